//! Settings, caches and logs that outlive their program. Only their names are read: their content
//! is private.

use voorzorg_domain::snapshot::{Fact, Probe, Reading, Trace, TraceKind};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::macos::homes;
use crate::collect::sysroot::{EntryKind, Sysroot};
use crate::parse::redact;

/// Folders below the root, and below each home folder.
const PLACES: [(&str, TraceKind); 3] = [
    ("Library/Caches", TraceKind::Cache),
    ("Library/Logs", TraceKind::Log),
    ("Library/Preferences", TraceKind::Preferences),
];

pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Traces, Vec::new());
    let homes = homes(sysroot, &mut reading);
    for (place, kind) in PLACES {
        add(
            &mut reading,
            sysroot,
            filter,
            &format!("/{place}"),
            kind,
            false,
        );
        for home in &homes {
            let folder = format!("{}/{place}", home.path);
            add(&mut reading, sysroot, filter, &folder, kind, home.is_limit);
        }
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

fn add(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    folder: &str,
    kind: TraceKind,
    is_limit: bool,
) {
    let Some(listing) = sysroot.list(folder) else {
        return;
    };
    for entry in listing.given(|gap| reading.add_unread(gap, !is_limit)) {
        if matches!(entry.kind, EntryKind::Link | EntryKind::Other) {
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
}
