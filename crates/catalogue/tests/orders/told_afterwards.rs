//! What the report and the watch make of a journal.

use std::collections::BTreeSet;

use voorzorg_domain::catalogue::Check;
use voorzorg_domain::journey::{Command, FORMAT, Journal};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::report::{Report, report};
use voorzorg_domain::snapshot::{Probe, Snapshot, System};
use voorzorg_domain::watching::JourneyNow;
use voorzorg_testkit::machines;

use super::gate::gap;
use super::named::{BEGIN_AND_END, CHECK, all, until};
use super::session::{Session, Step};
use super::world::{Hidden, World};

const LOOK: [Step; 2] = [Step::Scan, Step::Finish];

fn journal(session: &Session) -> Journal {
    Journal {
        format: FORMAT,
        app_version: "0".into(),
        catalogue_version: "0".into(),
        origin: Origin::Live,
        events: session.events.clone(),
    }
}

fn reported(session: &Session) -> Report {
    report(&journal(session))
}

/// The journey as the watch sees it at this moment.
fn watched(session: &Session) -> JourneyNow {
    JourneyNow::of(&journal(session), &session.world.boot())
}

/// A journey in which everything went well, beside a VPN that stays.
fn finished() -> Session {
    let mut world = World::new(System::Windows);
    world.others.vpn = true;
    let mut session = Session::new(world);
    until(&mut session, Check::GoodMoment);
    session.go_on_kindly();
    assert!(session.journey.is_finished(), "{}", session.story());
    session
}

fn look_seeing(session: &mut Session, change: impl FnOnce(&mut Snapshot)) {
    session.happen(Step::Scan);
    session.finish_seeing(change);
}

#[test]
fn one_scan_is_before_and_only_a_later_one_is_after() {
    let mut session = Session::new(World::new(System::Windows));
    let none = reported(&session);
    assert_eq!((none.before, none.after), (None, None));
    all(&mut session, &LOOK);
    let one = reported(&session);
    assert!(one.before.is_some() && one.after.is_none());
    all(&mut session, &LOOK);
    let two = reported(&session);
    let (before, after) = (two.before.expect("before"), two.after.expect("after"));
    assert!(before.at < after.at);
}

#[test]
fn gone_is_reported_when_the_journey_is_done_and_the_last_scan_saw_none_of_it() {
    let session = finished();
    let report = reported(&session);
    let after = report.after.as_ref().expect("a later scan");
    assert!(after.assessment.findings.iter().any(|finding| {
        finding.state.is_here() && finding.product_id() != report.product_id.as_ref()
    }));
    assert!(report.is_gone(), "what may stay is not the product");

    let mut leftovers = finished();
    look_seeing(&mut leftovers, |snapshot| {
        let key = machines::vendor_key("AVP21.21", r"C:\Program Files\x", false);
        *snapshot = machines::with(snapshot.clone(), Probe::VendorKey, key);
    });
    let report = reported(&leftovers);
    let after = report.after.as_ref().expect("a later scan");
    assert!(after.assessment.findings.iter().any(|finding| {
        !finding.state.is_here() && finding.product_id() == report.product_id.as_ref()
    }));
    assert!(report.is_gone(), "leftovers stay after every removal");
}

#[test]
fn gone_is_not_reported_of_what_is_open_unseen_or_here_again() {
    let mut halfway = Session::new(World::new(System::Windows));
    until(&mut halfway, Check::RestartedAndGone);
    assert!(!reported(&halfway).is_gone(), "the restart is open");

    let mut again = finished();
    all(&mut again, &[Step::InstalledAgain]);
    all(&mut again, &LOOK);
    assert!(!reported(&again).is_gone(), "it is here again");

    let mut unseen = Session::new(World::new(System::Windows));
    unseen.go_on_kindly();
    assert!(reported(&unseen).is_gone());
    look_seeing(&mut unseen, gap(Probe::Services));
    assert!(!reported(&unseen).is_gone(), "it could not be looked for");

    // Nobody could see whether it went, and then everything could be seen and nothing was.
    let mut left = Session::new(World::new(System::Linux));
    until(&mut left, Check::Removed);
    all(&mut left, &BEGIN_AND_END);
    left.world.hidden = Hidden::Processes;
    left.world.gap_lasts = true;
    left.go_on_kindly();
    left.world.hidden = Hidden::Nothing;
    all(&mut left, &LOOK);
    assert!(left.journey.is_finished(), "{}", left.story());
    assert!(!reported(&left).is_gone(), "a step was left open");
}

#[test]
fn the_watch_knows_where_a_journey_stopped_and_whether_it_can_go_on() {
    let mut session = Session::new(World::new(System::Windows));
    assert_eq!(watched(&session), JourneyNow::default());
    session
        .submit(Command::ChooseLanguage("nl".into()))
        .expect("a language");
    until(&mut session, Check::GoodMoment);
    session.world.restart();
    let now = watched(&session);
    let unfinished = now.unfinished.expect("a journey that stopped");
    assert_eq!(unfinished.step, "moment");
    assert!(!unfinished.restarted, "it did not wait for a restart");
    assert_eq!(now.language.as_deref(), Some("nl"));
    let last = session.events.last().map(|recorded| recorded.at);
    assert_eq!(now.last_event, last);

    until(&mut session, Check::Removed);
    all(&mut session, &BEGIN_AND_END);
    all(&mut session, &CHECK);
    let restarted = |session: &Session| {
        let unfinished = watched(session).unfinished.expect("the restart");
        assert_eq!(unfinished.step, "restart");
        unfinished.restarted
    };
    assert!(!restarted(&session), "it waits");
    session.world.restart();
    assert!(restarted(&session), "it can go on");
    all(&mut session, &LOOK);
    assert!(!restarted(&session), "the window looked since");

    session.happen(Step::End);
    assert_eq!(watched(&session).unfinished, None);
    assert_eq!(watched(&finished()).unfinished, None);
}

#[test]
fn what_a_person_saw_is_what_the_scans_were_sure_of_until_one_finds_it_gone() {
    let saw = |session: &Session| watched(session).saw;
    let home = BTreeSet::from(["kaspersky-home-windows".to_owned()]);
    let mut session = Session::new(World::new(System::Windows));
    all(&mut session, &LOOK);
    assert_eq!(saw(&session), home);

    // A scan that saw nothing, and could not have seen everything, takes nothing away.
    session.world.installed = false;
    session.world.loaded = false;
    look_seeing(&mut session, gap(Probe::Services));
    assert_eq!(saw(&session), home);
    all(&mut session, &LOOK);
    assert_eq!(saw(&session), BTreeSet::new());

    // What only runs is not sure to be any product.
    session.world.others.bare = true;
    all(&mut session, &LOOK);
    assert_eq!(saw(&session), BTreeSet::new());
}
