//! The loop of the watch: it waits, scans and shows notifications. It may not decide what is shown.

use std::collections::BTreeMap;
use std::collections::hash_map::RandomState;
use std::convert::Infallible;
use std::hash::{BuildHasher, Hasher};
use std::path::PathBuf;
use std::pin::Pin;
use std::time::Duration;

use tokio::time::Instant;
use voorzorg_domain::snapshot::Timestamp;
use voorzorg_domain::watching::{
    Memory, NoService, Reminder, ReminderAnswer, answered, next_due, notifications_off, shown,
    watch,
};
use voorzorg_guide::locale::Locale;
use voorzorg_guide::watchkeeping::{Destination, MemoryFile, journey_now, notice};
use voorzorg_guide::{Failure, system_locale, terminal, texts::Texts};
use voorzorg_machine::Origin;
use voorzorg_machine::presence::login::{StartAtLogin, start_at_login};
use voorzorg_machine::presence::notices::{NotificationEvent, Notifier, Shown};
use voorzorg_machine::presence::signals::Signals;
use voorzorg_machine::presence::{Running, Window, asked_to_end, icon, is_running};

use crate::scheduler::{Schedule, Scheduler};
use crate::target::Target;

/// `is_running` in another process takes the lock for an instant, so taking it is retried.
const ATTEMPTS: u32 = 5;
const PAUSE: Duration = Duration::from_millis(100);
/// How long the end of the watch waits for changes that are still being written.
const END_TIMEOUT: Duration = Duration::from_secs(1);
/// The most notifications that can be answered; the oldest is dropped.
const MAX_ANSWERABLE: usize = 32;

/// What is watched, and how.
#[derive(Debug)]
pub struct WatchConfig {
    pub target: Target,
    /// The folder of the memory and of the journal.
    pub folder: PathBuf,
    /// The language given on the command line; otherwise the journal's, otherwise the system's.
    pub locale: Option<Locale>,
    pub schedule: Schedule,
    /// The clock; a parameter, so that a test can simulate a month.
    pub clock: fn() -> Timestamp,
}

/// Keeps watch until asked to end. `say` gets the text of each change, for output in a terminal.
///
/// # Errors
/// Another watch of this person is running, or the memory is of a newer version.
pub async fn run(config: WatchConfig, say: impl FnMut(&str)) -> Result<(), Failure> {
    run_until(config, asked_to_end(), say).await
}

async fn run_until(
    config: WatchConfig,
    end: impl Future<Output = ()>,
    say: impl FnMut(&str),
) -> Result<(), Failure> {
    let _running = take_lock(&config).await?;
    let machine = config.target.machine(&config.folder)?;
    let also = config.target.folders_of_a_recording(&config.folder);
    let signals = Signals::of(&machine, &also);
    drop(machine);
    let mut watcher = Watcher {
        scheduler: Scheduler::begin(config.schedule, Duration::ZERO, (config.clock)()),
        notices: Notifier::ready(icon(&config.folder)).await,
        window: config.target.window(),
        answerable: BTreeMap::new(),
        starts_at_login: config.target == Target::Here && start_at_login() != StartAtLogin::Off,
        memory: MemoryFile::of(config.folder.clone()),
        config,
        start: Instant::now(),
        say,
    };
    let Err(why) = watcher.run(signals, std::pin::pin!(end)).await;
    // Save the person's last answers, but do not hold up a sign-out.
    let _ = tokio::time::timeout(END_TIMEOUT, watcher.memory.finish()).await;
    match why {
        End::Asked => Ok(()),
        End::Failed(failure) => Err(failure),
    }
}

/// Why a watch ends.
enum End {
    /// It was asked to end, was switched off, or the session is over.
    Asked,
    Failed(Failure),
}

impl From<Failure> for End {
    fn from(failure: Failure) -> End {
        End::Failed(failure)
    }
}

async fn take_lock(config: &WatchConfig) -> Result<Running, Failure> {
    for _ in 1..ATTEMPTS {
        if let Ok(running) = Running::take(&config.folder) {
            return Ok(running);
        }
        tokio::time::sleep(PAUSE).await;
    }
    Running::take(&config.folder).map_err(|error| {
        if is_running(&config.folder) {
            Failure::new("watching", config.folder.display().to_string(), "")
        } else {
            error.into()
        }
    })
}

struct Watcher<S> {
    config: WatchConfig,
    scheduler: Scheduler,
    notices: Notifier,
    window: Option<Window>,
    /// Reminders that were shown and can be answered, by the number of the notification.
    answerable: BTreeMap<u32, Reminder>,
    /// Whether there was an autostart entry at the start; the watch ends when it is removed.
    starts_at_login: bool,
    memory: MemoryFile,
    start: Instant,
    say: S,
}

impl<S: FnMut(&str)> Watcher<S> {
    /// The one loop.
    async fn run(
        &mut self,
        mut signals: Signals,
        mut end: Pin<&mut impl Future<Output = ()>>,
    ) -> Result<Infallible, End> {
        loop {
            let wake = self.start + self.scheduler.wake();
            tokio::select! {
                // The end first, so that a busy notification service cannot hold up a sign-out.
                biased;
                () = end.as_mut() => return Err(End::Asked),
                event = self.notices.next() => self.handle(event)?,
                () = signals.next() => self.scheduler.signal(self.start.elapsed()),
                () = tokio::time::sleep_until(wake) => {
                    if self.is_switched_off() {
                        return Err(End::Asked);
                    }
                    self.scheduler.tick(self.start.elapsed(), (self.config.clock)());
                }
            }
            if self.scheduler.is_due(self.start.elapsed()) {
                self.scan_and_plan(end.as_mut()).await?;
            }
        }
    }

    /// Waits for `work`, and meanwhile handles answers and the end of the session.
    async fn meanwhile<T>(
        &mut self,
        mut end: Pin<&mut impl Future<Output = ()>>,
        work: impl Future<Output = T>,
    ) -> Result<T, End> {
        let mut work = std::pin::pin!(work);
        loop {
            tokio::select! {
                biased;
                () = end.as_mut() => return Err(End::Asked),
                event = self.notices.next() => self.handle(event)?,
                done = work.as_mut() => return Ok(done),
            }
        }
    }

    fn handle(&mut self, event: NotificationEvent) -> Result<(), End> {
        match event {
            NotificationEvent::SessionEnded => Err(End::Asked),
            NotificationEvent::Chosen {
                notice,
                button,
                token,
            } => {
                self.apply_answer(notice, &button, token.as_deref());
                Ok(())
            }
        }
    }

    /// Whether the autostart entry was removed: the person then wants no watch now either.
    fn is_switched_off(&self) -> bool {
        self.starts_at_login && start_at_login() == StartAtLogin::Off
    }

    /// One scan, and what follows from it. Only a memory of a newer version ends the watch; any other
    /// failure may be over at the next scan. Without a memory nothing is shown.
    async fn scan_and_plan(&mut self, end: Pin<&mut impl Future<Output = ()>>) -> Result<(), End> {
        let (due, again) = match self.scan_and_show(end).await {
            Ok(next) => next,
            Err(End::Failed(failure)) if failure.code() != "newer" => {
                let locale = self.config.locale.unwrap_or_else(system_locale);
                (self.say)(&format!("{}\n", terminal::failed(locale, &failure)));
                (None, None)
            }
            Err(end) => return Err(end),
        };
        let chance = RandomState::new().build_hasher().finish();
        // A scan takes a while; that must not count as sleep.
        let now = self.start.elapsed();
        self.scheduler.tick(now, (self.config.clock)());
        self.scheduler.scanned(now, chance, due, again);
        Ok(())
    }

    async fn scan_and_show(
        &mut self,
        mut end: Pin<&mut impl Future<Output = ()>>,
    ) -> Result<(Option<Duration>, Option<Duration>), End> {
        let machine = self.config.target.machine(&self.config.folder)?;
        let now = (self.config.clock)();
        let scan = crate::scan(&machine, now);
        let (snapshot, assessment) = self.meanwhile(end.as_mut(), scan).await??;
        let origin = machine.origin();
        let journey = journey_now(&self.config.folder, origin, &snapshot.boot);
        let locale = self.locale(journey.language.as_deref());
        drop((snapshot, machine));
        let remembered = self.memory.change(move |before| {
            let watched = watch(before, &assessment, &journey, now);
            // Counted before it is shown: a crash in between loses a notification, and never repeats one.
            let memory = match &watched.notice {
                Some(reminder) => shown(&watched.memory, reminder, now),
                None => watched.memory.clone(),
            };
            (memory.clone(), (watched, memory))
        });
        let (watched, memory) = self.meanwhile(end.as_mut(), remembered).await??;
        if !watched.changes.is_empty() {
            (self.say)(&terminal::changes(locale, &watched.changes));
        }
        let Some(reminder) = watched.notice else {
            return Ok((self.due_in(&memory), None));
        };
        let shown = tokio::select! {
            biased;
            () = end.as_mut() => return Err(End::Asked),
            shown = self.show(&reminder, origin, locale) => shown,
        };
        let (why, again) = match shown {
            Shown::Shown(number) => {
                if self.answerable.len() >= MAX_ANSWERABLE {
                    self.answerable.pop_first();
                }
                self.answerable.insert(number, reminder);
                (Some(None), None)
            }
            Shown::Perhaps => (Some(Some(NoService::Silent)), None),
            Shown::NotNow => (None, Some(self.config.schedule.again)),
            Shown::Not(why) => (Some(Some(why)), Some(self.config.schedule.no_service)),
        };
        let counts = again.is_none();
        let remembered = self.memory.change(move |current| {
            let current = current.cloned().unwrap_or_default();
            // If it was not shown, it does not count, unless the memory has changed meanwhile.
            let kept = if counts || current != memory {
                current
            } else {
                watched.memory
            };
            let kept = match why {
                Some(why) => notifications_off(&kept, why, now),
                None => kept,
            };
            (kept.clone(), kept)
        });
        let memory = self.meanwhile(end, remembered).await??;
        Ok((self.due_in(&memory), again))
    }

    async fn show(&mut self, reminder: &Reminder, origin: Origin, locale: Locale) -> Shown {
        let window = self.window.is_some();
        let text = notice(Texts::shipped(), locale, reminder, origin, window);
        self.notices.show(&text).await
    }

    /// Handles the person's answer to a notification.
    fn apply_answer(&mut self, number: u32, button: &str, token: Option<&str>) {
        let Some(reminder) = self.answerable.remove(&number) else {
            return;
        };
        let Some(answer) = ReminderAnswer::from_id(button) else {
            return;
        };
        let now = (self.config.clock)();
        let keys = reminder.keys(answer);
        // Not awaited. If it cannot be written, the reminder comes again on schedule.
        drop(self.memory.change(move |before| {
            let memory = before.cloned().unwrap_or_default();
            (answered(&memory, &keys, answer, now), ())
        }));
        if answer == ReminderAnswer::Open
            && let Some(window) = &self.window
        {
            // If it does not open, the person sees that; there is nowhere else to report it.
            let _ = window.open(&Destination::of(&reminder.alert).word(), token);
        }
    }

    fn locale(&self, chosen: Option<&str>) -> Locale {
        self.config
            .locale
            .or_else(|| chosen.map(|tag| Locale::from_wishes([tag])))
            .unwrap_or_else(system_locale)
    }

    fn due_in(&self, memory: &Memory) -> Option<Duration> {
        let wait = next_due(memory)?.seconds_since((self.config.clock)());
        Some(Duration::from_secs(u64::try_from(wait).unwrap_or(0)))
    }
}

#[cfg(test)]
mod tests {
    use voorzorg_domain::snapshot::System;
    use voorzorg_guide::watchkeeping::{MEMORY, remembered};
    use voorzorg_machine::journal::JournalFile;

    use super::*;

    #[tokio::test]
    async fn a_memory_that_somebody_holds_keeps_nobody_from_signing_out() {
        let (folder, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let held = JournalFile::open(folder.path(), MEMORY, 1).unwrap();
        let watch = WatchConfig {
            target: Target::Root {
                root: root.path().to_owned(),
                system: System::Linux,
            },
            folder: folder.path().to_owned(),
            locale: None,
            schedule: Schedule {
                first: Duration::ZERO,
                ..Schedule::default()
            },
            clock: || Timestamp(1_800_000_000),
        };
        let signing_out = tokio::time::sleep(Duration::from_millis(500));
        let begun = Instant::now();
        run_until(watch, signing_out, |_| {}).await.unwrap();
        assert!(begun.elapsed() < Duration::from_secs(3));
        assert_eq!(remembered(folder.path()).unwrap(), None);
        drop(held);
    }
}
