//! What the acceptance tests share: the shipped catalogue, people at a keyboard, fixtures on disk.
//! It may not assert anything itself.
#![forbid(unsafe_code)]

pub mod guided;
pub mod handed_in;
pub mod licences;
pub mod patience;
#[cfg(unix)]
pub mod pty;
pub mod terminal;

use std::path::{Path, PathBuf};

pub use voorzorg_testkit::machines;

use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::detection::Detector;

/// The catalogue that the product ships.
///
/// # Panics
/// When it has problems; `the_shipped_catalogue_has_no_problems` then says which.
#[must_use]
#[expect(clippy::panic, reason = "a test cannot go on without it")]
pub fn catalogue() -> &'static Catalogue {
    match voorzorg_catalogue::embedded() {
        Ok(catalogue) => catalogue,
        Err(problems) => panic!("the shipped catalogue has {} problems", problems.len()),
    }
}

/// The shipped catalogue with its filter.
///
/// # Panics
/// As [`catalogue`].
#[must_use]
#[expect(clippy::panic, reason = "a test cannot go on without it")]
pub fn detector() -> &'static Detector<'static> {
    match voorzorg_catalogue::detector() {
        Ok(detector) => detector,
        Err(problems) => panic!("the shipped catalogue has {} problems", problems.len()),
    }
}

/// The first file of this name in `dir` or below it.
#[must_use]
pub fn find(dir: &Path, name: &str) -> Option<PathBuf> {
    std::fs::read_dir(dir).ok()?.flatten().find_map(|entry| {
        let path = entry.path();
        if path.is_dir() {
            find(&path, name)
        } else {
            (entry.file_name() == name).then_some(path)
        }
    })
}

/// The one file in `dir` with this ending.
///
/// # Panics
/// When there is none, or more than one.
#[must_use]
#[expect(clippy::panic, reason = "a test cannot go on without it")]
pub fn only_file(dir: &Path, ending: &str) -> PathBuf {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    match <[PathBuf; 1]>::try_from(files) {
        Ok([file]) => file,
        Err(files) => panic!("not one .{ending} in {}: {files:?}", dir.display()),
    }
}

/// A folder below `tests/`.
#[must_use]
pub fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}
