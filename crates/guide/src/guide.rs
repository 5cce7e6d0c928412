//! The one task that owns a journey: intents come in, views go out.
//!
//! Every input is a variant of [`Input`], and only this task changes the state, so it needs no lock.
//! Events are on disk before their effect starts (ADR 5). It may not draw anything and may not depend
//! on the operating system.

mod asking;
mod background_scan;
mod organising;
mod preferences;
mod result_saving;
mod saving;
mod starting_over;
mod startup;

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::{mpsc, oneshot, watch};
use voorzorg_domain::action::{Action, ActionOutcome};
use voorzorg_domain::catalogue::{Group, ProductId, SourceId, StepId};
use voorzorg_domain::detection::Detector;
use voorzorg_domain::journey::{
    self, Command, Effect, Event, Journal, Journey, Question, Recorded, Rejection,
};
use voorzorg_domain::planning::NoPlan;
use voorzorg_domain::snapshot::{Probe, Snapshot, Timestamp};
use voorzorg_domain::watching::AlertKey;
use voorzorg_machine::journal::JournalFile;
use voorzorg_machine::{Machine, Origin};

pub use self::startup::{Setup, start, start_knowing, system_locale};

use self::organising::FolderOutcome;
use crate::dates::Zone;
use crate::failure::{Failure, FailureCode};
use crate::installation::Made;
use crate::kept_result::KeptResult;
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::present::{
    AppContext, Localization, MadeOverview, RemarkMsg, SavedResult, ViewContext, present,
};
use crate::settings::{Frontend, Settings};
use crate::texts::Texts;
use crate::view::{ErrorCode, Intent, Place, Tone, View, WireError};
use crate::watchkeeping::{MemoryFile, Watchkeeping};

/// A handle to the task that owns the journey. Clones are handles to the same task.
#[derive(Debug, Clone)]
pub struct Guide {
    inputs: mpsc::Sender<Input>,
    views: watch::Receiver<View>,
}

type Reply = oneshot::Sender<Result<(), WireError>>;

/// Everything that the owner task reacts to.
#[derive(Debug)]
enum Input {
    Intent(Intent, Reply),
    /// Whether a change to the memory of the watch, which an intent asked for, was written.
    ReminderSaved(Result<(), Failure>, Reply),
    ProbeRead(Probe),
    Scanned(Box<Snapshot>),
    ActionEnded {
        step: StepId,
        outcome: ActionOutcome,
    },
    /// A change signal of the system: something changed on the machine.
    ChangeDetected,
    /// A silent background scan has ended.
    BackgroundScanned(Box<Snapshot>),
    /// What was asked of a folder is done.
    FolderDone(FolderOutcome, Reply),
    /// The status of the watch, in the language that was shown when it was asked for.
    WatchStatus(Locale, Option<Box<Watchkeeping>>),
}

impl Guide {
    /// The newest view.
    #[must_use]
    pub fn view(&self) -> View {
        self.views.borrow().clone()
    }

    /// Subscribes to the views; a late subscriber gets the newest one.
    #[must_use]
    pub fn views(&self) -> watch::Receiver<View> {
        self.views.clone()
    }

    /// Carries out an intent.
    ///
    /// # Errors
    /// Why it was not carried out and what to do, as finished sentences.
    pub async fn submit(&self, intent: Intent) -> Result<(), WireError> {
        let (reply, answer) = oneshot::channel();
        let stopped = || self.stopped();
        self.inputs
            .send(Input::Intent(intent, reply))
            .await
            .map_err(|_| stopped())?;
        answer.await.unwrap_or_else(|_| Err(stopped()))
    }

    fn stopped(&self) -> WireError {
        let locale = self.views.borrow().locale;
        let texts = Texts::shipped();
        WireError {
            code: ErrorCode::Other,
            message: texts.t(locale, &msg::error_stopped()),
            hint: texts.t(locale, &msg::error_stopped_hint("voorzorg.log")),
        }
    }
}

struct Owner {
    machine: Arc<Machine>,
    detector: &'static Detector<'static>,
    file: JournalFile,
    journal: Journal,
    journey: Journey,
    documents: PathBuf,
    /// The folder of the journal, of the settings and of the memory of the watch.
    data: PathBuf,
    settings: Settings,
    /// The memory file of the watch.
    memory: MemoryFile,
    frontend: Frontend,
    watch: Option<Watchkeeping>,
    /// Whether the window opens by itself after the restart; read when the restart step is reached.
    come_back: Option<bool>,
    /// Names of the files of earlier journals.
    archived_journals: Vec<String>,
    /// The result that was saved last, until the person goes on.
    saved_result: Option<SavedResult>,
    /// What a result can be called, once the file of its round has been read.
    labels_of_round: Vec<String>,
    /// The overview that was made last.
    overview: Option<MadeOverview>,
    /// The result that was made before, by this installation.
    last_made: Option<Made>,
    /// The result that the watch keeps up to date.
    kept: Option<KeptResult>,
    zone: Zone,
    clock: fn() -> Timestamp,
    app_version: String,
    locale: Locale,
    place: Place,
    /// The question that the person asked to see, or answered last.
    asked: Option<Question>,
    /// The journal of before the person started over, until they go on.
    before_new_start: Option<Journal>,
    /// The scan in flight was asked for by the person, who may want to know that nothing has changed.
    looks_again: bool,
    /// When the journey was last gone on with, if the person comes back to it after a while.
    welcome_from: Option<Timestamp>,
    /// The group for which the explanation is read; no answer.
    reading_as: Option<Group>,
    read_probes: Vec<Probe>,
    remark: Option<RemarkMsg>,
    revision: u32,
    /// A scan or action is in flight: its result has not arrived as an input.
    busy: bool,
    /// A silent background scan is in flight.
    background_scan_running: bool,
    /// Weak, so that the task ends when every handle is gone.
    inputs: mpsc::WeakSender<Input>,
}

impl Owner {
    async fn run(mut self, mut inputs: mpsc::Receiver<Input>, views: watch::Sender<View>) {
        self.start_pending();
        views.send_replace(self.view());
        while let Some(input) = inputs.recv().await {
            match input {
                Input::Intent(intent, reply) => {
                    let mut reply = Some(reply);
                    let result = self.submit(intent, &mut reply);
                    self.start_pending();
                    views.send_replace(self.view());
                    // The caller may have stopped waiting; then the answer is not needed.
                    let _ = reply.map(|reply| reply.send(result));
                }
                Input::ReminderSaved(done, reply) => {
                    self.refresh_context();
                    let _ = reply.send(done.map_err(|failure| self.setting_error(&failure)));
                }
                Input::ProbeRead(probe) => {
                    self.read_probes.push(probe);
                    views.send_replace(self.view());
                }
                Input::Scanned(snapshot) => {
                    self.busy = false;
                    let again = std::mem::take(&mut self.looks_again);
                    let before = self.journey.latest.clone().filter(|_| again);
                    self.apply_machine_result(Command::Scanned(snapshot));
                    if self.remark.is_none() {
                        self.welcome_back();
                    }
                    if self.remark.is_none() {
                        self.remark_the_same(before.as_deref().map(|(snapshot, _)| snapshot));
                    }
                    self.start_pending();
                    views.send_replace(self.view());
                }
                Input::ActionEnded { step, outcome } => {
                    self.busy = false;
                    self.apply_machine_result(Command::ActionEnded { step, outcome });
                    self.start_pending();
                    views.send_replace(self.view());
                }
                Input::ChangeDetected => self.scan_in_background(),
                Input::BackgroundScanned(snapshot) => {
                    if self.apply_background_scan(*snapshot) {
                        self.start_pending();
                        views.send_replace(self.view());
                    }
                }
                Input::FolderDone(outcome, reply) => {
                    let result = self.folder_done(outcome);
                    views.send_replace(self.view());
                    let _ = reply.send(result);
                }
                Input::WatchStatus(locale, watch) => {
                    if locale == self.locale {
                        self.watch = watch.map(|watch| *watch);
                        self.revision += 1;
                        views.send_replace(self.view());
                    }
                }
            }
        }
    }

    /// Starts the pending effect, unless one is in flight.
    fn start_pending(&mut self) {
        if self.busy {
            return;
        }
        let Some(effect) = journey::pending(&self.journey) else {
            return;
        };
        let Some(inputs) = self.inputs.upgrade() else {
            return;
        };
        self.busy = true;
        let machine = Arc::clone(&self.machine);
        match effect {
            Effect::Scan => {
                self.read_probes.clear();
                let filter = self.detector.filter();
                let now = (self.clock)();
                tokio::spawn(async move {
                    let progress_inputs = inputs.clone();
                    let progress = move |probe| {
                        // If the queue is full, only this progress report is lost.
                        let _ = progress_inputs.try_send(Input::ProbeRead(probe));
                    };
                    let snapshot = machine.scan(filter, now, progress).await;
                    let _ = inputs.send(Input::Scanned(Box::new(snapshot))).await;
                });
            }
            Effect::Perform { step, action } => {
                tokio::spawn(async move {
                    let outcome = perform(machine, action).await;
                    let _ = inputs.send(Input::ActionEnded { step, outcome }).await;
                });
            }
        }
    }

    /// Carries out an intent. An intent that has to wait for the disk takes `reply`, and answers later.
    fn submit(&mut self, intent: Intent, reply: &mut Option<Reply>) -> Result<(), WireError> {
        self.remark = None;
        let command = match intent {
            Intent::Go { place } => {
                self.place = place;
                self.asked = None;
                self.saved_result = None;
                self.labels_of_round.clear();
                self.revision += 1;
                self.refresh_context();
                return Ok(());
            }
            Intent::SetLanguage { locale } => {
                self.locale = locale;
                self.refresh_context();
                Command::ChooseLanguage(locale.tag().to_owned())
            }
            Intent::ReadAs { group } => {
                self.reading_as = Group::from_id(&group);
                self.revision += 1;
                return Ok(());
            }
            Intent::SetTextSize { size } => return self.set_text_size(size),
            Intent::StartAtLogin { on } => return self.start_at_login(on),
            Intent::Remind { key, on } => return self.remind(AlertKey(key), on, reply),
            Intent::Practise { example } => return self.practise(&example),
            Intent::OpenSource { source } => return self.open_source(&SourceId(source)),
            Intent::SaveReport => return self.save_report(),
            Intent::SaveResult { typed } => return self.save_result(&typed),
            Intent::OpenResult => return self.open_result(),
            Intent::ShowResult => return self.show_result(),
            Intent::KeepResult { on } => return self.keep_result(on),
            Intent::MakeOverview { typed } => return self.make_overview(&typed, reply),
            Intent::CloseOverview => {
                self.overview = None;
                self.revision += 1;
                return Ok(());
            }
            Intent::SaveOverview { form } => return self.save_overview(form),
            Intent::OpenOverview => return self.open_overview(),
            Intent::BeginRound { typed } => return self.begin_round(&typed, reply),
            Intent::SaveOfficerPage => return self.save_officer_page(),
            Intent::SaveLetter { letter, text } => return self.save_letter(&letter, &text),
            Intent::SaveNextSteps => return self.save_next_steps(),
            Intent::ComeBack { on } => return self.come_back(on),
            Intent::StartOver => return self.start_over(),
            Intent::UndoStartOver => return self.undo_start_over(),
            Intent::Ask { question } => return self.ask(&question),
            Intent::PretendRestart => {
                return match self.machine.pretend_restart() {
                    Ok(()) => self.carry_out(Command::Resume(self.machine.boot())),
                    Err(_) => Err(self.rejection_error(Rejection::NotNow)),
                };
            }
            Intent::Answer { question, answer } => return self.answer(&question, answer),
            Intent::Scan => {
                self.looks_again = self.journey.latest.is_some();
                Command::Scan
            }
            Intent::Prepare => self.preparing(None),
            Intent::PrepareFor { product } => self.preparing(Some(ProductId(product))),
            Intent::End => Command::End,
            Intent::BeginStep { step } => Command::BeginStep(StepId(step)),
            Intent::CheckStep { step } => Command::CheckStep(StepId(step)),
            Intent::ConfirmStep { step } => Command::ConfirmStep(StepId(step)),
            Intent::SkipStep { step } => Command::SkipStep(StepId(step)),
            Intent::ReopenStep { step } => Command::ReopenStep(StepId(step)),
            Intent::LeaveStepOpen { step } => Command::LeaveStepOpen(StepId(step)),
        };
        // What goes on with the journey is shown there, whatever page it was asked from.
        let goes_on = !matches!(command, Command::ChooseLanguage(_));
        self.carry_out(command)?;
        if goes_on {
            self.place = Place::Journey;
            self.asked = None;
        }
        Ok(())
    }

    fn carry_out(&mut self, command: Command) -> Result<(), WireError> {
        let events = journey::decide(&self.journey, command, self.detector)
            .map_err(|rejection| self.rejection_error(rejection))?;
        self.record(events)
            .map_err(|failure| self.journal_error(&failure))
    }

    fn journal_error(&self, failure: &Failure) -> WireError {
        WireError {
            code: ErrorCode::JournalNotWritten,
            message: self.t(&msg::error_journal()),
            hint: failure.hint(Texts::shipped(), self.locale),
        }
    }

    /// Records what the machine answered. It has happened, whether or not it can be written: if the
    /// write fails, the person sees a remark and the next successful write includes these events. So
    /// a full disk never causes an action to be done twice.
    fn apply_machine_result(&mut self, command: Command) {
        let Ok(events) = journey::decide(&self.journey, command, self.detector) else {
            return;
        };
        self.apply(events);
        self.refresh_come_back();
        if let Err(failure) = self.write() {
            tracing::warn!(%failure, "not on the disk yet");
            self.remark = Some(RemarkMsg::of_page(Tone::Attention, failure.journal_hint()));
        }
    }

    /// Applies events and writes them to the disk; if the write fails, the state is rolled back.
    fn record(&mut self, events: Vec<Event>) -> Result<(), Failure> {
        if events.is_empty() {
            return Ok(());
        }
        let (journey, revision) = (self.journey.clone(), self.revision);
        let before = self.apply(events);
        if let Err(failure) = self.write() {
            tracing::warn!(%failure, "the journal could not be written");
            self.journal.events.truncate(before);
            (self.journey, self.revision) = (journey, revision);
            return Err(failure);
        }
        self.refresh_come_back();
        Ok(())
    }

    /// Applies events without writing them. Returns how many events there were before.
    fn apply(&mut self, events: Vec<Event>) -> usize {
        let at = (self.clock)();
        let before = self.journal.events.len();
        self.journal
            .events
            .extend(events.into_iter().map(|event| Recorded { at, event }));
        let journey = std::mem::take(&mut self.journey);
        self.journey = self
            .journal
            .events
            .iter()
            .skip(before)
            .fold(journey, journey::evolve);
        self.revision += 1;
        before
    }

    /// Writes the whole journal to the disk.
    fn write(&mut self) -> Result<(), Failure> {
        self.journal.app_version.clone_from(&self.app_version);
        self.journal
            .catalogue_version
            .clone_from(&self.detector.catalogue().version);
        let text = serde_json::to_string(&self.journal)
            .map_err(|error| Failure::new(FailureCode::NotWritten, "journal", error.to_string()))?;
        Ok(self.file.write(&text)?)
    }

    fn rejection_error(&self, rejection: Rejection) -> WireError {
        let (code, message, hint) = match rejection {
            Rejection::Busy => (ErrorCode::Busy, msg::error_busy(), msg::error_busy_hint()),
            Rejection::AnswerFirst => (
                ErrorCode::NotNow,
                msg::error_answer_first(),
                msg::error_answer_first_hint(),
            ),
            Rejection::ScanFirst => (
                ErrorCode::NotNow,
                msg::error_scan_first(),
                msg::error_scan_first_hint(),
            ),
            Rejection::Required => (
                ErrorCode::NotNow,
                msg::error_required(),
                msg::error_required_hint(),
            ),
            Rejection::NotNow
            | Rejection::NotThisStep
            | Rejection::UnknownAnswer
            | Rejection::HandOver
            | Rejection::NoPlan(NoPlan::NothingToRemove | NoPlan::Managed | NoPlan::NoRecipe) => (
                ErrorCode::NotNow,
                msg::error_not_now(),
                msg::error_not_now_hint(),
            ),
        };
        WireError {
            code,
            message: self.t(&message),
            hint: self.t(&hint),
        }
    }

    fn t(&self, msg: &Msg) -> String {
        Texts::shipped().t(self.locale, msg)
    }

    fn view(&self) -> View {
        present(&self.ctx())
    }

    fn ctx(&self) -> ViewContext<'_> {
        ViewContext {
            l10n: Localization {
                texts: Texts::shipped(),
                locale: self.locale,
                zone: &self.zone,
                catalogue: self.detector.catalogue(),
            },
            journal: &self.journal,
            journey: &self.journey,
            system: self.machine.system(),
            place: self.place,
            asked: self.asked,
            reading_as: self.reading_as,
            read_probes: &self.read_probes,
            remark: self.remark.as_ref(),
            saved_result: self.saved_result.as_ref(),
            labels_of_round: &self.labels_of_round,
            overview: self.overview.as_ref(),
            app_version: &self.app_version,
            origin: self.journal.origin,
            come_back: self.come_back,
            app: AppContext {
                text_size: self.frontend.text_size.then_some(self.settings.text_size),
                watch: self.watch.as_ref(),
                asks_to_watch: !self.settings.watch_answered,
                archived_journals: &self.archived_journals,
                gathers: self.frontend.gathers,
                last_made: self.last_made.as_ref(),
                kept: self.kept.as_ref(),
                can_practise: self.frontend.practise.is_some(),
                // A replay changes only by the person's own intents.
                follows: self.frontend.follows && self.journal.origin != Origin::Practice,
                can_undo_start_over: self.before_new_start.is_some(),
                third_party: self.frontend.third_party,
                data_folder: Some(&self.data),
            },
            // Each probe that was read makes a new revision too.
            revision: self.revision.wrapping_mul(64)
                + u32::try_from(self.read_probes.len()).unwrap_or_default(),
        }
    }
}

/// Performs an action on a blocking thread, so that the owner task goes on.
async fn perform(machine: Arc<Machine>, action: Action) -> ActionOutcome {
    tokio::task::spawn_blocking(move || machine.perform(&action))
        .await
        .unwrap_or_else(|error| ActionOutcome::Failed {
            detail: error.to_string(),
        })
}
