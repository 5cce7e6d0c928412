//! Writes whole files atomically, and removes the temporary copies of a process that was killed. It may
//! not know what a file holds.
#![forbid(unsafe_code)]

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::account;

/// On Windows an antivirus program may keep a new file open for a moment.
const RENAME_ATTEMPTS: u32 = 8;
/// What the name of a temporary copy begins with, and how many letters and digits follow.
const COPY_PREFIX: &str = ".voorzorg-";
const COPY_LETTERS: usize = 6;
/// A copy of this age belongs to no write that still runs: a write takes seconds.
const COPY_IS_STALE: Duration = Duration::from_secs(60 * 60);

/// Replaces the file at `path` by `content` atomically.
pub(crate) fn write_whole(path: &Path, content: impl AsRef<[u8]>) -> io::Result<()> {
    let (file, temporary) = written(path, content.as_ref())?
        .keep()
        .map_err(|error| error.error)?;
    drop(file);
    if let Err(error) = rename(&temporary, path) {
        // Report the rename error, ignore the clean-up error.
        #[expect(clippy::disallowed_methods, reason = "a temporary copy of our own")]
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
pub(super) fn written(path: &Path, content: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut file = tempfile::Builder::new()
        .prefix(COPY_PREFIX)
        .rand_bytes(COPY_LETTERS)
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

/// Removes the temporary copies that a killed process of ours left in `folder`: what such a copy is
/// called, old, and this account's. What cannot be removed stays.
pub(crate) fn remove_stale_copies(folder: &Path) {
    let now = SystemTime::now();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some(letters) = name
            .to_str()
            .and_then(|name| name.strip_prefix(COPY_PREFIX))
        else {
            continue;
        };
        let is_copy = letters.len() == COPY_LETTERS
            && letters.bytes().all(|letter| letter.is_ascii_alphanumeric());
        // Metadata of the entry itself: a link is never a copy of ours.
        let is_stale = is_copy
            && entry.metadata().is_ok_and(|metadata| {
                metadata.is_file()
                    && account::is_ours(&metadata)
                    && metadata
                        .modified()
                        .is_ok_and(|at| now.duration_since(at).is_ok_and(|age| age > COPY_IS_STALE))
            });
        #[expect(clippy::disallowed_methods, reason = "a temporary copy of our own")]
        let is_removed = is_stale && fs::remove_file(entry.path()).is_ok();
        if is_removed {
            tracing::info!("a temporary copy of a process that was killed is removed");
        }
    }
}

/// Renames, and retries while another program has the file open, as antivirus scanners do on
/// Windows.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
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
    fs::File::open(folder)?.sync_all()
}

/// Windows has no such call for folders; its file systems journal the rename.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
