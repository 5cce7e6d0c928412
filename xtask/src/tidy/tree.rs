//! The files of the repository, and what cargo says of its packages. The only part of tidy that reads anything.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;
use walkdir::{DirEntry, WalkDir};

use crate::cargo::metadata;
use crate::third_party;

#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) files: BTreeMap<String, File>,
    /// The members of the workspace, as `cargo metadata` describes them.
    pub(super) members: Vec<Value>,
    /// The names of all packages in the programs without a window, and of what builds them.
    pub(super) built: BTreeSet<String>,
}

#[derive(Debug)]
pub(super) struct File {
    pub(super) bytes: usize,
    /// Empty for what is not text.
    pub(super) text: String,
}

impl Tree {
    /// What git keeps, and what it would keep if it were added now.
    pub(super) fn read(root: &Path) -> Result<Self> {
        let mut tree = Self::default();
        for name in names_from_git(root).unwrap_or_else(|| names_from_walk(root)) {
            let path = root.join(&name);
            // Removed from the folder but not yet from git, or a folder of its own.
            if path.is_file() {
                let bytes =
                    std::fs::read(&path).with_context(|| format!("could not read {name}"))?;
                tree.add(&name, bytes);
            }
        }
        let members = metadata(root)?["packages"].take();
        tree.members = serde_json::from_value(members)?;
        let programs = ["voorzorg-cli", "voorzorg-watch"];
        let built = third_party::tree(root, &programs, "normal,build", "{p}")?;
        tree.built = built
            .lines()
            .filter_map(|line| Some(line.split_once(' ')?.0.to_owned()))
            .collect();
        Ok(tree)
    }

    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        let mut tree = Self::default();
        for (path, text) in files {
            tree.add(path, text.as_bytes().to_vec());
        }
        tree
    }

    fn add(&mut self, name: &str, content: Vec<u8>) {
        let bytes = content.len();
        let text = String::from_utf8(content).unwrap_or_default();
        self.files.insert(name.to_owned(), File { bytes, text });
    }

    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &File)> {
        self.files.iter().map(|(path, file)| (path.as_str(), file))
    }

    /// Files whose path starts and ends like this.
    pub(super) fn texts<'a>(
        &'a self,
        start: &'a str,
        end: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let files = self
            .files()
            .filter(move |(path, _)| path.starts_with(start) && path.ends_with(end));
        files.map(|(path, file)| (path, file.text.as_str()))
    }

    /// Empty where there is none.
    pub(super) fn text(&self, path: &str) -> &str {
        self.files.get(path).map_or("", |file| &file.text)
    }

    /// Empty where there is none, or it is no TOML.
    pub(super) fn toml(&self, path: &str) -> toml::Table {
        self.text(path).parse().unwrap_or_default()
    }

    /// Whether this is a file, or a folder with files.
    pub(super) fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files.contains_key(path) || self.files.keys().any(|file| file.starts_with(&folder))
    }
}

fn names_from_git(root: &Path) -> Option<Vec<String>> {
    let words = [
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
        "-z",
    ];
    let output = Command::new("git")
        .current_dir(root)
        .args(words)
        .output()
        .ok()?;
    let names = String::from_utf8(output.stdout).ok()?;
    let names: Vec<String> = names.split_terminator('\0').map(str::to_owned).collect();
    (output.status.success() && !names.is_empty()).then_some(names)
}

/// Without git: everything but what is made or fetched.
fn names_from_walk(root: &Path) -> Vec<String> {
    let kept = |entry: &DirEntry| {
        !matches!(
            entry.file_name().to_str(),
            Some(".git" | "target" | "node_modules")
        )
    };
    let entries = WalkDir::new(root).into_iter().filter_entry(kept).flatten();
    let names = entries.filter_map(|entry| {
        let path = entry.path().strip_prefix(root).ok()?;
        Some(path.to_str()?.replace('\\', "/"))
    });
    names.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_there_when_it_holds_a_file() {
        let tree = Tree::of(&[("crates/domain/src/lib.rs", "")]);
        assert!(tree.has("crates/domain/src/lib.rs"));
        assert!(tree.has("crates/domain"));
        assert!(tree.has("crates/domain/"));
        assert!(!tree.has("crates/dom"));
    }
}
