//! How the shipped signatures recognise several facts together: one product, in the right state. Samples of
//! single facts are in the product files.
//!
//! The facts are written by hand after documentation; none was captured.

#![expect(clippy::expect_used, reason = "the helpers of tests fail like tests")]

use voorzorg_catalogue::{detector, embedded};
use voorzorg_domain::catalogue::{Catalogue, ProductId};
use voorzorg_domain::detection::{Finding, Presence};
use voorzorg_domain::snapshot::{Fact, MachinePath, PackageState, SecurityState, System, Unit};
use voorzorg_testkit::machines::{self, folder, process, security_product, service};

const LAB: &str = r"C:\Program Files (x86)\Kaspersky Lab";

fn catalogue() -> &'static Catalogue {
    embedded().expect("the shipped catalogue")
}

fn findings(system: System, facts: Vec<Fact>) -> Vec<Finding> {
    let detector = detector().expect("the shipped catalogue");
    detector.detect(&machines::having(system, facts))
}

/// The findings: product (or `?`) and state.
fn found(system: System, facts: Vec<Fact>) -> Vec<(String, Presence)> {
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

fn entry(name: &str) -> Fact {
    machines::entry(name, "Kaspersky")
}

fn driver(name: &str) -> Fact {
    machines::driver(name, true)
}

fn key(name: &str, program_exists: bool) -> Fact {
    machines::vendor_key(name, "", program_exists)
}

fn package(name: &str) -> Fact {
    machines::package(name, PackageState::Installed, "")
}

const HOME: &str = "kaspersky-home-windows";
const ENDPOINT: &str = "endpoint-security-windows";

#[test]
fn a_running_home_product_is_one_product() {
    let facts = vec![
        entry("Kaspersky Plus"),
        key("AVP21.21", true),
        security_product("Kaspersky", SecurityState::On),
        service(
            "AVP21.21",
            &format!(r#""{LAB}\Kaspersky 21.21\avp.exe" -r"#),
            true,
        ),
        service(
            "klvssbridge64_21.21",
            &format!(r"{LAB}\Kaspersky 21.21\x64\vssbridge64.exe"),
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
            security_product("Kaspersky Endpoint Security for Windows", SecurityState::On),
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
    let facts = vec![Fact::Unit(unit), folder("/opt/kaspersky/kesl", true)];
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
