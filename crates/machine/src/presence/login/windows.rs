//! Windows: a value of ours under the person's own `Run` key. Whether the person switched it off in
//! Task Manager or in Settings is under another key, which is read too.

use std::path::{Path, PathBuf};

use windows::Win32::Foundation::{ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND};
use windows::core::{Error, HRESULT};
use windows_registry::CURRENT_USER;

use super::{AutostartEntry, LoginEntry};
use crate::error::MachineError;
use crate::presence::APPLICATION;

const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";
/// Windows removes a value from this key before it starts what the value names.
const RUN_ONCE: &str = r"Software\Microsoft\Windows\CurrentVersion\RunOnce";
const APPROVED: &str = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run";

/// The key and the name of the value of an entry.
fn place(entry: AutostartEntry) -> (&'static str, String) {
    match entry {
        AutostartEntry::Watch => (RUN, APPLICATION.to_owned()),
        AutostartEntry::Return => (RUN_ONCE, entry.name()),
    }
}

pub(super) fn read(entry: AutostartEntry) -> Result<Option<LoginEntry>, MachineError> {
    let (path, name) = place(entry);
    let command = CURRENT_USER
        .open(path)
        .and_then(|key| key.get_string(&name));
    let command = match command {
        Ok(command) => command,
        Err(error) if is_absent(&error) => return Ok(None),
        Err(error) => return Err(unreadable(&error)),
    };
    let approved = CURRENT_USER
        .open(APPROVED)
        .and_then(|key| key.get_value(&name));
    let held_off = match approved {
        Ok(value) => is_held_off(&value),
        Err(_) => false,
    };
    Ok(Some(LoginEntry {
        program: program(&command),
        held_off,
    }))
}

pub(super) fn write(entry: AutostartEntry, program: &Path) -> Result<(), MachineError> {
    let (path, name) = place(entry);
    CURRENT_USER
        .create(path)
        .and_then(|key| key.set_string(&name, format!("\"{}\"", program.display())))
        .map_err(|error| unwritable(&error))?;
    // The person asks for it now; an earlier "off" of theirs would silently disable it.
    remove_own_value(APPROVED, &name)
}

/// Removes our own value, and the value of the same name in which Windows may have stored that it
/// is on or off.
pub(super) fn remove(entry: AutostartEntry) -> Result<(), MachineError> {
    let (path, name) = place(entry);
    remove_own_value(path, &name)?;
    remove_own_value(APPROVED, &name)
}

fn remove_own_value(path: &str, name: &str) -> Result<(), MachineError> {
    #[expect(
        clippy::disallowed_methods,
        reason = "our own value, when the person or our own uninstaller asks"
    )]
    let removed = CURRENT_USER
        .options()
        .read()
        .write()
        .open(path)
        .and_then(|key| key.remove_value(name));
    match removed {
        Err(error) if !is_absent(&error) => Err(unwritable(&error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Whether a value of `StartupApproved` means off. An odd first byte does: Windows writes 2 or 6
/// for on, and 3 or 7 for off.
fn is_held_off(value: &[u8]) -> bool {
    value.first().is_some_and(|first| first % 2 == 1)
}

fn program(command: &str) -> PathBuf {
    let command = command.trim();
    let program = match command.strip_prefix('"') {
        Some(rest) => rest.split('"').next().unwrap_or_default(),
        None => command,
    };
    PathBuf::from(program)
}

fn is_absent(error: &Error) -> bool {
    [ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND]
        .iter()
        .any(|absent| error.code() == HRESULT::from_win32(absent.0))
}

fn unreadable(error: &Error) -> MachineError {
    MachineError::Unreadable {
        path: PathBuf::from(RUN),
        detail: format!("0x{:08X}", error.code().0),
    }
}

fn unwritable(error: &Error) -> MachineError {
    MachineError::Unwritable {
        path: PathBuf::from(RUN),
        detail: format!("0x{:08X}", error.code().0),
    }
}
