//! Results that many people put into one folder. It may not know what a result is worth.

mod list_file;

use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
use voorzorg_domain::computer_result::ComputerResult;
use voorzorg_domain::organisation::{Identity, ResultId};
use voorzorg_domain::overview::{Content, Flaw, HandedIn, InputFile, Who};
use voorzorg_machine::{Gathered, Limits, MachineError, Passed, gather};

use crate::dates::UtcOffset;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::result_file;
use crate::round::{NoRound, Round};
use crate::sealed_file::{self, DamageCheck, hash_of};
use crate::typed::{LONGEST_FIELD, Typed};
use crate::visible::visible;

pub use self::list_file::{NoList, read_list};

/// A result of a computer with ten thousand findings is smaller.
const LIMITS: Limits = Limits {
    size: 16 * 1024 * 1024,
    files: 50_000,
};
const ENDINGS: [&str; 3] = ["html", "htm", "json"];

/// A file that was read, by its name and the SHA-256 of its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NamedHash {
    pub name: String,
    /// In hexadecimal digits; `None` if it could not be read.
    pub sha256: Option<String>,
}

/// What was in the folder.
#[derive(Debug, Default)]
pub(crate) struct ResultFolder {
    pub inputs: Vec<InputFile>,
    /// One for each of the inputs.
    pub hashes: Vec<NamedHash>,
    /// The files of rounds.
    pub rounds: Vec<(NamedHash, Round)>,
    pub passed: Passed,
}

/// Reads every result and every round in `folder`.
///
/// # Errors
/// The folder cannot be listed.
pub(crate) fn read_results(folder: &Path) -> Result<ResultFolder, Failure> {
    let mut found = ResultFolder::default();
    let mut others = 0;
    let mut passed = gather(folder, &ENDINGS, LIMITS, |file| {
        others += usize::from(!found.take(file));
    })?;
    passed.others += others;
    found.passed = passed;
    Ok(found)
}

/// The names of the files of rounds in `folder`.
///
/// # Errors
/// The folder cannot be listed.
pub(crate) fn find_rounds(folder: &Path) -> Result<Vec<String>, Failure> {
    let rounds = read_results(folder)?.rounds;
    Ok(rounds.into_iter().map(|(named, _)| named.name).collect())
}

impl ResultFolder {
    /// Keeps what a file says; whether it says anything.
    fn take(&mut self, file: Gathered) -> bool {
        let Gathered { name, content } = file;
        let name = visible(&name);
        let bytes = match content {
            Ok(bytes) => bytes,
            Err(error) => {
                let flaw = if matches!(error, MachineError::TooLarge { .. }) {
                    Flaw::TooLarge
                } else {
                    Flaw::Unreadable
                };
                self.keep(name, None, Content::Damaged { label: None, flaw });
                return true;
            }
        };
        let sha256 = Some(hash_of(&bytes));
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            // Another program wrote it, or nobody can tell what it was.
            Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        match Round::read(text) {
            Ok(round) => {
                self.rounds.push((NamedHash { name, sha256 }, round));
                return true;
            }
            Err(NoRound::Other | NoRound::Damaged | NoRound::Newer) => {}
        }
        match content_of(text) {
            Some(content) => {
                self.keep(name, sha256, content);
                true
            }
            None => false,
        }
    }

    fn keep(&mut self, name: String, sha256: Option<String>, content: Content) {
        self.hashes.push(NamedHash {
            name: name.clone(),
            sha256,
        });
        self.inputs.push(InputFile { name, content });
    }
}

/// The data of a result without what was seen, which an overview does not show.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ResultData {
    #[serde(rename = "format")]
    _format: u16,
    #[serde(rename = "locale")]
    _locale: Locale,
    #[serde(rename = "utc_offsets")]
    _utc_offsets: Vec<UtcOffset>,
    typed: Typed,
    identity: Identity,
    result: ComputerResult,
    #[serde(rename = "snapshot")]
    _snapshot: IgnoredAny,
    seal: ResultId,
}

/// What the text of a file says; `None` if it is no result.
///
/// Its hashes are checked, over data and page. It is not made again: only its data are used, and whoever
/// can make hashes can make data.
fn content_of(text: &str) -> Option<Content> {
    let damaged = |label, flaw| Some(Content::Damaged { label, flaw });
    let Some((json, _)) = sealed_file::json_of(text, result_file::ID) else {
        // A page of ours that was cut off before its data. A whole report has data of another name.
        let is_ours = text.contains(sealed_file::PAGE_HASH) && !text.contains("</html>");
        return if is_ours {
            damaged(None, Flaw::CutOff)
        } else {
            None
        };
    };
    let Ok(value) = serde_json::from_str::<Value>(json) else {
        return if json.contains("\"typed\": {") {
            damaged(None, Flaw::CutOff)
        } else {
            None
        };
    };
    if value.get("result").is_none() || value.get("format").is_none() {
        return None;
    }
    let label = || stated_label(&value);
    match result_file::check_hashes(text) {
        DamageCheck::Newer => Some(Content::Newer { label: label() }),
        DamageCheck::Changed | DamageCheck::PageUnchecked => damaged(label(), Flaw::Changed),
        DamageCheck::NoReport => damaged(label(), Flaw::CutOff),
        DamageCheck::Undamaged { .. } | DamageCheck::Root | DamageCheck::Practice => {
            match serde_json::from_str::<ResultData>(json) {
                Ok(data) if data.result.state.fits(data.result.assessment.verdict) => {
                    Some(Content::Result(Box::new(handed_in(data))))
                }
                Ok(_) | Err(_) => damaged(label(), Flaw::Changed),
            }
        }
    }
}

fn handed_in(data: ResultData) -> HandedIn {
    let ResultData {
        typed,
        identity,
        mut result,
        seal,
        ..
    } = data;
    for finding in &mut result.assessment.findings {
        finding.evidence = Vec::new();
    }
    let Typed {
        label,
        name,
        organisation,
    } = typed;
    HandedIn {
        id: seal,
        who: Who {
            label: label.as_deref().map(visible),
            name: name.as_deref().map(visible),
            organisation: organisation.as_deref().map(visible),
        },
        identity,
        result,
    }
}

/// The label that a file states which cannot be believed otherwise.
fn stated_label(value: &Value) -> Option<String> {
    let label = value.get("typed")?.get("label")?.as_str()?;
    let label: String = label.chars().take(LONGEST_FIELD).collect();
    let label = visible(&label);
    (!label.trim().is_empty()).then_some(label)
}

#[cfg(test)]
mod tests;
