//! The rules that neither the compiler nor clippy can hold.
//!
//! Each rule is a pure function over what [`Tree`] has read, and is tested on good and on bad samples.

mod architecture;
mod code;
mod dependencies;
mod fences;
mod records;
mod tree;
mod words;

use std::path::Path;

use anyhow::{Result, ensure};

use tree::Tree;

/// Something that breaks a rule, and where: line 0 is the whole file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Complaint {
    path: String,
    line: usize,
    what: String,
}

fn at(path: &str, line: usize, what: impl Into<String>) -> Complaint {
    let (path, what) = (path.to_owned(), what.into());
    Complaint { path, line, what }
}

type Rule = fn(&Tree) -> Vec<Complaint>;

/// Every rule, with its name in documents.
const RULES: &[(&str, Rule)] = &[
    ("system-fence", fences::system),
    ("elevation-fence", fences::elevation),
    ("markup-fence", fences::markup),
    ("window-fence", fences::window),
    ("dependency-arrows", dependencies::arrows),
    ("network-reach", dependencies::out_of_reach),
    ("registry", dependencies::registries),
    ("user-text", words::user_text),
    ("phrases", words::phrases),
    ("module-docs", records::module_docs),
    ("adr-index", records::adr_index),
    ("links", records::links),
    ("addresses", records::addresses),
    ("fixtures", records::fixtures),
    ("size", records::too_big),
    ("architecture-crates", architecture::crates),
    ("architecture-map", architecture::map),
    ("architecture-tests", architecture::tests_exist),
];

/// What a rule is right about in general and wrong about here: its name, the place, a piece of the complaint.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    // The home folder of root, as any Linux has it: a case of what must be left out.
    (
        "phrases",
        "crates/machine/src/parse/redact.rs",
        "one computer",
    ),
    // What people write in a list, read and never said.
    (
        "user-text",
        "crates/guide/src/gathering/list_file.rs",
        "geaccepteerd tot",
    ),
    (
        "user-text",
        "crates/guide/src/gathering/list_file.rs",
        "set up anew",
    ),
];

pub(crate) fn check(root: &Path) -> Result<()> {
    let tree = Tree::read(root)?;
    let mut complaints = Vec::new();
    for (name, rule) in RULES {
        let found = without_exceptions(name, rule(&tree), EXCEPTIONS);
        complaints.extend(found.into_iter().map(|complaint| (complaint, name)));
    }
    complaints.sort();
    for (Complaint { path, line, what }, rule) in &complaints {
        println!("{path}:{line}: {what} [{rule}]");
    }
    println!(
        "{} files looked at, {} rules",
        tree.files().count(),
        RULES.len()
    );
    ensure!(complaints.is_empty(), "{} complaints", complaints.len());
    Ok(())
}

/// What is left after the exceptions, and a complaint for each that excepts nothing.
fn without_exceptions(
    rule: &str,
    mut complaints: Vec<Complaint>,
    exceptions: &[(&str, &str, &str)],
) -> Vec<Complaint> {
    for (_, path, piece) in exceptions.iter().filter(|(of, ..)| *of == rule) {
        let before = complaints.len();
        complaints.retain(|complaint| complaint.path != *path || !complaint.what.contains(piece));
        if complaints.len() == before {
            complaints.push(at(
                path,
                0,
                format!("the exception for {piece:?} is no longer needed"),
            ));
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_holds_for_its_place_and_one_for_nothing_is_refused() {
        let exceptions = &[("a-rule", "a.rs", "fixed page")][..];
        let (here, there) = (
            at("a.rs", 1, "said: fixed page"),
            at("b.rs", 1, "said: fixed page"),
        );
        let left = without_exceptions("a-rule", vec![here, there.clone()], exceptions);
        assert_eq!(left, [there]);
        let left = without_exceptions("a-rule", Vec::new(), exceptions);
        assert!(left[0].what.contains("no longer needed"), "{left:?}");
        assert_eq!(without_exceptions("another", Vec::new(), exceptions), []);
    }
}
