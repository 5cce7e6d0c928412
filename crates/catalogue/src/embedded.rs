//! The catalogue that ships inside the program. The list is explicit: what is not in it does not
//! ship, and a test holds that the folder has nothing else.

use std::sync::OnceLock;

use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::detection::Detector;

use crate::load::load_known;
use crate::problem::Problem;

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../catalogue/", $name)))),+]
    };
}

/// Every file of the shipped catalogue: its name and its text.
pub const EMBEDDED_FILES: &[(&str, &str)] = files![
    "alternatives/apple-xprotect.toml",
    "alternatives/avast.toml",
    "alternatives/avg.toml",
    "alternatives/avira.toml",
    "alternatives/bitdefender.toml",
    "alternatives/clamav.toml",
    "alternatives/eset.toml",
    "alternatives/f-secure.toml",
    "alternatives/g-data.toml",
    "alternatives/microsoft-defender.toml",
    "alternatives/norton.toml",
    "alternatives/sophos.toml",
    "alternatives/trend-micro.toml",
    "alternatives/withsecure.toml",
    "catalogue.toml",
    "claims.toml",
    "products/anti-virus-linux-old.toml",
    "products/encryption-module.toml",
    "products/endpoint-agent.toml",
    "products/endpoint-security-macos.toml",
    "products/endpoint-security-windows.toml",
    "products/kaspersky-home-macos.toml",
    "products/kaspersky-home-windows.toml",
    "products/kesl.toml",
    "products/kess.toml",
    "products/kfl.toml",
    "products/kics.toml",
    "products/klms.toml",
    "products/network-agent.toml",
    "products/on-demand-scanner.toml",
    "products/password-manager.toml",
    "products/safe-kids.toml",
    "products/security-center.toml",
    "products/security-windows-server.toml",
    "products/software-updater.toml",
    "products/vpn.toml",
    "recipes/linux-managed.toml",
    "recipes/linux-package.toml",
    "recipes/macos-home.toml",
    "recipes/macos-managed.toml",
    "recipes/windows-companion.toml",
    "recipes/windows-home.toml",
    "recipes/windows-managed.toml",
    "recipes/windows-on-demand.toml",
    "recipes/windows-parental.toml",
    "recipes/windows-passwords.toml",
    "sources.toml",
];

/// The shipped catalogue, read once. The tests hold that both validators find nothing wrong with it,
/// so no program asks them again.
///
/// # Errors
/// A file that cannot be read.
pub fn embedded() -> Result<&'static Catalogue, &'static [Problem]> {
    static CATALOGUE: OnceLock<Result<Catalogue, Vec<Problem>>> = OnceLock::new();
    CATALOGUE
        .get_or_init(|| load_known(EMBEDDED_FILES))
        .as_ref()
        .map_err(Vec::as_slice)
}

/// The shipped catalogue with its filter, made once for any number of scans.
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
                panic!("{}", listed.join("\n"));
            }
        }
    }

    #[test]
    fn the_folder_holds_exactly_the_files_that_ship() {
        let mut found = Vec::new();
        for prefix in ["", "products/", "recipes/", "alternatives/"] {
            for entry in fs::read_dir(folder().join(prefix)).expect("folder") {
                let name = entry
                    .expect("entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned();
                if name.ends_with(".toml") {
                    found.push(format!("{prefix}{name}"));
                }
            }
        }
        found.sort();
        let shipped: Vec<&str> = EMBEDDED_FILES.iter().map(|(name, _)| *name).collect();
        assert_eq!(found, shipped);
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
