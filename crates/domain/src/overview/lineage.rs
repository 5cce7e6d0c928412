//! Which results are of one computer.

use std::collections::{BTreeMap, BTreeSet};

use super::HandedIn;
use crate::organisation::{DeviceId, InstallationId, ResultId};
use crate::snapshot::Timestamp;

/// The results of what is one computer as far as can be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ResultLine {
    /// Places of results, newest first. Never empty.
    pub(super) results: Vec<usize>,
    /// The places that a person said are of this computer too.
    pub(super) joined: BTreeSet<usize>,
    /// Whether another line follows the same result, or neither knows of the other.
    pub(super) is_forked: bool,
}

impl ResultLine {
    /// The newest result.
    pub(super) fn newest(&self) -> usize {
        self.results.first().copied().unwrap_or_default()
    }
}

type Key = (DeviceId, InstallationId);

/// The number of the computer and of the installation, if it has both: without one of them a result
/// stands alone, since no number is never equal to no number.
fn key(result: &HandedIn) -> Option<Key> {
    Some((result.identity.device?, result.identity.installation?))
}

/// Puts results together that are of one computer without a doubt, in the order in which they stand.
pub(super) fn lines(results: &[HandedIn]) -> Vec<ResultLine> {
    let mut groups: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    let mut lines = Vec::new();
    for (place, result) in results.iter().enumerate() {
        match key(result) {
            Some(key) => groups.entry(key).or_default().push(place),
            None => lines.push(ResultLine {
                results: vec![place],
                joined: BTreeSet::new(),
                is_forked: false,
            }),
        }
    }
    for group in groups.into_values() {
        lines.extend(chains(results, &group));
    }
    lines.sort_by_key(|line| line.results.iter().min().copied());
    lines
}

/// One line for each result of a group that no other follows, with those that it follows.
fn chains(results: &[HandedIn], group: &[usize]) -> Vec<ResultLine> {
    let of = |place: &usize| results.get(*place);
    let by_id: BTreeMap<&ResultId, usize> = group
        .iter()
        .filter_map(|place| Some((&of(place)?.id, *place)))
        .collect();
    let followed: BTreeSet<&ResultId> = group
        .iter()
        .filter_map(of)
        .flat_map(|result| &result.identity.predecessors)
        .collect();
    let newest: Vec<usize> = group
        .iter()
        .copied()
        .filter(|place| of(place).is_some_and(|result| !followed.contains(&result.id)))
        .collect();
    let mut lines: Vec<ResultLine> = newest
        .iter()
        .map(|place| {
            let before = of(place).map(|result| &result.identity.predecessors);
            let before = before.into_iter().flatten();
            let before = before.filter_map(|id| by_id.get(id).copied());
            ResultLine {
                results: [*place].into_iter().chain(before).collect(),
                joined: BTreeSet::new(),
                is_forked: newest.len() > 1,
            }
        })
        .collect();
    // Only made-up results follow each other in a circle. Each is a line of its own, so that none is
    // hidden.
    let placed: BTreeSet<usize> = lines.iter().flat_map(|line| line.results.clone()).collect();
    lines.extend(
        group
            .iter()
            .filter(|place| !placed.contains(place))
            .map(|place| ResultLine {
                results: vec![*place],
                joined: BTreeSet::new(),
                is_forked: true,
            }),
    );
    lines
}

/// Which lines share a computer or an installation with another one.
pub(super) struct Shared {
    /// Lines of one computer with several installations, oldest first.
    pub(super) devices: Vec<Vec<usize>>,
    /// Whether each line has the installation of another computer.
    pub(super) installation: Vec<bool>,
}

/// Finds what the lines share.
pub(super) fn shared(results: &[HandedIn], lines: &[ResultLine]) -> Shared {
    let mut devices: BTreeMap<DeviceId, Vec<usize>> = BTreeMap::new();
    let mut installations: BTreeMap<InstallationId, Vec<usize>> = BTreeMap::new();
    for (place, line) in lines.iter().enumerate() {
        let identity = results.get(line.newest()).map(|result| &result.identity);
        if let Some(device) = identity.and_then(|identity| identity.device) {
            devices.entry(device).or_default().push(place);
        }
        if let Some(installation) = identity.and_then(|identity| identity.installation) {
            installations.entry(installation).or_default().push(place);
        }
    }
    let identity = |place: &usize| {
        let line = lines.get(*place)?;
        results.get(line.newest()).map(|result| &result.identity)
    };
    let differ = |places: &[usize], of: &dyn Fn(&usize) -> Option<u128>| {
        let numbers: BTreeSet<Option<u128>> = places.iter().map(of).collect();
        numbers.len() > 1
    };
    let installation_of = |place: &usize| Some(identity(place)?.installation?.0);
    let device_of = |place: &usize| Some(identity(place)?.device?.0);
    let mut devices: Vec<Vec<usize>> = devices
        .into_values()
        .filter(|places| differ(places, &installation_of))
        .collect();
    for places in &mut devices {
        places.sort_by_key(|place| lines.get(*place).map(|line| last(results, line)));
    }
    let mut installation = vec![false; lines.len()];
    for places in installations.into_values() {
        if differ(&places, &device_of) {
            for place in places {
                if let Some(is_shared) = installation.get_mut(place) {
                    *is_shared = true;
                }
            }
        }
    }
    Shared {
        devices,
        installation,
    }
}

/// When the first result of a line was made.
pub(super) fn first(results: &[HandedIn], line: &ResultLine) -> Option<Timestamp> {
    times(results, line).min()
}

/// When the last result of a line was made.
pub(super) fn last(results: &[HandedIn], line: &ResultLine) -> Option<Timestamp> {
    times(results, line).max()
}

fn times(results: &[HandedIn], line: &ResultLine) -> impl Iterator<Item = Timestamp> {
    line.results
        .iter()
        .filter_map(|place| results.get(*place))
        .map(|result| result.result.at)
}
