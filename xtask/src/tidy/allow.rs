//! The list of exceptions: which complaint is right in general and wrong here, and why.

use super::Complaint;
use super::tree::Tree;

const LIST: &str = "xtask/tidy-allow.toml";

/// What is left after the exceptions, and a complaint for each exception that excepts nothing or gives no reason.
pub(super) fn without_exceptions(tree: &Tree, complaints: Vec<Complaint>) -> Vec<Complaint> {
    let text = tree.text(LIST).unwrap_or_default();
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => return vec![Complaint::new("exceptions", LIST, 0, error.to_string())],
    };
    let entries: Vec<toml::Value> = table
        .get("allow")
        .and_then(toml::Value::as_array)
        .cloned()
        .unwrap_or_default();
    let mut used = vec![false; entries.len()];
    let mut left: Vec<Complaint> = complaints
        .into_iter()
        .filter(|complaint| {
            let entry = entries.iter().position(|entry| excepts(entry, complaint));
            if let Some(entry) = entry {
                used[entry] = true;
            }
            entry.is_none()
        })
        .collect();
    for (entry, used) in entries.iter().zip(used) {
        if word(entry, "reason").is_empty() {
            left.push(Complaint::new(
                "exceptions",
                LIST,
                0,
                format!("no reason given for {}", word(entry, "path")),
            ));
        }
        if !used {
            let what = format!(
                "{} in {} is no longer needed",
                word(entry, "rule"),
                word(entry, "path")
            );
            left.push(Complaint::new("exceptions", LIST, 0, what));
        }
    }
    left
}

fn excepts(entry: &toml::Value, complaint: &Complaint) -> bool {
    word(entry, "rule") == complaint.rule
        && word(entry, "path") == complaint.path
        && complaint.what.contains(word(entry, "contains"))
}

fn word<'a>(entry: &'a toml::Value, key: &str) -> &'a str {
    entry
        .get(key)
        .and_then(toml::Value::as_str)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str = "[[allow]]\nrule = \"user-text\"\npath = \"a.rs\"\ncontains = \"fixed page\"\nreason = \"the last resort\"\n";

    #[test]
    fn an_exception_holds_for_its_place_only() {
        let tree = Tree::of(&[(LIST, ENTRY)]);
        let here = Complaint::new("user-text", "a.rs", 1, "a sentence: fixed page");
        let there = Complaint::new("user-text", "b.rs", 1, "a sentence: fixed page");
        assert_eq!(
            without_exceptions(&tree, vec![here, there.clone()]),
            [there]
        );
    }

    #[test]
    fn an_exception_for_nothing_is_refused() {
        let left = without_exceptions(&Tree::of(&[(LIST, ENTRY)]), Vec::new());
        assert_eq!(left.len(), 1);
        assert!(left[0].what.contains("no longer needed"));
    }

    #[test]
    fn an_exception_gives_its_reason() {
        let tree = Tree::of(&[(LIST, "[[allow]]\nrule = \"user-text\"\npath = \"a.rs\"\n")]);
        let left = without_exceptions(&tree, vec![Complaint::new("user-text", "a.rs", 1, "x")]);
        assert!(left[0].what.contains("no reason"), "{left:?}");
    }
}
