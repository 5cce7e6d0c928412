//! Starting cargo from within cargo.
//!
//! Does not know which packages there are; `cargo metadata` does.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::command::{answer, output};

/// The cargo that started us, without the variables that it set for this package: build scripts that depend on
/// them would run again for nothing. The words are separated by spaces.
pub(crate) fn cargo(root: &Path, words: &str) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(root).args(words.split_whitespace());
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
    let said = output(&mut cargo(
        root,
        "metadata --no-deps --offline --format-version 1",
    ))?;
    serde_json::from_str(&said).context("`cargo metadata` did not answer in JSON")
}

/// The folder in which cargo builds.
pub(crate) fn target_folder(root: &Path) -> Result<PathBuf> {
    let metadata = metadata(root)?;
    let folder = metadata["target_directory"].as_str();
    Ok(folder
        .context("`cargo metadata` names no target folder")?
        .into())
}

/// The path of this program, in the folder of a target and of a build profile, such as `debug`.
pub(crate) fn built(root: &Path, target: &str, profile: &str, name: &str) -> Result<PathBuf> {
    let windows = if target.is_empty() {
        std::env::consts::OS
    } else {
        target
    };
    let end = if windows.contains("windows") {
        ".exe"
    } else {
        ""
    };
    let path = target_folder(root)?
        .join(target)
        .join(profile)
        .join(format!("{name}{end}"));
    ensure!(path.is_file(), "{} was not built", path.display());
    Ok(path)
}

/// Whether the standard library for this target is installed, by rustup or by hand.
pub(crate) fn has_target(target: &str) -> bool {
    let sysroot = answer("rustc", &["--print", "sysroot"]).unwrap_or_default();
    let folder = Path::new(&sysroot)
        .join("lib/rustlib")
        .join(target)
        .join("lib");
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names = files.map(|file| file.file_name());
    names.any(|name| name.to_string_lossy().starts_with("libstd-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_that_is_not_there_is_not_found() {
        assert!(!has_target("voorzorg-no-such-target"));
        let host = answer("rustc", &["--print", "host-tuple"]).unwrap();
        assert!(has_target(&host), "{host}");
    }
}
