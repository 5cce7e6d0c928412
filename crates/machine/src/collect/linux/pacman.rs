//! The package database of pacman: one folder for each installed package. It may not know which
//! packages matter beyond what the vendor filter keeps.

use std::path::{Path, PathBuf};

use voorzorg_domain::snapshot::{Fact, Gap, Package, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::listing::Listing;
use crate::collect::sysroot::{self, DirEntry, Sysroot};
use crate::parse::pacman;

const FOLDER: &str = "/var/lib/pacman/local";

pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let (place, packages) = match packages(sysroot) {
        Ok(Some(found)) => found,
        Ok(None) => return Reading::gap(Probe::Pacman, Gap::UNSUPPORTED),
        Err(gap) => return Reading::gap(Probe::Pacman, gap),
    };
    let mut reading = Reading::complete(Probe::Pacman, Vec::new());
    let packages = packages.given(|gap| reading.gaps.push(gap));
    if packages.is_empty() && reading.gaps.is_empty() {
        let detail = "no package in it, not even the base system";
        reading.gaps.push(sysroot::unreadable(FOLDER, detail));
    }
    for entry in packages {
        match describe(sysroot, &place, &entry) {
            Ok(package) if filter.keeps_package(&package) => {
                reading.facts.push(Fact::Package(package));
            }
            Ok(_) => {}
            Err(gap) => {
                let could_be = filter.could_be_named(pacman::package_name(&entry.name));
                reading.add_unread(gap, could_be);
            }
        }
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

/// Whether pacman manages packages on this machine. When that cannot be told, it does not stand in
/// for a list of another package manager.
pub(super) fn is_in_use(sysroot: &Sysroot) -> bool {
    let packages = packages(sysroot).ok().flatten();
    packages.is_some_and(|(_, packages)| packages.whole().is_ok_and(|all| !all.is_empty()))
}

/// The path of the database, and its package folders; `None` when there is none.
fn packages(sysroot: &Sysroot) -> Result<Option<(PathBuf, Listing<DirEntry>)>, Gap> {
    let Some(place) = sysroot.locate(FOLDER)? else {
        if sysroot.is_cut_off(FOLDER)? {
            let detail = "behind a link that leads nowhere";
            return Err(sysroot::unreadable(FOLDER, detail));
        }
        return Ok(None);
    };
    let listing = sysroot::list_at(&place, FOLDER);
    Ok(listing.map(|listing| (place, listing.filter(DirEntry::may_be_folder))))
}

/// One package, from its description in the package folder `entry`.
fn describe(sysroot: &Sysroot, folder: &Path, entry: &DirEntry) -> Result<Package, Gap> {
    let path = format!("{FOLDER}/{}/desc", entry.name);
    let place = match sysroot.locate_in(folder, &path, entry)? {
        Some(package) => sysroot.locate_below(&package, &path, "desc")?,
        None => None,
    };
    let bytes = sysroot::read_at(place.as_deref(), &path)?;
    bytes
        .and_then(|bytes| pacman::read(&String::from_utf8_lossy(&bytes)))
        .ok_or_else(|| sysroot::unreadable(&path, "not there, or damaged"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use voorzorg_domain::catalogue::{Catalogue, VendorNames};
    use voorzorg_domain::snapshot::GapKind;

    use super::*;

    const BASH: (&str, &str) = (
        "bash-5.2.037-1/desc",
        "%NAME%\nbash\n\n%VERSION%\n5.2.037-1\n",
    );
    const KESL: (&str, &str) = ("kesl-12.1-1/desc", "%NAME%\nkesl\n\n%VERSION%\n12.1-1\n");

    fn scan(files: &[(&str, &str)]) -> Reading {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = root.path().join("var/lib/pacman/local").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let filter = VendorFilter::from(&Catalogue {
            vendor: VendorNames {
                vendor_words: vec!["kaspersky".into()],
                packages: vec!["kesl".into()],
                ..VendorNames::default()
            },
            ..Catalogue::default()
        });
        read(&Sysroot::new(root.path().canonicalize().unwrap()), &filter)
    }

    fn names(reading: &Reading) -> Vec<&str> {
        let names = reading.facts.iter().map(|fact| {
            let Fact::Package(package) = fact else {
                panic!("not a package: {fact:?}")
            };
            package.name.as_str()
        });
        names.collect()
    }

    #[test]
    fn what_the_filter_keeps_is_found_by_name_or_by_the_site_it_names() {
        let site = "%NAME%\nnew\n\n%VERSION%\n1-1\n\n%URL%\nhttps://www.kaspersky.com/\n";
        let reading = scan(&[
            ("ALPM_DB_VERSION", "9\n"),
            BASH,
            KESL,
            ("new-1-1/desc", site),
        ]);
        assert_eq!(names(&reading), ["kesl", "new"]);
        assert_eq!(reading.gaps, []);
        let clean = scan(&[("ALPM_DB_VERSION", "9\n"), BASH]);
        assert_eq!(clean, Reading::complete(Probe::Pacman, Vec::new()));
    }

    #[test]
    fn a_machine_without_pacman_says_so() {
        assert_eq!(scan(&[]).gaps, [Gap::UNSUPPORTED]);
    }

    #[test]
    fn an_empty_or_damaged_database_of_pacman_is_never_a_clean_answer() {
        for files in [
            &[("ALPM_DB_VERSION", "9\n")][..],
            &[BASH, ("kesl-12.1-1/files", "")],
            &[BASH, ("kesl-12.1-1/desc", "")],
            &[BASH, ("kesl-12.1-1/desc", "\0\0\0\0")],
        ] {
            let reading = scan(files);
            assert!(
                matches!(&reading.gaps[..], [gap] if gap.kind == GapKind::Unreadable),
                "{files:?}: {reading:?}"
            );
        }
        let partial = scan(&[KESL, ("bash-5.2.037-1/desc", "")]);
        assert_eq!(names(&partial), ["kesl"], "what can be read is told");
        assert_eq!((partial.gaps.len(), partial.notes.len()), (0, 1));
    }

    #[test]
    #[cfg(unix)]
    fn a_database_on_a_disk_that_is_not_mounted_is_no_machine_without_one() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("var/lib")).unwrap();
        std::os::unix::fs::symlink("/mnt/pacman", root.path().join("var/lib/pacman")).unwrap();
        let sysroot = Sysroot::new(root.path().canonicalize().unwrap());
        let reading = read(&sysroot, &VendorFilter::default());
        assert!(
            matches!(&reading.gaps[..], [gap] if gap.kind == GapKind::Unreadable),
            "{reading:?}"
        );
    }

    #[test]
    #[cfg(unix)]
    fn a_description_behind_a_link_is_read_in_the_tree_and_never_outside() {
        use std::os::unix::fs::symlink;

        let root = tempfile::tempdir().unwrap();
        let outside = root.path().join("outside");
        fs::write(&outside, KESL.1).unwrap();
        let root = root.path().join("root");
        for folder in ["bash-5-1", "inside-1-1", "outside-1-1"] {
            fs::create_dir_all(root.join("var/lib/pacman/local").join(folder)).unwrap();
        }
        let local = root.join("var/lib/pacman/local");
        fs::write(local.join("bash-5-1/desc"), BASH.1).unwrap();
        fs::create_dir_all(root.join("srv")).unwrap();
        fs::write(root.join("srv/desc"), KESL.1).unwrap();
        symlink("/srv/desc", local.join("inside-1-1/desc")).unwrap();
        symlink(&outside, local.join("outside-1-1/desc")).unwrap();
        symlink("/srv", local.join("linked-1-1")).unwrap();
        let filter = VendorFilter::from(&Catalogue {
            vendor: VendorNames {
                packages: vec!["kesl".into()],
                ..VendorNames::default()
            },
            ..Catalogue::default()
        });
        let reading = read(&Sysroot::new(root.canonicalize().unwrap()), &filter);
        assert_eq!(names(&reading), ["kesl"]);
        // Nothing in the name of that package is the vendor's, so it is a note.
        assert_eq!(reading.gaps, []);
        let place = "/var/lib/pacman/local/outside-1-1/desc";
        let places: Vec<_> = reading
            .notes
            .iter()
            .map(|note| note.place.clone())
            .collect();
        assert_eq!(places, [Some(crate::parse::redact::path(place))]);
    }
}
