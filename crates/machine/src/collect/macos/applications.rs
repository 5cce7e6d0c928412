//! Application bundles. It may not know what an application is for.

use std::path::Path;

use plist::Dictionary;
use voorzorg_domain::snapshot::{AppBundle, Fact, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::could_be_vendors;
use crate::collect::host::MACOS_VERSION;
use crate::collect::macos::{Unread, homes, is_mac, read_below, system_extensions};
use crate::collect::sysroot::{self, DirEntry, EntryKind, Sysroot};
use crate::parse::{code_signature, property_list, redact};

pub(super) const FOLDER: &str = "/Applications";
/// How deep below it bundles are looked for, and in how many folders. Some products keep thousands of
/// folders there that hold no bundle.
const DEPTH_LIMIT: usize = 6;
const FOLDER_LIMIT: usize = 2_000;
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
    let mut search = BundleSearch {
        sysroot,
        filter,
        teams: system_extensions::teams(sysroot, filter),
        folders: 0,
    };
    match sysroot.list_located(FOLDER) {
        Some((place, listing)) => {
            let entries = listing.given(|gap| reading.gaps.push(gap));
            search.add_entries(&mut reading, FOLDER, &place, entries, Below::default());
        }
        None => reading.gaps.push(sysroot::unreadable(FOLDER, "not there")),
    }
    for home in homes(sysroot, &mut reading) {
        let folder = format!("{}/Applications", home.path);
        search.folders = 0;
        if let Some((place, listing)) = sysroot.list_located(&folder) {
            let entries = listing.given(|gap| reading.add_unread(gap, !home.is_limit));
            let below = Below {
                is_limit: home.is_limit,
                ..Below::default()
            };
            search.add_entries(&mut reading, &folder, &place, entries, below);
        }
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

/// The search for bundles in the folders of one machine.
struct BundleSearch<'a> {
    sysroot: &'a Sysroot,
    filter: &'a VendorFilter,
    teams: Teams,
    /// How many folders were listed below the folder of applications that is searched now.
    folders: usize,
}

/// Where a folder lies.
#[derive(Debug, Clone, Copy, Default)]
struct Below {
    /// How many folders below the folder of applications.
    depth: usize,
    /// It is in a home of which nothing counts as a gap.
    is_limit: bool,
}

impl BundleSearch<'_> {
    /// Adds the bundles among the entries of a folder, and in the folders below it.
    fn add_entries(
        &mut self,
        reading: &mut Reading,
        folder: &str,
        place: &Path,
        entries: Vec<DirEntry>,
        below: Below,
    ) {
        for entry in entries.iter().filter(|entry| entry.may_be_folder()) {
            let path = format!("{folder}/{}", entry.name);
            if entry.name.to_lowercase().ends_with(".app") {
                self.add_bundle(reading, place, &path, entry, below.is_limit);
            } else if !is_of_another_system(&entry.name) {
                self.add_folder(reading, place, &path, entry, below);
            }
        }
    }

    fn add_folder(
        &mut self,
        reading: &mut Reading,
        parent: &Path,
        path: &str,
        entry: &DirEntry,
        below: Below,
    ) {
        let could_be = could_be_vendors(self.filter, parent, path, entry) && !below.is_limit;
        let is_too_deep = below.depth >= DEPTH_LIMIT || self.folders >= FOLDER_LIMIT;
        // A link may lead anywhere, so only what stands right behind it is looked at.
        let depth = match entry.kind {
            EntryKind::Link => DEPTH_LIMIT,
            EntryKind::Folder | EntryKind::Unknown | EntryKind::File | EntryKind::Other => {
                below.depth + 1
            }
        };
        if is_too_deep {
            // One line for all that is left out of a folder of somebody else's.
            let gap = sysroot::unreadable(&top(path), "too deep to look through");
            if entry.kind != EntryKind::Link && !reading.notes.contains(&gap) {
                reading.add_unread(gap, could_be);
            }
            return;
        }
        self.folders += 1;
        if let Some((place, listing)) = self.sysroot.list_in(parent, path, entry) {
            let entries = listing.given(|gap| reading.add_unread(gap, could_be));
            self.add_entries(reading, path, &place, entries, Below { depth, ..below });
        }
    }

    fn add_bundle(
        &self,
        reading: &mut Reading,
        folder: &Path,
        path: &str,
        entry: &DirEntry,
        is_limit: bool,
    ) {
        let list = match self.describe(folder, path, entry) {
            // A bundle without an `Info.plist` still has a name.
            Ok(list) => list.unwrap_or_default(),
            Err(unread) => {
                unread.add(reading, self.filter, path, is_limit);
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
            team: self
                .teams
                .iter()
                .find(|(bundle, _)| bundle == path)
                .map(|(_, team)| team.clone())
                .or_else(|| team(self.sysroot, path, &program?)),
        };
        let is_of_another_system = app.identifier.as_deref().is_some_and(|identifier| {
            let start = identifier.get(..OF_ANOTHER_SYSTEM.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(OF_ANOTHER_SYSTEM))
        });
        if !is_of_another_system {
            reading.facts.extend(self.filter.kept(Fact::AppBundle(app)));
        }
    }

    /// The `Info.plist` of a bundle; `None` when it has none. iPhone apps, which newer Macs run as
    /// well, are wrapped in another bundle.
    fn describe(
        &self,
        folder: &Path,
        path: &str,
        entry: &DirEntry,
    ) -> Result<Option<Dictionary>, Unread> {
        let (sysroot, filter) = (self.sysroot, self.filter);
        let Some(bundle) = sysroot.locate_in(folder, path, entry)? else {
            return Ok(None);
        };
        for inside in ["Contents/Info.plist", "WrappedBundle/Info.plist"] {
            if let Some(list) = read_below(sysroot, filter, Some(&bundle), path, inside)? {
                return Ok(Some(list));
            }
        }
        // A copied disk may have lost the link to the app inside.
        let path = format!("{path}/Wrapper");
        let Some(wrapper) = sysroot.locate_below(&bundle, &path, "Wrapper")? else {
            return Ok(None);
        };
        let Some(listing) = sysroot::list_at(&wrapper, &path) else {
            return Ok(None);
        };
        let mut unread = None;
        let wrapped = listing.given(|gap| unread = Some(gap));
        let Some(app) = wrapped.iter().find(|entry| entry.name.ends_with(".app")) else {
            return unread.map_or(Ok(None), |gap| Err(gap.into()));
        };
        let path = format!("{path}/{}", app.name);
        let place = sysroot.locate_in(&wrapper, &path, app)?;
        read_below(sysroot, filter, place.as_deref(), &path, "Info.plist")
    }
}

/// The folder right below the folder of applications in which `path` lies.
fn top(path: &str) -> String {
    let Some(start) = path.find(FOLDER) else {
        return path.to_owned();
    };
    let (folder, rest) = path.split_at(start + FOLDER.len());
    let name = rest.trim_start_matches('/').split('/').next();
    format!("{folder}/{}", name.unwrap_or_default())
}

/// Whether a folder holds the bundles of a Parallels virtual machine. It has one for each machine:
/// `{guid} Applications.localized`.
fn is_of_another_system(folder: &str) -> bool {
    folder.starts_with('{') && folder.contains("} Applications")
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
