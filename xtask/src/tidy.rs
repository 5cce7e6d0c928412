//! The rules that neither the compiler nor clippy can hold.
//!
//! Each rule is a pure function over the files of the repository, and is tested on good and on bad samples. What a rule
//! gets wrong on purpose stands in `xtask/tidy-allow.toml`, with a reason; an entry that is no longer needed is refused.

mod allow;
mod architecture;
mod code;
mod dependencies;
mod fences;
mod fixtures;
mod records;
mod sizes;
mod tree;
mod words;

use std::fmt;
use std::path::Path;

use anyhow::{Result, bail};

use crate::cargo::metadata;
use tree::Tree;

/// Something that breaks a rule, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Complaint {
    path: String,
    line: usize,
    rule: &'static str,
    what: String,
}

impl Complaint {
    fn new(rule: &'static str, path: &str, line: usize, what: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            rule,
            what: what.into(),
        }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            path,
            line,
            rule,
            what,
        } = self;
        match line {
            0 => write!(formatter, "{path}: {what} [{rule}]"),
            _ => write!(formatter, "{path}:{line}: {what} [{rule}]"),
        }
    }
}

type Rule = fn(&Tree) -> Vec<Complaint>;

/// Every rule that needs only the files, with its name in documents and in the list of exceptions.
const RULES: &[(&str, Rule)] = &[
    ("system-fence", fences::system),
    ("elevation-fence", fences::elevation),
    ("markup-fence", fences::markup),
    ("window-fence", fences::window),
    ("user-text", words::user_text),
    ("phrases", words::phrases),
    ("module-docs", records::module_docs),
    ("adr-index", records::adr_index),
    ("links", records::links),
    ("addresses", records::addresses),
    ("architecture-map", architecture::map),
    ("architecture-tests", architecture::tests_exist),
    ("fixtures", fixtures::described),
    ("size", sizes::too_big),
    ("registry", sizes::registry),
];

pub(crate) fn check(root: &Path) -> Result<()> {
    let tree = Tree::read(root)?;
    let metadata = metadata(root)?;
    let mut complaints: Vec<Complaint> = RULES.iter().flat_map(|(_, rule)| rule(&tree)).collect();
    complaints.extend(dependencies::arrows(&metadata));
    complaints.extend(dependencies::out_of_reach(&metadata, &tree));
    complaints.extend(architecture::crates(&metadata, &tree));
    let mut complaints = allow::without_exceptions(&tree, complaints);
    complaints.sort();
    for note in sizes::long(&tree) {
        println!("note: {note}");
    }
    for complaint in &complaints {
        println!("{complaint}");
    }
    println!("{} files looked at, {} rules", tree.len(), RULES.len() + 3);
    if complaints.is_empty() {
        Ok(())
    } else {
        bail!("{} complaints", complaints.len())
    }
}
