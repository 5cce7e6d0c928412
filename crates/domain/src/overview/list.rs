//! The list of computers that a result is expected of, with what people decided about each. It may not
//! know how a list is written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::organisation::folded_label;
use crate::snapshot::Timestamp;

/// What somebody decided about one computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Decision {
    /// This is another label of a computer on the list.
    SameAs { label: String },
    /// The computer was set up anew, so that its earlier results are of the same computer.
    SetUpAnew,
    /// The computer is not used any more.
    Retired,
    /// What was found is accepted, until the end of a day. It changes no state.
    AcceptedUntil { until: Timestamp },
    /// Words that say none of these. They are shown, and change nothing.
    Other,
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListEntry {
    pub label: String,
    /// The decision and the words in which it was written.
    pub decision: Option<(Decision, String)>,
    /// What was done or will be done, in words.
    pub follow_up: Option<String>,
    /// Who decided.
    pub by: Option<String>,
}

/// The computers of an organisation. It is never empty, and no label stands in it twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComputerList {
    entries: Vec<ListEntry>,
    /// Labels that stood in it more than once. The first line counts.
    pub doubles: Vec<String>,
    #[serde(skip)]
    places: BTreeMap<String, usize>,
}

impl ComputerList {
    /// The list with these lines; `None` if no line has a label. Without a computer on it, "every
    /// computer on the list" would be true of nothing.
    #[must_use]
    pub fn new(lines: impl IntoIterator<Item = ListEntry>) -> Option<ComputerList> {
        let mut list = ComputerList {
            entries: Vec::new(),
            doubles: Vec::new(),
            places: BTreeMap::new(),
        };
        for entry in lines {
            let key = folded_label(&entry.label);
            if key.is_empty() {
                continue;
            }
            if list.places.contains_key(&key) {
                list.doubles.push(entry.label);
                continue;
            }
            list.places.insert(key, list.entries.len());
            list.entries.push(entry);
        }
        (!list.entries.is_empty()).then_some(list)
    }

    /// The lines, in the order of the list.
    #[must_use]
    pub fn entries(&self) -> &[ListEntry] {
        &self.entries
    }

    /// The place of the line with this label.
    #[must_use]
    pub fn place(&self, label: &str) -> Option<usize> {
        self.places.get(&folded_label(label)).copied()
    }

    /// The label that differs from this one in one or two letters.
    #[must_use]
    pub fn nearest(&self, label: &str) -> Option<&str> {
        let label = folded_label(label);
        let near = self.places.iter().filter_map(|(listed, place)| {
            let distance = strsim::damerau_levenshtein(listed, &label);
            (distance <= 2).then_some((distance, *place))
        });
        let (_, place) = near.min()?;
        self.entries.get(place).map(|entry| entry.label.as_str())
    }

    /// The line with this label.
    #[must_use]
    pub fn entry(&self, label: &str) -> Option<&ListEntry> {
        self.place(label).and_then(|place| self.entries.get(place))
    }
}
