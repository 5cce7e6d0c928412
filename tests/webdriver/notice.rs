//! A second start, by a click on a notification of the watch or by a person: it opens the window at
//! the right screen, or brings the open one there.

use std::fs;
use std::process::{Child, Command};
use std::time::Duration;

use crate::driver::wait;
use crate::person::{Person, app};

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn a_click_on_a_notification_opens_the_window_at_its_place_or_brings_the_open_one_there() {
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
        let status = start(&person, &["--at", place]).wait().unwrap();
        assert!(status.success(), "{place}: {status}");
    };
    click("about");
    window.wait_for_place("about");
    let before = scans(&person);
    click("look");
    wait("a new look", || (scans(&person) > before).then_some(()));
    window.wait_for_place("result");
    println!("an open window comes to the place, and looks anew where something changed");
    window.session.close();
}

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn a_window_that_closes_while_it_is_told_of_a_second_start_makes_way_for_it() {
    let person = Person::practising("home-to-defender");
    let mut first = start(&person, &[]);
    wait("the first window", || (scans(&person) > 0).then_some(()));
    signal("STOP", &first);
    let mut second = start(&person, &[]);
    // Time to find the first one, which answers nothing.
    std::thread::sleep(Duration::from_secs(2));
    first.kill().unwrap();
    first.wait().unwrap();
    let lock = person.home.join("voorzorg/journal.json.lock");
    wait("the second to have the journal", || {
        let held = fs::File::open(&lock).unwrap().try_lock();
        matches!(held, Err(fs::TryLockError::WouldBlock)).then_some(())
    });
    assert!(second.try_wait().unwrap().is_none(), "the second is gone");
    second.kill().unwrap();
    second.wait().unwrap();
}

/// How often the window has scanned this computer.
fn scans(person: &Person) -> usize {
    let journal = person.home.join("voorzorg/journal.json");
    let text = fs::read_to_string(journal).unwrap_or_default();
    text.matches("\"scanned\"").count()
}

/// Starts the window of `person` on this computer itself.
fn start(person: &Person, words: &[&str]) -> Child {
    Command::new(app())
        .args(words)
        .env("HOME", &person.home)
        .env("VOORZORG_DATA", person.home.join("voorzorg"))
        .spawn()
        .unwrap()
}

fn signal(name: &str, process: &Child) {
    let id = process.id().to_string();
    let sent = Command::new("kill").args(["-s", name, &id]).status();
    assert!(sent.unwrap().success(), "{name}");
}
