//! The software bill of materials in CycloneDX 1.5, made from the same list of third-party packages that the
//! window shows.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Plan;

pub(super) fn bill(plan: &Plan) -> Result<String> {
    let list = std::fs::read_to_string(plan.root.join("src-tauri/third-party.txt"))?;
    let components: Vec<Value> = list.lines().map(component).collect::<Result<_>>()?;
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "voorzorg",
                "version": plan.version,
                "licenses": [{ "expression": "EUPL-1.2" }],
            },
        },
        "components": components,
    });
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

/// "name v1.2.3: licence", or "name: licence" for what has no version.
fn component(line: &str) -> Result<Value> {
    let (package, licence) = line.rsplit_once(": ").context("a line without a licence")?;
    // Older packages write "MIT/Apache-2.0" for a choice.
    let expression = licence.replace('/', " OR ");
    let licences = json!([{ "expression": expression }]);
    Ok(match package.rsplit_once(" v") {
        Some((name, version)) => json!({
            "type": "library",
            "name": name,
            "version": version,
            "purl": format!("pkg:cargo/{name}@{version}"),
            "licenses": licences,
        }),
        None => json!({ "type": "data", "name": package, "licenses": licences }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_has_a_name_a_version_an_address_and_a_licence() {
        let package = component("serde v1.0.2: MIT/Apache-2.0").unwrap();
        assert_eq!(package["purl"], "pkg:cargo/serde@1.0.2");
        assert_eq!(package["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(component("Fraunces: OFL-1.1").unwrap()["name"], "Fraunces");
        assert!(component("nothing").is_err());
    }
}
