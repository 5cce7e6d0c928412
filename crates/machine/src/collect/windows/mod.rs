//! The probes of Windows: the registry, the service list and Security Center. They start no tools,
//! and never query the WMI class `Win32_Product`, which makes Windows Installer repair every
//! product.

mod circumstances;
mod defender;
mod files;
mod folders;
mod pending_restart;
pub(crate) mod registry;
mod security_center;
mod services;
pub(crate) mod system_folders;
mod traces;
pub(crate) mod uninstall;
mod vendor_key;

use voorzorg_domain::snapshot::{Probe, UninstallScope};
use voorzorg_domain::vendor_filter::VendorFilter;

use self::registry::RegistryView;
use crate::collect::{Job, job};

pub(super) fn jobs(filter: &VendorFilter) -> Vec<(Probe, Job)> {
    let entries = |list: UninstallScope| {
        job(uninstall::probe(list), filter, move |filter| {
            uninstall::read(list, filter)
        })
    };
    vec![
        entries(UninstallScope::Machine64),
        entries(UninstallScope::Machine32),
        entries(UninstallScope::Person),
        job(Probe::VendorKey, filter, vendor_key::read),
        job(Probe::Services, filter, services::read),
        job(Probe::SecurityCenter, filter, |_| security_center::read()),
        job(Probe::Defender, filter, |_| defender::read()),
        job(Probe::PendingRestart, filter, pending_restart::read),
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
