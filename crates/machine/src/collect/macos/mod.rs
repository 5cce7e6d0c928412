//! The sources of macOS. All of them are files, so a tree of files is as good as a machine.

mod applications;
mod launch_items;
mod receipts;
mod system_extensions;
mod traces;

use plist::Dictionary;
use voorzorg_domain::snapshot::{Gap, Probe};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::host::MACOS_VERSION;
use crate::collect::tree::{self, Kind, Tree};
use crate::collect::{Job, folders, tree_job};
use crate::parse::property_list;

pub(super) fn jobs(tree: &Tree, filter: &VendorFilter) -> Vec<(Probe, Job)> {
    vec![
        tree_job(Probe::Applications, tree, filter, applications::read),
        tree_job(Probe::LaunchItems, tree, filter, launch_items::read),
        tree_job(
            Probe::SystemExtensions,
            tree,
            filter,
            system_extensions::read,
        ),
        tree_job(Probe::Receipts, tree, filter, receipts::read),
        tree_job(Probe::Folders, tree, filter, folders::read),
        tree_job(Probe::Traces, tree, filter, traces::read),
    ]
}

/// A property list; `None` when there is no such file.
fn read_list(tree: &Tree, path: &str) -> Result<Option<Dictionary>, Gap> {
    match tree.read(path)? {
        Some(bytes) => property_list::read(&bytes)
            .map(Some)
            .ok_or_else(|| tree::unreadable(path, "not a property list")),
        None => Ok(None),
    }
}

/// The homes of this machine. Those that may not be read are a stated limit, not a gap.
fn homes(tree: &Tree) -> Vec<String> {
    let homes = tree.list("/Users").ok().flatten().unwrap_or_default();
    let homes = homes
        .into_iter()
        .filter(|home| home.kind == Kind::Folder && home.name != "Shared");
    homes.map(|home| format!("/Users/{}", home.name)).collect()
}

/// Whether this can be a whole Mac: it says which version of macOS it has, or has apps.
fn is_mac(tree: &Tree) -> bool {
    let has_apps = || {
        let apps = tree.list(applications::FOLDER).ok().flatten();
        apps.is_some_and(|apps| apps.iter().any(|app| app.name.ends_with(".app")))
    };
    tree.exists(MACOS_VERSION) == Ok(true) || has_apps()
}
