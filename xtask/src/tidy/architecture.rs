//! Checks that ARCHITECTURE.md agrees with the code: paths, modules, crates and test names.

use std::collections::BTreeSet;

use serde_json::Value;

use super::dependencies::{folder, name, packages};
use super::tree::Tree;
use super::{Complaint, RULES};

const MAP: &str = "ARCHITECTURE.md";

/// Where a path in the map begins.
const PLACES: &[&str] = &[
    "crates/",
    "src-tauri/",
    "ui/",
    "tests/",
    "xtask/",
    "locales/",
    "catalogue/",
    "docs/",
    ".ci/",
];

const INVARIANTS: usize = 11;

/// Each member of the workspace is on the map, by folder.
pub(super) fn crates(metadata: &Value, tree: &Tree) -> Vec<Complaint> {
    let map = tree.text(MAP).unwrap_or_default();
    packages(metadata)
        .filter(|package| !map.contains(&format!("`{}/`", folder(package))))
        .map(|package| {
            Complaint::new(
                "architecture-crates",
                MAP,
                0,
                format!("{} is not on the map", name(package)),
            )
        })
        .collect()
}

/// Each path on the map exists, and each module of a crate is named in the part about that crate.
pub(super) fn map(tree: &Tree) -> Vec<Complaint> {
    let text = tree.text(MAP).unwrap_or_default();
    let mut complaints = Vec::new();
    for (line, path) in quoted(text) {
        if PLACES.iter().any(|place| path.starts_with(place))
            && !path.contains(['*', '<'])
            && !tree.has(path)
        {
            complaints.push(Complaint::new(
                "architecture-map",
                MAP,
                line,
                format!("{path} does not exist"),
            ));
        }
    }
    for (crate_folder, module) in modules(tree) {
        let part = part_about(text, &crate_folder);
        if !part.contains(&format!("`{module}`")) {
            complaints.push(Complaint::new(
                "architecture-map",
                MAP,
                0,
                format!("{crate_folder} has `{module}`, the map has not"),
            ));
        }
    }
    complaints
}

/// Each invariant names what holds it, and each test or rule that is named exists.
pub(super) fn tests_exist(tree: &Tree) -> Vec<Complaint> {
    let text = tree.text(MAP).unwrap_or_default();
    let functions: BTreeSet<&str> = tree
        .texts("", ".rs")
        .flat_map(|(_, text)| functions(text))
        .collect();
    let mut complaints = Vec::new();
    for (line, word) in quoted(text) {
        let missing = match word.strip_prefix("tidy: ") {
            Some(rule) => !knows(rule),
            None => looks_like_a_test(word) && !functions.contains(word),
        };
        if missing {
            complaints.push(Complaint::new(
                "architecture-tests",
                MAP,
                line,
                format!("nothing is called {word}"),
            ));
        }
    }
    for number in 1..=INVARIANTS {
        let part = invariant(text, number);
        let held = part
            .split_once("Held by")
            .is_some_and(|(_, holders)| holders.contains('`'));
        if !held {
            complaints.push(Complaint::new(
                "architecture-tests",
                MAP,
                0,
                format!("I{number} does not say what holds it"),
            ));
        }
    }
    complaints
}

fn knows(rule: &str) -> bool {
    let over_metadata = ["dependency-arrows", "network-reach", "architecture-crates"];
    RULES.iter().any(|(name, _)| *name == rule) || over_metadata.contains(&rule)
}

/// Everything between single backticks, with its line.
fn quoted(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inline = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with("```"));
    inline.flat_map(|(index, line)| {
        line.split('`')
            .skip(1)
            .step_by(2)
            .map(move |word| (index + 1, word))
    })
}

/// A test name states a rule, so it has at least four words.
fn looks_like_a_test(word: &str) -> bool {
    word.matches('_').count() >= 3
        && word
            .chars()
            .all(|next| next.is_ascii_lowercase() || next.is_ascii_digit() || next == '_')
}

fn functions(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("fn ").map(|(at, _)| {
        let rest = &text[at + 3..];
        &rest[..rest
            .find(|next: char| !next.is_alphanumeric() && next != '_')
            .unwrap_or(rest.len())]
    })
}

/// The modules that stand right below `src/` of our own crates.
fn modules(tree: &Tree) -> BTreeSet<(String, String)> {
    tree.texts("", ".rs")
        .filter_map(|(path, _)| {
            let (crate_folder, inside) = path.split_once("/src/")?;
            let module = inside.split('/').next()?.trim_end_matches(".rs");
            let counts = crate_folder.starts_with("crates/") || crate_folder == "src-tauri";
            (counts && !matches!(module, "lib" | "main" | "bin"))
                .then(|| (crate_folder.to_owned(), module.to_owned()))
        })
        .collect()
}

/// From the heading that names the crate to the next heading.
fn part_about<'a>(text: &'a str, crate_folder: &str) -> &'a str {
    headed(text, &format!("`{crate_folder}/`"))
}

fn invariant(text: &str, number: usize) -> &str {
    headed(text, &format!("I{number} "))
}

fn headed<'a>(text: &'a str, heading: &str) -> &'a str {
    let Some(begin) = text
        .match_indices("\n###")
        .map(|(at, _)| at + 1)
        .find(|at| {
            text[*at..]
                .lines()
                .next()
                .is_some_and(|line| line.trim_start_matches(['#', ' ']).starts_with(heading))
        })
    else {
        return "";
    };
    let part = &text[begin..];
    &part[..part[1..].find("\n#").map_or(part.len(), |end| end + 1)]
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
        let metadata = json!({ "packages": [
            { "name": "voorzorg-domain", "manifest_path": "/x/crates/domain/Cargo.toml" },
            { "name": "xtask", "manifest_path": "/x/xtask/Cargo.toml" },
        ] });
        let tree = Tree::of(&[(MAP, "### `crates/domain/`\n")]);
        assert_eq!(said(crates(&metadata, &tree)), "xtask is not on the map\n");
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
        assert!(
            said.contains("nothing is called tidy: no-such-rule"),
            "{said}"
        );
        assert!(
            said.contains("nothing is called the_rule_is_held_here"),
            "{said}"
        );
        assert!(said.contains("I11 does not say what holds it"), "{said}");
    }
}
