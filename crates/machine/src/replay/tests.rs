use std::fs;
use std::path::{Path, PathBuf};

use voorzorg_domain::catalogue::{MsiVerb, SourceId};
use voorzorg_domain::snapshot::{Reading, UninstallScope};
use voorzorg_testkit::files::fixture;
use voorzorg_testkit::machines;

use super::*;

fn shipped(name: &str) -> PathBuf {
    fixture("scenarios").join(name)
}

fn open(dir: &Path, state: &Path) -> Replay {
    Replay::of_scenario(dir, state).unwrap_or_else(|error| panic!("{error}: {error:?}"))
}

fn scan(replay: &Replay) -> Snapshot {
    replay.scan(Timestamp(5), |_| {})
}

fn start(snapshot: &Snapshot) -> Action {
    let entry = snapshot.facts().find_map(|(_, fact)| {
        let voorzorg_domain::snapshot::Fact::UninstallEntry(entry) = fact else {
            return None;
        };
        Some(entry.clone())
    });
    let entry = entry.unwrap();
    Action::StartUninstaller {
        scope: entry.scope,
        key: entry.key,
        command: entry.command,
        verb: MsiVerb::Remove,
        folders: vec!["Kaspersky Lab".to_owned()],
    }
}

/// A scenario of small snapshots. The boot id of each is the first character of its name.
fn scenario(rules: &str, keyframes: &[&str]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::write(
        dir.path().join("scenario.toml"),
        format!("start = \"a.json\"\n{rules}"),
    )
    .unwrap();
    for name in keyframes {
        let text = serde_json::to_string(&keyframe(name)).unwrap();
        fs::write(dir.path().join(name), text).unwrap();
    }
    dir
}

fn keyframe(name: &str) -> Snapshot {
    let mut keyframe = machines::clean(System::Linux);
    keyframe.host.os = name.to_owned();
    keyframe.boot = Boot {
        id: name.get(..1).map(str::to_owned),
        started_at: Some(Timestamp(1_000)),
        uptime: None,
    };
    keyframe
}

fn shown(replay: &Replay) -> String {
    scan(replay).host.os
}

#[test]
fn a_home_suite_goes_by_its_own_uninstaller_and_a_restart() {
    let state = tempfile::tempdir().unwrap();
    let replay = open(&shipped("home-to-defender"), state.path());
    let before = scan(&replay);
    assert_eq!(
        before.taken_at,
        Timestamp(5),
        "a picture is of the moment it is looked at"
    );
    let action = start(&before);
    assert_eq!(
        replay.perform(&action),
        ActionOutcome::Started { exit_code: None }
    );
    let pending = scan(&replay);
    assert_eq!(pending.boot.same_as(&before.boot), Some(true));
    assert_eq!(replay.perform(&action), ActionOutcome::EntryGone);
    replay.restart().unwrap();
    let after = scan(&replay);
    assert_eq!(after.boot.same_as(&before.boot), Some(false));
    assert_eq!(after.boot, replay.boot());
    assert_eq!(
        after
            .facts()
            .filter(|(probe, _)| *probe == Probe::Services)
            .count(),
        0
    );
}

#[test]
fn an_app_that_was_stopped_goes_on_where_it_was() {
    let state = tempfile::tempdir().unwrap();
    let dir = shipped("home-to-defender");
    let first = open(&dir, state.path());
    let before = scan(&first);
    first.perform(&start(&before));
    let pending = scan(&first);
    drop(first);
    let second = open(&dir, state.path());
    assert_eq!(scan(&second), pending);
    second.restart().unwrap();
    let after = scan(&second);
    drop(second);
    assert_eq!(scan(&open(&dir, state.path())), after);
    let elsewhere = tempfile::tempdir().unwrap();
    assert_eq!(
        scan(&open(&dir, elsewhere.path())),
        before,
        "another folder, another practice"
    );
}

#[test]
fn an_uninstaller_may_say_that_it_is_done_and_is_not() {
    let state = tempfile::tempdir().unwrap();
    let replay = open(&shipped("says-done-but-is-not"), state.path());
    let before = scan(&replay);
    let done = replay.perform(&start(&before));
    assert_eq!(done, ActionOutcome::Started { exit_code: Some(0) });
    assert_eq!(scan(&replay).readings, before.readings);
    replay.restart().unwrap();
    let after = scan(&replay);
    assert_eq!(after.readings, before.readings);
    assert_eq!(
        after.boot.same_as(&before.boot),
        Some(false),
        "a restart is always another start"
    );
}

#[test]
fn every_shipped_scenario_loads_and_says_where_it_comes_from() {
    let scenarios = fs::read_dir(shipped("")).unwrap();
    let mut count = 0;
    for dir in scenarios.map(|entry| entry.unwrap().path()) {
        let state = tempfile::tempdir().unwrap();
        let replay = open(&dir, state.path());
        for probe in Probe::required(replay.system()) {
            let read = scan(&replay)
                .readings
                .iter()
                .any(|reading| reading.probe == *probe);
            assert!(read, "{}: {} is not answered", dir.display(), probe.id());
        }
        let about: toml::Table =
            toml::from_str(&fs::read_to_string(dir.join("about.toml")).unwrap()).unwrap();
        assert_eq!(about["provenance"].as_str(), Some("synthesised"));
        let expected = about["expected"].as_table().unwrap();
        for keyframe in replay.scenario.keyframes.keys() {
            assert!(
                expected.contains_key(keyframe),
                "{}: {keyframe}",
                dir.display()
            );
        }
        count += 1;
    }
    assert!(count >= 6, "{count} scenarios");
}

#[test]
fn what_the_person_does_outside_the_app_is_seen_at_the_next_look() {
    let rules = "[[when]]\nevent = \"look\"\nthen = \"b.json\"\n";
    let dir = scenario(rules, &["a.json", "b.json"]);
    let state = tempfile::tempdir().unwrap();
    let replay = open(dir.path(), state.path());
    assert_eq!(shown(&replay), "a.json");
    assert_eq!(shown(&replay), "b.json");
    assert_eq!(shown(&replay), "b.json");
}

#[test]
fn a_rule_starts_where_it_says_or_where_the_rule_above_it_ends() {
    let rules = "[[when]]\naction = \"open-source\"\nthen = \"b.json\"\n\
                 [[when]]\naction = \"open-source\"\nthen = \"c.json\"\n\
                 [[when]]\nevent = \"restart\"\nfrom = \"a.json\"\nthen = \"c.json\"\n";
    let dir = scenario(rules, &["a.json", "b.json", "c.json"]);
    let state = tempfile::tempdir().unwrap();
    let replay = open(dir.path(), state.path());
    let action = Action::OpenSource {
        source: SourceId::from("x"),
    };
    assert_eq!(replay.perform(&action), ActionOutcome::Opened);
    assert_eq!(shown(&replay), "b.json");
    replay.restart().unwrap();
    assert_eq!(
        shown(&replay),
        "b.json",
        "the rule for a restart is for another picture"
    );
    replay.perform(&action);
    assert_eq!(shown(&replay), "c.json");
}

#[test]
fn pretended_restarts_never_bring_an_earlier_start_back() {
    let rules = "[[when]]\naction = \"open-source\"\nthen = \"another-a.json\"\n";
    let dir = scenario(rules, &["a.json", "another-a.json"]);
    let state = tempfile::tempdir().unwrap();
    let replay = open(dir.path(), state.path());
    let mut starts = vec![replay.boot()];
    for _ in 0..2 {
        replay.restart().unwrap();
        for earlier in &starts {
            assert_eq!(replay.boot().same_as(earlier), Some(false));
        }
        starts.push(replay.boot());
    }
    let before = replay.boot();
    replay.perform(&Action::OpenSource {
        source: SourceId::from("x"),
    });
    assert_eq!(
        replay.boot().same_as(&before),
        Some(true),
        "without a restart it is one start"
    );
}

#[test]
fn a_practice_machine_judges_an_uninstaller_as_a_real_one_does() {
    let state = tempfile::tempdir().unwrap();
    let replay = open(&shipped("home-to-defender"), state.path());
    let before = scan(&replay);
    let Action::StartUninstaller {
        scope,
        key,
        verb,
        folders,
        ..
    } = start(&before)
    else {
        panic!("not an uninstaller");
    };
    let command = Some("MsiExec.exe /X{00000000-0000-0000-0000-000000000000}".to_owned());
    let other = Action::StartUninstaller {
        scope,
        key: key.clone(),
        command,
        verb,
        folders,
    };
    assert_eq!(replay.perform(&other), ActionOutcome::EntryChanged);
    let elsewhere = Action::StartUninstaller {
        scope: UninstallScope::Person,
        key,
        command: None,
        verb,
        folders: Vec::new(),
    };
    assert_eq!(replay.perform(&elsewhere), ActionOutcome::EntryGone);
    assert_eq!(
        scan(&replay),
        before,
        "what was not started changed nothing"
    );
}

#[test]
fn every_problem_of_a_scenario_is_told_at_once() {
    let rules = "[[when]]\nthen = \"b.json\"\n\
                 [[when]]\naction = \"restart\"\nthen = \"missing.json\"\n\
                 [[when]]\nevent = \"look\"\nfrom = \"nowhere.json\"\nthen = \"../outside.json\"\n\
                 [[when]]\nevent = \"look\"\nfrom = \"nowhere.json\"\nthen = \"a.json\"\n";
    let dir = scenario(rules, &["a.json", "b.json"]);
    let state = tempfile::tempdir().unwrap();
    let error = Replay::of_scenario(dir.path(), state.path()).unwrap_err();
    let ScenarioError::Problems { problems, .. } = &error else {
        panic!("{error:?}");
    };
    let mut codes: Vec<_> = problems.iter().map(ScenarioProblem::code).collect();
    codes.sort_unstable();
    assert_eq!(
        codes,
        [
            "scenario-never-followed",
            "scenario-not-one-happening",
            "scenario-outside-folder",
            "scenario-picture",
            "scenario-unknown-picture",
            "scenario-unknown-picture",
            "scenario-wrong-kind",
        ]
    );
}

#[test]
fn no_picture_is_taken_from_outside_the_folder() {
    for name in [
        "../a.json",
        "/etc/passwd",
        "x/../../a.json",
        "..",
        "",
        r"..\a.json",
        r"C:\a.json",
    ] {
        let rules = format!("[[when]]\nevent = \"look\"\nthen = '{name}'\n");
        let dir = scenario(&rules, &["a.json"]);
        let state = tempfile::tempdir().unwrap();
        let error = Replay::of_scenario(dir.path(), state.path()).unwrap_err();
        let ScenarioError::Problems { problems, .. } = &error else {
            panic!("{name}: {error:?}");
        };
        let outside = problems
            .iter()
            .any(|problem| problem.code() == "scenario-outside-folder");
        assert!(outside, "{name}: {problems:?}");
    }
}

#[test]
fn bad_snapshots_are_refused_by_what_is_wrong_with_them() {
    let dir = tempfile::tempdir().unwrap();
    let good = serde_json::to_string(&keyframe("a.json")).unwrap();
    let twice = {
        let mut twice = keyframe("a.json");
        twice
            .readings
            .push(Reading::complete(Probe::Dpkg, Vec::new()));
        serde_json::to_string(&twice).unwrap()
    };
    for (text, code) in [
        (String::new(), "empty"),
        (" \n".to_owned(), "empty"),
        ("{".to_owned(), "damaged"),
        ("[1]".to_owned(), "damaged"),
        ("{}".to_owned(), "damaged"),
        ("null".to_owned(), "damaged"),
        (good.replace("\"format\":1", "\"format\":2"), "newer-format"),
        (good.replace("\"format\":1", "\"format\":0"), "damaged"),
        (good.replace("\"format\":1", "\"format\":-1"), "damaged"),
        (good.replace("\"host\"", "\"guest\""), "damaged"),
        (good.replace("\"dpkg\"", "\"wonder\""), "damaged"),
        (good.get(..good.len() / 2).unwrap().to_owned(), "damaged"),
        (twice, "damaged"),
        (
            "{\"format\":1,".to_owned() + &"[".repeat(100_000),
            "damaged",
        ),
    ] {
        let file = dir.path().join("snapshot.json");
        fs::write(&file, &text).unwrap();
        let error = Replay::of_snapshot(&file).unwrap_err();
        assert_eq!(error.code(), code, "{text:.60}");
        assert_eq!(error.path(), Some(file.as_path()));
    }
    fs::write(dir.path().join("good.json"), format!("\u{feff}{good}")).unwrap();
    Replay::of_snapshot(&dir.path().join("good.json")).unwrap();
    assert_eq!(
        Replay::of_snapshot(dir.path()).unwrap_err().code(),
        "not-a-file"
    );
    let missing = Replay::of_snapshot(&dir.path().join("missing.json"));
    assert_eq!(missing.unwrap_err().code(), "missing");
    let huge = fs::File::create(dir.path().join("huge.json")).unwrap();
    huge.set_len(scenario::SNAPSHOT_LIMIT + 1).unwrap();
    let huge = Replay::of_snapshot(&dir.path().join("huge.json"));
    assert_eq!(huge.unwrap_err().code(), "too-large");
}

#[test]
fn bad_scenario_files_are_refused_by_what_is_wrong_with_them() {
    for (text, code) in [
        ("", "empty"),
        ("start", "damaged"),
        ("format = 1", "damaged"),
        (
            "format = 2\nwonder = true\nstart = \"a.json\"",
            "newer-format",
        ),
        ("start = \"a.json\"\nwonder = true", "damaged"),
        (
            "start = \"a.json\"\n[[when]]\naction = \"delete-everything\"\nthen = \"a.json\"",
            "damaged",
        ),
    ] {
        let dir = scenario("", &["a.json"]);
        fs::write(dir.path().join("scenario.toml"), text).unwrap();
        let state = tempfile::tempdir().unwrap();
        let error = Replay::of_scenario(dir.path(), state.path()).unwrap_err();
        assert_eq!(error.code(), code, "{text}");
    }
    let state = tempfile::tempdir().unwrap();
    let missing = Replay::of_scenario(&shipped("no-such-scenario"), state.path());
    assert_eq!(missing.unwrap_err().code(), "missing");
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(
        Replay::of_scenario(empty.path(), state.path())
            .unwrap_err()
            .code(),
        "missing"
    );
}

#[test]
fn a_kept_position_that_cannot_be_trusted_is_not() {
    let dir = scenario(
        "[[when]]\nevent = \"look\"\nthen = \"b.json\"\n",
        &["a.json", "b.json"],
    );
    let state = tempfile::tempdir().unwrap();
    let file = state.path().join(POSITION_FILE);
    let replay = open(dir.path(), state.path());
    assert_eq!(
        (shown(&replay), shown(&replay)),
        ("a.json".into(), "b.json".into())
    );
    let kept = fs::read_to_string(&file).unwrap();
    assert_eq!(shown(&open(dir.path(), state.path())), "b.json");
    assert!(!open(dir.path(), state.path()).started_anew());
    for damaged in ["", "\0\0\0\0", "{", "[1]"] {
        fs::write(&file, damaged).unwrap();
        let anew = open(dir.path(), state.path());
        assert!(anew.started_anew(), "{damaged:?}");
        assert_eq!(shown(&anew), "a.json", "{damaged:?}");
        assert!(!open(dir.path(), state.path()).started_anew());
    }
    fs::write(&file, kept.replace("b.json", "../../b.json")).unwrap();
    assert_eq!(shown(&open(dir.path(), state.path())), "a.json");
    fs::write(&file, kept.replace("\"format\": 1", "\"format\": 9")).unwrap();
    let newer = Replay::of_scenario(dir.path(), state.path());
    assert_eq!(newer.unwrap_err().code(), "newer-format");
    fs::write(&file, &kept).unwrap();
    let mut changed = keyframe("a.json");
    changed.host.version = "changed".to_owned();
    fs::write(
        dir.path().join("a.json"),
        serde_json::to_string(&changed).unwrap(),
    )
    .unwrap();
    assert_eq!(
        shown(&open(dir.path(), state.path())),
        "a.json",
        "another version of the scenario"
    );
}

#[test]
fn one_snapshot_never_changes_and_keeps_no_position() {
    let file = shipped("kesl-removed").join("01-installed.json");
    let replay = Replay::of_snapshot(&file).unwrap();
    let before = scan(&replay);
    let shown = replay.perform(&Action::ShowRemovalCommand {
        command: "x".into(),
    });
    assert_eq!(shown, ActionOutcome::Opened);
    assert_eq!(scan(&replay), before);
    assert_eq!(replay.system(), System::Linux);
}
