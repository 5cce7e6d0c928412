//! macOS: a launch agent in the person's own library. It takes effect at the next sign-in. Whether
//! the person switched it off in the system settings is stored where a program cannot read it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};

use super::{AutostartEntry, Entry, launch_agent};
use crate::account::require_own;
use crate::error::MachineError;
use crate::journal::write_whole;
use crate::text_file::read_file;

/// In bytes. An agent of ours has a few hundred.
const SIZE_LIMIT: u64 = 64 * 1024;

pub(super) fn read(entry: AutostartEntry) -> Result<Option<Entry>, MachineError> {
    let path = path(entry)?;
    let bytes = match read_file(&path, SIZE_LIMIT) {
        Ok(bytes) => bytes,
        Err(MachineError::Missing { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    launch_agent::read(&bytes).map_err(|error| MachineError::Unreadable {
        path,
        detail: error.to_string(),
    })
}

pub(super) fn write(entry: AutostartEntry, program: &Path) -> Result<(), MachineError> {
    let path = path(entry)?;
    require_own(&path)?;
    let bytes = launch_agent::text(entry, program).map_err(|error| MachineError::Unwritable {
        path: path.clone(),
        detail: error.to_string(),
    })?;
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| write_whole(&path, bytes))
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
    let agents = folders.home_dir().join("Library/LaunchAgents");
    Ok(agents.join(format!("{}.plist", entry.name())))
}
