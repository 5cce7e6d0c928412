//! Text matching for the catalogue: whole texts, whole words, names with a version, folders.
//! This module may not know products, facts or files.
//!
//! Everything is anchored at word or path boundaries: a fragment such as "kes" or "avp" would also
//! match "takes" and "avpsus".

use std::collections::BTreeSet;

use crate::catalogue::Matcher;
use crate::snapshot::MachinePath;

impl Matcher {
    /// Whether `text` passes this test, without regard to case.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        match self {
            Matcher::Equals(wanted) => folded(text) == folded(wanted),
            Matcher::OneOf(wanted) => NameSet::new(wanted).contains(text),
            Matcher::StartsWith(start) => {
                let start = words(start);
                !start.is_empty() && words(text).starts_with(&start)
            }
            Matcher::WholeWord(wanted) => PhraseSet::new([wanted]).any_in(text),
            Matcher::AnyWord(wanted) => PhraseSet::new(wanted).any_in(text),
            Matcher::ThenVersion(name) => is_versioned_name(text, name),
            Matcher::PathBelow(folder) => MachinePath(text.to_owned()).is_below(folder),
        }
    }
}

/// Whole names, compared without regard to case and surrounding space.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct NameSet(BTreeSet<String>);

impl NameSet {
    pub(crate) fn new<'a>(names: impl IntoIterator<Item = &'a String>) -> NameSet {
        NameSet(names.into_iter().map(|name| folded(name)).collect())
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.0.contains(&folded(name))
    }
}

/// Phrases: one or more consecutive words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct PhraseSet(Vec<Vec<String>>);

impl PhraseSet {
    pub(crate) fn new<'a>(phrases: impl IntoIterator<Item = &'a String>) -> PhraseSet {
        let phrases = phrases.into_iter().map(|phrase| words(phrase));
        // A phrase without words would match every text.
        PhraseSet(phrases.filter(|phrase| !phrase.is_empty()).collect())
    }

    /// Whether `text` contains one of the phrases as whole words.
    pub(crate) fn any_in(&self, text: &str) -> bool {
        let words = words(text);
        let occurs = |phrase: &Vec<String>| words.windows(phrase.len()).any(|run| run == phrase);
        self.0.iter().any(occurs)
    }
}

/// Whether `text` is `name` followed by a version (joined by `.`, `-` or `_`) and no more.
pub(crate) fn is_versioned_name(text: &str, name: &str) -> bool {
    folded(text)
        .strip_prefix(&name.to_lowercase())
        .is_some_and(|version| version.split(['.', '-', '_']).all(is_version_part))
}

/// Whether this is one part of a version, in lower case: a number, or numbers with the words of a
/// service pack or a release between them (`10sp2`, `sp1mr4`).
fn is_version_part(part: &str) -> bool {
    let words: Vec<&str> = part
        .split(|ch: char| ch.is_ascii_digit())
        .filter(|word| !word.is_empty())
        .collect();
    part.contains(|ch: char| ch.is_ascii_digit())
        && words.iter().all(|word| RELEASE_WORDS.contains(word))
}

/// Service pack, maintenance release, hot fix, critical fix, patch.
const RELEASE_WORDS: [&str; 5] = ["sp", "mr", "hf", "cf", "pf"];

/// The stem of a name that carries the tag of a product line and a version behind it, in any of the
/// ways in which the vendor builds the names of services, drivers and their files (`KLIF.KES-14-1`,
/// `klupd_K4W-21-25_arkmon`, `AVP.KES.14.1`); in lower case.
pub(crate) fn tagged_stem(name: &str) -> Option<String> {
    let name = folded(name);
    let parts: Vec<&str> = name.split(['.', '-', '_']).collect();
    let (stem, behind) = parts.split_first()?;
    let is_tag = |part: &str| {
        (2..=5).contains(&part.len())
            && part.starts_with(|ch: char| ch.is_ascii_lowercase())
            && part.chars().all(|ch| ch.is_ascii_alphanumeric())
            && !is_version_part(part)
    };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|ch| ch.is_ascii_digit());
    let is_tagged = matches!(behind, [tag, version, ..] if is_tag(tag) && is_number(version));
    is_tagged.then(|| (*stem).to_owned())
}

/// Lower-cased and trimmed.
fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The words of a text in lower case: runs of letters and digits in any script. Chinese and Japanese
/// put no spaces between words, so each of their characters counts as a word.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for ch in text.chars() {
        let is_own_word = is_ideograph(ch);
        if is_own_word || !ch.is_alphanumeric() {
            words.push(std::mem::take(&mut word));
        }
        if is_own_word {
            words.push(ch.to_string());
        } else if ch.is_alphanumeric() {
            word.push(ch);
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words.iter().map(|word| word.to_lowercase()).collect()
}

/// Whether `ch` belongs to a script without spaces between words: Han characters, hiragana and
/// katakana.
fn is_ideograph(ch: char) -> bool {
    matches!(ch, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contains_words(text: &str, wanted: &str) -> bool {
        Matcher::WholeWord(wanted.to_owned()).matches(text)
    }

    #[test]
    fn words_are_whole_in_every_script() {
        assert!(contains_words("Kaspersky Total Security", "kaspersky"));
        assert!(contains_words("АО Лаборатория Касперского", "касперского"));
        assert!(contains_words(
            "Agent d'administration de Kaspersky Security Center",
            "Kaspersky"
        ));
        assert!(contains_words("卡巴斯基安全软件2021", "卡巴斯基"));
        assert!(contains_words("カスペルスキーVPN", "vpn"));
        assert!(!contains_words("巴斯基安全软件", "卡巴斯基"));
        assert!(!contains_words("KasperskyShieldBrowser", "kaspersky"));
        assert!(!contains_words("takes and makes", "kes"));
        assert!(!contains_words("", "kaspersky"));
        assert!(!contains_words("anything", ""));
        assert!(!contains_words("anything", " - "));
    }

    #[test]
    fn a_version_may_hold_a_service_pack() {
        let matches = |text: &str| Matcher::ThenVersion("KES".into()).matches(text);
        for name in ["KES14", "KES10SP2", "KES10SP1MR4", "kes14.1", "KES21-9"] {
            assert!(matches(name), "{name}");
        }
        for name in ["KES", "KESL", "KES10XP", "KES.", "KESTREL2", "xKES14"] {
            assert!(!matches(name), "{name}");
        }
    }

    #[test]
    fn a_name_with_a_tag_and_a_version_has_a_stem() {
        for (name, stem) in [
            ("KLIF.KES-14-1", Some("klif")),
            ("klupd_K4W-21-25_arkmon", Some("klupd")),
            ("AVP.KES.14.1", Some("avp")),
            ("avpsus.KES.21.19", Some("avpsus")),
            ("klflt.ABC-3", Some("klflt")),
            ("klif", None),
            ("klim6", None),
            ("klvssbridge64_21.25", None),
            ("one.two.three", None),
            ("KslD", None),
            ("", None),
        ] {
            assert_eq!(tagged_stem(name).as_deref(), stem, "{name}");
        }
    }

    #[test]
    fn case_is_that_of_the_whole_word() {
        assert!(contains_words("\u{39f}\u{3a3} x", "\u{3bf}\u{3c2}"));
        assert!(contains_words("\u{212a}aspersky", "kaspersky"));
        assert!(Matcher::Equals(" AVP".into()).matches("avp "));
    }

    #[test]
    fn one_of_several_words_is_enough_and_none_of_them_is_not() {
        let words = Matcher::AnyWord(vec!["Safe Kids".into(), "VPN".into()]);
        assert!(words.matches("Kaspersky VPN 5.21"));
        assert!(words.matches("kaspersky safe kids"));
        assert!(!words.matches("Kaspersky Kids Safe"));
        assert!(!words.matches("Kaspersky VPNs"));
        assert!(!Matcher::AnyWord(Vec::new()).matches("anything"));
    }

    #[test]
    fn a_name_is_one_of_several_or_none() {
        let names = Matcher::OneOf(vec!["avp".into(), "klnagent".into()]);
        assert!(names.matches(" KLNAGENT"));
        assert!(!names.matches("klnagent2"));
        assert!(!Matcher::OneOf(Vec::new()).matches(""));
    }

    #[test]
    fn a_versioned_name_has_a_version_and_nothing_else() {
        let is_versioned = |text: &str, name: &str| Matcher::ThenVersion(name.into()).matches(text);
        assert!(is_versioned("AVP21.3", "AVP"));
        assert!(is_versioned("klvssbridge64_21.25", "klvssbridge64_"));
        assert!(is_versioned("KLIF.K4W-21-25", "klif.k4w-"));
        assert!(!is_versioned("AVP", "AVP"));
        assert!(!is_versioned("avpsus", "AVP"));
        assert!(!is_versioned("pranavp21", "AVP"));
        assert!(!is_versioned("AVP21.x", "AVP"));
    }

    #[test]
    fn a_beginning_ends_at_the_end_of_a_word() {
        let begins = |text: &str, start: &str| Matcher::StartsWith(start.into()).matches(text);
        assert!(begins("Kaspersky VPN 5.21", "kaspersky vpn"));
        assert!(!begins("Kaspersky VPNs", "kaspersky vpn"));
        assert!(!begins("Uninstall Kaspersky", "kaspersky"));
        assert!(!begins("anything", ""));
    }
}
