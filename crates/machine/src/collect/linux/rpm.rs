//! The database of rpm, read by rpm itself from a private copy.
//!
//! A copy, because rpm's library opens the database for writing; rpm itself, because it knows all
//! three formats of it, and every machine that keeps such a database has it (ADR 12).

use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use voorzorg_domain::snapshot::{Fact, Gap, Package, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use super::pacman;
use crate::collect::tree::{self, Kind, Tree};
use crate::parse::{lines, rpm_list};

const FOLDERS: [&str; 3] = ["/usr/lib/sysimage/rpm", "/usr/share/rpm", "/var/lib/rpm"];
/// The file that makes a folder a database, and rpm's name for its format. Told to rpm, since it
/// would make a new database beside one that it does not expect.
const FORMATS: [(&str, &str); 3] = [
    ("rpmdb.sqlite", "sqlite"),
    ("Packages.db", "ndb"),
    ("Packages", "bdb_ro"),
];
const TOOLS: [&str; 2] = ["/usr/bin/rpm", "/bin/rpm"];
const COPY_LIMIT: u64 = 2 * 1024 * 1024 * 1024;
/// Less than the limit of a whole source, so that the tool is ended by us.
const TOOL_LIMIT: Duration = Duration::from_secs(15);

pub(super) fn read(tree: &Tree, filter: &VendorFilter) -> Reading {
    let mut packages = Vec::new();
    let mut gaps = Vec::new();
    match databases(tree) {
        Ok(databases) if databases.is_empty() => gaps.push(Gap::Unsupported),
        Ok(databases) => {
            for database in databases {
                gaps.extend(list(tree, &database, filter, &mut packages).err());
            }
        }
        Err(gap) => gaps.push(gap),
    }
    let facts = packages.into_iter().map(Fact::Package).collect();
    Reading {
        gaps,
        ..Reading::complete(Probe::Rpm, facts)
    }
}

/// Whether this machine keeps its packages with rpm.
pub(super) fn is_in_use(tree: &Tree) -> bool {
    let files = FOLDERS
        .iter()
        .flat_map(|folder| FORMATS.map(|(file, _)| format!("{folder}/{file}")));
    let mut places = files.filter_map(|file| tree.locate(&file).ok().flatten());
    places.any(|place| place.metadata().is_ok_and(|metadata| metadata.len() > 0))
}

struct Database {
    folder: &'static str,
    format: &'static str,
}

/// The databases of this machine. Links between their folders lead to one and the same.
fn databases(tree: &Tree) -> Result<Vec<Database>, Gap> {
    let mut places = Vec::new();
    let mut databases = Vec::new();
    for folder in FOLDERS {
        let Some(place) = tree.locate(folder)? else {
            continue;
        };
        if places.contains(&place) {
            continue;
        }
        places.push(place);
        for (file, format) in FORMATS {
            if tree.exists(&format!("{folder}/{file}"))? {
                databases.push(Database { folder, format });
                break;
            }
        }
    }
    Ok(databases)
}

/// Adds what a database lists and the filter keeps. It counts also when there was trouble.
fn list(
    tree: &Tree,
    database: &Database,
    filter: &VendorFilter,
    packages: &mut Vec<Package>,
) -> Result<(), Gap> {
    let copy = tempfile::tempdir().map_err(|error| tree::gap(&error, "/tmp"))?;
    copy_database(tree, database.folder, copy.path())?;
    let tool = TOOLS
        .iter()
        .find(|tool| Path::new(tool).is_file())
        .ok_or(Gap::ToolMissing)?;
    let answer = ask(tool, copy.path(), database.format)?;
    let keeps = |package: &Package| filter.keeps_package(package);
    let listed = rpm_list::read(answer.packages, keeps).map_err(|error| tree::gap(&error, tool))?;
    packages.extend(listed.kept);
    let unreadable = |detail: &str| Err(tree::unreadable(database.folder, detail));
    if listed.damaged > 0 {
        return unreadable(&format!("{} damaged line(s)", listed.damaged));
    }
    if !answer.is_whole {
        return unreadable("rpm could not read all of it");
    }
    if !listed.has_any && !has_another(tree)? {
        return unreadable("no package in it, not even the base system");
    }
    Ok(())
}

/// Whether this machine keeps its packages elsewhere. Then rpm is a program like any other, and its
/// database may well be empty.
fn has_another(tree: &Tree) -> Result<bool, Gap> {
    let list = tree.locate("/var/lib/dpkg/status")?;
    let is_listed = list.is_some_and(|list| list.metadata().is_ok_and(|list| list.len() > 0));
    Ok(is_listed || pacman::is_in_use(tree))
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
        if is_empty_database(&entry.name, size) {
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
    FORMATS.iter().any(|(file, _)| name.starts_with(file)) || name == "Index.db"
}

fn is_empty_database(name: &str, size: u64) -> bool {
    size == 0 && FORMATS.iter().any(|(file, _)| *file == name)
}

struct Answer {
    packages: BufReader<File>,
    /// rpm had nothing to complain about. With damage halfway it still ends with code 0.
    is_whole: bool,
}

/// Runs rpm on the copy: no shell, no settings of a person's, and never longer than the limit.
fn ask(tool: &str, database: &Path, format: &str) -> Result<Answer, Gap> {
    let failed = |error: io::Error| tree::gap(&error, tool);
    let (output, complaints) = (database.join("voorzorg-out"), database.join("voorzorg-err"));
    let child = Command::new(tool)
        .args(["--define", &format!("_db_backend {format}")])
        .args(["--dbpath", &database.to_string_lossy()])
        .args(["--query", "--all", "--queryformat", rpm_list::FORMAT])
        .env_clear()
        .env("LC_ALL", "C.UTF-8")
        .env("HOME", database)
        .stdin(Stdio::null())
        .stdout(File::create(&output).map_err(failed)?)
        .stderr(File::create(&complaints).map_err(failed)?)
        .spawn()
        .map_err(failed)?;
    let status = wait(child).map_err(failed)?.ok_or(Gap::TimedOut)?;
    if !status.success() {
        let detail = format!("ended with {}", status.code().unwrap_or(-1));
        return Err(tree::unreadable(tool, &detail));
    }
    Ok(Answer {
        packages: reader(&output).map_err(failed)?,
        is_whole: is_content(reader(&complaints).map_err(failed)?).map_err(failed)?,
    })
}

fn reader(path: &Path) -> io::Result<BufReader<File>> {
    File::open(path).map(BufReader::new)
}

/// Whether nothing of what rpm said means that its list is not whole.
fn is_content(complaints: BufReader<File>) -> io::Result<bool> {
    let mut is_content = true;
    lines::each(complaints, |line| {
        let text = String::from_utf8_lossy(line.bytes);
        // The second is what it says when it was built without this format: it then lists nothing.
        is_content &= !text.starts_with("error:") && !text.contains("dummy database");
    })?;
    Ok(is_content)
}

/// Waits for the end of the tool, or makes one: `None` when it took too long.
fn wait(mut child: Child) -> io::Result<Option<ExitStatus>> {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if started.elapsed() > TOOL_LIMIT {
            // It may just have ended by itself; either way it is waited for.
            let _ = child.kill();
            let _ = child.wait();
            return Ok(None);
        }
        thread::sleep(Duration::from_millis(20));
    }
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
            &VendorFilter::default(),
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

    /// A machine that has dpkg too may keep an empty database of rpm, but never a damaged one.
    #[test]
    fn damage_is_seen_beside_dpkg_too() {
        for name in ["rpmdb.sqlite", "Packages.db", "Packages"] {
            let database = format!("var/lib/rpm/{name}");
            let files = [
                (database.as_str(), &b"this is no database"[..]),
                ("var/lib/dpkg/status", b""),
            ];
            let reading = look(&files);
            assert!(
                matches!(
                    reading.gaps[..],
                    [Gap::Unreadable { .. } | Gap::ToolMissing]
                ),
                "{name}: {reading:?}"
            );
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
            &VendorFilter::default(),
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
