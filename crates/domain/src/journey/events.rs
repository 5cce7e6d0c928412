//! The journal and its events, as they are on disk. Persisted formats: variants are added, never
//! changed (I11). No decisions are made here.

use serde::{Deserialize, Serialize};

use crate::action::{Action, ActionOutcome};
use crate::assessment::Assessment;
use crate::catalogue::StepId;
use crate::origin::Origin;
use crate::planning::Plan;
use crate::question::Question;
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
    /// What the events are about. A journal is only continued on a machine of the same origin.
    pub origin: Origin,
    pub events: Vec<Recorded>,
}

/// One event with its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    pub at: Timestamp,
    pub event: Event,
}

/// What happened. A persisted format: variants are added, never changed (I11).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// A scan was requested; `step` when it is to check that step.
    ScanRequested {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<StepId>,
        /// The person asked to begin the step, and this scan says whether it may be.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        begin: bool,
    },
    /// A scan was completed.
    Scanned {
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
    StepBegun {
        step: StepId,
        action: Action,
    },
    ActionEnded {
        step: StepId,
        outcome: ActionOutcome,
    },
    /// The app stopped while the action was running; its outcome is unknown.
    Interrupted {
        step: StepId,
    },
    /// The check of a step was evaluated on a scan.
    StepChecked {
        step: StepId,
        verification: Verification,
    },
    /// The person confirmed that the step is done (I4).
    StepConfirmed {
        step: StepId,
    },
    StepSkipped {
        step: StepId,
    },
    /// A step that was settled is to be done again: the person wants to change it, or a scan
    /// contradicts what they said in it.
    StepReopened {
        step: StepId,
    },
    /// The person went on although scans could not establish whether the step is done.
    StepLeftOpen {
        step: StepId,
        /// What the last scan could not establish, and why.
        verification: Verification,
    },
    /// The catalogue has changed since the plan was made, so the plan was made anew. The status of its
    /// steps is kept.
    Replanned {
        plan: Box<Plan>,
        /// The version of the catalogue that the earlier plan came from.
        from: String,
    },
    /// The person ended the journey before every step was settled.
    Ended,
    /// The person chose a language, as a language tag.
    LanguageChosen {
        tag: String,
    },
}
