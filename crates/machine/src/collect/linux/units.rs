//! systemd services and init scripts, read as files. It may not know whether they run.

use std::path::{Path, PathBuf};

use voorzorg_domain::snapshot::{Fact, Gap, MachinePath, Probe, Reading, Unit};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::sysroot::{self, DirEntry, EntryKind, Sysroot};
use crate::collect::{by_place, could_be_vendors};
use crate::parse::{redact, unit_file};

/// The folders of systemd units, in systemd's order of precedence.
const FOLDERS: [&str; 11] = [
    "/etc/systemd/system.control",
    "/run/systemd/system.control",
    "/run/systemd/transient",
    "/run/systemd/generator.early",
    "/etc/systemd/system",
    "/run/systemd/system",
    "/run/systemd/generator",
    "/usr/local/lib/systemd/system",
    "/usr/lib/systemd/system",
    "/lib/systemd/system",
    "/run/systemd/generator.late",
];
/// The folders of scripts: those of init, and those that run before and after sleep.
const SCRIPTS: [&str; 4] = [
    "/etc/init.d",
    "/etc/rc.d/init.d",
    "/usr/lib/systemd/system-sleep",
    "/lib/systemd/system-sleep",
];
/// A Linux machine has at least one of these. A sysroot with none of them is not a machine, and the
/// reading is a gap.
const OF_EVERY_MACHINE: [&str; 4] = ["/etc", "/usr", "/lib", "/var"];

pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Units, Vec::new());
    match is_machine(sysroot) {
        Ok(true) => {}
        Ok(false) => return Reading::gap(Probe::Units, sysroot::unreadable("/etc", "not there")),
        Err(gap) => return Reading::gap(Probe::Units, gap),
    }
    let mut read_folders = Vec::new();
    let mut started = Vec::new();
    for folder in FOLDERS.into_iter().chain(SCRIPTS) {
        let place = match sysroot.locate(folder) {
            // On most machines `/lib` is a link to `/usr/lib`.
            Ok(Some(place)) if read_folders.contains(&place) => continue,
            Ok(Some(place)) => place,
            Ok(None) => {
                // A link of a package for init is often left behind; systemd's own folders are not.
                if FOLDERS.contains(&folder) {
                    add_if_cut_off(&mut reading, sysroot, folder);
                }
                continue;
            }
            Err(gap) => {
                reading.gaps.push(gap);
                continue;
            }
        };
        let listing = sysroot::list_at(&place, folder);
        let entries = listing.map(|listing| listing.given(|gap| reading.gaps.push(gap)));
        for entry in entries.unwrap_or_default() {
            let path = format!("{folder}/{}", entry.name);
            if SCRIPTS.contains(&folder) {
                add_script(&mut reading, sysroot, filter, &place, &path, &entry);
            } else {
                add(&mut reading, sysroot, filter, &place, &path, &entry);
            }
            if starts_units(&entry) {
                started.push((place.clone(), path, entry));
            }
        }
        read_folders.push(place);
    }
    for (place, path, entry) in started {
        let Some((below, listing)) = sysroot.list_in(&place, &path, &entry) else {
            continue;
        };
        let entries = listing.given(|gap| {
            reading.add_unread(gap, could_be_vendors(filter, &place, &path, &entry));
        });
        add_started(
            &mut reading,
            sysroot,
            filter,
            (&below, &path),
            &entries,
            &read_folders,
        );
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

/// Adds a gap when a folder of units is behind a link that leads nowhere.
fn add_if_cut_off(reading: &mut Reading, sysroot: &Sysroot, folder: &str) {
    match sysroot.is_cut_off(folder) {
        Ok(false) => {}
        Ok(true) => {
            let detail = "behind a link that leads nowhere";
            reading.gaps.push(sysroot::unreadable(folder, detail));
        }
        Err(gap) => reading.gaps.push(gap),
    }
}

fn is_machine(sysroot: &Sysroot) -> Result<bool, Gap> {
    for folder in OF_EVERY_MACHINE {
        if sysroot.is_folder(folder)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a folder holds links to units that are started together, such as
/// `multi-user.target.wants`.
fn starts_units(entry: &DirEntry) -> bool {
    entry.name.ends_with(".wants") || entry.name.ends_with(".requires")
}

/// Adds the units in a folder whose links lead outside the unit folders, or to a file that is gone.
/// `unit_folders` were read already.
fn add_started(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    (folder, folder_path): (&Path, &str),
    entries: &[DirEntry],
    unit_folders: &[PathBuf],
) {
    let links = entries.iter().filter(|entry| {
        matches!(entry.kind, EntryKind::Link | EntryKind::Unknown)
            && entry.name.ends_with(".service")
    });
    for entry in links {
        let path = format!("{folder_path}/{}", entry.name);
        match sysroot.locate_in(folder, &path, entry) {
            Ok(Some(place))
                if place
                    .parent()
                    .is_some_and(|at| unit_folders.iter().any(|one| one == at)) => {}
            place => add_unit(reading, sysroot, filter, (folder, &path), entry, place),
        }
    }
}

fn add(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    folder: &Path,
    path: &str,
    entry: &DirEntry,
) {
    if entry.name.ends_with(".service.d") {
        add_drop_ins(reading, sysroot, filter, (folder, path), entry);
    } else if entry.name.ends_with(".service") && entry.kind != EntryKind::Folder {
        let place = sysroot.locate_in(folder, path, entry);
        add_unit(reading, sysroot, filter, (folder, path), entry, place);
    }
}

fn add_unit(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    (folder, path): (&Path, &str),
    entry: &DirEntry,
    place: Result<Option<PathBuf>, Gap>,
) {
    let mut unit = unit(&entry.name, path);
    let may_lead_nowhere = matches!(entry.kind, EntryKind::Link | EntryKind::Unknown);
    let read = match place {
        // A dangling link: what it started is gone. A link to `/dev/null`: the unit is masked.
        Ok(place) if may_lead_nowhere && sysroot.is_nowhere(place.as_deref()) => {
            Ok(Some(Vec::new()))
        }
        Ok(place) => sysroot::read_at(place.as_deref(), path),
        Err(gap) => Err(gap),
    };
    match read {
        // An empty file masks a unit as well.
        Ok(Some(bytes)) if bytes.is_empty() => unit.program_exists = Some(false),
        Ok(Some(bytes)) => {
            if let Err(gap) = describe(&mut unit, sysroot, filter, &bytes) {
                reading.gaps.push(by_place(filter, gap));
            }
        }
        // It has been removed since the folder was listed.
        Ok(None) => return,
        // Only its name can still attribute it to the vendor.
        Err(gap) => reading.add_unread(gap, could_be_vendors(filter, folder, path, entry)),
    }
    keep(reading, filter, unit);
}

/// Adds an init script. What it starts cannot be parsed. Its program counts as existing when the
/// vendor's path that it names exists, or a folder with the script's name in a vendor's folder.
fn add_script(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    folder: &Path,
    path: &str,
    entry: &DirEntry,
) {
    if entry.kind == EntryKind::Folder {
        return;
    }
    let name = &entry.name;
    let mut unit = unit(name, path);
    let read = sysroot
        .locate_in(folder, path, entry)
        .and_then(|place| sysroot::read_at(place.as_deref(), path));
    let text = match read {
        Ok(Some(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
        // A dangling link, or removed since the folder was listed.
        Ok(None) => String::new(),
        // Without its text, only the name can attribute the script to the vendor.
        Err(gap) => {
            reading.add_unread(gap, could_be_vendors(filter, folder, path, entry));
            String::new()
        }
    };
    let named = unit_file::places(&text)
        .find(|place| filter.is_vendor_path(&redact::path(place)))
        .map(str::to_owned);
    unit.program = named.as_deref().map(redact::path);
    if !keeps(filter, &unit) {
        return;
    }
    let own = filter
        .vendor()
        .folders
        .iter()
        .filter(|folder| folder.starts_with('/'))
        .map(|folder| format!("{folder}/{name}"));
    let mut places = named.into_iter().chain(own);
    // One that cannot be looked at may be there.
    unit.program_exists = Some(places.any(|place| sysroot.exists(&place).unwrap_or(true)));
    keep(reading, filter, unit);
}

/// Adds the drop-in files of a unit (`name.service.d`). One that starts something counts as a unit.
fn add_drop_ins(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    (folder, path): (&Path, &str),
    entry: &DirEntry,
) {
    let name = entry.name.trim_end_matches(".d");
    let is_of_the_unit = could_be_vendors(filter, folder, path, entry);
    let Some((folder, listing)) = sysroot.list_in(folder, path, entry) else {
        return;
    };
    let files = listing.given(|gap| reading.add_unread(gap, is_of_the_unit));
    for file in files.iter().filter(|file| file.name.ends_with(".conf")) {
        let path = format!("{path}/{}", file.name);
        let mut unit = unit(name, &path);
        let read = match sysroot.locate_in(&folder, &path, file) {
            Ok(place) if sysroot.is_nowhere(place.as_deref()) => continue,
            Ok(place) => sysroot::read_at(place.as_deref(), &path),
            Err(gap) => Err(gap),
        };
        match read {
            Ok(bytes) => {
                if let Err(gap) = describe(&mut unit, sysroot, filter, &bytes.unwrap_or_default()) {
                    reading.gaps.push(by_place(filter, gap));
                }
            }
            Err(gap) => {
                let could_be = is_of_the_unit || could_be_vendors(filter, &folder, &path, file);
                reading.add_unread(gap, could_be);
            }
        }
        if unit.program.is_some() {
            keep(reading, filter, unit);
        }
    }
}

fn unit(name: &str, path: &str) -> Unit {
    Unit {
        name: name.to_owned(),
        path: MachinePath(path.to_owned()),
        program: None,
        program_exists: None,
    }
}

fn keeps(filter: &VendorFilter, unit: &Unit) -> bool {
    filter.keeps(&Fact::Unit(unit.clone()))
}

fn keep(reading: &mut Reading, filter: &VendorFilter, mut unit: Unit) {
    if keeps(filter, &unit) {
        unit.path = redact::path(&unit.path.0);
        reading.facts.push(Fact::Unit(unit));
    }
}

/// Fills in the program that the unit starts. When an interpreter starts the vendor's file, that
/// file is a later argument of the command. A gap is always about a unit of the vendor's: that of
/// nobody else's program is looked for.
fn describe(
    unit: &mut Unit,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    bytes: &[u8],
) -> Result<(), Gap> {
    let words = unit_file::command(&String::from_utf8_lossy(bytes));
    let mut paths = words.iter().filter(|word| word.starts_with('/'));
    let vendors = paths.find(|word| filter.is_vendor_path(&redact::path(word)));
    let Some(program) = vendors.or_else(|| words.first()) else {
        return Ok(());
    };
    unit.program = Some(redact::path(program));
    if program.starts_with('/') && !program.contains('%') && keeps(filter, unit) {
        unit.program_exists = Some(sysroot.exists(program)?);
    }
    Ok(())
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
