//! Starting the watch when the person signs in, or the window once after a restart: what the system
//! really has, and setting it when the person asks. Off until then.
//!
//! What stands there is read each time and never remembered. The only thing that is removed is our
//! own entry, under our own name, when the person or the uninstaller of Voorzorg asks (I5).

#[cfg(any(not(any(windows, target_os = "macos")), test))]
mod desktop_entry;
#[cfg(not(any(windows, target_os = "macos")))]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

use std::path::{Path, PathBuf};

#[cfg(not(any(windows, target_os = "macos")))]
use self::linux as system;
#[cfg(target_os = "macos")]
use self::macos as system;
#[cfg(windows)]
use self::windows as system;
use super::window::PROGRAM as WINDOW;
use super::{APPLICATION, WATCHER, beside_us};
use crate::error::MachineError;

/// What is started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    /// The watch, at every sign-in.
    Watch,
    /// The window, once after the restart. Windows takes such an entry away itself; elsewhere the
    /// window does as soon as it is open.
    Return,
}

impl Slot {
    /// The program, without what the system puts behind its name.
    fn program(self) -> &'static str {
        match self {
            Slot::Watch => WATCHER,
            Slot::Return => WINDOW,
        }
    }

    /// The name of the entry.
    fn name(self) -> String {
        let word = match self {
            Slot::Watch => "watch",
            Slot::Return => "return",
        };
        format!("{APPLICATION}.{word}")
    }
}

/// Whether a program of ours starts when the person signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StartAtLogin {
    Off,
    /// Our own watch starts.
    On,
    /// Our entry is there, but something in it or beside it holds it off: the person switched it off
    /// in the system's own list.
    HeldOff,
    /// Our entry starts another program than ours, such as an earlier copy that was moved.
    Elsewhere {
        program: PathBuf,
    },
    /// It could not be read.
    Unknown,
}

/// An entry as the system has it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    program: PathBuf,
    held_off: bool,
}

/// What the system has now.
#[must_use]
pub fn start_at_login() -> StartAtLogin {
    now(Slot::Watch)
}

/// Lets the watch start when the person signs in, or not any more, and says what the system has
/// then.
///
/// # Errors
/// The entry could not be written or removed, or the program of the watch is not there.
pub fn set_start_at_login(on: bool) -> Result<StartAtLogin, MachineError> {
    set(Slot::Watch, on)
}

/// Whether the window opens by itself after the next restart; nothing where there is no window.
#[must_use]
pub fn come_back() -> Option<StartAtLogin> {
    beside_us(WINDOW).map(|_| now(Slot::Return))
}

/// Lets the window open by itself after the next restart, once, or not after all, and says what the
/// system has then.
///
/// # Errors
/// The entry could not be written or removed, or there is no window.
pub fn set_come_back(on: bool) -> Result<StartAtLogin, MachineError> {
    set(Slot::Return, on)
}

fn now(slot: Slot) -> StartAtLogin {
    judge(system::read(slot), beside_us(slot.program()).as_deref())
}

fn set(slot: Slot, on: bool) -> Result<StartAtLogin, MachineError> {
    if on {
        let program = beside_us(slot.program()).ok_or_else(|| MachineError::Missing {
            path: PathBuf::from(slot.program()),
        })?;
        system::write(slot, &program)?;
    } else {
        system::remove(slot)?;
    }
    Ok(now(slot))
}

fn judge(read: Result<Option<Entry>, MachineError>, ours: Option<&Path>) -> StartAtLogin {
    match read {
        Err(_) => StartAtLogin::Unknown,
        Ok(None) => StartAtLogin::Off,
        Ok(Some(entry)) if entry.held_off => StartAtLogin::HeldOff,
        Ok(Some(entry)) if ours.is_some_and(|ours| is_same(ours, &entry.program)) => {
            StartAtLogin::On
        }
        Ok(Some(Entry { program, .. })) => StartAtLogin::Elsewhere { program },
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    real(one) == real(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coming_back_once_never_touches_the_start_of_the_watch() {
        assert_ne!(Slot::Watch.name(), Slot::Return.name());
        assert_eq!(Slot::Watch.program(), "voorzorg-watch");
        assert_eq!(Slot::Return.program(), "voorzorg-app");
        // Beside a test stands no window, so there is nothing that could open.
        assert_eq!(come_back(), None);
        assert!(matches!(
            set_come_back(true),
            Err(MachineError::Missing { .. })
        ));
    }

    #[test]
    fn only_an_entry_that_starts_our_own_watch_counts_as_on() {
        let folder = tempfile::tempdir().unwrap();
        let ours = folder.path().join("voorzorg-watch");
        std::fs::write(&ours, "").unwrap();
        let entry = |program: &Path, held_off| {
            Ok(Some(Entry {
                program: program.to_path_buf(),
                held_off,
            }))
        };
        let other = Path::new("/gone/voorzorg-watch");
        assert_eq!(judge(Ok(None), Some(&ours)), StartAtLogin::Off);
        assert_eq!(judge(entry(&ours, false), Some(&ours)), StartAtLogin::On);
        assert_eq!(
            judge(entry(&ours, true), Some(&ours)),
            StartAtLogin::HeldOff
        );
        for installed in [Some(ours.as_path()), None] {
            assert_eq!(
                judge(entry(other, false), installed),
                StartAtLogin::Elsewhere {
                    program: other.to_path_buf()
                }
            );
        }
        let denied = MachineError::Denied { path: ours.clone() };
        assert_eq!(judge(Err(denied), Some(&ours)), StartAtLogin::Unknown);
    }
}
