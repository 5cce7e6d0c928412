//! Assigns facts that no signature explains: to the product that owns their folder, else to
//! unrecognised findings. This module may not know signatures.

use std::collections::{BTreeMap, BTreeSet};

use super::{Classified, Evidence, Finding, Presence, ProductMatch, name_rank};
use crate::catalogue::{FactKind, Precaution, Weight};
use crate::fact_view::Indication;
use crate::snapshot::{Fact, MachinePath};
use crate::vendor_filter::{Attribution, VendorFilter};

/// Adds every fact that is attributed to the vendor, or mentions it, and that no signature explains,
/// to the finding of the product that owns its folder, else to an unrecognised finding.
///
/// Returns the names of the running programs of which only the name is known and that belong to no
/// product that was found: they are neither the vendor's for sure nor a finding of their own.
pub(super) fn place_unexplained(
    filter: &VendorFilter,
    facts: &[Classified<'_>],
    explained: &BTreeSet<usize>,
    owners: &OwnerIndex,
    findings: &mut Vec<Finding>,
) -> Vec<String> {
    let mut hidden = Vec::new();
    let mut unmatched: BTreeMap<(bool, String), Vec<Part<'_>>> = BTreeMap::new();
    for (index, fact) in facts.iter().enumerate() {
        if explained.contains(&index) {
            continue;
        }
        let indication = fact.view.indication;
        let state = match (fact.attribution, indication) {
            (Attribution::Other, _) => continue,
            (Attribution::Mention, _) => Presence::MentionOnly,
            (Attribution::Vendor, Indication::Active) => Presence::Active,
            (Attribution::Vendor, Indication::Installed | Indication::Registered) => {
                Presence::Installed
            }
            (Attribution::Vendor, Indication::Pending) => Presence::RemovalPending,
            (Attribution::Vendor, Indication::Trace) => Presence::Leftovers,
        };
        let weight = if indication == Indication::Trace {
            Weight::Trace
        } else {
            Weight::Supporting
        };
        let evidence = fact.evidence(None, weight);
        let owner = owners
            .owner(filter, fact)
            .and_then(|index| findings.get_mut(index));
        match owner {
            Some(owner) => {
                if state == Presence::Active && owner.state.is_here() {
                    owner.state = Presence::Active;
                }
                owner.evidence.push(evidence);
            }
            None if is_hidden(fact.fact) => hidden.push(fact.view.label.to_owned()),
            None => {
                // What stands in one folder of the vendor's, or names one product, is one thing,
                // whatever it is.
                let folder = fact.view.path.and_then(|path| filter.product_folder(path));
                let product = || fact.view.product.map(str::to_lowercase);
                let key = folder.or_else(product);
                let key = key.unwrap_or_else(|| fact.view.label.to_owned());
                let key = (state == Presence::MentionOnly, key);
                unmatched
                    .entry(key)
                    .or_default()
                    .push((state, fact, evidence));
            }
        }
    }
    findings.extend(unmatched.into_values().filter_map(unrecognised));
    hidden.sort();
    hidden.dedup();
    hidden
}

/// A fact that no signature explains, with what it says of the thing that it belongs to.
type Part<'a> = (Presence, &'a Classified<'a>, Evidence);

/// One finding of things that belong together and that no signature explains.
fn unrecognised(parts: Vec<Part<'_>>) -> Option<Finding> {
    // The variants stand in order, from running to a mere mention.
    let state = parts.iter().map(|(state, ..)| *state).min()?;
    let (_, named, _) = parts.iter().min_by_key(|(_, fact, _)| {
        let name = fact.view.label;
        (name_rank(fact.fact), name.len(), name)
    })?;
    Some(Finding {
        product: ProductMatch::Unrecognised,
        name: named.view.label.to_owned(),
        version: None,
        state,
        precaution: Precaution::Grey,
        managed: false,
        uncertain: true,
        evidence: parts.into_iter().map(|(.., evidence)| evidence).collect(),
    })
}

/// Whether this is a running program whose place the system does not tell an ordinary account.
fn is_hidden(fact: &Fact) -> bool {
    matches!(fact, Fact::Process(process) if process.path.is_none())
}

/// Index from install folder, package name or product code to the finding of the product. Contains
/// only findings that are sure.
#[derive(Debug, Default)]
pub(super) struct OwnerIndex {
    names: BTreeMap<String, usize>,
    /// Install folders as registered, which may be outside the vendor's usual folders.
    roots: Vec<(MachinePath, usize)>,
    /// Identifiers of applications, in lower case.
    identifiers: Vec<(String, usize)>,
    /// File names of programs, in lower case. They count only for a program whose place is hidden.
    programs: BTreeMap<String, usize>,
    /// The antivirus products that are still here.
    antivirus: Vec<usize>,
}

/// How many parts the identifier of an application has at least when it names one product, and not
/// all of a maker: `com.maker.product`.
const PRODUCT_PARTS: usize = 3;

impl OwnerIndex {
    /// Adds the names and the install folder in `fact`, for the finding at index `finding`.
    pub(super) fn add(&mut self, filter: &VendorFilter, fact: &Classified<'_>, finding: usize) {
        for name in names(filter, fact) {
            self.names.entry(name).or_insert(finding);
        }
        if let Fact::Service(service) = fact.fact
            && let Some(image) = &service.image
        {
            self.add_programs([image.file_name()], finding);
        }
        if let Fact::AppBundle(app) = fact.fact {
            self.roots.push((app.path.clone(), finding));
            let identifier = app.identifier.iter().map(|text| text.to_lowercase());
            let named = identifier.filter(|text| text.split('.').count() >= PRODUCT_PARTS);
            self.identifiers.extend(named.map(|text| (text, finding)));
        }
        if let Fact::VendorKey(key) = fact.fact
            && key.program_exists == Some(true)
        {
            self.roots
                .extend(key.root.clone().map(|root| (root, finding)));
        }
    }

    /// Adds names of programs that belong to the finding at index `finding`.
    pub(super) fn add_programs<'a>(
        &mut self,
        names: impl IntoIterator<Item = &'a str>,
        finding: usize,
    ) {
        for name in names {
            let name = name.to_lowercase();
            self.programs.entry(name).or_insert(finding);
        }
    }

    /// Adds the finding at index `finding`, of an antivirus product that is still here.
    pub(super) fn add_antivirus(&mut self, finding: usize) {
        self.antivirus.push(finding);
    }

    /// The finding whose application has the identifier of this part of it: of several the longest,
    /// since an application may stand inside another.
    fn app(&self, fact: &Classified<'_>) -> Option<usize> {
        let identifier = match fact.fact {
            Fact::LaunchItem(item) => &item.label,
            Fact::SystemExtension(extension) => &extension.identifier,
            Fact::Receipt(receipt) => &receipt.identifier,
            Fact::Trace(trace) => &trace.name,
            Fact::UninstallEntry(_)
            | Fact::VendorKey(_)
            | Fact::Service(_)
            | Fact::Process(_)
            | Fact::SecurityProduct(_)
            | Fact::Defender(_)
            | Fact::AppBundle(_)
            | Fact::Package(_)
            | Fact::Unit(_)
            | Fact::Folder(_)
            | Fact::PendingRestart(_)
            | Fact::Circumstances(_) => return None,
        };
        let identifier = identifier.to_lowercase();
        let apps = self.identifiers.iter().filter(|(app, _)| {
            let rest = identifier.strip_prefix(app.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        });
        let app = apps.max_by_key(|(app, _)| app.len());
        app.map(|(_, finding)| *finding)
    }

    fn owner(&self, filter: &VendorFilter, fact: &Classified<'_>) -> Option<usize> {
        if is_hidden(fact.fact) {
            return self.programs.get(&fact.view.label.to_lowercase()).copied();
        }
        let names = names(filter, fact);
        let by_name = names.iter().find_map(|name| self.names.get(name).copied());
        let owner = by_name.or_else(|| self.app(fact)).or_else(|| {
            let path = fact.view.path?;
            let mut roots = self.roots.iter();
            roots.find_map(|(root, finding)| path.is_below(&root.0).then_some(*finding))
        });
        owner.or(match (fact.view.kind, self.antivirus.as_slice()) {
            // Drivers stand in the folder of the system, and their names change with each release.
            (Some(FactKind::Driver), [only]) => Some(*only),
            _ => None,
        })
    }
}

/// The names that facts of one product share, in lower case: the product's folder below the vendor's
/// folder, the package name, and the product code of the vendor's key and the uninstall entry.
fn names(filter: &VendorFilter, fact: &Classified<'_>) -> Vec<String> {
    let name = match fact.fact {
        // The product's folder has the name of its package.
        Fact::Package(package) => Some(package.name.as_str()),
        Fact::UninstallEntry(entry) => {
            let key = entry.key.as_str();
            Some(key.strip_prefix("InstallWIX_").unwrap_or(key)).filter(|key| key.starts_with('{'))
        }
        Fact::VendorKey(key) => key.product_code.as_deref(),
        Fact::Service(_)
        | Fact::Process(_)
        | Fact::SecurityProduct(_)
        | Fact::Defender(_)
        | Fact::AppBundle(_)
        | Fact::LaunchItem(_)
        | Fact::SystemExtension(_)
        | Fact::Receipt(_)
        | Fact::Unit(_)
        | Fact::Folder(_)
        | Fact::PendingRestart(_)
        | Fact::Trace(_)
        | Fact::Circumstances(_) => None,
    };
    let folder = fact.view.path.and_then(|path| filter.product_folder(path));
    folder
        .into_iter()
        .chain(name.map(str::to_lowercase))
        .collect()
}
