//! Starts our other programs: the window and the watch. A window that is already open comes to the
//! front, since a second start passes its arguments to the first and ends.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{WATCHER, beside_us};
use crate::error::MachineError;

pub(super) const PROGRAM: &str = "voorzorg-app";

/// The program of the window, with the arguments that come before `--at`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    program: PathBuf,
    before: Vec<OsString>,
}

impl Window {
    /// The window in the folder of the running program; `None` where only the terminal was
    /// installed.
    #[must_use]
    pub fn beside_us(before: Vec<OsString>) -> Option<Window> {
        Some(Window {
            program: beside_us(PROGRAM)?,
            before,
        })
    }

    /// Opens the window at `place`. `token` is the activation token that the desktop gave with a
    /// click, so that the window may come to the front.
    ///
    /// # Errors
    /// It could not be started.
    pub fn open(&self, place: &str, token: Option<&str>) -> Result<(), MachineError> {
        let mut command = Command::new(&self.program);
        command.args(&self.before).args(["--at", place]);
        if let Some(token) = token {
            command
                .env("XDG_ACTIVATION_TOKEN", token)
                .env("DESKTOP_STARTUP_ID", token);
        }
        start(&mut command)
    }
}

/// Opens another window, which practises with the scenario in `folder`.
///
/// # Errors
/// The program is not there, or could not be started.
pub fn open_practice(folder: &Path, language: &str) -> Result<(), MachineError> {
    let program = beside_us(PROGRAM).ok_or_else(|| MachineError::Missing {
        path: PathBuf::from(PROGRAM),
    })?;
    let mut command = Command::new(program);
    command.arg("--replay").arg(folder);
    start(command.args(["--lang", language]))
}

/// Starts the watch now. When one runs already, the new one ends at once.
///
/// # Errors
/// The program is not there, or could not be started.
pub fn start_watch() -> Result<(), MachineError> {
    start(&mut Command::new(Watch::beside_us()?.program))
}

/// The program of the watch, which can replace the running program in its process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watch {
    program: PathBuf,
}

impl Watch {
    /// Whether a process can replace its program on this system (`exec`). Then the terminal program
    /// need not contain the code that shows notifications, which is a fifth of its size.
    pub const CAN_TAKE_OVER: bool = cfg!(unix);

    /// The watch in the folder of the running program.
    ///
    /// # Errors
    /// The program is not there.
    pub fn beside_us() -> Result<Watch, MachineError> {
        let program = beside_us(WATCHER).ok_or_else(|| MachineError::Missing {
            path: PathBuf::from(WATCHER),
        })?;
        Ok(Watch { program })
    }

    /// Replaces the running program by the watch with these arguments. It stays the same process,
    /// so that ending the process ends the watch. It only returns when this failed, with the
    /// reason.
    #[must_use]
    pub fn take_over(&self, arguments: &[OsString]) -> MachineError {
        let error = replace_us(Command::new(&self.program).args(arguments));
        MachineError::Open {
            detail: error.kind().to_string(),
        }
    }
}

#[cfg(unix)]
fn replace_us(command: &mut Command) -> io::Error {
    use std::os::unix::process::CommandExt;
    command.exec()
}

#[cfg(not(unix))]
fn replace_us(_: &mut Command) -> io::Error {
    io::ErrorKind::Unsupported.into()
}

fn start(command: &mut Command) -> Result<(), MachineError> {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| MachineError::Open {
        detail: error.kind().to_string(),
    })?;
    // The child must be waited for, or it stays a zombie for as long as this process runs.
    std::thread::spawn(move || child.wait());
    Ok(())
}
