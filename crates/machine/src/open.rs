//! Opens an address, a system page or a saved file in the program that the person uses for it.
//!
//! It may not know where an address comes from; it only refuses what is not an `https` address.

use std::io;
use std::path::Path;
#[cfg(debug_assertions)]
use std::{fs::OpenOptions, io::Write};

use crate::error::MachineError;
use crate::journal::folder_of;
use crate::text_file::require_regular_file;

/// The environment variable by which tests name a file: targets are appended to it instead of
/// opened. A release does not know it, since it says "opened" of what was not.
#[cfg(debug_assertions)]
const OPEN_LOG: &str = "VOORZORG_OPEN_LOG";

/// Opens an `https` address in the person's browser.
///
/// # Errors
/// It is not a plain `https` address, or the system could not open it.
pub fn open_address(address: &str) -> Result<(), MachineError> {
    if !is_plain_https(address) {
        return Err(MachineError::NotAnAddress);
    }
    open_target(address)
}

/// Opens a file that this program saved, in the program that the person uses for such files.
///
/// # Errors
/// It is no regular file any more, or the system could not open it.
pub fn open_file(path: &Path) -> Result<(), MachineError> {
    let metadata = path
        .symlink_metadata()
        .map_err(|error| MachineError::reading(path, &error))?;
    require_regular_file(path, &metadata)?;
    open_path(path)
}

/// Opens the folder of a file that this program saved.
///
/// # Errors
/// There is no such folder any more, or the system could not open it.
pub fn open_folder_of(path: &Path) -> Result<(), MachineError> {
    let folder = folder_of(path);
    match folder.metadata() {
        Ok(metadata) if metadata.is_dir() => open_path(folder),
        Ok(_) => Err(MachineError::NotAFolder {
            path: folder.to_path_buf(),
        }),
        Err(error) => Err(MachineError::reading(folder, &error)),
    }
}

/// Hands a path over as one argument. It is made absolute, so that it cannot be taken for an option or
/// an address.
fn open_path(path: &Path) -> Result<(), MachineError> {
    let path = std::path::absolute(path).map_err(|error| not_opened(&error))?;
    #[cfg(debug_assertions)]
    if let Some(log) = std::env::var_os(OPEN_LOG) {
        let shown = path.display().to_string();
        return append(Path::new(&log), &shown).map_err(|error| not_opened(&error));
    }
    open::that_detached(path).map_err(|error| not_opened(&error))
}

/// Opens a target that is a constant in this program, such as a settings page.
pub(crate) fn open_target(target: &str) -> Result<(), MachineError> {
    #[cfg(debug_assertions)]
    if let Some(log) = std::env::var_os(OPEN_LOG) {
        return append(Path::new(&log), target).map_err(|error| not_opened(&error));
    }
    open::that_detached(target).map_err(|error| not_opened(&error))
}

#[cfg(debug_assertions)]
fn append(log: &Path, target: &str) -> io::Result<()> {
    let mut log = OpenOptions::new().create(true).append(true).open(log)?;
    writeln!(log, "{target}")
}

fn not_opened(error: &io::Error) -> MachineError {
    MachineError::Open {
        detail: error.kind().to_string(),
    }
}

/// Whether an address has the scheme `https`, a host without a user part, and no character that
/// could end it early.
fn is_plain_https(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    !host.is_empty()
        && host
            .chars()
            .all(|ch| ch.is_ascii_alphanumeric() || ".-:".contains(ch))
        && address.len() <= 2_000
        && address
            .chars()
            .all(|ch| ch.is_ascii_graphic() && !"\"'<>\\^`{|}".contains(ch))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_https_addresses_are_opened() {
        assert!(is_plain_https(
            "https://zoek.officielebekendmakingen.nl/kst-30821-46.html?a=b&c#d"
        ));
        for wrong in [
            "",
            "https://",
            "https:///path",
            "http://example.org",
            "HTTPS://example.org",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "ms-settings:appsfeatures",
            "https://user@example.org/",
            "https://example.org/\" & calc",
            "https://example.org/ x",
            "https://example.org/\n",
            "https://exämple.org/",
            "-https://example.org",
        ] {
            assert!(!is_plain_https(wrong), "{wrong}");
        }
    }
}
