//! `voorzorg capture`: shows every line, and saves it only where and when the person says so.
//! It sends nothing, and may not know what a line means.

use std::path::Path;

use voorzorg_guide::locale::Locale;
use voorzorg_guide::{Failure, terminal};
use voorzorg_machine::{Existing, MachineError, check_place, save_as};

use crate::streams::{ask, eprint_line, is_interactive, print_text};

/// Says whether `out` may be written, before anything is looked at. A file that is there already is
/// left alone, unless the person said otherwise or can be asked.
pub(crate) fn prepare(out: Option<&Path>, existing: Existing) -> Result<Existing, Failure> {
    let Some(path) = out else {
        return Ok(existing);
    };
    match check_place(path, existing) {
        Ok(()) => Ok(existing),
        Err(MachineError::Exists { .. }) if is_interactive() => {
            check_place(path, Existing::Replace)?;
            Ok(Existing::Replace)
        }
        Err(error) => Err(error.into()),
    }
}

/// Shows `text`, asks whoever sits at the keyboard, and saves it.
pub(crate) fn review(
    text: &str,
    out: Option<&Path>,
    existing: Existing,
    locale: Locale,
) -> Result<u8, Failure> {
    eprint_line(&terminal::capture_review(locale));
    print_text(text)?;
    let Some(path) = out else {
        eprint_line(&terminal::capture_how(locale));
        return Ok(0);
    };
    let shown = path.display().to_string();
    if is_interactive() {
        let replaces = path.symlink_metadata().is_ok();
        let answer = ask(&terminal::capture_question(locale, &shown, replaces));
        if !answer.is_some_and(|answer| terminal::is_yes(&answer)) {
            eprint_line(&terminal::capture_not_saved(locale));
            return Ok(0);
        }
    }
    save_as(path, text, existing)?;
    eprint_line(&terminal::capture_saved(locale, &shown));
    Ok(0)
}
