//! Which sources a system has, and who reads them. The only place besides the Windows collectors
//! that knows which system this code runs on.
//!
//! A collector fetches and hands over to a parser in [`crate::parse`], which runs and is tested
//! everywhere. It may not know what a fact means.

pub(crate) mod folders;
pub(crate) mod host;
pub(crate) mod linux;
pub(crate) mod macos;
mod processes;
pub(crate) mod tree;
#[cfg(windows)]
pub(crate) mod windows;

use std::ffi::OsStr;
use std::fs::Metadata;
use std::path::Path;

use voorzorg_domain::snapshot::{Gap, Probe, Reading, System};
use voorzorg_domain::vendor_filter::VendorFilter;

use self::tree::Tree;

/// One read of one source.
pub(crate) type Job = Box<dyn FnOnce() -> Reading + Send>;

/// The reads for one look at a machine of `system`; `tree` when a folder stands for the machine.
pub(crate) fn jobs(
    system: System,
    tree: Option<&Tree>,
    filter: &VendorFilter,
) -> Vec<(Probe, Job)> {
    let processes = match tree {
        // Files have no running programs.
        Some(_) => job(Probe::Processes, filter, |_| {
            Reading::gap(Probe::Processes, Gap::Unsupported)
        }),
        None => job(Probe::Processes, filter, processes::read),
    };
    let tree = tree.cloned().unwrap_or_else(Tree::of_this_machine);
    let mut jobs = match system {
        System::Windows => windows_jobs(filter),
        System::Macos => macos::jobs(&tree, filter),
        System::Linux => linux::jobs(&tree, filter),
    };
    jobs.push(processes);
    jobs
}

/// A read that needs nothing but the filter.
fn job(
    probe: Probe,
    filter: &VendorFilter,
    read: impl FnOnce(&VendorFilter) -> Reading + Send + 'static,
) -> (Probe, Job) {
    let filter = filter.clone();
    (probe, Box::new(move || read(&filter)))
}

/// A read of a tree.
fn tree_job(
    probe: Probe,
    tree: &Tree,
    filter: &VendorFilter,
    read: fn(&Tree, &VendorFilter) -> Reading,
) -> (Probe, Job) {
    let (tree, filter) = (tree.clone(), filter.clone());
    (probe, Box::new(move || read(&tree, &filter)))
}

#[cfg(windows)]
fn windows_jobs(filter: &VendorFilter) -> Vec<(Probe, Job)> {
    windows::jobs(filter)
}

/// Never asked: a Windows machine is only read on Windows itself.
#[cfg(not(windows))]
fn windows_jobs(filter: &VendorFilter) -> Vec<(Probe, Job)> {
    Probe::required(System::Windows)
        .iter()
        .filter(|probe| **probe != Probe::Processes)
        .map(|probe| {
            let probe = *probe;
            job(probe, filter, move |_| {
                Reading::gap(probe, Gap::Unsupported)
            })
        })
        .collect()
}

/// Whether a file can be run, or stands where only programs stand: a copy of a disk often does not
/// keep what may be run.
#[cfg(unix)]
fn is_program(path: &Path, metadata: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o111 != 0 || is_among_programs(path)
}

/// Windows tells by the name.
#[cfg(not(unix))]
fn is_program(path: &Path, _: &Metadata) -> bool {
    is_one_of(path.extension(), &["exe", "com", "sys", "dll"]) || is_among_programs(path)
}

/// Whether a file stands in a folder that holds programs and nothing else.
fn is_among_programs(path: &Path) -> bool {
    let folder = path.parent().and_then(Path::file_name);
    is_one_of(folder, &["bin", "sbin", "libexec", "Binaries"])
}

fn is_one_of(part: Option<&OsStr>, wanted: &[&str]) -> bool {
    part.is_some_and(|part| {
        wanted
            .iter()
            .any(|wanted| part.to_string_lossy().eq_ignore_ascii_case(wanted))
    })
}

#[cfg(windows)]
fn is_windows_server() -> bool {
    windows::is_server()
}

#[cfg(not(windows))]
fn is_windows_server() -> bool {
    false
}
