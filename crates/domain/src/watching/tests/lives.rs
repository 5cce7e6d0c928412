//! Properties of the watch over any course of scans, gaps, catalogues, clocks and answers.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

/// One stretch of a simulated run: its length, by how much the clock jumps first, and what the scan sees.
#[derive(Debug, Clone)]
struct Stretch {
    minutes: i64,
    jump: i64,
    machine: usize,
    journey: usize,
    /// Whether a newer catalogue judges from here on.
    update: bool,
    answer: Option<ReminderAnswer>,
}

fn stretches() -> impl Strategy<Value = Vec<Stretch>> {
    let jump = prop_oneof![
        20 => Just(0_i64),
        1 => -400 * DAY..400 * DAY,
        1 => -2 * DAY..2 * DAY,
    ];
    let answer = proptest::option::of(proptest::sample::select(ReminderAnswer::ALL.to_vec()));
    let stretch = (1..600_i64, jump, 0..10_usize, 0..5_usize, 0..40_u8, answer).prop_map(
        |(minutes, jump, machine, journey, update, answer)| Stretch {
            minutes,
            jump,
            machine,
            journey,
            update: update == 0,
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
        8 => unsure(suite()),
        9 => with_gap(assessment(&[("part", "1")], ProtectionState::Unknown)),
        number => assessment(here[number], ProtectionState::On),
    }
}

fn journey(number: usize, at: Timestamp) -> JourneyNow {
    match number {
        0 => NOBODY,
        1 => halfway("remove", at),
        2 => halfway("restart", Timestamp(at.0.saturating_sub(3 * DAY))),
        3 => knows_the_suite(),
        _ => JourneyNow {
            last_event: Some(at),
            ..NOBODY
        },
    }
}

proptest! {
    /// Holds for any course of the machine, the journey, the clock and the answers.
    #[test]
    fn no_life_of_months_breaks_the_limits(stretches in stretches()) {
        let mut watcher = Watcher::default();
        let mut now = START;
        let mut catalogue = 1;
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
            catalogue += u32::from(stretch.update);
            let notice = watcher.scan_by(&catalogue.to_string(), &assessment, &journey, now);
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
        let mut memory = watch(None, &clean(), CATALOGUE, &NOBODY, START).memory;
        memory.spoke = spoke.map(Timestamp);
        memory.told_news = told_news.map(Timestamp);
        memory.open.push(PendingAlert {
            alert: Alert::ProtectionOff,
            shown,
            next: next.map(Timestamp),
            left_at: None,
        });
        let watched = watch(Some(&memory), &suite(), CATALOGUE, &NOBODY, Timestamp(now));
        let later = Timestamp(now + DAY);
        let notice = watched.notice.clone().or_else(|| due(&watched.memory, &NOBODY, later));
        prop_assert!(notice.is_some_and(|notice| notice.news));
    }

    /// Whatever the clock does, and however often one thing or another cannot be read.
    #[test]
    fn an_identical_machine_means_silence_through_every_clock(
        scans in proptest::collection::vec((any::<i32>(), any::<bool>()), 1..60),
    ) {
        let mut watcher = Watcher::default();
        let saw = knows_the_suite();
        for (jump, gap) in scans {
            let now = Timestamp(START.0 + i64::from(jump));
            let machine = if gap { with_gap(suite()) } else { suite() };
            watcher.scan(&machine, &saw, now);
        }
        let told: Vec<&Alert> = watcher.alerts().into_iter().filter(|alert| **alert != Alert::CouldNotLook).collect();
        prop_assert_eq!(told, Vec::<&Alert>::new());
    }

    /// An unchanged machine, of which every scan sees another part: what was here all the time is told
    /// once as being here, and never as something that came, as long as it is not out of sight for
    /// seven days.
    #[test]
    fn an_unchanged_machine_says_once_that_an_antivirus_is_here(
        scans in proptest::collection::vec(glimpse(), 1..150),
        saw in any::<bool>(),
    ) {
        let mut watcher = Watcher::default();
        let journey = if saw { knows_the_suite() } else { NOBODY };
        let machine = assessment(&[("part", "1"), ("suite", "1")], ProtectionState::On);
        let (mut now, mut catalogue, mut unseen) = (START, 1_u32, 0);
        let mut spoken: Vec<Alert> = Vec::new();
        for scan in scans {
            now = Timestamp(now.0 + scan.minutes * 60);
            catalogue += u32::from(scan.update);
            let seen = scan.of(&machine, catalogue);
            let sees_all = seen.findings.len() == machine.findings.len();
            unseen = if sees_all { 0 } else { unseen + scan.minutes };
            if unseen > 6 * 24 * 60 {
                break;
            }
            let watched = watch(watcher.memory.as_ref(), &seen, &catalogue.to_string(), &journey, now);
            spoken.extend(watched.changes);
            watcher.memory = Some(watched.memory);
        }
        let present = spoken.iter().filter(|alert| matches!(alert, Alert::Present { .. })).count();
        prop_assert!(present <= usize::from(!saw), "{:?}", spoken);
        let quiet = |alert: &Alert| matches!(alert, Alert::Present { .. } | Alert::CouldNotLook);
        prop_assert!(spoken.iter().all(quiet), "{:?}", spoken);
    }

    /// Whatever happened before: an antivirus that comes, of which the first scan that is sure may see
    /// as little as it likes, is told within a day to a person who is not at it.
    #[test]
    fn an_antivirus_that_a_scan_saw_and_nobody_else_is_told_within_a_day(
        before in proptest::collection::vec(glimpse(), 0..60),
        after in proptest::collection::vec(glimpse(), 30),
    ) {
        let mut watcher = Watcher::default();
        let without_it = assessment(&[("part", "1")], ProtectionState::On);
        let with_it = assessment(&[("part", "1"), ("suite", "1")], ProtectionState::On);
        let (mut now, mut catalogue) = (START, 1_u32);
        for scan in &before {
            now = Timestamp(now.0 + scan.minutes * 60);
            catalogue += u32::from(scan.update);
            watcher.scan_by(&catalogue.to_string(), &scan.of(&without_it, catalogue), &NOBODY, now);
        }
        let mut seen_since = None;
        for scan in after {
            now = Timestamp(now.0 + 3600);
            catalogue += u32::from(scan.update);
            let seen = scan.of(&with_it, catalogue);
            let sure = seen.findings.iter().any(|finding| finding.is(ProductKind::Antivirus) && finding.is_sure());
            if sure {
                seen_since.get_or_insert(now);
            }
            watcher.scan_by(&catalogue.to_string(), &seen, &NOBODY, now);
        }
        let told = |alert: &Alert| match alert {
            Alert::Returned { product, .. } | Alert::Present { product, .. } => product == "suite",
            Alert::ProtectionOff
            | Alert::Unfinished { .. }
            | Alert::AnotherPart { .. }
            | Alert::VersionChanged { .. }
            | Alert::CouldNotLook => false,
        };
        let first = watcher.shown.iter().find(|(_, notice)| {
            told(&notice.alert) || notice.also.iter().any(told)
        });
        if let Some(since) = seen_since.filter(|since| now.seconds_since(*since) > DAY) {
            prop_assert!(first.is_some_and(|(at, _)| at.seconds_since(since) <= DAY), "{:?}", watcher.shown);
        }
    }
}

/// One scan that may see little of the machine.
#[derive(Debug, Clone)]
struct Glimpse {
    minutes: i64,
    hidden: Vec<(Probe, GapKind)>,
    update: bool,
    protection: ProtectionState,
}

fn glimpse() -> impl Strategy<Value = Glimpse> {
    let probe = proptest::sample::select(vec![Probe::Dpkg, Probe::Units, Probe::Folders]);
    let kind = proptest::sample::select(vec![GapKind::Denied, GapKind::TimedOut]);
    let protection = proptest::sample::select(vec![ProtectionState::On, ProtectionState::Unknown]);
    let hidden = proptest::collection::vec((probe, kind), 0..3);
    (1..600_i64, hidden, 0..20_u8, protection).prop_map(|(minutes, hidden, update, protection)| {
        Glimpse {
            minutes,
            hidden,
            update: update == 0,
            protection,
        }
    })
}

impl Glimpse {
    /// What this scan sees of `machine`. The first catalogue is not sure of anything, and the version
    /// is read from the best source that is there.
    fn of(&self, machine: &Assessment, catalogue: u32) -> Assessment {
        let mut seen = machine.clone();
        seen.protection.state = self.protection;
        for (probe, kind) in &self.hidden {
            seen = without(*probe, Gap::of(*kind), seen);
        }
        for finding in &mut seen.findings {
            if finding
                .evidence
                .iter()
                .all(|evidence| evidence.probe == Probe::Folders)
            {
                finding.version = Some("1.0.0".to_owned());
            }
        }
        if catalogue == 1 { unsure(seen) } else { seen }
    }
}
