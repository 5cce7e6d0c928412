//! Going back, stopping, starting over and coming back: nothing is lost, and nothing is claimed that a
//! scan did not see.

use acceptance::guided::Guided;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Intent, MapState, Place, ScreenId, View};

fn go(guided: &mut Guided, place: Place) -> View {
    guided.submit(Intent::Go { place })
}

fn words(view: &View) -> String {
    serde_json::to_string(&view.screen).unwrap()
}

#[test]
fn there_is_no_map_without_a_plan_and_its_ticks_are_true() {
    for example in [
        "nothing-found",
        "leftovers-only",
        "managed",
        "home-to-defender",
    ] {
        let guided = Guided::replay(example, Locale::En);
        assert_eq!(guided.view().map, [], "{example}");
    }
    let mut guided = Guided::replay("says-done-but-is-not", Locale::En);
    guided.plan("other");
    guided.walk_to("step-remove");
    guided.press_primary();
    let stopped = guided.submit(Intent::End);
    let states: Vec<(&str, MapState)> = stopped
        .map
        .iter()
        .map(|stop| (stop.label.as_str(), stop.state))
        .collect();
    assert_eq!(
        states,
        [
            ("Prepare", MapState::Done),
            ("Remove", MapState::Open),
            ("Restart", MapState::Open),
            ("Switch on protection", MapState::Open),
            ("Final check", MapState::Open),
        ]
    );
    assert!(stopped.screen.heading.ends_with("is still here"));
    assert!(words(&stopped).contains("Do not cancel the licence yet."));
}

#[test]
fn a_step_that_was_done_is_changed_and_the_later_ones_stay() {
    let mut guided = Guided::replay("home-to-defender", Locale::En);
    guided.plan("other");
    let remove = guided.walk_to("step-remove");
    let back = remove.screen.back.clone().unwrap();
    assert_eq!(back.label, "Back: Is this a good moment?");
    let replacement = Intent::ReopenStep {
        step: "replacement".to_owned(),
    };
    let change = words(&remove).contains("\"reopen-step\",\"step\":\"replacement\"");
    assert!(change, "it can be changed from here");
    assert_eq!(
        guided.submit(replacement.clone()).screen.place,
        "step-replacement"
    );
    guided.answer("replacement", "other");
    let which = guided.press_primary();
    assert_eq!(which.screen.place, "step-replacement-which");
    assert_eq!(guided.press_primary().screen.place, "step-remove");
    // Once the removal has begun there is no way back.
    guided.press_primary();
    assert!(guided.try_press(replacement).is_err());
}

#[test]
fn stopping_for_now_keeps_the_place_and_claims_only_what_was_seen() {
    let mut guided = Guided::replay("home-to-defender", Locale::En);
    let early = go(&mut guided, Place::Paused);
    assert!(words(&early).contains("Voorzorg has changed nothing on this computer."));
    guided.plan("other");
    guided.walk_to("step-remove");
    let paused = go(&mut guided, Place::Paused);
    assert_eq!(paused.screen.id, ScreenId::Paused);
    let said = words(&paused);
    assert!(
        said.contains("You are at step 5 of 7: Remove Kaspersky."),
        "{said}"
    );
    assert!(
        said.contains("we still saw Kaspersky on this computer. It was on."),
        "{said}"
    );
    assert_eq!(guided.press_primary().screen.place, "step-remove");
    guided.press_primary();
    let begun = words(&go(&mut guided, Place::Paused));
    assert!(begun.contains("The removal has already begun."), "{begun}");
    assert!(!begun.contains("has changed nothing"), "{begun}");
}

#[test]
fn starting_over_asks_first_and_can_be_taken_back() {
    let mut guided = Guided::replay("home-to-defender", Locale::En);
    guided.plan("vital");
    guided.walk_to("step-ready");
    let about = go(&mut guided, Place::About);
    let leads_there = about.screen.others[0].intent.clone();
    assert_eq!(
        leads_there,
        Intent::Go {
            place: Place::StartOver
        }
    );
    let asked = guided.submit(leads_there);
    assert_eq!(asked.screen.heading, "Start over?");
    let anew = guided.press_primary();
    assert_eq!(anew.screen.place, "result");
    assert_eq!(anew.map, []);
    let undo = Intent::UndoStartOver;
    assert!(
        anew.screen
            .others
            .iter()
            .any(|button| button.intent == undo)
    );
    let back = guided.submit(undo.clone());
    assert_eq!(back.screen.place, "step-ready");
    assert!(guided.try_press(undo.clone()).is_err(), "only once");

    // Whoever goes on from the new start does not take it back any more.
    guided.submit(Intent::StartOver);
    guided.plan("other");
    assert!(guided.try_press(undo).is_err());
}

#[test]
fn one_page_has_one_name() {
    for locale in Locale::ALL {
        let mut guided = Guided::replay("home-to-defender", locale);
        for link in guided.view().frame.nav {
            let view = guided.submit(link.button.intent.clone());
            let current: Vec<&str> = view
                .frame
                .nav
                .iter()
                .filter(|link| link.current)
                .map(|link| link.button.label.as_str())
                .collect();
            assert_eq!(current, [link.button.label.as_str()], "one link is current");
            let is_this_computer = link.button.intent
                == Intent::Go {
                    place: Place::Journey,
                };
            if !is_this_computer {
                assert_eq!(view.screen.heading, link.button.label);
            }
        }
    }
}

#[test]
fn somebody_else_is_asked_calmly_on_a_page_of_its_own() {
    let mut guided = Guided::replay("managed", Locale::En);
    guided.answer("group", "vital");
    guided.answer("device-admin", "supplier");
    let view = guided.questions();
    assert_eq!(view.screen.heading, "Ask your IT supplier");
    let said = words(&view);
    assert!(!said.contains("\"stop\""), "no red stop: {said}");
    assert!(said.contains("Subject: "), "{said}");
    let (before, after) = said.split_once("Kind regards").unwrap();
    assert!(before.contains("usually goes in this order:"), "{before}");
    assert!(!after.contains("1. "), "nothing stands below the greeting");
}
