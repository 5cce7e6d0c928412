use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::assessment::{Coverage, CoverageResult, ProbeCoverage, Protection};
use crate::catalogue::{Precaution, ProductId, ProductKind};
use crate::detection::{Finding, Presence, ProductMatch};
use crate::snapshot::{Gap, GapKind, Probe};

const DAY: i64 = reminders::DAY;
const START: Timestamp = Timestamp(1_800_000_000);
const NOBODY: JourneyNow = JourneyNow {
    unfinished: None,
    last_event: None,
    language: None,
};

/// An assessment: what is here as (product, version), and the state of the protection.
fn assessment(here: &[(&str, &str)], protection: ProtectionState) -> Assessment {
    let finding = |(product, version): &(&str, &str)| Finding {
        product: ProductMatch::Known {
            kind: if product.starts_with("part") {
                ProductKind::Companion
            } else {
                ProductKind::Antivirus
            },
            product: ProductId((*product).to_owned()),
        },
        name: (*product).to_owned(),
        version: Some((*version).to_owned()),
        state: Presence::Installed,
        precaution: Precaution::Covered,
        managed: false,
        uncertain: false,
        evidence: Vec::new(),
    };
    Assessment {
        verdict: if here.is_empty() {
            Verdict::NotFound
        } else {
            Verdict::AntivirusFound
        },
        findings: here.iter().map(finding).collect(),
        coverage: Coverage { probes: Vec::new() },
        protection: Protection {
            state: protection,
            products: Vec::new(),
        },
    }
}

/// The same assessment with a required probe that could not be read.
fn with_gap(mut assessment: Assessment) -> Assessment {
    assessment.coverage.probes.push(ProbeCoverage {
        probe: Probe::Units,
        required: true,
        result: CoverageResult::Gap,
        gaps: vec![Gap::of(GapKind::Denied)],
        notes: 0,
    });
    if assessment.findings.is_empty() {
        assessment.verdict = Verdict::Inconclusive;
    }
    assessment
}

fn clean() -> Assessment {
    assessment(&[], ProtectionState::On)
}

fn suite() -> Assessment {
    assessment(&[("suite", "1")], ProtectionState::On)
}

fn halfway(step: &str, last_event: Timestamp) -> JourneyNow {
    JourneyNow {
        unfinished: Some(Unfinished {
            step: step.to_owned(),
            restarted: false,
        }),
        last_event: Some(last_event),
        language: None,
    }
}

fn after(seconds: i64) -> Timestamp {
    Timestamp(START.0 + seconds)
}

/// Scans like the watch and shows every reminder that is due.
#[derive(Default)]
struct Watcher {
    memory: Option<Memory>,
    shown: Vec<(Timestamp, Reminder)>,
}

impl Watcher {
    fn scan(
        &mut self,
        assessment: &Assessment,
        journey: &JourneyNow,
        now: Timestamp,
    ) -> Option<Reminder> {
        let watched = watch(self.memory.as_ref(), assessment, journey, now);
        self.memory = Some(watched.memory);
        let notice = watched.notice?;
        self.memory = self
            .memory
            .as_ref()
            .map(|memory| shown(memory, &notice, now));
        self.shown.push((now, notice.clone()));
        Some(notice)
    }

    fn answer(&mut self, notice: &Reminder, answer: ReminderAnswer, now: Timestamp) {
        let keys = notice.keys(answer);
        self.memory = self
            .memory
            .as_ref()
            .map(|memory| answered(memory, &keys, answer, now));
    }

    fn alerts(&self) -> Vec<&Alert> {
        self.shown.iter().map(|(_, notice)| &notice.alert).collect()
    }
}

#[test]
fn a_first_scan_is_silent_and_so_is_an_identical_machine() {
    for machine in [clean(), suite(), assessment(&[], ProtectionState::Off)] {
        let mut watcher = Watcher::default();
        for hour in 0..24 * 40 {
            assert_eq!(watcher.scan(&machine, &NOBODY, after(hour * 3600)), None);
        }
    }
}

#[test]
fn a_return_is_told_at_once_and_then_twice_more_at_most() {
    let mut watcher = Watcher::default();
    watcher.scan(&clean(), &NOBODY, START);
    let first = watcher.scan(&suite(), &NOBODY, after(60)).unwrap();
    assert!(first.news && !first.last);
    assert_eq!(first.answers, ReminderAnswer::ALL);
    for hour in 0..24 * 60 {
        watcher.scan(&suite(), &NOBODY, after(60 + hour * 3600));
    }
    let days: Vec<i64> = watcher
        .shown
        .iter()
        .map(|(at, _)| at.seconds_since(after(60)) / DAY)
        .collect();
    assert_eq!(days, [0, 3, 10]);
    let (_, last) = watcher.shown.last().unwrap();
    assert!(last.last);
    assert_eq!(
        last.answers,
        [ReminderAnswer::Open, ReminderAnswer::Never],
        "nothing is promised that will not come"
    );
}

#[test]
fn what_was_here_before_is_here_again_and_what_was_not_is_here() {
    let again = |before: &[Assessment]| {
        let mut watcher = Watcher::default();
        for (day, machine) in (0..).zip(before) {
            watcher.scan(machine, &NOBODY, after(day * DAY));
        }
        let notice = watcher.scan(&suite(), &NOBODY, after(20 * DAY)).unwrap();
        matches!(notice.alert, Alert::Returned { again: true, .. })
    };
    assert!(!again(&[clean()]));
    assert!(again(&[suite(), clean()]));
}

#[test]
fn a_return_does_not_wait_for_the_reminder_of_that_morning_and_counts_itself() {
    let mut watcher = Watcher::default();
    watcher.scan(&clean(), &NOBODY, START);
    let off = assessment(&[], ProtectionState::Off);
    assert_eq!(
        watcher.scan(&off, &NOBODY, after(60)).unwrap().alert,
        Alert::ProtectionOff
    );
    let back = assessment(&[("suite", "1")], ProtectionState::Off);
    assert!(watcher.scan(&back, &NOBODY, after(3600)).unwrap().news);
    // A second return on the same day waits for the daily limit, like any other alert.
    let both = assessment(&[("other", "1"), ("suite", "1")], ProtectionState::Off);
    assert_eq!(watcher.scan(&both, &NOBODY, after(7200)), None);
    let next = watcher.scan(&both, &NOBODY, after(3600 + DAY)).unwrap();
    assert!(matches!(&next.alert, Alert::Returned { product, .. } if product == "other"));
}

#[test]
fn what_comes_together_is_told_together() {
    let mut watcher = Watcher::default();
    watcher.scan(&clean(), &NOBODY, START);
    let all = assessment(
        &[("suite", "1"), ("part-one", "1"), ("part-two", "1")],
        ProtectionState::On,
    );
    let notice = watcher.scan(&all, &NOBODY, after(60)).unwrap();
    assert!(matches!(notice.alert, Alert::Returned { .. }));
    assert_eq!(notice.also.len(), 2);
    for hour in 1..48 {
        assert_eq!(watcher.scan(&all, &NOBODY, after(hour * 3600)), None);
    }
}

#[test]
fn what_asks_nothing_is_told_once() {
    let mut watcher = Watcher::default();
    watcher.scan(&suite(), &NOBODY, START);
    let newer = assessment(&[("part", "1"), ("suite", "2")], ProtectionState::On);
    for hour in 1..24 * 40 {
        watcher.scan(&newer, &NOBODY, after(hour * 3600));
    }
    let [(_, notice)] = &watcher.shown[..] else {
        panic!("{:?}", watcher.shown)
    };
    assert!(matches!(notice.alert, Alert::AnotherPart { .. }));
    assert!(matches!(
        &notice.also[..],
        [Alert::VersionChanged { from, to, .. }] if from == "1" && to == "2"
    ));
}

#[test]
fn versions_that_change_between_two_notices_are_one_change() {
    let mut watcher = Watcher::default();
    watcher.scan(&suite(), &NOBODY, START);
    let at = |version: &str| assessment(&[("suite", version)], ProtectionState::Off);
    // The one notification of this day is used up by the protection that went off.
    watcher.scan(
        &assessment(&[("suite", "1")], ProtectionState::Off),
        &NOBODY,
        after(60),
    );
    watcher.scan(&at("2"), &NOBODY, after(120));
    watcher.scan(&at("3"), &NOBODY, after(180));
    let notice = watcher.scan(&at("3"), &NOBODY, after(60 + DAY)).unwrap();
    assert!(matches!(
        &notice.alert,
        Alert::VersionChanged { from, to, .. } if from == "1" && to == "3"
    ));
    let mut watcher = Watcher::default();
    watcher.scan(&suite(), &NOBODY, START);
    watcher.scan(&at("1"), &NOBODY, after(60));
    watcher.scan(&at("2"), &NOBODY, after(120));
    assert_eq!(watcher.scan(&at("1"), &NOBODY, after(60 + DAY)), None);
}

#[test]
fn each_answer_moves_the_next_time() {
    for (answer, days) in [
        (ReminderAnswer::Tomorrow, Some(1)),
        (ReminderAnswer::NextWeek, Some(7)),
        (ReminderAnswer::Open, Some(7)),
        (ReminderAnswer::Never, None),
    ] {
        let mut watcher = Watcher::default();
        watcher.scan(&clean(), &NOBODY, START);
        let notice = watcher.scan(&suite(), &NOBODY, after(60)).unwrap();
        watcher.answer(&notice, answer, after(60));
        for hour in 1..24 * 30 {
            watcher.scan(&suite(), &NOBODY, after(60 + hour * 3600));
            if watcher.shown.len() > 1 {
                break;
            }
        }
        let next = watcher
            .shown
            .get(1)
            .map(|(at, _)| at.seconds_since(after(60)) / DAY);
        assert_eq!(next, days, "{answer:?}");
    }
}

#[test]
fn never_is_for_ever_and_can_be_taken_back() {
    let mut watcher = Watcher::default();
    watcher.scan(&clean(), &NOBODY, START);
    let notice = watcher.scan(&suite(), &NOBODY, after(60)).unwrap();
    watcher.answer(&notice, ReminderAnswer::Never, after(120));
    watcher.scan(&clean(), &NOBODY, after(10 * DAY));
    assert_eq!(watcher.scan(&suite(), &NOBODY, after(20 * DAY)), None);
    watcher.scan(&clean(), &NOBODY, after(30 * DAY));
    let memory = watcher.memory.clone().unwrap();
    watcher.memory = Some(remind_again(&memory, &notice.alert.key()));
    assert!(watcher.scan(&suite(), &NOBODY, after(40 * DAY)).is_some());
}

#[test]
fn what_is_over_is_not_told() {
    let mut watcher = Watcher::default();
    watcher.scan(&clean(), &NOBODY, START);
    watcher.scan(&suite(), &NOBODY, after(60));
    for day in 1..30 {
        assert_eq!(watcher.scan(&clean(), &NOBODY, after(day * DAY)), None);
    }
    assert_eq!(watcher.memory.unwrap().open, []);
}

#[test]
fn a_scan_with_a_gap_takes_nothing_away() {
    let mut watcher = Watcher::default();
    watcher.scan(&with_gap(clean()), &NOBODY, START);
    assert_eq!(watcher.memory.as_ref().unwrap().seen, None);
    assert_eq!(
        watcher.scan(&suite(), &NOBODY, after(DAY)),
        None,
        "first complete scan"
    );
    assert_eq!(
        watcher.scan(&with_gap(clean()), &NOBODY, after(2 * DAY)),
        None
    );
    assert_eq!(watcher.scan(&suite(), &NOBODY, after(3 * DAY)), None);
    // A finding counts even when the scan had gaps.
    let more = with_gap(assessment(
        &[("other", "1"), ("suite", "1")],
        ProtectionState::On,
    ));
    let notice = watcher.scan(&more, &NOBODY, after(4 * DAY)).unwrap();
    assert!(matches!(notice.alert, Alert::Returned { .. }));
    assert_eq!(watcher.scan(&more, &NOBODY, after(5 * DAY)), None);
}

#[test]
fn a_part_that_comes_and_goes_is_no_news() {
    let mut watcher = Watcher::default();
    let with = assessment(&[("part", "1")], ProtectionState::On);
    watcher.scan(&with, &NOBODY, START);
    for day in 1..20 {
        let machine = if day % 2 == 0 { &with } else { &clean() };
        assert_eq!(watcher.scan(machine, &NOBODY, after(day * DAY)), None);
    }
    watcher.scan(&clean(), &NOBODY, after(21 * DAY));
    assert!(watcher.scan(&with, &NOBODY, after(40 * DAY)).is_some());
}

#[test]
fn protection_that_cannot_be_seen_is_not_off() {
    let mut watcher = Watcher::default();
    watcher.scan(&clean(), &NOBODY, START);
    let unknown = assessment(&[], ProtectionState::Unknown);
    assert_eq!(watcher.scan(&unknown, &NOBODY, after(DAY)), None);
    let off = assessment(&[], ProtectionState::Off);
    let notice = watcher.scan(&off, &NOBODY, after(2 * DAY)).unwrap();
    assert_eq!(notice.alert, Alert::ProtectionOff);
    for hour in 0..24 * 30 {
        watcher.scan(&off, &NOBODY, after(2 * DAY + hour * 3600));
    }
    assert_eq!(watcher.shown.len(), 3);
}

#[test]
fn a_journey_left_halfway_is_told_at_a_first_scan_too() {
    let mut watcher = Watcher::default();
    let journey = halfway("remove", Timestamp(START.0 - 3 * DAY));
    let notice = watcher.scan(&suite(), &journey, START).unwrap();
    assert!(matches!(
        &notice.alert,
        Alert::Unfinished { step, restarted: false, unprotected: false } if step == "remove"
    ));
    for hour in 0..24 * 60 {
        watcher.scan(&suite(), &journey, after(hour * 3600));
    }
    assert_eq!(watcher.shown.len(), 3);
    // Another step is another alert.
    let on = halfway("restart", after(60 * DAY));
    assert_eq!(watcher.scan(&suite(), &on, after(60 * DAY + 3600)), None);
    assert!(watcher.scan(&suite(), &on, after(61 * DAY)).is_some());
    assert_eq!(
        watcher.scan(&suite(), &NOBODY, after(90 * DAY)),
        None,
        "finished"
    );
}

#[test]
fn a_journey_under_way_means_silence_whatever_is_seen() {
    let mut watcher = Watcher::default();
    watcher.scan(&suite(), &NOBODY, START);
    let off = assessment(&[], ProtectionState::Off);
    for minute in 0..119 {
        let journey = halfway("remove", after(60));
        assert_eq!(watcher.scan(&off, &journey, after(60 + minute * 60)), None);
    }
    // Then at once, because nothing protects the computer; and as one notification, not two.
    let notice = watcher
        .scan(&off, &halfway("remove", after(60)), after(60 + 2 * 3600))
        .unwrap();
    assert!(matches!(
        notice.alert,
        Alert::Unfinished {
            unprotected: true,
            ..
        }
    ));
    assert_eq!(notice.also, []);
}

#[test]
fn after_the_restart_a_person_is_told_that_they_can_go_on() {
    let mut watcher = Watcher::default();
    let mut journey = halfway("restart", after(-60));
    assert_eq!(watcher.scan(&suite(), &journey, START), None);
    if let Some(unfinished) = &mut journey.unfinished {
        unfinished.restarted = true;
    }
    let notice = watcher.scan(&suite(), &journey, after(60)).unwrap();
    assert!(matches!(
        notice.alert,
        Alert::Unfinished {
            restarted: true,
            ..
        }
    ));
}

#[test]
fn a_clock_that_is_set_back_silences_nothing_for_longer_than_a_week() {
    let mut watcher = Watcher::default();
    watcher.scan(&clean(), &NOBODY, START);
    watcher.scan(&suite(), &NOBODY, after(60)).unwrap();
    let year = -365 * DAY;
    for hour in 0..24 {
        assert_eq!(
            watcher.scan(&suite(), &NOBODY, after(year + hour * 3600)),
            None
        );
    }
    assert!(
        watcher
            .scan(&suite(), &NOBODY, after(year + 7 * DAY))
            .is_some()
    );
    let journey = halfway("remove", after(0));
    assert!(!journey.is_under_way(after(year)));
    assert!(journey.is_under_way(after(-60)), "a small correction");
}

#[test]
fn the_next_time_is_known_beforehand() {
    let mut watcher = Watcher::default();
    watcher.scan(&clean(), &NOBODY, START);
    assert_eq!(next_due(watcher.memory.as_ref().unwrap()), None);
    watcher.scan(&suite(), &NOBODY, after(60));
    let next = next_due(watcher.memory.as_ref().unwrap());
    assert_eq!(next, Some(after(60 + 3 * DAY)));
}

#[test]
fn a_memory_survives_the_disk() {
    let mut watcher = Watcher::default();
    watcher.scan(&suite(), &halfway("remove", START), START);
    watcher.scan(&clean(), &NOBODY, after(DAY));
    let notice = watcher.scan(&suite(), &NOBODY, after(2 * DAY)).unwrap();
    watcher.answer(&notice, ReminderAnswer::Never, after(2 * DAY));
    let memory = watcher.memory.unwrap();
    let text = serde_json::to_string(&memory).unwrap();
    assert_eq!(serde_json::from_str::<Memory>(&text).unwrap(), memory);
}

/// One stretch of a simulated run: its length, by how much the clock jumps first, and what the scan sees.
#[derive(Debug, Clone)]
struct Stretch {
    minutes: i64,
    jump: i64,
    machine: usize,
    journey: usize,
    answer: Option<ReminderAnswer>,
}

fn stretches() -> impl Strategy<Value = Vec<Stretch>> {
    let jump = prop_oneof![
        20 => Just(0_i64),
        1 => -400 * DAY..400 * DAY,
        1 => -2 * DAY..2 * DAY,
    ];
    let answer = proptest::option::of(proptest::sample::select(ReminderAnswer::ALL.to_vec()));
    let stretch = (1..600_i64, jump, 0..8_usize, 0..4_usize, answer).prop_map(
        |(minutes, jump, machine, journey, answer)| Stretch {
            minutes,
            jump,
            machine,
            journey,
            answer,
        },
    );
    proptest::collection::vec(stretch, 1..400)
}

fn machine(number: usize) -> Assessment {
    let here: &[&[(&str, &str)]] = &[
        &[],
        &[("suite", "1")],
        &[("suite", "2")],
        &[("suite", "1"), ("part", "1")],
        &[("other", "1")],
    ];
    match number {
        5 => with_gap(clean()),
        6 => assessment(&[], ProtectionState::Off),
        7 => assessment(&[("suite", "1")], ProtectionState::Off),
        number => assessment(here[number], ProtectionState::On),
    }
}

fn journey(number: usize, at: Timestamp) -> JourneyNow {
    match number {
        0 => NOBODY,
        1 => halfway("remove", at),
        2 => halfway("restart", Timestamp(at.0.saturating_sub(3 * DAY))),
        _ => JourneyNow {
            unfinished: None,
            last_event: Some(at),
            language: None,
        },
    }
}

proptest! {
    /// Holds for any course of the machine, the journey, the clock and the answers.
    #[test]
    fn no_life_of_months_breaks_the_limits(stretches in stretches()) {
        let mut watcher = Watcher::default();
        let mut now = START;
        // How often each alert was shown since it was last resolved, and the notifications since the
        // clock was last set forward.
        let mut counts: BTreeMap<AlertKey, (Alert, u8)> = BTreeMap::new();
        let mut steady: Vec<(Timestamp, Reminder)> = Vec::new();
        let mut never: BTreeSet<AlertKey> = BTreeSet::new();
        for stretch in stretches {
            now = Timestamp(now.0 + stretch.minutes * 60 + stretch.jump);
            if stretch.jump > 0 {
                steady.clear();
            }
            let before_the_jump = now.0 - stretch.jump;
            steady.retain(|(at, _)| before_the_jump - at.0 < DAY);
            if stretch.jump < 0 {
                for (at, _) in &mut steady {
                    // A clock set back counts what was shown as shown just now.
                    *at = (*at).min(now);
                }
            }
            let assessment = machine(stretch.machine);
            let at = Timestamp(now.0 - stretch.minutes * 60);
            let journey = journey(stretch.journey, at);
            let notice = watcher.scan(&assessment, &journey, now);
            let memory = watcher.memory.clone().unwrap();
            counts.retain(|key, (before, _)| memory.open.iter().any(|open| {
                open.alert.key() == *key && match (&open.alert, &*before) {
                    (Alert::Unfinished { step, .. }, Alert::Unfinished { step: before, .. }) => {
                        step == before
                    }
                    _ => true,
                }
            }));
            let Some(notice) = notice else { continue };
            prop_assert!(!journey.is_under_way(now));
            for alert in std::iter::once(&notice.alert).chain(&notice.also) {
                let key = alert.key();
                prop_assert!(!never.contains(&key));
                let (_, count) = counts.entry(key).or_insert((alert.clone(), 0));
                *count += 1;
                prop_assert!(*count <= 3, "{alert:?} told {count} times");
            }
            let today = |news: bool| {
                steady.iter().filter(|(at, earlier)| {
                    now.seconds_since(*at) < DAY && (!news || earlier.news)
                }).count()
            };
            if notice.news {
                prop_assert_eq!(today(true), 0, "two returns in a day");
                prop_assert!(today(false) <= 1);
            } else {
                prop_assert_eq!(today(false), 0, "two reminders in a day");
            }
            steady.push((now, notice.clone()));
            if let Some(answer) = stretch.answer.filter(|answer| notice.answers.contains(answer)) {
                watcher.answer(&notice, answer, now);
                if answer == ReminderAnswer::Never {
                    never.extend(notice.keys(answer));
                }
            }
        }
    }

    /// Any memory content at any clock time is read without harm, and never suppresses the news of a
    /// return.
    #[test]
    fn no_memory_silences_a_return(
        spoke in proptest::option::of(any::<i64>()),
        told_news in proptest::option::of(any::<i64>()),
        next in proptest::option::of(any::<i64>()),
        shown in any::<u8>(),
        now in 0..4_000_000_000_i64,
    ) {
        let mut memory = watch(None, &clean(), &NOBODY, START).memory;
        memory.spoke = spoke.map(Timestamp);
        memory.told_news = told_news.map(Timestamp);
        memory.open.push(PendingAlert {
            alert: Alert::ProtectionOff,
            shown,
            next: next.map(Timestamp),
            left_at: None,
        });
        let watched = watch(Some(&memory), &suite(), &NOBODY, Timestamp(now));
        let later = Timestamp(now + DAY);
        let notice = watched.notice.clone().or_else(|| due(&watched.memory, &NOBODY, later));
        prop_assert!(notice.is_some_and(|notice| notice.news));
    }

    #[test]
    fn an_identical_machine_means_silence_through_every_clock(jumps in proptest::collection::vec(any::<i32>(), 1..60)) {
        let mut watcher = Watcher::default();
        for jump in jumps {
            let now = Timestamp(START.0 + i64::from(jump));
            prop_assert_eq!(watcher.scan(&suite(), &NOBODY, now), None);
        }
        prop_assert_eq!(watcher.alerts().len(), 0);
    }
}
