//! One watch per person: a lock that ends with the process, however that ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::journal::{self, JournalError};

/// The stem of the lock file. There is no file of this name itself.
const NAME: &str = "watch-running";

/// The lock of the one watch. It lasts until this is dropped.
#[derive(Debug)]
pub struct Running {
    _lock: File,
}

impl Running {
    /// Locks `folder` as the one watch of it.
    ///
    /// # Errors
    /// Another watch has the lock, or the folder cannot be written to.
    pub fn take(folder: &Path) -> Result<Running, JournalError> {
        std::fs::create_dir_all(folder).map_err(|error| JournalError::Write {
            path: folder.to_path_buf(),
            detail: error.kind().to_string(),
        })?;
        let lock = journal::take_lock(folder, NAME)?;
        Ok(Running { _lock: lock })
    }
}

/// Whether a watch of `folder` runs. It takes the lock for an instant, so a watch that starts at
/// that moment has to retry.
#[must_use]
pub fn is_running(folder: &Path) -> bool {
    let path = folder.join(format!("{NAME}.lock"));
    // Checked before opening, since opening a pipe blocks until somebody writes to it.
    if !path.metadata().is_ok_and(|metadata| metadata.is_file()) {
        return false;
    }
    let Ok(file) = OpenOptions::new().read(true).open(path) else {
        return false;
    };
    matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_watch_per_person() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_running(folder.path()));
        let first = Running::take(folder.path()).unwrap();
        assert!(is_running(folder.path()));
        assert_eq!(
            Running::take(folder.path()).unwrap_err().code(),
            "journal-locked"
        );
        drop(first);
        assert!(!is_running(folder.path()));
        Running::take(folder.path()).unwrap();
    }
}
