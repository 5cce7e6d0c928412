//! Uninstall entries. It may not know which products they belong to beyond what the vendor filter
//! keeps.

use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading, UninstallEntry, UninstallScope};
use voorzorg_domain::vendor_filter::VendorFilter;

use super::registry::{self, RegistryKey, RegistryView};
use crate::parse::{redact, uninstall_entries, windows_places};

const PATH: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall";

pub(super) fn probe(list: UninstallScope) -> Probe {
    match list {
        UninstallScope::Machine64 => Probe::UninstallMachine64,
        UninstallScope::Machine32 => Probe::UninstallMachine32,
        UninstallScope::Person => Probe::UninstallPerson,
    }
}

pub(super) fn read(list: UninstallScope, filter: &VendorFilter) -> Reading {
    let mut reading = read_list(list, filter);
    match list {
        UninstallScope::Machine64 | UninstallScope::Machine32 => {}
        UninstallScope::Person => add_other_people(&mut reading, filter),
    }
    reading
}

/// Adds what other people who are signed in installed for themselves. Entries of theirs that may
/// not be read are a stated limit, like those of people who are not signed in.
fn add_other_people(reading: &mut Reading, filter: &VendorFilter) {
    for hive in registry::loaded().given(drop) {
        if !windows_places::is_persons_hive(&hive) {
            continue;
        }
        if let Ok(Some(key)) = registry::of(&hive, PATH) {
            let other = entries(UninstallScope::Person, &key, filter);
            reading.facts.extend(other.facts);
        }
    }
    // The hive of the person who is signed in here is among the loaded hives too.
    reading.facts.sort();
    reading.facts.dedup();
}

fn read_list(list: UninstallScope, filter: &VendorFilter) -> Reading {
    let probe = probe(list);
    let key = match open(list) {
        Ok(Some(key)) => key,
        // Every Windows has this key in the native view. The others are created by the first
        // product that needs them.
        Ok(None) if list == UninstallScope::Machine64 => {
            return Reading::gap(probe, Gap::unreadable("the list is not there"));
        }
        Ok(None) => return Reading::complete(probe, Vec::new()),
        Err(gap) => return Reading::gap(probe, gap),
    };
    entries(list, &key, filter)
}

fn entries(list: UninstallScope, key: &RegistryKey, filter: &VendorFilter) -> Reading {
    let mut entries = Vec::new();
    let mut reading = Reading::complete(probe(list), Vec::new());
    for name in key.names().given(|gap| reading.gaps.push(gap)) {
        match key.open(&name, view(list)) {
            Ok(Some(key)) => {
                // First read only what attributes an entry to the vendor; the rest of the vendor's
                // entries only.
                let entry = Fact::UninstallEntry(name_only(list, &name, &key));
                if let Some(Fact::UninstallEntry(entry)) = filter.kept(entry) {
                    entries.push(describe(entry, &key));
                } else if let Err(gap) = key.require_text("DisplayName") {
                    add_unread(&mut reading, &mut entries, list, name, gap, filter);
                }
            }
            // It has been removed since the names were read.
            Ok(None) => {}
            Err(gap) => add_unread(&mut reading, &mut entries, list, name, gap, filter),
        }
    }
    let entries = uninstall_entries::without_doubles(entries);
    reading.facts = entries.into_iter().map(Fact::UninstallEntry).collect();
    reading
}

/// Adds an entry of which only the name of the key is known. Windows Installer may know what a
/// product code is called; without that, a code alone can be anybody's.
fn add_unread(
    reading: &mut Reading,
    entries: &mut Vec<UninstallEntry>,
    list: UninstallScope,
    key: String,
    gap: Gap,
    filter: &VendorFilter,
) {
    let called = installer_name(&key);
    let could_be = match &called {
        Some(name) => filter.could_be_named(name),
        None => uninstall_entries::is_code(&key) || filter.could_be_named(&key),
    };
    reading.add_unread(gap, could_be);
    let entry = Fact::UninstallEntry(UninstallEntry {
        scope: list,
        name: called.unwrap_or_default(),
        key,
        version: None,
        publisher: None,
        location: None,
        command: None,
        msi: false,
        hidden: false,
    });
    if let Some(Fact::UninstallEntry(entry)) = filter.kept(entry) {
        entries.push(entry);
    }
}

/// What Windows Installer calls the product of an uninstall key.
fn installer_name(key: &str) -> Option<String> {
    let packed = uninstall_entries::packed_code(key)?;
    let path = format!(r"SOFTWARE\Classes\Installer\Products\{packed}");
    let product = registry::machine(&path, RegistryView::Native).ok()??;
    product.text("ProductName")
}

/// One entry as it is registered now, with its unredacted uninstall command; `None` when it is
/// gone.
pub(crate) fn entry(
    list: UninstallScope,
    key: &str,
) -> Result<Option<(UninstallEntry, Option<String>)>, Gap> {
    // A name with a backslash would lead to another key.
    if key.is_empty() || key.contains('\\') {
        return Ok(None);
    }
    let Some(entries) = open(list)? else {
        return Ok(None);
    };
    let Some(entry) = entries.open(key, view(list))? else {
        return Ok(None);
    };
    Ok(Some((
        describe(name_only(list, key, &entry), &entry),
        entry.text("UninstallString"),
    )))
}

fn open(list: UninstallScope) -> Result<Option<RegistryKey>, Gap> {
    match list {
        UninstallScope::Machine64 | UninstallScope::Machine32 => {
            registry::machine(PATH, view(list))
        }
        UninstallScope::Person => registry::person(PATH),
    }
}

fn view(list: UninstallScope) -> RegistryView {
    match list {
        UninstallScope::Machine64 | UninstallScope::Person => RegistryView::Native,
        UninstallScope::Machine32 => RegistryView::Wow32,
    }
}

/// The name, the publisher and the location of an entry.
fn name_only(list: UninstallScope, name: &str, key: &RegistryKey) -> UninstallEntry {
    UninstallEntry {
        scope: list,
        key: name.to_owned(),
        name: key.text("DisplayName").unwrap_or_default(),
        version: None,
        publisher: key.text("Publisher"),
        location: key
            .text("InstallLocation")
            .map(|path| redact::path(path.trim_matches('"'))),
        command: None,
        msi: false,
        hidden: false,
    }
}

/// Fills in the other fields of an entry.
fn describe(entry: UninstallEntry, key: &RegistryKey) -> UninstallEntry {
    UninstallEntry {
        version: key.text("DisplayVersion"),
        command: key.text("UninstallString").map(|text| redact::text(&text)),
        msi: key.number("WindowsInstaller") == Some(1),
        hidden: key.number("SystemComponent") == Some(1),
        ..entry
    }
}
