//! Decides which events a command leads to, or why it is rejected. Changes no state itself.

use super::{DeviceAdmin, Event, InFlight, Journey, Permission, Question, StepStatus};
use crate::action::{Action, ActionOutcome};
use crate::catalogue::{
    AlternativeId, Catalogue, Check, Group, ProductId, ProductKind, StepId, StepKind, Supply,
};
use crate::detection::Detector;
use crate::planning::{NoPlan, Step, plan};
use crate::question::Unlisted;
use crate::snapshot::{Boot, Snapshot};
use crate::verification::{CheckResult, FailureReason, verify};

/// What a person or the app asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Scan the machine.
    Scan,
    /// A requested scan delivered its snapshot.
    Scanned(Box<Snapshot>),
    Answer {
        question: Question,
        answer: String,
    },
    /// Make the plan: for this product, or for the antivirus.
    Prepare(Option<ProductId>),
    BeginStep(StepId),
    ActionEnded {
        step: StepId,
        outcome: ActionOutcome,
    },
    CheckStep(StepId),
    /// The person says that a step is done.
    ConfirmStep(StepId),
    SkipStep(StepId),
    /// End the journey before every step is settled.
    End,
    /// Use this language (a language tag) from now on, also after a restart.
    ChooseLanguage(String),
    /// The app has started again, in this boot of the machine.
    Resume(Boot),
}

/// Why a command was rejected. An expected answer, not a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rejection {
    /// Not possible in the current state.
    NotNow,
    /// A scan or an action is in flight.
    Busy,
    /// This step does not exist, or is not the current one.
    NotThisStep,
    /// The step has to be done and verified; it cannot be skipped or only confirmed.
    Required,
    /// A question has to be answered first.
    AnswerFirst,
    /// The answer is not one of the answers.
    UnknownAnswer,
    /// Someone else decides about this computer or this product.
    HandOver,
    /// There is no plan for this machine.
    NoPlan(NoPlan),
}

/// What the owner of the journey has to carry out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    Scan,
    Perform { step: StepId, action: Action },
}

/// Decides what a command leads to: events, to be recorded and then applied with
/// [`evolve`](super::evolve).
///
/// # Errors
/// The reason why the command is rejected.
pub fn decide(
    journey: &Journey,
    command: Command,
    detector: &Detector<'_>,
) -> Result<Vec<Event>, Rejection> {
    let catalogue = detector.catalogue();
    match command {
        Command::Scan => {
            idle(journey)?;
            Ok(vec![Event::ScanRequested { step: None }])
        }
        Command::Scanned(snapshot) => scanned(journey, *snapshot, detector),
        Command::Answer { question, answer } => {
            // A person need not wait for a running scan to answer.
            if matches!(journey.in_flight, InFlight::Acting { .. }) {
                return Err(Rejection::Busy);
            }
            if !is_answer(question, &answer, catalogue) {
                return Err(Rejection::UnknownAnswer);
            }
            Ok(vec![Event::Answered { question, answer }])
        }
        Command::Prepare(product) => {
            idle(journey)?;
            let (snapshot, assessment) = journey.latest.as_deref().ok_or(Rejection::NotNow)?;
            let plan = plan(snapshot, assessment, catalogue, product.as_ref())
                .map_err(Rejection::NoPlan)?;
            match journey.permission() {
                Permission::Ask => Err(Rejection::AnswerFirst),
                Permission::HandOver => Err(Rejection::HandOver),
                Permission::Granted => Ok(vec![Event::Planned {
                    plan: Box::new(plan),
                }]),
            }
        }
        Command::BeginStep(id) => {
            let step = at_hand(journey, &id)?;
            ready_for(journey, step)?;
            let action = step.action.clone().ok_or(Rejection::NotNow)?;
            Ok(vec![Event::StepBegun { step: id, action }])
        }
        Command::ActionEnded { step, outcome } => match &journey.in_flight {
            InFlight::Acting { step: acting, .. } if *acting == step => {
                Ok(vec![Event::ActionEnded { step, outcome }])
            }
            InFlight::Acting { .. } | InFlight::Nothing | InFlight::Scanning { .. } => {
                Err(Rejection::NotNow)
            }
        },
        Command::CheckStep(id) => {
            let step = at_hand(journey, &id)?;
            ready_for(journey, step)?;
            match step.check {
                Check::Told | Check::Answered => Err(Rejection::NotNow),
                Check::ReplacementReady
                | Check::GoodMoment
                | Check::Removed
                | Check::Gone
                | Check::RestartedAndGone
                | Check::Protected => Ok(vec![Event::ScanRequested { step: Some(id) }]),
            }
        }
        Command::ConfirmStep(id) => {
            let step = at_hand(journey, &id)?;
            match step.check {
                Check::Told | Check::Answered => {
                    all_settled(journey, step)?;
                    Ok(vec![Event::StepConfirmed { step: id }])
                }
                // May be confirmed only after a scan could not determine it.
                Check::GoodMoment if check_was_undetermined(journey, step) => {
                    Ok(vec![Event::StepConfirmed { step: id }])
                }
                Check::ReplacementReady => {
                    replacement_in_hand(journey, catalogue)?;
                    Ok(vec![Event::StepConfirmed { step: id }])
                }
                // A scan cannot always determine whether something protects the machine; then the
                // person may confirm it, and the step is self-reported.
                Check::Protected => Ok(vec![Event::StepConfirmed { step: id }]),
                Check::GoodMoment | Check::Removed | Check::Gone | Check::RestartedAndGone => {
                    Err(Rejection::Required)
                }
            }
        }
        Command::SkipStep(id) => {
            let step = at_hand(journey, &id)?;
            if step.optional {
                Ok(vec![Event::StepSkipped { step: id }])
            } else {
                Err(Rejection::Required)
            }
        }
        Command::End => {
            idle(journey)?;
            match journey.current_step() {
                Some(_) if !journey.ended => Ok(vec![Event::Ended]),
                Some(_) | None => Err(Rejection::NotNow),
            }
        }
        Command::ChooseLanguage(tag) => Ok(vec![Event::LanguageChosen { tag }]),
        Command::Resume(boot) => {
            let mut events = Vec::from_iter(replanned(journey, detector));
            events.extend(resume(journey, &boot));
            Ok(events)
        }
    }
}

fn idle(journey: &Journey) -> Result<(), Rejection> {
    match journey.in_flight {
        InFlight::Nothing => Ok(()),
        InFlight::Scanning { .. } | InFlight::Acting { .. } => Err(Rejection::Busy),
    }
}

fn at_hand<'a>(journey: &'a Journey, id: &StepId) -> Result<&'a Step, Rejection> {
    idle(journey)?;
    match journey.current_step() {
        Some(step) if step.id == *id => Ok(step),
        Some(_) | None => Err(Rejection::NotThisStep),
    }
}

/// The removal of an antivirus may begin only when a replacement is ready: verified or self-reported.
fn ready_for(journey: &Journey, step: &Step) -> Result<(), Rejection> {
    match step.kind {
        StepKind::Replace => {
            if journey.answers.contains_key(&Question::Replacement) {
                Ok(())
            } else {
                Err(Rejection::AnswerFirst)
            }
        }
        StepKind::Remove => {
            let Some(plan) = journey.plan.as_deref() else {
                return Err(Rejection::NotNow);
            };
            // Only the removal of an antivirus leaves the machine without protection.
            let ready = plan.kind != ProductKind::Antivirus
                || plan.steps.iter().any(|step| {
                    step.kind == StepKind::Replace
                        && matches!(
                            journey.step_status.get(&step.id),
                            Some(StepStatus::Verified { .. } | StepStatus::SelfReported { .. })
                        )
                });
            if ready {
                Ok(())
            } else {
                Err(Rejection::Required)
            }
        }
        StepKind::Prepare | StepKind::Restart | StepKind::Protect => Ok(()),
    }
}

/// Requires that every question of the step has an answer that lets the journey go on.
fn all_settled(journey: &Journey, step: &Step) -> Result<(), Rejection> {
    for question in &step.questions {
        if !journey.answers.contains_key(question) {
            return Err(Rejection::AnswerFirst);
        }
        if !journey.is_settled(*question) {
            return Err(Rejection::Required);
        }
    }
    Ok(())
}

/// Whether a scan for this step could not determine the result of its check.
fn check_was_undetermined(journey: &Journey, step: &Step) -> bool {
    matches!(
        journey.step_status.get(&step.id),
        Some(StepStatus::Unresolved { verification })
            if matches!(verification.result, CheckResult::Undetermined { .. })
    )
}

/// A new plan by the current catalogue, when the plan was made by another version of it.
fn replanned(journey: &Journey, detector: &Detector<'_>) -> Option<Event> {
    let catalogue = detector.catalogue();
    let old = journey.plan.as_deref()?;
    let snapshot = journey.planned_from.as_deref()?;
    if old.catalogue_version == catalogue.version || journey.is_over() {
        return None;
    }
    let assessment = detector.assess(snapshot);
    // When the current catalogue gives no plan, the old plan stays in use.
    let plan = plan(snapshot, &assessment, catalogue, Some(&old.product)).ok()?;
    Some(Event::Replanned {
        plan: Box::new(plan),
        from: old.catalogue_version.clone(),
    })
}

/// Requires an answer that a scan cannot verify: built-in protection is checked, never confirmed.
fn replacement_in_hand(journey: &Journey, catalogue: &Catalogue) -> Result<(), Rejection> {
    let answer = journey
        .answers
        .get(&Question::Replacement)
        .ok_or(Rejection::AnswerFirst)?;
    let built_in = catalogue
        .alternative(&AlternativeId(answer.clone()))
        .is_some_and(|alternative| alternative.supply == Supply::BuiltIn);
    if built_in {
        Err(Rejection::Required)
    } else {
        Ok(())
    }
}

fn is_answer(question: Question, answer: &str, catalogue: &Catalogue) -> bool {
    match question {
        Question::Group => Group::from_id(answer).is_some(),
        Question::DeviceAdmin => DeviceAdmin::from_id(answer).is_some(),
        Question::Replacement => {
            Unlisted::from_id(answer).is_some()
                || catalogue
                    .alternative(&AlternativeId(answer.to_owned()))
                    .is_some()
        }
        Question::Officer
        | Question::Passwords
        | Question::Vaults
        | Question::ProtectionPassword
        | Question::Administrator
        | Question::Parent
        | Question::UsedFor
        | Question::MakerIn => question.effect(answer).is_some(),
    }
}

fn scanned(
    journey: &Journey,
    snapshot: Snapshot,
    detector: &Detector<'_>,
) -> Result<Vec<Event>, Rejection> {
    let InFlight::Scanning { step } = &journey.in_flight else {
        return Err(Rejection::NotNow);
    };
    let assessment = detector.assess(&snapshot);
    let checked = step.as_ref().and_then(|id| {
        let plan = journey.plan.as_deref()?;
        let verification = verify(
            &plan.step(id)?.check,
            plan.baseline(),
            &snapshot,
            &assessment,
        );
        Some(Event::StepChecked {
            step: id.clone(),
            verification,
        })
    });
    let mut events = vec![Event::Scanned {
        snapshot: Box::new(snapshot),
        assessment: Box::new(assessment),
    }];
    events.extend(checked);
    Ok(events)
}

/// Whether the last check of the step failed because a restart is pending.
fn restart_was_pending(journey: &Journey, step: &Step) -> bool {
    matches!(
        journey.step_status.get(&step.id),
        Some(StepStatus::Unresolved { verification })
            if matches!(
                verification.result,
                CheckResult::Failed { reason: FailureReason::RestartWaits, .. }
            )
    )
}

/// The events after a restart of the app: never an action, at most a request to scan.
fn resume(journey: &Journey, boot: &Boot) -> Vec<Event> {
    match &journey.in_flight {
        InFlight::Acting { step, .. } => vec![
            Event::Interrupted { step: step.clone() },
            Event::ScanRequested {
                step: Some(step.clone()),
            },
        ],
        // The requested scan is still in flight: `pending` returns it again.
        InFlight::Scanning { .. } => Vec::new(),
        InFlight::Nothing => {
            let waits_for_restart = journey
                .current_step()
                .filter(|step| {
                    step.check == Check::RestartedAndGone || restart_was_pending(journey, step)
                })
                .zip(journey.plan.as_deref())
                .filter(|(_, plan)| boot.same_as(&plan.boot) == Some(false));
            match waits_for_restart {
                Some((step, _)) => vec![Event::ScanRequested {
                    step: Some(step.id.clone()),
                }],
                None => Vec::new(),
            }
        }
    }
}
