//! Units and scripts of made-up sysroots.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use voorzorg_domain::snapshot::GapKind;
use voorzorg_testkit::files::write;
use voorzorg_testkit::filter;

use super::*;

fn scan(root: &Path) -> Reading {
    read(&Sysroot::new(root.canonicalize().unwrap()), &filter())
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
        format!("[Service]\nExecStart={program} start"),
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
    let reading = scan(root);
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
    let reading = scan(root);
    assert_eq!(
        units(&reading),
        [
            ("/etc/systemd/system/kesl.service".into(), None, Some(false)),
            ("/etc/init.d/klnagent64".into(), None, Some(false)),
        ]
    );
}

#[test]
fn a_script_of_init_counts_by_the_places_that_it_names_or_that_bear_its_name() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    write(root, "etc/init.d/klnagent64", "#!/bin/sh");
    write(root, "opt/kaspersky/klnagent64/sbin/klnagent", "x");
    let there = "#!/bin/sh\nDIR=\"/opt/kaspersky/new/bin\"\n";
    write(root, "etc/init.d/guard", there);
    write(root, "opt/kaspersky/new/bin/run", "x");
    write(root, "etc/init.d/kesl", "exec /opt/kaspersky/kesl/run;");
    write(root, "etc/init.d/ssh", "exec /usr/sbin/sshd");
    let reading = scan(root);
    assert_eq!(reading.gaps, []);
    let place = |path: &str| Some(path.to_owned());
    assert_eq!(
        units(&reading),
        [
            (
                "/etc/init.d/guard".into(),
                place("/opt/kaspersky/new/bin"),
                Some(true)
            ),
            (
                "/etc/init.d/kesl".into(),
                place("/opt/kaspersky/kesl/run"),
                Some(false)
            ),
            ("/etc/init.d/klnagent64".into(), None, Some(true)),
        ]
    );
}

#[test]
fn a_link_that_starts_a_unit_counts_where_the_unit_stands_elsewhere_or_is_gone() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    let wants = "etc/systemd/system/multi-user.target.wants";
    fs::create_dir_all(root.join(wants)).unwrap();
    write(root, "usr/lib/systemd/system/ssh.service", "[Service]");
    let elsewhere = "opt/kaspersky/kesl/guard.service";
    write(
        root,
        elsewhere,
        "[Service]\nExecStart=/opt/kaspersky/kesl/run",
    );
    write(root, "opt/kaspersky/kesl/run", "x");
    for (name, target) in [
        ("guard.service", format!("/{elsewhere}")),
        (
            "kesl.service",
            "/usr/lib/systemd/system/kesl.service".into(),
        ),
        ("ssh.service", "/usr/lib/systemd/system/ssh.service".into()),
    ] {
        symlink(target, root.join(wants).join(name)).unwrap();
    }
    let reading = scan(root);
    assert_eq!(reading.gaps, []);
    let found = units(&reading);
    assert_eq!(
        found,
        [
            (
                format!("/{wants}/guard.service"),
                Some("/opt/kaspersky/kesl/run".into()),
                Some(true)
            ),
            (format!("/{wants}/kesl.service"), None, Some(false)),
        ]
    );
}

#[test]
fn a_machine_without_units_has_none() {
    let root = tempfile::tempdir().unwrap();
    write(root.path(), "var/lib/dpkg/status", "");
    assert_eq!(
        scan(root.path()),
        Reading::complete(Probe::Units, Vec::new())
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
    let reading = scan(root);
    assert_eq!(reading.gaps, []);
    let found = units(&reading);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().all(|(_, _, exists)| *exists == Some(false)));
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
    let reading = scan(root);
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

/// Reading a pipe blocks and reading a device never ends: both are gaps, and neither is read.
#[test]
fn what_is_no_file_is_a_gap_and_never_waited_for() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    write(root, "etc/systemd/system/ssh.service", "[Service]");
    let pipe = root.join("etc/systemd/system/kesl.service");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let reading = scan(root);
    assert!(
        matches!(&reading.gaps[..], [gap] if gap.kind == GapKind::Unreadable),
        "{reading:?}"
    );
    assert_eq!(units(&reading).len(), 1, "its name still counts");
}

/// Only on Linux: the file systems of macOS refuse such names.
#[test]
#[cfg(target_os = "linux")]
fn a_name_that_is_no_text_is_read_like_any_other() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("etc/systemd/system");
    fs::create_dir_all(&folder).unwrap();
    let starts = "[Service]\nExecStart=/opt/kaspersky/kesl/run";
    fs::write(folder.join(OsStr::from_bytes(b"k\xff.service")), starts).unwrap();
    let folder = folder.join(OsStr::from_bytes(b"x\xff.service.d"));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(OsStr::from_bytes(b"\xff.conf")), starts).unwrap();
    let reading = scan(root.path());
    assert_eq!(reading.gaps, []);
    assert_eq!(units(&reading).len(), 2, "{reading:?}");
}

#[test]
fn units_behind_a_link_that_leads_nowhere_are_a_gap() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("etc")).unwrap();
    symlink("/mnt/usr", root.path().join("usr")).unwrap();
    let reading = scan(root.path());
    let places = reading.gaps.iter().filter_map(|gap| gap.place.as_ref());
    let places: Vec<&str> = places.map(|place| place.0.as_str()).collect();
    let expected = ["/usr/local/lib/systemd/system", "/usr/lib/systemd/system"];
    assert_eq!(places, expected);
}

#[test]
fn an_empty_folder_is_not_a_clean_machine() {
    let root = tempfile::tempdir().unwrap();
    assert!(matches!(
        &scan(root.path()).gaps[..],
        [gap] if gap.kind == GapKind::Unreadable
    ));
}
