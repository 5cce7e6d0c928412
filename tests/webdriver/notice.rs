//! A click on a notice of the watch: it opens the window at the right screen, or brings the open
//! one there.

use std::process::Command;

use acceptance::terminal::is_asked_for;

use crate::driver::wait;
use crate::person::{Person, app};

#[test]
fn a_click_on_a_notice_opens_the_window_at_its_place_or_brings_the_open_one_there() {
    if !is_asked_for("webdriver") {
        return;
    }
    let person = Person::practising("home-to-defender");
    let scenario = acceptance::folder("fixtures/scenarios/home-to-defender");
    let scenario = scenario.display().to_string();
    let window = person.open_with("en", &["--replay", &scenario, "--at", "about"]);
    window.wait_for_place("about");
    window.session.close();
    println!("a closed window opens where the notice says");

    // Not practising: of this computer there is one window.
    let window = person.open_with("en", &[]);
    let click = |place: &str| {
        let status = Command::new(app())
            .args(["--at", place])
            .env("HOME", &person.home)
            .env("VOORZORG_DATA", person.home.join("voorzorg"))
            .status()
            .unwrap();
        assert!(status.success(), "{place}: {status}");
    };
    click("about");
    window.wait_for_place("about");
    let looks = || {
        let journal = person.home.join("voorzorg/journal.json");
        let text = std::fs::read_to_string(journal).unwrap_or_default();
        text.matches("\"looked\"").count()
    };
    let before = looks();
    click("look");
    wait("a new look", || (looks() > before).then_some(()));
    window.wait_for_place("result");
    println!("an open window comes to the place, and looks anew where something changed");
    window.session.close();
}
