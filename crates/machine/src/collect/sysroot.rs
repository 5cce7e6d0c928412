//! A sysroot: the files of a machine, below a folder that is read as its root.
//!
//! Links are followed inside that folder only: an absolute link on the scanned machine means a path
//! on that machine, never on this one. It may not know what the files mean.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use voorzorg_domain::snapshot::{Gap, GapKind};

use crate::parse::redact;

/// In bytes. A larger file is not read whole, and is a gap.
const FILE_LIMIT: u64 = 8 * 1024 * 1024;
/// How many links of one path are followed, which is as many as Linux follows.
const LINK_LIMIT: usize = 40;

/// The files of one machine. Paths on that machine are strings with `/`, as it writes them.
#[derive(Debug, Clone)]
pub(crate) struct Sysroot {
    root: PathBuf,
}

/// The kind of a folder entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntryKind {
    File,
    Folder,
    Link,
    Other,
}

/// An entry of a folder.
#[derive(Debug, Clone)]
pub(crate) struct DirEntry {
    pub(crate) name: String,
    pub(crate) kind: EntryKind,
}

impl Sysroot {
    pub(crate) fn new(root: PathBuf) -> Sysroot {
        Sysroot { root }
    }

    pub(crate) fn of_this_machine() -> Sysroot {
        Sysroot {
            root: PathBuf::from("/"),
        }
    }

    /// The folder on this computer that is read as the root.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The path on this computer of `path`, with links followed inside the sysroot; `None` when it
    /// does not exist.
    pub(crate) fn locate(&self, path: &str) -> Result<Option<PathBuf>, Gap> {
        let mut ahead: Vec<Cow<'_, str>> = parts(path).rev().map(Cow::Borrowed).collect();
        let mut place = self.root.clone();
        let (mut depth, mut links) = (0_usize, 0);
        while let Some(part) = ahead.pop() {
            if part == ".." {
                if depth > 0 {
                    place.pop();
                    depth -= 1;
                }
                continue;
            }
            if !is_one_name(&part) {
                return Ok(None);
            }
            place.push(part.as_ref());
            depth += 1;
            let metadata = match fs::symlink_metadata(&place) {
                Ok(metadata) => metadata,
                Err(error) => return absent_or_gap(&error, path),
            };
            if !metadata.is_symlink() {
                continue;
            }
            links += 1;
            if links > LINK_LIMIT {
                return Ok(None);
            }
            let target = match fs::read_link(&place) {
                Ok(target) => target.to_string_lossy().replace('\\', "/"),
                Err(error) => return absent_or_gap(&error, path),
            };
            if target.starts_with('/') {
                place.clone_from(&self.root);
                depth = 0;
            } else {
                place.pop();
                depth -= 1;
            }
            let further = parts(&target).rev();
            ahead.extend(further.map(|part| Cow::Owned(part.to_owned())));
        }
        Ok(Some(place))
    }

    /// [`Self::locate`] for an entry that was just listed in a folder that was located at `folder`.
    pub(crate) fn locate_in(
        &self,
        folder: &Path,
        path: &str,
        entry: &DirEntry,
    ) -> Result<Option<PathBuf>, Gap> {
        match entry.kind {
            EntryKind::File | EntryKind::Folder => Ok(Some(folder.join(&entry.name))),
            EntryKind::Link | EntryKind::Other => self.locate(path),
        }
    }

    /// [`Self::locate`] for a name in a folder that was located at `folder`.
    pub(crate) fn locate_name(
        &self,
        folder: &Path,
        path: &str,
        name: &str,
    ) -> Result<Option<PathBuf>, Gap> {
        let place = folder.join(name);
        match fs::symlink_metadata(&place) {
            Ok(metadata) if metadata.is_symlink() => self.locate(path),
            Ok(_) => Ok(Some(place)),
            Err(error) => absent_or_gap(&error, path),
        }
    }

    pub(crate) fn exists(&self, path: &str) -> Result<bool, Gap> {
        self.locate(path).map(|place| place.is_some())
    }

    pub(crate) fn is_folder(&self, path: &str) -> Result<bool, Gap> {
        Ok(self.locate(path)?.is_some_and(|place| place.is_dir()))
    }

    /// Whether a located link is dangling or leads to `/dev/null`.
    pub(crate) fn is_nowhere(&self, place: Option<&Path>) -> bool {
        place.is_none_or(|place| {
            place
                .strip_prefix(&self.root)
                .is_ok_and(|below| below == Path::new("dev/null"))
        })
    }

    /// Reads a whole file; `None` when there is none.
    pub(crate) fn read(&self, path: &str) -> Result<Option<Vec<u8>>, Gap> {
        read_at(self.locate(path)?.as_deref(), path)
    }

    /// Opens a file, to be read piece by piece; `None` when there is none.
    pub(crate) fn open(&self, path: &str) -> Result<Option<File>, Gap> {
        let Some(place) = self.locate(path)? else {
            return Ok(None);
        };
        if place.metadata().is_ok_and(|metadata| !metadata.is_file()) {
            return Err(unreadable(path, "not a file"));
        }
        match File::open(&place) {
            Ok(file) => Ok(Some(file)),
            Err(error) => absent_or_gap(&error, path),
        }
    }

    /// The entries of a folder, sorted by name; `None` when there is no such folder.
    pub(crate) fn list(&self, path: &str) -> Result<Option<Vec<DirEntry>>, Gap> {
        match self.locate(path)? {
            Some(place) => list_at(&place, path),
            None => Ok(None),
        }
    }
}

/// Whether the system that this runs on takes `part` for a single file name. Any other part could
/// lead out of the sysroot, for example on Windows by a drive letter or a backslash.
fn is_one_name(part: &str) -> bool {
    let mut components = Path::new(part).components();
    matches!(
        (components.next(), components.next()),
        (Some(Component::Normal(_)), None)
    )
}

/// [`Sysroot::read`] for a file that was located before.
pub(crate) fn read_at(place: Option<&Path>, path: &str) -> Result<Option<Vec<u8>>, Gap> {
    let Some(place) = place else {
        return Ok(None);
    };
    let length = match place.metadata() {
        // Reading a pipe or a device could block for ever.
        Ok(metadata) if !metadata.is_file() => return Err(unreadable(path, "not a file")),
        Ok(metadata) if metadata.len() > FILE_LIMIT => {
            return Err(unreadable(path, "too large"));
        }
        Ok(metadata) => metadata.len(),
        Err(error) => return absent_or_gap(&error, path),
    };
    // A little more than the file's size, so that its end is found without growing the buffer.
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 64);
    match File::open(place).and_then(|file| file.take(FILE_LIMIT + 1).read_to_end(&mut bytes)) {
        // It has grown since its size was read.
        Ok(length) if length as u64 > FILE_LIMIT => Err(unreadable(path, "too large")),
        Ok(_) => Ok(Some(bytes)),
        Err(error) => absent_or_gap(&error, path),
    }
}

/// [`Sysroot::list`] for a folder that was located before.
pub(crate) fn list_at(place: &Path, path: &str) -> Result<Option<Vec<DirEntry>>, Gap> {
    let entries = match fs::read_dir(place) {
        Ok(entries) => entries,
        Err(error) => return absent_or_gap(&error, path),
    };
    let mut list = Vec::new();
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => return absent_or_gap(&error, path),
        };
        let kind = match entry.file_type() {
            Ok(kind) if kind.is_symlink() => EntryKind::Link,
            Ok(kind) if kind.is_dir() => EntryKind::Folder,
            Ok(kind) if kind.is_file() => EntryKind::File,
            Ok(_) | Err(_) => EntryKind::Other,
        };
        list.push(DirEntry {
            name: entry.file_name().to_string_lossy().into_owned(),
            kind,
        });
    }
    list.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(Some(list))
}

/// The gap for a failed read of `path`.
pub(crate) fn gap(error: &io::Error, path: &str) -> Gap {
    if error.kind() == io::ErrorKind::PermissionDenied {
        Gap::of(GapKind::Denied).at(redact::path(path))
    } else {
        unreadable(path, &error.kind().to_string())
    }
}

pub(crate) fn unreadable(path: &str, detail: &str) -> Gap {
    Gap::unreadable(detail).at(redact::path(path))
}

fn absent_or_gap<T>(error: &io::Error, path: &str) -> Result<Option<T>, Gap> {
    let absent = [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory];
    if absent.contains(&error.kind()) {
        Ok(None)
    } else {
        Err(gap(error, path))
    }
}

fn parts(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.split('/')
        .filter(|part| !part.is_empty() && *part != ".")
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_are_followed_inside_the_tree_and_never_out_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root");
        fs::create_dir_all(root.join("opt/real")).unwrap();
        fs::write(root.join("opt/real/program"), "inside").unwrap();
        fs::write(folder.path().join("secret"), "outside").unwrap();
        symlink("/opt/real", root.join("opt/absolute")).unwrap();
        symlink("../opt/real", root.join("opt/relative")).unwrap();
        symlink("../../../../../../secret", root.join("opt/escape")).unwrap();
        symlink(folder.path().join("secret"), root.join("opt/outside")).unwrap();
        symlink("/opt/loop", root.join("opt/loop")).unwrap();
        let sysroot = Sysroot::new(root.canonicalize().unwrap());
        let read = |path: &str| {
            sysroot
                .read(path)
                .unwrap()
                .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        };
        assert_eq!(read("/opt/absolute/program").as_deref(), Some("inside"));
        assert_eq!(read("/opt/relative/program").as_deref(), Some("inside"));
        assert_eq!(read("/opt/escape"), None);
        assert_eq!(read("/opt/outside"), None);
        assert_eq!(read("/opt/loop"), None);
        assert_eq!(read("/../../../secret"), None);
        let place = sysroot.locate("/opt/absolute/program").unwrap();
        assert_eq!(place, sysroot.locate("/opt/real/program").unwrap());
    }

    #[test]
    fn what_is_not_one_name_leads_nowhere() {
        for part in ["", ".", "..", "/etc", "a/b", "../secret"] {
            assert!(!is_one_name(part), "{part}");
        }
        for part in ["kesl", "Kaspersky 21.25", "..kesl", "Касперский"] {
            assert!(is_one_name(part), "{part}");
        }
    }
}
