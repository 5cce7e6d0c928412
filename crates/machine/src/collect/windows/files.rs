//! Whether a file on this computer exists, without ever contacting another computer (I7).

use std::fs;
use std::io;

/// Whether `path` is a file; `None` when that could not be read, or when `path` has no drive letter
/// and so may be on another computer.
pub(super) fn exists(path: &str) -> Option<bool> {
    let is_local = matches!(
        path.as_bytes(),
        [drive, b':', b'\\', ..] if drive.is_ascii_alphabetic()
    );
    if !is_local {
        return None;
    }
    match fs::metadata(path) {
        Ok(metadata) => Some(metadata.is_file()),
        Err(error)
            if [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory].contains(&error.kind()) =>
        {
            Some(false)
        }
        Err(_) => None,
    }
}
