//! The families of sentences with all their keys: for the test that compares them with the message files. Nothing
//! else may use it.

use voorzorg_domain::action::{StartRefusal, UninstallerRejection};
use voorzorg_domain::assessment::{CoverageResult, ProtectionState, ProtectorState, Verdict};
use voorzorg_domain::blockers::Blocker;
use voorzorg_domain::catalogue::{
    ClaimStatus, Group, Precaution, ProductKind, Section, Speaker, Weight,
};
use voorzorg_domain::computer_result::ComputerState;
use voorzorg_domain::detection::{Presence, UNRECOGNISED};
use voorzorg_domain::journey::{DeviceAdmin, Question};
use voorzorg_domain::limit::Limit;
use voorzorg_domain::origin::Origin;
use voorzorg_domain::overview::{Flaw, RowState};
use voorzorg_domain::question::Unlisted;
use voorzorg_domain::replacement::Recognition;
use voorzorg_domain::snapshot::{Container, GapKind, Probe};
use voorzorg_domain::verification::FailureReason;
use voorzorg_domain::watching::ReminderAnswer;

use crate::failure::Failure;
use crate::gathering::NoList;
use crate::present::LETTERS;
use crate::settings::EXAMPLES;

/// Sentences that exist once per key. The id of each is `before`, a key, `after`.
#[derive(Debug, Clone)]
pub struct Family {
    pub before: &'static str,
    pub after: &'static str,
    pub keys: Vec<String>,
    pub args: &'static [&'static str],
}

macro_rules! family_list {
    ($($name:ident = $before:literal * $after:literal over $keys:expr, ($($arg:ident),*);)*) => {
        vec![$(Family {
            before: $before,
            after: $after,
            keys: keys($keys),
            args: &[$(stringify!($arg)),*],
        }),*]
    };
}

/// Every family of sentences whose keys are known in code.
#[must_use]
pub fn families() -> Vec<Family> {
    crate::msg::families!(family_list)
}

fn keys(ids: impl IntoIterator<Item = &'static str>) -> Vec<String> {
    ids.into_iter().map(str::to_owned).collect()
}

/// The ids of the answers of a question that has a fixed list of them.
fn answers(question: Question) -> impl Iterator<Item = &'static str> {
    question.answers().iter().map(|(id, _)| *id)
}
