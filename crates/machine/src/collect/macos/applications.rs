//! Application bundles. It may not know what an application is for.

use voorzorg_domain::scope::Scope;
use voorzorg_domain::snapshot::{AppBundle, Fact, Probe, Reading};

use crate::collect::macos::{homes, read_list};
use crate::collect::tree::{self, Kind, Tree};
use crate::parse::{property_list, redact};

const FOLDER: &str = "/Applications";

pub(super) fn read(tree: &Tree, scope: &Scope) -> Reading {
    let mut reading = Reading::complete(Probe::Applications, Vec::new());
    match tree.list(FOLDER) {
        Ok(Some(_)) => add_folder(&mut reading, tree, scope, FOLDER, true),
        Ok(None) => reading.gaps.push(tree::unreadable(FOLDER, "not there")),
        Err(gap) => reading.gaps.push(gap),
    }
    for home in homes(tree) {
        let folder = format!("{home}/Applications");
        if tree.list(&folder).is_ok() {
            add_folder(&mut reading, tree, scope, &folder, true);
        }
    }
    reading.facts.sort();
    reading
}

/// The bundles in a folder, and in the folders directly below it.
fn add_folder(reading: &mut Reading, tree: &Tree, scope: &Scope, folder: &str, deeper: bool) {
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
            add_bundle(reading, tree, scope, &path);
        } else if deeper && entry.kind == Kind::Folder {
            add_folder(reading, tree, scope, &path, false);
        }
    }
}

fn add_bundle(reading: &mut Reading, tree: &Tree, scope: &Scope, path: &str) {
    let list = match read_list(tree, &format!("{path}/Contents/Info.plist")) {
        // Apps made for iPhone have none here; their folder still has a name.
        Ok(list) => list.unwrap_or_default(),
        Err(gap) => {
            reading.gaps.push(gap);
            plist::Dictionary::new()
        }
    };
    let text = |key: &str| property_list::text(&list, key);
    let app = AppBundle {
        path: redact::path(path),
        name: text("CFBundleDisplayName").or_else(|| text("CFBundleName")),
        identifier: text("CFBundleIdentifier"),
        version: text("CFBundleShortVersionString").or_else(|| text("CFBundleVersion")),
        team: None,
    };
    if scope.keeps_app(&app) {
        reading.facts.push(Fact::AppBundle(app));
    }
}
