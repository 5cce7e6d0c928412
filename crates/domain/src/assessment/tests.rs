//! Coverage, verdict and protection, on findings and readings made for each case.

use super::*;
use crate::catalogue::{Alternative, AlternativeId, Catalogue, Precaution, SourceId, Supply};
use crate::catalogue::{ProductId, VendorNames};
use crate::detection::ProductMatch;
use crate::snapshot::{
    Boot, Defender, Host, Package, PackageManager, PackageState, Reading, SecurityProduct,
    Timestamp,
};

fn snapshot(system: System, readings: Vec<Reading>) -> Snapshot {
    Snapshot {
        format: crate::snapshot::FORMAT,
        taken_at: Timestamp(1_000),
        host: Host {
            os: "x".into(),
            version: "1".into(),
            ..Host::of(system)
        },
        boot: Boot::default(),
        readings,
    }
}

fn whole(system: System) -> Vec<Reading> {
    let probes = Probe::required(system).iter();
    probes
        .map(|probe| Reading::complete(*probe, Vec::new()))
        .collect()
}

/// A machine on which one probe reads like this, and every other required one is whole.
fn with_reading(system: System, reading: Reading) -> Coverage {
    let mut readings = whole(system);
    readings.retain(|one| one.probe != reading.probe);
    readings.push(reading);
    coverage(&snapshot(system, readings))
}

fn result_of(coverage: &Coverage, probe: Probe) -> CoverageResult {
    let mut probes = coverage.probes.iter();
    probes.find(|one| one.probe == probe).unwrap().result
}

fn package(name: &str, state: PackageState) -> Fact {
    Fact::Package(Package {
        manager: PackageManager::Dpkg,
        name: name.into(),
        version: None,
        vendor: None,
        state,
    })
}

fn reading(probe: Probe, facts: Vec<Fact>, gaps: Vec<Gap>) -> Reading {
    Reading {
        gaps,
        ..Reading::complete(probe, facts)
    }
}

const DENIED: Gap = Gap::of(GapKind::Denied);

#[test]
fn a_probe_is_read_in_part_or_not_by_its_facts_and_gaps() {
    use CoverageResult::{Gap as Nothing, Partial, Read, Unsupported};
    let fact = || vec![package("kesl", PackageState::Installed)];
    for (facts, gaps, expected) in [
        (vec![], vec![], Read),
        (fact(), vec![], Read),
        (vec![], vec![DENIED], Nothing),
        (fact(), vec![DENIED], Partial),
        (vec![], vec![Gap::UNSUPPORTED], Unsupported),
        // What is not there cannot have been seen.
        (fact(), vec![Gap::UNSUPPORTED], Partial),
        (vec![], vec![Gap::UNSUPPORTED, DENIED], Nothing),
        (vec![], vec![Gap::of(GapKind::SwitchedOff)], Unsupported),
        (vec![], vec![Gap::of(GapKind::Starting)], Nothing),
    ] {
        let coverage = with_reading(System::Linux, reading(Probe::Rpm, facts, gaps.clone()));
        assert_eq!(result_of(&coverage, Probe::Rpm), expected, "{gaps:?}");
    }
    // Every Linux has folders for units: without them this is no machine.
    let gap = Reading::gap(Probe::Units, Gap::UNSUPPORTED);
    let coverage = with_reading(System::Linux, gap);
    assert_eq!(result_of(&coverage, Probe::Units), Nothing);
}

#[test]
fn only_required_probes_and_package_lists_block() {
    let blocks = |system, probe| {
        let coverage = with_reading(system, Reading::gap(probe, DENIED));
        (coverage.is_full(), coverage.blocking().count())
    };
    assert_eq!(blocks(System::Linux, Probe::Units), (false, 1));
    assert_eq!(blocks(System::Linux, Probe::Pacman), (false, 1));
    assert_eq!(blocks(System::Linux, Probe::Circumstances), (true, 0));
    assert_eq!(blocks(System::Windows, Probe::Folders), (true, 0));
    assert_eq!(blocks(System::Windows, Probe::VendorKey), (false, 1));
}

#[test]
fn a_required_probe_that_is_missing_is_a_gap() {
    let mut readings = whole(System::Macos);
    readings.retain(|reading| reading.probe != Probe::Receipts);
    let coverage = coverage(&snapshot(System::Macos, readings));
    assert_eq!(result_of(&coverage, Probe::Receipts), CoverageResult::Gap);
    assert!(!coverage.is_full());
    assert!(!coverage.is_full_beside_remains());
}

#[test]
fn a_gap_among_remains_blocks_only_what_needs_everything() {
    let among = DENIED.at(MachinePath("/var/opt/x".into())).in_remains();
    let gap = Reading::gap(Probe::Folders, among.clone());
    let coverage = with_reading(System::Linux, gap);
    assert!(!coverage.is_full());
    assert!(coverage.is_full_beside_remains());
    assert_eq!(coverage.weighing().count(), 0);
    let both = reading(Probe::Folders, Vec::new(), vec![among, DENIED]);
    let coverage = with_reading(System::Linux, both);
    assert!(!coverage.is_full_beside_remains());
    assert_eq!(coverage.weighing().count(), 1);
}

#[test]
fn without_any_package_list_nothing_is_known_of_a_linux() {
    let mut readings = whole(System::Linux);
    for reading in &mut readings {
        if reading.probe.lists_packages() {
            reading.gaps = vec![Gap::UNSUPPORTED];
        }
    }
    let nothing = coverage(&snapshot(System::Linux, readings.clone()));
    assert!(!nothing.knows_packages());
    assert!(!nothing.is_full() && !nothing.is_full_beside_remains());
    readings.push(Reading::complete(Probe::Pacman, Vec::new()));
    assert!(coverage(&snapshot(System::Linux, readings)).is_full());
    // Other systems have no such lists.
    assert!(coverage(&snapshot(System::Windows, whole(System::Windows))).knows_packages());
}

#[test]
fn notes_are_counted_and_block_nothing() {
    let mut units = Reading::complete(Probe::Units, Vec::new());
    units.notes = vec![DENIED, Gap::TIMED_OUT];
    let coverage = with_reading(System::Linux, units);
    assert!(coverage.is_full());
    assert_eq!(
        coverage.probes.iter().map(|one| one.notes).sum::<usize>(),
        2
    );
}

fn finding(kind: Option<ProductKind>, state: Presence) -> Finding {
    Finding {
        product: kind.map_or(ProductMatch::Unrecognised, |kind| ProductMatch::Known {
            kind,
            product: ProductId(kind.id().into()),
        }),
        name: "x".into(),
        version: None,
        state,
        precaution: Precaution::Grey,
        managed: false,
        uncertain: kind.is_none(),
        evidence: Vec::new(),
    }
}

#[test]
fn the_verdict_follows_from_what_is_here_and_what_was_read() {
    let full = coverage(&snapshot(System::Linux, whole(System::Linux)));
    let blind = with_reading(System::Linux, Reading::gap(Probe::Units, DENIED));
    let gap = DENIED.at(MachinePath("/var/opt/x".into())).in_remains();
    let closed = with_reading(System::Linux, Reading::gap(Probe::Folders, gap));
    let known = |kind, state| finding(Some(kind), state);
    let antivirus = || known(ProductKind::Antivirus, Presence::Active);
    let unsure = || Finding {
        uncertain: true,
        ..antivirus()
    };
    let managed = || Finding {
        managed: true,
        ..antivirus()
    };
    let agent = || known(ProductKind::Management, Presence::Active);
    let companion = || known(ProductKind::Companion, Presence::Installed);
    let leftovers = || known(ProductKind::Antivirus, Presence::Leftovers);
    let stranger = || finding(None, Presence::Installed);
    let mention = || finding(None, Presence::MentionOnly);
    for (findings, in_full, blindly, beside_remains) in [
        (
            vec![],
            Verdict::NotFound,
            Verdict::Inconclusive,
            Verdict::Inconclusive,
        ),
        (
            vec![mention()],
            Verdict::NotFound,
            Verdict::Inconclusive,
            Verdict::Inconclusive,
        ),
        // What was seen needs no coverage.
        (
            vec![antivirus()],
            Verdict::AntivirusFound,
            Verdict::AntivirusFound,
            Verdict::AntivirusFound,
        ),
        (
            vec![antivirus(), agent()],
            Verdict::Managed,
            Verdict::Managed,
            Verdict::Managed,
        ),
        (
            vec![managed()],
            Verdict::Managed,
            Verdict::Managed,
            Verdict::Managed,
        ),
        (
            vec![antivirus(), stranger()],
            Verdict::AntivirusFound,
            Verdict::AntivirusFound,
            Verdict::AntivirusFound,
        ),
        // "Only" needs as much as nothing does, but for remains.
        (
            vec![agent()],
            Verdict::CompanionOnly,
            Verdict::Inconclusive,
            Verdict::CompanionOnly,
        ),
        (
            vec![companion(), leftovers()],
            Verdict::CompanionOnly,
            Verdict::Inconclusive,
            Verdict::CompanionOnly,
        ),
        (
            vec![known(ProductKind::OnDemand, Presence::Active)],
            Verdict::CompanionOnly,
            Verdict::Inconclusive,
            Verdict::CompanionOnly,
        ),
        (
            vec![leftovers()],
            Verdict::LeftoversOnly,
            Verdict::Inconclusive,
            Verdict::LeftoversOnly,
        ),
        (
            vec![companion(), stranger()],
            Verdict::Inconclusive,
            Verdict::Inconclusive,
            Verdict::Inconclusive,
        ),
        (
            vec![unsure()],
            Verdict::Inconclusive,
            Verdict::Inconclusive,
            Verdict::Inconclusive,
        ),
    ] {
        assert_eq!(verdict(&findings, &full), in_full, "{findings:#?}");
        assert_eq!(verdict(&findings, &blind), blindly, "blind: {findings:#?}");
        let among = verdict(&findings, &closed);
        assert_eq!(among, beside_remains, "remains closed: {findings:#?}");
    }
}

#[test]
fn exit_codes_are_those_that_scripts_rely_on() {
    let codes = Verdict::ALL.map(|verdict| (verdict.id(), verdict.exit_code()));
    assert_eq!(
        codes,
        [
            ("antivirus-found", 10),
            ("managed", 10),
            ("companion-only", 11),
            ("leftovers-only", 11),
            ("not-found", 0),
            ("inconclusive", 20),
        ]
    );
}

fn protected(system: System, facts: Vec<Fact>, findings: &[Finding]) -> Protection {
    let catalogue = Catalogue {
        vendor: VendorNames {
            vendor_words: vec!["kaspersky".into()],
            ..VendorNames::default()
        },
        alternatives: vec![Alternative {
            id: AlternativeId("other".into()),
            name: "Other".into(),
            supply: Supply::Separate,
            systems: vec![System::Linux],
            real_time: vec![System::Linux],
            page: SourceId("page".into()),
            security_center_names: Vec::new(),
            packages: vec!["other-av".into()],
            used_for: Vec::new(),
            not_for: Vec::new(),
            maker_in_eu: false,
        }],
        ..Catalogue::default()
    };
    let reading = Reading::complete(Probe::SecurityCenter, facts);
    protection(
        &snapshot(system, vec![reading]),
        &Detector::from(&catalogue),
        findings,
    )
}

fn listed(name: &str, state: SecurityState, up_to_date: Option<bool>) -> Fact {
    Fact::SecurityProduct(SecurityProduct {
        name: name.into(),
        state,
        up_to_date,
    })
}

#[test]
fn security_center_says_what_protects_a_windows_computer() {
    use ProtectionState::{Off, On, Unknown};
    let on = |name: &str| listed(name, SecurityState::On, Some(true));
    let off = |name: &str| listed(name, SecurityState::Off, Some(true));
    let running = [finding(Some(ProductKind::Antivirus), Presence::Active)];
    for (facts, expected) in [
        // The collector does not take an empty list for an answer too soon.
        (vec![], Off),
        (vec![on("Kaspersky")], On),
        (vec![off("Kaspersky"), on("Kaspersky")], On),
        (vec![off("Other"), on("OTHER"), off("Other")], On),
        (vec![on("Kaspersky"), off("Other")], On),
        (vec![listed("Other", SecurityState::On, Some(false))], On),
        (vec![listed("Other", SecurityState::On, None)], On),
        (vec![off("Other")], Off),
        (vec![listed("Other", SecurityState::Snoozed, None)], Off),
        (vec![listed("Other", SecurityState::Expired, None)], Off),
        (vec![listed("Other", SecurityState::Unknown, None)], Unknown),
        (
            vec![
                off("Kaspersky"),
                listed("Other", SecurityState::Unknown, None),
            ],
            Unknown,
        ),
    ] {
        let protection = protected(System::Windows, facts.clone(), &running);
        assert_eq!(protection.state, expected, "{facts:?}");
    }
    // Not there any more, but still named.
    let named = protected(System::Windows, vec![on("Kaspersky")], &[]);
    assert_eq!(named.state, Unknown);
    let companion = [finding(Some(ProductKind::Companion), Presence::Active)];
    let named = protected(System::Windows, vec![on("Kaspersky")], &companion);
    assert_eq!(named.state, Unknown);
    let protection = protected(
        System::Windows,
        vec![on("Other"), on("Kaspersky"), off("Kaspersky")],
        &running,
    );
    let vendor = protection
        .products
        .iter()
        .map(|one| (one.name.as_str(), one.vendor));
    assert_eq!(
        vendor.collect::<Vec<_>>(),
        [("Kaspersky", true), ("Other", false)]
    );
    let old = protected(
        System::Windows,
        vec![listed("Other", SecurityState::On, Some(false))],
        &[],
    );
    assert_eq!(old.products[0].state, ProtectorState::Outdated);
}

#[test]
fn defender_counts_where_security_center_does_not_list_it() {
    let defender = |present, running, held_off| {
        Fact::Defender(Defender {
            present,
            running,
            held_off,
        })
    };
    let states = |facts: Vec<Fact>| -> Vec<ProtectorState> {
        let protection = protected(System::Windows, facts, &[]);
        protection.products.iter().map(|one| one.state).collect()
    };
    assert_eq!(states(vec![defender(false, None, false)]), []);
    assert_eq!(
        states(vec![defender(true, Some(true), true)]),
        [ProtectorState::Off]
    );
    assert_eq!(
        states(vec![defender(true, Some(false), false)]),
        [ProtectorState::Off]
    );
    assert_eq!(
        states(vec![defender(true, Some(true), false)]),
        [ProtectorState::Unknown]
    );
    assert_eq!(
        states(vec![defender(true, None, false)]),
        [ProtectorState::Unknown]
    );
    let also = listed(
        "Microsoft Defender Antivirus",
        SecurityState::On,
        Some(true),
    );
    assert_eq!(
        states(vec![also, defender(true, Some(true), true)]),
        [ProtectorState::On],
        "once, as Security Center says"
    );
}

#[test]
fn on_other_systems_a_running_antivirus_protects_and_an_installed_one_may() {
    let running = finding(Some(ProductKind::Antivirus), Presence::Active);
    let protection = protected(System::Linux, Vec::new(), std::slice::from_ref(&running));
    assert_eq!(protection.state, ProtectionState::On);
    assert!(protection.products[0].vendor);
    for other in [
        finding(Some(ProductKind::Antivirus), Presence::Installed),
        finding(Some(ProductKind::Companion), Presence::Active),
        Finding {
            uncertain: true,
            ..running.clone()
        },
    ] {
        let protection = protected(System::Linux, Vec::new(), &[other]);
        assert_eq!(protection.state, ProtectionState::Unknown);
        assert_eq!(protection.products, []);
    }
    // On Windows only Security Center says so.
    assert_eq!(
        protected(System::Windows, Vec::new(), &[running]).products,
        []
    );
    for (name, state, count) in [
        ("other-av", PackageState::Installed, 1),
        ("OTHER-AV", PackageState::Installed, 1),
        ("other-av", PackageState::ConfigFiles, 0),
        ("bash", PackageState::Installed, 0),
    ] {
        let protection = protected(System::Linux, vec![package(name, state)], &[]);
        assert_eq!(protection.products.len(), count, "{name}");
        assert_eq!(protection.state, ProtectionState::Unknown);
    }
    let elsewhere = vec![package("other-av", PackageState::Installed)];
    assert_eq!(protected(System::Macos, elsewhere, &[]).products, []);
}

#[test]
fn a_hidden_program_is_a_gap_of_the_running_programs() {
    let mut coverage = coverage(&snapshot(System::Windows, whole(System::Windows)));
    coverage.add_hidden_programs(&[]);
    assert!(coverage.is_full());
    coverage.add_hidden_programs(&["avp.exe".to_owned()]);
    assert_eq!(
        result_of(&coverage, Probe::Processes),
        CoverageResult::Partial
    );
    assert!(!coverage.is_full_beside_remains());
}
