//! Every point of the article and the memo has a claim, and the claim has the words that carry it.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{LANGUAGES, catalogue, messages, sentence};

/// As many points as a reader found in the two documents. A lost one must not go unnoticed.
const POINTS: usize = 68;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Points {
    point: Vec<Point>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Point {
    id: String,
    /// What the document says, in a few words, for who reads a failure.
    point: String,
    claims: Vec<String>,
    /// Words that stand in these claims together, in Dutch.
    nl: Vec<String>,
    /// The same in English.
    en: Vec<String>,
}

fn points() -> Vec<Point> {
    let points: Points = toml::from_str(include_str!("points.toml")).expect("points.toml");
    points.point
}

#[test]
fn every_point_of_the_two_documents_has_its_claim_and_its_words() {
    let mut lost = Vec::new();
    for language in LANGUAGES {
        let messages = messages(language);
        for point in points() {
            let mut text = String::new();
            for id in &point.claims {
                match catalogue().claims.iter().find(|claim| claim.id.0 == *id) {
                    Some(claim) => text.push_str(&sentence(&messages, claim)),
                    None => lost.push(format!("{} ({}): no claim {id}", point.id, point.point)),
                }
                text.push('\n');
            }
            let words = if language == "nl" {
                &point.nl
            } else {
                &point.en
            };
            for wanted in words
                .iter()
                .filter(|wanted| !text.contains(wanted.as_str()))
            {
                lost.push(format!(
                    "{} ({}), {language}: {wanted:?} is not in\n{text}",
                    point.id, point.point
                ));
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn each_point_is_counted_once_and_says_something_in_both_languages() {
    let points = points();
    let ids: BTreeSet<&str> = points.iter().map(|point| point.id.as_str()).collect();
    assert_eq!((ids.len(), points.len()), (POINTS, POINTS));
    for point in &points {
        assert!(!point.claims.is_empty(), "{}", point.id);
        assert!(!point.nl.is_empty() && !point.en.is_empty(), "{}", point.id);
    }
}

#[test]
fn what_the_documents_say_is_told_to_every_group() {
    // A point that only one group reads may stand in a claim of its own as well, never only there.
    for point in points() {
        let all = catalogue()
            .claims
            .iter()
            .any(|claim| point.claims.contains(&claim.id.0) && claim.groups.is_empty());
        assert!(all, "{} ({})", point.id, point.point);
    }
}
