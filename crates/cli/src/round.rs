//! `voorzorg round new`: a file and a page for colleagues. It may not know what a result says.

use voorzorg_guide::locale::Locale;
use voorzorg_guide::{Failure, ListError, NewRound, begin_round, terminal};

use crate::streams::{eprint_line, print_text};
use crate::{USAGE, folders};

/// Writes the files of a new round.
pub(crate) fn begin(asked: &NewRound, locale: Locale) -> Result<u8, Failure> {
    let data = folders()?.data;
    match begin_round(asked, &data, voorzorg_machine::now(), locale) {
        Ok(()) => {
            let shown = asked.folder.display().to_string();
            print_text(&terminal::round_made(locale, &shown))
        }
        Err(error) => list_error(error, locale),
    }
}

/// Says what is wrong with a list, and that the command was not used as it should be.
pub(crate) fn list_error(error: ListError, locale: Locale) -> Result<u8, Failure> {
    match error {
        ListError::Failure(failure) => Err(failure),
        ListError::NoList { problem, path } => {
            eprint_line(&terminal::no_list(locale, problem, &path));
            Ok(USAGE)
        }
    }
}
