//! The sources of Linux. All of them are files, so a tree of files is as good as a machine.

mod circumstances;
mod dpkg;
mod pacman;
mod rpm;
mod units;

use voorzorg_domain::snapshot::Probe;
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::tree::Tree;
use crate::collect::{Job, folders, tree_job};

pub(super) fn jobs(tree: &Tree, filter: &VendorFilter) -> Vec<(Probe, Job)> {
    vec![
        // The two that take longest begin first, and so beside each other.
        tree_job(Probe::Units, tree, filter, units::read),
        tree_job(Probe::Dpkg, tree, filter, dpkg::read),
        tree_job(Probe::Rpm, tree, filter, rpm::read),
        tree_job(Probe::Pacman, tree, filter, pacman::read),
        tree_job(Probe::Folders, tree, filter, folders::read),
        tree_job(Probe::Circumstances, tree, filter, circumstances::read),
    ]
}
