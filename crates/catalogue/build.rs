//! Embeds every file of the folder `catalogue/`, so that a new one ships without being named in code.
//! The schemas are embedded without their descriptions, which only editors show.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The folders that a catalogue has besides its own files.
const FOLDERS: [&str; 3] = ["alternatives", "products", "recipes"];

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(&std::env::var("CARGO_MANIFEST_DIR")?).join("../../catalogue");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed={}", root.display());

    let mut files = named(&root, "", "toml")?;
    for folder in FOLDERS {
        files.extend(named(&root.join(folder), &format!("{folder}/"), "toml")?);
    }
    files.sort();
    let mut list = String::from("&[\n");
    for (name, path) in files {
        writeln!(list, "({name:?}, include_str!({path:?})),")?;
    }
    list.push(']');
    fs::write(out.join("files.rs"), list)?;

    for (name, path) in named(&root.join("schema"), "", "json")? {
        let mut schema: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        without_explanations(&mut schema);
        fs::write(out.join(name), schema.to_string())?;
    }
    Ok(())
}

/// The files in `folder` with the extension `ending`, each with its name within the catalogue.
fn named(folder: &Path, prefix: &str, ending: &str) -> std::io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == ending) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            found.push((format!("{prefix}{name}"), path));
        }
    }
    Ok(found)
}

/// Removes the `description` texts. A property that is itself named `description` is an object, so it
/// stays.
fn without_explanations(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            object.retain(|key, value| key != "description" || !value.is_string());
            object.values_mut().for_each(without_explanations);
        }
        Value::Array(items) => items.iter_mut().for_each(without_explanations),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
