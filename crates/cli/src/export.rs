//! `voorzorg export`: files for the tools that others already run. It may not know what is in them.

use std::path::PathBuf;

use voorzorg_guide::locale::Locale;
use voorzorg_guide::{Export, ExportForm, Failure, shipped_catalogue, terminal};
use voorzorg_machine::{Existing, save_together};

use crate::streams::{eprint_line, print_text};

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AskedExport {
    pub(crate) form: ExportForm,
    /// The folder for the files; without one they are shown.
    pub(crate) out: Option<PathBuf>,
    pub(crate) existing: Existing,
}

/// Shows or saves the files.
pub(crate) fn write(asked: &AskedExport, locale: Locale) -> Result<u8, Failure> {
    let export = Export {
        catalogue: shipped_catalogue()?,
        app_version: env!("CARGO_PKG_VERSION"),
        locale,
    };
    let files = export.files(asked.form);
    let Some(folder) = &asked.out else {
        let shown: Vec<String> = files
            .iter()
            .map(|file| format!("==> {} <==\n{}", file.name, file.text))
            .collect();
        return print_text(&shown.join("\n"));
    };
    let pairs: Vec<(&str, &str)> = files
        .iter()
        .map(|file| (file.name, file.text.as_str()))
        .collect();
    save_together(folder, &pairs, asked.existing)?;
    for file in &files {
        let shown = folder.join(file.name).display().to_string();
        eprint_line(&terminal::export_saved(locale, &shown));
    }
    Ok(0)
}
