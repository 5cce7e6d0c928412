//! The bad things that only such systems have: closed pipes, full disks, other accounts.

use std::os::unix::fs::{PermissionsExt, symlink};

use acceptance::terminal::cli;
use voorzorg_testkit::files::copy;

use super::*;

/// Commands that write much or little, none of which needs a machine of its own.
fn talkative(clean: &str) -> [Vec<&str>; 9] {
    [
        vec!["scan", "--snapshot", clean],
        vec!["scan", "--json", "--snapshot", clean],
        vec!["capture", "--snapshot", clean],
        vec!["explain"],
        vec!["help"],
        vec!["man"],
        vec!["catalogue", "list"],
        vec!["catalogue", "check"],
        vec!["completions", "bash"],
    ]
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    let table = Table::new();
    for words in talkative(&clean()) {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let closed = Terminal::new(table.dir.path()).run_into(&words, Some(writer.into()));
        assert_eq!(closed.code, Some(0), "{words:?}: {}", closed.all());
        assert!(!closed.talk.contains("panicked"), "{}", closed.all());
    }
}

/// Only Linux has a device that stands for a full disk.
#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let table = Table::new();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    for words in talkative(&clean()) {
        for locale in Locale::ALL {
            let words = [&words[..], &["--lang", locale.tag()]].concat();
            let full = full.try_clone().unwrap();
            let ran = Terminal::new(table.dir.path()).run_into(&words, Some(full.into()));
            assert_eq!(ran.code, Some(1), "{words:?}: {}", ran.all());
            let failure = Failure::new(FailureCode::NoOutput, "", "");
            let last = ran.talk.lines().last().unwrap_or_default();
            assert_eq!(last, terminal::failed(locale, &failure), "{words:?}");
        }
    }
}

/// The list of a scenario, and a picture in it, may each be any bad thing.
#[test]
fn a_scenario_with_something_bad_in_it_is_told() {
    let table = Table::new();
    for bad in table.bad() {
        // A link, so that a pipe, a device and a large file stand there too.
        if bad.as_file == "missing" || bad.path.ends_with("words/below") {
            continue;
        }
        let dir = tempfile::tempdir_in(table.dir.path()).unwrap();
        let list = dir.path().join("scenario.toml");
        symlink(&bad.path, &list).unwrap();
        // Only JSON has a newer format here; as TOML it is damaged like the rest.
        let code = match bad.as_file {
            "newer" => "damaged",
            code => code,
        };
        for locale in Locale::ALL {
            let ran = table.run(&["scan", "--replay", text(dir.path())], locale);
            assert_told(&ran, code, &list, locale, &bad.path.display().to_string());
        }
        fs::remove_file(&list).unwrap();
        fs::write(&list, "start = \"01.json\"\n").unwrap();
        let picture = dir.path().join("01.json");
        symlink(&bad.path, &picture).unwrap();
        for locale in Locale::ALL {
            let ran = table.run(&["scan", "--replay", text(dir.path())], locale);
            assert_told(&ran, bad.as_file, &picture, locale, "a picture");
        }
    }
}

/// `catalogue check` lists every problem, one per line.
#[test]
fn a_catalogue_with_something_bad_in_it_is_told() {
    let table = Table::new();
    for bad in table.bad() {
        if bad.as_file == "missing" || bad.path.ends_with("words/below") {
            continue;
        }
        let dir = tempfile::tempdir_in(table.dir.path()).unwrap();
        symlink(&bad.path, dir.path().join("catalogue.toml")).unwrap();
        for locale in Locale::ALL {
            let ran = table.run(&["catalogue", "check", text(dir.path())], locale);
            assert_eq!(ran.code, Some(1), "{}", ran.all());
            assert!(ran.talk.contains("catalogue.toml"), "{}", ran.all());
            assert!(!ran.talk.contains("panicked"), "{}", ran.all());
            assert_eq!(ran.out, "", "{}", ran.all());
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

/// An account that owns nothing.
const NOBODY: u32 = 65_534;

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn what_the_system_denies_is_told() {
    let table = Table::new();
    let terminal = Terminal::without_rights(table.dir.path(), NOBODY);
    let (locked, file) = (table.path("folder"), table.path("words"));
    let clean = table.path("clean.json");
    fs::copy(self::clean(), &clean).unwrap();
    mode(&locked, 0o000);
    mode(&file, 0o000);
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
        ] {
            let words = [words, &["--lang", locale.tag()]].concat();
            let ran = terminal.run(&words);
            assert_told(&ran, "denied", about, locale, &format!("{words:?}"));
        }
        let words = ["capture", "--snapshot", text(&clean), "--out", text(&out)];
        let ran = terminal.run(&[&words[..], &["--lang", locale.tag()]].concat());
        assert_eq!(ran.code, Some(1), "{}", ran.all());
        assert!(ran.talk.contains("x.json"), "{}", ran.all());
    }
}

#[test]
fn a_machine_that_is_denied_in_part_is_not_claimed_to_be_clean() {
    let table = Table::new();
    let tree = table.path("tree");
    copy(&folder("fixtures/trees/debian-clean"), &tree);
    let scanned = ["scan", "--system", "linux", "--json", "--root", text(&tree)];
    let terminal = Terminal::without_rights(table.dir.path(), NOBODY);
    let before = terminal.run(&scanned);
    assert_eq!(before.code, Some(0), "{}", before.all());
    let units = tree.join("usr/lib/systemd/system");
    mode(&units, 0o000);
    let ran = terminal.run(&scanned);
    mode(&units, 0o755);
    assert_eq!(ran.code, Some(20), "{}", ran.all());
    let coverage = ran.json()["coverage"].as_array().unwrap().clone();
    let units = coverage.iter().find(|one| one["probe"] == "units").unwrap();
    assert_eq!(units["gap"], "denied", "{}", ran.all());
}

/// A scan needs no home folder and no data folder.
#[test]
fn without_a_home_a_scan_still_works() {
    let table = Table::new();
    let homeless = ["HOME", "XDG_DATA_HOME", "VOORZORG_DATA"]
        .into_iter()
        .fold(Terminal::new(table.dir.path()), Terminal::without)
        .with("TMPDIR", text(&table.path("missing")));
    let ran = homeless.run(&["scan", "--snapshot", &clean()]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
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

/// `TZ` may name any file, and reading some of them never ends.
#[test]
fn a_time_zone_that_is_a_device_or_a_pipe_keeps_nobody_waiting() {
    let table = Table::new();
    let pipe = table.path("pipe");
    for zone in [
        ":/dev/zero",
        "/dev/zero",
        text(&pipe),
        text(&table.path("large")),
    ] {
        let begun = std::time::Instant::now();
        let terminal = Terminal::new(table.dir.path()).with("TZ", zone);
        let ran = terminal.run(&["scan", "--snapshot", &clean()]);
        assert_eq!(ran.code, Some(0), "{zone}: {}", ran.all());
        assert!(begun.elapsed().as_secs() < 20, "{zone}");
    }
}

/// What stands in the place of a file of ours is told at once, and left as it is.
#[test]
fn a_pipe_or_a_link_in_the_place_of_a_file_of_ours_is_told() {
    for name in [
        "journal.json",
        "journal.json.lock",
        "watch.json",
        "watch.json.lock",
    ] {
        for put in [pipe as fn(&Path), |path| {
            symlink("/dev/zero", path).unwrap();
        }] {
            let table = Table::new();
            let terminal = Terminal::new(table.dir.path());
            let words: &[&str] = if name.starts_with("journal") {
                &["guide", "--snapshot"]
            } else {
                &["watch", "--once", "--snapshot"]
            };
            // The folder of this target is named after the first run.
            let clean = clean();
            let before = terminal.run(&[words, &[clean.as_str()]].concat());
            assert_eq!(before.code, Some(0), "{}", before.all());
            let practice = table.path("voorzorg/practice");
            let folder = fs::read_dir(practice).unwrap().next().unwrap().unwrap();
            let path = folder.path().join(name);
            let _ = fs::remove_file(&path);
            put(&path);
            let kind = path.symlink_metadata().unwrap().file_type();
            for locale in Locale::ALL {
                let words = [words, &[clean.as_str(), "--lang", locale.tag()]].concat();
                let ran = terminal.run(&words);
                assert_told(&ran, "in-the-way", &path, locale, name);
            }
            assert_eq!(path.symlink_metadata().unwrap().file_type(), kind);
        }
    }
}

/// As root in the home of somebody else, as `sudo` does where it keeps HOME.
#[test]
fn root_never_writes_into_the_home_of_somebody_else() {
    if !rustix::process::geteuid().is_root() {
        // Nobody else can write there anyway.
        return;
    }
    let table = Table::new();
    let home = table.path("folder");
    std::os::unix::fs::chown(&home, Some(NOBODY), Some(NOBODY)).unwrap();
    let data = home.join(".local/share/nl.voorzorg.app");
    let theirs = Terminal::new(&home)
        .without("VOORZORG_DATA")
        .without("XDG_DATA_HOME");
    // With HOME set to that of root, the journey would be root's and not the person's.
    let own = Terminal::new(table.dir.path())
        .without("VOORZORG_DATA")
        .without("XDG_DATA_HOME")
        .with("SUDO_UID", "1000");
    let own_data = table.path(".local/share/nl.voorzorg.app");
    for (terminal, data) in [(theirs, &data), (own, &own_data)] {
        for locale in Locale::ALL {
            for words in [
                ["guide"].as_slice(),
                &["report"],
                &["watch", "--once"],
                &["watch"],
            ] {
                let ran = terminal.run(&[words, &["--lang", locale.tag()]].concat());
                assert_told(&ran, "another-account", data, locale, &format!("{words:?}"));
            }
        }
        let scan = terminal.run(&["scan", "--snapshot", &clean()]);
        assert_eq!(scan.code, Some(0), "{}", scan.all());
    }
    assert_eq!(fs::read_dir(&home).unwrap().count(), 0);
    assert!(!table.path(".local").exists());
}

/// What a start with `sudo` left behind.
#[test]
fn files_of_another_account_are_told_with_a_way_out() {
    if !rustix::process::geteuid().is_root() {
        // Nobody else can give files away.
        return;
    }
    let table = Table::new();
    let terminal = Terminal::without_rights(table.dir.path(), NOBODY);
    let data = table.path("voorzorg");
    let clean = table.path("clean.json");
    fs::copy(self::clean(), &clean).unwrap();
    fs::create_dir(&data).unwrap();
    for locale in Locale::ALL {
        let words = ["guide", "--snapshot", text(&clean), "--lang", locale.tag()];
        assert_told(
            &terminal.run(&words),
            "another-owner",
            &data,
            locale,
            "a folder",
        );
    }
}
