//! What is scanned: this computer, or a sysroot, snapshot or scenario in its place.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use voorzorg_domain::snapshot::System;
use voorzorg_guide::Failure;
use voorzorg_guide::locale::Locale;
use voorzorg_machine::presence::Window;
use voorzorg_machine::{Folders, Machine};

/// What is scanned, by one scan or by the watch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// This computer.
    Here,
    /// A sysroot: a folder that is read as if it were the root of a machine.
    Root { root: PathBuf, system: System },
    /// A recorded snapshot.
    Snapshot(PathBuf),
    /// A recorded scenario.
    Replay(PathBuf),
}

impl Target {
    /// The folder of its memory and journal. A target other than this computer has a folder of its
    /// own, so that the real memory and journal are never touched (ADR 24).
    #[must_use]
    pub fn folder(&self, folders: &Folders) -> PathBuf {
        match self {
            Target::Here => folders.data.clone(),
            Target::Root { root, .. } => folders.root(root),
            Target::Snapshot(file) => folders.practice(file),
            Target::Replay(dir) => folders.practice(dir),
        }
    }

    /// The command line of `voorzorg-watch` for this target, printing changes to a terminal.
    #[must_use]
    pub fn words(&self, locale: Option<Locale>) -> Vec<OsString> {
        let mut words: Vec<OsString> = match self {
            Target::Here => Vec::new(),
            Target::Root { root, system } => vec![
                "--root".into(),
                root.into(),
                "--system".into(),
                system.id().into(),
            ],
            Target::Snapshot(file) => vec!["--snapshot".into(), file.into()],
            Target::Replay(dir) => vec!["--replay".into(), dir.into()],
        };
        if let Some(locale) = locale {
            words.extend(["--lang", locale.tag()].map(OsString::from));
        }
        // Started by hand, so the first scan comes at once.
        words.extend(["--delay", "0", "--say"].map(OsString::from));
        words
    }

    /// Opens the machine. Open it again for each scan, since a replay may have advanced; it keeps its
    /// position in the folder `position`.
    ///
    /// # Errors
    /// The sysroot, snapshot or scenario cannot be read.
    pub fn machine(&self, position: &Path) -> Result<Machine, Failure> {
        Ok(match self {
            Target::Here => Machine::local(),
            Target::Root { root, system } => Machine::root(root.clone(), *system)?,
            Target::Snapshot(file) => Machine::snapshot(file)?,
            Target::Replay(dir) => Machine::replay(dir, position)?,
        })
    }

    /// The window that a click on a notification opens; `None` for a sysroot or a snapshot, which the
    /// window cannot show.
    pub(crate) fn window(&self) -> Option<Window> {
        match self {
            Target::Here => Window::beside_us(Vec::new()),
            Target::Replay(dir) => {
                Window::beside_us(vec![OsString::from("--replay"), dir.clone().into()])
            }
            Target::Root { .. } | Target::Snapshot(_) => None,
        }
    }

    /// The folders in which a change means that the snapshot or replay has changed.
    pub(crate) fn folders_of_a_recording(&self, position: &Path) -> Vec<PathBuf> {
        match self {
            Target::Here | Target::Root { .. } => Vec::new(),
            Target::Snapshot(file) => {
                let folder = file
                    .parent()
                    .filter(|parent| !parent.as_os_str().is_empty());
                vec![folder.map_or_else(|| PathBuf::from("."), PathBuf::from)]
            }
            Target::Replay(_) => vec![position.to_path_buf()],
        }
    }
}
