//! Whether this is a good moment to remove something on Windows. It may not know what.

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use voorzorg_domain::snapshot::{Circumstances, Fact, Gap, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;
use windows::Win32::Foundation::{
    CloseHandle, ERROR_FILE_NOT_FOUND, WAIT_ABANDONED, WAIT_OBJECT_0, WAIT_TIMEOUT,
};
use windows::Win32::System::Power::{GetSystemPowerStatus, SYSTEM_POWER_STATUS};
use windows::Win32::System::Threading::{
    OpenMutexW, ReleaseMutex, SYNCHRONIZATION_SYNCHRONIZE, WaitForSingleObject,
};
use windows::core::{HRESULT, PCWSTR, w};

use super::pending_restart;
use super::registry::{self, RegistryView};
use crate::parse::{pending_renames, redact};

/// Each of these keys exists while Windows waits for a restart.
const RESTART_KEYS: [&str; 2] = [
    r"SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending",
    r"SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired",
];
/// Windows Installer holds this while it installs or removes something. Its key `InProgress` stays after
/// a crash, so that it would say so for ever.
const INSTALLER: PCWSTR = w!(r"Global\_MSIExecute");

/// The values of `ACLineStatus` without and with mains power; any other value means unknown.
const ON_BATTERY: u8 = 0;
const ON_MAINS: u8 = 1;

pub(super) fn read(filter: &VendorFilter) -> Reading {
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
        installer_busy: installer_busy(),
        restart_waits: known(restart_waits(filter)),
    };
    reading.facts.push(Fact::Circumstances(circumstances));
    reading
}

/// Whether Windows itself, or a file of the vendor's or of a driver, waits for a restart. What else
/// waits for one is there nearly always: browsers and updaters clear their folders like that.
fn restart_waits(filter: &VendorFilter) -> Result<bool, Gap> {
    let mut answers = RESTART_KEYS.map(is_there).to_vec();
    let is_vendors = |path: &str| filter.is_vendor_path(&redact::path(path));
    answers.push(pending_restart::list().map(|list| pending_renames::stop(&list, is_vendors)));
    // What waits counts, also when something else could not be read.
    let mut waits = Ok(false);
    for answer in answers {
        match answer {
            Ok(true) => return Ok(true),
            Ok(false) => {}
            Err(gap) => waits = Err(gap),
        }
    }
    waits
}

fn is_there(key: &str) -> Result<bool, Gap> {
    Ok(registry::machine(key, RegistryView::Native)?.is_some())
}

fn installer_busy() -> Option<bool> {
    // SAFETY: the name is null-terminated; the handle is closed once, after its last use.
    unsafe {
        let mutex = match OpenMutexW(SYNCHRONIZATION_SYNCHRONIZE, false, INSTALLER) {
            Ok(mutex) => mutex,
            Err(error) => {
                let is_absent = error.code() == HRESULT::from_win32(ERROR_FILE_NOT_FOUND.0);
                return is_absent.then_some(false);
            }
        };
        let result = WaitForSingleObject(mutex, 0);
        let busy = match result {
            WAIT_TIMEOUT => Some(true),
            WAIT_OBJECT_0 | WAIT_ABANDONED => {
                let _ = ReleaseMutex(mutex);
                Some(false)
            }
            _ => None,
        };
        let _ = CloseHandle(mutex);
        busy
    }
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
