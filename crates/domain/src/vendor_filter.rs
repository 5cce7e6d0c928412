//! Attributes facts to the vendor, or finds that they only mention its name. The filter is wider than
//! the signatures, so that facts which no signature explains are shown as unrecognised instead of
//! lost. This module may not say which product a fact belongs to.

use std::sync::Arc;

use crate::catalogue::{Catalogue, Licensee, VendorNames};
use crate::fact_view::stem;
use crate::matching::{NameSet, PhraseSet, is_versioned_name, tagged_stem, words};
use crate::snapshot::{
    AppBundle, Fact, FolderSet, MachinePath, Maker, Package, PendingRestart, Process, Service,
    Trace, TraceKind, UninstallEntry, Unit,
};

/// Whether a fact is the vendor's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribution {
    /// It is not the vendor's.
    Other,
    /// It mentions the vendor's name; someone else made it, or nothing says who did.
    Mention,
    /// It is the vendor's, or lies in a place that only the vendor uses.
    Vendor,
}

/// Decides for every fact whether it is the vendor's. Compiled once from the catalogue; a clone is
/// an `Arc` clone, so that collectors on several threads can share it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VendorFilter(Arc<Rules>);

/// The names of the catalogue, prepared for matching.
#[derive(Debug, PartialEq, Eq, Default)]
struct Rules {
    vendor: VendorNames,
    vendor_words: PhraseSet,
    folders: FolderSet,
    remains_folders: FolderSet,
    registry_keys: NameSet,
    services: NameSet,
    service_words: PhraseSet,
    processes: NameSet,
    packages: NameSet,
    teams: NameSet,
    mention_words: PhraseSet,
    licensees: Vec<LicenseeRules>,
    /// Packages of the alternatives, kept so that a replacement is recognised.
    alternative_packages: NameSet,
}

/// One product of another maker with an engine of the vendor's.
#[derive(Debug, PartialEq, Eq)]
struct LicenseeRules {
    names: PhraseSet,
    folders: FolderSet,
    identifiers: NameSet,
}

impl From<&Licensee> for LicenseeRules {
    fn from(licensee: &Licensee) -> LicenseeRules {
        LicenseeRules {
            names: PhraseSet::new(&licensee.names),
            folders: FolderSet::new(&licensee.folders),
            identifiers: NameSet::new(&licensee.identifiers),
        }
    }
}

impl From<&Catalogue> for VendorFilter {
    fn from(catalogue: &Catalogue) -> VendorFilter {
        let vendor = &catalogue.vendor;
        let alternatives = catalogue.alternatives.iter();
        VendorFilter(Arc::new(Rules {
            vendor_words: PhraseSet::new(&vendor.vendor_words),
            folders: FolderSet::new(&vendor.folders),
            remains_folders: FolderSet::new(&vendor.remains_folders),
            registry_keys: NameSet::new(&vendor.registry_keys),
            services: NameSet::new(&vendor.services),
            service_words: PhraseSet::new(&vendor.service_words),
            processes: NameSet::new(&vendor.processes),
            packages: NameSet::new(&vendor.packages),
            teams: NameSet::new(&vendor.teams),
            mention_words: PhraseSet::new(&vendor.mention_words),
            licensees: catalogue
                .licensees
                .iter()
                .map(LicenseeRules::from)
                .collect(),
            alternative_packages: NameSet::new(alternatives.flat_map(|other| &other.packages)),
            vendor: vendor.clone(),
        }))
    }
}

impl VendorFilter {
    /// The names as they are in the catalogue.
    #[must_use]
    pub fn vendor(&self) -> &VendorNames {
        &self.0.vendor
    }

    /// Whether a scan keeps `fact`: when it is the vendor's, mentions its name, or is the package of
    /// an alternative, by which a replacement is recognised.
    #[must_use]
    pub fn keeps(&self, fact: &Fact) -> bool {
        if let Fact::Package(package) = fact {
            return self.keeps_package(package);
        }
        self.attribute(fact) != Attribution::Other || self.is_licensees(fact)
    }

    /// Whether `fact` is that of another maker's product in which an engine of the vendor's is or was.
    #[must_use]
    pub fn is_licensees(&self, fact: &Fact) -> bool {
        let view = fact.view();
        let is_vendors = view.publisher.is_some_and(|text| self.names_vendor(text));
        let is_listed = matches!(fact, Fact::UninstallEntry(_)) && !is_vendors;
        let has_identifier = matches!(
            fact,
            Fact::AppBundle(_) | Fact::LaunchItem(_) | Fact::Receipt(_)
        );
        let is_named = |rules: &LicenseeRules| {
            is_listed && view.names.iter().any(|name| rules.names.any_in(name))
                || has_identifier && view.key.is_some_and(|key| rules.identifiers.contains(key))
        };
        let is_in = |rules: &LicenseeRules| {
            view.path
                .is_some_and(|path| rules.folders.is_or_contains(path))
        };
        self.0
            .licensees
            .iter()
            .any(|rules| is_named(rules) || is_in(rules))
    }

    /// `fact`, when a scan keeps it.
    #[must_use]
    pub fn kept(&self, fact: Fact) -> Option<Fact> {
        Some(fact).filter(|fact| self.keeps(fact))
    }

    /// [`Self::keeps`] for a package.
    #[must_use]
    pub fn keeps_package(&self, package: &Package) -> bool {
        self.0.alternative_packages.contains(&package.name)
            || self.attribute_package(package) != Attribution::Other
    }

    /// Attributes `fact`.
    #[must_use]
    pub fn attribute(&self, fact: &Fact) -> Attribution {
        let vendor = |is_vendors: bool| {
            if is_vendors {
                Attribution::Vendor
            } else {
                Attribution::Other
            }
        };
        if self.is_licensees(fact) {
            return Attribution::Other;
        }
        match fact {
            Fact::UninstallEntry(entry) => self.attribute_uninstall_entry(entry),
            // The collector reads only below the vendor's own keys.
            Fact::VendorKey(_) => Attribution::Vendor,
            Fact::Service(service) => self.attribute_service(service),
            Fact::Process(process) => self.attribute_process(process),
            Fact::SecurityProduct(product) => vendor(self.names_vendor(&product.name)),
            Fact::Defender(_) | Fact::Circumstances(_) => Attribution::Other,
            Fact::AppBundle(app) => self.attribute_app(app),
            Fact::LaunchItem(item) => vendor(
                self.is_vendor_identifier(&item.label)
                    || self.is_vendor_place(item.program.as_ref())
                    || self.is_made_by_vendor(item.maker.as_ref()) == Some(true),
            ),
            Fact::SystemExtension(extension) => vendor(
                self.is_vendor_identifier(&extension.identifier)
                    || self.is_vendor_team(extension.team.as_deref()),
            ),
            Fact::Receipt(receipt) => vendor(self.is_vendor_identifier(&receipt.identifier)),
            Fact::Package(package) => self.attribute_package(package),
            Fact::Unit(unit) => self.attribute_unit(unit),
            Fact::Folder(folder) => vendor(self.is_vendor_path(&folder.path)),
            Fact::PendingRestart(pending) => vendor(self.is_vendor_pending(pending)),
            Fact::Trace(trace) => vendor(self.is_vendor_trace(trace)),
        }
    }

    fn attribute_uninstall_entry(&self, entry: &UninstallEntry) -> Attribution {
        let in_place = self.is_vendor_place(entry.location.as_ref());
        let named = self.names_vendor(&entry.name);
        let publisher = entry.publisher.as_deref().map(str::trim);
        let attribution = match publisher.filter(|text| !text.is_empty()) {
            Some(publisher) if in_place || self.names_vendor(publisher) => Attribution::Vendor,
            Some(_) if named => Attribution::Mention,
            // Without a publisher nothing says that someone else made it.
            None if in_place || named => Attribution::Vendor,
            Some(_) | None => Attribution::Other,
        };
        self.or_mention(attribution, &[&entry.name])
    }

    /// By its place, then by who made its file, and only then by what it is called.
    fn attribute_service(&self, service: &Service) -> Attribution {
        let name = &service.name;
        let is_titled = || {
            let title = service.display_name.as_deref();
            title.is_some_and(|title| self.names_vendor(title))
        };
        if self.is_vendor_place(service.image.as_ref()) {
            return Attribution::Vendor;
        }
        match self.is_made_by_vendor(service.maker.as_ref()) {
            Some(true) => Attribution::Vendor,
            Some(false) if is_titled() => Attribution::Mention,
            Some(false) => Attribution::Other,
            None if self.is_vendor_service(name) || self.0.service_words.any_in(name) => {
                Attribution::Vendor
            }
            // Anyone may mention the vendor; what runs under its name may be the vendor's.
            None if is_titled() && service.running == Some(true) => Attribution::Vendor,
            None if is_titled() => Attribution::Mention,
            None => Attribution::Other,
        }
    }

    /// By its place, then by who made its file, and only then by its name.
    fn attribute_process(&self, process: &Process) -> Attribution {
        let path = process.path.as_ref();
        let is_vendors = self.is_vendor_place(path)
            || path.is_some_and(|path| self.is_in_named_app(path))
            || self
                .is_made_by_vendor(process.maker.as_ref())
                .unwrap_or_else(|| self.0.processes.contains(&process.name));
        let attribution = if is_vendors {
            Attribution::Vendor
        } else {
            Attribution::Other
        };
        let maker = process.maker.as_ref();
        let product = maker.and_then(|maker| maker.product.as_deref());
        self.or_mention(attribution, &[&process.name, product.unwrap_or_default()])
    }

    /// Whether the vendor made the file that says this of its maker; `None` when it does not say who
    /// did.
    fn is_made_by_vendor(&self, maker: Option<&Maker>) -> Option<bool> {
        let maker = maker?;
        let names = [&maker.company, &maker.signer].into_iter().flatten();
        let names: Vec<&str> = names
            .map(|name| name.trim())
            .filter(|name| !name.is_empty())
            .collect();
        let team = maker.team.as_deref();
        let package = maker.package.as_ref();
        if names.iter().any(|name| self.names_vendor(name))
            || self.is_vendor_team(team)
            || package.is_some_and(|package| self.0.packages.contains(package))
        {
            return Some(true);
        }
        // Microsoft signs the drivers of all makers, so its signature alone names none.
        let is_known = match names.as_slice() {
            [only] if maker.company.is_none() => !is_microsoft(only),
            names => !names.is_empty(),
        };
        // A package whose name mentions the vendor may be the vendor's.
        let has_owner = package.is_some_and(|package| !self.names_vendor(package));
        (is_known || team.is_some() || has_owner).then_some(false)
    }

    fn attribute_app(&self, app: &AppBundle) -> Attribution {
        let identifier = app.identifier.as_deref();
        let name = app.name.as_deref().unwrap_or_default();
        let file_name = app.path.file_name();
        let attribution = if identifier.is_some_and(|text| self.is_vendor_identifier(text))
            || self.is_vendor_team(app.team.as_deref())
        {
            Attribution::Vendor
        } else if !self.names_vendor(name) && !self.names_vendor(file_name) {
            Attribution::Other
        } else if identifier.is_none() {
            // Without an identifier nothing says that someone else made it.
            Attribution::Vendor
        } else {
            Attribution::Mention
        };
        self.or_mention(attribution, &[name, file_name])
    }

    fn attribute_package(&self, package: &Package) -> Attribution {
        let by_vendor = package
            .vendor
            .as_deref()
            .is_some_and(|text| self.names_vendor(text));
        let attribution = if by_vendor || self.0.packages.contains(&package.name) {
            Attribution::Vendor
        } else if self.names_vendor(&package.name) {
            Attribution::Mention
        } else {
            Attribution::Other
        };
        self.or_mention(attribution, &[&package.name])
    }

    fn attribute_unit(&self, unit: &Unit) -> Attribution {
        let name = stem(&unit.name);
        if self.is_vendor_place(unit.program.as_ref()) || self.0.packages.contains(name) {
            Attribution::Vendor
        } else if self.names_vendor(name) {
            Attribution::Mention
        } else {
            Attribution::Other
        }
    }

    /// Turns the attribution into a mention when a name is that of a tool about the products, such as
    /// a removal tool, even one that the vendor made.
    fn or_mention(&self, attribution: Attribution, names: &[&str]) -> Attribution {
        let is_about = |name: &&str| self.0.mention_words.any_in(name);
        if attribution == Attribution::Vendor && names.iter().any(is_about) {
            Attribution::Mention
        } else {
            attribution
        }
    }

    /// Files in the vendor's own folders, and drivers, which lie in the system's folders.
    fn is_vendor_pending(&self, pending: &PendingRestart) -> bool {
        let is_named = || {
            self.is_vendor_service(stem(pending.path.file_name()))
                || self.0.service_words.any_in(&pending.path.0)
        };
        self.is_vendor_path(&pending.path)
            || self
                .is_made_by_vendor(pending.maker.as_ref())
                .unwrap_or_else(is_named)
    }

    fn is_vendor_trace(&self, trace: &Trace) -> bool {
        let named = || self.names_vendor(&trace.name);
        let identified = || self.is_vendor_identifier(&trace.name);
        let in_place = || self.is_vendor_place(trace.path.as_ref());
        match trace.kind {
            // Anyone can choose the subject of a certificate, but it counts only as a trace.
            TraceKind::RootCertificate => named(),
            TraceKind::BrowserExtension => identified(),
            TraceKind::Log => named() || identified() || in_place(),
            TraceKind::Vault | TraceKind::Preferences | TraceKind::Cache => {
                identified() || in_place()
            }
        }
    }

    /// Whether the vendor is named in `text`, as a whole word.
    #[must_use]
    pub fn names_vendor(&self, text: &str) -> bool {
        self.0.vendor_words.any_in(text)
    }

    /// Whether `path` is one of the vendor's folders, or lies below one.
    #[must_use]
    pub fn is_vendor_path(&self, path: &MachinePath) -> bool {
        self.0.folders.is_or_contains(path)
    }

    /// Whether `path` lies inside a folder in which removals leave settings and data, or is one.
    #[must_use]
    pub fn is_in_remains(&self, path: &MachinePath) -> bool {
        self.0.remains_folders.is_or_contains(path)
    }

    /// Whether something with this name could be the vendor's. For what cannot be read: wider than
    /// what a scan keeps, because nothing but the name can be judged.
    #[must_use]
    pub fn could_be_named(&self, name: &str) -> bool {
        let rules = &self.0;
        let stem = stem(name);
        let lower = name.to_lowercase();
        let contains = |word: &String| lower.contains(&word.to_lowercase());
        self.names_vendor(name)
            || self.is_vendor_identifier(name)
            || self.is_vendor_service(stem)
            || rules.service_words.any_in(name)
            || [&rules.processes, &rules.packages]
                .iter()
                .any(|names| names.contains(name) || names.contains(stem))
            || rules.vendor.vendor_words.iter().any(contains)
            || words(name).iter().any(|word| self.could_be_word(word))
    }

    /// Whether a file that is not read can hide that `fact` is the vendor's: by its `name` it could be, and
    /// nothing else of it shows it.
    #[must_use]
    pub fn could_be_hidden(&self, fact: &Fact, name: &str) -> bool {
        !self.keeps(fact) && self.could_be_named(name)
    }

    /// [`Self::could_be_named`] for one word of a name, in lower case.
    fn could_be_word(&self, word: &str) -> bool {
        let vendor = &self.0.vendor;
        let begins = |stems: &[String]| stems.iter().any(|stem| word.starts_with(stem.as_str()));
        let without_number = word.trim_end_matches(|ch: char| ch.is_ascii_digit());
        vendor.short_names.iter().any(|name| name == without_number)
            || begins(&vendor.name_stems) && !begins(&vendor.foreign_names)
    }

    /// Whether what stands at `path` could be the vendor's, by its place or by its name.
    #[must_use]
    pub fn could_be_at(&self, path: &MachinePath) -> bool {
        self.is_vendor_path(path) || self.could_be_named(path.file_name())
    }

    fn is_vendor_place(&self, path: Option<&MachinePath>) -> bool {
        path.is_some_and(|path| self.is_vendor_path(path))
    }

    /// Whether `path` lies inside an application that bears the vendor's name (macOS).
    fn is_in_named_app(&self, path: &MachinePath) -> bool {
        let mut parts = path.0.split('/').rev().skip(1);
        parts.any(|part| {
            let name = part.strip_suffix(".app");
            name.is_some_and(|name| self.names_vendor(name))
        })
    }

    /// The vendor's folder for one product, in lower case: the part of `path` right below the
    /// vendor's own folder.
    pub(crate) fn product_folder(&self, path: &MachinePath) -> Option<String> {
        self.0.folders.child_in(path)
    }

    /// Whether a bundle, launch or receipt identifier is the vendor's.
    #[must_use]
    pub fn is_vendor_identifier(&self, identifier: &str) -> bool {
        let identifier = identifier.to_lowercase();
        let vendor = &self.0.vendor;
        let follows = |start: &String| {
            let rest = identifier.strip_prefix(&start.to_lowercase());
            rest.is_some_and(|rest| rest.starts_with('.'))
        };
        let is_whole = |whole: &String| identifier == whole.to_lowercase();
        vendor.identifiers.iter().any(is_whole)
            || vendor.identifiers.iter().chain(&vendor.teams).any(follows)
    }

    fn is_vendor_team(&self, team: Option<&str>) -> bool {
        team.is_some_and(|team| self.0.teams.contains(team))
    }

    /// Whether `name` is a vendor key below `SOFTWARE`.
    #[must_use]
    pub fn is_vendor_registry_key(&self, name: &str) -> bool {
        self.0.registry_keys.contains(name)
    }

    /// Whether `name` is that of one of the vendor's services or drivers: a known one, alone or with a
    /// version; or one with a stem of the vendor's, a tag and a version, whatever the stem and the tag
    /// of the next release are.
    fn is_vendor_service(&self, name: &str) -> bool {
        let mut versioned = self.0.vendor.versioned_services.iter();
        let is_tagged = || {
            tagged_stem(name)
                .is_some_and(|stem| self.0.services.contains(&stem) || self.could_be_word(&stem))
        };
        self.0.services.contains(name)
            || versioned.any(|start| is_versioned_name(name, start))
            || is_tagged()
    }
}

/// Whether this is a name of Microsoft's, such as "Microsoft Windows Hardware Compatibility Publisher".
fn is_microsoft(signer: &str) -> bool {
    words(signer)
        .first()
        .is_some_and(|word| word == "microsoft")
}

#[cfg(test)]
mod tests;
