//! The probes of Linux. All of them read files, so a sysroot is as good as a machine.

mod circumstances;
pub(super) mod container;
mod dpkg;
pub(super) mod owner;
mod pacman;
mod rpm;
mod units;

use voorzorg_domain::snapshot::Probe;
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::sysroot::Sysroot;
use crate::collect::{Job, folders, sysroot_job};

pub(super) fn jobs(sysroot: &Sysroot, filter: &VendorFilter) -> Vec<(Probe, Job)> {
    vec![
        // The two that take longest begin first, so that they run in parallel.
        sysroot_job(Probe::Units, sysroot, filter, units::read),
        sysroot_job(Probe::Dpkg, sysroot, filter, dpkg::read),
        sysroot_job(Probe::Rpm, sysroot, filter, rpm::read),
        sysroot_job(Probe::Pacman, sysroot, filter, pacman::read),
        sysroot_job(Probe::Folders, sysroot, filter, folders::read),
        sysroot_job(Probe::Circumstances, sysroot, filter, circumstances::read),
    ]
}
