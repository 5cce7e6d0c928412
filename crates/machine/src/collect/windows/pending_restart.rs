//! Files that Windows will remove or replace at its next boot.

use voorzorg_domain::snapshot::{Fact, Gap, PendingRestart, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use super::registry::{self, RegistryView};
use crate::parse::{pending_renames, redact};

const PATH: &str = r"SYSTEM\CurrentControlSet\Control\Session Manager";

pub(super) fn read(filter: &VendorFilter) -> Reading {
    match files() {
        Ok(files) => {
            let paths = files.iter().map(|file| redact::path(file));
            let facts = paths
                .filter_map(|path| filter.kept(Fact::PendingRestart(PendingRestart { path })))
                .collect();
            Reading::complete(Probe::PendingRestart, facts)
        }
        Err(gap) => Reading::gap(Probe::PendingRestart, gap),
    }
}

/// Every file that waits for the next boot, whoever registered it.
pub(super) fn files() -> Result<Vec<String>, Gap> {
    let Some(key) = registry::machine(PATH, RegistryView::Native)? else {
        return Ok(Vec::new());
    };
    Ok(pending_renames::read(
        &key.texts("PendingFileRenameOperations")?,
    ))
}
