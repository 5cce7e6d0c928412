//! What a screen reader says in a whole journey, in order: the heading of each page, because it gets the
//! focus, and what the live region says. Kept as a text that people review.
//!
//! `VOORZORG_REGENERATE=1` writes it anew.

use std::fs;

use serde_json::{Value, json};

use crate::look;
use crate::person::{Person, Window};
use crate::walk::answer_page;

/// Listens from now on. Dates differ from day to day.
const LISTEN: &str = r"
    window.__said = [];
    const waiting = arguments[0];
    const say = (who, text) => {
        const plain = text.trim()
            .replace(/\d{1,2} \p{L}+ \d{4} (om|at) \d{1,2}:\d{2}/gu, 'DATE')
            .replace(/\/\S+\.html/, 'FILE');
        const line = `${who}: ${plain}`;
        // What is only said while the computer is slow, and what is said once more because of that.
        const waits = waiting.includes(plain);
        if (plain !== '' && !waits && window.__said.at(-1) !== line) window.__said.push(line);
    };
    addEventListener('focusin', ({ target }) => { if (target.matches('h1')) say('heading', target.innerText); });
    const live = document.getElementById('live');
    new MutationObserver(() => say('live', live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });";

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn what_is_said_aloud_in_a_journey_is_what_people_reviewed() {
    for lang in ["nl", "en"] {
        let person = Person::practising("home-with-vault");
        let window = person.open(lang);
        let waits = ["busy", "step-looking", "step-looking-first"];
        let waits = waits.map(|id| look::sentence(lang, id));
        window.session.script(LISTEN, &json!([waits]));
        journey(&window);
        let said = window.session.script("return window.__said", &Value::Null);
        let lines = said.as_array().unwrap().iter();
        let lines: Vec<&str> = lines.map(|line| line.as_str().unwrap()).collect();
        let text = lines.join("\n") + "\n";
        window.session.close();
        let file = acceptance::folder("golden/speech").join(format!("{lang}.txt"));
        if std::env::var_os("VOORZORG_REGENERATE").is_some() {
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, &text).unwrap();
        }
        let reviewed = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(text, reviewed, "{}", file.display());
        println!("{lang}: {} things said", lines.len());
    }
}

/// A person who says no to passwords that are there, thinks better of it, and comes to the end.
fn journey(window: &Window<'_>) {
    for place in [
        "question-group",
        "question-device-admin",
        "before-you-begin",
    ] {
        window.go_on(place);
        answer_page(window, place);
        pause();
    }
    window.go_on("step-passwords");
    window.answer("passwords", "none");
    pause();
    window.answer("passwords", "not-yet");
    pause();
    window.answer("passwords", "moved");
    window.go_on("step-passwords-vaults");
    window.answer("vaults", "none");
    window.go_on("step-replacement");
    window.answer("replacement", "microsoft-defender");
    for place in ["step-ready", "step-ready-administrator", "step-moment"] {
        window.go_on(place);
        answer_page(window, place);
    }
    window.go_on("step-remove");
    window.press_main();
    pause();
    window.go_on("step-restart");
    window.press_main();
    pause();
    window.press(&json!({ "command": "pretend-restart" }));
    window.wait_for_place("step-protect");
    window.go_on("wrap-up");
    window.press(&json!({ "command": "save-report" }));
    pause();
}

/// What the live region says comes a moment after the page.
fn pause() {
    std::thread::sleep(std::time::Duration::from_millis(200));
}
