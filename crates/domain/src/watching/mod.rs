//! Keeping watch: what changed between two scans, which alerts that makes, and when to remind a person.
//!
//! [`watch`] is a pure function of the memory, a new assessment, the state of the journey and the
//! time. An unchanged machine raises no alert, except once for an antivirus that the person has not
//! seen (ADR 31). This module may not know user-facing text, files or the notification service of the
//! system.

mod alert;
mod journey_now;
mod machine_state;
mod reminders;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use alert::{Alert, AlertKey, PendingAlert};
pub use journey_now::{JourneyNow, Unfinished};
pub use machine_state::{Absence, Blind, BlindSpot, KnownProduct, LookAgain, MachineState};
pub use reminders::{
    Reminder, ReminderAnswer, answered, due, next_due, notifications_off, remind_again, shown,
};

use crate::assessment::{Assessment, ProtectionState};
use crate::id_enum;
use crate::snapshot::Timestamp;

/// The version of the memory that this code writes.
pub const FORMAT: u16 = 1;

/// What the watch remembers: the state of the machine, the open alerts, and the answers to reminders.
/// A persisted format without personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    pub format: u16,
    /// `None` until a first scan.
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

/// The result of one scan of the watch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchOutcome {
    /// What this scan showed that was not known, each change once.
    pub changes: Vec<Alert>,
    /// The notification to show now, if any.
    pub notice: Option<Reminder>,
    /// The new memory while the notification has not been shown; [`shown`] makes the one after.
    pub memory: Memory,
    /// Why another scan in a few minutes is worthwhile.
    pub look_again: Option<LookAgain>,
}

/// Compares an assessment with the memory (`None` before the first scan), and decides what to show.
/// `catalogue` is the version of the catalogue by which the assessment was made.
#[must_use]
pub fn watch(
    before: Option<&Memory>,
    assessment: &Assessment,
    catalogue: &str,
    journey: &JourneyNow,
    now: Timestamp,
) -> WatchOutcome {
    let mut memory = before.cloned().unwrap_or_default();
    reminders::clamp_to_clock(&mut memory, now);
    let mut seen = memory
        .seen
        .take()
        .unwrap_or_else(|| MachineState::new(catalogue, now));
    let changes = seen.add(assessment, catalogue, &journey.saw, now);
    for change in &changes {
        reminders::raise(&mut memory, change.clone(), now);
    }
    reminders::drop_resolved(&mut memory, &seen, journey, assessment.protection.state);
    let unprotected = assessment.protection.state == ProtectionState::Off
        && seen.protection == ProtectionState::Off;
    reminders::update_unfinished(&mut memory, journey, unprotected, now);
    memory.open.sort();
    let look_again = seen.look_again(assessment);
    memory.seen = Some(seen);
    WatchOutcome {
        changes,
        notice: due(&memory, journey, now),
        memory,
        look_again,
    }
}
