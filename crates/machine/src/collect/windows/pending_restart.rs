//! Files that Windows will remove or replace at its next boot.

use voorzorg_domain::snapshot::{Fact, Gap, MachinePath, Maker, PendingRestart, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use super::registry::{self, RegistryView};
use crate::collect::is_on_this_computer;
use crate::collect::makers::Makers;
use crate::parse::{pending_renames, redact};

const PATH: &str = r"SYSTEM\CurrentControlSet\Control\Session Manager";

pub(super) fn read(filter: &VendorFilter, makers: &Makers) -> Reading {
    match list() {
        Ok(list) => {
            let mut reading = Reading::complete(Probe::PendingRestart, Vec::new());
            for file in pending_renames::read(&list) {
                let path = redact::path(&file);
                // Drivers stand in the folder of the system, so their place says nothing.
                let is_asked = is_driver(&file) && is_on_this_computer(&file);
                let fact = waiting(path.clone(), None);
                let could_be = filter.could_be_hidden(&fact, path.file_name());
                let maker = is_asked.then(|| makers.maker_of(&file, could_be, &mut reading));
                let maker = maker.flatten();
                reading.facts.extend(filter.kept(waiting(path, maker)));
            }
            reading.facts.sort();
            reading.facts.dedup();
            reading
        }
        Err(gap) => Reading::gap(Probe::PendingRestart, gap),
    }
}

fn waiting(path: MachinePath, maker: Option<Maker>) -> Fact {
    Fact::PendingRestart(PendingRestart { path, maker })
}

fn is_driver(file: &str) -> bool {
    file.to_ascii_lowercase().ends_with(".sys")
}

/// What waits for the next boot, whoever registered it: pairs of a file and where it goes.
pub(super) fn list() -> Result<Vec<String>, Gap> {
    match registry::machine(PATH, RegistryView::Native)? {
        Some(key) => key.texts("PendingFileRenameOperations"),
        None => Ok(Vec::new()),
    }
}
