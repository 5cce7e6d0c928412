//! The way from a verdict to a safe replacement, as a list of events that survives every stop.
//!
//! [`decide`] judges, [`evolve`] only applies, [`pending`] says what is to be done now. Events are
//! on disk before their effect starts; a step that was being carried out when the app stopped is
//! *interrupted* and never carried out again unasked. This module may not know disks or words.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::action::{Action, Performance};
use crate::assessment::{Assessment, ProtectionState, Verdict, assess};
use crate::catalogue::{AlternativeId, Catalogue, StepId, StepKind, Supply};
use crate::planning::{Check, NoPlan, Plan, Step, plan};
use crate::snapshot::{Boot, Snapshot, Timestamp};
use crate::verification::{CheckResult, Verification, verify};

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

    fn from_id(id: &str) -> Option<Caretaker> {
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
    pub standings: BTreeMap<StepId, Standing>,
    pub performances: BTreeMap<StepId, Performance>,
    /// Steps whose action was cut off by a stop of the app.
    pub interrupted: Vec<StepId>,
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
            standings: BTreeMap::new(),
            performances: BTreeMap::new(),
            interrupted: Vec::new(),
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

    /// The answer to "who looks after this computer".
    #[must_use]
    pub fn caretaker(&self) -> Option<Caretaker> {
        self.answers
            .get(&Question::Caretaker)
            .and_then(|id| Caretaker::from_id(id))
    }

    /// Whether the person may remove it, by their own answers (R7).
    #[must_use]
    pub fn permission(&self) -> Permission {
        let Some(group) = self.answers.get(&Question::Group) else {
            return Permission::Ask;
        };
        match self.caretaker() {
            None => Permission::Ask,
            Some(Caretaker::Supplier | Caretaker::Department | Caretaker::Unknown) => {
                Permission::HandOver
            }
            Some(Caretaker::Me | Caretaker::Owner) if group == "abdo" => {
                match self.answers.get(&Question::Officer).map(String::as_str) {
                    Some("yes") => Permission::Granted,
                    Some(_) => Permission::HandOver,
                    None => Permission::Ask,
                }
            }
            Some(Caretaker::Me | Caretaker::Owner) => Permission::Granted,
        }
    }
}

/// Whether the person may go on to removal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// A question is open.
    Ask,
    Granted,
    /// Someone else decides: hand over with a way on (R13).
    HandOver,
}

/// What a person or the app wishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Look at the machine.
    Look,
    /// A look came in.
    Looked(Box<Snapshot>),
    Answer {
        question: Question,
        answer: String,
    },
    /// Make the plan.
    Prepare,
    Begin(StepId),
    Performed {
        step: StepId,
        performance: Performance,
    },
    Check(StepId),
    Tell(StepId),
    Skip(StepId),
    /// Speak this language from now on, also after a restart.
    ChooseLanguage(String),
    /// The app has started again, on this start of the machine.
    Resume(Boot),
}

/// Why a command was not followed. An answer, not an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// Not possible here and now.
    NotNow,
    /// Something else is going on.
    Busy,
    /// This step does not exist, or is not the one at hand.
    NotThisStep,
    /// The step has to be done; it cannot be left out or only told.
    Required,
    /// A question has to be answered first.
    AnswerFirst,
    /// The answer is not one of the answers.
    UnknownAnswer,
    /// Someone else decides (R7).
    HandOver,
    /// There is no plan for this machine.
    NoPlan(NoPlan),
}

/// What to do now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    Capture,
    Perform { step: StepId, action: Action },
}

/// Judges a command. The events it returns carry the judgement and are applied with [`evolve`].
///
/// # Errors
/// Says why the command is not followed; nothing has changed then.
pub fn decide(
    journey: &Journey,
    command: Command,
    catalogue: &Catalogue,
) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Look => {
            idle(journey)?;
            Ok(vec![Event::LookAsked { step: None }])
        }
        Command::Looked(snapshot) => looked(journey, *snapshot, catalogue),
        Command::Answer { question, answer } => {
            idle(journey)?;
            if !is_answer(question, &answer, catalogue) {
                return Err(Refusal::UnknownAnswer);
            }
            Ok(vec![Event::Answered { question, answer }])
        }
        Command::Prepare => {
            idle(journey)?;
            let (snapshot, assessment) = journey.latest.as_deref().ok_or(Refusal::NotNow)?;
            let plan = plan(snapshot, assessment, catalogue).map_err(Refusal::NoPlan)?;
            match journey.permission() {
                Permission::Ask => Err(Refusal::AnswerFirst),
                Permission::HandOver => Err(Refusal::HandOver),
                Permission::Granted => Ok(vec![Event::Planned {
                    plan: Box::new(plan),
                }]),
            }
        }
        Command::Begin(id) => {
            let step = at_hand(journey, &id)?;
            ready_for(journey, step)?;
            let action = step.action.clone().ok_or(Refusal::NotNow)?;
            Ok(vec![Event::Begun { step: id, action }])
        }
        Command::Performed { step, performance } => match &journey.doing {
            Doing::Acting { step: acting, .. } if *acting == step => {
                Ok(vec![Event::Performed { step, performance }])
            }
            Doing::Acting { .. } | Doing::Nothing | Doing::Looking { .. } => Err(Refusal::NotNow),
        },
        Command::Check(id) => {
            let step = at_hand(journey, &id)?;
            ready_for(journey, step)?;
            match step.check {
                Check::Told => Err(Refusal::NotNow),
                Check::ReplacementReady
                | Check::Removed
                | Check::RestartedAndGone
                | Check::Protected => Ok(vec![Event::LookAsked { step: Some(id) }]),
            }
        }
        Command::Tell(id) => {
            let step = at_hand(journey, &id)?;
            match step.check {
                Check::Told => Ok(vec![Event::Told { step: id }]),
                Check::ReplacementReady => {
                    replacement_in_hand(journey, catalogue)?;
                    Ok(vec![Event::Told { step: id }])
                }
                // Whether something protects the machine cannot always be seen; then the person
                // may say so, and it stays "told by you".
                Check::Protected => Ok(vec![Event::Told { step: id }]),
                Check::Removed | Check::RestartedAndGone => Err(Refusal::Required),
            }
        }
        Command::Skip(id) => {
            let step = at_hand(journey, &id)?;
            if step.optional {
                Ok(vec![Event::Skipped { step: id }])
            } else {
                Err(Refusal::Required)
            }
        }
        Command::ChooseLanguage(tag) => Ok(vec![Event::LanguageChosen { tag }]),
        Command::Resume(boot) => Ok(resume(journey, &boot)),
    }
}

fn idle(journey: &Journey) -> Result<(), Refusal> {
    match journey.doing {
        Doing::Nothing => Ok(()),
        Doing::Looking { .. } | Doing::Acting { .. } => Err(Refusal::Busy),
    }
}

fn at_hand<'a>(journey: &'a Journey, id: &StepId) -> Result<&'a Step, Refusal> {
    idle(journey)?;
    match journey.current_step() {
        Some(step) if step.id == *id => Ok(step),
        Some(_) | None => Err(Refusal::NotThisStep),
    }
}

/// Removal begins only when a replacement is ready: seen, or told by the person (R8).
fn ready_for(journey: &Journey, step: &Step) -> Result<(), Refusal> {
    match step.kind {
        StepKind::Replace => {
            if journey.answers.contains_key(&Question::Replacement) {
                Ok(())
            } else {
                Err(Refusal::AnswerFirst)
            }
        }
        StepKind::Remove => {
            let ready = journey
                .plan
                .iter()
                .flat_map(|plan| &plan.steps)
                .any(|step| {
                    step.kind == StepKind::Replace
                        && matches!(
                            journey.standings.get(&step.id),
                            Some(Standing::Verified { .. } | Standing::Told { .. })
                        )
                });
            if ready {
                Ok(())
            } else {
                Err(Refusal::Required)
            }
        }
        StepKind::Prepare | StepKind::Restart | StepKind::Protect => Ok(()),
    }
}

/// Only what cannot be seen may be told: a product in hand, or none where that is a choice.
fn replacement_in_hand(journey: &Journey, catalogue: &Catalogue) -> Result<(), Refusal> {
    let answer = journey
        .answers
        .get(&Question::Replacement)
        .ok_or(Refusal::AnswerFirst)?;
    let built_in = catalogue
        .alternative(&AlternativeId(answer.clone()))
        .is_some_and(|alternative| alternative.supply == Supply::BuiltIn);
    if built_in {
        Err(Refusal::Required)
    } else {
        Ok(())
    }
}

fn is_answer(question: Question, answer: &str, catalogue: &Catalogue) -> bool {
    match question {
        Question::Group => crate::catalogue::Group::ALL
            .iter()
            .any(|group| group.id() == answer),
        Question::Caretaker => Caretaker::from_id(answer).is_some(),
        Question::Officer => matches!(answer, "yes" | "no"),
        Question::Replacement => {
            matches!(answer, "other" | "none")
                || catalogue
                    .alternative(&AlternativeId(answer.to_owned()))
                    .is_some()
        }
    }
}

fn looked(
    journey: &Journey,
    snapshot: Snapshot,
    catalogue: &Catalogue,
) -> Result<Vec<Event>, Refusal> {
    let Doing::Looking { step } = &journey.doing else {
        return Err(Refusal::NotNow);
    };
    let assessment = assess(&snapshot, catalogue);
    let checked = step.as_ref().and_then(|id| {
        let plan = journey.plan.as_deref()?;
        let verification = verify(&plan.step(id)?.check, plan, &snapshot, &assessment);
        Some(Event::Checked {
            step: id.clone(),
            verification,
        })
    });
    let mut events = vec![Event::Looked {
        snapshot: Box::new(snapshot),
        assessment: Box::new(assessment),
    }];
    events.extend(checked);
    Ok(events)
}

/// What a new start of the app has to make good: never an action, at most a look.
fn resume(journey: &Journey, boot: &Boot) -> Vec<Event> {
    match &journey.doing {
        Doing::Acting { step, .. } => vec![
            Event::Interrupted { step: step.clone() },
            Event::LookAsked {
                step: Some(step.clone()),
            },
        ],
        // The look that was asked for is still wished: `pending` takes it again.
        Doing::Looking { .. } => Vec::new(),
        Doing::Nothing => {
            let waits_for_restart = journey
                .current_step()
                .filter(|step| step.check == Check::RestartedAndGone)
                .zip(journey.plan.as_deref())
                .filter(|(_, plan)| boot.same_as(&plan.boot) == Some(false));
            match waits_for_restart {
                Some((step, _)) => vec![Event::LookAsked {
                    step: Some(step.id.clone()),
                }],
                None => Vec::new(),
            }
        }
    }
}

/// Applies one event. Total: whatever stands in a journal has a meaning.
#[must_use]
pub fn evolve(mut journey: Journey, recorded: &Recorded) -> Journey {
    match &recorded.event {
        Event::LookAsked { step } => journey.doing = Doing::Looking { step: step.clone() },
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
            journey.standings.clear();
            journey.performances.clear();
            journey.interrupted.clear();
        }
        Event::Begun { step, action } => {
            journey
                .interrupted
                .retain(|interrupted| interrupted != step);
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
