//! The real window, driven from outside as a person would: from the first screen to the report.
//!
//! `cargo xtask webdriver` builds the app, gives it a display and starts this. With
//! `VOORZORG_PICTURES=DIR` every screen is also kept as a picture.
#![forbid(unsafe_code)]
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of this is a test; what fails here fails the test"
)]

mod driver;
mod figures;
mod gallery;
mod hostile;
mod keyboard;
mod look;
mod notice;
mod organisation;
mod pages;
mod person;
mod speech;
mod walk;
mod walks;

use std::collections::BTreeSet;
use std::fs;

use acceptance::terminal::Terminal;
use serde_json::{Value, json};

use crate::person::{Person, Theme, Window};
use crate::walk::{every_screen, to_remove, to_replacement, walk};

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn from_first_screen_to_report_in_dutch() {
    from_first_screen_to_report("nl");
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn from_first_screen_to_report_in_english() {
    from_first_screen_to_report("en");
}

fn from_first_screen_to_report(lang: &str) {
    let person = Person::practising("home-to-defender");
    let mut visited = Vec::new();
    walk(&person, lang, |window, screen| {
        look::check(window, screen);
        look::picture(window, screen);
        if lang == "nl" || std::env::var_os("VOORZORG_ALL").is_some() {
            look::first_view(window, screen);
        }
        accessible(window, screen);
        if screen.starts_with("explain") {
            both_sides_are_in_sight(window);
        }
        visited.push(screen.to_owned());
    });
    for screen in [
        "explain-vital",
        "step-remove",
        "step-restart-not-yet",
        "step-protect",
        "wrap-up",
    ] {
        assert!(visited.iter().any(|one| one == screen), "{visited:?}");
    }

    let reports = person.reports();
    assert_eq!(reports.len(), 1, "{reports:?}");
    let html = fs::read_to_string(&reports[0]).unwrap();
    assert!(
        html.contains(&look::sentence(lang, "report-practice")),
        "{html}"
    );
    let data = html
        .split_once("id=\"voorzorg-report\">")
        .and_then(|(_, rest)| rest.split_once("</script>"))
        .unwrap()
        .0;
    let data: Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["journal"]["origin"], json!("practice"), "{data:#}");
    let file = reports[0].display().to_string();
    let words = ["report", "--verify", &file, "--lang", lang];
    let checked = Terminal::new(&person.home).run(&words);
    assert_ne!(checked.code, Some(0), "{}", checked.all());
    let rejection = look::sentence(lang, "report-practice-refused");
    assert!(checked.all().contains(&rejection), "{}", checked.all());
    println!(
        "{lang}: {} screens, report saved, marked as practice and refused as proof",
        visited.len()
    );
}

/// Kaspersky's answer and what is not known stand beside the reasons, not behind a button, in the same size.
fn both_sides_are_in_sight(window: &Window<'_>) {
    let script = "
        return ['reasons', 'no-cases', 'kaspersky'].map((id) => {
            const claim = document.querySelector(`[data-claim=${id}]`);
            const text = claim?.querySelector('p:not(.status, .source-line)');
            return { id, shown: (claim?.getClientRects().length ?? 0) > 0, size: text && getComputedStyle(text).fontSize };
        })";
    let claims = window.session.script(script, &Value::Null);
    let sizes: BTreeSet<String> = claims
        .as_array()
        .unwrap()
        .iter()
        .map(|claim| {
            assert_eq!(claim["shown"], json!(true), "{claims:#}");
            claim["size"].to_string()
        })
        .collect();
    assert_eq!(sizes.len(), 1, "equal weight: {claims:#}");
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn killed_in_the_middle_it_opens_where_it_was_and_starts_nothing() {
    let person = Person::practising("home-to-defender");
    let window = person.open("en");
    to_remove(&window);
    let (place, text, positions) = (window.place(), window.text(), person.positions());
    window.session.kill();

    let window = person.open("en");
    assert_eq!(window.place(), place, "{}", window.text());
    assert_eq!(window.text(), text);
    assert_eq!(
        person.positions(),
        positions,
        "something was started unasked"
    );
    println!("killed before the uninstaller: the same step, nothing started");

    window.press_main();
    let started = person.positions();
    assert_ne!(started, positions, "the uninstaller was not started");
    window.session.kill();

    // What was begun is looked for at the next start, so it goes on by itself.
    let window = person.open("en");
    window.wait_for_place("step-restart");
    // A scan is remembered too; another action would lead to another recording.
    let recording = |position: &String| {
        let position: Value = serde_json::from_str(position).unwrap();
        position["keyframe"].clone()
    };
    let at = person
        .positions()
        .values()
        .map(recording)
        .collect::<Vec<_>>();
    let then = started.values().map(recording).collect::<Vec<_>>();
    assert_eq!(at, then, "it was started once more, unasked");
    window.session.close();
    println!("killed while the uninstaller ran: looked again, started nothing, went on");
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn a_double_click_on_start_does_not_press_the_button_that_comes_in_its_place() {
    for _ in 0..10 {
        let person = Person::practising("home-to-defender");
        let window = person.open("en");
        to_remove(&window);
        window.size(person::SIZE.0, 1000);
        if window.double_click_main() {
            assert_eq!(window.place(), "step-remove", "{}", window.text());
            assert_eq!(window.main_command(), "check-step", "{}", window.text());
            let open = look::sentence("en", "removal-open-heading");
            assert_eq!(window.heading(), open, "{}", window.text());
            window.session.close();
            return;
        }
        window.session.close();
    }
    panic!("no double click was quick enough to be one");
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn another_language_midway_changes_every_sentence_and_not_the_place() {
    let person = Person::practising("home-to-defender");
    let window = person.open("nl");
    in_the_other_language_and_back(&window);
    to_replacement(&window);
    window.answer("replacement", "microsoft-defender");
    in_the_other_language_and_back(&window);
    window.go("explain", "explain");
    in_the_other_language_and_back(&window);
    window.session.close();
}

fn in_the_other_language_and_back(window: &Window<'_>) {
    // Names are the same in every language.
    let mut same = vec!["Voorzorg", "Nederlands", "English", "Kaspersky", "Status"];
    let alternatives = acceptance::catalogue().alternatives.iter();
    same.extend(alternatives.map(|alternative| alternative.name.as_str()));
    let (place, dutch) = (window.place(), sentences(window));
    let english = switch(window, "en");
    assert_eq!(window.place(), place);
    let left: Vec<&String> = dutch
        .intersection(&english)
        .filter(|text| !same.contains(&text.as_str()))
        .collect();
    assert_eq!(
        left,
        Vec::<&String>::new(),
        "the same in both languages at {place}"
    );
    assert_eq!(switch(window, "nl"), dutch, "there and back at {place}");
    assert_eq!(window.place(), place);
    println!("{place}: {} sentences changed, and back", dutch.len());
}

/// Switches and says what is then to be read. The focus stays on what was pressed.
fn switch(window: &Window<'_>, lang: &str) -> BTreeSet<String> {
    let intent = json!({ "command": "set-language", "locale": lang });
    window.press(&intent);
    let is = "return document.documentElement.lang === arguments[0]";
    window.wait_for("the language", is, &json!([lang]));
    assert_eq!(window.focus(), person::key(&intent));
    sentences(window)
}

/// Every text in the window, whole, but for what stands for itself: addresses and titles.
fn sentences(window: &Window<'_>) -> BTreeSet<String> {
    let script = "
        const texts = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) {
            const node = texts.currentNode;
            if (node.parentElement.closest('.address, .source-line, code') === null) found.push(node.data.trim());
        }
        return found.filter((text) => /[a-z]/i.test(text))";
    let found = window.session.script(script, &Value::Null);
    let texts = found.as_array().into_iter().flatten();
    texts
        .filter_map(|text| text.as_str().map(str::to_owned))
        .collect()
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn what_could_not_be_read_is_said_and_never_called_nothing() {
    for lang in ["nl", "en"] {
        let person = Person::practising("could-not-look");
        let window = person.open(lang);
        look::check(&window, "could-not-look");
        look::picture(&window, "could-not-look");
        assert_eq!(
            window.heading(),
            look::sentence(lang, "verdict-inconclusive-heading")
        );
        let text = window.text();
        assert!(
            text.contains(&look::sentence(lang, "inconclusive-gaps")),
            "{text}"
        );
        for id in [
            "verdict-not-found-heading",
            "verdict-not-found-body",
            "verdict-not-found-short",
        ] {
            assert!(!text.contains(&look::sentence(lang, id)), "{text}");
        }
        window.session.close();
    }
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn axe_finds_no_fault_on_any_screen_in_dutch() {
    axe_finds_no_fault("nl");
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn axe_finds_no_fault_on_any_screen_in_english() {
    axe_finds_no_fault("en");
}

/// In each theme and text size.
fn axe_finds_no_fault(lang: &str) {
    for theme in Theme::ALL {
        let mut wishes = true;
        every_screen(theme, lang, |window, screen| {
            if std::mem::take(&mut wishes) {
                look::has_theme(window, theme);
            }
            accessible(window, screen);
            window.text_size(200);
            look::fits(window, &format!("{screen} at 200 %"));
            look::accessible(window, &format!("{screen} {} 200 %", theme.name()));
            window.text_size(100);
        });
    }
}

/// No fault for axe, folded parts too.
fn accessible(window: &Window<'_>, screen: &str) {
    window.open_all_parts();
    look::accessible(window, screen);
}
