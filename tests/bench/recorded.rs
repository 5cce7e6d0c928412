//! Recorded machines with very many things of one kind, one in twenty of them the vendor's.

use std::fs;
use std::path::{Path, PathBuf};

use acceptance::machines;
use anyhow::{Context, Result};
use voorzorg_domain::snapshot::{Fact, MachinePath, Probe, System, UninstallEntry, UninstallScope};

#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Processes,
    UninstallEntries,
}

/// Writes such a recording into `folder` and says where.
pub(crate) fn write(folder: &Path, kind: Kind, count: usize) -> Result<PathBuf> {
    let (probe, fact): (Probe, fn(usize) -> Fact) = match kind {
        Kind::Processes => (Probe::Processes, process),
        Kind::UninstallEntries => (Probe::UninstallMachine64, entry),
    };
    let mut machine = machines::clean(System::Windows);
    let mut readings = machine.readings.iter_mut();
    let reading = readings
        .find(|reading| reading.probe == probe)
        .context("a clean machine has every source")?;
    reading.facts = (0..count).map(fact).collect();
    let place = folder.join(format!("{kind:?}-{count}.json"));
    let text = serde_json::to_string_pretty(&machine.in_order())?;
    fs::write(&place, text)?;
    Ok(place)
}

fn is_vendors(number: usize) -> bool {
    number.is_multiple_of(20)
}

fn process(number: usize) -> Fact {
    let (name, path) = if is_vendors(number) {
        let version = number % 7;
        (
            "avp.exe".to_owned(),
            format!(
                r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.{version}\avp-{number}.exe"
            ),
        )
    } else {
        (
            format!("program-{number}.exe"),
            format!(r"C:\Program Files\Example {number}\program-{number}.exe"),
        )
    };
    machines::process(&name, &path)
}

fn entry(number: usize) -> Fact {
    let (name, maker, location) = if is_vendors(number) {
        (
            format!("Kaspersky Standard {number}"),
            "AO Kaspersky Lab".to_owned(),
            format!(r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky {number}"),
        )
    } else {
        (
            format!("Example Program {number}"),
            format!("Example Company {number}"),
            format!(r"C:\Program Files\Example {number}"),
        )
    };
    Fact::UninstallEntry(UninstallEntry {
        scope: UninstallScope::Machine64,
        key: format!("{{6F57816A-791A-4159-A75F-{number:012}}}"),
        version: Some(format!("21.{number}")),
        location: Some(MachinePath(location)),
        command: Some(format!(
            "MsiExec.exe /I{{6F57816A-791A-4159-A75F-{number:012}}}"
        )),
        ..machines::uninstall_entry(&name, &maker)
    })
}
