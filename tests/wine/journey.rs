//! The parts of a journey in the terminal that the tests of this suite share.

use std::fs;

use acceptance::terminal::Led;

use crate::prefix::{Prefix, windows_path};

/// From the result to the step that removes, as a person at home who has bought another product.
pub(crate) fn before_removal(mut guide: Led) -> Led {
    let result = guide.screen();
    assert!(result.contains("Kaspersky is on this computer"), "{result}");
    guide.press("Continue");
    let told = guide.press("For another organisation, or at home");
    assert!(
        unfolded(&told).contains("It is fine to stop here."),
        "{told}"
    );
    for label in [
        "Continue",
        "I do, or nobody does",
        "Continue",
        "Start preparing",
        "No, I do not use it",
        "Continue",
        "No, nothing",
        "Continue",
        "Another product",
    ] {
        guide.press(label);
    }
    let chosen = guide.press("Continue");
    assert!(!chosen.contains("Start the uninstaller"), "{chosen}");
    for label in [
        "I have it ready",
        "No, I have not set one",
        "Continue",
        "Yes, I am, or someone with me is",
        "Continue",
    ] {
        guide.press(label);
    }
    let moment = guide.press("Check whether this is a good moment");
    // Wine has no Security Center, so the person answers instead.
    if moment.contains("I have checked myself, it is fine") {
        guide.press("I have checked myself, it is fine");
    }
    guide
}

/// From the first start of the app after the restart to a report that is checked.
pub(crate) fn after_restart(prefix: &Prefix) {
    let mut guide = prefix.guide("person");
    let protect = guide.screen();
    assert!(
        protect.contains("Switch on the new protection"),
        "{protect}"
    );
    println!("restarted: the app saw it by itself, looked, and Kaspersky was not seen any more");
    let unseen = unfolded(&guide.press("I am done, look now"));
    assert!(
        unseen.contains("We cannot see whether protection is on."),
        "{unseen}"
    );
    let done = unfolded(&guide.press("It is on, I have seen it myself"));
    assert!(done.contains("We no longer see"), "{done}");
    assert!(done.contains("checked by Voorzorg"), "{done}");
    assert!(done.contains("reported by you"), "{done}");
    println!("the page at the end keeps apart what was seen and what was told");
    guide.quit();

    let report = prefix.drive_c().join("report.html");
    let path = windows_path(&report);
    let terminal = prefix.terminal("person");
    let saved = terminal.run(&["report", "--out", &path, "--lang", "en"]);
    assert_eq!(saved.code, Some(0), "{}", saved.all());
    let html = fs::read_to_string(&report).unwrap();
    assert!(html.contains("21.21.7.384"), "{html}");
    let checked = terminal.run(&["report", "--verify", &path]);
    assert_eq!(checked.code, Some(0), "{}", checked.all());
    fs::write(&report, html.replacen("21.21.7.384", "21.21.7.385", 1)).unwrap();
    let changed = terminal.run(&["report", "--verify", &path]);
    assert_eq!(changed.code, Some(1), "{}", changed.all());
    println!("report saved, verified, and a change in it noticed");
}

/// A screen as one line, so that a sentence is found wherever it was folded.
pub(crate) fn unfolded(screen: &str) -> String {
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}
