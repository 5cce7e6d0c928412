//! I4: verified and self-reported never look alike: not on a screen, not in a report.

use acceptance::guided::Guided;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Block, ErrorCode, Intent, Place, Screen};

/// The values of all rows on the screen.
fn values(screen: &Screen) -> Vec<String> {
    screen
        .all_blocks()
        .filter_map(|block| match block {
            Block::Facts { rows } => Some(rows.iter().map(|row| row.value.clone())),
            _ => None,
        })
        .flatten()
        .collect()
}

#[test]
fn told_and_seen_never_look_alike() {
    for (locale, seen, told) in [
        (Locale::Nl, "door Voorzorg gecontroleerd", "gemeld"),
        (Locale::En, "checked by Voorzorg", "reported by"),
    ] {
        let mut guided = Guided::replay("home-to-defender", locale);
        guided.plan("vital");
        guided.walk_to("wrap-up");
        for view in [
            guided.view(),
            guided.submit(Intent::Go {
                place: Place::Report,
            }),
        ] {
            let values = values(&view.screen);
            let count = |part: &str| values.iter().filter(|value| value.contains(part)).count();
            assert_eq!(
                count(seen),
                5,
                "replacement, moment, removal, restart, protection: {values:?}"
            );
            assert_eq!(count(told), 2, "passwords and preparation: {values:?}");
        }
        guided.submit(Intent::SaveReport);
        let report = guided.folder.path().join("voorzorg-practice-report.html");
        let html = std::fs::read_to_string(report).unwrap();
        assert_eq!(html.matches(seen).count(), 5);
        assert_eq!(html.matches(told).count(), 2);
    }
}

#[test]
fn a_killed_guide_goes_on_where_it_was() {
    let mut guided = Guided::replay("home-to-defender", Locale::En);
    guided.plan("vital");
    let before = guided.view().screen;
    guided.open();
    assert_eq!(guided.view().screen, before);
}

#[test]
fn nothing_is_begun_when_it_cannot_be_written_down_first() {
    let mut guided = Guided::replay("home-to-defender", Locale::En);
    guided.plan("vital");
    guided.walk_to("step-remove");
    let before = guided.view().screen;
    // The disk is gone, as with a pulled stick.
    std::fs::remove_dir_all(guided.folder.path()).unwrap();
    let begin = || Intent::BeginStep {
        step: "remove".into(),
    };
    let error = guided.try_press(begin()).unwrap_err();
    assert_eq!(error.code, ErrorCode::JournalNotWritten);
    assert_eq!(guided.view().screen, before, "nothing was started");
    std::fs::create_dir_all(guided.folder.path()).unwrap();
    let after = guided.submit(begin());
    assert_ne!(after.screen, before, "it goes on once it can");
}

#[test]
fn an_intent_that_does_not_belong_here_says_so_and_changes_nothing() {
    let mut guided = Guided::replay("home-to-defender", Locale::En);
    let before = guided.view().screen;
    for intent in [
        Intent::Prepare,
        Intent::BeginStep {
            step: "remove".into(),
        },
        Intent::ConfirmStep {
            step: "restart".into(),
        },
        Intent::Answer {
            question: "nonsense".into(),
            answer: "x".into(),
        },
        Intent::Answer {
            question: "group".into(),
            answer: "martians".into(),
        },
        Intent::OpenSource {
            source: "no-such-source".into(),
        },
    ] {
        let error = guided.try_press(intent).unwrap_err();
        assert_eq!(error.code, ErrorCode::NotNow);
        assert!(!error.message.is_empty() && !error.hint.is_empty());
    }
    assert_eq!(guided.view().screen, before);
}

#[test]
fn an_uninstaller_that_removes_nothing_never_leads_to_gone() {
    let mut guided = Guided::replay("says-done-but-is-not", Locale::En);
    guided.plan("vital");
    guided.walk_to("step-remove");
    for _ in 0..3 {
        guided.press_primary();
    }
    let view = guided.view();
    assert_eq!(view.screen.place, "step-remove");
    let text = serde_json::to_string(&view).unwrap();
    assert!(text.contains("It is still installed."), "{text}");
    assert!(!text.contains("We no longer see"), "{text}");
}

#[test]
fn each_scenario_says_its_verdict_first() {
    for (scenario, heading) in [
        ("home-to-defender", "is on this computer"),
        ("kesl-removed", "is on this computer"),
        ("managed", "Someone else often manages this"),
        ("nothing-found", "No Kaspersky software seen"),
        ("could-not-look", "We cannot be sure"),
    ] {
        let guided = Guided::replay(scenario, Locale::En);
        let view = guided.view();
        assert!(
            view.screen.heading.contains(heading),
            "{scenario}: {}",
            view.screen.heading
        );
        assert!(view.banner.is_some(), "{scenario}");
    }
}

#[test]
fn a_practice_with_packages_can_be_played_to_its_end() {
    let mut guided = Guided::replay("kesl-removed", Locale::En);
    guided.plan("vital");
    guided.walk_to("step-replacement");
    guided.answer("replacement", "none");
    guided.press_primary();
    guided.walk_to("wrap-up");
}

#[test]
fn a_managed_computer_gets_a_letter_and_never_a_removal() {
    for locale in Locale::ALL {
        for who in ["me", "owner", "supplier", "department", "unknown"] {
            let mut guided = Guided::replay("managed", locale);
            guided.answer("group", "vital");
            guided.answer("device-admin", who);
            let view = guided.questions();
            assert_eq!(view.screen.place, "hand-over");
            let letter = view.screen.blocks.iter().find_map(|block| match block {
                Block::Letter { text, .. } => Some(text),
                _ => None,
            });
            let letter = letter.unwrap_or_else(|| panic!("no letter for {who}"));
            assert!(letter.contains("Kaspersky Endpoint Security"), "{letter}");
            assert!(
                letter.contains("2018") && letter.contains("2022"),
                "{letter}"
            );
            assert_eq!(view.screen.primary, None, "nothing to start for {who}");
            assert_eq!(
                guided.try_press(Intent::Prepare).unwrap_err().code,
                ErrorCode::NotNow
            );
        }
    }
}
