//! Whole journeys in the real window, to their end: who answers, what is pressed, and where it ends.

use serde_json::{Value, json};

use crate::look;
use crate::person::{Person, Window, answer_intent};

/// More screens than any journey has.
const ENOUGH: usize = 60;

/// How a journey ends.
#[derive(Debug, Clone, Copy)]
enum End {
    /// What it was about was not seen any more; the report is saved there.
    Gone,
    /// Somebody else goes on: a hand-over with a letter.
    HandOver,
}

struct Case {
    scenario: &'static str,
    answers: &'static [(&'static str, &'static str)],
    end: End,
}

/// What everybody says who has nothing else to say.
const ANSWERS: &[(&str, &str)] = &[
    ("group", "vital"),
    ("device-admin", "me"),
    ("replacement", "microsoft-defender"),
    ("passwords", "moved"),
    ("vaults", "none"),
    ("protection-password", "known"),
    ("administrator", "yes"),
    ("parent", "yes"),
];

const CASES: &[Case] = &[
    Case {
        scenario: "home-to-other",
        answers: &[("replacement", "eset")],
        end: End::Gone,
    },
    Case {
        scenario: "uninstall-cancelled",
        answers: &[],
        end: End::Gone,
    },
    Case {
        scenario: "kesl-removed",
        answers: &[("replacement", "none")],
        end: End::Gone,
    },
    Case {
        scenario: "macos-home",
        answers: &[("replacement", "apple-xprotect")],
        end: End::Gone,
    },
    Case {
        scenario: "vpn-only",
        answers: &[],
        end: End::Gone,
    },
    Case {
        scenario: "managed",
        answers: &[("device-admin", "department")],
        end: End::HandOver,
    },
];

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn six_journeys_come_to_their_end_in_both_languages() {
    for case in CASES {
        for lang in ["nl", "en"] {
            let person = Person::practising(case.scenario);
            let window = person.open(lang);
            let screens = lead(&window, case);
            match case.end {
                End::Gone => {
                    assert_eq!(window.place(), "wrap-up", "{}", window.text());
                    let done = "return document.querySelector('.notice.tone-done') !== null
                        && document.querySelectorAll('.stop.ahead').length === 0";
                    let done = window.session.script(done, &Value::Null);
                    assert_eq!(done, json!(true), "{}", window.text());
                    assert_eq!(person.reports().len(), 0, "a report that nobody asked for");
                    assert_eq!(window.main_command(), "go", "{}", window.text());
                    window.press(&json!({ "command": "save-report" }));
                    assert_eq!(person.reports().len(), 1, "{}", window.text());
                }
                End::HandOver => {
                    assert_eq!(window.place(), "hand-over", "{}", window.text());
                    let handed_over =
                        "return document.getElementById('app').dataset.screen === 'hand-over'
                        && document.querySelector('textarea').value.length > 100
                        && document.querySelector('main .actions .primary') === null";
                    let handed_over = window.session.script(handed_over, &Value::Null);
                    assert_eq!(handed_over, json!(true), "{}", window.text());
                }
            }
            println!(
                "{lang} {}: {screens} screens, {:?}: {}",
                case.scenario,
                case.end,
                window.heading()
            );
            window.session.close();
        }
    }
}

/// Answers questions, presses the main button and restarts as asked, until the end.
fn lead(window: &Window<'_>, case: &Case) -> usize {
    let mut told = false;
    let mut before = String::new();
    for number in 1..ENOUGH {
        window.settle();
        let place = window.place();
        look::fits(window, &place);
        if place == "wrap-up" {
            return number;
        }
        answer_all(window, case);
        if window.can_press(&json!({ "command": "pretend-restart" })) {
            window.press(&json!({ "command": "pretend-restart" }));
            let gone = "return document.getElementById('app').dataset.place !== arguments[0]";
            window.wait_for("what comes after the restart", gone, &json!([place]));
            continue;
        }
        if !window.can_press_main() {
            return number;
        }
        // Where a scan could not see it, the person confirms it.
        told = told || place == before;
        before.clone_from(&place);
        let step = place.strip_prefix("step-").unwrap_or_default();
        let tell = json!({ "command": "confirm-step", "step": step });
        if told && window.can_press(&tell) {
            window.press(&tell);
        } else if window.main_command() == "open-source" {
            // The product is installed elsewhere; here one looks.
            window.press(&json!({ "command": "check-step", "step": step }));
        } else if place == "result"
            && window.can_press(&json!({ "command": "go", "place": "questions" }))
            && window.main_leads_to("save-result")
        {
            // Nothing must go, but it may.
            window.press(&json!({ "command": "go", "place": "questions" }));
        } else {
            window.press_main();
        }
        told = false;
    }
    panic!("{}: no end after {ENOUGH} screens", case.scenario);
}

/// The answers that are asked for here and not given yet; each may bring another question.
fn answer_all(window: &Window<'_>, case: &Case) {
    for _ in 0..ANSWERS.len() {
        let mine = |question: &str, common: &'static str| {
            let own = case.answers.iter().find(|(asked, _)| *asked == question);
            own.map_or(common, |(_, answer)| answer)
        };
        let open = ANSWERS
            .iter()
            .map(|(question, common)| answer_intent(question, mine(question, common)))
            .chain([answer_intent("replacement", "other")])
            .find(|intent| window.can_choose(intent) && is_wanted(case, window, intent));
        let Some(intent) = open else {
            return;
        };
        window.press(&intent);
        window.wait_for_answer(&intent);
    }
}

/// "Another product" is only said on the way to a product that is named on the next page.
fn is_wanted(case: &Case, window: &Window<'_>, intent: &Value) -> bool {
    let is_other = *intent == answer_intent("replacement", "other");
    let built_in = ["microsoft-defender", "apple-xprotect", "none"];
    let mine = case
        .answers
        .iter()
        .find(|(asked, _)| *asked == "replacement");
    let is_named = mine.is_some_and(|(_, answer)| !built_in.contains(answer));
    !is_other || (is_named && window.place() == "step-replacement")
}
