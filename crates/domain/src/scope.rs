//! What a look keeps: the net, wider than the signatures, so that what no signature explains is
//! shown instead of lost. It may not say what a thing is, only whether it is worth showing.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, Net};
use crate::matching::{contains_words, is_name_then_version, same_text};
use crate::snapshot::{
    AppBundle, LaunchItem, MachinePath, Package, Process, Receipt, Service, SystemExtension, Trace,
    TraceKind, UninstallEntry, Unit,
};

/// What to keep of everything a machine shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scope {
    pub net: Net,
    /// Packages of the alternatives, kept so that a replacement is recognised.
    other_packages: BTreeSet<String>,
}

impl From<&Catalogue> for Scope {
    fn from(catalogue: &Catalogue) -> Scope {
        Scope {
            net: catalogue.net.clone(),
            other_packages: catalogue
                .alternatives
                .iter()
                .flat_map(|alternative| alternative.packages.iter())
                .map(|name| name.to_lowercase())
                .collect(),
        }
    }
}

impl Scope {
    /// Whether the vendor is named in `text`, as a whole word.
    #[must_use]
    pub fn names_vendor(&self, text: &str) -> bool {
        self.net
            .vendor_words
            .iter()
            .any(|word| contains_words(text, word))
    }

    /// Whether `path` lies below a folder of the vendor's, or is one.
    #[must_use]
    pub fn is_vendor_path(&self, path: &MachinePath) -> bool {
        self.net.folders.iter().any(|folder| {
            path.is_below(folder) || MachinePath(format!("{}/x", path.0)).is_below(folder)
        })
    }

    /// Whether a bundle, launch or receipt identifier is the vendor's.
    #[must_use]
    pub fn is_vendor_identifier(&self, identifier: &str) -> bool {
        let identifier = identifier.to_lowercase();
        self.net.identifiers.iter().any(|start| {
            let start = start.to_lowercase();
            identifier == start
                || identifier
                    .strip_prefix(&start)
                    .is_some_and(|rest| rest.starts_with('.'))
        }) || self.net.teams.iter().any(|team| {
            identifier
                .strip_prefix(&team.to_lowercase())
                .is_some_and(|rest| rest.starts_with('.'))
        })
    }

    #[must_use]
    pub fn is_vendor_team(&self, team: &str) -> bool {
        self.net.teams.iter().any(|ours| same_text(team, ours))
    }

    /// Whether `name` is a vendor key below `SOFTWARE`.
    #[must_use]
    pub fn is_vendor_registry_key(&self, name: &str) -> bool {
        self.net
            .registry_keys
            .iter()
            .any(|key| same_text(name, key))
    }

    #[must_use]
    pub fn keeps_uninstall_entry(&self, entry: &UninstallEntry) -> bool {
        self.names_vendor(&entry.name)
            || entry
                .publisher
                .as_deref()
                .is_some_and(|text| self.names_vendor(text))
            || entry
                .location
                .as_ref()
                .is_some_and(|path| self.is_vendor_path(path))
    }

    #[must_use]
    pub fn keeps_service(&self, service: &Service) -> bool {
        self.net
            .services
            .iter()
            .any(|name| same_text(&service.name, name))
            || self
                .net
                .versioned_services
                .iter()
                .any(|name| is_name_then_version(&service.name, name))
            || self
                .net
                .service_words
                .iter()
                .any(|word| contains_words(&service.name, word))
            || service
                .display_name
                .as_deref()
                .is_some_and(|text| self.names_vendor(text))
            || service
                .image
                .as_ref()
                .is_some_and(|path| self.is_vendor_path(path))
    }

    #[must_use]
    pub fn keeps_process(&self, process: &Process) -> bool {
        self.net
            .processes
            .iter()
            .any(|name| same_text(&process.name, name))
            || process
                .path
                .as_ref()
                .is_some_and(|path| self.is_vendor_path(path))
    }

    #[must_use]
    pub fn keeps_package(&self, package: &Package) -> bool {
        self.net
            .packages
            .iter()
            .any(|name| same_text(&package.name, name))
            || self.names_vendor(&package.name)
            || package
                .vendor
                .as_deref()
                .is_some_and(|text| self.names_vendor(text))
            || self.other_packages.contains(&package.name.to_lowercase())
    }

    #[must_use]
    pub fn keeps_unit(&self, unit: &Unit) -> bool {
        let stem = unit
            .name
            .rsplit_once('.')
            .map_or(unit.name.as_str(), |(stem, _)| stem);
        self.net.packages.iter().any(|name| same_text(stem, name))
            || self.names_vendor(stem)
            || unit
                .program
                .as_ref()
                .is_some_and(|path| self.is_vendor_path(path))
    }

    #[must_use]
    pub fn keeps_app(&self, app: &AppBundle) -> bool {
        app.identifier
            .as_deref()
            .is_some_and(|text| self.is_vendor_identifier(text))
            || app
                .team
                .as_deref()
                .is_some_and(|text| self.is_vendor_team(text))
            || app
                .name
                .as_deref()
                .is_some_and(|text| self.names_vendor(text))
            || self.names_vendor(app.path.file_name())
    }

    #[must_use]
    pub fn keeps_launch_item(&self, item: &LaunchItem) -> bool {
        self.is_vendor_identifier(&item.label)
            || item
                .program
                .as_ref()
                .is_some_and(|path| self.is_vendor_path(path))
    }

    #[must_use]
    pub fn keeps_system_extension(&self, extension: &SystemExtension) -> bool {
        self.is_vendor_identifier(&extension.identifier)
            || extension
                .team
                .as_deref()
                .is_some_and(|text| self.is_vendor_team(text))
    }

    #[must_use]
    pub fn keeps_receipt(&self, receipt: &Receipt) -> bool {
        self.is_vendor_identifier(&receipt.identifier)
    }

    #[must_use]
    pub fn keeps_trace(&self, trace: &Trace) -> bool {
        match trace.kind {
            // Anyone may name a certificate anything; it is told as a trace only.
            TraceKind::RootCertificate => self.names_vendor(&trace.name),
            TraceKind::BrowserExtension => self.is_vendor_identifier(&trace.name),
            TraceKind::Log if self.names_vendor(&trace.name) => true,
            TraceKind::Vault | TraceKind::Preferences | TraceKind::Cache | TraceKind::Log => {
                self.is_vendor_identifier(&trace.name)
                    || trace
                        .path
                        .as_ref()
                        .is_some_and(|path| self.is_vendor_path(path))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
}
