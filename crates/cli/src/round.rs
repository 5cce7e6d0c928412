//! `voorzorg round new`: a file and a page for colleagues. It may not know what a result says.

use std::fs;
use std::path::{Path, PathBuf};

use voorzorg_domain::organisation::RoundId;
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::{
    Failure, NoRound, Round, Typed, find_rounds, organisation_number, terminal,
};
use voorzorg_machine::{random_number, read_text, save_new};

use crate::overview::read_list_file;
use crate::streams::{eprint_line, print_text};
use crate::{SIZE_LIMIT, USAGE, folders};

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewRound {
    /// It is made if it is not there.
    pub(crate) folder: PathBuf,
    pub(crate) organisation: Option<String>,
    pub(crate) list: Option<PathBuf>,
    /// The last day to hand in, `2026-12-31`.
    pub(crate) until: Option<String>,
}

/// Writes the files of a new round.
pub(crate) fn begin(asked: &NewRound, locale: Locale) -> Result<u8, Failure> {
    let folder = asked.folder.as_path();
    fs::create_dir_all(folder).map_err(|error| Failure::of_file(folder, &error))?;
    // A second round in one folder would make both unusable.
    if let Some(name) = find_rounds(folder)?.first() {
        let path = folder.join(name).display().to_string();
        return Err(Failure::new("exists", path, "a round is there"));
    }
    let labels = match &asked.list {
        Some(list) => match read_list_file(list, &Zone::here())? {
            Ok(list) => list.labels(),
            Err(problem) => {
                let shown = list.display().to_string();
                eprint_line(&terminal::no_list(locale, problem, &shown));
                return Ok(USAGE);
            }
        },
        None => Vec::new(),
    };
    let data = folders()?.data;
    let organisation = asked.organisation.as_deref();
    let number = RoundId(random_number().map_err(|error| Failure::no_room(&error))?);
    let mut round = Round::new(
        organisation_number(&data, organisation)?,
        number,
        asked.organisation.clone(),
        voorzorg_machine::now(),
    );
    round.until.clone_from(&asked.until);
    round.labels = labels;
    let stem = terminal::round_file_name(locale);
    let file = save_new(folder, &stem, "json", &round.json())?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
    let page = round.page(name.as_deref().unwrap_or_default());
    save_new(folder, &stem, "html", &page)?;
    print_text(&terminal::round_made(locale, &folder.display().to_string()))
}

/// Reads the file of a round for which a result is made.
pub(crate) fn read(path: &Path) -> Result<Round, Failure> {
    let text = read_text(path, SIZE_LIMIT)?;
    Round::read(&text).map_err(|error| {
        let code = match error {
            NoRound::Newer => "newer",
            NoRound::Other | NoRound::Damaged => "damaged",
        };
        Failure::new(code, path.display().to_string(), "not a round")
    })
}

/// The label as it stands on the list of the round; a sentence about it if it is not on the list.
pub(crate) fn listed(round: &Round, typed: Typed, locale: Locale) -> Result<Typed, String> {
    if round.labels.is_empty() {
        return Ok(typed);
    }
    let label = typed.label.as_deref();
    match label.and_then(|label| round.listed(label)) {
        Some(listed) => Ok(Typed {
            label: Some(listed.to_owned()),
            ..typed
        }),
        None => Err(terminal::choose_label(locale, label, &round.labels)),
    }
}
