//! The vendor's folders, and whether they contain programs. It may not know whose a folder is
//! beyond what the vendor filter says.

use std::collections::{BTreeSet, VecDeque};
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};

use voorzorg_domain::snapshot::{Fact, Folder, Gap, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::sysroot::{self, DirEntry, EntryKind, Sysroot};
use crate::parse::redact;

/// How many entries of a folder are searched for programs before it is a gap, and how deep.
const ENTRY_LIMIT: usize = 20_000;
const DEPTH_LIMIT: usize = 32;

/// Folders for settings and for logs. No program runs from there, so none is looked for.
const WITHOUT_PROGRAMS: [&str; 2] = ["/etc/", "/var/log/"];

/// Folders of the system itself. A link into them leads to what a package installed, which its list
/// shows, and not to a program of the folder in which the link stands.
const OF_THE_SYSTEM: [&str; 10] = [
    "usr", "bin", "sbin", "lib", "lib32", "lib64", "System", "dev", "proc", "sys",
];

/// The folders of a sysroot that the vendor filter names by their absolute path.
pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Folders, Vec::new());
    for folder in filter
        .vendor()
        .folders
        .iter()
        .filter(|folder| folder.starts_with('/'))
    {
        let search = Search {
            sysroot: Some(sysroot),
            filter,
            slash: '/',
        };
        match sysroot.locate(folder) {
            Ok(Some(place)) => search.add(&mut reading, &place, folder),
            Ok(None) => match sysroot.is_cut_off(folder) {
                Ok(false) => {}
                Ok(true) => search.add_gap(
                    &mut reading.gaps,
                    sysroot::unreadable(folder, "behind a link that leads nowhere"),
                    folder,
                ),
                Err(gap) => search.add_gap(&mut reading.gaps, gap, folder),
            },
            Err(gap) => search.add_gap(&mut reading.gaps, gap, folder),
        }
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

/// How the vendor's folders of one machine are searched.
#[derive(Clone, Copy)]
pub(super) struct Search<'a> {
    /// Inside which links are followed; `None` on Windows, where no link is followed.
    pub(super) sysroot: Option<&'a Sysroot>,
    pub(super) filter: &'a VendorFilter,
    /// What separates the names of a path.
    pub(super) slash: char,
}

/// What an entry of a folder turned out to be.
enum Found {
    Folder(PathBuf),
    File(PathBuf, Metadata),
    /// It is gone, leads nowhere or to the system's own folders, or is neither.
    Nothing,
    Unread(Gap),
}

impl Search<'_> {
    /// Adds the folders directly below `place`, or `place` itself when there are none.
    pub(super) fn add(self, reading: &mut Reading, place: &Path, path: &str) {
        match place.metadata() {
            Ok(metadata) if metadata.is_dir() => {}
            Ok(_) => return,
            Err(error) if is_gone(&error) => return,
            Err(error) => {
                self.add_gap(&mut reading.gaps, sysroot::gap(&error, path), path);
                return;
            }
        }
        let (entries, cut) = match list(place, path) {
            Ok(listed) => listed,
            Err(error) if is_gone(&error) => return,
            Err(error) => {
                // The folder exists, even though it cannot be listed.
                push(reading, path.to_owned(), false);
                self.add_gap(&mut reading.gaps, sysroot::gap(&error, path), path);
                return;
            }
        };
        if let Some(gap) = cut {
            self.add_gap(&mut reading.gaps, gap, path);
        }
        let (mut has_folders, mut has_programs) = (false, false);
        for entry in &entries {
            let path = self.join(path, &entry.name);
            match self.find(place, &path, entry) {
                Found::Folder(folder) => {
                    has_folders = true;
                    let has_programs = self.has_programs(reading, &folder, &path);
                    push(reading, path, has_programs);
                }
                Found::File(file, metadata) => {
                    has_programs |=
                        self.may_hold_programs(&path) && super::is_program(&file, &metadata);
                }
                Found::Nothing => {}
                Found::Unread(gap) => self.add_gap(&mut reading.gaps, gap, &path),
            }
        }
        if !has_folders || has_programs {
            push(reading, path.to_owned(), has_programs);
        }
    }

    /// Whether there is a program below `place`. What could not be looked into is only a gap when no
    /// program was found elsewhere in it.
    fn has_programs(self, reading: &mut Reading, place: &Path, path: &str) -> bool {
        if !self.may_hold_programs(path) {
            return false;
        }
        let mut queue = VecDeque::from([(place.to_path_buf(), path.to_owned(), 0)]);
        let mut searched = BTreeSet::from([place.to_path_buf()]);
        let mut count = 0;
        let mut gaps = Vec::new();
        while let Some((folder, path, depth)) = queue.pop_front() {
            let (entries, cut) = match list(&folder, &path) {
                Ok(listed) => listed,
                Err(error) if is_gone(&error) => continue,
                Err(error) => {
                    self.add_gap(&mut gaps, sysroot::gap(&error, &path), &path);
                    continue;
                }
            };
            if let Some(gap) = cut {
                self.add_gap(&mut gaps, gap, &path);
            }
            for entry in &entries {
                let path = self.join(&path, &entry.name);
                match self.find(&folder, &path, entry) {
                    Found::Folder(_) if depth >= DEPTH_LIMIT => {
                        let gap = sysroot::unreadable(&path, "too deep to look through");
                        self.add_gap(&mut gaps, gap, &path);
                    }
                    // A link can lead back to a folder that was searched.
                    Found::Folder(folder) => {
                        if searched.insert(folder.clone()) {
                            queue.push_back((folder, path, depth + 1));
                        }
                    }
                    Found::File(file, metadata) if super::is_program(&file, &metadata) => {
                        return true;
                    }
                    Found::File(..) | Found::Nothing => {}
                    Found::Unread(gap) => self.add_gap(&mut gaps, gap, &path),
                }
            }
            count += entries.len();
            if count > ENTRY_LIMIT {
                let gap = sysroot::unreadable(&path, "too much to look through");
                self.add_gap(&mut gaps, gap, &path);
                break;
            }
        }
        reading.gaps.extend(gaps);
        false
    }

    fn find(self, folder: &Path, path: &str, entry: &DirEntry) -> Found {
        let place = folder.join(&entry.file_name);
        let (place, is_link) = match entry.kind {
            EntryKind::File | EntryKind::Folder => (place, false),
            EntryKind::Other => return Found::Nothing,
            EntryKind::Link | EntryKind::Unknown => match self.sysroot {
                None if entry.kind == EntryKind::Link => {
                    return Found::Unread(sysroot::unreadable(path, "a link, not followed"));
                }
                None => (place, false),
                Some(sysroot) => match sysroot.locate_in(folder, path, entry) {
                    Ok(Some(located)) => {
                        let is_link = located != place;
                        if is_link && self.is_of_the_system(sysroot, &located, folder) {
                            return Found::Nothing;
                        }
                        (located, is_link)
                    }
                    // Nothing can be started through a link that leads nowhere.
                    Ok(None) => return Found::Nothing,
                    Err(gap) => return Found::Unread(gap),
                },
            },
        };
        let metadata = if is_link {
            place.metadata()
        } else {
            place.symlink_metadata()
        };
        match metadata {
            Ok(metadata) if metadata.is_dir() => Found::Folder(place),
            Ok(metadata) if metadata.is_file() => Found::File(place, metadata),
            Ok(_) => Found::Nothing,
            Err(error) if is_gone(&error) => Found::Nothing,
            Err(error) => Found::Unread(sysroot::gap(&error, path)),
        }
    }

    /// Whether a link in `folder` that leads to `place` leads to the system's own programs, or to a
    /// folder in which `folder` itself lies.
    fn is_of_the_system(self, sysroot: &Sysroot, place: &Path, folder: &Path) -> bool {
        let Ok(below) = place.strip_prefix(sysroot.root()) else {
            return false;
        };
        let first = below.components().next();
        let is_there = first.is_some_and(|first| {
            let mut names = OF_THE_SYSTEM.iter();
            names.any(|name| first.as_os_str() == *name)
        });
        let mut names = below.iter().map(|name| name.to_string_lossy());
        let could_be = names.any(|name| self.filter.could_be_named(&name));
        folder.starts_with(place) || is_there && !could_be
    }

    /// Adds a gap at `path`, which may lie in a folder for remains.
    fn add_gap(self, gaps: &mut Vec<Gap>, gap: Gap, path: &str) {
        let is_in_remains = self.filter.is_in_remains(&redact::path(path));
        gaps.push(if is_in_remains { gap.in_remains() } else { gap });
    }

    fn may_hold_programs(self, path: &str) -> bool {
        !WITHOUT_PROGRAMS.iter().any(|start| path.starts_with(start))
    }

    fn join(self, path: &str, name: &str) -> String {
        let slash = self.slash;
        format!("{}{slash}{name}", path.trim_end_matches(slash))
    }
}

/// The entries of a folder, and the gap when the system did not give all of them: those that it gave
/// still count.
fn list(place: &Path, path: &str) -> io::Result<(Vec<DirEntry>, Option<Gap>)> {
    let (entries, error) = sysroot::entries(place)?;
    Ok((entries, error.map(|error| sysroot::gap(&error, path))))
}

fn is_gone(error: &io::Error) -> bool {
    [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory].contains(&error.kind())
}

fn push(reading: &mut Reading, path: String, has_programs: bool) {
    reading.facts.push(Fact::Folder(Folder {
        path: redact::path(&path),
        has_programs,
    }));
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use voorzorg_domain::catalogue::{Catalogue, VendorNames};

    use super::*;

    fn scan(root: &Path) -> Reading {
        let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        let filter = VendorFilter::from(&Catalogue {
            vendor: VendorNames {
                folders: texts(&[
                    "/opt/kaspersky",
                    "/var/opt/kaspersky",
                    "/var/log/kaspersky",
                    "Kaspersky Lab",
                ]),
                remains_folders: texts(&["/var/opt/kaspersky", "/var/log/kaspersky"]),
                vendor_words: texts(&["kaspersky"]),
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

    fn program(root: &Path, path: &str) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "x").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[test]
    fn a_program_is_found_however_deep_it_lies() {
        let root = tempfile::tempdir().unwrap();
        let deep = (0..DEPTH_LIMIT).map(|number| format!("{number}/"));
        let folder = format!("opt/kaspersky/kesl/{}", deep.collect::<String>());
        program(root.path(), &format!("{folder}kesl"));
        let reading = scan(root.path());
        assert_eq!(folders(&reading), [("/opt/kaspersky/kesl", true)]);

        fs::remove_file(root.path().join(format!("{folder}kesl"))).unwrap();
        program(root.path(), &format!("{folder}deeper/kesl"));
        let reading = scan(root.path());
        assert_eq!(folders(&reading), [("/opt/kaspersky/kesl", false)]);
        assert_eq!(reading.gaps.len(), 1, "{reading:?}");
    }

    /// Programs of the system behind a link show nothing about the vendor; others do.
    #[test]
    fn links_inside_a_folder_are_followed_but_for_the_systems_own() {
        for (target, has_programs) in [
            ("srv/guard/run", true),
            ("usr/bin/python3", false),
            ("usr/lib/kaspersky/run", true),
        ] {
            let root = tempfile::tempdir().unwrap();
            let root = root.path();
            program(root, target);
            let folder = root.join("opt/kaspersky/kesl");
            fs::create_dir_all(&folder).unwrap();
            let target = format!("/{target}");
            std::os::unix::fs::symlink(&target, folder.join("run")).unwrap();
            let target = Path::new(&target).parent().unwrap();
            std::os::unix::fs::symlink(target, folder.join("folder")).unwrap();
            // Round in circles.
            std::os::unix::fs::symlink("..", folder.join("up")).unwrap();
            let reading = scan(root);
            let expected = ("/opt/kaspersky/kesl", has_programs);
            assert_eq!(folders(&reading), [expected], "{target:?}");
            assert_eq!(reading.gaps, []);
        }
    }

    #[test]
    fn a_program_beside_the_folders_counts() {
        let root = tempfile::tempdir().unwrap();
        program(root.path(), "opt/kaspersky/run");
        fs::create_dir_all(root.path().join("opt/kaspersky/data")).unwrap();
        let expected = [("/opt/kaspersky", true), ("/opt/kaspersky/data", false)];
        assert_eq!(folders(&scan(root.path())), expected);
    }

    /// A script to rotate logs is no program of the product's.
    #[test]
    fn no_program_is_looked_for_among_logs() {
        let root = tempfile::tempdir().unwrap();
        program(root.path(), "var/log/kaspersky/kesl/rotate");
        let expected = [("/var/log/kaspersky/kesl", false)];
        assert_eq!(folders(&scan(root.path())), expected);
    }

    #[test]
    fn a_folder_behind_a_link_that_leads_nowhere_is_a_gap() {
        for (link, in_remains) in [("opt", false), ("var", true)] {
            let root = tempfile::tempdir().unwrap();
            std::os::unix::fs::symlink("/mnt/disk", root.path().join(link)).unwrap();
            let reading = scan(root.path());
            let gaps: Vec<bool> = reading.gaps.iter().map(|gap| gap.in_remains).collect();
            assert!(!gaps.is_empty(), "{link}");
            assert!(gaps.iter().all(|gap| *gap == in_remains), "{reading:?}");
        }
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
