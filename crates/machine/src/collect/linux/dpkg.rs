//! The package database of dpkg. It may not know which packages matter beyond what the vendor
//! filter keeps.

use std::fs::File;
use std::io::BufReader;

use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use super::{pacman, rpm};
use crate::collect::sysroot::{self, EntryKind, Sysroot};
use crate::parse::dpkg::Listing;

const FOLDER: &str = "/var/lib/dpkg";
const STATUS: &str = "/var/lib/dpkg/status";
/// Changes that dpkg has not merged into the status file yet.
const UPDATES: &str = "/var/lib/dpkg/updates";
/// Container images without a package manager have one file for each package here.
const PARTS: &str = "/var/lib/dpkg/status.d";
/// The size of the read buffer, in bytes.
const PIECE: usize = 64 * 1024;

pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let mut listing = Listing::keeping(|package| filter.keeps_package(package));
    let mut gaps = Vec::new();
    match files(sysroot) {
        Ok(Some(files)) => {
            for file in files {
                let added = open(sysroot, &file).and_then(|reader| {
                    let added = if file.starts_with(PARTS) {
                        listing.add_part(reader)
                    } else {
                        listing.add(reader)
                    };
                    added.map_err(|error| sysroot::gap(&error, &file))
                });
                gaps.extend(added.err());
            }
            if listing.is_empty() && gaps.is_empty() && !has_another(sysroot) {
                let detail = "no package in it, not even the base system";
                gaps.push(sysroot::unreadable(STATUS, detail));
            }
        }
        Ok(None) => gaps.push(Gap::UNSUPPORTED),
        Err(gap) => gaps.push(gap),
    }
    if listing.damaged > 0 {
        let detail = format!("{} damaged paragraph(s)", listing.damaged);
        gaps.push(sysroot::unreadable(STATUS, &detail));
    }
    let facts = listing.packages().map(Fact::Package).collect();
    Reading {
        gaps,
        ..Reading::complete(Probe::Dpkg, facts)
    }
}

/// The files that make up the database, in the order in which they apply; `None` when this machine
/// has no dpkg.
fn files(sysroot: &Sysroot) -> Result<Option<Vec<String>>, Gap> {
    if !sysroot.is_folder(FOLDER)? {
        return Ok(None);
    }
    if sysroot.exists(STATUS)? {
        let mut files = vec![STATUS.to_owned()];
        let updates = sysroot.list(UPDATES)?.unwrap_or_default();
        let is_update = |name: &str| name.chars().all(|digit| digit.is_ascii_digit());
        files.extend(
            updates
                .into_iter()
                .filter(|entry| entry.kind == EntryKind::File && is_update(&entry.name))
                .map(|entry| format!("{UPDATES}/{}", entry.name)),
        );
        return Ok(Some(files));
    }
    let Some(parts) = sysroot.list(PARTS)? else {
        return Err(sysroot::unreadable(STATUS, "not there"));
    };
    let is_part = |name: &str| !name.ends_with(".md5sums");
    let files = parts
        .into_iter()
        .filter(|entry| entry.kind == EntryKind::File && is_part(&entry.name));
    Ok(Some(
        files
            .map(|entry| format!("{PARTS}/{}", entry.name))
            .collect(),
    ))
}

fn open(sysroot: &Sysroot, path: &str) -> Result<BufReader<File>, Gap> {
    let file = sysroot.open(path)?;
    let file = file.ok_or_else(|| sysroot::unreadable(path, "not there any more"))?;
    Ok(BufReader::with_capacity(PIECE, file))
}

/// Whether another package manager is in use. Then dpkg is only an extra tool, and its list may
/// well be empty.
fn has_another(sysroot: &Sysroot) -> bool {
    pacman::is_in_use(sysroot) || rpm::is_in_use(sysroot)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use voorzorg_domain::catalogue::{Catalogue, VendorNames};
    use voorzorg_domain::snapshot::{GapKind, PackageState};

    use super::*;

    fn scan(files: &[(&str, &str)]) -> Reading {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).unwrap();
            fs::write(path, text).unwrap();
        }
        let filter = VendorFilter::from(&Catalogue {
            vendor: VendorNames {
                packages: vec!["kesl".into()],
                ..VendorNames::default()
            },
            ..Catalogue::default()
        });
        read(
            &Sysroot::new(folder.path().canonicalize().unwrap()),
            &filter,
        )
    }

    const BASE: &str = "Package: base-files\nStatus: install ok installed\nVersion: 12\n\n";
    const KESL: &str = "Package: kesl\nStatus: install ok installed\nVersion: 12.1\n\n";

    fn states(reading: &Reading) -> Vec<PackageState> {
        let states = reading.facts.iter().map(|fact| {
            let Fact::Package(package) = fact else {
                panic!("not a package: {fact:?}")
            };
            package.state
        });
        states.collect()
    }

    #[test]
    fn what_the_filter_keeps_is_found_and_nothing_else_is_kept() {
        let reading = scan(&[("var/lib/dpkg/status", &format!("{BASE}{KESL}"))]);
        assert_eq!(states(&reading), [PackageState::Installed]);
        assert_eq!(reading.gaps, []);
        let clean = scan(&[("var/lib/dpkg/status", BASE)]);
        assert_eq!(clean, Reading::complete(Probe::Dpkg, Vec::new()));
    }

    #[test]
    fn a_machine_without_dpkg_says_so() {
        assert_eq!(scan(&[("etc/os-release", "")]).gaps, [Gap::UNSUPPORTED]);
    }

    #[test]
    fn a_database_that_is_lost_empty_or_damaged_is_never_a_clean_answer() {
        for files in [
            &[("var/lib/dpkg/available", "")][..],
            &[("var/lib/dpkg/status", "")],
            &[("var/lib/dpkg/status", "\n\n")],
            &[("var/lib/dpkg/status/inside", "")],
            &[("var/lib/dpkg/status", "Package: base-files\n")],
        ] {
            let reading = scan(files);
            assert!(
                matches!(&reading.gaps[..], [gap] if gap.kind == GapKind::Unreadable),
                "{files:?}: {reading:?}"
            );
        }
        let partial = scan(&[("var/lib/dpkg/status", &format!("{BASE}\0\0\0\n\n{KESL}"))]);
        assert_eq!(
            states(&partial),
            [PackageState::Installed],
            "what can be read is told"
        );
        assert!(matches!(&partial.gaps[..], [gap] if gap.kind == GapKind::Unreadable));
    }

    #[test]
    fn news_that_dpkg_has_not_written_down_yet_counts() {
        let gone = "Package: kesl\nStatus: deinstall ok config-files\nVersion: 12.1\n";
        let reading = scan(&[
            ("var/lib/dpkg/status", &format!("{BASE}{KESL}")),
            ("var/lib/dpkg/updates/0001", gone),
            ("var/lib/dpkg/updates/tmp.i", "half a line"),
        ]);
        assert_eq!(states(&reading), [PackageState::ConfigFiles]);
        assert_eq!(reading.gaps, []);
    }

    #[test]
    fn images_with_one_file_for_each_package_are_read() {
        let reading = scan(&[
            ("var/lib/dpkg/status.d/base", BASE),
            ("var/lib/dpkg/status.d/kesl", KESL),
            ("var/lib/dpkg/status.d/kesl.md5sums", "0123  /x"),
        ]);
        assert_eq!(states(&reading), [PackageState::Installed]);
        assert_eq!(reading.gaps, []);
        let without_status = "Package: kesl\nVersion: 12.1\nArchitecture: amd64\n";
        let reading = scan(&[("var/lib/dpkg/status.d/kesl", without_status)]);
        assert_eq!(states(&reading), [PackageState::Installed]);
        assert_eq!(reading.gaps, []);
    }

    #[test]
    fn an_empty_list_beside_another_that_is_in_use_is_no_damage() {
        let bash = "%NAME%\nbash\n\n%VERSION%\n5-1\n";
        for other in [
            ("var/lib/pacman/local/bash-5-1/desc", bash),
            ("usr/lib/sysimage/rpm/rpmdb.sqlite", "SQLite format 3"),
        ] {
            let reading = scan(&[("var/lib/dpkg/status", ""), other]);
            assert_eq!(reading, Reading::complete(Probe::Dpkg, Vec::new()));
        }
        for other in [
            ("var/lib/pacman/local/ALPM_DB_VERSION", "9"),
            ("var/lib/rpm/rpmdb.sqlite", ""),
        ] {
            let reading = scan(&[("var/lib/dpkg/status", ""), other]);
            assert!(matches!(&reading.gaps[..], [gap] if gap.kind == GapKind::Unreadable));
        }
    }
}
