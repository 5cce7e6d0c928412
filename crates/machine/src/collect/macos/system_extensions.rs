//! The list of system extensions that macOS keeps. It may not know what a state means.

use std::path::Path;

use plist::{Dictionary, Value};
use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading, SystemExtension};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::macos::{Unread, read_below, read_list};
use crate::collect::sysroot::{self, DirEntry, Sysroot};
use crate::parse::property_list;

const LIST: &str = "/Library/SystemExtensions/db.plist";

/// The folder of third-party kernel extensions, which system extensions replaced in macOS 10.15.
/// Apple's own are below `/System`.
const KERNEL: &str = "/Library/Extensions";
/// The state that is recorded for a kernel extension: only that it is there can be seen.
const OF_THE_KERNEL: &str = "kernel-extension";

pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::SystemExtensions, Vec::new());
    let mut extensions = Vec::new();
    add_of_the_kernel(&mut extensions, &mut reading, sysroot, filter);
    match listed(sysroot, filter) {
        Ok(Some((listed, nameless))) => {
            extensions.extend(listed);
            if nameless > 0 {
                let detail = format!("{nameless} extension(s) without an identifier");
                reading.gaps.push(sysroot::unreadable(LIST, &detail));
            }
        }
        // macOS before 10.15 has no list of system extensions.
        Ok(None) if extensions.is_empty() => reading.gaps.push(Gap::UNSUPPORTED),
        Ok(None) => {}
        Err(gap) => reading.gaps.push(gap),
    }
    reading.facts = extensions
        .into_iter()
        .filter_map(|extension| filter.kept(Fact::SystemExtension(extension)))
        .collect();
    reading
}

/// The extensions in the list, and how many have no identifier; `None` when there is no list.
fn listed(
    sysroot: &Sysroot,
    filter: &VendorFilter,
) -> Result<Option<(Vec<SystemExtension>, usize)>, Gap> {
    // The list as a whole, so what it is called does not matter.
    let Some(list) = read_list(sysroot, filter, LIST).map_err(|unread| unread.gap)? else {
        return Ok(None);
    };
    let Some(all) = list.get("extensions").and_then(Value::as_array) else {
        return Err(sysroot::unreadable(LIST, "no list of extensions in it"));
    };
    let extensions: Vec<SystemExtension> = all
        .iter()
        .filter_map(|extension| {
            let extension = extension.as_dictionary()?;
            Some(SystemExtension {
                identifier: property_list::text(extension, "identifier")?,
                team: property_list::text(extension, "teamID"),
                state: property_list::text(extension, "state").unwrap_or_default(),
            })
        })
        .collect();
    let nameless = all.len() - extensions.len();
    Ok(Some((extensions, nameless)))
}

fn add_of_the_kernel(
    extensions: &mut Vec<SystemExtension>,
    reading: &mut Reading,
    sysroot: &Sysroot,
    filter: &VendorFilter,
) {
    let Some((place, listing)) = sysroot.list_located(KERNEL) else {
        return;
    };
    for entry in listing.given(|gap| reading.gaps.push(gap)) {
        if !entry.name.ends_with(".kext") {
            continue;
        }
        let path = format!("{KERNEL}/{}", entry.name);
        match kernel_extension(sysroot, filter, &place, &path, &entry) {
            Ok(identifier) => extensions.push(SystemExtension {
                identifier,
                team: None,
                state: OF_THE_KERNEL.to_owned(),
            }),
            Err(unread) => unread.add(reading, filter, &path, false),
        }
    }
}

/// The identifier of a kernel extension. macOS loads none without one.
fn kernel_extension(
    sysroot: &Sysroot,
    filter: &VendorFilter,
    folder: &Path,
    path: &str,
    entry: &DirEntry,
) -> Result<String, Unread> {
    let place = sysroot.locate_in(folder, path, entry)?;
    let list = read_below(
        sysroot,
        filter,
        place.as_deref(),
        path,
        "Contents/Info.plist",
    )?;
    let identifier = property_list::text(&list.unwrap_or_default(), "CFBundleIdentifier");
    identifier.ok_or_else(|| sysroot::unreadable(path, "no identifier in it").into())
}

/// The bundles that contain a system extension, each with the team that signed the extension, as
/// macOS itself checked it. That they cannot be read is not a gap, since a bundle is recognised
/// without them.
pub(super) fn teams(sysroot: &Sysroot, filter: &VendorFilter) -> Vec<(String, String)> {
    let list = read_list(sysroot, filter, LIST).ok().flatten();
    let list = list.unwrap_or_default();
    let extensions = list.get("extensions").and_then(Value::as_array);
    extensions
        .into_iter()
        .flatten()
        .filter_map(Value::as_dictionary)
        .filter_map(bundle_and_team)
        .collect()
}

fn bundle_and_team(extension: &Dictionary) -> Option<(String, String)> {
    let origin = property_list::text(extension, "originPath")?;
    let end = origin.find(".app/")? + ".app".len();
    Some((
        origin.get(..end)?.to_owned(),
        property_list::text(extension, "teamID")?,
    ))
}
