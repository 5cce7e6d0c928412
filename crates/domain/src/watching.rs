//! What changed between two looks that a person would want to know. An identical machine means
//! silence, and so does a look that could not see everything. It may not know notices or words.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::assessment::{Assessment, ProtectionState, Verdict};
use crate::detection::FindingKind;

/// The version of the memory that this code writes.
pub const FORMAT: u16 = 1;

/// What the last complete look saw, in short: enough to tell a change, and nothing private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    pub format: u16,
    /// What was here: name with kind and version.
    pub here: BTreeMap<String, Remembered>,
    pub protection: ProtectionState,
}

/// One thing that was here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remembered {
    pub name: String,
    pub kind: FindingKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// One change that a person would want to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// An antivirus of the vendor's is here that was not.
    Returned { name: String },
    /// Something else of the vendor's is here that was not.
    AnotherPart { name: String },
    VersionChanged {
        name: String,
        from: String,
        to: String,
    },
    /// Something protected this computer, and now nothing does.
    ProtectionOff,
}

/// What to remember of a look. A look that could not see everything leaves the memory as it was.
#[must_use]
pub fn remember(before: Option<&Memory>, seen: &Assessment) -> Option<Memory> {
    if seen.verdict == Verdict::Inconclusive || !seen.coverage.is_full() {
        return before.cloned();
    }
    Some(Memory {
        format: FORMAT,
        here: here(seen),
        protection: seen.protection.state,
    })
}

/// What changed since `before`. The first look has nothing to compare with, and is silent.
#[must_use]
pub fn changes(before: Option<&Memory>, seen: &Assessment) -> Vec<Change> {
    let Some(before) = before else {
        return Vec::new();
    };
    let mut changes = Vec::new();
    for (key, now) in here(seen) {
        match before.here.get(&key) {
            None if now.kind == FindingKind::Antivirus => {
                changes.push(Change::Returned { name: now.name });
            }
            None => changes.push(Change::AnotherPart { name: now.name }),
            Some(then) => {
                if let (Some(from), Some(to)) = (&then.version, &now.version)
                    && from != to
                {
                    changes.push(Change::VersionChanged {
                        name: now.name.clone(),
                        from: from.clone(),
                        to: to.clone(),
                    });
                }
            }
        }
    }
    if before.protection == ProtectionState::On && seen.protection.state == ProtectionState::Off {
        changes.push(Change::ProtectionOff);
    }
    changes
}

/// Everything that is here, by catalogue id, else by name.
fn here(seen: &Assessment) -> BTreeMap<String, Remembered> {
    seen.findings
        .iter()
        .filter(|finding| finding.state.is_here())
        .map(|finding| {
            let key = finding
                .product_id()
                .map_or(&finding.name, |id| &id.0)
                .clone();
            let remembered = Remembered {
                name: finding.name.clone(),
                kind: finding.kind,
                version: finding.version.clone(),
            };
            (key, remembered)
        })
        .collect()
}
