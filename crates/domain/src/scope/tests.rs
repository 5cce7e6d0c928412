//! The net by example, and the prepared net against the plain rules.

use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::matching::plain;
use crate::matching::tests::{Around, any_around, around, wanted};
use crate::snapshot::{PackageManager, PackageState, ServiceKind};

fn scope() -> Scope {
    Scope::from(&Catalogue {
        net: Net {
            vendor_words: vec!["kaspersky".into(), "касперского".into()],
            folders: vec!["Kaspersky Lab".into(), "/opt/kaspersky".into()],
            services: vec!["klnagent".into(), "avpsus".into()],
            versioned_services: vec!["AVP".into()],
            packages: vec!["kesl".into()],
            identifiers: vec!["com.kaspersky".into()],
            teams: vec!["2Y8XE5CQ94".into()],
            ..Net::default()
        },
        ..Catalogue::default()
    })
}

fn service(name: &str, display_name: &str, image: &str) -> Service {
    Service {
        name: name.into(),
        display_name: Some(display_name.into()),
        kind: ServiceKind::Program,
        image: Some(MachinePath(image.into())),
        running: None,
        program_exists: None,
        leaving: false,
    }
}

#[test]
fn the_net_holds_what_is_new_by_its_folder_and_lets_look_alikes_through() {
    let keeps = |name, display, image| scope().keeps_service(&service(name, display, image));
    assert!(keeps("AVP21.3", "", ""));
    assert!(keeps(
        "Renamed",
        "",
        r"C:\Program Files\Kaspersky Lab\New 30\svc.exe"
    ));
    assert!(keeps("x", "Служба Лаборатории Касперского", ""));
    assert!(!keeps("pranavp21", "Pranav's tool", r"C:\tools\x.exe"));
    assert!(!keeps("notes", "This takes notes", r"C:\takes\likes.exe"));
}

#[test]
fn a_package_is_kept_by_its_name_or_its_vendor() {
    let keeps = |name: &str, vendor: &str| {
        scope().keeps_package(&Package {
            manager: PackageManager::Dpkg,
            name: name.into(),
            version: None,
            vendor: Some(vendor.into()),
            state: PackageState::Installed,
        })
    };
    assert!(keeps("kesl", ""));
    assert!(keeps("brand-new", "AO Kaspersky Lab"));
    assert!(!keeps("kavita", "Debian Maintainers"));
    assert!(!keeps("keslint", "Debian Maintainers"));
}

#[test]
fn what_stays_behind_is_kept_by_name_identifier_or_folder() {
    let keeps = |kind, name: &str, path: Option<&str>| {
        scope().keeps_trace(&Trace {
            kind,
            name: name.into(),
            path: path.map(|path| MachinePath(path.into())),
        })
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
    assert!(!keeps(
        TraceKind::Vault,
        "kpm_vault.edb",
        Some(r"~\Desktop\kpm_vault.edb")
    ));
}

#[test]
fn identifiers_end_at_a_dot() {
    assert!(scope().is_vendor_identifier("com.kaspersky.kav"));
    assert!(scope().is_vendor_identifier("2Y8XE5CQ94.com.kaspersky.kav.sysext"));
    assert!(!scope().is_vendor_identifier("com.kasperskyshield.browser"));
}

#[test]
fn a_text_without_a_mark_of_the_vendors_folders_is_passed_over() {
    let may = |text: &str| scope().may_hold_vendor_path(text.as_bytes());
    assert!(may("ExecStart=/OPT//Kaspersky/x"));
    assert!(may("C:\\kaspersky lab"));
    assert!(
        may("kasper\u{17f}ky"),
        "letters that are not ours are looked at"
    );
    assert!(!may("ExecStart=/opt/kasper/sky /etc/x"));
    assert!(!may(""));
    assert!(!Scope::default().may_hold_vendor_path("kaspersk\u{fd}".as_bytes()));
}

/// The net's rules in their plainest form.
struct Plain<'a>(&'a Net);

impl Plain<'_> {
    fn names_vendor(&self, text: &str) -> bool {
        let mut words = self.0.vendor_words.iter();
        words.any(|word| plain::contains_words(text, word))
    }

    fn is_vendor_path(&self, path: &MachinePath) -> bool {
        let inside = MachinePath(format!("{}/x", path.0));
        let mut folders = self.0.folders.iter();
        folders.any(|folder| path.is_below(folder) || inside.is_below(folder))
    }

    fn is_vendor_identifier(&self, identifier: &str) -> bool {
        let identifier = identifier.to_lowercase();
        let begins = |start: &String| identifier.starts_with(&format!("{}.", start.to_lowercase()));
        self.0
            .identifiers
            .iter()
            .any(|whole| identifier == whole.to_lowercase())
            || self.0.identifiers.iter().any(begins)
            || self.0.teams.iter().any(begins)
    }

    fn keeps_untitled_service(&self, service: &Service) -> bool {
        let name = &service.name;
        let is_one_of = |names: &[String], is: fn(&str, &str) -> bool| {
            names.iter().any(|wanted| is(name, wanted))
        };
        is_one_of(&self.0.services, plain::same_text)
            || is_one_of(&self.0.versioned_services, plain::is_name_then_version)
            || is_one_of(&self.0.service_words, plain::contains_words)
            || service
                .image
                .as_ref()
                .is_some_and(|path| self.is_vendor_path(path))
    }

    fn keeps_package(&self, name: &str, vendor: &str, others: &[String]) -> bool {
        let mut packages = self.0.packages.iter();
        packages.any(|package| plain::same_text(name, package))
            || self.names_vendor(name)
            || self.names_vendor(vendor)
            || others
                .iter()
                .any(|other| other.to_lowercase() == name.to_lowercase())
    }
}

/// Any texts where the shipped net has words, names, folders and identifiers.
fn net() -> impl Strategy<Value = Net> {
    let texts = || prop::collection::vec(wanted(), 0..4);
    let names = (texts(), texts(), texts(), texts(), texts());
    let others = (texts(), texts(), texts(), texts(), texts(), texts());
    (names, others).prop_map(|(names, others)| Net {
        vendor_words: names.0,
        folders: names.1,
        registry_keys: names.2,
        services: names.3,
        versioned_services: names.4,
        service_words: others.0,
        processes: others.1,
        packages: others.2,
        identifiers: others.3,
        teams: others.4,
        mention_words: others.5,
    })
}

fn all_texts(net: &Net) -> Vec<String> {
    let all = [
        &net.vendor_words,
        &net.registry_keys,
        &net.services,
        &net.versioned_services,
        &net.service_words,
        &net.processes,
        &net.packages,
        &net.identifiers,
        &net.teams,
    ];
    all.into_iter().flatten().cloned().collect()
}

fn alternative(packages: Vec<String>) -> crate::catalogue::Alternative {
    crate::catalogue::Alternative {
        id: "other".into(),
        name: "Other".into(),
        supply: crate::catalogue::Supply::Separate,
        systems: Vec::new(),
        real_time: Vec::new(),
        page: "page".into(),
        security_center_names: Vec::new(),
        packages,
        used_for: Vec::new(),
        not_for: Vec::new(),
        maker_in_eu: false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn the_prepared_net_agrees_with_the_plain_rules(
        net in net(),
        others in prop::collection::vec(wanted(), 0..3),
        index in any::<Index>(),
        around_name in any_around(),
        around_other in any_around(),
        around_path in any_around(),
    ) {
        let name = around(&all_texts(&net), &index, &around_name);
        let other = around(&net.vendor_words, &index, &around_other);
        let path = around(&net.folders, &index, &around_path);
        let scope = Scope::from(&Catalogue {
            net: net.clone(),
            alternatives: vec![alternative(others.clone())],
            ..Catalogue::default()
        });
        let plain = Plain(&net);
        let path = MachinePath(path);
        prop_assert_eq!(scope.names_vendor(&name), plain.names_vendor(&name));
        prop_assert_eq!(scope.is_vendor_path(&path), plain.is_vendor_path(&path));
        prop_assert_eq!(scope.is_vendor_identifier(&name), plain.is_vendor_identifier(&name));
        let is_one_of = |names: &[String]| names.iter().any(|wanted| plain::same_text(&name, wanted));
        prop_assert_eq!(scope.is_vendor_team(&name), is_one_of(&net.teams));
        prop_assert_eq!(scope.is_vendor_registry_key(&name), is_one_of(&net.registry_keys));

        let service = service(&name, &other, &path.0);
        let by_itself = plain.keeps_untitled_service(&service);
        prop_assert_eq!(scope.keeps_untitled_service(&service), by_itself);
        prop_assert_eq!(scope.keeps_service(&service), by_itself || plain.names_vendor(&other));

        let is_vendors = plain.is_vendor_path(&path);
        let process = Process { name: name.clone(), path: Some(path.clone()), deleted: false };
        prop_assert_eq!(scope.keeps_process(&process), is_one_of(&net.processes) || is_vendors);

        let keeps_package = plain.keeps_package(&name, &other, &others);
        prop_assert_eq!(scope.keeps_package_of(&name, Some(&other)), keeps_package);

        let unit = Unit {
            name: format!("{name}.service"),
            path: MachinePath("/etc/x".into()),
            program: Some(path),
            program_exists: None,
        };
        let is_named = is_one_of(&net.packages) || plain.names_vendor(&name);
        prop_assert_eq!(scope.keeps_unit(&unit), is_named || is_vendors);
    }

    #[test]
    fn a_text_that_holds_a_path_of_the_vendors_is_never_passed_over(
        net in net(),
        index in any::<Index>(),
        around_path in any_around(),
        around_text in any_around(),
    ) {
        let scope = Scope::from(&Catalogue { net: net.clone(), ..Catalogue::default() });
        let path = around(&net.folders, &index, &around_path);
        let text = around(std::slice::from_ref(&path), &index, &Around { upper: false, ..around_text });
        let is_vendors = Plain(&net).is_vendor_path(&MachinePath(path));
        prop_assert!(!is_vendors || scope.may_hold_vendor_path(text.as_bytes()));
    }

    #[test]
    fn a_home_is_the_part_right_below_a_folder_of_the_vendors(
        net in net(),
        index in any::<Index>(),
        around_path in any_around(),
    ) {
        let path = around(&net.folders, &index, &around_path);
        let scope = Scope::from(&Catalogue { net: net.clone(), ..Catalogue::default() });
        let path = MachinePath(path);
        let parts: Vec<String> = path.parts().collect();
        let wanted = net.folders.iter().find_map(|folder| {
            let folder: Vec<String> = MachinePath(folder.clone()).parts().collect();
            if folder.is_empty() {
                return None;
            }
            let at = parts.windows(folder.len()).position(|window| window == folder)?;
            parts.get(at + folder.len()).cloned()
        });
        let wanted = wanted.filter(|_| Plain(&net).is_vendor_path(&path));
        prop_assert_eq!(scope.home_in(&path), wanted);
    }
}
