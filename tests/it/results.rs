//! The result of one computer: every state as a page in both languages, and handing it in from the window
//! and from a terminal.
//!
//! `VOORZORG_REGENERATE=1 cargo test -p acceptance --test it results` writes the pages anew.

use std::collections::BTreeSet;
use std::fs;

use acceptance::folder;
use acceptance::guided::{Guided, undated};
use acceptance::patience::Patient;
use acceptance::terminal::{Ran, Terminal};
use serde_json::{Value, json};
use voorzorg_domain::computer_result::{ComputerState, progress};
use voorzorg_domain::journey::{Event, Journal};
use voorzorg_domain::organisation::Identity;
use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::Snapshot;
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Block, ErrorCode, Intent, Place, View};
use voorzorg_guide::{JOURNAL, ResultFile, ResultParts, TypedFields};

/// A machine for each state that a scan alone can give.
const MACHINES: [(&str, ComputerState); 9] = [
    ("windows/home-active", ComputerState::AntivirusFound),
    ("linux/kesl-managed", ComputerState::Managed),
    ("windows/home-removal-pending", ComputerState::BeingReplaced),
    ("windows/name-unknown", ComputerState::Unrecognised),
    ("windows/nothing-but-denied", ComputerState::CouldNotLook),
    ("windows/passwords-vault-left", ComputerState::VaultLeft),
    ("windows/agent-only", ComputerState::CompanionOnly),
    ("linux/kesl-leftovers", ComputerState::LeftoversOnly),
    ("linux/clean", ComputerState::NotFound),
];

fn machine(name: &str) -> Snapshot {
    let file = folder("fixtures/machines").join(name).join("snapshot.json");
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

fn typed(label: &str) -> TypedFields {
    TypedFields {
        label: label.to_owned(),
        name: "A. de Vries".to_owned(),
        organisation: "Bakker Techniek BV".to_owned(),
        ..TypedFields::default()
    }
}

fn parts(snapshot: Snapshot, origin: Origin) -> ResultParts {
    ResultParts {
        typed: typed("PC-03").checked().unwrap(),
        identity: Identity::default(),
        app_version: "0.0.0".to_owned(),
        origin,
        snapshot,
        progress: None,
    }
}

/// Of a journey that was led to its end.
fn finished() -> ResultParts {
    let mut guided = Guided::replay_undated("home-to-defender", Locale::En);
    Patient::default().walk(&mut guided, |_, _| {});
    let text = fs::read_to_string(guided.folder.path().join(JOURNAL)).unwrap();
    let journal: Journal = serde_json::from_str(&text).unwrap();
    let last = journal.events.iter().rev().find_map(|recorded| {
        let Event::Scanned { snapshot, .. } = &recorded.event else {
            return None;
        };
        Some(snapshot.as_ref().clone())
    });
    ResultParts {
        progress: progress(&journal),
        ..parts(last.unwrap(), Origin::Live)
    }
}

/// What stands on a page before its data, with a line for each thing said.
fn shown(page: &str) -> String {
    let (_, body) = page.split_once("<body>").unwrap();
    let (body, _) = body.split_once("<script").unwrap();
    let mut text = body.to_owned();
    for tag in [
        "<h1", "<h2", "<p", "<dl", "<dt", "<ul", "<li", "<main", "<footer",
    ] {
        text = text.replace(tag, &format!("\n{tag}"));
    }
    text.push('\n');
    text
}

fn pages() -> Vec<(String, ResultParts)> {
    let mut pages: Vec<(String, ResultParts)> = MACHINES
        .iter()
        .map(|(name, state)| (state.id().to_owned(), parts(machine(name), Origin::Live)))
        .collect();
    pages.push(("finished".to_owned(), finished()));
    pages.push((
        "of-a-folder".to_owned(),
        parts(machine("linux/clean"), Origin::Root),
    ));
    pages.push((
        "of-practice".to_owned(),
        parts(machine("linux/clean"), Origin::Practice),
    ));
    pages
}

#[test]
fn the_golden_pages_are_what_each_state_says_in_both_languages() {
    let golden = folder("golden/results");
    let regenerate = std::env::var_os("VOORZORG_REGENERATE").is_some();
    let mut names = BTreeSet::new();
    for (name, parts) in pages() {
        for locale in Locale::ALL {
            let file = ResultFile::new(parts.clone(), undated(), locale, &Zone::fixed(3600));
            let text = shown(&file.html(undated().catalogue()));
            let name = format!("{}-{name}.html", locale.tag());
            let path = golden.join(&name);
            if regenerate {
                fs::create_dir_all(&golden).unwrap();
                fs::write(&path, &text).unwrap();
            }
            let kept = fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(text, kept, "{name}; run cargo xtask generate");
            names.insert(name);
        }
    }
    let kept: BTreeSet<String> = fs::read_dir(&golden)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(kept, names, "pages that no state shows");
}

#[test]
fn every_machine_has_its_state() {
    for (name, state) in MACHINES {
        let parts = parts(machine(name), Origin::Live);
        let file = ResultFile::new(parts, undated(), Locale::En, &Zone::utc());
        assert_eq!(file.result.state, state, "{name}");
        assert_eq!(
            file.result.assessment.verdict.exit_code(),
            state.exit_code(),
            "{name}"
        );
    }
    let file = ResultFile::new(finished(), undated(), Locale::En, &Zone::utc());
    let state = file.result.state;
    assert!(
        matches!(state, ComputerState::Gone | ComputerState::LeftoversOnly),
        "{state:?}"
    );
    assert!(file.result.progress.unwrap().removal.is_some());
}

#[test]
fn nothing_is_before_or_after_until_a_removal_has_begun() {
    let words = ["before", "without protection", "afterwards"];
    for (name, _) in MACHINES {
        let parts = parts(machine(name), Origin::Live);
        let file = ResultFile::new(parts, undated(), Locale::En, &Zone::utc());
        let page = shown(&file.html(undated().catalogue()));
        for word in words {
            assert!(!page.contains(word), "{name}: {word}: {page}");
        }
    }
    let mut guided = Guided::replay("nothing-found", Locale::En);
    guided.view();
    guided.submit(Intent::Scan);
    let report = guided.submit(Intent::Go {
        place: Place::Report,
    });
    let text = serde_json::to_string(&report.screen).unwrap();
    for word in words {
        assert!(!text.contains(word), "{word}: {text}");
    }
    let file = ResultFile::new(finished(), undated(), Locale::En, &Zone::utc());
    let page = shown(&file.html(undated().catalogue()));
    assert!(page.contains("Time without protection"), "{page}");
}

#[test]
fn what_was_told_and_what_was_seen_stay_apart_on_the_page() {
    let file = ResultFile::new(finished(), undated(), Locale::En, &Zone::utc());
    let page = shown(&file.html(undated().catalogue()));
    assert!(page.contains("checked by Voorzorg on"), "{page}");
    assert!(page.contains("reported by the user on"), "{page}");
    assert!(page.contains("not checked by Voorzorg"), "{page}");
}

#[test]
fn every_result_fits_its_schema_and_one_with_something_strange_does_not() {
    let schema = fs::read_to_string(folder("../docs/schema/result.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for (name, parts) in pages() {
        let file = ResultFile::new(parts, undated(), Locale::Nl, &Zone::utc());
        let value: Value = serde_json::from_str(&file.json()).unwrap();
        let faults: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(faults, Vec::<String>::new(), "{name}");
        for (path, strange) in [
            ("/seal", json!("none")),
            ("/result/state", json!("clean")),
            ("/typed/label", json!("x".repeat(81))),
        ] {
            let mut other = value.clone();
            *other.pointer_mut(path).unwrap() = strange;
            assert!(!validator.is_valid(&other), "{name}: {path}");
        }
        let mut other = value;
        other["owner"] = json!("somebody");
        assert!(!validator.is_valid(&other), "{name}");
    }
}

/// Saves from the window, and returns what is shown afterwards.
fn saved(guided: &mut Guided, label: &str) -> View {
    guided.submit(Intent::SaveResult {
        typed: typed(label),
    })
}

fn files(guided: &Guided) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(guided.folder.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".html"))
        .collect();
    names.sort();
    names
}

#[test]
fn whoever_has_nothing_else_to_do_saves_the_result_with_the_main_button() {
    for name in ["nothing-found", "leftovers-only", "vpn-only"] {
        let mut guided = Guided::replay(name, Locale::Nl);
        let main = guided.view().screen.primary.unwrap();
        assert_eq!(main.label, "Bewaar dit resultaat", "{name}");
        let form = guided.submit(main.intent);
        let fields = form.screen.blocks.iter().find_map(|block| match block {
            Block::Form { fields, .. } => Some(fields.len()),
            _ => None,
        });
        assert_eq!(fields, Some(4), "{name}");
        let shown = saved(&mut guided, "PC-03");
        assert_eq!(shown.screen.place, "result-saved", "{name}");
        let main = shown.screen.primary.as_ref().unwrap();
        assert_eq!(main.intent, Intent::OpenResult);
        let [file] = &files(&guided)[..] else {
            panic!("{name}: {:?}", files(&guided));
        };
        assert!(file.starts_with("Oefening Kaspersky-controle PC-03 20"));
        let mail = shown.screen.all_blocks().find_map(|block| match block {
            Block::Exact { text, .. } => Some(text.clone()),
            _ => None,
        });
        assert!(mail.unwrap().contains(file), "the mail names the file");
    }
}

#[test]
fn the_main_button_of_a_managed_computer_asks_and_the_second_saves() {
    let guided = Guided::replay("managed", Locale::En);
    let screen = guided.view().screen;
    assert_eq!(screen.primary.unwrap().label, "What can I do now?");
    assert_eq!(screen.others[0].label, "Save this result");
}

#[test]
fn a_second_result_never_replaces_the_first_and_each_goes_on_naming_its_own() {
    let mut guided = Guided::replay("nothing-found", Locale::En);
    guided.view();
    for _ in 0..3 {
        saved(&mut guided, "Desk/1");
    }
    let files = files(&guided);
    assert_eq!(files.len(), 3, "{files:?}");
    assert!(
        files.iter().any(|name| name.ends_with(" (2).html")),
        "{files:?}"
    );
    assert!(
        files.iter().all(|name| name.contains("Desk_1")),
        "{files:?}"
    );
}

#[test]
fn a_result_that_cannot_be_saved_is_said_and_nothing_is_opened() {
    let mut guided = Guided::replay("nothing-found", Locale::En);
    guided.view();
    for intent in [Intent::OpenResult, Intent::ShowResult] {
        let error = guided.try_press(intent).unwrap_err();
        assert_eq!(error.code, ErrorCode::NotNow);
    }
    let typed = TypedFields {
        label: "x".repeat(81),
        ..TypedFields::default()
    };
    let error = guided.try_press(Intent::SaveResult { typed }).unwrap_err();
    assert!(error.hint.contains("80"), "{error:?}");
    assert_eq!(files(&guided), Vec::<String>::new());
}

#[test]
fn a_second_look_that_sees_the_same_says_so() {
    let mut guided = Guided::replay("nothing-found", Locale::Nl);
    guided.view();
    let again = guided.submit(Intent::Scan);
    assert!(
        again.announcement.starts_with("We keken opnieuw op "),
        "{}",
        again.announcement
    );
    assert!(again.announcement.ends_with(" en zagen hetzelfde."));
    assert_eq!(again.screen.heading, "Geen software van Kaspersky gezien");
}

#[test]
fn who_could_not_look_gets_a_letter_that_asks_for_exactly_that() {
    for locale in Locale::ALL {
        let mut guided = Guided::replay("could-not-look", locale);
        let screen = guided.view().screen;
        let main = screen.primary.unwrap();
        assert_eq!(
            main.intent,
            Intent::Go {
                place: Place::Letters
            }
        );
        let unread: Vec<String> = screen
            .blocks
            .iter()
            .find_map(|block| match block {
                Block::List { items, .. } => Some(items.clone()),
                _ => None,
            })
            .unwrap();
        let letters = guided.submit(main.intent);
        let text = letters.screen.blocks.iter().find_map(|block| match block {
            Block::Letter { letter, text, .. } if letter == "look" => Some(text.clone()),
            _ => None,
        });
        let text = text.unwrap();
        for place in unread {
            assert!(text.contains(&format!("- {place}")), "{place}: {text}");
        }
        guided.submit(Intent::SaveLetter {
            letter: "look".to_owned(),
            text,
        });
    }
}

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
        let words = [&["result"], words, &["--lang", "nl"]].concat();
        Terminal::new(self.home.path()).run(&words)
    }

    fn path(&self, name: &str) -> String {
        self.home.path().join(name).to_str().unwrap().to_owned()
    }
}

fn clean() -> String {
    let file = folder("fixtures/machines/linux/clean/snapshot.json");
    file.to_str().unwrap().to_owned()
}

#[test]
fn a_result_is_written_with_0_whatever_was_found() {
    let person = Person::new();
    for (name, state) in MACHINES {
        let file = folder("fixtures/machines").join(name).join("snapshot.json");
        let file = file.to_str().unwrap();
        let ran = person.run(&["--snapshot", file, "--format", "json", "--label", "PC-03"]);
        assert_eq!(ran.code, Some(0), "{name}: {}", ran.all());
        let json = ran.json();
        assert_eq!(json["result"]["state"], json!(state.id()), "{name}");
        assert_eq!(json["result"]["origin"], json!("practice"));
        assert_eq!(json["typed"]["label"], json!("PC-03"));
        assert_eq!(json["typed"]["name"], Value::Null, "nothing is filled in");
        assert!(ran.talk.contains("opname"), "its origin: {}", ran.all());
    }
}

#[test]
fn a_result_replaces_no_file_unasked_and_gets_its_own_name_in_a_folder() {
    let person = Person::new();
    let out = person.path("mine.html");
    fs::write(&out, "mine").unwrap();
    let clean = clean();
    let refused = person.run(&["--snapshot", &clean, "--out", &out]);
    assert_eq!(refused.code, Some(1), "{}", refused.all());
    assert_eq!(fs::read_to_string(&out).unwrap(), "mine");
    let replaced = person.run(&["--snapshot", &clean, "--out", &out, "--overwrite"]);
    assert_eq!(replaced.code, Some(0), "{}", replaced.all());
    assert!(fs::read_to_string(&out).unwrap().contains("Kaspersky"));
    let folder = person.path("folder");
    fs::create_dir(&folder).unwrap();
    for _ in 0..2 {
        let ran = person.run(&["--snapshot", &clean, "--label", "PC-03", "--out", &folder]);
        assert_eq!(ran.code, Some(0), "{}", ran.all());
    }
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names[0].starts_with("Oefening Kaspersky-controle PC-03 2026-"));
    assert!(names[0].ends_with(" (2).html"), "{names:?}");
}

#[test]
fn a_live_result_is_verified_a_changed_one_and_practice_are_not() {
    let person = Person::new();
    let live = ResultParts {
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        ..parts(machine("linux/clean"), Origin::Live)
    };
    let detector = voorzorg_guide::shipped_detector().unwrap();
    let file = ResultFile::new(live, detector, Locale::Nl, &Zone::utc());
    let page = file.html(detector.catalogue());
    let path = person.path("result.html");
    fs::write(&path, &page).unwrap();
    let terminal = Terminal::new(person.home.path());
    for command in ["result", "report"] {
        let ran = terminal.run(&[command, "--verify", &path, "--lang", "nl"]);
        assert_eq!(ran.code, Some(0), "{}", ran.all());
        assert!(ran.talk.contains(&file.check_number()), "{}", ran.all());
    }
    fs::write(&path, page.replacen("PC-03", "PC-04", 1)).unwrap();
    let changed = person.run(&["--verify", &path]);
    assert_eq!(changed.code, Some(1), "{}", changed.all());
    assert!(changed.talk.contains("Het resultaat is veranderd"));
    let out = person.path("practice.json");
    let clean = clean();
    let ran = person.run(&["--snapshot", &clean, "--format", "json", "--out", &out]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    let practice = person.run(&["--verify", &out]);
    assert_eq!(practice.code, Some(1));
    assert!(practice.talk.contains("oefening"), "{}", practice.all());
}

#[test]
fn a_damaged_journal_keeps_nobody_from_handing_in_what_was_seen() {
    let person = Person::new();
    let clean = clean();
    let led = Terminal::new(person.home.path()).run(&["guide", "--snapshot", &clean]);
    assert_eq!(led.code, Some(0), "{}", led.all());
    let journal = acceptance::find(person.home.path(), JOURNAL).unwrap();
    fs::write(&journal, "{\"format\": 1, \"events\": [{]}").unwrap();
    let ran = person.run(&["--snapshot", &clean, "--format", "json"]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    assert_eq!(ran.json()["result"]["progress"], Value::Null);
    assert!(ran.talk.contains("We konden niet lezen"), "{}", ran.all());
    let kept = fs::read_to_string(&journal).unwrap();
    assert!(kept.contains("[{]"), "nothing was changed");
}
