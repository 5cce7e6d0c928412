//! From facts to findings: which products are here, in which state, and by which evidence.
//!
//! Each piece of evidence names its signature. Weights are ordered and never added up. A fact that the
//! vendor filter attributes to the vendor and no signature explains becomes *unrecognised*; it is
//! never dropped. This module may not know verdicts or plans.

mod unexplained;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use self::unexplained::{OwnerIndex, place_unexplained};
use crate::catalogue::{
    Catalogue, Condition, Confidence, FactKind, Field, Matcher, Precaution, Product, ProductId,
    ProductKind, Signature, SignatureId, Weight,
};
use crate::fact_view::{FactView, Indication};
use crate::id_enum;
use crate::snapshot::{Fact, Probe, Snapshot, System};
use crate::vendor_filter::{Attribution, VendorFilter};

id_enum! {
    /// How far a product is present.
    pub enum Presence {
        /// It is running.
        Active = "active",
        /// It is installed; nothing shows that it runs.
        Installed = "installed",
        /// It is no longer installed, but parts remain until the next start of the computer.
        RemovalPending = "removal-pending",
        /// Only leftovers: settings, data, a registry key. Normal after a removal.
        Leftovers = "leftovers",
        /// Something mentions the vendor's name; nothing shows that the vendor made it.
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
    /// A product of the catalogue. `kind` comes first, so that findings sort by kind.
    Known {
        kind: ProductKind,
        product: ProductId,
    },
    /// Attributed to the vendor, or mentioning its name, but no signature explains it.
    Unrecognised,
}

/// The kind id of an unrecognised finding, next to the ids of [`ProductKind`].
pub const UNRECOGNISED: &str = "unrecognised";

/// One reason for a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub probe: Probe,
    /// The signature that the fact passed; `None` when only the vendor filter attributed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<SignatureId>,
    pub weight: Weight,
    /// What the fact indicates by itself.
    pub shows: Indication,
    /// The name or path of the thing, as it is on the machine.
    pub value: String,
}

/// One product that was found, or one thing that no signature explains.
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
    /// Managed centrally.
    pub managed: bool,
    /// Its only evidence above a trace is a single supporting one, or no signature explains it.
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

    /// The id of its kind in files, messages and output.
    #[must_use]
    pub fn kind_id(&self) -> &'static str {
        self.kind().map_or(UNRECOGNISED, ProductKind::id)
    }

    /// Sure enough to act on: conclusive evidence, or two supporting pieces.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        !self.uncertain && self.product_id().is_some()
    }
}

/// A fact with its view and attribution, computed once.
struct Classified<'a> {
    probe: Probe,
    fact: &'a Fact,
    view: FactView<'a>,
    attribution: Attribution,
}

impl Classified<'_> {
    /// The fact as evidence for a finding.
    fn evidence(&self, signature: Option<SignatureId>, weight: Weight) -> Evidence {
        Evidence {
            probe: self.probe,
            signature,
            weight,
            shows: self.view.indication,
            value: self.view.label.to_owned(),
        }
    }
}

/// A fact that a signature explains.
struct Hit<'a> {
    /// Index into the list of facts.
    fact: usize,
    product: &'a Product,
    evidence: Evidence,
}

/// Detects and assesses by one catalogue. Building it compiles the vendor filter, so build it once
/// and use it for any number of scans.
#[derive(Debug)]
pub struct Detector<'a> {
    catalogue: &'a Catalogue,
    filter: VendorFilter,
}

impl<'a> From<&'a Catalogue> for Detector<'a> {
    fn from(catalogue: &'a Catalogue) -> Detector<'a> {
        Detector {
            catalogue,
            filter: VendorFilter::from(catalogue),
        }
    }
}

impl<'a> Detector<'a> {
    /// The catalogue that it was made from.
    #[must_use]
    pub fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    /// The filter by which a scan keeps facts.
    #[must_use]
    pub fn filter(&self) -> &VendorFilter {
        &self.filter
    }

    /// Finds every product in `snapshot`, and everything of the vendor's that no signature explains.
    #[must_use]
    pub fn detect(&self, snapshot: &Snapshot) -> Vec<Finding> {
        self.detect_with_hidden(snapshot).0
    }

    /// [`Self::detect`], and the names of running programs that bear a name of the vendor's, whose
    /// place the system hides, and that belong to nothing that was found: whether they are the
    /// vendor's could not be read.
    pub(crate) fn detect_with_hidden(&self, snapshot: &Snapshot) -> (Vec<Finding>, Vec<String>) {
        let facts: Vec<Classified<'_>> = snapshot
            .facts()
            .map(|(probe, fact)| Classified {
                probe,
                fact,
                view: self.view(fact),
                attribution: self.filter.attribute(fact),
            })
            .collect();
        let hits = self.hits(snapshot.host.system, &facts);

        let mut by_product: BTreeMap<&ProductId, Vec<&Hit<'_>>> = BTreeMap::new();
        for hit in &hits {
            by_product.entry(&hit.product.id).or_default().push(hit);
        }
        drop_dominated(&mut by_product);

        // A fact stays explained when the product that it was evidence for was dropped.
        let explained: BTreeSet<usize> = hits.iter().map(|hit| hit.fact).collect();
        let shows_whatever_is_here = shows_whatever_is_here(snapshot, &facts, &explained);

        let mut findings: Vec<Finding> = Vec::new();
        let mut owners = OwnerIndex::default();
        for hits in by_product.values() {
            let Some(first) = hits.first() else { continue };
            let mut finding = known_finding(first.product, hits, &facts, snapshot.host.system);
            if shows_whatever_is_here && is_only_named(&finding) {
                make_remains(&mut finding);
            }
            if finding.is_sure() {
                for fact in hits.iter().filter_map(|hit| facts.get(hit.fact)) {
                    owners.add(&self.filter, fact, findings.len());
                }
                if finding.is(ProductKind::Antivirus) && finding.state.is_here() {
                    owners.add_antivirus(findings.len());
                }
            }
            if finding.state.is_here() {
                owners.add_programs(
                    programs(first.product, snapshot.host.system),
                    findings.len(),
                );
            }
            findings.push(finding);
        }

        let hidden = place_unexplained(&self.filter, &facts, &explained, &owners, &mut findings);
        for finding in &mut findings {
            finding.evidence.sort();
            finding.evidence.dedup();
        }
        findings.sort();
        (findings, hidden)
    }

    /// The names of the products of other makers in which an engine of the vendor's is or was: those in a
    /// list of programs, or else of what was seen of them.
    pub(crate) fn licensees(&self, snapshot: &Snapshot) -> Vec<String> {
        let facts = snapshot.facts().map(|(_, fact)| fact);
        let seen: Vec<&Fact> = facts
            .filter(|fact| self.filter.is_licensees(fact))
            .collect();
        let is_listed = |fact: &&&Fact| name_rank(fact) == 0;
        let listed: Vec<&Fact> = seen.iter().filter(is_listed).copied().collect();
        let named = if listed.is_empty() { seen } else { listed };
        let mut names: Vec<String> = named
            .iter()
            .map(|fact| display_name(&fact.view()).to_owned())
            .collect();
        names.sort();
        names.dedup();
        names
    }

    /// The view of a fact. Data that goes at the next start, from a folder in which removals leave
    /// theirs, is a remain and no part of a product that waits.
    fn view<'f>(&self, fact: &'f Fact) -> FactView<'f> {
        let mut view = fact.view();
        if let Fact::PendingRestart(pending) = fact
            && self.filter.is_in_remains(&pending.path)
        {
            view.indication = Indication::Trace;
        }
        view
    }

    /// Every fact of the vendor's with each product whose signatures it passes.
    fn hits(&self, system: System, facts: &[Classified<'_>]) -> Vec<Hit<'a>> {
        let mut hits = Vec::new();
        for (index, fact) in facts.iter().enumerate() {
            if fact.attribution != Attribution::Vendor {
                continue;
            }
            for product in &self.catalogue.products {
                // A fact counts once for a product, by the strongest signature that it passes.
                let strongest = product
                    .signatures
                    .iter()
                    .filter(|signature| passes(signature, system, &fact.view))
                    .map(|signature| (weight(signature, fact.view.indication), signature))
                    .reduce(|best, other| if other.0 > best.0 { other } else { best });
                hits.extend(strongest.map(|(weight, signature)| Hit {
                    fact: index,
                    product,
                    evidence: fact.evidence(Some(signature.id.clone()), weight),
                }));
            }
        }
        hits
    }
}

/// The names of running programs by which a product is recognised, wherever they stand.
fn programs(product: &Product, system: System) -> impl Iterator<Item = &str> {
    product
        .signatures
        .iter()
        .filter(move |signature| signature.system == system && signature.fact == FactKind::Process)
        .flat_map(|signature| &signature.all)
        .filter(|condition| condition.field == Field::Name)
        .flat_map(|condition| match &condition.matcher {
            Matcher::Equals(name) => vec![name.as_str()],
            Matcher::OneOf(names) => names.iter().map(String::as_str).collect(),
            Matcher::StartsWith(_)
            | Matcher::WholeWord(_)
            | Matcher::AnyWord(_)
            | Matcher::ThenVersion(_)
            | Matcher::PathBelow(_) => Vec::new(),
        })
}

/// Whether a fact passes every test of a signature and none of its exclusions.
fn passes(signature: &Signature, system: System, fact: &FactView<'_>) -> bool {
    let is_met = |condition: &Condition| {
        let texts = fact.texts(condition.field);
        texts.iter().any(|text| condition.matcher.matches(text))
    };
    signature.system == system
        && Some(signature.fact) == fact.kind
        && signature.all.iter().all(is_met)
        && !signature.none.iter().any(is_met)
}

/// The weight of a signature for one fact: at most a trace when the fact indicates only a trace, at
/// most supporting when the signature is unconfirmed.
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

/// Removes candidates that are dominated by the evidence of another candidate.
///
/// Product families share drivers and processes, which must not add a second product next to the one
/// that is installed. The candidate that explains more facts wins; when two explain the same facts
/// equally well, the one that is not managed centrally wins.
fn drop_dominated(by_product: &mut BTreeMap<&ProductId, Vec<&Hit<'_>>>) {
    let candidates: Vec<Candidate> = by_product
        .iter()
        .map(|(product, hits)| Candidate {
            rank: rank(product, hits),
            facts: hits.iter().map(|hit| hit.fact).collect(),
            product: (*product).clone(),
        })
        .collect();
    let is_dominated = |one: &Candidate| candidates.iter().any(|other| other.dominates(one));
    let dominated: BTreeSet<&ProductId> = candidates
        .iter()
        .filter(|candidate| is_dominated(candidate))
        .map(|candidate| &candidate.product)
        .collect();
    by_product.retain(|product, _| !dominated.contains(product));
}

/// A product with the facts that it explains.
struct Candidate {
    product: ProductId,
    rank: Rank,
    facts: BTreeSet<usize>,
}

impl Candidate {
    fn dominates(&self, other: &Candidate) -> bool {
        if self.product == other.product {
            return false;
        }
        if self.facts == other.facts {
            return other.rank.0 < Some(Weight::Conclusive) && self.rank > other.rank;
        }
        self.rank.0 >= other.rank.0 && self.facts.is_superset(&other.facts)
    }
}

/// The order between candidates: by the strongest weight, then unmanaged before managed, then the
/// alphabetically first id as a tie-break.
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

fn known_finding(
    product: &Product,
    hits: &[&Hit<'_>],
    facts: &[Classified<'_>],
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
    let indication = hits
        .iter()
        .filter(|hit| hit.evidence.weight >= Weight::Supporting)
        .map(|hit| hit.evidence.shows)
        .max();
    let state = match indication {
        Some(Indication::Active) => Presence::Active,
        Some(Indication::Installed) => Presence::Installed,
        Some(Indication::Pending) => Presence::RemovalPending,
        Some(Indication::Registered) => match system {
            System::Windows => Presence::RemovalPending,
            // No removal waits for a restart on these systems: what is on the disk can run.
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

/// Whether a product that is here would have shown itself elsewhere than in Security Center: every
/// other source was read, and nothing of the vendor's is left that could be a part of it.
fn shows_whatever_is_here(
    snapshot: &Snapshot,
    facts: &[Classified<'_>],
    explained: &BTreeSet<usize>,
) -> bool {
    let is_read = |probe: &Probe| {
        let mut readings = snapshot.readings.iter();
        readings.any(|reading| reading.probe == *probe && reading.gaps.is_empty())
    };
    let mut required = Probe::required(snapshot.host.system).iter();
    let mut facts = facts.iter().enumerate();
    required.all(|probe| *probe == Probe::SecurityCenter || is_read(probe))
        && facts.all(|(index, fact)| {
            explained.contains(&index)
                || fact.attribution != Attribution::Vendor
                || fact.view.indication == Indication::Trace
        })
}

/// Whether Security Center names the product, and all else that was seen of it are traces.
fn is_only_named(finding: &Finding) -> bool {
    let is_named = |evidence: &Evidence| evidence.probe == Probe::SecurityCenter;
    finding.evidence.iter().any(is_named)
        && finding
            .evidence
            .iter()
            .all(|evidence| is_named(evidence) || evidence.weight == Weight::Trace)
}

/// Windows keeps the name of a product, with its last state, until the product takes it away itself.
fn make_remains(finding: &mut Finding) {
    finding.state = Presence::Leftovers;
    finding.uncertain = false;
    for evidence in &mut finding.evidence {
        evidence.weight = Weight::Trace;
        evidence.shows = Indication::Trace;
    }
}

/// The name and version that a person would recognise: preferably from the list of apps.
fn name_and_version(hits: &[&Hit<'_>], facts: &[Classified<'_>]) -> (String, Option<String>) {
    let candidates = hits
        .iter()
        .filter_map(|hit| Some((hit, facts.get(hit.fact)?)));
    let best = candidates.min_by_key(|(hit, fact)| {
        // A trace gives the name only when there is no stronger evidence.
        let is_weak = hit.evidence.weight == Weight::Trace;
        let name = display_name(&fact.view);
        (is_weak, name_rank(fact.fact), name.len(), name)
    });
    best.map_or((String::new(), None), |(_, fact)| {
        let version = fact
            .view
            .version
            .filter(|_| fact.view.kind != Some(FactKind::Receipt));
        (
            display_name(&fact.view).to_owned(),
            version.map(str::to_owned),
        )
    })
}

/// How familiar the name of such a fact is to a person; lower is better.
fn name_rank(fact: &Fact) -> u8 {
    match fact {
        Fact::UninstallEntry(entry) if entry.hidden => 1,
        Fact::UninstallEntry(_) | Fact::AppBundle(_) | Fact::Package(_) => 0,
        Fact::VendorKey(_) => 2,
        Fact::SecurityProduct(_) => 3,
        Fact::Service(_)
        | Fact::Process(_)
        | Fact::Defender(_)
        | Fact::LaunchItem(_)
        | Fact::SystemExtension(_)
        | Fact::Receipt(_)
        | Fact::Unit(_)
        | Fact::Folder(_)
        | Fact::PendingRestart(_)
        | Fact::Trace(_)
        | Fact::Circumstances(_) => 4,
    }
}

/// The label, except for folders and files: their name instead of their whole path.
fn display_name<'a>(view: &FactView<'a>) -> &'a str {
    match (view.kind, view.path) {
        (Some(FactKind::Folder | FactKind::PendingRestart), Some(path)) => path.file_name(),
        (_, _) => view.label,
    }
}
