//! Saves a file where the person wants it: whole or not at all, over an existing file only when
//! that was asked for, and never over anything but a file. It may not know what the file says.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::MachineError;
use crate::journal::{folder_of, remove_stale_copies, write_new, write_whole};
use crate::text_file::require_regular_file;

/// What to do when there is already a file with that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    Keep,
    Replace,
}

/// Writes the app's own files, given by name and content, into `folder`, which is created.
///
/// # Errors
/// The folder cannot be made, or a file cannot be written.
pub fn lay_out(folder: &Path, files: &[(&str, &str)]) -> Result<(), MachineError> {
    fs::create_dir_all(folder).map_err(|error| MachineError::writing(folder, &error))?;
    for (name, text) in files {
        let path = folder.join(name);
        write_whole(&path, text).map_err(|error| MachineError::writing(&path, &error))?;
    }
    Ok(())
}

/// Writes several files, given by name and content, into `folder`, which is created if it is not there.
/// All names are checked before the first file is written.
///
/// # Errors
/// The folder cannot be made, one of the names is taken, or a file cannot be written.
pub fn save_together(
    folder: &Path,
    files: &[(&str, &str)],
    existing: Existing,
) -> Result<(), MachineError> {
    fs::create_dir_all(folder).map_err(|error| MachineError::writing(folder, &error))?;
    for (name, _) in files {
        check_place(&folder.join(name), existing)?;
    }
    for (name, text) in files {
        save_as(&folder.join(name), text, existing)?;
    }
    Ok(())
}

/// Checks whether a file can be saved at `path`, as far as that can be known beforehand.
///
/// # Errors
/// There is no such folder, or something with that name is in the way.
pub fn check_place(path: &Path, existing: Existing) -> Result<(), MachineError> {
    if path.file_name().is_none() {
        return Err(MachineError::NotAFile {
            path: path.to_path_buf(),
        });
    }
    match path.symlink_metadata() {
        Ok(_) => {
            // Follows a link; a dangling link exists as well.
            if let Ok(metadata) = path.metadata() {
                require_regular_file(path, &metadata)?;
            }
            match existing {
                Existing::Replace => Ok(()),
                Existing::Keep => Err(MachineError::Exists {
                    path: path.to_path_buf(),
                }),
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let folder = folder_of(path);
            match folder.metadata() {
                Ok(metadata) if metadata.is_dir() => Ok(()),
                Ok(_) => Err(MachineError::NotAFolder {
                    path: folder.to_path_buf(),
                }),
                Err(error) => Err(MachineError::reading(folder, &error)),
            }
        }
        Err(error) => Err(MachineError::reading(path, &error)),
    }
}

/// Writes `text` to exactly the file that the person named.
///
/// # Errors
/// Why it could not be saved; then nothing was changed.
pub fn save_as(path: &Path, text: &str, existing: Existing) -> Result<(), MachineError> {
    check_place(path, existing)?;
    remove_stale_copies(folder_of(path));
    let written = match existing {
        Existing::Keep => write_new(path, text),
        // Replace the target of a link, not the link itself.
        Existing::Replace => match fs::canonicalize(path) {
            Ok(real) => write_whole(&real, text),
            Err(_) => write_whole(path, text),
        },
    };
    written.map_err(|error| MachineError::writing(path, &error))
}

/// Writes `text` to exactly `path`, over a plain file that may be there, and never through a link.
///
/// # Errors
/// Something else is there, or it could not be saved; then nothing was changed.
pub fn replace_plain_file(path: &Path, text: &str) -> Result<(), MachineError> {
    if let Ok(there) = path.symlink_metadata() {
        require_regular_file(path, &there)?;
    }
    remove_stale_copies(folder_of(path));
    // A link that comes in between is replaced itself: the new file is renamed to this name.
    write_whole(path, text).map_err(|error| MachineError::writing(path, &error))
}

/// Writes `text` to a new file `stem.extension` in `dir`, with a number when that name is taken. After a
/// name of several words, which may end with a date, the number stands in brackets.
///
/// # Errors
/// Why it could not be saved; then nothing was changed.
pub fn save_new(
    dir: &Path,
    stem: &str,
    extension: &str,
    text: &str,
) -> Result<PathBuf, MachineError> {
    let mut path = dir.join(format!("{stem}.{extension}"));
    let mut number = 2;
    loop {
        match save_as(&path, text, Existing::Keep) {
            Ok(()) => return Ok(path),
            Err(MachineError::Exists { .. }) => {
                path = if stem.contains(' ') {
                    dir.join(format!("{stem} ({number}).{extension}"))
                } else {
                    dir.join(format!("{stem}-{number}.{extension}"))
                };
                number += 1;
            }
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(result: Result<(), MachineError>) -> Option<&'static str> {
        result.err().map(|error| error.code())
    }

    #[test]
    fn a_second_report_never_replaces_the_first() {
        let dir = tempfile::tempdir().unwrap();
        let first = save_new(dir.path(), "report", "html", "one").unwrap();
        let second = save_new(dir.path(), "report", "html", "two").unwrap();
        assert_ne!(first, second);
        assert_eq!(fs::read_to_string(first).unwrap(), "one");
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error_with_its_path() {
        let dir = tempfile::tempdir().unwrap();
        let gone = dir.path().join("gone");
        let error = save_new(&gone, "report", "html", "x").unwrap_err();
        assert_eq!((error.code(), error.path()), ("missing", Some(&*gone)));
    }

    #[test]
    fn a_file_is_replaced_only_when_that_was_asked_for() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        assert_eq!(code(save_as(&path, "one", Existing::Keep)), None);
        assert_eq!(code(save_as(&path, "two", Existing::Keep)), Some("exists"));
        assert_eq!(fs::read_to_string(&path).unwrap(), "one");
        assert_eq!(code(save_as(&path, "two", Existing::Replace)), None);
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        let left = fs::read_dir(dir.path()).unwrap().count();
        assert_eq!(left, 1, "no half-written file stays behind");
    }

    #[test]
    fn a_folder_is_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        for existing in [Existing::Keep, Existing::Replace] {
            let folder = save_as(dir.path(), "x", existing);
            assert_eq!(code(folder), Some("not-a-file"));
            let nothing = save_as(Path::new(""), "x", existing);
            assert_eq!(code(nothing), Some("not-a-file"));
            let below = save_as(&dir.path().join("a/b"), "x", existing);
            assert_eq!(code(below), Some("missing"));
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_never_replaced_and_a_link_stays_a_link() {
        use std::os::unix::fs::symlink;

        for existing in [Existing::Keep, Existing::Replace] {
            let device = save_as(Path::new("/dev/null"), "x", existing);
            assert_eq!(code(device), Some("not-ordinary"));
        }
        let dir = tempfile::tempdir().unwrap();
        let (file, link) = (dir.path().join("file"), dir.path().join("link"));
        fs::write(&file, "one").unwrap();
        symlink(&file, &link).unwrap();
        assert_eq!(code(save_as(&link, "two", Existing::Keep)), Some("exists"));
        save_as(&link, "two", Existing::Replace).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "two");
        assert!(link.symlink_metadata().unwrap().is_symlink());
        fs::remove_file(&file).unwrap();
        let nowhere = save_as(&link, "x", Existing::Keep);
        assert_eq!(code(nowhere), Some("exists"), "a link to nowhere");
    }
}
