//! What stands first in the explanation says no more than the claims that it joins, and gives both sides
//! the same room. `summaries.toml` names the words that hold it to them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use voorzorg_domain::catalogue::{ClaimId, Group, Summary};

use super::{LANGUAGES, catalogue, has_word, messages, sentences, words};

/// As many as stand in one view.
const IN_VIEW: usize = 5;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    summary: Vec<HeldSummary>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeldSummary {
    id: String,
    /// For each claim, words that stand in the summary and in that claim, letter by letter.
    nl: BTreeMap<String, Vec<String>>,
    /// The same in English.
    en: BTreeMap<String, Vec<String>>,
    /// Sentences of advice, or that only say how many follow: they begin so, and rest on no claim.
    #[serde(default)]
    nl_own: Vec<String>,
    #[serde(default)]
    en_own: Vec<String>,
}

fn held() -> BTreeMap<String, HeldSummary> {
    let held: Held = toml::from_str(include_str!("summaries.toml")).expect("summaries.toml");
    let count = held.summary.len();
    let held: BTreeMap<_, _> = held
        .summary
        .into_iter()
        .map(|summary| (summary.id.clone(), summary))
        .collect();
    assert_eq!(held.len(), count, "one stands there twice");
    held
}

fn text(language: &str, summary: &Summary) -> String {
    messages(language)[&format!("summary-{}", summary.id.0)].clone()
}

fn claim_text(language: &str, id: &str) -> String {
    messages(language)
        .get(&format!("claim-{id}"))
        .cloned()
        .unwrap_or_default()
}

#[test]
fn every_sentence_of_a_summary_rests_on_words_of_its_claims() {
    let held = held();
    let mut loose = Vec::new();
    for summary in &catalogue().summaries {
        let id = &summary.id.0;
        let rests_on = &held[id.as_str()];
        for language in LANGUAGES {
            let (claims, own) = if language == "nl" {
                (&rests_on.nl, &rests_on.nl_own)
            } else {
                (&rests_on.en, &rests_on.en_own)
            };
            let named: BTreeSet<&str> = claims.keys().map(String::as_str).collect();
            let joined: BTreeSet<&str> = summary.claims.iter().map(ClaimId::as_str).collect();
            assert_eq!(named, joined, "{language} {id}: each claim has its words");
            let text = text(language, summary);
            for (claim, phrases) in claims {
                assert!(!phrases.is_empty(), "{language} {id}: {claim}");
                let source = claim_text(language, claim);
                for phrase in phrases {
                    if !text.contains(phrase) || !source.contains(phrase) {
                        loose.push(format!(
                            "{language} {id}: {phrase:?} is not in both\n  {text}\n  {claim}: {source}"
                        ));
                    }
                }
            }
            let phrases: Vec<&String> = claims.values().flatten().collect();
            for sentence in sentences(&text) {
                let rests = phrases.iter().any(|phrase| sentence.contains(*phrase))
                    || own.iter().any(|start| sentence.starts_with(start));
                if !rests {
                    loose.push(format!(
                        "{language} {id}: on what does this rest? {sentence}"
                    ));
                }
            }
        }
    }
    assert!(loose.is_empty(), "{}", loose.join("\n"));
    assert_eq!(held.len(), catalogue().summaries.len(), "one is left over");
}

#[test]
fn a_summary_has_no_number_and_no_strong_word_that_its_claims_lack() {
    for language in LANGUAGES {
        let strong: &[&str] = match language {
            "nl" => &[
                "risico", "dreiging", "besluit", "advies", "spionage", "sabotage", "bewijs",
            ],
            _ => &[
                "risk",
                "threat",
                "decision",
                "advice",
                "espionage",
                "sabotage",
                "evidence",
            ],
        };
        for summary in &catalogue().summaries {
            let text = text(language, summary);
            let claims: Vec<String> = summary
                .claims
                .iter()
                .map(|claim| claim_text(language, claim.as_str()))
                .collect();
            let claims = claims.join(" ");
            let number = |word: &str| word.chars().any(|sign| sign.is_ascii_digit());
            for word in words(&text).split_whitespace().filter(|word| number(word)) {
                assert!(
                    has_word(&claims, &[word]),
                    "{language} {}: {word}",
                    summary.id.0
                );
            }
            for word in strong.iter().filter(|word| has_word(&text, &[word])) {
                assert!(
                    has_word(&claims, &[word]),
                    "{language} {}: {word}",
                    summary.id.0
                );
            }
        }
    }
}

#[test]
fn five_are_for_everybody_and_each_group_has_one() {
    let summaries = &catalogue().summaries;
    let for_all = summaries.iter().filter(|each| each.groups.is_empty());
    assert_eq!(for_all.count(), IN_VIEW);
    for group in Group::ALL {
        let own = summaries.iter().filter(|each| each.groups == [group]);
        assert_eq!(own.count(), 1, "{}", group.id());
    }
    let order: Vec<&str> = summaries
        .iter()
        .take(IN_VIEW)
        .map(|summary| summary.id.0.as_str())
        .collect();
    assert_eq!(
        order,
        ["decision", "reasons", "no-cases", "kaspersky", "for-whom"],
        "the answer stands right after the reasons and what is not known"
    );
}

#[test]
fn the_reasons_have_no_more_room_than_the_answer_with_what_is_not_known() {
    for language in LANGUAGES {
        let messages = messages(language);
        let room = |id: &str| {
            messages[&format!("summary-{id}")]
                .split_whitespace()
                .count()
        };
        let (reasons, other) = (room("reasons"), room("no-cases") + room("kaspersky"));
        assert!(
            reasons <= other && other * 3 <= reasons * 4,
            "{language}: {reasons} words of reasons against {other}"
        );
    }
}

#[test]
fn the_first_view_is_short_and_says_until_when_we_know() {
    for (language, limit) in [("nl", "maart 2022"), ("en", "March 2022")] {
        let in_view = catalogue().summaries.iter().take(IN_VIEW);
        let text: Vec<String> = in_view.map(|each| text(language, each)).collect();
        let text = text.join(" ");
        assert!(text.contains(limit), "{language}");
        let count = text.split_whitespace().count();
        println!("{language}: {count} words in {IN_VIEW} sentences");
        assert!(count <= 260, "{language}: {count} words");
    }
}
