//! The probes of Windows: the registry, the service list and Security Center. They start no tools,
//! and never query the WMI class `Win32_Product`, which makes Windows Installer repair every
//! product.

mod circumstances;
mod defender;
mod files;
mod folders;
mod machine_id;
mod pending_restart;
pub(crate) mod registry;
mod security_center;
mod services;
pub(crate) mod system_folders;
mod traces;
pub(crate) mod uninstall;
mod vendor_key;

use voorzorg_domain::snapshot::{Probe, Reading, UninstallScope};
use voorzorg_domain::vendor_filter::VendorFilter;

pub(super) use self::files::is_on_this_computer;
pub(super) use self::machine_id::machine_id;
use self::registry::RegistryView;
use crate::collect::makers::Makers;
use crate::collect::{Job, job};

pub(super) fn jobs(filter: &VendorFilter, makers: &Makers) -> Vec<(Probe, Job)> {
    let entries = |list: UninstallScope| {
        job(uninstall::probe(list), filter, move |filter| {
            uninstall::read(list, filter)
        })
    };
    let made = |probe: Probe, read: fn(&VendorFilter, &Makers) -> Reading| {
        let makers = makers.clone();
        job(probe, filter, move |filter| read(filter, &makers))
    };
    vec![
        entries(UninstallScope::Machine64),
        entries(UninstallScope::Machine32),
        entries(UninstallScope::Person),
        job(Probe::VendorKey, filter, vendor_key::read),
        made(Probe::Services, services::read),
        job(Probe::SecurityCenter, filter, |_| security_center::read()),
        job(Probe::Defender, filter, |_| defender::read()),
        made(Probe::PendingRestart, pending_restart::read),
        job(Probe::Folders, filter, folders::read),
        job(Probe::Traces, filter, traces::read),
        job(Probe::Circumstances, filter, circumstances::read),
    ]
}

/// Whether this is a server edition: every product type but a workstation (`WinNT`). When that cannot
/// be read, it is taken for one: then Security Center is asked, and says itself that it is not there.
pub(super) fn is_server() -> bool {
    let path = r"SYSTEM\CurrentControlSet\Control\ProductOptions";
    registry::machine(path, RegistryView::Native)
        .ok()
        .flatten()
        .and_then(|key| key.text("ProductType"))
        .is_some_and(|product| !product.eq_ignore_ascii_case("WinNT"))
}
