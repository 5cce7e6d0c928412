//! The package database of rpm, read by rpm itself from a private copy. It may not know which
//! packages matter beyond what the vendor filter keeps.
//!
//! A copy, because rpm's library opens the database for writing. By rpm itself, because it knows
//! all three formats, and every machine with such a database has it (ADR 12).

use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use voorzorg_domain::snapshot::{Fact, Gap, GapKind, Package, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use super::pacman;
use crate::collect::sysroot::{self, Sysroot};
use crate::collect::tool;
use crate::parse::{lines, redact, rpm_list, sqlite};

const FOLDERS: [&str; 3] = ["/usr/lib/sysimage/rpm", "/usr/share/rpm", "/var/lib/rpm"];
/// The main file of each kind of database, and rpm's name for the format. The format is passed to
/// rpm, which would otherwise create a new database beside one of another format.
const FORMATS: [(&str, &str); 3] = [
    ("rpmdb.sqlite", "sqlite"),
    ("Packages.db", "ndb"),
    ("Packages", "bdb_ro"),
];
const TOOLS: [&str; 2] = ["/usr/bin/rpm", "/bin/rpm"];
/// What sqlite adds to the name of a database for its journals.
const JOURNALS: [&str; 3] = ["-wal", "-shm", "-journal"];
const COPY_LIMIT: u64 = 2 * 1024 * 1024 * 1024;
/// Less than the limit of a probe, so that rpm is ended before the probe times out.
const TOOL_LIMIT: Duration = Duration::from_secs(15);

pub(super) fn read(sysroot: &Sysroot, filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Rpm, Vec::new());
    let folders = folders(sysroot, &mut reading.gaps);
    if folders.is_empty() && reading.gaps.is_empty() {
        reading.gaps.push(Gap::UNSUPPORTED);
    }
    for databases in folders {
        let listed = list_folder(sysroot, &databases, filter, &mut reading.facts);
        reading.gaps.extend(listed.err());
    }
    reading
}

/// Whether rpm manages packages on this machine. When that cannot be told, it does not stand in for
/// a list of another package manager.
pub(super) fn is_in_use(sysroot: &Sysroot) -> bool {
    let files = FOLDERS
        .iter()
        .flat_map(|folder| FORMATS.map(|(file, _)| format!("{folder}/{file}")));
    let mut places = files.filter_map(|file| sysroot.locate(&file).ok().flatten());
    places.any(|place| place.metadata().is_ok_and(|metadata| metadata.len() > 0))
}

struct Database {
    folder: &'static str,
    file: &'static str,
    format: &'static str,
}

/// The databases of this machine by folder, in the order of [`FORMATS`]. Folders that are links to
/// one another are counted once, and a folder without a database not at all.
fn folders(sysroot: &Sysroot, gaps: &mut Vec<Gap>) -> Vec<Vec<Database>> {
    let mut places = Vec::new();
    let mut folders = Vec::new();
    for folder in FOLDERS {
        match sysroot.locate(folder) {
            // Another name of one that was read.
            Ok(Some(place)) if places.contains(&place) => continue,
            Ok(Some(place)) => places.push(place),
            Ok(None) => {
                gaps.extend(cut_off(sysroot, folder).err());
                continue;
            }
            Err(gap) => {
                gaps.push(gap);
                continue;
            }
        }
        match databases(sysroot, folder) {
            Ok(databases) if databases.is_empty() => {}
            Ok(databases) => folders.push(databases),
            Err(gap) => gaps.push(gap),
        }
    }
    folders
}

fn databases(sysroot: &Sysroot, folder: &'static str) -> Result<Vec<Database>, Gap> {
    let (mut empty, mut filled) = (Vec::new(), Vec::new());
    for (file, format) in FORMATS {
        let path = format!("{folder}/{file}");
        let Some(place) = sysroot.locate(&path)? else {
            cut_off(sysroot, &path)?;
            continue;
        };
        let metadata = place.metadata();
        let metadata = metadata.map_err(|error| sysroot::gap(&error, &path))?;
        let has_journal = || sysroot.exists(&format!("{path}-wal"));
        let kind = if metadata.is_file() && metadata.len() == 0 && !has_journal()? {
            &mut empty
        } else {
            &mut filled
        };
        kind.push(Database {
            folder,
            file,
            format,
        });
    }
    // rpm makes an empty database of its newest format beside a filled one of an older format.
    Ok(if filled.is_empty() { empty } else { filled })
}

/// A gap when `path` is not there because a link leads nowhere.
fn cut_off(sysroot: &Sysroot, path: &str) -> Result<(), Gap> {
    if sysroot.is_cut_off(path)? {
        let detail = "behind a link that leads nowhere";
        return Err(sysroot::unreadable(path, detail));
    }
    Ok(())
}

/// Adds the packages in a folder that the vendor filter keeps. Of several databases the first that
/// has packages counts: an older one beside it is what a change of format left behind. They are
/// added even when the result is a gap.
fn list_folder(
    sysroot: &Sysroot,
    databases: &[Database],
    filter: &VendorFilter,
    facts: &mut Vec<Fact>,
) -> Result<(), Gap> {
    let mut result = Ok(());
    for database in databases {
        match list(sysroot, database, filter, facts) {
            Ok(true) => return result,
            Ok(false) => {}
            Err(gap) => result = Err(gap),
        }
    }
    result?;
    if has_another(sysroot)? {
        return Ok(());
    }
    let folder = databases.first().map_or("/var/lib/rpm", |one| one.folder);
    let detail = "no package in it, not even the base system";
    Err(sysroot::unreadable(folder, detail))
}

/// Adds the packages of one database, and returns whether it has any.
fn list(
    sysroot: &Sysroot,
    database: &Database,
    filter: &VendorFilter,
    facts: &mut Vec<Fact>,
) -> Result<bool, Gap> {
    let path = format!("{}/{}", database.folder, database.file);
    // Before the copy, which may be large.
    let Some(tool) = TOOLS.iter().find(|tool| Path::new(tool).is_file()) else {
        // Nobody here can tell what is in it, so it weighs, also on a machine of dpkg: unless
        // certainly nothing is.
        return if is_certainly_empty(sysroot, database)? {
            Ok(false)
        } else {
            Err(Gap::of(GapKind::ToolMissing).at(redact::path(&path)))
        };
    };
    let copy = tempfile::tempdir().map_err(|error| sysroot::gap(&error, "/tmp"))?;
    copy_database(sysroot, database, copy.path())?;
    let output = run(tool, copy.path(), database.format, &path)?;
    let keeps = |package: &Package| filter.keeps_package(package);
    let listed =
        rpm_list::read(output.packages, keeps).map_err(|error| sysroot::gap(&error, &path))?;
    facts.extend(listed.kept.into_iter().map(Fact::Package));
    if listed.damaged > 0 {
        let detail = format!("{} damaged line(s)", listed.damaged);
        return Err(sysroot::unreadable(&path, &detail));
    }
    if !output.is_whole {
        return Err(sysroot::unreadable(&path, "rpm could not read all of it"));
    }
    Ok(listed.has_any)
}

/// Whether a database shows without rpm that no package is in it, as after rpm itself was removed.
fn is_certainly_empty(sysroot: &Sysroot, database: &Database) -> Result<bool, Gap> {
    let path = format!("{}/{}", database.folder, database.file);
    for journal in ["-wal", "-journal"] {
        let bytes = sysroot.read(&format!("{path}{journal}"))?;
        if bytes.is_some_and(|bytes| !bytes.is_empty()) {
            return Ok(false);
        }
    }
    let bytes = sysroot.read(&path)?.unwrap_or_default();
    Ok(database.format == "sqlite" && sqlite::is_empty(&bytes))
}

/// Whether another package manager is in use. Then rpm is only an extra tool, and its database may
/// well be empty.
fn has_another(sysroot: &Sysroot) -> Result<bool, Gap> {
    let list = sysroot.locate("/var/lib/dpkg/status")?;
    let is_listed = list.is_some_and(|list| list.metadata().is_ok_and(|list| list.len() > 0));
    Ok(is_listed || pacman::is_in_use(sysroot))
}

/// Copies the files of a database. What stands behind a link is copied under the name of the link.
fn copy_database(sysroot: &Sysroot, database: &Database, copy: &Path) -> Result<(), Gap> {
    let folder = database.folder;
    let mut left = COPY_LIMIT;
    let mut copied = Vec::new();
    let Some((place, listing)) = sysroot.list_located(folder) else {
        return Ok(());
    };
    for entry in listing.whole()? {
        if !is_database_file(database, &entry.name) {
            continue;
        }
        let path = format!("{folder}/{}", entry.name);
        let Some(place) = sysroot.locate_in(&place, &path, &entry)? else {
            let detail = "behind a link that leads nowhere";
            return Err(sysroot::unreadable(&path, detail));
        };
        copied.push((entry.name, path, place));
    }
    // The library opens the real file, and its journals stand beside that.
    let main = copied.iter().find(|(name, ..)| name == database.file);
    if let Some(real) = main.map(|(_, _, place)| place.clone()) {
        for journal in JOURNALS {
            let name = format!("{}{journal}", database.file);
            let mut place = real.clone().into_os_string();
            place.push(journal);
            let place = PathBuf::from(place);
            let is_copied = copied.iter().any(|(_, _, one)| *one == place);
            if !is_copied && place.symlink_metadata().is_ok() {
                let path = format!("{folder}/{name}");
                copied.retain(|(one, ..)| *one != name);
                copied.push((name, path, place));
            }
        }
    }
    for (name, path, place) in copied {
        // Not following a link any more: it was followed inside the sysroot.
        let metadata = place
            .symlink_metadata()
            .map_err(|error| sysroot::gap(&error, &path))?;
        if !metadata.is_file() {
            return Err(sysroot::unreadable(&path, "not a file"));
        }
        if metadata.len() == 0 && name == database.file {
            return Err(sysroot::unreadable(&path, "empty"));
        }
        left = left
            .checked_sub(metadata.len())
            .ok_or_else(|| sysroot::unreadable(&path, "too large"))?;
        fs::copy(&place, copy.join(&name)).map_err(|error| sysroot::gap(&error, &path))?;
    }
    Ok(())
}

/// Whether a file belongs to a database: itself, its journals or its indexes. Locks and backups do
/// not.
fn is_database_file(database: &Database, name: &str) -> bool {
    let rest = name.strip_prefix(database.file);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        || database.format == "ndb" && name == "Index.db"
}

struct RpmOutput {
    packages: BufReader<File>,
    /// rpm printed no error. Its exit code is not enough: it is 0 even when it stopped at damage.
    is_whole: bool,
}

/// Runs rpm on the copy: without a shell, without anybody's settings, and with a time limit.
/// `path` is the place of a gap.
///
/// Signatures are not checked, since the keys are not copied. Digests are: they show damage.
fn run(tool: &str, database: &Path, format: &str, path: &str) -> Result<RpmOutput, Gap> {
    let failed = |error: io::Error| sysroot::gap(&error, path);
    let (output, errors) = (database.join("voorzorg-out"), database.join("voorzorg-err"));
    let child = Command::new(tool)
        .args(["--define", &format!("_db_backend {format}")])
        .args(["--dbpath", &database.to_string_lossy()])
        .args(["--query", "--all", "--nosignature"])
        .args(["--queryformat", rpm_list::FORMAT])
        .env_clear()
        .env("LC_ALL", "C.UTF-8")
        .env("HOME", database)
        .stdin(Stdio::null())
        .stdout(File::create(&output).map_err(failed)?)
        .stderr(File::create(&errors).map_err(failed)?)
        .spawn()
        .map_err(failed)?;
    let Some(status) = tool::wait(child, TOOL_LIMIT).map_err(failed)? else {
        return Err(Gap::TIMED_OUT.at(redact::path(path)));
    };
    if !status.success() {
        let detail = format!("rpm ended with {}", status.code().unwrap_or(-1));
        return Err(sysroot::unreadable(path, &detail));
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

#[cfg(test)]
mod tests;
