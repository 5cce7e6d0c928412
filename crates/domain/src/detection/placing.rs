//! Where a fact belongs that no signature explains: with the product in whose folder it stands, else
//! nowhere. It may not know what signatures ask for.

use std::collections::{BTreeMap, BTreeSet};

use super::{Evidence, Finding, Presence, ProductMatch};
use crate::catalogue::{Precaution, Weight};
use crate::indication::{Hold, Indication, hold, indicates, label};
use crate::matching::{has_part, is_lower_of};
use crate::scope::Scope;
use crate::snapshot::{Fact, MachinePath, Probe};

/// Gives every fact of the vendor's that no signature explains a place: with the product in whose
/// folder it stands, else as unrecognised.
pub(super) fn place_the_rest(
    scope: &Scope,
    facts: &[(Probe, &Fact)],
    explained: &BTreeSet<usize>,
    homes: &Homes,
    findings: &mut Vec<Finding>,
) {
    let mut strangers: BTreeMap<(Presence, String), Vec<Evidence>> = BTreeMap::new();
    for (index, (probe, fact)) in facts.iter().enumerate() {
        if explained.contains(&index) {
            continue;
        }
        let shows = shows(fact);
        let state = match (hold(scope, fact), shows) {
            (Hold::Nothing, _) => continue,
            (Hold::Mention, _) => Presence::MentionOnly,
            (Hold::Vendor, Indication::Active) => Presence::Active,
            (Hold::Vendor, Indication::Installed | Indication::Registered) => Presence::Installed,
            (Hold::Vendor, Indication::Pending) => Presence::RemovalPending,
            (Hold::Vendor, Indication::Trace) => Presence::Leftovers,
        };
        let evidence = Evidence {
            probe: *probe,
            signature: None,
            weight: if shows == Indication::Trace {
                Weight::Trace
            } else {
                Weight::Supporting
            },
            shows,
            value: label(fact),
        };
        let owner = homes
            .owner(scope, fact)
            .and_then(|index| findings.get_mut(index));
        match owner {
            Some(owner) => {
                if state == Presence::Active && owner.state.is_here() {
                    owner.state = Presence::Active;
                }
                owner.evidence.push(evidence);
            }
            None => strangers
                .entry((state, label(fact)))
                .or_default()
                .push(evidence),
        }
    }
    findings.extend(
        strangers
            .into_iter()
            .map(|((state, name), evidence)| Finding {
                product: ProductMatch::Unrecognised,
                name,
                version: None,
                state,
                precaution: Precaution::Grey,
                managed: false,
                uncertain: true,
                evidence,
            }),
    );
}

/// What ties facts to a product that is surely here, each with the place of its finding.
#[derive(Debug, Default)]
pub(super) struct Homes {
    names: BTreeMap<String, usize>,
    /// Wherever a product says that it stands: on another disk, too.
    roots: Vec<(MachinePath, usize)>,
}

impl Homes {
    /// Adds what `fact` says of the product of one finding.
    pub(super) fn add(&mut self, scope: &Scope, fact: &Fact, finding: usize) {
        for name in names_of(scope, fact) {
            self.names.entry(name).or_insert(finding);
        }
        if let Fact::VendorKey(key) = fact
            && key.program_exists == Some(true)
        {
            self.roots
                .extend(key.root.clone().map(|root| (root, finding)));
        }
    }

    fn owner(&self, scope: &Scope, fact: &Fact) -> Option<usize> {
        let names = names_of(scope, fact);
        let by_name = names.iter().find_map(|name| self.names.get(name).copied());
        by_name.or_else(|| {
            let path = path_of(fact)?;
            let mut roots = self.roots.iter();
            roots.find_map(|(root, finding)| path.is_below(&root.0).then_some(*finding))
        })
    }
}

/// What ties a fact to others of the same product: the vendor's folder that it stands in, and the
/// product code that the vendor's key and the list of apps have in common.
fn names_of(scope: &Scope, fact: &Fact) -> Vec<String> {
    let name = match fact {
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
    let folder = path_of(fact).and_then(|path| scope.home_in(path));
    folder
        .into_iter()
        .chain(name.map(str::to_lowercase))
        .collect()
}

/// What a fact shows here: what an upgrade of Windows put aside runs no more, and is a remain.
pub(super) fn shows(fact: &Fact) -> Indication {
    let is_put_aside = |part: &str| is_lower_of("windows.old", part);
    if path_of(fact).is_some_and(|path| has_part(&path.0, is_put_aside)) {
        Indication::Trace
    } else {
        indicates(fact)
    }
}

fn path_of(fact: &Fact) -> Option<&MachinePath> {
    match fact {
        Fact::UninstallEntry(entry) => entry.location.as_ref(),
        Fact::VendorKey(key) => key.root.as_ref(),
        Fact::Service(service) => service.image.as_ref(),
        Fact::Process(process) => process.path.as_ref(),
        Fact::LaunchItem(item) => item.program.as_ref(),
        Fact::Unit(unit) => unit.program.as_ref(),
        Fact::Folder(folder) => Some(&folder.path),
        Fact::PendingRestart(pending) => Some(&pending.path),
        Fact::Trace(trace) => trace.path.as_ref(),
        Fact::AppBundle(app) => Some(&app.path),
        Fact::SecurityProduct(_)
        | Fact::Defender(_)
        | Fact::SystemExtension(_)
        | Fact::Receipt(_)
        | Fact::Package(_)
        | Fact::Circumstances(_) => None,
    }
}
