//! The way from a verdict to a safe replacement, event-sourced so that a restart loses nothing.
//!
//! [`decide`] turns a command into events or rejects it, [`evolve`] applies an event, [`pending`] gives
//! the effect that is due. Events are on disk before their effect starts; a step whose action was
//! running when the app stopped is *interrupted*, and its action is never started again unasked. This
//! module may not know files or user-facing text.

mod decide;
mod events;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use decide::{Command, Effect, Rejection, decide};
pub use events::{Event, FORMAT, Journal, Recorded};

pub use crate::question::{DeviceAdmin, Question};

use crate::action::{Action, ActionOutcome};
use crate::assessment::{Assessment, ProtectionState, Verdict};
use crate::catalogue::{Group, StepId};
use crate::planning::{Plan, Step};
use crate::question;
use crate::snapshot::{Snapshot, Timestamp};
use crate::verification::{CheckResult, Verification};

/// The status of a step. Verified and self-reported never mix (I4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum StepStatus {
    /// A later scan verified it.
    Verified {
        at: Timestamp,
    },
    /// The person confirmed it.
    SelfReported {
        at: Timestamp,
    },
    Skipped {
        at: Timestamp,
    },
    /// A scan checked it, and the check failed or was undetermined.
    Unresolved {
        verification: Verification,
    },
}

impl StepStatus {
    /// Whether the journey goes on to the next step.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        match self {
            StepStatus::Verified { .. }
            | StepStatus::SelfReported { .. }
            | StepStatus::Skipped { .. } => true,
            StepStatus::Unresolved { .. } => false,
        }
    }
}

/// The summary of one scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScanSummary {
    pub at: Timestamp,
    pub verdict: Verdict,
    pub protection: ProtectionState,
}

/// The scan or action that is going on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InFlight {
    Nothing,
    /// A scan was requested and its snapshot has not come in; `step` when it is to check that step.
    Scanning {
        step: Option<StepId>,
    },
    /// An action was begun and has not ended.
    Acting {
        step: StepId,
        action: Action,
    },
}

/// The state of a journey. Derived from its events, never stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    pub in_flight: InFlight,
    pub scans: Vec<ScanSummary>,
    pub first: Option<Box<(Snapshot, Assessment)>>,
    pub latest: Option<Box<(Snapshot, Assessment)>>,
    pub answers: BTreeMap<Question, String>,
    pub plan: Option<Box<Plan>>,
    /// The snapshot that the plan was made from.
    pub planned_from: Option<Box<Snapshot>>,
    pub step_status: BTreeMap<StepId, StepStatus>,
    pub outcomes: BTreeMap<StepId, ActionOutcome>,
    /// Steps whose action was running when the app stopped.
    pub interrupted: Vec<StepId>,
    /// The person ended the journey before every step was settled.
    pub ended: bool,
    /// The language the person chose, if any.
    pub language: Option<String>,
}

impl Default for Journey {
    fn default() -> Journey {
        Journey {
            in_flight: InFlight::Nothing,
            scans: Vec::new(),
            first: None,
            latest: None,
            answers: BTreeMap::new(),
            plan: None,
            planned_from: None,
            step_status: BTreeMap::new(),
            outcomes: BTreeMap::new(),
            interrupted: Vec::new(),
            ended: false,
            language: None,
        }
    }
}

impl Journey {
    /// The state after a list of events.
    #[must_use]
    pub fn from_events<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Journey {
        events.into_iter().fold(Journey::default(), evolve)
    }

    /// The first step that is not settled.
    #[must_use]
    pub fn current_step(&self) -> Option<&Step> {
        self.plan.as_ref()?.steps.iter().find(|step| {
            !self
                .step_status
                .get(&step.id)
                .is_some_and(StepStatus::is_settled)
        })
    }

    /// There was a plan, and every step of it is settled.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.plan.is_some() && self.current_step().is_none()
    }

    /// Whether there is nothing more to do: finished, or ended by the person.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.is_finished() || (self.plan.is_some() && self.ended)
    }

    /// Whether `question` has an answer that lets the journey go on.
    #[must_use]
    pub fn is_settled(&self, question: Question) -> bool {
        self.answers
            .get(&question)
            .is_some_and(|answer| question.effect(answer) == Some(question::AnswerEffect::Settles))
    }

    /// The answer to "for whom do you work".
    #[must_use]
    pub fn group(&self) -> Option<Group> {
        Group::from_id(self.answers.get(&Question::Group)?)
    }

    /// The answer to "who looks after this computer".
    #[must_use]
    pub fn device_admin(&self) -> Option<DeviceAdmin> {
        DeviceAdmin::from_id(self.answers.get(&Question::DeviceAdmin)?)
    }

    /// Whether the person may remove the product, by their own answers.
    #[must_use]
    pub fn permission(&self) -> Permission {
        let (Some(group), Some(device_admin)) = (self.group(), self.device_admin()) else {
            return Permission::Ask;
        };
        match (device_admin, group) {
            (DeviceAdmin::Supplier | DeviceAdmin::Department | DeviceAdmin::Unknown, _) => {
                Permission::HandOver
            }
            (DeviceAdmin::Me | DeviceAdmin::Owner, Group::Abdo) => {
                if self.is_settled(Question::Officer) {
                    Permission::Granted
                } else if self.answers.contains_key(&Question::Officer) {
                    Permission::HandOver
                } else {
                    Permission::Ask
                }
            }
            (
                DeviceAdmin::Me | DeviceAdmin::Owner,
                Group::Government | Group::Vital | Group::Other,
            ) => Permission::Granted,
        }
    }
}

/// Whether the person may go on to removal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// A question has not been answered yet.
    Ask,
    Granted,
    /// Someone else decides: hand over to them (ADR 15).
    HandOver,
}

/// Applies one event. Total: any list of events gives a state, without errors.
#[must_use]
pub fn evolve(mut journey: Journey, recorded: &Recorded) -> Journey {
    match &recorded.event {
        Event::ScanRequested { step } => {
            journey.in_flight = InFlight::Scanning { step: step.clone() };
            // Scanning again continues a journey that the person had ended.
            journey.ended = false;
        }
        Event::Scanned {
            snapshot,
            assessment,
        } => {
            journey.in_flight = InFlight::Nothing;
            journey.scans.push(ScanSummary {
                at: recorded.at,
                verdict: assessment.verdict,
                protection: assessment.protection.state,
            });
            let pair = Box::new((snapshot.as_ref().clone(), assessment.as_ref().clone()));
            if journey.first.is_none() {
                journey.first = Some(pair.clone());
            }
            journey.latest = Some(pair);
        }
        Event::Answered { question, answer } => {
            journey.answers.insert(*question, answer.clone());
        }
        Event::Planned { plan } => {
            journey.plan = Some(plan.clone());
            journey.planned_from = journey
                .latest
                .as_deref()
                .map(|(snapshot, _)| Box::new(snapshot.clone()));
            journey.step_status.clear();
            journey.outcomes.clear();
            journey.interrupted.clear();
            journey.ended = false;
        }
        Event::Replanned { plan, from: _ } => journey.plan = Some(plan.clone()),
        Event::Ended => journey.ended = true,
        Event::StepBegun { step, action } => {
            journey
                .interrupted
                .retain(|interrupted| interrupted != step);
            // A check from before this attempt says nothing about its result.
            journey.step_status.remove(step);
            journey.in_flight = InFlight::Acting {
                step: step.clone(),
                action: action.clone(),
            };
        }
        Event::ActionEnded { step, outcome } => {
            journey.in_flight = InFlight::Nothing;
            journey.outcomes.insert(step.clone(), outcome.clone());
        }
        Event::Interrupted { step } => {
            journey.in_flight = InFlight::Nothing;
            journey.interrupted.push(step.clone());
        }
        Event::StepChecked { step, verification } => {
            let status = match verification.result {
                CheckResult::Passed => StepStatus::Verified {
                    at: verification.looked_at,
                },
                CheckResult::Failed { .. } | CheckResult::Undetermined { .. } => {
                    StepStatus::Unresolved {
                        verification: verification.clone(),
                    }
                }
            };
            journey.step_status.insert(step.clone(), status);
        }
        Event::StepConfirmed { step } => {
            journey
                .step_status
                .insert(step.clone(), StepStatus::SelfReported { at: recorded.at });
        }
        Event::StepSkipped { step } => {
            journey
                .step_status
                .insert(step.clone(), StepStatus::Skipped { at: recorded.at });
        }
        Event::LanguageChosen { tag } => journey.language = Some(tag.clone()),
    }
    journey
}

/// The effect to carry out now, if any.
#[must_use]
pub fn pending(journey: &Journey) -> Option<Effect> {
    match &journey.in_flight {
        InFlight::Nothing => None,
        InFlight::Scanning { .. } => Some(Effect::Scan),
        InFlight::Acting { step, action } => Some(Effect::Perform {
            step: step.clone(),
            action: action.clone(),
        }),
    }
}
