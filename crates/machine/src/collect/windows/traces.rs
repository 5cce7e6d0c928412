//! What products leave behind on Windows: a trusted root certificate, browser extensions, the vault
//! of a password manager, channels of the event log.
//!
//! Only whether something exists, and its name, is read. None of the person's files is opened.

use std::fs;
use std::path::Path;

use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading, Trace, TraceKind};
use voorzorg_domain::vendor_filter::VendorFilter;

use super::registry::{self, RegistryView};
use super::system_folders;
use crate::parse::{certificate, windows_places};

const CERTIFICATES: &str = r"SOFTWARE\Microsoft\SystemCertificates\ROOT\Certificates";
const LOGS: &str = r"SYSTEM\CurrentControlSet\Services\EventLog";

pub(super) fn read(filter: &VendorFilter) -> Reading {
    let mut traces = Vec::new();
    let mut gaps = Vec::new();
    if let Err(gap) = add_certificates(&mut traces, &mut gaps) {
        gaps.push(gap);
    }
    if let Err(gap) = add_extension_keys(&mut traces, &mut gaps) {
        gaps.push(gap);
    }
    if let Err(gap) = add_logs(&mut traces, &mut gaps) {
        gaps.push(gap);
    }
    if let Some(local) = system_folders::local_data() {
        add_extensions(&mut traces, Path::new(&local));
        add_vault(&mut traces, Path::new(&local));
    }
    let facts = traces
        .into_iter()
        .filter_map(|trace| filter.kept(Fact::Trace(trace)))
        .collect();
    Reading {
        gaps,
        ..Reading::complete(Probe::Traces, facts)
    }
}

fn add_certificates(traces: &mut Vec<Trace>, gaps: &mut Vec<Gap>) -> Result<(), Gap> {
    let Some(store) = registry::machine(CERTIFICATES, RegistryView::Native)? else {
        return Ok(());
    };
    for name in store.names().given(|gap| gaps.push(gap)) {
        // One that may not be read hides none of the others.
        let stored = store.open(&name, RegistryView::Native);
        let stored = stored.unwrap_or_else(|gap| {
            gaps.push(gap);
            None
        });
        let blob = stored.and_then(|key| key.bytes("Blob"));
        // Windows trusts no certificate that it cannot read itself.
        if let Some(subject) = blob.and_then(|blob| certificate::subject(&blob)) {
            traces.push(named(TraceKind::RootCertificate, subject));
        }
    }
    Ok(())
}

fn add_extension_keys(traces: &mut Vec<Trace>, gaps: &mut Vec<Gap>) -> Result<(), Gap> {
    for path in windows_places::EXTENSION_KEYS {
        let keys = [
            registry::machine(path, RegistryView::Native)?,
            registry::machine(path, RegistryView::Wow32)?,
            registry::person(path)?,
        ];
        for key in keys.into_iter().flatten() {
            let names = key.names().given(|gap| gaps.push(gap)).into_iter();
            traces.extend(names.map(|name| named(TraceKind::BrowserExtension, name)));
        }
    }
    Ok(())
}

fn add_logs(traces: &mut Vec<Trace>, gaps: &mut Vec<Gap>) -> Result<(), Gap> {
    if let Some(key) = registry::machine(LOGS, RegistryView::Native)? {
        let names = key.names().given(|gap| gaps.push(gap)).into_iter();
        traces.extend(names.map(|name| named(TraceKind::Log, name)));
    }
    // Log files outlive their channels. Only an administrator may usually list them; for others the
    // channels above have to do.
    let folder =
        system_folders::system().map(|system| Path::new(&system).join(windows_places::LOG_FILES));
    let files = folder
        .into_iter()
        .flat_map(fs::read_dir)
        .flatten()
        .flatten();
    traces.extend(files.filter_map(|file| {
        let file = file.file_name();
        let name = windows_places::log_name(file.to_str()?)?;
        Some(named(TraceKind::Log, name.to_owned()))
    }));
    Ok(())
}

fn add_extensions(traces: &mut Vec<Trace>, local: &Path) {
    for browser in windows_places::BROWSERS {
        let profiles = folders(&local.join(browser));
        for profile in profiles.filter(|name| windows_places::is_profile(name)) {
            let place = local.join(browser).join(profile);
            let extensions = folders(&place.join(windows_places::EXTENSIONS));
            traces.extend(extensions.map(|name| named(TraceKind::BrowserExtension, name)));
        }
    }
}

fn add_vault(traces: &mut Vec<Trace>, local: &Path) {
    if local.join(windows_places::VAULT).is_file() {
        let path = windows_places::in_local_data(windows_places::VAULT);
        traces.push(Trace {
            kind: TraceKind::Vault,
            name: path.file_name().to_owned(),
            path: Some(path),
        });
    }
}

/// The names of the folders in a folder; none when it does not exist, as of a browser that is not
/// installed. These are the person's own files, which the person may read; what is left out here is a
/// trace of a removal at most.
fn folders(place: &Path) -> impl Iterator<Item = String> + use<> {
    let entries = fs::read_dir(place).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
}

fn named(kind: TraceKind, name: String) -> Trace {
    Trace {
        kind,
        name,
        path: None,
    }
}
