//! The file of an autostart entry, where the system keeps each entry in a file of the person's own.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};

use crate::account::require_own;
use crate::error::MachineError;
use crate::journal::write_whole;
use crate::text_file::read_file;

/// In bytes. An entry of ours has a few hundred.
const SIZE_LIMIT: u64 = 64 * 1024;

/// Where a person's own files stand.
pub(super) fn own_folders() -> Result<impl BaseStrategy, MachineError> {
    choose_native_strategy().map_err(|_| MachineError::Missing {
        path: PathBuf::from("~"),
    })
}

/// `None` if there is no such entry.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, MachineError> {
    match read_file(path, SIZE_LIMIT) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(MachineError::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

pub(super) fn write(path: &Path, text: impl AsRef<[u8]>) -> Result<(), MachineError> {
    require_own(path)?;
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| write_whole(path, text))
        .map_err(|error| MachineError::writing(path, &error))
}

/// Removes our own entry; it never removes a folder of that name.
pub(super) fn remove(path: &Path) -> Result<(), MachineError> {
    require_own(path)?;
    #[expect(
        clippy::disallowed_methods,
        reason = "our own entry, when the person or our own uninstaller asks"
    )]
    let removed = fs::remove_file(path);
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(MachineError::writing(path, &error))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}
