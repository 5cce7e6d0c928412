//! The way from a verdict to a safe replacement, event-sourced so that a restart loses nothing.
//!
//! [`decide`] turns a command into events or rejects it, [`evolve`] applies an event, [`pending`] gives
//! the effect that is due. Events are on disk before their effect starts; a step whose action was
//! running when the app stopped is *interrupted*, and its action is never started again unasked. This
//! module may not know files or user-facing text.

mod decide;
mod events;
mod gate;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use decide::{Command, Effect, Rejection, decide};
pub use events::{Event, FORMAT, Journal, Recorded};

pub use crate::question::{DeviceAdmin, Question};

use crate::action::{Action, ActionOutcome};
use crate::assessment::{Assessment, ProtectionState, Verdict};
use crate::catalogue::{AlternativeId, Catalogue, Check, Group, StepId, StepKind, Supply};
use crate::may_stay::{self, MayStay};
use crate::planning::{self, NoPlan, Plan, Step};
use crate::question::{self, AnswerEffect, Unlisted};
use crate::snapshot::{Boot, Snapshot, Timestamp};
use crate::verification::{Baseline, CheckResult, Verification, is_installed};

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
    /// No scan could establish it, and the person went on. Neither done nor failed.
    NotEstablished {
        at: Timestamp,
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
            | StepStatus::Skipped { .. }
            | StepStatus::NotEstablished { .. } => true,
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
        /// The step is begun if this scan finds nothing against it.
        begin: bool,
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
    /// What was here beside the product of the plan in scans that found it installed.
    pub may_stay: Vec<MayStay>,
    /// The boot of the last scan that found the product of the plan installed.
    pub installed_in: Boot,
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
            may_stay: Vec::new(),
            installed_in: Boot::default(),
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

    /// The effect of the answer to `question`; `None` without an answer. An answer that the latest
    /// scan contradicts stops the journey.
    #[must_use]
    pub fn effect(&self, question: Question) -> Option<AnswerEffect> {
        let effect = question.effect(self.answers.get(&question)?)?;
        Some(if self.is_contradicted(question) {
            AnswerEffect::Stops
        } else {
            effect
        })
    }

    /// Whether `question` has an answer that lets the journey go on.
    #[must_use]
    pub fn is_settled(&self, question: Question) -> bool {
        self.effect(question) == Some(AnswerEffect::Settles)
    }

    /// Whether the person said that there is nothing of the kind, and the latest scan saw it.
    #[must_use]
    pub fn is_contradicted(&self, question: Question) -> bool {
        let said_none = self
            .answers
            .get(&question)
            .is_some_and(|answer| answer == question::NONE);
        said_none && self.is_seen(question)
    }

    /// Whether the latest scan saw what `question` asks about.
    #[must_use]
    pub fn is_seen(&self, question: Question) -> bool {
        let Some((snapshot, _)) = self.latest.as_deref() else {
            return false;
        };
        match question {
            Question::Passwords => snapshot.has_vault(),
            Question::ProtectionPassword => snapshot.has_protection_password(),
            Question::Group
            | Question::DeviceAdmin
            | Question::Officer
            | Question::Replacement
            | Question::Vaults
            | Question::Administrator
            | Question::Parent
            | Question::UsedFor
            | Question::MakerIn => false,
        }
    }

    /// Whether the person may go back to a settled step and change it: only what prepares the
    /// removal, and only before the removal has begun.
    #[must_use]
    pub fn may_reopen(&self, id: &StepId) -> bool {
        let step = self.plan.as_deref().and_then(|plan| plan.step(id));
        let prepares = step.is_some_and(|step| match step.kind {
            StepKind::Prepare | StepKind::Replace => true,
            StepKind::Remove | StepKind::Restart | StepKind::Protect => false,
        });
        let is_settled = self.step_status.get(id).is_some_and(StepStatus::is_settled);
        prepares && is_settled && !self.ended && !self.has_removal_begun()
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

    /// Whether a security officer has to agree, by the group that the person named.
    #[must_use]
    pub fn needs_officer(&self, catalogue: &Catalogue) -> bool {
        self.group()
            .is_some_and(|group| catalogue.officer_groups.contains(&group))
    }

    /// Whether the person may remove the product, by their own answers. Where an officer decides,
    /// the officer is asked first, whoever manages the computer.
    #[must_use]
    pub fn permission(&self, catalogue: &Catalogue) -> Permission {
        if self.group().is_none() {
            return Permission::Ask;
        }
        if self.needs_officer(catalogue) && !self.is_settled(Question::Officer) {
            return if self.answers.contains_key(&Question::Officer) {
                Permission::HandOver
            } else {
                Permission::Ask
            };
        }
        match self.device_admin() {
            None => Permission::Ask,
            Some(DeviceAdmin::Supplier | DeviceAdmin::Department | DeviceAdmin::Unknown) => {
                Permission::HandOver
            }
            Some(DeviceAdmin::Me | DeviceAdmin::Owner) => Permission::Granted,
        }
    }

    /// How the chosen replacement comes to the computer; `None` without an answer, and for no
    /// replacement at all.
    #[must_use]
    pub fn chosen_supply(&self, catalogue: &Catalogue) -> Option<Supply> {
        let answer = self.answers.get(&Question::Replacement)?;
        match Unlisted::from_id(answer) {
            Some(Unlisted::Other) => Some(Supply::Separate),
            Some(Unlisted::None) => None,
            None => {
                let id = AlternativeId(answer.clone());
                catalogue.alternative(&id).map(|found| found.supply)
            }
        }
    }

    /// Whether the latest scan says that someone else looks after the product of the plan.
    #[must_use]
    pub fn is_managed(&self, catalogue: &Catalogue) -> bool {
        self.plan
            .as_deref()
            .zip(self.latest.as_deref())
            .is_some_and(|(plan, (snapshot, assessment))| {
                planning::plan(snapshot, assessment, catalogue, Some(&plan.product))
                    == Err(NoPlan::Managed)
            })
    }

    /// Whether the removal was begun: an action of ours got as far as the system, or may have.
    /// From then on earlier steps are not opened again.
    #[must_use]
    pub fn was_begun(&self, step: &StepId) -> bool {
        self.interrupted.contains(step)
            || self
                .outcomes
                .get(step)
                .is_some_and(|outcome| match outcome {
                    ActionOutcome::Started { .. }
                    | ActionOutcome::OpenedAppsInstead { .. }
                    | ActionOutcome::Opened => true,
                    ActionOutcome::EntryGone
                    | ActionOutcome::EntryChanged
                    | ActionOutcome::NotStarted { .. }
                    | ActionOutcome::Failed { .. } => false,
                })
    }

    /// Whether the removal has begun: an action of ours may have reached the system, or a scan or the
    /// person says that a removing step is done.
    #[must_use]
    pub fn has_removal_begun(&self) -> bool {
        let steps = self.plan.iter().flat_map(|plan| &plan.steps);
        steps
            .filter(|step| step.kind == StepKind::Remove)
            .any(|step| {
                let is_settled = match self.step_status.get(&step.id) {
                    Some(StepStatus::Skipped { .. } | StepStatus::Unresolved { .. }) | None => {
                        false
                    }
                    Some(
                        StepStatus::Verified { .. }
                        | StepStatus::SelfReported { .. }
                        | StepStatus::NotEstablished { .. },
                    ) => true,
                };
                let is_acting =
                    matches!(&self.in_flight, InFlight::Acting { step: at, .. } if *at == step.id);
                is_settled || is_acting || self.was_begun(&step.id)
            })
    }

    /// The check with which the person may leave `step` open, without it being established: a scan
    /// could not determine it, or an earlier step of the removal was left open and this one depends on
    /// it.
    #[must_use]
    pub fn left_open_by(&self, step: &Step) -> Option<&Verification> {
        match step.check {
            Check::Removed | Check::Gone | Check::RestartedAndGone => {}
            Check::Told
            | Check::Answered
            | Check::ReplacementReady
            | Check::GoodMoment
            | Check::Protected => return None,
        }
        match self.step_status.get(&step.id)? {
            StepStatus::Unresolved { verification } => {
                let is_undetermined =
                    matches!(verification.result, CheckResult::Undetermined { .. });
                let depends = self
                    .step_status
                    .values()
                    .any(|status| matches!(status, StepStatus::NotEstablished { .. }));
                (is_undetermined || depends).then_some(verification)
            }
            StepStatus::Verified { .. }
            | StepStatus::SelfReported { .. }
            | StepStatus::Skipped { .. }
            | StepStatus::NotEstablished { .. } => None,
        }
    }

    /// The check of the step, when a scan could not determine its result.
    #[must_use]
    pub fn undetermined(&self, step: &StepId) -> Option<&Verification> {
        match self.step_status.get(step)? {
            StepStatus::Unresolved { verification }
                if matches!(verification.result, CheckResult::Undetermined { .. }) =>
            {
                Some(verification)
            }
            StepStatus::Verified { .. }
            | StepStatus::SelfReported { .. }
            | StepStatus::Skipped { .. }
            | StepStatus::Unresolved { .. }
            | StepStatus::NotEstablished { .. } => None,
        }
    }
}

impl Journey {
    /// Remembers the boot of the latest scan and what it found besides, if it found the product of
    /// the plan installed.
    fn note_installed(&mut self) {
        if let (Some(plan), Some((snapshot, assessment))) = (&self.plan, self.latest.as_deref())
            && is_installed(&plan.product, assessment)
        {
            self.installed_in = snapshot.boot.clone();
            for beside in may_stay::beside(&plan.product, plan.kind, assessment) {
                if !self.may_stay.contains(&beside) {
                    self.may_stay.push(beside);
                }
            }
        }
    }

    /// What a scan for the plan is compared with.
    fn baseline<'a>(&'a self, plan: &'a Plan) -> Baseline<'a> {
        plan.baseline(&self.may_stay, &self.installed_in)
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
        Event::ScanRequested { step, begin } => {
            journey.in_flight = InFlight::Scanning {
                step: step.clone(),
                begin: *begin,
            };
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
            journey.note_installed();
        }
        Event::Answered { question, answer } => {
            journey.answers.insert(*question, answer.clone());
        }
        Event::Planned { plan } => {
            journey.plan = Some(plan.clone());
            journey.installed_in = plan.boot.clone();
            journey.may_stay.clear();
            journey.note_installed();
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
        Event::StepReopened { step } => {
            journey.step_status.remove(step);
        }
        Event::StepLeftOpen { step, verification } => {
            let status = StepStatus::NotEstablished {
                at: recorded.at,
                verification: verification.clone(),
            };
            journey.step_status.insert(step.clone(), status);
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
