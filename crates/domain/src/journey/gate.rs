//! The gate before anything dangerous: starting an uninstaller, showing a command, opening the list of
//! apps, trying again. It judges the scan that was taken for it, and nothing older (ADR 33).
//!
//! What a scan *saw* counts, complete or not. A gap closes the gate only where it hides who manages
//! the machine, or what would be started. This module may not know user-facing text.

use super::{Event, Journey, Permission, StepStatus};
use crate::action::Action;
use crate::assessment::{Assessment, ProbeCoverage};
use crate::catalogue::{Catalogue, Check, ProductKind, StepKind, Supply};
use crate::detection::Detector;
use crate::planning::{self, NoPlan, Plan, Step};
use crate::snapshot::{Probe, Snapshot};
use crate::verification::{
    CheckResult, FailureReason, Verification, built_in_ready, could_not_scan, good_moment, verify,
};

/// What follows from the scan that was taken to begin `step`: the step is begun, or an earlier step is
/// opened again, or the step itself says what is in the way.
///
/// Empty when someone else decides: the journey then shows the hand-over, by the same scan.
pub(super) fn begin(
    journey: &Journey,
    plan: &Plan,
    step: &Step,
    snapshot: &Snapshot,
    assessment: &Assessment,
    detector: &Detector<'_>,
) -> Vec<Event> {
    let catalogue = detector.catalogue();
    let checked = |step: &Step, result: CheckResult| {
        vec![Event::StepChecked {
            step: step.id.clone(),
            verification: Verification {
                check: step.check,
                result,
                looked_at: snapshot.taken_at,
            },
        }]
    };
    if journey.permission(catalogue) != Permission::Granted {
        return Vec::new();
    }
    let newest = planning::plan(snapshot, assessment, catalogue, Some(&plan.product));
    if newest == Err(NoPlan::Managed) {
        return Vec::new();
    }
    let hidden = hidden(assessment);
    if !hidden.is_empty() {
        return checked(step, could_not_scan(&hidden));
    }
    let newest = match newest {
        Ok(newest) => Some(newest),
        // It went away by itself: what there was to do is checked instead.
        Err(NoPlan::NothingToRemove) => {
            let result = verify(&step.check, journey.baseline(plan), snapshot, assessment).result;
            return checked(step, result);
        }
        // The current catalogue has no recipe for it: the plan that was made stays in use.
        Err(NoPlan::NoRecipe | NoPlan::Managed) => None,
    };
    if journey.was_begun(&step.id) {
        // What is being installed or removed may be what was started before.
        if is_installer_busy(snapshot) {
            return checked(
                step,
                CheckResult::Failed {
                    reason: FailureReason::InstallerBusy,
                    evidence: Vec::new(),
                },
            );
        }
    } else if let Some(reopened) = reopened(journey, plan, snapshot, catalogue) {
        return vec![reopened];
    }
    match newest {
        Some(newest) => {
            let action = newest.step(&step.id).and_then(|step| step.action.clone());
            begin_with(plan, step, action, newest, &checked)
        }
        None => begun(step, step.action.clone()),
    }
}

/// The sources with a gap that hides who manages the machine, or what would be started.
pub(super) fn hidden(assessment: &Assessment) -> Vec<&ProbeCoverage> {
    let weighing = assessment.coverage.weighing();
    weighing
        .filter(|covered| shows_management_or_entry(covered.probe))
        .collect()
}

/// A new plan, when the one that was made has nothing to start for this removal, because a list could
/// not be read then, and now there is something.
pub(super) fn now_possible(
    plan: &Plan,
    step: &Step,
    snapshot: &Snapshot,
    assessment: &Assessment,
    catalogue: &Catalogue,
) -> Option<Event> {
    if step.kind != StepKind::Remove || step.action.is_some() {
        return None;
    }
    let newest = planning::plan(snapshot, assessment, catalogue, Some(&plan.product)).ok()?;
    newest.step(&step.id)?.action.as_ref()?;
    Some(replanned(plan, newest))
}

fn replanned(plan: &Plan, newest: Plan) -> Event {
    Event::Replanned {
        plan: Box::new(Plan {
            // A restart since the plan was made is one.
            boot: plan.boot.clone(),
            ..newest
        }),
        from: plan.catalogue_version.clone(),
    }
}

/// Begins `step`, if `action`, which the newest plan has for it, is what the person was shown.
fn begin_with(
    plan: &Plan,
    step: &Step,
    action: Option<Action>,
    newest: Plan,
    checked: &dyn Fn(&Step, CheckResult) -> Vec<Event>,
) -> Vec<Event> {
    if action == step.action {
        return begun(step, action);
    }
    let replanned = replanned(plan, newest);
    let follows = match action {
        // Nothing was shown yet: the command is made when it is asked for.
        Some(Action::ShowRemovalCommand { .. }) => begun(step, action),
        Some(
            Action::StartUninstaller { .. }
            | Action::OpenSystemPage { .. }
            | Action::OpenSource { .. },
        )
        | None => checked(
            step,
            CheckResult::Failed {
                reason: FailureReason::PlanChanged,
                evidence: Vec::new(),
            },
        ),
    };
    [replanned].into_iter().chain(follows).collect()
}

fn begun(step: &Step, action: Option<Action>) -> Vec<Event> {
    let step = step.id.clone();
    let begun = action.map(|action| Event::StepBegun { step, action });
    begun.into_iter().collect()
}

/// What opens an earlier step again that no longer holds: an answer, the replacement or the moment.
fn reopened(
    journey: &Journey,
    plan: &Plan,
    snapshot: &Snapshot,
    catalogue: &Catalogue,
) -> Option<Event> {
    plan.steps.iter().find_map(|step| {
        let questions = &mut step.questions.iter();
        if questions.any(|question| journey.is_contradicted(*question)) {
            return Some(Event::StepReopened {
                step: step.id.clone(),
            });
        }
        let result = match step.kind {
            // Only the removal of an antivirus leaves the machine without protection.
            StepKind::Replace if plan.kind == ProductKind::Antivirus => {
                let was_told = matches!(
                    journey.step_status.get(&step.id),
                    Some(StepStatus::SelfReported { .. })
                );
                // Only what is part of the system can be seen before it is needed.
                if journey.chosen_supply(catalogue) != Some(Supply::BuiltIn) {
                    return None;
                }
                let result = built_in_ready(snapshot);
                let is_open = match &result {
                    CheckResult::Passed => false,
                    CheckResult::Failed { .. } => true,
                    CheckResult::Undetermined { .. } => !was_told,
                };
                is_open.then_some(result)?
            }
            StepKind::Prepare if step.check == Check::GoodMoment => {
                let result = good_moment(&plan.boot, snapshot);
                matches!(result, CheckResult::Failed { .. }).then_some(result)?
            }
            StepKind::Replace
            | StepKind::Prepare
            | StepKind::Remove
            | StepKind::Restart
            | StepKind::Protect => return None,
        };
        Some(Event::StepChecked {
            step: step.id.clone(),
            verification: Verification {
                check: step.check,
                result,
                looked_at: snapshot.taken_at,
            },
        })
    })
}

fn is_installer_busy(snapshot: &Snapshot) -> bool {
    snapshot
        .circumstances()
        .is_some_and(|circumstances| circumstances.installer_busy == Some(true))
}

/// Whether a source shows who manages the machine, or what would be started. Both stand in the lists
/// of what is installed.
fn shows_management_or_entry(probe: Probe) -> bool {
    match probe {
        Probe::UninstallMachine64
        | Probe::UninstallMachine32
        | Probe::UninstallPerson
        | Probe::VendorKey
        | Probe::Services
        | Probe::Applications
        | Probe::LaunchItems
        | Probe::Receipts
        | Probe::Dpkg
        | Probe::Rpm
        | Probe::Pacman
        | Probe::Units => true,
        Probe::SecurityCenter
        | Probe::Defender
        | Probe::PendingRestart
        | Probe::Processes
        | Probe::SystemExtensions
        | Probe::Folders
        | Probe::Traces
        | Probe::Circumstances => false,
    }
}
