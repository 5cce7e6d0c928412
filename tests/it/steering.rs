//! Nothing that a machine says can steer a terminal, a page or the order of a line: every output shows
//! the characters that would.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use acceptance::guided::Guided;
use acceptance::terminal::{Ran, Terminal};
use acceptance::{catalogue, detector, folder, machines};
use serde_json::Value;
use voorzorg_domain::journey::Journal;
use voorzorg_domain::snapshot::{Snapshot, System};
use voorzorg_domain::watching::{JourneyNow, due, watch};
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::terminal::{self, Page};
use voorzorg_guide::texts::Texts;
use voorzorg_guide::view::{Intent, Place, View};
use voorzorg_guide::visible::is_steering;
use voorzorg_guide::watchkeeping::notice;
use voorzorg_guide::{ReportFile, scan_json};
use voorzorg_machine::Origin;

/// Writes to the clipboard, clears the screen, turns the order of a line around, and more.
const STEERING: &str = "\u{1b}]52;c;cm0gLXJmIH4=\u{7}\u{9b}2J\u{9d}0;x\u{9c}\u{7f}\r\n\u{202e}\u{2066}\u{61c}\u{200f}\u{2028}\u{feff}\u{e0041}<b>}";

/// The fields of a snapshot whose text is free.
const FREE: [&str; 12] = [
    "command",
    "detail",
    "display_name",
    "identifier",
    "image",
    "key",
    "location",
    "name",
    "os",
    "path",
    "publisher",
    "version",
];

/// The same machine, whose texts all end in something that steers.
fn hostile(snapshot: &Snapshot) -> Snapshot {
    fn spoil(value: &mut Value, is_free: bool) {
        match value {
            Value::String(text) if is_free => text.push_str(STEERING),
            Value::Array(items) => items.iter_mut().for_each(|item| spoil(item, is_free)),
            Value::Object(fields) => {
                for (name, field) in fields.iter_mut() {
                    spoil(field, FREE.contains(&name.as_str()));
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut value = serde_json::to_value(snapshot).unwrap();
    spoil(&mut value, false);
    serde_json::from_value(value).unwrap()
}

#[track_caller]
fn assert_shown(text: &str, what: &str) {
    let steers = text.chars().find(|ch| *ch != '\n' && is_steering(*ch));
    assert_eq!(steers, None, "{what}: {text:?}");
}

/// Every text of a view, without the intents: those go back to the guide and are never shown.
fn assert_view_shown(view: &View, what: &str) {
    fn check(value: &Value, what: &str) {
        match value {
            Value::String(text) => assert_shown(text, what),
            Value::Array(items) => items.iter().for_each(|item| check(item, what)),
            Value::Object(fields) => fields
                .iter()
                .filter(|(name, _)| *name != "intent")
                .for_each(|(_, field)| check(field, what)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    check(&serde_json::to_value(view).unwrap(), what);
    assert_shown(&terminal::draw(view, Page::plain()), what);
}

fn read(path: &Path) -> Snapshot {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn no_result_of_a_scan_and_no_notice_steers() {
    let mut said = 0;
    for system in System::ALL {
        for case in fs::read_dir(folder("fixtures/machines").join(system.id())).unwrap() {
            let case = case.unwrap().path();
            let machine = hostile(&read(&case.join("snapshot.json"))).in_order();
            let assessment = detector().assess(&machine);
            let what = case.display().to_string();
            let json = scan_json(&machine, &assessment, catalogue(), Origin::Practice, "0");
            assert_shown(&json, &what);
            assert!(serde_json::from_str::<Value>(&json).is_ok(), "{what}");
            let clean = detector().assess(&machines::clean(system));
            let now = machine.taken_at;
            let before = watch(None, &clean, "", &JourneyNow::default(), now).memory;
            let watched = watch(Some(&before), &assessment, "", &JourneyNow::default(), now);
            said += watched.changes.len();
            for locale in Locale::ALL {
                let zone = Zone::utc();
                let page = Page::plain();
                let text = terminal::scan(&machine, &assessment, catalogue(), locale, &zone, page);
                assert_shown(&text, &what);
                let changes = terminal::changes(locale, &watched.changes);
                assert_eq!(changes.lines().count(), watched.changes.len(), "{changes}");
                assert_shown(&changes, &what);
                if let Some(reminder) = due(&watched.memory, &JourneyNow::default(), now) {
                    let texts = Texts::shipped();
                    let notice = notice(texts, locale, &reminder, Origin::Live, true);
                    for text in [notice.title, notice.body] {
                        assert_eq!(text.chars().find(|ch| is_steering(*ch)), None, "{text:?}");
                    }
                }
            }
        }
    }
    assert!(said > 10, "only {said} changes were told");
}

/// A scenario of ours on a computer whose texts steer.
fn spoiled_scenario(name: &str, dir: &Path) -> PathBuf {
    let target = dir.join(name);
    fs::create_dir(&target).unwrap();
    for file in fs::read_dir(folder("fixtures/scenarios").join(name)).unwrap() {
        let file = file.unwrap().path();
        let copy = target.join(file.file_name().unwrap());
        if file
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let snapshot = serde_json::to_string(&hostile(&read(&file))).unwrap();
            fs::write(copy, snapshot).unwrap();
        } else {
            fs::copy(file, copy).unwrap();
        }
    }
    target
}

#[test]
fn no_screen_letter_or_report_of_a_journey_steers() {
    let dir = tempfile::tempdir().unwrap();
    let mut screens = BTreeSet::new();
    for (name, locale) in [
        ("home-to-defender", Locale::Nl),
        ("kesl-removed", Locale::En),
        ("macos-home", Locale::Nl),
        ("managed", Locale::En),
    ] {
        let scenario = spoiled_scenario(name, dir.path());
        let mut guided = Guided::replay(scenario.to_str().unwrap(), locale);
        journey(&mut guided, name, &mut screens);
        let saved = saved_files(guided.folder.path());
        assert!(saved > 0, "{name}: nothing was saved");
    }
    assert!(screens.contains("Step"), "no step was seen: {screens:?}");
}

/// Goes on until nothing more can be pressed, and looks at every page on the way.
fn journey(guided: &mut Guided, name: &str, screens: &mut BTreeSet<String>) {
    guided.view();
    // Where there is nothing to remove, nothing is asked and there is no plan.
    try_answer(guided, "group", "other");
    try_answer(guided, "device-admin", "me");
    let _ = guided.try_press(Intent::Prepare);
    for _ in 0..30 {
        let view = guided.view();
        screens.insert(format!("{:?}", view.screen.id));
        assert_view_shown(&view, name);
        for place in [
            Place::Result,
            Place::Questions,
            Place::Report,
            Place::Letters,
            Place::History,
            Place::Settings,
            Place::Paused,
            Place::StartOver,
            Place::Journey,
        ] {
            let page = guided.submit(Intent::Go { place });
            assert_view_shown(&page, name);
        }
        for replacement in ["microsoft-defender", "other"] {
            try_answer(guided, "replacement", replacement);
        }
        let view = guided.answer_step();
        assert_view_shown(&view, name);
        let Some(next) = view.screen.primary else {
            break;
        };
        if next.intent
            == (Intent::Go {
                place: Place::Report,
            })
        {
            break;
        }
        if let Err(error) = guided.try_press(next.intent) {
            assert_shown(&format!("{} {}", error.message, error.hint), name);
            break;
        }
    }
    let letters = guided.submit(Intent::Go {
        place: Place::Letters,
    });
    for button in terminal::intents(&letters) {
        if matches!(button.intent, Intent::SaveLetter { .. }) {
            assert_view_shown(&guided.submit(button.intent), name);
        }
    }
    assert_view_shown(&guided.submit(Intent::SaveReport), name);
    // There may be no plan, and then no page with its steps.
    let _ = guided.try_press(Intent::SaveNextSteps);
}

/// Answers a question, if it is asked.
fn try_answer(guided: &mut Guided, question: &str, answer: &str) {
    let _ = guided.try_press(Intent::Answer {
        question: question.to_owned(),
        answer: answer.to_owned(),
    });
}

/// How many files were saved for people; none of them steers, and neither does a report as JSON.
fn saved_files(dir: &Path) -> usize {
    let files = fs::read_dir(dir).unwrap().map(|file| file.unwrap().path());
    let saved: Vec<PathBuf> = files
        .filter(|file| {
            let extension = file.extension().unwrap_or_default();
            extension == "html" || extension == "txt"
        })
        .collect();
    for file in &saved {
        assert_shown(
            &fs::read_to_string(file).unwrap(),
            &file.display().to_string(),
        );
    }
    let text = fs::read_to_string(dir.join("journal.json")).unwrap();
    let journal: Journal = serde_json::from_str(&text).unwrap();
    let report = ReportFile::new(&journal, Locale::Nl, &Zone::utc());
    assert_shown(&report.json(), "a report as JSON");
    saved.len()
}

#[test]
fn no_command_prints_what_steers() {
    let home = tempfile::tempdir().unwrap();
    let terminal = Terminal::new(home.path());
    let file = home.path().join("machine.json");
    let put = |machine: &Snapshot| {
        fs::write(&file, serde_json::to_string(machine).unwrap()).unwrap();
    };
    let path = file.to_str().unwrap();
    let run = |words: &[&str]| -> Ran {
        let ran = terminal.run(&[words, &["--snapshot", path, "--lang", "en"]].concat());
        assert_shown(&ran.out, &format!("{words:?}"));
        assert_shown(&ran.talk, &format!("{words:?}"));
        ran
    };
    put(&machines::clean(System::Linux));
    run(&["watch", "--once"]);
    let machine = hostile(&machines::kesl());
    put(&machine);
    let told = run(&["watch", "--once"]);
    assert!(
        told.out.contains("is on this computer now"),
        "{}",
        told.all()
    );
    assert!(run(&["scan"]).out.contains('\u{fffd}'));
    assert!(run(&["scan", "--json"]).json()["host"]["os"].is_string());
    let captured: Snapshot = serde_json::from_value(run(&["capture"]).json()).unwrap();
    assert_eq!(captured, machine.in_order(), "the snapshot means the same");
    let guide = run(&["guide"]);
    assert!(
        guide.out.contains("KESL") || guide.out.contains("Kaspersky"),
        "{}",
        guide.all()
    );
}

#[test]
fn no_word_that_was_typed_and_no_file_of_a_catalogue_steers() {
    let home = tempfile::tempdir().unwrap();
    let terminal = Terminal::new(home.path());
    let named = format!("x{STEERING}").replace(['\r', '\n', '<'], "");
    let words = [
        vec!["scan", "--snapshot", named.as_str()],
        vec!["report", "--verify", &named],
        vec!["catalogue", "check", &named],
        vec!["scan", "--root", &named],
        vec![&named],
        vec!["scan", "--lang", &named],
        vec!["scan", &named],
    ];
    for words in words {
        let ran = terminal.run(&words);
        assert_shown(&ran.all(), &format!("{words:?}"));
        assert_ne!(ran.code, Some(0), "{words:?}");
    }
    #[cfg(unix)]
    {
        let folder = home.path().join("catalogue");
        fs::create_dir_all(folder.join("products")).unwrap();
        fs::write(folder.join("products").join(format!("{named}.toml")), "x").unwrap();
        let ran = terminal.run(&["catalogue", "check", folder.to_str().unwrap()]);
        assert_shown(&ran.all(), "a catalogue");
        assert!(ran.talk.contains("products/"), "{}", ran.all());
    }
}
