//! Application bundles. It may not know what an application is for.

use plist::Dictionary;
use voorzorg_domain::snapshot::{AppBundle, Fact, Gap, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::host::MACOS_VERSION;
use crate::collect::macos::{homes, is_mac, read_list, system_extensions};
use crate::collect::tree::{self, Kind, Tree};
use crate::parse::{code_signature, property_list, redact};

pub(super) const FOLDER: &str = "/Applications";
/// How the identifiers begin of the bundles that Parallels makes for the programs inside its
/// Windows virtual machine. On macOS itself those programs are not installed.
const OF_ANOTHER_SYSTEM: &str = "com.parallels.winapp";

/// Bundles and the teams that signed their extensions, as macOS itself wrote them down.
type Teams = Vec<(String, String)>;

pub(super) fn read(tree: &Tree, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Applications, Vec::new());
    // Else this is no macOS, or only a part of one: an empty list would mean nothing.
    if !is_mac(tree) {
        let gap = tree::unreadable(MACOS_VERSION, "not there");
        reading.gaps.push(gap);
    }
    let teams = system_extensions::teams(tree);
    match tree.list(FOLDER) {
        Ok(Some(_)) => add_folder(&mut reading, tree, filter, &teams, FOLDER, true),
        Ok(None) => reading.gaps.push(tree::unreadable(FOLDER, "not there")),
        Err(gap) => reading.gaps.push(gap),
    }
    for home in homes(tree) {
        let folder = format!("{home}/Applications");
        if tree.list(&folder).is_ok() {
            add_folder(&mut reading, tree, filter, &teams, &folder, true);
        }
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

/// The bundles in a folder, and in the folders directly below it.
fn add_folder(
    reading: &mut Reading,
    tree: &Tree,
    filter: &VendorFilter,
    teams: &Teams,
    folder: &str,
    deeper: bool,
) {
    let entries = match tree.list(folder) {
        Ok(entries) => entries.unwrap_or_default(),
        Err(gap) => {
            reading.gaps.push(gap);
            return;
        }
    };
    for entry in entries
        .iter()
        .filter(|entry| matches!(entry.kind, Kind::Folder | Kind::Link))
    {
        let path = format!("{folder}/{}", entry.name);
        if entry.name.to_lowercase().ends_with(".app") {
            add_bundle(reading, tree, filter, teams, &path);
        } else if deeper && entry.kind == Kind::Folder && !is_of_another_system(&entry.name) {
            add_folder(reading, tree, filter, teams, &path, false);
        }
    }
}

/// Parallels keeps one folder for each machine in it: `{guid} Applications.localized`.
fn is_of_another_system(folder: &str) -> bool {
    folder.starts_with('{') && folder.contains("} Applications")
}

fn add_bundle(
    reading: &mut Reading,
    tree: &Tree,
    filter: &VendorFilter,
    teams: &Teams,
    path: &str,
) {
    let list = match describe(tree, path) {
        // What describes itself nowhere still has a name.
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
            .or_else(|| team(tree, path, &program?)),
    };
    let is_of_another_system = app.identifier.as_deref().is_some_and(|identifier| {
        let start = identifier.get(..OF_ANOTHER_SYSTEM.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(OF_ANOTHER_SYSTEM))
    });
    if !is_of_another_system {
        reading.facts.extend(filter.kept(Fact::AppBundle(app)));
    }
}

/// What a bundle says of itself; `None` when it does so nowhere. Apps for iPhone, which newer Macs run
/// as well, stand in a bundle around them.
fn describe(tree: &Tree, path: &str) -> Result<Option<Dictionary>, Gap> {
    for inside in ["Contents", "WrappedBundle"] {
        if let Some(list) = read_list(tree, &format!("{path}/{inside}/Info.plist"))? {
            return Ok(Some(list));
        }
    }
    // In a copy the link to the app inside may be lost.
    let wrapped = tree.list(&format!("{path}/Wrapper"))?.unwrap_or_default();
    match wrapped.iter().find(|entry| entry.name.ends_with(".app")) {
        Some(app) => read_list(tree, &format!("{path}/Wrapper/{}/Info.plist", app.name)),
        None => Ok(None),
    }
}

/// The team that the signature of the bundle's program names. No answer is no gap: a team is an
/// extra.
fn team(tree: &Tree, path: &str, program: &str) -> Option<String> {
    // A name with a slash would lead out of the bundle.
    if program.contains('/') {
        return None;
    }
    let file = tree
        .open(&format!("{path}/Contents/MacOS/{program}"))
        .ok()?;
    code_signature::team(&mut file?)
}
