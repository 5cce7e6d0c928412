//! Documents that must keep up: module docs, the index of decisions, links between documents.

use std::collections::BTreeSet;

use super::Complaint;
use super::tree::Tree;

const INDEX: &str = "docs/adr/README.md";
const SOURCES: &str = "catalogue/sources.toml";
const RELEASING: &str = "docs/releasing.md";

/// Every source file begins by saying what it does and may not know.
pub(super) fn module_docs(tree: &Tree) -> Vec<Complaint> {
    tree.texts("", ".rs")
        .filter(|(path, text)| {
            path.contains("src/") && !path.ends_with("/tests.rs") && !begins_with_docs(text)
        })
        .map(|(path, _)| {
            Complaint::new(
                "module-docs",
                path,
                1,
                "the first lines (//!) must say what this module does",
            )
        })
        .collect()
}

fn begins_with_docs(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .find(|line| !line.starts_with("#![") && !line.starts_with("// "))
        .is_some_and(|line| line.starts_with("//!"))
}

/// The index of decisions lists all decisions and no other.
pub(super) fn adr_index(tree: &Tree) -> Vec<Complaint> {
    let files: BTreeSet<&str> = tree
        .texts("docs/adr/", ".md")
        .filter_map(|(path, _)| path.strip_prefix("docs/adr/"))
        .filter(|name| *name != "README.md")
        .collect();
    let listed: BTreeSet<&str> = targets(tree.text(INDEX).unwrap_or_default())
        .filter(|(_, target)| target.starts_with(|first: char| first.is_ascii_digit()))
        .map(|(_, target)| target)
        .collect();
    let unlisted = files
        .difference(&listed)
        .map(|name| format!("{name} is not listed"));
    let gone = listed
        .difference(&files)
        .map(|name| format!("{name} is listed and does not exist"));
    unlisted
        .chain(gone)
        .map(|what| Complaint::new("adr-index", INDEX, 0, what))
        .collect()
}

/// A link from one document to another file leads somewhere.
pub(super) fn links(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (path, text) in tree.texts("", ".md") {
        for (line, target) in targets(text) {
            let file = target.split('#').next().unwrap_or_default();
            let outside = file.is_empty() || file.contains(':') || file.starts_with('/');
            if !outside && !tree.has(&resolved(path, file)) {
                complaints.push(Complaint::new(
                    "links",
                    path,
                    line,
                    format!("the link to {target} leads nowhere"),
                ));
            }
        }
    }
    complaints
}

/// The list of addresses that nobody has opened is the one that the sources give (ADR 23).
pub(super) fn addresses(tree: &Tree) -> Vec<Complaint> {
    let sources = tree.text(SOURCES).unwrap_or_default();
    let table: toml::Table = match sources.parse() {
        Ok(table) => table,
        Err(error) => return vec![Complaint::new("addresses", SOURCES, 0, error.to_string())],
    };
    let sources = table.get("source").and_then(toml::Value::as_array);
    let unopened: BTreeSet<&str> = sources
        .into_iter()
        .flatten()
        .filter(|source| source.get("seen").and_then(toml::Value::as_str) != Some("opened"))
        .filter_map(|source| source.get("address").and_then(toml::Value::as_str))
        .collect();
    let listed: BTreeSet<&str> = tree
        .text(RELEASING)
        .unwrap_or_default()
        .lines()
        .filter_map(|line| line.strip_prefix("- <")?.strip_suffix('>'))
        .collect();
    let unlisted = unopened
        .difference(&listed)
        .map(|address| format!("{address} is not listed"));
    let needless = listed
        .difference(&unopened)
        .map(|address| format!("{address} is listed and need not be"));
    unlisted
        .chain(needless)
        .map(|what| Complaint::new("addresses", RELEASING, 0, what))
        .collect()
}

/// What stands between the round brackets of a Markdown link, with its line.
fn targets(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().flat_map(|(index, line)| {
        line.split("](")
            .skip(1)
            .filter_map(move |rest| Some((index + 1, rest.split_once(')')?.0)))
    })
}

fn resolved(from: &str, target: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                folders.pop();
            }
            _ => folders.push(part),
        }
    }
    folders.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(complaints: Vec<Complaint>) -> Vec<String> {
        complaints
            .into_iter()
            .map(|complaint| format!("{} {}", complaint.path, complaint.what))
            .collect()
    }

    #[test]
    fn a_source_file_begins_with_its_purpose() {
        let tree = Tree::of(&[
            ("crates/a/src/good.rs", "//! What it does.\n"),
            (
                "crates/a/src/main.rs",
                "// No console.\n#![cfg_attr(a, b)]\n\n//! What it does.\n",
            ),
            ("crates/a/src/bad.rs", "use std::fmt;\n//! Too late.\n"),
            ("crates/a/build.rs", "fn main() {}"),
        ]);
        let complaints = module_docs(&tree);
        assert_eq!(complaints.len(), 1);
        assert_eq!(complaints[0].path, "crates/a/src/bad.rs");
    }

    #[test]
    fn the_index_lists_all_and_only_the_decisions() {
        let tree = Tree::of(&[
            (INDEX, "- [One](0001-one.md)\n- [Gone](0009-gone.md)\n"),
            ("docs/adr/0001-one.md", ""),
            ("docs/adr/0002-two.md", ""),
        ]);
        assert_eq!(
            said(adr_index(&tree)),
            [
                "docs/adr/README.md 0002-two.md is not listed",
                "docs/adr/README.md 0009-gone.md is listed and does not exist"
            ]
        );
    }

    #[test]
    fn unopened_addresses_are_listed_and_no_others() {
        let sources = "[[source]]\naddress = \"https://a.example\"\nseen = \"page\"\n[[source]]\naddress = \"https://b.example\"\nseen = \"opened\"\n[[source]]\nseen = \"page\"\n";
        let tree = Tree::of(&[(SOURCES, sources), (RELEASING, "- <https://b.example>\n")]);
        assert_eq!(
            said(addresses(&tree)),
            [
                "docs/releasing.md https://a.example is not listed",
                "docs/releasing.md https://b.example is listed and need not be"
            ]
        );
    }

    #[test]
    fn links_lead_somewhere() {
        let tree = Tree::of(&[
            (
                "docs/testing.md",
                "[a](../README.md#top) [b](adr/) [c](https://example.org/x) [d](gone.md) [e](#here)",
            ),
            ("README.md", ""),
            ("docs/adr/0001-one.md", ""),
        ]);
        assert_eq!(
            said(links(&tree)),
            ["docs/testing.md the link to gone.md leads nowhere"]
        );
    }
}
