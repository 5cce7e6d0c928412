//! `voorzorg guide` in a terminal: what the window offers can be chosen there too.

use std::fs;

use acceptance::folder;
use acceptance::terminal::{Led, Terminal, cli};

#[test]
fn the_page_of_the_chosen_product_can_be_opened_and_a_letter_saved() {
    let home = tempfile::tempdir().unwrap();
    let scenario = folder("fixtures/scenarios/home-to-other");
    let words = ["--replay", scenario.to_str().unwrap(), "--lang", "en"];
    let mut guide = Led::new(Terminal::new(home.path()), &words);
    for label in [
        "Continue",
        "For another organisation, or at home",
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
    let offered = guide.press("Continue");
    assert!(offered.contains("( ) ESET"), "{offered}");
    assert!(!offered.contains("'s page"), "{offered}");
    let chosen = guide.press("ESET");
    assert!(chosen.contains("Open ESET's page"), "{chosen}");
    assert_eq!(chosen.matches("'s page").count(), 1, "{chosen}");

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

#[cfg(target_os = "linux")]
#[test]
fn starting_over_on_a_full_disk_leaves_the_journey_as_it_was() {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};

    let home = tempfile::tempdir().unwrap();
    let scenario = folder("fixtures/scenarios/home-to-other");
    let words = ["--replay", scenario.to_str().unwrap(), "--lang", "en"];
    // A write that is refused must come back as an error instead of ending the program.
    let script = "trap '' XFSZ; exec \"$0\" \"$@\"";
    let program = ["sh".into(), "-c".into(), script.into(), cli().into()];
    let mut guide = Led::new(Terminal::of(program.into(), home.path()), &words);
    guide.press("Continue");
    guide.press("For another organisation, or at home");
    guide.press("About Voorzorg");
    let before = guide.press("Back");
    assert!(before.contains("It is fine to stop here."), "{before}");
    let pid = i32::try_from(guide.process()).ok().and_then(Pid::from_raw);
    // No file may grow any more, as on a full disk; an empty one and another name are still possible.
    let limit = |current| {
        let maximum = None;
        prlimit(pid, Resource::Fsize, Rlimit { current, maximum }).unwrap();
    };
    limit(Some(0));
    guide.press("About Voorzorg");
    let asked = guide.press("Start over");
    assert!(asked.contains("Start over?"), "{asked}");
    let refused = guide.press("Start over");
    assert!(refused.contains("Start over?"), "{refused}");
    guide.press("Do not start over");
    assert_eq!(guide.press("Back"), before);
    assert_eq!(journals(home.path()), (1, 0), "nothing was moved");

    limit(None);
    guide.press("About Voorzorg");
    guide.press("Start over");
    let anew = guide.press("Start over");
    assert!(anew.contains("is on this computer"), "{anew}");
    assert!(anew.contains("You have started over."), "{anew}");
    assert!(!anew.contains("It is fine to stop here."), "{anew}");
    assert_eq!(
        journals(home.path()),
        (1, 1),
        "the journey of before is kept"
    );
    let back = guide.press("Bring back what I did before");
    assert!(back.contains("It is fine to stop here."), "{back}");
    guide.quit();
}

/// How many journals and how many archived ones there are below `folder`.
#[cfg(target_os = "linux")]
fn journals(folder: &std::path::Path) -> (usize, usize) {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy();
            if path.is_dir() {
                journals(&path)
            } else {
                let archived = name.starts_with("journal-") && name.ends_with("-closed.json");
                (usize::from(name == "journal.json"), usize::from(archived))
            }
        })
        .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
}
