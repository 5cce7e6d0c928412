//! The rules of the module above in their plainest form, which takes everything apart anew every
//! time. Only tests use it, to hold the two against each other.

use crate::catalogue::Matcher;
use crate::snapshot::MachinePath;

pub(crate) fn matches(matcher: &Matcher, text: &str) -> bool {
    match matcher {
        Matcher::Equals(wanted) => same_text(text, wanted),
        Matcher::OneOf(wanted) => wanted.iter().any(|wanted| same_text(text, wanted)),
        Matcher::StartsWith(start) => {
            let start = words(start);
            !start.is_empty() && words(text).starts_with(&start)
        }
        Matcher::WholeWord(word) => contains_words(text, word),
        Matcher::AnyWord(wanted) => wanted.iter().any(|wanted| contains_words(text, wanted)),
        Matcher::ThenVersion(name) => is_name_then_version(text, name),
        Matcher::PathBelow(folder) => MachinePath(text.to_owned()).is_below(folder),
    }
}

/// Equal without regard to case and surrounding space.
pub(crate) fn same_text(text: &str, wanted: &str) -> bool {
    text.trim().to_lowercase() == wanted.trim().to_lowercase()
}

pub(crate) fn contains_words(text: &str, wanted: &str) -> bool {
    let wanted = words(wanted);
    !wanted.is_empty()
        && words(text)
            .windows(wanted.len())
            .any(|window| window == wanted)
}

pub(crate) fn is_name_then_version(text: &str, name: &str) -> bool {
    let text = text.trim().to_lowercase();
    let Some(version) = text.strip_prefix(&name.to_lowercase()) else {
        return false;
    };
    version
        .split(['.', '-', '_'])
        .all(|number| !number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit()))
}

fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
