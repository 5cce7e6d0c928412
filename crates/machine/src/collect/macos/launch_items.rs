//! Launch daemons and agents, read as files. It may not know whether they run.

use plist::{Dictionary, Value};
use voorzorg_domain::snapshot::{Fact, LaunchItem, Maker, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::macos::{homes, read_listed};
use crate::collect::sysroot::{self, Sysroot};
use crate::parse::{program, property_list, redact};

pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::LaunchItems, Vec::new());
    match sysroot.is_folder("/Library") {
        Ok(true) => {}
        Ok(false) => reading
            .gaps
            .push(sysroot::unreadable("/Library", "not there")),
        Err(gap) => reading.gaps.push(gap),
    }
    for folder in ["/Library/LaunchDaemons", "/Library/LaunchAgents"] {
        add_folder(&mut reading, sysroot, filter, folder, false);
    }
    for home in homes(sysroot, &mut reading) {
        let folder = format!("{}/Library/LaunchAgents", home.path);
        add_folder(&mut reading, sysroot, filter, &folder, home.is_limit);
    }
    reading.facts.sort();
    reading
}

fn add_folder(
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    folder: &str,
    is_limit: bool,
) {
    let Some((place, listing)) = sysroot.list_located(folder) else {
        return;
    };
    for entry in listing.given(|gap| reading.add_unread(gap, !is_limit)) {
        let Some(stem) = entry.name.strip_suffix(".plist") else {
            continue;
        };
        let path = format!("{folder}/{}", entry.name);
        let list = match read_listed(sysroot, filter, &place, &path, &entry) {
            Ok(list) => list.unwrap_or_default(),
            // Only its name can still attribute it to the vendor.
            Err(unread) => {
                unread.add(reading, filter, &path, is_limit);
                Dictionary::new()
            }
        };
        let program = program(&list, filter);
        let item = LaunchItem {
            label: property_list::text(&list, "Label").unwrap_or_else(|| stem.to_owned()),
            path: redact::path(&path),
            program: program.as_deref().map(redact::path),
            program_exists: None,
            maker: program
                .as_deref()
                .and_then(|path| maker(sysroot, filter, path)),
        };
        let Some(Fact::LaunchItem(item)) = filter.kept(Fact::LaunchItem(item)) else {
            continue;
        };
        let absolute = program.filter(|program| program.starts_with('/'));
        let exists = absolute.map(|program| sysroot.exists(&program)).transpose();
        let program_exists = exists.unwrap_or_else(|gap| {
            reading.add_unread(gap, !is_limit);
            None
        });
        reading.facts.push(Fact::LaunchItem(LaunchItem {
            program_exists,
            ..item
        }));
    }
}

/// Who made the program of an item that stands in nobody's folder. That it cannot be read is not a gap:
/// the item itself was.
fn maker(sysroot: &Sysroot, filter: &VendorFilter, path: &str) -> Option<Maker> {
    if !path.starts_with('/') || filter.is_vendor_path(&redact::path(path)) {
        return None;
    }
    program::maker(sysroot.open(path).ok()??).ok()?
}

/// The program that an item starts. When an interpreter starts the vendor's file, that file is a
/// later argument.
fn program(list: &Dictionary, filter: &VendorFilter) -> Option<String> {
    let words = list.get("ProgramArguments").and_then(Value::as_array);
    let words: Vec<&str> = words
        .into_iter()
        .flatten()
        .filter_map(Value::as_string)
        .collect();
    let program = property_list::text(list, "Program");
    let vendors = program
        .as_deref()
        .into_iter()
        .chain(words.iter().copied())
        .find(|word| word.starts_with('/') && filter.is_vendor_path(&redact::path(word)))
        .map(str::to_owned);
    vendors
        .or(program)
        .or_else(|| words.first().map(|&word| word.to_owned()))
}
