//! The probes of macOS. All of them read files, so a sysroot is as good as a machine.

mod applications;
mod launch_items;
mod receipts;
mod system_extensions;
mod traces;

use plist::Dictionary;
use voorzorg_domain::snapshot::{Gap, Probe};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::host::MACOS_VERSION;
use crate::collect::sysroot::{self, EntryKind, Sysroot};
use crate::collect::{Job, folders, sysroot_job};
use crate::parse::property_list;

pub(super) fn jobs(sysroot: &Sysroot, filter: &VendorFilter) -> Vec<(Probe, Job)> {
    vec![
        sysroot_job(Probe::Applications, sysroot, filter, applications::read),
        sysroot_job(Probe::LaunchItems, sysroot, filter, launch_items::read),
        sysroot_job(
            Probe::SystemExtensions,
            sysroot,
            filter,
            system_extensions::read,
        ),
        sysroot_job(Probe::Receipts, sysroot, filter, receipts::read),
        sysroot_job(Probe::Folders, sysroot, filter, folders::read),
        sysroot_job(Probe::Traces, sysroot, filter, traces::read),
    ]
}

/// Reads a property list; `None` when there is no such file.
fn read_list(sysroot: &Sysroot, path: &str) -> Result<Option<Dictionary>, Gap> {
    match sysroot.read(path)? {
        Some(bytes) => property_list::read(&bytes)
            .map(Some)
            .ok_or_else(|| sysroot::unreadable(path, "not a property list")),
        None => Ok(None),
    }
}

/// The home folders of this machine. Those that may not be read are a stated limit, not a gap.
fn homes(sysroot: &Sysroot) -> Vec<String> {
    let homes = sysroot.list("/Users").ok().flatten().unwrap_or_default();
    let homes = homes
        .into_iter()
        .filter(|home| home.kind == EntryKind::Folder && home.name != "Shared");
    homes.map(|home| format!("/Users/{}", home.name)).collect()
}

/// Whether this can be a whole Mac: it states its version of macOS, or has applications.
fn is_mac(sysroot: &Sysroot) -> bool {
    let has_apps = || {
        let apps = sysroot.list(applications::FOLDER).ok().flatten();
        apps.is_some_and(|apps| apps.iter().any(|app| app.name.ends_with(".app")))
    };
    sysroot.exists(MACOS_VERSION) == Ok(true) || has_apps()
}
