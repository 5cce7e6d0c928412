//! The whole journey with no mouse.

use serde_json::{Value, json};

use crate::driver::{DOWN, ENTER, SPACE, TAB, wait};
use crate::person::{Person, Window, answer_intent, key};

/// More controls than any of these screens has.
const ENOUGH: usize = 80;

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn the_keyboard_alone_leads_from_the_first_screen_to_the_saved_report() {
    let person = Person::practising("home-to-defender");
    let window = person.open("nl");
    let mut keys = Keys { window, count: 0 };
    keys.window.wait_for_place("result");

    keys.use_main(ENTER, "question-group");
    keys.choose("group", "vital");
    keys.use_main(ENTER, "question-device-admin");
    keys.choose("device-admin", "me");
    keys.use_main(ENTER, "before-you-begin");
    keys.use_main(SPACE, "step-passwords");
    keys.choose("passwords", "none");
    keys.use_main(ENTER, "step-passwords-vaults");
    keys.choose("vaults", "none");
    keys.use_main(ENTER, "step-replacement");
    keys.choose("replacement", "microsoft-defender");
    keys.use_main(ENTER, "step-ready");
    keys.choose("protection-password", "none");
    keys.use_main(ENTER, "step-ready-administrator");
    keys.choose("administrator", "yes");
    keys.use_main(SPACE, "step-moment");
    keys.use_main(ENTER, "step-remove");
    println!("from the result to the removal with {} keys", keys.count);

    keys.use_main(ENTER, "step-remove");
    keys.use_main(ENTER, "step-restart");
    keys.go_to(&key(&json!({ "command": "pretend-restart" })));
    keys.press(ENTER);
    keys.window.wait_for_place("step-protect");
    assert_eq!(keys.window.focus(), "heading");
    keys.use_main(SPACE, "wrap-up");
    let save = json!({ "command": "save-report" });
    keys.go_to(&key(&save));
    keys.press(ENTER);
    wait("the saved report", || {
        (person.reports().len() == 1).then_some(())
    });
    keys.window.settle();
    // The pressed control keeps the focus.
    assert_eq!(keys.window.focus(), key(&save));
    println!("to the saved report with {} keys", keys.count);
    keys.window.session.close();
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn the_keyboard_alone_saves_the_result_of_a_clean_computer() {
    let person = Person::practising("nothing-found");
    let window = person.open("nl");
    let mut keys = Keys { window, count: 0 };
    keys.window.wait_for_place("result");
    keys.use_main(ENTER, "save-result");
    keys.go_to("field save-result label");
    for letter in ["P", "C", "-", "0", "3"] {
        keys.press(letter);
    }
    keys.press(ENTER);
    keys.window.wait_for_place("result-saved");
    assert_eq!(keys.window.focus(), "heading");
    let results = person.results();
    assert_eq!(results.len(), 1, "{results:?}");
    let name = results[0].file_name().unwrap().to_string_lossy();
    assert!(name.contains(" PC-03 20"), "{name}");
    let page = std::fs::read_to_string(&results[0]).unwrap();
    assert!(page.contains("PC-03</dd>"), "{page}");
    println!("to the saved result with {} keys", keys.count);
    keys.use_saved("open-result");
    let opened = std::fs::read_to_string(person.home.join("opened.txt")).unwrap();
    assert!(opened.contains(&*name), "{opened}");
    keys.window.session.close();
}

struct Keys<'person> {
    window: Window<'person>,
    count: usize,
}

impl Keys<'_> {
    /// Goes to the main button and uses it; then the heading of the new place has the focus.
    fn use_main(&mut self, with: &str, place: &str) {
        let main = "return document.querySelector('main .actions button.primary').dataset.key";
        let main = self.window.session.script(main, &Value::Null);
        self.go_to(main.as_str().unwrap());
        self.press(with);
        self.window.wait_for_place(place);
        assert_eq!(self.window.focus(), "heading", "at {place}");
    }

    /// Goes to a button for what was saved, and uses it.
    fn use_saved(&mut self, command: &str) {
        self.go_to(&key(&json!({ "command": command })));
        self.press(ENTER);
        self.window.settle();
    }

    /// Goes to the answers, which are one stop, and with the arrows to this one; the focus stays there.
    fn choose(&mut self, question: &str, answer: &str) {
        let intent = answer_intent(question, answer);
        let wanted = key(&intent);
        let is_asked = format!("\"{question}\"");
        for _ in 0..ENOUGH {
            self.press(TAB);
            self.focus_is_in_sight();
            if self.window.focus().contains(&is_asked) {
                break;
            }
        }
        if self.window.focus() == wanted {
            self.press(SPACE);
        }
        for _ in 0..ENOUGH {
            if self.window.focus() == wanted {
                break;
            }
            let before = self.window.focus();
            self.press(DOWN);
            wait("the next answer", || {
                (self.window.focus() != before).then_some(())
            });
            self.window.settle();
        }
        self.window.wait_for_answer(&intent);
        assert_eq!(self.window.focus(), wanted);
    }

    fn go_to(&mut self, key: &str) {
        for _ in 0..ENOUGH {
            self.press(TAB);
            self.focus_is_in_sight();
            if self.window.focus() == key {
                return;
            }
        }
        panic!(
            "{key} cannot be reached with the keyboard at {}",
            self.window.place()
        );
    }

    fn press(&mut self, key: &str) {
        self.window.session.key(key);
        self.count += 1;
    }

    /// The focus never falls off the page, is drawn, and is not behind anything.
    fn focus_is_in_sight(&self) {
        let seen = self.window.session.script(
            "
            const at = document.activeElement;
            const box = at.getBoundingClientRect();
            const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
            const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
            const top = document.elementFromPoint(x, y);
            const style = getComputedStyle(at);
            return {
                element: at.outerHTML.slice(0, 300),
                somewhere: at !== document.body && at !== document.documentElement,
                drawn: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
                onTop: top !== null && (at.contains(top) || top.contains(at)) ,
                over: top?.outerHTML.slice(0, 200) ?? null,
            }",
            &Value::Null,
        );
        for what in ["somewhere", "drawn", "onTop"] {
            assert_eq!(seen[what], json!(true), "{what}: {seen:#}");
        }
    }
}
