//! What a look keeps: the net, wider than the signatures, so that what no signature explains is
//! shown instead of lost. It may not say what a thing is, only whether it is worth showing.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::catalogue::{Catalogue, Net};
use crate::matching::{
    Folder, Names, Parts, Phrases, Starts, has_part, is_name_then_version, lower,
};
use crate::snapshot::{
    AppBundle, LaunchItem, MachinePath, Package, PendingRestart, Process, Receipt, Service,
    SystemExtension, Trace, TraceKind, UninstallEntry, Unit,
};

/// What to keep of everything a machine shows, prepared for many questions. A copy costs nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scope(Arc<Prepared>);

/// The net in the form in which it is held against texts.
#[derive(Debug, PartialEq, Eq, Default)]
struct Prepared {
    net: Net,
    vendor_words: Phrases,
    folders: Vec<Folder>,
    /// The longest part of each folder. A path without one of them is not the vendor's.
    marks: Names,
    /// As few of them as needed: none that holds another one.
    short_marks: Vec<String>,
    mark_starts: Starts,
    registry_keys: Names,
    services: Names,
    /// In lower case, as are identifiers and teams.
    versioned_services: Vec<String>,
    service_words: Phrases,
    processes: Names,
    packages: Names,
    identifiers: Vec<String>,
    /// As they begin an identifier.
    team_starts: Vec<String>,
    teams: Names,
    mention_words: Phrases,
    /// Packages of the alternatives, kept so that a replacement is recognised.
    other_packages: BTreeSet<String>,
}

impl From<&Catalogue> for Scope {
    fn from(catalogue: &Catalogue) -> Scope {
        let net = &catalogue.net;
        let all_lower = |texts: &[String]| texts.iter().map(|text| text.to_lowercase()).collect();
        let alternatives = catalogue.alternatives.iter();
        let folders: Vec<Folder> = net.folders.iter().map(|path| Folder::new(path)).collect();
        let marks = Names::new(folders.iter().filter_map(Folder::longest));
        let short_marks = short(&marks);
        Scope(Arc::new(Prepared {
            vendor_words: Phrases::new(&net.vendor_words),
            mark_starts: Starts::of(&short_marks),
            short_marks,
            marks,
            folders,
            registry_keys: Names::new(&net.registry_keys),
            services: Names::new(&net.services),
            versioned_services: all_lower(&net.versioned_services),
            service_words: Phrases::new(&net.service_words),
            processes: Names::new(&net.processes),
            packages: Names::new(&net.packages),
            identifiers: all_lower(&net.identifiers),
            team_starts: all_lower(&net.teams),
            teams: Names::new(&net.teams),
            mention_words: Phrases::new(&net.mention_words),
            other_packages: alternatives
                .flat_map(|other| &other.packages)
                .map(|name| name.to_lowercase())
                .collect(),
            net: net.clone(),
        }))
    }
}

/// Those of `marks` that hold no other one.
fn short(marks: &Names) -> Vec<String> {
    let holds_another = |mark: &&String| {
        marks
            .iter()
            .any(|other| other != *mark && mark.contains(other.as_str()))
    };
    let short = marks.iter().filter(|mark| !holds_another(mark));
    short.cloned().collect()
}

impl Scope {
    /// The net as the catalogue has it.
    #[must_use]
    pub fn net(&self) -> &Net {
        &self.0.net
    }

    /// Whether the vendor is named in `text`, as a whole word.
    #[must_use]
    pub fn names_vendor(&self, text: &str) -> bool {
        self.0.vendor_words.stand_in(text)
    }

    /// Whether `name` tells of something that only mentions the products: a tool that removes them, a
    /// kit for programmers.
    #[must_use]
    pub fn is_mention(&self, name: &str) -> bool {
        self.0.mention_words.stand_in(name)
    }

    /// Whether `path` lies below a folder of the vendor's, or is one.
    #[must_use]
    pub fn is_vendor_path(&self, path: &MachinePath) -> bool {
        self.vendor_parts(path).is_some()
    }

    /// The vendor's folder for one product, in lower case: the part of `path` right below the
    /// vendor's own folder.
    pub(crate) fn home_in(&self, path: &MachinePath) -> Option<String> {
        let parts = self.vendor_parts(path)?;
        let mut folders = self.0.folders.iter();
        folders
            .find_map(|folder| folder.part_below(&parts))
            .map(str::to_owned)
    }

    /// Whether a path of the vendor's can stand somewhere in `text`, whichever part of it that is.
    /// It is quickly seen, and wrong only by saying yes.
    #[must_use]
    pub fn may_hold_vendor_path(&self, text: &[u8]) -> bool {
        let marks = &self.0.short_marks;
        // Letters of other alphabets may become some of ours in lower case, and a home is written in
        // another way when a path is kept.
        let can_be_sought =
            |mark: &String| !mark.is_empty() && mark.is_ascii() && !mark.contains('~');
        if !text.is_ascii() || !marks.iter().all(can_be_sought) {
            return !marks.is_empty();
        }
        self.0.mark_starts.any(text, |_, rest| {
            let begins_with = |mark: &String| {
                rest.get(..mark.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(mark.as_bytes()))
            };
            marks.iter().any(begins_with)
        })
    }

    /// The parts of a path of the vendor's; `None` for all others.
    fn vendor_parts<'p>(&self, path: &'p MachinePath) -> Option<Parts<'p>> {
        // Most paths are seen to be others' before they are taken apart.
        if !has_part(&path.0, |part| self.0.marks.hold(part)) {
            return None;
        }
        let parts = Parts::new(&path.0);
        let mut folders = self.0.folders.iter();
        folders
            .any(|folder| folder.is_or_is_above(&parts))
            .then_some(parts)
    }

    /// Whether a bundle, launch or receipt identifier is the vendor's.
    #[must_use]
    pub fn is_vendor_identifier(&self, identifier: &str) -> bool {
        let identifier = lower(identifier);
        let begins_with = |start: &String| {
            identifier
                .strip_prefix(start)
                .is_some_and(|rest| rest.starts_with('.'))
        };
        let ours = &self.0.identifiers;
        ours.iter().any(|ours| identifier == *ours)
            || ours.iter().chain(&self.0.team_starts).any(begins_with)
    }

    #[must_use]
    pub fn is_vendor_team(&self, team: &str) -> bool {
        self.0.teams.hold(team)
    }

    /// Whether `name` is a vendor key below `SOFTWARE`.
    #[must_use]
    pub fn is_vendor_registry_key(&self, name: &str) -> bool {
        self.0.registry_keys.hold(name)
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
        self.keeps_untitled_service(service)
            || service
                .display_name
                .as_deref()
                .is_some_and(|text| self.names_vendor(text))
    }

    /// Whether a service is kept whatever its title says.
    pub(crate) fn keeps_untitled_service(&self, service: &Service) -> bool {
        self.0.services.hold(&service.name)
            || self.is_versioned_service(&service.name)
            || self.0.service_words.stand_in(&service.name)
            || service
                .image
                .as_ref()
                .is_some_and(|path| self.is_vendor_path(path))
    }

    fn is_versioned_service(&self, name: &str) -> bool {
        let name = lower(name.trim());
        self.0
            .versioned_services
            .iter()
            .any(|start| is_name_then_version(&name, start))
    }

    /// Files of the vendor's own folders, and drivers, which stand in the system's.
    #[must_use]
    pub fn keeps_pending_restart(&self, pending: &PendingRestart) -> bool {
        let file = pending.path.file_name();
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        self.is_vendor_path(&pending.path)
            || self.0.services.hold(stem)
            || self.is_versioned_service(stem)
            || self.0.service_words.stand_in(&pending.path.0)
    }

    #[must_use]
    pub fn keeps_process(&self, process: &Process) -> bool {
        self.0.processes.hold(&process.name)
            || process
                .path
                .as_ref()
                .is_some_and(|path| self.is_vendor_path(path))
    }

    #[must_use]
    pub fn keeps_package(&self, package: &Package) -> bool {
        self.keeps_package_of(&package.name, package.vendor.as_deref())
    }

    /// [`Self::keeps_package`] for a package that nobody has written down yet.
    #[must_use]
    pub fn keeps_package_of(&self, name: &str, vendor: Option<&str>) -> bool {
        self.0.packages.hold(name)
            || self.names_vendor(name)
            || vendor.is_some_and(|text| self.names_vendor(text))
            || self.0.other_packages.contains(lower(name).as_ref())
    }

    #[must_use]
    pub fn keeps_unit(&self, unit: &Unit) -> bool {
        let stem = unit
            .name
            .rsplit_once('.')
            .map_or(unit.name.as_str(), |(stem, _)| stem);
        self.0.packages.hold(stem)
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
mod tests;
