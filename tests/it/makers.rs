//! Who made a program counts before what it is called (ADR 34).

use acceptance::detector;
use acceptance::machines;
use voorzorg_domain::assessment::Verdict;
use voorzorg_domain::detection::Presence;
use voorzorg_domain::snapshot::{
    Fact, Maker, Probe, Process, Service, Snapshot, System, UninstallEntry, UninstallScope,
};

fn verdict(machine: &Snapshot) -> Verdict {
    detector().assess(machine).verdict
}

fn made_by_kaspersky(fact: Fact, product: &str) -> Fact {
    let maker = Some(Maker {
        company: Some("AO Kaspersky Lab".into()),
        product: Some(product.into()),
        ..Maker::default()
    });
    match fact {
        Fact::Service(service) => Fact::Service(Service { maker, ..service }),
        Fact::Process(process) => Fact::Process(Process { maker, ..process }),
        other => other,
    }
}

/// The names of the next release are in no list.
#[test]
fn what_runs_and_was_made_by_the_vendor_is_never_not_found() {
    let driver = |name: &str| made_by_kaspersky(machines::driver(name, true), "New Shield");
    let program = |name: &str| {
        let path = format!(r"C:\Program Files\Common Files\{name}");
        made_by_kaspersky(machines::process(name, &path), "New Shield")
    };
    let machine = machines::having(
        System::Windows,
        [
            driver("shieldflt"),
            driver("shieldnet"),
            program("shield.exe"),
        ],
    );
    let assessment = detector().assess(&machine);
    assert_eq!(assessment.verdict, Verdict::Inconclusive);
    let findings = &assessment.findings;
    assert_eq!(
        findings.len(),
        1,
        "they are parts of one thing: {findings:#?}"
    );
    assert_eq!(findings[0].state, Presence::Active);

    let nobody = machines::having(
        System::Windows,
        [
            machines::driver("shieldflt", true),
            machines::process("shield.exe", r"C:\Program Files\Common Files\shield.exe"),
        ],
    );
    assert_eq!(verdict(&nobody), Verdict::NotFound);
}

/// Drivers stand in the folder of the system, so no place says which product they belong to.
#[test]
fn a_driver_with_a_new_name_belongs_to_the_antivirus_that_is_here() {
    let mut machine = machines::home_suite();
    let driver = made_by_kaspersky(machines::driver("shieldflt", true), "New Shield");
    for reading in &mut machine.readings {
        if reading.probe == Probe::Services {
            reading.facts.push(driver.clone());
        }
    }
    let findings = detector().detect(&machine);
    let here = findings.iter().filter(|finding| finding.state.is_here());
    assert_eq!(here.count(), 1, "{findings:#?}");
}

#[test]
fn a_program_with_the_vendors_name_that_somebody_else_made_is_not_the_vendors() {
    let Fact::Process(process) = machines::process("avp.exe", r"C:\Temp\avp.exe") else {
        unreachable!()
    };
    let by = |maker| {
        verdict(&machines::having(
            System::Windows,
            [Fact::Process(Process {
                maker,
                ..process.clone()
            })],
        ))
    };
    let company = |name: &str| {
        Some(Maker {
            company: Some(name.into()),
            ..Maker::default()
        })
    };
    assert_eq!(by(None), Verdict::Inconclusive);
    assert_eq!(by(company("Somebody")), Verdict::NotFound);
    assert_eq!(by(company("Kaspersky Lab ZAO")), Verdict::Inconclusive);
}

/// Each row: a product of another maker in which the vendor's engine is or was.
#[test]
fn another_makers_product_with_the_engine_is_named_and_counts_for_nothing() {
    for (name, publisher, path) in [
        (
            "Check Point Endpoint Security",
            "Check Point Software Technologies Ltd.",
            r"C:\Program Files (x86)\CheckPoint\Endpoint Security\Anti-Malware\avp.exe",
        ),
        (
            "ZoneAlarm Free Antivirus",
            "Check Point",
            r"C:\Program Files (x86)\CheckPoint\ZoneAlarm\vsmon.exe",
        ),
        (
            "Parallels Internet Security Powered by Kaspersky",
            "Parallels",
            r"C:\Program Files\Parallels\Parallels Internet Security Powered by Kaspersky\avp.exe",
        ),
    ] {
        let entry = Fact::UninstallEntry(UninstallEntry {
            scope: UninstallScope::Machine32,
            ..machines::uninstall_entry(name, publisher)
        });
        let process = made_by_kaspersky(machines::process("avp.exe", path), "Engine");
        let service = machines::service("AVP", path, true);
        let machine = machines::having(System::Windows, [entry, process, service]);
        let assessment = detector().assess(&machine);
        assert_eq!(
            assessment.verdict,
            Verdict::NotFound,
            "{name}: {assessment:#?}"
        );
        assert_eq!(assessment.findings, [], "{name}");
        assert_eq!(assessment.licensees, [name]);
    }
    let own = machines::entry(
        "Kaspersky Anti-Virus for Check Point FireWall-1",
        "Kaspersky Lab",
    );
    let machine = machines::having(System::Windows, [own]);
    assert_eq!(
        detector().assess(&machine).licensees,
        [""; 0],
        "the vendor's own"
    );
}
