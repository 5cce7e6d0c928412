//! The files of the repository, in memory. The only part of tidy that reads anything.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

#[derive(Debug, Default)]
pub(super) struct Tree {
    files: BTreeMap<String, File>,
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
        let names = match names_from_git(root) {
            Some(names) => names,
            None => names_from_walk(root)?,
        };
        let mut tree = Self::default();
        for name in names {
            let path = root.join(&name);
            // Removed from the folder but not yet from git, or a folder of its own.
            if !path.is_file() {
                continue;
            }
            let bytes = std::fs::read(&path).with_context(|| format!("could not read {name}"))?;
            tree.add(&name, bytes);
        }
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

    fn add(&mut self, name: &str, bytes: Vec<u8>) {
        let size = bytes.len();
        let text = String::from_utf8(bytes).unwrap_or_default();
        self.files
            .insert(name.to_owned(), File { bytes: size, text });
    }

    pub(super) fn len(&self) -> usize {
        self.files.len()
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
        self.files()
            .filter(move |(path, _)| path.starts_with(start) && path.ends_with(end))
            .map(|(path, file)| (path, file.text.as_str()))
    }

    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(|file| file.text.as_str())
    }

    /// Whether this is a file, or a folder with files.
    pub(super) fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files.contains_key(path) || self.files.keys().any(|file| file.starts_with(&folder))
    }
}

fn names_from_git(root: &Path) -> Option<Vec<String>> {
    let output = Command::new("git")
        .current_dir(root)
        .args([
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "-z",
        ])
        .output()
        .ok()?;
    let names = String::from_utf8(output.stdout).ok()?;
    let names: Vec<String> = names
        .split('\0')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    (output.status.success() && !names.is_empty()).then_some(names)
}

/// Without git: everything but what is made or fetched.
fn names_from_walk(root: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(root.join(&folder))
            .with_context(|| format!("could not list {folder}"))?
        {
            let entry = entry.with_context(|| format!("could not list {folder}"))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() {
                name.clone()
            } else {
                format!("{folder}/{name}")
            };
            if !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                names.push(path);
            } else if !matches!(name.as_str(), ".git" | "target" | "node_modules") {
                folders.push(path);
            }
        }
    }
    names.sort();
    Ok(names)
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
