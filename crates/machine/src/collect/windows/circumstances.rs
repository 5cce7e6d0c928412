//! Whether this is a good moment to remove something on Windows. It may not know what.

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use voorzorg_domain::snapshot::{Circumstances, Fact, Gap, Probe, Reading};
use windows::Win32::System::Power::{GetSystemPowerStatus, SYSTEM_POWER_STATUS};

use super::pending_restart;
use super::registry::{self, RegistryView};

/// Each of these keys exists while Windows waits for a restart.
const RESTART_KEYS: [&str; 2] = [
    r"SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending",
    r"SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired",
];
/// This key exists while Windows Installer is busy.
const INSTALLER: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Installer\InProgress";

/// The values of `ACLineStatus` without and with mains power; any other value means unknown.
const ON_BATTERY: u8 = 0;
const ON_MAINS: u8 = 1;

pub(super) fn read() -> Reading {
    let mut reading = Reading::complete(Probe::Circumstances, Vec::new());
    let mut known = |answer: Result<bool, Gap>| match answer {
        Ok(answer) => Some(answer),
        Err(gap) => {
            reading.gaps.push(gap);
            None
        }
    };
    let circumstances = Circumstances {
        on_battery: on_battery(),
        installer_busy: known(is_there(INSTALLER)),
        restart_waits: known(restart_waits()),
    };
    reading.facts.push(Fact::Circumstances(circumstances));
    reading
}

fn restart_waits() -> Result<bool, Gap> {
    for key in RESTART_KEYS {
        if is_there(key)? {
            return Ok(true);
        }
    }
    Ok(!pending_restart::files()?.is_empty())
}

fn is_there(key: &str) -> Result<bool, Gap> {
    Ok(registry::machine(key, RegistryView::Native)?.is_some())
}

fn on_battery() -> Option<bool> {
    let mut status = SYSTEM_POWER_STATUS::default();
    // SAFETY: the structure is ours, of the size the call expects, and outlives it.
    unsafe { GetSystemPowerStatus(&mut status) }.ok()?;
    match status.ACLineStatus {
        ON_BATTERY => Some(true),
        ON_MAINS => Some(false),
        _ => None,
    }
}
