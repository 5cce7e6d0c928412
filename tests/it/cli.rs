//! What the command line answers to good and bad input (ADR 25). One clear sentence, the right exit
//! code, nothing lost, no panic.

use std::fs;

use acceptance::find;
use acceptance::folder;
use acceptance::machines;
use acceptance::terminal::{Ran, Terminal};
use voorzorg_domain::snapshot::{Gap, GapKind};

/// A person with an empty home.
struct Person {
    home: tempfile::TempDir,
}

impl Person {
    fn new() -> Person {
        Person {
            home: tempfile::tempdir().unwrap(),
        }
    }

    fn run(&self, words: &[&str]) -> Ran {
        Terminal::new(self.home.path()).run(words)
    }

    /// A file in the person's home.
    fn file(&self, name: &str, text: &str) -> String {
        let path = self.home.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

/// No input may end in a panic, and every refusal is one line that says what to do.
fn assert_refused(ran: &Ran, code: i32, part: &str) {
    assert_eq!(ran.code, Some(code), "{}", ran.all());
    assert!(ran.talk.contains(part), "{part:?} not in: {}", ran.all());
    assert_eq!(ran.talk.trim().lines().count(), 1, "{}", ran.all());
    assert!(!ran.talk.contains("panicked"), "{}", ran.all());
    assert_eq!(ran.out, "", "data beside a refusal: {}", ran.all());
}

fn scenario(name: &str) -> String {
    folder("fixtures/scenarios")
        .join(name)
        .to_str()
        .unwrap()
        .to_owned()
}

#[test]
fn unknown_words_are_wrong_usage_in_the_language_that_was_asked() {
    let person = Person::new();
    assert_refused(
        &person.run(&["scan", "--bogus", "--lang", "nl"]),
        2,
        "Dit begrijpen we niet: --bogus",
    );
    assert_refused(
        &person.run(&["scan", "--bogus", "--lang", "en"]),
        2,
        "We do not understand this: --bogus",
    );
    assert_refused(
        &person.run(&["frobnicate", "--lang", "en"]),
        2,
        "frobnicate",
    );
    assert_refused(
        &person.run(&["explain", "--group", "aliens", "--lang", "en"]),
        2,
        "aliens",
    );
    assert_refused(
        &person.run(&["scan", "--root", "/", "--lang", "en"]),
        2,
        "system",
    );
    let windows = person.run(&["scan", "--root", "/", "--system", "windows", "--lang", "en"]);
    assert_refused(&windows, 2, "understand this: --system windows");
}

#[test]
fn a_place_that_cannot_be_scanned_is_said() {
    let person = Person::new();
    let missing = person.home.path().join("missing");
    let missing = missing.to_str().unwrap();
    let root =
        |path: &str| person.run(&["scan", "--root", path, "--system", "linux", "--lang", "en"]);
    assert_refused(&root(missing), 1, "This does not exist");
    let file = person.file("file", "x");
    assert_refused(&root(&file), 1, "This is not a folder");
    let snapshot = |path: &str| person.run(&["scan", "--snapshot", path, "--lang", "nl"]);
    assert_refused(&snapshot(missing), 1, "Dit bestaat niet");
    assert_refused(&snapshot(&person.file("empty.json", "")), 1, "is leeg");
    for (name, text) in [
        ("half.json", "{\"format\": 1, \"taken_at\""),
        ("other.json", "[1, 2, 3]"),
        ("binary.json", "\u{0}\u{1}\u{2}"),
        (
            "unknown.json",
            "{\"format\":1,\"taken_at\":0,\"host\":{\"system\":\"beos\"},\"readings\":[]}",
        ),
    ] {
        assert_refused(&snapshot(&person.file(name, text)), 1, "beschadigd");
    }
    let newer = person.file("newer.json", "{\"format\": 99, \"readings\": []}");
    assert_refused(&snapshot(&newer), 1, "nieuwere versie");
}

#[test]
fn a_scenario_that_does_not_hold_together_is_said() {
    let person = Person::new();
    let replay = |text: Option<&str>| {
        let dir = person.home.path().join("scenario");
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir(&dir).unwrap();
        if let Some(text) = text {
            fs::write(dir.join("scenario.toml"), text).unwrap();
        }
        person.run(&["scan", "--replay", dir.to_str().unwrap(), "--lang", "en"])
    };
    for text in [
        None,
        Some(""),
        Some("format = 1\nstart = "),
        Some("format = 1\nstart = \"../../etc/passwd\""),
        Some("format = 1\nstart = \"01.json\""),
        Some("format = 99\nstart = \"01.json\""),
    ] {
        let ran = replay(text);
        assert_eq!(ran.code, Some(1), "{text:?}: {}", ran.all());
        assert_eq!(
            ran.talk.trim().lines().count(),
            1,
            "{text:?}: {}",
            ran.all()
        );
    }
}

#[test]
fn every_verdict_has_its_exit_code() {
    let person = Person::new();
    let code = |machine: &voorzorg_domain::snapshot::Snapshot| {
        let file = person.file("machine.json", &serde_json::to_string(machine).unwrap());
        person.run(&["scan", "--snapshot", &file, "--json"]).code
    };
    assert_eq!(
        code(&machines::clean(voorzorg_domain::snapshot::System::Linux)),
        Some(0)
    );
    assert_eq!(code(&machines::kesl()), Some(10));
    assert_eq!(code(&machines::home_suite()), Some(10));
    let mut blind = machines::clean(voorzorg_domain::snapshot::System::Windows);
    blind.readings[4].gaps.push(Gap::of(GapKind::Denied));
    assert_eq!(code(&blind), Some(20));
}

#[test]
fn json_is_data_and_nothing_else() {
    let person = Person::new();
    let ran = person.run(&["scan", "--replay", &scenario("home-to-defender"), "--json"]);
    assert_eq!(ran.talk, "");
    let scan = ran.json();
    for field in [
        "format",
        "verdict",
        "origin",
        "system",
        "host",
        "taken_at",
        "app_version",
        "catalogue_version",
        "findings",
        "coverage",
        "limits",
        "protection",
    ] {
        assert!(
            scan.get(field).is_some(),
            "{field} is missing: {}",
            ran.all()
        );
    }
    assert_eq!(scan["origin"], "replay");
    assert_eq!(scan["verdict"], "antivirus-found");
    assert_eq!(
        scan["limits"],
        serde_json::json!(["unloaded-profiles", "other-systems"])
    );
    assert_eq!(scan["protection"]["state"], "on");
    let once_more = person.run(&["scan", "--replay", &scenario("home-to-defender"), "--json"]);
    assert_eq!(
        once_more.json()["verdict"],
        "antivirus-found",
        "a look moves nothing on"
    );
}

#[test]
fn a_damaged_journal_is_kept_and_a_newer_one_is_left_alone() {
    let person = Person::new();
    let words = ["guide", "--snapshot", "", "--lang", "en"];
    let machine = person.file(
        "machine.json",
        &serde_json::to_string(&machines::kesl()).unwrap(),
    );
    let words = [words[0], words[1], machine.as_str(), words[3], words[4]];
    let first = person.run(&words);
    assert_eq!(first.code, Some(0), "{}", first.all());
    let journal = find(person.home.path(), "journal.json").expect("a journal");

    fs::write(&journal, "{\"format\": 1, \"events\": [{]}").unwrap();
    let damaged = person.run(&words);
    assert_eq!(damaged.code, Some(0), "{}", damaged.all());
    assert!(
        damaged.out.contains("was damaged. It is kept as"),
        "{}",
        damaged.all()
    );
    let kept = fs::read_dir(journal.parent().unwrap())
        .unwrap()
        .filter(|file| {
            file.as_ref()
                .unwrap()
                .file_name()
                .to_string_lossy()
                .contains("damaged")
        })
        .count();
    assert_eq!(kept, 1);

    let newer = "{\"format\": 99, \"events\": []}";
    fs::write(&journal, newer).unwrap();
    assert_refused(&person.run(&words), 1, "newer version");
    assert_eq!(fs::read_to_string(&journal).unwrap(), newer, "untouched");
}

#[test]
fn a_report_that_is_not_one_is_refused() {
    let person = Person::new();
    let verify = |path: &str| person.run(&["report", "--verify", path, "--lang", "en"]);
    assert_refused(&verify("/nonexistent/report.html"), 1, "does not exist");
    assert_refused(
        &verify(&person.file("a.html", "<!DOCTYPE html><p>hello")),
        1,
        "damaged",
    );
    assert_refused(&verify(&person.file("b.json", "{}")), 1, "damaged");
    let empty = person.run(&["report", "--lang", "en"]);
    assert_refused(&empty, 1, "There is no report to make yet");
}

#[test]
fn a_practice_report_is_never_verified() {
    let person = Person::new();
    let words = ["--replay", &scenario("home-to-defender"), "--lang", "en"];
    let mut guide = vec!["guide"];
    guide.extend(words);
    assert_eq!(person.run(&guide).code, Some(0));
    let out = person.home.path().join("practice.json");
    let out = out.to_str().unwrap();
    let mut report = vec!["report", "--format", "json", "--out", out];
    report.extend(words);
    let saved = person.run(&report);
    assert_eq!(saved.code, Some(0), "{}", saved.all());
    assert_refused(
        &person.run(&["report", "--verify", out, "--lang", "en"]),
        1,
        "practice report",
    );
}

#[test]
fn help_is_whole_in_both_languages_and_names_every_command() {
    let person = Person::new();
    for (lang, word) in [("nl", "Opdrachten"), ("en", "Commands")] {
        for words in [
            vec!["help", "--lang", lang],
            vec!["--help", "--lang", lang],
            vec!["--lang", lang],
        ] {
            let help = person.run(&words);
            assert_eq!(help.code, Some(0));
            assert!(help.out.contains(word), "{}", help.all());
            for command in [
                "scan",
                "explain",
                "guide",
                "report",
                "result",
                "capture",
                "watch",
                "catalogue",
                "completions",
            ] {
                assert!(help.out.contains(command), "{command}: {}", help.all());
            }
        }
    }
}

#[test]
fn completions_are_written_for_every_shell() {
    let person = Person::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = person.run(&["completions", shell]);
        assert_eq!(ran.code, Some(0));
        assert!(ran.out.contains("voorzorg"), "{shell}");
    }
}

#[test]
fn a_capture_shows_every_line_before_it_saves_and_sends_nothing() {
    let person = Person::new();
    let machine = person.file(
        "machine.json",
        &serde_json::to_string(&machines::kesl()).unwrap(),
    );
    let out = person.home.path().join("captured.json");
    let ran = person.run(&[
        "capture",
        "--snapshot",
        &machine,
        "--out",
        out.to_str().unwrap(),
        "--lang",
        "en",
    ]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    assert_eq!(fs::read_to_string(&out).unwrap(), ran.out);
    assert!(ran.talk.contains("Nothing was sent"), "{}", ran.all());
}

#[test]
fn a_result_says_in_its_heading_what_kind_of_answer_it_is() {
    let person = Person::new();
    for (machine, heading, says) in [
        (
            "windows/home-removal-pending",
            "is almost gone. Restart the computer",
            "Save your work and choose \"Restart\"",
        ),
        (
            "windows/home-active",
            "is on this computer",
            "Nothing changes by itself.",
        ),
        (
            "windows/home-services-denied",
            "is on this computer",
            "There are 2 places we could not check completely.",
        ),
        (
            "windows/nothing-but-denied",
            "We cannot be sure",
            "We could not look everywhere, so",
        ),
        (
            "windows/name-unknown",
            "We cannot be sure",
            "We saw something, but we are not sure what it is.",
        ),
    ] {
        let file = folder("fixtures/machines")
            .join(machine)
            .join("snapshot.json");
        let ran = person.run(&["scan", "--lang", "en", "--snapshot", file.to_str().unwrap()]);
        let first = ran.out.lines().next().unwrap_or_default();
        assert!(first.contains(heading), "{machine}: {}", ran.all());
        let words = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(says), "{machine}: {}", ran.all());
    }
}

#[test]
fn what_only_waits_for_a_restart_is_looked_at_again_and_not_removed_once_more() {
    let person = Person::new();
    for (machine, first) in [
        ("home-removal-pending", "1) Look again"),
        ("home-active", "1) Continue"),
    ] {
        let file = folder("fixtures/machines/windows")
            .join(machine)
            .join("snapshot.json");
        let ran = person.run(&[
            "guide",
            "--lang",
            "en",
            "--snapshot",
            file.to_str().unwrap(),
        ]);
        assert!(ran.out.contains(first), "{machine}: {}", ran.all());
        assert!(ran.out.contains(") Continue"), "{machine}: {}", ran.all());
    }
}

#[test]
fn what_protects_the_computer_is_named() {
    let person = Person::new();
    let file = folder("fixtures/machines/windows/home-removal-pending/snapshot.json");
    let ran = person.run(&["scan", "--lang", "nl", "--snapshot", file.to_str().unwrap()]);
    let words = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains("er staat bescherming aan (Microsoft Defender Antivirus: aan)"),
        "{}",
        ran.all()
    );
}

#[test]
fn a_snapshot_says_when_it_was_taken_and_not_when_it_was_read() {
    let person = Person::new();
    let file = folder("fixtures/machines/windows/home-active/snapshot.json");
    let recorded: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    let ran = person.run(&["scan", "--json", "--snapshot", file.to_str().unwrap()]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(recorded["taken_at"], 1_795_000_000);
    assert_eq!(told["taken_at"], "2026-11-18T11:06:40Z", "{}", ran.all());
}
