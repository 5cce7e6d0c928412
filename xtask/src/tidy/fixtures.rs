//! Fixtures say where they come from.

use std::collections::BTreeSet;

use super::Complaint;
use super::tree::Tree;

const PROVENANCES: &[&str] = &["captured", "synthesised"];

/// Where cases stand, and how many folders below it.
const CASES: &[(&str, usize)] = &[
    ("tests/fixtures/machines/", 2),
    ("tests/fixtures/scenarios/", 1),
    ("tests/fixtures/trees/", 1),
];

/// A case says whether it was captured or made up, and from what.
pub(super) fn described(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for case in cases(tree) {
        let path = format!("{case}/about.toml");
        let Some(text) = tree.text(&path) else {
            complaints.push(Complaint::new(
                "fixtures",
                &case,
                0,
                "about.toml is missing",
            ));
            continue;
        };
        let about: toml::Table = match text.parse() {
            Ok(about) => about,
            Err(error) => {
                complaints.push(Complaint::new("fixtures", &path, 0, error.to_string()));
                continue;
            }
        };
        let word = |key: &str| {
            about
                .get(key)
                .and_then(toml::Value::as_str)
                .unwrap_or_default()
        };
        if !PROVENANCES.contains(&word("provenance")) {
            complaints.push(Complaint::new(
                "fixtures",
                &path,
                0,
                "provenance must be \"captured\" or \"synthesised\"",
            ));
        }
        if word("source").trim().is_empty() {
            complaints.push(Complaint::new("fixtures", &path, 0, "source is missing"));
        }
    }
    complaints
}

fn cases(tree: &Tree) -> BTreeSet<String> {
    let mut cases = BTreeSet::new();
    for (start, depth) in CASES {
        for (path, _) in tree.files() {
            let Some(inside) = path.strip_prefix(start) else {
                continue;
            };
            let folders: Vec<&str> = inside.split('/').collect();
            if folders.len() > *depth {
                cases.insert(format!("{start}{}", folders[..*depth].join("/")));
            }
        }
    }
    cases
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_says_where_it_comes_from() {
        let good = "provenance = \"synthesised\"\nsource = \"vendor's manual\"\n";
        let tree = Tree::of(&[
            ("tests/fixtures/machines/linux/good/about.toml", good),
            ("tests/fixtures/machines/linux/good/snapshot.json", "{}"),
            ("tests/fixtures/machines/linux/none/snapshot.json", "{}"),
            (
                "tests/fixtures/scenarios/vague/about.toml",
                "provenance = \"real\"\n",
            ),
            ("tests/fixtures/trees/good/about.toml", good),
            ("tests/fixtures/trees/good/var/lib/dpkg/status", ""),
            ("tests/fixtures/README.md", ""),
        ]);
        let said: Vec<String> = described(&tree)
            .into_iter()
            .map(|complaint| format!("{} {}", complaint.path, complaint.what))
            .collect();
        assert_eq!(
            said,
            [
                "tests/fixtures/machines/linux/none about.toml is missing",
                "tests/fixtures/scenarios/vague/about.toml provenance must be \"captured\" or \"synthesised\"",
                "tests/fixtures/scenarios/vague/about.toml source is missing",
            ]
        );
    }
}
