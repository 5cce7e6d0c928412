//! Whether a file of this computer is there, without ever asking another computer (I7).

use std::fs;
use std::io;

/// Whether `path` is a file; nothing when that could not be seen, or when it is not of this computer.
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
