//! What a person types to say whose computer a result is about. Nothing is ever filled in by us.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::visible::visible;

/// The longest text of a field, in characters.
pub const LONGEST_FIELD: usize = 80;
/// In characters: the name of a file has at most 255 bytes on most systems.
const LONGEST_IN_FILE_NAME: usize = 40;

/// The fields as they were typed, empty where nothing was.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TypedFields {
    /// What people call the computer.
    pub label: String,
    /// Who looked.
    pub name: String,
    pub organisation: String,
    /// The path of the file of a round, or the code on its page.
    pub round: String,
}

/// What is typed to make an overview.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OverviewFields {
    /// The path of the folder with the results.
    pub folder: String,
    /// The path of a list of computers; empty without one.
    pub list: String,
}

/// What is typed to begin a round.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundFields {
    /// The path of the folder that results are handed in to.
    pub folder: String,
    pub organisation: String,
    /// The path of a list of computers; empty without one.
    pub list: String,
    /// The last day to hand in; empty without one.
    pub until: String,
}

/// The longest path that is taken; no system has longer ones.
pub(crate) const LONGEST_PATH: usize = 4096;

/// A path as it was typed or pasted: Windows puts quotes around what it copies as a path. `None` if
/// nothing was typed.
#[must_use]
pub(crate) fn typed_path(text: &str) -> Option<PathBuf> {
    let text = text.trim().trim_matches(['"', '\'']).trim();
    (!text.is_empty()).then(|| PathBuf::from(text))
}

/// The fields as a result holds them: trimmed, on one line, without characters that steer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    pub label: Option<String>,
    pub name: Option<String>,
    pub organisation: Option<String>,
}

/// A text that is longer than [`LONGEST_FIELD`]. It is refused and not cut off: cut off, two computers
/// could get the same label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TooLong {
    /// The beginning of the text.
    pub beginning: String,
}

impl TypedFields {
    /// The fields as a result holds them.
    ///
    /// # Errors
    /// One of them is too long.
    pub fn checked(&self) -> Result<Typed, TooLong> {
        Ok(Typed {
            label: one(&self.label)?,
            name: one(&self.name)?,
            organisation: one(&self.organisation)?,
        })
    }
}

fn one(text: &str) -> Result<Option<String>, TooLong> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = visible(&words.join(" "));
    if text.chars().count() > LONGEST_FIELD {
        let beginning = text.chars().take(20).chain(['…']).collect();
        return Err(TooLong { beginning });
    }
    Ok((!text.is_empty()).then_some(text))
}

impl Typed {
    /// The label as a part of the name of a file that every system accepts; `None` if nothing of it is
    /// left.
    pub(crate) fn label_in_file_name(&self) -> Option<String> {
        let label: String = self
            .label
            .as_deref()?
            .chars()
            .map(|ch| match ch {
                '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '\u{fffd}' => '_',
                _ => ch,
            })
            .take(LONGEST_IN_FILE_NAME)
            .collect();
        let label = label.trim_matches(|ch: char| ch == '.' || ch.is_whitespace());
        (!label.is_empty()).then(|| label.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str) -> Result<Typed, TooLong> {
        TypedFields {
            label: text.to_owned(),
            ..TypedFields::default()
        }
        .checked()
    }

    #[test]
    fn a_field_is_one_line_that_steers_nothing() {
        for (text, kept) in [
            ("", None),
            (" \n\t ", None),
            ("  PC-03  ", Some("PC-03")),
            ("two\nlines\there", Some("two lines here")),
            ("a\u{202e}b\u{1b}[2Jc", Some("a\u{fffd}b\u{fffd}[2Jc")),
            ("Balie <1>", Some("Balie <1>")),
        ] {
            assert_eq!(label(text).unwrap().label.as_deref(), kept, "{text:?}");
        }
    }

    #[test]
    fn a_path_is_read_as_it_is_pasted() {
        for (text, path) in [
            ("", None),
            (" \"\" ", None),
            ("\"C:\\Results here\"", Some("C:\\Results here")),
            (" /srv/results ", Some("/srv/results")),
        ] {
            assert_eq!(
                typed_path(text).as_deref(),
                path.map(std::path::Path::new),
                "{text}"
            );
        }
    }

    #[test]
    fn a_field_that_is_too_long_is_refused_and_not_cut_off() {
        let most = "é".repeat(LONGEST_FIELD);
        assert_eq!(label(&most).unwrap().label, Some(most.clone()));
        let error = label(&format!("{most}é")).unwrap_err();
        assert_eq!(error.beginning.chars().count(), 21);
        assert!(label(&"x".repeat(10_000_000)).is_err());
    }

    #[test]
    fn no_label_leads_a_file_elsewhere() {
        for (text, name) in [
            ("PC-03", Some("PC-03")),
            ("../../etc/passwd", Some("_.._etc_passwd")),
            ("C:\\x", Some("C__x")),
            ("...", None),
            ("a*?\"<>|b.", Some("a______b")),
            ("CON", Some("CON")),
            ("\u{202e}fdp", Some("_fdp")),
        ] {
            let named = label(text).unwrap().label_in_file_name();
            assert_eq!(named.as_deref(), name, "{text:?}");
        }
        let long = label(&"日".repeat(LONGEST_FIELD)).unwrap();
        assert_eq!(long.label_in_file_name().unwrap().chars().count(), 40);
    }
}
