//! The catalogue that ships inside the program: every file of the folder, listed by `build.rs`.

use std::sync::OnceLock;

use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::detection::Detector;

use crate::load::load_known;
use crate::problem::Problem;

/// Every file of the shipped catalogue: its name and its text.
pub const EMBEDDED_FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The shipped catalogue, parsed once. It is not validated at run time: a test ensures that both
/// validators accept it.
///
/// # Errors
/// Every file that cannot be parsed.
pub fn embedded() -> Result<&'static Catalogue, &'static [Problem]> {
    static CATALOGUE: OnceLock<Result<Catalogue, Vec<Problem>>> = OnceLock::new();
    CATALOGUE
        .get_or_init(|| load_known(EMBEDDED_FILES))
        .as_ref()
        .map_err(Vec::as_slice)
}

/// The detector of the shipped catalogue, built once for any number of scans.
///
/// # Errors
/// As [`embedded`].
pub fn detector() -> Result<&'static Detector<'static>, &'static [Problem]> {
    static DETECTOR: OnceLock<Detector<'static>> = OnceLock::new();
    let catalogue = embedded()?;
    Ok(DETECTOR.get_or_init(|| Detector::from(catalogue)))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    fn folder() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue")
    }

    #[test]
    fn the_shipped_catalogue_has_no_problems() {
        match crate::load(EMBEDDED_FILES) {
            Ok(catalogue) => assert_eq!(embedded(), Ok(&catalogue)),
            Err(problems) => {
                let listed: Vec<String> = problems.iter().map(ToString::to_string).collect();
                panic!(
                    "run `cargo run -p voorzorg-cli -- catalogue check catalogue` for sentences\n{}",
                    listed.join("\n")
                );
            }
        }
    }

    #[test]
    fn the_folder_is_what_ships() {
        assert_eq!(
            crate::read_folder(&folder()).expect("read"),
            *embedded().expect("embedded")
        );
    }

    #[test]
    fn the_schemas_on_disk_are_those_of_the_code() {
        for (name, schema) in crate::schemas() {
            let text = fs::read_to_string(folder().join("schema").join(name)).expect(name);
            let stored: serde_json::Value = serde_json::from_str(&text).expect(name);
            assert_eq!(
                stored, schema,
                "run: cargo run -p voorzorg-catalogue --example write_schema ({name})"
            );
        }
    }
}
