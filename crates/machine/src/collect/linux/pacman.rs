//! The package database of pacman: one folder for each installed package. It may not know which
//! packages matter beyond what the vendor filter keeps.

use std::path::{Path, PathBuf};

use voorzorg_domain::snapshot::{Fact, Gap, Package, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::sysroot::{self, DirEntry, EntryKind, Sysroot};
use crate::parse::pacman;

const FOLDER: &str = "/var/lib/pacman/local";

pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let (place, packages) = match packages(sysroot) {
        Ok(Some(found)) => found,
        Ok(None) => return Reading::gap(Probe::Pacman, Gap::UNSUPPORTED),
        Err(gap) => return Reading::gap(Probe::Pacman, gap),
    };
    let mut gaps = Vec::new();
    if packages.is_empty() {
        let detail = "no package in it, not even the base system";
        gaps.push(sysroot::unreadable(FOLDER, detail));
    }
    let (mut facts, mut damaged) = (Vec::new(), 0_usize);
    for entry in packages {
        match describe(sysroot, &place, &entry) {
            Ok(Some(package)) if filter.keeps_package(&package) => {
                facts.push(Fact::Package(package));
            }
            Ok(Some(_)) => {}
            Ok(None) => damaged += 1,
            Err(gap) => gaps.push(gap),
        }
    }
    if damaged > 0 {
        let detail = format!("{damaged} damaged description(s)");
        gaps.push(sysroot::unreadable(FOLDER, &detail));
    }
    gaps.sort();
    gaps.dedup();
    Reading {
        gaps,
        ..Reading::complete(Probe::Pacman, facts)
    }
}

/// Whether pacman manages packages on this machine.
pub(super) fn is_in_use(sysroot: &Sysroot) -> bool {
    matches!(packages(sysroot), Ok(Some((_, packages))) if !packages.is_empty())
}

/// The path of the database, and its package folders; `None` when there is none.
fn packages(sysroot: &Sysroot) -> Result<Option<(PathBuf, Vec<DirEntry>)>, Gap> {
    let Some(place) = sysroot.locate(FOLDER)? else {
        return Ok(None);
    };
    let entries = sysroot::list_at(&place, FOLDER)?;
    Ok(entries.map(|entries| {
        let folders = entries.into_iter().filter(|entry| match entry.kind {
            EntryKind::Folder | EntryKind::Link => true,
            EntryKind::File | EntryKind::Other => false,
        });
        (place, folders.collect())
    }))
}

/// One package; `None` when its description is missing or damaged.
fn describe(sysroot: &Sysroot, folder: &Path, entry: &DirEntry) -> Result<Option<Package>, Gap> {
    let path = format!("{FOLDER}/{}/desc", entry.name);
    let place = match entry.kind {
        EntryKind::Folder => sysroot.locate_name(&folder.join(&entry.name), &path, "desc")?,
        EntryKind::Link | EntryKind::File | EntryKind::Other => sysroot.locate(&path)?,
    };
    let bytes = sysroot::read_at(place.as_deref(), &path)?;
    Ok(bytes.and_then(|bytes| pacman::read(&String::from_utf8_lossy(&bytes))))
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
        assert!(
            matches!(&reading.gaps[..], [Gap { detail: Some(detail), .. }] if detail.contains("1 damaged")),
            "{reading:?}"
        );
    }
}
