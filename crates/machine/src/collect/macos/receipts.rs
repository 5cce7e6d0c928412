//! Receipts of installed packages. It may not know what is left of a package.

use std::path::Path;

use voorzorg_domain::snapshot::{Fact, Probe, Reading, Receipt};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::macos::{is_mac, read_listed};
use crate::collect::sysroot::{self, DirEntry, Sysroot};
use crate::parse::property_list;

/// The same folder on a machine; a copied disk may have lost the link between them.
const FOLDERS: [&str; 2] = ["/private/var/db/receipts", "/var/db/receipts"];

pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Receipts, Vec::new());
    let mut is_there = false;
    for folder in FOLDERS {
        if let Some((place, listing)) = sysroot.list_located(folder) {
            is_there = true;
            for entry in listing.given(|gap| reading.gaps.push(gap)) {
                add(&mut reading, sysroot, filter, &place, folder, &entry);
            }
        }
    }
    // A Mac may lack the folder when nothing was installed by a package. Anything else without it
    // is not a Mac, and the missing folder proves nothing.
    if !is_there && !is_mac(sysroot) {
        reading
            .gaps
            .push(sysroot::unreadable(FOLDERS[0], "not there"));
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

/// Adds a receipt of the vendor's. Its file is named after its package, so other files are not
/// opened.
fn add(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    place: &Path,
    folder: &str,
    entry: &DirEntry,
) {
    let stem = entry.name.strip_suffix(".plist");
    let Some(stem) = stem.filter(|stem| filter.is_vendor_identifier(stem)) else {
        return;
    };
    let path = format!("{folder}/{}", entry.name);
    let list = match read_listed(sysroot, filter, place, &path, entry) {
        Ok(list) => list.unwrap_or_default(),
        Err(unread) => {
            unread.add(reading, filter, &path, false);
            plist::Dictionary::new()
        }
    };
    let receipt = Receipt {
        identifier: property_list::text(&list, "PackageIdentifier")
            .unwrap_or_else(|| stem.to_owned()),
        version: property_list::text(&list, "PackageVersion"),
    };
    reading.facts.extend(filter.kept(Fact::Receipt(receipt)));
}
