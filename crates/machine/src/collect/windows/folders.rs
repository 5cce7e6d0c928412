//! The vendor's folders below the folders in which Windows keeps products.

use std::path::Path;

use voorzorg_domain::snapshot::{Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use super::system_folders;
use crate::collect::folders::Search;

/// The folders in which Windows keeps products, and the root of the system disk, where programs
/// that need no installation leave their folder.
fn places() -> Vec<String> {
    let windows = system_folders::windows();
    let disk = windows.and_then(|windows| windows.get(..2).map(str::to_owned));
    let mut places = system_folders::products();
    places.extend(disk.filter(|disk| disk.ends_with(':')));
    places
}

pub(super) fn read(filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Folders, Vec::new());
    let search = Search {
        sysroot: None,
        filter,
        slash: '\\',
    };
    let names = filter
        .vendor()
        .folders
        .iter()
        .filter(|folder| !folder.contains(['/', ':']));
    for name in names {
        for place in places() {
            let path = format!(r"{place}\{name}");
            search.add(&mut reading, Path::new(&path), &path);
        }
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}
