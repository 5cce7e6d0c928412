//! The intents about several computers: an overview of a folder, and a round. They change no journey.

use std::path::PathBuf;

use voorzorg_domain::journey::Rejection;
use voorzorg_machine::{open_file, program_files};

use super::{Input, Owner, Reply};
use crate::dates::{file_date, read_day};
use crate::installation::ForRound;
use crate::msg;
use crate::officer_page::OfficerPage;
use crate::overview::{OverviewFile, OverviewQuestion};
use crate::present::{MadeOverview, RemarkMsg};
use crate::round::{ListError, NewRound, begin_round, read_code, read_list_file, read_round_file};
use crate::texts::Texts;
use crate::typed::{OverviewFields, RoundFields, Typed, TypedFields, typed_path};
use crate::view::{ErrorCode, Intent, OverviewForm, Place, Tone, WireError};

/// What became of what was asked of a folder.
#[derive(Debug)]
pub(super) enum FolderOutcome {
    Overview {
        folder: PathBuf,
        file: Box<Result<OverviewFile, ListError>>,
    },
    Round {
        folder: PathBuf,
        begun: Result<(), ListError>,
    },
}

impl Owner {
    /// Does `work` on a thread of its own: the folder may be on a drive that does not answer.
    fn in_folder(
        &self,
        reply: &mut Option<Reply>,
        work: impl FnOnce() -> FolderOutcome + Send + 'static,
    ) {
        let (Some(reply), Some(inputs)) = (reply.take(), self.inputs.upgrade()) else {
            return;
        };
        tokio::task::spawn_blocking(move || {
            // If the task has ended there is nobody left to tell.
            let _ = inputs.blocking_send(Input::FolderDone(work(), reply));
        });
    }

    pub(super) fn folder_done(&mut self, outcome: FolderOutcome) -> Result<(), WireError> {
        match outcome {
            FolderOutcome::Overview { folder, file } => {
                let file = file.map_err(|error| self.list_error(&error))?;
                self.overview = Some(MadeOverview {
                    file,
                    folder,
                    page: None,
                });
                self.place = Place::Organisation;
                self.remark = None;
            }
            FolderOutcome::Round { folder, begun } => {
                begun.map_err(|error| self.list_error(&error))?;
                self.remark = Some(RemarkMsg {
                    tone: Tone::Done,
                    msg: msg::round_made(folder.display().to_string()),
                    beside: Some(Intent::BeginRound {
                        typed: RoundFields::default(),
                    }),
                });
            }
        }
        self.revision += 1;
        Ok(())
    }

    pub(super) fn make_overview(
        &mut self,
        typed: &OverviewFields,
        reply: &mut Option<Reply>,
    ) -> Result<(), WireError> {
        let Some(folder) = typed_path(&typed.folder) else {
            return Err(
                self.input_error(&msg::overview_no_folder(), &msg::overview_no_folder_hint())
            );
        };
        let list = typed_path(&typed.list);
        let question = OverviewQuestion::now((self.clock)(), &self.zone);
        let version = self.app_version.clone();
        let catalogue = self.detector.catalogue();
        self.in_folder(reply, move || {
            let list = list.map(|path| read_list_file(&path, &question.zone()));
            let file = list.transpose().and_then(|list| {
                let read = OverviewFile::read(&folder, list, question, &version, catalogue);
                read.map_err(ListError::from)
            });
            let file = Box::new(file);
            FolderOutcome::Overview { folder, file }
        });
        Ok(())
    }

    pub(super) fn save_overview(&mut self, form: OverviewForm) -> Result<(), WireError> {
        let not_now = self.rejection_error(Rejection::NotNow);
        let Some(made) = &self.overview else {
            return Err(not_now);
        };
        let catalogue = self.detector.catalogue();
        let text = match form {
            OverviewForm::Page => made.file.html(self.locale, catalogue),
            OverviewForm::Table => made.file.csv(self.locale, catalogue),
            OverviewForm::Data => made.file.json(),
        };
        let base = self.t(&msg::overview_file_name());
        let date = file_date(&self.zone, made.file.question.at);
        let stem = [Some(base), date].into_iter().flatten();
        let stem = stem.collect::<Vec<_>>().join(" ");
        let asked = Intent::SaveOverview { form };
        let path = self.save_as_named(&stem, form.id(), &text, msg::overview_saved, asked)?;
        let page = self.overview.as_mut();
        if let Some(made) = page.filter(|_| form == OverviewForm::Page) {
            made.page = Some(path);
        }
        Ok(())
    }

    pub(super) fn open_overview(&self) -> Result<(), WireError> {
        let page = self.overview.as_ref().and_then(|made| made.page.as_ref());
        let page = page.ok_or_else(|| self.rejection_error(Rejection::NotNow))?;
        open_file(page).map_err(|error| self.not_opened(&error, &page.display().to_string()))
    }

    pub(super) fn begin_round(
        &mut self,
        typed: &RoundFields,
        reply: &mut Option<Reply>,
    ) -> Result<(), WireError> {
        let Some(folder) = typed_path(&typed.folder) else {
            return Err(
                self.input_error(&msg::overview_no_folder(), &msg::overview_no_folder_hint())
            );
        };
        let until = typed.until.trim();
        let day = read_day(until).map(|day| day.to_string());
        if day.is_none() && !until.is_empty() {
            return Err(self.input_error(&msg::usage_day(until), &msg::round_until_hint()));
        }
        let fields = TypedFields {
            organisation: typed.organisation.clone(),
            ..TypedFields::default()
        };
        let new = NewRound {
            folder,
            organisation: fields.checked().map_err(|_| self.too_long())?.organisation,
            list: typed_path(&typed.list),
            until: day,
        };
        let (data, now, locale) = (self.data.clone(), (self.clock)(), self.locale);
        self.in_folder(reply, move || {
            let begun = begin_round(&new, &data, now, locale);
            let folder = new.folder;
            FolderOutcome::Round { folder, begun }
        });
        Ok(())
    }

    pub(super) fn save_officer_page(&mut self) -> Result<(), WireError> {
        let programs = program_files();
        let page = OfficerPage {
            catalogue: self.detector.catalogue(),
            app_version: &self.app_version,
            programs: &programs,
        };
        let stem = self.t(&msg::officer_file_name());
        let html = page.html();
        let asked = Intent::SaveOfficerPage;
        self.save_as_named(&stem, "html", &html, msg::officer_saved, asked)
            .map(drop)
    }

    /// For which round a result is made, and the label as it stands on the list of that round. With another
    /// label the list is shown to choose from.
    pub(super) fn round_of(
        &mut self,
        fields: &TypedFields,
        typed: Typed,
    ) -> Result<(Typed, ForRound), WireError> {
        if let Some(code) = read_code(&fields.round) {
            return Ok((typed, ForRound::Code(code)));
        }
        let Some(path) = typed_path(&fields.round) else {
            return Ok((typed, ForRound::None));
        };
        let round = read_round_file(&path).map_err(|failure| self.list_error(&failure.into()))?;
        match round.typed(typed) {
            Ok(typed) => Ok((typed, ForRound::File(Box::new(round)))),
            Err(label) => {
                let choose = self.t(&msg::save_result_choose_label());
                let message = match label {
                    Some(label) => format!("{} {choose}", self.t(&msg::round_not_on_list(label))),
                    None => choose,
                };
                self.labels_of_round = round.labels;
                self.revision += 1;
                Err(WireError {
                    code: ErrorCode::NotNow,
                    message,
                    hint: String::new(),
                })
            }
        }
    }

    fn list_error(&self, error: &ListError) -> WireError {
        let texts = Texts::shipped();
        match error {
            ListError::Failure(failure) => WireError {
                code: ErrorCode::Other,
                message: failure.message(texts, self.locale),
                hint: failure.hint(texts, self.locale),
            },
            ListError::NoList { problem, path } => self.input_error(
                &msg::list_problem(problem.id(), path),
                &msg::overview_list_hint(),
            ),
        }
    }

    fn input_error(&self, message: &msg::Msg, hint: &msg::Msg) -> WireError {
        WireError {
            code: ErrorCode::NotNow,
            message: self.t(message),
            hint: self.t(hint),
        }
    }
}
