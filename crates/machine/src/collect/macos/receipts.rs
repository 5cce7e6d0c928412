//! Receipts of installed packages. It may not know what is left of a package.

use voorzorg_domain::snapshot::{Fact, Probe, Reading, Receipt};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::macos::{is_mac, read_list};
use crate::collect::tree::{self, Tree};
use crate::parse::property_list;

/// The same folder on a machine; in a tree the link between them may be lost.
const FOLDERS: [&str; 2] = ["/private/var/db/receipts", "/var/db/receipts"];

pub(super) fn read(tree: &Tree, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Receipts, Vec::new());
    let mut is_there = false;
    for folder in FOLDERS {
        match tree.list(folder) {
            Ok(Some(entries)) => {
                is_there = true;
                for entry in entries {
                    if let Some(stem) = entry.name.strip_suffix(".plist") {
                        add(
                            &mut reading,
                            tree,
                            filter,
                            stem,
                            &format!("{folder}/{}", entry.name),
                        );
                    }
                }
            }
            Ok(None) => {}
            Err(gap) => reading.gaps.push(gap),
        }
    }
    // A Mac on which nothing was installed by a package may do without. Elsewhere it is no Mac.
    if !is_there && reading.gaps.is_empty() && !is_mac(tree) {
        reading.gaps.push(tree::unreadable(FOLDERS[0], "not there"));
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

/// A receipt's file is named after its package, so only the vendor's are opened.
fn add(reading: &mut Reading, tree: &Tree, filter: &VendorFilter, stem: &str, path: &str) {
    if !filter.is_vendor_identifier(stem) {
        return;
    }
    let list = match read_list(tree, path) {
        Ok(list) => list.unwrap_or_default(),
        Err(gap) => {
            reading.gaps.push(gap);
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
