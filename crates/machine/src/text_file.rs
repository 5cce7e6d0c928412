//! Reads a whole text file that a person named, with a size limit and without blocking on a pipe or
//! a device. It may not know what the file says.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::Path;

use crate::error::MachineError;

/// The whole text of a file of at most `limit` bytes, without its byte order mark.
///
/// # Errors
/// It cannot be read, is not a regular file, is too large, is empty, or is not UTF-8.
pub fn read_text(path: &Path, limit: u64) -> Result<String, MachineError> {
    let bytes = read_file(path, limit)?;
    let text = String::from_utf8(bytes).map_err(|_| MachineError::Damaged {
        path: path.to_path_buf(),
        detail: "not UTF-8 text".to_owned(),
    })?;
    // Editors on Windows often write a byte order mark.
    let text = text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text);
    if text.trim().is_empty() {
        return Err(MachineError::Empty {
            path: path.to_path_buf(),
        });
    }
    Ok(text)
}

/// The whole content of a file of at most `limit` bytes.
///
/// # Errors
/// It cannot be read, is not a regular file, or is too large.
pub fn read_file(path: &Path, limit: u64) -> Result<Vec<u8>, MachineError> {
    let reading = |error: io::Error| MachineError::reading(path, &error);
    // Checked before opening, since opening a pipe blocks until somebody writes to it.
    require_regular_file(path, &path.metadata().map_err(reading)?)?;
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(reading)?;
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(reading)?;
    if bytes.len() as u64 > limit {
        return Err(MachineError::TooLarge {
            path: path.to_path_buf(),
            limit,
        });
    }
    Ok(bytes)
}

/// Refuses folders, pipes and devices.
pub(crate) fn require_regular_file(path: &Path, metadata: &Metadata) -> Result<(), MachineError> {
    let path = path.to_path_buf();
    if metadata.is_dir() {
        Err(MachineError::NotAFile { path })
    } else if metadata.is_file() {
        Ok(())
    } else {
        Err(MachineError::NotRegularFile { path })
    }
}
