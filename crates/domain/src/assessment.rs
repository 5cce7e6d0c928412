//! From findings to a verdict, with the coverage that it rests on.
//!
//! A verdict of absence, and every "only", needs full coverage (I2). This module may not know plans
//! or user-facing text.

use serde::{Deserialize, Serialize};

use crate::catalogue::ProductKind;
use crate::detection::{Detector, Finding, Presence};
use crate::id_enum;
use crate::snapshot::{Fact, Gap, GapKind, MachinePath, Probe, SecurityState, Snapshot, System};

id_enum! {
    /// The answer for a machine.
    pub enum Verdict {
        AntivirusFound = "antivirus-found",
        /// An antivirus that someone else manages.
        Managed = "managed",
        CompanionOnly = "companion-only",
        LeftoversOnly = "leftovers-only",
        NotFound = "not-found",
        Inconclusive = "inconclusive",
    }
}

impl Verdict {
    /// The exit code of `voorzorg scan`.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            Verdict::AntivirusFound | Verdict::Managed => 10,
            Verdict::CompanionOnly | Verdict::LeftoversOnly => 11,
            Verdict::Inconclusive => 20,
            Verdict::NotFound => 0,
        }
    }
}

id_enum! {
    /// How far one probe was read.
    pub enum CoverageResult {
        Read = "read",
        /// Some of it was read.
        Partial = "partial",
        Gap = "gap",
        /// This system or mode does not have it.
        Unsupported = "unsupported",
    }
}

/// How far one probe was read, and the gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProbeCoverage {
    pub probe: Probe,
    /// Absence may be concluded only when it was read completely.
    pub required: bool,
    pub result: CoverageResult,
    pub gaps: Vec<Gap>,
    /// How many things of somebody else's could not be read.
    #[serde(default)]
    pub notes: usize,
}

/// How far every probe was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Coverage {
    pub probes: Vec<ProbeCoverage>,
}

impl Coverage {
    /// Whether every required probe was read completely, or does not exist on this machine (I2).
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.blocking().next().is_none() && self.knows_packages()
    }

    /// Whether nothing but remains can have been missed: every required probe was read completely,
    /// except inside the folders in which removals leave settings and data (ADR 30).
    #[must_use]
    pub fn is_full_beside_remains(&self) -> bool {
        self.weighing().next().is_none() && self.knows_packages()
    }

    /// Adds running programs that bear a name of the vendor's and whose place the system hides.
    fn add_hidden_programs(&mut self, names: &[String]) {
        if names.is_empty() {
            return;
        }
        let probe = Probe::Processes;
        let mut processes = self.probes.iter_mut();
        if let Some(covered) = processes.find(|covered| covered.probe == probe) {
            covered.result = CoverageResult::Partial;
            let place = |name: &String| Gap::of(GapKind::Denied).at(MachinePath(name.clone()));
            covered.gaps.extend(names.iter().map(place));
        }
    }

    /// The required probes with a gap that can have hidden more than remains.
    pub fn weighing(&self) -> impl Iterator<Item = &ProbeCoverage> {
        self.blocking()
            .filter(|covered| covered.gaps.iter().any(|gap| !gap.in_remains))
    }

    /// The required probes that were not read completely.
    pub fn blocking(&self) -> impl Iterator<Item = &ProbeCoverage> {
        self.probes.iter().filter(|probe| {
            probe.required
                && match probe.result {
                    CoverageResult::Read | CoverageResult::Unsupported => false,
                    CoverageResult::Partial | CoverageResult::Gap => true,
                }
        })
    }

    /// Whether at least one package database was read, on systems that have them. Without one we do
    /// not know how this Linux machine installs its programs.
    #[must_use]
    pub fn knows_packages(&self) -> bool {
        let mut databases = self
            .probes
            .iter()
            .filter(|probe| probe.probe.lists_packages())
            .peekable();
        databases.peek().is_none()
            || databases
                .any(|probe| matches!(probe.result, CoverageResult::Read | CoverageResult::Partial))
    }
}

id_enum! {
    /// Whether something protects the machine now.
    pub enum ProtectionState {
        On = "on",
        Off = "off",
        Unknown = "unknown",
    }
}

id_enum! {
    /// The state of one protecting product.
    pub enum ProtectorState {
        On = "on",
        Off = "off",
        /// On, but its virus definitions are old.
        Outdated = "outdated",
        Unknown = "unknown",
    }
}

/// One product that protects the machine or could.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protector {
    pub name: String,
    pub state: ProtectorState,
    /// Whether it is one of the vendor's products.
    pub vendor: bool,
}

/// What protects the machine, as far as the scan could read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protection {
    pub state: ProtectionState,
    pub products: Vec<Protector>,
}

/// Verdict, findings, coverage and protection of one snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    pub verdict: Verdict,
    pub findings: Vec<Finding>,
    pub coverage: Coverage,
    pub protection: Protection,
    /// Names of products of other makers in which an engine of the vendor's is or was. They count for
    /// nothing else here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub licensees: Vec<String>,
}

impl Detector<'_> {
    /// Assesses one snapshot.
    #[must_use]
    pub fn assess(&self, snapshot: &Snapshot) -> Assessment {
        let (findings, hidden) = self.detect_with_hidden(snapshot);
        let mut coverage = coverage(snapshot);
        coverage.add_hidden_programs(&hidden);
        let verdict = verdict(&findings, &coverage);
        let protection = protection(snapshot, self, &findings);
        Assessment {
            verdict,
            findings,
            coverage,
            protection,
            licensees: self.licensees(snapshot),
        }
    }
}

/// How far each probe of `snapshot` was read. A required probe that is missing counts as a gap, and so
/// does the computer around a terminal that is a container: its files are where programs are.
#[must_use]
pub fn coverage(snapshot: &Snapshot) -> Coverage {
    let required = Probe::required(snapshot.host.system);
    let mut probes: Vec<ProbeCoverage> = snapshot
        .readings
        .iter()
        .map(|reading| {
            let unsupported = reading.gaps.iter().any(Gap::is_lack);
            let other_gaps = !reading.gaps.iter().all(Gap::is_lack);
            let result = match (other_gaps, unsupported, reading.facts.is_empty()) {
                (false, false, _) => CoverageResult::Read,
                (false, true, true) if reading.probe.may_be_unsupported() => {
                    CoverageResult::Unsupported
                }
                (_, _, true) => CoverageResult::Gap,
                (_, _, false) => CoverageResult::Partial,
            };
            ProbeCoverage {
                probe: reading.probe,
                required: required.contains(&reading.probe) || reading.probe.lists_packages(),
                result,
                gaps: reading.gaps.clone(),
                notes: reading.notes.len(),
            }
        })
        .collect();
    for probe in required {
        if !probes.iter().any(|covered| covered.probe == *probe) {
            probes.push(ProbeCoverage {
                probe: *probe,
                required: true,
                result: CoverageResult::Gap,
                gaps: vec![Gap::unreadable("not in this snapshot")],
                notes: 0,
            });
        }
    }
    if let Some(container) = snapshot.host.container
        && container.stands_for_its_computer()
    {
        let folders = probes.iter_mut();
        for covered in folders.filter(|covered| covered.probe == Probe::Folders) {
            covered.result = CoverageResult::Partial;
            let gap = Gap::of(GapKind::Denied);
            covered.gaps.push(match container.outside() {
                Some(place) => gap.at(MachinePath(place.to_owned())),
                None => gap,
            });
        }
    }
    probes.sort_by_key(|covered| covered.probe);
    Coverage { probes }
}

fn verdict(findings: &[Finding], coverage: &Coverage) -> Verdict {
    let here = |kind: ProductKind| {
        findings
            .iter()
            .any(move |finding| finding.is(kind) && finding.state.is_here() && finding.is_sure())
    };
    if here(ProductKind::Antivirus) {
        let managed = findings.iter().any(|finding| {
            finding.state.is_here()
                && finding.is_sure()
                && (finding.managed || finding.is(ProductKind::Management))
        });
        return if managed {
            Verdict::Managed
        } else {
            Verdict::AntivirusFound
        };
    }
    // Every verdict below concludes that there is no antivirus, so nothing that could show one may
    // have been missed.
    let unexplained = findings
        .iter()
        .any(|finding| finding.state.is_here() && !finding.is_sure());
    if unexplained || !coverage.is_full_beside_remains() {
        return Verdict::Inconclusive;
    }
    if here(ProductKind::Companion) || here(ProductKind::Management) || here(ProductKind::OnDemand)
    {
        return Verdict::CompanionOnly;
    }
    if findings
        .iter()
        .any(|finding| finding.state == Presence::Leftovers)
    {
        return Verdict::LeftoversOnly;
    }
    if coverage.is_full() {
        Verdict::NotFound
    } else {
        Verdict::Inconclusive
    }
}

/// What protects the machine: by Security Center and Defender where the system has them, else by
/// installed packages and running products.
fn protection(snapshot: &Snapshot, detector: &Detector<'_>, findings: &[Finding]) -> Protection {
    let (catalogue, filter) = (detector.catalogue(), detector.filter());
    let mut products: Vec<Protector> = Vec::new();
    // A list that was read and names nothing says that nothing protects.
    let listed = snapshot.host.system == System::Windows
        && snapshot.readings.iter().any(|reading| {
            reading.probe == Probe::SecurityCenter
                && (reading.gaps.is_empty() || !reading.facts.is_empty())
        });
    // Security Center keeps the last state of a product that is not there any more.
    let vendors_can_run = findings.iter().any(|finding| {
        finding.state.is_here()
            && (finding.is(ProductKind::Antivirus) || finding.product_id().is_none())
    });
    let mut defender = None;
    for (_, fact) in snapshot.facts() {
        match fact {
            Fact::SecurityProduct(product) => {
                let state = match (product.state, product.up_to_date) {
                    (SecurityState::On, Some(false)) => ProtectorState::Outdated,
                    (SecurityState::On, Some(true) | None) => ProtectorState::On,
                    (SecurityState::Off | SecurityState::Snoozed | SecurityState::Expired, _) => {
                        ProtectorState::Off
                    }
                    (SecurityState::Unknown, _) => ProtectorState::Unknown,
                };
                let vendor = filter.names_vendor(&product.name);
                let state = if vendor && !vendors_can_run && state != ProtectorState::Off {
                    ProtectorState::Unknown
                } else {
                    state
                };
                products.push(Protector {
                    name: product.name.clone(),
                    state,
                    vendor,
                });
            }
            Fact::Defender(fact) => defender = Some(fact),
            Fact::Package(package) => {
                let known = catalogue.alternatives.iter().find(|alternative| {
                    alternative.real_time.contains(&snapshot.host.system)
                        && alternative
                            .packages
                            .iter()
                            .any(|name| name.eq_ignore_ascii_case(&package.name))
                });
                if let Some(alternative) = known
                    && package.state == crate::snapshot::PackageState::Installed
                {
                    // An installed package is not a running one.
                    products.push(Protector {
                        name: alternative.name.clone(),
                        state: ProtectorState::Unknown,
                        vendor: false,
                    });
                }
            }
            Fact::UninstallEntry(_)
            | Fact::VendorKey(_)
            | Fact::Service(_)
            | Fact::Process(_)
            | Fact::AppBundle(_)
            | Fact::LaunchItem(_)
            | Fact::SystemExtension(_)
            | Fact::Receipt(_)
            | Fact::Unit(_)
            | Fact::Folder(_)
            | Fact::PendingRestart(_)
            | Fact::Trace(_)
            | Fact::Circumstances(_) => {}
        }
    }
    if let Some(defender) = defender
        && defender.present
        && !products
            .iter()
            .any(|product| product.name.to_lowercase().contains("defender"))
    {
        let state = match (defender.running, defender.held_off) {
            (_, true) | (Some(false), false) => ProtectorState::Off,
            // Next to another antivirus Defender runs passively, so running does not mean protecting.
            (Some(true) | None, false) => ProtectorState::Unknown,
        };
        products.push(Protector {
            name: "Microsoft Defender Antivirus".to_owned(),
            state,
            vendor: false,
        });
    }
    if snapshot.host.system != System::Windows {
        products.extend(
            findings
                .iter()
                .filter(|finding| {
                    finding.is(ProductKind::Antivirus)
                        && finding.state == Presence::Active
                        && finding.is_sure()
                })
                .map(|finding| Protector {
                    name: finding.name.clone(),
                    state: ProtectorState::On,
                    vendor: true,
                }),
        );
    }
    // Of entries of one name the most active counts: an older version may have left the others.
    let activity = |product: &Protector| match product.state {
        ProtectorState::On => 0,
        ProtectorState::Outdated => 1,
        ProtectorState::Unknown => 2,
        ProtectorState::Off => 3,
    };
    products.sort_by_key(|product| (product.name.to_lowercase(), activity(product)));
    products.dedup_by(|later, first| later.name.to_lowercase() == first.name.to_lowercase());
    let any = |wanted: ProtectorState| products.iter().any(|product| product.state == wanted);
    let state = if any(ProtectorState::On) || any(ProtectorState::Outdated) {
        ProtectionState::On
    } else if listed && !any(ProtectorState::Unknown) {
        ProtectionState::Off
    } else {
        ProtectionState::Unknown
    };
    Protection { state, products }
}

#[cfg(test)]
mod tests;
