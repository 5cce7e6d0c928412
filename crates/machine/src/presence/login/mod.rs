//! Starting the watch when the person signs in: what the system really has, and setting it when the
//! person asks. Off until then.
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
use super::{WATCHER, beside_us};
use crate::error::MachineError;

/// Whether the watch starts when the person signs in.
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
    judge(system::read(), beside_us(WATCHER).as_deref())
}

/// Lets the watch start when the person signs in, or not any more, and says what the system has
/// then.
///
/// # Errors
/// The entry could not be written or removed, or the program of the watch is not there.
pub fn set_start_at_login(on: bool) -> Result<StartAtLogin, MachineError> {
    if on {
        let program = beside_us(WATCHER).ok_or_else(|| MachineError::Missing {
            path: PathBuf::from(WATCHER),
        })?;
        system::write(&program)?;
    } else {
        system::remove()?;
    }
    Ok(start_at_login())
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
