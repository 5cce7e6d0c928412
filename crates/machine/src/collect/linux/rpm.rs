//! The package database of rpm, read by rpm itself from a private copy. It may not know which
//! packages matter beyond what the vendor filter keeps.
//!
//! A copy, because rpm's library opens the database for writing. By rpm itself, because it knows
//! all three formats, and every machine with such a database has it (ADR 12).

use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use voorzorg_domain::snapshot::{Fact, Gap, GapKind, Package, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use super::pacman;
use crate::collect::sysroot::{self, EntryKind, Sysroot};
use crate::parse::{lines, rpm_list};

const FOLDERS: [&str; 3] = ["/usr/lib/sysimage/rpm", "/usr/share/rpm", "/var/lib/rpm"];
/// The main file of each kind of database, and rpm's name for the format. The format is passed to
/// rpm, which would otherwise create a new database beside one of another format.
const FORMATS: [(&str, &str); 3] = [
    ("rpmdb.sqlite", "sqlite"),
    ("Packages.db", "ndb"),
    ("Packages", "bdb_ro"),
];
const TOOLS: [&str; 2] = ["/usr/bin/rpm", "/bin/rpm"];
const COPY_LIMIT: u64 = 2 * 1024 * 1024 * 1024;
/// Less than the limit of a probe, so that rpm is ended before the probe times out.
const TOOL_LIMIT: Duration = Duration::from_secs(15);

pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let mut packages = Vec::new();
    let mut gaps = Vec::new();
    match databases(sysroot) {
        Ok(databases) if databases.is_empty() => gaps.push(Gap::UNSUPPORTED),
        Ok(databases) => {
            for database in databases {
                gaps.extend(list(sysroot, &database, filter, &mut packages).err());
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

/// Whether rpm manages packages on this machine.
pub(super) fn is_in_use(sysroot: &Sysroot) -> bool {
    let files = FOLDERS
        .iter()
        .flat_map(|folder| FORMATS.map(|(file, _)| format!("{folder}/{file}")));
    let mut places = files.filter_map(|file| sysroot.locate(&file).ok().flatten());
    places.any(|place| place.metadata().is_ok_and(|metadata| metadata.len() > 0))
}

struct Database {
    folder: &'static str,
    format: &'static str,
}

/// The databases of this machine. Folders that are links to one another are counted once.
fn databases(sysroot: &Sysroot) -> Result<Vec<Database>, Gap> {
    let mut places = Vec::new();
    let mut databases = Vec::new();
    for folder in FOLDERS {
        let Some(place) = sysroot.locate(folder)? else {
            continue;
        };
        if places.contains(&place) {
            continue;
        }
        places.push(place);
        for (file, format) in FORMATS {
            if sysroot.exists(&format!("{folder}/{file}"))? {
                databases.push(Database { folder, format });
                break;
            }
        }
    }
    Ok(databases)
}

/// Adds the packages of a database that the vendor filter keeps. They are added even when the
/// result is a gap.
fn list(
    sysroot: &Sysroot,
    database: &Database,
    filter: &VendorFilter,
    packages: &mut Vec<Package>,
) -> Result<(), Gap> {
    let copy = tempfile::tempdir().map_err(|error| sysroot::gap(&error, "/tmp"))?;
    copy_database(sysroot, database.folder, copy.path())?;
    let tool = TOOLS
        .iter()
        .find(|tool| Path::new(tool).is_file())
        .ok_or(Gap::of(GapKind::ToolMissing))?;
    let output = run(tool, copy.path(), database.format)?;
    let keeps = |package: &Package| filter.keeps_package(package);
    let listed =
        rpm_list::read(output.packages, keeps).map_err(|error| sysroot::gap(&error, tool))?;
    packages.extend(listed.kept);
    let unreadable = |detail: &str| Err(sysroot::unreadable(database.folder, detail));
    if listed.damaged > 0 {
        return unreadable(&format!("{} damaged line(s)", listed.damaged));
    }
    if !output.is_whole {
        return unreadable("rpm could not read all of it");
    }
    if !listed.has_any && !has_another(sysroot)? {
        return unreadable("no package in it, not even the base system");
    }
    Ok(())
}

/// Whether another package manager is in use. Then rpm is only an extra tool, and its database may
/// well be empty.
fn has_another(sysroot: &Sysroot) -> Result<bool, Gap> {
    let list = sysroot.locate("/var/lib/dpkg/status")?;
    let is_listed = list.is_some_and(|list| list.metadata().is_ok_and(|list| list.len() > 0));
    Ok(is_listed || pacman::is_in_use(sysroot))
}

fn copy_database(sysroot: &Sysroot, folder: &str, copy: &Path) -> Result<(), Gap> {
    let mut left = COPY_LIMIT;
    for entry in sysroot.list(folder)?.unwrap_or_default() {
        if !matches!(entry.kind, EntryKind::File) || !is_database_file(&entry.name) {
            continue;
        }
        let path = format!("{folder}/{}", entry.name);
        let Some(place) = sysroot.locate(&path)? else {
            continue;
        };
        let size = place
            .metadata()
            .map_err(|error| sysroot::gap(&error, &path))?
            .len();
        if is_empty_database(&entry.name, size) {
            return Err(sysroot::unreadable(&path, "empty"));
        }
        left = left
            .checked_sub(size)
            .ok_or_else(|| sysroot::unreadable(&path, "too large"))?;
        fs::copy(&place, copy.join(&entry.name)).map_err(|error| sysroot::gap(&error, &path))?;
    }
    Ok(())
}

/// Whether a file belongs to a database, its journals or its indexes. Locks and backups do not.
fn is_database_file(name: &str) -> bool {
    FORMATS.iter().any(|(file, _)| name.starts_with(file)) || name == "Index.db"
}

fn is_empty_database(name: &str, size: u64) -> bool {
    size == 0 && FORMATS.iter().any(|(file, _)| *file == name)
}

struct RpmOutput {
    packages: BufReader<File>,
    /// rpm printed no error. Its exit code is not enough: it is 0 even when it stopped at damage.
    is_whole: bool,
}

/// Runs rpm on the copy: without a shell, without anybody's settings, and with a time limit.
fn run(tool: &str, database: &Path, format: &str) -> Result<RpmOutput, Gap> {
    let failed = |error: io::Error| sysroot::gap(&error, tool);
    let (output, errors) = (database.join("voorzorg-out"), database.join("voorzorg-err"));
    let child = Command::new(tool)
        .args(["--define", &format!("_db_backend {format}")])
        .args(["--dbpath", &database.to_string_lossy()])
        .args(["--query", "--all", "--queryformat", rpm_list::FORMAT])
        .env_clear()
        .env("LC_ALL", "C.UTF-8")
        .env("HOME", database)
        .stdin(Stdio::null())
        .stdout(File::create(&output).map_err(failed)?)
        .stderr(File::create(&errors).map_err(failed)?)
        .spawn()
        .map_err(failed)?;
    let status = wait(child).map_err(failed)?.ok_or(Gap::TIMED_OUT)?;
    if !status.success() {
        let detail = format!("ended with {}", status.code().unwrap_or(-1));
        return Err(sysroot::unreadable(tool, &detail));
    }
    Ok(RpmOutput {
        packages: reader(&output).map_err(failed)?,
        is_whole: is_without_errors(reader(&errors).map_err(failed)?).map_err(failed)?,
    })
}

fn reader(path: &Path) -> io::Result<BufReader<File>> {
    File::open(path).map(BufReader::new)
}

/// Whether nothing in rpm's error output means that its list is incomplete.
fn is_without_errors(errors: BufReader<File>) -> io::Result<bool> {
    let mut is_without_errors = true;
    lines::each(errors, |line| {
        let text = String::from_utf8_lossy(line.bytes);
        // "dummy database" means that rpm was built without this format and lists nothing.
        is_without_errors &= !text.starts_with("error:") && !text.contains("dummy database");
    })?;
    Ok(is_without_errors)
}

/// Waits for the tool to end; `None` when it took too long and was killed.
fn wait(mut child: Child) -> io::Result<Option<ExitStatus>> {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if started.elapsed() > TOOL_LIMIT {
            // It may just have ended by itself. Either way, wait for it, or it stays a zombie.
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

    fn scan(files: &[(&str, &[u8])]) -> Reading {
        let folder = tempfile::tempdir().unwrap();
        for (path, bytes) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        read(
            &Sysroot::new(folder.path().canonicalize().unwrap()),
            &VendorFilter::default(),
        )
    }

    fn is_unread(gap: &Gap) -> bool {
        matches!(gap.kind, GapKind::Unreadable | GapKind::ToolMissing)
    }

    #[test]
    fn a_machine_without_rpm_says_so() {
        assert_eq!(scan(&[("etc/os-release", b"")]).gaps, [Gap::UNSUPPORTED]);
        assert_eq!(scan(&[("var/lib/rpm/.keep", b"")]).gaps, [Gap::UNSUPPORTED]);
    }

    #[test]
    fn a_database_that_cannot_be_read_is_never_a_clean_answer() {
        for bytes in [&b""[..], b"this is no database", &[0; 4096]] {
            for name in ["rpmdb.sqlite", "Packages.db", "Packages"] {
                let reading = scan(&[(&format!("var/lib/rpm/{name}"), bytes)]);
                assert_eq!(reading.facts, []);
                assert!(
                    matches!(&reading.gaps[..], [gap] if is_unread(gap)),
                    "{name}: {reading:?}"
                );
            }
        }
    }

    /// A machine with dpkg as well may have an empty rpm database; a damaged one is still a gap.
    #[test]
    fn damage_is_seen_beside_dpkg_too() {
        for name in ["rpmdb.sqlite", "Packages.db", "Packages"] {
            let database = format!("var/lib/rpm/{name}");
            let files = [
                (database.as_str(), &b"this is no database"[..]),
                ("var/lib/dpkg/status", b""),
            ];
            let reading = scan(&files);
            assert!(
                matches!(&reading.gaps[..], [gap] if is_unread(gap)),
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
            &Sysroot::new(folder.path().canonicalize().unwrap()),
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
