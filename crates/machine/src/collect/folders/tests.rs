//! Folders of made-up sysroots.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use voorzorg_domain::catalogue::{Catalogue, VendorNames};

use super::*;

fn scan(root: &Path) -> Reading {
    let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    let filter = VendorFilter::from(&Catalogue {
        vendor: VendorNames {
            folders: texts(&[
                "/opt/kaspersky",
                "/var/opt/kaspersky",
                "/var/log/kaspersky",
                "Kaspersky Lab",
            ]),
            remains_folders: texts(&["/var/opt/kaspersky", "/var/log/kaspersky"]),
            vendor_words: texts(&["kaspersky"]),
            ..VendorNames::default()
        },
        ..Catalogue::default()
    });
    read(&Sysroot::new(root.canonicalize().unwrap()), &filter)
}

fn folders(reading: &Reading) -> Vec<(&str, bool)> {
    let folders = reading.facts.iter().map(|fact| {
        let Fact::Folder(folder) = fact else {
            panic!("not a folder: {fact:?}")
        };
        (folder.path.0.as_str(), folder.has_programs)
    });
    folders.collect()
}

#[test]
fn a_folder_with_programs_is_told_from_one_with_data() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    for path in [
        "opt/kaspersky/kesl/bin",
        "opt/kaspersky/old/data",
        "var/log/kaspersky",
    ] {
        fs::create_dir_all(root.join(path)).unwrap();
    }
    fs::write(root.join("opt/kaspersky/old/data/file"), "x").unwrap();
    let program = root.join("opt/kaspersky/kesl/bin/kesl-control");
    fs::write(&program, "x").unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let reading = scan(root);
    assert_eq!(reading.gaps, []);
    assert_eq!(
        folders(&reading),
        [
            ("/opt/kaspersky/kesl", true),
            ("/opt/kaspersky/old", false),
            ("/var/log/kaspersky", false),
        ]
    );
}

#[test]
fn a_folder_behind_a_link_is_looked_into_inside_the_tree_only() {
    let outside = tempfile::tempdir().unwrap();
    fs::create_dir_all(outside.path().join("bin")).unwrap();
    fs::write(outside.path().join("bin/run"), "x").unwrap();
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    fs::create_dir_all(root.join("opt/kaspersky")).unwrap();
    fs::create_dir_all(root.join("srv/kesl/bin")).unwrap();
    fs::write(root.join("srv/kesl/bin/kesl-control"), "x").unwrap();
    for (name, target) in [
        ("kesl", Path::new("/srv/kesl")),
        ("gone", Path::new("/srv/gone")),
        ("out", outside.path()),
    ] {
        std::os::unix::fs::symlink(target, root.join("opt/kaspersky").join(name)).unwrap();
    }
    let reading = scan(root);
    assert_eq!(reading.gaps, []);
    assert_eq!(folders(&reading), [("/opt/kaspersky/kesl", true)]);
}

fn program(root: &Path, path: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, "x").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_program_is_found_however_deep_it_lies() {
    let root = tempfile::tempdir().unwrap();
    let deep = (0..DEPTH_LIMIT).map(|number| format!("{number}/"));
    let folder = format!("opt/kaspersky/kesl/{}", deep.collect::<String>());
    program(root.path(), &format!("{folder}kesl"));
    let reading = scan(root.path());
    assert_eq!(folders(&reading), [("/opt/kaspersky/kesl", true)]);

    fs::remove_file(root.path().join(format!("{folder}kesl"))).unwrap();
    program(root.path(), &format!("{folder}deeper/kesl"));
    let reading = scan(root.path());
    assert_eq!(folders(&reading), [("/opt/kaspersky/kesl", false)]);
    assert_eq!(reading.gaps.len(), 1, "{reading:?}");
}

/// Programs of the system behind a link show nothing about the vendor; others do.
#[test]
fn links_inside_a_folder_are_followed_but_for_the_systems_own() {
    for (target, has_programs) in [
        ("srv/guard/run", true),
        ("usr/bin/python3", false),
        ("usr/lib/kaspersky/run", true),
    ] {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        program(root, target);
        let folder = root.join("opt/kaspersky/kesl");
        fs::create_dir_all(&folder).unwrap();
        let target = format!("/{target}");
        std::os::unix::fs::symlink(&target, folder.join("run")).unwrap();
        let target = Path::new(&target).parent().unwrap();
        std::os::unix::fs::symlink(target, folder.join("folder")).unwrap();
        // Round in circles.
        std::os::unix::fs::symlink("..", folder.join("up")).unwrap();
        let reading = scan(root);
        let expected = ("/opt/kaspersky/kesl", has_programs);
        assert_eq!(folders(&reading), [expected], "{target:?}");
        assert_eq!(reading.gaps, []);
    }
}

#[test]
fn a_program_beside_the_folders_counts() {
    let root = tempfile::tempdir().unwrap();
    program(root.path(), "opt/kaspersky/run");
    fs::create_dir_all(root.path().join("opt/kaspersky/data")).unwrap();
    let expected = [("/opt/kaspersky", true), ("/opt/kaspersky/data", false)];
    assert_eq!(folders(&scan(root.path())), expected);
}

/// A script to rotate logs is no program of the product's.
#[test]
fn no_program_is_looked_for_among_logs() {
    let root = tempfile::tempdir().unwrap();
    program(root.path(), "var/log/kaspersky/kesl/rotate");
    let expected = [("/var/log/kaspersky/kesl", false)];
    assert_eq!(folders(&scan(root.path())), expected);
}

#[test]
fn a_folder_behind_a_link_that_leads_nowhere_is_a_gap() {
    for (link, in_remains) in [("opt", false), ("var", true)] {
        let root = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("/mnt/disk", root.path().join(link)).unwrap();
        let reading = scan(root.path());
        let gaps: Vec<bool> = reading.gaps.iter().map(|gap| gap.in_remains).collect();
        assert!(!gaps.is_empty(), "{link}");
        assert!(gaps.iter().all(|gap| *gap == in_remains), "{reading:?}");
    }
}

#[test]
fn a_copy_that_lost_what_may_be_run_still_shows_where_programs_stand() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("opt/kaspersky/kesl");
    for (path, expected) in [("readme.txt", false), ("bin/kesl-control", true)] {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "x").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
        let reading = scan(root.path());
        assert_eq!(folders(&reading), [("/opt/kaspersky/kesl", expected)]);
    }
}

#[test]
fn folders_that_are_not_there_are_simply_absent() {
    let root = tempfile::tempdir().unwrap();
    assert_eq!(
        scan(root.path()),
        Reading::complete(Probe::Folders, Vec::new())
    );
}
