//! The intents that change something outside the journey: text size, the watch, reminders,
//! practice, opening the window after a restart. It may not change a journal.

use voorzorg_domain::catalogue::StepKind;
use voorzorg_domain::journey::Rejection;
use voorzorg_domain::watching::AlertKey;
use voorzorg_machine::Origin;
use voorzorg_machine::presence::login::{self, StartAtLogin};

use super::{Input, Owner, Reply};
use crate::failure::{Failure, FailureCode};
use crate::installation::last_made;
use crate::kept_result::KeptResult;
use crate::msg::{self, Msg};
use crate::present::RemarkMsg;
use crate::settings::EXAMPLES;
use crate::texts::Texts;
use crate::view::{ErrorCode, Intent, Place, TextSize, Tone, WireError};
use crate::watchkeeping::{ReminderIntent, remind, set_start_at_login, watchkeeping};

impl Owner {
    /// Reads anew what the current page shows of the watch, of earlier results or of earlier journals.
    pub(super) fn refresh_context(&mut self) {
        if self.place == Place::SaveResult {
            self.last_made = last_made(&self.data);
        }
        if matches!(self.place, Place::SaveResult | Place::Settings) {
            self.kept = KeptResult::read(&self.data);
        }
        match self.place {
            _ if self.shows_the_watch() => {
                let Some(inputs) = self.inputs.upgrade() else {
                    return;
                };
                let (folder, locale) = (self.data.clone(), self.locale);
                let (zone, now) = (self.zone.clone(), (self.clock)());
                tokio::spawn(async move {
                    let watch = watchkeeping(&folder, locale, &zone, now).await;
                    let watch = watch.ok().map(Box::new);
                    let _ = inputs.send(Input::WatchStatus(locale, watch)).await;
                });
            }
            Place::History => self.archived_journals = self.file.aside(),
            Place::Settings
            | Place::Journey
            | Place::Result
            | Place::Questions
            | Place::Explain
            | Place::Report
            | Place::Letters
            | Place::About
            | Place::SaveResult
            | Place::Organisation
            | Place::Round
            | Place::Paused
            | Place::StartOver
            | Place::Practice => {}
        }
    }

    /// Always in the settings; with a result until the person has answered whether to keep watch.
    fn shows_the_watch(&self) -> bool {
        let asks = match self.place {
            Place::Settings => true,
            Place::Journey
            | Place::Result
            | Place::Questions
            | Place::Paused
            | Place::SaveResult => self.frontend.follows && !self.settings.watch_answered,
            Place::Explain
            | Place::Report
            | Place::Letters
            | Place::About
            | Place::StartOver
            | Place::History
            | Place::Organisation
            | Place::Round
            | Place::Practice => false,
        };
        asks && self.machine.origin() == Origin::Live
    }

    pub(super) fn set_text_size(&mut self, size: TextSize) -> Result<(), WireError> {
        if !self.frontend.text_size {
            return Err(self.rejection_error(Rejection::NotNow));
        }
        let mut settings = self.settings;
        settings.text_size = size;
        settings
            .write(&self.data)
            .map_err(|failure| self.setting_error(&failure))?;
        self.settings = settings;
        self.revision += 1;
        Ok(())
    }

    /// Adds or removes the autostart entry. The status is read anew afterwards, so the page shows
    /// what the system really has.
    pub(super) fn start_at_login(&mut self, on: bool) -> Result<(), WireError> {
        if self.machine.origin() != Origin::Live {
            return Err(self.rejection_error(Rejection::NotNow));
        }
        let set = set_start_at_login(on);
        if set.is_ok() && !self.settings.watch_answered {
            self.settings.watch_answered = true;
            // If this is not saved, the question is asked once more; nothing else is lost.
            let _ = self.settings.write(&self.data);
        }
        self.revision += 1;
        self.refresh_context();
        set.map_err(|failure| self.setting_error(&failure))
    }

    /// Switches a reminder off or on again. The watch may have the memory file locked, so `reply` is
    /// answered when the change is written; the journey does not wait for it.
    pub(super) fn remind(
        &mut self,
        key: AlertKey,
        on: bool,
        reply: &mut Option<Reply>,
    ) -> Result<(), WireError> {
        if self.machine.origin() != Origin::Live {
            return Err(self.rejection_error(Rejection::NotNow));
        }
        // Without a handle to the guide there is nobody to answer.
        let (Some(inputs), Some(reply)) = (self.inputs.upgrade(), reply.take()) else {
            return Ok(());
        };
        let intent = if on {
            ReminderIntent::Again
        } else {
            ReminderIntent::Never
        };
        let done = remind(&self.memory, key, intent, (self.clock)());
        tokio::spawn(async move {
            let _ = inputs.send(Input::ReminderSaved(done.await, reply)).await;
        });
        Ok(())
    }

    /// Lets the window open by itself after the next restart, once, or takes that back.
    pub(super) fn come_back(&mut self, on: bool) -> Result<(), WireError> {
        match self.machine.origin() {
            Origin::Live => {}
            // Practised, so that the person knows it; nothing is set.
            Origin::Practice if self.come_back.is_some() => {
                self.come_back = Some(on);
                self.revision += 1;
                return Ok(());
            }
            Origin::Practice | Origin::Root => {
                return Err(self.rejection_error(Rejection::NotNow));
            }
        }
        let state = login::set_come_back(on).map_err(|failed| {
            let failure = Failure::from(failed);
            tracing::warn!(code = failure.code().id(), "coming back could not be set");
            WireError {
                code: ErrorCode::CouldNotSave,
                message: self.t(&msg::error_come_back()),
                hint: self.hint_of(&failure, &msg::error_come_back_hint()),
            }
        })?;
        self.come_back = Some(state == StartAtLogin::On);
        self.revision += 1;
        Ok(())
    }

    /// At the restart step, reads once whether the window opens by itself after the restart.
    pub(super) fn refresh_come_back(&mut self) {
        let restarts = self
            .journey
            .current_step()
            .is_some_and(|step| step.kind == StepKind::Restart);
        let origin = self.machine.origin();
        if !restarts || origin == Origin::Root {
            self.come_back = None;
        } else if self.come_back.is_none() {
            self.come_back = match origin {
                Origin::Practice => Some(false),
                Origin::Live | Origin::Root => {
                    login::come_back().map(|state| state == StartAtLogin::On)
                }
            };
        }
    }

    pub(super) fn setting_error(&self, failure: &Failure) -> WireError {
        tracing::warn!(code = failure.code().id(), "a setting was not kept");
        WireError {
            code: ErrorCode::CouldNotSave,
            message: self.t(&msg::error_settings()),
            hint: self.hint_of(failure, &msg::error_settings_hint()),
        }
    }

    /// What a program that is gone when it ends needs is something else than what mostly helps.
    fn hint_of(&self, failure: &Failure, mostly: &Msg) -> String {
        if failure.code() == FailureCode::Fleeting {
            failure.hint(Texts::shipped(), self.locale)
        } else {
            self.t(mostly)
        }
    }

    pub(super) fn practise(&mut self, example: &str) -> Result<(), WireError> {
        let known = EXAMPLES.contains(&example) && self.journal.origin != Origin::Practice;
        let Some(practise) = self.frontend.practise.filter(|_| known) else {
            return Err(self.rejection_error(Rejection::NotNow));
        };
        practise(example, self.locale).map_err(|error| {
            tracing::warn!(code = error.code(), "practice could not be opened");
            WireError {
                code: ErrorCode::CouldNotOpen,
                message: self.t(&msg::error_could_not_open()),
                hint: self.t(&msg::error_could_not_open_hint(example)),
            }
        })?;
        self.remark = Some(RemarkMsg {
            tone: Tone::Done,
            msg: msg::practice_opened(),
            beside: Some(Intent::Practise {
                example: example.to_owned(),
            }),
        });
        self.revision += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use voorzorg_domain::snapshot::Timestamp;
    use voorzorg_machine::Machine;
    use voorzorg_machine::journal::JournalFile;

    use crate::dates::Zone;
    use crate::guide::{Setup, start};
    use crate::locale::Locale;
    use crate::settings::Frontend;
    use crate::view::{Intent, Place};
    use crate::watchkeeping::{MEMORY, remembered};

    #[tokio::test]
    async fn a_memory_that_somebody_holds_keeps_no_other_press_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let held = JournalFile::open(folder.path(), MEMORY, 1).unwrap();
        let guide = start(Setup {
            machine: Machine::local(),
            data: folder.path().to_owned(),
            documents: folder.path().to_owned(),
            locale: Some(Locale::En),
            zone: Zone::utc(),
            clock: || Timestamp(1_795_424_376),
            app_version: "0".to_owned(),
            frontend: Frontend::default(),
        })
        .unwrap();
        let never = Intent::Remind {
            key: "protection-off".to_owned(),
            on: false,
        };
        let mut reminded = std::pin::pin!(guide.submit(never));
        tokio::select! {
            biased;
            done = &mut reminded => panic!("the memory is held: {done:?}"),
            () = tokio::time::sleep(Duration::from_millis(50)) => {}
        }
        let place = Place::About;
        tokio::select! {
            biased;
            done = &mut reminded => panic!("the memory is held: {done:?}"),
            gone = guide.submit(Intent::Go { place }) => gone.unwrap(),
        }
        drop(held);
        reminded.await.unwrap();
        let memory = remembered(folder.path()).unwrap().unwrap();
        assert_eq!(memory.never.len(), 1);
    }
}
