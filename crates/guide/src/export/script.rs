//! The scripts that look by themselves, in sh and PowerShell. They hold no knowledge of their own: every name
//! comes from the catalogue.

use super::names::{
    alternatives, escaped, identifiers, linux_folders, macos_folders, quoted, quoted_sh,
    vendor_words,
};
use super::{Export, ExportFile, Tried, filled};

const SH: &str = "voorzorg-look.sh";
const POWERSHELL: &str = "voorzorg-look.ps1";

pub(super) fn files(export: &Export<'_>) -> Vec<ExportFile> {
    vec![
        ExportFile {
            name: SH,
            text: sh(export, include_str!("look.sh"), SH),
        },
        ExportFile {
            name: POWERSHELL,
            text: powershell(export, include_str!("look.ps1"), POWERSHELL),
        },
    ]
}

/// `template` with everything that looks on Linux and macOS.
pub(super) fn sh(export: &Export<'_>, template: &str, name: &str) -> String {
    let vendor = &export.catalogue.vendor;
    let words = vendor_words(export.catalogue);
    let (latin, others): (Vec<_>, Vec<_>) = words.iter().partition(|word| word.text.is_ascii());
    // Bytes have no case, so other scripts are given as they begin a name too.
    let others: Vec<String> = others
        .iter()
        .flat_map(|word| [word.text.clone(), capitalised(&word.text)])
        .collect();
    filled(
        template,
        &[
            ("LOOK", include_str!("sources.sh")),
            ("RUN", "look"),
            ("HEADER", &export.comment(Tried::NotOnAMac, true)),
            ("FILE", name),
            ("VERSION", &export.catalogue.version),
            ("PACKAGES", &quoted_sh(&vendor.packages.join(" "))),
            ("PROCESSES", &quoted_sh(&vendor.processes.join(" "))),
            (
                "LATIN",
                &alternatives(latin.iter().map(|word| word.text.as_str())),
            ),
            ("OTHERS", &quoted_sh(&others.join("|"))),
            ("IDENTIFIERS", &alternatives(identifiers(export.catalogue))),
            ("LINUX_FOLDERS", &linux_folders(export.catalogue).join("\n")),
            ("MACOS_FOLDERS", &macos_folders(export.catalogue).join("\n")),
        ],
    )
}

/// The same for Windows.
pub(super) fn powershell(export: &Export<'_>, template: &str, name: &str) -> String {
    let vendor = &export.catalogue.vendor;
    let words = vendor_words(export.catalogue);
    let written = |has_borders: bool| -> String {
        let words = words.iter().filter(|word| word.has_borders == has_borders);
        let words: Vec<String> = words
            .map(|word| code_points(&escaped(&word.text)))
            .collect();
        words.join("|")
    };
    let list = |names: &[String]| -> String {
        let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
        names.join(", ")
    };
    let texts = |names: &[String]| alternatives(names.iter().map(String::as_str));
    filled(
        template,
        &[
            ("LOOK", include_str!("sources.ps1")),
            ("HEADER", &export.comment(Tried::Never, true)),
            ("FILE", name),
            ("VERSION", &export.catalogue.version),
            ("WORDS", &written(true)),
            ("IDEOGRAPHS", &written(false)),
            ("SERVICES", &list(&vendor.services)),
            ("VERSIONED", &texts(&vendor.versioned_services)),
            ("SERVICE_WORDS", &texts(&vendor.service_words)),
            ("PROCESSES", &list(&vendor.processes)),
        ],
    )
}

/// The first letter as a capital.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// Letters outside ASCII as .NET writes them in a regular expression.
fn code_points(text: &str) -> String {
    let mut out = String::new();
    for ch in text.chars() {
        if ch.is_ascii() {
            out.push(ch);
        } else {
            out.push_str(&format!("\\u{:04X}", u32::from(ch)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn powershell_holds_no_letter_that_a_code_page_changes() {
        let export = Export {
            catalogue: crate::shipped_catalogue().unwrap(),
            app_version: "0.0.0",
            locale: Locale::Nl,
        };
        let text = powershell(&export, include_str!("look.ps1"), POWERSHELL);
        let code = text.lines().filter(|line| !line.starts_with('#'));
        for line in code {
            assert!(line.is_ascii(), "{line}");
        }
        assert!(text.contains(r"\u5361\u5DF4\u65AF\u57FA"));
    }
}
