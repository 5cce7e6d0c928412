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

    window.go_on("question-group");
    visit(&window, "question-group");
    window.answer("group", "vital");
    visit(&window, "question-group-answered");
    window.go_on("question-device-admin");
    visit(&window, "question-device-admin");
    window.answer("device-admin", "department");
    window.go_on("hand-over");
    visit(&window, "hand-over");
    window.press(&json!({ "command": "ask", "question": "device-admin" }));
    window.wait_for_place("question-device-admin");
    window.answer("device-admin", "me");
    window.go_on("before-you-begin");
    visit(&window, "before-you-begin");
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
    window.go("start-over", "start-over");
    visit(&window, "start-over");
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
            "step-passwords" => {
                visit(window, &place);
                window.answer("passwords", "not-yet");
                visit(window, "step-passwords-stopped");
                window.go("paused", "paused");
                visit(window, "paused");
                window.go_on("step-passwords");
                window.answer("passwords", "none");
                visit(window, "step-passwords-answered");
                window.press_main();
            }
            "step-replacement" => {
                visit(window, &place);
                window.answer("replacement", "other");
                window.go_on("step-replacement-which");
                visit(window, "step-replacement-which");
                window.press(&json!({ "command": "go", "place": "journey" }));
                window.wait_for_place("step-replacement");
                window.answer("replacement", "microsoft-defender");
                visit(window, "step-replacement-chosen");
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
                visit(window, "step-restart-comes-back");
                window.press(&json!({ "command": "check-step", "step": "restart" }));
                assert_eq!(window.place(), place, "a restart that nobody saw");
                visit(window, "step-restart-not-yet");
                window.press(&json!({ "command": "pretend-restart" }));
                let gone = "return document.getElementById('app').dataset.place !== 'step-restart'";
                window.wait_for("what comes after the restart", gone, &Value::Null);
            }
            _ => {
                visit(window, &place);
                answer_page(window, &place);
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
    for place in ["step-ready", "step-ready-administrator", "step-moment"] {
        window.go_on(place);
        answer_page(window, place);
    }
    window.go_on("step-remove");
}

/// The answer that lets the page of one question go on.
pub(crate) fn answer_page(window: &Window<'_>, place: &str) {
    let answer = match place {
        "question-group" => ("group", "other"),
        "question-device-admin" => ("device-admin", "me"),
        "step-passwords" => ("passwords", "none"),
        "step-passwords-vaults" => ("vaults", "none"),
        "step-ready" => ("protection-password", "none"),
        "step-ready-administrator" => ("administrator", "yes"),
        _ => return,
    };
    window.answer(answer.0, answer.1);
}

/// The place at which a replacement is chosen.
pub(crate) fn to_replacement(window: &Window<'_>) {
    window.wait_for_place("result");
    for place in [
        "question-group",
        "question-device-admin",
        "before-you-begin",
        "step-passwords",
        "step-passwords-vaults",
    ] {
        window.go_on(place);
        answer_page(window, place);
    }
    window.go_on("step-replacement");
}
