//! The pages beside the journey: settings, practice in a window of its own, history.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::driver::wait;
use crate::look::sentence;
use crate::person::{Person, Window};

/// Somebody on this computer itself, not in practice.
fn somebody() -> Person {
    Person::with(tempfile::tempdir().unwrap(), PathBuf::new())
}

fn text_size(window: &Window<'_>) -> Value {
    let size = "return [document.documentElement.dataset.text, parseFloat(getComputedStyle(document.documentElement).fontSize)]";
    window.session.script(size, &Value::Null)
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn what_is_set_stays_set_and_the_screen_shows_what_the_system_has() {
    let person = somebody();
    let window = person.open_with("nl", &[]);
    assert_eq!(text_size(&window), json!(["normal", 18]));
    window.go("settings", "settings");
    let big = json!({ "command": "set-text-size", "size": "double" });
    window.press(&big);
    assert_eq!(text_size(&window), json!(["double", 36]));
    crate::look::fits(&window, "settings, text of twice the size");

    // Another language changes this screen too, and nobody loses their place.
    window.press(&json!({ "command": "set-language", "locale": "en" }));
    assert_eq!(window.heading(), sentence("en", "nav-settings"));

    let entry = person.home.join("config/autostart");
    let entries = || fs::read_dir(&entry).map_or(0, Iterator::count);
    assert_eq!(entries(), 0, "off until it is asked for");
    let said = |id: &str| {
        let words = fs::read_to_string(acceptance::folder("../locales/en/watch.ftl")).unwrap();
        let line = words
            .lines()
            .find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "));
        let line = line.unwrap().to_owned();
        wait(&line, || window.text().contains(&line).then_some(()));
    };
    said("login-off");
    window.press(&json!({ "command": "start-at-login", "on": true }));
    said("login-on");
    assert_eq!(entries(), 1, "what the screen says is what the system has");
    // Removed by somebody else: the screen shows it when it is opened again.
    fs::remove_dir_all(&entry).unwrap();
    window.go("about", "about");
    window.go("settings", "settings");
    said("login-off");
    window.press(&json!({ "command": "start-at-login", "on": true }));
    said("login-on");
    window.press(&json!({ "command": "start-at-login", "on": false }));
    said("login-off");
    assert_eq!(entries(), 0);
    window.session.close();

    let window = person.open_with("en", &[]);
    assert_eq!(
        text_size(&window),
        json!(["double", 36]),
        "after a new start"
    );
    window.go("history", "history");
    assert!(window.text().contains("Checked: "), "{}", window.text());
    window.session.close();
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn an_example_is_practised_in_a_window_of_its_own_and_leaves_the_journey_alone() {
    let person = somebody();
    let window = person.open_with("nl", &[]);
    let journal = person.home.join("voorzorg/journal.json");
    let before = fs::read_to_string(&journal).unwrap();
    window.go("practice", "practice");
    let count = "return document.querySelectorAll('main .items button').length";
    assert_eq!(window.session.script(count, &Value::Null), json!(6));
    window.press(&json!({ "command": "practise", "example": "home-to-defender" }));
    let opened = sentence("nl", "practice-opened");
    assert!(window.text().contains(&opened), "{}", window.text());

    let example = person
        .home
        .join("voorzorg/practice/examples/home-to-defender");
    let practising = || {
        let (_, family) = window.session.processes();
        family.into_iter().find(|process| {
            let words = fs::read_to_string(format!("/proc/{process}/cmdline"));
            words.is_ok_and(|words| words.contains(&format!("--replay\0{}", example.display())))
        })
    };
    wait("a window that practises", practising);
    wait("a position of its own", || {
        person
            .positions()
            .values()
            .any(|text| text.contains("home-to-defender") || !text.is_empty())
            .then_some(())
    });
    assert_eq!(fs::read_to_string(&journal).unwrap(), before);
    assert!(is_whole(&example));
    window.session.close();

    // The same example, as that window plays it, with its mark.
    let words = ["--replay", &example.display().to_string()];
    let window = person.open_with("nl", &words);
    let mark = "return document.querySelector('.banner').innerText";
    let mark = window.session.script(mark, &Value::Null);
    assert_eq!(mark, json!(sentence("nl", "practice-banner")));
    let nested = json!({ "command": "go", "place": "practice" });
    let nav = "return [...document.querySelectorAll('.nav button')].some((one) => one.dataset.key === arguments[0])";
    let nested = window
        .session
        .script(nav, &json!([crate::person::key(&nested)]));
    assert_eq!(nested, json!(false), "no practice within practice");
    window.session.close();
}

fn is_whole(example: &Path) -> bool {
    example.join("scenario.toml").is_file() && example.join("03-clean.json").is_file()
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn whether_to_keep_watch_is_asked_at_the_first_result_and_not_again() {
    let person = somebody();
    let window = person.open_with("en", &[]);
    let no = json!({ "command": "start-at-login", "on": false });
    wait("the question", || window.can_choose(&no).then_some(()));
    crate::look::accessible(&window, "result with the question");
    let down = "scrollTo(0, document.documentElement.scrollHeight)";
    window.session.script(down, &Value::Null);
    window.press(&no);
    wait("no question", || (!window.can_press(&no)).then_some(()));
    assert!(!person.home.join("config/autostart").exists());
    for (place, name) in [("settings", "settings"), ("practice", "practice")] {
        window.go(place, name);
        window.open_all_parts();
        crate::look::accessible(&window, name);
    }
    window.session.close();

    let window = person.open_with("en", &[]);
    window.go("settings", "settings");
    wait("the answer", || window.can_press(&no).then_some(()));
    window.go("journey", "result");
    assert!(!window.can_press(&no), "asked a second time");
    window.session.close();
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn the_window_opens_as_large_as_it_was_closed() {
    let person = somebody();
    let window = person.open_with("en", &[]);
    window.size(820, 640);
    let kept = person.home.join("voorzorg/window.json");
    let is_kept = || fs::read_to_string(&kept).is_ok_and(|text| text.contains("\"width\":820"));
    wait("the place of the window", || is_kept().then_some(()));
    window.session.close();

    let session = person.start(&["--lang", "en"]);
    let size = "return [innerWidth, innerHeight]";
    wait("the size that it had", || {
        (session.script(size, &Value::Null) == json!([820, 640])).then_some(())
    });
    session.close();
}
