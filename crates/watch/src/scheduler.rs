//! When to scan: at the start, at intervals, after the machine slept, soon after a change signal, and
//! again when a scan left something open. It may not read a clock; the caller passes the times.

use std::time::Duration;

use voorzorg_domain::snapshot::Timestamp;
use voorzorg_domain::watching::LookAgain;

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
    /// After a scan for signals, the shortest time until the next such scan. It doubles with every scan
    /// for signals that follows, so that a program that keeps changing files costs little.
    pub pause: Duration,
    /// The longest that time becomes.
    pub pause_at_most: Duration,
    /// Until the next scan, if the last left something open; see [`LookAgain`].
    pub soon: Duration,
    /// How often in a row a gap may ask for that.
    pub soon_at_most: u8,
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
            pause: Duration::from_secs(15),
            pause_at_most: minutes(5),
            soon: minutes(3),
            soon_at_most: 5,
            again: minutes(15),
            no_service: minutes(60),
        }
    }
}

/// How much the clocks may drift apart between two ticks before that counts as sleep.
const SLACK: Duration = Duration::from_secs(60);

/// What a scan leaves to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AfterScan {
    /// The time from now until the next reminder.
    pub due: Option<Duration>,
    /// When to retry a notification that was not shown.
    pub again: Option<Duration>,
    /// Why another scan in a few minutes is worthwhile.
    pub look_again: Option<LookAgain>,
}

/// When to scan next. Times are durations since the start, by a monotonic clock (`steady`).
#[derive(Debug, Clone)]
pub struct Scheduler {
    schedule: Schedule,
    next: Duration,
    /// The times of the first and the last signal since the last scan.
    signals: Option<(Duration, Duration)>,
    /// The time of the last scan, and how long signals have to wait after it.
    last: Duration,
    pause: Duration,
    /// How often in a row a gap has asked for another scan.
    soon: u8,
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
            last: steady,
            pause: Duration::ZERO,
            soon: 0,
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
            self.soon = 0;
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

    /// Records a scan, and plans the next. `chance` is a random number.
    pub fn scanned(&mut self, steady: Duration, chance: u64, after: AfterScan) {
        let share = 800 + u32::try_from(chance % 401).unwrap_or(200);
        let every = self.schedule.every.saturating_mul(share) / 1000;
        // Already due means that it could not be shown now: retry later, not at once.
        let due = after.due.map(|due| due.max(self.schedule.again));
        let wait = after.again.or(due).map_or(every, |wait| wait.min(every));
        let soon = self.soon(after.look_again);
        let wait = soon.map_or(wait, |soon| wait.min(soon));
        self.pause = self.next_pause(steady);
        self.next = steady.saturating_add(wait);
        self.last = steady;
        self.signals = None;
    }

    /// The wait until another scan, if the last asks for one. A gap that does not pass is not asked
    /// after for ever.
    fn soon(&mut self, look_again: Option<LookAgain>) -> Option<Duration> {
        let wanted = match look_again {
            None => {
                self.soon = 0;
                false
            }
            Some(LookAgain::Protection) => true,
            Some(LookAgain::Gaps) if self.soon < self.schedule.soon_at_most => {
                self.soon += 1;
                true
            }
            Some(LookAgain::Gaps) => false,
        };
        wanted.then_some(self.schedule.soon)
    }

    fn next_pause(&self, steady: Duration) -> Duration {
        let at_most = self.schedule.pause_at_most;
        let calm = steady.saturating_sub(self.last) > at_most.saturating_mul(2);
        match self.signals {
            None => Duration::ZERO,
            Some(_) if calm => self.schedule.pause,
            Some(_) => self
                .pause
                .saturating_mul(2)
                .clamp(self.schedule.pause, at_most),
        }
    }

    fn due(&self) -> Duration {
        let settled = self.signals.map(|(first, last)| {
            let quiet = last.saturating_add(self.schedule.settle);
            let settled = quiet.min(first.saturating_add(self.schedule.settle_at_most));
            settled.max(self.last.saturating_add(self.pause))
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
        scheduler.scanned(seconds(0), 200, AfterScan::default());
        scheduler
    }

    fn due(due: Option<u64>, again: Option<u64>) -> AfterScan {
        AfterScan {
            due: due.map(seconds),
            again: again.map(seconds),
            look_again: None,
        }
    }

    fn open(look_again: LookAgain) -> AfterScan {
        AfterScan {
            look_again: Some(look_again),
            ..AfterScan::default()
        }
    }

    #[test]
    fn the_first_look_comes_after_a_while_and_the_next_after_hours() {
        let mut scheduler = Scheduler::begin(Schedule::default(), seconds(0), WALL);
        assert!(!scheduler.is_due(seconds(29)));
        assert!(scheduler.is_due(seconds(30)));
        for chance in [0, 200, 400, 401, u64::MAX] {
            scheduler.scanned(seconds(30), chance, AfterScan::default());
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
        scheduler.scanned(seconds(113), 200, AfterScan::default());
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
        scheduler.scanned(seconds(0), 200, due(Some(3600), None));
        assert!(scheduler.is_due(seconds(3600)) && !scheduler.is_due(seconds(3599)));
        scheduler.scanned(seconds(0), 200, due(Some(0), None));
        assert!(scheduler.is_due(seconds(900)) && !scheduler.is_due(seconds(899)));
        // A reminder is due, and no service can show it.
        scheduler.scanned(seconds(0), 200, due(Some(0), Some(3600)));
        assert!(scheduler.is_due(seconds(3600)) && !scheduler.is_due(seconds(3599)));
    }

    #[test]
    fn a_storm_is_looked_at_ever_less_often_and_at_most_every_five_minutes_apart() {
        let mut scheduler = scanned();
        let mut scans = Vec::new();
        for second in 1_000..1_000 + 2 * 3600 {
            scheduler.signal(seconds(second));
            if scheduler.is_due(seconds(second)) {
                scheduler.scanned(seconds(second), 200, AfterScan::default());
                scans.push(second);
            }
        }
        let waits: Vec<u64> = scans.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(waits.iter().all(|wait| *wait <= 301), "{waits:?}");
        assert!(waits.windows(2).all(|pair| pair[0] <= pair[1]), "{waits:?}");
        assert!(scans.len() < 30, "{waits:?}");
        // A change after the storm waits five minutes at most, and the next is looked at at once.
        scheduler.scanned(seconds(9_000), 200, AfterScan::default());
        scheduler.signal(seconds(9_010));
        assert!(scheduler.is_due(seconds(9_300)));
        scheduler.signal(seconds(12_000));
        scheduler.scanned(seconds(12_004), 200, AfterScan::default());
        scheduler.signal(seconds(12_500));
        assert!(scheduler.is_due(seconds(12_504)));
    }

    #[test]
    fn changes_that_have_time_between_them_are_each_looked_at_once_they_have_settled() {
        let mut scheduler = scanned();
        for hour in 1..20 {
            let at = hour * 3600;
            scheduler.signal(seconds(at));
            assert!(scheduler.is_due(seconds(at + 4)), "{hour}");
            scheduler.scanned(seconds(at + 4), 200, AfterScan::default());
        }
    }

    #[test]
    fn a_gap_that_may_pass_is_looked_at_again_soon_but_not_for_ever() {
        let mut scheduler = scanned();
        let mut now = seconds(0);
        let mut hasty = 0;
        for _ in 0..20 {
            scheduler.scanned(now, 200, open(LookAgain::Gaps));
            let next = now + seconds(180);
            hasty += u32::from(scheduler.is_due(next));
            now = scheduler.next;
        }
        assert_eq!(hasty, 5);
        // A whole scan ends it, and so does a night.
        scheduler.scanned(now, 200, AfterScan::default());
        scheduler.scanned(now, 200, open(LookAgain::Gaps));
        assert!(scheduler.is_due(now + seconds(180)));
    }

    #[test]
    fn protection_that_may_be_off_is_looked_at_again_however_many_gaps_there_were() {
        let mut scheduler = scanned();
        for _ in 0..9 {
            scheduler.scanned(seconds(0), 200, open(LookAgain::Gaps));
        }
        scheduler.scanned(seconds(0), 200, open(LookAgain::Protection));
        assert!(!scheduler.is_due(seconds(179)) && scheduler.is_due(seconds(180)));
    }
}
