//! What the shipped signatures make of several facts together: one product, in the right state. What single
//! facts are recognised as stands in the files of the products themselves.
//!
//! The facts are written by hand; none was captured.

#![expect(clippy::expect_used, reason = "the helpers of tests fail like tests")]

use voorzorg_catalogue::embedded;
use voorzorg_domain::catalogue::{Catalogue, ProductId};
use voorzorg_domain::detection::{Finding, Presence, detect};
use voorzorg_domain::snapshot::{
    Fact, Folder, Host, MachinePath, Package, PackageManager, PackageState, Probe, Process,
    Reading, SecurityProduct, SecurityState, Service, ServiceKind, Snapshot, System, Timestamp,
    UninstallEntry, UninstallScope, Unit, VendorKey,
};

const LAB: &str = r"C:\Program Files (x86)\Kaspersky Lab";

fn catalogue() -> &'static Catalogue {
    embedded().expect("the shipped catalogue")
}

fn findings(system: System, facts: Vec<(Probe, Fact)>) -> Vec<Finding> {
    let readings = facts
        .into_iter()
        .map(|(probe, fact)| Reading {
            probe,
            facts: vec![fact],
            gaps: Vec::new(),
        })
        .collect();
    let snapshot = Snapshot {
        format: 1,
        taken_at: Timestamp(0),
        host: Host {
            system,
            os: String::new(),
            version: String::new(),
            server: false,
        },
        boot: Default::default(),
        readings,
    };
    detect(&snapshot, catalogue())
}

/// What is found: product (or `?`) and state, for what is here.
fn found(system: System, facts: Vec<(Probe, Fact)>) -> Vec<(String, Presence)> {
    findings(system, facts)
        .into_iter()
        .map(|finding| {
            let id = finding
                .product_id()
                .map_or("?".to_owned(), |id: &ProductId| id.0.clone());
            (id, finding.state)
        })
        .collect()
}

fn entry(name: &str) -> (Probe, Fact) {
    let entry = UninstallEntry {
        scope: UninstallScope::Machine32,
        key: "{00000000-0000-0000-0000-000000000001}".to_owned(),
        name: name.to_owned(),
        version: None,
        publisher: Some("Kaspersky".to_owned()),
        location: None,
        command: None,
        msi: true,
        hidden: false,
    };
    (Probe::UninstallMachine32, Fact::UninstallEntry(entry))
}

fn service(name: &str, image: &str, kind: ServiceKind, running: bool) -> (Probe, Fact) {
    let service = Service {
        name: name.to_owned(),
        display_name: None,
        kind,
        image: Some(MachinePath(image.to_owned())),
        running: Some(running),
        program_exists: None,
        leaving: false,
    };
    (Probe::Services, Fact::Service(service))
}

fn driver(name: &str) -> (Probe, Fact) {
    let image = format!(r"\SystemRoot\System32\drivers\{name}.sys");
    service(name, &image, ServiceKind::Driver, true)
}

fn process(name: &str, path: &str) -> (Probe, Fact) {
    let path = Some(MachinePath(path.to_owned()));
    let process = Process {
        name: name.to_owned(),
        path,
        deleted: false,
    };
    (Probe::Processes, Fact::Process(process))
}

fn key(name: &str, program_exists: bool) -> (Probe, Fact) {
    let key = VendorKey {
        key: name.to_owned(),
        name: None,
        version: None,
        product_code: None,
        root: None,
        program_exists: Some(program_exists),
        password_protected: None,
    };
    (Probe::VendorKey, Fact::VendorKey(key))
}

fn listed(name: &str) -> (Probe, Fact) {
    let product = SecurityProduct {
        name: name.to_owned(),
        state: SecurityState::On,
        up_to_date: None,
    };
    (Probe::SecurityCenter, Fact::SecurityProduct(product))
}

fn package(name: &str) -> (Probe, Fact) {
    let package = Package {
        manager: PackageManager::Dpkg,
        name: name.to_owned(),
        version: None,
        vendor: None,
        state: PackageState::Installed,
    };
    (Probe::Dpkg, Fact::Package(package))
}

const HOME: &str = "kaspersky-home-windows";
const ENDPOINT: &str = "endpoint-security-windows";

#[test]
fn a_running_home_product_is_one_product() {
    let facts = vec![
        entry("Kaspersky Plus"),
        key("AVP21.21", true),
        listed("Kaspersky"),
        service(
            "AVP21.21",
            &format!(r#""{LAB}\Kaspersky 21.21\avp.exe" -r"#),
            ServiceKind::Program,
            true,
        ),
        service(
            "klvssbridge64_21.21",
            &format!(r"{LAB}\Kaspersky 21.21\x64\vssbridge64.exe"),
            ServiceKind::Program,
            false,
        ),
        driver("klif"),
        driver("klim6"),
        driver("klif.K4W-21-21"),
        process("avp.exe", &format!(r"{LAB}\Kaspersky 21.21\avp.exe")),
        process("avpui.exe", &format!(r"{LAB}\Kaspersky 21.21\avpui.exe")),
    ];
    assert_eq!(
        found(System::Windows, facts),
        [(HOME.to_owned(), Presence::Active)]
    );
}

#[test]
fn endpoint_security_is_one_product_and_makes_no_home_product_appear() {
    for folder in ["KES.14.0.0", "Kaspersky Endpoint Security for Windows"] {
        let facts = vec![
            entry("Kaspersky Endpoint Security for Windows"),
            key("KES", true),
            listed("Kaspersky Endpoint Security for Windows"),
            driver("klif"),
            driver("klflt"),
            process("avp.exe", &format!(r"{LAB}\{folder}\avp.exe")),
            process("avpsus.exe", &format!(r"{LAB}\{folder}\avpsus.exe")),
        ];
        let expected = [(ENDPOINT.to_owned(), Presence::Active)];
        assert_eq!(found(System::Windows, facts), expected, "{folder}");
    }
}

#[test]
fn a_driver_that_waits_for_the_restart_belongs_to_the_home_product() {
    let found = found(System::Windows, vec![driver("klif.K4W-21-25")]);
    assert_eq!(found, [(HOME.to_owned(), Presence::RemovalPending)]);
}

#[test]
fn a_vendor_key_without_its_program_is_a_remain() {
    let found = found(System::Windows, vec![key("AVP21.3", false)]);
    assert_eq!(found, [(HOME.to_owned(), Presence::Leftovers)]);
}

#[test]
fn kesl_is_recognised_by_its_package_and_without_it_by_two_other_signs() {
    let installed = |facts| {
        assert_eq!(
            found(System::Linux, facts),
            [("kesl".to_owned(), Presence::Installed)]
        );
    };
    installed(vec![package("kesl"), package("kesl-gui")]);
    let unit = Unit {
        name: "kesl.service".to_owned(),
        path: MachinePath("/usr/lib/systemd/system/kesl.service".to_owned()),
        program: None,
        program_exists: None,
    };
    let folder = Folder {
        path: MachinePath("/opt/kaspersky/kesl".to_owned()),
        has_programs: true,
    };
    let facts = vec![
        (Probe::Units, Fact::Unit(unit)),
        (Probe::Folders, Fact::Folder(folder)),
    ];
    let finding = findings(System::Linux, facts).remove(0);
    assert_eq!(finding.product_id().map(|id| id.0.as_str()), Some("kesl"));
    assert!(finding.is_sure());
}

#[test]
fn every_conclusive_signature_has_two_signs_or_one_that_only_the_vendor_uses() {
    use voorzorg_domain::catalogue::{FactKind, Matcher, Weight};
    for product in &catalogue().products {
        for signature in product
            .signatures
            .iter()
            .filter(|one| one.weight == Weight::Conclusive)
        {
            let alone = signature.all.len() == 1;
            let by_name = matches!(
                signature.fact,
                FactKind::UninstallEntry | FactKind::Process | FactKind::Service
            );
            assert!(!(alone && by_name), "{}", signature.id.0);
            let loose = signature
                .all
                .iter()
                .all(|one| matches!(one.matcher, Matcher::PathBelow(_)));
            assert!(!loose, "{} rests on a folder alone", signature.id.0);
        }
    }
}
