//! A sysroot: the files of a machine, below a folder that is read as its root.
//!
//! Links are followed inside that folder only: an absolute link on the scanned machine means a path
//! on that machine, never on this one. It may not know what the files mean.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use voorzorg_domain::snapshot::{Gap, GapKind};

use super::listing::Listing;
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
    /// A pipe, a socket or a device.
    Other,
    /// The system did not tell; it may be any of these.
    Unknown,
}

/// An entry of a folder.
#[derive(Debug, Clone)]
pub(crate) struct DirEntry {
    /// The name as it is shown: what is not UTF-8 in it is replaced.
    pub(crate) name: String,
    /// The name by which it is opened.
    pub(crate) file_name: OsString,
    pub(crate) kind: EntryKind,
}

impl DirEntry {
    /// Whether it is a folder, or may lead to one.
    pub(crate) fn may_be_folder(&self) -> bool {
        match self.kind {
            EntryKind::Folder | EntryKind::Link | EntryKind::Unknown => true,
            EntryKind::File | EntryKind::Other => false,
        }
    }

    /// Whether it is a file, or may lead to one.
    pub(crate) fn may_be_file(&self) -> bool {
        match self.kind {
            EntryKind::File | EntryKind::Link | EntryKind::Unknown => true,
            EntryKind::Folder | EntryKind::Other => false,
        }
    }
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

    /// Whether it is this computer, and not a folder that is read as one.
    pub(crate) fn is_of_this_machine(&self) -> bool {
        self.root == Path::new("/")
    }

    /// The home folder of the person who runs this program; `None` for the files of another machine,
    /// on which that person has none.
    pub(crate) fn own_home(&self) -> Option<String> {
        let home = self.is_of_this_machine().then(std::env::home_dir)??;
        Some(home.to_str()?.trim_end_matches('/').to_owned()).filter(|home| !home.is_empty())
    }

    /// The path on this computer of `path`, with links followed inside the sysroot; `None` when it
    /// does not exist.
    pub(crate) fn locate(&self, path: &str) -> Result<Option<PathBuf>, Gap> {
        let mut below = Vec::new();
        for part in parts(path) {
            if part != ".." && !is_one_name(part) {
                return Ok(None);
            }
            below.push(OsString::from(part));
        }
        self.follow(self.root.clone(), below, path)
    }

    /// [`Self::locate`] for an entry that was just listed in a folder that was located at `folder`.
    /// It is found by its own name, which need not be UTF-8.
    pub(crate) fn locate_in(
        &self,
        folder: &Path,
        path: &str,
        entry: &DirEntry,
    ) -> Result<Option<PathBuf>, Gap> {
        match entry.kind {
            EntryKind::File | EntryKind::Folder => Ok(Some(folder.join(&entry.file_name))),
            EntryKind::Link | EntryKind::Other | EntryKind::Unknown => {
                self.follow(folder.to_path_buf(), vec![entry.file_name.clone()], path)
            }
        }
    }

    /// [`Self::locate`] for names below a folder that was located at `folder`.
    pub(crate) fn locate_below(
        &self,
        folder: &Path,
        path: &str,
        below: &str,
    ) -> Result<Option<PathBuf>, Gap> {
        let below = parts(below).map(OsString::from);
        self.follow(folder.to_path_buf(), below.collect(), path)
    }

    /// Follows `below`, one name after another, from the located folder `place`.
    fn follow(
        &self,
        mut place: PathBuf,
        below: Vec<OsString>,
        path: &str,
    ) -> Result<Option<PathBuf>, Gap> {
        let mut ahead = below;
        ahead.reverse();
        let mut links = 0;
        while let Some(part) = ahead.pop() {
            if part == ".." {
                if place != self.root {
                    place.pop();
                }
                continue;
            }
            place.push(&part);
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
                Ok(target) => target,
                Err(error) => return absent_or_gap(&error, path),
            };
            place.pop();
            // By its components, so that every name stays the bytes that the machine wrote.
            for part in target.components().rev() {
                match part {
                    Component::Normal(name) => ahead.push(name.to_owned()),
                    Component::ParentDir => ahead.push(OsString::from("..")),
                    Component::CurDir => {}
                    Component::RootDir => place.clone_from(&self.root),
                    // A drive or another computer, which is never inside the sysroot.
                    Component::Prefix(_) => return Ok(None),
                }
            }
        }
        Ok(Some(place))
    }

    /// Whether `path` is not there because a link on the way to it, or itself, leads nowhere: what
    /// it should hold may be on a disk that is not mounted.
    pub(crate) fn is_cut_off(&self, path: &str) -> Result<bool, Gap> {
        if self.locate(path)?.is_some() {
            return Ok(false);
        }
        let mut place = self.root.clone();
        for part in parts(path) {
            if part == ".." || !is_one_name(part) {
                return Ok(false);
            }
            match self.follow(place.clone(), vec![OsString::from(part)], path)? {
                Some(next) => place = next,
                None => return Ok(fs::symlink_metadata(place.join(part)).is_ok()),
            }
        }
        Ok(false)
    }

    pub(crate) fn exists(&self, path: &str) -> Result<bool, Gap> {
        self.locate(path).map(|place| place.is_some())
    }

    pub(crate) fn is_folder(&self, path: &str) -> Result<bool, Gap> {
        let Some(place) = self.locate(path)? else {
            return Ok(false);
        };
        match place.metadata() {
            Ok(metadata) => Ok(metadata.is_dir()),
            Err(error) => Ok(absent_or_gap::<()>(&error, path)?.is_some()),
        }
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
        open_at(self.locate(path)?.as_deref(), path)
    }

    /// The entries of a folder, sorted by name; `None` when there is no such folder.
    pub(crate) fn list(&self, path: &str) -> Option<Listing<DirEntry>> {
        self.list_located(path).map(|(_, listing)| listing)
    }

    /// [`Self::list`] with the path on this computer of the folder.
    pub(crate) fn list_located(&self, path: &str) -> Option<(PathBuf, Listing<DirEntry>)> {
        located(self.locate(path), path)
    }

    /// [`Self::list_located`] for an entry that was just listed in a folder that was located at
    /// `folder`.
    pub(crate) fn list_in(
        &self,
        folder: &Path,
        path: &str,
        entry: &DirEntry,
    ) -> Option<(PathBuf, Listing<DirEntry>)> {
        located(self.locate_in(folder, path, entry), path)
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

/// [`Sysroot::open`] for a file that was located before.
pub(crate) fn open_at(place: Option<&Path>, path: &str) -> Result<Option<File>, Gap> {
    let Some(place) = place else {
        return Ok(None);
    };
    match place.metadata() {
        // Opening a pipe or a device could block for ever.
        Ok(metadata) if !metadata.is_file() => return Err(unreadable(path, "not a file")),
        Ok(_) => {}
        Err(error) => return absent_or_gap(&error, path),
    }
    match File::open(place) {
        Ok(file) => Ok(Some(file)),
        Err(error) => absent_or_gap(&error, path),
    }
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

/// The folder at `place` and what is in it. One that could not be located is a list of which nothing
/// was given.
fn located(
    place: Result<Option<PathBuf>, Gap>,
    path: &str,
) -> Option<(PathBuf, Listing<DirEntry>)> {
    match place {
        Ok(place) => place.and_then(|place| {
            let listing = list_at(&place, path)?;
            Some((place, listing))
        }),
        Err(gap) => Some((PathBuf::new(), Listing::failed(gap))),
    }
}

/// [`Sysroot::list`] for a folder that was located before.
pub(crate) fn list_at(place: &Path, path: &str) -> Option<Listing<DirEntry>> {
    match entries(place) {
        // An error halfway is never "absent": what the system did not give may be anything.
        Ok((entries, error)) => Some(Listing::new(entries, error.map(|error| gap(&error, path)))),
        Err(error) if is_absent(&error) => None,
        Err(error) => Some(Listing::failed(gap(&error, path))),
    }
}

/// The entries of the folder at `place`, sorted by name, and the error that ended them early.
pub(crate) fn entries(place: &Path) -> io::Result<(Vec<DirEntry>, Option<io::Error>)> {
    let (entries, ended) = until_error(fs::read_dir(place)?);
    let mut list = Vec::new();
    for entry in entries {
        let kind = match entry.file_type() {
            Ok(kind) if kind.is_symlink() => EntryKind::Link,
            Ok(kind) if kind.is_dir() => EntryKind::Folder,
            Ok(kind) if kind.is_file() => EntryKind::File,
            Ok(_) => EntryKind::Other,
            Err(_) => EntryKind::Unknown,
        };
        let file_name = entry.file_name();
        list.push(DirEntry {
            name: file_name.to_string_lossy().into_owned(),
            file_name,
            kind,
        });
    }
    list.sort_by(|one, other| one.file_name.cmp(&other.file_name));
    Ok((list, ended))
}

/// What comes before the first error, and that error. After it nothing more is asked: some file
/// systems give the same error for ever.
fn until_error<T, E>(items: impl IntoIterator<Item = Result<T, E>>) -> (Vec<T>, Option<E>) {
    let mut given = Vec::new();
    for item in items {
        match item {
            Ok(item) => given.push(item),
            Err(error) => return (given, Some(error)),
        }
    }
    (given, None)
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

/// Whether a read failed because there is nothing at that path.
pub(crate) fn is_absent(error: &io::Error) -> bool {
    [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory].contains(&error.kind())
}

fn absent_or_gap<T>(error: &io::Error, path: &str) -> Result<Option<T>, Gap> {
    if is_absent(error) {
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
mod tests;
