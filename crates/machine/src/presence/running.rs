//! One watch per person: a lock that ends with the process, however that ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::journal::{self, JournalError};

/// The name whose lock it is; there is no such file.
const NAME: &str = "watch-running";

/// Held for as long as this process keeps watch.
#[derive(Debug)]
pub struct Running {
    _lock: File,
}

impl Running {
    /// Takes the place of the one watch of `folder`.
    ///
    /// # Errors
    /// Another one keeps watch, or nothing can be written there.
    pub fn take(folder: &Path) -> Result<Running, JournalError> {
        std::fs::create_dir_all(folder).map_err(|error| JournalError::Write {
            path: folder.to_path_buf(),
            detail: error.kind().to_string(),
        })?;
        let lock = journal::take_lock(folder, NAME)?;
        Ok(Running { _lock: lock })
    }
}

/// Whether a watch of `folder` runs. It looks for an instant only, so a watch that starts at that
/// very moment has to try twice.
#[must_use]
pub fn is_running(folder: &Path) -> bool {
    let path = folder.join(format!("{NAME}.lock"));
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
