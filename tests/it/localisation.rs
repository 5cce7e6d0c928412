//! The code says every message, and each that it can say exists. That both languages have the same messages with the
//! same variables is checked when they are built into the product (I8).

use std::collections::{BTreeMap, BTreeSet};

use acceptance::catalogue;
use voorzorg_catalogue::ProblemKind;
use voorzorg_guide::inventory::families;
use voorzorg_guide::texts::MESSAGES;

/// Ids with optional ones, as the catalogue gives them.
fn of_the_catalogue() -> (BTreeSet<String>, BTreeSet<String>) {
    let catalogue = catalogue();
    let mut needed = BTreeSet::new();
    let mut optional = BTreeSet::new();
    for claim in &catalogue.claims {
        needed.insert(format!("claim-{}", claim.id.as_str()));
        needed.insert(format!("place-{}", claim.place));
    }
    for summary in &catalogue.summaries {
        needed.insert(format!("summary-{}", summary.id.as_str()));
    }
    for source in &catalogue.sources {
        needed.insert(format!("source-{}", source.id.as_str()));
    }
    for product in &catalogue.products {
        needed.insert(format!("product-{}-name", product.id.as_str()));
        needed.insert(format!("product-{}-what", product.id.as_str()));
    }
    for alternative in &catalogue.alternatives {
        needed.insert(format!(
            "alternative-{}-properties",
            alternative.id.as_str()
        ));
    }
    for recipe in &catalogue.recipes {
        needed.extend(
            recipe
                .notes
                .iter()
                .map(|note| format!("note-{}-{}", recipe.id.as_str(), note.id)),
        );
        for step in &recipe.steps {
            let id =
                |part: &str| format!("step-{}-{}-{part}", recipe.id.as_str(), step.id.as_str());
            needed.insert(id("title"));
            needed.insert(id("body"));
            needed.extend(
                step.wizard
                    .iter()
                    .map(|question| format!("wizard-{}", question.id)),
            );
            if recipe.hand_over {
                continue;
            }
            needed.insert(id("wrong"));
            if step.careful {
                needed.insert(id("careful"));
            }
            let part = if step.action.is_some() {
                &mut needed
            } else {
                &mut optional
            };
            part.insert(id("action"));
            optional.insert(id("told"));
        }
    }
    (needed, optional)
}

/// The functions of messages that the code calls.
fn said_by_name() -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    let mut folders = vec![acceptance::folder("../crates/guide/src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            let calls = text.split("msg::").skip(1);
            let name = |call: &str| {
                let end = call.find(|ch: char| ch != '_' && !ch.is_ascii_alphanumeric());
                call[..end.unwrap_or(call.len())].to_owned()
            };
            said.extend(calls.map(name));
        }
    }
    said
}

fn arguments(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn every_sentence_the_code_can_say_exists_and_none_is_left_over() {
    let texts: BTreeMap<String, BTreeSet<String>> = MESSAGES
        .iter()
        .map(|(id, variables)| ((*id).to_owned(), arguments(variables)))
        .collect();
    let mut expected: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let said = said_by_name();
    let fixed = texts
        .iter()
        .filter(|(id, _)| said.contains(&id.replace('-', "_")));
    expected.extend(fixed.map(|(id, variables)| (id.clone(), variables.clone())));
    for family in families() {
        for key in &family.keys {
            expected.insert(
                format!("{}{key}{}", family.before, family.after),
                arguments(family.args),
            );
        }
    }
    let (needed, optional) = of_the_catalogue();
    for id in needed {
        expected.insert(id, BTreeSet::new());
    }
    for (id, args) in ProblemKind::ALL {
        expected.insert(format!("problem-{id}"), arguments(args));
    }
    let missing: Vec<&String> = expected
        .keys()
        .filter(|id| !texts.contains_key(*id))
        .collect();
    assert_eq!(missing, Vec::<&String>::new(), "no sentence for these");
    let unused: Vec<&String> = texts
        .keys()
        .filter(|id| !expected.contains_key(*id) && !optional.contains(*id))
        .collect();
    assert_eq!(unused, Vec::<&String>::new(), "nobody says these");
    for (id, variables) in &texts {
        if let Some(given) = expected.get(id) {
            assert!(
                variables.is_subset(given),
                "{id} uses {variables:?}, but is given {given:?}"
            );
        }
    }
}
