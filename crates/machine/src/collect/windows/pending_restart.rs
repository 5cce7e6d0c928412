//! Files that Windows will remove or replace at its next boot.

use voorzorg_domain::snapshot::{Fact, Gap, PendingRestart, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use super::registry::{self, RegistryView};
use crate::parse::{pending_renames, redact};

const PATH: &str = r"SYSTEM\CurrentControlSet\Control\Session Manager";

pub(super) fn read(filter: &VendorFilter) -> Reading {
    match list() {
        Ok(list) => {
            let files = pending_renames::read(&list);
            let paths = files.iter().map(|file| redact::path(file));
            let facts = paths
                .filter_map(|path| filter.kept(Fact::PendingRestart(PendingRestart { path })))
                .collect();
            Reading::complete(Probe::PendingRestart, facts)
        }
        Err(gap) => Reading::gap(Probe::PendingRestart, gap),
    }
}

/// What waits for the next boot, whoever registered it: pairs of a file and where it goes.
pub(super) fn list() -> Result<Vec<String>, Gap> {
    match registry::machine(PATH, RegistryView::Native)? {
        Some(key) => key.texts("PendingFileRenameOperations"),
        None => Ok(Vec::new()),
    }
}
