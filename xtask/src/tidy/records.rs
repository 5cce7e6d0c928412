//! What must keep up: module docs, the index of decisions, links, addresses, fixtures. And nothing grows past what a
//! person can review.

use std::collections::BTreeSet;

use super::code::{line_of, regex};
use super::tree::Tree;
use super::{Complaint, at};

const INDEX: &str = "docs/adr/README.md";
const SOURCES: &str = "catalogue/sources.toml";
const RELEASING: &str = "docs/releasing.md";
const BYTES: usize = 500 * 1024;
const LINES: usize = 700;

/// Every source file begins by saying what it does and may not know.
pub(super) fn module_docs(tree: &Tree) -> Vec<Complaint> {
    let begins_with_docs = regex(r"\A(?:\s*(?:#!\[.*|// .*))*\s*//!");
    let files = tree.texts("", ".rs").filter(|(path, text)| {
        path.contains("src/") && !path.ends_with("/tests.rs") && !begins_with_docs.is_match(text)
    });
    files
        .map(|(path, _)| {
            at(
                path,
                1,
                "the first lines (//!) must say what this module does",
            )
        })
        .collect()
}

/// The index of decisions lists all decisions and no other.
pub(super) fn adr_index(tree: &Tree) -> Vec<Complaint> {
    let files = tree
        .texts("docs/adr/", ".md")
        .filter_map(|(path, _)| path.strip_prefix("docs/adr/"));
    let decisions = |name: &&str| name.starts_with(|first: char| first.is_ascii_digit());
    let listed = targets(tree.text(INDEX))
        .into_iter()
        .map(|(_, target)| target);
    differences(
        INDEX,
        files.filter(decisions).collect(),
        listed.filter(decisions).collect(),
    )
}

/// The list of addresses that nobody has opened is the one that the sources give (ADR 23).
pub(super) fn addresses(tree: &Tree) -> Vec<Complaint> {
    let sources = tree.toml(SOURCES);
    let sources = sources.get("source").and_then(toml::Value::as_array);
    let word = |source: &'static str| {
        move |entry: &toml::Value| Some(entry.get(source)?.as_str()?.to_owned())
    };
    let unopened = sources
        .into_iter()
        .flatten()
        .filter(|entry| word("seen")(entry).as_deref() != Some("opened"));
    let unopened: Vec<String> = unopened.filter_map(word("address")).collect();
    let lines = tree.text(RELEASING).lines();
    let listed = lines.filter_map(|line| line.strip_prefix("- <")?.strip_suffix('>'));
    differences(
        RELEASING,
        unopened.iter().map(String::as_str).collect(),
        listed.collect(),
    )
}

fn differences(path: &str, there: BTreeSet<&str>, listed: BTreeSet<&str>) -> Vec<Complaint> {
    let unlisted = there
        .difference(&listed)
        .map(|name| format!("{name} is not listed"));
    let needless = listed
        .difference(&there)
        .map(|name| format!("{name} is listed and need not be"));
    unlisted
        .chain(needless)
        .map(|what| at(path, 0, what))
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
                complaints.push(at(
                    path,
                    line,
                    format!("the link to {target} leads nowhere"),
                ));
            }
        }
    }
    complaints
}

/// What stands between the round brackets of a Markdown link, with its line.
fn targets(text: &str) -> Vec<(usize, &str)> {
    let link = regex(r"\]\(([^)\n]*)\)");
    let found = link.captures_iter(text).filter_map(|found| found.get(1));
    found
        .map(|target| (line_of(text, target.start()), target.as_str()))
        .collect()
}

fn resolved(from: &str, target: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(folders.pop()),
            _ => folders.push(part),
        }
    }
    folders.join("/")
}

/// A case says whether it was captured or made up, and from what.
pub(super) fn fixtures(tree: &Tree) -> Vec<Complaint> {
    let case = regex(r"^tests/fixtures/(?:machines/[^/]+|scenarios|trees)/[^/]+/");
    let cases: BTreeSet<&str> = tree
        .files()
        .filter_map(|(path, _)| Some(case.find(path)?.as_str()))
        .collect();
    let mut complaints = Vec::new();
    for case in cases {
        let path = format!("{case}about.toml");
        let about = tree.toml(&path);
        let word = |key: &str| {
            about
                .get(key)
                .and_then(toml::Value::as_str)
                .unwrap_or_default()
                .trim()
        };
        if !matches!(word("provenance"), "captured" | "synthesised") {
            complaints.push(at(
                &path,
                0,
                "provenance must be \"captured\" or \"synthesised\"",
            ));
        }
        if word("source").is_empty() {
            complaints.push(at(&path, 0, "source is missing"));
        }
    }
    complaints
}

pub(super) fn too_big(tree: &Tree) -> Vec<Complaint> {
    let code = regex(r"\.(rs|js|ts|css|html|c|sh)$");
    let sizes = tree.files().map(|(path, file)| {
        let is_written = code.is_match(path) && !path.contains("/generated/");
        (
            path,
            file.bytes,
            if is_written {
                file.text.lines().count()
            } else {
                0
            },
        )
    });
    let mut complaints = Vec::new();
    for (path, bytes, lines) in sizes {
        if bytes > BYTES {
            complaints.push(at(
                path,
                0,
                format!("{} KB: too big to keep here", bytes / 1024),
            ));
        }
        if lines > LINES {
            complaints.push(at(
                path,
                0,
                format!("{lines} lines: too long to read, divide it"),
            ));
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(complaints: Vec<Complaint>) -> Vec<String> {
        let said = complaints
            .into_iter()
            .map(|complaint| format!("{} {}", complaint.path, complaint.what));
        said.collect()
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
        let expected = [
            "docs/adr/README.md 0002-two.md is not listed",
            "docs/adr/README.md 0009-gone.md is listed and need not be",
        ];
        assert_eq!(said(adr_index(&tree)), expected);
    }

    #[test]
    fn unopened_addresses_are_listed_and_no_others() {
        let sources = "[[source]]\naddress = \"https://a.example\"\nseen = \"page\"\n[[source]]\naddress = \"https://b.example\"\nseen = \"opened\"\n[[source]]\nseen = \"page\"\n";
        let tree = Tree::of(&[(SOURCES, sources), (RELEASING, "- <https://b.example>\n")]);
        let expected = [
            "docs/releasing.md https://a.example is not listed",
            "docs/releasing.md https://b.example is listed and need not be",
        ];
        assert_eq!(said(addresses(&tree)), expected);
    }

    #[test]
    fn links_lead_somewhere() {
        let text =
            "[a](../README.md#top) [b](adr/) [c](https://example.org/x) [d](gone.md) [e](#here)";
        let tree = Tree::of(&[
            ("docs/testing.md", text),
            ("README.md", ""),
            ("docs/adr/0001-one.md", ""),
        ]);
        assert_eq!(
            said(links(&tree)),
            ["docs/testing.md the link to gone.md leads nowhere"]
        );
    }

    #[test]
    fn a_case_says_where_it_comes_from() {
        let good = "provenance = \"synthesised\"\nsource = \"vendor's manual\"\n";
        let tree = Tree::of(&[
            ("tests/fixtures/machines/linux/good/about.toml", good),
            ("tests/fixtures/machines/linux/none/snapshot.json", "{}"),
            (
                "tests/fixtures/scenarios/vague/about.toml",
                "provenance = \"real\"\nsource = \"x\"\n",
            ),
            ("tests/fixtures/trees/good/about.toml", good),
            ("tests/fixtures/trees/good/var/lib/dpkg/status", ""),
            ("tests/fixtures/README.md", ""),
        ]);
        let provenance = "about.toml provenance must be \"captured\" or \"synthesised\"";
        let expected = [
            format!("tests/fixtures/machines/linux/none/{provenance}"),
            "tests/fixtures/machines/linux/none/about.toml source is missing".to_owned(),
            format!("tests/fixtures/scenarios/vague/{provenance}"),
        ];
        assert_eq!(said(fixtures(&tree)), expected);
    }

    #[test]
    fn big_and_long_files_are_refused() {
        let (heavy, lengthy) = ("x".repeat(BYTES + 1), "x\n".repeat(LINES + 1));
        let tree = Tree::of(&[
            ("docs/heavy.md", &heavy),
            ("crates/a/src/long.rs", &lengthy),
            ("crates/a/src/not.rs", lengthy.strip_suffix("x\n").unwrap()),
            ("ui/app/generated/view.d.ts", &lengthy),
            ("locales/nl/all.ftl", &lengthy),
        ]);
        let refused: Vec<String> = too_big(&tree)
            .into_iter()
            .map(|complaint| complaint.path)
            .collect();
        assert_eq!(refused, ["crates/a/src/long.rs", "docs/heavy.md"]);
    }
}
