//! `voorzorg overview`: puts the results in a folder together. It may not know what a result says.

use std::path::PathBuf;

use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::{
    Failure, OverviewFile, OverviewQuestion, read_list_file, shipped_catalogue, terminal,
};
use voorzorg_machine::{Existing, save_as};

use crate::round::list_error;
use crate::streams::{eprint_line, page, print_text};

/// The form of an overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OutputForm {
    Text,
    Html,
    Csv,
    Json,
}

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AskedOverview {
    pub(crate) folder: PathBuf,
    pub(crate) list: Option<PathBuf>,
    /// In days.
    pub(crate) max_age: Option<u32>,
    pub(crate) form: OutputForm,
    pub(crate) out: Option<PathBuf>,
    /// The moment with its offset in seconds; now if it is not given.
    pub(crate) at: Option<(voorzorg_domain::snapshot::Timestamp, i32)>,
}

/// Shows or saves the overview; its exit code stands for the whole.
pub(crate) fn write(asked: &AskedOverview, locale: Locale) -> Result<u8, Failure> {
    let catalogue = shipped_catalogue()?;
    let mut question = OverviewQuestion::now(voorzorg_machine::now(), &Zone::here());
    if let Some((at, utc_offset)) = asked.at {
        question.at = at;
        question.utc_offset = utc_offset;
    }
    question.max_age = asked.max_age.unwrap_or(question.max_age);
    let list = asked.list.as_deref();
    let list = match list.map(|path| read_list_file(path, &question.zone())) {
        None => None,
        Some(Ok(list)) => Some(list),
        Some(Err(error)) => return list_error(error, locale),
    };
    let version = env!("CARGO_PKG_VERSION");
    let file = OverviewFile::read(&asked.folder, list, question, version, catalogue)?;
    let text = match asked.form {
        OutputForm::Text => file.text(locale, catalogue, page()),
        OutputForm::Html => file.html(locale, catalogue),
        OutputForm::Csv => file.csv(locale, catalogue),
        OutputForm::Json => file.json(),
    };
    match &asked.out {
        None => print_text(&text).map(|_| file.exit_code()),
        Some(path) => {
            // Replacing is safe: the overview can be made again from the results.
            save_as(path, &text, Existing::Replace)?;
            let shown = path.display().to_string();
            eprint_line(&terminal::overview_saved(locale, &shown));
            Ok(file.exit_code())
        }
    }
}
