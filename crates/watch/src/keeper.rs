//! The one who keeps watch: one loop that waits, looks and shows. It may not decide what is told.

use std::collections::BTreeMap;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::path::PathBuf;
use std::time::Duration;

use tokio::time::Instant;
use voorzorg_domain::snapshot::Timestamp;
use voorzorg_domain::watching::{
    Answer, Memory, NoService, Notice, answered, muted, next_due, told, watch,
};
use voorzorg_guide::locale::Locale;
use voorzorg_guide::watchkeeping::{Destination, journey_now, notice, remember};
use voorzorg_guide::{Failure, system_locale, terminal, texts::Texts};
use voorzorg_machine::Origin;
use voorzorg_machine::presence::login::{StartAtLogin, start_at_login};
use voorzorg_machine::presence::notices::{Event, Notices, Shown};
use voorzorg_machine::presence::signals::Signals;
use voorzorg_machine::presence::{Running, Window, asked_to_end, icon, is_running};

use crate::place::Place;
use crate::rhythm::{Pace, Rhythm};

/// A settings screen that looks whether a watch runs takes its place for an instant.
const ATTEMPTS: u32 = 5;
const PAUSE: Duration = Duration::from_millis(100);
/// So many notices can wait for an answer.
const WAITING: usize = 32;

/// What is to be watched, and how.
#[derive(Debug)]
pub struct Keep {
    pub place: Place,
    /// The folder of the memory and of the journal.
    pub folder: PathBuf,
    /// The language that was asked for; otherwise the journal's, otherwise the system's.
    pub locale: Option<Locale>,
    pub pace: Pace,
    /// The clock; a parameter, so that a test can play a month.
    pub clock: fn() -> Timestamp,
}

/// Keeps watch until asked to end. `say` is given what changed, for who watches in a terminal.
///
/// # Errors
/// Another watch of this person runs, or the memory is of a newer version.
pub async fn keep(keep: Keep, say: impl FnMut(&str)) -> Result<(), Failure> {
    let _running = take_place(&keep).await?;
    let machine = keep.place.machine(&keep.folder)?;
    let also = keep.place.folders_of_a_recording(&keep.folder);
    let mut signals = Signals::of(&machine, &also);
    drop(machine);
    let start = Instant::now();
    let mut keeper = Keeper {
        rhythm: Rhythm::begin(keep.pace, Duration::ZERO, (keep.clock)()),
        notices: Notices::ready(icon(&keep.folder)).await,
        window: keep.place.window(),
        waiting: BTreeMap::new(),
        starts_at_login: keep.place == Place::Here && start_at_login() != StartAtLogin::Off,
        keep,
        start,
        say,
    };
    let mut end = std::pin::pin!(asked_to_end());
    loop {
        let wake = start + keeper.rhythm.wake();
        tokio::select! {
            // The end first: asked for from the first moment on, also while a look speaks.
            biased;
            () = &mut end => return Ok(()),
            event = keeper.notices.next() => match event {
                Event::SessionEnded => return Ok(()),
                Event::Chosen { notice, button, token } => {
                    keeper.chosen(notice, &button, token.as_deref());
                }
            },
            () = signals.next() => keeper.rhythm.signal(start.elapsed()),
            () = tokio::time::sleep_until(wake) => {
                if keeper.is_switched_off() {
                    return Ok(());
                }
                keeper.rhythm.tick(start.elapsed(), (keeper.keep.clock)());
            }
        }
        if keeper.rhythm.is_due(start.elapsed()) {
            tokio::select! {
                biased;
                () = &mut end => return Ok(()),
                looked = keeper.look() => looked?,
            }
        }
    }
}

async fn take_place(keep: &Keep) -> Result<Running, Failure> {
    for _ in 1..ATTEMPTS {
        if let Ok(running) = Running::take(&keep.folder) {
            return Ok(running);
        }
        tokio::time::sleep(PAUSE).await;
    }
    Running::take(&keep.folder).map_err(|error| {
        if is_running(&keep.folder) {
            Failure::new("watching", keep.folder.display().to_string(), "")
        } else {
            error.into()
        }
    })
}

struct Keeper<S> {
    keep: Keep,
    rhythm: Rhythm,
    notices: Notices,
    window: Option<Window>,
    /// What was shown and may be answered.
    waiting: BTreeMap<u32, Notice>,
    /// It started with an entry of the system's; without it, it ends.
    starts_at_login: bool,
    start: Instant,
    say: S,
}

impl<S: FnMut(&str)> Keeper<S> {
    /// The person has switched the start at sign-in off: then they want no watch now either.
    fn is_switched_off(&self) -> bool {
        self.starts_at_login && start_at_login() == StartAtLogin::Off
    }

    /// One look, and what follows from it. Only a memory that must not be touched ends the watch;
    /// anything else may be better the next time, and without a memory nothing is shown.
    async fn look(&mut self) -> Result<(), Failure> {
        let (due, again) = match self.look_and_tell().await {
            Ok(next) => next,
            Err(failure) if failure.code() == "newer" => return Err(failure),
            Err(failure) => {
                let locale = self.keep.locale.unwrap_or_else(system_locale);
                (self.say)(&format!("{}\n", terminal::failed(locale, &failure)));
                (None, None)
            }
        };
        let chance = RandomState::new().build_hasher().finish();
        // A look takes a while; that is no sleep.
        let now = self.start.elapsed();
        self.rhythm.tick(now, (self.keep.clock)());
        self.rhythm.looked(now, chance, due, again);
        Ok(())
    }

    async fn look_and_tell(&mut self) -> Result<(Option<Duration>, Option<Duration>), Failure> {
        let machine = self.keep.place.machine(&self.keep.folder)?;
        let now = (self.keep.clock)();
        let (snapshot, seen) = crate::look(&machine, now).await?;
        let journey = journey_now(&self.keep.folder, &snapshot.boot);
        let origin = machine.origin();
        drop((snapshot, machine));
        let (watched, memory) = remember(&self.keep.folder, |before| {
            let watched = watch(before, &seen, &journey, now);
            // Counted before it is shown: a stop in between loses a notice, and never doubles one.
            let memory = match &watched.notice {
                Some(notice) => told(&watched.memory, notice, now),
                None => watched.memory.clone(),
            };
            (memory.clone(), (watched, memory))
        })?;
        let locale = self.locale(journey.language.as_deref());
        if !watched.changes.is_empty() {
            (self.say)(&terminal::changes(locale, &watched.changes));
        }
        let Some(notice) = watched.notice else {
            return Ok((self.due_in(&memory), None));
        };
        let shown = self.show(&notice, origin, locale).await;
        let (why, again) = match shown {
            Shown::Shown(number) => {
                if self.waiting.len() >= WAITING {
                    self.waiting.pop_first();
                }
                self.waiting.insert(number, notice);
                (Some(None), None)
            }
            Shown::Perhaps => (Some(Some(NoService::Silent)), None),
            Shown::NotNow => (None, Some(self.keep.pace.again)),
            Shown::Not(why) => (Some(Some(why)), Some(self.keep.pace.no_service)),
        };
        let counts = again.is_none();
        let memory = remember(&self.keep.folder, |current| {
            let current = current.cloned().unwrap_or_default();
            // Given back, unless somebody answered or changed something meanwhile.
            let kept = if counts || current != memory {
                current
            } else {
                watched.memory
            };
            let kept = match why {
                Some(why) => muted(&kept, why, now),
                None => kept,
            };
            (kept.clone(), kept)
        })?;
        Ok((self.due_in(&memory), again))
    }

    async fn show(&mut self, told: &Notice, origin: Origin, locale: Locale) -> Shown {
        let window = self.window.is_some();
        let text = notice(Texts::shipped(), locale, told, origin, window);
        self.notices.show(&text).await
    }

    /// What a person said to a notice.
    fn chosen(&mut self, number: u32, button: &str, token: Option<&str>) {
        let Some(notice) = self.waiting.remove(&number) else {
            return;
        };
        let Some(answer) = Answer::from_id(button) else {
            return;
        };
        let now = (self.keep.clock)();
        let subjects = notice.subjects(answer);
        // A memory that cannot be written now keeps to the ladder as it stands.
        let _ = remember(&self.keep.folder, |before| {
            let memory = before.cloned().unwrap_or_default();
            (answered(&memory, &subjects, answer, now), ())
        });
        if answer == Answer::Open
            && let Some(window) = &self.window
        {
            // Where it does not open, the person sees that; there is nobody else to tell.
            let _ = window.open(&Destination::of(&notice.matter).word(), token);
        }
    }

    fn locale(&self, chosen: Option<&str>) -> Locale {
        self.keep
            .locale
            .or_else(|| chosen.map(|tag| Locale::from_wishes([tag])))
            .unwrap_or_else(system_locale)
    }

    fn due_in(&self, memory: &Memory) -> Option<Duration> {
        let wait = next_due(memory)?.seconds_since((self.keep.clock)());
        Some(Duration::from_secs(u64::try_from(wait).unwrap_or(0)))
    }
}
