//! Folders with results of many computers, as they are handed in.

use std::fs;
use std::io;
use std::path::Path;

use voorzorg_domain::organisation::{DeviceId, Identity, InstallationId, OrganisationId, RoundId};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::{Snapshot, Timestamp};
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::{ResultFile, ResultParts, TypedFields, shipped_detector};

/// Writes the results of `count` different computers into `folder`, all made at `at`.
///
/// # Errors
/// A file cannot be written, or the machine that they are made of is not there.
pub fn write_results(folder: &Path, count: usize, at: Timestamp) -> io::Result<()> {
    let detector = shipped_detector().map_err(|failure| io::Error::other(failure.code()))?;
    let machine = crate::folder("fixtures/machines/linux/clean/snapshot.json");
    let mut snapshot: Snapshot = serde_json::from_str(&fs::read_to_string(machine)?)?;
    snapshot.taken_at = at;
    for number in 1..=count {
        let fields = TypedFields {
            label: format!("PC-{number:05}"),
            ..TypedFields::default()
        };
        let id = u128::try_from(number).unwrap_or_default();
        let parts = ResultParts {
            typed: fields.checked().unwrap_or_default(),
            identity: Identity {
                organisation: Some(OrganisationId(1)),
                round: Some(RoundId(2)),
                code: None,
                device: Some(DeviceId(id)),
                installation: Some(InstallationId(id)),
                predecessors: Vec::new(),
            },
            app_version: "0.1.0".to_owned(),
            origin: Origin::Live,
            snapshot: snapshot.clone(),
            progress: None,
        };
        let file = ResultFile::new(parts, detector, Locale::Nl, &Zone::utc());
        fs::write(folder.join(format!("{number:05}.json")), file.json())?;
    }
    Ok(())
}
