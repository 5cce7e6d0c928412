//! Links of our own, by which a notice of Windows opens the window after the watch has ended.
//!
//! Any web page and any program can call such a link with any text. So it names one of a closed list of
//! places, which the window knows, and nothing else of it counts. It may not know the places.

use super::APPLICATION;

/// The link that opens the window at `place`.
#[must_use]
pub fn link(place: &str) -> String {
    format!("{APPLICATION}:{place}")
}

/// The word for a place in `link`; `None` when it is not a link of ours, or holds more than one plain
/// word.
#[must_use]
pub fn place_of(link: &str) -> Option<&str> {
    let (scheme, place) = link.split_once(':')?;
    let is_plain = |ch: char| ch.is_ascii_lowercase() || ch == '-';
    (scheme.eq_ignore_ascii_case(APPLICATION)
        && (1..=32).contains(&place.len())
        && place.chars().all(is_plain))
    .then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_names_a_place_and_nothing_else() {
        assert_eq!(place_of(&link("look")), Some("look"));
        assert_eq!(place_of("NL.Voorzorg.App:result"), Some("result"));
        for other in [
            "",
            "look",
            "nl.voorzorg.app",
            "nl.voorzorg.app:",
            "nl.voorzorg.app:look?replay=x",
            "nl.voorzorg.app:look --replay x",
            "nl.voorzorg.app:look\" --replay \"\\\\host\\x",
            "nl.voorzorg.app://look",
            "nl.voorzorg.app:LOOK",
            "https:look",
        ] {
            assert_eq!(place_of(other), None, "{other}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_a_page_calls_is_one_plain_word_or_nothing(text in ".{0,80}") {
            for called in [text.clone(), link(&text)] {
                if let Some(place) = place_of(&called) {
                    assert!(place.len() <= 32);
                    assert!(place.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
                }
            }
        }
    }
}
