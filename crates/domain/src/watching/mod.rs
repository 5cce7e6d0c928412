//! Keeping watch: what changed between two scans, which alerts that makes, and when to remind a person.
//!
//! [`watch`] is a pure function of the memory, a new assessment, the state of the journey and the
//! time. An unchanged machine raises no alert, and neither does a first scan. This module may not know
//! user-facing text, files or the notification service of the system.

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

/// A part that comes back within this time raises no alert: some programs come and go. Seconds.
const MIN_ABSENCE: i64 = 7 * reminders::DAY;
/// The most products that [`MachineState::gone`] remembers; more than any real machine has had.
const GONE_LIMIT: usize = 64;

/// What the watch remembers: the state of the machine, the open alerts, and the answers to reminders.
/// A persisted format without personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    pub format: u16,
    /// `None` until a first complete scan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<MachineState>,
    /// The open alerts, most urgent first.
    #[serde(default)]
    pub open: Vec<PendingAlert>,
    /// Alerts that were answered with "not for this computer".
    #[serde(default)]
    pub never: BTreeSet<AlertKey>,
    /// When a notification was last shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoke: Option<Timestamp>,
    /// When the return of an antivirus was last shown for the first time; see [`Reminder::news`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_news: Option<Timestamp>,
    /// Set while notifications cannot be shown; the settings screen shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notifications_off: Option<NotificationsOff>,
}

/// Since when, and why, notifications cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotificationsOff {
    pub since: Timestamp,
    pub why: NoService,
}

id_enum! {
    /// Why notifications cannot be shown.
    pub enum NoService {
        /// The system has no notification service.
        Missing = "missing",
        /// The service does not answer.
        Silent = "silent",
        /// The service refuses our notifications: switched off for this app, or broken.
        Refused = "refused",
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

/// What scans have found so far, in the detail that is needed to recognise a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MachineState {
    /// The products that are here, by catalogue id, else by name.
    pub here: BTreeMap<String, KnownProduct>,
    /// Products that were here before, with the time of the complete scan that did not find them.
    #[serde(default)]
    pub gone: BTreeMap<String, Timestamp>,
    /// The last known state of the protection; an unknown one does not replace it.
    pub protection: ProtectionState,
}

/// One product that is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownProduct {
    pub name: String,
    /// `None` for an unrecognised finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ProductKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// The result of one scan of the watch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchOutcome {
    /// What changed since the last scan.
    pub changes: Vec<Alert>,
    /// The notification to show now, if any.
    pub notice: Option<Reminder>,
    /// The new memory while the notification has not been shown; [`shown`] makes the one after.
    pub memory: Memory,
}

/// Compares an assessment with the memory (`None` before the first scan), and decides what to show.
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

/// What changed since the state in `memory`. Empty before a first complete scan, when there is nothing
/// to compare with.
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

/// Whether the change is a part that was gone only for a short time.
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

/// Updates the remembered state. Only a complete scan may conclude that a product is gone, or be the
/// first state to compare with (I2).
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

/// The products that are here, by catalogue id, else by name.
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
