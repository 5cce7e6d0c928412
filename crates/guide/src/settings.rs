//! The person's settings, and what the program around the guide can do. It may not know a screen.

use std::path::Path;

use serde::{Deserialize, Serialize};
use voorzorg_machine::MachineError;
use voorzorg_machine::journal::{Contents, JournalFile, Why, read_only};

use crate::failure::{Failure, FailureCode};
use crate::locale::Locale;
use crate::view::TextSize;

/// The name of the journal file.
pub const JOURNAL: &str = "journal.json";
/// The name of the settings file, in the folder of the journal.
pub const SETTINGS: &str = "settings.json";
const FORMAT: u16 = 1;

/// The settings file. A persisted format: fields are added, never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Settings {
    format: u16,
    #[serde(default)]
    pub(crate) text_size: TextSize,
    /// Whether the person has answered if the watch should start at sign-in.
    #[serde(default)]
    pub(crate) watch_answered: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            format: FORMAT,
            text_size: TextSize::default(),
            watch_answered: false,
        }
    }
}

impl Settings {
    /// Reads the settings of `folder`. A file that cannot be read gives the defaults, and stays as
    /// it is until something is set again.
    pub(crate) fn read(folder: &Path) -> Settings {
        read_only(folder, SETTINGS, FORMAT)
            .ok()
            .flatten()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Writes the settings. A damaged file is quarantined first.
    ///
    /// # Errors
    /// The file is of a newer version, another process has it locked, or it cannot be written.
    pub(crate) fn write(&self, folder: &Path) -> Result<(), Failure> {
        let (file, contents) = JournalFile::open(folder, SETTINGS, FORMAT)?;
        match contents {
            Contents::Text(text) if serde_json::from_str::<Settings>(&text).is_err() => {
                file.set_aside(Why::Damaged)?;
            }
            Contents::Text(_) | Contents::Fresh | Contents::SetAside { .. } => {}
        }
        let text = serde_json::to_string(self)
            .map_err(|error| Failure::new(FailureCode::NotWritten, SETTINGS, error.to_string()))?;
        Ok(file.write(&text)?)
    }
}

/// Opens practice with an example, by its name and in a language.
pub type Practise = fn(&str, Locale) -> Result<(), MachineError>;

/// What only some frontends can do. The default is a terminal.
#[derive(Debug, Clone, Copy, Default)]
pub struct Frontend {
    /// Whether it shows a newer view by itself, so that background scans make sense. Its Tokio
    /// runtime must then have I/O enabled.
    pub follows: bool,
    /// Whether it has a text size that can be set.
    pub text_size: bool,
    /// Whether several computers are a page of it; in a terminal they are a command.
    pub gathers: bool,
    /// Opens practice in a window of its own, where that is possible.
    pub practise: Option<Practise>,
    /// The third-party components with their licences, one per line.
    pub third_party: &'static str,
}

/// The ids of the practice examples, which are also the keys of their titles.
pub const EXAMPLES: [&str; 6] = [
    "home-to-defender",
    "home-with-vault",
    "managed",
    "macos-home",
    "kesl-removed",
    "could-not-look",
];

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const BIG: Settings = Settings {
        format: FORMAT,
        text_size: TextSize::Big,
        watch_answered: true,
    };

    #[test]
    fn what_was_set_is_there_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Settings::read(folder.path()), Settings::default());
        BIG.write(folder.path()).unwrap();
        assert_eq!(Settings::read(folder.path()), BIG);
    }

    #[test]
    fn a_damaged_file_sets_nothing_and_is_kept_aside() {
        for damaged in ["", "{", "{\"format\":1,\"text_size\":\"huge\"}"] {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join(SETTINGS);
            fs::write(&file, damaged).unwrap();
            assert_eq!(Settings::read(folder.path()), Settings::default());
            assert_eq!(fs::read_to_string(&file).unwrap(), damaged);
            BIG.write(folder.path()).unwrap();
            assert_eq!(Settings::read(folder.path()), BIG);
            let kept = fs::read_dir(folder.path()).unwrap();
            let kept = kept.filter_map(|file| fs::read_to_string(file.unwrap().path()).ok());
            assert!(kept.into_iter().any(|text| text == damaged), "{damaged:?}");
        }
    }

    #[test]
    fn settings_of_a_newer_version_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(SETTINGS);
        let newer = "{\"format\":99,\"text_size\":\"double\"}";
        fs::write(&file, newer).unwrap();
        assert_eq!(Settings::read(folder.path()), Settings::default());
        assert_eq!(
            BIG.write(folder.path()).unwrap_err().code(),
            FailureCode::Newer
        );
        assert_eq!(fs::read_to_string(&file).unwrap(), newer);
    }
}
