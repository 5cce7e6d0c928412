//! What a person set for themselves, and what the program around the guide can do. It may not know a
//! screen.

use std::path::Path;

use serde::{Deserialize, Serialize};
use voorzorg_machine::MachineError;
use voorzorg_machine::journal::{Contents, JournalFile, Why, read_only};

use crate::failure::Failure;
use crate::locale::Locale;
use crate::view::TextSize;

/// The name of the journal file.
pub const JOURNAL: &str = "journal.json";
/// The name of the settings file, in the folder of the journal.
pub const SETTINGS: &str = "settings.json";
const FORMAT: u16 = 1;

/// What was set, as kept on the disk. A persisted format: fields are added, never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Settings {
    format: u16,
    #[serde(default)]
    pub(crate) text_size: TextSize,
    /// Whether the person has said if the watch is to start at sign-in.
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
    /// What was set in `folder`. What cannot be read is as if nothing was set: no sentence depends
    /// on it, and the file stays as it is until something is set again.
    pub(crate) fn read(folder: &Path) -> Settings {
        read_only(folder, SETTINGS, FORMAT)
            .ok()
            .flatten()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Keeps what is set. A damaged file is set aside first.
    ///
    /// # Errors
    /// The file is of a newer version, somebody holds it, or it cannot be written.
    pub(crate) fn write(&self, folder: &Path) -> Result<(), Failure> {
        let (file, contents) = JournalFile::open(folder, SETTINGS, FORMAT)?;
        match contents {
            Contents::Text(text) if serde_json::from_str::<Settings>(&text).is_err() => {
                file.set_aside(Why::Damaged)?;
            }
            Contents::Text(_) | Contents::Fresh | Contents::SetAside { .. } => {}
        }
        let text = serde_json::to_string(self)
            .map_err(|error| Failure::new("not-written", SETTINGS, error.to_string()))?;
        Ok(file.write(&text)?)
    }
}

/// Opens practice with an example, by its name.
pub type Practise = fn(&str, Locale) -> Result<(), MachineError>;

/// What only some faces can do: a window has text of its own size and can open another window.
#[derive(Debug, Clone, Copy, Default)]
pub struct Frontend {
    /// Whether it shows a newer view by itself, so that it can wait with a person. It then runs in a
    /// runtime that has input and output.
    pub follows: bool,
    /// Whether the size of the text is the face's own.
    pub text_size: bool,
    /// Opens practice with the example of this name and in this language, in a window of its own.
    pub practise: Option<Practise>,
    /// The parts of others that the program is made of, one per line, with their licences.
    pub third_party: &'static str,
}

/// The examples that a window can practise with. Their titles are sentences of the same names.
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
        assert_eq!(BIG.write(folder.path()).unwrap_err().code(), "newer");
        assert_eq!(fs::read_to_string(&file).unwrap(), newer);
    }
}
