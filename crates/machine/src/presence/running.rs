//! One watch per person: a lock that ends with the process, however that ends.

use std::path::Path;

use crate::journal::{JournalError, Lock, write_error};

/// The stem of the lock file. There is no file of this name itself.
const NAME: &str = "watch-running";

/// The lock of the one watch. It lasts until this is dropped.
#[derive(Debug)]
pub struct Running {
    _lock: Lock,
}

impl Running {
    /// Locks `folder` as the one watch of it.
    ///
    /// # Errors
    /// Another watch has the lock, or the folder cannot be written to.
    pub fn take(folder: &Path) -> Result<Running, JournalError> {
        std::fs::create_dir_all(folder).map_err(|error| write_error(folder, &error))?;
        let lock = Lock::take(folder, NAME)?;
        Ok(Running { _lock: lock })
    }
}

/// Whether a watch of `folder` runs. It takes the lock for an instant, so a watch that starts at
/// that moment has to retry.
#[must_use]
pub fn is_running(folder: &Path) -> bool {
    Lock::is_taken(folder, NAME)
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
        assert!(matches!(
            Running::take(folder.path()),
            Err(JournalError::Locked { .. })
        ));
        drop(first);
        assert!(!is_running(folder.path()));
        Running::take(folder.path()).unwrap();
    }
}
