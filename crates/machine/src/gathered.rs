//! Reads a folder into which many people put files. Each of them may be hostile: nothing is followed,
//! started or kept open, and both size and number are limited. It may not know what a file says.

use std::fs;
use std::path::Path;

use crate::error::MachineError;
use crate::text_file::read_file;

/// How much is read at most.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The largest file, in bytes.
    pub size: u64,
    /// How many files are read.
    pub files: usize,
}

/// What was in the folder and was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Passed {
    /// Links, which could lead anywhere.
    pub links: usize,
    /// Pipes, sockets and devices.
    pub not_regular: usize,
    pub folders: usize,
    /// Files with another ending.
    pub others: usize,
    /// Files beyond the limit, or names that could not be listed. With any of these nobody knows what
    /// is missing.
    pub unlisted: usize,
}

/// One file that was read, or why it was not.
#[derive(Debug)]
pub struct Gathered {
    /// Its name, in the folder.
    pub name: String,
    pub content: Result<Vec<u8>, MachineError>,
}

/// Reads each file of `folder` that has one of these endings, in the order of their names, and gives it
/// to `take`. The files of folders below are not read.
///
/// # Errors
/// The folder cannot be listed.
pub fn gather(
    folder: &Path,
    endings: &[&str],
    limits: Limits,
    mut take: impl FnMut(Gathered),
) -> Result<Passed, MachineError> {
    let listed = fs::read_dir(folder).map_err(|error| MachineError::reading(folder, &error))?;
    let mut passed = Passed::default();
    let mut names = Vec::new();
    for entry in listed {
        let Ok((kind, entry)) = entry.and_then(|entry| Ok((entry.file_type()?, entry))) else {
            passed.unlisted += 1;
            continue;
        };
        let path = entry.path();
        let ending = path
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase());
        if kind.is_symlink() {
            passed.links += 1;
        } else if kind.is_dir() {
            passed.folders += 1;
        } else if !kind.is_file() {
            passed.not_regular += 1;
        } else if !ending.is_some_and(|ending| endings.contains(&ending.as_str())) {
            passed.others += 1;
        } else {
            names.push(entry.file_name());
        }
    }
    names.sort_unstable();
    passed.unlisted += names.len().saturating_sub(limits.files);
    for name in names.into_iter().take(limits.files) {
        take(Gathered {
            content: read_file(&folder.join(&name), limits.size),
            name: name.to_string_lossy().into_owned(),
        });
    }
    Ok(passed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits { size: 10, files: 4 };

    fn read(folder: &Path) -> (Vec<String>, Passed) {
        let mut seen = Vec::new();
        let passed = gather(folder, &["json", "html"], LIMITS, |file| {
            let content = match file.content {
                Ok(bytes) => String::from_utf8(bytes).unwrap(),
                Err(error) => error.code().to_owned(),
            };
            seen.push(format!("{}={content}", file.name));
        });
        (seen, passed.unwrap())
    }

    #[test]
    fn files_come_in_the_order_of_their_names_and_the_rest_is_counted() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("b.json", "two");
        write("a.HTML", "one");
        write("c.txt", "other");
        write("without", "other");
        write("d.json", "longer than ten");
        fs::create_dir(folder.path().join("sub.json")).unwrap();
        let (seen, passed) = read(folder.path());
        assert_eq!(seen, ["a.HTML=one", "b.json=two", "d.json=too-large"]);
        let expected = Passed {
            folders: 1,
            others: 2,
            ..Passed::default()
        };
        assert_eq!(passed, expected);
        write("e.json", "");
        write("f.json", "");
        let (seen, passed) = read(folder.path());
        assert_eq!((seen.len(), passed.unlisted), (4, 1));
    }

    #[cfg(unix)]
    #[test]
    fn links_and_pipes_are_counted_and_not_followed() {
        use std::os::unix::fs::symlink;
        use std::os::unix::net::UnixListener;

        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        symlink(folder.path(), path("circle.json")).unwrap();
        symlink("/nowhere", path("dangling.json")).unwrap();
        let _socket = UnixListener::bind(path("socket.json")).unwrap();
        let (seen, passed) = read(folder.path());
        assert_eq!(seen, Vec::<String>::new());
        assert_eq!((passed.links, passed.not_regular), (2, 1));
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let error = gather(&folder.path().join("x"), &["json"], LIMITS, |_| {}).unwrap_err();
        assert_eq!(error.code(), "missing");
    }
}
