//! Beginning a round: its file and its page in a folder.

use std::path::{Path, PathBuf};

use voorzorg_domain::organisation::RoundId;
use voorzorg_domain::snapshot::Timestamp;
use voorzorg_machine::{lay_out, random_number, read_file, save_new};

use super::{Round, organisation_number};
use crate::dates::Zone;
use crate::failure::{Failure, FailureCode};
use crate::gathering::{NoList, find_rounds};
use crate::locale::Locale;
use crate::msg;
use crate::overview::List;
use crate::texts::Texts;

/// The largest list that is read, in bytes.
const LIST_LIMIT: u64 = 16 * 1024 * 1024;

/// What a round is begun with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRound {
    /// It is made if it is not there.
    pub folder: PathBuf,
    pub organisation: Option<String>,
    pub list: Option<PathBuf>,
    /// The last day to hand in, `2026-12-31`.
    pub until: Option<String>,
}

/// Why a list could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListError {
    Failure(Failure),
    NoList { problem: NoList, path: String },
}

impl From<Failure> for ListError {
    fn from(failure: Failure) -> ListError {
        ListError::Failure(failure)
    }
}

/// Reads the list of computers in a file. Its days end in `zone`.
///
/// # Errors
/// The file cannot be read, or is no list of computers.
pub fn read_list_file(path: &Path, zone: &Zone) -> Result<List, ListError> {
    let bytes = read_file(path, LIST_LIMIT).map_err(Failure::from)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    List::read(&name, &bytes, zone).map_err(|problem| ListError::NoList {
        problem,
        path: path.display().to_string(),
    })
}

/// Writes the files of a new round. The numbers of organisations are kept in the data folder `data`.
///
/// # Errors
/// The list cannot be used, a round is in the folder already, or something cannot be written.
pub fn begin_round(
    new: &NewRound,
    data: &Path,
    made_at: Timestamp,
    locale: Locale,
) -> Result<(), ListError> {
    let folder = new.folder.as_path();
    let labels = match &new.list {
        Some(list) => read_list_file(list, &Zone::here())?.labels(),
        None => Vec::new(),
    };
    lay_out(folder, &[]).map_err(Failure::from)?;
    // A second round in one folder would make both unusable.
    if let Some(name) = find_rounds(folder)?.first() {
        let path = folder.join(name).display().to_string();
        return Err(Failure::new(FailureCode::Exists, path, "round").into());
    }
    let number = RoundId(random_number().map_err(|error| Failure::no_room(&error))?);
    let organisation = new.organisation.as_deref();
    let mut round = Round::new(
        organisation_number(data, organisation)?,
        number,
        new.organisation.clone(),
        made_at,
    );
    round.until.clone_from(&new.until);
    round.labels = labels;
    let stem = Texts::shipped().t(locale, &msg::round_file_name());
    let file = save_new(folder, &stem, "json", &round.json()).map_err(Failure::from)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    save_new(folder, &stem, "html", &round.page(&name)).map_err(Failure::from)?;
    Ok(())
}

/// Reads the file of a round for which a result is made.
///
/// # Errors
/// It cannot be read, or is no round that this version reads.
pub fn read_round_file(path: &Path) -> Result<Round, Failure> {
    /// In bytes: a hundred thousand labels.
    const LIMIT: u64 = 16 * 1024 * 1024;
    let text = voorzorg_machine::read_text(path, LIMIT)?;
    Round::read(&text).map_err(|error| {
        let code = match error {
            super::NoRound::Newer => FailureCode::Newer,
            super::NoRound::Other | super::NoRound::Damaged => FailureCode::Damaged,
        };
        Failure::new(code, path.display().to_string(), "round")
    })
}
