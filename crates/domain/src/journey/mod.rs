//! The way from a verdict to a safe replacement, as a list of events that survives every stop.
//!
//! [`decide`] judges, [`evolve`] only applies, [`pending`] says what is to be done now. Events are
//! on disk before their effect starts; a step that was being carried out when the app stopped is
//! *interrupted* and never carried out again unasked. This module may not know disks or words.

mod decide;
mod events;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use decide::{Command, Effect, Refusal, decide};
pub use events::{Event, FORMAT, Journal, Recorded};

pub use crate::question::{Caretaker, Question};

use crate::action::{Action, Performance};
use crate::assessment::{Assessment, ProtectionState, Verdict};
use crate::catalogue::{Group, StepId};
use crate::planning::{Plan, Step};
use crate::question;
use crate::snapshot::{Snapshot, Timestamp};
use crate::verification::{CheckResult, Verification};

/// How a step stands. *Verified* and *told* never mix (I4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "standing", rename_all = "kebab-case")]
pub enum Standing {
    /// A later look showed it.
    Verified {
        at: Timestamp,
    },
    /// The person said so.
    Told {
        at: Timestamp,
    },
    Skipped {
        at: Timestamp,
    },
    /// A look did not show it, or could not.
    Unresolved {
        verification: Verification,
    },
}

impl Standing {
    /// Whether the journey goes on to the next step.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        match self {
            Standing::Verified { .. } | Standing::Told { .. } | Standing::Skipped { .. } => true,
            Standing::Unresolved { .. } => false,
        }
    }
}

/// What one look said, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    pub at: Timestamp,
    pub verdict: Verdict,
    pub protection: ProtectionState,
}

/// What is going on right now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    Nothing,
    /// A look was asked for and has not come in.
    Looking {
        step: Option<StepId>,
    },
    /// An action was begun and has not ended.
    Acting {
        step: StepId,
        action: Action,
    },
}

/// Where a person is. Derived from events, never stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    pub doing: Doing,
    pub looks: Vec<Look>,
    pub first: Option<Box<(Snapshot, Assessment)>>,
    pub latest: Option<Box<(Snapshot, Assessment)>>,
    pub answers: BTreeMap<Question, String>,
    pub plan: Option<Box<Plan>>,
    /// The look that the plan was made from.
    pub planned_from: Option<Box<Snapshot>>,
    pub standings: BTreeMap<StepId, Standing>,
    pub performances: BTreeMap<StepId, Performance>,
    /// Steps whose action was cut off by a stop of the app.
    pub interrupted: Vec<StepId>,
    /// The person has stopped although not everything is certain.
    pub ended: bool,
    /// The language the person chose, if any.
    pub language: Option<String>,
}

impl Default for Journey {
    fn default() -> Journey {
        Journey {
            doing: Doing::Nothing,
            looks: Vec::new(),
            first: None,
            latest: None,
            answers: BTreeMap::new(),
            plan: None,
            planned_from: None,
            standings: BTreeMap::new(),
            performances: BTreeMap::new(),
            interrupted: Vec::new(),
            ended: false,
            language: None,
        }
    }
}

impl Journey {
    /// Where a list of events leads.
    #[must_use]
    pub fn from_events<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Journey {
        events.into_iter().fold(Journey::default(), evolve)
    }

    /// The first step that is not settled.
    #[must_use]
    pub fn current_step(&self) -> Option<&Step> {
        self.plan.as_ref()?.steps.iter().find(|step| {
            !self
                .standings
                .get(&step.id)
                .is_some_and(Standing::is_settled)
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
            .is_some_and(|answer| question.effect(answer) == Some(question::Effect::Settles))
    }

    /// The answer to "for whom do you work".
    #[must_use]
    pub fn group(&self) -> Option<Group> {
        Group::from_id(self.answers.get(&Question::Group)?)
    }

    /// The answer to "who looks after this computer".
    #[must_use]
    pub fn caretaker(&self) -> Option<Caretaker> {
        Caretaker::from_id(self.answers.get(&Question::Caretaker)?)
    }

    /// Whether the person may remove it, by their own answers.
    #[must_use]
    pub fn permission(&self) -> Permission {
        let (Some(group), Some(caretaker)) = (self.group(), self.caretaker()) else {
            return Permission::Ask;
        };
        match (caretaker, group) {
            (Caretaker::Supplier | Caretaker::Department | Caretaker::Unknown, _) => {
                Permission::HandOver
            }
            (Caretaker::Me | Caretaker::Owner, Group::Abdo) => {
                if self.is_settled(Question::Officer) {
                    Permission::Granted
                } else if self.answers.contains_key(&Question::Officer) {
                    Permission::HandOver
                } else {
                    Permission::Ask
                }
            }
            (Caretaker::Me | Caretaker::Owner, Group::Government | Group::Vital | Group::Other) => {
                Permission::Granted
            }
        }
    }
}

/// Whether the person may go on to removal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// A question is open.
    Ask,
    Granted,
    /// Someone else decides: hand over with a way on (ADR 15).
    HandOver,
}

/// Applies one event. Total: whatever stands in a journal has a meaning.
#[must_use]
pub fn evolve(mut journey: Journey, recorded: &Recorded) -> Journey {
    match &recorded.event {
        Event::LookAsked { step } => {
            journey.doing = Doing::Looking { step: step.clone() };
            // Whoever looks again goes on.
            journey.ended = false;
        }
        Event::Looked {
            snapshot,
            assessment,
        } => {
            journey.doing = Doing::Nothing;
            journey.looks.push(Look {
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
            journey.standings.clear();
            journey.performances.clear();
            journey.interrupted.clear();
            journey.ended = false;
        }
        Event::Replanned { plan, from: _ } => journey.plan = Some(plan.clone()),
        Event::Ended => journey.ended = true,
        Event::Begun { step, action } => {
            journey
                .interrupted
                .retain(|interrupted| interrupted != step);
            // What a look said before this try says nothing about it.
            journey.standings.remove(step);
            journey.doing = Doing::Acting {
                step: step.clone(),
                action: action.clone(),
            };
        }
        Event::Performed { step, performance } => {
            journey.doing = Doing::Nothing;
            journey
                .performances
                .insert(step.clone(), performance.clone());
        }
        Event::Interrupted { step } => {
            journey.doing = Doing::Nothing;
            journey.interrupted.push(step.clone());
        }
        Event::Checked { step, verification } => {
            let standing = match verification.result {
                CheckResult::Passed => Standing::Verified {
                    at: verification.looked_at,
                },
                CheckResult::Failed { .. } | CheckResult::Undetermined { .. } => {
                    Standing::Unresolved {
                        verification: verification.clone(),
                    }
                }
            };
            journey.standings.insert(step.clone(), standing);
        }
        Event::Told { step } => {
            journey
                .standings
                .insert(step.clone(), Standing::Told { at: recorded.at });
        }
        Event::Skipped { step } => {
            journey
                .standings
                .insert(step.clone(), Standing::Skipped { at: recorded.at });
        }
        Event::LanguageChosen { tag } => journey.language = Some(tag.clone()),
    }
    journey
}

/// What is to be done now, if anything.
#[must_use]
pub fn pending(journey: &Journey) -> Option<Effect> {
    match &journey.doing {
        Doing::Nothing => None,
        Doing::Looking { .. } => Some(Effect::Capture),
        Doing::Acting { step, action } => Some(Effect::Perform {
            step: step.clone(),
            action: action.clone(),
        }),
    }
}
