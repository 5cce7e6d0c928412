//! The vendor's folders, and whether they contain programs. It may not know whose a folder is
//! beyond what the vendor filter says.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};

use voorzorg_domain::snapshot::{Fact, Folder, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::sysroot::{self, EntryKind, Sysroot};
use crate::parse::redact;

/// How many entries of a folder are searched for programs before it is a gap, and how deep.
const ENTRY_LIMIT: usize = 20_000;
const DEPTH_LIMIT: usize = 8;

/// The folders of a sysroot that the vendor filter names by their absolute path.
pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Folders, Vec::new());
    for folder in filter
        .vendor()
        .folders
        .iter()
        .filter(|folder| folder.starts_with('/'))
    {
        match sysroot.locate(folder) {
            Ok(Some(place)) => {
                add(&mut reading, &place, folder, '/');
                add_linked(&mut reading, sysroot, folder);
            }
            Ok(None) => {}
            Err(gap) => reading.gaps.push(gap),
        }
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

/// Adds the folders directly below `place`, or `place` itself when there are none.
pub(super) fn add(reading: &mut Reading, place: &Path, path: &str, slash: char) {
    if !place.is_dir() {
        return;
    }
    let entries = match fs::read_dir(place) {
        Ok(entries) => entries,
        Err(error) => {
            // The folder exists, even though it cannot be listed.
            push(reading, path.to_owned(), false);
            reading.gaps.push(sysroot::gap(&error, path));
            return;
        }
    };
    let mut below: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.path())
        .collect();
    below.sort();
    if below.is_empty() {
        let has_programs = has_programs(reading, place, path);
        push(reading, path.to_owned(), has_programs);
    }
    for folder in below {
        let name = folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let path = format!("{}{slash}{name}", path.trim_end_matches(slash));
        let has_programs = has_programs(reading, &folder, &path);
        push(reading, path, has_programs);
    }
}

/// Adds the folders elsewhere in the sysroot that a link directly below `folder` leads to.
fn add_linked(reading: &mut Reading, sysroot: &Sysroot, folder: &str) {
    // A folder that cannot be listed was reported by `add` already.
    let entries = sysroot.list(folder).ok().flatten().unwrap_or_default();
    for entry in entries.iter().filter(|entry| entry.kind == EntryKind::Link) {
        let path = format!("{folder}/{}", entry.name);
        match sysroot.locate(&path) {
            Ok(Some(place)) if place.is_dir() => {
                // `folder` was added because it seemed to have no folders below it; it has.
                reading.facts.retain(|fact| !is_folder(fact, folder));
                let has_programs = has_programs(reading, &place, &path);
                push(reading, path, has_programs);
            }
            Ok(_) => {}
            Err(gap) => reading.gaps.push(gap),
        }
    }
}

fn is_folder(fact: &Fact, path: &str) -> bool {
    matches!(fact, Fact::Folder(folder) if folder.path.0 == path)
}

fn push(reading: &mut Reading, path: String, has_programs: bool) {
    reading.facts.push(Fact::Folder(Folder {
        path: redact::path(&path),
        has_programs,
    }));
}

/// Whether there is a program below `place`. Links are not followed: they may lead anywhere.
fn has_programs(reading: &mut Reading, place: &Path, path: &str) -> bool {
    let mut queue = VecDeque::from([(place.to_path_buf(), 0)]);
    let mut count = 0;
    let mut gaps = Vec::new();
    while let Some((folder, depth)) = queue.pop_front() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) => {
                gaps.push(sysroot::gap(&error, path));
                continue;
            }
        };
        for entry in entries.filter_map(Result::ok) {
            count += 1;
            let Ok(metadata) = entry.metadata() else {
                continue;
            };
            if metadata.is_dir() && depth < DEPTH_LIMIT {
                queue.push_back((entry.path(), depth + 1));
            } else if metadata.is_file() && super::is_program(&entry.path(), &metadata) {
                return true;
            }
        }
        if count > ENTRY_LIMIT {
            gaps.push(sysroot::unreadable(path, "too much to look through"));
            break;
        }
    }
    // Gaps only count when no program was found.
    reading.gaps.extend(gaps);
    false
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use voorzorg_domain::catalogue::{Catalogue, VendorNames};

    use super::*;

    fn scan(root: &Path) -> Reading {
        let folders = vec![
            "/opt/kaspersky".into(),
            "/var/log/kaspersky".into(),
            "Kaspersky Lab".into(),
        ];
        let filter = VendorFilter::from(&Catalogue {
            vendor: VendorNames {
                folders,
                ..VendorNames::default()
            },
            ..Catalogue::default()
        });
        read(&Sysroot::new(root.canonicalize().unwrap()), &filter)
    }

    fn folders(reading: &Reading) -> Vec<(&str, bool)> {
        let folders = reading.facts.iter().map(|fact| {
            let Fact::Folder(folder) = fact else {
                panic!("not a folder: {fact:?}")
            };
            (folder.path.0.as_str(), folder.has_programs)
        });
        folders.collect()
    }

    #[test]
    fn a_folder_with_programs_is_told_from_one_with_data() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        for path in [
            "opt/kaspersky/kesl/bin",
            "opt/kaspersky/old/data",
            "var/log/kaspersky",
        ] {
            fs::create_dir_all(root.join(path)).unwrap();
        }
        fs::write(root.join("opt/kaspersky/old/data/file"), "x").unwrap();
        let program = root.join("opt/kaspersky/kesl/bin/kesl-control");
        fs::write(&program, "x").unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let reading = scan(root);
        assert_eq!(reading.gaps, []);
        assert_eq!(
            folders(&reading),
            [
                ("/opt/kaspersky/kesl", true),
                ("/opt/kaspersky/old", false),
                ("/var/log/kaspersky", false),
            ]
        );
    }

    #[test]
    fn a_folder_behind_a_link_is_looked_into_inside_the_tree_only() {
        let outside = tempfile::tempdir().unwrap();
        fs::create_dir_all(outside.path().join("bin")).unwrap();
        fs::write(outside.path().join("bin/run"), "x").unwrap();
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        fs::create_dir_all(root.join("opt/kaspersky")).unwrap();
        fs::create_dir_all(root.join("srv/kesl/bin")).unwrap();
        fs::write(root.join("srv/kesl/bin/kesl-control"), "x").unwrap();
        for (name, target) in [
            ("kesl", Path::new("/srv/kesl")),
            ("gone", Path::new("/srv/gone")),
            ("out", outside.path()),
        ] {
            std::os::unix::fs::symlink(target, root.join("opt/kaspersky").join(name)).unwrap();
        }
        let reading = scan(root);
        assert_eq!(reading.gaps, []);
        assert_eq!(folders(&reading), [("/opt/kaspersky/kesl", true)]);
    }

    #[test]
    fn a_copy_that_lost_what_may_be_run_still_shows_where_programs_stand() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("opt/kaspersky/kesl");
        for (path, expected) in [("readme.txt", false), ("bin/kesl-control", true)] {
            let file = folder.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, "x").unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
            let reading = scan(root.path());
            assert_eq!(folders(&reading), [("/opt/kaspersky/kesl", expected)]);
        }
    }

    #[test]
    fn folders_that_are_not_there_are_simply_absent() {
        let root = tempfile::tempdir().unwrap();
        assert_eq!(
            scan(root.path()),
            Reading::complete(Probe::Folders, Vec::new())
        );
    }
}
