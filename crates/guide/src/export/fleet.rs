//! Policies of Fleet: a policy passes where its query has a row. Fleet itself was not tried.

use super::osquery::{platform, queries};
use super::{Export, ExportFile, Tried};

pub(super) fn files(export: &Export<'_>) -> Vec<ExportFile> {
    let mut text = export.comment(Tried::InSqlite, true);
    text.push('\n');
    for query in queries(export.catalogue) {
        let lines = [
            ("name", export.t(&query.title)),
            ("query", query.sql),
            ("description", export.t(&query.description)),
            ("resolution", export.t(&query.remedy)),
            ("platform", platform(query.system).to_owned()),
        ];
        text.push_str(BEGINNING);
        for (key, value) in lines {
            text.push_str(&format!("  {key}: {}\n", quoted(&value)));
        }
    }
    vec![ExportFile {
        name: "voorzorg-policies.yml",
        text,
    }]
}

/// How each policy begins.
const BEGINNING: &str = concat!("---\n", "apiVersion: v1\n", "kind: policy\n", "spec:\n");

/// `text` as YAML reads it: a string of JSON is one of YAML.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
