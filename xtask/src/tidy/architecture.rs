//! Checks that ARCHITECTURE.md agrees with the code: paths, modules, crates and test names.

use std::collections::BTreeSet;

use super::code::{line_of, regex};
use super::dependencies::{folder, word};
use super::tree::Tree;
use super::{Complaint, RULES, at};

const MAP: &str = "ARCHITECTURE.md";
const INVARIANTS: usize = 11;

/// Each member of the workspace is on the map, by folder.
pub(super) fn crates(tree: &Tree) -> Vec<Complaint> {
    let map = tree.text(MAP);
    let unknown = tree
        .members
        .iter()
        .filter(|member| !map.contains(&format!("`{}/`", folder(member))));
    unknown
        .map(|member| {
            at(
                MAP,
                0,
                format!("{} is not on the map", word(member, "name")),
            )
        })
        .collect()
}

/// Each path on the map exists, and each module of a crate is named in the part about that crate.
pub(super) fn map(tree: &Tree) -> Vec<Complaint> {
    let text = tree.text(MAP);
    let place = regex(r"^(crates|src-tauri|ui|tests|xtask|locales|catalogue|docs|\.ci)/[^*<]*$");
    let paths = quoted(text)
        .into_iter()
        .filter(|(_, path)| place.is_match(path) && !tree.has(path));
    let mut complaints: Vec<Complaint> = paths
        .map(|(line, path)| at(MAP, line, format!("{path} does not exist")))
        .collect();
    // The modules that stand right below `src/`.
    let module = regex(r"^(crates/[^/]+|src-tauri)/src/([^/.]+)");
    let modules: BTreeSet<(&str, &str)> = tree
        .texts("", ".rs")
        .filter_map(|(path, _)| Some(module.captures(path)?.extract::<2>().1.into()))
        .filter(|(_, module)| !matches!(*module, "lib" | "main" | "bin"))
        .collect();
    for (folder, module) in modules {
        if !headed(text, &format!("`{folder}/`")).contains(&format!("`{module}`")) {
            complaints.push(at(
                MAP,
                0,
                format!("{folder} has `{module}`, the map has not"),
            ));
        }
    }
    complaints
}

/// Each invariant names what holds it, and each test or rule that is named exists.
pub(super) fn tests_exist(tree: &Tree) -> Vec<Complaint> {
    let text = tree.text(MAP);
    let function = regex(r"fn (\w+)");
    let names = tree
        .texts("", ".rs")
        .flat_map(|(_, text)| function.captures_iter(text));
    let functions: BTreeSet<&str> = names.map(|found| found.extract::<1>().1[0]).collect();
    // A test name states a rule, so it has at least four words.
    let test = regex("^[a-z0-9]*(_[a-z0-9]*){3,}$");
    let mut complaints = Vec::new();
    for (line, word) in quoted(text) {
        let is_missing = match word.strip_prefix("tidy: ") {
            Some(rule) => !RULES.iter().any(|(name, _)| *name == rule),
            None => test.is_match(word) && !functions.contains(word),
        };
        if is_missing {
            complaints.push(at(MAP, line, format!("nothing is called {word}")));
        }
    }
    for number in 1..=INVARIANTS {
        let holders = headed(text, &format!("I{number} ")).split_once("Held by");
        if !holders.is_some_and(|(_, holders)| holders.contains('`')) {
            complaints.push(at(MAP, 0, format!("I{number} does not say what holds it")));
        }
    }
    complaints
}

/// Everything between single backticks, with its line.
fn quoted(text: &str) -> Vec<(usize, &str)> {
    let quoted = regex(r"(?m)^```.*|`([^`\n]+)`");
    let found = quoted.captures_iter(text).filter_map(|found| found.get(1));
    found
        .map(|word| (line_of(text, word.start()), word.as_str()))
        .collect()
}

/// From the heading that begins so to the next heading.
fn headed<'a>(text: &'a str, heading: &str) -> &'a str {
    let mut parts = text
        .split("\n#")
        .map(|part| part.trim_start_matches(['#', ' ']));
    parts
        .find(|part| part.starts_with(heading))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn said(complaints: Vec<Complaint>) -> String {
        complaints
            .into_iter()
            .map(|complaint| complaint.what + "\n")
            .collect()
    }

    #[test]
    fn every_crate_is_on_the_map() {
        let members = vec![
            json!({ "name": "voorzorg-domain", "manifest_path": "/x/crates/domain/Cargo.toml" }),
            json!({ "name": "xtask", "manifest_path": "/x/xtask/Cargo.toml" }),
        ];
        let tree = Tree {
            members,
            ..Tree::of(&[(MAP, "### `crates/domain/`\n")])
        };
        assert_eq!(said(crates(&tree)), "xtask is not on the map\n");
    }

    #[test]
    fn the_map_and_the_modules_agree() {
        let text = "# Map\n\n### `crates/domain/`\n- `snapshot`\n- `crates/domain/src/gone.rs`\n\n### `crates/guide/`\n- `view`\n";
        let tree = Tree::of(&[
            (MAP, text),
            ("crates/domain/src/lib.rs", ""),
            ("crates/domain/src/snapshot.rs", ""),
            ("crates/domain/src/view.rs", ""),
            ("crates/guide/src/view/mod.rs", ""),
        ]);
        let expected =
            "crates/domain/src/gone.rs does not exist\ncrates/domain has `view`, the map has not\n";
        assert_eq!(said(map(&tree)), expected);
    }

    #[test]
    fn an_invariant_names_a_test_that_exists() {
        let mut text = String::from("# Map\n");
        for number in 1..=INVARIANTS {
            text += &format!(
                "\n### I{number} A rule\nHeld by `tidy: system-fence` and `the_rule_is_held_here`.\n"
            );
        }
        let good = Tree::of(&[
            (MAP, &text),
            ("tests/a.rs", "fn the_rule_is_held_here() {}"),
        ]);
        assert_eq!(said(tests_exist(&good)), "");

        let bad = text
            .replace("system-fence", "no-such-rule")
            .replace("### I11 A", "### I12 A");
        let said = said(tests_exist(&Tree::of(&[(MAP, &bad)])));
        for expected in [
            "nothing is called tidy: no-such-rule",
            "nothing is called the_rule_is_held_here",
            "I11 does not say what holds it",
        ] {
            assert!(said.contains(expected), "{said}");
        }
    }
}
