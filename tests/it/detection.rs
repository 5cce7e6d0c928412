//! What may be concluded from what was seen (I2, ADR 19).

use acceptance::machines::{self, with};
use acceptance::{catalogue, detector};
use proptest::prelude::*;
use voorzorg_domain::assessment::{ProtectorState, Verdict};
use voorzorg_domain::catalogue::{FactKind, Field, ProductId, ProductKind, Signature, Weight};
use voorzorg_domain::detection::{Finding, Presence};
use voorzorg_domain::snapshot::{
    Fact, Gap, GapKind, MachinePath, PackageState, PendingRestart, Probe, Process, Reading,
    SecurityState, Snapshot, System,
};

fn verdict(machine: &Snapshot) -> Verdict {
    detector().assess(machine).verdict
}

#[test]
fn a_home_suite_is_one_antivirus_with_its_evidence() {
    let assessment = detector().assess(&machines::home_suite());
    assert_eq!(assessment.verdict, Verdict::AntivirusFound);
    let here: Vec<_> = assessment
        .findings
        .iter()
        .filter(|finding| finding.state.is_here())
        .collect();
    assert_eq!(here.len(), 1, "{here:#?}");
    assert_eq!(here[0].state, Presence::Active);
    assert_eq!(here[0].name, "Kaspersky");
    assert!(
        here[0]
            .evidence
            .iter()
            .any(|evidence| evidence.weight == Weight::Conclusive)
    );
}

#[test]
fn endpoint_security_for_linux_is_one_antivirus() {
    let assessment = detector().assess(&machines::kesl());
    assert_eq!(assessment.verdict, Verdict::AntivirusFound);
    assert_eq!(assessment.findings.len(), 1, "{:#?}", assessment.findings);
    assert_eq!(
        assessment.findings[0].product_id().map(ProductId::as_str),
        Some("kesl")
    );
}

#[test]
fn a_clean_machine_that_was_read_everywhere_is_not_found() {
    for system in System::ALL {
        assert_eq!(
            verdict(&machines::clean(system)),
            Verdict::NotFound,
            "{system:?}"
        );
    }
}

#[test]
fn a_machine_without_any_package_list_is_not_claimed_to_be_clean() {
    let mut machine = machines::clean(System::Linux);
    for reading in &mut machine.readings {
        if reading.probe.lists_packages() {
            reading.gaps.push(Gap::UNSUPPORTED);
        }
    }
    assert_eq!(verdict(&machine), Verdict::Inconclusive);
}

#[test]
fn a_registry_that_calls_itself_unsupported_is_still_a_gap() {
    let mut machine = machines::clean(System::Windows);
    for reading in &mut machine.readings {
        if reading.probe == Probe::UninstallMachine64 {
            reading.gaps.push(Gap::UNSUPPORTED);
        }
    }
    assert_eq!(verdict(&machine), Verdict::Inconclusive);
}

#[test]
fn what_is_left_after_a_removal_is_leftovers_and_nothing_more() {
    let vendor = "Kaspersky";
    let machine = with(
        with(
            machines::clean(System::Linux),
            Probe::Dpkg,
            machines::package("kesl", PackageState::ConfigFiles, vendor),
        ),
        Probe::Folders,
        machines::folder("/var/opt/kaspersky/kesl", false),
    );
    assert_eq!(verdict(&machine), Verdict::LeftoversOnly);
    let stale = with(
        machines::clean(System::Windows),
        Probe::SecurityCenter,
        machines::security_product("Kaspersky", SecurityState::Off),
    );
    assert_eq!(verdict(&stale), Verdict::LeftoversOnly);
}

#[test]
fn parts_that_wait_for_a_restart_are_not_gone() {
    let assessment = detector().assess(&machines::home_suite_waiting_for_restart());
    assert_eq!(assessment.verdict, Verdict::AntivirusFound);
    assert!(
        assessment
            .findings
            .iter()
            .any(|finding| finding.is(ProductKind::Antivirus)
                && finding.state == Presence::RemovalPending),
        "{:#?}",
        assessment.findings
    );
}

#[test]
fn something_of_the_vendors_that_no_rule_explains_is_never_nothing() {
    let unknown = machines::entry("Kaspersky Quantum Shield", "AO Kaspersky Lab");
    let machine = with(
        machines::clean(System::Windows),
        Probe::UninstallMachine64,
        unknown,
    );
    let assessment = detector().assess(&machine);
    assert_eq!(assessment.verdict, Verdict::Inconclusive);
    assert_eq!(assessment.findings[0].kind(), None);
}

#[test]
fn a_name_alone_made_by_someone_else_is_only_a_mention() {
    for name in [
        "Kaspersky Password Manager to CSV",
        "KPM2CSV for Kaspersky",
        "Uninstall Kaspersky Kit",
    ] {
        let machine = with(
            machines::clean(System::Windows),
            Probe::UninstallMachine64,
            machines::entry(name, "Some Developer"),
        );
        assert_eq!(verdict(&machine), Verdict::NotFound, "{name}");
    }
}

#[test]
fn a_process_with_the_right_name_in_the_wrong_place_cannot_be_placed() {
    let machine = with(
        machines::clean(System::Windows),
        Probe::Processes,
        machines::process("avp.exe", r"C:\Windows\Temp\avp.exe"),
    );
    let assessment = detector().assess(&machine);
    assert_eq!(assessment.verdict, Verdict::Inconclusive);
    assert_eq!(assessment.findings[0].kind(), None);
}

#[test]
fn a_localised_name_with_the_vendors_publisher_is_found() {
    for name in [
        "Kaspersky Internet Security 2021",
        "Антивирус Касперского",
        "Антивирус Kaspersky Free",
    ] {
        let machine = with(
            with(
                machines::clean(System::Windows),
                Probe::UninstallMachine32,
                machines::entry(name, "АО Лаборатория Касперского"),
            ),
            Probe::VendorKey,
            machines::vendor_key(
                "AVP21.3",
                r"C:\Program Files (x86)\Kaspersky Lab\X 21.3",
                true,
            ),
        );
        assert_eq!(verdict(&machine), Verdict::AntivirusFound, "{name}");
    }
}

#[test]
fn an_agent_beside_an_antivirus_means_that_someone_else_looks_after_it() {
    let agent = r"C:\Program Files (x86)\Kaspersky Lab\NetworkAgent\klnagent.exe";
    let machine = with(
        machines::home_suite(),
        Probe::Services,
        machines::service("klnagent", agent, true),
    );
    assert_eq!(verdict(&machine), Verdict::Managed);
    let alone = with(
        machines::clean(System::Windows),
        Probe::Services,
        machines::service("klnagent", agent, true),
    );
    assert_eq!(verdict(&alone), Verdict::CompanionOnly);
}

#[test]
fn drivers_that_families_share_are_the_one_a_person_removed_until_the_restart() {
    let machine = with(
        with(
            machines::clean(System::Windows),
            Probe::Services,
            machines::driver("klif", true),
        ),
        Probe::Services,
        machines::driver("klim6", true),
    );
    let assessment = detector().assess(&machine);
    assert_eq!(assessment.findings.len(), 1, "{:#?}", assessment.findings);
    assert_eq!(
        assessment.findings[0].product_id().map(ProductId::as_str),
        Some("kaspersky-home-windows")
    );
    assert_eq!(assessment.findings[0].state, Presence::RemovalPending);
}

#[test]
fn the_vendor_filter_keeps_drivers_that_carry_the_version_in_the_middle() {
    let machine = with(
        machines::home_suite(),
        Probe::Services,
        machines::driver("klupd_K4W-21-25_klbg", true),
    );
    let kept = machine.facts().filter(|(_, fact)| {
        matches!(fact, Fact::Service(service) if service.name.contains("K4W"))
            && detector().filter().keeps(fact)
    });
    assert_eq!(kept.count(), 1);
    assert_eq!(verdict(&machine), Verdict::AntivirusFound);
}

/// Facts of every kind: the vendor's, look-alikes and others'.
fn facts() -> Vec<(Probe, Fact)> {
    let mut all = Vec::new();
    for machine in [
        machines::home_suite(),
        machines::home_suite_waiting_for_restart(),
        machines::home_suite_gone(),
        machines::kesl(),
    ] {
        for reading in machine.readings {
            all.extend(reading.facts.into_iter().map(|fact| (reading.probe, fact)));
        }
    }
    all.push((
        Probe::Processes,
        machines::process("avp.exe", r"C:\Temp\avp.exe"),
    ));
    all.push((
        Probe::UninstallMachine64,
        machines::entry("Kaspersky VPN", "AO Kaspersky Lab"),
    ));
    all.push((
        Probe::UninstallMachine64,
        machines::entry("KPM2CSV Kaspersky", "Someone"),
    ));
    all.push((
        Probe::Dpkg,
        machines::package("kavita", PackageState::Installed, "Debian"),
    ));
    all.push((
        Probe::Dpkg,
        machines::package("kfl", PackageState::Installed, "Kaspersky"),
    ));
    all
}

fn gap() -> impl Strategy<Value = Gap> {
    prop_oneof![
        Just(Gap::of(GapKind::Denied)),
        Just(Gap::TIMED_OUT),
        Just(Gap::of(GapKind::ToolMissing)),
        Just(Gap::unreadable("x")),
    ]
}

fn any_system() -> impl Strategy<Value = System> {
    prop::sample::select(System::ALL.to_vec())
}

/// Any machine: some facts, some gaps, some readings missing.
fn any_machine() -> impl Strategy<Value = Snapshot> {
    let facts = facts();
    (
        any_system(),
        prop::sample::subsequence(facts.clone(), 0..=facts.len()),
        prop::collection::vec((any::<prop::sample::Index>(), gap()), 0..3),
    )
        .prop_map(|(system, facts, gaps)| {
            let mut machine = machines::clean(system);
            for (probe, fact) in facts {
                machine = with(machine, probe, fact);
            }
            let required = Probe::required(system);
            for (index, gap) in gaps {
                let probe = required[index.index(required.len())];
                for reading in &mut machine.readings {
                    if reading.probe == probe {
                        reading.gaps.push(gap.clone());
                    }
                }
            }
            machine
        })
}

proptest! {
    #[test]
    fn no_snapshot_with_a_gap_in_a_required_probe_says_not_found(
        machine in any_machine(),
        index in any::<prop::sample::Index>(),
        gap in gap(),
        leave_out in any::<bool>(),
    ) {
        let mut machine = machine;
        let required = Probe::required(machine.host.system);
        let probe = required[index.index(required.len())];
        if leave_out {
            machine.readings.retain(|reading| reading.probe != probe);
        } else {
            for reading in &mut machine.readings {
                if reading.probe == probe {
                    reading.gaps.push(gap.clone());
                }
            }
        }
        prop_assert!(matches!(
            verdict(&machine),
            Verdict::AntivirusFound | Verdict::Managed | Verdict::Inconclusive
        ));
    }

    #[test]
    fn order_of_facts_never_changes_the_verdict(machine in any_machine(), seed in any::<u64>()) {
        let mut shuffled = machine.clone();
        let turn = |length: usize| if length == 0 { 0 } else { usize::try_from(seed % 97).unwrap_or(0) % length };
        let length = shuffled.readings.len();
        shuffled.readings.rotate_left(turn(length));
        for reading in &mut shuffled.readings {
            reading.facts.reverse();
            let length = reading.facts.len();
            reading.facts.rotate_left(turn(length));
        }
        prop_assert_eq!(detector().assess(&machine), detector().assess(&shuffled));
    }

    #[test]
    fn one_more_fact_never_turns_a_finding_into_nothing(machine in any_machine(), index in any::<prop::sample::Index>()) {
        prop_assume!(verdict(&machine) == Verdict::AntivirusFound);
        let facts = facts();
        let (probe, fact) = facts[index.index(facts.len())].clone();
        let more = with(machine, probe, fact);
        prop_assert!(matches!(verdict(&more), Verdict::AntivirusFound | Verdict::Managed));
    }

    #[test]
    fn every_snapshot_survives_being_written_and_read(machine in any_machine()) {
        let text = serde_json::to_string(&machine).unwrap();
        let read: Snapshot = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(read, machine);
    }
}

#[test]
fn an_empty_reading_list_is_no_machine_we_know() {
    let mut machine = machines::clean(System::Linux);
    machine.readings = vec![Reading::complete(Probe::Processes, Vec::new())];
    assert_eq!(verdict(&machine), Verdict::Inconclusive);
}

#[test]
fn remains_of_a_business_product_are_not_taken_for_a_home_product() {
    let root = r"C:\Program Files (x86)\Kaspersky Lab\KES.14.0.0";
    let machine = with(
        with(
            machines::clean(System::Windows),
            Probe::VendorKey,
            machines::vendor_key("KES", root, false),
        ),
        Probe::Services,
        machines::driver("klif", true),
    );
    let assessment = detector().assess(&machine);
    let products: Vec<_> = assessment
        .findings
        .iter()
        .filter_map(Finding::product_id)
        .collect();
    assert_eq!(products.len(), 1, "{:#?}", assessment.findings);
    assert_eq!(products[0].as_str(), "endpoint-security-windows");
}

#[test]
fn what_an_upgrade_of_windows_put_aside_is_a_remain() {
    let image = r"C:\Windows.old\Program Files (x86)\Kaspersky Lab\Kaspersky 21.3\avp.exe";
    let machine = with(
        machines::clean(System::Windows),
        Probe::Services,
        machines::service("AVP21.3", image, false),
    );
    assert_eq!(verdict(&machine), Verdict::LeftoversOnly);
}

#[test]
fn a_data_file_that_goes_at_the_next_start_is_a_remain_and_a_driver_is_not() {
    let waiting = |path: &str| {
        let fact = Fact::PendingRestart(PendingRestart {
            path: MachinePath(path.into()),
            maker: None,
        });
        verdict(&machines::having(System::Windows, [fact]))
    };
    let data = r"C:\ProgramData\Kaspersky Lab\AVP21.21\Data\x.tmp";
    assert_eq!(waiting(data), Verdict::LeftoversOnly);
    let driver = r"C:\Windows\System32\drivers\klif.sys";
    assert_ne!(waiting(driver), Verdict::LeftoversOnly);
}

#[test]
fn a_gap_among_remains_hides_only_remains() {
    let gap = Gap::of(GapKind::Denied).at(MachinePath("/var/opt/kaspersky/kesl/private".into()));
    let with_gap = |gap: Gap, facts: Vec<Fact>| {
        let mut machine = machines::having(System::Linux, facts);
        for reading in &mut machine.readings {
            if reading.probe == Probe::Folders {
                reading.gaps.push(gap.clone());
            }
        }
        verdict(&machine)
    };
    let remains = || vec![machines::folder("/var/opt/kaspersky/kesl", false)];
    assert_eq!(
        with_gap(gap.clone().in_remains(), remains()),
        Verdict::LeftoversOnly
    );
    assert_eq!(
        with_gap(gap.clone().in_remains(), Vec::new()),
        Verdict::Inconclusive,
        "nothing was seen, and something could be there"
    );
    assert_eq!(with_gap(gap, remains()), Verdict::Inconclusive);
}

#[test]
fn a_note_changes_no_verdict() {
    for system in System::ALL {
        let mut machine = machines::clean(system);
        for reading in &mut machine.readings {
            let note = Gap::of(GapKind::Denied).at(MachinePath("/etc/somebody.service".into()));
            reading.notes.push(note);
        }
        assert_eq!(verdict(&machine), Verdict::NotFound);
    }
}

/// An ordinary account may not see where the programs of others stand.
#[test]
fn a_program_whose_place_is_hidden_belongs_to_what_was_found_and_is_no_stranger() {
    let hide = |mut machine: Snapshot| {
        for reading in &mut machine.readings {
            for fact in &mut reading.facts {
                if let Fact::Process(process) = fact {
                    process.path = None;
                }
            }
        }
        machine
    };
    let suite = detector().assess(&hide(machines::home_suite()));
    assert_eq!(suite.verdict, Verdict::AntivirusFound);
    let here = suite
        .findings
        .iter()
        .filter(|finding| finding.state.is_here());
    assert_eq!(here.count(), 1, "{:#?}", suite.findings);

    let alone = |name: &str| {
        let process = Fact::Process(Process {
            name: name.into(),
            path: None,
            deleted: false,
            maker: None,
        });
        detector().assess(&machines::having(System::Windows, [process]))
    };
    let hidden = alone("avp.exe");
    assert_eq!(hidden.verdict, Verdict::Inconclusive);
    assert_eq!(hidden.findings, [], "it may be anybody's");
    assert!(!hidden.coverage.is_full(), "it is a gap");
    assert_eq!(alone("explorer.exe").verdict, Verdict::NotFound);
}

#[test]
fn each_product_is_recognised_in_a_list_that_hides_who_made_it() {
    let hidden = [
        (FactKind::UninstallEntry, [Field::Publisher, Field::Path]),
        (FactKind::SystemExtension, [Field::Team, Field::Team]),
    ];
    for (kind, hidden) in hidden {
        for product in &catalogue().products {
            let mut own = product.signatures.iter().filter(|one| one.fact == kind);
            let asks = |signature: &Signature| {
                let mut fields = signature.all.iter().map(|condition| condition.field);
                fields.any(|field| hidden.contains(&field))
            };
            assert!(
                own.clone().next().is_none() || own.any(|signature| !asks(signature)),
                "{}: {kind:?}",
                product.id.as_str()
            );
        }
    }
}

#[test]
fn what_only_security_center_still_names_is_no_antivirus_that_runs() {
    use SecurityState::{Off, On, Snoozed};
    let name = |machine, state| {
        let product = machines::security_product("Kaspersky", state);
        with(machine, Probe::SecurityCenter, product)
    };
    let clean = || machines::clean(System::Windows);
    for state in [On, Snoozed, Off] {
        let assessment = detector().assess(&name(clean(), state));
        assert_eq!(assessment.verdict, Verdict::LeftoversOnly, "{state:?}");
        assert_eq!(assessment.findings[0].state, Presence::Leftovers);
        assert!(
            assessment
                .protection
                .products
                .iter()
                .all(|one| !one.vendor || one.state != ProtectorState::On)
        );
    }
    let folder = machines::folder(r"C:\ProgramData\Kaspersky Lab", false);
    let remains = with(name(clean(), On), Probe::Folders, folder);
    assert_eq!(verdict(&remains), Verdict::LeftoversOnly);

    // With anything else of it, or with a list that could not be read, the name counts.
    let service = machines::service(
        "AVP21.21",
        r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.21\avp.exe",
        false,
    );
    let installed = with(name(clean(), On), Probe::Services, service);
    assert_eq!(
        detector().assess(&installed).findings[0].state,
        Presence::Active
    );
    let nameless = machines::entry("Weather Station", "AO Kaspersky Lab");
    let perhaps = with(name(clean(), On), Probe::UninstallMachine64, nameless);
    assert_eq!(verdict(&perhaps), Verdict::AntivirusFound);
    for probe in [Probe::Services, Probe::Processes, Probe::UninstallMachine32] {
        let mut unread = name(clean(), On);
        let reading = unread.readings.iter_mut().find(|one| one.probe == probe);
        reading.unwrap().gaps.push(Gap::of(GapKind::Denied));
        assert_eq!(verdict(&unread), Verdict::AntivirusFound, "{probe:?}");
    }

    // Of two entries the most active decides: an older version left the other.
    let twice = name(name(machines::home_suite(), Off), On);
    assert_eq!(
        detector().assess(&twice).findings[0].state,
        Presence::Active
    );
}
