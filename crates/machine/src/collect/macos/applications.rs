//! Application bundles. It may not know what an application is for.

use plist::Dictionary;
use voorzorg_domain::snapshot::{AppBundle, Fact, Gap, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::host::MACOS_VERSION;
use crate::collect::macos::{homes, is_mac, read_list, system_extensions};
use crate::collect::sysroot::{self, EntryKind, Sysroot};
use crate::parse::{code_signature, property_list, redact};

pub(super) const FOLDER: &str = "/Applications";
/// The prefix of the identifiers of bundles that Parallels creates for programs in its Windows
/// virtual machine. Those programs are not installed on macOS itself.
const OF_ANOTHER_SYSTEM: &str = "com.parallels.winapp";

/// Bundle identifiers with the teams that signed their extensions, as macOS recorded them.
type Teams = Vec<(String, String)>;

pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Applications, Vec::new());
    // Otherwise this is not macOS, or a part of it, where finding no applications proves nothing.
    if !is_mac(sysroot) {
        let gap = sysroot::unreadable(MACOS_VERSION, "not there");
        reading.gaps.push(gap);
    }
    let teams = system_extensions::teams(sysroot);
    match sysroot.list(FOLDER) {
        Ok(Some(_)) => add_folder(&mut reading, sysroot, filter, &teams, FOLDER, true),
        Ok(None) => reading.gaps.push(sysroot::unreadable(FOLDER, "not there")),
        Err(gap) => reading.gaps.push(gap),
    }
    for home in homes(sysroot) {
        let folder = format!("{home}/Applications");
        if sysroot.list(&folder).is_ok() {
            add_folder(&mut reading, sysroot, filter, &teams, &folder, true);
        }
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

/// Adds the bundles in a folder and in the folders directly below it.
fn add_folder(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    teams: &Teams,
    folder: &str,
    deeper: bool,
) {
    let entries = match sysroot.list(folder) {
        Ok(entries) => entries.unwrap_or_default(),
        Err(gap) => {
            reading.gaps.push(gap);
            return;
        }
    };
    for entry in entries
        .iter()
        .filter(|entry| matches!(entry.kind, EntryKind::Folder | EntryKind::Link))
    {
        let path = format!("{folder}/{}", entry.name);
        if entry.name.to_lowercase().ends_with(".app") {
            add_bundle(reading, sysroot, filter, teams, &path);
        } else if deeper && entry.kind == EntryKind::Folder && !is_of_another_system(&entry.name) {
            add_folder(reading, sysroot, filter, teams, &path, false);
        }
    }
}

/// Whether a folder holds the bundles of a Parallels virtual machine. It has one for each machine:
/// `{guid} Applications.localized`.
fn is_of_another_system(folder: &str) -> bool {
    folder.starts_with('{') && folder.contains("} Applications")
}

fn add_bundle(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    teams: &Teams,
    path: &str,
) {
    let list = match describe(sysroot, path) {
        // A bundle without an `Info.plist` still has a name.
        Ok(list) => list.unwrap_or_default(),
        Err(gap) => {
            reading.gaps.push(gap);
            Dictionary::new()
        }
    };
    let text = |key: &str| property_list::text(&list, key);
    let program = text("CFBundleExecutable");
    let app = AppBundle {
        path: redact::path(path),
        name: text("CFBundleDisplayName").or_else(|| text("CFBundleName")),
        identifier: text("CFBundleIdentifier"),
        version: text("CFBundleShortVersionString").or_else(|| text("CFBundleVersion")),
        team: teams
            .iter()
            .find(|(bundle, _)| bundle == path)
            .map(|(_, team)| team.clone())
            .or_else(|| team(sysroot, path, &program?)),
    };
    let is_of_another_system = app.identifier.as_deref().is_some_and(|identifier| {
        let start = identifier.get(..OF_ANOTHER_SYSTEM.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(OF_ANOTHER_SYSTEM))
    });
    if !is_of_another_system {
        reading.facts.extend(filter.kept(Fact::AppBundle(app)));
    }
}

/// The `Info.plist` of a bundle; `None` when it has none. iPhone apps, which newer Macs run as
/// well, are wrapped in another bundle.
fn describe(sysroot: &Sysroot, path: &str) -> Result<Option<Dictionary>, Gap> {
    for inside in ["Contents", "WrappedBundle"] {
        if let Some(list) = read_list(sysroot, &format!("{path}/{inside}/Info.plist"))? {
            return Ok(Some(list));
        }
    }
    // A copied disk may have lost the link to the app inside.
    let wrapped = sysroot
        .list(&format!("{path}/Wrapper"))?
        .unwrap_or_default();
    match wrapped.iter().find(|entry| entry.name.ends_with(".app")) {
        Some(app) => read_list(sysroot, &format!("{path}/Wrapper/{}/Info.plist", app.name)),
        None => Ok(None),
    }
}

/// The team in the signature of the bundle's program. That it cannot be read is not a gap, since a
/// bundle is recognised without it.
fn team(sysroot: &Sysroot, path: &str, program: &str) -> Option<String> {
    // A name with a slash would lead out of the bundle.
    if program.contains('/') {
        return None;
    }
    let file = sysroot
        .open(&format!("{path}/Contents/MacOS/{program}"))
        .ok()?;
    code_signature::team(&mut file?)
}
