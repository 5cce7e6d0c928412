//! The first validator: does a file have the keys and types that its schema requires?
//!
//! serde stops at the first fault; a person who writes a catalogue file wants them all. So the file is
//! checked against its JSON Schema first. Only the keywords that our schemas use are implemented; a
//! test ensures that they use no others. This module may not validate meaning.

use serde::de::DeserializeOwned;
use serde_json::Value as Json;
use toml::Value as Toml;

use crate::problem::{Expected, Problem, ProblemKind};
use crate::schema::Described;

/// The largest catalogue file that is read. Real ones are far smaller.
pub(crate) const LIMIT_KIB: usize = 512;

/// Parses one file, or returns every structural problem.
pub(crate) fn read<T: DeserializeOwned + Described>(
    file: &str,
    text: &str,
) -> Result<T, Vec<Problem>> {
    let table = table(file, text).map_err(|problem| vec![problem])?;
    let schema = T::schema();
    let mut problems = Vec::new();
    SchemaCheck {
        file,
        root: schema,
        problems: &mut problems,
    }
    .table(schema, &table, "");
    if !problems.is_empty() {
        return Err(problems);
    }
    convert(file, table)
}

/// Parses one file that is known to be valid; reports only the first fault.
pub(crate) fn read_known<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Vec<Problem>> {
    let table = table(file, text).map_err(|problem| vec![problem])?;
    convert(file, table)
}

fn convert<T: DeserializeOwned>(file: &str, table: toml::Table) -> Result<T, Vec<Problem>> {
    table.try_into().map_err(|error: toml::de::Error| {
        let detail = error.message().to_owned();
        vec![Problem::new(file, "", ProblemKind::Refused { detail })]
    })
}

/// Parses TOML without checking it against a schema.
pub(crate) fn table(file: &str, text: &str) -> Result<toml::Table, Problem> {
    if text.len() > LIMIT_KIB * 1024 {
        return Err(Problem::new(
            file,
            "",
            ProblemKind::TooLarge { limit: LIMIT_KIB },
        ));
    }
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let before = error
            .span()
            .and_then(|span| text.get(..span.start))
            .unwrap_or("");
        let line = before.matches('\n').count() + 1;
        let detail = error.message().to_owned();
        Problem::new(file, "", ProblemKind::Damaged { line, detail })
    })?;
    if table.is_empty() {
        return Err(Problem::new(file, "", ProblemKind::Empty));
    }
    Ok(table)
}

struct SchemaCheck<'a> {
    file: &'a str,
    root: &'static Json,
    problems: &'a mut Vec<Problem>,
}

impl SchemaCheck<'_> {
    fn value(&mut self, schema: &Json, value: &Toml, key: &str) {
        if let Some(target) = self.target(schema) {
            return self.value(target, value, key);
        }
        // An optional value: TOML has no null, so the value must match the other schema.
        if let Some(other) = not_null(schema) {
            return self.value(other, value, key);
        }
        let allowed = words(schema);
        if !allowed.is_empty() {
            return self.word(&allowed, value, key);
        }
        match expected(schema) {
            None => {}
            Some(Expected::Table) => match value.as_table() {
                Some(table) => self.table(schema, table, key),
                None => self.wrong(key, Expected::Table),
            },
            Some(Expected::List) => match value.as_array() {
                Some(items) => {
                    for (index, item) in items.iter().enumerate() {
                        if let Some(schema) = schema.get("items") {
                            self.value(schema, item, &format!("{key}[{index}]"));
                        }
                    }
                }
                None => self.wrong(key, Expected::List),
            },
            Some(Expected::Text) if !value.is_str() => self.wrong(key, Expected::Text),
            Some(Expected::YesOrNo) if !value.is_bool() => self.wrong(key, Expected::YesOrNo),
            Some(Expected::Number) if !in_range(schema, value) => {
                self.wrong(key, Expected::Number);
            }
            Some(Expected::Text | Expected::YesOrNo | Expected::Number) => {}
        }
    }

    fn table(&mut self, schema: &Json, table: &toml::Table, key: &str) {
        let properties = schema.get("properties").and_then(Json::as_object);
        let below = |name: &str| {
            if key.is_empty() {
                name.into()
            } else {
                format!("{key}.{name}")
            }
        };
        for (name, value) in table {
            match properties.and_then(|properties| properties.get(name)) {
                Some(schema) => self.value(schema, value, &below(name)),
                None => self.report(&below(name), ProblemKind::UnknownKey),
            }
        }
        for name in schema
            .get("required")
            .and_then(Json::as_array)
            .into_iter()
            .flatten()
        {
            if let Some(name) = name.as_str().filter(|name| !table.contains_key(*name)) {
                self.report(&below(name), ProblemKind::MissingKey);
            }
        }
        // Only a condition has this keyword: it must have its field and exactly one test.
        if let Some(most) = schema.get("maxProperties").and_then(Json::as_u64) {
            let known = table.keys().filter(|name| {
                *name != "field" && properties.is_some_and(|known| known.contains_key(*name))
            });
            let found = known.count();
            if found as u64 + 1 != most {
                self.report(key, ProblemKind::NotOneTest { found });
            }
        }
    }

    fn word(&mut self, allowed: &[&str], value: &Toml, key: &str) {
        match value.as_str() {
            None => self.wrong(key, Expected::Text),
            Some(word) if allowed.contains(&word) => {}
            Some(word) => {
                let word = word.to_owned();
                let allowed = allowed.join(", ");
                self.report(key, ProblemKind::UnknownWord { word, allowed });
            }
        }
    }

    fn target(&self, schema: &Json) -> Option<&'static Json> {
        let name = schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
        self.root.get("$defs")?.get(name)
    }

    fn wrong(&mut self, key: &str, expected: Expected) {
        self.report(key, ProblemKind::WrongType { expected });
    }

    fn report(&mut self, key: &str, kind: ProblemKind) {
        self.problems.push(Problem::new(self.file, key, kind));
    }
}

/// The allowed words of an enum. Variants with a description are a `const` each, the others one `enum`.
fn words(schema: &Json) -> Vec<&str> {
    let listed = |name| schema.get(name).and_then(Json::as_array).into_iter();
    let one = schema.get("const").into_iter();
    one.chain(listed("enum").flatten())
        .filter_map(Json::as_str)
        .chain(listed("oneOf").flatten().flat_map(words))
        .collect()
}

fn not_null(schema: &Json) -> Option<&Json> {
    let either = schema.get("anyOf")?.as_array()?;
    either
        .iter()
        .find(|one| one.get("type").and_then(Json::as_str) != Some("null"))
}

fn expected(schema: &Json) -> Option<Expected> {
    let kind = schema.get("type")?;
    let names: Vec<&str> = match kind.as_array() {
        Some(names) => names.iter().filter_map(Json::as_str).collect(),
        None => kind.as_str().into_iter().collect(),
    };
    match *names.iter().find(|name| **name != "null")? {
        "object" => Some(Expected::Table),
        "array" => Some(Expected::List),
        "string" => Some(Expected::Text),
        "boolean" => Some(Expected::YesOrNo),
        "integer" => Some(Expected::Number),
        _ => None,
    }
}

fn in_range(schema: &Json, value: &Toml) -> bool {
    let bound = |name| schema.get(name).and_then(Json::as_i64);
    value.as_integer().is_some_and(|number| {
        bound("minimum").is_none_or(|least| number >= least)
            && bound("maximum").is_none_or(|most| number <= most)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raw::{ClaimsFile, ProductFile};
    use crate::schema::schemas;

    fn problems<T: DeserializeOwned + Described>(text: &str) -> Vec<String> {
        match read::<T>("f.toml", text) {
            Ok(_) => Vec::new(),
            Err(problems) => problems
                .iter()
                .map(|problem| format!("{} {}", problem.key, problem.kind.id()))
                .collect(),
        }
    }

    #[test]
    fn every_fault_in_a_file_is_reported_not_only_the_first() {
        let text = r#"
            id = 3
            kind = "antivrus"
            precaution = "covered"
            managed = "no"
            colour = "red"
            [[signature]]
            weight = "conclusive"
            system = "windows"
            fact = "uninstall-entry"
            all = [{ field = "name" }, { field = "name", equals = "a", whole-word = "b" }]
            confidence = "high"
            shape = "round"
        "#;
        let mut found = problems::<ProductFile>(text);
        found.sort();
        assert_eq!(
            found,
            [
                "colour unknown-key",
                "id wrong-type",
                "kind unknown-word",
                "managed wrong-type",
                "signature[0].all[0] not-one-test",
                "signature[0].all[1] not-one-test",
                "signature[0].basis missing-key",
                "signature[0].id missing-key",
                "signature[0].shape unknown-key",
            ]
        );
    }

    #[test]
    fn damaged_empty_and_huge_files_are_problems_not_panics() {
        let kind = |text: &str| match read::<ClaimsFile>("f.toml", text) {
            Ok(_) => panic!("read"),
            Err(problems) => problems.into_iter().map(|problem| problem.kind).next(),
        };
        assert_eq!(kind(""), Some(ProblemKind::Empty));
        assert_eq!(kind("# nothing\n"), Some(ProblemKind::Empty));
        assert!(
            matches!(kind("claim = []\nx = [\n"), Some(ProblemKind::Damaged { line, .. }) if line >= 2)
        );
        let huge = "#".repeat(LIMIT_KIB * 1024 + 1);
        assert_eq!(
            kind(&huge),
            Some(ProblemKind::TooLarge { limit: LIMIT_KIB })
        );
    }

    #[test]
    fn a_number_outside_its_type_is_a_wrong_type() {
        let vendor = "vendor-words = []\nfolders = []\nregistry-keys = []\n\
                   service-words = []\nidentifiers = []\nteams = []\nmention-words = []\n\
                   tool-words = []\nremains-folders = []\nname-stems = []\nshort-names = []\nforeign-names = []";
        let text = format!(
            "format = -1\nversion = \"1\"\ndated = \"x\"\nofficer-groups = []\n[vendor]\n{vendor}\n"
        );
        assert_eq!(
            problems::<crate::raw::CatalogueFile>(&text),
            ["format wrong-type"]
        );
    }

    #[test]
    fn our_schemas_use_only_words_that_are_understood_here() {
        const WORDS: [&str; 18] = [
            "$schema",
            "$ref",
            "$defs",
            "title",
            "description",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "const",
            "oneOf",
            "anyOf",
            "default",
            "format",
            "minimum",
            "maximum",
        ];
        fn walk(schema: &Json) {
            let Some(object) = schema.as_object() else {
                return;
            };
            for (word, value) in object {
                assert!(
                    WORDS.contains(&word.as_str())
                        || matches!(word.as_str(), "minProperties" | "maxProperties"),
                    "{word}"
                );
                match word.as_str() {
                    "properties" | "$defs" => value
                        .as_object()
                        .into_iter()
                        .flatten()
                        .for_each(|(_, one)| walk(one)),
                    "items" => walk(value),
                    "oneOf" => {
                        let each = value.as_array().map(Vec::as_slice).unwrap_or_default();
                        assert!(each.iter().all(|one| !words(one).is_empty()), "only words");
                        each.iter().for_each(walk);
                    }
                    "anyOf" => {
                        let either = value.as_array().map(Vec::as_slice).unwrap_or_default();
                        assert_eq!(either.len(), 2, "only optional values");
                        either.iter().for_each(walk);
                    }
                    "additionalProperties" => assert_eq!(value, &Json::Bool(false)),
                    _ => {}
                }
            }
        }
        schemas().iter().for_each(|(_, schema)| walk(schema));
    }
}
