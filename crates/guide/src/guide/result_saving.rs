//! The intents about the result of this computer: saving, opening and showing it. They change no journey.

use voorzorg_domain::computer_result::progress;
use voorzorg_domain::journey::{InFlight, Rejection};
use voorzorg_domain::organisation::Identity;
use voorzorg_domain::snapshot::Snapshot;
use voorzorg_machine::MachineError;

use super::Owner;
use crate::installation::{NewResult, make_result};
use crate::msg;
use crate::present::{RemarkMsg, SavedResult};
use crate::result_file::ResultParts;
use crate::typed::{LONGEST_FIELD, TypedFields};
use crate::view::{ErrorCode, Intent, Place, Tone, WireError};

impl Owner {
    /// Saves the result of the scan that is shown, and goes to what can be done with it.
    pub(super) fn save_result(&mut self, typed: &TypedFields) -> Result<(), WireError> {
        let (Some(latest), InFlight::Nothing) = (&self.journey.latest, &self.journey.in_flight)
        else {
            return Err(self.rejection_error(Rejection::NotNow));
        };
        let checked = typed.checked().map_err(|_| self.too_long())?;
        let (typed, round) = self.round_of(typed, checked)?;
        let parts = ResultParts {
            typed,
            identity: Identity::default(),
            app_version: self.app_version.clone(),
            origin: self.journal.origin,
            snapshot: latest.0.clone(),
            progress: progress(&self.journal),
        };
        // Who practises or looks at a folder has no chain.
        let data = Some(self.data.as_path());
        let made = make_result(data, &round, parts, self.detector, self.locale, &self.zone);
        let NewResult {
            file,
            replaces,
            is_kept,
        } = made;
        // A file may not say anything else than the screen, as it would after an update.
        if file.result.assessment != latest.1 {
            return Err(WireError {
                code: ErrorCode::NotNow,
                message: self.t(&msg::error_result_outdated()),
                hint: self.t(&msg::error_result_outdated_hint()),
            });
        }
        let catalogue = self.detector.catalogue();
        let html = file.html(catalogue);
        match voorzorg_machine::save_new(&self.documents, &file.file_stem(), "html", &html) {
            Ok(path) => {
                self.saved_result = Some(SavedResult {
                    path,
                    file,
                    replaces,
                    is_kept,
                });
                self.place = Place::SaveResult;
                self.revision += 1;
                Ok(())
            }
            Err(_) => Err(WireError {
                code: ErrorCode::CouldNotSave,
                message: self.t(&msg::error_result_not_saved()),
                hint: self.t(&msg::error_could_not_save_hint(
                    self.documents.display().to_string(),
                )),
            }),
        }
    }

    pub(super) fn open_result(&self) -> Result<(), WireError> {
        let saved = self.saved_result.as_ref();
        let saved = saved.ok_or_else(|| self.rejection_error(Rejection::NotNow))?;
        let opened = voorzorg_machine::open_file(&saved.path);
        opened.map_err(|error| self.not_opened(&error, &saved.path.display().to_string()))
    }

    pub(super) fn show_result(&self) -> Result<(), WireError> {
        let saved = self.saved_result.as_ref();
        let saved = saved.ok_or_else(|| self.rejection_error(Rejection::NotNow))?;
        let opened = voorzorg_machine::open_folder_of(&saved.path);
        opened.map_err(|error| self.not_opened(&error, &saved.path.display().to_string()))
    }

    pub(super) fn too_long(&self) -> WireError {
        WireError {
            code: ErrorCode::NotNow,
            message: self.t(&msg::error_too_long()),
            hint: self.t(&msg::error_too_long_hint(LONGEST_FIELD)),
        }
    }

    pub(super) fn not_opened(&self, error: &MachineError, path: &str) -> WireError {
        tracing::warn!(%error, "the result could not be opened");
        WireError {
            code: ErrorCode::CouldNotOpen,
            message: self.t(&msg::error_could_not_open()),
            hint: self.t(&msg::error_could_not_open_hint(path)),
        }
    }

    /// Says that a scan which the person asked for saw the same as the one before it.
    pub(super) fn remark_the_same(&mut self, before: Option<&Snapshot>) {
        let Some((now, _)) = self.journey.latest.as_deref() else {
            return;
        };
        if before.is_some_and(|before| sees_the_same(before, now)) {
            let date = self.ctx().date(now.taken_at);
            self.remark = Some(RemarkMsg {
                tone: Tone::Done,
                msg: msg::looked_again_same(date),
                beside: Some(Intent::Scan),
            });
        }
    }
}

/// Whether two scans read the same, whenever they were taken and in whichever boot.
fn sees_the_same(one: &Snapshot, other: &Snapshot) -> bool {
    one.host == other.host && one.readings == other.readings
}
