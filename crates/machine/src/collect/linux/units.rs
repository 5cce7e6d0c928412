//! systemd services and init scripts, read as files. It may not know whether they run.

use std::path::{Path, PathBuf};

use voorzorg_domain::snapshot::{Fact, Gap, MachinePath, Probe, Reading, Unit};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::sysroot::{self, DirEntry, EntryKind, Sysroot};
use crate::parse::{redact, unit_file};

/// The folders of systemd units, in systemd's order of precedence.
const FOLDERS: [&str; 6] = [
    "/etc/systemd/system",
    "/run/systemd/system",
    "/run/systemd/transient",
    "/usr/local/lib/systemd/system",
    "/usr/lib/systemd/system",
    "/lib/systemd/system",
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
            Ok(None) => continue,
            Err(gap) => {
                reading.gaps.push(gap);
                continue;
            }
        };
        match sysroot::list_at(&place, folder) {
            Ok(entries) => {
                for entry in entries.unwrap_or_default() {
                    let path = format!("{folder}/{}", entry.name);
                    if SCRIPTS.contains(&folder) {
                        add_script(&mut reading, sysroot, filter, &place, &path, &entry);
                    } else {
                        add(&mut reading, sysroot, filter, &place, &path, &entry);
                    }
                    if starts_units(&entry) {
                        started.push(path);
                    }
                }
            }
            Err(gap) => reading.gaps.push(gap),
        }
        read_folders.push(place);
    }
    for folder in started {
        add_started(&mut reading, sysroot, filter, &folder, &read_folders);
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
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

/// Adds the units in `folder` whose links lead outside the unit folders, or to a file that is gone.
/// `unit_folders` were read already.
fn add_started(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    folder: &str,
    unit_folders: &[PathBuf],
) {
    let entries = match sysroot.list(folder) {
        Ok(entries) => entries.unwrap_or_default(),
        Err(gap) => {
            reading.gaps.push(gap);
            return;
        }
    };
    let links = entries
        .iter()
        .filter(|entry| entry.kind == EntryKind::Link && entry.name.ends_with(".service"));
    for entry in links {
        let path = format!("{folder}/{}", entry.name);
        match sysroot.locate(&path) {
            Ok(Some(place))
                if place
                    .parent()
                    .is_some_and(|at| unit_folders.iter().any(|one| one == at)) => {}
            Ok(place) => add_unit(reading, sysroot, filter, &path, entry, Ok(place)),
            Err(gap) => reading.gaps.push(gap),
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
        add_drop_ins(reading, sysroot, filter, path, entry);
    } else if entry.name.ends_with(".service") && entry.kind != EntryKind::Folder {
        let place = sysroot.locate_in(folder, path, entry);
        add_unit(reading, sysroot, filter, path, entry, place);
    }
}

fn add_unit(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    path: &str,
    entry: &DirEntry,
    place: Result<Option<PathBuf>, Gap>,
) {
    let mut unit = unit(&entry.name, path);
    let read = match place {
        // A dangling link: what it started is gone. A link to `/dev/null`: the unit is masked.
        Ok(place) if entry.kind == EntryKind::Link && sysroot.is_nowhere(place.as_deref()) => {
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
                reading.gaps.push(gap);
            }
        }
        // It has been removed since the folder was listed.
        Ok(None) => return,
        Err(gap) => reading.gaps.push(gap),
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
            if keeps(filter, &unit) {
                reading.gaps.push(gap);
            }
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
    unit.program_exists = Some(places.any(|place| sysroot.exists(&place).unwrap_or(true)));
    keep(reading, filter, unit);
}

/// Adds the drop-in files of a unit (`name.service.d`). One that starts something counts as a unit.
fn add_drop_ins(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    folder: &str,
    entry: &DirEntry,
) {
    let name = entry.name.trim_end_matches(".d");
    let files = match sysroot.list(folder) {
        Ok(files) => files.unwrap_or_default(),
        Err(gap) => {
            reading.gaps.push(gap);
            return;
        }
    };
    for file in files.iter().filter(|file| file.name.ends_with(".conf")) {
        let path = format!("{folder}/{}", file.name);
        let mut unit = unit(name, &path);
        let described = match sysroot.locate(&path) {
            Ok(place) if sysroot.is_nowhere(place.as_deref()) => continue,
            Ok(place) => sysroot::read_at(place.as_deref(), &path)
                .and_then(|bytes| describe(&mut unit, sysroot, filter, &bytes.unwrap_or_default())),
            Err(gap) => Err(gap),
        };
        reading.gaps.extend(described.err());
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
/// file is a later argument of the command.
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
