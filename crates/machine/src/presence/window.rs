//! Starting our other programs: the window, or bringing it forward (a second start hands its words
//! over and ends), and the watch.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{WATCHER, beside_us};
use crate::error::MachineError;

pub(super) const PROGRAM: &str = "voorzorg-app";

/// The program of the window, with the words that come before the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    program: PathBuf,
    before: Vec<OsString>,
}

impl Window {
    /// The window beside the program that runs; nothing where only the terminal was installed.
    #[must_use]
    pub fn beside_us(before: Vec<OsString>) -> Option<Window> {
        Some(Window {
            program: beside_us(PROGRAM)?,
            before,
        })
    }

    /// Opens the window at `place`. `token` is what the desktop gave with a click, so that the
    /// window may come to the front.
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

/// Opens one more window, which practises with the scenario in `folder`.
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

/// Starts the watch now. One that runs already stays the only one.
///
/// # Errors
/// It is not there, or could not be started.
pub fn start_watch() -> Result<(), MachineError> {
    start(&mut Command::new(Watch::beside_us()?.program))
}

/// The program of the watch, which can go on in the place of this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watch {
    program: PathBuf,
}

impl Watch {
    /// Whether a program can go on as another one on this system. Then the terminal need not hold
    /// everything that shows notices, which is a fifth of it.
    pub const CAN_TAKE_OVER: bool = cfg!(unix);

    /// The watch beside the program that runs.
    ///
    /// # Errors
    /// It is not there.
    pub fn beside_us() -> Result<Watch, MachineError> {
        let program = beside_us(WATCHER).ok_or_else(|| MachineError::Missing {
            path: PathBuf::from(WATCHER),
        })?;
        Ok(Watch { program })
    }

    /// Goes on as the watch, with these words. It stays the same process, so that whoever ends it
    /// ends the watch. It only comes back when that could not be.
    #[must_use]
    pub fn take_over(&self, words: &[OsString]) -> MachineError {
        let error = replace_us(Command::new(&self.program).args(words));
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
    // Somebody has to hear that it ended, or Linux keeps its number for as long as we run.
    std::thread::spawn(move || child.wait());
    Ok(())
}
