//! The folders that hold this person's Voorzorg files. It may not know what is in the files.

use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};
use sha2::{Digest, Sha256};

use crate::account;
use crate::collect;
use crate::parse::os_release;
use crate::text_file::read_text;

/// The application id; also the name of its folders.
pub(crate) const APPLICATION: &str = "nl.voorzorg.app";
/// The environment variable that overrides the data folder, for tests and for people who want
/// another one.
const DATA: &str = "VOORZORG_DATA";

/// Where a Linux desktop names the folders of a person, below the folder of their settings.
const USER_FOLDERS: &str = "user-dirs.dirs";
/// In bytes. The file has a thousand.
const SETTINGS_LIMIT: u64 = 64 * 1024;

/// The folders of the person who is signed in. None of them is created here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Holds the journal, the settings, and the folders of what is not this computer.
    pub data: PathBuf,
    /// The folder that a save dialogue first offers for a report or a letter.
    pub documents: PathBuf,
    /// The folder of the log.
    pub log: PathBuf,
}

/// Why this person has no folders that may be used.
#[derive(Debug, thiserror::Error)]
pub enum FoldersError {
    /// The system does not name a home folder for this person.
    #[error("there is no home folder")]
    NoHome,
    /// This process runs as root for somebody else, as with `sudo`. What it would write into their
    /// home, they could not use any more.
    #[error("{} is not for root", .path.display())]
    AnotherAccount { path: PathBuf },
}

impl FoldersError {
    /// The folder that the error is about.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            FoldersError::NoHome => None,
            FoldersError::AnotherAccount { path } => Some(path),
        }
    }
}

impl Folders {
    /// Finds the folders from the conventions of this system and from `VOORZORG_DATA`.
    ///
    /// # Errors
    /// There is no home folder, and `VOORZORG_DATA` is not set; or this process runs as root, and
    /// the folder is somebody else's.
    pub fn find() -> Result<Folders, FoldersError> {
        let chosen = std::env::var_os(DATA)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from);
        let native = choose_native_strategy().ok();
        let data = match (&chosen, &native) {
            (Some(chosen), _) => std::path::absolute(chosen).unwrap_or_else(|_| chosen.clone()),
            (None, Some(native)) => local_data(native).join(APPLICATION),
            (None, None) => return Err(FoldersError::NoHome),
        };
        if account::belongs_to_another(&data) || (chosen.is_none() && account::runs_for_another()) {
            return Err(FoldersError::AnotherAccount { path: data });
        }
        let native = native.filter(|native| !account::belongs_to_another(native.home_dir()));
        let documents = match &native {
            Some(native) => documents(native.home_dir(), &native.config_dir()),
            None => data.clone(),
        };
        Ok(Folders {
            log: data.join("log"),
            data,
            documents,
        })
    }

    /// The state folder for practising with the scenario in `dir`, so that practice never touches
    /// the real journal.
    #[must_use]
    pub fn practice(&self, dir: &Path) -> PathBuf {
        self.apart("practice", dir)
    }

    /// The state folder for the sysroot `dir`, so that a journey about a folder never touches the
    /// real journal.
    #[must_use]
    pub fn root(&self, dir: &Path) -> PathBuf {
        self.apart("root", dir)
    }

    fn apart(&self, kind: &str, dir: &Path) -> PathBuf {
        let real = dir.canonicalize().unwrap_or_else(|_| dir.to_path_buf());
        let name: String = real
            .file_name()
            .map(|name| name.to_string_lossy().to_lowercase())
            .unwrap_or_default()
            .chars()
            .map(|ch| if ch.is_ascii_alphanumeric() { ch } else { '-' })
            .take(40)
            .collect();
        let digest = Sha256::digest(real.to_string_lossy().as_bytes());
        let [first, second, third, fourth, ..] = <[u8; 32]>::from(digest);
        let tail = u32::from_be_bytes([first, second, third, fourth]);
        self.data.join(kind).join(format!("{name}-{tail:08x}"))
    }
}

/// The folder of documents in `home`, under the name that the desktop gave it in the settings folder
/// `config`: on Linux it has one in the person's language.
fn documents(home: &Path, config: &Path) -> PathBuf {
    let named = match std::env::consts::OS {
        "windows" => collect::documents(),
        "macos" => None,
        _ => {
            let text = read_text(&config.join(USER_FOLDERS), SETTINGS_LIMIT);
            text.ok().and_then(|text| named_documents(&text, home))
        }
    };
    let usual = home.join("Documents");
    let is_folder = |folder: &PathBuf| folder.is_dir();
    named
        .filter(is_folder)
        .or(Some(usual).filter(is_folder))
        .unwrap_or_else(|| home.to_path_buf())
}

/// The folder of documents in the text of `user-dirs.dirs`, which is either below `$HOME` or absolute
/// (xdg-user-dirs).
fn named_documents(text: &str, home: &Path) -> Option<PathBuf> {
    let values = os_release::read(text);
    let value = values.get("XDG_DOCUMENTS_DIR")?;
    let folder = match value.strip_prefix("$HOME") {
        Some(below) => home.join(below.trim_start_matches('/')),
        None => PathBuf::from(value),
    };
    folder.is_absolute().then_some(folder)
}

/// The data folder that does not roam to other computers.
fn local_data(strategy: &impl BaseStrategy) -> PathBuf {
    match std::env::consts::OS {
        // `%LOCALAPPDATA%`, which etcetera calls the cache folder. The roaming folder would carry
        // one computer's journal to another.
        "windows" => strategy.cache_dir(),
        _ => strategy.data_dir(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_have_the_name_that_the_desktop_gave_them() {
        let home = Path::new("/home/someone");
        let named = |text: &str| named_documents(text, home);
        for (text, expected) in [
            (
                "XDG_DOCUMENTS_DIR=\"$HOME/Documenten\"\n",
                Some("/home/someone/Documenten"),
            ),
            (
                "XDG_DOCUMENTS_DIR=\"/data/documents\"\n",
                Some("/data/documents"),
            ),
            // Switched off: the home itself.
            ("XDG_DOCUMENTS_DIR=\"$HOME/\"\n", Some("/home/someone")),
            ("# XDG_DOCUMENTS_DIR=\"$HOME/Old\"\n", None),
            ("XDG_DOCUMENTS_DIR=\"below\"\n", None),
            ("XDG_DESKTOP_DIR=\"$HOME/Bureaublad\"\n", None),
        ] {
            assert_eq!(named(text).as_deref(), expected.map(Path::new), "{text}");
        }
    }

    #[test]
    #[cfg(not(any(windows, target_os = "macos")))]
    fn a_named_folder_that_is_gone_gives_way_to_the_usual_one_and_that_to_the_home() {
        let home = tempfile::tempdir().unwrap();
        let home = home.path();
        let config = home.join(".config");
        std::fs::create_dir_all(&config).unwrap();
        let settings = "XDG_DOCUMENTS_DIR=\"$HOME/Documenten\"\n";
        std::fs::write(config.join(USER_FOLDERS), settings).unwrap();
        assert_eq!(documents(home, &config), home);
        std::fs::create_dir(home.join("Documents")).unwrap();
        assert_eq!(documents(home, &config), home.join("Documents"));
        std::fs::create_dir(home.join("Documenten")).unwrap();
        assert_eq!(documents(home, &config), home.join("Documenten"));
    }

    #[test]
    fn every_scenario_and_every_sysroot_has_a_folder_of_its_own() {
        let folders = Folders {
            data: "data".into(),
            documents: "documents".into(),
            log: "log".into(),
        };
        let one = folders.practice(Path::new("/a/Home to Defender"));
        let other = folders.practice(Path::new("/b/Home to Defender"));
        assert_ne!(one, other);
        assert!(one.starts_with("data/practice"));
        let name = one.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(name.starts_with("home-to-defender-"), "{name}");
        let root = folders.root(Path::new("/a/Home to Defender"));
        assert!(root.starts_with("data/root"));
    }
}
