//! What a person may be told of, one thing each. It may not know when.

use serde::{Deserialize, Serialize};

use crate::snapshot::Timestamp;

/// One thing that a person would want to know. The order is the order of urgency.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "matter", rename_all = "kebab-case")]
pub enum Alert {
    /// An antivirus of the vendor's is here that was not.
    Returned {
        product: String,
        name: String,
        /// An earlier look saw it, and a later one saw it gone.
        again: bool,
    },
    /// Something protected this computer, and now nothing does.
    ProtectionOff,
    /// A replacement was begun and stopped halfway.
    Unfinished {
        /// The step at which it stopped.
        step: String,
        /// The restart that it waited for has been made.
        restarted: bool,
        /// Nothing protects this computer meanwhile.
        unprotected: bool,
    },
    /// Something else of the vendor's is here that was not.
    AnotherPart { product: String, name: String },
    VersionChanged {
        product: String,
        name: String,
        from: String,
        to: String,
    },
}

/// What a matter is about: two matters of one subject are the same matter. Used in files and as the
/// name by which a person answers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AlertKey(pub String);

impl Alert {
    /// What it is about.
    #[must_use]
    pub fn key(&self) -> AlertKey {
        AlertKey(match self {
            Alert::Returned { product, .. } => format!("returned:{product}"),
            Alert::ProtectionOff => "protection-off".to_owned(),
            // Not by its step: "not for this computer" is meant for the whole of it.
            Alert::Unfinished { .. } => "unfinished".to_owned(),
            Alert::AnotherPart { product, .. } => format!("another-part:{product}"),
            Alert::VersionChanged { product, .. } => format!("version-changed:{product}"),
        })
    }

    /// How often it is told at most. What asks nothing of a person is told once.
    #[must_use]
    pub fn most(&self) -> u8 {
        match self {
            Alert::Returned { .. } | Alert::ProtectionOff | Alert::Unfinished { .. } => 3,
            Alert::AnotherPart { .. } | Alert::VersionChanged { .. } => 1,
        }
    }
}

/// A matter that is being told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PendingAlert {
    pub alert: Alert,
    /// How often it has been shown.
    pub shown: u8,
    /// Not to be shown before; nothing when it is not shown any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Timestamp>,
    /// The last event of the journey when this was set, for a journey that was left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_at: Option<Timestamp>,
}
