//! A whole organisation, walked by three people in the real window: who gathers begins a round, a colleague
//! with a clean computer and no shared folder hands in a result by the code on the page, and the security
//! officer checks what came of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use acceptance::handed_in::write_results;
use acceptance::only_file;
use acceptance::terminal::Terminal;
use serde_json::{Value, json};
use voorzorg_domain::snapshot::Timestamp;

use crate::look;
use crate::person::{Person, Window};

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn three_people_come_from_a_round_to_a_checked_overview_in_dutch() {
    three_people("nl");
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn three_people_come_from_a_round_to_a_checked_overview_in_english() {
    three_people("en");
}

fn three_people(lang: &str) {
    let gatherer = Person::practising("nothing-found");
    let shared = gatherer.home.join("Results");
    let list = gatherer.home.join("computers.csv");
    fs::write(
        &list,
        "Computer;Decision;Follow-up\nPC-01;;\nPC-02;;asked twice\n",
    )
    .unwrap();

    let window = gatherer.open_with(lang, &[]);
    window.go("organisation", "organisation");
    show(&window, "organisation");
    window.go("round", "round");
    fill(&window, "begin-round", "folder", &shared);
    fill(
        &window,
        "begin-round",
        "organisation",
        Path::new("Bakker BV"),
    );
    fill(&window, "begin-round", "list", &list);
    fill(&window, "begin-round", "until", Path::new("31-12-2026"));
    window.press(&json!({ "command": "begin-round" }));
    wait_for_remark(&window);
    show(&window, "round");
    let page = fs::read_to_string(only_file(&shared, "html")).unwrap();
    let code = page.split_once("code: ").unwrap().1;
    let code = code.split('.').next().unwrap().to_owned();
    window.session.close();

    // No folder is shared: the result is handed in by mail, here by a copy.
    let handed_in = colleague(lang, &code);
    fs::copy(&handed_in, shared.join(handed_in.file_name().unwrap())).unwrap();

    let window = gatherer.open_with(lang, &[]);
    window.go("organisation", "organisation");
    fill(&window, "make-overview", "folder", &shared);
    window.press(&json!({ "command": "make-overview" }));
    window.wait_for_place("overview");
    show(&window, "overview");
    let names = names(&window);
    assert_eq!(names.as_array().unwrap().len(), 2, "{names}");
    assert!(
        names.to_string().contains("PC-02"),
        "who is silent has a row"
    );
    sort_and_search(&window);
    window.press(&json!({ "command": "save-overview", "form": "html" }));
    wait_for_remark(&window);
    show(&window, "overview-saved");
    window.press(&json!({ "command": "open-overview" }));
    window.session.close();
    let opened = fs::read_to_string(gatherer.home.join("opened.txt")).unwrap();
    let saved = only_file(&gatherer.home.join("Documents"), "html");
    assert!(opened.contains(saved.to_str().unwrap()), "{opened}");

    officer(lang, &shared, &saved);
}

/// A colleague who has the file of the round, and another name for the computer than the list has.
#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn a_name_that_is_not_on_the_list_is_chosen_from_it() {
    let person = Person::practising("nothing-found");
    let shared = person.home.join("Results");
    let list = person.home.join("computers.csv");
    fs::write(&list, "Computer\nFront desk\nBack office\n").unwrap();
    let words = [
        Path::new("round"),
        Path::new("new"),
        &shared,
        Path::new("--list"),
        &list,
    ];
    let words: Vec<&str> = words.iter().map(|word| word.to_str().unwrap()).collect();
    let begun = Terminal::new(&person.home).run(&words);
    assert_eq!(begun.code, Some(0), "{}", begun.all());

    let window = person.open_with("nl", &[]);
    window.wait_for_place("result");
    window.go("save-result", "save-result");
    let round = only_file(&shared, "json");
    fill(&window, "save-result", "round", &round);
    fill(&window, "save-result", "label", Path::new("Desk 1"));
    window.press(&json!({ "command": "save-result" }));
    let list =
        "return document.querySelector(\"select[data-key='field save-result label']\") !== null";
    window.wait_for("the list", list, &Value::Null);
    let refused = "return document.querySelector('.beside[data-code]')?.innerText ?? ''";
    let refused = window.session.script(refused, &Value::Null);
    assert!(refused.to_string().contains("Desk 1"), "{refused}");
    show(&window, "choose-label");
    // With the keyboard: a list is gone to by the first letter.
    let focus = "document.querySelector('.form-field select').focus()";
    window.session.script(focus, &Value::Null);
    window.session.key("b");
    window.press(&json!({ "command": "save-result" }));
    window.wait_for_place("result-saved");
    window.session.close();
    let saved = only_file(&person.home.join("Documents"), "html");
    let page = fs::read_to_string(saved).unwrap();
    assert!(page.contains("Back office") && !page.contains("Desk 1"));
}

/// Two hundred computers, as many as an organisation of ours has, with the time that it took.
#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn two_hundred_computers_are_one_table() {
    let person = Person::practising("nothing-found");
    let shared = person.home.join("Results");
    fs::create_dir_all(&shared).unwrap();
    write_results(&shared, 200, 0, Timestamp(1_795_000_000)).unwrap();
    let window = person.open("nl");
    window.go("organisation", "organisation");
    fill(&window, "make-overview", "folder", &shared);
    let begun = Instant::now();
    window.press(&json!({ "command": "make-overview" }));
    window.wait_for_place("overview");
    println!(
        "  from the press to the table: {:.2} s",
        begun.elapsed().as_secs_f64()
    );
    assert_eq!(names(&window).as_array().unwrap().len(), 200);
    for (text, width) in [(200, 1000), (100, 360)] {
        window.text_size(text);
        window.size(width, 760);
        look::fits(&window, "overview");
    }
    look::picture(&window, "overview-narrow");
    window.size(1000, 2600);
    look::picture(&window, "overview-tall");
    window.session.close();
}

/// A colleague whose own computer is looked at.
fn colleague(lang: &str, code: &str) -> PathBuf {
    let person = Person::practising("nothing-found");
    let window = person.open_with(lang, &[]);
    window.wait_for_place("result");
    show(&window, "colleague-result");
    window.go("save-result", "save-result");
    fill(&window, "save-result", "label", Path::new("pc-01"));
    fill(
        &window,
        "save-result",
        "round",
        Path::new(&code.to_lowercase()),
    );
    show(&window, "colleague-save");
    window.press(&json!({ "command": "save-result" }));
    window.wait_for_place("result-saved");
    show(&window, "colleague-saved");
    window.session.close();

    // Who comes back is told what was handed in before.
    let window = person.open_with(lang, &[]);
    window.go("save-result", "save-result");
    assert!(window.text().contains("pc-01"), "{}", window.text());
    window.session.close();
    let saved = only_file(&person.home.join("Documents"), "html");
    let kept = std::env::temp_dir().join(format!("voorzorg-handed-in-{}", std::process::id()));
    fs::create_dir_all(&kept).unwrap();
    let kept = kept.join(saved.file_name().unwrap());
    fs::copy(&saved, &kept).unwrap();
    kept
}

/// Checks the result itself, and makes the overview once more from the same files.
fn officer(lang: &str, shared: &Path, overview: &Path) {
    let home = tempfile::tempdir().unwrap();
    let page = fs::read_to_string(overview).unwrap();
    let mut files: Vec<PathBuf> = fs::read_dir(shared)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let results = files
        .iter()
        .filter(|file| file.to_string_lossy().contains("controle"));
    for result in results {
        let name = result.file_name().unwrap().to_str().unwrap();
        assert!(page.contains(name), "each file is named with its hash");
        let ran = Terminal::new(home.path()).run(&["result", "--verify", result.to_str().unwrap()]);
        assert_eq!(ran.code, Some(0), "{}", ran.all());
    }
    let person = Person::practising("nothing-found");
    let window = person.open_with(lang, &[]);
    window.go("organisation", "organisation");
    fill(&window, "make-overview", "folder", shared);
    window.press(&json!({ "command": "make-overview" }));
    window.wait_for_place("overview");
    assert!(page.contains(&window.heading()), "the same conclusion");
    window.session.close();
}

fn show(window: &Window<'_>, name: &str) {
    look::fits(window, name);
    look::accessible(window, name);
    look::picture(window, name);
}

fn fill(window: &Window<'_>, command: &str, field: &str, text: &Path) {
    let fill = "
        const field = document.querySelector(`input[data-key='field ${arguments[0]}']`);
        field.focus();
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    let text = text.to_str().unwrap();
    window
        .session
        .script(fill, &json!([format!("{command} {field}"), text]));
}

fn wait_for_remark(window: &Window<'_>) {
    let there = "return document.querySelector('.beside') !== null";
    window.wait_for("what was done", there, &Value::Null);
    let refused = "return document.querySelector('.beside[data-code]')?.innerText ?? ''";
    let refused = window.session.script(refused, &Value::Null);
    assert_eq!(refused, json!(""), "nothing is refused");
}

fn names(window: &Window<'_>) -> Value {
    let names =
        "return [...document.querySelectorAll('.rows tbody th')].map((one) => one.innerText)";
    window.session.script(names, &Value::Null)
}

/// With the keyboard, as a person without a mouse would.
fn sort_and_search(window: &Window<'_>) {
    let focus = "document.querySelector('[data-key=\"sort 0\"]').focus()";
    window.session.script(focus, &Value::Null);
    window.session.key("\u{e007}");
    let first = names(window);
    assert!(
        first[0].as_str().unwrap().to_lowercase().contains("pc-01"),
        "{first}"
    );
    window.session.key("\u{e007}");
    let turned = names(window);
    assert_eq!(turned[0], json!("PC-02"));
    window.session.script(
        "document.querySelector('[type=search]').focus()",
        &Value::Null,
    );
    for letter in ["0", "1"] {
        window.session.key(letter);
    }
    let narrowed = names(window);
    assert_eq!(narrowed.as_array().unwrap().len(), 1, "{narrowed}");
    for _ in 0..2 {
        window.session.key("\u{e003}");
    }
}
