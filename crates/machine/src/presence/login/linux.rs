//! Linux: a desktop entry in the person's own autostart folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};

use super::{AutostartEntry, Entry, desktop_entry};
use crate::account::require_own;
use crate::error::MachineError;
use crate::journal::write_whole;
use crate::presence::{APPLICATION, NAME};
use crate::text_file::read_file;

/// In bytes. An entry of ours has a few hundred.
const SIZE_LIMIT: u64 = 64 * 1024;

pub(super) fn read(entry: AutostartEntry) -> Result<Option<Entry>, MachineError> {
    let path = path(entry)?;
    match read_file(&path, SIZE_LIMIT) {
        Ok(bytes) => Ok(desktop_entry::read(&String::from_utf8_lossy(&bytes))),
        Err(MachineError::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

pub(super) fn write(entry: AutostartEntry, program: &Path) -> Result<(), MachineError> {
    let path = path(entry)?;
    require_own(&path)?;
    let text = desktop_entry::write(NAME, APPLICATION, program);
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| write_whole(&path, text))
        .map_err(|error| MachineError::writing(&path, &error))
}

/// Removes our own entry; it never removes a folder of that name.
pub(super) fn remove(entry: AutostartEntry) -> Result<(), MachineError> {
    let path = path(entry)?;
    require_own(&path)?;
    #[expect(
        clippy::disallowed_methods,
        reason = "our own entry, when the person or our own uninstaller asks"
    )]
    let removed = fs::remove_file(&path);
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(MachineError::writing(&path, &error))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

fn path(entry: AutostartEntry) -> Result<PathBuf, MachineError> {
    let folders = choose_native_strategy().map_err(|_| MachineError::Missing {
        path: PathBuf::from("~"),
    })?;
    let name = format!("{}.desktop", entry.name());
    Ok(folders.config_dir().join("autostart").join(name))
}
