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
    let mut words = vec![String::new()];
    for letter in text.chars() {
        let is_sign = super::is_sign(letter);
        if is_sign || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        if letter.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.push(letter);
        }
        if is_sign {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words.iter().map(|word| word.to_lowercase()).collect()
}
