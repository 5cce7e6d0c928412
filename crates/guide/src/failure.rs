//! Failures outside the journey, such as a file that cannot be read: a code and the path it is about.

use std::env::consts::OS;
use std::path::Path;

use voorzorg_domain::id_enum;
use voorzorg_machine::journal::JournalError;
use voorzorg_machine::{FoldersError, MachineError, ScenarioError, ScenarioProblem};

use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::texts::Texts;

id_enum! {
    /// What went wrong. Each has its sentences in `locales/`.
    pub enum FailureCode {
        Missing = "missing",
        NotAFolder = "not-a-folder",
        NotAFile = "not-a-file",
        /// A pipe, a device or a link stands there.
        NotOrdinary = "not-ordinary",
        /// It is there already.
        Exists = "exists",
        Denied = "denied",
        TooLarge = "too-large",
        Empty = "empty",
        Damaged = "damaged",
        Unreadable = "unreadable",
        Newer = "newer",
        /// Another window has it.
        Locked = "locked",
        /// The watch runs already.
        Watching = "watching",
        NotWritten = "not-written",
        /// It would be larger than what can be read again.
        TooMuch = "too-much",
        /// The folder was moved or mounted over.
        Moved = "moved",
        /// Something else stands in the place of a file of ours.
        InTheWay = "in-the-way",
        /// It belongs to another account, such as after a start with `sudo`.
        AnotherOwner = "another-owner",
        /// This runs as root, in a folder of somebody else.
        AnotherAccount = "another-account",
        /// The program runs from a place that is gone when it ends.
        Fleeting = "fleeting",
        /// What it would write to is closed.
        NoOutput = "no-output",
        NoHomeFolder = "no-home-folder",
        /// The system refuses the threads or handles that are needed.
        NoRoom = "no-room",
        Unsupported = "unsupported",
        /// The catalogue has problems.
        Catalogue = "catalogue",
        NoWebView = "no-web-view",
        NoWindow = "no-window",
    }
}

/// Something that could not be done, with the path it is about. Its sentences stand in `locales/`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {path}", .code.id())]
pub struct Failure {
    code: FailureCode,
    path: String,
    /// Technical detail for the log; never shown to a person.
    pub detail: String,
}

impl Failure {
    #[must_use]
    pub fn new(code: FailureCode, path: impl Into<String>, detail: impl Into<String>) -> Failure {
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
            FailureCode::Missing
        } else if kind == std::io::ErrorKind::PermissionDenied {
            FailureCode::Denied
        } else {
            FailureCode::NotWritten
        };
        Failure::new(code, path.display().to_string(), error.to_string())
    }

    fn of_machine(error: &MachineError, detail: String) -> Failure {
        let path = error
            .path()
            .map_or_else(String::new, |path| path.display().to_string());
        Failure::new(error.into(), path, detail)
    }

    /// The system refuses the threads or file handles that the async runtime needs.
    #[must_use]
    pub fn no_room(error: &std::io::Error) -> Failure {
        Failure::new(FailureCode::NoRoom, "", error.to_string())
    }

    #[must_use]
    pub fn code(&self) -> FailureCode {
        self.code
    }

    /// What happened, in words.
    #[must_use]
    pub fn message(&self, texts: &Texts, locale: Locale) -> String {
        texts.t(locale, &msg::failure(self.code.id(), self.path.as_str()))
    }

    /// What to do about a journal that could not be written for this reason.
    pub(crate) fn journal_hint(&self) -> Msg {
        let path = self.path.as_str();
        if matches!(self.code, FailureCode::TooMuch | FailureCode::Moved) {
            msg::failure_hint(self.code.id(), path, OS)
        } else {
            msg::error_journal_hint(path)
        }
    }

    /// What to do about it, in words.
    #[must_use]
    pub fn hint(&self, texts: &Texts, locale: Locale) -> String {
        texts.t(
            locale,
            &msg::failure_hint(self.code.id(), self.path.as_str(), OS),
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
                    None => Failure::new(FailureCode::Damaged, path.display().to_string(), detail),
                }
            }
        }
    }
}

impl From<FoldersError> for Failure {
    fn from(error: FoldersError) -> Failure {
        let code = match error {
            FoldersError::NoHome => FailureCode::NoHomeFolder,
            FoldersError::AnotherAccount { .. } => FailureCode::AnotherAccount,
        };
        let path = error.path().map(|path| path.display().to_string());
        Failure::new(code, path.unwrap_or_default(), error.to_string())
    }
}

impl From<JournalError> for Failure {
    fn from(error: JournalError) -> Failure {
        let code = match error {
            JournalError::Locked { .. } => FailureCode::Locked,
            JournalError::Denied { .. } => FailureCode::Denied,
            JournalError::AnotherOwner { .. } => FailureCode::AnotherOwner,
            JournalError::NotRegular { .. } => FailureCode::InTheWay,
            JournalError::NewerFormat { .. } => FailureCode::Newer,
            JournalError::Damaged { .. } => FailureCode::Damaged,
            JournalError::Read { .. } => FailureCode::Unreadable,
            JournalError::TooLarge { .. } => FailureCode::TooMuch,
            JournalError::LockLost { .. } => FailureCode::Moved,
            JournalError::Write { .. }
            | JournalError::Differs { .. }
            | JournalError::SetAside { .. } => FailureCode::NotWritten,
        };
        Failure::new(code, error.path().display().to_string(), error.to_string())
    }
}

impl From<&MachineError> for FailureCode {
    fn from(error: &MachineError) -> FailureCode {
        match error {
            MachineError::Missing { .. } => FailureCode::Missing,
            MachineError::NotAFolder { .. } => FailureCode::NotAFolder,
            MachineError::NotAFile { .. } => FailureCode::NotAFile,
            MachineError::NotRegularFile { .. } => FailureCode::NotOrdinary,
            MachineError::Exists { .. } => FailureCode::Exists,
            MachineError::Denied { .. } => FailureCode::Denied,
            MachineError::AnotherAccount { .. } => FailureCode::AnotherAccount,
            MachineError::Fleeting { .. } => FailureCode::Fleeting,
            MachineError::TooLarge { .. } => FailureCode::TooLarge,
            MachineError::Empty { .. } => FailureCode::Empty,
            MachineError::NewerFormat { .. } => FailureCode::Newer,
            MachineError::Unreadable { .. } => FailureCode::Unreadable,
            MachineError::Unwritable { .. } => FailureCode::NotWritten,
            MachineError::NoSysrootOf { .. } => FailureCode::Unsupported,
            // What opens an address or pretends says so itself, with sentences of its own.
            MachineError::Damaged { .. }
            | MachineError::NotPractice
            | MachineError::NotAnAddress
            | MachineError::Open { .. } => FailureCode::Damaged,
        }
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
            (FailureCode::Newer, "01.json")
        );
        let only_rules = ScenarioError::Problems {
            path: PathBuf::from("scenario.toml"),
            problems: vec![ScenarioProblem::NotOneTrigger { rule: 1 }],
        };
        assert_eq!(Failure::from(only_rules).code(), FailureCode::Damaged);
    }
}
