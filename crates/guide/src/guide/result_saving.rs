//! The intents about the result of this computer: saving, opening and showing it. They change no journey.

use std::path::{Path, PathBuf};

use voorzorg_domain::computer_result::progress;
use voorzorg_domain::journey::{InFlight, Rejection};
use voorzorg_domain::organisation::Identity;
use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::Snapshot;
use voorzorg_machine::MachineError;

use super::Owner;
use crate::installation::{ForRound, NewResult, make_result};
use crate::kept_result::{Keeping, KeptResult};
use crate::msg;
use crate::present::{RemarkMsg, SavedResult};
use crate::result_file::ResultParts;
use crate::typed::{LONGEST_FIELD, TypedFields, typed_path};
use crate::view::{ErrorCode, Intent, Place, Tone, WireError};

impl Owner {
    /// Saves the result of the scan that is shown, and goes to what can be done with it.
    pub(super) fn save_result(&mut self, typed: &TypedFields) -> Result<(), WireError> {
        let (Some(latest), InFlight::Nothing) =
            (self.journey.latest.clone(), &self.journey.in_flight)
        else {
            return Err(self.rejection_error(Rejection::NotNow));
        };
        let checked = typed.checked().map_err(|_| self.too_long())?;
        let folder = typed_path(&typed.round).and_then(|path| folder_of(&path));
        let (typed, round) = self.round_of(typed, checked)?;
        let keeping = match (&round, folder) {
            (ForRound::File(round), Some(folder)) if self.journal.origin == Origin::Live => {
                Some(Keeping {
                    folder,
                    round: round.as_ref().clone(),
                    typed: typed.clone(),
                })
            }
            (ForRound::File(_) | ForRound::Code(_) | ForRound::None, _) => None,
        };
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
                    keeping,
                });
                self.place = Place::SaveResult;
                self.kept = KeptResult::read(&self.data);
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

    /// Lets the watch keep a result in the folder of its round, which needs the watch.
    pub(super) fn keep_result(&mut self, on: bool) -> Result<(), WireError> {
        let done = if on {
            let saved = self.saved_result.as_ref();
            let Some(keeping) = saved.and_then(|saved| saved.keeping.clone()) else {
                return Err(self.rejection_error(Rejection::NotNow));
            };
            KeptResult::begin(&self.data, keeping, self.locale)
        } else {
            KeptResult::stop(&self.data)
        };
        done.map_err(|failure| self.setting_error(&failure))?;
        if on {
            self.start_at_login(true)?;
        }
        self.kept = KeptResult::read(&self.data);
        self.revision += 1;
        Ok(())
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

/// The folder of a file, in full: a path that was typed may begin anywhere.
fn folder_of(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    path.parent().map(Path::to_owned)
}

/// Whether two scans read the same, whenever they were taken and in whichever boot.
fn sees_the_same(one: &Snapshot, other: &Snapshot) -> bool {
    one.host == other.host && one.readings == other.readings
}
