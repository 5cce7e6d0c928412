//! The result of one computer: what a person can hand in after any scan, with or without a journey. It
//! may not know user-facing text, file formats or who hands it in.

use serde::{Deserialize, Serialize};

use crate::assessment::{Assessment, Verdict};
use crate::catalogue::ProductId;
use crate::detection::{Finding, Presence};
use crate::id_enum;
use crate::journey::{Journal, Journey};
use crate::limit::Limit;
use crate::origin::Origin;
use crate::report::{ReportedStep, UnprotectedTime, report};
use crate::snapshot::{Host, Snapshot, Timestamp};

id_enum! {
    /// The state of one computer, the worst that holds first. A persisted format: states are added,
    /// never changed.
    pub enum ComputerState {
        AntivirusFound = "antivirus-found",
        /// With an antivirus that someone else manages.
        Managed = "managed",
        /// With an antivirus whose removal has begun.
        BeingReplaced = "being-replaced",
        /// With something of the vendor's that may be an antivirus.
        Unrecognised = "unrecognised",
        CouldNotLook = "could-not-look",
        /// Without an antivirus, with a vault of the vendor's that may hold passwords or files.
        VaultLeft = "vault-left",
        CompanionOnly = "companion-only",
        LeftoversOnly = "leftovers-only",
        /// Nothing of the vendor's, where an earlier scan of the same journey saw an antivirus.
        Gone = "gone",
        NotFound = "not-found",
    }
}

impl ComputerState {
    /// The exit code that stands for it, as `voorzorg scan` has it.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            ComputerState::AntivirusFound
            | ComputerState::Managed
            | ComputerState::BeingReplaced => 10,
            ComputerState::Unrecognised | ComputerState::CouldNotLook => 20,
            ComputerState::VaultLeft
            | ComputerState::CompanionOnly
            | ComputerState::LeftoversOnly => 11,
            ComputerState::Gone | ComputerState::NotFound => 0,
        }
    }
}

impl ComputerState {
    /// Whether a computer with this verdict can be in this state. A file in which they disagree was not
    /// made by us.
    #[must_use]
    pub fn fits(self, verdict: Verdict) -> bool {
        match self {
            ComputerState::AntivirusFound | ComputerState::BeingReplaced => {
                verdict == Verdict::AntivirusFound
            }
            ComputerState::Managed => verdict == Verdict::Managed,
            ComputerState::Unrecognised | ComputerState::CouldNotLook => {
                verdict == Verdict::Inconclusive
            }
            ComputerState::VaultLeft => matches!(
                verdict,
                Verdict::CompanionOnly | Verdict::LeftoversOnly | Verdict::NotFound
            ),
            ComputerState::CompanionOnly => verdict == Verdict::CompanionOnly,
            ComputerState::LeftoversOnly => verdict == Verdict::LeftoversOnly,
            ComputerState::Gone | ComputerState::NotFound => verdict == Verdict::NotFound,
        }
    }
}

/// How far the journey on a computer is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// The name of the product that is to be replaced.
    pub product: String,
    pub product_id: ProductId,
    pub recipe: String,
    /// Every step of the plan; told and seen stay apart in its status (I4).
    pub steps: Vec<ReportedStep>,
    pub finished: bool,
    /// What there is to tell about before and after; `None` until a removal has begun.
    pub removal: Option<Removal>,
}

/// What there is to tell once a removal has begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Removal {
    /// When the first scan of the journey was taken, and its verdict.
    pub before_at: Timestamp,
    pub before: Verdict,
    pub unprotected: UnprotectedTime,
}

/// The result of one computer, by one scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComputerResult {
    pub app_version: String,
    pub catalogue_version: String,
    /// What it is about; only a live result says something about a computer.
    pub origin: Origin,
    pub state: ComputerState,
    /// When the scan was taken.
    pub at: Timestamp,
    pub host: Host,
    pub assessment: Assessment,
    /// What no scan reads.
    pub limits: Vec<Limit>,
    /// `None` without a plan.
    pub progress: Option<Progress>,
}

impl ComputerResult {
    /// The result of `snapshot`, as far as the journey in `progress`.
    #[must_use]
    pub fn new(
        versions: (&str, &str),
        origin: Origin,
        snapshot: &Snapshot,
        assessment: Assessment,
        progress: Option<Progress>,
    ) -> ComputerResult {
        ComputerResult {
            app_version: versions.0.to_owned(),
            catalogue_version: versions.1.to_owned(),
            origin,
            state: state(snapshot, &assessment, progress.as_ref()),
            at: snapshot.taken_at,
            host: snapshot.host.clone(),
            limits: Limit::of(&snapshot.host),
            assessment,
            progress,
        }
    }
}

/// How far the journey in `journal` is; `None` if no plan was made.
#[must_use]
pub fn progress(journal: &Journal) -> Option<Progress> {
    let journey = Journey::from_events(&journal.events);
    let plan = journey.plan.as_deref()?;
    let report = report(journal);
    let removal = report
        .before
        .filter(|_| report.removal_begun)
        .map(|before| Removal {
            before_at: before.at,
            before: before.assessment.verdict,
            unprotected: report.unprotected,
        });
    Some(Progress {
        product: plan.name.clone(),
        product_id: plan.product.clone(),
        recipe: plan.recipe.0.clone(),
        steps: report.steps,
        finished: report.finished,
        removal,
    })
}

fn state(
    snapshot: &Snapshot,
    assessment: &Assessment,
    progress: Option<&Progress>,
) -> ComputerState {
    let removal = progress.and_then(|progress| progress.removal.as_ref());
    match assessment.verdict {
        Verdict::AntivirusFound if removal.is_some() || is_removal_pending(assessment) => {
            ComputerState::BeingReplaced
        }
        Verdict::AntivirusFound => ComputerState::AntivirusFound,
        Verdict::Managed => ComputerState::Managed,
        Verdict::Inconclusive if assessment.findings.iter().any(is_unsure) => {
            ComputerState::Unrecognised
        }
        Verdict::Inconclusive => ComputerState::CouldNotLook,
        Verdict::CompanionOnly | Verdict::LeftoversOnly | Verdict::NotFound
            if snapshot.has_vault() =>
        {
            ComputerState::VaultLeft
        }
        Verdict::CompanionOnly => ComputerState::CompanionOnly,
        Verdict::LeftoversOnly => ComputerState::LeftoversOnly,
        Verdict::NotFound => {
            let was_here = removal.is_some_and(|removal| match removal.before {
                Verdict::AntivirusFound | Verdict::Managed => true,
                Verdict::CompanionOnly
                | Verdict::LeftoversOnly
                | Verdict::NotFound
                | Verdict::Inconclusive => false,
            });
            if was_here {
                ComputerState::Gone
            } else {
                ComputerState::NotFound
            }
        }
    }
}

fn is_unsure(finding: &Finding) -> bool {
    finding.state.is_here() && !finding.is_sure()
}

/// Whether every antivirus that was found only waits for a restart.
fn is_removal_pending(assessment: &Assessment) -> bool {
    assessment
        .findings
        .iter()
        .filter(|finding| {
            finding.is(crate::catalogue::ProductKind::Antivirus)
                && finding.state.is_here()
                && finding.is_sure()
        })
        .all(|finding| finding.state == Presence::RemovalPending)
}
