//! What the signatures rest on: every link into `docs/facts/` leads to a heading, every fact to its sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use acceptance::catalogue;

/// Name and text, as `linux.md`.
type Pages = BTreeMap<String, String>;

fn pages() -> Pages {
    fs::read_dir(acceptance::folder("../docs/facts"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

/// The addresses of a page's headings, as GitHub makes them.
fn anchors(text: &str) -> Vec<String> {
    text.lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| {
            let heading = line.trim_start_matches('#').trim().to_lowercase();
            heading
                .chars()
                .filter(|ch| ch.is_alphanumeric() || matches!(ch, ' ' | '-' | '_'))
                .map(|ch| if ch == ' ' { '-' } else { ch })
                .collect()
        })
        .collect()
}

fn leads_somewhere(pages: &Pages, link: &str) -> bool {
    let (page, anchor) = link.split_once('#').unwrap_or((link, ""));
    pages
        .get(page)
        .is_some_and(|text| anchor.is_empty() || anchors(text).iter().any(|known| known == anchor))
}

/// What stands in the page of sources, and in its last column.
fn sources(pages: &Pages) -> BTreeMap<&str, &str> {
    pages["sources.md"]
        .lines()
        .filter_map(|line| match *cells(line) {
            [key, _, _, seen] => Some((key, seen)),
            _ => None,
        })
        .collect()
}

fn cells(line: &str) -> Vec<&str> {
    match line
        .strip_prefix("| ")
        .and_then(|rest| rest.strip_suffix(" |"))
    {
        Some(row) => row.split(" | ").collect(),
        None => Vec::new(),
    }
}

/// Each row of facts that does not say how sure it is, or names a source that is not described.
fn faults(pages: &Pages) -> Vec<String> {
    let sources = sources(pages);
    let facts = pages
        .iter()
        .filter(|(name, _)| !["README.md", "sources.md"].contains(&name.as_str()));
    let mut faults = Vec::new();
    for (name, text) in facts {
        let rows = text.lines().filter(|line| line.starts_with('|'));
        for line in rows.filter(|line| !line.starts_with("|---") && !line.starts_with("| Fact |")) {
            let sure = match *cells(line) {
                [_, "high" | "medium", named] => {
                    named.split(", ").all(|key| sources.contains_key(key))
                }
                [_, "low" | "unconfirmed", named] => {
                    named == "none" || named.split(", ").all(|key| sources.contains_key(key))
                }
                _ => false,
            };
            if !sure {
                faults.push(format!("{name}: {line}"));
            }
        }
    }
    faults
}

#[test]
fn every_signature_rests_on_a_heading_that_exists() {
    let pages = pages();
    let signatures = catalogue()
        .products
        .iter()
        .flat_map(|product| &product.signatures)
        .map(|each| (&each.id.0, &each.basis));
    let licensees = catalogue()
        .licensees
        .iter()
        .filter_map(|each| Some((each.names.first()?, &each.basis)));
    let lost: Vec<String> = signatures
        .chain(licensees)
        .filter_map(|(id, basis)| Some((id, basis.strip_prefix("facts/")?)))
        .filter(|(_, link)| !leads_somewhere(&pages, link))
        .map(|(id, link)| format!("{id} rests on {link}"))
        .collect();
    assert_eq!(lost, Vec::<String>::new());
}

#[test]
fn every_link_between_the_facts_leads_to_a_heading() {
    let pages = pages();
    for (name, text) in &pages {
        let links = text
            .split("](")
            .skip(1)
            .filter_map(|rest| Some(rest.split_once(')')?.0));
        for link in links {
            assert!(leads_somewhere(&pages, link), "{name} links to {link}");
        }
    }
}

#[test]
fn a_heading_is_an_address_of_its_own() {
    for (name, text) in pages() {
        let anchors = anchors(&text);
        let different: BTreeSet<&String> = anchors.iter().collect();
        assert_eq!(different.len(), anchors.len(), "{name}");
    }
}

#[test]
fn every_fact_says_how_sure_it_is_and_names_sources_that_are_described() {
    assert_eq!(faults(&pages()), Vec::<String>::new());
}

#[test]
fn every_source_is_used_and_says_how_it_was_seen() {
    let pages = pages();
    let named: BTreeSet<&str> = pages
        .iter()
        .filter(|(name, _)| *name != "sources.md")
        .flat_map(|(_, text)| text.lines())
        .filter_map(|line| cells(line).last().copied())
        .flat_map(|cell| cell.split(", "))
        .collect();
    let seen = ["page", "repository", "file", "cited", "remembered"];
    for (key, how) in sources(&pages).into_iter().filter(|(key, _)| *key != "Key") {
        assert!(named.contains(key), "no fact names {key}");
        assert!(seen.contains(&how), "{key} was seen as {how}");
    }
}

#[test]
fn what_leads_nowhere_is_noticed() {
    let pages = Pages::from([
        (
            "linux.md".to_owned(),
            "# Linux\n\n## What stays, after all\n| It runs. | high | kit |\n| It ran. | sure | kit |\n\
             | It may. | medium | none |\n| It might. | unconfirmed | none |\n| It did. | low | gone |\n"
                .to_owned(),
        ),
        (
            "sources.md".to_owned(),
            "| kit | Kit | none | page |\n".to_owned(),
        ),
    ]);
    assert!(leads_somewhere(&pages, "linux.md#what-stays-after-all"));
    assert!(!leads_somewhere(&pages, "linux.md#what-stays"));
    assert!(!leads_somewhere(&pages, "windows.md#linux"));
    assert_eq!(
        faults(&pages),
        [
            "linux.md: | It ran. | sure | kit |",
            "linux.md: | It may. | medium | none |",
            "linux.md: | It did. | low | gone |"
        ]
    );
}
