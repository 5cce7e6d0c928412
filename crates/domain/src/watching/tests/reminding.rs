//! What waits, what is put off, and when somebody who left a journey is reminded of it.

use super::*;

/// The days, counted from `START`, on which something was told.
fn days(watcher: &Watcher) -> Vec<i64> {
    let times = watcher.shown.iter();
    times.map(|(at, _)| at.seconds_since(START) / DAY).collect()
}

/// Scans every hour from `from` to `to`.
fn hours(watcher: &mut Watcher, journey: &JourneyNow, from: i64, to: i64) {
    for hour in from..to {
        watcher.scan(&suite(), journey, after(hour * 3600));
    }
}

fn left(step: &str, at: Timestamp, restarted: bool) -> JourneyNow {
    JourneyNow {
        saw: knows_the_suite().saw,
        unfinished: Some(Unfinished {
            step: step.to_owned(),
            restarted,
        }),
        ..halfway(step, at)
    }
}

#[test]
fn only_what_is_told_more_than_once_has_a_last_time() {
    let mut watcher = Watcher::default();
    let notice = watcher.scan(&suite(), &NOBODY, START).unwrap();
    assert!(matches!(notice.alert, Alert::Present { .. }));
    assert!(!notice.last);
}

#[test]
fn a_change_that_was_told_is_told_anew_when_it_happens_again() {
    let mut watcher = Watcher::default();
    watcher.scan(&suite(), &knows_the_suite(), START);
    for day in 1..4 {
        let newer = assessment(&[("suite", &(day + 1).to_string())], ProtectionState::On);
        let notice = watcher.scan(&newer, &NOBODY, after(2 * day * DAY));
        assert!(notice.is_some(), "day {day}");
    }
}

#[test]
fn what_waits_is_not_forgotten_when_something_else_is_told() {
    let mut watcher = Watcher::default();
    watcher.scan(&suite(), &knows_the_suite(), after(-DAY));
    // Somebody is at it in the window, so the new version waits.
    let busy = JourneyNow {
        last_event: Some(START),
        ..NOBODY
    };
    let newer = assessment(&[("suite", "2")], ProtectionState::On);
    assert_eq!(watcher.scan(&newer, &busy, START), None);
    // The clock is set back, and before it is right again something comes that does not wait.
    let both = assessment(&[("other", "1"), ("suite", "2")], ProtectionState::On);
    let notice = watcher.scan(&both, &NOBODY, after(-3600)).unwrap();
    assert!(matches!(notice.alert, Alert::Returned { .. }));
    assert_eq!(notice.also, []);
    let notice = watcher.scan(&both, &NOBODY, after(DAY)).unwrap();
    assert!(matches!(notice.alert, Alert::VersionChanged { .. }));
}

#[test]
fn after_the_last_time_no_answer_brings_another() {
    let mut watcher = Watcher::default();
    watcher.scan(&clean(), &NOBODY, START);
    for hour in 0..24 * 60 {
        if let Some(notice) = watcher.scan(&suite(), &NOBODY, after(60 + hour * 3600)) {
            // A terminal may send what is no longer offered.
            watcher.answer(&notice, ReminderAnswer::Tomorrow, after(60 + hour * 3600));
        }
    }
    assert_eq!(days(&watcher), [0, 1, 2]);
}

#[test]
fn an_answer_puts_off_only_what_it_is_about() {
    let mut watcher = Watcher::default();
    watcher.scan(&clean(), &NOBODY, START);
    let first = watcher.scan(&suite(), &NOBODY, after(60)).unwrap();
    let both = assessment(&[("other", "1"), ("suite", "1")], ProtectionState::On);
    watcher.scan(&both, &NOBODY, after(120));
    watcher.answer(&first, ReminderAnswer::NextWeek, after(180));
    let next = watcher.scan(&both, &NOBODY, after(60 + DAY)).unwrap();
    assert!(matches!(&next.alert, Alert::Returned { product, .. } if product == "other"));
    assert_eq!(next.also, []);
}

#[test]
fn so_many_alerts_are_switched_off_for_good_and_no_more() {
    let ids: Vec<String> = (0..64).map(|number| format!("part-{number:02}")).collect();
    let here: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "1")).collect();
    let machine = assessment(&here, ProtectionState::On);
    let memory = watch(None, &machine, CATALOGUE, &NOBODY, START).memory;
    let kinds = ["returned", "present", "another-part", "version-changed"];
    let keys: Vec<AlertKey> = ids
        .iter()
        .flat_map(|id| kinds.map(|kind| AlertKey(format!("{kind}:{id}"))))
        .chain([Alert::ProtectionOff.key()])
        .collect();
    assert_eq!(keys.len(), 257);
    let memory = answered(&memory, &keys, ReminderAnswer::Never, START);
    assert_eq!(memory.never.len(), 256);
}

#[test]
fn since_when_notifications_cannot_be_shown_is_kept_and_nothing_else_changes() {
    let memory = watch(None, &suite(), CATALOGUE, &NOBODY, START).memory;
    let off = |since, why| Some(NotificationsOff { since, why });
    let silent = notifications_off(&memory, Some(NoService::Silent), after(60));
    assert_eq!(silent.notifications_off, off(after(60), NoService::Silent));
    let refused = notifications_off(&silent, Some(NoService::Refused), after(120));
    assert_eq!(
        refused.notifications_off,
        off(after(60), NoService::Refused)
    );
    assert_eq!(notifications_off(&refused, None, after(180)), memory);
}

#[test]
fn who_went_on_is_reminded_a_day_after_that_and_not_before() {
    // Not reminded yet: the day begins again.
    let mut watcher = Watcher::default();
    hours(&mut watcher, &left("remove", START, false), 0, 20);
    let went_on = left("remove", after(20 * 3600), false);
    hours(&mut watcher, &went_on, 20, 44);
    assert_eq!(watcher.shown, []);
    let memory = watcher.memory.as_ref().unwrap();
    assert_eq!(memory.open[0].left_at, went_on.last_event);
    hours(&mut watcher, &went_on, 44, 45);
    assert_eq!(days(&watcher), [1]);

    // Nor at the first scan after it, when the computer was off in between.
    let mut rare = Watcher::default();
    rare.scan(&suite(), &left("remove", START, false), START);
    assert_eq!(rare.scan(&suite(), &went_on, after(25 * 3600)), None);

    // Reminded before: the next time, three days later, waits for the day to be over.
    let just_before = after((44 + 3 * 24) * 3600 - 60);
    let went_on = left("remove", just_before, false);
    hours(&mut watcher, &went_on, 44 + 3 * 24, 45 + 4 * 24);
    assert_eq!(days(&watcher), [1, 5]);
}

#[test]
fn a_journey_that_waits_on_an_unprotected_computer_is_told_sooner() {
    let mut watcher = Watcher::default();
    let journey = left("remove", START, false);
    let off = assessment(&[("suite", "1")], ProtectionState::Off);
    watcher.scan(&suite(), &journey, START);
    watcher.scan(&off, &journey, after(60));
    watcher.scan(&off, &journey, after(300));
    assert_eq!(watcher.scan(&off, &journey, after(7199)), None);
    assert!(watcher.scan(&off, &journey, after(7200)).is_some());
}

#[test]
fn a_restart_is_told_sooner_than_the_next_reminder_and_once() {
    let mut watcher = Watcher::default();
    hours(&mut watcher, &left("restart", START, false), 0, 36);
    assert_eq!(days(&watcher), [1]);
    hours(&mut watcher, &left("restart", START, true), 36, 24 * 30);
    assert_eq!(days(&watcher), [1, 2, 9]);
}

#[test]
fn a_journey_is_under_way_for_two_hours_after_its_last_event() {
    let journey = left("remove", START, false);
    assert!(journey.is_under_way(START));
    assert!(journey.is_under_way(after(7199)));
    assert!(!journey.is_under_way(after(7200)));
    let restarted = left("restart", START, true);
    assert!(!restarted.is_under_way(START), "it waits for the person");
}
