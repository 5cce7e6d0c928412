//! Failures outside the journey, such as a file that cannot be read: a code and the path it is about.

use std::env::consts::OS;
use std::path::Path;

use voorzorg_machine::journal::JournalError;
use voorzorg_machine::{FoldersError, MachineError, ScenarioError, ScenarioProblem};

use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::texts::Texts;

/// Something that could not be done, with the path it is about. Its sentences stand in `locales/`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {path}")]
pub struct Failure {
    code: &'static str,
    path: String,
    /// Technical detail for the log; never shown to a person.
    pub detail: String,
}

impl Failure {
    /// Every code. A test checks that each has its sentences.
    pub const CODES: [&'static str; 27] = [
        "missing",
        "not-a-folder",
        "not-a-file",
        "not-ordinary",
        "exists",
        "denied",
        "too-large",
        "empty",
        "damaged",
        "unreadable",
        "newer",
        "locked",
        "watching",
        "not-written",
        "too-much",
        "moved",
        "in-the-way",
        "another-owner",
        "another-account",
        "fleeting",
        "no-output",
        "no-home-folder",
        "no-room",
        "unsupported",
        "catalogue",
        "no-web-view",
        "no-window",
    ];

    /// A failure by its code; an unknown code counts as damage.
    #[must_use]
    pub fn new(code: &str, path: impl Into<String>, detail: impl Into<String>) -> Failure {
        let code = Failure::CODES
            .into_iter()
            .find(|known| *known == code)
            .unwrap_or("damaged");
        Failure {
            code,
            path: path.into(),
            detail: detail.into(),
        }
    }

    /// From an I/O error while a file was written.
    #[must_use]
    pub fn of_file(path: &Path, error: &std::io::Error) -> Failure {
        let kind = error.kind();
        let code = if kind == std::io::ErrorKind::NotFound {
            "missing"
        } else if kind == std::io::ErrorKind::PermissionDenied {
            "denied"
        } else {
            "not-written"
        };
        Failure::new(code, path.display().to_string(), error.to_string())
    }

    fn of_machine(error: &MachineError, detail: String) -> Failure {
        let path = error
            .path()
            .map_or_else(String::new, |path| path.display().to_string());
        Failure::new(short(error.code()), path, detail)
    }

    /// The system refuses the threads or file handles that the async runtime needs.
    #[must_use]
    pub fn no_room(error: &std::io::Error) -> Failure {
        Failure::new("no-room", "", error.to_string())
    }

    /// The code, one of [`Failure::CODES`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// What happened, in words.
    #[must_use]
    pub fn message(&self, texts: &Texts, locale: Locale) -> String {
        texts.t(locale, &msg::failure(self.code, self.path.as_str()))
    }

    /// What to do about a journal that could not be written for this reason.
    pub(crate) fn journal_hint(&self) -> Msg {
        let path = self.path.as_str();
        match self.code {
            "too-much" | "moved" => msg::failure_hint(self.code, path, OS),
            _ => msg::error_journal_hint(path),
        }
    }

    /// What to do about it, in words.
    #[must_use]
    pub fn hint(&self, texts: &Texts, locale: Locale) -> String {
        texts.t(
            locale,
            &msg::failure_hint(self.code, self.path.as_str(), OS),
        )
    }
}

impl From<MachineError> for Failure {
    fn from(error: MachineError) -> Failure {
        Failure::of_machine(&error, error.to_string())
    }
}

impl From<ScenarioError> for Failure {
    fn from(error: ScenarioError) -> Failure {
        let detail = error.to_string();
        match error {
            ScenarioError::File(error) => error.into(),
            ScenarioError::Problems { path, problems } => {
                // A frame that is newer or damaged says more than the scenario file that names it.
                let picture = problems.iter().find_map(|problem| {
                    if let ScenarioProblem::Keyframe { source, .. } = problem {
                        Some(source)
                    } else {
                        None
                    }
                });
                match picture {
                    Some(source) => Failure::of_machine(source, detail),
                    None => Failure::new("damaged", path.display().to_string(), detail),
                }
            }
        }
    }
}

impl From<FoldersError> for Failure {
    fn from(error: FoldersError) -> Failure {
        let path = error.path().map(|path| path.display().to_string());
        Failure::new(error.code(), path.unwrap_or_default(), error.to_string())
    }
}

impl From<JournalError> for Failure {
    fn from(error: JournalError) -> Failure {
        Failure::new(
            short(error.code()),
            error.path().display().to_string(),
            error.to_string(),
        )
    }
}

/// Maps a code of the `machine` crate to one of [`Failure::CODES`]; several share a sentence.
fn short(code: &str) -> &str {
    match code {
        "newer-format" | "journal-newer-format" => "newer",
        "journal-locked" => "locked",
        "journal-denied" => "denied",
        "journal-read" => "unreadable",
        "journal-too-large" => "too-much",
        "journal-lock-lost" => "moved",
        "journal-not-regular" => "in-the-way",
        "journal-another-owner" => "another-owner",
        "no-tree-of" => "unsupported",
        "unwritable" | "journal-write" | "journal-differs" | "journal-set-aside" => "not-written",
        _ => code,
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn what_is_wrong_with_a_picture_is_told_before_what_is_wrong_with_its_list() {
        let newer = MachineError::NewerFormat {
            path: PathBuf::from("01.json"),
            format: 2,
            newest: 1,
        };
        let scenario = ScenarioError::Problems {
            path: PathBuf::from("scenario.toml"),
            problems: vec![
                ScenarioProblem::NotOneTrigger { rule: 1 },
                ScenarioProblem::Keyframe {
                    file: "01.json".to_owned(),
                    source: Box::new(newer),
                },
            ],
        };
        let failure = Failure::from(scenario);
        assert_eq!(
            (failure.code(), failure.path.as_str()),
            ("newer", "01.json")
        );
        let only_rules = ScenarioError::Problems {
            path: PathBuf::from("scenario.toml"),
            problems: vec![ScenarioProblem::NotOneTrigger { rule: 1 }],
        };
        assert_eq!(Failure::from(only_rules).code(), "damaged");
    }

    #[test]
    fn every_code_of_machine_has_a_sentence_of_its_own_or_counts_as_damage() {
        for code in [
            "another-account",
            "fleeting",
            "no-home-folder",
            "empty",
            "unreadable",
            "not-ordinary",
            "exists",
        ] {
            assert_eq!(Failure::new(short(code), "", "").code(), code);
        }
        assert_eq!(Failure::new(short("wonder"), "", "").code(), "damaged");
    }
}
