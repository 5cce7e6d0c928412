//! The output of `voorzorg scan --json`. Scripts rely on its fields: they are added, never renamed
//! (ADR 25).

use serde::Serialize;
use voorzorg_domain::assessment::Assessment;
use voorzorg_domain::catalogue::{Catalogue, ProductId, SignatureId};
use voorzorg_domain::limit::Limit;
use voorzorg_domain::snapshot::Snapshot;
use voorzorg_machine::Origin;

use crate::dates::machine_readable;
use crate::visible::visible_json;

#[derive(Serialize)]
struct Scan<'a> {
    format: u16,
    verdict: &'static str,
    origin: &'static str,
    system: &'static str,
    host: HostJson<'a>,
    /// `None` for a moment that no calendar reaches.
    taken_at: Option<String>,
    app_version: &'a str,
    catalogue_version: &'a str,
    findings: Vec<FindingJson<'a>>,
    coverage: Vec<Covered<'a>>,
    /// What no scan reads.
    limits: Vec<&'static str>,
    protection: ProtectionJson<'a>,
    /// Products of other makers in which an engine of the vendor's is or was.
    licensees: &'a [String],
}

#[derive(Serialize)]
struct HostJson<'a> {
    os: &'a str,
    version: &'a str,
    server: bool,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    product: Option<&'a str>,
    name: &'a str,
    version: Option<&'a str>,
    kind: &'static str,
    state: &'static str,
    precaution: &'static str,
    managed: bool,
    uncertain: bool,
    evidence: Vec<EvidenceJson<'a>>,
}

#[derive(Serialize)]
struct EvidenceJson<'a> {
    probe: &'static str,
    signature: Option<&'a str>,
    weight: &'static str,
    value: &'a str,
}

#[derive(Serialize)]
struct Covered<'a> {
    probe: &'static str,
    result: &'static str,
    /// The first of `gaps`.
    gap: Option<&'a str>,
    gaps: Vec<&'a str>,
    /// What could not be read, as far as it has a place.
    places: Vec<&'a str>,
    /// How many things of other makers could not be read.
    notes: usize,
    required: bool,
}

#[derive(Serialize)]
struct ProtectionJson<'a> {
    state: &'static str,
    products: Vec<ProtectorJson<'a>>,
}

#[derive(Serialize)]
struct ProtectorJson<'a> {
    name: &'a str,
    state: &'static str,
}

/// The value of `origin`. It was documented before practice had its name in journals and reports, and
/// a value is never renamed (ADR 25).
fn origin_word(origin: Origin) -> &'static str {
    match origin {
        Origin::Live => "live",
        Origin::Root => "root",
        Origin::Practice => "replay",
    }
}

/// The result of one scan as JSON.
#[must_use]
pub fn scan_json(
    snapshot: &Snapshot,
    assessment: &Assessment,
    catalogue: &Catalogue,
    origin: Origin,
    app_version: &str,
) -> String {
    let scan = Scan {
        format: 1,
        verdict: assessment.verdict.id(),
        origin: origin_word(origin),
        system: snapshot.host.system.id(),
        host: HostJson {
            os: &snapshot.host.os,
            version: &snapshot.host.version,
            server: snapshot.host.server,
        },
        taken_at: machine_readable(snapshot.taken_at),
        app_version,
        catalogue_version: &catalogue.version,
        findings: assessment
            .findings
            .iter()
            .map(|finding| FindingJson {
                product: finding.product_id().map(ProductId::as_str),
                name: &finding.name,
                version: finding.version.as_deref(),
                kind: finding.kind_id(),
                state: finding.state.id(),
                precaution: finding.precaution.id(),
                managed: finding.managed,
                uncertain: finding.uncertain,
                evidence: finding
                    .evidence
                    .iter()
                    .map(|evidence| EvidenceJson {
                        probe: evidence.probe.id(),
                        signature: evidence.signature.as_ref().map(SignatureId::as_str),
                        weight: evidence.weight.id(),
                        value: &evidence.value,
                    })
                    .collect(),
            })
            .collect(),
        coverage: assessment
            .coverage
            .probes
            .iter()
            .map(|covered| Covered {
                probe: covered.probe.id(),
                result: covered.result.id(),
                gap: covered.gaps.first().map(|gap| gap.kind.id()),
                gaps: covered.gaps.iter().map(|gap| gap.kind.id()).collect(),
                places: covered
                    .gaps
                    .iter()
                    .filter_map(|gap| Some(gap.place.as_ref()?.0.as_str()))
                    .collect(),
                notes: covered.notes,
                required: covered.required,
            })
            .collect(),
        limits: Limit::of(&snapshot.host)
            .iter()
            .map(|limit| limit.id())
            .collect(),
        protection: ProtectionJson {
            state: assessment.protection.state.id(),
            products: assessment
                .protection
                .products
                .iter()
                .map(|product| ProtectorJson {
                    name: &product.name,
                    state: product.state.id(),
                })
                .collect(),
        },
        licensees: &assessment.licensees,
    };
    let mut json = visible_json(&serde_json::to_string_pretty(&scan).unwrap_or_default());
    json.push('\n');
    json
}
