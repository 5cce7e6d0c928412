//! A notification service that is missing, slow, broken or inhibited; a session that ends; a second
//! watcher; start at sign-in.

use std::fs;
use std::time::{Duration, Instant};

use acceptance::machines;
use voorzorg_domain::snapshot::System;
use voorzorg_domain::watching::{Memory, NoService};
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::watchkeeping::watchkeeping;
use voorzorg_machine::presence::is_running;

use crate::bus::Bus;
use crate::daemon::{Daemon, Manner};
use crate::notices::leave_a_journey;
use crate::watcher::{Person, SOON, names, wait_for};

/// A watcher that hangs would take far longer.
const AT_ONCE: Duration = Duration::from_secs(3);

/// A person whose computer was clean at the last scan, and is not any more.
fn with_news(bus: Option<&Bus>) -> Person {
    let person = Person::new();
    person.machine_is(&machines::clean(System::Linux));
    let watcher = person.watch(bus, "en");
    person.remembers("the clean computer", |memory| memory.seen.is_some());
    watcher.kill();
    person.machine_is(&machines::kesl());
    person
}

fn notifications_off(memory: &Memory) -> Option<NoService> {
    memory
        .notifications_off
        .map(|notifications_off| notifications_off.why)
}

fn told(memory: &Memory) -> Option<u8> {
    memory.open.first().map(|open| open.shown)
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_missing_service_is_remembered_and_the_notification_is_not_lost() {
    let bus = Bus::new();
    for bus_that_is_there in [Some(&bus), None] {
        let person = with_news(bus_that_is_there);
        let mut watcher = person.watch(bus_that_is_there, "en");
        let memory = person.remembers("the gap", |memory| memory.notifications_off.is_some());
        assert_eq!(notifications_off(&memory), Some(NoService::Missing));
        assert_eq!(told(&memory), Some(0), "what was not shown does not count");
        assert!(watcher.is_running());
        assert!(watcher.end() < AT_ONCE);
        // The service is there at the next start.
        let later = Bus::new();
        let daemon = Daemon::on(&later, Manner::Kind);
        let _watcher = person.watch(Some(&later), "en");
        assert_eq!(
            daemon.next(SOON).title,
            "Practice: kesl is on this computer"
        );
        let memory = person.remembers("the end of the gap", |memory| {
            memory.notifications_off.is_none()
        });
        assert_eq!(told(&memory), Some(1));
    }
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_service_that_holds_back_or_refuses_is_tried_again_later() {
    for (manner, why) in [
        (Manner::HoldsBack, None),
        (Manner::Refuses, Some(NoService::Refused)),
        (Manner::Asleep, Some(NoService::Silent)),
    ] {
        let bus = Bus::new();
        let person = with_news(Some(&bus));
        let daemon = Daemon::on(&bus, manner);
        let watcher = person.watch(Some(&bus), "en");
        let memory = person.remembers("what was not shown", |memory| {
            !memory.open.is_empty() && memory.spoke.is_none() && notifications_off(memory) == why
        });
        assert_eq!(told(&memory), Some(0), "{manner:?}");
        assert_eq!(daemon.so_far().len(), 0, "{manner:?}");
        assert!(watcher.end() < AT_ONCE, "{manner:?}");
        drop(daemon);
        let daemon = Daemon::on(&bus, Manner::Kind);
        let _watcher = person.watch(Some(&bus), "en");
        daemon.next(SOON);
        println!("{manner:?}: not shown, not counted, shown later");
    }
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_service_that_never_answers_costs_seconds_and_the_notification_counts() {
    let bus = Bus::new();
    let person = with_news(Some(&bus));
    let daemon = Daemon::on(&bus, Manner::NeverAnswers);
    let watcher = person.watch(Some(&bus), "en");
    let begin = Instant::now();
    daemon.next(SOON);
    let memory = person.remembers("the silence", |memory| memory.notifications_off.is_some());
    assert!(begin.elapsed() < Duration::from_secs(8));
    assert_eq!(notifications_off(&memory), Some(NoService::Silent));
    assert_eq!(
        told(&memory),
        Some(1),
        "it may have been seen, so it counts"
    );
    assert!(watcher.end() < AT_ONCE);
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_service_that_falls_over_takes_nothing_with_it() {
    let bus = Bus::new();
    let person = with_news(Some(&bus));
    let daemon = Daemon::on(&bus, Manner::Kind);
    let mut watcher = person.watch(Some(&bus), "en");
    daemon.next(SOON);
    person.remembers("the notice", |memory| told(memory) == Some(1));
    // Its answer has arrived by then.
    daemon.is_silent(Duration::from_secs(1));
    daemon.crash();
    // Another service takes over. A second return on one day is not notified again.
    let daemon = Daemon::on(&bus, Manner::Kind);
    person.machine_is(&machines::clean(System::Linux));
    person.remembers("the clean computer", |memory| memory.open.is_empty());
    person.machine_is(&machines::kesl());
    person.remembers("the return", |memory| told(memory) == Some(0));
    daemon.is_silent(Duration::from_secs(2));
    assert!(watcher.is_running());
    assert!(watcher.end() < AT_ONCE);
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn the_watch_ends_with_the_session() {
    let mut bus = Bus::new();
    let person = Person::new();
    person.machine_is(&machines::clean(System::Linux));
    let mut watcher = person.watch(Some(&bus), "en");
    person.remembers("a look", |memory| memory.seen.is_some());
    bus.end();
    assert_eq!(watcher.ended().0, Some(0));
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn there_is_one_watch_and_it_ends_when_asked() {
    let bus = Bus::new();
    let person = Person::new();
    person.machine_is(&machines::clean(System::Linux));
    let first = person.watch(Some(&bus), "nl");
    person.remembers("a look", |memory| memory.seen.is_some());
    let (code, talk) = person.watch(Some(&bus), "nl").ended();
    assert_eq!(code, Some(1));
    assert!(talk.contains("Voorzorg let al op"), "{talk}");
    assert!(first.end() < AT_ONCE);
    // The lock is free again.
    let _second = person.watch(Some(&bus), "nl");
    let folder = person
        .data()
        .join("practice")
        .join(&names(&person.data().join("practice"))[0]);
    wait_for("the second watch", || is_running(&folder).then_some(()));
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_damaged_memory_is_quarantined_and_a_newer_one_ends_the_watch() {
    let bus = Bus::new();
    let daemon = Daemon::on(&bus, Manner::Kind);
    let person = Person::new();
    person.machine_is(&machines::clean(System::Linux));
    let watcher = person.watch(Some(&bus), "en");
    person.remembers("a look", |memory| memory.seen.is_some());
    watcher.kill();
    let practice = person.data().join("practice");
    let folder = practice.join(&names(&practice)[0]);
    fs::write(folder.join("watch.json"), "{\"format\":1,\"open\":7}").unwrap();
    let watcher = person.watch(Some(&bus), "en");
    person.remembers("a first look again", |memory| memory.seen.is_some());
    assert!(
        names(&folder).iter().any(|name| name.contains("damaged")),
        "{:?}",
        names(&folder)
    );
    watcher.end();
    let newer = "{\"format\":2}";
    fs::write(folder.join("watch.json"), newer).unwrap();
    let (code, talk) = person.watch(Some(&bus), "en").ended();
    assert_eq!(code, Some(1));
    assert!(talk.contains("newer version"), "{talk}");
    assert_eq!(
        fs::read_to_string(folder.join("watch.json")).unwrap(),
        newer
    );
    assert_eq!(daemon.so_far().len(), 0, "a first look is silent");
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn start_at_sign_in_is_off_until_asked_and_leaves_nothing_behind() {
    let person = Person::new();
    let off = "Voorzorg does not start when you sign in.\n";
    assert_eq!(person.at_login("say"), off);
    assert!(!person.login_entry().exists());
    let on = "Voorzorg starts keeping watch when you sign in.\n";
    assert_eq!(person.at_login("on"), on);
    let entry = fs::read_to_string(person.login_entry()).unwrap();
    acceptance::terminal::tool(
        "desktop-file-utils",
        std::process::Command::new("desktop-file-validate").arg(person.login_entry()),
    );
    // The person switches it off in the desktop's own list.
    let held_off = entry.replace("enabled=true", "enabled=false");
    fs::write(person.login_entry(), held_off).unwrap();
    assert!(person.at_login("say").contains("switched off there"));
    assert_eq!(person.at_login("on"), on);
    // The program was moved: the entry starts another one.
    let elsewhere = entry.replace("/programs/", "/gone/");
    fs::write(person.login_entry(), elsewhere).unwrap();
    assert!(person.at_login("say").contains("Another copy"));
    assert_eq!(person.at_login("off"), off);
    assert_eq!(person.at_login("off"), off, "twice is no trouble");
    let autostart = person.login_entry().parent().unwrap().to_path_buf();
    assert_eq!(names(&autostart), Vec::<String>::new());
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn the_settings_show_what_is_there_and_not_what_was_written() {
    let bus = Bus::of_the_suite();
    let person = Person::new();
    let look = || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let (folder, zone) = (person.data(), Zone::utc());
        let shown = watchkeeping(&folder, Locale::En, &zone, voorzorg_machine::now());
        runtime.block_on(shown).unwrap()
    };
    let asleep = Daemon::on(&bus, Manner::Asleep);
    let begin = Instant::now();
    let shown = look();
    assert!(begin.elapsed() < Duration::from_secs(6));
    assert!(!shown.notices);
    assert!(shown.notices_text.contains("does not answer"));
    asleep.crash();

    let _kind = Daemon::on(&bus, Manner::Kind);
    let shown = look();
    assert!(shown.notices, "{}", shown.notices_text);
    assert!(!shown.running);
    assert_eq!(shown.reminders, []);

    leave_a_journey(&person, 3);
    let watcher = person.start(Some(&bus), &["--lang", "en"]);
    person.remembers("the notice", |memory| memory.spoke.is_some());
    let shown = look();
    assert!(shown.running, "{}", shown.running_text);
    let [reminder] = &shown.reminders[..] else {
        panic!("{:?}", shown.reminders)
    };
    assert_eq!(reminder.what, "An unfinished replacement");
    assert!(
        reminder.when.starts_with("We will remind you on "),
        "{}",
        reminder.when
    );
    watcher.end();
    assert!(!look().running);
}
