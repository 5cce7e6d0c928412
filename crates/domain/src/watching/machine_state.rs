//! What scans have seen so far, and what a new scan adds to it.
//!
//! What is seen needs no coverage, what is gone does (ADR 31): a finding counts however little else
//! could be read, and a product is gone only by a scan that read everything in which it would show
//! itself. This module may not know when an alert is shown.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::alert::Alert;
use super::reminders::DAY;
use crate::assessment::{Assessment, Coverage, CoverageResult, ProtectionState};
use crate::catalogue::{ProductKind, Weight};
use crate::detection::Finding;
use crate::fact_view::Indication;
use crate::snapshot::{GapKind, MachinePath, Probe, Timestamp};

/// On so many whole days of scans a product was not seen, or absence could not be concluded, before
/// that is worth telling.
const LONG: u32 = 7;
/// The time, in seconds, after which a second scan confirms that protection is off. Products pass
/// through "off" for moments while they start or update.
const CONFIRMED_AFTER: i64 = 2 * 60;
/// The most products that are remembered; more than the catalogue knows.
const PRODUCT_LIMIT: usize = 64;
/// The most gaps that are remembered.
const GAP_LIMIT: usize = 8;
/// The most letters of a name or version that are remembered; what a machine says has no limit.
const TEXT_LIMIT: usize = 120;

/// What scans have found so far, in the detail that is needed to recognise a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MachineState {
    /// The version of the catalogue by which the last scan was judged. What a newer one recognises
    /// may have been here before.
    pub catalogue: String,
    /// Every product that a scan saw, by catalogue id.
    pub products: BTreeMap<String, KnownProduct>,
    /// The probes that a scan judged by this catalogue read whole: what one of them shows for the
    /// first time was not there before.
    pub read: BTreeSet<Probe>,
    /// The last known state of the protection; an unknown one does not replace it, and "off" replaces
    /// "on" only when a second scan confirms it.
    pub protection: ProtectionState,
    /// When a scan first saw protection off that is not confirmed yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub off_since: Option<Timestamp>,
    /// The day of the last scan, in days since 1970.
    pub day: i64,
    /// On how many days a scan was made since the first. A day on which the computer was off does not
    /// count.
    pub days: u32,
    /// Set while no scan can conclude absence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blind: Option<Blind>,
}

/// One product that a scan saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownProduct {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The probes that showed it as installed. A version from other probes cannot be compared.
    pub shown_by: BTreeSet<Probe>,
    /// Whether a scan was sure of it. One of which none was has never been told.
    pub sure: bool,
    /// Whether it came after the first scan, as far as could be seen.
    pub arrived: bool,
    /// Set while scans do not see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absence: Option<Absence>,
}

/// Since when scans do not see a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// The value of [`MachineState::days`] at the first scan that did not see it.
    pub since_day: u32,
    /// A scan could conclude that it is gone (I2).
    pub concluded: bool,
}

/// Since when no scan could conclude that something is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blind {
    pub since: Timestamp,
    /// The value of [`MachineState::days`] at that time.
    pub since_day: u32,
    /// Whether it has been told.
    pub told: bool,
    /// What the last scan could not read, as far as it weighs; empty when the machine has no list of
    /// packages that we know.
    pub gaps: Vec<BlindSpot>,
}

/// One thing that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlindSpot {
    pub probe: Probe,
    pub kind: GapKind,
    /// `None` when it is the source as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<MachinePath>,
}

/// Why another scan in a few minutes is worthwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookAgain {
    /// Protection went off, which a second scan has to confirm.
    Protection,
    /// Something that weighs could not be read, and may be readable in a few minutes.
    Gaps,
}

impl MachineState {
    /// The state before the first scan, which is judged by `catalogue`.
    #[must_use]
    pub fn new(catalogue: &str, now: Timestamp) -> MachineState {
        MachineState {
            catalogue: catalogue.to_owned(),
            products: BTreeMap::new(),
            read: BTreeSet::new(),
            protection: ProtectionState::Unknown,
            off_since: None,
            day: day_of(now),
            days: 0,
            blind: None,
        }
    }

    /// Whether `product` is here as far as scans could see.
    #[must_use]
    pub fn has(&self, product: &str) -> bool {
        self.products
            .get(product)
            .is_some_and(|known| !known.is_away(self.days))
    }

    /// That no scan could conclude absence, once it lasts for seven days of scans.
    #[must_use]
    pub fn lasting_blindness(&self) -> Option<&Blind> {
        self.blind
            .as_ref()
            .filter(|blind| self.days.saturating_sub(blind.since_day) > LONG)
    }

    /// Why `assessment`, the last that was added, calls for another scan in a few minutes.
    #[must_use]
    pub fn look_again(&self, assessment: &Assessment) -> Option<LookAgain> {
        let may_pass = |coverage: &Coverage| {
            coverage
                .weighing()
                .flat_map(|covered| &covered.gaps)
                .any(|gap| !gap.in_remains && gap.may_pass())
        };
        if assessment.protection.state == ProtectionState::Off && self.off_since.is_some() {
            Some(LookAgain::Protection)
        } else if may_pass(&assessment.coverage) {
            Some(LookAgain::Gaps)
        } else {
            None
        }
    }

    /// Adds a scan, and returns what a person would want to know of it. `saw` are the products that
    /// the person knows to be here.
    pub(super) fn add(
        &mut self,
        assessment: &Assessment,
        catalogue: &str,
        saw: &BTreeSet<String>,
        now: Timestamp,
    ) -> Vec<Alert> {
        self.count_day(now);
        let newly_judged = self.catalogue != catalogue;
        if newly_judged {
            catalogue.clone_into(&mut self.catalogue);
            self.read.clear();
        }
        let whole = assessment.coverage.is_full_beside_remains();
        let mut changes = Vec::new();
        let mut here = BTreeSet::new();
        for finding in known_products_here(assessment) {
            changes.extend(self.see(finding, newly_judged, whole, saw));
            here.extend(finding.product_id().map(|id| id.0.clone()));
        }
        let concluded = concludes_absence(assessment);
        for (_, known) in self
            .products
            .iter_mut()
            .filter(|(product, _)| !here.contains(*product))
        {
            let absence = known.absence.get_or_insert(Absence {
                since_day: self.days,
                concluded: false,
            });
            absence.concluded |= concluded;
        }
        self.read.extend(read_whole(&assessment.coverage));
        changes.extend(self.add_protection(assessment.protection.state, now));
        changes.extend(self.add_coverage(&assessment.coverage, now));
        self.forget_surplus();
        changes.sort();
        changes
    }

    /// A clock that jumps counts one day at most, however far it jumps.
    fn count_day(&mut self, now: Timestamp) {
        let day = day_of(now);
        if day > self.day {
            self.days = self.days.saturating_add(1);
        }
        self.day = day;
    }

    fn see(
        &mut self,
        finding: &Finding,
        newly_judged: bool,
        whole: bool,
        saw: &BTreeSet<String>,
    ) -> Option<Alert> {
        let product = &finding.product_id()?.0;
        let is_antivirus = finding.is(ProductKind::Antivirus);
        let shown_by = shown_by(finding);
        let arrived = shown_by.iter().any(|probe| self.read.contains(probe));
        let days = self.days;
        let seen = KnownProduct {
            name: clipped(&finding.name),
            version: finding.version.as_deref().map(clipped),
            shown_by,
            sure: finding.is_sure(),
            arrived,
            absence: None,
        };
        let name = seen.name.clone();
        let returned = |again| Alert::Returned {
            product: product.clone(),
            name: name.clone(),
            again,
        };
        let another_part = || Alert::AnotherPart {
            product: product.clone(),
            name: name.clone(),
        };
        // It is here, and may have been before.
        let present = || {
            (is_antivirus && !saw.contains(product)).then(|| Alert::Present {
                product: product.clone(),
                name: name.clone(),
            })
        };
        let Some(known) = self.products.get_mut(product) else {
            let sure = seen.sure;
            self.products.insert(product.clone(), seen);
            return match (sure, arrived) {
                (false, _) => None,
                (true, false) => present(),
                (true, true) if is_antivirus => Some(returned(false)),
                (true, true) => Some(another_part()),
            };
        };
        if !seen.sure {
            // What is not sure keeps nothing from being gone, and brings nothing back.
            known.absence = known.absence.filter(|absence| absence.concluded);
            return None;
        }
        let change = if known.sure {
            let away = known.is_away(days);
            let long = known.is_long_absent(days);
            match (away, is_antivirus) {
                (false, _) if newly_judged => None,
                (false, _) => known.version_change(product, &seen),
                (true, _) if newly_judged => present(),
                (true, true) => Some(returned(true)),
                // Some parts come and go.
                (true, false) => long.then(another_part),
            }
        } else {
            match (known.arrived || known.is_away(days), is_antivirus) {
                (true, true) if !newly_judged => Some(returned(false)),
                (true, false) if !newly_judged => Some(another_part()),
                (_, _) => present(),
            }
        };
        known.update(seen, newly_judged || whole);
        change
    }

    fn add_protection(&mut self, state: ProtectionState, now: Timestamp) -> Option<Alert> {
        match (self.protection, state) {
            (_, ProtectionState::Unknown) => None,
            (ProtectionState::On, ProtectionState::Off) => {
                // A clock that was set back starts the wait anew.
                let since = self.off_since.map_or(now, |since| since.min(now));
                if now.seconds_since(since) < CONFIRMED_AFTER {
                    self.off_since = Some(since);
                    return None;
                }
                self.off_since = None;
                self.protection = ProtectionState::Off;
                Some(Alert::ProtectionOff)
            }
            (_, known @ (ProtectionState::On | ProtectionState::Off)) => {
                self.off_since = None;
                self.protection = known;
                None
            }
        }
    }

    fn add_coverage(&mut self, coverage: &Coverage, now: Timestamp) -> Option<Alert> {
        if coverage.is_full_beside_remains() {
            self.blind = None;
            return None;
        }
        let days = self.days;
        let blind = self.blind.get_or_insert_with(|| Blind {
            since: now,
            since_day: days,
            told: false,
            gaps: Vec::new(),
        });
        blind.since = blind.since.min(now);
        blind.gaps = blind_spots(coverage);
        if blind.told || days.saturating_sub(blind.since_day) <= LONG {
            return None;
        }
        blind.told = true;
        Some(Alert::CouldNotLook)
    }

    fn forget_surplus(&mut self) {
        while self.products.len() > PRODUCT_LIMIT {
            let away = self
                .products
                .iter()
                .find(|(_, known)| known.absence.is_some())
                .map(|(product, _)| product.clone());
            match away {
                Some(product) => self.products.remove(&product),
                None => self.products.pop_last().map(|(_, known)| known),
            };
        }
    }
}

impl KnownProduct {
    /// Whether it is gone: concluded by a scan, or not seen for a long time.
    fn is_away(&self, days: u32) -> bool {
        self.absence.is_some_and(|absence| absence.concluded) || self.is_long_absent(days)
    }

    fn is_long_absent(&self, days: u32) -> bool {
        self.absence
            .is_some_and(|absence| days.saturating_sub(absence.since_day) > LONG)
    }

    fn version_change(&self, product: &str, seen: &KnownProduct) -> Option<Alert> {
        let (from, to) = (self.version.clone()?, seen.version.clone()?);
        (from != to && self.shown_by == seen.shown_by).then(|| Alert::VersionChanged {
            product: product.to_owned(),
            name: seen.name.clone(),
            from,
            to,
        })
    }

    /// Takes over a sure sighting. Where a gap hides a probe that gave the version, the earlier one is
    /// kept to compare with, unless the scan was `whole`.
    fn update(&mut self, seen: KnownProduct, whole: bool) {
        let kept = if whole || seen.shown_by.is_superset(&self.shown_by) {
            seen
        } else {
            KnownProduct {
                version: self.version.take(),
                shown_by: std::mem::take(&mut self.shown_by),
                ..seen
            }
        };
        *self = kept;
    }
}

/// Whether what a scan does not show is gone: on this rest the verdicts of absence too.
pub(super) fn concludes_absence(assessment: &Assessment) -> bool {
    let unexplained = assessment
        .findings
        .iter()
        .any(|finding| finding.state.is_here() && !finding.is_sure());
    // Something that could not be placed may be the product under another name.
    !unexplained && assessment.coverage.is_full_beside_remains()
}

/// The products of the catalogue that are here. What no signature explains has no identity by which
/// it could be known again.
pub(super) fn known_products_here(assessment: &Assessment) -> impl Iterator<Item = &Finding> {
    assessment
        .findings
        .iter()
        .filter(|finding| finding.state.is_here() && finding.product_id().is_some())
}

/// The probes that show a product as installed. A process or a driver that runs comes and goes.
fn shown_by(finding: &Finding) -> BTreeSet<Probe> {
    finding
        .evidence
        .iter()
        .filter(|evidence| {
            evidence.weight > Weight::Trace
                && matches!(
                    evidence.shows,
                    Indication::Registered | Indication::Installed
                )
        })
        .map(|evidence| evidence.probe)
        .collect()
}

/// The probes in which nothing that is installed can have been missed.
fn read_whole(coverage: &Coverage) -> impl Iterator<Item = Probe> {
    coverage
        .probes
        .iter()
        .filter(|covered| match covered.result {
            CoverageResult::Read | CoverageResult::Unsupported => true,
            CoverageResult::Partial | CoverageResult::Gap => {
                covered.gaps.iter().all(|gap| gap.in_remains)
            }
        })
        .map(|covered| covered.probe)
}

fn blind_spots(coverage: &Coverage) -> Vec<BlindSpot> {
    let weighing = coverage.weighing().flat_map(|covered| {
        let gaps = covered.gaps.iter().filter(|gap| !gap.in_remains);
        gaps.map(|gap| BlindSpot {
            probe: covered.probe,
            kind: gap.kind,
            place: gap.place.clone(),
        })
    });
    let mut spots: Vec<BlindSpot> = weighing.collect();
    spots.sort();
    spots.dedup();
    spots.truncate(GAP_LIMIT);
    spots
}

fn day_of(now: Timestamp) -> i64 {
    now.0.div_euclid(DAY)
}

fn clipped(text: &str) -> String {
    text.chars().take(TEXT_LIMIT).collect()
}
