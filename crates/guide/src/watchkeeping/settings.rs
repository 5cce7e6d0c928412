//! The status of the watch for a settings screen, as finished text, and what a person can change
//! there. The status is read from the system each time, never from what was last written.

use std::env::consts::OS;
use std::path::Path;

use tokio::task::spawn_blocking;
use voorzorg_domain::catalogue::ProductId;
use voorzorg_domain::snapshot::Timestamp;
use voorzorg_domain::watching::{
    self, Alert, AlertKey, BlindSpot, Memory, NoService, PendingAlert, ReminderAnswer,
};
use voorzorg_machine::presence::login::{self, StartAtLogin};
use voorzorg_machine::presence::notices::{ask_permission, find_service};
use voorzorg_machine::presence::{is_running, start_watch};

use super::memory::{MEMORY, MemoryFile, remembered};
use crate::dates::{self, Zone};
use crate::failure::{Failure, FailureCode};
use crate::locale::Locale;
use crate::msg::{self, Msg, keyed};
use crate::shipped::shipped_catalogue;
use crate::texts::Texts;

/// Everything about the watch, ready to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watchkeeping {
    /// Explains what keeping watch is.
    pub about: String,
    /// Shown with a result until it is answered: whether to keep watch, a hint, and both answers.
    pub question: String,
    pub question_hint: String,
    pub yes: String,
    pub no: String,
    /// Whether the watch runs now.
    pub running: bool,
    pub running_text: String,
    /// Whether it starts at sign-in, as the system has it.
    pub starts: bool,
    pub starts_text: String,
    /// Label of the button that switches it off if `starts` is set, else on.
    pub starts_press: String,
    /// Whether the system can show notifications.
    pub notices: bool,
    pub notices_text: String,
    /// That what this program knows is too old, in words.
    pub old: Option<String>,
    /// Set when for seven days of scans absence could not be concluded.
    pub blind: Option<BlindText>,
    /// Open reminders, and those that are switched off for good.
    pub reminders: Vec<ReminderSetting>,
    /// Shown if there are no reminders.
    pub reminders_none: String,
}

/// That absence could not be concluded for a long time, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlindText {
    /// Since when, and what that means.
    pub text: String,
    /// What could not be read, with its place where that is known.
    pub places: Vec<String>,
}

/// One reminder in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderSetting {
    /// The alert that it is about, for [`remind`].
    pub key: AlertKey,
    pub what: String,
    pub when: String,
    pub intent: ReminderIntent,
    pub press_label: String,
}

/// What a person can ask about a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderIntent {
    /// Never remind of this alert again.
    Never,
    /// Take [`ReminderIntent::Never`] back.
    Again,
}

/// That what this program knows is too old; `None` while it is not.
fn old_text(now: Timestamp) -> Option<Msg> {
    let catalogue = shipped_catalogue().ok()?;
    dates::months_too_old(&catalogue.dated, now).map(msg::knowledge_old)
}

/// Reads the status of the watch. `folder` is the data folder of this person.
///
/// # Errors
/// The memory is of a newer version, or may not be read.
pub async fn watchkeeping(
    folder: &Path,
    locale: Locale,
    zone: &Zone,
    now: Timestamp,
) -> Result<Watchkeeping, Failure> {
    let folder = folder.to_owned();
    // A disk that does not answer must not hold up anything else.
    let read = spawn_blocking(move || {
        let running = is_running(&folder);
        (remembered(&folder), running, login::start_at_login())
    });
    let service = find_service().await;
    let (memory, running, starts) = read
        .await
        .map_err(|error| Failure::new(FailureCode::Unreadable, MEMORY, error.to_string()))?;
    let status = WatchStatus {
        running,
        starts,
        service,
    };
    Ok(show(
        &memory?.unwrap_or_default(),
        &status,
        locale,
        zone,
        now,
    ))
}

/// Adds the autostart entry and starts the watch now, or removes the entry; a running watch then ends
/// by itself within minutes.
///
/// # Errors
/// The system refuses the entry, or the program of the watch is missing.
pub fn set_start_at_login(on: bool) -> Result<(), Failure> {
    login::set_start_at_login(on)?;
    if on {
        ask_permission();
        start_watch()?;
    }
    Ok(())
}

/// Switches reminders of an alert off for good, or on again.
///
/// # Errors
/// The memory cannot be read or written.
pub fn remind(
    memory: &MemoryFile,
    key: AlertKey,
    intent: ReminderIntent,
    now: Timestamp,
) -> impl Future<Output = Result<(), Failure>> + use<> {
    memory.change(move |before| {
        let memory = before.cloned().unwrap_or_default();
        let after = match intent {
            ReminderIntent::Never => {
                watching::answered(&memory, &[key], ReminderAnswer::Never, now)
            }
            ReminderIntent::Again => watching::remind_again(&memory, &key),
        };
        (after, ())
    })
}

/// The status of the autostart entry, in words.
#[must_use]
pub fn start_at_login_text(locale: Locale) -> String {
    Texts::shipped().t(locale, &starts_msg(&login::start_at_login()))
}

fn starts_msg(starts: &StartAtLogin) -> Msg {
    match starts {
        StartAtLogin::On => msg::login_on(),
        StartAtLogin::Off => msg::login_off(),
        StartAtLogin::HeldOff => msg::login_held_off(),
        StartAtLogin::Elsewhere { program } => msg::login_elsewhere(program.display().to_string()),
        StartAtLogin::Unknown => msg::login_unknown(),
    }
}

/// What the system says about the watch.
struct WatchStatus {
    running: bool,
    starts: StartAtLogin,
    service: Result<(), NoService>,
}

fn show(
    memory: &Memory,
    status: &WatchStatus,
    locale: Locale,
    zone: &Zone,
    now: Timestamp,
) -> Watchkeeping {
    let texts = Texts::shipped();
    let t = |msg: &Msg| texts.t(locale, msg);
    let date = |at| dates::date(texts, locale, zone, at);
    let starts = status.starts == StartAtLogin::On;
    let mut notices_text = t(&match status.service {
        Ok(()) => msg::notices_found(),
        Err(NoService::Missing) => msg::notices_missing(),
        Err(NoService::Silent) => msg::notices_silent(),
        Err(NoService::Refused) => msg::notices_refused(OS),
    });
    if let Some(notifications_off) = memory.notifications_off {
        notices_text.push(' ');
        notices_text.push_str(&t(&msg::notices_mute_since(date(notifications_off.since))));
    }
    let open = memory.open.iter().map(|open| ReminderSetting {
        key: open.alert.key(),
        what: t(&about(&open.alert)),
        when: t(&when(open, now, &date)),
        intent: ReminderIntent::Never,
        press_label: t(&msg::answer(ReminderAnswer::Never.id())),
    });
    let never = memory.never.iter().map(|key| ReminderSetting {
        key: key.clone(),
        what: t(&about_subject(key, texts, locale)),
        when: t(&msg::reminder_never()),
        intent: ReminderIntent::Again,
        press_label: t(&msg::reminder_again()),
    });
    Watchkeeping {
        about: t(&msg::watch_about()),
        question: t(&msg::watch_question()),
        question_hint: t(&msg::watch_question_hint(OS)),
        yes: t(&msg::watch_question_yes()),
        no: t(&msg::watch_question_no()),
        running: status.running,
        running_text: t(&if status.running {
            msg::watch_running()
        } else {
            msg::watch_not_running()
        }),
        starts,
        starts_text: t(&starts_msg(&status.starts)),
        starts_press: t(&if starts {
            msg::login_press_off()
        } else {
            msg::login_press_on()
        }),
        notices: status.service.is_ok(),
        notices_text,
        old: old_text(now).map(|old| t(&old)),
        blind: blind_text(memory, texts, locale, &date),
        reminders: open.chain(never).collect(),
        reminders_none: t(&msg::reminders_none()),
    }
}

fn blind_text(
    memory: &Memory,
    texts: &Texts,
    locale: Locale,
    date: &dyn Fn(Timestamp) -> String,
) -> Option<BlindText> {
    let t = |msg: &Msg| texts.t(locale, msg);
    let blind = memory.seen.as_ref()?.lasting_blindness()?;
    let spot = |spot: &BlindSpot| {
        let source = t(&msg::probe(spot.probe.id()));
        let reason = t(&msg::gap(spot.kind.id()));
        t(&match &spot.place {
            Some(place) => msg::watch_blind_spot_at(source, place.0.as_str(), reason),
            None => msg::watch_blind_spot(source, reason),
        })
    };
    let mut places: Vec<String> = blind.gaps.iter().map(spot).collect();
    if places.is_empty() {
        places.push(t(&msg::coverage_no_packages()));
    }
    Some(BlindText {
        text: t(&msg::watch_blind(date(blind.since))),
        places,
    })
}

fn when(open: &PendingAlert, now: Timestamp, date: &dyn Fn(Timestamp) -> String) -> Msg {
    match open.next {
        Some(next) if open.shown < open.alert.most() && next > now => msg::reminder_on(date(next)),
        Some(_) if open.shown < open.alert.most() => msg::reminder_soon(),
        Some(_) | None => msg::reminder_over(),
    }
}

fn about(alert: &Alert) -> Msg {
    match alert {
        Alert::Returned { name, .. } | Alert::Present { name, .. } => msg::alert_returned(name),
        Alert::CouldNotLook => msg::alert_could_not_look(),
        Alert::ProtectionOff => msg::alert_protection_off(),
        Alert::Unfinished { .. } => msg::alert_unfinished(),
        Alert::AnotherPart { name, .. } => msg::alert_another_part(name),
        Alert::VersionChanged { name, .. } => msg::alert_version_changed(name),
    }
}

/// The same if only the key of the alert is known; the product's name is then the catalogue's.
fn about_subject(key: &AlertKey, texts: &Texts, locale: Locale) -> Msg {
    let (kind, product) = key.0.split_once(':').unwrap_or((&key.0, ""));
    let known = shipped_catalogue()
        .is_ok_and(|catalogue| catalogue.product(&ProductId(product.to_owned())).is_some());
    let name = if known {
        texts.t(locale, &keyed::product_name(product))
    } else {
        product.to_owned()
    };
    match kind {
        "returned" | "present" => msg::alert_returned(name),
        "could-not-look" => msg::alert_could_not_look(),
        "another-part" => msg::alert_another_part(name),
        "version-changed" => msg::alert_version_changed(name),
        "protection-off" => msg::alert_protection_off(),
        _ => msg::alert_unfinished(),
    }
}

#[cfg(test)]
mod tests {
    use voorzorg_domain::snapshot::{GapKind, MachinePath, Probe};
    use voorzorg_domain::watching::{Blind, MachineState};

    use super::*;

    const NOW: Timestamp = Timestamp(1_795_424_376);

    fn open(alert: Alert, shown: u8, next: Option<i64>) -> PendingAlert {
        PendingAlert {
            alert,
            shown,
            next: next.map(|days| Timestamp(NOW.0 + days * 24 * 3600)),
            left_at: None,
        }
    }

    fn show(memory: &Memory, starts: StartAtLogin, locale: Locale) -> Watchkeeping {
        let status = WatchStatus {
            running: false,
            starts,
            service: Err(NoService::Missing),
        };
        super::show(memory, &status, locale, &Zone::utc(), NOW)
    }

    #[test]
    fn each_reminder_says_when_it_comes_in_plain_words() {
        let returned = Alert::Returned {
            product: "kesl".to_owned(),
            name: "kesl".to_owned(),
            again: true,
        };
        let mut memory = Memory {
            open: vec![
                open(returned.clone(), 1, Some(3)),
                open(Alert::ProtectionOff, 0, Some(0)),
                open(returned, 3, None),
            ],
            ..Memory::default()
        };
        memory.never.insert(AlertKey("returned:kesl".to_owned()));
        memory.never.insert(AlertKey("unfinished".to_owned()));
        let when = |locale| -> Vec<String> {
            show(&memory, StartAtLogin::Off, locale)
                .reminders
                .into_iter()
                .map(|reminder| reminder.when)
                .collect()
        };
        assert_eq!(
            when(Locale::Nl),
            [
                "We herinneren je eraan op 26 november 2026.",
                "We herinneren je eraan zodra het kan.",
                "We herinneren je hier niet meer aan.",
                "Je koos: niet voor deze computer.",
                "Je koos: niet voor deze computer.",
            ]
        );
        assert_eq!(
            when(Locale::En)[0],
            "We will remind you on 26 November 2026."
        );
        let shown = show(&memory, StartAtLogin::Off, Locale::Nl).reminders;
        assert_eq!(shown[0].intent, ReminderIntent::Never);
        assert_eq!(shown[3].intent, ReminderIntent::Again);
        assert!(shown[3].what.contains("Kaspersky"), "{}", shown[3].what);
        assert_eq!(shown[4].what, "Een vervanging die nog niet af is");
    }

    #[test]
    fn what_the_system_has_is_told_apart() {
        let memory = Memory::default();
        let elsewhere = StartAtLogin::Elsewhere {
            program: "/old/voorzorg-watch".into(),
        };
        let states = [
            StartAtLogin::On,
            StartAtLogin::Off,
            StartAtLogin::HeldOff,
            elsewhere,
            StartAtLogin::Unknown,
        ];
        for locale in Locale::ALL {
            let mut said: Vec<String> = states
                .iter()
                .map(|starts| show(&memory, starts.clone(), locale).starts_text)
                .collect();
            said.sort();
            said.dedup();
            assert_eq!(said.len(), states.len());
        }
        let off = show(&memory, StartAtLogin::HeldOff, Locale::En);
        assert!(!off.starts, "held off by the system is off");
        assert_eq!(off.starts_press, "Start when I sign in");
    }

    #[test]
    fn a_missing_service_is_a_gap_that_is_shown_with_its_date() {
        let memory = watching::notifications_off(&Memory::default(), Some(NoService::Missing), NOW);
        let shown = show(&memory, StartAtLogin::On, Locale::En);
        assert!(!shown.notices);
        assert!(
            shown.notices_text.contains("cannot show notifications"),
            "{shown:?}"
        );
        assert!(shown.notices_text.contains("23 November 2026"), "{shown:?}");
    }

    #[test]
    fn a_week_without_a_whole_look_is_shown_with_what_could_not_be_read() {
        let mut state = MachineState::new("1", NOW);
        state.days = 9;
        state.blind = Some(Blind {
            since: NOW,
            since_day: 0,
            told: true,
            gaps: vec![
                BlindSpot {
                    probe: Probe::Dpkg,
                    kind: GapKind::Unreadable,
                    place: Some(MachinePath("/var/lib/dpkg/status".to_owned())),
                },
                BlindSpot {
                    probe: Probe::Rpm,
                    kind: GapKind::ToolMissing,
                    place: None,
                },
            ],
        });
        let of = |state: &MachineState, locale| {
            let memory = Memory {
                seen: Some(state.clone()),
                ..Memory::default()
            };
            show(&memory, StartAtLogin::On, locale).blind
        };
        for locale in Locale::ALL {
            let blind = of(&state, locale).unwrap();
            assert!(blind.text.contains("2026"), "{}", blind.text);
            let [status, rpm] = &blind.places[..] else {
                panic!("{:?}", blind.places)
            };
            assert!(status.contains("/var/lib/dpkg/status"), "{status}");
            assert!(rpm.contains("rpm"), "{rpm}");
        }
        state.days = 3;
        assert_eq!(of(&state, Locale::En), None, "a few days are nothing yet");
    }

    #[tokio::test]
    async fn an_answer_in_the_settings_is_remembered_and_can_be_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let memory = Memory {
            open: vec![open(Alert::ProtectionOff, 1, Some(3))],
            ..Memory::default()
        };
        let file = MemoryFile::of(folder.path().to_owned());
        file.change(|_| (memory, ())).await.unwrap();
        let key = Alert::ProtectionOff.key();
        let never = remind(&file, key.clone(), ReminderIntent::Never, NOW);
        never.await.unwrap();
        let memory = remembered(folder.path()).unwrap().unwrap();
        assert!(memory.open.is_empty() && memory.never.contains(&key));
        let again = remind(&file, key, ReminderIntent::Again, NOW);
        again.await.unwrap();
        assert!(remembered(folder.path()).unwrap().unwrap().never.is_empty());
    }
}
