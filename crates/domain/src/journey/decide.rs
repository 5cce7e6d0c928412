//! Decides which events a command leads to, or why it is rejected. Changes no state itself.

use super::{
    DeviceAdmin, Event, InFlight, Journey, Permission, Question, Recorded, StepStatus, evolve, gate,
};
use crate::action::{Action, ActionOutcome};
use crate::catalogue::{
    AlternativeId, Catalogue, Check, Group, ProductId, ProductKind, StepId, StepKind, Supply,
};
use crate::detection::Detector;
use crate::planning::{NoPlan, Step, plan};
use crate::question::Unlisted;
use crate::snapshot::{Boot, Snapshot, System, Timestamp};
use crate::verification::{CheckResult, FailureReason, is_installed, verify};

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
    /// Go back to a settled step, to change it.
    ReopenStep(StepId),
    /// Go on although scans cannot establish whether the step is done.
    LeaveStepOpen(StepId),
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
    /// The uninstaller was started, and no scan has seen yet what it did.
    ScanFirst,
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
            Ok(vec![scan_request(None)])
        }
        Command::Scanned(snapshot) => scanned(journey, *snapshot, detector),
        Command::Answer { question, answer } => {
            // A person need not wait for a running scan to answer.
            if matches!(journey.in_flight, InFlight::Acting { .. }) {
                return Err(Rejection::Busy);
            }
            if !is_answer(journey, question, &answer, catalogue) {
                return Err(Rejection::UnknownAnswer);
            }
            if is_of_another_step(journey, question) {
                return Err(Rejection::NotThisStep);
            }
            Ok(vec![Event::Answered { question, answer }])
        }
        Command::Prepare(product) => {
            idle(journey)?;
            let (snapshot, assessment) = journey.latest.as_deref().ok_or(Rejection::NotNow)?;
            let plan = plan(snapshot, assessment, catalogue, product.as_ref())
                .map_err(Rejection::NoPlan)?;
            match journey.permission(catalogue) {
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
            if step.kind == StepKind::Remove {
                may_remove(journey, catalogue)?;
                not_running(journey, &id)?;
                // Nothing dangerous on an old look: the action waits for a new scan.
                return Ok(vec![Event::ScanRequested {
                    step: Some(id),
                    begin: true,
                }]);
            }
            Ok(vec![Event::StepBegun { step: id, action }])
        }
        Command::ActionEnded { step, outcome } => match &journey.in_flight {
            InFlight::Acting { step: acting, .. } if *acting == step => {
                let scan = calls_for_scan(journey, &step, &outcome)
                    .then(|| scan_request(Some(step.clone())));
                let ended = Event::ActionEnded { step, outcome };
                Ok([ended].into_iter().chain(scan).collect())
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
                | Check::Protected => Ok(vec![scan_request(Some(id))]),
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
                Check::GoodMoment if journey.undetermined(&id).is_some() => {
                    Ok(vec![Event::StepConfirmed { step: id }])
                }
                Check::ReplacementReady => {
                    // Built-in protection is seen, and told only where it cannot be seen.
                    if journey.undetermined(&id).is_none() {
                        replacement_in_hand(journey, catalogue)?;
                    }
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
        Command::ReopenStep(id) => {
            idle(journey)?;
            if journey.may_reopen(&id) {
                Ok(vec![Event::StepReopened { step: id }])
            } else {
                Err(Rejection::NotNow)
            }
        }
        Command::LeaveStepOpen(id) => {
            let step = at_hand(journey, &id)?;
            let verification = journey.left_open_by(step).ok_or(Rejection::Required)?;
            Ok(vec![Event::StepLeftOpen {
                step: id,
                verification: verification.clone(),
            }])
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

fn scan_request(step: Option<StepId>) -> Event {
    Event::ScanRequested { step, begin: false }
}

/// Requires that nobody else decides about the removal, by the answers and by the latest scan. The
/// scan before the action judges it once more.
fn may_remove(journey: &Journey, catalogue: &Catalogue) -> Result<(), Rejection> {
    if journey.is_managed(catalogue) {
        return Err(Rejection::HandOver);
    }
    match journey.permission(catalogue) {
        Permission::Granted => Ok(()),
        Permission::Ask => Err(Rejection::AnswerFirst),
        Permission::HandOver => Err(Rejection::HandOver),
    }
}

/// Requires that a scan has seen what the last start of the uninstaller did: it may still be open.
fn not_running(journey: &Journey, id: &StepId) -> Result<(), Rejection> {
    let was_started = matches!(
        journey.outcomes.get(id),
        Some(ActionOutcome::Started { .. })
    );
    // Beginning takes the status away, and a scan sets it again.
    if was_started && !journey.step_status.contains_key(id) {
        Err(Rejection::ScanFirst)
    } else {
        Ok(())
    }
}

/// Whether a scan is to follow at once, since the removal may be done. When the uninstaller was not
/// seen to end, its window may still be open; then a change on the machine calls for the scan.
fn calls_for_scan(journey: &Journey, id: &StepId, outcome: &ActionOutcome) -> bool {
    let removes = journey
        .plan
        .as_deref()
        .and_then(|plan| plan.step(id))
        .is_some_and(|step| step.kind == StepKind::Remove);
    let may_be_done = match outcome {
        ActionOutcome::Started { exit_code } => exit_code.is_some(),
        ActionOutcome::EntryGone | ActionOutcome::EntryChanged => true,
        ActionOutcome::OpenedAppsInstead { .. }
        | ActionOutcome::Opened
        | ActionOutcome::NotStarted { .. }
        | ActionOutcome::Failed { .. } => false,
    };
    removes && may_be_done
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
    if !journey.answers.contains_key(&Question::Replacement) {
        return Err(Rejection::AnswerFirst);
    }
    match journey.chosen_supply(catalogue) {
        Some(Supply::BuiltIn) => Err(Rejection::Required),
        Some(Supply::Separate) | None => Ok(()),
    }
}

/// Whether a plan asks this in a step that is not the current one: what was settled there was the
/// ground for going on.
fn is_of_another_step(journey: &Journey, question: Question) -> bool {
    let asks = |step: &Step| {
        step.questions.contains(&question)
            || step.kind == StepKind::Replace && question == Question::Replacement
    };
    let Some(plan) = journey.plan.as_deref().filter(|_| !journey.is_over()) else {
        return false;
    };
    plan.steps.iter().any(asks) && !journey.current_step().is_some_and(asks)
}

fn is_answer(journey: &Journey, question: Question, answer: &str, catalogue: &Catalogue) -> bool {
    match question {
        Question::Group => Group::from_id(answer).is_some(),
        Question::DeviceAdmin => DeviceAdmin::from_id(answer).is_some(),
        Question::Replacement => journey
            .latest
            .as_deref()
            .is_some_and(|(snapshot, _)| is_replacement(answer, snapshot.host.system, catalogue)),
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

/// Whether `answer` can protect a machine of `system`. Only on Linux may the answer be "nothing": there
/// a person decides, and elsewhere the system has protection of its own.
fn is_replacement(answer: &str, system: System, catalogue: &Catalogue) -> bool {
    match Unlisted::from_id(answer) {
        Some(Unlisted::Other) => true,
        Some(Unlisted::None) => system == System::Linux,
        None => catalogue
            .alternative(&AlternativeId(answer.to_owned()))
            .is_some_and(|other| {
                other.systems.contains(&system)
                    && (other.real_time.contains(&system) || system == System::Linux)
            }),
    }
}

fn scanned(
    journey: &Journey,
    snapshot: Snapshot,
    detector: &Detector<'_>,
) -> Result<Vec<Event>, Rejection> {
    let InFlight::Scanning { step, begin } = &journey.in_flight else {
        return Err(Rejection::NotNow);
    };
    let catalogue = detector.catalogue();
    let scanned = Event::Scanned {
        assessment: Box::new(detector.assess(&snapshot)),
        snapshot: Box::new(snapshot),
    };
    // What follows is judged with this scan as the latest one.
    let recorded = Recorded {
        at: Timestamp(0),
        event: scanned,
    };
    let now = evolve(journey.clone(), &recorded);
    let step = now.plan.as_deref().and_then(|plan| {
        let step = plan.step(step.as_ref()?)?;
        Some((plan, step))
    });
    let follows = match (step, now.latest.as_deref()) {
        (Some((plan, step)), Some((snapshot, assessment))) if *begin => {
            gate::begin(&now, plan, step, snapshot, assessment, detector)
        }
        (Some((plan, step)), Some((snapshot, assessment))) => {
            let checked = Event::StepChecked {
                step: step.id.clone(),
                verification: verify(&step.check, now.baseline(plan), snapshot, assessment),
            };
            let replanned = gate::now_possible(plan, step, snapshot, assessment, catalogue);
            replanned.into_iter().chain([checked]).collect()
        }
        (None, _) | (_, None) => Vec::new(),
    };
    let mut events = vec![recorded.event];
    events.extend(undone(&now));
    events.extend(follows);
    Ok(events)
}

/// The removal step, open again, when it was settled and the latest scan finds the product installed
/// after all: it was left open and never done, or the product was installed again.
fn undone(journey: &Journey) -> Option<Event> {
    let plan = journey.plan.as_deref().filter(|_| !journey.is_over())?;
    let (snapshot, assessment) = journey.latest.as_deref()?;
    let mut steps = plan.steps.iter();
    let step = steps.find(|step| matches!(step.check, Check::Removed | Check::Gone))?;
    match journey.step_status.get(&step.id)? {
        StepStatus::Verified { .. }
        | StepStatus::SelfReported { .. }
        | StepStatus::Skipped { .. } => {}
        // As long as what was hidden stays hidden, nothing more can be done about it.
        StepStatus::NotEstablished { .. } if gate::hidden(assessment).is_empty() => {}
        StepStatus::NotEstablished { .. } | StepStatus::Unresolved { .. } => return None,
    }
    is_installed(&plan.product, assessment).then(|| Event::StepChecked {
        step: step.id.clone(),
        verification: verify(&step.check, journey.baseline(plan), snapshot, assessment),
    })
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
            scan_request(Some(step.clone())),
        ],
        // The person asked to begin before the app stopped. An action needs a new wish, so this scan
        // only checks.
        InFlight::Scanning { step, begin: true } => vec![scan_request(step.clone())],
        // The requested scan is still in flight: `pending` returns it again. What waited for a
        // restart is checked by it, if that restart is why it was cut off.
        InFlight::Scanning { step: None, .. } => {
            let step = step_to_check(journey, boot);
            Vec::from_iter(step.map(|step| scan_request(Some(step))))
        }
        InFlight::Scanning { begin: false, .. } => Vec::new(),
        // What is over keeps its date. Everything else is shown by a new scan.
        InFlight::Nothing if journey.latest.is_none() || journey.is_over() => Vec::new(),
        InFlight::Nothing => vec![scan_request(step_to_check(journey, boot))],
    }
}

/// The step that the scan at a start of the app checks: a removal that was begun, or what waited for
/// the restart that has been since.
fn step_to_check(journey: &Journey, boot: &Boot) -> Option<StepId> {
    let step = journey.current_step()?;
    let waits_for_restart =
        step.check == Check::RestartedAndGone || restart_was_pending(journey, step);
    let has_restarted = journey
        .latest
        .as_deref()
        .is_some_and(|(snapshot, _)| boot.same_as(&snapshot.boot) == Some(false));
    let was_begun = step.kind == StepKind::Remove && journey.was_begun(&step.id);
    (was_begun || waits_for_restart && has_restarted).then(|| step.id.clone())
}
