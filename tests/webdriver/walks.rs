//! Ten people and a Mac, each walked to a good end in the real window, with what it took them: presses,
//! pages, how far down the main action stands, and the words before it.
//!
//! Each is walked in one language, and in both with `VOORZORG_ALL=1`. Two of the ten walk by keyboard
//! alone, in [`keyboard`](crate::keyboard).

use serde_json::{Value, json};

use crate::look;
use crate::person::{Person, SIZE, Window, answer_intent};

/// More pages than any walk has.
const ENOUGH: usize = 60;

/// How a walk ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// With a result that was saved.
    Saved,
    /// With a letter to whoever decides, or can look along.
    Letter,
}

struct Walk {
    who: &'static str,
    scenario: &'static str,
    answers: &'static [(&'static str, &'static str)],
    /// What is pressed first at a place, once.
    first: &'static [(&'static str, &'static str)],
    end: End,
    /// The size of the text in hundredths, and the width of the window.
    text: u32,
    width: u32,
}

const WALK: Walk = Walk {
    who: "",
    scenario: "",
    answers: &[],
    first: &[],
    end: End::Saved,
    text: 100,
    width: SIZE.0,
};

const WALKS: &[Walk] = &[
    Walk {
        who: "1 a clean computer, at a company under ABDO",
        scenario: "nothing-found",
        ..WALK
    },
    Walk {
        who: "2 a volunteer's own computer",
        scenario: "home-to-defender",
        answers: &[("group", "other")],
        ..WALK
    },
    Walk {
        who: "3 the owner of a firm, who bought another product",
        scenario: "home-to-other",
        answers: &[
            ("group", "other"),
            ("device-admin", "owner"),
            ("replacement", "eset"),
        ],
        ..WALK
    },
    Walk {
        who: "4 an employee with a managed laptop",
        scenario: "managed",
        answers: &[("device-admin", "supplier")],
        end: End::Letter,
        width: 360,
        ..WALK
    },
    Walk {
        who: "5 somebody whose computer does not let itself be read",
        scenario: "could-not-look",
        end: End::Letter,
        ..WALK
    },
    Walk {
        who: "6 somebody with passwords in Kaspersky, who says no first",
        scenario: "home-with-vault",
        answers: &[("group", "other"), ("passwords", "moved")],
        first: &[("step-passwords", "none")],
        ..WALK
    },
    Walk {
        who: "7 somebody who cancels, stops, and comes back",
        scenario: "uninstall-cancelled",
        answers: &[("group", "other")],
        ..WALK
    },
    Walk {
        who: "8 somebody with only the VPN",
        scenario: "vpn-only",
        answers: &[("group", "other")],
        text: 200,
        ..WALK
    },
    Walk {
        who: "9 somebody with only leftovers",
        scenario: "leftovers-only",
        ..WALK
    },
    Walk {
        who: "10 a vital organisation with Linux",
        scenario: "kesl-removed",
        answers: &[("replacement", "none")],
        ..WALK
    },
    Walk {
        who: "11 a Mac",
        scenario: "macos-home",
        answers: &[("replacement", "apple-xprotect")],
        ..WALK
    },
];

/// What everybody says who has nothing else to say.
const ANSWERS: &[(&str, &str)] = &[
    ("group", "vital"),
    ("device-admin", "me"),
    ("replacement", "microsoft-defender"),
    ("passwords", "none"),
    ("vaults", "none"),
    ("protection-password", "none"),
    ("administrator", "yes"),
    ("parent", "yes"),
];

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn ten_people_and_a_mac_come_to_a_good_end() {
    let both = std::env::var_os("VOORZORG_ALL").is_some();
    for (number, walk) in WALKS.iter().enumerate() {
        let langs: &[&str] = match (both, number % 2) {
            (true, _) => &["nl", "en"],
            (false, 0) => &["nl"],
            (false, _) => &["en"],
        };
        for lang in langs {
            let taken = walk.through(lang);
            println!("{lang} {}: {taken}", walk.who);
        }
    }
}

/// What a walk took.
#[derive(Debug, Default)]
struct Taken {
    presses: usize,
    pages: Vec<String>,
    /// Where the main action of a page ends, in pixels from its top.
    deepest: (u64, String),
    /// Words on a page before its main action.
    most_words: (u64, String),
}

impl std::fmt::Display for Taken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Taken {
            presses,
            pages,
            deepest,
            most_words,
        } = self;
        write!(
            f,
            "{presses} presses, {} pages, main action at most {} px down ({}), after at most {} words ({})",
            pages.len(),
            deepest.0,
            deepest.1,
            most_words.0,
            most_words.1
        )
    }
}

impl Walk {
    fn through(&self, lang: &str) -> Taken {
        let person = Person::practising(self.scenario);
        let mut taken = Taken::default();
        let mut window = self.open(&person, lang);
        let mut said_first = false;
        let mut stopped = false;
        for _ in 0..ENOUGH {
            window.settle();
            let place = window.place();
            look::fits(&window, &place);
            taken.note(&window, &place);
            if self.is_at_its_end(&window, &place) {
                window.session.close();
                return taken;
            }
            // Who cancelled stops for now, closes the window, and comes back.
            let cancelled = look::sentence(lang, "removal-cancelled-heading");
            if !stopped && window.heading() == cancelled {
                stopped = true;
                window.go("paused", "paused");
                taken.presses += 1;
                taken.note(&window, "paused");
                window.session.close();
                window = self.open(&person, lang);
                assert_eq!(window.place(), place, "{}", window.text());
                continue;
            }
            let first = self.first.iter().find(|(at, _)| *at == place);
            if let Some((_, answer)) = first.filter(|_| !said_first) {
                said_first = true;
                let question = place.strip_prefix("step-").unwrap_or_default();
                window.answer(question, answer);
                taken.presses += 1;
                assert!(!window.can_press_main(), "a no against what was seen");
            }
            taken.presses += self.answer(&window, &place) + self.go_on(&window, &place);
        }
        panic!("{}: no end after {ENOUGH} pages", self.who);
    }

    fn open<'person>(&self, person: &'person Person, lang: &str) -> Window<'person> {
        let window = person.open(lang);
        window.size(self.width, SIZE.1);
        window.text_size(self.text);
        window
    }

    fn is_at_its_end(&self, window: &Window<'_>, place: &str) -> bool {
        let has_letter = "return (document.querySelector('textarea')?.value.length ?? 0) > 100";
        match self.end {
            End::Saved if place == "result-saved" => {
                assert_eq!(window.main_command(), "open-result", "{}", window.text());
                true
            }
            End::Letter if ["hand-over", "letters"].contains(&place) => {
                let has_letter = window.session.script(has_letter, &Value::Null);
                assert_eq!(has_letter, json!(true), "{}", window.text());
                true
            }
            End::Saved | End::Letter => false,
        }
    }

    /// Gives the answer that this page asks for, if it asks; says how many presses that took.
    fn answer(&self, window: &Window<'_>, place: &str) -> usize {
        let own = |question: &str| self.answers.iter().find(|(asked, _)| *asked == question);
        for (question, common) in ANSWERS {
            let answer = own(question).map_or(*common, |(_, answer)| *answer);
            // That it is another product is said before which one.
            let other = answer_intent(question, "other");
            let intent = answer_intent(question, answer);
            let is_named = *question == "replacement" && place == "step-replacement";
            for intent in [Some(intent), is_named.then_some(other)]
                .into_iter()
                .flatten()
            {
                let is_chosen = window.is_chosen(&intent);
                if window.can_choose(&intent) && !is_chosen {
                    window.press(&intent);
                    window.wait_for_answer(&intent);
                    return 1;
                }
                if is_chosen {
                    break;
                }
            }
        }
        0
    }

    /// Goes on from a page; says how many presses that took.
    fn go_on(&self, window: &Window<'_>, place: &str) -> usize {
        let check = |step: &str| json!({ "command": "check-step", "step": step });
        let step = place.strip_prefix("step-").unwrap_or_default();
        let restart = json!({ "command": "pretend-restart" });
        let tell = json!({ "command": "confirm-step", "step": step });
        if place == "step-restart" && window.main_command() == "pretend-restart"
            || place == "step-moment" && window.can_press(&restart)
        {
            window.press(&restart);
            let gone = "return document.getElementById('app').dataset.place !== arguments[0]";
            window.wait_for("what comes after the restart", gone, &json!([place]));
        } else if window.main_command() == "open-source" {
            // The product is installed elsewhere; here one looks.
            window.press(&check(step));
        } else if window.main_command() == "check-step" && window.can_press(&tell) {
            window.press(&tell);
        } else if window.main_command() == "go" && place == "wrap-up" {
            window.press_main();
        } else if place == "save-result" {
            window.press(&json!({ "command": "save-result" }));
        } else {
            window.press_main();
        }
        1
    }
}

impl Taken {
    /// Where the main action of this page stands: its button, or the first answer of a question.
    fn note(&mut self, window: &Window<'_>, place: &str) {
        if self.pages.last().is_some_and(|last| last == place) {
            return;
        }
        self.pages.push(place.to_owned());
        let seen = window.session.script(
            "
            scrollTo(0, 0);
            const main = document.querySelector('main input[type=radio], main .primary');
            if (main === null) return [0, 0];
            const before = document.createRange();
            before.setStartBefore(document.querySelector('main'));
            before.setEndBefore(main);
            const words = before.toString().split(/\\s+/).filter((word) => /\\p{L}/u.test(word));
            return [Math.round(main.getBoundingClientRect().bottom), words.length]",
            &Value::Null,
        );
        let number = |at: usize| seen[at].as_u64().unwrap_or_default();
        if number(0) > self.deepest.0 {
            self.deepest = (number(0), place.to_owned());
        }
        if number(1) > self.most_words.0 {
            self.most_words = (number(1), place.to_owned());
        }
    }
}
