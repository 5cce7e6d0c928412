//! A whole organisation in a terminal: a round, results that colleagues hand in, and the overview.

use std::fs;

use acceptance::guided::undated;
use acceptance::handed_in::handed_in;
use acceptance::terminal::{Ran, Terminal};
use acceptance::{folder, only_file};
use serde_json::{Value, json};
use tempfile::TempDir;
use voorzorg_domain::organisation::ResultId;
use voorzorg_domain::overview::{Flaw, RowState};
use voorzorg_domain::snapshot::{Snapshot, Timestamp};
use voorzorg_guide::ResultFile;

/// 29 November 2026, noon in Amsterdam.
const AT: &str = "2026-11-29T12:00:00+01:00";
const NOON: i64 = 1_795_950_000;
const DAY: i64 = 86_400;

/// Everybody in this test has a home of their own.
struct Person {
    home: TempDir,
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
}

/// The folder that results are handed in to.
struct Shared {
    dir: TempDir,
}

impl Shared {
    fn new() -> Shared {
        Shared {
            dir: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self) -> &str {
        self.dir.path().to_str().unwrap()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.dir.path().join(name), text).unwrap();
    }

    /// The overview at [`AT`], with a list if it is not empty.
    fn overview(&self, list: &str, words: &[&str]) -> Ran {
        let gatherer = Person::new();
        let list_file = gatherer.home.path().join("list.csv");
        fs::write(&list_file, list).unwrap();
        let mut all = vec!["overview", self.path(), "--at", AT];
        if !words.contains(&"--lang") {
            all.extend(["--lang", "en"]);
        }
        if !list.is_empty() {
            all.extend(["--list", list_file.to_str().unwrap()]);
        }
        all.extend(words);
        gatherer.run(&all)
    }

    fn data(&self, list: &str) -> Value {
        self.overview(list, &["--format", "json"]).json()
    }
}

fn machine(name: &str) -> Snapshot {
    let file = folder("fixtures/machines").join(name).join("snapshot.json");
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// A result of `machine` as it is handed in, `days` before [`AT`].
pub(super) fn made(
    label: &str,
    name: &str,
    ids: (u128, u128),
    days: i64,
    before: &[&ResultFile],
) -> ResultFile {
    let mut snapshot = machine(name);
    snapshot.taken_at = Timestamp(NOON - days * DAY);
    let before = before
        .iter()
        .map(|file| ResultId::try_from(file.seal.clone()).unwrap());
    handed_in(snapshot, label, ids, before.collect(), undated())
}

fn rows(data: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    data["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (text(&row["label"]), text(&row["state"])))
        .collect()
}

#[test]
fn a_round_from_its_begin_to_its_overview() {
    let (gatherer, shared) = (Person::new(), Shared::new());
    let list = gatherer.home.path().join("list.csv");
    fs::write(&list, "Computer\r\nPC-01\r\nBalie links\r\n").unwrap();
    let ran = gatherer.run(&[
        "round",
        "new",
        shared.path(),
        "--organisation",
        "Bakker BV",
        "--list",
        list.to_str().unwrap(),
        "--until",
        "31-12-2026",
        "--lang",
        "nl",
    ]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    let round = only_file(shared.dir.path(), "json");
    let round = round.to_str().unwrap();
    let page = fs::read_to_string(only_file(shared.dir.path(), "html")).unwrap();
    for said in [
        "Bakker BV",
        "31 december 2026",
        "31 December 2026",
        "Balie links",
    ] {
        assert!(page.contains(said), "{said}");
    }
    let again = gatherer.run(&["round", "new", shared.path(), "--lang", "en"]);
    assert_eq!(again.code, Some(1), "{}", again.all());

    let colleague = Person::new();
    let hand_in = |label: &[&str], out: &str| {
        let words = ["result", "--round", round, "--out", out, "--lang", "en"];
        colleague.run(&[&words, label].concat())
    };
    for label in [&[][..], &["--label", "PC-02"]] {
        let refused = hand_in(label, shared.path());
        assert_eq!(refused.code, Some(2), "{}", refused.all());
        assert!(
            refused.talk.contains("PC-01, Balie links"),
            "{}",
            refused.all()
        );
    }
    let first = hand_in(&["--label", "pc-01"], shared.path());
    assert_eq!(first.code, Some(0), "{}", first.all());
    assert!(!first.talk.contains("replaces"), "{}", first.all());
    let corrected = hand_in(&["--label", "balie LINKS"], shared.path());
    assert!(
        corrected
            .talk
            .contains("as PC-01. The new one replaces it."),
        "{}",
        corrected.all()
    );

    let ran = gatherer.run(&["overview", shared.path(), "--format", "json"]);
    let data = ran.json();
    assert_eq!(data["list"]["computers"], json!(2));
    assert_eq!(data["list"]["file"], Value::Null, "the list of the round");
    let listed: Vec<String> = rows(&data).into_iter().map(|(label, _)| label).collect();
    assert!(listed.contains(&"PC-01".to_owned()), "{listed:?}");
    let corrected = data["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["label"] == "Balie links");
    let corrected = corrected.unwrap();
    assert_eq!(
        corrected["history"].as_array().unwrap().len(),
        2,
        "{corrected}"
    );
    assert_eq!(
        corrected["remarks"][0],
        json!({"kind": "other-label", "label": "PC-01"}),
        "{corrected}"
    );
    assert!(
        ran.code == Some(10) || ran.code == Some(20),
        "PC-01 is silent: {}",
        ran.all()
    );
}

#[test]
fn the_code_of_a_page_does_for_those_who_have_nothing_else() {
    let (gatherer, shared) = (Person::new(), Shared::new());
    gatherer.run(&["round", "new", shared.path(), "--lang", "en"]);
    let page = fs::read_to_string(only_file(shared.dir.path(), "html")).unwrap();
    let code = page.split("Type this code in Voorzorg: ").nth(1).unwrap();
    let code = code.split('.').next().unwrap();
    let colleague = Person::new();
    let typed = code.to_lowercase().replace('-', " ");
    let out = shared.dir.path().join("mine.json");
    let ran = colleague.run(&[
        "result",
        "--round-code",
        &typed,
        "--label",
        "PC-01",
        "--format",
        "json",
        "--out",
        out.to_str().unwrap(),
        "--lang",
        "en",
    ]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    let data = gatherer
        .run(&["overview", shared.path(), "--format", "json"])
        .json();
    let remarks = data["rows"][0]["remarks"].to_string();
    assert!(!remarks.contains("round"), "{remarks}");
    let slip = colleague.run(&["result", "--round-code", "AAAAA-AAAAA", "--lang", "en"]);
    assert_eq!(slip.code, Some(2), "{}", slip.all());
}

#[test]
fn every_state_has_its_words_its_code_and_what_to_do_in_both_languages() {
    let shared = Shared::new();
    let states = [
        ("found", "windows/home-active", RowState::AntivirusFound),
        ("managed", "linux/kesl-managed", RowState::Managed),
        (
            "replaced",
            "windows/home-removal-pending",
            RowState::BeingReplaced,
        ),
        ("unknown", "windows/name-unknown", RowState::Unrecognised),
        (
            "closed",
            "windows/nothing-but-denied",
            RowState::CouldNotLook,
        ),
        ("vault", "windows/passwords-vault-left", RowState::VaultLeft),
        ("agent", "windows/agent-only", RowState::CompanionOnly),
        ("leftovers", "linux/kesl-leftovers", RowState::LeftoversOnly),
        ("clean", "linux/clean", RowState::NotFound),
    ];
    for (number, (label, name, _)) in (1..).zip(states) {
        let file = made(label, name, (number, number), 1, &[]);
        shared.write(&format!("{label}.html"), &file.html(undated().catalogue()));
    }
    let first = made("copy", "linux/clean", (20, 20), 9, &[]);
    for (name, days) in [("one", 3), ("two", 2)] {
        shared.write(
            &format!("{name}.json"),
            &made("copy", "linux/clean", (20, 20), days, &[&first]).json(),
        );
    }
    for (name, ids, days) in [
        ("set1", (30, 30), 4),
        ("set2", (30, 31), 3),
        ("set3", (30, 30), 2),
    ] {
        let before = made("anew", "linux/clean", (30, 30), 4, &[]);
        let before: &[&ResultFile] = if name == "set3" { &[&before] } else { &[] };
        shared.write(
            &format!("{name}.json"),
            &made("anew", "linux/clean", ids, days, before).json(),
        );
    }
    shared.write(
        "clock.json",
        &made("clock", "linux/clean", (40, 40), -3, &[]).json(),
    );
    shared.write(
        "old.json",
        &made("old", "linux/clean", (41, 41), 31, &[]).json(),
    );
    let whole = made("broken", "linux/clean", (42, 42), 1, &[]).json();
    shared.write(
        "broken.json",
        &whole.replace("PC", "pc").replacen("linux", "linus", 1),
    );
    shared.write(
        "newer.json",
        &whole.replacen("\"format\": 1", "\"format\": 9", 1),
    );
    let list: String = states.map(|(label, _, _)| format!("{label}\n")).concat();
    let list = format!("{list}silent\ncopy\nanew\nclock\nold\n");

    let data = shared.data(&list);
    let found = rows(&data);
    for (label, _, state) in states {
        let wanted = (label.to_owned(), state.id().to_owned());
        assert!(found.contains(&wanted), "{label}: {found:?}");
    }
    for (label, state) in [
        ("silent", RowState::NotHeardOf),
        ("copy", RowState::PerhapsCopy),
        ("anew", RowState::SetUpAnew),
        ("clock", RowState::ClockDoubtful),
        ("old", RowState::TooOld),
        ("broken", RowState::Damaged),
        ("broken", RowState::Newer),
    ] {
        let wanted = (label.to_owned(), state.id().to_owned());
        assert!(found.contains(&wanted), "{label}: {found:?}");
    }
    for locale in ["nl", "en"] {
        for form in ["text", "html", "csv"] {
            let ran = shared.overview(&list, &["--format", form, "--lang", locale]);
            assert_eq!(ran.code, Some(10), "{}", ran.talk);
            for (label, _, _) in states {
                assert!(ran.out.contains(label), "{locale} {form}: {label}");
            }
            assert!(
                !ran.out.contains('{') || form == "html",
                "{locale} {form}: a variable is left"
            );
        }
    }
}

#[test]
fn the_same_folder_list_and_moment_make_the_same_bytes_for_everybody() {
    let shared = Shared::new();
    shared.write(
        "a.json",
        &made("PC-01", "linux/clean", (1, 1), 1, &[]).json(),
    );
    for form in ["text", "html", "csv", "json"] {
        let one = shared.overview("PC-01\nPC-02\n", &["--format", form]);
        let other = {
            let gatherer = Person::new();
            let list = gatherer.home.path().join("list.csv");
            fs::write(&list, "PC-01\nPC-02\n").unwrap();
            Terminal::new(gatherer.home.path())
                .with("TZ", "Asia/Tokyo")
                .run(&[
                    "overview",
                    shared.path(),
                    "--at",
                    AT,
                    "--lang",
                    "en",
                    "--list",
                    list.to_str().unwrap(),
                    "--format",
                    form,
                ])
        };
        assert_eq!(one.code, Some(20), "{}", one.all());
        assert_eq!(one.out, other.out, "{form}");
    }
}

#[test]
fn only_a_list_makes_a_whole_clean_and_each_code_stands_for_the_whole() {
    let shared = Shared::new();
    assert_eq!(
        shared.overview("", &[]).code,
        Some(20),
        "empty, and no list"
    );
    assert_eq!(shared.overview("PC-01\n", &[]).code, Some(20));
    shared.write(
        "a.json",
        &made("PC-01", "linux/clean", (1, 1), 1, &[]).json(),
    );
    assert_eq!(shared.overview("", &[]).code, Some(20));
    let clean = shared.overview("PC-01\n", &[]);
    assert_eq!(clean.code, Some(0), "{}", clean.all());
    assert!(clean.out.contains("the list was checked"), "{}", clean.out);
    shared.write(
        "b.json",
        &made("PC-02", "linux/kesl-leftovers", (2, 2), 1, &[]).json(),
    );
    assert_eq!(shared.overview("PC-01\nPC-02\n", &[]).code, Some(11));
    assert_eq!(shared.overview("PC-01\nPC-02\nPC-03\n", &[]).code, Some(20));
    shared.write(
        "c.json",
        &made("PC-03", "windows/home-active", (3, 3), 400, &[]).json(),
    );
    assert_eq!(shared.overview("PC-01\nPC-02\nPC-03\n", &[]).code, Some(10));
}

#[test]
fn a_second_file_of_a_round_takes_the_list_away_and_not_computers_from_it() {
    let shared = Shared::new();
    let gatherer = Person::new();
    let list = gatherer.home.path().join("list.txt");
    fs::write(&list, "PC-01\nPC-02\n").unwrap();
    gatherer.run(&[
        "round",
        "new",
        shared.path(),
        "--list",
        list.to_str().unwrap(),
    ]);
    let round = fs::read_to_string(only_file(shared.dir.path(), "json")).unwrap();
    let shorter = round.replace("\"PC-01\",\n    \"PC-02\"", "\"PC-01\"");
    assert_ne!(shorter, round);
    shared.write("second.json", &shorter);
    let ran = gatherer.run(&["overview", shared.path(), "--lang", "en"]);
    assert_eq!(ran.code, Some(20));
    assert!(ran.out.contains("2 round files"), "{}", ran.out);
}

#[test]
fn whatever_else_is_in_the_folder_is_counted_and_stops_nothing() {
    let shared = Shared::new();
    let hostile = "</script><img src=x>=cmd|' /C calc'!A0\u{202e}";
    shared.write(
        "a.json",
        &made(hostile, "linux/clean", (1, 1), 1, &[]).json(),
    );
    shared.write("big.json", &"x".repeat(17 * 1024 * 1024));
    shared.write("notes.txt", "notes");
    shared.write("other.html", "<!DOCTYPE html><p>x");
    fs::create_dir(shared.dir.path().join("CON.json")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("..", shared.dir.path().join("up.json")).unwrap();
    let data = shared.data("PC-01\n");
    assert_eq!(data["passed"]["others"], json!(2));
    assert_eq!(data["passed"]["folders"], json!(1));
    #[cfg(unix)]
    assert_eq!(data["passed"]["links"], json!(1));
    let too_large = json!([{"kind": "flawed", "flaw": Flaw::TooLarge.id()}]);
    let damaged = data["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["state"] == "damaged");
    assert_eq!(damaged.unwrap()["remarks"], too_large);
    let page = shared.overview("PC-01\n", &["--format", "html"]).out;
    assert!(
        !page.contains("<img") && !page.contains("<script"),
        "{page}"
    );
    for form in ["text", "html", "csv", "json"] {
        let out = shared.overview("PC-01\n", &["--format", form]).out;
        assert!(!out.contains('\u{202e}'), "{form}");
    }
    let table = shared.overview("PC-01\n", &["--format", "csv"]).out;
    assert!(table.starts_with('\u{feff}'));
    for line in table.lines() {
        for cell in line.split(';') {
            assert!(
                !cell
                    .trim_matches(['"', '\u{feff}'])
                    .starts_with(['=', '+', '@']),
                "{line}"
            );
        }
    }
}

#[test]
fn what_was_typed_wrongly_is_said_before_anything_is_read() {
    let shared = Shared::new();
    let person = Person::new();
    for words in [
        &["overview"][..],
        &["round", "new"],
        &["round", shared.path()],
        &["overview", shared.path(), "--at", "2026-11-29"],
        &["overview", shared.path(), "--max-age", "0"],
        &["overview", shared.path(), "--max-age", "184"],
        &["overview", shared.path(), "--format", "pdf"],
        &["round", "new", shared.path(), "--until", "soon"],
        &["result", "--round", "x", "--round-code", "y"],
    ] {
        for locale in ["nl", "en"] {
            let ran = person.run(&[words, &["--lang", locale]].concat());
            assert_eq!(ran.code, Some(2), "{words:?}: {}", ran.all());
            assert!(!ran.talk.is_empty());
        }
    }
    for list in ["\n\n", "label\n"] {
        let ran = shared.overview(list, &[]);
        assert_eq!(ran.code, Some(2), "{}", ran.all());
        assert!(
            ran.talk.contains("no computer in this list"),
            "{}",
            ran.all()
        );
    }
    let missing = person.run(&["overview", "/nowhere", "--lang", "en"]);
    assert_eq!(missing.code, Some(1), "{}", missing.all());
}

#[test]
fn every_overview_fits_its_schema() {
    let schema = fs::read_to_string(folder("../docs/schema/overview.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let shared = Shared::new();
    let first = made("PC-01", "windows/home-active", (1, 1), 9, &[]);
    shared.write("a.json", &first.json());
    shared.write(
        "b.json",
        &made("PC-1", "windows/nothing-but-denied", (1, 1), 3, &[&first]).json(),
    );
    shared.write("broken.json", "{\"typed\": {");
    for list in ["", "PC-01;retired;gone;J\nPC-02;same as PC-01\n"] {
        let data = shared.data(list);
        let faults: Vec<String> = validator
            .iter_errors(&data)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(faults, Vec::<String>::new(), "{data:#}");
        let mut other = data.clone();
        other["rows"][0]["state"] = json!("fine");
        assert!(!validator.is_valid(&other));
    }
}
