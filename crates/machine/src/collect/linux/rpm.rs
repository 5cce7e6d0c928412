//! The database of rpm, read by rpm itself from a private copy.
//!
//! A copy, because rpm's library opens the database for writing (R11); rpm itself, because it knows
//! all three formats of it, and every machine that keeps such a database has it.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use voorzorg_domain::scope::Scope;
use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading};

use crate::collect::tree::{self, Kind, Tree};
use crate::parse::rpm_list;

const FOLDERS: [&str; 3] = ["/usr/lib/sysimage/rpm", "/usr/share/rpm", "/var/lib/rpm"];
/// The file that makes a folder a database, in its three formats.
const DATABASES: [&str; 3] = ["rpmdb.sqlite", "Packages.db", "Packages"];
const TOOLS: [&str; 2] = ["/usr/bin/rpm", "/bin/rpm"];
const COPY_LIMIT: u64 = 2 * 1024 * 1024 * 1024;
/// Less than the limit of a whole source, so that the tool is ended by us.
const TOOL_LIMIT: Duration = Duration::from_secs(15);
const OUTPUT_LIMIT: u64 = 64 * 1024 * 1024;

pub(super) fn read(tree: &Tree, scope: &Scope) -> Reading {
    let mut facts = Vec::new();
    let mut gaps = Vec::new();
    match databases(tree) {
        Ok(folders) if folders.is_empty() => gaps.push(Gap::Unsupported),
        Ok(folders) => {
            for folder in folders {
                match list(tree, folder) {
                    Ok((packages, damaged)) => {
                        if damaged > 0 {
                            let detail = format!("{damaged} damaged line(s)");
                            gaps.push(tree::unreadable(folder, &detail));
                        }
                        let kept = packages
                            .into_iter()
                            .filter(|found| scope.keeps_package(found));
                        facts.extend(kept.map(Fact::Package));
                    }
                    Err(gap) => gaps.push(gap),
                }
            }
        }
        Err(gap) => gaps.push(gap),
    }
    Reading {
        gaps,
        ..Reading::complete(Probe::Rpm, facts)
    }
}

/// The folders that hold a database. Links between them lead to one and the same.
fn databases(tree: &Tree) -> Result<Vec<&'static str>, Gap> {
    let mut places = Vec::new();
    let mut folders = Vec::new();
    for folder in FOLDERS {
        let Some(place) = tree.locate(folder)? else {
            continue;
        };
        let mut holds_one = false;
        for database in DATABASES {
            holds_one |= tree.exists(&format!("{folder}/{database}"))?;
        }
        if holds_one && !places.contains(&place) {
            places.push(place);
            folders.push(folder);
        }
    }
    Ok(folders)
}

type Listed = (Vec<voorzorg_domain::snapshot::Package>, usize);

fn list(tree: &Tree, folder: &str) -> Result<Listed, Gap> {
    let copy = tempfile::tempdir().map_err(|error| tree::gap(&error, "/tmp"))?;
    copy_database(tree, folder, copy.path())?;
    let tool = TOOLS
        .iter()
        .find(|tool| Path::new(tool).is_file())
        .ok_or(Gap::ToolMissing)?;
    let text = ask(tool, copy.path())?;
    let (packages, damaged) = rpm_list::read(&text);
    // A machine that has dpkg too may well keep an empty database of rpm.
    if packages.is_empty() && damaged == 0 && !tree.is_folder("/var/lib/dpkg")? {
        return Err(tree::unreadable(
            folder,
            "no package in it, not even the base system",
        ));
    }
    Ok((packages, damaged))
}

fn copy_database(tree: &Tree, folder: &str, copy: &Path) -> Result<(), Gap> {
    let mut left = COPY_LIMIT;
    for entry in tree.list(folder)?.unwrap_or_default() {
        if !matches!(entry.kind, Kind::File) || !is_database_file(&entry.name) {
            continue;
        }
        let path = format!("{folder}/{}", entry.name);
        let Some(place) = tree.locate(&path)? else {
            continue;
        };
        let size = place
            .metadata()
            .map_err(|error| tree::gap(&error, &path))?
            .len();
        if DATABASES.contains(&entry.name.as_str()) && size == 0 {
            return Err(tree::unreadable(&path, "empty"));
        }
        left = left
            .checked_sub(size)
            .ok_or_else(|| tree::unreadable(&path, "too large"))?;
        fs::copy(&place, copy.join(&entry.name)).map_err(|error| tree::gap(&error, &path))?;
    }
    Ok(())
}

/// The databases with their journals and indexes; no locks and no backups.
fn is_database_file(name: &str) -> bool {
    DATABASES.iter().any(|database| name.starts_with(database)) || name == "Index.db"
}

/// Runs rpm on the copy: no shell, no settings of a person's, and never longer than the limit.
fn ask(tool: &str, database: &Path) -> Result<String, Gap> {
    let failed = |error: &std::io::Error| tree::gap(error, tool);
    let output = database.join("voorzorg-output");
    let file = File::create(&output).map_err(|error| failed(&error))?;
    let mut child = Command::new(tool)
        .args([
            "--dbpath",
            &database.to_string_lossy(),
            "--query",
            "--all",
            "--queryformat",
        ])
        .arg(rpm_list::FORMAT)
        .env_clear()
        .env("LC_ALL", "C.UTF-8")
        .env("HOME", database)
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| failed(&error))?;
    let started = Instant::now();
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if started.elapsed() < TOOL_LIMIT => {
                thread::sleep(Duration::from_millis(20));
            }
            Ok(None) => {
                // It may just have ended by itself; either way it is waited for.
                let _ = child.kill();
                let _ = child.wait();
                return Err(Gap::TimedOut);
            }
            Err(error) => return Err(failed(&error)),
        }
    };
    if !status.success() {
        let detail = format!("ended with {}", status.code().unwrap_or(-1));
        return Err(tree::unreadable(tool, &detail));
    }
    let size = fs::metadata(&output).map_err(|error| failed(&error))?.len();
    if size > OUTPUT_LIMIT {
        return Err(tree::unreadable(tool, "too many packages"));
    }
    let bytes = fs::read(&output).map_err(|error| failed(&error))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(files: &[(&str, &[u8])]) -> Reading {
        let folder = tempfile::tempdir().unwrap();
        for (path, bytes) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        read(
            &Tree::new(folder.path().canonicalize().unwrap()),
            &Scope::default(),
        )
    }

    #[test]
    fn a_machine_without_rpm_says_so() {
        assert_eq!(look(&[("etc/os-release", b"")]).gaps, [Gap::Unsupported]);
        assert_eq!(look(&[("var/lib/rpm/.keep", b"")]).gaps, [Gap::Unsupported]);
    }

    #[test]
    fn a_database_that_cannot_be_read_is_never_a_clean_answer() {
        for bytes in [&b""[..], b"this is no database", &[0; 4096]] {
            for name in ["rpmdb.sqlite", "Packages.db", "Packages"] {
                let reading = look(&[(&format!("var/lib/rpm/{name}"), bytes)]);
                assert_eq!(reading.facts, []);
                assert!(
                    matches!(
                        reading.gaps[..],
                        [Gap::Unreadable { .. } | Gap::ToolMissing]
                    ),
                    "{name}: {reading:?}"
                );
            }
        }
    }

    #[test]
    fn the_database_itself_is_left_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("var/lib/rpm");
        fs::create_dir_all(&database).unwrap();
        fs::write(
            database.join("rpmdb.sqlite"),
            b"SQLite format 3\0 but no more",
        )
        .unwrap();
        let before = fs::metadata(database.join("rpmdb.sqlite"))
            .unwrap()
            .modified()
            .unwrap();
        read(
            &Tree::new(folder.path().canonicalize().unwrap()),
            &Scope::default(),
        );
        let names: Vec<_> = fs::read_dir(&database)
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(names, ["rpmdb.sqlite"]);
        let after = fs::metadata(database.join("rpmdb.sqlite"))
            .unwrap()
            .modified()
            .unwrap();
        assert_eq!(before, after);
    }
}
