//! When to scan: at the start, at intervals, after the machine slept, and soon after a change signal.
//! It may not read a clock; the caller passes the times.

use std::time::Duration;

use voorzorg_domain::snapshot::Timestamp;

/// Intervals and waiting times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// From the start to the first scan, so that signing in is not slowed down.
    pub first: Duration,
    /// Between two scans without a signal. Varied by up to a fifth, so that the computers of an office
    /// do not all scan at the same moment.
    pub every: Duration,
    /// How often both clocks are compared, to notice that the machine slept.
    pub tick: Duration,
    /// How long no other signal may arrive before a scan, so that an installation can finish.
    pub settle: Duration,
    /// The longest wait for that, from the first signal on.
    pub settle_at_most: Duration,
    /// Until the next attempt, if the system said not to disturb.
    pub again: Duration,
    /// Until the next attempt, if no service could show the notification.
    pub no_service: Duration,
}

impl Default for Schedule {
    fn default() -> Schedule {
        let minutes = |count: u64| Duration::from_secs(count * 60);
        Schedule {
            first: Duration::from_secs(30),
            every: minutes(4 * 60),
            tick: minutes(5),
            settle: Duration::from_secs(4),
            settle_at_most: minutes(1),
            again: minutes(15),
            no_service: minutes(60),
        }
    }
}

/// How much the clocks may drift apart between two ticks before that counts as sleep.
const SLACK: Duration = Duration::from_secs(60);

/// When to scan next. Times are durations since the start, by a monotonic clock (`steady`).
#[derive(Debug, Clone)]
pub struct Scheduler {
    schedule: Schedule,
    next: Duration,
    /// The times of the first and the last signal since the last scan.
    signals: Option<(Duration, Duration)>,
    tick: (Duration, Timestamp),
}

impl Scheduler {
    /// A scheduler that starts now.
    #[must_use]
    pub fn begin(schedule: Schedule, steady: Duration, wall: Timestamp) -> Scheduler {
        Scheduler {
            schedule,
            next: steady.saturating_add(schedule.first),
            signals: None,
            tick: (steady, wall),
        }
    }

    /// Records a change signal.
    pub fn signal(&mut self, steady: Duration) {
        let first = self.signals.map_or(steady, |(first, _)| first);
        self.signals = Some((first, steady));
    }

    /// Compares the clocks. If they disagree, or the tick is late, the machine has slept or a clock
    /// was set: a scan is then due at once.
    pub fn tick(&mut self, steady: Duration, wall: Timestamp) {
        let (steady_before, wall_before) = self.tick;
        let by_steady = steady.saturating_sub(steady_before);
        let by_wall = wall.seconds_since(wall_before);
        let differ = by_wall.abs_diff(i64::try_from(by_steady.as_secs()).unwrap_or(i64::MAX));
        if differ > SLACK.as_secs() || by_steady > self.schedule.tick.saturating_add(SLACK) {
            self.next = self.next.min(steady);
        }
        self.tick = (steady, wall);
    }

    /// When to wake up next, for a scan or a tick.
    #[must_use]
    pub fn wake(&self) -> Duration {
        let tick = self.tick.0.saturating_add(self.schedule.tick);
        self.due().min(tick)
    }

    /// Whether a scan is due.
    #[must_use]
    pub fn is_due(&self, steady: Duration) -> bool {
        self.due() <= steady
    }

    /// Records a scan, and plans the next. `chance` is a random number; `due` is the time from now
    /// until the next reminder; `again` is when to retry a notification that was not shown.
    pub fn scanned(
        &mut self,
        steady: Duration,
        chance: u64,
        due: Option<Duration>,
        again: Option<Duration>,
    ) {
        let share = 800 + u32::try_from(chance % 401).unwrap_or(200);
        let every = self.schedule.every.saturating_mul(share) / 1000;
        // Already due means that it could not be shown now: retry later, not at once.
        let due = due.map(|due| due.max(self.schedule.again));
        let wait = again.or(due).map_or(every, |wait| wait.min(every));
        self.next = steady.saturating_add(wait);
        self.signals = None;
    }

    fn due(&self) -> Duration {
        let settled = self.signals.map(|(first, last)| {
            let quiet = last.saturating_add(self.schedule.settle);
            quiet.min(first.saturating_add(self.schedule.settle_at_most))
        });
        settled.map_or(self.next, |settled| settled.min(self.next))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WALL: Timestamp = Timestamp(1_800_000_000);

    fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    fn later(count: i64) -> Timestamp {
        Timestamp(WALL.0 + count)
    }

    fn scanned() -> Scheduler {
        let mut scheduler = Scheduler::begin(Schedule::default(), seconds(0), WALL);
        scheduler.scanned(seconds(0), 200, None, None);
        scheduler
    }

    #[test]
    fn the_first_look_comes_after_a_while_and_the_next_after_hours() {
        let mut scheduler = Scheduler::begin(Schedule::default(), seconds(0), WALL);
        assert!(!scheduler.is_due(seconds(29)));
        assert!(scheduler.is_due(seconds(30)));
        for chance in [0, 200, 400, 401, u64::MAX] {
            scheduler.scanned(seconds(30), chance, None, None);
            assert!(!scheduler.is_due(seconds(3 * 3600)), "{chance}");
            assert!(scheduler.is_due(seconds(5 * 3600)), "{chance}");
        }
    }

    #[test]
    fn nothing_wakes_it_more_often_than_every_few_minutes() {
        let mut scheduler = scanned();
        let mut now = seconds(0);
        let mut wakes = 0;
        while now < seconds(3600) {
            now = scheduler.wake();
            scheduler.tick(now, later(i64::try_from(now.as_secs()).unwrap()));
            wakes += 1;
        }
        assert_eq!(wakes, 12);
    }

    #[test]
    fn an_installation_is_looked_at_once_it_has_settled() {
        let mut scheduler = scanned();
        for second in 100..110 {
            scheduler.signal(seconds(second));
            assert!(!scheduler.is_due(seconds(second)));
        }
        assert!(!scheduler.is_due(seconds(112)));
        assert_eq!(scheduler.wake(), seconds(113));
        assert!(scheduler.is_due(seconds(113)));
        scheduler.scanned(seconds(113), 200, None, None);
        assert!(!scheduler.is_due(seconds(200)));
    }

    #[test]
    fn a_machine_that_never_rests_is_looked_at_all_the_same() {
        let mut scheduler = scanned();
        for second in 100..160 {
            scheduler.signal(seconds(second));
            assert!(!scheduler.is_due(seconds(second)));
        }
        assert!(scheduler.is_due(seconds(160)));
    }

    #[test]
    fn a_sleep_is_noticed_whichever_clock_went_on() {
        // Linux and macOS: the steady clock stood still.
        let mut slept = scanned();
        slept.tick(seconds(300), later(300 + 8 * 3600));
        assert!(slept.is_due(seconds(300)));
        // Windows: both went on, and nobody woke us in time.
        let mut slept = scanned();
        slept.tick(seconds(8 * 3600), later(8 * 3600));
        assert!(slept.is_due(seconds(8 * 3600)));
        // The clock was set back.
        let mut set = scanned();
        set.tick(seconds(300), later(-3600));
        assert!(set.is_due(seconds(300)));
        // An ordinary tick, a little late.
        let mut awake = scanned();
        awake.tick(seconds(330), later(331));
        assert!(!awake.is_due(seconds(330)));
    }

    #[test]
    fn what_will_be_due_is_looked_at_then_and_what_is_due_but_waits_makes_no_haste() {
        let mut scheduler = scanned();
        scheduler.scanned(seconds(0), 200, Some(seconds(3600)), None);
        assert!(scheduler.is_due(seconds(3600)) && !scheduler.is_due(seconds(3599)));
        scheduler.scanned(seconds(0), 200, Some(seconds(0)), None);
        assert!(scheduler.is_due(seconds(900)) && !scheduler.is_due(seconds(899)));
        // A reminder is due, and no service can show it.
        scheduler.scanned(seconds(0), 200, Some(seconds(0)), Some(seconds(3600)));
        assert!(scheduler.is_due(seconds(3600)) && !scheduler.is_due(seconds(3599)));
    }
}
