//! Saving a file where the person wants it: whole or not at all, and never over another one unless
//! it was named. It may not know what the file says.

use std::path::{Path, PathBuf};

use crate::error::MachineError;
use crate::journal::write_whole;

/// Writes `text` to the very file that the person named.
///
/// # Errors
/// [`MachineError::Unwritable`] when the folder is missing, full or forbidden.
pub fn save_as(path: &Path, text: &str) -> Result<(), MachineError> {
    write_whole(path, text).map_err(|error| MachineError::Unwritable {
        path: path.to_path_buf(),
        detail: error.kind().to_string(),
    })
}

/// Writes `text` to a new file `stem.extension` in `dir`; a number follows when that name is taken.
///
/// # Errors
/// [`MachineError::Unwritable`] when the folder is missing, full or forbidden.
pub fn save_new(
    dir: &Path,
    stem: &str,
    extension: &str,
    text: &str,
) -> Result<PathBuf, MachineError> {
    let mut path = dir.join(format!("{stem}.{extension}"));
    let mut number = 2;
    while path.exists() {
        path = dir.join(format!("{stem}-{number}.{extension}"));
        number += 1;
    }
    save_as(&path, text)?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_report_never_replaces_the_first() {
        let dir = tempfile::tempdir().unwrap();
        let first = save_new(dir.path(), "report", "html", "one").unwrap();
        let second = save_new(dir.path(), "report", "html", "two").unwrap();
        assert_ne!(first, second);
        assert_eq!(std::fs::read_to_string(first).unwrap(), "one");
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error_with_its_path() {
        let dir = tempfile::tempdir().unwrap();
        let error = save_new(&dir.path().join("gone"), "report", "html", "x").unwrap_err();
        assert_eq!(error.code(), "unwritable");
    }
}
