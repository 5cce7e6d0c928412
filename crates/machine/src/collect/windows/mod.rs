//! The sources of Windows: the registry, the service list and Security Center. No tool is ever
//! started for them, and never the class that makes Windows Installer repair everything.

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

use voorzorg_domain::scope::Scope;
use voorzorg_domain::snapshot::{Probe, UninstallScope};

use self::registry::View;
use crate::collect::{Job, job};

pub(super) fn jobs(scope: &Scope) -> Vec<(Probe, Job)> {
    let entries = |list: UninstallScope| {
        job(uninstall::probe(list), scope, move |scope| {
            uninstall::read(list, scope)
        })
    };
    vec![
        entries(UninstallScope::Machine64),
        entries(UninstallScope::Machine32),
        entries(UninstallScope::Person),
        job(Probe::VendorKey, scope, vendor_key::read),
        job(Probe::Services, scope, services::read),
        job(Probe::SecurityCenter, scope, |_| security_center::read()),
        job(Probe::Defender, scope, |_| defender::read()),
        job(Probe::PendingRestart, scope, pending_restart::read),
        job(Probe::Folders, scope, folders::read),
        job(Probe::Traces, scope, traces::read),
        job(Probe::Circumstances, scope, |_| circumstances::read()),
    ]
}

/// Whether this is a server edition: everything that does not call itself a workstation.
pub(super) fn is_server() -> bool {
    let path = r"SYSTEM\CurrentControlSet\Control\ProductOptions";
    registry::machine(path, View::Native)
        .ok()
        .flatten()
        .and_then(|key| key.text("ProductType"))
        .is_some_and(|product| !product.eq_ignore_ascii_case("WinNT"))
}
