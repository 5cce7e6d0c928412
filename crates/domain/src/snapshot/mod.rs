//! What was found on a machine at one moment: facts, and gaps where a source could not be read.
//!
//! A [`Snapshot`] is at once the result of a scan, the fixture of a test, the proof in a report and
//! the body of a bug report. It is a persisted format: versioned, and every released version stays
//! readable (I11). This module may not know products, nor what a fact *means*.

mod facts;
mod host;
mod path;
mod probe;

use serde::{Deserialize, Serialize};

pub use facts::*;
pub use host::{Boot, Container, Host, System, SystemImage, Timestamp};
pub(crate) use path::FolderSet;
pub use path::MachinePath;
pub use probe::{Gap, GapKind, Probe};

/// The version of the snapshot format that this code writes.
pub const FORMAT: u16 = 1;

/// What one probe returned. Facts and gaps can stand side by side: a source may be read in part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    pub probe: Probe,
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// What could not be read and could be the vendor's.
    #[serde(default)]
    pub gaps: Vec<Gap>,
    /// What could not be read and is somebody else's by its name and place, so that no verdict
    /// depends on it (ADR 30).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Gap>,
}

impl Reading {
    /// A complete reading, without gaps; sorts and deduplicates `facts`.
    #[must_use]
    pub fn complete(probe: Probe, mut facts: Vec<Fact>) -> Reading {
        facts.sort();
        facts.dedup();
        Reading {
            probe,
            facts,
            gaps: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// A reading with one gap and no facts.
    #[must_use]
    pub fn gap(probe: Probe, gap: Gap) -> Reading {
        Reading {
            probe,
            facts: Vec::new(),
            gaps: vec![gap],
            notes: Vec::new(),
        }
    }

    /// Adds one thing of many that could not be read: a gap when it could be the vendor's, else a
    /// note.
    pub fn add_unread(&mut self, gap: Gap, could_be_vendors: bool) {
        if could_be_vendors {
            self.gaps.push(gap);
        } else {
            self.notes.push(gap);
        }
    }
}

/// All readings of one scan of one machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    pub format: u16,
    pub taken_at: Timestamp,
    pub host: Host,
    #[serde(default)]
    pub boot: Boot,
    pub readings: Vec<Reading>,
}

impl Snapshot {
    /// Sorts and deduplicates readings and facts, so that equal machines give equal snapshots.
    #[must_use]
    pub fn in_order(mut self) -> Snapshot {
        self.readings.sort_by_key(|reading| reading.probe);
        for reading in &mut self.readings {
            reading.facts.sort();
            reading.facts.dedup();
            for gaps in [&mut reading.gaps, &mut reading.notes] {
                gaps.sort();
                gaps.dedup();
            }
        }
        self
    }

    /// All facts with the probe that found them.
    pub fn facts(&self) -> impl Iterator<Item = (Probe, &Fact)> {
        self.readings
            .iter()
            .flat_map(|reading| reading.facts.iter().map(move |fact| (reading.probe, fact)))
    }

    /// Whether a vault was seen, which may hold passwords or files.
    #[must_use]
    pub fn has_vault(&self) -> bool {
        self.facts()
            .any(|(_, fact)| matches!(fact, Fact::Trace(trace) if trace.kind == TraceKind::Vault))
    }

    /// Whether the vendor's own settings say that a password protects the removal.
    #[must_use]
    pub fn has_protection_password(&self) -> bool {
        self.facts().any(|(_, fact)| {
            matches!(fact, Fact::VendorKey(key) if key.password_protected == Some(true))
        })
    }

    /// What the machine is doing now, as far as a scan could see it.
    #[must_use]
    pub fn circumstances(&self) -> Option<&Circumstances> {
        self.facts().find_map(|(_, fact)| {
            if let Fact::Circumstances(circumstances) = fact {
                Some(circumstances)
            } else {
                None
            }
        })
    }

    /// The uninstall entry in `scope` under `key`, if there is one.
    #[must_use]
    pub fn uninstall_entry(&self, scope: UninstallScope, key: &str) -> Option<&UninstallEntry> {
        self.facts().find_map(|(_, fact)| {
            let Fact::UninstallEntry(entry) = fact else {
                return None;
            };
            (entry.scope == scope && entry.key == key).then_some(entry)
        })
    }
}
