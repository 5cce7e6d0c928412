//! Where a fact belongs that no signature explains: with the product in whose folder it stands, else
//! nowhere. It may not know what signatures ask for.

use std::collections::{BTreeMap, BTreeSet};

use super::{Classified, Evidence, Finding, Presence, ProductMatch};
use crate::catalogue::{Precaution, Weight};
use crate::fact_view::Indication;
use crate::snapshot::{Fact, MachinePath};
use crate::vendor_filter::{Attribution, VendorFilter};

/// Gives every fact of the vendor's that no signature explains a place: with the product in whose
/// folder it stands, else as unrecognised.
pub(super) fn place_unexplained(
    filter: &VendorFilter,
    facts: &[Classified<'_>],
    explained: &BTreeSet<usize>,
    owners: &OwnerIndex,
    findings: &mut Vec<Finding>,
) {
    let mut unmatched: BTreeMap<(Presence, &str), Vec<Evidence>> = BTreeMap::new();
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
            None => unmatched
                .entry((state, fact.view.label))
                .or_default()
                .push(evidence),
        }
    }
    findings.extend(
        unmatched
            .into_iter()
            .map(|((state, name), evidence)| Finding {
                product: ProductMatch::Unrecognised,
                name: name.to_owned(),
                version: None,
                state,
                precaution: Precaution::Grey,
                managed: false,
                uncertain: true,
                evidence,
            }),
    );
}

/// From a folder, package or product code to the finding of the product that it belongs to. Holds
/// only products that are surely here.
#[derive(Debug, Default)]
pub(super) struct OwnerIndex {
    names: BTreeMap<String, usize>,
    /// Wherever a product says that it stands: on another disk, too.
    roots: Vec<(MachinePath, usize)>,
}

impl OwnerIndex {
    /// Adds what `fact` says of the product of the finding at `finding`.
    pub(super) fn add(&mut self, filter: &VendorFilter, fact: &Classified<'_>, finding: usize) {
        for name in names(filter, fact) {
            self.names.entry(name).or_insert(finding);
        }
        if let Fact::VendorKey(key) = fact.fact
            && key.program_exists == Some(true)
        {
            self.roots
                .extend(key.root.clone().map(|root| (root, finding)));
        }
    }

    fn owner(&self, filter: &VendorFilter, fact: &Classified<'_>) -> Option<usize> {
        let names = names(filter, fact);
        let by_name = names.iter().find_map(|name| self.names.get(name).copied());
        by_name.or_else(|| {
            let path = fact.view.path?;
            let mut roots = self.roots.iter();
            roots.find_map(|(root, finding)| path.is_below(&root.0).then_some(*finding))
        })
    }
}

/// What ties a fact to others of the same product: the vendor's folder that it stands in, and the
/// product code that the vendor's key and the list of apps have in common.
fn names(filter: &VendorFilter, fact: &Classified<'_>) -> Vec<String> {
    let name = match fact.fact {
        // The vendor's folder for a package bears the package's name.
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
