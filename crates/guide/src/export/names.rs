//! The names of the catalogue by which others recognise software of the vendor's, and how each language
//! writes them. It may not know where they are looked for.

use voorzorg_domain::catalogue::Catalogue;

/// A word and whether a letter can stand beside it that makes it part of another word. Han characters and
/// kana stand without spaces, so there none can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) has_borders: bool,
}

/// The words that name the vendor, in every script.
pub(super) fn vendor_words(catalogue: &Catalogue) -> Vec<Word> {
    let words = catalogue.vendor.vendor_words.iter();
    words
        .map(|word| Word {
            text: word.to_lowercase(),
            has_borders: !word.chars().all(stands_alone),
        })
        .collect()
}

fn stands_alone(ch: char) -> bool {
    matches!(ch, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

/// The vendor's folders on Linux in which programs stand; where only settings and data are left is no sign.
pub(super) fn linux_folders(catalogue: &Catalogue) -> Vec<&str> {
    folders(catalogue, |folder| !folder.starts_with("/Library"))
}

/// The same on macOS.
pub(super) fn macos_folders(catalogue: &Catalogue) -> Vec<&str> {
    folders(catalogue, |folder| folder.starts_with("/Library"))
}

fn folders(catalogue: &Catalogue, is_wanted: impl Fn(&str) -> bool) -> Vec<&str> {
    let vendor = &catalogue.vendor;
    let folders = vendor.folders.iter();
    folders
        .filter(|folder| folder.starts_with('/') && !vendor.remains_folders.contains(folder))
        .map(String::as_str)
        .filter(|folder| is_wanted(folder))
        .collect()
}

/// The beginnings of identifiers on macOS; the others are those of extensions of browsers.
pub(super) fn identifiers(catalogue: &Catalogue) -> Vec<&str> {
    let identifiers = catalogue.vendor.identifiers.iter();
    identifiers
        .map(String::as_str)
        .filter(|text| text.contains('.'))
        .collect()
}

/// `text` for a regular expression of awk, grep and .NET alike.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for ch in text.chars() {
        if ch.is_ascii() && !ch.is_ascii_alphanumeric() && !matches!(ch, ' ' | '_' | '-') {
            out.push('\\');
        }
        out.push(ch);
    }
    out
}

/// Alternatives of a regular expression.
pub(super) fn alternatives<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let texts: Vec<String> = texts.into_iter().map(escaped).collect();
    texts.join("|")
}

/// `text` between single quotes, as sh reads it.
pub(super) fn quoted_sh(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// `text` between single quotes, as SQL and PowerShell read it.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_in_a_name_ends_nothing() {
        assert_eq!(quoted_sh("a'b"), r"'a'\''b'");
        assert_eq!(quoted("a'b"), "'a''b'");
        assert_eq!(escaped("a.b-c"), r"a\.b-c");
    }

    #[test]
    fn folders_of_what_is_left_are_no_sign() {
        let catalogue = crate::shipped_catalogue().unwrap();
        assert_eq!(linux_folders(catalogue), ["/opt/kaspersky"]);
        assert_eq!(macos_folders(catalogue).len(), 1);
    }
}
