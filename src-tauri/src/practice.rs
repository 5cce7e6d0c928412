//! The embedded example scenarios, and opening one in a practice window. Does not know what an
//! example means. See ADR 24.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use voorzorg_guide::locale::Locale;
use voorzorg_machine::presence::open_practice;
use voorzorg_machine::{Folders, MachineError, lay_out};

/// Name and content of each file of an example.
type ExampleFiles = &'static [(&'static str, &'static str)];

macro_rules! files {
    ($example:literal: $($file:literal),+) => {
        ($example, &[
            ("scenario.toml", include_str!(concat!("../../tests/fixtures/scenarios/", $example, "/scenario.toml"))),
            $(($file, include_str!(concat!("../../tests/fixtures/scenarios/", $example, "/", $file)))),+
        ])
    };
}

/// The examples of `voorzorg_guide::EXAMPLES`, embedded from the fixtures that the tests replay.
const SHIPPED: &[(&str, ExampleFiles)] = &[
    files!("home-to-defender": "01-installed.json", "02-removal-pending.json", "03-clean.json"),
    files!("home-with-vault": "01-installed.json", "02-removal-pending.json", "03-vault-left.json"),
    files!("managed": "01-managed.json"),
    files!("macos-home": "01-installed.json", "02-removal-pending.json", "03-clean.json"),
    files!("kesl-removed": "01-installed.json", "01-moment.json", "01-before.json", "02-removed.json", "03-clean.json"),
    files!("could-not-look": "01-services-denied.json"),
];

/// Opens a practice window for `example`, in the language of the present window.
pub(crate) fn open(example: &str, locale: Locale) -> Result<(), MachineError> {
    let folders = Folders::find().map_err(|_| missing(OsStr::new("")))?;
    let folder = place(&folders.data, example)?;
    open_practice(&folder, locale.tag())
}

/// Writes the files of `example` to a folder that a replay can read, and returns it.
fn place(data: &Path, example: &str) -> Result<PathBuf, MachineError> {
    let known = SHIPPED.iter().find(|(name, _)| *name == example);
    let (name, files) = known.ok_or_else(|| missing(OsStr::new(example)))?;
    let folder = data.join("practice").join("examples").join(name);
    lay_out(&folder, files)?;
    Ok(folder)
}

fn missing(name: &OsStr) -> MachineError {
    MachineError::Missing {
        path: PathBuf::from(name),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use voorzorg_guide::EXAMPLES;
    use voorzorg_machine::Machine;

    use super::*;

    #[test]
    fn each_example_that_is_offered_is_whole_and_can_be_played() {
        let data = tempfile::tempdir().unwrap();
        let shipped: BTreeSet<&str> = SHIPPED.iter().map(|(name, _)| *name).collect();
        assert_eq!(shipped, BTreeSet::from(EXAMPLES));
        for example in EXAMPLES {
            let folder = place(data.path(), example).unwrap();
            let own = |folder: &Path| -> BTreeSet<String> {
                std::fs::read_dir(folder)
                    .unwrap()
                    .map(|file| file.unwrap().file_name().into_string().unwrap())
                    .filter(|name| name != "about.toml")
                    .collect()
            };
            let tested = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../tests/fixtures/scenarios")
                .join(example);
            assert_eq!(own(&folder), own(&tested), "{example}");
            Machine::replay(&folder, &data.path().join(example)).unwrap();
        }
    }

    #[test]
    fn what_is_no_example_opens_nothing() {
        let data = tempfile::tempdir().unwrap();
        for name in ["", "..", "../home-to-defender", "/etc", "none"] {
            assert!(place(data.path(), name).is_err(), "{name}");
        }
        assert!(!data.path().join("practice").exists());
    }
}
