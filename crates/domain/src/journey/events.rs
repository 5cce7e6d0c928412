//! What happened, as it stands on the disk. Persisted formats: variants are added, never changed
//! (I11). It may not judge anything.

use serde::{Deserialize, Serialize};

use crate::action::{Action, Performance};
use crate::assessment::Assessment;
use crate::catalogue::StepId;
use crate::planning::Plan;
use crate::snapshot::{Snapshot, Timestamp};
use crate::verification::Verification;

/// The version of the journal format that this code writes.
pub const FORMAT: u16 = 1;

/// Everything that happened on one machine, in order. The body of the journal file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Journal {
    pub format: u16,
    pub app_version: String,
    pub catalogue_version: String,
    /// Written in practice mode: can never stand for a real machine (R19).
    #[serde(default)]
    pub practice: bool,
    pub events: Vec<Recorded>,
}

/// One event with its moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    pub at: Timestamp,
    pub event: Event,
}

/// The questions that only a person can answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// For whom do you work? Answers: the ids of [`crate::catalogue::Group`].
    Group,
    /// Who looks after this computer (R7)? Answers: the ids of [`Caretaker`].
    Caretaker,
    /// Does the security officer of the ABDO company agree (R7)? Answers: `yes`, `no`.
    Officer,
    /// What will protect the computer? Answers: an alternative's id, `other` or `none`.
    Replacement,
}

impl Question {
    /// All questions.
    pub const ALL: [Question; 4] = [
        Question::Group,
        Question::Caretaker,
        Question::Officer,
        Question::Replacement,
    ];

    /// The name used in files and messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Question::Group => "group",
            Question::Caretaker => "caretaker",
            Question::Officer => "officer",
            Question::Replacement => "replacement",
        }
    }
}

/// Who looks after the computer (R7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Caretaker {
    /// I do, or nobody does.
    Me,
    /// The owner of the business.
    Owner,
    /// An IT supplier.
    Supplier,
    /// An IT department.
    Department,
    Unknown,
}

impl Caretaker {
    /// All answers, in the order in which they are offered.
    pub const ALL: [Caretaker; 5] = [
        Caretaker::Me,
        Caretaker::Owner,
        Caretaker::Supplier,
        Caretaker::Department,
        Caretaker::Unknown,
    ];

    /// The name used in files and messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Caretaker::Me => "me",
            Caretaker::Owner => "owner",
            Caretaker::Supplier => "supplier",
            Caretaker::Department => "department",
            Caretaker::Unknown => "unknown",
        }
    }

    pub(super) fn from_id(id: &str) -> Option<Caretaker> {
        Caretaker::ALL
            .into_iter()
            .find(|caretaker| caretaker.id() == id)
    }
}

/// What happened. A persisted format: variants are added, never changed (I11).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// A look was asked for; `step` when it is to check that step.
    LookAsked {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<StepId>,
    },
    /// A look was taken.
    Looked {
        snapshot: Box<Snapshot>,
        assessment: Box<Assessment>,
    },
    Answered {
        question: Question,
        answer: String,
    },
    Planned {
        plan: Box<Plan>,
    },
    /// An action is about to start.
    Begun {
        step: StepId,
        action: Action,
    },
    Performed {
        step: StepId,
        performance: Performance,
    },
    /// The app stopped while the action was going on; what became of it is not known.
    Interrupted {
        step: StepId,
    },
    /// A look was held against the step's check.
    Checked {
        step: StepId,
        verification: Verification,
    },
    /// The person says that it is done (I4).
    Told {
        step: StepId,
    },
    Skipped {
        step: StepId,
    },
    /// The person chose a language, as a language tag.
    LanguageChosen {
        tag: String,
    },
}
