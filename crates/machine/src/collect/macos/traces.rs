//! Settings, caches and logs that outlive their program. Only their names are looked at: what
//! stands in them is the person's.

use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading, Trace, TraceKind};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::macos::homes;
use crate::collect::tree::{Kind, Tree};
use crate::parse::redact;

/// Below `/Library`, and below the same folder in a home.
const PLACES: [(&str, TraceKind); 3] = [
    ("Library/Caches", TraceKind::Cache),
    ("Library/Logs", TraceKind::Log),
    ("Library/Preferences", TraceKind::Preferences),
];

pub(super) fn read(tree: &Tree, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Traces, Vec::new());
    for (place, kind) in PLACES {
        if let Err(gap) = add(&mut reading, tree, filter, &format!("/{place}"), kind) {
            reading.gaps.push(gap);
        }
        for home in homes(tree) {
            // Other people's homes that may not be read are a stated limit, not a gap.
            let _ = add(&mut reading, tree, filter, &format!("{home}/{place}"), kind);
        }
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

fn add(
    reading: &mut Reading,
    tree: &Tree,
    filter: &VendorFilter,
    folder: &str,
    kind: TraceKind,
) -> Result<(), Gap> {
    for entry in tree.list(folder)?.unwrap_or_default() {
        if !matches!(entry.kind, Kind::File | Kind::Folder) {
            continue;
        }
        let name = entry.name.strip_suffix(".plist").unwrap_or(&entry.name);
        let trace = Trace {
            kind,
            name: name.to_owned(),
            path: Some(redact::path(&format!("{folder}/{}", entry.name))),
        };
        reading.facts.extend(filter.kept(Fact::Trace(trace)));
    }
    Ok(())
}
