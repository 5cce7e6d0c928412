//! When and how often a person is reminded: at most three times for one alert, and at most one
//! notification a day for all alerts together.
//!
//! One exception to the daily limit: the first reminder that an antivirus is here again (`news`). Who
//! removed it wants to know at once, even on a day that already had a notification. There is at most
//! one such exception a day, it counts as the notification of its day, and later reminders of the
//! same alert keep to the limit. This module may not know user-facing text or the notification
//! service.

use super::alert::{Alert, AlertKey, PendingAlert};
use super::journey_now::JourneyNow;
use super::{MachineState, Memory, NoService, NotificationsOff};
use crate::assessment::ProtectionState;
use crate::id_enum;
use crate::snapshot::Timestamp;

pub(super) const DAY: i64 = 24 * 3600;
const WEEK: i64 = 7 * DAY;
/// Without an answer, the seconds from the first reminder to the second, and from the second to the
/// third.
const PAUSES: [i64; 2] = [3 * DAY, WEEK];
/// The wait, in seconds, before the reminder of an unfinished journey on an unprotected machine.
const SOON: i64 = 2 * 3600;
/// The most alerts that can be switched off for good; more than a machine can have.
const NEVER_LIMIT: usize = 256;

id_enum! {
    /// What a person may answer to a notification.
    pub enum ReminderAnswer {
        /// Open the window.
        Open = "open",
        Tomorrow = "tomorrow",
        NextWeek = "next-week",
        /// Not for this computer: never remind of this alert again.
        Never = "never",
    }
}

/// One notification to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The most urgent alert; the notification starts with it.
    pub alert: Alert,
    /// Other alerts in the same notification.
    pub also: Vec<Alert>,
    /// Whether this is the last reminder of `alert`, when it can have more than one.
    pub last: bool,
    /// Whether this is the first reminder of an antivirus that is here again.
    pub news: bool,
    /// The answers to offer.
    pub answers: Vec<ReminderAnswer>,
}

impl Reminder {
    /// The alerts that `answer` applies to: all of them, but "not for this computer" only to the first.
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

/// The notification that is due at `now`, if any; none while the journey is under way.
#[must_use]
pub fn due(memory: &Memory, journey: &JourneyNow, now: Timestamp) -> Option<Reminder> {
    if journey.is_under_way(now) {
        return None;
    }
    let mut due = remaining(memory).filter(|(_, next)| *next <= now);
    let (first, _) = due.next()?;
    let news = is_news(first);
    // Only news may be shown on a day that had a notification, and only once a day.
    let last_shown = if news { memory.told_news } else { memory.spoke };
    if is_within_a_day(last_shown, now) {
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

/// The earliest time at which a notification will be due, if any.
#[must_use]
pub fn next_due(memory: &Memory) -> Option<Timestamp> {
    let after_a_day = |at: Option<Timestamp>| at.map_or(Timestamp(i64::MIN), |at| later(at, DAY));
    remaining(memory)
        .map(|(open, next)| {
            let last_shown = if is_news(open) {
                memory.told_news
            } else {
                memory.spoke
            };
            next.max(after_a_day(last_shown))
        })
        .min()
}

/// Records that `notice` was shown at `now`: the new memory.
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

/// Records whether notifications can be shown: `why` not, or `None` when they can. Keeps the time since
/// which they cannot.
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

/// Records the answer of a person for the alerts in `keys`: the new memory. A key of which there can be
/// no alert is ignored.
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
            for key in keys {
                if key.can_exist(memory.seen.as_ref()) && memory.never.len() < NEVER_LIMIT {
                    memory.never.insert(key.clone());
                }
            }
            memory.open.retain(|open| !keys.contains(&open.alert.key()));
            return memory;
        }
        ReminderAnswer::Tomorrow => DAY,
        // Opening the window acknowledges the alert for a week.
        ReminderAnswer::Open | ReminderAnswer::NextWeek => WEEK,
    };
    for open in &mut memory.open {
        if keys.contains(&open.alert.key()) {
            open.next = Some(later(now, pause));
        }
    }
    memory
}

/// Takes "not for this computer" back for one alert: the new memory.
#[must_use]
pub fn remind_again(memory: &Memory, key: &AlertKey) -> Memory {
    let mut memory = memory.clone();
    memory.never.remove(key);
    memory
}

/// Limits stored times to what is possible at `now`. After the clock was set back, they would lie in
/// the future and suppress reminders until then.
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

/// Opens an alert, or updates the open one with the same key.
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

/// The alert that replaces `before`. Two version changes become one, from the first version to the
/// last.
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

/// Drops open alerts that no longer apply.
pub(super) fn drop_resolved(
    memory: &mut Memory,
    seen: &MachineState,
    journey: &JourneyNow,
    protection: ProtectionState,
) {
    memory.open.retain(|open| match &open.alert {
        Alert::Returned { product, .. } | Alert::AnotherPart { product, .. } => seen.has(product),
        Alert::Present { product, .. } => seen.has(product) && !journey.saw.contains(product),
        Alert::VersionChanged {
            product, from, to, ..
        } => seen.has(product) && from != to,
        Alert::ProtectionOff => protection != ProtectionState::On,
        Alert::CouldNotLook => seen.lasting_blindness().is_some(),
        Alert::Unfinished { .. } => true,
    });
}

/// Opens, updates or drops the alert of an unfinished journey.
pub(super) fn update_unfinished(
    memory: &mut Memory,
    journey: &JourneyNow,
    unprotected: bool,
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
        unprotected,
    };
    if memory.never.contains(&alert.key()) {
        return;
    }
    let left_at = journey.last_event;
    let pause = match (unfinished.restarted, unprotected) {
        (true, _) => 0,
        (false, true) => SOON,
        (false, false) => DAY,
    };
    let earliest = later(left_at.unwrap_or(now).min(now), pause);
    // Another step counts as another alert: the person went on, and left the journey again.
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

/// The open alerts that may still be shown, most urgent first, each with its earliest time.
fn remaining(memory: &Memory) -> impl Iterator<Item = (&PendingAlert, Timestamp)> {
    let unfinished = memory
        .open
        .iter()
        .any(|open| matches!(open.alert, Alert::Unfinished { .. }));
    memory
        .open
        .iter()
        .filter(|open| open.shown < open.alert.most())
        // During an unfinished journey the missing protection is expected, and the reminder of the
        // journey mentions it.
        .filter(move |open| !(unfinished && open.alert == Alert::ProtectionOff))
        .filter_map(|open| Some((open, open.next?)))
}

fn is_news(open: &PendingAlert) -> bool {
    open.shown == 0 && matches!(open.alert, Alert::Returned { .. })
}

fn is_within_a_day(at: Option<Timestamp>, now: Timestamp) -> bool {
    at.is_some_and(|at| now.seconds_since(at) < DAY)
}

/// The answers to offer: no snooze on the last reminder, since no other will follow.
fn answers(alert: &Alert, last: bool) -> Vec<ReminderAnswer> {
    match alert {
        Alert::VersionChanged { .. } => vec![ReminderAnswer::Open],
        Alert::Present { .. } | Alert::AnotherPart { .. } | Alert::CouldNotLook => {
            vec![ReminderAnswer::Open, ReminderAnswer::Never]
        }
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
