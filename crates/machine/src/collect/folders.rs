//! The vendor's folders, and whether they contain programs. It may not know whose a folder is
//! beyond what the vendor filter says.

use std::collections::{BTreeSet, VecDeque};
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};

use voorzorg_domain::snapshot::{Fact, Folder, Gap, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::by_place;
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
                Ok(true) => reading.gaps.push(by_place(
                    filter,
                    sysroot::unreadable(folder, "behind a link that leads nowhere"),
                )),
                Err(gap) => reading.gaps.push(by_place(filter, gap)),
            },
            Err(gap) => reading.gaps.push(by_place(filter, gap)),
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
            Err(error) if sysroot::is_absent(&error) => return,
            Err(error) => {
                reading
                    .gaps
                    .push(by_place(self.filter, sysroot::gap(&error, path)));
                return;
            }
        }
        let (entries, cut) = match list(place, path) {
            Ok(listed) => listed,
            Err(error) if sysroot::is_absent(&error) => return,
            Err(error) => {
                // The folder exists, even though it cannot be listed.
                push(reading, path.to_owned(), false);
                reading
                    .gaps
                    .push(by_place(self.filter, sysroot::gap(&error, path)));
                return;
            }
        };
        if let Some(gap) = cut {
            reading.gaps.push(by_place(self.filter, gap));
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
                Found::Unread(gap) => reading.gaps.push(by_place(self.filter, gap)),
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
                Err(error) if sysroot::is_absent(&error) => continue,
                Err(error) => {
                    gaps.push(by_place(self.filter, sysroot::gap(&error, &path)));
                    continue;
                }
            };
            if let Some(gap) = cut {
                gaps.push(by_place(self.filter, gap));
            }
            for entry in &entries {
                let path = self.join(&path, &entry.name);
                match self.find(&folder, &path, entry) {
                    Found::Folder(_) if depth >= DEPTH_LIMIT => {
                        let gap = sysroot::unreadable(&path, "too deep to look through");
                        gaps.push(by_place(self.filter, gap));
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
                    Found::Unread(gap) => gaps.push(by_place(self.filter, gap)),
                }
            }
            count += entries.len();
            if count > ENTRY_LIMIT {
                let gap = sysroot::unreadable(&path, "too much to look through");
                gaps.push(by_place(self.filter, gap));
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
            Err(error) if sysroot::is_absent(&error) => Found::Nothing,
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

fn push(reading: &mut Reading, path: String, has_programs: bool) {
    reading.facts.push(Fact::Folder(Folder {
        path: redact::path(&path),
        has_programs,
    }));
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
