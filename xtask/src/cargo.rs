//! Starting cargo from within cargo.
//!
//! Does not know which packages there are; `cargo metadata` does.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// The cargo that started us, without the variables that it set for this package: build scripts that depend on
/// them would run again for nothing.
pub(crate) fn cargo(root: &Path, words: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(root).args(words);
    for (name, _) in std::env::vars_os() {
        let ours = ["CARGO_PKG_", "CARGO_MANIFEST_"];
        if name
            .to_str()
            .is_some_and(|name| ours.iter().any(|start| name.starts_with(start)))
        {
            command.env_remove(&name);
        }
    }
    // Nothing is built twice in CI, and what is kept for a second build costs time and disk.
    if std::env::var_os("CI").is_some() && std::env::var_os("CARGO_INCREMENTAL").is_none() {
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// `cargo metadata` of the workspace members, offline.
pub(crate) fn metadata(root: &Path) -> Result<Value> {
    let output = cargo(
        root,
        &[
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ],
    )
    .output()
    .context("could not start `cargo metadata`")?;
    ensure!(
        output.status.success(),
        "`cargo metadata` failed: {}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    serde_json::from_slice(&output.stdout).context("`cargo metadata` did not answer in JSON")
}

/// The path of the debug build of this program.
pub(crate) fn program(root: &Path, target: Option<&str>, name: &str) -> Result<PathBuf> {
    built(root, target, "debug", name)
}

/// The path of this program in the folder of a build profile.
pub(crate) fn built(
    root: &Path,
    target: Option<&str>,
    profile: &str,
    name: &str,
) -> Result<PathBuf> {
    let metadata = metadata(root)?;
    let folder = metadata["target_directory"]
        .as_str()
        .context("`cargo metadata` names no target folder")?;
    let mut path = PathBuf::from(folder);
    path.extend(target);
    path.push(profile);
    path.push(name);
    ensure!(path.is_file(), "{} was not built", path.display());
    Ok(path)
}
