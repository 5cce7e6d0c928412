//! The watch notifies when something changed, and is silent otherwise (ADR 14).

use acceptance::machines::{self, with};
use acceptance::terminal::Terminal;
use acceptance::{catalogue, detector};
use voorzorg_domain::catalogue::Check;
use voorzorg_domain::journey::{Event, Journal, Recorded};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::planning::plan;
use voorzorg_domain::snapshot::{
    Fact, Gap, GapKind, PackageState, Probe, SecurityState, Snapshot, System, Timestamp,
};
use voorzorg_domain::watching::{Alert, JourneyNow, Memory, changes, watch};

const NOW: Timestamp = Timestamp(1_800_000_000);

fn memory(machine: &Snapshot) -> Memory {
    let assessment = detector().assess(machine);
    watch(None, &assessment, &JourneyNow::default(), NOW).memory
}

fn since(before: &Snapshot, now: &Snapshot) -> Vec<Alert> {
    changes(&memory(before), &detector().assess(now))
}

#[test]
fn an_identical_machine_and_a_first_scan_mean_silence() {
    for machine in [
        machines::clean(System::Linux),
        machines::kesl(),
        machines::home_suite(),
    ] {
        assert_eq!(since(&machine, &machine), []);
        assert_eq!(
            changes(&Memory::default(), &detector().assess(&machine)),
            []
        );
    }
}

#[test]
fn a_return_a_new_version_and_a_new_part_are_told_apart() {
    let clean = machines::clean(System::Linux);
    assert!(matches!(
        since(&clean, &machines::kesl())[..],
        [Alert::Returned { .. }]
    ));

    let mut newer = machines::kesl();
    for reading in &mut newer.readings {
        for fact in &mut reading.facts {
            if let Fact::Package(package) = fact {
                package.version = Some("12.2.0-1".into());
            }
        }
    }
    assert!(matches!(
        &since(&machines::kesl(), &newer)[..],
        [Alert::VersionChanged { from, to, .. }] if from == "12.1.0-1508" && to == "12.2.0-1"
    ));

    let agent = machines::package("klnagent64", PackageState::Installed, "Kaspersky");
    let more = with(machines::kesl(), Probe::Dpkg, agent);
    assert!(matches!(
        since(&machines::kesl(), &more)[..],
        [Alert::AnotherPart { .. }]
    ));
}

#[test]
fn protection_that_went_off_is_told() {
    let protected = machines::home_suite_gone();
    let mut off = machines::restarted(machines::clean(System::Windows));
    off = with(
        off,
        Probe::SecurityCenter,
        machines::security_product("Microsoft Defender Antivirus", SecurityState::Off),
    );
    assert_eq!(since(&protected, &off), [Alert::ProtectionOff]);
}

#[test]
fn a_scan_that_could_not_see_everything_is_not_remembered() {
    let kesl = machines::kesl();
    let mut blind = machines::clean(System::Linux);
    blind.readings[0].gaps.push(Gap::of(GapKind::Denied));
    let before = memory(&kesl);
    let assessment = detector().assess(&blind);
    let after = watch(Some(&before), &assessment, &JourneyNow::default(), NOW).memory;
    assert_eq!(
        after, before,
        "otherwise the next full look would tell of a return"
    );
}

#[test]
fn the_watch_knows_where_the_journey_stands_by_the_journal_alone() {
    let machine = machines::home_suite();
    let assessment = detector().assess(&machine);
    let plan = plan(&machine, &assessment, catalogue(), None).unwrap();
    let steps = plan.steps.clone();
    let mut events = vec![
        Event::Scanned {
            snapshot: Box::new(machine.clone()),
            assessment: Box::new(assessment.clone()),
        },
        Event::Planned {
            plan: Box::new(plan),
        },
    ];
    let now = |events: &[Event], boot| {
        let journal = Journal {
            format: 1,
            app_version: String::new(),
            catalogue_version: String::new(),
            origin: Origin::Live,
            events: events
                .iter()
                .map(|event| Recorded {
                    at: NOW,
                    event: event.clone(),
                })
                .collect(),
        };
        JourneyNow::of(&journal, boot)
    };
    let restarted_boot = machines::home_suite_gone().boot;
    assert_eq!(
        now(&events[..1], &machine.boot).unfinished,
        None,
        "only looked"
    );
    let first = now(&events, &restarted_boot);
    let unfinished = first.unfinished.clone().unwrap();
    assert_eq!(unfinished.step, steps[0].id.as_str());
    assert!(!unfinished.restarted, "no step waits for a restart yet");
    assert!(first.is_under_way(NOW));

    for step in steps
        .iter()
        .take_while(|step| step.check != Check::RestartedAndGone)
    {
        events.push(Event::StepConfirmed {
            step: step.id.clone(),
        });
    }
    let waits = now(&events, &machine.boot);
    assert!(!waits.unfinished.as_ref().unwrap().restarted);
    assert!(waits.is_under_way(NOW));
    let restarted = now(&events, &restarted_boot);
    assert!(restarted.unfinished.as_ref().unwrap().restarted);
    assert!(
        !restarted.is_under_way(NOW),
        "the window closed with the restart"
    );

    // The window is open again and has scanned: the person is busy with it.
    events.push(Event::Scanned {
        snapshot: Box::new(machines::home_suite_gone()),
        assessment: Box::new(assessment),
    });
    assert!(now(&events, &restarted_boot).is_under_way(NOW));
    for step in &steps {
        events.push(Event::StepConfirmed {
            step: step.id.clone(),
        });
    }
    assert_eq!(now(&events, &restarted_boot).unfinished, None, "finished");
}

#[test]
fn the_watch_in_a_terminal_speaks_once() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("machine.json");
    let terminal = Terminal::new(home.path());
    let watch = |machine: &Snapshot| {
        std::fs::write(&file, serde_json::to_string(machine).unwrap()).unwrap();
        terminal.run(&[
            "watch",
            "--once",
            "--snapshot",
            file.to_str().unwrap(),
            "--lang",
            "en",
        ])
    };
    let clean = machines::clean(System::Linux);
    assert_eq!(watch(&clean).out, "", "first look");
    assert_eq!(watch(&clean).out, "", "nothing changed");
    let back = watch(&machines::kesl());
    assert!(
        back.out.contains("is on this computer now"),
        "{}",
        back.all()
    );
    assert_eq!(watch(&machines::kesl()).out, "", "said already");
    assert_eq!(watch(&clean).out, "", "gone is no news");
    let again = watch(&machines::kesl());
    assert!(
        again.out.contains("is on this computer again"),
        "{}",
        again.all()
    );
    assert_eq!(back.code, Some(0));
}

/// `voorzorg watch` hands over to the watcher, which prints what changes.
#[test]
#[cfg(unix)]
fn the_watch_that_stays_in_a_terminal_says_what_it_sees_and_ends_when_it_is_ended() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};

    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("machine.json");
    let write = |machine: &Snapshot| {
        std::fs::write(&file, serde_json::to_string(machine).unwrap()).unwrap();
    };
    let cli = acceptance::terminal::cli();
    let watcher = acceptance::terminal::watcher();
    assert_eq!(cli.parent(), watcher.parent(), "they stand side by side");
    let command = || {
        let mut command = Command::new(&cli);
        command
            .args(["watch", "--lang", "en", "--snapshot"])
            .arg(&file)
            .env("HOME", home.path())
            .env("VOORZORG_DATA", home.path().join("voorzorg"))
            // No notification reaches a desktop.
            .env("XDG_RUNTIME_DIR", home.path())
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        command
    };
    write(&machines::clean(System::Linux));
    assert!(command().arg("--once").status().unwrap().success());
    write(&machines::kesl());
    let mut watch = command().spawn().unwrap();
    let mut said = String::new();
    BufReader::new(watch.stdout.take().unwrap())
        .read_line(&mut said)
        .unwrap();
    assert!(said.contains("is on this computer now"), "{said}");
    let asked = Command::new("kill").arg(watch.id().to_string()).status();
    assert!(asked.unwrap().success());
    assert_eq!(watch.wait().unwrap().code(), Some(0));
}
