//! Databases of made-up sysroots, most of them damaged.

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

/// A newer rpm makes an empty database of its own format beside the filled one.
#[test]
fn an_empty_database_does_not_stand_in_for_the_filled_one_beside_it() {
    let files: [(&str, &[u8]); 3] = [
        ("var/lib/rpm/rpmdb.sqlite", b""),
        (
            "var/lib/rpm/Packages",
            b"a database of Berkeley, or what is left of it",
        ),
        ("var/lib/dpkg/status", b"Package: base-files\n"),
    ];
    let reading = scan(&files);
    let places: Vec<_> = reading.gaps.iter().map(|gap| gap.place.clone()).collect();
    assert_eq!(places, [Some(redact::path("/var/lib/rpm/Packages"))]);
}

#[test]
#[cfg(unix)]
fn a_database_that_leads_nowhere_or_to_a_pipe_is_a_gap() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("var/lib/rpm")).unwrap();
    fs::create_dir_all(root.join("srv")).unwrap();
    let pipe = Command::new("mkfifo").arg(root.join("srv/pipe")).status();
    assert!(pipe.unwrap().success());
    for target in ["/srv/gone", "/srv/pipe"] {
        let link = root.join("var/lib/rpm/rpmdb.sqlite");
        std::os::unix::fs::symlink(target, &link).unwrap();
        let sysroot = Sysroot::new(root.canonicalize().unwrap());
        let reading = read(&sysroot, &VendorFilter::default());
        assert!(
            matches!(&reading.gaps[..], [gap] if is_unread(gap)),
            "{reading:?}"
        );
        fs::remove_file(link).unwrap();
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

/// A database of one table with so many rows.
fn sqlite(rows: u8) -> Vec<u8> {
    let mut bytes = vec![0; 1024];
    bytes[..16].copy_from_slice(b"SQLite format 3\0");
    bytes[16] = 2;
    bytes[31] = 2;
    bytes[100] = 0x0d;
    bytes[512] = 0x0d;
    bytes[516] = rows;
    bytes
}

#[test]
fn a_database_that_certainly_has_no_package_needs_no_rpm() {
    let rows: [(&str, u8, &[u8], bool); 4] = [
        ("rpmdb.sqlite", 0, b"", true),
        ("rpmdb.sqlite", 1, b"", false),
        ("rpmdb.sqlite", 0, b"a change", false),
        ("Packages", 0, b"", false),
    ];
    for (file, rows, journal, expected) in rows {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("var/lib/rpm");
        fs::create_dir_all(&database).unwrap();
        fs::write(database.join(file), sqlite(rows)).unwrap();
        fs::write(database.join(format!("{file}-wal")), journal).unwrap();
        let sysroot = Sysroot::new(folder.path().canonicalize().unwrap());
        let (_, format) = FORMATS.into_iter().find(|(one, _)| *one == file).unwrap();
        let database = Database {
            folder: "/var/lib/rpm",
            file,
            format,
        };
        assert_eq!(
            is_certainly_empty(&sysroot, &database),
            Ok(expected),
            "{file}"
        );
    }
}
