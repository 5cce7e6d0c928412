//! When and how often something is told; what waits and what is answered stands in `reminding`. What
//! counts as a change stands in `machine`, what holds over any course of months in `lives`.

mod lives;
mod machine;
mod reminding;

use super::*;
use crate::assessment::{Coverage, CoverageResult, ProbeCoverage, Protection, Verdict};
use crate::catalogue::{Precaution, ProductId, ProductKind, Weight};
use crate::detection::{Evidence, Finding, Presence, ProductMatch};
use crate::fact_view::Indication;
use crate::snapshot::{Gap, GapKind, Probe};

const DAY: i64 = reminders::DAY;
const START: Timestamp = Timestamp(1_800_000_000);
const CATALOGUE: &str = "1";
const NOBODY: JourneyNow = JourneyNow {
    unfinished: None,
    last_event: None,
    language: None,
    saw: BTreeSet::new(),
};

/// Somebody who saw the suite in the window, long ago.
fn knows_the_suite() -> JourneyNow {
    JourneyNow {
        saw: BTreeSet::from(["suite".to_owned()]),
        ..NOBODY
    }
}

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
        evidence: [Probe::Dpkg, Probe::Folders].map(shows).to_vec(),
    };
    let read = |probe| ProbeCoverage {
        probe,
        required: true,
        result: CoverageResult::Read,
        gaps: Vec::new(),
        notes: 0,
    };
    Assessment {
        verdict: if here.is_empty() {
            Verdict::NotFound
        } else {
            Verdict::AntivirusFound
        },
        findings: here.iter().map(finding).collect(),
        coverage: Coverage {
            probes: [Probe::Dpkg, Probe::Units, Probe::Folders]
                .map(read)
                .to_vec(),
        },
        protection: Protection {
            state: protection,
            products: Vec::new(),
        },
        licensees: Vec::new(),
    }
}

fn shows(probe: Probe) -> Evidence {
    Evidence {
        probe,
        signature: None,
        weight: Weight::Conclusive,
        shows: Indication::Installed,
        value: "what was seen".to_owned(),
    }
}

/// The same assessment with a required probe that could not be read, and what it would have shown
/// taken away.
fn without(probe: Probe, gap: Gap, mut assessment: Assessment) -> Assessment {
    for covered in &mut assessment.coverage.probes {
        if covered.probe == probe {
            covered.result = CoverageResult::Gap;
            covered.gaps = vec![gap.clone()];
        }
    }
    for finding in &mut assessment.findings {
        finding.evidence.retain(|evidence| evidence.probe != probe);
    }
    assessment
        .findings
        .retain(|finding| !finding.evidence.is_empty());
    if assessment.findings.is_empty() {
        assessment.verdict = Verdict::Inconclusive;
    }
    assessment
}

/// The same assessment with a probe that is always denied, and shows none of the products.
fn with_gap(assessment: Assessment) -> Assessment {
    without(Probe::Units, Gap::of(GapKind::Denied), assessment)
}

/// The same assessment, sure of nothing.
fn unsure(mut assessment: Assessment) -> Assessment {
    for finding in &mut assessment.findings {
        finding.uncertain = true;
    }
    assessment.verdict = Verdict::Inconclusive;
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
        ..NOBODY
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
    look_again: Option<LookAgain>,
}

impl Watcher {
    fn scan(
        &mut self,
        assessment: &Assessment,
        journey: &JourneyNow,
        now: Timestamp,
    ) -> Option<Reminder> {
        self.scan_by(CATALOGUE, assessment, journey, now)
    }

    fn scan_by(
        &mut self,
        catalogue: &str,
        assessment: &Assessment,
        journey: &JourneyNow,
        now: Timestamp,
    ) -> Option<Reminder> {
        let watched = watch(self.memory.as_ref(), assessment, catalogue, journey, now);
        self.look_again = watched.look_again;
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

    /// A watcher that has seen protection go off, at `START` plus a minute, and told it.
    fn unprotected() -> Watcher {
        let mut watcher = Watcher::default();
        let off = assessment(&[], ProtectionState::Off);
        watcher.scan(&clean(), &NOBODY, after(-600));
        assert_eq!(watcher.scan(&off, &NOBODY, after(-120)), None);
        let notice = watcher.scan(&off, &NOBODY, after(60)).unwrap();
        assert_eq!(notice.alert, Alert::ProtectionOff);
        watcher
    }

    fn alerts(&self) -> Vec<&Alert> {
        self.shown.iter().map(|(_, notice)| &notice.alert).collect()
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
            watcher.scan(machine, &knows_the_suite(), after(day * DAY));
        }
        let notice = watcher.scan(&suite(), &NOBODY, after(20 * DAY)).unwrap();
        matches!(notice.alert, Alert::Returned { again: true, .. })
    };
    assert!(!again(&[clean()]));
    assert!(again(&[suite(), clean()]));
}

#[test]
fn a_return_does_not_wait_for_the_reminder_of_that_morning_and_counts_itself() {
    let mut watcher = Watcher::unprotected();
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
    watcher.scan(&suite(), &knows_the_suite(), START);
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
    watcher.scan(&suite(), &knows_the_suite(), after(-600));
    let at = |version: &str| assessment(&[("suite", version)], ProtectionState::Off);
    // The one notification of this day is used up by the protection that went off.
    watcher.scan(&at("1"), &NOBODY, after(-240));
    watcher.scan(&at("1"), &NOBODY, after(60)).unwrap();
    watcher.scan(&at("2"), &NOBODY, after(120));
    watcher.scan(&at("3"), &NOBODY, after(180));
    let notice = watcher.scan(&at("3"), &NOBODY, after(60 + DAY)).unwrap();
    assert!(matches!(
        &notice.alert,
        Alert::VersionChanged { from, to, .. } if from == "1" && to == "3"
    ));
    let mut watcher = Watcher::default();
    watcher.scan(&suite(), &knows_the_suite(), after(-600));
    watcher.scan(&at("1"), &NOBODY, after(-240));
    watcher.scan(&at("1"), &NOBODY, after(60)).unwrap();
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
    let notice = watcher.scan(&suite(), &NOBODY, after(40 * DAY)).unwrap();
    assert!(
        matches!(notice.alert, Alert::Returned { again: true, .. }),
        "what was seen is still known"
    );
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
fn protection_that_cannot_be_seen_is_not_off() {
    let mut watcher = Watcher::default();
    watcher.scan(&clean(), &NOBODY, START);
    let unknown = assessment(&[], ProtectionState::Unknown);
    assert_eq!(watcher.scan(&unknown, &NOBODY, after(DAY)), None);
    let off = assessment(&[], ProtectionState::Off);
    assert_eq!(watcher.scan(&off, &NOBODY, after(2 * DAY - 180)), None);
    assert_eq!(watcher.look_again, Some(LookAgain::Protection));
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
    let journey = JourneyNow {
        saw: knows_the_suite().saw,
        ..halfway("remove", Timestamp(START.0 - 3 * DAY))
    };
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
    watcher.scan(&suite(), &knows_the_suite(), START);
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
    let mut journey = JourneyNow {
        saw: knows_the_suite().saw,
        ..halfway("restart", after(-60))
    };
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
