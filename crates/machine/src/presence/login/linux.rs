//! Linux: a desktop entry in the person's own autostart folder.

use std::path::{Path, PathBuf};

use etcetera::base_strategy::BaseStrategy;

use super::{AutostartEntry, LoginEntry, desktop_entry, entry_file};
use crate::error::MachineError;
use crate::presence::{APPLICATION, NAME};

pub(super) fn read(entry: AutostartEntry) -> Result<Option<LoginEntry>, MachineError> {
    let bytes = entry_file::read(&path(entry)?)?;
    Ok(bytes.and_then(|bytes| desktop_entry::read(&String::from_utf8_lossy(&bytes))))
}

pub(super) fn write(entry: AutostartEntry, program: &Path) -> Result<(), MachineError> {
    let text = desktop_entry::write(NAME, APPLICATION, program);
    entry_file::write(&path(entry)?, text)
}

pub(super) fn remove(entry: AutostartEntry) -> Result<(), MachineError> {
    entry_file::remove(&path(entry)?)
}

fn path(entry: AutostartEntry) -> Result<PathBuf, MachineError> {
    let name = format!("{}.desktop", entry.name());
    let folder = entry_file::own_folders()?.config_dir();
    Ok(folder.join("autostart").join(name))
}
