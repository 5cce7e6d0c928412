//! Links and names of made-up sysroots.

use std::os::unix::fs::symlink;

use super::*;

#[test]
fn links_are_followed_inside_the_tree_and_never_out_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("root");
    fs::create_dir_all(root.join("opt/real")).unwrap();
    fs::write(root.join("opt/real/program"), "inside").unwrap();
    fs::write(folder.path().join("secret"), "outside").unwrap();
    symlink("/opt/real", root.join("opt/absolute")).unwrap();
    symlink("../opt/real", root.join("opt/relative")).unwrap();
    symlink("../../../../../../secret", root.join("opt/escape")).unwrap();
    symlink(folder.path().join("secret"), root.join("opt/outside")).unwrap();
    symlink("/opt/loop", root.join("opt/loop")).unwrap();
    let sysroot = Sysroot::new(root.canonicalize().unwrap());
    let read = |path: &str| {
        sysroot
            .read(path)
            .unwrap()
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    };
    assert_eq!(read("/opt/absolute/program").as_deref(), Some("inside"));
    assert_eq!(read("/opt/relative/program").as_deref(), Some("inside"));
    assert_eq!(read("/opt/escape"), None);
    assert_eq!(read("/opt/outside"), None);
    assert_eq!(read("/opt/loop"), None);
    assert_eq!(read("/../../../secret"), None);
    let place = sysroot.locate("/opt/absolute/program").unwrap();
    assert_eq!(place, sysroot.locate("/opt/real/program").unwrap());
}

/// On Linux a backslash is a letter of a name, and a name need not be UTF-8.
#[test]
#[cfg(target_os = "linux")]
fn a_name_with_odd_bytes_is_found_behind_a_link_and_when_listed() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let odd = [OsStr::from_bytes(b"k\xffesl"), OsStr::new("back\\slash")];
    for (number, name) in odd.into_iter().enumerate() {
        fs::create_dir_all(root.join("srv").join(name)).unwrap();
        fs::write(root.join("srv").join(name).join("file"), "x").unwrap();
        let link = root.join(format!("link{number}"));
        symlink(Path::new("/srv").join(name), link).unwrap();
    }
    symlink(odd[0], root.join("srv/beside")).unwrap();
    let sysroot = Sysroot::new(root.canonicalize().unwrap());
    for path in ["/link0/file", "/link1/file", "/srv/beside/file"] {
        assert_eq!(
            sysroot.read(path).unwrap().as_deref(),
            Some(&b"x"[..]),
            "{path}"
        );
    }
    let place = sysroot.locate("/srv").unwrap().unwrap();
    for entry in list_at(&place, "/srv").unwrap().whole().unwrap() {
        let found = sysroot.locate_in(&place, &entry.name, &entry).unwrap();
        assert!(found.is_some_and(|found| found.is_dir()), "{entry:?}");
    }
}

#[test]
fn what_stands_behind_a_link_to_nowhere_is_told_from_what_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("var/lib")).unwrap();
    symlink("/mnt/disk", root.join("opt")).unwrap();
    symlink("/mnt/disk", root.join("var/lib/dpkg")).unwrap();
    let sysroot = Sysroot::new(root.canonicalize().unwrap());
    for (path, expected) in [
        ("/opt/kaspersky", true),
        ("/var/lib/dpkg", true),
        ("/var/lib/pacman/local", false),
        ("/var/lib", false),
        ("/etc", false),
    ] {
        assert_eq!(sysroot.is_cut_off(path), Ok(expected), "{path}");
    }
}

#[test]
fn what_is_not_one_name_leads_nowhere() {
    for part in ["", ".", "..", "/etc", "a/b", "../secret"] {
        assert!(!is_one_name(part), "{part}");
    }
    for part in ["kesl", "Kaspersky 21.25", "..kesl", "Касперский"] {
        assert!(is_one_name(part), "{part}");
    }
}

#[test]
fn what_a_folder_gave_before_it_failed_counts() {
    let halfway = [
        Ok("kesl.service"),
        Err("an error of the disk"),
        Ok("never asked for"),
    ];
    let (given, error) = until_error(halfway);
    assert_eq!(given, ["kesl.service"]);
    assert_eq!(error, Some("an error of the disk"));
    assert_eq!(until_error([Ok::<_, ()>(1), Ok(2)]), (vec![1, 2], None));
}
