//! The list of system extensions that macOS keeps. It may not know what a state means.

use plist::{Dictionary, Value};
use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading, SystemExtension};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::macos::read_list;
use crate::collect::sysroot::{self, Sysroot};
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
    if let Err(gap) = add_of_the_kernel(&mut extensions, &mut reading, sysroot) {
        reading.gaps.push(gap);
    }
    match listed(sysroot) {
        Ok(Some(listed)) => extensions.extend(listed),
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

fn listed(sysroot: &Sysroot) -> Result<Option<Vec<SystemExtension>>, Gap> {
    let Some(list) = read_list(sysroot, LIST)? else {
        return Ok(None);
    };
    let Some(extensions) = list.get("extensions").and_then(Value::as_array) else {
        return Err(sysroot::unreadable(LIST, "no list of extensions in it"));
    };
    let extensions = extensions
        .iter()
        .filter_map(Value::as_dictionary)
        .filter_map(|extension| {
            Some(SystemExtension {
                identifier: property_list::text(extension, "identifier")?,
                team: property_list::text(extension, "teamID"),
                state: property_list::text(extension, "state").unwrap_or_default(),
            })
        });
    Ok(Some(extensions.collect()))
}

fn add_of_the_kernel(
    extensions: &mut Vec<SystemExtension>,
    reading: &mut Reading,
    sysroot: &Sysroot,
) -> Result<(), Gap> {
    for entry in sysroot.list(KERNEL)?.unwrap_or_default() {
        if !entry.name.ends_with(".kext") {
            continue;
        }
        let path = format!("{KERNEL}/{}/Contents/Info.plist", entry.name);
        let list = match read_list(sysroot, &path) {
            Ok(list) => list.unwrap_or_default(),
            Err(gap) => {
                reading.gaps.push(gap);
                continue;
            }
        };
        extensions.extend(
            property_list::text(&list, "CFBundleIdentifier").map(|identifier| SystemExtension {
                identifier,
                team: None,
                state: OF_THE_KERNEL.to_owned(),
            }),
        );
    }
    Ok(())
}

/// The bundles that contain a system extension, each with the team that signed the extension, as
/// macOS itself checked it. That they cannot be read is not a gap, since a bundle is recognised
/// without them.
pub(super) fn teams(sysroot: &Sysroot) -> Vec<(String, String)> {
    let list = read_list(sysroot, LIST).ok().flatten().unwrap_or_default();
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
