//! The report of a journey: what was found before, what was done and by whom, and what was found
//! after, with the gaps. This module may not know user-facing text or file formats.

use serde::{Deserialize, Serialize};

use crate::assessment::{Assessment, ProtectionState, Verdict};
use crate::catalogue::{ProductId, StepId};
use crate::journey::{Journal, Journey, ScanSummary, StepStatus};
use crate::origin::Origin;
use crate::snapshot::{Host, Timestamp};

/// One scan in the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedScan {
    pub at: Timestamp,
    pub host: Host,
    pub assessment: Assessment,
}

/// One step in the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedStep {
    pub step: StepId,
    /// `None` when the journey did not get that far.
    pub status: Option<StepStatus>,
}

/// The time without protection, as far as the scans can bound it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "unprotected", rename_all = "kebab-case")]
pub enum UnprotectedTime {
    /// Every scan found the machine protected.
    NotSeen,
    /// At most this long: the seconds between the last scan with protection and the next one with
    /// it.
    AtMost { seconds: i64 },
    /// The last scan found no protection; the seconds since the last scan that did bound how long.
    StillOff { seconds: i64 },
    /// The scans cannot bound it.
    Unknown,
}

/// The report of one journey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub app_version: String,
    pub catalogue_version: String,
    /// What it is about; only a live report says something about a computer.
    pub origin: Origin,
    pub product: Option<String>,
    /// The id of the product in the catalogue.
    pub product_id: Option<ProductId>,
    pub recipe: Option<String>,
    pub before: Option<ReportedScan>,
    pub after: Option<ReportedScan>,
    pub steps: Vec<ReportedStep>,
    pub unprotected: UnprotectedTime,
    pub finished: bool,
}

/// Folds a journal into its report.
#[must_use]
pub fn report(journal: &Journal) -> Report {
    let journey = Journey::from_events(&journal.events);
    let reported = |scan: &Option<Box<(crate::snapshot::Snapshot, Assessment)>>| {
        scan.as_deref().map(|(snapshot, assessment)| ReportedScan {
            at: snapshot.taken_at,
            host: snapshot.host.clone(),
            assessment: assessment.clone(),
        })
    };
    Report {
        app_version: journal.app_version.clone(),
        catalogue_version: journal.catalogue_version.clone(),
        origin: journal.origin,
        product: journey.plan.as_ref().map(|plan| plan.name.clone()),
        product_id: journey.plan.as_ref().map(|plan| plan.product.clone()),
        recipe: journey.plan.as_ref().map(|plan| plan.recipe.0.clone()),
        before: reported(&journey.first),
        after: if journey.scans.len() > 1 {
            reported(&journey.latest)
        } else {
            None
        },
        steps: journey
            .plan
            .iter()
            .flat_map(|plan| &plan.steps)
            .map(|step| ReportedStep {
                step: step.id.clone(),
                status: journey.step_status.get(&step.id).cloned(),
            })
            .collect(),
        unprotected: unprotected(&journey.scans),
        finished: journey.is_finished(),
    }
}

/// How long the machine was without protection, bounded by the scans around the first that did not
/// find it protected.
#[must_use]
pub fn unprotected(scans: &[ScanSummary]) -> UnprotectedTime {
    let Some(gap) = scans
        .iter()
        .position(|scan| scan.protection != ProtectionState::On)
    else {
        return if scans.is_empty() {
            UnprotectedTime::Unknown
        } else {
            UnprotectedTime::NotSeen
        };
    };
    let Some(before) = gap.checked_sub(1).and_then(|index| scans.get(index)) else {
        return UnprotectedTime::Unknown;
    };
    let after = scans
        .iter()
        .skip(gap)
        .find(|scan| scan.protection == ProtectionState::On);
    let last = scans.last();
    match (after, last) {
        (Some(after), _) => UnprotectedTime::AtMost {
            seconds: after.at.seconds_since(before.at),
        },
        (None, Some(last)) if last.protection == ProtectionState::Off => {
            UnprotectedTime::StillOff {
                seconds: last.at.seconds_since(before.at),
            }
        }
        (None, Some(_) | None) => UnprotectedTime::Unknown,
    }
}

impl Report {
    /// Whether a later scan found the product of the journey gone.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.finished
            && self.after.as_ref().is_some_and(|scan| {
                scan.assessment.verdict != Verdict::Inconclusive
                    && !scan.assessment.findings.iter().any(|finding| {
                        finding.state.is_here() && finding.product_id() == self.product_id.as_ref()
                    })
            })
    }
}
