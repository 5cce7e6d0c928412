//! Which probes a system has, and which collector reads each. The only place besides the Windows
//! collectors that knows which system this code runs on.
//!
//! A collector reads a source and passes it to a parser in [`crate::parse`], which runs and is
//! tested on every system. It may not know what a fact means.

pub(crate) mod folders;
pub(crate) mod host;
pub(crate) mod linux;
pub(crate) mod listing;
pub(crate) mod macos;
mod makers;
mod processes;
#[cfg_attr(
    not(any(windows, test)),
    expect(
        dead_code,
        reason = "only Windows gives lists by number; the tests run everywhere"
    )
)]
mod steady_list;
pub(crate) mod sysroot;
mod tool;
#[cfg(windows)]
pub(crate) mod windows;

use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};

use voorzorg_domain::snapshot::{Gap, MachinePath, Probe, Reading, System};
use voorzorg_domain::vendor_filter::VendorFilter;

use self::makers::Makers;
use self::sysroot::{DirEntry, EntryKind, Sysroot};

/// A job that reads one probe.
pub(crate) type Job = Box<dyn FnOnce() -> Reading + Send>;

/// The jobs of one scan of a machine of `system`: of `sysroot`, or else of this computer.
pub(crate) fn jobs(
    system: System,
    sysroot: Option<&Sysroot>,
    filter: &VendorFilter,
) -> Vec<(Probe, Job)> {
    let makers = Makers::new();
    let processes = match sysroot {
        // A sysroot has no running programs.
        Some(_) => job(Probe::Processes, filter, |_| {
            Reading::gap(Probe::Processes, Gap::UNSUPPORTED)
        }),
        None => {
            let makers = makers.clone();
            job(Probe::Processes, filter, move |filter| {
                processes::read(filter, &makers)
            })
        }
    };
    let sysroot = sysroot.cloned().unwrap_or_else(Sysroot::of_this_machine);
    let mut jobs = match system {
        System::Windows => windows_jobs(filter, &makers),
        System::Macos => macos::jobs(&sysroot, filter),
        System::Linux => linux::jobs(&sysroot, filter),
    };
    jobs.push(processes);
    jobs
}

/// The number that the system has for this computer, as text.
#[cfg(windows)]
pub(crate) fn machine_id() -> Option<String> {
    windows::machine_id()
}

/// The number that the system has for this computer, as text.
#[cfg(target_os = "macos")]
pub(crate) fn machine_id() -> Option<String> {
    sysinfo::Product::uuid().ok()
}

/// The number that the system has for this computer, as text.
#[cfg(not(any(windows, target_os = "macos")))]
pub(crate) fn machine_id() -> Option<String> {
    /// In bytes. The file holds one line.
    const LIMIT: u64 = 4096;

    // The second is the older place, machine-id(5).
    ["/etc/machine-id", "/var/lib/dbus/machine-id"]
        .iter()
        .find_map(|path| crate::text_file::read_text(path.as_ref(), LIMIT).ok())
}

/// A job that needs nothing but the vendor filter.
fn job(
    probe: Probe,
    filter: &VendorFilter,
    read: impl FnOnce(&VendorFilter) -> Reading + Send + 'static,
) -> (Probe, Job) {
    let filter = filter.clone();
    (probe, Box::new(move || read(&filter)))
}

/// A job that reads a sysroot.
fn sysroot_job(
    probe: Probe,
    sysroot: &Sysroot,
    filter: &VendorFilter,
    read: fn(&Sysroot, &VendorFilter) -> Reading,
) -> (Probe, Job) {
    let (sysroot, filter) = (sysroot.clone(), filter.clone());
    (probe, Box::new(move || read(&sysroot, &filter)))
}

/// Whether what stands at `path` and cannot be read could be the vendor's: by its name or its place,
/// or by the place to which a link leads. `entry` was listed in the folder located at `folder`.
fn could_be_vendors(filter: &VendorFilter, folder: &Path, path: &str, entry: &DirEntry) -> bool {
    let is_link = matches!(entry.kind, EntryKind::Link | EntryKind::Unknown);
    filter.could_be_at(&MachinePath(path.to_owned()))
        || is_link
            && fs::read_link(folder.join(&entry.file_name)).is_ok_and(|target| {
                filter.could_be_at(&MachinePath(target.to_string_lossy().into_owned()))
            })
}

/// The gap, marked when its place lies in a folder for remains.
fn by_place(filter: &VendorFilter, gap: Gap) -> Gap {
    let place = gap.place.as_ref();
    if place.is_some_and(|place| filter.is_in_remains(place)) {
        gap.in_remains()
    } else {
        gap
    }
}

#[cfg(windows)]
fn windows_jobs(filter: &VendorFilter, makers: &Makers) -> Vec<(Probe, Job)> {
    windows::jobs(filter, makers)
}

/// Never called: a Windows machine is only read on Windows itself.
#[cfg(not(windows))]
fn windows_jobs(filter: &VendorFilter, _: &Makers) -> Vec<(Probe, Job)> {
    Probe::required(System::Windows)
        .iter()
        .filter(|probe| **probe != Probe::Processes)
        .map(|probe| {
            let probe = *probe;
            job(probe, filter, move |_| {
                Reading::gap(probe, Gap::UNSUPPORTED)
            })
        })
        .collect()
}

/// Whether a file is executable, or is in a folder for programs only: a copied disk has often lost
/// the executable permission.
#[cfg(unix)]
fn is_program(path: &Path, metadata: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o111 != 0 || is_among_programs(path)
}

/// Whether a file is a program. Outside Unix its name tells.
#[cfg(not(unix))]
fn is_program(path: &Path, _: &Metadata) -> bool {
    is_one_of(path.extension(), &["exe", "com", "sys", "dll"]) || is_among_programs(path)
}

/// Whether a file is in a folder that holds programs and nothing else.
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

/// Whether a file is on a disk of this computer: no other computer is ever asked for one (I7).
#[cfg(windows)]
fn is_on_this_computer(path: &str) -> bool {
    windows::is_on_this_computer(path)
}

/// Whether a file is on a disk of this computer, as far as its path says.
#[cfg(not(windows))]
fn is_on_this_computer(path: &str) -> bool {
    path.starts_with('/')
}

#[cfg(windows)]
fn is_windows_server() -> bool {
    windows::is_server()
}

#[cfg(not(windows))]
fn is_windows_server() -> bool {
    false
}

/// The folder that Windows shows this person as theirs for documents. It is often elsewhere than in the
/// profile: OneDrive and companies move it.
#[cfg(windows)]
pub(crate) fn documents() -> Option<PathBuf> {
    windows::system_folders::documents().map(PathBuf::from)
}

/// Never called: other systems say it in other ways.
#[cfg(not(windows))]
pub(crate) fn documents() -> Option<PathBuf> {
    None
}
