//! Samples, and the names that a product adds to the vendor filter.

use super::{BASE, broken};
use crate::load::load;

const SHIELD: &str = "products/shield.toml";

#[test]
fn an_example_is_the_product_and_no_other() {
    let example = "name = [\"Maker Shield\"]";
    // Attributed to the vendor, but no signature explains it.
    assert_eq!(
        broken(
            SHIELD,
            example,
            "name = [\"Maker Shield\", \"Maker Lance\"]"
        ),
        ["products/shield.toml: example[0]: example-missed"]
    );
    // On a system that the product has no signature for.
    assert_eq!(
        broken(
            SHIELD,
            &format!("\"windows\"\n        fact = \"uninstall-entry\"\n        {example}"),
            &format!("\"linux\"\n        fact = \"package\"\n        {example}")
        ),
        ["products/shield.toml: example[0]: example-missed"]
    );
}

#[test]
fn every_combination_of_the_texts_counts() {
    let publishers = "publisher = [\"Maker\", \"Somebody\"]";
    let example = "name = [\"Maker Shield\"]\n        publisher = [\"Maker\"]";
    let names = format!("name = [\"Maker Shield\", \"The Maker Shield\"]\n        {publishers}");
    // Another publisher, so neither of the two names is recognised.
    let found = broken(SHIELD, example, &names);
    assert_eq!(
        found,
        ["products/shield.toml: example[0]: example-missed"; 2]
    );
}

#[test]
fn a_look_alike_is_never_the_product() {
    assert_eq!(
        broken(
            SHIELD,
            "name = [\"Shield Removal\"]",
            "name = [\"Maker Shield\"]"
        ),
        ["products/shield.toml: look-alike[0]: look-alike-taken"]
    );
}

#[test]
fn what_is_not_recognised_is_shown_and_what_is_unrelated_is_not() {
    let unrecognised = "name = [\"Lance\"]\n        publisher = [\"Maker\"]";
    let unrelated = "name = [\"Lance\"]\n        publisher = [\"Somebody\"]";
    let file = "catalogue.toml";
    for other in [
        "name = [\"Lance\"]",
        "name = [\"Shield\"]\n        publisher = [\"Maker\"]",
    ] {
        assert_eq!(
            broken(file, unrecognised, other),
            ["catalogue.toml: unrecognised[0]: not-unrecognised"]
        );
    }
    assert_eq!(
        broken(file, unrelated, unrecognised),
        ["catalogue.toml: unrelated[0]: not-unrelated"]
    );
}

#[test]
fn a_sample_has_a_text_and_no_empty_one() {
    for nothing in ["", "name = [\"Shield Removal\", \" \"]"] {
        let removal = "name = [\"Shield Removal\"]\n        publisher = [\"Maker\"]";
        assert_eq!(
            broken(SHIELD, removal, nothing),
            ["products/shield.toml: look-alike[0]: empty-text"]
        );
    }
}

#[test]
fn a_system_without_remains_is_one_that_the_product_is_on() {
    let sources = "sources = [\"page\"]";
    let on = |system: &str| {
        broken(
            SHIELD,
            sources,
            &format!("{sources}\nno-remains = [\"{system}\"]"),
        )
    };
    assert_eq!(on("windows"), Vec::<String>::new());
    assert_eq!(
        on("macos"),
        ["products/shield.toml: no-remains: not-on-system"]
    );
}

#[test]
fn the_names_of_each_product_join_what_a_scan_keeps() {
    let more = "\n        [own-names]\n        services = [\"mkr\", \"Agent\"]\n        packages = [\"agent\"]\n        [[signature]]";
    let files: Vec<(&str, String)> = BASE
        .iter()
        .map(|(name, text)| match *name {
            "products/shield-agent.toml" => (*name, text.replace("[[signature]]", more)),
            _ => (*name, (*text).to_owned()),
        })
        .collect();
    let vendor = load(&files).unwrap().vendor;
    assert_eq!(vendor.services, ["Agent", "mkr"]);
    assert_eq!(vendor.versioned_services, ["MKR"]);
    assert_eq!(vendor.packages, ["agent"]);
    assert_eq!(vendor.folders, ["Maker Lab"]);
}
