//! The journal file: replaced atomically, never half written, never overwritten when damaged
//! (ADR 5, I11).
//!
//! It may not know what a journal says, only that it is JSON with a `format`.

mod error;
#[cfg(test)]
mod tests;

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;
use voorzorg_domain::id_enum;

pub use self::error::{Damage, JournalError};

/// In bytes. No real journal comes near this size, so a larger file is damaged.
const SIZE_LIMIT: u64 = 64 * 1024 * 1024;
/// On Windows an antivirus program may keep a new file open for a moment.
const RENAME_ATTEMPTS: u32 = 8;

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
    /// Never read. The lock ends when this closes, at the latest when the process ends.
    _lock: File,
}

impl JournalFile {
    /// Locks the journal `name` in `dir` for this process and reads it. A damaged journal is
    /// quarantined, and the journal starts empty.
    ///
    /// # Errors
    /// Another process has the lock, the format is newer than `newest_format`, or a file could not
    /// be read or written.
    pub fn open(
        dir: &Path,
        name: &str,
        newest_format: u16,
    ) -> Result<(JournalFile, Contents), JournalError> {
        fs::create_dir_all(dir).map_err(|error| write_error(dir, &error))?;
        let journal = JournalFile {
            path: dir.join(name),
            _lock: take_lock(dir, name)?,
        };
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
    /// It could not be written or read back, or what was read back differs.
    pub fn write(&self, text: &str) -> Result<(), JournalError> {
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
        let old = fs::read_to_string(&self.path).map_err(|error| read_error(&self.path, &error))?;
        let archived = unused_name(&self.path, Why::Closed);
        write_new(&archived, &old).map_err(|error| write_error(&archived, &error))?;
        self.write(text).inspect_err(|_| {
            if fs::read_to_string(&self.path).is_ok_and(|present| present == old) {
                // The copy that was made a moment ago is one too many.
                let _ = fs::remove_file(&archived);
            }
        })
    }

    /// Renames the journal to an unused name with the date, and returns its new path. No file is
    /// overwritten.
    ///
    /// # Errors
    /// The rename failed.
    pub fn set_aside(&self, why: Why) -> Result<PathBuf, JournalError> {
        let target = unused_name(&self.path, why);
        rename(&self.path, &target).map_err(|error| JournalError::SetAside {
            path: self.path.clone(),
            detail: error.kind().to_string(),
        })?;
        Ok(target)
    }
}

impl JournalFile {
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

/// Replaces the file at `path` by `content` atomically.
pub(crate) fn write_whole(path: &Path, content: impl AsRef<[u8]>) -> io::Result<()> {
    let (file, temporary) = written(path, content.as_ref())?
        .keep()
        .map_err(|error| error.error)?;
    drop(file);
    if let Err(error) = rename(&temporary, path) {
        // Report the rename error, ignore the clean-up error.
        let _ = fs::remove_file(&temporary);
        return Err(error);
    }
    sync_folder(folder_of(path))
}

/// Creates the file at `path` with `text` atomically; fails when there is one already.
pub(crate) fn write_new(path: &Path, text: &str) -> io::Result<()> {
    // A temporary file that could not be renamed is removed when it is dropped.
    written(path, text.as_bytes())?
        .persist_noclobber(path)
        .map_err(|error| error.error)?;
    sync_folder(folder_of(path))
}

/// Writes and syncs the whole content to a temporary file in the folder of `path`.
fn written(path: &Path, content: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut file = tempfile::Builder::new()
        .prefix(".voorzorg-")
        .tempfile_in(folder_of(path))?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// The folder of `path`; the current folder when `path` is a bare file name.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

/// How long to wait for a lock that an app still holds while it ends, and the pause between
/// attempts.
const LOCK_PATIENCE: Duration = Duration::from_millis(600);
const LOCK_PAUSE: Duration = Duration::from_millis(20);

/// Takes the lock file of `name`. The lock lasts until the returned file is dropped.
pub(crate) fn take_lock(dir: &Path, name: &str) -> Result<File, JournalError> {
    let path = dir.join(format!("{name}.lock"));
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|error| write_error(&path, &error))?;
    let begun = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            // An app that is ending may hold the lock a moment longer.
            Err(TryLockError::WouldBlock) if begun.elapsed() < LOCK_PATIENCE => {
                thread::sleep(LOCK_PAUSE);
            }
            Err(TryLockError::WouldBlock) => {
                return Err(JournalError::Locked {
                    path: dir.join(name),
                });
            }
            Err(TryLockError::Error(error)) => return Err(write_error(&path, &error)),
        }
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

fn inspect(path: &Path, newest: u16) -> Result<Inspected, JournalError> {
    // Checked before opening, since opening a pipe blocks until somebody writes to it.
    match path.metadata() {
        Ok(metadata) if metadata.is_file() => {}
        Ok(_) => {
            let detail = "not a file".to_owned();
            return Err(JournalError::Read {
                path: path.to_path_buf(),
                detail,
            });
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Inspected::Missing),
        Err(error) => return Err(read_error(path, &error)),
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

/// Renames, and retries while another program has the file open, as antivirus scanners do on
/// Windows.
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let mut pause = Duration::from_millis(20);
    for _ in 1..RENAME_ATTEMPTS {
        match fs::rename(from, to) {
            Err(error) if is_sharing_violation(&error) => thread::sleep(pause),
            done => return done,
        }
        pause *= 2;
    }
    fs::rename(from, to)
}

/// Access denied (5), sharing violation (32), lock violation (33).
#[cfg(windows)]
fn is_sharing_violation(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

#[cfg(not(windows))]
fn is_sharing_violation(_: &io::Error) -> bool {
    false
}

/// Makes the rename itself survive a power cut.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows has no such call for folders; its file systems journal the rename.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

fn read_error(path: &Path, error: &io::Error) -> JournalError {
    let path = path.to_path_buf();
    if error.kind() == io::ErrorKind::PermissionDenied {
        JournalError::Denied { path }
    } else {
        JournalError::Read {
            path,
            detail: error.kind().to_string(),
        }
    }
}

fn write_error(path: &Path, error: &io::Error) -> JournalError {
    let path = path.to_path_buf();
    let denied = [
        io::ErrorKind::PermissionDenied,
        io::ErrorKind::ReadOnlyFilesystem,
    ];
    if denied.contains(&error.kind()) {
        JournalError::Denied { path }
    } else {
        JournalError::Write {
            path,
            detail: error.kind().to_string(),
        }
    }
}
