//! From facts to findings: which products are here, in which state, and what shows it.
//!
//! Rules are named by their signature; weights form a small lattice, never a sum. What the net
//! holds and no signature explains becomes *unrecognised*, never nothing (R3). This module may not
//! know verdicts or plans.

mod placing;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use self::placing::{Homes, place_the_rest, shows};
use crate::catalogue::{
    Catalogue, Confidence, Precaution, Product, ProductId, ProductKind, Signature, SignatureId,
    Weight,
};
use crate::id_enum;
use crate::indication::{Hold, Indication, hold, label};
use crate::recognition::Recognition;
use crate::scope::Scope;
use crate::snapshot::{Fact, Probe, Snapshot, System};

id_enum! {
    /// How far a product is present.
    pub enum Presence {
        /// It is running.
        Active = "active",
        /// It is installed; nothing shows that it runs.
        Installed = "installed",
        /// It is no longer installed, but parts stay until the next start of the computer.
        RemovalPending = "removal-pending",
        /// Only remains: settings, data, a key. Normal after a removal.
        Leftovers = "leftovers",
        /// Something bears the name; nothing shows that it is the vendor's.
        MentionOnly = "mention-only",
    }
}

impl Presence {
    /// Whether the product is still here: running, installed, or waiting for a restart to go.
    #[must_use]
    pub fn is_here(self) -> bool {
        match self {
            Presence::Active | Presence::Installed | Presence::RemovalPending => true,
            Presence::Leftovers | Presence::MentionOnly => false,
        }
    }
}

/// Which product a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "match", rename_all = "kebab-case")]
pub enum ProductMatch {
    /// In the order in which findings are told.
    Known {
        kind: ProductKind,
        product: ProductId,
    },
    /// The vendor's, or bearing its name, but no signature explains it.
    Unrecognised,
}

/// The kind of what no signature explains, beside the ids of [`ProductKind`].
pub const UNRECOGNISED: &str = "unrecognised";

/// One reason for a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub probe: Probe,
    /// The rule that made it; `None` where only the net held the fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<SignatureId>,
    pub weight: Weight,
    /// What the fact shows by itself.
    pub shows: Indication,
    /// The fact in a few words, as the machine names it.
    pub value: String,
}

/// One product, or one thing we cannot place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    pub product: ProductMatch,
    /// The name as found.
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    pub state: Presence,
    pub precaution: Precaution,
    /// Looked after centrally.
    pub managed: bool,
    /// Recognised, but not by enough to be sure: one supporting sign only (R5).
    pub uncertain: bool,
    pub evidence: Vec<Evidence>,
}

impl Finding {
    /// The catalogue id, when it is a known product.
    #[must_use]
    pub fn product_id(&self) -> Option<&ProductId> {
        match &self.product {
            ProductMatch::Known { product, .. } => Some(product),
            ProductMatch::Unrecognised => None,
        }
    }

    /// What kind of product it is, when it is a known one.
    #[must_use]
    pub fn kind(&self) -> Option<ProductKind> {
        match self.product {
            ProductMatch::Known { kind, .. } => Some(kind),
            ProductMatch::Unrecognised => None,
        }
    }

    /// Whether it is a known product of this kind.
    #[must_use]
    pub fn is(&self, kind: ProductKind) -> bool {
        self.kind() == Some(kind)
    }

    /// The name of its kind in files, messages and output.
    #[must_use]
    pub fn kind_id(&self) -> &'static str {
        self.kind().map_or(UNRECOGNISED, ProductKind::id)
    }

    /// Sure enough to act on: a conclusive sign, or two supporting ones.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        !self.uncertain && self.product_id().is_some()
    }
}

/// A fact that a signature explains.
struct Hit<'a> {
    fact: usize,
    product: &'a Product,
    evidence: Evidence,
}

/// A catalogue prepared for looks: made once, it serves as many as there are.
#[derive(Debug)]
pub struct Detector<'a> {
    pub(crate) catalogue: &'a Catalogue,
    scope: Scope,
    recognition: Recognition<'a>,
}

impl<'a> From<&'a Catalogue> for Detector<'a> {
    fn from(catalogue: &'a Catalogue) -> Detector<'a> {
        Detector {
            catalogue,
            scope: Scope::from(catalogue),
            recognition: Recognition::from(catalogue),
        }
    }
}

/// [`Detector::detect`] for one look only.
#[must_use]
pub fn detect(snapshot: &Snapshot, catalogue: &Catalogue) -> Vec<Finding> {
    Detector::from(catalogue).detect(snapshot)
}

impl<'a> Detector<'a> {
    /// What a look keeps.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Finds every product in `snapshot`, and everything of the vendor's that no signature explains.
    #[must_use]
    pub fn detect(&self, snapshot: &Snapshot) -> Vec<Finding> {
        let facts: Vec<(Probe, &Fact)> = snapshot.facts().collect();
        let hits = self.hits(snapshot, &facts);

        let mut by_product: BTreeMap<&ProductId, Vec<&Hit<'_>>> = BTreeMap::new();
        for hit in &hits {
            by_product.entry(&hit.product.id).or_default().push(hit);
        }
        drop_shadows(&mut by_product);

        let mut findings: Vec<Finding> = Vec::new();
        let mut homes = Homes::default();
        for hits in by_product.values() {
            let Some(first) = hits.first() else { continue };
            let finding = known(first.product, hits, &facts, snapshot.host.system);
            if finding.is_sure() {
                for (_, fact) in hits.iter().filter_map(|hit| facts.get(hit.fact)) {
                    homes.add(&self.scope, fact, findings.len());
                }
            }
            findings.push(finding);
        }
        // A fact explained by a product that was dropped as a shadow is still explained.
        let explained: BTreeSet<usize> = hits.iter().map(|hit| hit.fact).collect();

        place_the_rest(&self.scope, &facts, &explained, &homes, &mut findings);
        for finding in &mut findings {
            finding.evidence.sort();
            finding.evidence.dedup();
        }
        findings.sort();
        findings
    }

    fn hits(&self, snapshot: &Snapshot, facts: &[(Probe, &Fact)]) -> Vec<Hit<'a>> {
        let mut hits: Vec<Hit<'a>> = Vec::new();
        for (index, (probe, fact)) in facts.iter().enumerate() {
            // What someone else made is none of the vendor's products, whatever it is called.
            if hold(&self.scope, fact) == Hold::Mention {
                continue;
            }
            let shows = shows(fact);
            for (product, signature) in self.recognition.passed(snapshot.host.system, fact) {
                let hit = Hit {
                    fact: index,
                    product,
                    evidence: Evidence {
                        probe: *probe,
                        signature: Some(signature.id.clone()),
                        weight: weight(signature, shows),
                        shows,
                        value: label(fact),
                    },
                };
                // One fact is one sign of a product, by the strongest rule that it passes.
                let same = hits
                    .iter_mut()
                    .rev()
                    .take_while(|other| other.fact == index)
                    .find(|other| other.product.id == product.id);
                match same {
                    Some(other) if other.evidence.weight >= hit.evidence.weight => {}
                    Some(other) => *other = hit,
                    None => hits.push(hit),
                }
            }
        }
        hits
    }
}

/// A remain never weighs more than a trace, an unconfirmed fact never more than supporting (R5).
fn weight(signature: &Signature, shows: Indication) -> Weight {
    let most = match (shows, signature.confidence) {
        (Indication::Trace, _) => Weight::Trace,
        (_, Confidence::Unconfirmed) => Weight::Supporting,
        (
            Indication::Pending
            | Indication::Registered
            | Indication::Installed
            | Indication::Active,
            Confidence::High | Confidence::Medium | Confidence::Low,
        ) => Weight::Conclusive,
    };
    signature.weight.min(most)
}

/// Drops products all of whose signs belong, more strongly, to another product.
///
/// Drivers and processes are shared between product families; they must not make a second product
/// appear beside the one that is really there. The one that explains more stands for both; where two
/// explain the same facts equally well, the one that people look after themselves does.
fn drop_shadows(by_product: &mut BTreeMap<&ProductId, Vec<&Hit<'_>>>) {
    let claims: Vec<Claim> = by_product
        .iter()
        .map(|(product, hits)| Claim {
            rank: rank(product, hits),
            facts: hits.iter().map(|hit| hit.fact).collect(),
            product: (*product).clone(),
        })
        .collect();
    let shadows: BTreeSet<&ProductId> = claims
        .iter()
        .filter(|claim| claims.iter().any(|other| other.overshadows(claim)))
        .map(|claim| &claim.product)
        .collect();
    by_product.retain(|product, _| !shadows.contains(product));
}

/// What one product explains.
struct Claim {
    product: ProductId,
    rank: Rank,
    /// In order, as facts are looked at.
    facts: Vec<usize>,
}

impl Claim {
    fn overshadows(&self, other: &Claim) -> bool {
        if self.product == other.product {
            return false;
        }
        if self.facts == other.facts {
            return other.rank.0 < Some(Weight::Conclusive) && self.rank > other.rank;
        }
        let explains = |fact: &usize| self.facts.binary_search(fact).is_ok();
        self.rank.0 >= other.rank.0 && other.facts.iter().all(explains)
    }
}

/// What makes one product explain facts better than another: its strongest sign, whether people
/// look after it themselves, and, so that there is always one answer, the earlier id.
type Rank = (Option<Weight>, bool, std::cmp::Reverse<ProductId>);

fn rank(product: &ProductId, hits: &[&Hit<'_>]) -> Rank {
    let managed = hits.iter().any(|hit| hit.product.managed);
    (
        strongest(hits),
        !managed,
        std::cmp::Reverse(product.clone()),
    )
}

fn strongest(hits: &[&Hit<'_>]) -> Option<Weight> {
    hits.iter().map(|hit| hit.evidence.weight).max()
}

fn known(
    product: &Product,
    hits: &[&Hit<'_>],
    facts: &[(Probe, &Fact)],
    system: System,
) -> Finding {
    let supporting: BTreeSet<(Probe, &Option<SignatureId>)> = hits
        .iter()
        .filter(|hit| hit.evidence.weight >= Weight::Supporting)
        .map(|hit| (hit.evidence.probe, &hit.evidence.signature))
        .collect();
    let conclusive = hits
        .iter()
        .any(|hit| hit.evidence.weight == Weight::Conclusive);
    let shown = hits
        .iter()
        .filter(|hit| hit.evidence.weight >= Weight::Supporting)
        .map(|hit| hit.evidence.shows)
        .max();
    let state = match shown {
        Some(Indication::Active) => Presence::Active,
        Some(Indication::Installed) => Presence::Installed,
        Some(Indication::Pending) => Presence::RemovalPending,
        Some(Indication::Registered) => match system {
            System::Windows => Presence::RemovalPending,
            // Nothing on their disks waits for a restart: what is there can run.
            System::Macos | System::Linux => Presence::Installed,
        },
        Some(Indication::Trace) | None => Presence::Leftovers,
    };
    let (name, version) = name_and_version(hits, facts);
    Finding {
        product: ProductMatch::Known {
            kind: product.kind,
            product: product.id.clone(),
        },
        name,
        version,
        state,
        precaution: product.precaution,
        managed: product.managed,
        uncertain: state.is_here() && !conclusive && supporting.len() < 2,
        evidence: hits.iter().map(|hit| hit.evidence.clone()).collect(),
    }
}

/// The name and version that a person would recognise: from the list of apps before the rest.
fn name_and_version(hits: &[&Hit<'_>], facts: &[(Probe, &Fact)]) -> (String, Option<String>) {
    let mut best: Option<(u8, String, Option<String>)> = None;
    for hit in hits {
        let Some((_, fact)) = facts.get(hit.fact) else {
            continue;
        };
        let (rank, name, version) = match fact {
            Fact::UninstallEntry(entry) => {
                (u8::from(entry.hidden), label(fact), entry.version.clone())
            }
            Fact::AppBundle(app) => (0, label(fact), app.version.clone()),
            Fact::Package(package) => (0, label(fact), package.version.clone()),
            Fact::VendorKey(key) => (2, label(fact), key.version.clone()),
            Fact::SecurityProduct(_) => (3, label(fact), None),
            // A person knows a folder by its name, not by its path.
            Fact::Folder(folder) => (4, folder.path.file_name().to_owned(), None),
            Fact::PendingRestart(pending) => (4, pending.path.file_name().to_owned(), None),
            Fact::Service(_)
            | Fact::Process(_)
            | Fact::Defender(_)
            | Fact::LaunchItem(_)
            | Fact::SystemExtension(_)
            | Fact::Receipt(_)
            | Fact::Unit(_)
            | Fact::Trace(_)
            | Fact::Circumstances(_) => (4, label(fact), None),
        };
        // A weaker sign never gives the name when a stronger one can.
        let weaker = if hit.evidence.weight == Weight::Trace {
            8
        } else {
            0
        };
        let candidate = (rank + weaker, name, version);
        let better = best.as_ref().is_none_or(|(rank, name, _)| {
            (candidate.0, candidate.1.len(), &candidate.1) < (*rank, name.len(), name)
        });
        if better {
            best = Some(candidate);
        }
    }
    best.map_or((String::new(), None), |(_, name, version)| (name, version))
}
