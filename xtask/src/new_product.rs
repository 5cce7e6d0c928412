//! `cargo xtask new-product`: the files of a new product, filled in as far as its id, a system and its name go. What
//! it writes passes every test, once `cargo xtask generate` has counted it, and claims nothing: recognised by its name only, confirmed by nobody.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

/// What marks an example as the vendor's, per system.
const PUBLISHER: &str = "AO Kaspersky Lab";
const TEAM: &str = "2Y8XE5CQ94";

/// What differs between the systems.
struct System {
    id: &'static str,
    /// The page of facts on which a product of this system is described.
    facts: &'static str,
    kind: &'static str,
    probe: &'static str,
    /// By which fields an example and a look-alike are told apart, and how a signature asks for each.
    fields: Vec<(&'static str, String)>,
    /// The example and the look-alike as a scan finds them.
    found: Value,
    alike: Value,
}

/// Writes the files, and says which.
///
/// # Errors
/// The id or the system is not valid, the product exists, or a file cannot be written.
pub(crate) fn write(root: &Path, id: &str, system: &str, name: &str) -> Result<Vec<String>> {
    ensure!(
        is_id(id),
        "{id:?}: an id has small letters, digits and single hyphens"
    );
    ensure!(
        name.contains("Kaspersky") && !name.contains(['"', '\\', '\n', '{', '}']),
        "{name:?}: give the name as the product shows it, with the vendor's"
    );
    let system = system_of(system, id, name)?;
    let product = format!("catalogue/products/{id}.toml");
    ensure!(!root.join(&product).exists(), "{product} is there already");

    let machines = format!("tests/fixtures/machines/{}", system.id);
    let clean: Value =
        serde_json::from_str(&read(root, &format!("{machines}/clean/snapshot.json"))?)?;
    let facts = format!("docs/facts/{}.md", system.facts);
    let known = read(root, &facts)?;
    let heading = id.replace('-', " ");
    let provenance = format!(
        "provenance = \"synthesised\"\nsource = \"made by cargo xtask new-product for {id}; what it is like on a computer was not seen\"\n"
    );
    let mut files = vec![
        (product, product_file(id, name, &system)),
        (
            facts,
            format!(
                "{known}\n## {heading}\n\n| Fact | How sure | Source |\n|---|---|---|\n| It calls itself `{name}`. | unconfirmed | none |\n"
            ),
        ),
        (
            format!("{machines}/{id}-name-only/snapshot.json"),
            with_fact(&clean, &system, &system.found)?,
        ),
        (
            format!("{machines}/{id}-name-only/about.toml"),
            format!(
                "# {name}, recognised by its name only.\n{provenance}family = \"{id}\"\nverdict = \"inconclusive\"\nfindings = [\n  {{ product = \"{id}\", state = \"installed\", kind = \"companion\" }},\n]\n"
            ),
        ),
        (
            format!("{machines}/like-{id}/snapshot.json"),
            with_fact(&clean, &system, &system.alike)?,
        ),
        (
            format!("{machines}/like-{id}/about.toml"),
            format!(
                "# The same words by another maker.\n{provenance}family = \"look-alike\"\nresembles = [\"{id}\"]\nverdict = \"not-found\"\nfindings = []\n"
            ),
        ),
    ];
    for (language, what) in [
        (
            "nl",
            "Dit is een programma van Kaspersky. Het is geen virusscanner.",
        ),
        (
            "en",
            "This is a program of Kaspersky's. It is not an antivirus product.",
        ),
    ] {
        let path = format!("locales/{language}/catalogue.ftl");
        let sentences = format!("product-{id}-name = {name}\nproduct-{id}-what = {what}\n");
        let text = with_sentences(&read(root, &path)?, &sentences)
            .with_context(|| format!("{path} has no products"))?;
        files.push((path, text));
    }
    for (path, text) in &files {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, text).with_context(|| path.display().to_string())?;
    }
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

fn system_of(system: &str, id: &str, name: &str) -> Result<System> {
    let plain = name.replace("Kaspersky", "").trim().to_owned();
    Ok(match system {
        "windows" => {
            let entry = |name: &str, publisher: &str| {
                json!({
                    "fact": "uninstall-entry", "scope": "machine-32", "key": "{00000000-0000-0000-0000-000000000001}",
                    "name": name, "publisher": publisher, "msi": true, "hidden": false
                })
            };
            System {
                id: "windows",
                facts: "companions",
                kind: "uninstall-entry",
                probe: "uninstall-machine-32",
                fields: vec![
                    ("name", format!("starts-with = \"{name}\"")),
                    ("publisher", "names = \"vendor\"".to_owned()),
                ],
                found: entry(name, PUBLISHER),
                alike: entry(&plain, "Somebody"),
            }
        }
        "macos" => {
            let app = |name: &str, team: &str| json!({ "fact": "app-bundle", "path": format!("/Applications/{name}.app"), "name": name, "team": team });
            System {
                id: "macos",
                facts: "macos",
                kind: "app-bundle",
                probe: "applications",
                fields: vec![
                    ("name", format!("equals = \"{name}\"")),
                    ("team", format!("equals = \"{TEAM}\"")),
                ],
                found: app(name, TEAM),
                alike: app(&plain, "AAAAAAAAAA"),
            }
        }
        "linux" => {
            let package = |name: &str| json!({ "fact": "package", "manager": "dpkg", "name": name, "version": "1.0", "state": "installed" });
            System {
                id: "linux",
                facts: "linux",
                kind: "package",
                probe: "dpkg",
                fields: vec![("name", format!("equals = \"{id}\""))],
                found: package(id),
                alike: package(&format!("{id}-like")),
            }
        }
        other => bail!("{other:?}: a system is windows, macos or linux"),
    })
}

fn product_file(id: &str, name: &str, system: &System) -> String {
    let (on, facts, kind) = (system.id, system.facts, system.kind);
    let lines = |fact: &Value| -> String {
        let fields = system.fields.iter();
        fields
            .map(|(field, _)| format!("{field} = [{}]\n", fact[*field]))
            .collect()
    };
    let (example, look_alike) = (lines(&system.found), lines(&system.alike));
    let conditions = system.fields.iter();
    let conditions: String = conditions
        .map(|(field, asks)| format!("  {{ field = \"{field}\", {asks} }},\n"))
        .collect();
    let own_names = match on {
        "linux" => format!("[own-names]\npackages = [\"{id}\"]\n\n"),
        _ => String::new(),
    };
    format!(
        r#"#:schema ../schema/product.json
# {name}. Nobody has confirmed how it shows itself.

id = "{id}"
# Or antivirus, management, on-demand.
kind = "companion"
# Whether the precaution of 2018 is about it: covered, not-covered, or grey where nothing says so.
precaution = "grey"
managed = false
# Until somebody sees what stays of it, and there is a machine that shows it.
no-remains = ["{on}"]

{own_names}[[example]]
system = "{on}"
fact = "{kind}"
{example}
[[look-alike]]
system = "{on}"
fact = "{kind}"
{look_alike}
# With a source, this may become conclusive.
[[signature]]
id = "{kind}"
weight = "supporting"
system = "{on}"
fact = "{kind}"
all = [
{conditions}]
confidence = "unconfirmed"
basis = "facts/{facts}.md#{id}"
"#
    )
}

/// The clean machine of that system with one more fact.
fn with_fact(clean: &Value, system: &System, fact: &Value) -> Result<String> {
    let mut snapshot = clean.clone();
    let readings = snapshot["readings"].as_array_mut();
    let facts = readings
        .into_iter()
        .flatten()
        .find(|reading| reading["probe"] == system.probe)
        .and_then(|reading| reading["facts"].as_array_mut())
        .with_context(|| format!("the clean machine has no reading {}", system.probe))?;
    facts.push(fact.clone());
    Ok(format!("{}\n", serde_json::to_string_pretty(&snapshot)?))
}

/// Inserts the messages after those of the last product.
fn with_sentences(text: &str, sentences: &str) -> Option<String> {
    let is_last = |line: &str| line.starts_with("product-") && line.contains("-what = ");
    let last = text.lines().rfind(|line| is_last(line))?;
    let end = text.find(last)? + last.len() + 1;
    Some(format!(
        "{}{sentences}{}",
        text.get(..end)?,
        text.get(end..)?
    ))
}

fn is_id(id: &str) -> bool {
    let is_plain = |ch: char| ch.is_ascii_lowercase() || ch.is_ascii_digit();
    id.starts_with(|ch: char| ch.is_ascii_lowercase())
        && id
            .split('-')
            .all(|part| !part.is_empty() && part.chars().all(is_plain))
}

fn read(root: &Path, file: &str) -> Result<String> {
    fs::read_to_string(root.join(file)).with_context(|| file.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_stand_behind_those_of_the_last_product() {
        let text = "product-a-name = A\nproduct-a-what = Is a.\n\n## Steps\nstep-x = X\n";
        assert_eq!(
            with_sentences(text, "product-b-name = B\n").as_deref(),
            Some(
                "product-a-name = A\nproduct-a-what = Is a.\nproduct-b-name = B\n\n## Steps\nstep-x = X\n"
            )
        );
        assert_eq!(with_sentences("step-x = X\n", "y = Y\n"), None);
    }

    #[test]
    fn what_is_no_id_no_name_or_no_system_writes_nothing() {
        let nowhere = Path::new("/nowhere");
        for (id, system, name) in [
            ("Sandbox", "linux", "Kaspersky Sandbox"),
            ("a--b", "linux", "Kaspersky Sandbox"),
            ("sandbox", "beos", "Kaspersky Sandbox"),
            ("sandbox", "linux", "Sandbox"),
            ("sandbox", "linux", "Kaspersky \"Sandbox\""),
        ] {
            assert!(
                write(nowhere, id, system, name).is_err(),
                "{id} {system} {name}"
            );
        }
    }

    #[test]
    fn every_system_has_a_file_that_can_be_read() {
        for system in ["windows", "macos", "linux"] {
            let system = system_of(system, "sandbox", "Kaspersky Sandbox").unwrap();
            let text = product_file("sandbox", "Kaspersky Sandbox", &system);
            let file: toml::Table = text.parse().unwrap();
            assert_eq!(
                file["signature"][0]["basis"]
                    .as_str()
                    .unwrap()
                    .rsplit('#')
                    .next(),
                Some("sandbox")
            );
        }
    }
}
