//! Where this person's own Voorzorg files stand. It may not know what is in them.

use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};
use sha2::{Digest, Sha256};

/// The application id; also the name of its folders.
const APPLICATION: &str = "nl.voorzorg.app";
/// Tests and people with wishes of their own set this to another data folder.
const DATA: &str = "VOORZORG_DATA";

/// The folders of the person who is signed in. Nothing is created here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// The journal, practice and settings.
    pub data: PathBuf,
    /// Where a report or a letter is first offered to be saved.
    pub documents: PathBuf,
    /// The log.
    pub log: PathBuf,
}

/// The system does not say where this person's folders are.
#[derive(Debug, thiserror::Error)]
#[error("there is no home folder")]
pub struct FoldersError;

impl FoldersError {
    /// The name by which a sentence for people is found.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "no-home-folder"
    }
}

impl Folders {
    /// The folders as this system and the environment say.
    pub fn find() -> Result<Folders, FoldersError> {
        let chosen = std::env::var_os(DATA)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from);
        let native = choose_native_strategy().ok();
        let data = match (&chosen, &native) {
            (Some(chosen), _) => std::path::absolute(chosen).unwrap_or_else(|_| chosen.clone()),
            (None, Some(native)) => local_data(native).join(APPLICATION),
            (None, None) => return Err(FoldersError),
        };
        let documents = match &native {
            Some(native) => {
                let documents = native.home_dir().join("Documents");
                if documents.is_dir() {
                    documents
                } else {
                    native.home_dir().to_path_buf()
                }
            }
            None => data.clone(),
        };
        Ok(Folders {
            log: data.join("log"),
            data,
            documents,
        })
    }

    /// The folder for practising with the scenario in `dir`: never the real journal.
    #[must_use]
    pub fn practice(&self, dir: &Path) -> PathBuf {
        let real = dir.canonicalize().unwrap_or_else(|_| dir.to_path_buf());
        let name: String = real
            .file_name()
            .map(|name| name.to_string_lossy().to_lowercase())
            .unwrap_or_default()
            .chars()
            .map(|letter| {
                if letter.is_ascii_alphanumeric() {
                    letter
                } else {
                    '-'
                }
            })
            .take(40)
            .collect();
        let digest = Sha256::digest(real.to_string_lossy().as_bytes());
        let [first, second, third, fourth, ..] = <[u8; 32]>::from(digest);
        let tail = u32::from_be_bytes([first, second, third, fourth]);
        self.data
            .join("practice")
            .join(format!("{name}-{tail:08x}"))
    }
}

/// The data folder that stays on this computer.
fn local_data(strategy: &impl BaseStrategy) -> PathBuf {
    match std::env::consts::OS {
        // `%LOCALAPPDATA%`, which etcetera calls the cache. The roaming folder would carry one
        // computer's journal to another.
        "windows" => strategy.cache_dir(),
        _ => strategy.data_dir(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scenario_practises_in_a_folder_of_its_own() {
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
    }
}
