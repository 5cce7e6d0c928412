//! What softens, binds or dates a statement is the same in both languages.

use super::{has_word, messages, statements, words};

/// Words that soften or bind a statement. A claim has one in both languages or in neither.
const HEDGES: &[(&[&str], &[&str])] = &[
    (&["waarschijnlijk"], &["likely", "probably"]),
    (&["misschien"], &["perhaps", "maybe"]),
    (&["volgens"], &["according to"]),
    (
        &["kan", "kunnen", "kon", "konden"],
        &["can", "cannot", "could", "may", "might"],
    ),
    (&["zou", "zouden"], &["would", "allegedly"]),
    (&["lijkt", "leek"], &["appears", "seems", "seemed"]),
    (&["mogelijk", "mogelijke"], &["possible", "possibly"]),
    (
        &["advies", "adviseert", "adviseerde"],
        &["advice", "advises", "advised"],
    ),
    (
        &[
            "besluit",
            "besloot",
            "beslissen",
            "beslissing",
            "beslissingen",
        ],
        &["decision", "decisions", "decide", "decided"],
    ),
    // "risico's" is cut at its apostrophe.
    (&["risico"], &["risk", "risks"]),
    (
        &["dreiging", "dreigingen", "bedreiging"],
        &["threat", "threats"],
    ),
    (&["bewijs"], &["proof", "evidence"]),
    (&["sluitend"], &["conclusive"]),
    (&["uitgesloten"], &["ruled out"]),
    (&["concrete", "concreet"], &["concrete"]),
    (&["bekend"], &["known"]),
    (&["schreef"], &["wrote"]),
    (&["zei"], &["said"]),
    (&["alleen", "pas"], &["only"]),
    (&["zo lezen wij"], &["our reading"]),
    (&["wij weten niet"], &["we do not know"]),
    (&["niet openbaar"], &["not public", "not made public"]),
];

#[test]
fn a_claim_hedges_in_both_languages_or_in_neither() {
    let (dutch, english) = (messages("nl"), messages("en"));
    let mut uneven = Vec::new();
    for (id, _) in statements() {
        let (nl, en) = (&dutch[&id], &english[&id]);
        // "May 2018" is a date, not the hedge "may".
        let en = en.replace("May 20", "20");
        for (ours, theirs) in HEDGES {
            if has_word(nl, ours) != has_word(&en, theirs) {
                uneven.push(format!("{id}: {ours:?} / {theirs:?}\n  {nl}\n  {en}"));
            }
        }
    }
    assert!(uneven.is_empty(), "{}", uneven.join("\n"));
}

#[test]
fn years_are_the_same_in_both_languages() {
    let (dutch, english) = (messages("nl"), messages("en"));
    let numbers = |text: &str| -> Vec<String> {
        let mut numbers: Vec<String> = words(text)
            .split_whitespace()
            .filter(|word| word.chars().all(|sign| sign.is_ascii_digit()))
            .map(str::to_owned)
            .collect();
        numbers.sort();
        numbers
    };
    for (id, _) in statements() {
        assert_eq!(numbers(&dutch[&id]), numbers(&english[&id]), "{id}");
    }
}
