//! The list of third-party packages in the three programs, with their licences, as the window shows it.
//! `deny.toml` decides which licences are allowed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::cargo::cargo;
use crate::command::output;
use crate::package::texts;

const LIST: &str = "src-tauri/third-party.txt";
/// The programs that are shipped.
const PROGRAMS: &[&str] = &["voorzorg-app", "voorzorg-cli", "voorzorg-watch"];
/// The systems on which they are shipped.
const SYSTEMS: &[&str] = &[
    "x86_64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "aarch64-apple-darwin",
];
/// A third-party part that is not a cargo package.
#[derive(Debug, Clone, Copy)]
pub(crate) struct UnpackagedPart {
    name: &'static str,
    licence: &'static str,
    /// The copyright line, where no file has one.
    pub(crate) by: &'static str,
    /// The file with the text of its licence, where there is one.
    pub(crate) file: Option<&'static str>,
}

const UNPACKAGED: &[UnpackagedPart] = &[
    UnpackagedPart {
        name: "Atkinson Hyperlegible Next",
        licence: "OFL-1.1",
        by: "",
        file: Some("ui/app/fonts/LICENSE-atkinson-hyperlegible-next.txt"),
    },
    UnpackagedPart {
        name: "Fraunces",
        licence: "OFL-1.1",
        by: "",
        file: Some("ui/app/fonts/LICENSE-fraunces.txt"),
    },
    // Bundled by webview2-com-sys: it finds the web view on Windows.
    UnpackagedPart {
        name: "WebView2Loader",
        licence: "BSD-3-Clause",
        by: "Copyright (C) Microsoft Corporation. All rights reserved.",
        file: None,
    },
];

/// Writes the list anew.
pub(crate) fn write(root: &Path) -> Result<()> {
    fs::write(root.join(LIST), list(root)?).with_context(|| format!("could not write {LIST}"))
}

/// Compares the committed list with the dependencies, and checks that there is a licence text for each part.
pub(crate) fn check(root: &Path) -> Result<()> {
    let kept = fs::read_to_string(root.join(LIST)).unwrap_or_default();
    ensure!(
        kept.replace('\r', "") == list(root)?,
        "{LIST} is not what the programs are made of: run cargo xtask generate"
    );
    texts(root)?;
    Ok(())
}

/// The part of this name, if it is not a cargo package.
pub(crate) fn unpackaged(name: &str) -> Option<&'static UnpackagedPart> {
    UNPACKAGED.iter().find(|part| part.name == name)
}

/// `cargo metadata` for all systems that are shipped to.
pub(crate) fn metadata(root: &Path) -> Result<Value> {
    let mut command = cargo(root, "metadata --locked --format-version 1");
    for system in SYSTEMS {
        command.args(["--filter-platform", system]);
    }
    Ok(serde_json::from_str(&output(&mut command)?)?)
}

/// What these programs are made of, on each system: one line for each package, in this format.
pub(crate) fn tree(root: &Path, programs: &[&str], edges: &str, format: &str) -> Result<String> {
    let mut command = cargo(root, "tree --locked --prefix none");
    command.args(["-e", edges, "-f", format]);
    for program in programs {
        command.args(["-p", program]);
    }
    for system in SYSTEMS {
        command.args(["--target", system]);
    }
    output(&mut command)
}

/// One line for each part of others: "name v1.2.3: licence".
pub(crate) fn list(root: &Path) -> Result<String> {
    let lines = lines(&tree(root, PROGRAMS, "normal", "{p}: {l}")?)?;
    let unpackaged = UNPACKAGED
        .iter()
        .map(|part| format!("{}: {}", part.name, part.licence));
    let all: Vec<String> = lines.into_iter().chain(unpackaged).collect();
    Ok(all.join("\n") + "\n")
}

/// One line for each package that is not ours: "name v1.2.3: licence".
fn lines(tree: &str) -> Result<BTreeSet<String>> {
    let mut lines = BTreeSet::new();
    for line in tree.lines().filter(|line| !line.trim().is_empty()) {
        let (package, licence) = line.split_once(": ").context("a line without a licence")?;
        // "name v1.2.3 (proc-macro)"; a package of ours has its folder behind it.
        let name = package.split(" (").next().unwrap_or(package);
        if name.starts_with("voorzorg") {
            continue;
        }
        let licence = licence.trim_end_matches(" (*)").trim();
        ensure!(!licence.is_empty(), "{name} names no licence");
        lines.insert(format!("{name}: {licence}"));
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_package_of_others_is_listed_once_with_its_licence() {
        let tree = "voorzorg-app v0.1.0 (/somewhere): EUPL-1.2\nb v2.0.0: MIT (*)\na v1.0.0 (proc-macro): MIT OR Apache-2.0\nb v2.0.0: MIT\n\n";
        let lines: Vec<String> = lines(tree).unwrap().into_iter().collect();
        assert_eq!(lines, ["a v1.0.0: MIT OR Apache-2.0", "b v2.0.0: MIT"]);
    }

    #[test]
    fn a_package_without_a_licence_is_refused() {
        assert!(lines("a v1.0.0: \n").is_err());
    }
}
