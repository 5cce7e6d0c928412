//! A person with the app on a [`World`], and what happens to both.

use proptest::prelude::*;
use voorzorg_catalogue::{detector, embedded};
use voorzorg_domain::action::ActionOutcome;
use voorzorg_domain::catalogue::{Catalogue, Check};
use voorzorg_domain::detection::Detector;
use voorzorg_domain::journey::{
    Command, Effect, Event, InFlight, Journey, Question, Recorded, Rejection, StepStatus, decide,
    evolve, pending,
};
use voorzorg_domain::question::AnswerEffect;
use voorzorg_domain::snapshot::{Snapshot, System};
use voorzorg_domain::verification::{CheckResult, FailureReason};

use super::world::{Hidden, World};

/// One thing that happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    // What a person or the app asks, at whichever step the journey is.
    Scan,
    Prepare,
    Begin,
    Check,
    Confirm,
    Skip,
    LeaveOpen,
    /// The person goes back to the step of this number.
    Reopen(u8),
    End,
    Answer(Question, u8),
    // What is in flight comes to its end.
    Finish,
    // The app stops, in whatever it is doing, and starts again.
    StopAndStart,
    Restart,
    NewerCatalogue,
    // What happens on the computer meanwhile.
    ClockSet(i8),
    TimePasses(u8),
    RemovedByHand,
    InstalledAgain,
    Hide(u8),
    AgentArrives,
    AgentLeaves,
    SecondArrives,
    UnplacedArrives,
    BareArrives,
    VaultAppears,
    HeldOff(bool),
    AnotherProtects(bool),
    Busy(bool),
    OnBattery(bool),
    RestartWaits,
    EntryChanges,
    Stubborn(bool),
    /// The person does what the screen asks, once.
    DoAsAsked,
}

impl Arbitrary for Step {
    type Parameters = ();
    type Strategy = BoxedStrategy<Step>;

    fn arbitrary_with((): ()) -> BoxedStrategy<Step> {
        let question = prop::sample::select(Question::ALL.to_vec());
        prop_oneof![
            // Most often what a person does, or a story would seldom get far.
            24 => Just(Step::DoAsAsked),
            8 => Just(Step::Finish),
            3 => Just(Step::Scan),
            1 => Just(Step::Prepare),
            5 => Just(Step::Begin),
            4 => Just(Step::Check),
            2 => Just(Step::Confirm),
            1 => Just(Step::Skip),
            2 => Just(Step::LeaveOpen),
            2 => (0..4_u8).prop_map(Step::Reopen),
            1 => Just(Step::End),
            4 => (question, any::<u8>()).prop_map(|(question, pick)| Step::Answer(question, pick)),
            4 => Just(Step::StopAndStart),
            4 => Just(Step::Restart),
            1 => Just(Step::NewerCatalogue),
            2 => any::<i8>().prop_map(Step::ClockSet),
            2 => any::<u8>().prop_map(Step::TimePasses),
            1 => Just(Step::RemovedByHand),
            1 => Just(Step::InstalledAgain),
            2 => (0..5_u8).prop_map(Step::Hide),
            1 => Just(Step::AgentArrives),
            2 => Just(Step::AgentLeaves),
            1 => Just(Step::SecondArrives),
            1 => Just(Step::UnplacedArrives),
            1 => Just(Step::BareArrives),
            2 => Just(Step::VaultAppears),
            2 => any::<bool>().prop_map(Step::HeldOff),
            1 => any::<bool>().prop_map(Step::AnotherProtects),
            2 => any::<bool>().prop_map(Step::Busy),
            2 => any::<bool>().prop_map(Step::OnBattery),
            1 => Just(Step::RestartWaits),
            1 => Just(Step::EntryChanges),
            1 => any::<bool>().prop_map(Step::Stubborn),
        ]
        .boxed()
    }
}

/// One scan, and the world as it was then.
pub(crate) struct Seen {
    /// The index of its event.
    pub(crate) event: usize,
    pub(crate) world: World,
}

pub(crate) struct Session {
    pub(crate) world: World,
    /// The world when the plan was made.
    pub(crate) planned: Option<World>,
    pub(crate) events: Vec<Recorded>,
    pub(crate) journey: Journey,
    pub(crate) seen: Vec<Seen>,
    detector: &'static Detector<'static>,
    steps: Vec<(Step, String)>,
    /// How many actions were started by an effect.
    pub(crate) performed: usize,
    /// How many times a person asked to begin.
    pub(crate) asked: usize,
    /// Actions in flight right after a start of the app.
    pub(crate) acted_on_start: bool,
}

/// Detection by the shipped catalogue with this change.
pub(crate) fn detector_by(change: impl FnOnce(&mut Catalogue)) -> &'static Detector<'static> {
    let mut catalogue = embedded().expect("the shipped catalogue").clone();
    change(&mut catalogue);
    let catalogue: &'static Catalogue = Box::leak(Box::new(catalogue));
    Box::leak(Box::new(Detector::from(catalogue)))
}

fn newer() -> &'static Detector<'static> {
    static NEWER: std::sync::OnceLock<&'static Detector<'static>> = std::sync::OnceLock::new();
    NEWER.get_or_init(|| detector_by(|catalogue| catalogue.version = "2099.1.1".into()))
}

impl Session {
    pub(crate) fn new(world: World) -> Session {
        Session::by(detector().expect("the shipped catalogue"), world)
    }

    pub(crate) fn by(detector: &'static Detector<'static>, world: World) -> Session {
        Session {
            world,
            planned: None,
            events: Vec::new(),
            journey: Journey::default(),
            seen: Vec::new(),
            detector,
            steps: Vec::new(),
            performed: 0,
            asked: 0,
            acted_on_start: false,
        }
    }

    /// The story so far, one line for each thing that happened, with the events it led to.
    pub(crate) fn story(&self) -> String {
        let lines = self
            .steps
            .iter()
            .map(|(step, events)| format!("  {step:?}: {events}\n"));
        lines.collect()
    }

    pub(crate) fn happen(&mut self, step: Step) {
        let before = self.events.len();
        self.carry_out(step);
        let events: Vec<String> = self.events[before..]
            .iter()
            .map(|one| name(&one.event))
            .collect();
        self.steps.push((step, events.join(", ")));
        if let Some(Seen { world, .. }) = self.seen.last()
            && self.events[before..]
                .iter()
                .any(|recorded| matches!(recorded.event, Event::Planned { .. }))
        {
            self.planned = Some(world.clone());
        }
    }

    fn carry_out(&mut self, step: Step) {
        let world = &mut self.world;
        // A rejection is an answer: any command may come at any time.
        let _ = match step {
            Step::Scan => self.submit(Command::Scan),
            Step::Prepare => self.submit(Command::Prepare(None)),
            Step::Begin => self.begin(),
            Step::Check => self.at_step(Command::CheckStep),
            Step::Confirm => self.at_step(Command::ConfirmStep),
            Step::Skip => self.at_step(Command::SkipStep),
            Step::LeaveOpen => self.at_step(Command::LeaveStepOpen),
            Step::Reopen(number) => self.reopen(number),
            Step::End => self.submit(Command::End),
            Step::Answer(question, pick) => self.answer(question, pick),
            Step::Finish => {
                self.finish();
                Ok(())
            }
            Step::StopAndStart => self.stop_and_start(),
            Step::Restart => {
                world.restart();
                self.stop_and_start()
            }
            Step::NewerCatalogue => {
                self.detector = newer();
                self.stop_and_start()
            }
            Step::DoAsAsked => {
                self.do_as_asked();
                Ok(())
            }
            Step::ClockSet(hours) => {
                world.clock += i64::from(hours) * 3_600;
                Ok(())
            }
            Step::TimePasses(minutes) => {
                world.time += i64::from(minutes) * 60;
                Ok(())
            }
            Step::RemovedByHand => {
                world.installed = false;
                Ok(())
            }
            Step::InstalledAgain => {
                world.installed = true;
                world.loaded = true;
                Ok(())
            }
            Step::Hide(what) => {
                world.hidden = match what {
                    0 => Hidden::List,
                    1 => Hidden::Processes,
                    2 => Hidden::Remains,
                    3 => Hidden::Foreign,
                    _ => Hidden::Nothing,
                };
                Ok(())
            }
            Step::AgentArrives => {
                world.others.agent = true;
                Ok(())
            }
            Step::AgentLeaves => {
                world.others.agent = false;
                Ok(())
            }
            Step::SecondArrives => {
                world.others.second = true;
                Ok(())
            }
            Step::UnplacedArrives => {
                world.others.unplaced = true;
                Ok(())
            }
            Step::BareArrives => {
                world.others.bare = true;
                Ok(())
            }
            Step::VaultAppears => {
                world.vault = true;
                Ok(())
            }
            Step::HeldOff(held_off) => {
                world.held_off = held_off;
                Ok(())
            }
            Step::AnotherProtects(protects) => {
                world.protected_by_another = protects;
                Ok(())
            }
            Step::Busy(busy) => {
                world.busy = busy;
                Ok(())
            }
            Step::OnBattery(on_battery) => {
                world.on_battery = on_battery;
                Ok(())
            }
            Step::RestartWaits => {
                world.restart_waits = true;
                Ok(())
            }
            Step::EntryChanges => {
                world.entry_changed = !world.entry_changed;
                Ok(())
            }
            Step::Stubborn(stubborn) => {
                world.stubborn = stubborn;
                Ok(())
            }
        };
    }

    pub(crate) fn submit(&mut self, command: Command) -> Result<(), Rejection> {
        for event in decide(&self.journey, command, self.detector)? {
            self.record(event);
        }
        Ok(())
    }

    fn record(&mut self, event: Event) {
        self.world.time += 1;
        let recorded = Recorded {
            at: self.world.now(),
            event,
        };
        self.journey = evolve(std::mem::take(&mut self.journey), &recorded);
        self.events.push(recorded);
    }

    fn at_step(
        &mut self,
        command: fn(voorzorg_domain::catalogue::StepId) -> Command,
    ) -> Result<(), Rejection> {
        let step = self.journey.current_step().map(|step| step.id.clone());
        self.submit(command(step.ok_or(Rejection::NotNow)?))
    }

    fn reopen(&mut self, number: u8) -> Result<(), Rejection> {
        let plan = self.journey.plan.as_deref().ok_or(Rejection::NotNow)?;
        let step = plan.steps.get(usize::from(number));
        let step = step.ok_or(Rejection::NotNow)?.id.clone();
        self.submit(Command::ReopenStep(step))
    }

    fn begin(&mut self) -> Result<(), Rejection> {
        self.at_step(Command::BeginStep)?;
        self.asked += 1;
        Ok(())
    }

    fn answer(&mut self, question: Question, pick: u8) -> Result<(), Rejection> {
        let answers: Vec<&str> = match question {
            Question::Group => vec!["vital", "other", "abdo", "abro", "nobody"],
            Question::DeviceAdmin => vec!["me", "owner", "department", "unknown"],
            Question::Replacement => {
                vec![
                    "microsoft-defender",
                    "clamav",
                    "none",
                    "other",
                    "nothing-known",
                ]
            }
            Question::Officer
            | Question::Passwords
            | Question::Vaults
            | Question::ProtectionPassword
            | Question::Administrator
            | Question::Parent
            | Question::UsedFor
            | Question::MakerIn => question.answers().iter().map(|(id, _)| *id).collect(),
        };
        let answer = answers[usize::from(pick) % answers.len()].to_owned();
        self.submit(Command::Answer { question, answer })
    }

    /// What is in flight ends, and what follows from it.
    fn finish(&mut self) {
        match pending(&self.journey) {
            Some(Effect::Scan) => {
                let snapshot = Box::new(self.world.snapshot());
                self.seen.push(Seen {
                    event: self.events.len(),
                    world: self.world.clone(),
                });
                self.submit(Command::Scanned(snapshot))
                    .expect("a scan was asked for");
            }
            Some(Effect::Perform { step, .. }) => {
                self.performed += 1;
                let product = self.product();
                self.world.uninstall(&product);
                let outcome = ActionOutcome::Started { exit_code: Some(0) };
                self.submit(Command::ActionEnded { step, outcome })
                    .expect("an action was in flight");
            }
            None => {}
        }
    }

    /// The scan in flight ends, and saw the world but for this change. No rule can be judged by it, since
    /// the world knows nothing of the change.
    pub(crate) fn finish_seeing(&mut self, change: impl FnOnce(&mut Snapshot)) {
        let mut snapshot = self.world.snapshot();
        change(&mut snapshot);
        self.submit(Command::Scanned(Box::new(snapshot)))
            .expect("a scan was asked for");
    }

    /// The product of the plan.
    fn product(&self) -> String {
        let plan = self.journey.plan.as_deref();
        plan.map_or(String::new(), |plan| plan.product.0.clone())
    }

    fn settle(&mut self) {
        while pending(&self.journey).is_some() {
            self.finish();
        }
    }

    fn stop_and_start(&mut self) -> Result<(), Rejection> {
        self.journey = Journey::from_events(&self.events);
        let result = self.submit(Command::Resume(self.world.boot()));
        self.acted_on_start |= matches!(self.journey.in_flight, InFlight::Acting { .. });
        result
    }

    /// The person does what the screen asks at this moment.
    fn do_as_asked(&mut self) {
        self.settle();
        if self.journey.latest.is_none() {
            let _ = self.submit(Command::Scan);
            self.settle();
        }
        for (question, answer) in [
            (Question::Group, "vital"),
            (Question::DeviceAdmin, "me"),
            (Question::Officer, "yes"),
        ] {
            let is_answered = self.journey.answers.contains_key(&question);
            let is_asked = question != Question::Officer
                || self.journey.needs_officer(self.detector.catalogue());
            if is_asked && !is_answered {
                let answer = answer.to_owned();
                let _ = self.submit(Command::Answer { question, answer });
            }
        }
        if self.journey.plan.is_none() {
            let _ = self.submit(Command::Prepare(None));
            return;
        }
        let Some(step) = self.journey.current_step().cloned() else {
            return;
        };
        let (id, product) = (step.id.clone(), self.product());
        for question in &step.questions {
            // The first answer that lets the journey go on, by what the latest scan saw.
            for (answer, effect) in question.answers() {
                if self.journey.is_settled(*question) {
                    break;
                }
                if *effect == AnswerEffect::Settles {
                    let (question, answer) = (*question, (*answer).to_owned());
                    let _ = self.submit(Command::Answer { question, answer });
                }
            }
        }
        let _ = match step.check {
            Check::Told | Check::Answered => self.submit(Command::ConfirmStep(id)),
            Check::GoodMoment | Check::Protected => {
                if self.journey.step_status.contains_key(&id) {
                    let told = self.submit(Command::ConfirmStep(id.clone()));
                    told.or_else(|_| self.submit(Command::CheckStep(id)))
                } else {
                    self.submit(Command::CheckStep(id))
                }
            }
            Check::ReplacementReady => self.choose_replacement(id),
            Check::Removed | Check::Gone => {
                if self.journey.left_open_by(&step).is_some() {
                    self.submit(Command::LeaveStepOpen(id))
                } else if self.is_really_open(&step.id) {
                    // The screen says so, and offers to stop here with what is open.
                    self.submit(Command::End)
                } else if step.action.is_none() && self.world.has_installed(&product) {
                    // Nothing is offered, so the person finds a way of their own.
                    self.world.uninstall(&product);
                    self.submit(Command::CheckStep(id))
                } else if self.world.has_installed(&product) && !self.world.stubborn {
                    self.begin()
                } else {
                    self.submit(Command::CheckStep(id))
                }
            }
            Check::RestartedAndGone => {
                if self.journey.left_open_by(&step).is_some() {
                    self.submit(Command::LeaveStepOpen(id))
                } else if self.is_really_open(&step.id) {
                    self.submit(Command::End)
                } else {
                    self.submit(Command::CheckStep(id))
                }
            }
        };
    }

    /// The last check found something that no further check or restart takes away: another product of
    /// the vendor's, or parts of this one that are still here after the restart.
    fn is_really_open(&self, step: &voorzorg_domain::catalogue::StepId) -> bool {
        matches!(
            self.journey.step_status.get(step),
            Some(StepStatus::Unresolved { verification })
                if matches!(
                    verification.result,
                    CheckResult::Failed {
                        reason: FailureReason::AnotherPresent | FailureReason::StillPresent,
                        ..
                    }
                )
        )
    }

    fn choose_replacement(
        &mut self,
        id: voorzorg_domain::catalogue::StepId,
    ) -> Result<(), Rejection> {
        let system = self.world.system;
        let wished = match system {
            System::Windows if self.world.held_off => "other",
            System::Windows => "microsoft-defender",
            System::Linux | System::Macos => "none",
        };
        self.submit(Command::Answer {
            question: Question::Replacement,
            answer: wished.to_owned(),
        })?;
        let told = self.submit(Command::ConfirmStep(id.clone()));
        told.or_else(|_| self.submit(Command::CheckStep(id)))
    }

    /// From here on nothing goes wrong any more, except a gap that lasts: the person does as asked and
    /// restarts when the journey waits for it.
    pub(crate) fn go_on_kindly(&mut self) {
        let world = &mut self.world;
        world.stubborn = false;
        world.busy = false;
        world.on_battery = false;
        world.restart_waits = false;
        world.others.agent = false;
        world.others.second = false;
        world.others.bare = false;
        world.others.unplaced = self
            .planned
            .as_ref()
            .is_some_and(|then| then.others.unplaced);
        world.others.vpn = self.planned.as_ref().is_some_and(|then| then.others.vpn);
        world.held_off = false;
        if !world.gap_lasts {
            world.hidden = Hidden::Nothing;
        }
        let _ = self.submit(Command::Scan);
        for (question, answer) in [
            (Question::Group, "vital"),
            (Question::DeviceAdmin, "me"),
            (Question::Officer, "yes"),
        ] {
            let answer = answer.to_owned();
            let _ = self.submit(Command::Answer { question, answer });
        }
        for _ in 0..60 {
            let waits = self
                .journey
                .current_step()
                .is_some_and(|step| step.check == Check::RestartedAndGone);
            self.happen(if waits {
                Step::Restart
            } else {
                Step::DoAsAsked
            });
            self.happen(Step::DoAsAsked);
            self.settle();
            if self.journey.is_over() {
                break;
            }
        }
    }
}

fn name(event: &Event) -> String {
    match event {
        Event::Scanned { assessment, .. } => format!("scanned ({})", assessment.verdict.id()),
        Event::StepChecked { step, verification } => {
            let result = match &verification.result {
                CheckResult::Passed => "passed".to_owned(),
                CheckResult::Failed { reason, .. } => format!("failed ({})", reason.id()),
                CheckResult::Undetermined { reason, .. } => {
                    format!("undetermined ({})", reason.id())
                }
            };
            format!("{} checked: {result}", step.0)
        }
        Event::StepBegun { step, .. } => format!("{} begun", step.0),
        Event::StepConfirmed { step } => format!("{} told", step.0),
        Event::StepLeftOpen { step, .. } => format!("{} left open", step.0),
        Event::StepReopened { step } => format!("{} reopened", step.0),
        Event::StepSkipped { step } => format!("{} skipped", step.0),
        Event::ScanRequested { step, begin } => format!(
            "scan asked{}{}",
            step.as_ref()
                .map_or(String::new(), |step| format!(" for {}", step.0)),
            if *begin { " to begin" } else { "" }
        ),
        Event::Answered { question, answer } => format!("{} = {answer}", question.id()),
        Event::Planned { .. } => "planned".into(),
        Event::Replanned { .. } => "planned anew".into(),
        Event::ActionEnded { .. } => "action ended".into(),
        Event::Interrupted { .. } => "interrupted".into(),
        Event::Ended => "ended".into(),
        Event::LanguageChosen { .. } => "language".into(),
    }
}
