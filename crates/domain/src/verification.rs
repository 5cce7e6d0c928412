//! Whether a step is done, by a later scan and by nothing else (I3).
//!
//! A step that the scan could not check is *undetermined*, never passed. This module may not know
//! exit codes or clicks.

use serde::{Deserialize, Serialize};

use crate::assessment::{Assessment, ProtectionState, ProtectorState};
use crate::catalogue::{Check, ProductId, Weight};
use crate::detection::{Evidence, Finding};
use crate::fact_view::Indication;
use crate::id_enum;
use crate::snapshot::{Boot, Fact, Probe, Snapshot, System, Timestamp};

/// What a later scan is compared with.
#[derive(Debug, Clone, Copy)]
pub struct Baseline<'a> {
    /// The product that is to go.
    pub product: &'a ProductId,
    /// What was here beside it and may stay.
    pub may_stay: &'a [ProductId],
    /// The start of the machine before anything was done.
    pub boot: &'a Boot,
}

/// What a look said about one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "result", rename_all = "kebab-case")]
pub enum CheckResult {
    Passed,
    Failed {
        reason: FailureReason,
        evidence: Vec<Evidence>,
    },
    /// We could not look at what we would have to see.
    Undetermined {
        reason: FailureReason,
        probes: Vec<Probe>,
    },
}

id_enum! {
    /// Why a check did not pass.
    pub enum FailureReason {
        /// The product is still installed.
        StillInstalled = "still-installed",
        /// The product, or a part of it, still runs or waits for a restart.
        StillPresent = "still-present",
        /// Another product of the vendor's is here that was not named before.
        AnotherPresent = "another-present",
        /// The machine has not started again since.
        NotRestarted = "not-restarted",
        /// The machine does not say when it started.
        StartUnknown = "start-unknown",
        /// A required source could not be read.
        CouldNotScan = "could-not-look",
        /// Nothing protects the machine.
        NotProtected = "not-protected",
        /// Whether something protects the machine could not be seen.
        ProtectionUnknown = "protection-unknown",
        /// The built-in protection is missing or held off by a policy.
        BuiltInHeldOff = "built-in-held-off",
        /// The computer waits for a restart.
        RestartWaits = "restart-waits",
        /// Something else is being installed.
        InstallerBusy = "installer-busy",
        /// A laptop runs on its battery.
        OnBattery = "on-battery",
        /// Whether this is a good moment could not be seen.
        MomentUnknown = "moment-unknown",
        /// Only the person can say so.
        OnlyTold = "only-told",
    }
}

/// One check with what a look said about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    pub check: Check,
    pub result: CheckResult,
    /// When the look was taken that says so.
    pub looked_at: Timestamp,
}

/// Holds `check` against a look.
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
        Check::GoodMoment => good_moment(baseline, snapshot),
        Check::Removed => removed(baseline, assessment),
        Check::Gone => gone(baseline, assessment),
        Check::RestartedAndGone => match snapshot.boot.same_as(baseline.boot) {
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
    }
}

/// No longer installed: only parts that wait for the restart may be left.
fn removed(baseline: Baseline<'_>, assessment: &Assessment) -> CheckResult {
    let installed = |finding: &&Finding| {
        finding.evidence.iter().any(|evidence| {
            evidence.shows == Indication::Installed && evidence.weight > Weight::Trace
        })
    };
    if let Some(finding) = targets(baseline, assessment).find(installed) {
        return failed(FailureReason::StillInstalled, finding.evidence.clone());
    }
    if let Some(other) = other_findings(baseline, assessment).find(installed) {
        return failed(FailureReason::AnotherPresent, other.evidence.clone());
    }
    passed_if_fully_covered(assessment)
}

/// Gone: nothing of it, and nothing else of the vendor's but what was named before. A product that
/// was renamed or upgraded was not removed.
///
/// Remains do not count: settings and data stay after every removal, and are named as such.
fn gone(baseline: Baseline<'_>, assessment: &Assessment) -> CheckResult {
    if let Some(finding) = targets(baseline, assessment).find(|finding| finding.state.is_here()) {
        return failed(FailureReason::StillPresent, finding.evidence.clone());
    }
    if let Some(other) =
        other_findings(baseline, assessment).find(|finding| finding.state.is_here())
    {
        return failed(FailureReason::AnotherPresent, other.evidence.clone());
    }
    passed_if_fully_covered(assessment)
}

fn targets<'a>(
    baseline: Baseline<'a>,
    assessment: &'a Assessment,
) -> impl Iterator<Item = &'a Finding> {
    assessment
        .findings
        .iter()
        .filter(move |finding| finding.product_id() == Some(baseline.product))
}

/// What is here that is neither the product nor named before as companion or agent.
fn other_findings<'a>(
    baseline: Baseline<'a>,
    assessment: &'a Assessment,
) -> impl Iterator<Item = &'a Finding> {
    assessment
        .findings
        .iter()
        .filter(move |finding| match finding.product_id() {
            Some(product) => product != baseline.product && !baseline.may_stay.contains(product),
            None => true,
        })
}

fn passed_if_fully_covered(assessment: &Assessment) -> CheckResult {
    if assessment.coverage.is_full() {
        return CheckResult::Passed;
    }
    CheckResult::Undetermined {
        reason: FailureReason::CouldNotScan,
        probes: assessment
            .coverage
            .blocking()
            .map(|covered| covered.probe)
            .collect(),
    }
}

/// Something other than the vendor's products protects the machine.
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

/// Nothing speaks against removing something now. A restart that still waits after one was made is
/// no reason to wait for ever: then only the person can say that it is fine.
fn good_moment(baseline: Baseline<'_>, snapshot: &Snapshot) -> CheckResult {
    let circumstances = snapshot.facts().find_map(|(_, fact)| {
        if let Fact::Circumstances(circumstances) = fact {
            Some(circumstances)
        } else {
            None
        }
    });
    let Some(circumstances) = circumstances else {
        return undetermined(FailureReason::MomentUnknown);
    };
    let has_restarted = snapshot.boot.same_as(baseline.boot) == Some(false);
    let against = [
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
    if let Some((_, reason)) = against.iter().find(|(stands, _)| *stands) {
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

/// The system's own protection is present and no policy keeps it off. macOS always has its own;
/// whether that is enough is for the person to decide.
fn built_in_ready(snapshot: &Snapshot) -> CheckResult {
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
