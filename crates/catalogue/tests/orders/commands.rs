//! What a person may ask at which moment, and how it is rejected.

use voorzorg_domain::action::{ActionOutcome, StartRefusal};
use voorzorg_domain::catalogue::{Check, StepId, StepKind};
use voorzorg_domain::journey::{Command, InFlight, Question, Rejection, StepStatus};
use voorzorg_domain::snapshot::{Fact, Probe, Snapshot, System};
use voorzorg_testkit::machines;

use super::named::{BEGIN_AND_END, CHECK, all, until};
use super::session::{Session, Step, detector_by};
use super::world::World;

fn at(check: Check) -> Session {
    let mut session = Session::new(World::new(System::Windows));
    until(&mut session, check);
    session
}

/// The id of the step with this check.
fn id(session: &Session, check: Check) -> StepId {
    let plan = session.journey.plan.as_deref().expect("a plan");
    let step = plan.steps.iter().find(|step| step.check == check);
    step.expect("a step with this check").id.clone()
}

fn answer(question: Question, answer: &str) -> Command {
    Command::Answer {
        question,
        answer: answer.into(),
    }
}

fn without_circumstances(snapshot: &mut Snapshot) {
    for reading in &mut snapshot.readings {
        let facts = &mut reading.facts;
        facts.retain(|fact| !matches!(fact, Fact::Circumstances(_)));
    }
}

#[test]
fn while_a_scan_is_in_flight_nothing_else_is_begun() {
    let mut session = at(Check::Removed);
    let removal = id(&session, Check::Removed);
    session.happen(Step::Scan);
    for command in [
        Command::Scan,
        Command::Prepare(None),
        Command::BeginStep(removal.clone()),
        Command::CheckStep(removal),
        Command::ReopenStep(id(&session, Check::GoodMoment)),
        Command::End,
    ] {
        assert_eq!(
            session.submit(command.clone()),
            Err(Rejection::Busy),
            "{command:?}"
        );
    }
}

#[test]
fn only_the_step_at_hand_can_be_acted_on() {
    let mut session = at(Check::GoodMoment);
    let (earlier, later) = (id(&session, Check::Answered), id(&session, Check::Removed));
    for command in [
        Command::BeginStep(later.clone()),
        Command::CheckStep(later.clone()),
        Command::ConfirmStep(earlier.clone()),
        Command::SkipStep(earlier),
        Command::LeaveStepOpen(later),
    ] {
        let rejected = Err(Rejection::NotThisStep);
        assert_eq!(session.submit(command.clone()), rejected, "{command:?}");
    }
}

#[test]
fn only_the_action_in_flight_can_end() {
    let mut session = at(Check::Removed);
    let ended = |step: StepId| Command::ActionEnded {
        step,
        outcome: ActionOutcome::Started { exit_code: Some(0) },
    };
    let (removal, restart) = (
        id(&session, Check::Removed),
        id(&session, Check::RestartedAndGone),
    );
    assert_eq!(
        session.submit(ended(removal.clone())),
        Err(Rejection::NotNow)
    );
    all(&mut session, &[Step::Begin, Step::Finish]);
    assert_eq!(session.submit(ended(restart)), Err(Rejection::NotNow));
    assert_eq!(session.submit(ended(removal)), Ok(()));
}

#[test]
fn a_good_moment_is_told_only_when_a_scan_could_not_tell() {
    let mut session = at(Check::GoodMoment);
    let moment = id(&session, Check::GoodMoment);
    let confirm = Command::ConfirmStep(moment);
    assert_eq!(session.submit(confirm.clone()), Err(Rejection::Required));
    session.world.on_battery = true;
    all(&mut session, &CHECK);
    assert_eq!(session.submit(confirm.clone()), Err(Rejection::Required));
    session.happen(Step::Check);
    session.finish_seeing(without_circumstances);
    assert_eq!(session.submit(confirm), Ok(()));
}

#[test]
fn a_journey_ends_once_and_goes_on_with_a_scan() {
    let mut session = at(Check::GoodMoment);
    assert_eq!(session.submit(Command::End), Ok(()));
    assert!(session.journey.is_over());
    assert_eq!(session.submit(Command::End), Err(Rejection::NotNow));
    all(&mut session, &[Step::Scan, Step::Finish]);
    assert!(!session.journey.is_over());
}

#[test]
fn who_may_not_remove_is_told_so_without_a_scan() {
    for (change, rejection) in [
        (answer(Question::Group, "abdo"), Rejection::AnswerFirst),
        (
            answer(Question::DeviceAdmin, "department"),
            Rejection::HandOver,
        ),
    ] {
        let mut session = at(Check::Removed);
        assert_eq!(session.submit(change.clone()), Ok(()));
        let removal = id(&session, Check::Removed);
        let rejected = session.submit(Command::BeginStep(removal));
        assert_eq!(rejected, Err(rejection), "{change:?}");
    }
    let mut session = at(Check::Removed);
    all(
        &mut session,
        &[Step::AgentArrives, Step::Scan, Step::Finish],
    );
    let removal = id(&session, Check::Removed);
    let rejected = session.submit(Command::BeginStep(removal));
    assert_eq!(rejected, Err(Rejection::HandOver), "{}", session.story());
}

#[test]
fn questions_are_settled_before_a_step_is_told() {
    let mut session = at(Check::Answered);
    let confirm = Command::ConfirmStep(id(&session, Check::Answered));
    assert_eq!(session.submit(confirm.clone()), Err(Rejection::AnswerFirst));
    for (question, stops) in [
        (Question::Passwords, "not-yet"),
        (Question::Vaults, "not-yet"),
    ] {
        assert_eq!(session.submit(answer(question, stops)), Ok(()));
    }
    assert_eq!(session.submit(confirm.clone()), Err(Rejection::Required));
    for (question, settles) in [(Question::Passwords, "moved"), (Question::Vaults, "none")] {
        assert_eq!(session.submit(answer(question, settles)), Ok(()));
    }
    assert_eq!(session.submit(confirm), Ok(()));
}

#[test]
fn a_replacement_is_chosen_first_and_one_that_can_be_seen_is_not_told() {
    let mut session = at(Check::ReplacementReady);
    let replacement = id(&session, Check::ReplacementReady);
    let confirm = Command::ConfirmStep(replacement.clone());
    let check = Command::CheckStep(replacement);
    for command in [&confirm, &check] {
        let rejected = session.submit(command.clone());
        assert_eq!(rejected, Err(Rejection::AnswerFirst), "{command:?}");
    }
    let chosen = answer(Question::Replacement, "microsoft-defender");
    assert_eq!(session.submit(chosen), Ok(()));
    assert_eq!(session.submit(confirm.clone()), Err(Rejection::Required));
    assert_eq!(session.submit(check), Ok(()));
    session.world.held_off = true;
    session.happen(Step::Finish);
    assert_eq!(session.submit(confirm.clone()), Err(Rejection::Required));
    let chosen = answer(Question::Replacement, "eset");
    assert_eq!(session.submit(chosen), Ok(()));
    assert_eq!(session.submit(confirm), Ok(()));
}

#[test]
fn what_an_earlier_step_rests_on_is_not_answered_anew() {
    let mut session = at(Check::GoodMoment);
    for (question, id) in [
        (Question::Passwords, "not-yet"),
        (Question::Replacement, "other"),
    ] {
        let rejected = session.submit(answer(question, id));
        assert_eq!(rejected, Err(Rejection::NotThisStep), "{question:?}");
    }
    // No step asks for whom one works.
    assert_eq!(session.submit(answer(Question::Group, "other")), Ok(()));
    // Nothing rests on it any more.
    assert_eq!(session.submit(Command::End), Ok(()));
    let anew = answer(Question::Passwords, "not-yet");
    assert_eq!(session.submit(anew), Ok(()));
}

#[test]
fn a_step_that_prepares_can_be_changed_until_the_removal_has_begun() {
    let at_hand = |session: &Session| session.journey.current_step().map(|step| step.check);
    let mut session = at(Check::Removed);
    let replacement = id(&session, Check::ReplacementReady);
    let reopen = Command::ReopenStep(replacement);
    assert_eq!(session.submit(reopen.clone()), Ok(()));
    assert_eq!(at_hand(&session), Some(Check::ReplacementReady));
    assert_eq!(
        session.submit(reopen.clone()),
        Err(Rejection::NotNow),
        "it is open already"
    );
    let other = answer(Question::Replacement, "other");
    assert_eq!(session.submit(other), Ok(()));
    session.happen(Step::Confirm);
    assert_eq!(
        at_hand(&session),
        Some(Check::Removed),
        "what was settled after it stays settled"
    );
    for check in [Check::Removed, Check::RestartedAndGone, Check::Protected] {
        let rejected = session.submit(Command::ReopenStep(id(&session, check)));
        assert_eq!(rejected, Err(Rejection::NotNow), "{check:?}");
    }
    session.world.stubborn = true;
    all(&mut session, &BEGIN_AND_END);
    all(&mut session, &CHECK);
    assert_eq!(at_hand(&session), Some(Check::Removed));
    assert_eq!(session.submit(reopen.clone()), Err(Rejection::NotNow));

    let mut ended = at(Check::Removed);
    ended.happen(Step::End);
    assert_eq!(ended.submit(reopen), Err(Rejection::NotNow));
}

#[test]
fn an_uninstaller_is_not_started_again_before_a_scan_saw_what_it_did() {
    let mut session = at(Check::Removed);
    let removal = id(&session, Check::Removed);
    session.world.stubborn = true;
    all(&mut session, &[Step::Begin, Step::Finish]);
    // Its end was not seen: its window may still be open, and no scan follows by itself.
    let outcome = ActionOutcome::Started { exit_code: None };
    let step = removal.clone();
    assert_eq!(
        session.submit(Command::ActionEnded { step, outcome }),
        Ok(())
    );
    assert!(matches!(session.journey.in_flight, InFlight::Nothing));
    let again = Command::BeginStep(removal);
    assert_eq!(session.submit(again.clone()), Err(Rejection::ScanFirst));
    all(&mut session, &CHECK);
    assert_eq!(session.submit(again), Ok(()));
}

#[test]
fn a_scan_follows_an_uninstaller_that_ended_and_no_other_action() {
    for (outcome, follows) in [
        (ActionOutcome::Started { exit_code: Some(0) }, true),
        (
            ActionOutcome::Started {
                exit_code: Some(1602),
            },
            true,
        ),
        (ActionOutcome::EntryGone, true),
        (ActionOutcome::EntryChanged, true),
        (ActionOutcome::Opened, false),
        (
            ActionOutcome::NotStarted {
                reason: StartRefusal::Declined,
            },
            false,
        ),
        (
            ActionOutcome::Failed {
                detail: "no".into(),
            },
            false,
        ),
    ] {
        let mut session = at(Check::Removed);
        all(&mut session, &[Step::Begin, Step::Finish]);
        let step = id(&session, Check::Removed);
        let ended = Command::ActionEnded {
            step: step.clone(),
            outcome: outcome.clone(),
        };
        assert_eq!(session.submit(ended), Ok(()));
        let scans = InFlight::Scanning {
            step: Some(step),
            begin: false,
        };
        assert_eq!(session.journey.in_flight == scans, follows, "{outcome:?}");
    }
}

#[test]
fn a_no_that_a_scan_contradicts_is_asked_again() {
    for (question, settling) in [
        (Question::Passwords, "moved"),
        (Question::Passwords, "none-after-all"),
        (Question::ProtectionPassword, "known"),
        (Question::ProtectionPassword, "none-after-all"),
    ] {
        let mut session = Session::new(World {
            vault: true,
            ..World::new(System::Windows)
        });
        all(&mut session, &[Step::Scan]);
        session.finish_seeing(|snapshot| {
            let mut key = machines::vendor_key("AVP21.21", r"C:\x", true);
            if let Fact::VendorKey(key) = &mut key {
                key.password_protected = Some(true);
            }
            *snapshot = machines::with(snapshot.clone(), Probe::VendorKey, key);
        });
        assert_eq!(session.submit(answer(question, "none")), Ok(()));
        assert!(session.journey.is_contradicted(question), "{question:?}");
        assert!(!session.journey.is_settled(question), "{question:?}");
        assert_eq!(session.submit(answer(question, settling)), Ok(()));
        assert!(session.journey.is_settled(question), "{settling}");
    }
    // Where nothing was seen, a "no" is a "no".
    let mut session = at(Check::Answered);
    let none = answer(Question::Passwords, "none");
    assert_eq!(session.submit(none), Ok(()));
    assert!(session.journey.is_settled(Question::Passwords));
    let unsure = answer(Question::ProtectionPassword, "unsure");
    let mut session = Session::new(World::new(System::Windows));
    until_asked(&mut session, Question::ProtectionPassword);
    assert_eq!(session.submit(unsure), Ok(()));
    assert!(!session.journey.is_settled(Question::ProtectionPassword));
}

/// Goes on until the step at hand asks `question`.
fn until_asked(session: &mut Session, question: Question) {
    let asks = |session: &Session| {
        let step = session.journey.current_step();
        step.is_some_and(|step| step.questions.contains(&question))
    };
    for _ in 0..20 {
        if asks(session) {
            return;
        }
        all(session, &[Step::DoAsAsked, Step::Finish]);
    }
    panic!("{question:?} was never asked:\n{}", session.story());
}

#[test]
fn only_answers_that_exist_are_taken() {
    for question in Question::ALL {
        let mut session = Session::new(World::new(System::Windows));
        all(&mut session, &[Step::Scan, Step::Finish]);
        let rejected = session.submit(answer(question, "something else"));
        assert_eq!(rejected, Err(Rejection::UnknownAnswer), "{question:?}");
    }
}

#[test]
fn a_replacement_protects_this_system_and_on_linux_a_person_may_have_none() {
    // A scanner without protection while one works, which some choose on Linux.
    let detector = detector_by(|catalogue| {
        let mut alternatives = catalogue.alternatives.iter_mut();
        let scanner = alternatives.find(|alternative| alternative.id.0 == "clamav");
        let scanner = scanner.expect("a scanner");
        scanner.systems = vec![System::Windows, System::Linux];
        scanner.real_time = Vec::new();
    });
    for (system, takes, refuses) in [
        (
            System::Windows,
            ["microsoft-defender", "bitdefender", "other"],
            ["clamav", "none", "apple-xprotect", "withsecure"],
        ),
        (
            System::Linux,
            ["clamav", "none", "other"],
            ["microsoft-defender", "apple-xprotect", "withsecure", "avg"],
        ),
    ] {
        let mut session = Session::by(detector, World::new(system));
        all(&mut session, &[Step::Scan, Step::Finish]);
        for id in takes {
            let taken = session.submit(answer(Question::Replacement, id));
            assert_eq!(taken, Ok(()), "{system:?} {id}");
        }
        for id in refuses {
            let refused = session.submit(answer(Question::Replacement, id));
            assert_eq!(refused, Err(Rejection::UnknownAnswer), "{system:?} {id}");
        }
    }
}

#[test]
fn an_antivirus_is_not_removed_when_its_replacement_was_skipped() {
    let detector = detector_by(|catalogue| {
        let steps = catalogue
            .recipes
            .iter_mut()
            .flat_map(|recipe| &mut recipe.steps);
        for step in steps.filter(|step| step.kind == StepKind::Replace) {
            step.optional = true;
        }
    });
    let mut session = Session::by(detector, World::new(System::Windows));
    until(&mut session, Check::ReplacementReady);
    session.happen(Step::Skip);
    until(&mut session, Check::Removed);
    let removal = id(&session, Check::Removed);
    for command in [
        Command::BeginStep(removal.clone()),
        Command::CheckStep(removal),
    ] {
        let rejected = session.submit(command.clone());
        assert_eq!(rejected, Err(Rejection::Required), "{command:?}");
    }
}

#[test]
fn what_begins_again_after_a_stop_is_no_longer_interrupted() {
    let mut session = at(Check::Removed);
    all(
        &mut session,
        &[Step::Begin, Step::Finish, Step::StopAndStart],
    );
    let removal = id(&session, Check::Removed);
    assert_eq!(session.journey.interrupted, vec![removal]);
    session.happen(Step::Finish);
    all(&mut session, &[Step::Begin, Step::Finish]);
    assert!(matches!(session.journey.in_flight, InFlight::Acting { .. }));
    assert!(
        session.journey.interrupted.is_empty(),
        "{}",
        session.story()
    );
}

#[test]
fn what_is_installed_again_is_to_be_removed_again() {
    let mut session = at(Check::Removed);
    all(&mut session, &BEGIN_AND_END);
    all(&mut session, &CHECK);
    let at_hand = |session: &Session| session.journey.current_step().map(|step| step.check);
    assert_eq!(at_hand(&session), Some(Check::RestartedAndGone));
    all(
        &mut session,
        &[Step::InstalledAgain, Step::Scan, Step::Finish],
    );
    assert_eq!(
        at_hand(&session),
        Some(Check::Removed),
        "{}",
        session.story()
    );

    // When the journey is over, a later scan takes nothing of it back.
    session.go_on_kindly();
    assert!(session.journey.is_finished(), "{}", session.story());
    all(
        &mut session,
        &[Step::InstalledAgain, Step::Scan, Step::Finish],
    );
    assert!(session.journey.is_finished(), "{}", session.story());
    let removal = id(&session, Check::Removed);
    let status = session.journey.step_status.get(&removal);
    assert!(matches!(status, Some(StepStatus::Verified { .. })));
}
