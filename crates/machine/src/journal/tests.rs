use super::*;

const NAME: &str = "journal.json";

fn open(dir: &Path) -> Result<(JournalFile, Contents), JournalError> {
    JournalFile::open(dir, NAME, 1)
}

#[test]
fn what_was_written_is_read_back_and_leaves_nothing_else_behind() {
    let dir = tempfile::tempdir().unwrap();
    let (journal, contents) = open(dir.path()).unwrap();
    assert_eq!(contents, Contents::Fresh);
    journal.write(r#"{"format":1,"events":[]}"#).unwrap();
    journal.write(r#"{"format":1,"events":[1]}"#).unwrap();
    drop(journal);
    let (_journal, contents) = open(dir.path()).unwrap();
    assert_eq!(
        contents,
        Contents::Text(r#"{"format":1,"events":[1]}"#.to_owned())
    );
    let mut names: Vec<_> = fs::read_dir(dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["journal.json", "journal.json.lock"]);
}

#[test]
fn two_windows_cannot_both_write() {
    let dir = tempfile::tempdir().unwrap();
    let (first, _) = open(dir.path()).unwrap();
    assert!(matches!(open(dir.path()), Err(JournalError::Locked { .. })));
    first.write(r#"{"format":1}"#).unwrap();
    assert!(
        read_only(dir.path(), NAME, 1).unwrap().is_some(),
        "reading takes no lock"
    );
    drop(first);
    open(dir.path()).unwrap();
}

#[test]
fn a_damaged_journal_is_set_aside_and_never_overwritten() {
    for (bytes, expected) in [
        (&b""[..], Damage::Empty),
        (b"  \n", Damage::Empty),
        (b"{\"format\":1", Damage::NotJson),
        (b"\xff\xfe{}", Damage::NotText),
        (b"{\"events\":[]}", Damage::NoFormat),
        (b"[1]", Damage::NoFormat),
        (b"{\"format\":\"one\"}", Damage::NoFormat),
    ] {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(NAME), bytes).unwrap();
        assert!(matches!(
            read_only(dir.path(), NAME, 1),
            Err(JournalError::Damaged { .. })
        ));
        let (journal, contents) = open(dir.path()).unwrap();
        let Contents::SetAside { path, damage } = contents else {
            panic!("{expected:?} was taken for a journal");
        };
        assert_eq!(damage, expected);
        journal.write(r#"{"format":1}"#).unwrap();
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_huge_journal_is_set_aside_without_being_read() {
    let dir = tempfile::tempdir().unwrap();
    let file = File::create(dir.path().join(NAME)).unwrap();
    file.set_len(SIZE_LIMIT + 1).unwrap();
    let (_, contents) = open(dir.path()).unwrap();
    assert!(matches!(
        contents,
        Contents::SetAside {
            damage: Damage::TooLarge,
            ..
        }
    ));
}

#[test]
fn a_newer_journal_is_left_untouched() {
    let dir = tempfile::tempdir().unwrap();
    let text = r#"{"format": 2, "wonder": true}"#;
    fs::write(dir.path().join(NAME), text).unwrap();
    let error = open(dir.path()).unwrap_err();
    assert!(matches!(
        error,
        JournalError::NewerFormat {
            format: 2,
            newest: 1,
            ..
        }
    ));
    assert_eq!(fs::read_to_string(dir.path().join(NAME)).unwrap(), text);
    assert!(matches!(
        read_only(dir.path(), NAME, 1),
        Err(JournalError::NewerFormat { .. })
    ));
}

#[test]
fn setting_aside_twice_in_one_second_keeps_both() {
    let dir = tempfile::tempdir().unwrap();
    let (journal, _) = open(dir.path()).unwrap();
    let kept: Vec<PathBuf> = ["one", "two", "three"]
        .iter()
        .map(|text| {
            journal.write(text).unwrap();
            journal.set_aside(Why::Closed).unwrap()
        })
        .collect();
    let texts: Vec<_> = kept
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    assert_eq!(texts, ["one", "two", "three"]);
    assert!(kept[0].to_string_lossy().ends_with("-closed.json"));
}

#[test]
fn a_new_journal_takes_the_place_of_the_old_one_which_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let (journal, _) = open(dir.path()).unwrap();
    journal.write("old").unwrap();
    journal.start_new("new").unwrap();
    assert_eq!(fs::read_to_string(journal.path()).unwrap(), "new");
    let kept = journal.aside();
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert!(kept[0].ends_with("-closed.json"), "{kept:?}");
    let kept = fs::read_to_string(dir.path().join(&kept[0])).unwrap();
    assert_eq!(kept, "old");
}

#[test]
fn a_file_in_the_place_of_the_folder_is_told_with_its_path() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let error = open(&file.path().join("data")).unwrap_err();
    assert!(error.path().starts_with(file.path()), "{error}");
    assert!(matches!(error, JournalError::Write { .. }), "{error}");
}

#[test]
fn what_could_not_be_read_again_is_not_written() {
    let dir = tempfile::tempdir().unwrap();
    let (journal, _) = open(dir.path()).unwrap();
    let before = r#"{"format":1}"#;
    journal.write(before).unwrap();
    let padded = |length: usize| format!("{before}{}", " ".repeat(length - before.len()));
    let limit = usize::try_from(SIZE_LIMIT).unwrap();
    let error = journal.write(&padded(limit + 1)).unwrap_err();
    assert!(matches!(error, JournalError::TooLarge { .. }), "{error}");
    assert_eq!(fs::read_to_string(dir.path().join(NAME)).unwrap(), before);
    journal.write(&padded(limit)).unwrap();
    let written = dir.path().join(NAME).metadata().unwrap().len();
    assert_eq!(written, SIZE_LIMIT, "what may be read may be written");
}

#[test]
fn what_is_no_ordinary_file_in_the_place_of_ours_is_told_at_once_and_left_alone() {
    for name in [NAME, "journal.json.lock"] {
        for put in [folder_at as fn(&Path), pipe_at, link_at, link_to_nowhere_at] {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join(name);
            put(&path);
            // There are no pipes everywhere.
            let Ok(before) = path.symlink_metadata() else {
                continue;
            };
            let error = open(dir.path()).unwrap_err();
            assert!(
                matches!(error, JournalError::NotRegular { .. }),
                "{name}: {error}"
            );
            assert_eq!(error.path(), path);
            let after = path.symlink_metadata().unwrap();
            assert_eq!(after.file_type(), before.file_type());
            if name == NAME {
                let error = read_only(dir.path(), NAME, 1).unwrap_err();
                assert!(matches!(error, JournalError::NotRegular { .. }), "{error}");
            } else {
                assert!(!Lock::is_taken(dir.path(), NAME));
            }
        }
    }
}

fn folder_at(path: &Path) {
    fs::create_dir(path).unwrap();
}

#[cfg(unix)]
fn pipe_at(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status();
    assert!(made.unwrap().success());
}

#[cfg(unix)]
fn link_at(path: &Path) {
    let target = path.with_extension("target");
    fs::write(&target, r#"{"format":1}"#).unwrap();
    std::os::unix::fs::symlink(target, path).unwrap();
}

#[cfg(unix)]
fn link_to_nowhere_at(path: &Path) {
    std::os::unix::fs::symlink("nowhere", path).unwrap();
}

#[cfg(not(unix))]
fn pipe_at(_: &Path) {}

#[cfg(not(unix))]
fn link_at(_: &Path) {}

#[cfg(not(unix))]
fn link_to_nowhere_at(_: &Path) {}

/// On Windows a folder with an open file in it cannot be renamed.
#[cfg(unix)]
#[test]
fn a_folder_that_was_moved_is_noticed_before_the_journal_of_another_is_overwritten() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("data");
    let (first, _) = open(&dir).unwrap();
    first.write(r#"{"format":1,"events":[1]}"#).unwrap();
    fs::rename(&dir, home.path().join("elsewhere")).unwrap();
    let is_lost =
        |result: Result<(), JournalError>| matches!(result, Err(JournalError::LockLost { .. }));
    assert!(is_lost(first.write(r#"{"format":1}"#)));
    assert!(!dir.exists(), "no folder is made anew");

    let (second, contents) = open(&dir).unwrap();
    assert_eq!(contents, Contents::Fresh);
    let theirs = r#"{"format":1,"events":[2]}"#;
    second.write(theirs).unwrap();
    assert!(is_lost(first.write(r#"{"format":1}"#)));
    assert!(is_lost(first.set_aside(Why::Closed).map(drop)));
    assert_eq!(fs::read_to_string(dir.join(NAME)).unwrap(), theirs);
    second.write(theirs).unwrap();
    drop(second);
    assert!(is_lost(first.write(r#"{"format":1}"#)));
    assert_eq!(fs::read_to_string(dir.join(NAME)).unwrap(), theirs);

    fs::remove_dir_all(&dir).unwrap();
    fs::create_dir(&dir).unwrap();
    first.write(r#"{"format":1}"#).unwrap();
    assert!(matches!(open(&dir), Err(JournalError::Locked { .. })));
}

#[test]
fn copies_of_a_killed_process_are_removed_and_nothing_else_is() {
    let dir = tempfile::tempdir().unwrap();
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(2 * 60 * 60);
    let put = |name: &str, at: Option<std::time::SystemTime>| {
        let file = File::create(dir.path().join(name)).unwrap();
        if let Some(at) = at {
            file.set_modified(at).unwrap();
        }
    };
    let kept = [
        ".voorzorg-",
        ".voorzorg-abcde",
        ".voorzorg-abcdefg",
        ".voorzorg-abc-ef",
        "voorzorg-abcdef",
        "x.voorzorg-abcdef",
    ];
    for name in kept {
        put(name, Some(old));
    }
    put(".voorzorg-aB3dEf", Some(old));
    // A process that runs may be writing this one.
    put(".voorzorg-Young1", None);
    fs::create_dir(dir.path().join(".voorzorg-Folder")).unwrap();
    let (journal, _) = open(dir.path()).unwrap();
    let is_there = |name: &str| dir.path().join(name).symlink_metadata().is_ok();
    assert!(!is_there(".voorzorg-aB3dEf"));
    for name in kept
        .into_iter()
        .chain([".voorzorg-Young1", ".voorzorg-Folder"])
    {
        assert!(is_there(name), "{name}");
    }
    // What is removed is what a write would leave behind.
    let copy = whole::written(journal.path(), b"x")
        .unwrap()
        .keep()
        .unwrap();
    copy.0.set_modified(old).unwrap();
    remove_stale_copies(dir.path());
    assert!(copy.1.symlink_metadata().is_err(), "{:?}", copy.1);
}
