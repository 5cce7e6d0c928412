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
use voorzorg_domain::watching::{Alert, JourneyNow, LookAgain, Memory, WatchOutcome, watch};
use voorzorg_testkit::files;

const NOW: Timestamp = Timestamp(1_800_000_000);

/// A scan of `machine` some seconds after [`NOW`].
fn scan(before: Option<&Memory>, machine: &Snapshot, seconds: i64) -> WatchOutcome {
    let assessment = detector().assess(machine);
    let now = Timestamp(NOW.0 + seconds);
    watch(before, &assessment, "1", &JourneyNow::default(), now)
}

fn memory(machine: &Snapshot) -> Memory {
    scan(None, machine, 0).memory
}

fn since(before: &Snapshot, now: &Snapshot) -> Vec<Alert> {
    scan(Some(&memory(before)), now, 60).changes
}

#[test]
fn an_identical_machine_means_silence_and_a_first_scan_tells_of_an_antivirus() {
    for (machine, antivirus) in [
        (machines::clean(System::Linux), false),
        (machines::kesl(), true),
        (machines::home_suite(), true),
    ] {
        assert_eq!(since(&machine, &machine), []);
        let first = scan(None, &machine, 0).changes;
        let told = first
            .iter()
            .filter(|alert| matches!(alert, Alert::Present { .. }));
        assert_eq!(told.count(), usize::from(antivirus), "{first:?}");
        assert_eq!(first.len(), usize::from(antivirus), "{first:?}");
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
    let first = scan(Some(&memory(&protected)), &off, 60);
    assert_eq!(first.changes, [], "products pass through \"off\"");
    assert_eq!(first.look_again, Some(LookAgain::Protection));
    let second = scan(Some(&first.memory), &off, 60 + 180);
    assert_eq!(second.changes, [Alert::ProtectionOff]);
}

#[test]
fn a_scan_that_could_not_see_everything_takes_nothing_away() {
    let mut blind = machines::clean(System::Linux);
    blind.readings[0].gaps.push(Gap::of(GapKind::Denied));
    let after = scan(Some(&memory(&machines::kesl())), &blind, 60);
    let back = scan(Some(&after.memory), &machines::kesl(), 120);
    assert_eq!(back.changes, []);
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
    assert_eq!(
        now(&events, &restarted_boot).saw.len(),
        1,
        "the person saw the suite, though not its companions"
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
    let first = watch(&clean);
    assert_eq!((&*first.out, &*first.talk), ("", ""), "first look");
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

/// A list of packages with a damaged paragraph never lets a scan conclude that something is gone. What
/// comes is told all the same.
#[test]
fn a_gap_that_lasts_hides_no_arrival_and_is_said_each_time() {
    let home = tempfile::tempdir().unwrap();
    let root = tempfile::tempdir().unwrap();
    files::copy(&files::fixture("trees/debian-clean"), root.path());
    let status = root.path().join("var/lib/dpkg/status");
    let damage = |root: &std::path::Path| {
        let status = root.join("var/lib/dpkg/status");
        let text = std::fs::read_to_string(&status).unwrap();
        std::fs::write(status, format!("{text}\nno colon in here\n")).unwrap();
    };
    damage(root.path());
    let terminal = Terminal::new(home.path());
    let watch = || {
        let root = root.path().to_str().unwrap();
        let words = ["watch", "--once", "--root", root, "--system", "linux"];
        terminal.run(&[&words[..], &["--lang", "en"]].concat())
    };
    let open = "we could not look everywhere";
    let first = watch();
    assert_eq!((first.code, first.out.as_str()), (Some(0), ""));
    assert!(first.talk.contains(open), "{}", first.all());

    std::fs::remove_file(&status).unwrap();
    files::copy(&files::fixture("trees/debian-kesl"), root.path());
    damage(root.path());
    let then = watch();
    assert!(then.out.contains("is on this computer"), "{}", then.all());
    assert!(then.talk.contains(open), "{}", then.all());
    assert_eq!(watch().out, "", "said already");
}

/// The person has not seen it in the window, and nothing came: it is said once, and not as a return.
#[test]
fn an_antivirus_that_is_here_at_the_first_look_is_said_once() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("machine.json");
    std::fs::write(&file, serde_json::to_string(&machines::kesl()).unwrap()).unwrap();
    let terminal = Terminal::new(home.path());
    let watch = |language: &str| {
        let file = file.to_str().unwrap();
        terminal.run(&["watch", "--once", "--snapshot", file, "--lang", language])
    };
    let first = watch("nl");
    assert!(
        first.out.contains("Misschien al een tijd"),
        "{}",
        first.all()
    );
    assert!(!first.out.contains("weer"), "{}", first.all());
    let second = watch("nl");
    assert_eq!((&*second.out, &*second.talk), ("", ""), "said already");
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
