//! What counts as seen, gone, new and confirmed.

use super::*;
use crate::snapshot::MachinePath;

fn alert_of(notice: Option<Reminder>) -> Option<Alert> {
    notice.map(|notice| notice.alert)
}

fn present(product: &str) -> Alert {
    Alert::Present {
        product: product.to_owned(),
        name: product.to_owned(),
    }
}

fn returned(product: &str, again: bool) -> Alert {
    Alert::Returned {
        product: product.to_owned(),
        name: product.to_owned(),
        again,
    }
}

/// The same assessment after a removal that left its settings.
fn leftovers(mut machine: Assessment) -> Assessment {
    for finding in &mut machine.findings {
        finding.state = Presence::Leftovers;
    }
    machine
}

fn part() -> Assessment {
    assessment(&[("part", "1")], ProtectionState::On)
}

#[test]
fn a_first_scan_tells_of_an_antivirus_once_and_of_nothing_else() {
    for machine in [clean(), part(), assessment(&[], ProtectionState::Off)] {
        let mut watcher = Watcher::default();
        for hour in 0..24 * 40 {
            assert_eq!(watcher.scan(&machine, &NOBODY, after(hour * 3600)), None);
        }
    }
    let mut watcher = Watcher::default();
    for hour in 0..24 * 40 {
        watcher.scan(&suite(), &NOBODY, after(hour * 3600));
    }
    assert_eq!(watcher.alerts(), [&present("suite")]);
    let (at, notice) = &watcher.shown[0];
    assert_eq!((*at, notice.news), (START, false));
}

#[test]
fn an_antivirus_that_the_person_saw_is_not_told_and_one_that_waits_is_dropped() {
    let mut watcher = Watcher::default();
    for hour in 0..24 * 40 {
        let told = watcher.scan(&suite(), &knows_the_suite(), after(hour * 3600));
        assert_eq!(told, None);
    }
    // Somebody is at it in the window while the watch sees it first, and then sees it too.
    let mut watcher = Watcher::default();
    let busy = JourneyNow {
        last_event: Some(START),
        ..NOBODY
    };
    assert_eq!(watcher.scan(&suite(), &busy, after(60)), None);
    for hour in 0..24 * 40 {
        let told = watcher.scan(&suite(), &knows_the_suite(), after(3 * 3600 + hour * 3600));
        assert_eq!(told, None);
    }
}

#[test]
fn what_is_seen_needs_no_coverage() {
    // A gap that never passes, from the first scan on.
    let mut watcher = Watcher::default();
    assert_eq!(watcher.scan(&with_gap(clean()), &NOBODY, START), None);
    assert_eq!(
        alert_of(watcher.scan(&with_gap(suite()), &NOBODY, after(DAY))),
        Some(returned("suite", false)),
        "a source that was read whole did not show it yesterday"
    );
    let more = assessment(&[("part", "1"), ("suite", "1")], ProtectionState::On);
    let notice = watcher.scan(&with_gap(more), &NOBODY, after(3 * DAY));
    assert!(matches!(alert_of(notice), Some(Alert::AnotherPart { .. })));
}

#[test]
fn what_a_gap_hid_did_not_arrive() {
    let denied = |machine| {
        let hidden = without(Probe::Dpkg, Gap::of(GapKind::Denied), machine);
        without(Probe::Folders, Gap::of(GapKind::Denied), hidden)
    };
    let mut watcher = Watcher::default();
    assert_eq!(watcher.scan(&denied(suite()), &NOBODY, START), None);
    assert_eq!(
        alert_of(watcher.scan(&suite(), &NOBODY, after(DAY))),
        Some(present("suite"))
    );
    let mut watcher = Watcher::default();
    assert_eq!(watcher.scan(&denied(part()), &NOBODY, START), None);
    assert_eq!(watcher.scan(&part(), &NOBODY, after(DAY)), None);
}

#[test]
fn only_a_scan_that_looked_everywhere_takes_something_away() {
    let unplaced = || {
        let mut machine = clean();
        machine.findings = unsure(assessment(&[("other", "1")], ProtectionState::On)).findings;
        machine
    };
    let in_remains = without(Probe::Units, Gap::of(GapKind::Denied).in_remains(), clean());
    for (machine, gone) in [
        (clean(), true),
        (in_remains, true),
        (part(), true),
        (leftovers(suite()), true),
        (leftovers(unsure(suite())), true),
        (with_gap(clean()), false),
        (unplaced(), false),
    ] {
        let mut watcher = Watcher::default();
        watcher.scan(&suite(), &knows_the_suite(), START);
        watcher.scan(&machine, &NOBODY, after(DAY));
        let notice = watcher.scan(&suite(), &NOBODY, after(2 * DAY));
        assert_eq!(
            alert_of(notice),
            gone.then(|| returned("suite", true)),
            "{machine:?}"
        );
    }
}

#[test]
fn what_is_out_of_sight_for_seven_days_of_scans_is_news_when_it_is_seen() {
    let seen_again_after = |days: i64, scans: bool| {
        let mut watcher = Watcher::default();
        watcher.scan(&suite(), &knows_the_suite(), START);
        watcher.scan(&with_gap(clean()), &NOBODY, after(3600));
        for hour in 1..days * 24 {
            if scans {
                watcher.scan(&with_gap(clean()), &NOBODY, after((1 + hour) * 3600));
            }
        }
        let notice = watcher.scan(&with_gap(suite()), &NOBODY, after(3600 + days * DAY));
        notice.map(|notice| (notice.alert, notice.news))
    };
    assert_eq!(seen_again_after(7, true), None);
    assert_eq!(
        seen_again_after(8, true),
        Some((returned("suite", true), true))
    );
    assert_eq!(
        seen_again_after(90, false),
        None,
        "the computer was off in between"
    );
}

#[test]
fn a_part_that_comes_and_goes_is_no_news() {
    let mut watcher = Watcher::default();
    watcher.scan(&part(), &NOBODY, START);
    for day in 1..20 {
        let machine = if day % 2 == 0 { part() } else { clean() };
        assert_eq!(watcher.scan(&machine, &NOBODY, after(day * DAY)), None);
    }
    for day in 20..30 {
        assert_eq!(watcher.scan(&clean(), &NOBODY, after(day * DAY)), None);
    }
    let notice = watcher.scan(&part(), &NOBODY, after(40 * DAY));
    assert!(matches!(alert_of(notice), Some(Alert::AnotherPart { .. })));
}

#[test]
fn what_is_not_sure_is_not_told_and_becomes_no_arrival_when_it_is() {
    let mut watcher = Watcher::default();
    let machine = assessment(&[("part", "1"), ("suite", "1")], ProtectionState::On);
    for day in 0..20 {
        let told = watcher.scan(&unsure(machine.clone()), &NOBODY, after(day * DAY));
        assert_eq!(told, None);
    }
    let notice = watcher.scan(&machine, &NOBODY, after(20 * DAY)).unwrap();
    assert_eq!((notice.alert, notice.also), (present("suite"), Vec::new()));
}

#[test]
fn half_an_installation_does_not_hide_an_arrival() {
    for gone_before in [false, true] {
        let mut watcher = Watcher::default();
        if gone_before {
            watcher.scan(&suite(), &knows_the_suite(), after(-DAY));
        }
        watcher.scan(&clean(), &NOBODY, START);
        assert_eq!(watcher.scan(&unsure(suite()), &NOBODY, after(60)), None);
        let notice = watcher.scan(&suite(), &NOBODY, after(120)).unwrap();
        assert_eq!(notice.alert, returned("suite", gone_before));
        assert!(notice.news);
    }
}

#[test]
fn what_arrived_half_is_told_when_it_is_sure_unless_a_newer_catalogue_makes_it_so() {
    let another_part = Alert::AnotherPart {
        product: "part".to_owned(),
        name: "part".to_owned(),
    };
    for (machine, by_the_same, by_a_newer) in [
        (suite(), returned("suite", false), Some(present("suite"))),
        (part(), another_part, None),
    ] {
        for (catalogue, expected) in [(CATALOGUE, Some(by_the_same)), ("2", by_a_newer)] {
            let mut watcher = Watcher::default();
            watcher.scan(&clean(), &NOBODY, START);
            assert_eq!(
                watcher.scan(&unsure(machine.clone()), &NOBODY, after(60)),
                None
            );
            let notice = watcher.scan_by(catalogue, &machine, &NOBODY, after(120));
            assert_eq!(alert_of(notice), expected, "{machine:?}");
        }
    }
}

#[test]
fn what_a_newer_catalogue_recognises_did_not_arrive() {
    let both = assessment(&[("part", "1"), ("suite", "1")], ProtectionState::On);
    let mut watcher = Watcher::default();
    watcher.scan_by("1", &clean(), &NOBODY, START);
    let notice = watcher.scan_by("2", &both, &NOBODY, after(DAY)).unwrap();
    assert_eq!((notice.alert, notice.also), (present("suite"), Vec::new()));
    // Nor did it if the first scan by the newer catalogue could not see it.
    let mut other = Watcher::default();
    other.scan_by("1", &clean(), &NOBODY, START);
    let hidden = without(Probe::Dpkg, Gap::of(GapKind::Denied), suite());
    let hidden = without(Probe::Folders, Gap::of(GapKind::Denied), hidden);
    other.scan_by("2", &hidden, &NOBODY, after(DAY));
    let notice = other.scan_by("2", &suite(), &NOBODY, after(2 * DAY));
    assert_eq!(alert_of(notice), Some(present("suite")));
    // It was never recognised by the one in between.
    watcher.scan_by("3", &clean(), &NOBODY, after(2 * DAY));
    let told = watcher.scan_by("4", &both, &knows_the_suite(), after(3 * DAY));
    assert_eq!(told, None);
    // Another way of reading versions is no new version.
    let other = assessment(&[("part", "1.0"), ("suite", "1.0")], ProtectionState::On);
    assert_eq!(watcher.scan_by("5", &other, &NOBODY, after(4 * DAY)), None);
    // What comes after that did arrive.
    watcher.scan_by("5", &clean(), &NOBODY, after(5 * DAY));
    let notice = watcher.scan_by("5", &both, &NOBODY, after(6 * DAY));
    assert_eq!(alert_of(notice), Some(returned("suite", true)));
}

#[test]
fn a_version_that_another_source_gives_is_no_change() {
    let other_source = without(
        Probe::Dpkg,
        Gap::of(GapKind::TimedOut),
        assessment(&[("suite", "1.0.0")], ProtectionState::On),
    );
    let newer = assessment(&[("suite", "2")], ProtectionState::On);
    for read_before_the_update in [true, false] {
        let mut watcher = Watcher::default();
        watcher.scan(&suite(), &knows_the_suite(), START);
        assert_eq!(watcher.scan(&other_source, &NOBODY, after(DAY)), None);
        if read_before_the_update {
            assert_eq!(watcher.scan(&suite(), &NOBODY, after(2 * DAY)), None);
        }
        let notice = watcher.scan(&newer, &NOBODY, after(3 * DAY));
        assert!(matches!(
            alert_of(notice),
            Some(Alert::VersionChanged { from, to, .. }) if from == "1" && to == "2"
        ));
    }
}

/// The suite in this version, shown by these.
fn suite_by(version: &str, evidence: Vec<Evidence>) -> Assessment {
    let mut machine = assessment(&[("suite", version)], ProtectionState::On);
    machine.findings[0].evidence = evidence;
    machine
}

#[test]
fn a_version_is_compared_by_the_sources_that_a_whole_scan_last_saw() {
    let mut watcher = Watcher::default();
    watcher.scan(&suite(), &knows_the_suite(), START);
    // One of its two sources is really gone.
    let one = |version: &str| suite_by(version, vec![shows(Probe::Dpkg)]);
    assert_eq!(watcher.scan(&one("2"), &NOBODY, after(DAY)), None);
    let notice = watcher.scan(&one("3"), &NOBODY, after(2 * DAY));
    assert!(matches!(
        alert_of(notice),
        Some(Alert::VersionChanged { from, to, .. }) if from == "2" && to == "3"
    ));
}

#[test]
fn what_runs_and_what_is_only_a_trace_gives_no_version() {
    let trace = Evidence {
        weight: Weight::Trace,
        ..shows(Probe::Units)
    };
    let running = Evidence {
        shows: Indication::Active,
        ..shows(Probe::Processes)
    };
    for passing in [trace, running] {
        let mut watcher = Watcher::default();
        let before = suite_by("1", vec![shows(Probe::Dpkg), passing.clone()]);
        watcher.scan(&before, &knows_the_suite(), START);
        let after_it = suite_by("2", vec![shows(Probe::Dpkg)]);
        let notice = watcher.scan(&after_it, &NOBODY, after(DAY));
        let told = alert_of(notice);
        assert!(
            matches!(told, Some(Alert::VersionChanged { .. })),
            "{passing:?}"
        );
    }
}

#[test]
fn protection_that_is_off_for_two_minutes_is_off() {
    let off = assessment(&[], ProtectionState::Off);
    for (seconds, told) in [(119, None), (120, Some(Alert::ProtectionOff))] {
        let mut watcher = Watcher::default();
        watcher.scan(&clean(), &NOBODY, START);
        watcher.scan(&off, &NOBODY, after(60));
        let notice = watcher.scan(&off, &NOBODY, after(60 + seconds));
        assert_eq!(alert_of(notice), told, "{seconds}");
    }
}

#[test]
fn protection_that_is_off_for_a_moment_is_not_told() {
    let off = assessment(&[], ProtectionState::Off);
    let mut watcher = Watcher::default();
    for hour in 0..24 {
        let at = after(hour * 3600);
        assert_eq!(watcher.scan(&clean(), &NOBODY, at), None);
        assert_eq!(watcher.look_again, None);
        let moment = Timestamp(at.0 + 60);
        assert_eq!(watcher.scan(&off, &NOBODY, moment), None);
        assert_eq!(watcher.look_again, Some(LookAgain::Protection));
        // A second look after a few seconds says nothing yet.
        assert_eq!(watcher.scan(&off, &NOBODY, Timestamp(at.0 + 70)), None);
    }
    let notice = watcher.scan(&off, &NOBODY, after(23 * 3600 + 60 + 180));
    assert_eq!(alert_of(notice), Some(Alert::ProtectionOff));
    assert_eq!(watcher.look_again, None, "it is known now");
}

#[test]
fn the_reminder_of_a_journey_does_not_rest_on_one_look_at_the_protection() {
    let mut watcher = Watcher::default();
    let journey = halfway("remove", after(-3 * DAY));
    watcher.scan(&clean(), &halfway("remove", START), START);
    let off = assessment(&[], ProtectionState::Off);
    let notice = watcher.scan(&off, &journey, after(60));
    assert!(matches!(
        alert_of(notice),
        Some(Alert::Unfinished {
            unprotected: false,
            ..
        })
    ));
}

#[test]
fn a_scan_that_could_not_read_something_that_passes_is_made_again() {
    let mut watcher = Watcher::default();
    for (gap, again) in [
        (Gap::TIMED_OUT, Some(LookAgain::Gaps)),
        (Gap::TIMED_OUT.in_remains(), None),
        (Gap::of(GapKind::Denied), None),
    ] {
        watcher.scan(&without(Probe::Units, gap, clean()), &NOBODY, START);
        assert_eq!(watcher.look_again, again);
    }
}

#[test]
fn seven_days_in_which_nothing_could_be_concluded_are_told_once() {
    let place = MachinePath("/var/lib/dpkg/status".to_owned());
    let gap = Gap::of(GapKind::Unreadable).at(place.clone());
    let blind = without(Probe::Dpkg, gap, clean());
    let mut watcher = Watcher::default();
    for hour in 0..24 * 40 {
        watcher.scan(&blind, &NOBODY, after(hour * 3600));
        let state = watcher.memory.as_ref().unwrap().seen.as_ref().unwrap();
        let is_told = !watcher.shown.is_empty();
        assert_eq!(state.lasting_blindness().is_some(), is_told, "hour {hour}");
    }
    let [(at, notice)] = &watcher.shown[..] else {
        panic!("{:?}", watcher.shown)
    };
    assert_eq!(notice.alert, Alert::CouldNotLook);
    assert_eq!(
        notice.answers,
        [ReminderAnswer::Open, ReminderAnswer::Never]
    );
    let days = at.seconds_since(START) / DAY;
    assert!((7..=8).contains(&days), "{days}");
    let state = watcher.memory.as_ref().unwrap().seen.as_ref().unwrap();
    let lasting = state.lasting_blindness().unwrap();
    assert_eq!(lasting.since, START);
    assert_eq!(
        lasting.gaps,
        [BlindSpot {
            probe: Probe::Dpkg,
            kind: GapKind::Unreadable,
            place: Some(place),
        }]
    );
    // One scan that reads everything ends it, and a short gap is not told.
    watcher.scan(&clean(), &NOBODY, after(41 * DAY));
    let state = watcher.memory.as_ref().unwrap().seen.as_ref().unwrap();
    assert_eq!(state.blind, None);
    for day in 42..46 {
        assert_eq!(watcher.scan(&blind, &NOBODY, after(day * DAY)), None);
    }
}

#[test]
fn a_machine_without_a_list_of_packages_is_one_at_which_we_could_not_look() {
    let mut unknown = clean();
    for covered in &mut unknown.coverage.probes {
        if covered.probe == Probe::Dpkg {
            covered.result = CoverageResult::Unsupported;
        }
    }
    let mut watcher = Watcher::default();
    for day in 0..12 {
        watcher.scan(&unknown, &NOBODY, after(day * DAY));
    }
    assert_eq!(watcher.alerts(), [&Alert::CouldNotLook]);
}

#[test]
fn a_clock_that_jumps_makes_no_week() {
    let mut watcher = Watcher::default();
    watcher.scan(&suite(), &knows_the_suite(), START);
    for year in [0, 1, -1, 3] {
        let at = after(year * 365 * DAY);
        assert_eq!(watcher.scan(&with_gap(clean()), &NOBODY, at), None);
    }
    assert_eq!(watcher.scan(&suite(), &NOBODY, after(4 * 365 * DAY)), None);
}

#[test]
fn only_alerts_that_can_exist_are_switched_off_for_good() {
    let memory = watch(None, &suite(), CATALOGUE, &NOBODY, START).memory;
    let mut keys: Vec<AlertKey> = (0..1000)
        .map(|number| AlertKey(format!("returned:{number}")))
        .collect();
    for wrong in [
        "",
        "suite",
        "returned",
        "returned:",
        "open:suite",
        "unfinished:suite",
    ] {
        keys.push(AlertKey(wrong.to_owned()));
    }
    let after = answered(&memory, &keys, ReminderAnswer::Never, START);
    assert_eq!(after.never, BTreeSet::new());
    let known = [
        present("suite").key(),
        returned("suite", true).key(),
        Alert::CouldNotLook.key(),
        Alert::ProtectionOff.key(),
    ];
    let after = answered(&memory, &known, ReminderAnswer::Never, START);
    assert_eq!(after.never, BTreeSet::from(known));
}

#[test]
fn what_a_machine_says_of_itself_is_remembered_in_part() {
    let mut long = assessment(&[("suite", "1")], ProtectionState::On);
    long.findings[0].name = "é".repeat(1_000_000);
    long.findings[0].version = Some("1".repeat(1_000_000));
    let memory = watch(None, &long, CATALOGUE, &NOBODY, START).memory;
    assert!(serde_json::to_string(&memory).unwrap().len() < 2000);
}

#[test]
fn so_many_products_are_remembered_and_those_that_are_away_are_forgotten_first() {
    let ids: Vec<String> = (0..65).map(|number| format!("part-{number:02}")).collect();
    let machine = |ids: &[String]| {
        let here: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "1")).collect();
        assessment(&here, ProtectionState::On)
    };
    let known = |watcher: &Watcher| {
        let memory = watcher.memory.as_ref().unwrap();
        memory.seen.as_ref().unwrap().products.clone()
    };
    let mut watcher = Watcher::default();
    watcher.scan(&machine(&ids[..64]), &NOBODY, START);
    assert_eq!(known(&watcher).len(), 64);
    // One went, and another came.
    watcher.scan(&machine(&ids[1..]), &NOBODY, after(DAY));
    assert!(!known(&watcher).contains_key(&ids[0]));
    assert!(known(&watcher).contains_key(&ids[64]));
    assert_eq!(known(&watcher).len(), 64);
    // More than that can be here only when somebody makes it so.
    watcher.scan(&machine(&ids), &NOBODY, after(2 * DAY));
    assert_eq!(known(&watcher).len(), 64);
}
