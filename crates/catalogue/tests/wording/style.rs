//! Words and turns that made readers hesitate, in the two files that go with the catalogue, and may not come
//! back. `docs/glossary.md` says what stands in their place.

use super::messages;

/// In lower case, by language.
const NOT_AGAIN: [(&str, &[&str]); 2] = [
    (
        "nl",
        &[
            "de hele tijd",
            "van ver",
            "opnieuw starten",
            "opnieuw te starten",
            "wie voor deze computer zorgt",
            "kan iedereen lezen",
            "gaat alles weg",
            "gezien bij het product",
            "houdt een instelling",
            "dan laten we zien wat.",
            "noteer je licentie",
            "hulpprogramma",
            "verwijderen mag",
            "brief aan kaspersky",
        ],
    ),
    (
        "en",
        &[
            "an antivirus",
            "of kaspersky's",
            "something of kaspersky",
            "look whether",
            "looks whether",
            "from a distance",
            "all the time,",
            "protecting all the time",
            "protects all the time",
            "then look",
            "go on right away",
            "stands in the report",
            "try once more",
            "if you wish",
            "remains, such as",
            "note your licence",
            "looks after",
            "hold defender off",
            "anyone can read",
            "everything goes",
            "you may remove it",
        ],
    ),
];

#[test]
fn what_made_readers_hesitate_does_not_come_back() {
    let mut back = Vec::new();
    for (language, turns) in NOT_AGAIN {
        for (id, text) in messages(language) {
            let text = text.to_lowercase();
            for turn in turns {
                // Whole words only: "van verkeerd" is no "van ver".
                let stands = text.match_indices(turn).any(|(at, _)| {
                    !text[..at].ends_with(char::is_alphanumeric)
                        && !text[at + turn.len()..].starts_with(char::is_alphanumeric)
                });
                if stands {
                    back.push(format!("{language} {id} says {turn:?}: {text}"));
                }
            }
        }
    }
    assert!(back.is_empty(), "{}", back.join("\n"));
}

/// "The antivirus software away", "De virusscanner weg": neither an instruction nor a state. A title of a step
/// asks or tells to do something, so it begins with a verb, or is a question.
#[test]
fn the_title_of_a_step_is_no_telegram() {
    for (language, articles) in [
        ("nl", ["De ", "Het ", "Een "]),
        ("en", ["The ", "A ", "An "]),
    ] {
        for (id, text) in messages(language) {
            if id.starts_with("step-") && id.ends_with("-title") {
                let telegram = articles.iter().any(|article| text.starts_with(article));
                assert!(!telegram, "{language} {id}: {text}");
            }
        }
    }
}
