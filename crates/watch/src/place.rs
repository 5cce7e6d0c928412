//! What is looked at: this computer, or something that stands for one.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use voorzorg_domain::snapshot::System;
use voorzorg_guide::Failure;
use voorzorg_guide::locale::Locale;
use voorzorg_machine::presence::Window;
use voorzorg_machine::{Folders, Machine};

/// What is looked at, once or again and again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// This computer.
    Here,
    /// A folder, read as if it were the root of a machine.
    Root { root: PathBuf, system: System },
    /// A recorded snapshot.
    Snapshot(PathBuf),
    /// A recorded scenario.
    Replay(PathBuf),
}

impl Place {
    /// The folder of its memory and its journal. What stands for a computer has one of its own,
    /// so that the real memory and journal are never touched (ADR 24).
    #[must_use]
    pub fn folder(&self, folders: &Folders) -> PathBuf {
        match self {
            Place::Here => folders.data.clone(),
            Place::Root { root, .. } => folders.practice(root),
            Place::Snapshot(file) => folders.practice(file),
            Place::Replay(dir) => folders.practice(dir),
        }
    }

    /// The words by which the program of the watch is told what to watch, for who reads along in a
    /// terminal.
    #[must_use]
    pub fn words(&self, locale: Option<Locale>) -> Vec<OsString> {
        let mut words: Vec<OsString> = match self {
            Place::Here => Vec::new(),
            Place::Root { root, system } => vec![
                "--root".into(),
                root.into(),
                "--system".into(),
                system.id().into(),
            ],
            Place::Snapshot(file) => vec!["--snapshot".into(), file.into()],
            Place::Replay(dir) => vec!["--replay".into(), dir.into()],
        };
        if let Some(locale) = locale {
            words.extend(["--lang", locale.tag()].map(OsString::from));
        }
        // Whoever starts it in a terminal waits for it.
        words.extend(["--delay", "0", "--say"].map(OsString::from));
        words
    }

    /// The machine, read anew: a recorded one may have moved on. It keeps its position in `position`.
    ///
    /// # Errors
    /// What stands for a computer cannot be read.
    pub fn machine(&self, position: &Path) -> Result<Machine, Failure> {
        Ok(match self {
            Place::Here => Machine::local(),
            Place::Root { root, system } => Machine::root(root.clone(), *system)?,
            Place::Snapshot(file) => Machine::snapshot(file)?,
            Place::Replay(dir) => Machine::replay(dir, position)?,
        })
    }

    /// The window that a click opens. What stands for a computer has none, but for a scenario that
    /// the window plays too.
    pub(crate) fn window(&self) -> Option<Window> {
        match self {
            Place::Here => Window::beside_us(Vec::new()),
            Place::Replay(dir) => {
                Window::beside_us(vec![OsString::from("--replay"), dir.clone().into()])
            }
            Place::Root { .. } | Place::Snapshot(_) => None,
        }
    }

    /// Folders in which a recording moves on.
    pub(crate) fn folders_of_a_recording(&self, position: &Path) -> Vec<PathBuf> {
        match self {
            Place::Here | Place::Root { .. } => Vec::new(),
            Place::Snapshot(file) => {
                let folder = file
                    .parent()
                    .filter(|parent| !parent.as_os_str().is_empty());
                vec![folder.map_or_else(|| PathBuf::from("."), PathBuf::from)]
            }
            Place::Replay(_) => vec![position.to_path_buf()],
        }
    }
}
