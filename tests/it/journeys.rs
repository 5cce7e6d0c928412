//! A journey survives every interruption, and nothing is done until a later scan shows it (I3, ADR 18,
//! ADR 21).

use std::collections::BTreeSet;

use acceptance::machines::{self, with};
use acceptance::{catalogue, detector};
use proptest::prelude::*;
use voorzorg_domain::action::ActionOutcome;
use voorzorg_domain::catalogue::{Check, StepId};
use voorzorg_domain::journey::{
    Command, Effect as Pending, Event, Journey, Question, Recorded, Rejection, StepStatus, decide,
    evolve, pending,
};
use voorzorg_domain::may_stay::{MayStay, beside};
use voorzorg_domain::planning::plan;
use voorzorg_domain::question::AnswerEffect;
use voorzorg_domain::report::{UnprotectedTime, unprotected};
use voorzorg_domain::snapshot::{
    Boot, Fact, Gap, GapKind, PackageState, Probe, SecurityState, Snapshot, Timestamp,
    UninstallScope,
};
use voorzorg_domain::verification::{CheckResult, FailureReason, verify};

/// A simulated computer that changes by its uninstaller and by a restart.
#[derive(Clone)]
struct World {
    installed: Snapshot,
    waiting: Snapshot,
    gone: Snapshot,
    now: Stage,
    /// The uninstaller ends, but removes nothing.
    stubborn: bool,
    /// How often the uninstaller was started.
    started: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Installed,
    Waiting,
    Gone,
}

impl World {
    fn windows() -> World {
        World {
            installed: machines::home_suite(),
            waiting: machines::home_suite_waiting_for_restart(),
            gone: machines::home_suite_gone(),
            now: Stage::Installed,
            stubborn: false,
            started: 0,
        }
    }

    fn snapshot(&self) -> Snapshot {
        match self.now {
            Stage::Installed => self.installed.clone(),
            Stage::Waiting => self.waiting.clone(),
            Stage::Gone => self.gone.clone(),
        }
    }

    fn boot(&self) -> Boot {
        self.snapshot().boot
    }

    fn uninstall(&mut self) {
        self.started += 1;
        if !self.stubborn {
            self.now = Stage::Waiting;
        }
    }

    fn restart(&mut self) {
        if self.now == Stage::Waiting {
            self.now = Stage::Gone;
        }
    }
}

/// An answer that lets the journey go on.
fn settling(question: Question) -> &'static str {
    let settles = |(_, effect): &&(&str, AnswerEffect)| *effect == AnswerEffect::Settles;
    question.answers().iter().find(settles).unwrap().0
}

/// A person with the app open on a world.
#[derive(Clone)]
struct Session {
    world: World,
    events: Vec<Recorded>,
    journey: Journey,
}

impl Session {
    fn new(world: World) -> Session {
        Session {
            world,
            events: Vec::new(),
            journey: Journey::default(),
        }
    }

    fn submit(&mut self, command: Command) -> Result<(), Rejection> {
        for event in decide(&self.journey, command, detector())? {
            self.record(event);
        }
        Ok(())
    }

    fn record(&mut self, event: Event) {
        let at = Timestamp(1_795_000_000 + i64::try_from(self.events.len()).unwrap() * 60);
        let recorded = Recorded { at, event };
        self.journey = evolve(self.journey.clone(), &recorded);
        self.events.push(recorded);
    }

    /// Carries out pending effects until there are none.
    fn settle(&mut self) {
        while let Some(effect) = pending(&self.journey) {
            match effect {
                Pending::Scan => {
                    let snapshot = Box::new(self.world.snapshot());
                    self.submit(Command::Scanned(snapshot)).unwrap();
                }
                Pending::Perform { step, .. } => {
                    self.world.uninstall();
                    let outcome = ActionOutcome::Started { exit_code: Some(0) };
                    self.submit(Command::ActionEnded { step, outcome }).unwrap();
                }
            }
        }
    }

    fn answer(&mut self, question: Question, answer: &str) {
        self.submit(Command::Answer {
            question,
            answer: answer.into(),
        })
        .unwrap();
    }

    /// Everything up to the plan, as far as it has not been done.
    fn prepare(&mut self) {
        if self.journey.latest.is_none() {
            if pending(&self.journey).is_none() {
                self.submit(Command::Scan).unwrap();
            }
            self.settle();
        }
        if self.journey.plan.is_none() {
            for (question, answer) in [(Question::Group, "vital"), (Question::DeviceAdmin, "me")] {
                if !self.journey.answers.contains_key(&question) {
                    self.answer(question, answer);
                }
            }
            self.submit(Command::Prepare(None)).unwrap();
        }
    }

    /// Follows each step as asked, and gives up after many tries.
    fn walk(&mut self) {
        self.prepare();
        for _ in 0..60 {
            self.settle();
            let Some(step) = self.journey.current_step().cloned() else {
                return;
            };
            let id = step.id.clone();
            match step.check {
                Check::Told => self.submit(Command::ConfirmStep(id)).unwrap(),
                Check::Answered => {
                    for question in &step.questions {
                        if !self.journey.is_settled(*question) {
                            self.answer(*question, settling(*question));
                        }
                    }
                    self.submit(Command::ConfirmStep(id)).unwrap();
                }
                Check::GoodMoment => self.submit(Command::CheckStep(id)).unwrap(),
                Check::ReplacementReady => {
                    if !self.journey.answers.contains_key(&Question::Replacement) {
                        self.answer(Question::Replacement, "microsoft-defender");
                    }
                    self.submit(Command::CheckStep(id)).unwrap();
                }
                Check::Removed | Check::Gone => {
                    let tried = self.journey.outcomes.contains_key(&id)
                        || self.journey.interrupted.contains(&id);
                    // A person starts it once; a second time only when it was cut off or cancelled.
                    if self.world.now == Stage::Installed && !(tried && self.world.stubborn) {
                        self.submit(Command::BeginStep(id.clone())).unwrap();
                        self.settle();
                    }
                    // A scan followed the uninstaller, and may have verified the step already.
                    let step = self.journey.current_step();
                    if step.is_some_and(|step| step.id == id) {
                        self.submit(Command::CheckStep(id)).unwrap();
                    }
                }
                Check::RestartedAndGone => {
                    self.world.restart();
                    self.submit(Command::CheckStep(id)).unwrap();
                }
                Check::Protected => self.submit(Command::CheckStep(id)).unwrap(),
            }
        }
    }

    /// The app stops and is started again; only what is on disk is left.
    fn stop_and_start(&self, after: usize) -> Session {
        let events: Vec<Recorded> = self.events[..after].to_vec();
        let journey = Journey::from_events(&events);
        let mut session = Session {
            world: self.world.clone(),
            events,
            journey,
        };
        let boot = session.world.boot();
        session.submit(Command::Resume(boot)).unwrap();
        session
    }

    fn verified(&self) -> BTreeSet<&StepId> {
        self.journey
            .step_status
            .iter()
            .filter(|(_, status)| matches!(status, StepStatus::Verified { .. }))
            .map(|(id, _)| id)
            .collect()
    }
}

#[test]
fn a_home_suite_is_replaced_and_seen_gone() {
    let mut session = Session::new(World::windows());
    session.walk();
    assert!(session.journey.is_finished());
    assert_eq!(session.world.started, 1);
    let removal: BTreeSet<StepId> = session
        .journey
        .plan
        .as_ref()
        .unwrap()
        .steps
        .iter()
        .filter(|step| !matches!(step.check, Check::Told | Check::Answered))
        .map(|step| step.id.clone())
        .collect();
    assert_eq!(
        session.verified(),
        removal.iter().collect(),
        "seen, not told"
    );
}

#[test]
fn an_uninstaller_that_ends_well_and_removes_nothing_is_not_believed() {
    let mut session = Session::new(World {
        stubborn: true,
        ..World::windows()
    });
    session.walk();
    assert!(!session.journey.is_finished());
    assert_eq!(session.world.started, 1, "it is not started again unasked");
    let step = session.journey.current_step().unwrap();
    assert_eq!(step.check, Check::Removed);
    let Some(StepStatus::Unresolved { verification }) = session.journey.step_status.get(&step.id)
    else {
        panic!("{:?}", session.journey.step_status);
    };
    assert!(matches!(
        verification.result,
        CheckResult::Failed {
            reason: FailureReason::StillInstalled,
            ..
        }
    ));
}

#[test]
fn every_prefix_of_a_journey_resumes_to_the_same_end_without_an_unasked_action() {
    let mut whole = Session::new(World::windows());
    whole.walk();
    let ends: Vec<StepId> = whole.verified().into_iter().cloned().collect();
    // The world as it was after each event: replay with a fresh one up to that point.
    for cut in 0..=whole.events.len() {
        let mut world = World::windows();
        for recorded in &whole.events[..cut] {
            match &recorded.event {
                Event::ActionEnded { .. } => world.uninstall(),
                Event::Scanned { snapshot, .. } if snapshot.boot == world.gone.boot => {
                    world.restart();
                }
                _ => {}
            }
        }
        let begun = whole.events[..cut]
            .iter()
            .filter(|recorded| matches!(recorded.event, Event::StepBegun { .. }))
            .count();
        let before = Session {
            world,
            events: whole.events.clone(),
            journey: Journey::default(),
        };
        let mut again = before.stop_and_start(cut);
        let started_before = again.world.started;
        again.settle();
        assert_eq!(
            again.world.started, started_before,
            "cut {cut}: acted unasked on resume"
        );
        again.walk();
        assert!(again.journey.is_finished(), "cut {cut}");
        assert_eq!(
            again.verified().into_iter().cloned().collect::<Vec<_>>(),
            ends,
            "cut {cut}"
        );
        let began_twice = begun == 1 && started_before == 0;
        assert!(
            again.world.started == 1 || began_twice,
            "cut {cut}: started {} times",
            again.world.started
        );
    }
}

#[test]
fn an_interrupted_action_is_scanned_for_and_never_repeated() {
    let mut session = Session::new(World::windows());
    session.walk();
    let begun = session
        .events
        .iter()
        .position(|recorded| matches!(recorded.event, Event::StepBegun { .. }))
        .unwrap();
    let mut again = Session {
        world: World::windows(),
        ..session
    }
    .stop_and_start(begun + 1);
    assert!(matches!(pending(&again.journey), Some(Pending::Scan)));
    again.settle();
    assert_eq!(again.world.started, 0);
    let step = again.journey.current_step().unwrap().id.clone();
    assert!(again.journey.interrupted.contains(&step));
}

#[test]
fn removal_waits_for_a_replacement_and_for_the_one_who_decides() {
    let mut session = Session::new(World::windows());
    session.submit(Command::Scan).unwrap();
    session.settle();
    assert_eq!(
        session.submit(Command::Prepare(None)),
        Err(Rejection::AnswerFirst)
    );
    session.answer(Question::Group, "vital");
    session.answer(Question::DeviceAdmin, "department");
    assert_eq!(
        session.submit(Command::Prepare(None)),
        Err(Rejection::HandOver)
    );
    session.answer(Question::DeviceAdmin, "me");
    session.answer(Question::Group, "abdo");
    assert_eq!(
        session.submit(Command::Prepare(None)),
        Err(Rejection::AnswerFirst),
        "the officer first"
    );
    session.answer(Question::Officer, "no");
    assert_eq!(
        session.submit(Command::Prepare(None)),
        Err(Rejection::HandOver)
    );
    session.answer(Question::Officer, "yes");
    session.submit(Command::Prepare(None)).unwrap();
    let replace = session
        .journey
        .plan
        .as_ref()
        .unwrap()
        .steps
        .iter()
        .find(|step| step.check == Check::ReplacementReady)
        .unwrap()
        .id
        .clone();
    while session.journey.current_step().unwrap().id != replace {
        let step = session.journey.current_step().unwrap().clone();
        for question in &step.questions {
            session.answer(*question, settling(*question));
        }
        session.submit(Command::ConfirmStep(step.id)).unwrap();
    }
    assert_eq!(
        session.submit(Command::SkipStep(replace.clone())),
        Err(Rejection::Required)
    );
    assert_eq!(
        session.submit(Command::ConfirmStep(replace.clone())),
        Err(Rejection::AnswerFirst)
    );
    session.answer(Question::Replacement, "microsoft-defender");
    assert_eq!(
        session.submit(Command::ConfirmStep(replace)),
        Err(Rejection::Required),
        "what can be seen is not told"
    );
}

#[test]
fn a_defender_that_is_held_off_is_no_replacement() {
    let mut world = World::windows();
    for reading in &mut world.installed.readings {
        if reading.probe == Probe::Defender {
            reading.facts = vec![machines::defender(true)];
        }
    }
    let mut session = Session::new(world);
    session.walk();
    assert_eq!(session.world.started, 0, "nothing was removed");
    let step = session.journey.current_step().unwrap();
    assert!(matches!(
        session.journey.step_status.get(&step.id),
        Some(StepStatus::Unresolved { verification })
            if matches!(verification.result,
                CheckResult::Failed { reason: FailureReason::BuiltInHeldOff, .. })
    ));
}

#[test]
fn gone_needs_full_coverage_and_nothing_of_the_vendors() {
    let before = machines::home_suite();
    let assessment = detector().assess(&before);
    let plan = plan(&before, &assessment, catalogue(), None).unwrap();
    let may_stay: Vec<MayStay> = beside(&plan.product, plan.kind, &assessment).collect();
    let result = |machine: &Snapshot| {
        let assessment = detector().assess(machine);
        verify(
            &Check::RestartedAndGone,
            plan.baseline(&may_stay, &plan.boot),
            machine,
            &assessment,
        )
        .result
    };
    let gone = machines::home_suite_gone();
    assert_eq!(result(&gone), CheckResult::Passed);

    for probe in Probe::required(gone.host.system) {
        let mut partly = gone.clone();
        for reading in &mut partly.readings {
            if reading.probe == *probe {
                reading.gaps.push(Gap::of(GapKind::Denied));
            }
        }
        assert!(
            matches!(
                result(&partly),
                CheckResult::Undetermined {
                    reason: FailureReason::CouldNotScan,
                    ..
                }
            ),
            "{probe:?}"
        );
    }

    let renamed = with(
        gone.clone(),
        Probe::UninstallMachine64,
        machines::entry("Kaspersky Next Generation Console", "AO Kaspersky Lab"),
    );
    assert!(matches!(
        result(&renamed),
        CheckResult::Failed {
            reason: FailureReason::AnotherPresent,
            ..
        }
    ));
    let upgraded = with(
        gone.clone(),
        Probe::UninstallMachine32,
        machines::entry("Kaspersky Premium", "AO Kaspersky Lab"),
    );
    assert!(matches!(
        result(&upgraded),
        CheckResult::Failed {
            reason: FailureReason::StillPresent,
            ..
        }
    ));
    let remains = with(
        gone.clone(),
        Probe::SecurityCenter,
        machines::security_product("Kaspersky", SecurityState::Off),
    );
    assert_eq!(
        result(&remains),
        CheckResult::Passed,
        "remains are normal, and named"
    );

    let mut same_start = gone;
    same_start.boot = before.boot;
    assert!(matches!(
        result(&same_start),
        CheckResult::Failed {
            reason: FailureReason::NotRestarted,
            ..
        }
    ));
}

#[test]
fn the_linux_command_names_only_packages_of_the_recipe_that_are_installed() {
    let machine = with(
        machines::kesl(),
        Probe::Dpkg,
        machines::package("kesl; rm -rf", PackageState::Installed, "Kaspersky"),
    );
    let assessment = detector().assess(&machine);
    let plan = plan(&machine, &assessment, catalogue(), None).unwrap();
    let commands: Vec<String> = plan
        .steps
        .iter()
        .filter_map(|step| step.action.as_ref())
        .map(|a| format!("{a:?}"))
        .collect();
    assert_eq!(
        commands,
        [r#"ShowRemovalCommand { command: "sudo apt-get remove kesl-gui kesl" }"#]
    );
}

#[test]
fn an_entry_that_any_program_may_write_is_never_started() {
    let mut machine = machines::home_suite();
    for reading in &mut machine.readings {
        for fact in &mut reading.facts {
            if let Fact::UninstallEntry(entry) = fact {
                entry.scope = UninstallScope::Person;
            }
        }
    }
    let assessment = detector().assess(&machine);
    let plan = plan(&machine, &assessment, catalogue(), None).unwrap();
    let remove = plan
        .steps
        .iter()
        .find(|step| step.check == Check::Removed)
        .unwrap();
    assert_eq!(remove.action, None);
}

#[test]
fn time_without_protection_is_bounded_by_the_scans_around_it() {
    let mut session = Session::new(World::windows());
    session.walk();
    assert!(
        matches!(unprotected(&session.journey.scans), UnprotectedTime::AtMost { seconds } if seconds > 0),
        "{:?}",
        session.journey.scans
    );
}

/// Any command at all, in any order.
fn any_command() -> impl Strategy<Value = usize> {
    0..9_usize
}

proptest! {
    #[test]
    fn a_step_is_verified_only_by_a_later_snapshot(
        commands in prop::collection::vec(any_command(), 1..80),
        blind in prop::sample::select(Probe::required(machines::home_suite().host.system).to_vec()),
    ) {
        // In this world one required source can never be read after the removal.
        let mut world = World::windows();
        for snapshot in [&mut world.waiting, &mut world.gone] {
            for reading in &mut snapshot.readings {
                if reading.probe == blind {
                    reading.gaps.push(Gap::of(GapKind::Denied));
                }
            }
        }
        let mut session = Session::new(world);
        session.prepare();
        for command in commands {
            let id = session.journey.current_step().map(|step| step.id.clone());
            let step = id.unwrap_or_else(|| StepId("none".into()));
            // Rejections are fine: any command may come at any time.
            let _ = match command {
                0 => session.submit(Command::ConfirmStep(step)),
                1 => session.submit(Command::SkipStep(step)),
                2 => session.submit(Command::BeginStep(step)),
                3 => session.submit(Command::CheckStep(step)),
                4 => session.submit(Command::Answer {
                    question: Question::Replacement,
                    answer: "microsoft-defender".into(),
                }),
                5 => { session.world.restart(); Ok(()) }
                6 => { let boot = session.world.boot(); session.submit(Command::Resume(boot)) }
                7 => session.submit(Command::ActionEnded {
                    step,
                    outcome: ActionOutcome::Started { exit_code: Some(0) },
                }),
                _ => session.submit(Command::Scan),
            };
            session.settle();
        }
        let plan = session.journey.plan.clone().unwrap();
        for step in &plan.steps {
            let status = session.journey.step_status.get(&step.id);
            if matches!(step.check, Check::Removed | Check::RestartedAndGone) {
                let settled = matches!(status, Some(StepStatus::SelfReported { .. } | StepStatus::Skipped { .. }));
                prop_assert!(!settled, "{:?}", step.id);
                prop_assert!(
                    !matches!(status, Some(StepStatus::Verified { .. })),
                    "{:?} verified although {:?} was never read", step.id, blind
                );
            }
        }
    }
}
