//! `voorzorg result`: looks, and writes what can be handed in. It may not know what a fact means.

use std::path::{Path, PathBuf};

use voorzorg_domain::computer_result::{Progress, progress};
use voorzorg_domain::journey::{self, Journal};
use voorzorg_domain::organisation::{Identity, RoundCode};
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::{
    DamageCheck, Failure, ForRound, JOURNAL, ResultParts, Typed, check_result, make_result,
    read_round_file, shipped_catalogue, shipped_detector, stated_check_number, terminal,
};
use voorzorg_machine::{Existing, Origin, check_place, read_text, save_as, save_new};
use voorzorg_watch::Target;

use crate::arguments::FileForm;
use crate::streams::{eprint_line, is_stderr_terminal, print_text};
use crate::{FAILED, SIZE_LIMIT, USAGE, folders, open_for_one_scan, progress_line, run_scan};

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) target: Target,
    pub(crate) typed: Typed,
    pub(crate) form: FileForm,
    /// A file, or a folder in which the file gets its own name.
    pub(crate) out: Option<PathBuf>,
    pub(crate) existing: Existing,
    pub(crate) round: AskedRound,
}

/// The round that was named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AskedRound {
    None,
    File(PathBuf),
    Code(RoundCode),
}

/// Looks, and writes the result; 0 when it was written, whatever was found.
pub(crate) fn write(asked: Asked, locale: Locale) -> Result<u8, Failure> {
    let Asked {
        target,
        typed,
        form,
        out,
        existing,
        round,
    } = asked;
    let (typed, round) = match round {
        AskedRound::None => (typed, ForRound::None),
        AskedRound::Code(code) => (typed, ForRound::Code(code)),
        AskedRound::File(path) => {
            let round = read_round_file(&path)?;
            match round.typed(typed) {
                Ok(typed) => (typed, ForRound::File(Box::new(round))),
                Err(label) => {
                    let choose = terminal::choose_label(locale, label.as_deref(), &round.labels);
                    eprint_line(&choose);
                    return Ok(USAGE);
                }
            }
        }
    };
    let is_folder = out.as_deref().is_some_and(Path::is_dir);
    if let Some(path) = out.as_deref().filter(|_| !is_folder) {
        check_place(path, existing)?;
    }
    let (machine, _passing) = open_for_one_scan(&target)?;
    let origin = machine.origin();
    if is_stderr_terminal() {
        eprint_line(&terminal::scanning(locale));
    }
    let (snapshot, _) = run_scan(&machine, progress_line(), locale)?;
    if let Some(remark) = terminal::origin(locale, origin) {
        eprint_line(&remark);
    }
    let parts = ResultParts {
        typed,
        identity: Identity::default(),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        origin,
        snapshot,
        progress: progress_of(&target, origin, locale),
    };
    let data = folders().ok().map(|folders| folders.data);
    let zone = Zone::here();
    let made = make_result(
        data.as_deref(),
        &round,
        parts,
        shipped_detector()?,
        locale,
        &zone,
    );
    if let Some(earlier) = &made.replaces {
        eprint_line(&terminal::result_replaces(locale, earlier, &zone));
    }
    if !made.is_kept {
        eprint_line(&terminal::result_no_installation(locale));
    }
    let file = made.file;
    let (text, extension) = match form {
        FileForm::Html => (file.html(shipped_catalogue()?), "html"),
        FileForm::Json => (file.json(), "json"),
    };
    let path = match out {
        None => return print_text(&text),
        Some(folder) if is_folder => save_new(&folder, &file.file_stem(), extension, &text)?,
        Some(path) => {
            save_as(&path, &text, existing)?;
            path
        }
    };
    let shown = path.display().to_string();
    eprint_line(&terminal::result_saved(locale, &shown));
    Ok(0)
}

/// How far the journey about this target is. A journal that cannot be read keeps nobody from handing in
/// what was seen; that it is left out is said.
fn progress_of(target: &Target, origin: Origin, locale: Locale) -> Option<Progress> {
    let folder = target.folder(&folders().ok()?);
    let journal = match voorzorg_machine::journal::read_only(&folder, JOURNAL, journey::FORMAT) {
        Ok(None) => return None,
        Ok(Some(text)) => serde_json::from_str::<Journal>(&text).ok(),
        Err(_) => None,
    };
    match journal.filter(|journal| journal.origin == origin) {
        Some(journal) => progress(&journal),
        None => {
            eprint_line(&terminal::result_no_progress(locale));
            None
        }
    }
}

/// Checks the file of a result.
pub(crate) fn verify(path: &Path, text: &str, locale: Locale) -> Result<u8, Failure> {
    let check = check_result(text, shipped_catalogue()?);
    let number = stated_check_number(text).unwrap_or_default();
    let shown = path.display().to_string();
    eprint_line(&terminal::result_check(locale, check, &number, &shown));
    Ok(match check {
        DamageCheck::Undamaged { .. } => 0,
        DamageCheck::PageUnchecked
        | DamageCheck::Changed
        | DamageCheck::Root
        | DamageCheck::Practice
        | DamageCheck::Newer
        | DamageCheck::NoReport => FAILED,
    })
}

/// Reads a file that is to be checked, and whether it is the file of a result.
pub(crate) fn read(path: &Path) -> Result<(String, bool), Failure> {
    let text = read_text(path, SIZE_LIMIT)?;
    let is_result = stated_check_number(&text).is_some();
    Ok((text, is_result))
}
