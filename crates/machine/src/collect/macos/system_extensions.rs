//! The list of system extensions that macOS keeps. It may not know what a state means.

use plist::{Dictionary, Value};
use voorzorg_domain::scope::Scope;
use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading, SystemExtension};

use crate::collect::macos::read_list;
use crate::collect::tree::{self, Tree};
use crate::parse::property_list;

const LIST: &str = "/Library/SystemExtensions/db.plist";

pub(super) fn read(tree: &Tree, scope: &Scope) -> Reading {
    let probe = Probe::SystemExtensions;
    let list = match read_list(tree, LIST) {
        Ok(Some(list)) => list,
        // macOS before 10.15 has none.
        Ok(None) => return Reading::gap(probe, Gap::Unsupported),
        Err(gap) => return Reading::gap(probe, gap),
    };
    let Some(extensions) = list.get("extensions").and_then(Value::as_array) else {
        return Reading::gap(probe, tree::unreadable(LIST, "no list of extensions in it"));
    };
    let facts = extensions
        .iter()
        .filter_map(Value::as_dictionary)
        .filter_map(|extension| {
            Some(SystemExtension {
                identifier: property_list::text(extension, "identifier")?,
                team: property_list::text(extension, "teamID"),
                state: property_list::text(extension, "state").unwrap_or_default(),
            })
        })
        .filter(|extension| scope.keeps_system_extension(extension))
        .map(Fact::SystemExtension)
        .collect();
    Reading::complete(probe, facts)
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
