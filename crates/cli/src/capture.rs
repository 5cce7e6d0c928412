//! `voorzorg capture`: shows the whole snapshot, and saves it only where and when the person says so.
//! It sends nothing, and may not know what a fact means.

use std::path::Path;

use voorzorg_guide::locale::Locale;
use voorzorg_guide::{Failure, terminal};
use voorzorg_machine::{Existing, MachineError, check_place, save_as};

use crate::streams::{ask, eprint_line, is_interactive, print_text};

/// Checks before the scan whether `out` can be written. An existing file is replaced only if the
/// person said so, or can be asked later.
///
/// # Errors
/// `out` exists and nobody can be asked, or it cannot be written.
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

/// Shows `text`, asks for permission if input is a terminal, and saves it to `out`.
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
