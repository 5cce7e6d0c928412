//! Examples of attribution.

use super::*;
use crate::snapshot::{PackageManager, PackageState, ServiceKind};

fn filter() -> VendorFilter {
    VendorFilter::from(&Catalogue {
        vendor: VendorNames {
            vendor_words: vec!["kaspersky".into(), "касперского".into()],
            folders: vec!["Kaspersky Lab".into(), "/opt/kaspersky".into()],
            services: vec!["klnagent".into(), "avpsus".into()],
            processes: vec!["avpsus.exe".into()],
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
        maker: None,
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

fn made_by(company: Option<&str>, signer: Option<&str>) -> Option<Maker> {
    Some(Maker {
        company: company.map(str::to_owned),
        signer: signer.map(str::to_owned),
        ..Maker::default()
    })
}

/// Each row: company, signer, and whose a thing with a name of the vendor's and one with a strange name
/// then are.
#[test]
fn who_made_it_counts_before_what_it_is_called() {
    use Attribution::{Other, Vendor};
    let microsoft = Some("Microsoft Windows Hardware Compatibility Publisher");
    for (company, signer, of_name, of_strange) in [
        (Some("AO Kaspersky Lab"), None, Vendor, Vendor),
        (Some("AO Kaspersky Lab"), microsoft, Vendor, Vendor),
        (None, Some("Kaspersky Lab JSC"), Vendor, Vendor),
        (
            Some("Somebody Ltd"),
            Some("АО «Лаборатория Касперского»"),
            Vendor,
            Vendor,
        ),
        (Some("Somebody Ltd"), None, Other, Other),
        (Some("Somebody Ltd"), microsoft, Other, Other),
        (Some("Microsoft Corporation"), microsoft, Other, Other),
        (None, Some("Somebody Ltd"), Other, Other),
        // Nothing that names a maker: the name decides.
        (None, microsoft, Vendor, Other),
        (Some(" "), None, Vendor, Other),
        (None, None, Vendor, Other),
    ] {
        let maker = made_by(company, signer);
        let attribute = |name: &str| {
            let Fact::Service(service) = service(name, "", r"C:\Windows\System32\drivers\x.sys")
            else {
                unreachable!()
            };
            let service = Service {
                maker: maker.clone(),
                ..service
            };
            let pending = PendingRestart {
                path: MachinePath(format!(r"C:\Windows\System32\drivers\{name}.sys")),
                maker: maker.clone(),
            };
            let process = Process {
                name: format!("{name}.exe"),
                path: Some(MachinePath(r"C:\Temp\x.exe".into())),
                deleted: false,
                maker: maker.clone(),
            };
            let facts = [
                Fact::Service(service),
                Fact::PendingRestart(pending),
                Fact::Process(process),
            ];
            facts.map(|fact| filter().attribute(&fact))
        };
        let row = format!("{company:?}, {signer:?}");
        assert_eq!(attribute("avpsus"), [of_name; 3], "{row}");
        assert_eq!(attribute("strange"), [of_strange; 3], "{row}");
    }
}

#[test]
fn what_stands_in_a_folder_of_the_vendors_is_its_own_whoever_made_it() {
    let process = Process {
        name: "openvpn.exe".into(),
        path: Some(MachinePath(
            r"C:\Program Files\Kaspersky Lab\VPN\openvpn.exe".into(),
        )),
        deleted: false,
        maker: made_by(Some("OpenVPN Inc."), None),
    };
    let fact = Fact::Process(process);
    assert_eq!(filter().attribute(&fact), Attribution::Vendor);
}

#[test]
fn a_title_that_mentions_the_vendor_on_somebody_elses_program_is_a_mention() {
    let Fact::Service(service) = service("x", "Kaspersky event collector", r"C:\x\x.exe") else {
        unreachable!()
    };
    let with = |running, maker| {
        let service = Service {
            running,
            maker,
            ..service.clone()
        };
        filter().attribute(&Fact::Service(service))
    };
    let somebody = made_by(Some("Somebody"), None);
    assert_eq!(with(Some(true), None), Attribution::Vendor);
    assert_eq!(with(Some(true), somebody), Attribution::Mention);
}

/// Each row: the team or package that a program belongs to, and whose one with a name of the vendor's is.
#[test]
fn a_team_or_a_package_says_whose_a_program_is() {
    let of = |team: Option<&str>, package: Option<&str>| {
        let process = Process {
            name: "avpsus.exe".into(),
            path: Some(MachinePath("/usr/sbin/avpsus.exe".into())),
            deleted: false,
            maker: Some(Maker {
                team: team.map(str::to_owned),
                package: package.map(str::to_owned),
                ..Maker::default()
            }),
        };
        filter().attribute(&Fact::Process(process))
    };
    assert_eq!(of(Some("2Y8XE5CQ94"), None), Attribution::Vendor);
    assert_eq!(of(Some("AAAAAAAAAA"), None), Attribution::Other);
    assert_eq!(of(None, Some("kesl")), Attribution::Vendor);
    assert_eq!(of(None, Some("klogger")), Attribution::Other);
    let mentions = of(None, Some("kaspersky-log-parser"));
    assert_eq!(mentions, Attribution::Vendor, "it may be the vendor's");
}
