//! Reads a catalogue from a folder on disk, for `voorzorg catalogue check DIR`. It never writes there.

use std::fs;
use std::path::Path;

use voorzorg_domain::catalogue::Catalogue;

use crate::load::load;
use crate::problem::{Problem, ProblemKind};
use crate::structure::LIMIT_KIB;

/// Reads and validates the catalogue in `dir`.
///
/// Files that do not end in `.toml` and the folder `schema` are ignored.
///
/// # Errors
/// Every problem that was found.
pub fn read_folder(dir: &Path) -> Result<Catalogue, Vec<Problem>> {
    let mut reading = FolderFiles::default();
    reading.folder(dir, "");
    let FolderFiles {
        files,
        mut problems,
    } = reading;
    if files.is_empty() && !problems.is_empty() {
        return Err(problems);
    }
    let found = load(&files);
    match found {
        Ok(catalogue) if problems.is_empty() => Ok(catalogue),
        Ok(_) => Err(problems),
        Err(more) => {
            // A file that could not be read exists, so do not report it as missing too.
            let unread: Vec<String> = problems
                .iter()
                .map(|problem| problem.file.clone())
                .collect();
            problems.extend(more.into_iter().filter(|problem| {
                problem.kind != ProblemKind::MissingFile || !unread.contains(&problem.file)
            }));
            Err(problems)
        }
    }
}

#[derive(Default)]
struct FolderFiles {
    files: Vec<(String, String)>,
    problems: Vec<Problem>,
}

impl FolderFiles {
    fn folder(&mut self, dir: &Path, prefix: &str) {
        let Ok(entries) = fs::read_dir(dir) else {
            let name = if prefix.is_empty() {
                dir.display().to_string()
            } else {
                prefix.to_owned()
            };
            self.problems
                .push(Problem::new(&name, "", ProblemKind::Unreadable));
            return;
        };
        let mut paths: Vec<_> = entries
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .collect();
        paths.sort();
        for path in paths {
            let Some(name) = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
            else {
                continue;
            };
            let name = format!("{prefix}{name}");
            if path.is_dir() {
                // A catalogue has only one level of folders.
                if prefix.is_empty() && name != "schema" {
                    self.folder(&path, &format!("{name}/"));
                }
            } else if path.extension().is_some_and(|end| end == "toml") {
                self.file(&path, name);
            }
        }
    }

    fn file(&mut self, path: &Path, name: String) {
        let too_large = || ProblemKind::TooLarge { limit: LIMIT_KIB };
        let kind = match fs::metadata(path) {
            Err(_) => ProblemKind::Unreadable,
            // Opening a named pipe would block until something writes to it.
            Ok(about) if !about.is_file() => ProblemKind::Unreadable,
            Ok(about) if about.len() > (LIMIT_KIB * 1024) as u64 => too_large(),
            Ok(_) => match fs::read(path).map(String::from_utf8) {
                Err(_) => ProblemKind::Unreadable,
                Ok(Err(_)) => ProblemKind::NotText,
                Ok(Ok(text)) => {
                    self.files.push((name, text));
                    return;
                }
            },
        };
        self.problems.push(Problem::new(&name, "", kind));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(dir: &Path) -> Vec<(String, &'static str)> {
        match read_folder(dir) {
            Ok(_) => Vec::new(),
            Err(problems) => problems
                .iter()
                .map(|problem| (problem.file.clone(), problem.kind.id()))
                .collect(),
        }
    }

    #[test]
    fn a_missing_folder_is_one_problem() {
        let dir = tempfile::tempdir().expect("folder");
        let gone = dir.path().join("gone");
        assert_eq!(kinds(&gone), [(gone.display().to_string(), "unreadable")]);
    }

    #[test]
    fn an_empty_folder_lacks_its_files() {
        let dir = tempfile::tempdir().expect("folder");
        let missing: Vec<_> = kinds(dir.path())
            .into_iter()
            .filter(|(_, kind)| *kind == "missing-file")
            .collect();
        assert_eq!(missing.len(), 3);
    }

    #[test]
    fn what_is_not_text_is_named_once_and_never_panics() {
        let dir = tempfile::tempdir().expect("folder");
        for (name, text) in crate::EMBEDDED_FILES {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().expect("parent")).expect("folder");
            fs::write(path, text).expect("file");
        }
        assert_eq!(kinds(dir.path()), []);
        fs::write(dir.path().join("claims.toml"), [0xff, 0xfe, 0x00]).expect("file");
        fs::write(dir.path().join("notes.md"), "left alone").expect("file");
        let claims: Vec<_> = kinds(dir.path())
            .into_iter()
            .filter(|(file, _)| file == "claims.toml")
            .collect();
        assert_eq!(claims, [("claims.toml".to_owned(), "not-text")]);
        fs::write(
            dir.path().join("claims.toml"),
            vec![b'#'; LIMIT_KIB * 1024 + 1],
        )
        .expect("file");
        assert!(kinds(dir.path()).contains(&("claims.toml".to_owned(), "too-large")));
    }
}
