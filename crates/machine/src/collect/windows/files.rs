//! Whether a file on this computer exists, without ever contacting another computer (I7).

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use std::fs;

use windows::Win32::Storage::FileSystem::GetDriveTypeW;
use windows::Win32::System::WindowsProgramming::DRIVE_REMOTE;
use windows::core::HSTRING;

use crate::collect::sysroot;

/// Whether `path` begins with the letter of a drive that is not another computer's.
pub(in crate::collect) fn is_on_this_computer(path: &str) -> bool {
    let [drive, b':', b'\\', ..] = path.as_bytes() else {
        return false;
    };
    let root = HSTRING::from(format!("{}:\\", char::from(*drive)));
    // SAFETY: the string is ours, ends with a null and outlives the call.
    drive.is_ascii_alphabetic() && unsafe { GetDriveTypeW(&root) } != DRIVE_REMOTE
}

/// Whether `path` is a file; `None` when that could not be read, or when it may be on another computer.
pub(super) fn exists(path: &str) -> Option<bool> {
    if !is_on_this_computer(path) {
        return None;
    }
    match fs::metadata(path) {
        Ok(metadata) => Some(metadata.is_file()),
        Err(error) if sysroot::is_absent(&error) => Some(false),
        Err(_) => None,
    }
}
