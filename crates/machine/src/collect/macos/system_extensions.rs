//! The list of system extensions that macOS keeps. It may not know what a state means.

use plist::{Dictionary, Value};
use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading, SystemExtension};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::macos::read_list;
use crate::collect::tree::{self, Tree};
use crate::parse::property_list;

const LIST: &str = "/Library/SystemExtensions/db.plist";

/// Where extensions of the kernel stand, which were what they are now before macOS 10.15. Those of
/// other makers are not below `/System`.
const KERNEL: &str = "/Library/Extensions";
/// What we call their state: that they stand there is all that can be seen.
const OF_THE_KERNEL: &str = "kernel-extension";

pub(super) fn read(tree: &Tree, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::SystemExtensions, Vec::new());
    let mut extensions = Vec::new();
    if let Err(gap) = add_of_the_kernel(&mut extensions, &mut reading, tree) {
        reading.gaps.push(gap);
    }
    match listed(tree) {
        Ok(Some(listed)) => extensions.extend(listed),
        // macOS before 10.15 has no list.
        Ok(None) if extensions.is_empty() => reading.gaps.push(Gap::Unsupported),
        Ok(None) => {}
        Err(gap) => reading.gaps.push(gap),
    }
    reading.facts = extensions
        .into_iter()
        .filter_map(|extension| filter.kept(Fact::SystemExtension(extension)))
        .collect();
    reading
}

fn listed(tree: &Tree) -> Result<Option<Vec<SystemExtension>>, Gap> {
    let Some(list) = read_list(tree, LIST)? else {
        return Ok(None);
    };
    let Some(extensions) = list.get("extensions").and_then(Value::as_array) else {
        return Err(tree::unreadable(LIST, "no list of extensions in it"));
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
    tree: &Tree,
) -> Result<(), Gap> {
    for entry in tree.list(KERNEL)?.unwrap_or_default() {
        if !entry.name.ends_with(".kext") {
            continue;
        }
        let path = format!("{KERNEL}/{}/Contents/Info.plist", entry.name);
        let list = match read_list(tree, &path) {
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

/// The bundles that brought an extension along, each with the team that signed it, as macOS itself
/// checked it. No answer is no gap: a team is an extra.
pub(super) fn teams(tree: &Tree) -> Vec<(String, String)> {
    let list = read_list(tree, LIST).ok().flatten().unwrap_or_default();
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
