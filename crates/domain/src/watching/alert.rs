//! The alerts that a person can get. This module may not know when they are shown.

use serde::{Deserialize, Serialize};

use super::machine_state::MachineState;
use crate::snapshot::Timestamp;

/// One thing that a person would want to know. Variants are in order of urgency.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "alert", rename_all = "kebab-case")]
pub enum Alert {
    /// One of the vendor's antivirus products is here that was not before.
    Returned {
        product: String,
        name: String,
        /// It was here before: an earlier scan found it, and a later one did not.
        again: bool,
    },
    /// Something protected this computer before, and nothing does now.
    ProtectionOff,
    /// A journey was left before its end.
    Unfinished {
        /// The step at which it stopped.
        step: String,
        /// The step waited for a restart, and the machine has restarted.
        restarted: bool,
        /// Nothing protects this computer now.
        unprotected: bool,
    },
    /// One of the vendor's antivirus products is here, and may have been for some time: a first scan
    /// saw it, or something that hid it before does not any more.
    Present { product: String, name: String },
    /// Another of the vendor's products is here that was not before.
    AnotherPart { product: String, name: String },
    VersionChanged {
        product: String,
        name: String,
        from: String,
        to: String,
    },
    /// For seven days no scan could conclude that something is gone.
    CouldNotLook,
}

/// The identity of an alert: a new alert with the key of an open one updates it. Used in files, and to
/// say which alert a person answers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AlertKey(pub String);

impl Alert {
    /// Its identity.
    #[must_use]
    pub fn key(&self) -> AlertKey {
        AlertKey(match self {
            Alert::Returned { product, .. } => format!("returned:{product}"),
            Alert::ProtectionOff => "protection-off".to_owned(),
            // Without the step: "not for this computer" is meant for the whole journey.
            Alert::Unfinished { .. } => "unfinished".to_owned(),
            Alert::Present { product, .. } => format!("present:{product}"),
            Alert::AnotherPart { product, .. } => format!("another-part:{product}"),
            Alert::VersionChanged { product, .. } => format!("version-changed:{product}"),
            Alert::CouldNotLook => "could-not-look".to_owned(),
        })
    }

    /// How often it is shown at most: once when it asks nothing of the person.
    #[must_use]
    pub fn most(&self) -> u8 {
        match self {
            Alert::Returned { .. } | Alert::ProtectionOff | Alert::Unfinished { .. } => 3,
            Alert::Present { .. }
            | Alert::AnotherPart { .. }
            | Alert::VersionChanged { .. }
            | Alert::CouldNotLook => 1,
        }
    }
}

impl AlertKey {
    /// Whether an alert with this key can exist on the machine that was `seen`. A window or a terminal
    /// may send any text.
    #[must_use]
    pub fn can_exist(&self, seen: Option<&MachineState>) -> bool {
        match self.0.split_once(':') {
            None => ["protection-off", "unfinished", "could-not-look"].contains(&self.0.as_str()),
            Some(("returned" | "present" | "another-part" | "version-changed", product)) => {
                seen.is_some_and(|seen| seen.products.contains_key(product))
            }
            Some(_) => false,
        }
    }
}

/// An open alert with the state of its reminders.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PendingAlert {
    pub alert: Alert,
    /// How often it has been shown.
    pub shown: u8,
    /// The earliest time of the next reminder; `None` when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Timestamp>,
    /// For an unfinished journey: the time of its last event when `next` was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_at: Option<Timestamp>,
}
