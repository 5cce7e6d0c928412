//! Services of systemd and scripts of init, as files. It may not know whether they run.

use voorzorg_domain::scope::Scope;
use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading, Unit};

use crate::collect::tree::{self, Entry, Kind, Tree};
use crate::parse::{redact, unit_file};

/// Where units stand; what stands first is told first.
const FOLDERS: [&str; 6] = [
    "/etc/systemd/system",
    "/run/systemd/system",
    "/run/systemd/transient",
    "/usr/local/lib/systemd/system",
    "/usr/lib/systemd/system",
    "/lib/systemd/system",
];
const SCRIPTS: &str = "/etc/init.d";

pub(super) fn read(tree: &Tree, scope: &Scope) -> Reading {
    let mut reading = Reading::complete(Probe::Units, Vec::new());
    match tree.is_folder("/etc") {
        Ok(true) => {}
        Ok(false) => return Reading::gap(Probe::Units, tree::unreadable("/etc", "not there")),
        Err(gap) => return Reading::gap(Probe::Units, gap),
    }
    let mut seen = Vec::new();
    for folder in FOLDERS.into_iter().chain([SCRIPTS]) {
        // On most machines `/lib` is the same folder as `/usr/lib`.
        match tree.locate(folder) {
            Ok(Some(place)) if seen.contains(&place) => continue,
            Ok(Some(place)) => seen.push(place),
            Ok(None) => continue,
            Err(gap) => {
                reading.gaps.push(gap);
                continue;
            }
        }
        match tree.list(folder) {
            Ok(entries) => {
                for entry in entries.unwrap_or_default() {
                    add(&mut reading, tree, scope, folder, &entry);
                }
            }
            Err(gap) => reading.gaps.push(gap),
        }
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

fn add(reading: &mut Reading, tree: &Tree, scope: &Scope, folder: &str, entry: &Entry) {
    let path = format!("{folder}/{}", entry.name);
    if folder == SCRIPTS {
        if entry.kind != Kind::Folder {
            keep(reading, scope, unit(&entry.name, &path));
        }
        return;
    }
    if entry.name.ends_with(".service.d") {
        add_changes(reading, tree, scope, &path, entry);
    } else if entry.name.ends_with(".service") && entry.kind != Kind::Folder {
        add_unit(reading, tree, scope, &path, entry);
    }
}

fn add_unit(reading: &mut Reading, tree: &Tree, scope: &Scope, path: &str, entry: &Entry) {
    let mut unit = unit(&entry.name, path);
    let read = match tree.leads_nowhere(path) {
        // A link to nowhere: what it started is gone. One to the empty device: it may not start.
        Ok(true) if entry.kind == Kind::Link => Ok(Some(Vec::new())),
        Ok(_) => tree.read(path),
        Err(gap) => Err(gap),
    };
    match read {
        // An empty file forbids a unit as well.
        Ok(Some(bytes)) if bytes.is_empty() => unit.program_exists = Some(false),
        Ok(Some(bytes)) => {
            if let Err(gap) = describe(&mut unit, tree, scope, &bytes) {
                reading.gaps.push(gap);
            }
        }
        // Gone since the folder was listed.
        Ok(None) => return,
        Err(gap) => reading.gaps.push(gap),
    }
    keep(reading, scope, unit);
}

/// Files that change a unit from beside it. One that starts something is as good as a unit.
fn add_changes(reading: &mut Reading, tree: &Tree, scope: &Scope, folder: &str, entry: &Entry) {
    let name = entry.name.trim_end_matches(".d");
    let files = match tree.list(folder) {
        Ok(files) => files.unwrap_or_default(),
        Err(gap) => {
            reading.gaps.push(gap);
            return;
        }
    };
    for file in files.iter().filter(|file| file.name.ends_with(".conf")) {
        let path = format!("{folder}/{}", file.name);
        let mut unit = unit(name, &path);
        let described = match tree.leads_nowhere(&path) {
            Ok(true) => continue,
            Ok(false) => tree
                .read(&path)
                .and_then(|bytes| describe(&mut unit, tree, scope, &bytes.unwrap_or_default())),
            Err(gap) => Err(gap),
        };
        reading.gaps.extend(described.err());
        if unit.program.is_some() {
            keep(reading, scope, unit);
        }
    }
}

fn unit(name: &str, path: &str) -> Unit {
    Unit {
        name: name.to_owned(),
        path: redact::path(path),
        program: None,
        program_exists: None,
    }
}

fn keep(reading: &mut Reading, scope: &Scope, unit: Unit) {
    if scope.keeps_unit(&unit) {
        reading.facts.push(Fact::Unit(unit));
    }
}

/// Fills in what the unit starts. A service may be started by an interpreter; then the vendor's
/// file is a later word.
fn describe(unit: &mut Unit, tree: &Tree, scope: &Scope, bytes: &[u8]) -> Result<(), Gap> {
    let words = unit_file::command(&String::from_utf8_lossy(bytes));
    let paths = words.iter().filter(|word| word.starts_with('/'));
    let vendors = paths
        .clone()
        .find(|word| scope.is_vendor_path(&redact::path(word)));
    let Some(program) = vendors.or_else(|| words.first()) else {
        return Ok(());
    };
    unit.program = Some(redact::path(program));
    if program.starts_with('/') && !program.contains('%') && scope.keeps_unit(unit) {
        unit.program_exists = Some(tree.exists(program)?);
    }
    Ok(())
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::path::Path;

    use voorzorg_domain::catalogue::{Catalogue, Net};

    use super::*;

    fn write(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn look(root: &Path) -> Reading {
        let scope = Scope::from(&Catalogue {
            net: Net {
                packages: vec!["kesl".into(), "klnagent64".into()],
                folders: vec!["/opt/kaspersky".into(), "/var/opt/kaspersky".into()],
                ..Net::default()
            },
            ..Catalogue::default()
        });
        read(&Tree::new(root.canonicalize().unwrap()), &scope)
    }

    fn units(reading: &Reading) -> Vec<(String, Option<String>, Option<bool>)> {
        let units = reading.facts.iter().map(|fact| {
            let Fact::Unit(unit) = fact else {
                panic!("not a unit: {fact:?}")
            };
            let program = unit.program.as_ref().map(|path| path.0.clone());
            (unit.path.0.clone(), program, unit.program_exists)
        });
        units.collect()
    }

    #[test]
    fn a_unit_says_what_it_starts_and_whether_that_is_there() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        let program = "/var/opt/kaspersky/kesl/install-current/etc/init.d/kesl";
        write(
            root,
            "var/opt/kaspersky/kesl/install_12/etc/init.d/kesl",
            "x",
        );
        symlink(
            "/var/opt/kaspersky/kesl/install_12",
            root.join("var/opt/kaspersky/kesl/install-current"),
        )
        .unwrap();
        write(
            root,
            "usr/lib/systemd/system/kesl.service",
            &format!("[Service]\nExecStart={program} start"),
        );
        write(
            root,
            "usr/lib/systemd/system/ssh.service",
            "[Service]\nExecStart=/usr/sbin/sshd",
        );
        write(
            root,
            "etc/systemd/system/other.service",
            "[Service]\nExecStart=/bin/sh /opt/kaspersky/new/run",
        );
        symlink("usr/lib", root.join("lib")).unwrap();
        let reading = look(root);
        assert_eq!(reading.gaps, []);
        assert_eq!(
            units(&reading),
            [
                (
                    "/usr/lib/systemd/system/kesl.service".into(),
                    Some(program.into()),
                    Some(true)
                ),
                (
                    "/etc/systemd/system/other.service".into(),
                    Some("/opt/kaspersky/new/run".into()),
                    Some(false)
                ),
            ]
        );
    }

    #[test]
    fn what_stays_behind_is_told_with_its_program_gone() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        fs::create_dir_all(root.join("etc/systemd/system")).unwrap();
        symlink(
            "/opt/kaspersky/kesl/kesl.service",
            root.join("etc/systemd/system/kesl.service"),
        )
        .unwrap();
        write(root, "etc/init.d/klnagent64", "#!/bin/sh");
        let reading = look(root);
        assert_eq!(
            units(&reading),
            [
                ("/etc/systemd/system/kesl.service".into(), None, Some(false)),
                ("/etc/init.d/klnagent64".into(), None, None),
            ]
        );
    }

    #[test]
    fn a_unit_that_is_forbidden_to_start_is_no_program() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        write(root, "dev/null", "");
        fs::create_dir_all(root.join("etc/systemd/system")).unwrap();
        for (name, target) in [
            ("kesl.service", "/dev/null"),
            ("klnagent64.service", "kesl.service"),
        ] {
            symlink(target, root.join("etc/systemd/system").join(name)).unwrap();
        }
        write(root, "run/systemd/system/kesl.service", "");
        let reading = look(root);
        assert_eq!(reading.gaps, []);
        let seen = units(&reading);
        assert_eq!(seen.len(), 3, "{seen:?}");
        assert!(seen.iter().all(|(_, _, exists)| *exists == Some(false)));
    }

    #[test]
    fn a_change_beside_a_unit_counts_when_it_starts_the_vendors_program() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        write(
            root,
            "etc/systemd/system/backup.service.d/20.conf",
            "[Service]\nExecStart=\nExecStart=/opt/kaspersky/new/run",
        );
        write(
            root,
            "etc/systemd/system/kesl.service.d/limit.conf",
            "[Service]\nMemoryMax=1G",
        );
        write(
            root,
            "run/systemd/transient/kesl.service",
            "[Service]\nExecStart=/opt/kaspersky/kesl/run",
        );
        write(root, "opt/kaspersky/kesl/run", "x");
        let reading = look(root);
        assert_eq!(reading.gaps, []);
        assert_eq!(
            units(&reading),
            [
                (
                    "/etc/systemd/system/backup.service.d/20.conf".into(),
                    Some("/opt/kaspersky/new/run".into()),
                    Some(false)
                ),
                (
                    "/run/systemd/transient/kesl.service".into(),
                    Some("/opt/kaspersky/kesl/run".into()),
                    Some(true)
                ),
            ]
        );
    }

    /// A pipe answers nobody and a device never ends: both are said, neither is waited for.
    #[test]
    fn what_is_no_file_is_a_gap_and_never_waited_for() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        write(root, "etc/systemd/system/ssh.service", "[Service]");
        let pipe = root.join("etc/systemd/system/kesl.service");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        let reading = look(root);
        assert!(
            matches!(reading.gaps[..], [Gap::Unreadable { .. }]),
            "{reading:?}"
        );
        assert_eq!(units(&reading).len(), 1, "its name still counts");
    }

    /// Everywhere but macOS, whose disks refuse such names.
    #[test]
    #[cfg(target_os = "linux")]
    fn a_name_that_is_no_text_is_survived() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;

        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("etc/systemd/system");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(OsStr::from_bytes(b"k\xff.service")), "x").unwrap();
        write(
            root.path(),
            "etc/systemd/system/kesl.service",
            "[Service]\nExecStart=/opt/kaspersky/kesl/run",
        );
        assert_eq!(units(&look(root.path())).len(), 1);
    }

    #[test]
    fn an_empty_folder_is_not_a_clean_machine() {
        let root = tempfile::tempdir().unwrap();
        assert!(matches!(
            look(root.path()).gaps[..],
            [Gap::Unreadable { .. }]
        ));
    }
}
