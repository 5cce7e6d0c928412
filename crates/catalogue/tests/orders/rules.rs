//! What has to hold after every event. Each rule is judged by the world as it was, not by what the
//! journey thinks of it.

use voorzorg_domain::assessment::ProtectionState;
use voorzorg_domain::catalogue::{Check, Group, ProductKind, StepKind};
use voorzorg_domain::journey::{Event, InFlight, Journey, Question, StepStatus};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::planning::{Plan, Step};
use voorzorg_domain::report::{UnprotectedTime, unprotected};
use voorzorg_domain::snapshot::System;
use voorzorg_domain::verification::CheckResult;

use super::session::{Seen, Session};
use super::world::{Hidden, World};

/// Judges every rule for the events so far.
pub(crate) fn hold(session: &Session) -> Result<(), String> {
    let mut journey = Journey::default();
    for (index, recorded) in session.events.iter().enumerate() {
        if let Event::StepBegun { step, .. } = &recorded.event {
            begun(session, &journey, index, &step.0)?;
        }
        if let Event::StepReopened { .. } = &recorded.event {
            rule(
                !journey.has_removal_begun(),
                "what the removal rests on is not changed once it has begun",
            )?;
        }
        journey = voorzorg_domain::journey::evolve(journey, recorded);
        if let Event::StepChecked { step, .. } = &recorded.event {
            checked(session, &journey, index, &step.0)?;
        }
    }
    rule(
        journey == session.journey,
        "the journal alone gives the state of the journey",
    )?;
    rule(
        !session.acted_on_start,
        "no action is in flight right after a start of the app",
    )?;
    rule(
        session.performed <= session.asked,
        "an action is started at most once for each time that a person asked",
    )?;
    left_open(session)?;
    time_without_protection(session)
}

fn rule(holds: bool, sentence: &str) -> Result<(), String> {
    if holds {
        Ok(())
    } else {
        Err(format!("broken: {sentence}"))
    }
}

fn step_of<'a>(journey: &'a Journey, id: &str) -> Option<(&'a Plan, &'a Step)> {
    let plan = journey.plan.as_deref()?;
    let step = plan.steps.iter().find(|step| step.id.0 == id)?;
    Some((plan, step))
}

/// The scan that stands directly before the event, if only a new plan stands between them.
fn scan_before(session: &Session, index: usize) -> Option<&Seen> {
    let events = session.events[..index].iter().enumerate().rev();
    let (at, _) = events
        .take_while(|(_, recorded)| {
            matches!(
                recorded.event,
                Event::Scanned { .. } | Event::Replanned { .. } | Event::StepChecked { .. }
            )
        })
        .find(|(_, recorded)| matches!(recorded.event, Event::Scanned { .. }))?;
    session.seen.iter().find(|seen| seen.event == at)
}

fn begun(session: &Session, before: &Journey, index: usize, id: &str) -> Result<(), String> {
    let Some((plan, step)) = step_of(before, id) else {
        return rule(false, "only a step of the plan is begun");
    };
    if step.kind != StepKind::Remove {
        return Ok(());
    }
    let Some(Seen { world, .. }) = scan_before(session, index) else {
        return rule(false, "a removal begins directly after a scan");
    };
    rule(
        world.has_installed(&plan.product.0),
        "a removal begins only when the scan for it saw the product",
    )?;
    rule(
        !world.others.agent,
        "nothing is removed from a computer that the scan shows to be managed",
    )?;
    rule(
        world.hidden != Hidden::List,
        "nothing is removed when the scan could not see who manages the computer",
    )?;
    let answer = |question: Question| before.answers.get(&question).map(String::as_str);
    let needs_officer = matches!(before.group(), Some(Group::Abdo | Group::Abro));
    rule(
        !needs_officer || answer(Question::Officer) == Some("yes"),
        "in an ABDO or ABRO company nothing is removed before the officer agreed",
    )?;
    rule(
        matches!(answer(Question::DeviceAdmin), Some("me" | "owner")),
        "only whoever looks after the computer removes something",
    )?;
    rule(!world.busy, "nothing is started while an installer works")?;
    let asks = |question: Question| {
        let mut steps = plan.steps.iter();
        steps.any(|step| step.questions.contains(&question))
    };
    rule(
        before.was_begun(&step.id)
            || !world.vault
            || !asks(Question::Passwords)
            || answer(Question::Passwords) != Some("none"),
        "nothing is removed while a vault is seen of which the person said that there is none",
    )?;
    if plan.kind == ProductKind::Antivirus {
        let replacement = answer(Question::Replacement);
        rule(
            replacement.is_some_and(|chosen| can_replace(world.system, chosen)),
            "an antivirus is removed only with a replacement that can protect this system",
        )?;
        let was_begun = before.was_begun(&step.id);
        rule(
            was_begun || replacement != Some("microsoft-defender") || !world.held_off,
            "an antivirus is not removed while the scan sees its replacement held off",
        )?;
        rule(
            was_begun || !world.on_battery,
            "a removal does not begin at a bad moment",
        )?;
    }
    let Event::StepBegun { action, .. } = &session.events[index].event else {
        return Ok(());
    };
    rule(
        step.action.as_ref() == Some(action),
        "what begins is what the plan says",
    )
}

fn can_replace(system: System, answer: &str) -> bool {
    match system {
        System::Windows => matches!(answer, "microsoft-defender" | "other"),
        System::Linux | System::Macos => matches!(answer, "clamav" | "none" | "other"),
    }
}

fn checked(session: &Session, after: &Journey, index: usize, id: &str) -> Result<(), String> {
    let Some((plan, step)) = step_of(after, id) else {
        return rule(false, "only a step of the plan is checked");
    };
    if !matches!(
        after.step_status.get(&step.id),
        Some(StepStatus::Verified { .. })
    ) {
        return Ok(());
    }
    let Some(Seen { world, .. }) = scan_before(session, index) else {
        return rule(false, "a step is verified only by the scan before it");
    };
    match step.check {
        Check::Removed => {
            rule(
                !world.has_installed(&plan.product.0),
                "what is installed is not removed",
            )?;
            looked(world)?;
            others(plan, world, session)
        }
        Check::RestartedAndGone => {
            rule(
                !world.is_here() && !world.has_installed(&plan.product.0),
                "what is still here is not gone",
            )?;
            looked(world)?;
            rule(
                !world.others.bare,
                "what only runs counts as a part of the product",
            )?;
            others(plan, world, session)?;
            let last_installed = session
                .seen
                .iter()
                .rfind(|seen| seen.event < index && seen.world.sees_installed(&plan.product.0));
            rule(
                last_installed.is_none_or(|seen| seen.world.boots < world.boots),
                "a restart counts only after the last scan that still saw the product installed",
            )
        }
        Check::ReplacementReady => rule(
            !world.held_off,
            "a protection that is held off is not ready",
        ),
        Check::GoodMoment => rule(
            !(world.busy || world.on_battery),
            "a bad moment is not a good one",
        ),
        Check::Told | Check::Answered | Check::Gone | Check::Protected => Ok(()),
    }
}

fn looked(world: &World) -> Result<(), String> {
    rule(
        !matches!(world.hidden, Hidden::List | Hidden::Processes),
        "nothing is gone that could not be looked for",
    )
}

fn others(plan: &Plan, world: &World, session: &Session) -> Result<(), String> {
    rule(
        plan.kind != ProductKind::Antivirus || !world.others.second,
        "a second antivirus never may stay",
    )?;
    let was_here = session.seen.iter().any(|seen| {
        let world = &seen.world;
        world.others.unplaced && world.sees_installed(&plan.product.0)
    });
    rule(
        !world.others.unplaced || was_here,
        "what was not here before is not overlooked",
    )
}

fn left_open(session: &Session) -> Result<(), String> {
    let first = session.events.iter().find_map(|recorded| {
        if let Event::StepLeftOpen { verification, .. } = &recorded.event {
            Some(verification)
        } else {
            None
        }
    });
    rule(
        first.is_none_or(|first| matches!(first.result, CheckResult::Undetermined { .. })),
        "only what could not be established is left open, and what depends on it",
    )?;
    let report = voorzorg_domain::report::report(&voorzorg_domain::journey::Journal {
        format: voorzorg_domain::journey::FORMAT,
        app_version: "0".into(),
        catalogue_version: "0".into(),
        origin: Origin::Live,
        events: session.events.clone(),
    });
    let removal_verified = session
        .journey
        .plan
        .iter()
        .flat_map(|plan| &plan.steps)
        .all(|step| {
            !matches!(step.check, Check::Removed | Check::RestartedAndGone)
                || matches!(
                    session.journey.step_status.get(&step.id),
                    Some(StepStatus::Verified { .. })
                )
        });
    rule(
        !report.is_gone() || removal_verified,
        "a report says \"gone\" only when scans verified the removal and the restart",
    )
}

fn time_without_protection(session: &Session) -> Result<(), String> {
    let scans = &session.journey.scans;
    let result = unprotected(scans);
    let off = |state: ProtectionState| state == ProtectionState::Off;
    let last_is_off = scans.last().is_some_and(|scan| off(scan.protection));
    rule(
        !last_is_off
            || !matches!(
                result,
                UnprotectedTime::NotSeen | UnprotectedTime::AtMost { .. }
            ),
        "while nothing protects the computer, the time without protection has not ended",
    )?;
    let any_off = scans.iter().any(|scan| off(scan.protection));
    rule(
        !any_off || result != UnprotectedTime::NotSeen,
        "a time without protection that was seen is told",
    )?;
    if let UnprotectedTime::AtMost { seconds } | UnprotectedTime::StillOff { seconds } = result {
        // The time between two scans that both saw none is certainly part of it.
        let certain: i64 = scans
            .windows(2)
            .filter(|pair| off(pair[0].protection) && off(pair[1].protection))
            .map(|pair| pair[1].at.seconds_since(pair[0].at))
            .sum();
        rule(
            seconds >= certain && seconds >= 0,
            "the time without protection covers every gap",
        )?;
    }
    Ok(())
}

/// After a story, when nothing goes wrong any more: the journey ends, whatever gap lasts.
pub(crate) fn nobody_is_stuck(session: &Session) -> Result<(), String> {
    let journey = &session.journey;
    if journey.plan.is_none() {
        // Without a plan there is nothing to be stuck in: nothing was found, or could be found.
        return Ok(());
    }
    rule(
        journey.is_over() && matches!(journey.in_flight, InFlight::Nothing),
        "a journey ends when the person does what it asks and nothing goes wrong",
    )
}
