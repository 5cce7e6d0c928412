//! The loop of the watch: it waits, scans and shows notifications. It may not decide what is shown.

use std::collections::BTreeMap;
use std::collections::hash_map::RandomState;
use std::convert::Infallible;
use std::hash::{BuildHasher, Hasher};
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::task::spawn_blocking;
use tokio::time::{Instant, timeout};
use voorzorg_domain::snapshot::{Snapshot, Timestamp};
use voorzorg_domain::watching::{
    Memory, NoService, Reminder, ReminderAnswer, answered, next_due, notifications_off, shown,
    watch,
};
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::watchkeeping::{Destination, MemoryFile, notice};
use voorzorg_guide::{
    Failure, FailureCode, keep_result_up_to_date, shipped_detector, system_locale, terminal,
    texts::Texts,
};
use voorzorg_machine::presence::login::{StartAtLogin, start_at_login};
use voorzorg_machine::presence::notices::{NotificationEvent, Notifier, Shown};
use voorzorg_machine::presence::signals::Signals;
use voorzorg_machine::presence::{Running, Window, asked_to_end, icon, is_running};
use voorzorg_machine::{Machine, Origin};

use crate::scheduler::{AfterScan, Schedule, Scheduler};
use crate::target::Target;
use crate::{Scanned, aside};

/// `is_running` in another process takes the lock for an instant, so taking it is retried.
const ATTEMPTS: u32 = 5;
const PAUSE: Duration = Duration::from_millis(100);
/// How long to wait for what the system says about our autostart entry. Without an answer the watch
/// goes on.
const ENTRY_TIMEOUT: Duration = Duration::from_secs(5);
/// How long the end of the watch waits for what is still being written.
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

/// Keeps watch until asked to end. `say` gets the text of each change, for output in a terminal; it is
/// called on a thread of its own, since a terminal that is held takes nothing.
///
/// # Errors
/// Another watch of this person is running, or the memory is of a newer version.
pub async fn run(
    config: WatchConfig,
    say: impl FnMut(&str) + Send + 'static,
) -> Result<(), Failure> {
    run_until(config, asked_to_end(), say).await
}

async fn run_until(
    config: WatchConfig,
    end: impl Future<Output = ()>,
    say: impl FnMut(&str) + Send + 'static,
) -> Result<(), Failure> {
    let mut end = std::pin::pin!(end);
    let begun = tokio::select! {
        biased;
        () = end.as_mut() => return Ok(()),
        begun = begin(config) => begun?,
    };
    let Begun {
        running: _running,
        mut watcher,
        signals,
        texts,
    } = begun;
    let said = say_each(texts, say);
    let Err(why) = watcher.run(signals, end).await;
    let Watcher { memory, say, .. } = watcher;
    drop(say);
    // Save the person's last answers, but do not hold up a sign-out.
    let _ = timeout(END_TIMEOUT, async {
        memory.finish().await;
        // The sender is gone when everything has been said.
        let _ = said.await;
    })
    .await;
    match why {
        End::Asked => Ok(()),
        End::Failed(failure) => Err(failure),
    }
}

/// A watch that is ready to run.
struct Begun {
    running: Running,
    watcher: Watcher,
    signals: Signals,
    /// What the watcher says, one text for each change.
    texts: mpsc::Receiver<String>,
}

async fn begin(config: WatchConfig) -> Result<Begun, Failure> {
    let running = take_lock(&config).await?;
    let (target, folder) = (config.target.clone(), config.folder.clone());
    let (machine, signals, starts_at_login, icon) = aside(move || {
        let machine = target.machine(&folder)?;
        let signals = Signals::of(&machine, &target.folders_of_a_recording(&folder));
        let starts_at_login = target == Target::Here && start_at_login() != StartAtLogin::Off;
        Ok::<_, Failure>((machine, signals, starts_at_login, icon(&folder)))
    })
    .await??;
    let (say, texts) = mpsc::channel();
    let watcher = Watcher {
        scheduler: Scheduler::begin(config.schedule, Duration::ZERO, (config.clock)()),
        notices: Notifier::ready(icon).await,
        window: config.target.window(),
        answerable: BTreeMap::new(),
        starts_at_login,
        memory: MemoryFile::of(config.folder.clone()),
        machine: Some(machine),
        handing_in: None,
        config,
        start: Instant::now(),
        say,
    };
    Ok(Begun {
        running,
        watcher,
        signals,
        texts,
    })
}

/// Says each text, in a thread that ends when nothing more can come; then the receiver learns of it.
fn say_each(
    texts: mpsc::Receiver<String>,
    mut say: impl FnMut(&str) + Send + 'static,
) -> oneshot::Receiver<()> {
    let (ended, end) = oneshot::channel();
    std::thread::spawn(move || {
        for text in texts {
            say(&text);
        }
        drop(ended);
    });
    end
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
    let mut attempt = 1;
    loop {
        let folder = config.folder.clone();
        let (taken, is_running) = aside(move || {
            let taken = Running::take(&folder);
            let is_running = taken.is_err() && is_running(&folder);
            (taken, is_running)
        })
        .await?;
        match taken {
            Ok(running) => return Ok(running),
            Err(_) if attempt < ATTEMPTS => {}
            Err(_) if is_running => {
                return Err(Failure::new(
                    FailureCode::Watching,
                    config.folder.display().to_string(),
                    "",
                ));
            }
            Err(error) => return Err(error.into()),
        }
        attempt += 1;
        tokio::time::sleep(PAUSE).await;
    }
}

struct Watcher {
    config: WatchConfig,
    scheduler: Scheduler,
    notices: Notifier,
    window: Option<Window>,
    /// Reminders that were shown and can be answered, by the number of the notification.
    answerable: BTreeMap<u32, Reminder>,
    /// Whether there was an autostart entry at the start; the watch ends when it is removed.
    starts_at_login: bool,
    memory: MemoryFile,
    /// Kept between scans, because it knows which reads are still stuck. A replay is opened anew.
    machine: Option<Machine>,
    /// Puts a result in the folder of a round.
    handing_in: Option<JoinHandle<()>>,
    start: Instant,
    say: mpsc::Sender<String>,
}

impl Watcher {
    /// The one loop.
    async fn run(
        &mut self,
        mut signals: Signals,
        mut end: Pin<&mut impl Future<Output = ()>>,
    ) -> Result<Infallible, End> {
        loop {
            let wake = self.start + self.scheduler.wake();
            let mut ticks = false;
            tokio::select! {
                // The end first, so that a busy notification service cannot hold up a sign-out.
                biased;
                () = end.as_mut() => return Err(End::Asked),
                event = self.notices.next() => self.handle(event)?,
                () = signals.next() => self.scheduler.signal(self.start.elapsed()),
                () = tokio::time::sleep_until(wake) => ticks = true,
            }
            if ticks {
                if self.is_switched_off(end.as_mut()).await? {
                    return Err(End::Asked);
                }
                self.scheduler
                    .tick(self.start.elapsed(), (self.config.clock)());
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
    async fn is_switched_off(
        &mut self,
        end: Pin<&mut impl Future<Output = ()>>,
    ) -> Result<bool, End> {
        if !self.starts_at_login {
            return Ok(false);
        }
        let entry = timeout(ENTRY_TIMEOUT, aside(start_at_login));
        let entry = self.meanwhile(end, entry).await?;
        Ok(matches!(entry, Ok(Ok(StartAtLogin::Off))))
    }

    /// One scan, and what follows from it. Only a memory of a newer version ends the watch; any other
    /// failure may be over at the next scan. Without a memory nothing is shown.
    async fn scan_and_plan(&mut self, end: Pin<&mut impl Future<Output = ()>>) -> Result<(), End> {
        let after = match self.scan_and_show(end).await {
            Ok(next) => next,
            Err(End::Failed(failure)) if failure.code() != FailureCode::Newer => {
                let locale = self.config.locale.unwrap_or_else(system_locale);
                self.say(format!("{}\n", terminal::failed(locale, &failure)));
                AfterScan::default()
            }
            Err(end) => return Err(end),
        };
        let chance = RandomState::new().build_hasher().finish();
        // A scan takes a while; that must not count as sleep.
        let now = self.start.elapsed();
        self.scheduler.tick(now, (self.config.clock)());
        self.scheduler.scanned(now, chance, after);
        Ok(())
    }

    async fn scan_and_show(
        &mut self,
        mut end: Pin<&mut impl Future<Output = ()>>,
    ) -> Result<AfterScan, End> {
        let machine = match self.machine.take() {
            Some(machine) if machine.origin() != Origin::Practice => machine,
            Some(_) | None => {
                let (target, folder) = (self.config.target.clone(), self.config.folder.clone());
                let opened = aside(move || target.machine(&folder));
                self.meanwhile(end.as_mut(), opened).await???
            }
        };
        let now = (self.config.clock)();
        let folder = self.config.folder.clone();
        let scanned = crate::scan(&machine, &folder, now);
        let Scanned {
            snapshot,
            assessment,
            journey,
            catalogue,
        } = self.meanwhile(end.as_mut(), scanned).await??;
        let locale = self.locale(journey.language.as_deref());
        let origin = machine.origin();
        self.machine = Some(machine);
        if origin == Origin::Live {
            self.hand_in(snapshot, now);
        }
        let remembered = self.memory.change(move |before| {
            let watched = watch(before, &assessment, catalogue, &journey, now);
            // Counted before it is shown: a crash in between loses a notification, and never repeats one.
            let memory = match &watched.notice {
                Some(reminder) => shown(&watched.memory, reminder, now),
                None => watched.memory.clone(),
            };
            (memory.clone(), (watched, memory))
        });
        let (watched, memory) = self.meanwhile(end.as_mut(), remembered).await??;
        if !watched.changes.is_empty() {
            self.say(terminal::changes(locale, &watched.changes));
        }
        let look_again = watched.look_again;
        let Some(reminder) = watched.notice else {
            return Ok(AfterScan {
                due: self.due_in(&memory),
                again: None,
                look_again,
            });
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
        Ok(AfterScan {
            due: self.due_in(&memory),
            again,
            look_again,
        })
    }

    /// Keeps the result in the folder of a round up to date, if the person asked for that. The folder may be
    /// on a drive that never answers: then nothing waits for it, and nothing more is tried.
    fn hand_in(&mut self, snapshot: Snapshot, now: Timestamp) {
        let is_stuck = self
            .handing_in
            .as_ref()
            .is_some_and(|thread| !thread.is_finished());
        let (false, Ok(detector)) = (is_stuck, shipped_detector()) else {
            return;
        };
        let data = self.config.folder.clone();
        self.handing_in = Some(std::thread::spawn(move || {
            let version = env!("CARGO_PKG_VERSION");
            keep_result_up_to_date(&data, snapshot, detector, version, &Zone::here(), now);
        }));
    }

    fn say(&self, text: String) {
        // Nobody listens any more at the end of the watch.
        let _ = self.say.send(text);
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
            let (window, token) = (window.clone(), token.map(str::to_owned));
            let place = Destination::of(&reminder.alert).word();
            // If it does not open, the person sees that; there is nowhere else to report it.
            drop(spawn_blocking(move || {
                window.open(&place, token.as_deref())
            }));
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
    use std::path::Path;

    use voorzorg_domain::snapshot::System;
    use voorzorg_guide::watchkeeping::{MEMORY, remembered};
    use voorzorg_machine::journal::JournalFile;

    use super::*;

    /// A watch over a Linux sysroot that scans at once.
    fn of_sysroot(root: &Path, folder: &Path) -> WatchConfig {
        WatchConfig {
            target: Target::Root {
                root: root.to_owned(),
                system: System::Linux,
            },
            folder: folder.to_owned(),
            locale: None,
            schedule: Schedule {
                first: Duration::ZERO,
                ..Schedule::default()
            },
            clock: || Timestamp(1_800_000_000),
        }
    }

    #[tokio::test]
    async fn a_memory_that_somebody_holds_keeps_nobody_from_signing_out() {
        let (folder, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let held = JournalFile::open(folder.path(), MEMORY, 1).unwrap();
        let watch = of_sysroot(root.path(), folder.path());
        let signing_out = tokio::time::sleep(Duration::from_millis(500));
        let begun = Instant::now();
        run_until(watch, signing_out, |_| {}).await.unwrap();
        assert!(begun.elapsed() < Duration::from_secs(3));
        assert_eq!(remembered(folder.path()).unwrap(), None);
        drop(held);
    }

    #[tokio::test]
    async fn a_terminal_that_takes_nothing_keeps_nobody_from_signing_out() {
        let (folder, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let dpkg = root.path().join("var/lib/dpkg");
        std::fs::create_dir_all(&dpkg).unwrap();
        let kesl =
            "Package: kesl\nStatus: install ok installed\nVersion: 12.1\nMaintainer: Kaspersky\n";
        std::fs::write(dpkg.join("status"), kesl).unwrap();
        let watch = of_sysroot(root.path(), folder.path());
        let (said, hear) = oneshot::channel();
        let mut said = Some(said);
        let held = move |_: &str| {
            if let Some(said) = said.take() {
                let _ = said.send(Instant::now());
            }
            std::thread::sleep(Duration::from_secs(30));
        };
        let signing_out = async {
            // What it says of the first scan is never taken.
            hear.await.unwrap();
            tokio::time::sleep(Duration::from_millis(100)).await;
        };
        let begun = Instant::now();
        run_until(watch, signing_out, held).await.unwrap();
        assert!(begun.elapsed() < Duration::from_secs(10));
        assert!(remembered(folder.path()).unwrap().is_some());
    }
}
