//! Each kind of notification as it arrives, and what a person answers.

use std::fs;
use std::time::Duration;

use acceptance::machines::{self, with};
use acceptance::{catalogue, detector};
use voorzorg_domain::assessment::Verdict;
use voorzorg_domain::journey::{Event, Journal, Recorded};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::planning::plan;
use voorzorg_domain::snapshot::{
    Fact, PackageState, Probe, SecurityState, Snapshot, System, Timestamp,
};
use voorzorg_domain::watching::AlertKey;
use voorzorg_machine::Machine;

use crate::bus::Bus;
use crate::daemon::{Daemon, Manner, Received};
use crate::watcher::{Person, SOON};

/// Longer than the debounce of a change.
const QUIET: Duration = Duration::from_secs(8);

fn clean() -> Snapshot {
    machines::clean(System::Linux)
}

fn newer_kesl() -> Snapshot {
    kesl_of("12.2.0-1")
}

fn kesl_of(version: &str) -> Snapshot {
    let mut newer = machines::kesl();
    for fact in newer
        .readings
        .iter_mut()
        .flat_map(|reading| &mut reading.facts)
    {
        if let Fact::Package(package) = fact {
            package.version = Some(version.into());
        }
    }
    newer
}

fn kesl_with_agent() -> Snapshot {
    let agent = machines::package("klnagent64", PackageState::Installed, "Kaspersky");
    with(machines::kesl(), Probe::Dpkg, agent)
}

fn protected() -> Snapshot {
    machines::home_suite_gone()
}

fn unprotected() -> Snapshot {
    let off = machines::security_product("Microsoft Defender Antivirus", SecurityState::Off);
    let clean = machines::restarted(machines::clean(System::Windows));
    with(clean, Probe::SecurityCenter, off)
}

/// The notification that is shown when the computer goes through `before` and then becomes `after`.
fn shown(before: &[Snapshot], after: &Snapshot, lang: &str) -> Received {
    let (bus, person) = (Bus::new(), Person::new());
    let daemon = Daemon::on(&bus, Manner::Kind);
    let mut then = None;
    for machine in before {
        person.machine_is(machine);
        let watcher = person.watch(Some(&bus), lang);
        let tells = then.is_none() && has_antivirus(machine);
        person.remembers("the earlier computer", |memory| {
            then.as_ref() != Some(memory) && memory.seen.is_some()
        });
        if tells {
            // It is told when it is seen first.
            daemon.next(SOON);
        }
        watcher.kill();
        then = Some(person.lets_time_pass());
    }
    assert_eq!(daemon.so_far().len(), 0);
    let _watcher = person.watch(Some(&bus), lang);
    person.machine_is(after);
    daemon.next(SOON)
}

fn has_antivirus(machine: &Snapshot) -> bool {
    let assessment = detector().assess(machine);
    assessment.verdict == Verdict::AntivirusFound
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn each_kind_of_notification_arrives_in_both_languages() {
    let changed = [
        (
            vec![clean()],
            machines::kesl(),
            ["kesl staat op deze computer", "kesl is on this computer"],
        ),
        (
            vec![machines::kesl(), clean()],
            machines::kesl(),
            [
                "kesl staat weer op deze computer",
                "kesl is on this computer again",
            ],
        ),
        (
            vec![machines::kesl()],
            newer_kesl(),
            [
                "De versie van kesl is veranderd",
                "kesl has a different version",
            ],
        ),
        (
            vec![machines::kesl()],
            kesl_with_agent(),
            [
                "Er staat andere software van Kaspersky op deze computer",
                "Other Kaspersky software is on this computer",
            ],
        ),
        (
            // The second look confirms it.
            vec![protected(), unprotected()],
            unprotected(),
            [
                "We zien geen bescherming tegen virussen",
                "We see no virus protection",
            ],
        ),
    ];
    for (before, after, titles) in changed {
        for (lang, title) in ["nl", "en"].into_iter().zip(titles) {
            let notice = shown(&before, &after, lang);
            // A recorded computer is marked as practice, in the title and in the body.
            let mark = if lang == "nl" {
                "Oefening: "
            } else {
                "Practice: "
            };
            assert_eq!(notice.title, format!("{mark}{title}"));
            let not_this = if lang == "nl" {
                "Dit gaat over een bewaarde momentopname"
            } else {
                "This is about a saved snapshot"
            };
            assert!(notice.body.contains(not_this), "{}", notice.body);
            assert_eq!(notice.app, "Voorzorg");
            assert_eq!(notice.desktop_entry, "nl.voorzorg.app");
            assert_eq!(notice.urgency, 1);
            assert!(
                notice.icon.ends_with("icon.png"),
                "an icon of our own: {}",
                notice.icon
            );
            println!("{lang}: {title}");
        }
    }
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn an_antivirus_that_is_here_at_the_first_look_is_told_once_and_not_as_one_that_came() {
    let (bus, person) = (Bus::new(), Person::new());
    let daemon = Daemon::on(&bus, Manner::Kind);
    person.machine_is(&machines::kesl());
    let watcher = person.watch(Some(&bus), "en");
    let notice = daemon.next(SOON);
    assert_eq!(notice.title, "Practice: kesl is on this computer");
    assert!(notice.body.contains("for some time"), "{}", notice.body);
    assert_eq!(notice.keys(), ["never"]);
    watcher.end();
    person.lets_time_pass();
    let _watcher = person.watch(Some(&bus), "en");
    daemon.is_silent(QUIET);
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn the_icon_is_there_on_the_very_first_run() {
    let (bus, person) = (Bus::new(), Person::new());
    let daemon = Daemon::on(&bus, Manner::Kind);
    leave_a_journey(&person, 3);
    // Only the journal exists on this computer; the watch never ran.
    let _watcher = person.start(Some(&bus), &["--lang", "nl"]);
    let notice = daemon.next(SOON);
    let png = fs::read(&notice.icon).unwrap();
    assert!(png.starts_with(b"\x89PNG"), "{}", notice.icon);
}

/// A journal of a replacement that stopped at its first step some days ago.
pub(crate) fn leave_a_journey(person: &Person, days: i64) {
    let machine = machines::home_suite();
    let assessment = detector().assess(&machine);
    let plan = plan(&machine, &assessment, catalogue(), None).unwrap();
    let at = Timestamp(voorzorg_machine::now().0 - days * 24 * 3600);
    let events = [
        Event::Scanned {
            snapshot: Box::new(machine),
            assessment: Box::new(assessment),
        },
        Event::Planned {
            plan: Box::new(plan),
        },
    ];
    let journal = Journal {
        format: 1,
        app_version: String::new(),
        catalogue_version: String::new(),
        origin: Origin::Live,
        events: events.map(|event| Recorded { at, event }).to_vec(),
    };
    fs::create_dir_all(person.data()).unwrap();
    fs::write(
        person.data().join("journal.json"),
        serde_json::to_string(&journal).unwrap(),
    )
    .unwrap();
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_journey_left_halfway_is_told_at_once_and_a_click_leads_back_into_it() {
    for lang in ["nl", "en"] {
        let (bus, person) = (Bus::new(), Person::new());
        let daemon = Daemon::on(&bus, Manner::Kind);
        leave_a_journey(&person, 3);
        let before = fs::read(person.data().join("journal.json")).unwrap();
        let watcher = person.start(Some(&bus), &["--lang", lang]);
        let notice = daemon.next(SOON);
        let (title, body, labels) = if lang == "nl" {
            (
                "Je bent nog niet klaar",
                "Je kunt verdergaan waar je was.",
                [
                    "Openen",
                    "Morgen",
                    "Volgende week",
                    "Niet voor deze computer",
                ],
            )
        } else {
            (
                "You are not finished yet",
                "You can continue where you were.",
                ["Open", "Tomorrow", "Next week", "Not for this computer"],
            )
        };
        assert_eq!(notice.title, title);
        assert!(notice.body.contains(body), "{}", notice.body);
        assert_eq!(notice.app, "Voorzorg");
        assert_eq!(notice.keys(), ["default", "tomorrow", "next-week", "never"]);
        assert_eq!(notice.labels(), labels);
        daemon.press(notice.id, "default");
        assert_eq!(
            person.window_opened(),
            "--at journey token=token-of-the-click \n"
        );
        let after = fs::read(person.data().join("journal.json")).unwrap();
        assert_eq!(after, before, "the journal is only read");
        assert!(
            !person.data().join("journal.json.lock").exists(),
            "and never locked"
        );
        watcher.end();
    }
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_journey_that_somebody_is_at_means_silence() {
    let (bus, person) = (Bus::new(), Person::new());
    let daemon = Daemon::on(&bus, Manner::Kind);
    leave_a_journey(&person, 0);
    let _watcher = person.start(Some(&bus), &["--lang", "en"]);
    person.remembers("a look", |memory| !memory.open.is_empty());
    daemon.is_silent(QUIET);
}

/// A recorded computer on which `kesl` appears with a restart.
fn scenario(person: &Person) -> std::path::PathBuf {
    let dir = person.folder.path().join("scenario");
    fs::create_dir(&dir).unwrap();
    let write = |name: &str, machine: &Snapshot| {
        fs::write(dir.join(name), serde_json::to_string(machine).unwrap()).unwrap();
    };
    write("01-clean.json", &clean());
    write("02-kesl.json", &machines::kesl());
    fs::write(
        dir.join("scenario.toml"),
        "format = 1\nstart = \"01-clean.json\"\n\n[[when]]\nevent = \"restart\"\nthen = \"02-kesl.json\"\n",
    )
    .unwrap();
    dir
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_click_on_a_change_opens_the_window_for_a_new_scan_in_practice_too() {
    let (bus, person) = (Bus::new(), Person::new());
    let daemon = Daemon::on(&bus, Manner::Kind);
    let dir = scenario(&person);
    let words = ["--replay", dir.to_str().unwrap(), "--lang", "nl"];
    let _watcher = person.start(Some(&bus), &words);
    person.remembers("the clean computer", |memory| memory.seen.is_some());
    let practice = person.data().join("practice");
    let position = fs::read_dir(practice)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    Machine::replay(&dir, &position)
        .unwrap()
        .pretend_restart()
        .unwrap();
    let notice = daemon.next(SOON);
    assert_eq!(notice.title, "Oefening: kesl staat op deze computer");
    daemon.press(notice.id, "default");
    assert_eq!(
        person.window_opened(),
        format!(
            "--replay {} --at look token=token-of-the-click \n",
            dir.display()
        )
    );
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn each_answer_is_remembered_and_a_stranger_cannot_give_one() {
    let day = 24 * 3600;
    for (key, days) in [
        ("tomorrow", Some(1)),
        ("next-week", Some(7)),
        ("never", None),
    ] {
        let (bus, person) = (Bus::new(), Person::new());
        let daemon = Daemon::on(&bus, Manner::Kind);
        leave_a_journey(&person, 3);
        let watcher = person.start(Some(&bus), &["--lang", "en"]);
        let notice = daemon.next(SOON);
        let told = person.remembers("the notice", |memory| memory.spoke.is_some());
        stranger_says(&bus, notice.id, "never");
        daemon.press(notice.id, key);
        let memory = person.remembers(key, |memory| *memory != told);
        match days {
            Some(days) => {
                let next = memory.open[0].next.unwrap();
                let spoke = memory.spoke.unwrap();
                let span = next.seconds_since(spoke) - days * day;
                assert!((0..60).contains(&span), "{key}: {span}");
                assert!(memory.never.is_empty(), "{key}");
            }
            None => {
                assert!(memory.open.is_empty());
                assert!(memory.never.contains(&AlertKey("unfinished".to_owned())));
            }
        }
        watcher.end();
        // After a restart of the watcher nothing is shown again.
        let _watcher = person.start(Some(&bus), &["--lang", "en"]);
        daemon.is_silent(Duration::from_secs(3));
        println!("{key}: remembered over a new start");
    }
}

/// Somebody else on the bus claims that a person pressed a button.
fn stranger_says(bus: &Bus, id: u32, key: &str) {
    let connection = zbus::blocking::connection::Builder::address(bus.address.as_str())
        .unwrap()
        .build()
        .unwrap();
    connection
        .emit_signal(
            None::<&str>,
            "/org/freedesktop/Notifications",
            "org.freedesktop.Notifications",
            "ActionInvoked",
            &(id, key),
        )
        .unwrap();
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn what_cannot_be_done_is_not_offered() {
    let (bus, person) = (Bus::new(), Person::new());
    let daemon = Daemon::on(&bus, Manner::Kind);
    leave_a_journey(&person, 3);
    person.remove_window();
    let watcher = person.start(Some(&bus), &["--lang", "en"]);
    let keys = daemon.next(SOON);
    assert_eq!(keys.keys(), ["tomorrow", "next-week", "never"]);
    watcher.end();

    let (bus, person) = (Bus::new(), Person::new());
    let plain = Daemon::on(&bus, Manner::Plain);
    leave_a_journey(&person, 3);
    let _watcher = person.start(Some(&bus), &["--lang", "en"]);
    assert_eq!(plain.next(SOON).actions, [], "a service without buttons");
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn an_unchanged_computer_means_silence() {
    let (bus, person) = (Bus::new(), Person::new());
    let daemon = Daemon::on(&bus, Manner::Kind);
    person.machine_is(&machines::kesl());
    let watcher = person.watch(Some(&bus), "en");
    // It is told when it is seen first.
    daemon.next(SOON);
    // A file was written, but nothing relevant changed.
    person.machine_is(&machines::kesl());
    daemon.is_silent(QUIET);
    watcher.end();
    let _watcher = person.watch(Some(&bus), "en");
    daemon.is_silent(Duration::from_secs(3));
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_text_from_a_computer_never_becomes_markup() {
    let notice = shown(&[machines::kesl()], &kesl_of("<b>13</b>&"), "en");
    assert!(notice.body.contains("13"), "{}", notice.body);
    assert!(!notice.body.contains("<b>"), "{}", notice.body);
}
