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
    assert_eq!(open(dir.path()).unwrap_err().code(), "journal-locked");
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
        assert_eq!(
            read_only(dir.path(), NAME, 1).unwrap_err().code(),
            "journal-damaged"
        );
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
    assert_eq!(
        read_only(dir.path(), NAME, 1).unwrap_err().code(),
        "journal-newer-format"
    );
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
    assert_eq!(error.code(), "journal-write");
}
