//! The questions of steps, and hand-over recipes.

use super::broken;

const REMOVE: &str = "action = \"start-uninstaller\"\n        check = \"removed\"";

#[test]
fn a_step_that_is_done_by_answers_asks_something_and_no_other_does() {
    assert_eq!(
        broken(
            "recipes/away.toml",
            "action = \"start-uninstaller\"\n        check = \"removed\"",
            "action = \"start-uninstaller\"\n        check = \"answered\""
        ),
        ["recipes/away.toml: step.remove.questions: questions-without-check"]
    );
    assert_eq!(
        broken(
            "recipes/away.toml",
            REMOVE,
            &format!("{REMOVE}\n        questions = [\"vaults\"]")
        ),
        ["recipes/away.toml: step.remove.questions: questions-without-check"]
    );
}

#[test]
fn a_removal_gives_the_person_something_to_start_to_type_or_to_read() {
    let nowhere = ["recipes/away.toml: step.remove.action: removal-leads-nowhere"];
    let told = "check = \"removed\"";
    assert_eq!(broken("recipes/away.toml", REMOVE, told), nowhere);
    assert_eq!(
        broken(
            "recipes/away.toml",
            REMOVE,
            "action = \"open-security-page\"\n        check = \"removed\""
        ),
        nowhere
    );
    // A page of the maker's is enough, and so is a file that the person deletes.
    for enough in [
        (
            "id = \"away\"",
            "id = \"away\"\npage = \"gone\"",
            "unknown-reference",
        ),
        ("id = \"away\"", "id = \"away\"\npage = \"page\"", ""),
    ] {
        let (from, to, expected) = enough;
        let found = broken("recipes/away.toml", from, to);
        let ends: Vec<bool> = found.iter().map(|one| one.ends_with(expected)).collect();
        assert_eq!(
            ends,
            vec![true; usize::from(!expected.is_empty())],
            "{found:?}"
        );
    }
    let deleted = "check = \"gone\"";
    assert_eq!(
        broken("recipes/away.toml", REMOVE, deleted),
        Vec::<String>::new()
    );
}

#[test]
fn a_recipe_for_other_hands_does_nothing_and_belongs_to_what_is_managed() {
    assert_eq!(
        broken(
            "recipes/away.toml",
            "id = \"away\"",
            "id = \"away\"\nhand-over = true"
        ),
        [
            "products/shield.toml: recipes[0].recipe: recipe-for-other-hands",
            "recipes/away.toml: step.remove.action: hand-over-with-action",
            "recipes/away.toml: step.replacement.action: hand-over-with-action",
        ]
    );
    assert_eq!(
        broken(
            "products/shield-agent.toml",
            "managed = true",
            "managed = true\nrecipes = [{ system = \"windows\", recipe = \"away\" }]"
        ),
        ["products/shield-agent.toml: recipes[0].recipe: recipe-for-other-hands"]
    );
}

#[test]
fn only_what_protects_has_to_be_replaced_first() {
    let alone = |kind: &str| {
        let files = super::BASE.iter().map(|(name, text)| {
            let text = match *name {
                "products/shield.toml" => {
                    text.replace("kind = \"antivirus\"", &format!("kind = \"{kind}\""))
                }
                "recipes/away.toml" => text.replace(
                    "[[step]]\n        id = \"replacement\"\n        kind = \"replace\"\n        check = \"replacement-ready\"\n        undoable = true\n",
                    "",
                ),
                _ => (*text).to_owned(),
            };
            (*name, text)
        });
        let files: Vec<(&str, String)> = files.collect();
        crate::load::load(&files)
            .err()
            .unwrap_or_default()
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    assert_eq!(alone("companion"), Vec::<String>::new());
    assert_eq!(
        alone("antivirus"),
        ["recipes/away.toml: step: removal-before-replacement"]
    );
}
