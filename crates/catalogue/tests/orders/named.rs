//! Orders of events that once broke a promise, or could, told one by one.

use voorzorg_domain::catalogue::Check;
use voorzorg_domain::journey::{Question, StepStatus};
use voorzorg_domain::snapshot::System;

use super::rules;
use super::session::{Session, Step};
use super::world::{Hidden, World};

/// Goes on as asked until the current step has this check.
pub(crate) fn until(session: &mut Session, check: Check) {
    for _ in 0..40 {
        if session
            .journey
            .current_step()
            .is_some_and(|step| step.check == check)
        {
            return;
        }
        session.happen(Step::DoAsAsked);
        session.happen(Step::Finish);
    }
    panic!("never came to {check:?}:\n{}", session.story());
}

pub(crate) fn all(session: &mut Session, steps: &[Step]) {
    for step in steps {
        session.happen(*step);
        rules::hold(session).unwrap();
    }
}

fn settled(session: &Session, check: Check) -> Option<&StepStatus> {
    let plan = session.journey.plan.as_deref().unwrap();
    let step = plan.steps.iter().find(|step| step.check == check).unwrap();
    session.journey.step_status.get(&step.id)
}

fn is_verified(session: &Session, check: Check) -> bool {
    matches!(settled(session, check), Some(StepStatus::Verified { .. }))
}

fn assert_verified(session: &Session, check: Check) {
    assert!(
        is_verified(session, check),
        "{check:?}:\n{}",
        session.story()
    );
}

pub(crate) const BEGIN_AND_END: [Step; 3] = [Step::Begin, Step::Finish, Step::Finish];
const RESTART_AND_CHECK: [Step; 4] = [Step::Restart, Step::Finish, Step::Check, Step::Finish];
pub(crate) const CHECK: [Step; 2] = [Step::Check, Step::Finish];

#[test]
fn a_restart_before_the_removal_is_no_restart_after_it() {
    for system in [System::Windows, System::Linux] {
        let mut session = Session::new(World {
            thorough: true,
            ..World::new(system)
        });
        until(&mut session, Check::Removed);
        all(&mut session, &[Step::Restart, Step::Finish]);
        all(&mut session, &BEGIN_AND_END);
        all(&mut session, &CHECK);
        assert_verified(&session, Check::Removed);
        all(&mut session, &CHECK);
        assert!(!is_verified(&session, Check::RestartedAndGone));
        all(&mut session, &RESTART_AND_CHECK);
        assert_verified(&session, Check::RestartedAndGone);
    }
}

#[test]
fn a_removal_on_monday_that_is_opened_again_on_tuesday_has_been_restarted() {
    let mut session = Session::new(World::new(System::Windows));
    until(&mut session, Check::Removed);
    all(&mut session, &BEGIN_AND_END);
    all(
        &mut session,
        &[Step::TimePasses(200), Step::Restart, Step::Finish],
    );
    assert_verified(&session, Check::Removed);
    all(&mut session, &CHECK);
    assert_verified(&session, Check::RestartedAndGone);
}

#[test]
fn a_removal_by_hand_after_a_cancel_needs_a_restart_of_its_own() {
    let mut session = Session::new(World::new(System::Windows));
    until(&mut session, Check::Removed);
    all(&mut session, &[Step::Stubborn(true)]);
    all(&mut session, &BEGIN_AND_END);
    all(
        &mut session,
        &[Step::Restart, Step::Finish, Step::RemovedByHand],
    );
    all(&mut session, &CHECK);
    all(&mut session, &CHECK);
    assert!(
        !is_verified(&session, Check::RestartedAndGone),
        "{}",
        session.story()
    );
}

#[test]
fn a_clock_that_was_set_is_no_restart() {
    let mut session = Session::new(World {
        has_boot_id: false,
        thorough: true,
        ..World::new(System::Windows)
    });
    until(&mut session, Check::Removed);
    all(&mut session, &BEGIN_AND_END);
    all(&mut session, &CHECK);
    all(
        &mut session,
        &[Step::ClockSet(20), Step::Check, Step::Finish],
    );
    assert!(
        !is_verified(&session, Check::RestartedAndGone),
        "{}",
        session.story()
    );
}

#[test]
fn an_uninstaller_is_not_started_when_the_look_before_it_says_otherwise() {
    for change in [
        Step::HeldOff(true),
        Step::AgentArrives,
        Step::Busy(true),
        Step::OnBattery(true),
        Step::EntryChanges,
        Step::Hide(0),
        Step::RemovedByHand,
        Step::Answer(Question::Group, 2),
        Step::Answer(Question::DeviceAdmin, 2),
    ] {
        let mut session = Session::new(World::new(System::Windows));
        until(&mut session, Check::Removed);
        all(
            &mut session,
            &[change, Step::Begin, Step::Finish, Step::Finish],
        );
        assert_eq!(session.performed, 0, "{change:?}:\n{}", session.story());
        // And when it has passed, the person gets there after all.
        session.go_on_kindly();
        let stuck = rules::nobody_is_stuck(&session);
        assert!(stuck.is_ok(), "{change:?}:\n{}", session.story());
    }
}

#[test]
fn what_was_asked_before_a_stop_is_not_done_after_it() {
    let mut session = Session::new(World::new(System::Windows));
    until(&mut session, Check::Removed);
    all(
        &mut session,
        &[Step::Begin, Step::StopAndStart, Step::Finish, Step::Finish],
    );
    assert_eq!(session.performed, 0, "{}", session.story());
}

#[test]
fn what_was_here_before_and_has_something_of_its_own_may_stay() {
    for system in [System::Windows, System::Linux] {
        let mut world = World::new(system);
        world.others.unplaced = true;
        world.others.vpn = system == System::Windows;
        let mut session = Session::new(world);
        until(&mut session, Check::RestartedAndGone);
        all(&mut session, &RESTART_AND_CHECK);
        assert_verified(&session, Check::RestartedAndGone);
        assert!(session.world.others.unplaced, "it is still here");
    }
}

#[test]
fn what_only_runs_counts_as_a_part_of_the_product() {
    let mut world = World::new(System::Windows);
    world.others.bare = true;
    let mut session = Session::new(world);
    until(&mut session, Check::RestartedAndGone);
    all(&mut session, &RESTART_AND_CHECK);
    assert!(
        !is_verified(&session, Check::RestartedAndGone),
        "{}",
        session.story()
    );
}

#[test]
fn a_gap_that_lasts_ends_in_not_established_and_not_in_a_lock() {
    let mut session = Session::new(World {
        hidden: Hidden::Nothing,
        gap_lasts: true,
        ..World::new(System::Linux)
    });
    until(&mut session, Check::Removed);
    all(&mut session, &BEGIN_AND_END);
    session.world.hidden = Hidden::Processes;
    session.go_on_kindly();
    rules::nobody_is_stuck(&session).unwrap();
    for check in [Check::Removed, Check::RestartedAndGone] {
        assert!(
            matches!(
                settled(&session, check),
                Some(StepStatus::NotEstablished { .. })
            ),
            "{check:?}:\n{}",
            session.story()
        );
    }
}

#[test]
fn a_gap_among_remains_does_not_hold_a_finished_removal() {
    let mut session = Session::new(World {
        hidden: Hidden::Remains,
        gap_lasts: true,
        ..World::new(System::Linux)
    });
    session.go_on_kindly();
    assert_verified(&session, Check::RestartedAndGone);
}
