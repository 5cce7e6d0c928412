//! Autostart entries, which start the watch at every sign-in or the window once after a restart.
//! They are off until the person asks for them.
//!
//! The entry is read from the system each time; its state is stored nowhere else. The only thing
//! that is removed is our own entry, under our own name, when the person or the uninstaller of
//! Voorzorg asks (I5).

#[cfg(any(not(any(windows, target_os = "macos")), test))]
mod desktop_entry;
#[cfg(not(windows))]
mod entry_file;
#[cfg(any(target_os = "macos", test))]
mod launch_agent;
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

/// One of our autostart entries, by what it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AutostartEntry {
    /// The watch, at every sign-in.
    Watch,
    /// The window, once after the restart. Windows removes such an entry itself; elsewhere the
    /// window does so as soon as it is open.
    Return,
}

impl AutostartEntry {
    /// The file name of the program, without the extension that executables have on Windows.
    fn program(self) -> &'static str {
        match self {
            AutostartEntry::Watch => WATCHER,
            AutostartEntry::Return => WINDOW,
        }
    }

    /// The name of the entry in the system.
    fn name(self) -> String {
        let word = match self {
            AutostartEntry::Watch => "watch",
            AutostartEntry::Return => "return",
        };
        format!("{APPLICATION}.{word}")
    }
}

/// Whether a program of ours starts when the person signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StartAtLogin {
    /// There is no entry of ours.
    Off,
    /// Our entry is there and in effect.
    On,
    /// Our entry is there but disabled: the person switched it off in the system's own list.
    HeldOff,
    /// Our entry starts another program, such as an earlier copy of ours in another folder.
    Elsewhere { program: PathBuf },
    /// The entry could not be read.
    Unknown,
}

/// An entry as the system has it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct LoginEntry {
    program: PathBuf,
    held_off: bool,
}

/// Whether the watch starts at sign-in, read from the system now.
#[must_use]
pub fn start_at_login() -> StartAtLogin {
    now(AutostartEntry::Watch)
}

/// Switches starting the watch at sign-in on or off, and returns what the system has afterwards.
///
/// # Errors
/// The entry could not be written or removed, or the program of the watch is not there.
pub fn set_start_at_login(on: bool) -> Result<StartAtLogin, MachineError> {
    set(AutostartEntry::Watch, on)
}

/// Whether the window opens by itself after the next restart; `None` where no window is installed.
#[must_use]
pub fn come_back() -> Option<StartAtLogin> {
    beside_us(WINDOW).map(|_| now(AutostartEntry::Return))
}

/// Switches opening the window once after the next restart on or off, and returns what the system
/// has afterwards.
///
/// # Errors
/// The entry could not be written or removed, or no window is installed.
pub fn set_come_back(on: bool) -> Result<StartAtLogin, MachineError> {
    set(AutostartEntry::Return, on)
}

fn now(entry: AutostartEntry) -> StartAtLogin {
    judge(system::read(entry), beside_us(entry.program()).as_deref())
}

fn set(entry: AutostartEntry, on: bool) -> Result<StartAtLogin, MachineError> {
    if on {
        let program = beside_us(entry.program()).ok_or_else(|| MachineError::Missing {
            path: PathBuf::from(entry.program()),
        })?;
        if cfg!(target_os = "macos") && is_fleeting(&program) {
            return Err(MachineError::Fleeting { path: program });
        }
        system::write(entry, &program)?;
    } else {
        system::remove(entry)?;
    }
    Ok(now(entry))
}

/// Whether macOS takes `program` away when it ends: it runs what was downloaded from a copy under a
/// name of chance until somebody moves it, and a disk image is there only while it is open.
fn is_fleeting(program: &Path) -> bool {
    program.starts_with("/Volumes")
        || program
            .components()
            .any(|part| part.as_os_str() == "AppTranslocation")
}

fn judge(read: Result<Option<LoginEntry>, MachineError>, ours: Option<&Path>) -> StartAtLogin {
    match read {
        Err(_) => StartAtLogin::Unknown,
        Ok(None) => StartAtLogin::Off,
        Ok(Some(entry)) if entry.held_off => StartAtLogin::HeldOff,
        Ok(Some(entry)) if ours.is_some_and(|ours| is_same(ours, &entry.program)) => {
            StartAtLogin::On
        }
        Ok(Some(LoginEntry { program, .. })) => StartAtLogin::Elsewhere { program },
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
        assert_ne!(AutostartEntry::Watch.name(), AutostartEntry::Return.name());
        assert_eq!(AutostartEntry::Watch.program(), "voorzorg-watch");
        assert_eq!(AutostartEntry::Return.program(), "voorzorg-app");
        // There is no window program in the folder of a test binary, so nothing could open.
        assert_eq!(come_back(), None);
        assert!(matches!(
            set_come_back(true),
            Err(MachineError::Missing { .. })
        ));
    }

    #[test]
    fn an_entry_never_names_a_place_that_macos_takes_away() {
        let inside = "Voorzorg.app/Contents/MacOS/voorzorg-watch";
        for (folder, expected) in [
            ("/Applications", false),
            ("/Users/someone/Applications", false),
            ("/Users/someone/Downloads", false),
            ("/Users/someone/Volumes", false),
            ("/Volumes/Voorzorg", true),
            ("/Volumes/Other disk/Applications", true),
            ("/private/var/folders/zz/x/T/AppTranslocation/0F3A/d", true),
            ("/var/folders/zz/x/X/AppTranslocation/0F3A/d", true),
        ] {
            let program = Path::new(folder).join(inside);
            assert_eq!(is_fleeting(&program), expected, "{folder}");
        }
    }

    #[test]
    fn only_an_entry_that_starts_our_own_watch_counts_as_on() {
        let folder = tempfile::tempdir().unwrap();
        let ours = folder.path().join("voorzorg-watch");
        std::fs::write(&ours, "").unwrap();
        let entry = |program: &Path, held_off| {
            Ok(Some(LoginEntry {
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
