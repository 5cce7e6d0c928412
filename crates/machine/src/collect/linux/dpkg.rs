//! The package database of dpkg. It may not know which packages matter beyond what the vendor
//! filter keeps.

use std::io::BufReader;
use std::path::PathBuf;

use voorzorg_domain::snapshot::{Fact, Gap, MachinePath, Package, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use super::{pacman, rpm};
use crate::collect::sysroot::{self, Sysroot};
use crate::parse::dpkg::PackageList;

const FOLDER: &str = "/var/lib/dpkg";
const STATUS: &str = "/var/lib/dpkg/status";
/// Changes that dpkg has not merged into the status file yet.
const UPDATES: &str = "/var/lib/dpkg/updates";
/// Container images without a package manager have one file for each package here.
const PARTS: &str = "/var/lib/dpkg/status.d";
/// The size of the read buffer, in bytes.
const PIECE: usize = 64 * 1024;

pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let mut listing = PackageList::keeping(|package| filter.keeps_package(package));
    let mut reading = Reading::complete(Probe::Dpkg, Vec::new());
    let listed = files(sysroot, &mut reading.gaps);
    match listed {
        Ok(Some(files)) => {
            for file in files {
                let damaged = listing.damaged;
                if let Err(gap) = add(&mut listing, &file) {
                    // The file of one package is named after it; of the others none may be missed.
                    let could_be = !file.is_part || filter.could_be_at(&file.path);
                    reading.add_unread(gap, could_be);
                }
                let damaged = listing.damaged - damaged;
                if damaged > 0 {
                    let detail = format!("{damaged} damaged paragraph(s)");
                    reading
                        .gaps
                        .push(sysroot::unreadable(&file.path.0, &detail));
                }
            }
            let is_read = reading.gaps.is_empty() && reading.notes.is_empty();
            if listing.is_empty() && is_read && !has_another(sysroot) {
                let detail = "no package in it, not even the base system";
                reading.gaps.push(sysroot::unreadable(STATUS, detail));
            }
        }
        Ok(None) => reading.gaps.push(Gap::UNSUPPORTED),
        Err(gap) => reading.gaps.push(gap),
    }
    reading.facts = listing.packages().map(Fact::Package).collect();
    reading
}

/// A file of the database.
struct DatabaseFile {
    path: MachinePath,
    /// Where it was found; `None` when it is gone.
    place: Result<Option<PathBuf>, Gap>,
    /// It holds one package.
    is_part: bool,
}

/// The files that make up the database, in the order in which they apply; `None` when this machine
/// has no dpkg. What a folder of them did not give goes to `gaps`.
fn files(sysroot: &Sysroot, gaps: &mut Vec<Gap>) -> Result<Option<Vec<DatabaseFile>>, Gap> {
    if !sysroot.is_folder(FOLDER)? {
        if sysroot.is_cut_off(FOLDER)? {
            let detail = "behind a link that leads nowhere";
            return Err(sysroot::unreadable(FOLDER, detail));
        }
        return Ok(None);
    }
    // A package that has a part is installed until the status file says otherwise.
    let parts = listed(sysroot, PARTS, gaps, |name| !name.ends_with(".md5sums"));
    let status = sysroot.locate(STATUS);
    if status == Ok(None) {
        return match parts {
            Some(parts) => Ok(Some(parts)),
            None => Err(sysroot::unreadable(STATUS, "not there")),
        };
    }
    let mut files = parts.unwrap_or_default();
    files.push(DatabaseFile {
        path: MachinePath(STATUS.to_owned()),
        place: status,
        is_part: false,
    });
    let is_update = |name: &str| name.chars().all(|digit| digit.is_ascii_digit());
    files.extend(
        listed(sysroot, UPDATES, gaps, is_update)
            .into_iter()
            .flatten(),
    );
    Ok(Some(files))
}

/// The files in a folder that have one of the wanted names; `None` when there is no such folder.
fn listed(
    sysroot: &Sysroot,
    path: &str,
    gaps: &mut Vec<Gap>,
    is_wanted: impl Fn(&str) -> bool,
) -> Option<Vec<DatabaseFile>> {
    let (folder, listing) = sysroot.list_located(path)?;
    let entries = listing.given(|gap| gaps.push(gap));
    let wanted = entries
        .iter()
        .filter(|entry| entry.may_be_file() && is_wanted(&entry.name));
    let files = wanted.map(|entry| {
        let path_of_file = format!("{path}/{}", entry.name);
        DatabaseFile {
            place: sysroot.locate_in(&folder, &path_of_file, entry),
            path: MachinePath(path_of_file),
            is_part: path == PARTS,
        }
    });
    Some(files.collect())
}

fn add<K: Fn(&Package) -> bool>(
    listing: &mut PackageList<K>,
    file: &DatabaseFile,
) -> Result<(), Gap> {
    let path = &file.path.0;
    let opened = sysroot::open_at(file.place.clone()?.as_deref(), path)?;
    let opened = opened.ok_or_else(|| sysroot::unreadable(path, "not there any more"))?;
    let reader = BufReader::with_capacity(PIECE, opened);
    let added = if file.is_part {
        listing.add_part(reader)
    } else {
        listing.add(reader)
    };
    added.map_err(|error| sysroot::gap(&error, path))
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
        scan_root(folder.path())
    }

    fn scan_root(root: &Path) -> Reading {
        let filter = VendorFilter::from(&Catalogue {
            vendor: VendorNames {
                packages: vec!["kesl".into()],
                ..VendorNames::default()
            },
            ..Catalogue::default()
        });
        read(&Sysroot::new(root.canonicalize().unwrap()), &filter)
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

    #[cfg(unix)]
    #[test]
    fn a_folder_that_cannot_be_listed_hides_nothing_in_the_other_files() {
        for folder in [PARTS, UPDATES] {
            let root = tempfile::tempdir().unwrap();
            let in_root = |path: &str| root.path().join(path.trim_start_matches('/'));
            fs::create_dir_all(in_root(FOLDER)).unwrap();
            fs::write(in_root(STATUS), format!("{BASE}{KESL}")).unwrap();
            // No file system can look up a name this long.
            std::os::unix::fs::symlink("x".repeat(300), in_root(folder)).unwrap();
            let reading = scan_root(root.path());
            assert_eq!(states(&reading), [PackageState::Installed], "{folder}");
            assert_eq!(reading.gaps.len(), 1, "{folder}: {:?}", reading.gaps);
        }
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
    fn a_package_with_a_file_of_its_own_beside_the_status_file_is_read() {
        let part = (
            "var/lib/dpkg/status.d/kesl",
            "Package: kesl\nVersion: 12.1\n",
        );
        let reading = scan(&[("var/lib/dpkg/status", BASE), part]);
        assert_eq!(states(&reading), [PackageState::Installed]);
        assert_eq!(reading.gaps, []);
        let purged = format!("{BASE}Package: kesl\nStatus: purge ok not-installed\n\n");
        let reading = scan(&[("var/lib/dpkg/status", &purged), part]);
        assert_eq!(reading.facts, [], "the status file knows better");
    }

    #[test]
    #[cfg(unix)]
    fn a_database_on_a_disk_that_is_not_mounted_is_no_machine_without_one() {
        let root = tempfile::tempdir().unwrap();
        let description = root.path().join("var/lib/pacman/local/bash-5-1/desc");
        fs::create_dir_all(description.parent().unwrap()).unwrap();
        fs::write(description, "%NAME%\nbash\n\n%VERSION%\n5-1\n").unwrap();
        std::os::unix::fs::symlink("/mnt/dpkg", root.path().join("var/lib/dpkg")).unwrap();
        let sysroot = Sysroot::new(root.path().canonicalize().unwrap());
        let reading = read(&sysroot, &VendorFilter::default());
        assert!(
            matches!(&reading.gaps[..], [gap] if gap.kind == GapKind::Unreadable),
            "{reading:?}"
        );
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
