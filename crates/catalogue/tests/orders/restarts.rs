//! What the app asks for when it starts again, and what a later scan opens again.

use voorzorg_domain::catalogue::Check;
use voorzorg_domain::journey::{InFlight, StepStatus};
use voorzorg_domain::snapshot::{Probe, System};

use super::gate::{gap, plans_made_anew};
use super::named::{BEGIN_AND_END, CHECK, all, until};
use super::session::{Session, Step};
use super::world::{Hidden, World};

fn at(check: Check) -> Session {
    let mut session = Session::new(World::new(System::Windows));
    until(&mut session, check);
    session
}

/// The check of the step that is being looked at.
fn looked_at(session: &Session) -> Option<Check> {
    let InFlight::Scanning {
        step: Some(step), ..
    } = &session.journey.in_flight
    else {
        return None;
    };
    let plan = session.journey.plan.as_deref()?;
    plan.step(step).map(|step| step.check)
}

#[test]
fn after_a_restart_only_a_step_that_waited_for_it_is_looked_at() {
    let waits = |change: Step| {
        let mut session = at(Check::GoodMoment);
        all(&mut session, &[change]);
        all(&mut session, &CHECK);
        session
    };
    let removed = || {
        let mut session = at(Check::Removed);
        all(&mut session, &BEGIN_AND_END);
        all(&mut session, &CHECK);
        session
    };
    let ended = || {
        let mut session = removed();
        all(&mut session, &[Step::End]);
        session
    };
    for (name, mut session, expected) in [
        (
            "a moment that waited for a restart",
            waits(Step::RestartWaits),
            Some(Check::GoodMoment),
        ),
        (
            "a moment that waited for something else",
            waits(Step::OnBattery(true)),
            None,
        ),
        (
            "a moment that was not looked at yet",
            at(Check::GoodMoment),
            None,
        ),
        ("a removal that was not begun", at(Check::Removed), None),
        (
            "a removal that was done",
            removed(),
            Some(Check::RestartedAndGone),
        ),
        ("a journey that was ended", ended(), None),
    ] {
        all(&mut session, &[Step::StopAndStart]);
        let without = looked_at(&session);
        assert_eq!(without, None, "{name}, without a restart");
        all(&mut session, &[Step::Restart]);
        assert_eq!(looked_at(&session), expected, "{name}");
    }
}

#[test]
fn a_removal_that_was_begun_is_looked_at_at_every_start() {
    let mut session = at(Check::Removed);
    all(&mut session, &[Step::Stubborn(true)]);
    all(&mut session, &BEGIN_AND_END);
    all(&mut session, &CHECK);
    all(&mut session, &[Step::StopAndStart]);
    let story = session.story();
    assert_eq!(looked_at(&session), Some(Check::Removed), "{story}");
}

#[test]
fn a_newer_catalogue_plans_anew_once_and_not_what_is_over() {
    let mut session = at(Check::GoodMoment);
    all(&mut session, &[Step::StopAndStart]);
    assert_eq!(plans_made_anew(&session), 0, "{}", session.story());
    all(&mut session, &[Step::NewerCatalogue]);
    assert_eq!(plans_made_anew(&session), 1, "{}", session.story());
    all(&mut session, &[Step::NewerCatalogue]);
    assert_eq!(plans_made_anew(&session), 1, "{}", session.story());

    let mut over = at(Check::GoodMoment);
    all(&mut over, &[Step::End, Step::NewerCatalogue]);
    assert_eq!(plans_made_anew(&over), 0, "{}", over.story());
}

#[test]
fn what_was_left_open_opens_again_when_a_scan_can_see_it_whole() {
    let mut session = Session::new(World::new(System::Linux));
    until(&mut session, Check::Removed);
    session.world.hidden = Hidden::List;
    all(&mut session, &[Step::RemovedByHand]);
    all(&mut session, &CHECK);
    all(&mut session, &[Step::LeaveOpen]);
    let is_open = |session: &Session| {
        let step = session.journey.current_step();
        step.is_some_and(|step| step.check == Check::Removed)
    };
    let is_left = |session: &Session| {
        let mut statuses = session.journey.step_status.values();
        statuses.any(|status| matches!(status, StepStatus::NotEstablished { .. }))
    };
    assert!(is_left(&session), "{}", session.story());

    // It is seen again, but what hides who manages the computer is still hidden: nothing could be begun.
    session.world.hidden = Hidden::Nothing;
    all(&mut session, &[Step::InstalledAgain, Step::Scan]);
    session.finish_seeing(gap(Probe::Units));
    assert!(!is_open(&session), "{}", session.story());

    all(&mut session, &[Step::Scan, Step::Finish]);
    assert!(is_open(&session), "{}", session.story());
}

#[test]
fn every_start_of_the_app_looks_anew_unless_the_journey_is_over() {
    let mut session = Session::new(World::new(System::Windows));
    all(
        &mut session,
        &[Step::Scan, Step::Finish, Step::StopAndStart],
    );
    let scans = |session: &Session| matches!(session.journey.in_flight, InFlight::Scanning { .. });
    assert!(scans(&session), "a result");
    for check in [Check::Answered, Check::GoodMoment, Check::Removed] {
        let mut session = at(check);
        all(&mut session, &[Step::StopAndStart]);
        assert!(scans(&session), "{check:?}");
    }
    let mut ended = at(Check::Removed);
    all(&mut ended, &[Step::End, Step::StopAndStart]);
    assert!(!scans(&ended), "it was ended");
    assert!(ended.journey.ended, "and stays so");
    let mut finished = at(Check::Removed);
    finished.go_on_kindly();
    all(&mut finished, &[Step::StopAndStart]);
    assert!(!scans(&finished), "it is finished");
}

#[test]
fn a_restart_during_a_scan_is_seen_by_the_scan_after_it() {
    let mut session = at(Check::Removed);
    all(&mut session, &BEGIN_AND_END);
    all(&mut session, &[Step::Finish, Step::Scan, Step::Restart]);
    let story = session.story();
    assert_eq!(
        looked_at(&session),
        Some(Check::RestartedAndGone),
        "{story}"
    );
}
