//! When to look: at the start, now and then, after a sleep, and soon after a signal. It may not read
//! a clock; it is told what the clocks say.

use std::time::Duration;

use voorzorg_domain::snapshot::Timestamp;

/// How often, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// After the start, so that signing in is not made slower.
    pub first: Duration,
    /// Between two looks without a reason; up to a fifth more or less, so that not every computer of
    /// an office looks at the same moment.
    pub every: Duration,
    /// How often the clocks are compared.
    pub tick: Duration,
    /// An installation takes a while: so long nothing may change before it is looked at.
    pub settle: Duration,
    /// But no longer than this.
    pub settle_at_most: Duration,
    /// When a notice did not suit.
    pub again: Duration,
    /// When there was no service to show it.
    pub no_service: Duration,
}

impl Default for Pace {
    fn default() -> Pace {
        let minutes = |count: u64| Duration::from_secs(count * 60);
        Pace {
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

/// The clocks may differ by this much between two ticks without anybody having slept.
const SLACK: Duration = Duration::from_secs(60);

/// When to look next. Moments are spans since the start, by a clock that nobody sets.
#[derive(Debug, Clone)]
pub struct Rhythm {
    pace: Pace,
    next: Duration,
    /// The first and the last signal since the last look.
    signals: Option<(Duration, Duration)>,
    tick: (Duration, Timestamp),
}

impl Rhythm {
    /// A rhythm that begins now.
    #[must_use]
    pub fn begin(pace: Pace, steady: Duration, wall: Timestamp) -> Rhythm {
        Rhythm {
            pace,
            next: steady.saturating_add(pace.first),
            signals: None,
            tick: (steady, wall),
        }
    }

    /// Something changed on the machine.
    pub fn signal(&mut self, steady: Duration) {
        let first = self.signals.map_or(steady, |(first, _)| first);
        self.signals = Some((first, steady));
    }

    /// Takes the clocks. When they disagree, or more time went by than anybody waited, the machine
    /// has slept or a clock was set: then it is worth to look.
    pub fn tick(&mut self, steady: Duration, wall: Timestamp) {
        let (steady_before, wall_before) = self.tick;
        let by_steady = steady.saturating_sub(steady_before);
        let by_wall = wall.seconds_since(wall_before);
        let differ = by_wall.abs_diff(i64::try_from(by_steady.as_secs()).unwrap_or(i64::MAX));
        if differ > SLACK.as_secs() || by_steady > self.pace.tick.saturating_add(SLACK) {
            self.next = self.next.min(steady);
        }
        self.tick = (steady, wall);
    }

    /// When there is something to do next: a look, or a look at the clocks.
    #[must_use]
    pub fn wake(&self) -> Duration {
        let tick = self.tick.0.saturating_add(self.pace.tick);
        self.due().min(tick)
    }

    /// Whether to look now.
    #[must_use]
    pub fn is_due(&self, steady: Duration) -> bool {
        self.due() <= steady
    }

    /// A look was taken. `chance` is any number; `due` says when something will be to
    /// tell, from now; `again` when what was to tell could not be told.
    pub fn scanned(
        &mut self,
        steady: Duration,
        chance: u64,
        due: Option<Duration>,
        again: Option<Duration>,
    ) {
        let share = 800 + u32::try_from(chance % 401).unwrap_or(200);
        let every = self.pace.every.saturating_mul(share) / 1000;
        // What is due at this very moment waits for something else than time.
        let due = due.map(|due| due.max(self.pace.again));
        let wait = again.or(due).map_or(every, |wait| wait.min(every));
        self.next = steady.saturating_add(wait);
        self.signals = None;
    }

    fn due(&self) -> Duration {
        let settled = self.signals.map(|(first, last)| {
            let quiet = last.saturating_add(self.pace.settle);
            quiet.min(first.saturating_add(self.pace.settle_at_most))
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

    fn scanned() -> Rhythm {
        let mut rhythm = Rhythm::begin(Pace::default(), seconds(0), WALL);
        rhythm.scanned(seconds(0), 200, None, None);
        rhythm
    }

    #[test]
    fn the_first_look_comes_after_a_while_and_the_next_after_hours() {
        let mut rhythm = Rhythm::begin(Pace::default(), seconds(0), WALL);
        assert!(!rhythm.is_due(seconds(29)));
        assert!(rhythm.is_due(seconds(30)));
        for chance in [0, 200, 400, 401, u64::MAX] {
            rhythm.scanned(seconds(30), chance, None, None);
            assert!(!rhythm.is_due(seconds(3 * 3600)), "{chance}");
            assert!(rhythm.is_due(seconds(5 * 3600)), "{chance}");
        }
    }

    #[test]
    fn nothing_wakes_it_more_often_than_every_few_minutes() {
        let mut rhythm = scanned();
        let mut now = seconds(0);
        let mut wakes = 0;
        while now < seconds(3600) {
            now = rhythm.wake();
            rhythm.tick(now, later(i64::try_from(now.as_secs()).unwrap()));
            wakes += 1;
        }
        assert_eq!(wakes, 12);
    }

    #[test]
    fn an_installation_is_looked_at_once_it_has_settled() {
        let mut rhythm = scanned();
        for second in 100..110 {
            rhythm.signal(seconds(second));
            assert!(!rhythm.is_due(seconds(second)));
        }
        assert!(!rhythm.is_due(seconds(112)));
        assert_eq!(rhythm.wake(), seconds(113));
        assert!(rhythm.is_due(seconds(113)));
        rhythm.scanned(seconds(113), 200, None, None);
        assert!(!rhythm.is_due(seconds(200)));
    }

    #[test]
    fn a_machine_that_never_rests_is_looked_at_all_the_same() {
        let mut rhythm = scanned();
        for second in 100..160 {
            rhythm.signal(seconds(second));
            assert!(!rhythm.is_due(seconds(second)));
        }
        assert!(rhythm.is_due(seconds(160)));
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
        // A clock that was set back.
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
        let mut rhythm = scanned();
        rhythm.scanned(seconds(0), 200, Some(seconds(3600)), None);
        assert!(rhythm.is_due(seconds(3600)) && !rhythm.is_due(seconds(3599)));
        rhythm.scanned(seconds(0), 200, Some(seconds(0)), None);
        assert!(rhythm.is_due(seconds(900)) && !rhythm.is_due(seconds(899)));
        // It is due, and there is nobody to show it.
        rhythm.scanned(seconds(0), 200, Some(seconds(0)), Some(seconds(3600)));
        assert!(rhythm.is_due(seconds(3600)) && !rhythm.is_due(seconds(3599)));
    }
}
