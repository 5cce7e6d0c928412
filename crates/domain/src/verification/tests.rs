//! Each check on machines made for it.

use super::*;
use crate::assessment::{Coverage, Protection, Protector, Verdict};
use crate::assessment::{CoverageResult, ProbeCoverage};
use crate::catalogue::{Precaution, ProductKind};
use crate::detection::{Presence, ProductMatch};
use crate::snapshot::{Circumstances, Defender, Gap, GapKind, Host, Reading};

fn snapshot(system: System, facts: Vec<Fact>) -> Snapshot {
    Snapshot {
        format: crate::snapshot::FORMAT,
        taken_at: Timestamp(1_000),
        host: Host {
            os: "x".into(),
            version: "1".into(),
            ..Host::of(system)
        },
        boot: boot("now"),
        readings: vec![Reading::complete(Probe::Circumstances, facts)],
    }
}

fn boot(id: &str) -> Boot {
    Boot {
        id: Some(id.into()),
        ..Boot::default()
    }
}

fn assessment(findings: Vec<Finding>) -> Assessment {
    Assessment {
        verdict: Verdict::NotFound,
        findings,
        coverage: Coverage { probes: Vec::new() },
        protection: Protection {
            state: ProtectionState::Unknown,
            products: Vec::new(),
        },
        licensees: Vec::new(),
    }
}

fn finding(product: Option<&str>, shows: Indication, probe: Probe) -> Finding {
    Finding {
        product: product.map_or(ProductMatch::Unrecognised, |id| ProductMatch::Known {
            kind: ProductKind::Companion,
            product: ProductId(id.into()),
        }),
        name: "Thing 4.1".into(),
        version: None,
        state: match shows {
            Indication::Active => Presence::Active,
            Indication::Installed | Indication::Registered => Presence::Installed,
            Indication::Pending => Presence::RemovalPending,
            Indication::Trace => Presence::Leftovers,
        },
        precaution: Precaution::Grey,
        managed: false,
        uncertain: product.is_none(),
        evidence: vec![Evidence {
            probe,
            signature: None,
            weight: Weight::Supporting,
            shows,
            value: "x".into(),
        }],
    }
}

fn verified(check: Check, findings: Vec<Finding>, may_stay: &[MayStay]) -> CheckResult {
    let target = ProductId("target".into());
    let (planned, installed) = (boot("planned"), boot("installed"));
    let baseline = Baseline {
        product: &target,
        may_stay,
        planned_in: &planned,
        installed_in: &installed,
    };
    let snapshot = snapshot(System::Windows, Vec::new());
    verify(&check, baseline, &snapshot, &assessment(findings)).result
}

fn reason(result: &CheckResult) -> Option<FailureReason> {
    match result {
        CheckResult::Passed => None,
        CheckResult::Failed { reason, .. } | CheckResult::Undetermined { reason, .. } => {
            Some(*reason)
        }
    }
}

#[test]
fn removed_is_what_is_no_longer_installed_and_gone_what_is_not_here_at_all() {
    use FailureReason::{AnotherPresent, StillInstalled, StillPresent};
    use Indication::{Active, Installed, Pending, Trace};
    let list = Probe::UninstallMachine64;
    for (findings, removed, gone) in [
        (vec![], None, None),
        (
            vec![finding(Some("target"), Installed, list)],
            Some(StillInstalled),
            Some(StillPresent),
        ),
        (
            vec![finding(Some("target"), Pending, Probe::Services)],
            None,
            Some(StillPresent),
        ),
        (
            vec![finding(Some("target"), Active, Probe::Processes)],
            None,
            Some(StillPresent),
        ),
        (
            vec![finding(Some("target"), Trace, Probe::Folders)],
            None,
            None,
        ),
        (
            vec![finding(Some("other"), Installed, list)],
            Some(AnotherPresent),
            Some(AnotherPresent),
        ),
        (
            vec![finding(None, Installed, list)],
            Some(AnotherPresent),
            Some(AnotherPresent),
        ),
        // What only runs counts as a part of the product.
        (
            vec![finding(None, Active, Probe::Processes)],
            None,
            Some(StillPresent),
        ),
        (
            vec![finding(Some("other"), Trace, Probe::Folders)],
            None,
            None,
        ),
    ] {
        let result = verified(Check::Removed, findings.clone(), &[]);
        assert_eq!(reason(&result), removed, "removed: {findings:#?}");
        for check in [Check::Gone, Check::RestartedAndGone] {
            let result = verified(check, findings.clone(), &[]);
            assert_eq!(reason(&result), gone, "{check:?}: {findings:#?}");
        }
    }
    // A trace of an entry is no installation.
    let mut weak = finding(Some("target"), Installed, list);
    weak.evidence[0].weight = Weight::Trace;
    assert!(!is_installed(
        &ProductId("target".into()),
        &assessment(vec![weak])
    ));
}

#[test]
fn what_may_stay_is_known_by_its_family() {
    let list = Probe::UninstallMachine64;
    let before = finding(None, Indication::Installed, list);
    let product = ProductId("target".into());
    let kept: Vec<MayStay> = crate::may_stay::beside(
        &product,
        ProductKind::Antivirus,
        &assessment(vec![before.clone()]),
    )
    .collect();
    let mut newer = before.clone();
    newer.name = "Thing 5.0".into();
    assert_eq!(
        verified(Check::Gone, vec![newer], &kept),
        CheckResult::Passed
    );
    let mut stranger = before;
    stranger.name = "Another 4.1".into();
    let result = verified(Check::Gone, vec![stranger], &kept);
    assert_eq!(reason(&result), Some(FailureReason::AnotherPresent));
}

#[test]
fn a_restart_counts_after_the_last_scan_that_saw_it_installed() {
    let target = ProductId("target".into());
    let result = |installed_in: &Boot| {
        let planned = boot("planned");
        let baseline = Baseline {
            product: &target,
            may_stay: &[],
            planned_in: &planned,
            installed_in,
        };
        let snapshot = snapshot(System::Linux, Vec::new());
        let assessment = assessment(Vec::new());
        reason(&verify(&Check::RestartedAndGone, baseline, &snapshot, &assessment).result)
    };
    assert_eq!(result(&boot("before")), None);
    assert_eq!(result(&boot("now")), Some(FailureReason::NotRestarted));
    assert_eq!(result(&Boot::default()), Some(FailureReason::StartUnknown));
}

#[test]
fn what_hides_a_result_is_named() {
    let gap = Gap::of(GapKind::Denied).at(MachinePath("/etc/kl.service".into()));
    let covered = |probe, gaps: Vec<Gap>| ProbeCoverage {
        probe,
        required: true,
        result: CoverageResult::Partial,
        gaps,
        notes: 0,
    };
    let among = gap.clone().in_remains();
    let mut blind = assessment(Vec::new());
    blind.coverage.probes = vec![
        covered(Probe::Units, vec![gap.clone()]),
        covered(Probe::Folders, vec![among]),
    ];
    let target = ProductId("target".into());
    let (planned, installed) = (boot("planned"), boot("installed"));
    let baseline = Baseline {
        product: &target,
        may_stay: &[],
        planned_in: &planned,
        installed_in: &installed,
    };
    let snapshot = snapshot(System::Windows, Vec::new());
    let verification = verify(&Check::Removed, baseline, &snapshot, &blind);
    assert_eq!(verification.looked_at, snapshot.taken_at);
    assert_eq!(verification.check, Check::Removed);
    assert_eq!(
        verification.result,
        CheckResult::Undetermined {
            reason: FailureReason::CouldNotScan,
            probes: vec![Probe::Units],
            places: vec![MachinePath("/etc/kl.service".into())],
        }
    );
    let many = covered(Probe::Units, vec![gap; 2 * PLACES_LIMIT]);
    let CheckResult::Undetermined { places, .. } = could_not_scan(&[&many]) else {
        panic!("it was hidden");
    };
    assert_eq!(places.len(), PLACES_LIMIT);
}

#[test]
fn a_good_moment_is_one_against_which_nothing_speaks() {
    use FailureReason::{InstallerBusy, MomentUnknown, OnBattery, RestartWaits};
    let (yes, no, unknown) = (Some(true), Some(false), None);
    for (busy, waits, battery, expected) in [
        (no, no, no, None),
        (yes, no, no, Some(InstallerBusy)),
        (no, yes, no, Some(RestartWaits)),
        (no, no, yes, Some(OnBattery)),
        (yes, yes, yes, Some(InstallerBusy)),
        (unknown, no, no, Some(MomentUnknown)),
        (no, unknown, no, Some(MomentUnknown)),
        (no, no, unknown, Some(MomentUnknown)),
    ] {
        let circumstances = Circumstances {
            on_battery: battery,
            installer_busy: busy,
            restart_waits: waits,
        };
        let snapshot = snapshot(System::Windows, vec![Fact::Circumstances(circumstances)]);
        let result = good_moment(&boot("now"), &snapshot);
        assert_eq!(reason(&result), expected, "{busy:?} {waits:?} {battery:?}");
        let is_open = matches!(result, CheckResult::Undetermined { .. });
        assert_eq!(is_open, expected == Some(MomentUnknown));
        // It still waits after a restart: the person may say that the moment is good.
        if waits == yes && busy == no {
            let result = good_moment(&boot("before"), &snapshot);
            assert_eq!(reason(&result), Some(MomentUnknown));
        }
    }
    let nothing = good_moment(&boot("now"), &snapshot(System::Linux, Vec::new()));
    assert_eq!(reason(&nothing), Some(MomentUnknown));
}

#[test]
fn built_in_protection_is_ready_when_it_is_there_and_not_held_off() {
    let ready = |system, defender: Option<(bool, bool)>| {
        let fact = defender.map(|(present, held_off)| {
            Fact::Defender(Defender {
                present,
                running: None,
                held_off,
            })
        });
        reason(&built_in_ready(&snapshot(
            system,
            fact.into_iter().collect(),
        )))
    };
    let held_off = Some(FailureReason::BuiltInHeldOff);
    assert_eq!(ready(System::Windows, Some((true, false))), None);
    assert_eq!(ready(System::Windows, Some((true, true))), held_off);
    assert_eq!(ready(System::Windows, Some((false, false))), held_off);
    let unknown = Some(FailureReason::ProtectionUnknown);
    assert_eq!(ready(System::Windows, None), unknown);
    assert_eq!(ready(System::Macos, None), None);
}

#[test]
fn only_another_product_protects_after_a_removal() {
    let result = |state, products: Vec<(ProtectorState, bool)>| {
        let mut assessment = assessment(Vec::new());
        assessment.protection = Protection {
            state,
            products: products
                .into_iter()
                .map(|(state, vendor)| Protector {
                    name: "x".into(),
                    state,
                    vendor,
                })
                .collect(),
        };
        protected(&assessment)
    };
    let passed = |result| result == CheckResult::Passed;
    assert!(passed(result(
        ProtectionState::On,
        vec![(ProtectorState::On, false)]
    )));
    assert!(passed(result(
        ProtectionState::On,
        vec![(ProtectorState::Outdated, false)]
    )));
    let not = Some(FailureReason::NotProtected);
    let by_vendor = result(ProtectionState::On, vec![(ProtectorState::On, true)]);
    assert_eq!(reason(&by_vendor), not);
    let off = result(ProtectionState::Off, vec![(ProtectorState::Off, false)]);
    assert_eq!(reason(&off), not);
    let unknown = result(
        ProtectionState::Unknown,
        vec![(ProtectorState::Unknown, false)],
    );
    assert_eq!(reason(&unknown), Some(FailureReason::ProtectionUnknown));
}

#[test]
fn what_only_a_person_can_say_is_never_seen() {
    for check in [Check::Told, Check::Answered] {
        let result = verified(check, Vec::new(), &[]);
        assert_eq!(reason(&result), Some(FailureReason::OnlyTold));
        assert!(matches!(result, CheckResult::Undetermined { .. }));
    }
}
