//! Kills the real program at each of its writes: nothing is lost, and no action is repeated.
//!
//! A preloaded library (`kill.c`) wraps `write`, `fsync` and `rename` and ends the program at the n-th
//! call, before or after it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::terminal::{Led, Terminal, tool};
use voorzorg_domain::journey::{Event, Journal, Journey, StepStatus};

use crate::person::lead;

const SHIM: &str = include_str!("kill.c");
const AT: &str = "KILL_AT";
const COUNT: &str = "KILL_COUNT";

fn build(folder: &Path) -> PathBuf {
    let (source, library) = (folder.join("kill.c"), folder.join("kill.so"));
    fs::write(&source, SHIM).unwrap();
    tool(
        "gcc",
        Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(&library)
            .arg(&source)
            .arg("-ldl"),
    );
    library
}

fn person(home: &Path) -> Terminal {
    Terminal::new(home)
}

fn guide(terminal: Terminal) -> Led {
    let example = acceptance::folder("fixtures/scenarios/home-to-defender");
    Led::new(
        terminal,
        &["--replay", &example.to_string_lossy(), "--lang", "en"],
    )
}

fn journal(home: &Path) -> Option<Journal> {
    let mut found = Vec::new();
    find(&home.join("voorzorg"), &mut found);
    let text = fs::read_to_string(found.first()?).unwrap();
    let journal = serde_json::from_str(&text);
    Some(journal.unwrap_or_else(|error| panic!("a journal that cannot be read: {error}\n{text}")))
}

fn find(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            find(&path, found);
        } else if path.file_name().is_some_and(|name| name == "journal.json") {
            found.push(path);
        }
    }
}

fn begun(journal: &Journal) -> usize {
    let is_begun = |event: &Event| matches!(event, Event::StepBegun { .. });
    journal
        .events
        .iter()
        .filter(|recorded| is_begun(&recorded.event))
        .count()
}

fn verified(journal: &Journal) -> Vec<String> {
    Journey::from_events(&journal.events)
        .step_status
        .iter()
        .filter(|(_, status)| matches!(status, StepStatus::Verified { .. }))
        .map(|(id, _)| id.0.clone())
        .collect()
}

#[test]
#[ignore = "needs a C compiler: cargo xtask dpkg"]
fn a_program_killed_at_any_write_loses_nothing_and_repeats_nothing() {
    let scratch = tempfile::tempdir().unwrap();
    let library = build(scratch.path());

    // How many points there are, and where an undisturbed journey ends.
    let home = scratch.path().join("whole");
    fs::create_dir(&home).unwrap();
    let count = home.join("count");
    let watched = person(&home)
        .with("LD_PRELOAD", &library)
        .with(COUNT, &count);
    let mut whole = guide(watched);
    lead(&mut whole, |_| {}).expect("nobody killed it");
    whole.quit();
    let points: usize = fs::read_to_string(&count).unwrap().trim().parse().unwrap();
    let end = verified(&journal(&home).unwrap());
    assert!(points > 40, "only {points} points: is the shim in place?");
    assert_eq!(end.len(), 5, "{end:?}");

    let step = if std::env::var_os("VOORZORG_ALL").is_some() {
        1
    } else {
        7
    };
    let mut killed = 0;
    for point in (1..=points).step_by(step) {
        let home = scratch.path().join(point.to_string());
        fs::create_dir(&home).unwrap();
        let doomed = person(&home)
            .with("LD_PRELOAD", &library)
            .with(AT, point.to_string());
        let mut presses = 0;
        let mut first = guide(doomed);
        let ended = lead(&mut first, |choice| presses += usize::from(starts(choice)));
        drop(first);
        killed += usize::from(ended.is_none());
        let kept = journal(&home);

        let mut second = guide(person(&home));
        let _ = second.screen();
        if let (Some(kept), Some(now)) = (&kept, journal(&home)) {
            assert_eq!(
                now.events.get(..kept.events.len()),
                Some(&kept.events[..]),
                "killed at {point}: something was lost"
            );
            assert_eq!(begun(&now), begun(kept), "killed at {point}: begun unasked");
        }
        lead(&mut second, |choice| presses += usize::from(starts(choice)))
            .unwrap_or_else(|| panic!("killed at {point}: the second run ended too"));
        second.quit();
        let last = journal(&home).unwrap();
        assert_eq!(verified(&last), end, "killed at {point}");
        assert!(
            begun(&last) <= presses,
            "killed at {point}: begun {} times for {presses} presses",
            begun(&last)
        );
        let strays: Vec<_> = fs::read_dir(home.join("voorzorg"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .filter(|name| name.contains("damaged"))
            .collect();
        assert_eq!(strays, Vec::<String>::new(), "killed at {point}");
    }
    println!("{points} points at which it writes; killed at {killed}, each time to the same end");
    assert!(killed > 5, "only {killed} were killed");
}

/// The choices that start an action of the app.
fn starts(choice: &str) -> bool {
    matches!(choice, "Start the uninstaller" | "Try again")
}
