//! Keeping watch after a look: what changed, what a person is told of it, and when.
//!
//! [`watch`] is a function of what is remembered, what was seen, where the journey stands and the
//! time. An identical machine means silence, and so does a first look. It may not know words, files
//! or a service that shows notices.

mod alert;
mod journey_now;
mod reminders;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use alert::{Alert, AlertKey, PendingAlert};
pub use journey_now::{JourneyNow, Unfinished};
pub use reminders::{
    Reminder, ReminderAnswer, answered, due, next_due, notifications_off, remind_again, shown,
};

use crate::assessment::{Assessment, ProtectionState, Verdict};
use crate::catalogue::ProductKind;
use crate::id_enum;
use crate::snapshot::Timestamp;

/// The version of the memory that this code writes.
pub const FORMAT: u16 = 1;

/// A part that was away shorter than this is no news when it is here again: some programs come and go.
const MIN_ABSENCE: i64 = 7 * reminders::DAY;
/// No machine has had more of the vendor's products than this.
const GONE_LIMIT: usize = 64;

/// What the watch remembers: what was here, what a person was told of it, and what they answered.
/// A persisted format, and nothing private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    pub format: u16,
    /// Empty until a first complete look.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<MachineState>,
    /// What is being told, most urgent first.
    #[serde(default)]
    pub open: Vec<PendingAlert>,
    /// Answered with "not for this computer".
    #[serde(default)]
    pub never: BTreeSet<AlertKey>,
    /// When a notice was last shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoke: Option<Timestamp>,
    /// When a return was last shown as news.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_news: Option<Timestamp>,
    /// Set while notices cannot be shown: a gap that a person is told of elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notifications_off: Option<NotificationsOff>,
}

/// Notices could not be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotificationsOff {
    pub since: Timestamp,
    pub why: NoService,
}

id_enum! {
    /// Why notices could not be shown.
    pub enum NoService {
        /// The system has no service for notices.
        Missing = "missing",
        /// The service does not answer.
        Silent = "silent",
        /// The service refuses notices of ours: switched off for us, or broken.
        UninstallerRejection = "refused",
    }
}

impl Default for Memory {
    fn default() -> Memory {
        Memory {
            format: FORMAT,
            seen: None,
            open: Vec::new(),
            never: BTreeSet::new(),
            spoke: None,
            told_news: None,
            notifications_off: None,
        }
    }
}

/// What was seen so far, in short: enough to tell a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MachineState {
    /// What is here, by catalogue id, else by name.
    pub here: BTreeMap<String, KnownProduct>,
    /// What was here once and was not, at a complete look.
    #[serde(default)]
    pub gone: BTreeMap<String, Timestamp>,
    /// What was last known of the protection.
    pub protection: ProtectionState,
}

/// One thing that is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownProduct {
    pub name: String,
    /// Nothing for what no signature explains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ProductKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// What one look led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchOutcome {
    /// What changed since the last look.
    pub changes: Vec<Alert>,
    /// What to show now, if anything: at most one notice.
    pub notice: Option<Reminder>,
    /// What to remember as long as the notice has not been shown; [`told`] says what to remember
    /// once it has.
    pub memory: Memory,
}

/// Holds a look against what is remembered.
#[must_use]
pub fn watch(
    before: Option<&Memory>,
    assessment: &Assessment,
    journey: &JourneyNow,
    now: Timestamp,
) -> WatchOutcome {
    let mut memory = before.cloned().unwrap_or_default();
    reminders::clamp_to_clock(&mut memory, now);
    let changes = changes(&memory, assessment);
    for change in &changes {
        if !is_flapping(&memory, change, now) {
            reminders::raise(&mut memory, change.clone(), now);
        }
    }
    remember(&mut memory, assessment, now);
    reminders::drop_resolved(&mut memory, assessment);
    reminders::update_unfinished(&mut memory, journey, assessment.protection.state, now);
    memory.open.sort();
    WatchOutcome {
        changes,
        notice: due(&memory, journey, now),
        memory,
    }
}

/// What changed since what `memory` holds. Before a first complete look there is nothing to compare
/// with: silence.
#[must_use]
pub fn changes(memory: &Memory, assessment: &Assessment) -> Vec<Alert> {
    let Some(before) = &memory.seen else {
        return Vec::new();
    };
    let mut changes = Vec::new();
    for (product, now) in here(assessment) {
        let name = now.name;
        match before.here.get(&product) {
            None if now.kind == Some(ProductKind::Antivirus) => changes.push(Alert::Returned {
                again: before.gone.contains_key(&product),
                product,
                name,
            }),
            None => changes.push(Alert::AnotherPart { product, name }),
            Some(then) => {
                if let (Some(from), Some(to)) = (&then.version, now.version)
                    && *from != to
                {
                    let from = from.clone();
                    changes.push(Alert::VersionChanged {
                        product,
                        name,
                        from,
                        to,
                    });
                }
            }
        }
    }
    if before.protection == ProtectionState::On
        && assessment.protection.state == ProtectionState::Off
    {
        changes.push(Alert::ProtectionOff);
    }
    changes.sort();
    changes
}

fn is_flapping(memory: &Memory, change: &Alert, now: Timestamp) -> bool {
    match change {
        Alert::AnotherPart { product, .. } => memory
            .seen
            .as_ref()
            .and_then(|known| known.gone.get(product))
            .is_some_and(|gone| now.seconds_since(*gone).abs() < MIN_ABSENCE),
        Alert::Returned { .. }
        | Alert::ProtectionOff
        | Alert::Unfinished { .. }
        | Alert::VersionChanged { .. } => false,
    }
}

/// Takes over what was seen. What a look did not see is gone only when it looked everywhere, and a
/// first look counts only then.
fn remember(memory: &mut Memory, assessment: &Assessment, now: Timestamp) {
    let complete = is_complete(assessment);
    let mut here = here(assessment);
    match &mut memory.seen {
        None if complete => {
            memory.seen = Some(MachineState {
                here,
                gone: BTreeMap::new(),
                protection: assessment.protection.state,
            });
        }
        None => {}
        Some(before) => {
            if complete {
                for product in before.here.keys().filter(|key| !here.contains_key(*key)) {
                    before.gone.insert(product.clone(), now);
                }
                before.here.clear();
            }
            before.here.append(&mut here);
            let here = &before.here;
            before.gone.retain(|product, _| !here.contains_key(product));
            while before.gone.len() > GONE_LIMIT {
                before.gone.pop_first();
            }
            match assessment.protection.state {
                ProtectionState::Unknown => {}
                known @ (ProtectionState::On | ProtectionState::Off) => before.protection = known,
            }
        }
    }
}

fn is_complete(assessment: &Assessment) -> bool {
    assessment.verdict != Verdict::Inconclusive && assessment.coverage.is_full()
}

/// Everything that is here, by catalogue id, else by name.
fn here(assessment: &Assessment) -> BTreeMap<String, KnownProduct> {
    assessment
        .findings
        .iter()
        .filter(|finding| finding.state.is_here())
        .map(|finding| {
            let key = finding
                .product_id()
                .map_or(&finding.name, |id| &id.0)
                .clone();
            let remembered = KnownProduct {
                name: finding.name.clone(),
                kind: finding.kind(),
                version: finding.version.clone(),
            };
            (key, remembered)
        })
        .collect()
}
