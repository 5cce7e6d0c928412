//! Snapshots of every format that was ever written stay readable (I11).

#![cfg(test)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use voorzorg_domain::snapshot::{FORMAT, Probe, Snapshot, Timestamp};
use voorzorg_domain::vendor_filter::VendorFilter;
use voorzorg_machine::Machine;
use voorzorg_testkit::files::fixture;

/// The samples of one format.
fn samples(format: u16) -> Vec<PathBuf> {
    let folder = fixture("snapshots").join(format!("v{format}"));
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .collect();
    files.sort();
    files
}

#[tokio::test]
async fn every_stored_snapshot_still_loads_and_loses_nothing() {
    for format in 1..=FORMAT {
        let files = samples(format);
        assert!(files.len() >= 3, "one for each system: {files:?}");
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            let stored: Snapshot = serde_json::from_str(&text).unwrap();
            assert_eq!(stored.format, format);
            let machine = Machine::snapshot(&file).unwrap();
            let snapshot = machine
                .scan(&VendorFilter::default(), Timestamp(0), |_| {})
                .await;
            assert_eq!(
                snapshot.readings,
                stored.clone().in_order().readings,
                "{file:?}"
            );
            let again: Snapshot =
                serde_json::from_str(&serde_json::to_string(&stored).unwrap()).unwrap();
            assert_eq!(again, stored);
        }
    }
}

/// The stored form of a kind that no sample contains could change unnoticed.
#[test]
fn the_samples_hold_every_kind_of_fact_gap_and_source() {
    fn collect(value: &Value, key: &str, found: &mut BTreeSet<String>) {
        if let Value::Object(fields) = value {
            if let Some(Value::String(kind)) = fields.get(key) {
                found.insert(kind.clone());
            }
            fields.values().for_each(|value| collect(value, key, found));
        } else if let Value::Array(values) = value {
            values.iter().for_each(|value| collect(value, key, found));
        }
    }
    let whole: Vec<Value> = samples(FORMAT)
        .iter()
        .map(|file| serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap())
        .collect();
    let whole = Value::Array(whole);
    let kinds = |key: &str| {
        let mut found = BTreeSet::new();
        collect(&whole, key, &mut found);
        found
    };
    let probes: BTreeSet<String> = Probe::ALL
        .iter()
        .map(|probe| probe.id().to_owned())
        .collect();
    assert_eq!(kinds("probe"), probes);
    let gaps = [
        "denied",
        "timed-out",
        "tool-missing",
        "unreadable",
        "unsupported",
    ];
    assert_eq!(kinds("gap"), gaps.map(str::to_owned).into());
    let facts = [
        "app-bundle",
        "circumstances",
        "defender",
        "folder",
        "launch-item",
        "package",
        "pending-restart",
        "process",
        "receipt",
        "security-product",
        "service",
        "system-extension",
        "trace",
        "unit",
        "uninstall-entry",
        "vendor-key",
    ];
    assert_eq!(kinds("fact"), facts.map(str::to_owned).into());
}
