//! Leads every shipped example to its end: the outcome, that the outcome is the same after an
//! interruption at any event, and that no action runs unasked.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use acceptance::guided::Guided;
use acceptance::patience::Patient;
use acceptance::terminal::Terminal;
use voorzorg_domain::journey::{Event, Journal, Journey, StepStatus};
use voorzorg_guide::JOURNAL;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Block, ErrorCode, Intent, Place, View};

/// How an example ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// The product was not seen any more, and every step is settled.
    Gone,
    /// It stops at this place, with this text.
    Stops(&'static str, &'static str),
}

struct Case {
    name: &'static str,
    exit: i32,
    person: Patient,
    end: End,
    /// Something that is said on the way.
    said: &'static [&'static str],
}

fn case(name: &'static str, exit: i32, end: End, said: &'static [&'static str]) -> Case {
    Case {
        name,
        exit,
        person: Patient::default(),
        end,
        said,
    }
}

fn cases() -> Vec<Case> {
    let gone = |name, said| case(name, 10, End::Gone, said);
    let as_person = |case: Case, question, answer| Case {
        person: case.person.says(question, answer),
        ..case
    };
    let result = |name, exit, said: &'static str| case(name, exit, End::Stops("result", said), &[]);
    vec![
        gone("home-to-defender", &[]),
        as_person(
            gone(
                "home-to-other",
                &["Install other antivirus software only after the removal and the restart."],
            ),
            "replacement",
            "eset",
        ),
        gone(
            "home-with-vault",
            &["We saw a file in which Kaspersky Password Manager"],
        ),
        as_person(
            case(
                "home-with-vault",
                10,
                End::Stops(
                    "step-passwords",
                    "Your passwords are still in Kaspersky Password Manager.",
                ),
                &[],
            ),
            "passwords",
            "not-yet",
        ),
        as_person(
            case(
                "home-password-unknown",
                10,
                End::Stops(
                    "step-ready",
                    "Without the password, Kaspersky cannot be removed.",
                ),
                &["We saw that a password protects it from being removed."],
            ),
            "protection-password",
            "unknown",
        ),
        as_person(
            case(
                "home-to-defender",
                10,
                End::Stops(
                    "step-ready-administrator",
                    "Without administrator rights you cannot remove programs.",
                ),
                &[],
            ),
            "administrator",
            "no",
        ),
        case(
            "defender-held-off",
            10,
            End::Stops("step-replacement", "a setting keeps it switched off"),
            &[],
        ),
        gone("bad-moment", &["The computer has to restart first."]),
        gone("uninstall-cancelled", &["The removal was cancelled"]),
        gone(
            "uninstall-busy",
            &["Another installation is still running."],
        ),
        gone("uninstall-failed", &["The removal did not work"]),
        gone(
            "uninstall-restart-needed",
            &["The removal is only complete after a restart."],
        ),
        gone(
            "uninstall-restarting",
            &["Your place in Voorzorg is saved."],
        ),
        gone(
            "uninstall-entry-gone",
            &["The removal is only complete after a restart."],
        ),
        gone(
            "uninstall-source-missing",
            &["The installation files are missing."],
        ),
        case(
            "says-done-but-is-not",
            10,
            End::Stops("step-remove", "It is still installed."),
            &[],
        ),
        case(
            "managed",
            10,
            End::Stops("hand-over", "are usually managed from one place"),
            &[],
        ),
        case(
            "agent-only",
            11,
            End::Stops("hand-over", "are usually managed from one place"),
            &["We saw other Kaspersky software, but no antivirus software."],
        ),
        case(
            "vpn-only",
            11,
            End::Gone,
            &["The 2018 precautionary measure is not about this program"],
        ),
        Case {
            said: &["Defender does not switch itself back on here"],
            ..gone("server", &[])
        },
        as_person(
            gone(
                "macos-home",
                &["Whether a Kaspersky system extension may be removed"],
            ),
            "replacement",
            "apple-xprotect",
        ),
        as_person(
            gone(
                "kesl-removed",
                &["We no longer see Kaspersky Endpoint Security for Linux"],
            ),
            "replacement",
            "none",
        ),
        result(
            "leftovers-only",
            11,
            "Almost every program leaves something behind",
        ),
        result("nothing-found", 0, "did not see any Kaspersky software"),
        result("could-not-look", 20, "Looking again will not help."),
    ]
}

/// Every word on a screen, as one line.
fn words(view: &View) -> String {
    serde_json::to_string(view).unwrap()
}

fn journal(folder: &Path) -> Journal {
    let text = fs::read_to_string(folder.join(JOURNAL)).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The verified and the self-reported steps in a journal, and how often an action was begun.
fn outcome(folder: &Path) -> (BTreeSet<String>, BTreeSet<String>, usize) {
    let journal = journal(folder);
    let journey = Journey::from_events(&journal.events);
    let of = |wanted: fn(&StepStatus) -> bool| {
        journey
            .step_status
            .iter()
            .filter(|(_, status)| wanted(status))
            .map(|(id, _)| id.0.clone())
            .collect()
    };
    let begun = journal
        .events
        .iter()
        .filter(|recorded| matches!(recorded.event, Event::StepBegun { .. }))
        .count();
    (
        of(|status| matches!(status, StepStatus::Verified { .. })),
        of(|status| matches!(status, StepStatus::SelfReported { .. })),
        begun,
    )
}

fn hold(case: &Case, view: &View) {
    let said = words(view);
    let text = serde_json::from_str::<serde_json::Value>(&said).unwrap();
    match case.end {
        End::Gone => {
            assert_eq!(view.screen.place, "wrap-up", "{}: {text:#}", case.name);
            assert!(
                view.screen.heading.contains("We no longer see"),
                "{}: {}",
                case.name,
                view.screen.heading
            );
        }
        End::Stops(place, words) => {
            assert_eq!(view.screen.place, place, "{}: {text:#}", case.name);
            assert!(said.contains(words), "{}: {text:#}", case.name);
        }
    }
}

#[test]
fn each_example_is_led_to_its_end_and_says_on_the_way_what_it_should() {
    println!(
        "{:<26} {:>4}  {:<18} steps seen / told",
        "example", "exit", "ends at"
    );
    for case in cases() {
        let mut guided = Guided::replay(case.name, Locale::En);
        let mut all = String::new();
        let end = case
            .person
            .walk(&mut guided, |_, view| all.push_str(&words(view)));
        hold(&case, &end);
        for said in case.said {
            assert!(all.contains(said), "{}: nobody said {said:?}", case.name);
        }
        let (verified, told, _) = outcome(guided.folder.path());
        println!(
            "{:<26} {:>4}  {:<18} {} / {}",
            case.name,
            case.exit,
            end.screen.place,
            verified.len(),
            told.len()
        );
        for removal in ["remove", "restart"] {
            assert!(
                !told.contains(removal),
                "{}: {removal} was only told",
                case.name
            );
        }
    }
}

#[test]
fn each_blocker_names_who_can_help_whether_it_is_protected_and_a_message() {
    for case in cases() {
        let End::Stops(place, _) = case.end else {
            continue;
        };
        if !place.starts_with("step-") || place == "step-remove" {
            continue;
        }
        for locale in Locale::ALL {
            let mut guided = Guided::replay(case.name, locale);
            let end = case.person.walk(&mut guided, |_, _| {});
            let said = words(&end);
            let now = match locale {
                Locale::Nl => "Bescherming nu:",
                Locale::En => "Protection now:",
            };
            assert!(said.contains(now), "{}: {said}", case.name);
            let letter = all_blocks(end.screen.all_blocks())
                .into_iter()
                .find_map(|block| match block {
                    Block::Letter { letter, text, .. } => Some((letter.clone(), text.clone())),
                    _ => None,
                });
            let (letter, text) = letter.unwrap_or_else(|| panic!("{}: no message", case.name));
            let save = |text: &str| Intent::SaveLetter {
                letter: letter.clone(),
                text: text.to_owned(),
            };
            // It is saved as the person left it, and nothing else is.
            guided.submit(save(&format!("{text} PS")));
            let kept = guided
                .folder
                .path()
                .join(format!("voorzorg-practice-letter-{letter}.txt"));
            assert!(fs::read_to_string(kept).unwrap().ends_with(" PS"));
            for nonsense in [save(""), save(&"x".repeat(100_000))] {
                let error = guided.try_press(nonsense).unwrap_err();
                assert_eq!(error.code, ErrorCode::NotNow);
            }
            let foreign = Intent::SaveLetter {
                letter: "../../x".into(),
                text: "x".into(),
            };
            assert_eq!(
                guided.try_press(foreign).unwrap_err().code,
                ErrorCode::NotNow
            );
        }
    }
}

fn all_blocks<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> Vec<&'a Block> {
    blocks
        .into_iter()
        .flat_map(|block| match block {
            Block::More { blocks, .. } => all_blocks(blocks),
            other => vec![other],
        })
        .collect()
}

#[test]
fn each_example_says_the_same_in_the_terminal_and_in_a_report_that_proves_nothing() {
    for case in cases() {
        let folder = acceptance::folder("fixtures/scenarios").join(case.name);
        let folder = folder.to_string_lossy();
        let home = tempfile::tempdir().unwrap();
        let terminal = Terminal::new(home.path());
        let scan = terminal.run(&["scan", "--replay", &folder, "--json"]);
        assert_eq!(scan.code, Some(case.exit), "{}: {}", case.name, scan.all());
        assert_eq!(scan.json()["origin"], "replay");

        let mut guided = Guided::replay(case.name, Locale::En);
        case.person.walk(&mut guided, |_, _| {});
        let seen = guided.submit(Intent::Go {
            place: Place::Report,
        });
        guided.submit(Intent::SaveReport);
        let html = guided.folder.path().join("voorzorg-practice-report.html");
        let text = fs::read_to_string(&html).unwrap();
        for block in seen.screen.all_blocks() {
            if let Block::Facts { rows } = block {
                for row in rows {
                    let value = row.value.replace('\'', "&#39;").replace('"', "&quot;");
                    assert!(
                        text.contains(&row.value) || text.contains(&value),
                        "{}: the file lacks {:?}",
                        case.name,
                        row.value
                    );
                }
            }
        }
        let checked = terminal.run(&["report", "--verify", &html.to_string_lossy()]);
        assert_eq!(checked.code, Some(1), "{}: {}", case.name, checked.all());
    }
}

/// Copies what a stopped app leaves behind: the journal and the place in the example.
fn copy(from: &Path, to: &Path) {
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap().path();
        if file.is_file() {
            fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
        }
    }
}

#[test]
fn every_prefix_of_every_example_resumes_to_the_same_end_and_does_nothing_unasked() {
    // A whole run holds all of them; the everyday check a part of each.
    let step = if std::env::var_os("VOORZORG_ALL").is_some() {
        1
    } else {
        4
    };
    let mut cuts = 0;
    for case in cases() {
        let mut whole = Guided::replay(case.name, Locale::En);
        let states = tempfile::tempdir().unwrap();
        let mut kept: Vec<(usize, std::path::PathBuf)> = Vec::new();
        case.person.walk(&mut whole, |guided, _| {
            let count = journal(guided.folder.path()).events.len();
            let folder = states.path().join(kept.len().to_string());
            fs::create_dir(&folder).unwrap();
            copy(guided.folder.path(), &folder);
            kept.push((count, folder));
        });
        let whole_journal = journal(whole.folder.path());
        let (verified, told, _) = outcome(whole.folder.path());
        for cut in (0..=whole_journal.events.len()).step_by(step) {
            // The machine just before the first lost event, or just after the last kept one: the app may
            // be killed between an action and its record.
            let after = kept.iter().rev().find(|(count, _)| *count <= cut);
            let before = kept.iter().find(|(count, _)| *count >= cut);
            let states: BTreeSet<_> = [after, before]
                .into_iter()
                .flatten()
                .map(|(_, folder)| folder)
                .collect();
            for folder in states {
                cuts += 1;
                let mut again = Guided::replay(case.name, Locale::En);
                again.close();
                copy(folder, again.folder.path());
                let mut part = whole_journal.clone();
                part.events.truncate(cut);
                let text = serde_json::to_string(&part).unwrap();
                fs::write(again.folder.path().join(JOURNAL), text).unwrap();
                let begun = |journal: &Journal| {
                    journal
                        .events
                        .iter()
                        .filter(|recorded| matches!(recorded.event, Event::StepBegun { .. }))
                        .count()
                };
                again.open();
                again.view();
                assert_eq!(
                    begun(&journal(again.folder.path())),
                    begun(&part),
                    "{} cut at {cut}: something was begun unasked",
                    case.name
                );
                let end = case.person.walk(&mut again, |_, _| {});
                hold(&case, &end);
                let (seen, said, _) = outcome(again.folder.path());
                // What one run could not see may be self-reported in another.
                assert_eq!(seen, verified, "{} cut at {cut}", case.name);
                assert_eq!(said, told, "{} cut at {cut}", case.name);
            }
        }
    }
    println!("{cuts} cuts, each led to the same end");
}
