//! Enums whose ids are declared once use the same ids everywhere.

use std::collections::BTreeSet;

use serde_json::Value;
use voorzorg_domain::action::UninstallerRejection;
use voorzorg_domain::assessment::{CoverageResult, ProtectionState, ProtectorState, Verdict};
use voorzorg_domain::blockers::Blocker;
use voorzorg_domain::catalogue::{
    ClaimStatus, Field, Group, Precaution, ProductKind, Section, Speaker, UsedFor, Weight,
};
use voorzorg_domain::detection::Presence;
use voorzorg_domain::limit::Limit;
use voorzorg_domain::question::{DeviceAdmin, MakerIn, Question, Unlisted};
use voorzorg_domain::replacement::Recognition;
use voorzorg_domain::snapshot::{Probe, System};
use voorzorg_domain::verification::FailureReason;
use voorzorg_domain::watching::{NoService, ReminderAnswer};
use voorzorg_guide::view::{TextSize, Tone};
use voorzorg_machine::Origin;
use voorzorg_machine::journal::{Damage, Why};

macro_rules! hold {
    ($($kind:ty),+ $(,)?) => {$({
        let ids = <$kind>::ALL.map(<$kind>::id);
        assert_eq!(BTreeSet::from(ids).len(), ids.len(), "two alike in {ids:?}");
        for (one, id) in <$kind>::ALL.into_iter().zip(ids) {
            assert_eq!(serde_json::to_value(one).unwrap(), Value::from(id));
            assert_eq!(serde_json::from_value::<$kind>(id.into()).unwrap(), one);
            assert_eq!(<$kind>::from_id(id), Some(one));
            assert_eq!(<$kind>::from_id(&id.to_uppercase()), None);
        }
    })+};
}

#[test]
fn every_id_is_what_serde_writes_and_no_two_are_alike() {
    hold!(
        ReminderAnswer,
        FailureReason,
        DeviceAdmin,
        ClaimStatus,
        CoverageResult,
        Damage,
        Field,
        Group,
        Limit,
        MakerIn,
        NoService,
        Origin,
        Precaution,
        Presence,
        Probe,
        ProductKind,
        ProtectionState,
        ProtectorState,
        Question,
        Recognition,
        UninstallerRejection,
        Section,
        Speaker,
        Blocker,
        System,
        TextSize,
        Tone,
        Unlisted,
        UsedFor,
        Verdict,
        Weight,
        Why,
    );
}
