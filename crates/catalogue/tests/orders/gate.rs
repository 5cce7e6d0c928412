//! What the scan that is taken before a removal says, and what follows from it.

use voorzorg_domain::catalogue::{Check, ProductId, ProductKind};
use voorzorg_domain::journey::{Command, Event, InFlight, Question, StepStatus};
use voorzorg_domain::snapshot::{Fact, Gap, GapKind, MachinePath, Probe, Snapshot, System};
use voorzorg_domain::verification::{CheckResult, FailureReason};

use super::named::{BEGIN_AND_END, CHECK, all, until};
use super::session::{Session, Step, detector_by};
use super::world::{Hidden, World};

const HOME: &str = "kaspersky-home-windows";

/// A journey that stands before the removal on `system`.
fn before_removal(system: System) -> Session {
    let mut session = Session::new(World::new(system));
    until(&mut session, Check::Removed);
    session
}

/// Asks to begin, and lets the scan for it see the world but for this change.
fn begin_seeing(session: &mut Session, change: impl FnOnce(&mut Snapshot)) {
    session.happen(Step::Begin);
    session.finish_seeing(change);
}

fn has_begun(session: &Session) -> bool {
    matches!(session.journey.in_flight, InFlight::Acting { .. })
}

pub(crate) fn gap(probe: Probe) -> impl FnOnce(&mut Snapshot) {
    move |snapshot| {
        let mut readings = snapshot.readings.iter_mut();
        let reading = readings
            .find(|reading| reading.probe == probe)
            .expect("a required probe");
        let denied = Gap::of(GapKind::Denied).at(MachinePath("/the/list".into()));
        reading.gaps.push(denied);
    }
}

fn without_defender(snapshot: &mut Snapshot) {
    for reading in &mut snapshot.readings {
        reading
            .facts
            .retain(|fact| !matches!(fact, Fact::Defender(_)));
    }
}

/// What the check of the current step said.
fn checked(session: &Session) -> Option<(Check, &CheckResult)> {
    let step = session.journey.current_step()?;
    if let StepStatus::Unresolved { verification } = session.journey.step_status.get(&step.id)? {
        Some((step.check, &verification.result))
    } else {
        None
    }
}

fn failure(session: &Session) -> Option<(Check, FailureReason)> {
    match checked(session)? {
        (check, CheckResult::Failed { reason, .. } | CheckResult::Undetermined { reason, .. }) => {
            Some((check, *reason))
        }
        (_, CheckResult::Passed) => None,
    }
}

pub(crate) fn plans_made_anew(session: &Session) -> usize {
    let events = session.events.iter();
    events
        .filter(|recorded| matches!(recorded.event, Event::Replanned { .. }))
        .count()
}

#[test]
fn a_gap_that_can_hide_the_manager_or_what_is_started_closes_the_gate_and_is_named() {
    for system in [System::Windows, System::Linux] {
        for probe in Probe::required(system) {
            let hides = !matches!(
                probe,
                Probe::SecurityCenter | Probe::Processes | Probe::Folders
            );
            let mut session = before_removal(system);
            begin_seeing(&mut session, gap(*probe));
            assert_eq!(has_begun(&session), !hides, "{probe:?}");
            if hides {
                let Some((Check::Removed, CheckResult::Undetermined { reason, probes, .. })) =
                    checked(&session)
                else {
                    panic!("{probe:?}:\n{}", session.story());
                };
                assert_eq!(*reason, FailureReason::CouldNotScan, "{probe:?}");
                assert_eq!(probes, &[*probe]);
            }
        }
    }
}

#[test]
fn a_removal_is_offered_as_soon_as_the_list_that_hid_it_can_be_read() {
    let mut session = Session::new(World {
        hidden: Hidden::List,
        ..World::new(System::Windows)
    });
    until(&mut session, Check::Removed);
    let offered = |session: &Session| {
        let step = session.journey.current_step();
        step.is_some_and(|step| step.action.is_some())
    };
    all(&mut session, &CHECK);
    assert!(!offered(&session), "{}", session.story());
    assert_eq!(plans_made_anew(&session), 0, "{}", session.story());

    session.world.hidden = Hidden::Nothing;
    all(&mut session, &CHECK);
    assert!(offered(&session), "{}", session.story());
    all(&mut session, &BEGIN_AND_END);
    assert_eq!(session.performed, 1, "{}", session.story());
}

#[test]
fn a_check_makes_no_new_plan_for_a_removal_that_is_offered_already() {
    let mut session = before_removal(System::Windows);
    all(&mut session, &CHECK);
    assert_eq!(plans_made_anew(&session), 0, "{}", session.story());
}

#[test]
fn a_check_of_another_step_makes_no_new_plan() {
    let mut session = before_removal(System::Windows);
    all(&mut session, &BEGIN_AND_END);
    all(&mut session, &CHECK);
    until(&mut session, Check::RestartedAndGone);
    // It waits for the restart, and so is still there to be planned for.
    all(&mut session, &CHECK);
    assert_eq!(plans_made_anew(&session), 0, "{}", session.story());
}

#[test]
fn a_restart_since_the_first_plan_counts_when_the_plan_is_made_anew() {
    let mut session = Session::new(World {
        hidden: Hidden::List,
        ..World::new(System::Windows)
    });
    until(&mut session, Check::GoodMoment);
    all(&mut session, &[Step::Restart, Step::Finish]);
    // Something keeps asking for a restart, which a person may then confirm to be of no consequence.
    session.world.restart_waits = true;
    until(&mut session, Check::Removed);
    session.world.hidden = Hidden::Nothing;
    all(&mut session, &CHECK);
    assert_eq!(plans_made_anew(&session), 1, "{}", session.story());
    all(&mut session, &BEGIN_AND_END);
    assert_eq!(session.performed, 1, "{}", session.story());
}

#[test]
fn what_is_in_the_way_opens_the_step_that_is_about_it_and_no_other() {
    for (change, check, reason) in [
        (
            Step::Busy(true),
            Check::GoodMoment,
            FailureReason::InstallerBusy,
        ),
        (
            Step::OnBattery(true),
            Check::GoodMoment,
            FailureReason::OnBattery,
        ),
        (
            Step::RestartWaits,
            Check::GoodMoment,
            FailureReason::RestartWaits,
        ),
        (
            Step::HeldOff(true),
            Check::ReplacementReady,
            FailureReason::BuiltInHeldOff,
        ),
    ] {
        let mut session = before_removal(System::Windows);
        all(&mut session, &[change, Step::Begin, Step::Finish]);
        let story = session.story();
        assert_eq!(failure(&session), Some((check, reason)), "{story}");
    }
}

#[test]
fn an_entry_that_changed_is_shown_again_before_anything_starts() {
    let mut session = before_removal(System::Windows);
    let shown = session
        .journey
        .current_step()
        .and_then(|step| step.action.clone());
    all(
        &mut session,
        &[Step::EntryChanges, Step::Begin, Step::Finish],
    );
    let story = session.story();
    let changed = (Check::Removed, FailureReason::PlanChanged);
    assert_eq!(failure(&session), Some(changed), "{story}");
    let step = session.journey.current_step().expect("the removal");
    assert_ne!(step.action, shown, "the new plan has the new entry");
}

#[test]
fn a_protection_that_cannot_be_seen_holds_a_removal_unless_the_person_told_of_it() {
    // It was seen before, so a scan can see it, and this one has to.
    let mut seen = before_removal(System::Windows);
    begin_seeing(&mut seen, without_defender);
    let unknown = (Check::ReplacementReady, FailureReason::ProtectionUnknown);
    assert_eq!(failure(&seen), Some(unknown), "{}", seen.story());

    // It was never seen, and the person told of it.
    let mut told = Session::new(World::new(System::Windows));
    until(&mut told, Check::ReplacementReady);
    let defender = "microsoft-defender".to_owned();
    told.submit(Command::Answer {
        question: Question::Replacement,
        answer: defender,
    })
    .expect("an answer");
    told.happen(Step::Check);
    told.finish_seeing(without_defender);
    told.happen(Step::Confirm);
    until(&mut told, Check::Removed);
    begin_seeing(&mut told, without_defender);
    assert!(has_begun(&told), "{}", told.story());
}

#[test]
fn a_replacement_that_is_not_built_in_is_not_judged_by_what_is() {
    let mut session = Session::new(World {
        held_off: true,
        ..World::new(System::Windows)
    });
    until(&mut session, Check::Removed);
    all(&mut session, &BEGIN_AND_END);
    assert_eq!(session.performed, 1, "{}", session.story());
}

#[test]
fn what_does_not_protect_may_go_while_the_protection_is_held_off() {
    let detector = detector_by(|catalogue| {
        let mut products = catalogue.products.iter_mut();
        let product = products.find(|product| product.id.0 == HOME);
        product.expect("the home suite").kind = ProductKind::Companion;
    });
    let mut session = Session::by(detector, World::new(System::Windows));
    session.happen(Step::DoAsAsked);
    let product = ProductId(HOME.into());
    session
        .submit(Command::Prepare(Some(product)))
        .expect("a plan for a companion");
    until(&mut session, Check::Removed);
    begin_seeing(&mut session, |snapshot| {
        for reading in &mut snapshot.readings {
            for fact in &mut reading.facts {
                if let Fact::Defender(defender) = fact {
                    defender.held_off = true;
                }
            }
        }
    });
    assert!(has_begun(&session), "{}", session.story());
}

#[test]
fn a_vault_that_appears_opens_the_question_about_passwords_again() {
    let mut session = before_removal(System::Windows);
    all(
        &mut session,
        &[Step::VaultAppears, Step::Begin, Step::Finish],
    );
    assert!(!has_begun(&session), "{}", session.story());
    let step = session.journey.current_step().expect("a step");
    assert!(step.questions.contains(&Question::Passwords));

    // Whoever moved them is not asked again.
    let mut session = Session::new(World {
        vault: true,
        ..World::new(System::Windows)
    });
    until(&mut session, Check::Removed);
    all(&mut session, &[Step::Begin, Step::Finish]);
    assert!(has_begun(&session), "{}", session.story());
}

#[test]
fn nothing_is_started_a_second_time_while_an_installer_works() {
    let mut session = before_removal(System::Windows);
    all(&mut session, &[Step::Stubborn(true)]);
    all(&mut session, &BEGIN_AND_END);
    all(&mut session, &CHECK);
    all(&mut session, &[Step::Busy(true), Step::Begin, Step::Finish]);
    assert!(!has_begun(&session), "{}", session.story());
    let busy = (Check::Removed, FailureReason::InstallerBusy);
    assert_eq!(failure(&session), Some(busy), "{}", session.story());
    all(
        &mut session,
        &[Step::Busy(false), Step::Begin, Step::Finish],
    );
    assert!(has_begun(&session), "{}", session.story());
}
