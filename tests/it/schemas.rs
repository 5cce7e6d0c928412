//! Machine-readable output, validated against the schemas in `docs/schema/`.

use std::fs;

use acceptance::guided::Guided;
use acceptance::patience::Patient;
use acceptance::terminal::Terminal;
use jsonschema::Validator;
use serde_json::{Value, json};
use voorzorg_domain::snapshot::Probe;
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::{JOURNAL, ReportFile};

fn schema(name: &str) -> Value {
    let path = acceptance::folder("../docs/schema").join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

fn examples() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(acceptance::folder("fixtures/scenarios"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn every_scan_fits_its_schema_and_a_scan_that_lacks_something_does_not() {
    let validator = jsonschema::validator_for(&schema("scan.json")).unwrap();
    let home = tempfile::tempdir().unwrap();
    let terminal = Terminal::new(home.path());
    for name in examples() {
        let folder = acceptance::folder("fixtures/scenarios").join(&name);
        let ran = terminal.run(&["scan", "--replay", &folder.to_string_lossy(), "--json"]);
        let json = ran.json();
        assert_eq!(faults(&validator, &json), Vec::<String>::new(), "{name}");
        for key in ["verdict", "findings", "coverage", "protection", "origin"] {
            let mut lacking = json.clone();
            lacking.as_object_mut().unwrap().remove(key);
            assert!(!validator.is_valid(&lacking), "{name} without {key}");
        }
    }
    assert!(!validator.is_valid(&json!({ "format": 2 })));
}

#[test]
fn the_schema_of_a_scan_knows_every_source() {
    let known = schema("scan.json");
    let known = &known["properties"]["coverage"]["items"]["properties"]["probe"]["enum"];
    let ours: Vec<&str> = Probe::ALL.iter().map(|probe| probe.id()).collect();
    for probe in &ours {
        assert!(known.as_array().unwrap().contains(&json!(probe)), "{probe}");
    }
    assert_eq!(known.as_array().unwrap().len(), ours.len());
}

#[test]
fn every_report_fits_its_schema_and_one_with_something_strange_does_not() {
    let validator = jsonschema::validator_for(&schema("report.json")).unwrap();
    for name in examples() {
        let mut guided = Guided::replay(&name, Locale::Nl);
        Patient::default().walk(&mut guided, |_, _| {});
        let text = fs::read_to_string(guided.folder.path().join(JOURNAL)).unwrap();
        let journal = serde_json::from_str(&text).unwrap();
        let file = ReportFile::new(&journal, Locale::Nl, &Zone::fixed(0));
        let json: Value = serde_json::from_str(&file.json()).unwrap();
        assert_eq!(faults(&validator, &json), Vec::<String>::new(), "{name}");
        let mut strange = json.clone();
        strange["owner"] = json!("somebody");
        assert!(!validator.is_valid(&strange), "{name}");
        let mut unsealed = json;
        unsealed["seal"] = json!("none");
        assert!(!validator.is_valid(&unsealed), "{name}");
    }
}
