//! Checks the wording of the explanation: fair to both sides, no more than the sources say, and the same
//! in both languages.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "the helpers of tests fail like tests"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use fluent_syntax::ast::{Entry, InlineExpression, PatternElement, Resource};
use voorzorg_catalogue::embedded;
use voorzorg_domain::catalogue::{
    AddressSeen, Catalogue, Check, Claim, ClaimStatus, Group, Section, Speaker,
};

mod hedges;
mod points;
mod style;
mod summaries;

const LANGUAGES: [&str; 2] = ["nl", "en"];

/// Phrases that may not occur, in lower case: they claim more than the sources say, or are less fair.
const FORBIDDEN: [(&str, &[&str]); 2] = [
    (
        "nl",
        &[
            "kaspersky spioneert",
            "kaspersky bespioneert",
            "bewezen",
            "is verboden",
            "verboden in nederland",
            "verbod op kaspersky",
            "kasperskyverbod",
            "abdo-bedrijven moeten",
            "alle kaspersky-producten",
            "alle producten van kaspersky",
            "de overheid beveelt",
            "de overheid raadt",
            "aanbevolen door de overheid",
            "het kabinet raadt",
            "geldt nog steeds",
            "nog steeds van kracht",
            "nog van kracht",
            "de memo zegt",
        ],
    ),
    (
        "en",
        &[
            "kaspersky spies",
            "kaspersky is spying",
            "proven",
            "is banned",
            "banned in the netherlands",
            "ban on kaspersky",
            "abdo companies must",
            "all kaspersky products",
            "all of kaspersky's products",
            "the government recommends",
            "recommended by the government",
            "the cabinet recommends",
            "still in force",
            "the memo says",
        ],
    ),
];

fn catalogue() -> &'static Catalogue {
    embedded().expect("the shipped catalogue")
}

fn locale_files(language: &str) -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../locales")
        .join(language);
    let mut files: Vec<(String, String)> = fs::read_dir(&folder)
        .expect("locales")
        .map(|entry| entry.expect("entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "ftl"))
        .map(|path| {
            let name = path
                .file_name()
                .expect("name")
                .to_string_lossy()
                .into_owned();
            (name, fs::read_to_string(&path).expect("text"))
        })
        .collect();
    files.sort();
    files
}

/// The plain messages of the two files that go with the catalogue: no variables, no attributes.
fn messages(language: &str) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    for (name, text) in locale_files(language) {
        if !["claims.ftl", "catalogue.ftl"].contains(&name.as_str()) {
            continue;
        }
        let resource: Resource<String> = fluent_syntax::parser::parse(text)
            .unwrap_or_else(|(_, errors)| panic!("{language}/{name}: {errors:?}"));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    let value = message.value.unwrap_or_else(|| panic!("{id} has no text"));
                    let text: String = value
                        .elements
                        .iter()
                        .map(|element| match element {
                            PatternElement::TextElement { value } => value.clone(),
                            PatternElement::Placeable { expression } => match expression {
                                fluent_syntax::ast::Expression::Inline(
                                    InlineExpression::StringLiteral { value },
                                ) => value.clone(),
                                fluent_syntax::ast::Expression::Inline(_)
                                | fluent_syntax::ast::Expression::Select { .. } => {
                                    panic!("{language}: {id} has a variable")
                                }
                            },
                        })
                        .collect();
                    assert!(
                        messages.insert(id.clone(), text).is_none(),
                        "{language}: {id} stands there twice"
                    );
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                Entry::Term(_) | Entry::Junk { .. } => panic!("{language}/{name}: {entry:?}"),
            }
        }
    }
    messages
}

fn sentence(messages: &BTreeMap<String, String>, claim: &Claim) -> String {
    messages
        .get(&format!("claim-{}", claim.id.0))
        .cloned()
        .unwrap_or_default()
}

/// The message of each claim and of each summary, with the claims that it rests on.
fn statements() -> impl Iterator<Item = (String, Vec<&'static Claim>)> {
    let claims = catalogue()
        .claims
        .iter()
        .map(|claim| (format!("claim-{}", claim.id.0), vec![claim]));
    let summaries = catalogue().summaries.iter().map(|summary| {
        let joined = summary.claims.iter().filter_map(|id| catalogue().claim(id));
        (format!("summary-{}", summary.id.0), joined.collect())
    });
    claims.chain(summaries)
}

fn in_section(section: Section) -> impl Iterator<Item = &'static Claim> {
    catalogue()
        .claims
        .iter()
        .filter(move |claim| claim.section == section)
}

/// The text as lower-case words with single spaces around each, so that phrases match as whole words.
fn words(text: &str) -> String {
    let words: Vec<String> = text
        .split(|sign: char| !(sign.is_alphanumeric() || sign == '-'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    format!(" {} ", words.join(" "))
}

fn has_word(text: &str, wanted: &[&str]) -> bool {
    let text = words(text);
    wanted
        .iter()
        .any(|word| text.contains(&format!(" {word} ")))
}

fn sentences(text: &str) -> Vec<String> {
    text.split_inclusive(['.', '?', '!'])
        .map(|part| part.trim().to_owned())
        .filter(|part| part.split_whitespace().count() > 1)
        .collect()
}

#[test]
fn forbidden_phrases_stand_nowhere() {
    for (language, phrases) in FORBIDDEN {
        let files = locale_files(language);
        assert!(files.len() >= 2);
        for (name, text) in files {
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let line = line.to_lowercase();
                for phrase in phrases {
                    assert!(
                        !line.contains(phrase),
                        "{language}/{name} says {phrase:?}: {line}"
                    );
                }
            }
        }
    }
}

#[test]
fn claims_and_their_sentences_are_the_same_set_in_both_languages() {
    let expected: BTreeSet<String> = statements().map(|(id, _)| id).collect();
    for language in LANGUAGES {
        let found: BTreeSet<String> = messages(language)
            .into_keys()
            .filter(|id| id.starts_with("claim-") || id.starts_with("summary-"))
            .collect();
        assert_eq!(found, expected, "{language}");
    }
}

#[test]
fn every_entry_of_the_catalogue_has_its_words_and_no_word_is_left_over() {
    let catalogue = catalogue();
    let mut expected = BTreeSet::new();
    for claim in &catalogue.claims {
        expected.insert(format!("claim-{}", claim.id.0));
        expected.insert(format!("place-{}", claim.place));
    }
    for summary in &catalogue.summaries {
        expected.insert(format!("summary-{}", summary.id.0));
    }
    for product in &catalogue.products {
        expected.insert(format!("product-{}-name", product.id.0));
        expected.insert(format!("product-{}-what", product.id.0));
    }
    for recipe in &catalogue.recipes {
        for step in &recipe.steps {
            let mut parts = vec!["title", "body"];
            // The steps of a hand-over recipe have only a title and a body.
            if !recipe.hand_over {
                parts.push("wrong");
                parts.extend(step.careful.then_some("careful"));
                parts.extend(step.action.map(|_| "action"));
                parts.extend((step.check == Check::Told).then_some("told"));
            }
            expected.extend(step.wizard.iter().map(|each| format!("wizard-{}", each.id)));
            for part in parts {
                expected.insert(format!("step-{}-{}-{part}", recipe.id.0, step.id.0));
            }
        }
    }
    for recipe in &catalogue.recipes {
        for note in &recipe.notes {
            expected.insert(format!("note-{}-{}", recipe.id.0, note.id));
        }
    }
    for alternative in &catalogue.alternatives {
        expected.insert(format!("alternative-{}-properties", alternative.id.0));
    }
    for source in &catalogue.sources {
        expected.insert(format!("source-{}", source.id.0));
    }
    for language in LANGUAGES {
        let found: BTreeSet<String> = messages(language).into_keys().collect();
        let missing: Vec<_> = expected.difference(&found).collect();
        let left_over: Vec<_> = found.difference(&expected).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
        assert!(
            left_over.is_empty(),
            "{language} has nothing for {left_over:?}"
        );
    }
}

#[test]
fn the_date_limit_stands_beside_the_answer_for_every_group() {
    let limits = [("nl", "maart 2022"), ("en", "march 2022")];
    for (language, limit) in limits {
        let messages = messages(language);
        for group in Group::ALL {
            let shown: Vec<&Claim> = in_section(Section::ForYou)
                .filter(|claim| claim.groups.is_empty() || claim.groups.contains(&group))
                .collect();
            let own = shown.iter().any(|claim| claim.groups.contains(&group));
            assert!(own, "{}: nothing of its own", group.id());
            let limited = shown
                .iter()
                .any(|claim| sentence(&messages, claim).to_lowercase().contains(limit));
            assert!(limited, "{language}: {} lacks the date limit", group.id());
        }
    }
}

#[test]
fn every_answer_for_a_group_says_decision_or_advice_with_speaker_and_year() {
    let words = [
        ("nl", ["besluit", "advies"]),
        ("en", ["decision", "advice"]),
    ];
    for (language, kinds) in words {
        let messages = messages(language);
        for (id, decided, advised) in [
            ("A05", true, false),
            ("A06", false, true),
            ("A07", false, true),
            ("L23", false, true),
            ("A10", true, true),
        ] {
            let text = &messages[&format!("claim-{id}")];
            assert_eq!(has_word(text, &kinds[..1]), decided, "{language} {id}");
            assert_eq!(has_word(text, &kinds[1..]), advised, "{language} {id}");
            assert!(
                has_word(text, &["minister"]) && text.contains("2018"),
                "{language} {id}"
            );
        }
    }
}

#[test]
fn who_says_it_stands_in_the_sentence() {
    for language in LANGUAGES {
        let messages = messages(language);
        for (id, claim) in statements()
            .flat_map(|(id, claims)| claims.into_iter().map(move |claim| (id.clone(), claim)))
        {
            let publisher = catalogue()
                .source(&claim.source)
                .map_or("", |source| source.publisher.as_str());
            let press = words(publisher);
            let speaker: &[&str] = match claim.speaker {
                // The news item of the government itself speaks for the minister.
                Speaker::Minister => &["minister", "nieuwsbericht", "news item"],
                Speaker::Services => &["veiligheidsdiensten", "services"],
                Speaker::Kaspersky => &["kaspersky"],
                Speaker::Memo => &["memo"],
                Speaker::Analysis => &["analyse", "analysis"],
                Speaker::Parliament => &["minister", "staatssecretaris", "state secretary"],
                Speaker::Court => &["rechtbank", "court"],
                Speaker::Abroad => &["amerikaanse overheid", "american government"],
                Speaker::Press => &[
                    press.trim(),
                    "volgens het artikel",
                    "according to the article",
                ],
                // What we say ourselves is marked as such elsewhere.
                Speaker::Voorzorg => continue,
            };
            let text = &messages[&id];
            assert!(
                has_word(text, speaker),
                "{language} {id} on {}: {text}",
                claim.id.0
            );
        }
    }
}

#[test]
fn what_is_our_reading_says_so() {
    for (language, mark) in [("nl", "zo lezen wij"), ("en", "our reading")] {
        let messages = messages(language);
        for (id, claims) in statements() {
            // What we looked for and did not find says "we found" instead.
            let seen = claims.iter().filter(|claim| claim.place != "search");
            let statuses: Vec<ClaimStatus> = seen.map(|claim| claim.status).collect();
            let text = &messages[&id];
            assert_eq!(
                has_word(text, &[mark]),
                statuses.contains(&ClaimStatus::OurReading),
                "{language} {id}: {text}"
            );
        }
    }
}

#[test]
fn no_statement_rests_on_a_page_that_nobody_read() {
    for claim in &catalogue().claims {
        let source = catalogue().source(&claim.source).expect("its source");
        assert_eq!(source.seen, AddressSeen::Page, "{}", claim.id.0);
    }
}

#[test]
fn kaspersky_speaks_later_and_elsewhere_too() {
    // In its own words, or as a paper reports them.
    for (section, of) in [(Section::Later, 3), (Section::Elsewhere, 2)] {
        let all = in_section(section).count();
        for (language, verbs) in [
            (
                "nl",
                &[
                    "kaspersky schreef",
                    "schreef kaspersky",
                    "zei kaspersky",
                    "schreef het bedrijf",
                    "het bedrijf noemt",
                    "kaspersky ontkende",
                    "kaspersky was",
                    "kaspersky noemde",
                    "kaspersky vond",
                ][..],
            ),
            (
                "en",
                &[
                    "kaspersky wrote",
                    "kaspersky said",
                    "the company wrote",
                    "the company names",
                    "kaspersky denied",
                    "kaspersky was",
                    "kaspersky called",
                    "kaspersky regretted",
                ][..],
            ),
        ] {
            let messages = messages(language);
            let own = in_section(section)
                .filter(|claim| has_word(&sentence(&messages, claim), verbs))
                .count();
            assert!(own * of >= all, "{language} {section:?}: {own} of {all}");
        }
    }
}

#[test]
fn what_was_decided_or_said_bears_its_year() {
    for language in LANGUAGES {
        let messages = messages(language);
        let sections = [
            Section::Decision,
            Section::Reasons,
            Section::Kaspersky,
            Section::Later,
            Section::Elsewhere,
        ];
        for claim in sections.into_iter().flat_map(in_section) {
            let text = sentence(&messages, claim);
            let year = words(&text).split_whitespace().any(|word| {
                word.parse::<u16>()
                    .is_ok_and(|year| (2017..=2026).contains(&year))
            });
            assert!(year, "{language} {}: {text}", claim.id.0);
        }
    }
}

#[test]
fn kaspersky_has_at_least_as_much_room_as_the_reasons() {
    let (reasons, answer) = (
        in_section(Section::Reasons).count(),
        in_section(Section::Kaspersky).count(),
    );
    assert!(answer >= reasons, "{answer} against {reasons}");
    for language in LANGUAGES {
        let messages = messages(language);
        let room = |section| -> usize {
            in_section(section)
                .map(|claim| sentences(&sentence(&messages, claim)).len())
                .sum()
        };
        let (reasons, answer) = (room(Section::Reasons), room(Section::Kaspersky));
        assert!(
            answer >= reasons,
            "{language}: {answer} sentences against {reasons}"
        );
        assert!(
            answer <= reasons * 2,
            "{language}: {answer} sentences against {reasons}"
        );
    }
}

#[test]
fn no_known_case_never_stands_without_cannot_be_ruled_out() {
    for (language, known, ruled_out) in [
        ("nl", "geen concrete gevallen", "niet worden uitgesloten"),
        ("en", "no concrete cases", "cannot be ruled out"),
    ] {
        for (id, text) in messages(language) {
            if text.to_lowercase().contains(known) {
                assert!(text.contains(ruled_out), "{language} {id}");
            }
        }
    }
}

#[test]
fn a_likely_scenario_stands_beside_the_lack_of_proof() {
    for (language, likely, lack) in [
        (
            "nl",
            "waarschijnlijk",
            "Sluitend bewijs was er in open bronnen niet.",
        ),
        (
            "en",
            "likely",
            "There was no conclusive proof in open sources.",
        ),
    ] {
        let messages = messages(language);
        for id in ["claim-M19", "claim-M20"] {
            let text = &messages[id];
            assert!(
                text.contains(likely) && text.contains(lack),
                "{language} {id}"
            );
        }
    }
    let analysis: Vec<&str> = in_section(Section::Analysis)
        .map(|claim| claim.id.as_str())
        .collect();
    let place = |id| analysis.iter().position(|other| *other == id).expect(id);
    let order = ["M16", "M18", "M19", "M20"].map(place);
    assert!(
        order.windows(2).all(|pair| pair[0] + 1 == pair[1]),
        "the lack of proof, then what is a risk, then 3A and 3B, as in the memo"
    );
}

#[test]
fn what_is_withheld_is_shown_as_withheld_and_never_filled_in() {
    for (language, marks) in [
        (
            "nl",
            [
                "niet openbaar heeft gemaakt",
                "art. 11",
                "Wij weten niet wat er staat.",
            ],
        ),
        (
            "en",
            [
                "has not made public",
                "art. 11",
                "We do not know what it says.",
            ],
        ),
    ] {
        let messages = messages(language);
        let withheld: Vec<&Claim> = catalogue()
            .claims
            .iter()
            .filter(|claim| claim.status == ClaimStatus::Withheld)
            .collect();
        assert_eq!(withheld.len(), 2);
        for claim in withheld {
            let text = sentence(&messages, claim);
            assert!(
                marks.iter().all(|mark| text.contains(mark)),
                "{language} {}",
                claim.id.0
            );
        }
    }
}

#[test]
fn dutch_sentences_are_short() {
    let messages = messages("nl");
    let mut lengths = Vec::new();
    for (id, text) in &messages {
        let begins = ["claim-", "summary-", "step-", "product-"];
        if !begins.iter().any(|begin| id.starts_with(begin)) {
            continue;
        }
        for sentence in sentences(text) {
            let length = sentence.split_whitespace().count();
            assert!(
                length <= 24,
                "{id} has a sentence of {length} words: {sentence}"
            );
            lengths.push(length);
        }
    }
    let average = lengths.iter().sum::<usize>() as f64 / lengths.len() as f64;
    assert!(average <= 12.0, "{average}");
}

#[test]
fn the_steps_promise_no_unbroken_protection_and_never_two_scanners() {
    for (language, short, never, promises) in [
        (
            "nl",
            "zo kort mogelijk",
            "nooit twee virusscanners tegelijk",
            &[
                "altijd beschermd",
                "zonder onderbreking",
                "steeds beschermd",
            ],
        ),
        (
            "en",
            "as short as possible",
            "Never install two antivirus products at once",
            &[
                "always protected",
                "without interruption",
                "protected throughout",
            ],
        ),
    ] {
        let messages = messages(language);
        assert!(messages["step-windows-home-remove-body"].contains(short));
        assert!(messages["step-windows-home-protect-careful"].contains(never));
        for (id, text) in &messages {
            for promise in promises {
                assert!(
                    !text.to_lowercase().contains(promise),
                    "{language} {id}: {promise}"
                );
            }
        }
    }
}

#[test]
fn a_line_break_of_the_file_is_no_line_break_of_the_text() {
    for language in LANGUAGES {
        for (id, text) in messages(language) {
            assert!(!text.contains('\n'), "{language} {id}");
            assert_eq!(text.trim(), text, "{language} {id}");
        }
    }
}
