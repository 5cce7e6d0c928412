//! Whether a step is done, by a later scan and nothing else (I3).
//!
//! A step that the scan could not check is *undetermined*, never passed. This module may not know
//! exit codes or clicks.

use serde::{Deserialize, Serialize};

use crate::assessment::{Assessment, ProbeCoverage, ProtectionState, ProtectorState};
use crate::catalogue::{Check, ProductId, Weight};
use crate::detection::{Evidence, Finding};
use crate::fact_view::Indication;
use crate::id_enum;
use crate::may_stay::{MayStay, has_something_of_its_own};
use crate::snapshot::{Boot, Fact, MachinePath, Probe, Snapshot, System, Timestamp};

/// How many places that could not be read a result names; more say no more to a person.
const PLACES_LIMIT: usize = 20;

/// What a later scan is compared with.
#[derive(Debug, Clone, Copy)]
pub struct Baseline<'a> {
    /// The product that is to be removed.
    pub product: &'a ProductId,
    /// What was here before and may stay.
    pub may_stay: &'a [MayStay],
    /// The boot in which the plan was made.
    pub planned_in: &'a Boot,
    /// The boot of the last scan that still found the product installed. Only a restart after it is
    /// a restart after the removal.
    pub installed_in: &'a Boot,
}

/// What a scan said about one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "result", rename_all = "kebab-case")]
pub enum CheckResult {
    Passed,
    Failed {
        reason: FailureReason,
        evidence: Vec<Evidence>,
    },
    /// The scan could not read what the check depends on.
    Undetermined {
        reason: FailureReason,
        probes: Vec<Probe>,
        /// What exactly could not be read, as far as it has a place.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        places: Vec<MachinePath>,
    },
}

id_enum! {
    /// Why a check did not pass.
    pub enum FailureReason {
        /// The product is still installed.
        StillInstalled = "still-installed",
        /// The product, or a part of it, still runs or waits for a restart.
        StillPresent = "still-present",
        /// Another of the vendor's products is here that the plan does not allow to stay.
        AnotherPresent = "another-present",
        /// The machine has not started again since.
        NotRestarted = "not-restarted",
        /// The machine does not say when it started.
        StartUnknown = "start-unknown",
        /// A required source could not be read.
        CouldNotScan = "could-not-look",
        /// Nothing protects the machine.
        NotProtected = "not-protected",
        /// The scan could not determine whether something protects the machine.
        ProtectionUnknown = "protection-unknown",
        /// The built-in protection is missing or kept off by a policy.
        BuiltInHeldOff = "built-in-held-off",
        /// The computer waits for a restart.
        RestartWaits = "restart-waits",
        /// Something else is being installed.
        InstallerBusy = "installer-busy",
        /// A laptop runs on its battery.
        OnBattery = "on-battery",
        /// The scan could not determine whether this is a good moment.
        MomentUnknown = "moment-unknown",
        /// No scan can check it; only the person can confirm it.
        OnlyTold = "only-told",
        /// What would be started is not what it was when the plan was made.
        PlanChanged = "plan-changed",
    }
}

/// One check with its result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    pub check: Check,
    pub result: CheckResult,
    /// When the snapshot was taken that the result rests on.
    pub looked_at: Timestamp,
}

/// Checks a step against a later snapshot and its assessment.
#[must_use]
pub fn verify(
    check: &Check,
    baseline: Baseline<'_>,
    snapshot: &Snapshot,
    assessment: &Assessment,
) -> Verification {
    let result = match check {
        Check::Told | Check::Answered => undetermined(FailureReason::OnlyTold),
        Check::ReplacementReady => built_in_ready(snapshot),
        Check::GoodMoment => good_moment(baseline.planned_in, snapshot),
        Check::Removed => removed(baseline, assessment),
        Check::Gone => gone(baseline, assessment),
        Check::RestartedAndGone => match snapshot.boot.same_as(baseline.installed_in) {
            Some(false) => gone(baseline, assessment),
            Some(true) => failed(FailureReason::NotRestarted, Vec::new()),
            None => undetermined(FailureReason::StartUnknown),
        },
        Check::Protected => protected(assessment),
    };
    Verification {
        check: *check,
        result,
        looked_at: snapshot.taken_at,
    }
}

fn failed(reason: FailureReason, evidence: Vec<Evidence>) -> CheckResult {
    CheckResult::Failed { reason, evidence }
}

fn undetermined(reason: FailureReason) -> CheckResult {
    CheckResult::Undetermined {
        reason,
        probes: Vec::new(),
        places: Vec::new(),
    }
}

/// Whether a scan found `product` installed, by more than what a removal leaves behind.
#[must_use]
pub fn is_installed(product: &ProductId, assessment: &Assessment) -> bool {
    let mut findings = assessment.findings.iter();
    findings.any(|finding| finding.product_id() == Some(product) && shows_installed(finding))
}

fn shows_installed(finding: &Finding) -> bool {
    finding
        .evidence
        .iter()
        .any(|evidence| evidence.shows == Indication::Installed && evidence.weight > Weight::Trace)
}

/// Passes when the product is no longer installed; parts that wait for the restart may be left.
fn removed(baseline: Baseline<'_>, assessment: &Assessment) -> CheckResult {
    let installed = |finding: &&Finding| shows_installed(finding);
    if let Some(finding) = targets(baseline, assessment).find(installed) {
        return failed(FailureReason::StillInstalled, finding.evidence.clone());
    }
    if let Some(other) = other_findings(baseline, assessment).find(installed) {
        return failed(FailureReason::AnotherPresent, other.evidence.clone());
    }
    passed_if_covered(assessment)
}

/// Passes when the product is gone and none of the vendor's other products is here, except those that
/// may stay: a product that was renamed or upgraded has not been removed.
///
/// Leftovers do not count: settings and data stay after every removal.
fn gone(baseline: Baseline<'_>, assessment: &Assessment) -> CheckResult {
    if let Some(finding) = targets(baseline, assessment).find(|finding| finding.state.is_here()) {
        return failed(FailureReason::StillPresent, finding.evidence.clone());
    }
    if let Some(other) =
        other_findings(baseline, assessment).find(|finding| finding.state.is_here())
    {
        return failed(FailureReason::AnotherPresent, other.evidence.clone());
    }
    passed_if_covered(assessment)
}

fn targets<'a>(
    baseline: Baseline<'a>,
    assessment: &'a Assessment,
) -> impl Iterator<Item = &'a Finding> {
    assessment.findings.iter().filter(move |finding| {
        finding.product_id() == Some(baseline.product)
            || finding.product_id().is_none() && !has_something_of_its_own(finding)
    })
}

/// Findings that are neither the product nor allowed to stay; unrecognised ones included.
fn other_findings<'a>(
    baseline: Baseline<'a>,
    assessment: &'a Assessment,
) -> impl Iterator<Item = &'a Finding> {
    assessment.findings.iter().filter(move |finding| {
        finding.product_id() != Some(baseline.product)
            && has_something_of_its_own(finding)
            && !baseline.may_stay.iter().any(|kept| kept.is(finding))
    })
}

fn passed_if_covered(assessment: &Assessment) -> CheckResult {
    if assessment.coverage.is_full_beside_remains() {
        return CheckResult::Passed;
    }
    could_not_scan(&assessment.coverage.weighing().collect::<Vec<_>>())
}

/// The result when gaps in `hidden` hide what a check depends on.
pub(crate) fn could_not_scan(hidden: &[&ProbeCoverage]) -> CheckResult {
    let gaps = hidden.iter().flat_map(|covered| &covered.gaps);
    CheckResult::Undetermined {
        reason: FailureReason::CouldNotScan,
        probes: hidden.iter().map(|covered| covered.probe).collect(),
        places: gaps
            .filter_map(|gap| gap.place.clone())
            .take(PLACES_LIMIT)
            .collect(),
    }
}

/// Passes when something other than the vendor's products protects the machine.
fn protected(assessment: &Assessment) -> CheckResult {
    let by_another = assessment.protection.products.iter().any(|product| {
        !product.vendor && matches!(product.state, ProtectorState::On | ProtectorState::Outdated)
    });
    match (by_another, assessment.protection.state) {
        (true, _) => CheckResult::Passed,
        (false, ProtectionState::On | ProtectionState::Off) => {
            failed(FailureReason::NotProtected, Vec::new())
        }
        (false, ProtectionState::Unknown) => undetermined(FailureReason::ProtectionUnknown),
    }
}

/// Passes when nothing speaks against removing something now. When a restart is still pending after
/// the machine has restarted, the result is undetermined instead of failed, so that the person can
/// confirm the step.
pub(crate) fn good_moment(planned_in: &Boot, snapshot: &Snapshot) -> CheckResult {
    let Some(circumstances) = snapshot.circumstances() else {
        return undetermined(FailureReason::MomentUnknown);
    };
    let has_restarted = snapshot.boot.same_as(planned_in) == Some(false);
    let objections = [
        (
            circumstances.installer_busy == Some(true),
            FailureReason::InstallerBusy,
        ),
        (
            circumstances.restart_waits == Some(true) && !has_restarted,
            FailureReason::RestartWaits,
        ),
        (
            circumstances.on_battery == Some(true),
            FailureReason::OnBattery,
        ),
    ];
    if let Some((_, reason)) = objections.iter().find(|(applies, _)| *applies) {
        return failed(*reason, Vec::new());
    }
    let all_clear = [
        circumstances.installer_busy,
        circumstances.restart_waits,
        circumstances.on_battery,
    ]
    .iter()
    .all(|answer| *answer == Some(false));
    if all_clear {
        CheckResult::Passed
    } else {
        undetermined(FailureReason::MomentUnknown)
    }
}

/// Passes when the system's own protection is present and no policy keeps it off. macOS always has
/// its own; whether that is enough is for the person to decide.
pub(crate) fn built_in_ready(snapshot: &Snapshot) -> CheckResult {
    if snapshot.host.system == System::Macos {
        return CheckResult::Passed;
    }
    let defender = snapshot.facts().find_map(|(_, fact)| {
        if let Fact::Defender(defender) = fact {
            Some(defender)
        } else {
            None
        }
    });
    match defender {
        Some(defender) if defender.present && !defender.held_off => CheckResult::Passed,
        Some(_) => failed(FailureReason::BuiltInHeldOff, Vec::new()),
        None => undetermined(FailureReason::ProtectionUnknown),
    }
}

#[cfg(test)]
mod tests;
