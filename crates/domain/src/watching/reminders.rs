//! When a person is told, and how often: at most three times of one matter, and once a day of all
//! together.
//!
//! One thing breaks the rule of the day: that an antivirus is here again. Whoever removed it wants
//! to know at once, and a reminder of something else that morning is no reason to be silent for a
//! day. It does so once a day at most, counts like any other notice, and what follows of it keeps to
//! the rule. This module may not know words or services.

use super::alert::{Alert, AlertKey, PendingAlert};
use super::journey_now::JourneyNow;
use super::{MachineState, Memory, NoService, NotificationsOff};
use crate::assessment::{Assessment, ProtectionState};
use crate::id_enum;
use crate::snapshot::Timestamp;

pub(super) const DAY: i64 = 24 * 3600;
const WEEK: i64 = 7 * DAY;
/// Without an answer the second time comes so long after the first, and the third after the second.
const PAUSES: [i64; 2] = [3 * DAY, WEEK];
/// A person who stopped halfway and is not protected is told as soon as they are not at it any more.
const SOON: i64 = 2 * 3600;

id_enum! {
    /// What a person may say to a notice.
    pub enum ReminderAnswer {
        /// Open the window.
        Open = "open",
        Tomorrow = "tomorrow",
        NextWeek = "next-week",
        /// Not for this computer: never again of this.
        Never = "never",
    }
}

/// One notice to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// What it says first.
    pub alert: Alert,
    /// What is told with it, so that it needs no notice of its own.
    pub also: Vec<Alert>,
    /// The last time that this is told.
    pub last: bool,
    /// An antivirus that is here again, told for the first time.
    pub news: bool,
    /// What a person may say to it.
    pub answers: Vec<ReminderAnswer>,
}

impl Reminder {
    /// What an answer is about: "not for this computer" only about what was said first.
    #[must_use]
    pub fn keys(&self, answer: ReminderAnswer) -> Vec<AlertKey> {
        let also = match answer {
            ReminderAnswer::Never => &[][..],
            ReminderAnswer::Open | ReminderAnswer::Tomorrow | ReminderAnswer::NextWeek => {
                &self.also
            }
        };
        [&self.alert]
            .into_iter()
            .chain(also)
            .map(Alert::key)
            .collect()
    }
}

/// What to show now, if anything.
#[must_use]
pub fn due(memory: &Memory, journey: &JourneyNow, now: Timestamp) -> Option<Reminder> {
    if journey.is_under_way(now) {
        return None;
    }
    let mut due = remaining(memory).filter(|(_, next)| *next <= now);
    let (first, _) = due.next()?;
    let news = is_news(first);
    // Only a return may come on a day that had its notice, and no second return does.
    let spoke = if news { memory.told_news } else { memory.spoke };
    if is_within_a_day(spoke, now) {
        return None;
    }
    let most = first.alert.most();
    let last = first.shown.saturating_add(1) >= most;
    Some(Reminder {
        alert: first.alert.clone(),
        also: due.map(|(open, _)| open.alert.clone()).collect(),
        last: last && most > 1,
        news,
        answers: answers(&first.alert, last),
    })
}

/// When something will be due, at the earliest.
#[must_use]
pub fn next_due(memory: &Memory) -> Option<Timestamp> {
    let after_a_day = |at: Option<Timestamp>| at.map_or(Timestamp(i64::MIN), |at| later(at, DAY));
    remaining(memory)
        .map(|(open, next)| {
            let spoke = if is_news(open) {
                memory.told_news
            } else {
                memory.spoke
            };
            next.max(after_a_day(spoke))
        })
        .min()
}

/// What to remember once `notice` has been shown.
#[must_use]
pub fn shown(memory: &Memory, notice: &Reminder, now: Timestamp) -> Memory {
    let mut memory = memory.clone();
    let keys = notice.keys(ReminderAnswer::Open);
    for open in &mut memory.open {
        if keys.contains(&open.alert.key()) {
            open.shown = open.shown.saturating_add(1);
            let pause = PAUSES
                .get(usize::from(open.shown.saturating_sub(1)))
                .copied();
            open.next = pause.map(|pause| later(now, pause));
        }
    }
    memory
        .open
        .retain(|open| open.alert.most() > 1 || open.shown < open.alert.most());
    memory.spoke = Some(now);
    if notice.news {
        memory.told_news = Some(now);
    }
    memory
}

/// What to remember of whether notices can be shown: since when not, and why.
#[must_use]
pub fn notifications_off(memory: &Memory, why: Option<NoService>, now: Timestamp) -> Memory {
    let mut memory = memory.clone();
    memory.notifications_off = why.map(|why| NotificationsOff {
        since: memory
            .notifications_off
            .map_or(now, |notifications_off| notifications_off.since.min(now)),
        why,
    });
    memory
}

/// What to remember once a person has answered.
#[must_use]
pub fn answered(
    memory: &Memory,
    keys: &[AlertKey],
    answer: ReminderAnswer,
    now: Timestamp,
) -> Memory {
    let mut memory = memory.clone();
    let pause = match answer {
        ReminderAnswer::Never => {
            memory.never.extend(keys.iter().cloned());
            memory.open.retain(|open| !keys.contains(&open.alert.key()));
            return memory;
        }
        ReminderAnswer::Tomorrow => DAY,
        // Who opened the window has been reached.
        ReminderAnswer::Open | ReminderAnswer::NextWeek => WEEK,
    };
    for open in &mut memory.open {
        if keys.contains(&open.alert.key()) && open.shown < open.alert.most() {
            open.next = Some(later(now, pause));
        }
    }
    memory
}

/// What to remember once a person takes "not for this computer" back.
#[must_use]
pub fn remind_again(memory: &Memory, key: &AlertKey) -> Memory {
    let mut memory = memory.clone();
    memory.never.remove(key);
    memory
}

/// Holds every moment within what this clock can mean: after a clock was set back, what was written
/// lies ahead and would keep the watch silent for as long.
pub(super) fn clamp_to_clock(memory: &mut Memory, now: Timestamp) {
    for at in [&mut memory.spoke, &mut memory.told_news]
        .into_iter()
        .flatten()
    {
        *at = (*at).min(now);
    }
    for next in memory.open.iter_mut().filter_map(|open| open.next.as_mut()) {
        *next = (*next).min(later(now, WEEK));
    }
}

/// Takes in something new to tell.
pub(super) fn raise(memory: &mut Memory, alert: Alert, now: Timestamp) {
    let key = alert.key();
    if memory.never.contains(&key) {
        return;
    }
    let known = memory.open.iter_mut().find(|open| open.alert.key() == key);
    match known {
        Some(open) => open.alert = merged(&open.alert, alert),
        None => memory.open.push(PendingAlert {
            alert,
            shown: 0,
            next: Some(now),
            left_at: None,
        }),
    }
}

/// Two changes of version that a person was not told between are one.
fn merged(before: &Alert, now: Alert) -> Alert {
    match (before, now) {
        (
            Alert::VersionChanged { from, .. },
            Alert::VersionChanged {
                product, name, to, ..
            },
        ) => Alert::VersionChanged {
            product,
            name,
            from: from.clone(),
            to,
        },
        (_, now) => now,
    }
}

/// Lets go of what is over.
pub(super) fn drop_resolved(memory: &mut Memory, assessment: &Assessment) {
    let Some(MachineState { here, .. }) = &memory.seen else {
        return;
    };
    memory.open.retain(|open| match &open.alert {
        Alert::Returned { product, .. } | Alert::AnotherPart { product, .. } => {
            here.contains_key(product)
        }
        Alert::VersionChanged {
            product, from, to, ..
        } => here.contains_key(product) && from != to,
        Alert::ProtectionOff => assessment.protection.state != ProtectionState::On,
        Alert::Unfinished { .. } => true,
    });
}

/// Takes over where the journey stands.
pub(super) fn update_unfinished(
    memory: &mut Memory,
    journey: &JourneyNow,
    protection: ProtectionState,
    now: Timestamp,
) {
    let before = memory
        .open
        .iter()
        .position(|open| matches!(open.alert, Alert::Unfinished { .. }))
        .map(|index| memory.open.remove(index));
    let Some(unfinished) = &journey.unfinished else {
        return;
    };
    let alert = Alert::Unfinished {
        step: unfinished.step.clone(),
        restarted: unfinished.restarted,
        unprotected: protection == ProtectionState::Off,
    };
    if memory.never.contains(&alert.key()) {
        return;
    }
    let left_at = journey.last_event;
    let pause = match (unfinished.restarted, protection) {
        (true, _) => 0,
        (false, ProtectionState::Off) => SOON,
        (false, ProtectionState::On | ProtectionState::Unknown) => DAY,
    };
    let earliest = later(left_at.unwrap_or(now).min(now), pause);
    // Another step is a matter of its own: the person went on, and stopped elsewhere.
    let same = before.filter(|open| match (&open.alert, &alert) {
        (Alert::Unfinished { step, .. }, Alert::Unfinished { step: now, .. }) => step == now,
        (_, _) => false,
    });
    let open = match same {
        None => PendingAlert {
            alert,
            shown: 0,
            next: Some(earliest),
            left_at,
        },
        Some(open) => {
            let next = open.next.map(|next| {
                let went_on = open.left_at != left_at;
                let restarted_since = is_restarted(&alert) && !is_restarted(&open.alert);
                match (open.shown, went_on) {
                    (0, true) => earliest,
                    (0, false) => next.min(earliest),
                    (_, _) if restarted_since => next.min(earliest),
                    (_, true) => next.max(earliest),
                    (_, false) => next,
                }
            });
            PendingAlert {
                alert,
                next,
                left_at,
                ..open
            }
        }
    };
    memory.open.push(open);
}

fn is_restarted(alert: &Alert) -> bool {
    matches!(
        alert,
        Alert::Unfinished {
            restarted: true,
            ..
        }
    )
}

/// What may still be told, most urgent first, and when.
fn remaining(memory: &Memory) -> impl Iterator<Item = (&PendingAlert, Timestamp)> {
    let halfway = memory
        .open
        .iter()
        .any(|open| matches!(open.alert, Alert::Unfinished { .. }));
    memory
        .open
        .iter()
        .filter(|open| open.shown < open.alert.most())
        // Halfway a replacement no protection is expected; that reminder says it too.
        .filter(move |open| !(halfway && open.alert == Alert::ProtectionOff))
        .filter_map(|open| Some((open, open.next?)))
}

fn is_news(open: &PendingAlert) -> bool {
    open.shown == 0 && matches!(open.alert, Alert::Returned { .. })
}

fn is_within_a_day(at: Option<Timestamp>, now: Timestamp) -> bool {
    at.is_some_and(|at| now.seconds_since(at) < DAY)
}

/// What makes no promise that the ladder cannot keep.
fn answers(alert: &Alert, last: bool) -> Vec<ReminderAnswer> {
    match alert {
        Alert::VersionChanged { .. } => vec![ReminderAnswer::Open],
        Alert::AnotherPart { .. } => vec![ReminderAnswer::Open, ReminderAnswer::Never],
        Alert::Returned { .. } | Alert::ProtectionOff | Alert::Unfinished { .. } if last => {
            vec![ReminderAnswer::Open, ReminderAnswer::Never]
        }
        Alert::Returned { .. } | Alert::ProtectionOff | Alert::Unfinished { .. } => {
            ReminderAnswer::ALL.to_vec()
        }
    }
}

fn later(at: Timestamp, seconds: i64) -> Timestamp {
    Timestamp(at.0.saturating_add(seconds))
}
