//! What was here beside the product that is removed, and may stay: known by its family, so that an
//! update in between makes no stranger of it. This module may not know plans or checks.

use serde::{Deserialize, Serialize};

use crate::assessment::Assessment;
use crate::catalogue::{ProductId, ProductKind};
use crate::detection::Finding;
use crate::matching::words;
use crate::snapshot::Probe;

/// Something of the vendor's that was here before the removal, is no antivirus, and may stay. It is
/// known by its family, so an update in between changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MayStay {
    /// The catalogue id, for a product of the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<ProductId>,
    /// The name as found.
    pub name: String,
}

impl MayStay {
    /// What is remembered of `finding`.
    fn of(finding: &Finding) -> MayStay {
        MayStay {
            product: finding.product_id().cloned(),
            name: finding.name.clone(),
        }
    }

    /// Whether `finding` is this, in any version.
    #[must_use]
    pub fn is(&self, finding: &Finding) -> bool {
        match (&self.product, finding.product_id()) {
            (Some(ours), Some(theirs)) => ours == theirs,
            (None, None) => {
                has_something_of_its_own(finding) && family(&self.name) == family(&finding.name)
            }
            // A newer catalogue may have recognised it in between, and an antivirus never may stay.
            (None, Some(_)) => {
                !finding.is(ProductKind::Antivirus) && family(&self.name) == family(&finding.name)
            }
            (Some(_), None) => false,
        }
    }
}

/// The words of a name without its version; the whole name, when it is nothing but a version.
fn family(name: &str) -> Vec<String> {
    let all = words(name);
    let is_version = |word: &String| word.contains(|ch: char| ch.is_ascii_digit());
    let family: Vec<String> = all
        .iter()
        .filter(|word| !is_version(word))
        .cloned()
        .collect();
    if family.is_empty() { all } else { family }
}

/// What is here beside the product that is to be removed and may stay: nothing that only runs, and when
/// an antivirus is removed no other antivirus, which could be the same one, renamed or upgraded.
pub fn beside<'a>(
    product: &'a ProductId,
    kind: ProductKind,
    assessment: &'a Assessment,
) -> impl Iterator<Item = MayStay> + 'a {
    assessment
        .findings
        .iter()
        .filter(move |finding| {
            finding.state.is_here()
                && finding.product_id() != Some(product)
                && has_something_of_its_own(finding)
                && !(finding.is(ProductKind::Antivirus) && kind == ProductKind::Antivirus)
        })
        .map(MayStay::of)
}

/// What was here before the removal, may stay, and is still here.
pub fn stayed<'a>(
    may_stay: &'a [MayStay],
    assessment: &'a Assessment,
) -> impl Iterator<Item = &'a Finding> {
    assessment.findings.iter().filter(move |finding| {
        finding.state.is_here() && may_stay.iter().any(|kept| kept.is(finding))
    })
}

/// Whether something other than running code shows what this is: an entry, a package, an application,
/// a folder. What only runs could be a part of any product, also of the one that is being removed.
#[must_use]
pub fn has_something_of_its_own(finding: &Finding) -> bool {
    finding.product_id().is_some()
        || finding
            .evidence
            .iter()
            .any(|evidence| match evidence.probe {
                Probe::UninstallMachine64
                | Probe::UninstallMachine32
                | Probe::UninstallPerson
                | Probe::VendorKey
                | Probe::SecurityCenter
                | Probe::Applications
                | Probe::Receipts
                | Probe::Dpkg
                | Probe::Rpm
                | Probe::Pacman
                | Probe::Folders => true,
                Probe::Services
                | Probe::Defender
                | Probe::PendingRestart
                | Probe::Processes
                | Probe::LaunchItems
                | Probe::SystemExtensions
                | Probe::Units
                | Probe::Traces
                | Probe::Circumstances => false,
            })
}

#[cfg(test)]
mod tests;
