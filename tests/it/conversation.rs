//! `voorzorg guide` in a terminal: what the window offers can be chosen there too.

use std::fs;

use acceptance::folder;
use acceptance::terminal::{Led, Terminal};

#[test]
fn the_page_of_the_chosen_product_can_be_opened_and_a_letter_saved() {
    let home = tempfile::tempdir().unwrap();
    let scenario = folder("fixtures/scenarios/home-to-other");
    let words = ["--replay", scenario.to_str().unwrap(), "--lang", "en"];
    let mut guide = Led::new(Terminal::new(home.path()), &words);
    for label in [
        "Go on",
        "For another organisation, or at home",
        "I do, or nobody does",
        "Make a plan",
        "No, I do not use it",
        "No, there is nothing in one",
    ] {
        guide.press(label);
    }
    let offered = guide.press("Go on");
    assert!(offered.contains("( ) ESET"), "{offered}");
    assert!(!offered.contains("Open the page of"), "{offered}");
    let chosen = guide.press("ESET");
    assert!(chosen.contains("Open the page of ESET"), "{chosen}");
    assert_eq!(chosen.matches("Open the page of").count(), 1, "{chosen}");

    let letters = guide.press("Letters");
    assert!(letters.contains(") Save this letter"), "{letters}");
    let saved = guide.press("Save this letter");
    assert!(saved.contains("The letter is saved:"), "{saved}");
    assert_eq!(saved.matches("Message to colleagues").count(), 1, "{saved}");
    guide.quit();
    assert_eq!(texts_below(home.path()), 1, "one letter");
}

/// How many texts stand in `folder` and below.
fn texts_below(folder: &std::path::Path) -> usize {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            if path.is_dir() {
                texts_below(&path)
            } else {
                usize::from(path.extension().is_some_and(|kind| kind == "txt"))
            }
        })
        .sum()
}
