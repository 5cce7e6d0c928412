//! Services of systemd and scripts of init, as files. It may not know whether they run.

use voorzorg_domain::scope::Scope;
use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading, Unit};

use crate::collect::tree::{self, Entry, Kind, Tree};
use crate::parse::{redact, unit_file};

/// Where units stand; what stands first is told first.
const FOLDERS: [&str; 5] = [
    "/etc/systemd/system",
    "/run/systemd/system",
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
    let is_script = folder == SCRIPTS;
    if entry.kind == Kind::Folder || !(is_script || entry.name.ends_with(".service")) {
        return;
    }
    let path = format!("{folder}/{}", entry.name);
    let mut unit = Unit {
        name: entry.name.clone(),
        path: redact::path(&path),
        program: None,
        program_exists: None,
    };
    if !is_script {
        match tree.read(&path) {
            Ok(Some(bytes)) => {
                if let Err(gap) = describe(&mut unit, tree, scope, &bytes) {
                    reading.gaps.push(gap);
                }
            }
            // A link to nowhere: what it started is gone.
            Ok(None) => unit.program_exists = dangles(tree, &path, entry),
            Err(gap) => reading.gaps.push(gap),
        }
    }
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

fn dangles(tree: &Tree, path: &str, entry: &Entry) -> Option<bool> {
    (entry.kind == Kind::Link && matches!(tree.locate(path), Ok(None))).then_some(false)
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
    fn an_empty_folder_is_not_a_clean_machine() {
        let root = tempfile::tempdir().unwrap();
        assert!(matches!(
            look(root.path()).gaps[..],
            [Gap::Unreadable { .. }]
        ));
    }
}
