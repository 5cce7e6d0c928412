//! Helpers for the tests of every crate. Depends on the domain only, and only tests use it.
#![forbid(unsafe_code)]
#![expect(
    clippy::unwrap_used,
    reason = "a test cannot go on without what it asks for"
)]

pub mod files;
pub mod machines;

use voorzorg_domain::catalogue::{Catalogue, VendorNames};
use voorzorg_domain::vendor_filter::VendorFilter;

/// A small vendor filter for scans of sysroots: the vendor's name, folders, packages, identifiers and
/// team, and what else could be its, without the shipped catalogue.
#[must_use]
pub fn filter() -> VendorFilter {
    let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    VendorFilter::from(&Catalogue {
        vendor: VendorNames {
            vendor_words: texts(&["kaspersky"]),
            folders: texts(&[
                "Kaspersky Lab",
                "/opt/kaspersky",
                "/var/opt/kaspersky",
                "/Library/Application Support/Kaspersky Lab",
            ]),
            packages: texts(&["kesl", "kesl-gui", "klnagent64"]),
            identifiers: texts(&["com.kaspersky"]),
            teams: texts(&["2Y8XE5CQ94"]),
            remains_folders: texts(&["/var/opt/kaspersky"]),
            name_stems: texts(&["kaspersky", "kl"]),
            ..VendorNames::default()
        },
        ..Catalogue::default()
    })
}
