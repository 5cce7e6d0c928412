//! The bad things that only such systems have: closed pipes, full disks, other accounts.

use std::fs::OpenOptions;
use std::os::unix::fs::PermissionsExt;

use acceptance::terminal::cli;

use super::*;

#[test]
fn a_reader_that_stops_reading_is_no_failure_and_a_full_disk_is() {
    let table = Table::new();
    let clean = clean();
    for words in [
        ["scan", "--snapshot", &clean].as_slice(),
        &["scan", "--json", "--snapshot", &clean],
        &["capture", "--snapshot", &clean],
        &["explain"],
        &["help"],
        &["man"],
        &["catalogue", "list"],
        &["catalogue", "check"],
        &["completions", "bash"],
    ] {
        let terminal = Terminal::new(table.dir.path());
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let closed = terminal.run_into(words, Some(writer.into()));
        assert_eq!(closed.code, Some(0), "{words:?}: {}", closed.all());
        assert!(!closed.talk.contains("panicked"), "{}", closed.all());
        // macOS has no such device.
        let Ok(full) = OpenOptions::new().write(true).open("/dev/full") else {
            continue;
        };
        for locale in Locale::ALL {
            let words = [words, &["--lang", locale.tag()]].concat();
            let full = full.try_clone().unwrap();
            let ran = terminal.run_into(&words, Some(full.into()));
            assert_eq!(ran.code, Some(1), "{words:?}: {}", ran.all());
            let failure = Failure::new("no-output", "", "");
            let last = ran.talk.lines().last().unwrap_or_default();
            assert_eq!(last, terminal::failed(locale, &failure), "{words:?}");
        }
    }
}

/// Everything that is typed must be text for some of it, and may not break the rest.
#[test]
fn words_that_are_no_text_are_told_and_files_may_be_called_so() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let table = Table::new();
    let run = |words: &[&OsStr]| {
        let output = std::process::Command::new(cli())
            .args(words)
            .env("HOME", table.dir.path())
            .output()
            .unwrap();
        (
            output.status.code(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let broken = OsStr::from_bytes(b"\xff\xfe");
    let (code, talk) = run(&["--lang".as_ref(), "en".as_ref(), broken]);
    assert_eq!(code, Some(2), "{talk}");
    assert!(
        talk.contains("We do not understand this: \u{fffd}"),
        "{talk}"
    );
    let name = table.dir.path().join(broken);
    fs::write(&name, "x").unwrap();
    let (code, talk) = run(&["scan".as_ref(), "--snapshot".as_ref(), name.as_os_str()]);
    assert_eq!(code, Some(1), "{talk}");
    assert_eq!(talk.trim().lines().count(), 1, "{talk}");
}

/// Someone without rights, whose home is elsewhere. Tests often run as root, whom nothing is
/// denied; then another account is borrowed.
fn nobody(home: &Path, account: u32) -> Option<Terminal> {
    if !rustix::process::geteuid().is_root() {
        return Some(Terminal::new(home));
    }
    let words = [
        "setpriv".to_owned(),
        format!("--reuid={account}"),
        format!("--regid={account}"),
        "--clear-groups".to_owned(),
        cli().to_str().unwrap().to_owned(),
    ];
    let terminal = Terminal::of(words.clone().map(Into::into).into(), home);
    let answers = std::process::Command::new("setpriv")
        .args(&words[1..])
        .arg("--version")
        .output();
    if answers.is_ok_and(|answer| answer.status.success()) {
        return Some(terminal);
    }
    println!("left out: setpriv is missing, or another account may not start the program");
    None
}

/// The table, open to everybody but for what is locked.
fn open_to_all(table: &Table) {
    let mode = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(table.dir.path(), 0o777);
    mode(&table.path("folder"), 0o700);
    mode(&table.path("words"), 0o600);
    if rustix::process::geteuid().is_root() {
        return;
    }
    // Our own things must be locked from ourselves.
    mode(&table.path("folder"), 0o000);
    mode(&table.path("words"), 0o000);
}

#[test]
fn what_the_system_denies_is_told() {
    let table = Table::new();
    open_to_all(&table);
    let Some(terminal) = nobody(table.dir.path(), 65_534) else {
        return;
    };
    let (locked, file) = (table.path("folder"), table.path("words"));
    let clean = clean();
    let out = locked.join("x.json");
    for locale in Locale::ALL {
        for (words, about) in [
            (
                ["scan", "--system", "linux", "--root", text(&locked)].as_slice(),
                &locked,
            ),
            (&["scan", "--snapshot", text(&file)], &file),
            (&["report", "--verify", text(&file)], &file),
            (&["catalogue", "check", text(&locked)], &locked),
            (
                &["capture", "--snapshot", &clean, "--out", text(&out)],
                &out,
            ),
        ] {
            let words = [words, &["--lang", locale.tag()]].concat();
            let ran = terminal.run(&words);
            if text(about).contains("x.json") {
                assert_eq!(ran.code, Some(1), "{}", ran.all());
                assert!(ran.talk.contains("x.json"), "{}", ran.all());
            } else {
                assert_told(&ran, "denied", about, locale, &format!("{words:?}"));
            }
        }
    }
}

#[test]
fn a_machine_that_is_denied_in_part_is_not_claimed_to_be_clean() {
    let table = Table::new();
    let tree = table.path("tree");
    copy(&folder("fixtures/trees/debian-clean"), &tree);
    let looked = ["scan", "--system", "linux", "--json", "--root", text(&tree)];
    let before = Terminal::new(table.dir.path()).run(&looked);
    assert_eq!(before.code, Some(0), "{}", before.all());
    open_to_all(&table);
    let units = tree.join("usr/lib/systemd/system");
    fs::set_permissions(&units, fs::Permissions::from_mode(0o000)).unwrap();
    let Some(terminal) = nobody(table.dir.path(), 65_534) else {
        return;
    };
    let ran = terminal.run(&looked);
    fs::set_permissions(&units, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(ran.code, Some(20), "{}", ran.all());
    let coverage = ran.json()["coverage"].as_array().unwrap().clone();
    let units = coverage.iter().find(|one| one["probe"] == "units").unwrap();
    assert_eq!(units["gap"], "denied", "{}", ran.all());
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).unwrap();
        }
    }
}

/// A look needs no home, and no folder to keep things in.
#[test]
fn without_a_home_a_look_still_works_and_a_journey_says_what_it_lacks() {
    let table = Table::new();
    open_to_all(&table);
    let Some(terminal) = nobody(table.dir.path(), 65_432) else {
        return;
    };
    let homeless = ["HOME", "XDG_DATA_HOME", "VOORZORG_DATA"]
        .into_iter()
        .fold(terminal, Terminal::without)
        .with("TMPDIR", text(&table.path("missing")));
    let clean = clean();
    for locale in Locale::ALL {
        let lang = ["--lang", locale.tag()];
        let look = [["scan", "--snapshot", &clean].as_slice(), &lang].concat();
        let ran = homeless.run(&look);
        assert_eq!(ran.code, Some(0), "{}", ran.all());
        // Only an account that the system does not know has no home at all.
        if rustix::process::geteuid().is_root() {
            for words in [["guide"].as_slice(), &["report"], &["watch", "--once"]] {
                let ran = homeless.run(&[words, &lang].concat());
                assert_told(&ran, "no-home-folder", Path::new(""), locale, "no home");
            }
        }
    }
}

#[test]
fn a_place_for_the_journey_that_cannot_be_had_is_told() {
    let table = Table::new();
    let place = table.path("words");
    let terminal = Terminal::new(table.dir.path()).with("VOORZORG_DATA", place.join("voorzorg"));
    for locale in Locale::ALL {
        let ran = terminal.run(&["guide", "--snapshot", &clean(), "--lang", locale.tag()]);
        assert_eq!(ran.code, Some(1), "{}", ran.all());
        assert_eq!(ran.talk.trim_end().lines().count(), 1, "{}", ran.all());
        assert!(ran.talk.contains(text(&place)), "{}", ran.all());
    }
}
