//! The `never` lists and `no-recipe` of a product.

use super::{BASE, broken};
use crate::load::load;

#[test]
fn a_reason_stands_in_for_a_recipe_and_only_for_a_missing_one() {
    let recipe = "recipes = [{ system = \"windows\", recipe = \"away\" }]";
    let reason = "no-recipe = \"not-written\"";
    assert_eq!(
        broken("products/shield.toml", recipe, reason),
        Vec::<String>::new()
    );
    assert_eq!(
        broken(
            "products/shield.toml",
            recipe,
            &format!("{recipe}\n{reason}")
        ),
        ["products/shield.toml: no-recipe: needless-reason"]
    );
    assert_eq!(
        broken(
            "products/shield-agent.toml",
            "managed = true",
            &format!("managed = true\n{reason}")
        ),
        ["products/shield-agent.toml: no-recipe: needless-reason"]
    );
}

#[test]
fn what_a_product_never_is_counts_for_each_signature_of_that_kind() {
    let never = r#"
        sources = ["page"]
        [[never]]
        fact = "uninstall-entry"
        any = [{ field = "name", any-word = ["Console", "Agent"] }]
    "#;
    let files: Vec<(&str, String)> = BASE
        .iter()
        .map(|(name, text)| match *name {
            "products/shield.toml" => (*name, text.replace("sources = [\"page\"]", never)),
            _ => (*name, (*text).to_owned()),
        })
        .collect();
    let catalogue = load(&files).unwrap();
    let product = catalogue.product(&"shield".into()).unwrap();
    let none = &product.signatures[0].none;
    assert_eq!(none.len(), 2, "its own and the product's: {none:?}");
    let out = |text: &str| none.iter().any(|one| one.matcher.matches(text));
    assert!(out("Shield Console") && out("Shield Removal") && !out("Shield"));
}

#[test]
fn a_list_of_what_a_product_never_is_has_a_use_and_stands_once() {
    let list = |fact: &str, any: &str| {
        let never = format!("[[never]]\nfact = \"{fact}\"\nany = [{any}]\n[[signature]]");
        broken("products/shield.toml", "[[signature]]", &never)
    };
    let word = "{ field = \"name\", any-word = [\"Agent\"] }";
    assert_eq!(list("uninstall-entry", word), Vec::<String>::new());
    assert_eq!(
        list("service", word),
        ["products/shield.toml: never[0].fact: never-without-signature"]
    );
    assert_eq!(
        list("uninstall-entry", ""),
        ["products/shield.toml: never[0].any: no-condition"]
    );
    assert_eq!(
        list(
            "uninstall-entry",
            "{ field = \"name\", any-word = [\"av\"] }"
        ),
        ["products/shield.toml: never[0].any[0].any-word[0]: short-fragment"]
    );
    let twice = format!("{word}]\n[[never]]\nfact = \"uninstall-entry\"\nany = [{word}");
    assert_eq!(
        list("uninstall-entry", &twice),
        ["products/shield.toml: never[1].fact: repeated-never"]
    );
}
