//! The sources of Linux. All of them are files, so a tree of files is as good as a machine.

mod circumstances;
mod dpkg;
mod pacman;
mod rpm;
mod units;

use voorzorg_domain::scope::Scope;
use voorzorg_domain::snapshot::Probe;

use crate::collect::tree::Tree;
use crate::collect::{Job, folders, tree_job};

pub(super) fn jobs(tree: &Tree, scope: &Scope) -> Vec<(Probe, Job)> {
    vec![
        // The two that take longest begin first, and so beside each other.
        tree_job(Probe::Units, tree, scope, units::read),
        tree_job(Probe::Dpkg, tree, scope, dpkg::read),
        tree_job(Probe::Rpm, tree, scope, rpm::read),
        tree_job(Probe::Pacman, tree, scope, pacman::read),
        tree_job(Probe::Folders, tree, scope, folders::read),
        tree_job(Probe::Circumstances, tree, scope, circumstances::read),
    ]
}
