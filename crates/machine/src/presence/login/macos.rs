//! macOS: a launch agent in the person's own library. It takes effect at the next sign-in. Whether
//! the person switched it off in the system settings is stored where a program cannot read it.

use std::path::{Path, PathBuf};

use etcetera::base_strategy::BaseStrategy;

use super::{AutostartEntry, LoginEntry, entry_file, launch_agent};
use crate::error::MachineError;

pub(super) fn read(entry: AutostartEntry) -> Result<Option<LoginEntry>, MachineError> {
    let path = path(entry)?;
    let Some(bytes) = entry_file::read(&path)? else {
        return Ok(None);
    };
    launch_agent::read(&bytes).map_err(|error| MachineError::Unreadable {
        path,
        detail: error.to_string(),
    })
}

pub(super) fn write(entry: AutostartEntry, program: &Path) -> Result<(), MachineError> {
    let path = path(entry)?;
    let bytes = launch_agent::text(entry, program).map_err(|error| MachineError::Unwritable {
        path: path.clone(),
        detail: error.to_string(),
    })?;
    entry_file::write(&path, bytes)
}

pub(super) fn remove(entry: AutostartEntry) -> Result<(), MachineError> {
    entry_file::remove(&path(entry)?)
}

fn path(entry: AutostartEntry) -> Result<PathBuf, MachineError> {
    let home = entry_file::own_folders()?.home_dir().to_path_buf();
    let agents = home.join("Library/LaunchAgents");
    Ok(agents.join(format!("{}.plist", entry.name())))
}
