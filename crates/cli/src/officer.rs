//! `voorzorg officer`: the page for the security officer. It may not know what it says.

use std::path::PathBuf;

use voorzorg_guide::locale::Locale;
use voorzorg_guide::{Failure, OfficerPage, shipped_catalogue, terminal};
use voorzorg_machine::{Existing, program_files, save_as};

use crate::streams::{eprint_line, page, print_text};

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AskedPage {
    /// Whether it is a page; otherwise text.
    pub(crate) is_html: bool,
    /// Whether it is about every copy of this version, not about this one.
    pub(crate) is_general: bool,
    pub(crate) out: Option<PathBuf>,
    pub(crate) existing: Existing,
}

/// Shows or saves the page.
pub(crate) fn write(asked: &AskedPage, locale: Locale) -> Result<u8, Failure> {
    let programs = if asked.is_general {
        Vec::new()
    } else {
        program_files()
    };
    let content = OfficerPage {
        catalogue: shipped_catalogue()?,
        app_version: env!("CARGO_PKG_VERSION"),
        programs: &programs,
    };
    let text = if asked.is_html {
        content.html()
    } else {
        content.text(locale, page())
    };
    match &asked.out {
        None => print_text(&text),
        Some(path) => {
            save_as(path, &text, asked.existing)?;
            let shown = path.display().to_string();
            eprint_line(&terminal::officer_saved(locale, &shown));
            Ok(0)
        }
    }
}
