//! Results of many computers, as they are handed in.

use std::fs;
use std::io;
use std::path::Path;

use voorzorg_domain::detection::Detector;
use voorzorg_domain::organisation::{
    DeviceId, Identity, InstallationId, OrganisationId, ResultId, RoundId,
};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::{Snapshot, Timestamp};
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::{ResultFile, ResultParts, TypedFields};

/// A result of `snapshot`, made for one round by the device and the installation with these numbers, after
/// the results of which `before` are the numbers.
#[must_use]
pub fn handed_in(
    snapshot: Snapshot,
    label: &str,
    (device, installation): (u128, u128),
    before: Vec<ResultId>,
    detector: &Detector<'_>,
) -> ResultFile {
    let fields = TypedFields {
        label: label.to_owned(),
        ..TypedFields::default()
    };
    let parts = ResultParts {
        typed: fields.checked().unwrap_or_default(),
        identity: Identity {
            organisation: Some(OrganisationId(1)),
            round: Some(RoundId(2)),
            code: None,
            device: Some(DeviceId(device)),
            installation: Some(InstallationId(installation)),
            predecessors: before,
        },
        app_version: "0.1.0".to_owned(),
        origin: Origin::Live,
        snapshot,
        progress: None,
    };
    ResultFile::new(parts, detector, Locale::Nl, &Zone::utc())
}

/// Writes the results of `count` different computers into `folder`, all made at `at`, each after `earlier`
/// results of the same computer, which are not there.
///
/// # Errors
/// A file cannot be written, or the machine that they are made of is not there.
pub fn write_results(folder: &Path, count: usize, earlier: u128, at: Timestamp) -> io::Result<()> {
    let machine = crate::folder("fixtures/machines/linux/clean/snapshot.json");
    let mut snapshot: Snapshot = serde_json::from_str(&fs::read_to_string(machine)?)?;
    snapshot.taken_at = at;
    for number in 1..=count {
        let label = format!("PC-{number:05}");
        let id = u128::try_from(number).unwrap_or_default();
        let detector = crate::detector();
        let before = (0..earlier)
            .flat_map(|one| ResultId::try_from(format!("{:064x}", id * earlier + one)))
            .collect();
        let file = handed_in(snapshot.clone(), &label, (id, id), before, detector);
        fs::write(folder.join(format!("{number:05}.json")), file.json())?;
    }
    Ok(())
}
