//! Letters and conclusions say only what is true for this person: by role, by decision, and in the
//! words of the person who writes.

use std::collections::BTreeMap;

use acceptance::folder;
use acceptance::guided::Guided;
use acceptance::terminal::Terminal;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Block, Intent, Place, Screen};

/// The letters of a screen by their id, folded ones too.
fn letters<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for block in blocks {
        match block {
            Block::Letter { letter, text, .. } => {
                found.insert(letter.clone(), text.clone());
            }
            Block::More { blocks, .. } => found.extend(letters(blocks)),
            _ => {}
        }
    }
    found
}

fn offered(guided: &mut Guided) -> Vec<String> {
    let place = Place::Letters;
    let screen = guided.submit(Intent::Go { place }).screen;
    letters(screen.all_blocks()).into_keys().collect()
}

fn everything(screen: &Screen) -> String {
    serde_json::to_string(screen).unwrap()
}

#[test]
fn where_an_officer_decides_nobody_else_is_written_to_before_the_officer_agreed() {
    for example in ["managed", "agent-only", "home-to-defender"] {
        for group in ["abdo", "abro"] {
            for locale in Locale::ALL {
                let mut guided = Guided::replay(example, locale);
                guided.submit(Intent::Go {
                    place: Place::Questions,
                });
                guided.answer("group", group);
                guided.answer("officer", "no");
                let asked = guided.questions().screen;
                let text = everything(&asked);
                let shown: Vec<String> = letters(asked.all_blocks()).into_keys().collect();
                assert_eq!(shown, ["officer"], "{example} {group}: {text}");
                assert_eq!(offered(&mut guided), ["officer"], "{example} {group}");
                // The supplier or department is asked only after a yes.
                guided.submit(Intent::Go {
                    place: Place::Questions,
                });
                guided.answer("officer", "yes");
                guided.answer("device-admin", "supplier");
                let next = guided.questions().screen;
                let shown: Vec<String> = letters(next.all_blocks()).into_keys().collect();
                assert_eq!(shown, ["hand-over"], "{example} {group}");
            }
        }
    }
}

#[test]
fn an_abro_company_is_not_told_that_it_was_advised_in_2018() {
    let mut guided = Guided::replay("managed", Locale::Nl);
    let mut letter = |group: &str| {
        guided.submit(Intent::Go {
            place: Place::Questions,
        });
        guided.answer("group", group);
        guided.answer("officer", "no");
        let screen = guided.questions().screen;
        letters(screen.all_blocks()).remove("officer").unwrap()
    };
    assert!(letter("abro").contains("De ABRO bestond toen nog niet."));
    assert!(!letter("abdo").contains("ABRO"));
}

#[test]
fn what_says_that_something_was_decided_is_offered_only_after_a_decision() {
    for (example, who, decided) in [
        ("home-to-defender", "me", true),
        ("home-to-defender", "owner", true),
        ("home-to-defender", "department", false),
        ("home-to-defender", "unknown", false),
        ("managed", "me", false),
        ("managed", "supplier", false),
        ("agent-only", "owner", false),
    ] {
        let mut guided = Guided::replay(example, Locale::En);
        guided.submit(Intent::Go {
            place: Place::Questions,
        });
        guided.answer("group", "other");
        guided.answer("device-admin", who);
        let early = offered(&mut guided);
        if decided {
            assert!(early.is_empty(), "{example} {who}: {early:?}");
            guided.submit(Intent::Prepare);
            assert_eq!(offered(&mut guided), ["colleagues", "end-contract"]);
        } else {
            assert_eq!(early, ["hand-over"], "{example} {who}");
        }
    }
}

#[test]
fn a_letter_ends_with_its_greeting_and_is_in_the_words_of_who_writes() {
    for (locale, greeting, not_mine) in [
        (
            Locale::Nl,
            "Met vriendelijke groet,",
            [" je wachtwoord", "Je wachtwoord"],
        ),
        (
            Locale::En,
            "Kind regards,",
            [" your password", "Your password"],
        ),
    ] {
        for (example, question, answer) in [
            ("home-with-vault", "passwords", "not-yet"),
            ("home-with-vault", "vaults", "not-yet"),
            ("home-password-unknown", "protection-password", "unknown"),
        ] {
            let mut guided = Guided::replay(example, locale);
            guided.plan("other");
            let place = match question {
                "passwords" => "step-passwords",
                "vaults" => "step-passwords-vaults",
                _ => "step-ready",
            };
            if place == "step-passwords-vaults" {
                guided.answer("passwords", "moved");
                guided.press_primary();
            } else if place == "step-ready" {
                guided.walk_to(place);
            }
            assert_eq!(guided.view().screen.place, place);
            let screen = guided.answer(question, answer).screen;
            let letter = letters(screen.all_blocks()).remove("help").unwrap();
            assert!(letter.trim_end().ends_with(greeting), "{letter}");
            for words in not_mine {
                assert!(!letter.contains(words), "{letter}");
            }
        }
        for who in ["me", "owner", "supplier", "department", "unknown"] {
            let mut guided = Guided::replay("managed", locale);
            guided.submit(Intent::Go {
                place: Place::Questions,
            });
            guided.answer("group", "vital");
            guided.answer("device-admin", who);
            let screen = guided.questions().screen;
            let letter = letters(screen.all_blocks()).remove("hand-over").unwrap();
            assert!(letter.trim_end().ends_with(greeting), "{who}: {letter}");
        }
    }
}

#[test]
fn a_letter_about_other_software_does_not_say_that_there_is_antivirus_software() {
    let mut guided = Guided::replay("agent-only", Locale::En);
    guided.submit(Intent::Go {
        place: Place::Questions,
    });
    guided.answer("group", "vital");
    guided.answer("device-admin", "department");
    let screen = guided.questions().screen;
    let letter = letters(screen.all_blocks()).remove("hand-over").unwrap();
    assert!(letter.contains("I did not see any permanent Kaspersky antivirus software."));
    assert!(!letter.contains("replace it"), "{letter}");
}

#[test]
fn a_result_decides_nothing_and_allows_nothing_in_the_name_of_others() {
    for (machine, says, never) in [
        ("home-active", "Nothing changes by itself.", "You decide"),
        (
            "scanner-registered",
            "one-time virus scanner",
            "but no antivirus",
        ),
        (
            "passwords-vault-left",
            "a vault was left behind",
            "an empty folder",
        ),
        (
            "endpoint-active",
            "often manages this",
            "and someone else looks after it",
        ),
        ("vpn-only", "does not ask you to remove", "You may remove"),
    ] {
        let home = tempfile::tempdir().unwrap();
        let file = folder("fixtures/machines/windows")
            .join(machine)
            .join("snapshot.json");
        let words = ["scan", "--lang", "en", "--snapshot", file.to_str().unwrap()];
        let ran = Terminal::new(home.path()).run(&words);
        let said = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(says), "{machine}: {said}");
        assert!(!said.contains(never), "{machine}: {said}");
    }
}

#[test]
fn the_report_names_the_chosen_replacement_and_who_chose_it() {
    for (example, answer, said) in [
        (
            "home-to-defender",
            "microsoft-defender",
            "Microsoft Defender (gekozen door de gebruiker)",
        ),
        (
            "kesl-removed",
            "none",
            "geen virusscanner (gekozen door de gebruiker)",
        ),
        (
            "kesl-removed",
            "other",
            "een ander product (gekozen door de gebruiker)",
        ),
    ] {
        let mut guided = Guided::replay(example, Locale::Nl);
        guided.plan("vital");
        guided.walk_to("step-replacement");
        guided.answer("replacement", answer);
        let place = Place::Report;
        let report = everything(&guided.submit(Intent::Go { place }).screen);
        assert!(report.contains(said), "{answer}: {report}");
    }
}

#[test]
fn a_licence_is_cancelled_only_when_the_product_is_gone() {
    let mut guided = Guided::replay("says-done-but-is-not", Locale::En);
    guided.plan("other");
    guided.walk_to("step-remove");
    guided.press_primary();
    let ended = guided.submit(Intent::End).screen;
    assert_eq!(ended.place, "wrap-up");
    let said = everything(&ended);
    assert!(!said.contains("Cancel the licence"), "{said}");
}

#[test]
fn one_letter_asks_about_everything_that_stops_a_step() {
    let mut guided = Guided::replay("home-with-vault", Locale::En);
    guided.plan("other");
    guided.answer("passwords", "not-yet");
    guided.submit(Intent::Ask {
        question: "vaults".to_owned(),
    });
    let screen = guided.answer("vaults", "not-yet").screen;
    let letter = letters(screen.all_blocks()).remove("help").unwrap();
    for reason in [
        "My passwords are still in Kaspersky Password Manager.",
        "I still have something in a Kaspersky vault or backup.",
    ] {
        assert!(letter.contains(reason), "{letter}");
    }
}

#[test]
fn a_no_against_what_was_seen_is_asked_again_and_then_believed() {
    let mut guided = Guided::replay("home-with-vault", Locale::En);
    guided.plan("other");
    let asked = guided.answer("passwords", "none").screen;
    assert_eq!(asked.primary, None);
    assert!(everything(&asked).contains("You said no, but we saw"));
    let sure = guided.answer("passwords", "none-after-all").screen;
    assert!(sure.primary.is_some(), "{sure:#?}");
    assert!(!everything(&sure).contains("You said no, but we saw"));
}
