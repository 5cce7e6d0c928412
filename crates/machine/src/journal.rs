//! The journal file: replaced atomically, never half written, never overwritten when damaged
//! (ADR 5, I11).
//!
//! It may not know what a journal says, only that it is JSON with a `format`.

mod error;
mod lock;
#[cfg(test)]
mod tests;
mod whole;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::Deserialize;
use voorzorg_domain::id_enum;

pub use self::error::{Damage, JournalError};
pub(crate) use self::lock::Lock;
use self::whole::rename;
pub(crate) use self::whole::{folder_of, remove_stale_copies, write_new, write_whole};
use crate::account;

/// In bytes. A larger file is never written, so one that is there is damaged.
const SIZE_LIMIT: u64 = 64 * 1024 * 1024;

id_enum! {
    /// Why a journal is moved to another name. The id becomes part of that name.
    pub enum Why {
        Damaged = "damaged",
        /// It is about something else: about a folder or an example instead of this computer, or the
        /// other way round.
        OtherOrigin = "other-origin",
        /// The person started over, or the journey is done.
        Closed = "closed",
    }
}

/// What was in the journal when it was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    /// There was no journal yet.
    Fresh,
    /// The whole text: JSON with a `format` that this version can read.
    Text(String),
    /// It was no journal. It was quarantined: renamed to `path`, its content unchanged.
    SetAside { path: PathBuf, damage: Damage },
}

/// The journal of a folder, locked by this process until the value is dropped.
#[derive(Debug)]
pub struct JournalFile {
    path: PathBuf,
    lock: Mutex<Lock>,
}

impl JournalFile {
    /// Locks the journal `name` in `dir` for this process and reads it. A damaged journal is
    /// quarantined, and the journal starts empty.
    ///
    /// # Errors
    /// Another process has the lock, the format is newer than `newest_format`, something that is no
    /// ordinary file stands in the place of one, or a file could not be read or written.
    pub fn open(
        dir: &Path,
        name: &str,
        newest_format: u16,
    ) -> Result<(JournalFile, Contents), JournalError> {
        fs::create_dir_all(dir).map_err(|error| write_error(dir, &error))?;
        let journal = JournalFile {
            path: dir.join(name),
            lock: Mutex::new(Lock::take(dir, name)?),
        };
        remove_stale_copies(dir);
        let contents = match inspect(&journal.path, newest_format)? {
            Inspected::Missing => Contents::Fresh,
            Inspected::Text(text) => Contents::Text(text),
            Inspected::Damaged(damage) => {
                let path = journal.set_aside(Why::Damaged)?;
                Contents::SetAside { path, damage }
            }
        };
        Ok((journal, contents))
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Replaces the journal by `text` atomically: it holds either the old or the new text, even
    /// after a crash or a power cut. The file is read back to make sure.
    ///
    /// # Errors
    /// It is too large to be read again, the folder is no longer the one that was locked, it could
    /// not be written or read back, or what was read back differs.
    pub fn write(&self, text: &str) -> Result<(), JournalError> {
        self.require_lock()?;
        if text.len() as u64 > SIZE_LIMIT {
            return Err(JournalError::TooLarge {
                path: self.path.clone(),
            });
        }
        write_whole(&self.path, text).map_err(|error| write_error(&self.path, &error))?;
        let mut written = String::new();
        File::open(&self.path)
            .and_then(|mut file| file.read_to_string(&mut written))
            .map_err(|error| read_error(&self.path, &error))?;
        if written == text {
            Ok(())
        } else {
            Err(JournalError::Differs {
                path: self.path.clone(),
            })
        }
    }

    /// Archives the journal under an unused name with the date, and begins a new one with `text`. The
    /// old one stays in its place until the new one is whole, so that a full disk loses nothing.
    ///
    /// # Errors
    /// As [`Self::write`], or the old one could not be archived. Then the journal is as it was, unless
    /// only reading back failed.
    pub fn start_new(&self, text: &str) -> Result<(), JournalError> {
        self.require_lock()?;
        let old = fs::read_to_string(&self.path).map_err(|error| read_error(&self.path, &error))?;
        let archived = unused_name(&self.path, Why::Closed);
        write_new(&archived, &old).map_err(|error| write_error(&archived, &error))?;
        self.write(text).inspect_err(|_| {
            if fs::read_to_string(&self.path).is_ok_and(|present| present == old) {
                #[expect(
                    clippy::disallowed_methods,
                    reason = "the copy that was made a moment ago is one too many"
                )]
                let _ = fs::remove_file(&archived);
            }
        })
    }

    /// Renames the journal to an unused name with the date, and returns its new path. No file is
    /// overwritten.
    ///
    /// # Errors
    /// The folder is no longer the one that was locked, or the rename failed.
    pub fn set_aside(&self, why: Why) -> Result<PathBuf, JournalError> {
        self.require_lock()?;
        let target = unused_name(&self.path, why);
        rename(&self.path, &target).map_err(|error| JournalError::SetAside {
            path: self.path.clone(),
            detail: error.kind().to_string(),
        })?;
        Ok(target)
    }
}

impl JournalFile {
    /// Makes sure that no other process can have the lock of what stands at this path now.
    ///
    /// Where the folder is another one and holds no journal yet, the lock is taken there: nothing of
    /// anybody can be overwritten, and what was done so far is not lost.
    fn require_lock(&self) -> Result<(), JournalError> {
        let mut lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        if lock.is_in_place() {
            return Ok(());
        }
        let lost = || JournalError::LockLost {
            path: self.path.clone(),
        };
        let anew = lock.again().map_err(|_| lost())?;
        if is_there(&self.path)? {
            return Err(lost());
        }
        *lock = anew;
        Ok(())
    }

    /// The file names of the earlier journals that [`Self::set_aside`] renamed, newest first.
    #[must_use]
    pub fn aside(&self) -> Vec<String> {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let before = format!("{stem}-");
        let mut names: Vec<String> = fs::read_dir(folder_of(&self.path))
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.starts_with(&before) && name.ends_with(".json"))
            .collect();
        names.sort_unstable_by(|one, other| other.cmp(one));
        names
    }
}

/// Reads a journal without its lock, for a reader that writes nothing, such as the watch (ADR 14).
/// `None` when there is no journal.
///
/// # Errors
/// The journal is damaged, has a format newer than `newest_format`, or could not be read.
pub fn read_only(
    dir: &Path,
    name: &str,
    newest_format: u16,
) -> Result<Option<String>, JournalError> {
    let path = dir.join(name);
    match inspect(&path, newest_format)? {
        Inspected::Missing => Ok(None),
        Inspected::Text(text) => Ok(Some(text)),
        Inspected::Damaged(damage) => Err(JournalError::Damaged { path, damage }),
    }
}

enum Inspected {
    Missing,
    Text(String),
    Damaged(Damage),
}

#[derive(Deserialize)]
struct Head {
    format: Option<u64>,
}

/// Whether there is a file of ours at `path`.
///
/// A link is refused as well as a pipe, a device or a folder: the lock stands beside the link, so two
/// processes could write the file that two links lead to.
fn is_there(path: &Path) -> Result<bool, JournalError> {
    match path.symlink_metadata() {
        Ok(metadata) if metadata.is_file() => Ok(true),
        Ok(_) => Err(JournalError::NotRegular {
            path: path.to_path_buf(),
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(read_error(path, &error)),
    }
}

fn inspect(path: &Path, newest: u16) -> Result<Inspected, JournalError> {
    // Checked before opening, since opening a pipe blocks until somebody writes to it.
    if !is_there(path)? {
        return Ok(Inspected::Missing);
    }
    let file = File::open(path).map_err(|error| read_error(path, &error))?;
    let mut bytes = Vec::new();
    file.take(SIZE_LIMIT + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| read_error(path, &error))?;
    if bytes.len() as u64 > SIZE_LIMIT {
        return Ok(Inspected::Damaged(Damage::TooLarge));
    }
    judge(path, bytes, newest)
}

/// The text of a journal that this version can read.
#[cfg(feature = "fuzzing")]
pub(crate) fn text_of(bytes: &[u8], newest: u16) -> Option<String> {
    match judge(Path::new(""), bytes.to_vec(), newest) {
        Ok(Inspected::Text(text)) => Some(text),
        Ok(Inspected::Missing | Inspected::Damaged(_)) | Err(_) => None,
    }
}

fn judge(path: &Path, bytes: Vec<u8>, newest: u16) -> Result<Inspected, JournalError> {
    let Ok(text) = String::from_utf8(bytes) else {
        return Ok(Inspected::Damaged(Damage::NotText));
    };
    if text.trim().is_empty() {
        return Ok(Inspected::Damaged(Damage::Empty));
    }
    // serde would accept a JSON array as the fields of `Head` in their order.
    let is_object = text.trim_start().starts_with('{');
    match serde_json::from_str::<Head>(&text) {
        Ok(_) if !is_object => Ok(Inspected::Damaged(Damage::NoFormat)),
        Ok(Head {
            format: Some(format),
        }) if format > u64::from(newest) => Err(JournalError::NewerFormat {
            path: path.to_path_buf(),
            format,
            newest,
        }),
        Ok(Head { format: Some(_) }) => Ok(Inspected::Text(text)),
        Ok(Head { format: None }) => Ok(Inspected::Damaged(Damage::NoFormat)),
        Err(error) if error.is_data() => Ok(Inspected::Damaged(Damage::NoFormat)),
        Err(_) => Ok(Inspected::Damaged(Damage::NotJson)),
    }
}

/// A name such as `journal-20261123T081500Z-damaged.json`, with a number when that one is taken.
fn unused_name(path: &Path, why: Why) -> PathBuf {
    let stem = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let date = jiff::Timestamp::now()
        .strftime("%Y%m%dT%H%M%SZ")
        .to_string();
    let name = format!("{stem}-{date}-{}", why.id());
    let candidate = path.with_file_name(format!("{name}.json"));
    if !candidate.exists() {
        return candidate;
    }
    let mut number = 2_u32;
    loop {
        let candidate = path.with_file_name(format!("{name}-{number}.json"));
        if !candidate.exists() {
            return candidate;
        }
        number += 1;
    }
}

fn read_error(path: &Path, error: &io::Error) -> JournalError {
    if error.kind() == io::ErrorKind::PermissionDenied {
        return denied(path);
    }
    JournalError::Read {
        path: path.to_path_buf(),
        detail: error.kind().to_string(),
    }
}

pub(crate) fn write_error(path: &Path, error: &io::Error) -> JournalError {
    let kind = error.kind();
    if kind == io::ErrorKind::PermissionDenied {
        return denied(path);
    }
    let path = path.to_path_buf();
    if kind == io::ErrorKind::ReadOnlyFilesystem {
        return JournalError::Denied { path };
    }
    JournalError::Write {
        path,
        detail: kind.to_string(),
    }
}

/// A file of ours that another account made denies itself; there is a way out of that.
fn denied(path: &Path) -> JournalError {
    match account::owned_by_another(path) {
        Some(path) => JournalError::AnotherOwner { path },
        None => JournalError::Denied {
            path: path.to_path_buf(),
        },
    }
}
