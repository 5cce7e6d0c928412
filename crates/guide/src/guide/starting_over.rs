//! Starting over, and taking that back as long as the app is open. The journal of before is archived
//! in a file of its own; nothing is lost.

use voorzorg_domain::journey::{self, Event, Journal, Journey, Recorded, Rejection};

use super::Owner;
use crate::failure::{Failure, FailureCode};
use crate::msg;
use crate::present::RemarkMsg;
use crate::view::{Place, Tone, WireError};

impl Owner {
    /// Archives the journal and starts a new one with a new scan; the language stays.
    pub(super) fn start_over(&mut self) -> Result<(), WireError> {
        if self.busy {
            return Err(self.rejection_error(Rejection::Busy));
        }
        let at = (self.clock)();
        let tag = self.locale.tag().to_owned();
        let events = [
            Event::LanguageChosen { tag },
            Event::ScanRequested {
                step: None,
                begin: false,
            },
        ];
        let journal = Journal {
            format: journey::FORMAT,
            app_version: self.app_version.clone(),
            catalogue_version: self.detector.catalogue().version.clone(),
            origin: self.journal.origin,
            events: events.map(|event| Recorded { at, event }).into(),
        };
        // What is shown changes only when the new journal is on the disk.
        let begun = text_of(&journal).and_then(|text| Ok(self.file.start_new(&text)?));
        if let Err(failure) = begun {
            tracing::warn!(%failure, "a new journal could not be started");
            return Err(self.journal_error(&failure));
        }
        let before = self.take_over(journal);
        self.before_new_start = Some(before);
        self.remark = Some(RemarkMsg::of_page(Tone::Done, msg::started_over()));
        Ok(())
    }

    /// Goes on with the journal of before the new start.
    pub(super) fn undo_start_over(&mut self) -> Result<(), WireError> {
        if self.busy {
            return Err(self.rejection_error(Rejection::Busy));
        }
        let Some(before) = self.before_new_start.take() else {
            return Err(self.rejection_error(Rejection::NotNow));
        };
        let written = text_of(&before).and_then(|text| Ok(self.file.write(&text)?));
        if let Err(failure) = written {
            tracing::warn!(%failure, "the journal of before could not be written");
            self.before_new_start = Some(before);
            return Err(self.journal_error(&failure));
        }
        self.take_over(before);
        self.remark = Some(RemarkMsg::of_page(Tone::Done, msg::start_over_undone()));
        Ok(())
    }

    /// Goes on with `journal`, and returns the one of before.
    fn take_over(&mut self, journal: Journal) -> Journal {
        self.journey = Journey::from_events(&journal.events);
        let before = std::mem::replace(&mut self.journal, journal);
        self.place = Place::Journey;
        self.asked = None;
        self.revision += 1;
        self.refresh_come_back();
        before
    }
}

/// A journal as it is on the disk.
fn text_of(journal: &Journal) -> Result<String, Failure> {
    serde_json::to_string(journal)
        .map_err(|error| Failure::new(FailureCode::NotWritten, "journal", error.to_string()))
}
