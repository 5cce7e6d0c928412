//! What can stop the whole of Voorzorg from working, as codes with the place it is about.

use std::path::Path;

use voorzorg_machine::MachineError;
use voorzorg_machine::journal::JournalError;

use crate::locale::Locale;
use crate::msg;
use crate::texts::Texts;

/// Something that could not be done, with the place it is about. The words stand in `locales/`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {path}")]
pub struct Failure {
    code: &'static str,
    path: String,
    /// Technical detail for the log; never shown.
    pub detail: String,
}

impl Failure {
    /// Every code, for the test that holds the words against them.
    pub const CODES: [&'static str; 11] = [
        "missing",
        "not-a-folder",
        "not-a-file",
        "denied",
        "too-large",
        "damaged",
        "newer",
        "locked",
        "not-written",
        "unsupported",
        "catalogue",
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

    /// A failed write or read of a file.
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

    /// The code, for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// What happened, in words.
    #[must_use]
    pub fn message(&self, texts: &Texts, locale: Locale) -> String {
        texts.say(locale, &msg::failure(self.code, self.path.as_str()))
    }

    /// What to do about it, in words.
    #[must_use]
    pub fn hint(&self, texts: &Texts, locale: Locale) -> String {
        texts.say(locale, &msg::failure_hint(self.code, self.path.as_str()))
    }
}

impl From<MachineError> for Failure {
    fn from(error: MachineError) -> Failure {
        let path = error
            .path()
            .map_or_else(String::new, |path| path.display().to_string());
        Failure::new(short(error.code()), path, error.to_string())
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

/// The code whose sentence fits the finer code of `machine`.
fn short(code: &str) -> &str {
    match code {
        "newer-format" | "journal-newer-format" => "newer",
        "journal-locked" => "locked",
        "journal-denied" => "denied",
        "no-tree-of" => "unsupported",
        "unwritable" | "journal-write" | "journal-differs" | "journal-set-aside" => "not-written",
        "missing" | "not-a-folder" | "not-a-file" | "denied" | "too-large" => code,
        _ => "damaged",
    }
}
