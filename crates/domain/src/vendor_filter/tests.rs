//! Examples of attribution.

use super::*;
use crate::snapshot::{PackageManager, PackageState, ServiceKind};

fn filter() -> VendorFilter {
    VendorFilter::from(&Catalogue {
        vendor: VendorNames {
            vendor_words: vec!["kaspersky".into(), "касперского".into()],
            folders: vec!["Kaspersky Lab".into(), "/opt/kaspersky".into()],
            services: vec!["klnagent".into(), "avpsus".into()],
            versioned_services: vec!["AVP".into()],
            packages: vec!["kesl".into(), "kaspersky-agent".into()],
            identifiers: vec!["com.kaspersky".into()],
            teams: vec!["2Y8XE5CQ94".into()],
            mention_words: vec!["removal tool".into()],
            ..VendorNames::default()
        },
        ..Catalogue::default()
    })
}

fn service(name: &str, display_name: &str, image: &str) -> Fact {
    Fact::Service(Service {
        name: name.into(),
        display_name: Some(display_name.into()),
        kind: ServiceKind::Program,
        image: Some(MachinePath(image.into())),
        running: None,
        program_exists: None,
        leaving: false,
    })
}

fn package(name: &str, vendor: &str) -> Fact {
    Fact::Package(Package {
        manager: PackageManager::Dpkg,
        name: name.into(),
        version: None,
        vendor: Some(vendor.into()),
        state: PackageState::Installed,
    })
}

fn entry(name: &str, publisher: Option<&str>, location: Option<&str>) -> Fact {
    Fact::UninstallEntry(UninstallEntry {
        scope: crate::snapshot::UninstallScope::Machine64,
        key: "{1}".into(),
        name: name.into(),
        version: None,
        publisher: publisher.map(str::to_owned),
        location: location.map(|path| MachinePath(path.into())),
        command: None,
        msi: false,
        hidden: false,
    })
}

#[test]
fn a_service_is_the_vendors_by_its_name_or_its_folder_and_a_title_is_a_mention() {
    let attribute = |name, display, image| filter().attribute(&service(name, display, image));
    let place = r"C:\Program Files\Kaspersky Lab\New 30\svc.exe";
    assert_eq!(attribute("AVP21.3", "", ""), Attribution::Vendor);
    assert_eq!(attribute("Renamed", "", place), Attribution::Vendor);
    let title = "Служба Лаборатории Касперского";
    assert_eq!(attribute("x", title, ""), Attribution::Mention);
    let other = r"C:\tools\x.exe";
    assert_eq!(
        attribute("pranavp21", "Pranav's tool", other),
        Attribution::Other
    );
    assert_eq!(
        attribute("notes", "This takes notes", other),
        Attribution::Other
    );
}

#[test]
fn an_entry_is_the_vendors_by_publisher_or_folder_and_by_name_only_without_a_publisher() {
    let attribute = |name, publisher, at| filter().attribute(&entry(name, publisher, at));
    let place = Some(r"D:\Kaspersky Lab\x");
    assert_eq!(attribute("x", Some("Kaspersky"), None), Attribution::Vendor);
    assert_eq!(attribute("x", Some("Somebody"), place), Attribution::Vendor);
    assert_eq!(attribute("x", None, place), Attribution::Vendor);
    assert_eq!(
        attribute("Kaspersky x", Some(" "), None),
        Attribution::Vendor
    );
    let by_other = attribute("Kaspersky notes", Some("Somebody"), None);
    assert_eq!(by_other, Attribution::Mention);
    let tool = attribute("Kaspersky Removal Tool", Some("Kaspersky"), None);
    assert_eq!(tool, Attribution::Mention);
    assert_eq!(
        attribute("Notes", Some("Somebody"), None),
        Attribution::Other
    );
}

#[test]
fn a_package_is_kept_by_its_name_or_its_vendor() {
    let keeps = |name: &str, vendor: &str| filter().keeps(&package(name, vendor));
    assert!(keeps("kesl", ""));
    assert!(keeps("brand-new", "AO Kaspersky Lab"));
    assert!(!keeps("kavita", "Debian Maintainers"));
    assert!(!keeps("keslint", "Debian Maintainers"));
}

#[test]
fn a_unit_that_is_named_like_a_package_is_the_vendors_and_any_other_name_is_a_mention() {
    let attribute = |name: &str, program: Option<&str>| {
        filter().attribute(&Fact::Unit(Unit {
            name: name.into(),
            path: MachinePath("/etc/systemd/system/x".into()),
            program: program.map(|path| MachinePath(path.into())),
            program_exists: None,
        }))
    };
    assert_eq!(attribute("kesl.service", None), Attribution::Vendor);
    assert_eq!(
        attribute("kaspersky-agent.service", None),
        Attribution::Vendor
    );
    let own = Some("/opt/kaspersky/kesl/bin/kesl");
    assert_eq!(attribute("x.service", own), Attribution::Vendor);
    let other = Some("/usr/bin/python3");
    assert_eq!(
        attribute("check-kaspersky.service", other),
        Attribution::Mention
    );
    assert_eq!(attribute("cron.service", other), Attribution::Other);
}

#[test]
fn what_stays_behind_is_kept_by_name_identifier_or_folder() {
    let keeps = |kind, name: &str, path: Option<&str>| {
        filter().keeps(&Fact::Trace(Trace {
            kind,
            name: name.into(),
            path: path.map(|path| MachinePath(path.into())),
        }))
    };
    let root = "Kaspersky Anti-Virus Personal Root Certificate";
    assert!(keeps(TraceKind::RootCertificate, root, None));
    assert!(!keeps(TraceKind::RootCertificate, "Some Root CA", None));
    assert!(keeps(TraceKind::Preferences, "com.kaspersky.kav", None));
    assert!(!keeps(
        TraceKind::Preferences,
        "com.kasperskyshield.x",
        None
    ));
    assert!(!keeps(TraceKind::Preferences, "kaspersky-notes", None));
    let vault = r"~\AppData\Local\Kaspersky Lab\Kaspersky Password Manager\kpm_vault.edb";
    assert!(keeps(TraceKind::Vault, "kpm_vault.edb", Some(vault)));
    let elsewhere = Some(r"~\Desktop\kpm_vault.edb");
    assert!(!keeps(TraceKind::Vault, "kpm_vault.edb", elsewhere));
}

#[test]
fn identifiers_end_at_a_dot() {
    assert!(filter().is_vendor_identifier("com.kaspersky.kav"));
    assert!(filter().is_vendor_identifier("2Y8XE5CQ94.com.kaspersky.kav.sysext"));
    assert!(!filter().is_vendor_identifier("com.kasperskyshield.browser"));
}

#[test]
fn an_empty_filter_attributes_nothing() {
    let nothing = VendorFilter::default();
    assert_eq!(
        nothing.attribute(&package("kesl", "Kaspersky")),
        Attribution::Other
    );
    assert_eq!(nothing.attribute(&service("", "", "")), Attribution::Other);
}

/// What only its name can judge: the names of things that could not be read.
#[test]
fn a_name_could_be_the_vendors_by_its_stem_and_shape() {
    let vendor = VendorNames {
        vendor_words: vec!["kaspersky".into()],
        name_stems: vec!["kl".into(), "avp".into()],
        short_names: vec!["kesl".into(), "ksc".into()],
        foreign_names: vec!["klipper".into(), "klogd".into()],
        ..VendorNames::default()
    };
    let filter = VendorFilter::from(&Catalogue {
        vendor,
        ..Catalogue::default()
    });
    for name in [
        "kliam_srv.service",
        "klnagent64.service",
        "KLIF.KES-14-1.sys",
        "avpsus.KES.21.19",
        "kesl-supervisor.service",
        "ksc64",
        "mykasperskyd.service",
    ] {
        assert!(filter.could_be_named(name), "{name}");
    }
    for name in [
        "netplan-ovs-cleanup.service",
        "klipper.service",
        "klogd.service",
        "kestrel.service",
        "tackles.service",
        "com.google.keystone.agent.plist",
        "",
    ] {
        assert!(!filter.could_be_named(name), "{name}");
    }
}
