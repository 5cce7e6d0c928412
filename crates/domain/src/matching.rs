//! How one text is held against one matcher. It may not know products, facts or files.
//!
//! Everything is anchored at word or path boundaries: fragments such as "kes" or "avp" would hit
//! "takes" and "avpsus" (detection-facts section 8).

use crate::catalogue::Matcher;
use crate::snapshot::MachinePath;

impl Matcher {
    /// Whether `text` passes this test, without regard to case.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        match self {
            Matcher::Equals(wanted) => same_text(text, wanted),
            Matcher::OneOf(wanted) => wanted.iter().any(|wanted| same_text(text, wanted)),
            Matcher::StartsWith(start) => starts_with_words(text, start),
            Matcher::WholeWord(word) => contains_words(text, word),
            Matcher::AnyWord(wanted) => contains_any(text, wanted),
            Matcher::ThenVersion(name) => is_name_then_version(text, name),
            Matcher::PathBelow(folder) => MachinePath(text.to_owned()).is_below(folder),
        }
    }
}

/// Equal without regard to case and surrounding space.
#[must_use]
pub fn same_text(text: &str, wanted: &str) -> bool {
    text.trim().to_lowercase() == wanted.trim().to_lowercase()
}

/// The words of a text in lower case: runs of letters and digits in any script.
fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Whether the words of `text` begin with the words of `start`.
#[must_use]
pub fn starts_with_words(text: &str, start: &str) -> bool {
    let start = words(start);
    !start.is_empty() && words(text).starts_with(&start)
}

/// Whether the words of `wanted` stand next to each other in `text`.
#[must_use]
pub fn contains_words(text: &str, wanted: &str) -> bool {
    stand_in(&words(text), wanted)
}

/// Whether one of `wanted` stands in `text` as whole words.
fn contains_any(text: &str, wanted: &[String]) -> bool {
    let text = words(text);
    wanted.iter().any(|wanted| stand_in(&text, wanted))
}

fn stand_in(text: &[String], wanted: &str) -> bool {
    let wanted = words(wanted);
    !wanted.is_empty() && text.windows(wanted.len()).any(|window| window == wanted)
}

/// Whether `text` is `name` followed by a version (digits joined by `.`, `-` or `_`) and no more.
#[must_use]
pub fn is_name_then_version(text: &str, name: &str) -> bool {
    let text = text.trim().to_lowercase();
    let Some(version) = text.strip_prefix(&name.to_lowercase()) else {
        return false;
    };
    version
        .split(['.', '-', '_'])
        .all(|number| !number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_in_every_script() {
        assert!(contains_words("Kaspersky Total Security", "kaspersky"));
        assert!(contains_words("АО Лаборатория Касперского", "касперского"));
        assert!(contains_words(
            "Agent d'administration de Kaspersky Security Center",
            "Kaspersky"
        ));
        assert!(!contains_words("KasperskyShieldBrowser", "kaspersky"));
        assert!(!contains_words("takes and makes", "kes"));
        assert!(!contains_words("", "kaspersky"));
        assert!(!contains_words("anything", ""));
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
    fn a_versioned_name_has_a_version_and_nothing_else() {
        assert!(is_name_then_version("AVP21.3", "AVP"));
        assert!(is_name_then_version(
            "klvssbridge64_21.25",
            "klvssbridge64_"
        ));
        assert!(is_name_then_version("KLIF.K4W-21-25", "klif.k4w-"));
        assert!(!is_name_then_version("AVP", "AVP"));
        assert!(!is_name_then_version("avpsus", "AVP"));
        assert!(!is_name_then_version("pranavp21", "AVP"));
        assert!(!is_name_then_version("AVP21.x", "AVP"));
    }

    #[test]
    fn a_beginning_ends_at_the_end_of_a_word() {
        assert!(starts_with_words("Kaspersky VPN 5.21", "kaspersky vpn"));
        assert!(!starts_with_words("Kaspersky VPNs", "kaspersky vpn"));
        assert!(!starts_with_words("Uninstall Kaspersky", "kaspersky"));
    }
}
