//! The probes of macOS. All of them read files, so a sysroot is as good as a machine.

mod applications;
mod launch_items;
mod receipts;
mod system_extensions;
mod traces;

use std::path::Path;

use plist::Dictionary;
use voorzorg_domain::snapshot::{Gap, MachinePath, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::host::MACOS_VERSION;
use crate::collect::sysroot::{self, DirEntry, Sysroot};
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

/// Why a property list could not be read.
struct Unread {
    gap: Gap,
    /// Its text was read, and the vendor is named in it.
    names_vendor: bool,
}

impl Unread {
    /// Adds it to a reading: as a gap when it could be the vendor's by its name, place or text, and
    /// as a note when it is a stated limit.
    fn add(self, reading: &mut Reading, filter: &VendorFilter, path: &str, is_limit: bool) {
        let is_vendors = self.names_vendor || filter.could_be_at(&MachinePath(path.to_owned()));
        reading.add_unread(self.gap, is_vendors && !is_limit);
    }
}

impl From<Gap> for Unread {
    fn from(gap: Gap) -> Unread {
        Unread {
            gap,
            names_vendor: false,
        }
    }
}

/// Reads a property list; `None` when there is no such file. An empty file is an empty list: people
/// and tools make one to keep an updater away.
fn read_list(
    sysroot: &Sysroot,
    filter: &VendorFilter,
    path: &str,
) -> Result<Option<Dictionary>, Unread> {
    parse_list(filter, path, sysroot.read(path)?)
}

/// [`read_list`] for an entry that was listed in the folder located at `folder`.
fn read_listed(
    sysroot: &Sysroot,
    filter: &VendorFilter,
    folder: &Path,
    path: &str,
    entry: &DirEntry,
) -> Result<Option<Dictionary>, Unread> {
    let place = sysroot.locate_in(folder, path, entry)?;
    parse_list(filter, path, sysroot::read_at(place.as_deref(), path)?)
}

/// [`read_list`] for the file `below` in a bundle that was located at `bundle`.
fn read_below(
    sysroot: &Sysroot,
    filter: &VendorFilter,
    bundle: Option<&Path>,
    path: &str,
    below: &str,
) -> Result<Option<Dictionary>, Unread> {
    let Some(bundle) = bundle else {
        return Ok(None);
    };
    let path = format!("{path}/{below}");
    let place = sysroot.locate_below(bundle, &path, below)?;
    parse_list(filter, &path, sysroot::read_at(place.as_deref(), &path)?)
}

fn parse_list(
    filter: &VendorFilter,
    path: &str,
    bytes: Option<Vec<u8>>,
) -> Result<Option<Dictionary>, Unread> {
    let Some(bytes) = bytes else {
        return Ok(None);
    };
    if bytes
        .iter()
        .all(|byte| byte.is_ascii_whitespace() || *byte == 0)
    {
        return Ok(Some(Dictionary::new()));
    }
    property_list::read(&bytes).map(Some).ok_or_else(|| Unread {
        gap: sysroot::unreadable(path, "not a property list"),
        names_vendor: filter.names_vendor(&property_list::decode(&bytes)),
    })
}

/// The home folder of a person of this machine.
struct Home {
    path: String,
    /// It is somebody else's than the person's who runs this program. What may not be read in there
    /// is a stated limit: never a gap.
    is_limit: bool,
}

/// The home folders of this machine.
fn homes(sysroot: &Sysroot, reading: &mut Reading) -> Vec<Home> {
    let listing = sysroot.list("/Users");
    let entries = listing.map(|listing| listing.given(|gap| reading.gaps.push(gap)));
    let listed = entries
        .iter()
        .flatten()
        .filter(|home| home.may_be_folder() && home.name != "Shared")
        .map(|home| format!("/Users/{}", home.name));
    with_own(listed.collect(), sysroot.own_home())
}

/// These homes and the person's own, which may stand elsewhere, as on a second disk.
fn with_own(mut paths: Vec<String>, own: Option<String>) -> Vec<Home> {
    if let Some(own) = &own
        && !paths.contains(own)
    {
        paths.push(own.clone());
    }
    let homes = paths.into_iter().map(|path| Home {
        is_limit: own.as_ref() != Some(&path),
        path,
    });
    homes.collect()
}

/// Whether this can be a whole Mac: it states its version of macOS, or has applications. What cannot
/// be read does not make it one, and then its missing folders are gaps.
fn is_mac(sysroot: &Sysroot) -> bool {
    let has_apps = || {
        let apps = sysroot.list(applications::FOLDER);
        apps.is_some_and(|apps| {
            apps.given(drop)
                .iter()
                .any(|app| app.name.ends_with(".app"))
        })
    };
    sysroot.exists(MACOS_VERSION) == Ok(true) || has_apps()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_that_was_moved_is_still_ones_own() {
        let homes = |own: Option<&str>| {
            let listed = vec!["/Users/a".to_owned(), "/Users/b".to_owned()];
            let homes = with_own(listed, own.map(str::to_owned)).into_iter();
            let homes = homes.map(|home| (home.path, home.is_limit));
            homes.collect::<Vec<_>>()
        };
        let listed = |a, b| vec![("/Users/a".to_owned(), a), ("/Users/b".to_owned(), b)];
        assert_eq!(homes(None), listed(true, true));
        assert_eq!(homes(Some("/Users/b")), listed(true, false));
        let mut moved = listed(true, true);
        moved.push(("/Volumes/Data/c".to_owned(), false));
        assert_eq!(homes(Some("/Volumes/Data/c")), moved);
    }
}
