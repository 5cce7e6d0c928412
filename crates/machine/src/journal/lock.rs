//! The lock file beside a file of ours. It may not know what the file holds.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use same_file::Handle;

use super::error::JournalError;
use super::{is_there, write_error};

/// How long to wait for a lock that an app still holds while it ends, and the pause between
/// attempts.
const PATIENCE: Duration = Duration::from_millis(600);
const PAUSE: Duration = Duration::from_millis(20);

/// A lock that lasts until the value is dropped, at the latest until the process ends.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    file: Handle,
}

impl Lock {
    /// Takes the lock of `name` in `dir`.
    ///
    /// # Errors
    /// Another process has it, something else stands in the place of the lock file, or that file
    /// cannot be written.
    pub(crate) fn take(dir: &Path, name: &str) -> Result<Lock, JournalError> {
        Lock::take_at(file_of(dir, name))
    }

    /// Takes the lock of the same name in the folder that is there now.
    ///
    /// # Errors
    /// As [`Lock::take`].
    pub(super) fn again(&self) -> Result<Lock, JournalError> {
        Lock::take_at(self.path.clone())
    }

    fn take_at(path: PathBuf) -> Result<Lock, JournalError> {
        let failed = |error| write_error(&path, &error);
        // Checked before opening, since opening a pipe blocks until somebody reads from it.
        is_there(&path)?;
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(failed)?;
        wait(&file, &path)?;
        let file = Handle::from_file(file).map_err(failed)?;
        Ok(Lock { path, file })
    }

    /// Whether a process has the lock of `name` in `dir`. It takes the lock for an instant.
    pub(crate) fn is_taken(dir: &Path, name: &str) -> bool {
        let path = file_of(dir, name);
        matches!(is_there(&path), Ok(true))
            && File::open(&path)
                .is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
    }

    /// Whether the lock file in the folder is still the one that this process has locked. It is
    /// another one, or none, when the folder was deleted, moved or mounted over: another process
    /// may then have the lock of what stands there now.
    pub(crate) fn is_in_place(&self) -> bool {
        matches!(is_there(&self.path), Ok(true))
            && Handle::from_path(&self.path).is_ok_and(|now| now == self.file)
    }
}

fn file_of(dir: &Path, name: &str) -> PathBuf {
    dir.join(format!("{name}.lock"))
}

fn wait(file: &File, path: &Path) -> Result<(), JournalError> {
    let begun = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(()),
            // An app that is ending may hold the lock a moment longer.
            Err(TryLockError::WouldBlock) if begun.elapsed() < PATIENCE => thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => {
                // The file that is locked has the same name without the extension.
                let path = path.with_extension("");
                return Err(JournalError::Locked { path });
            }
            Err(TryLockError::Error(error)) => return Err(write_error(path, &error)),
        }
    }
}
