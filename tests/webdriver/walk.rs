//! The way through the whole product, from the first screen to the saved report. The visitor decides
//! what to check on the way.

use serde_json::{Value, json};

use crate::look;
use crate::person::{Person, Theme, Window};

/// First screens that the long way does not pass.
pub(crate) const OTHER_ANSWERS: &[&str] =
    &["could-not-look", "managed", "nothing-found", "kesl-removed"];

/// Shows every screen by its name to `visit`: those of the long way, and the other answers.
pub(crate) fn every_screen(theme: Theme, lang: &str, mut visit: impl FnMut(&Window<'_>, &str)) {
    let person = Person::practising_in(theme, "home-to-defender");
    walk(&person, lang, &mut visit);
    for scenario in OTHER_ANSWERS {
        let person = Person::practising_in(theme, scenario);
        let window = person.open(lang);
        look::check(&window, scenario);
        visit(&window, scenario);
        window.session.close();
    }
}

/// More steps than any plan has.
const ENOUGH: usize = 30;

/// Leads `person` from the first screen to the report and to every other page, and shows each
/// screen by its name to `visit`.
pub(crate) fn walk(person: &Person, lang: &str, mut visit: impl FnMut(&Window<'_>, &str)) {
    let window = person.open(lang);
    window.wait_for_place("result");
    visit(&window, "result");

    window.go("explain", "explain");
    visit(&window, "explain-nobody");
    // Reading for a group answers no question.
    let read = json!({ "command": "read-as", "group": "vital" });
    window.open_part_with(&read);
    window.press(&read);
    window.wait_for_answer(&read);
    visit(&window, "explain-vital");
    window.go("journey", "result");

    window.press_main();
    window.wait_for_place("questions");
    visit(&window, "questions");
    window.answer("group", "vital");
    window.answer("device-admin", "department");
    visit(&window, "hand-over");
    window.answer("device-admin", "me");
    visit(&window, "questions-answered");
    window.press_main();

    steps(&window, &mut visit);

    visit(&window, "wrap-up");
    window.press(&json!({ "command": "save-report" }));
    visit(&window, "wrap-up-saved");
    window.press_main();
    window.wait_for_place("save-result");
    visit(&window, "save-result");
    window.press(&json!({ "command": "save-result" }));
    window.wait_for_place("result-saved");
    visit(&window, "result-saved");
    window.go("report", "report");
    visit(&window, "report");
    window.go("letters", "letters");
    window.open_all_parts();
    visit(&window, "letters");
    window.go("about", "about");
    visit(&window, "about");
    window.go("history", "history");
    visit(&window, "history");
    window.go("settings", "settings");
    visit(&window, "settings");
    window.session.close();
}

/// From the first step of the plan to the last.
fn steps(window: &Window<'_>, visit: &mut impl FnMut(&Window<'_>, &str)) {
    for _ in 0..ENOUGH {
        let place = window.place();
        match place.as_str() {
            "wrap-up" => return,
            "step-replacement" => {
                visit(window, &place);
                window.answer("replacement", "microsoft-defender");
                visit(window, "step-replacement-chosen");
                window.press_main();
            }
            "step-passwords" | "step-ready" => {
                visit(window, &place);
                if place == "step-passwords" {
                    window.answer("passwords", "not-yet");
                    visit(window, "step-passwords-stopped");
                }
                answer_step(window, &place);
                window.press_main();
            }
            "step-remove" => {
                visit(window, &place);
                window.press_main();
                visit(window, "step-remove-started");
                window.press_main();
            }
            "step-restart" => {
                visit(window, &place);
                window.press_main();
                assert_eq!(window.place(), place, "a restart that nobody saw");
                visit(window, "step-restart-not-yet");
                window.press(&json!({ "command": "pretend-restart" }));
                let gone = "return document.getElementById('app').dataset.place !== 'step-restart'";
                window.wait_for("what comes after the restart", gone, &Value::Null);
            }
            _ => {
                visit(window, &place);
                window.press_main();
            }
        }
    }
    panic!("no end after {ENOUGH} screens: {}", window.text());
}

/// The place from which the uninstaller is started, with nothing started yet.
pub(crate) fn to_remove(window: &Window<'_>) {
    to_replacement(window);
    window.answer("replacement", "microsoft-defender");
    window.press_main();
    window.wait_for_place("step-ready");
    answer_step(window, "step-ready");
    window.press_main();
    window.wait_for_place("step-moment");
    window.press_main();
    window.wait_for_place("step-remove");
}

/// The answers that let a step of questions go on.
pub(crate) fn answer_step(window: &Window<'_>, place: &str) {
    let answers: &[(&str, &str)] = match place {
        "step-passwords" => &[("passwords", "none"), ("vaults", "none")],
        "step-ready" => &[("protection-password", "none"), ("administrator", "yes")],
        _ => &[],
    };
    for (question, answer) in answers {
        window.answer(question, answer);
    }
}

/// The place at which a replacement is chosen.
pub(crate) fn to_replacement(window: &Window<'_>) {
    window.wait_for_place("result");
    window.press_main();
    window.wait_for_place("questions");
    window.answer("group", "other");
    window.answer("device-admin", "me");
    window.press_main();
    window.wait_for_place("step-passwords");
    answer_step(window, "step-passwords");
    window.press_main();
    window.wait_for_place("step-replacement");
}
