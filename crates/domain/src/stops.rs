//! What stands between a person and a removal, each with a name: a reason and a next step stand under
//! that name in both languages (ADR 15). It may not know words, and opens no way around a stop.

use crate::assessment::Verdict;
use crate::catalogue::{Check, Group};
use crate::id_enum;
use crate::journey::{Journey, Permission, Standing};
use crate::planning::Step;
use crate::question::{Caretaker, Effect, Question};
use crate::verification::{Because, CheckResult};

id_enum! {
    /// Why it does not go on here and now.
    pub enum Stop {
        /// The product is managed from one place.
        Managed = "managed",
        /// Files or disks may be encrypted by the product.
        Encryption = "encryption",
        /// The security officer of an ABDO company has not agreed.
        Officer = "officer",
        /// Someone else looks after this computer, or nobody knows who.
        SomeoneElse = "someone-else",
        /// The passwords have not been moved.
        Passwords = "passwords",
        /// What lies in a vault or a backup has not been copied.
        Vaults = "vaults",
        /// The password that guards the removal is not known.
        ProtectionPassword = "protection-password",
        /// Nobody is at hand who may remove programs.
        Administrator = "administrator",
        /// The parent who set it up has not agreed.
        Parent = "parent",
        /// The replacement is not ready.
        NoReplacement = "no-replacement",
        /// The built-in protection is missing or held off.
        BuiltInHeldOff = "built-in-held-off",
        /// The computer waits for a restart.
        RestartWaits = "restart-waits",
        /// Something else is being installed.
        InstallerBusy = "installer-busy",
        /// A laptop runs on its battery.
        OnBattery = "on-battery",
    }
}

/// What stops the journey where it stands, the most important first.
#[must_use]
pub fn stops(journey: &Journey) -> Vec<Stop> {
    match journey.current_step() {
        Some(step) => of_step(journey, step),
        None => before_the_plan(journey),
    }
}

fn before_the_plan(journey: &Journey) -> Vec<Stop> {
    let mut stops = Vec::new();
    if let Some((_, seen)) = journey.latest.as_deref()
        && seen.verdict == Verdict::Managed
    {
        stops.push(Stop::Managed);
        let encrypts = seen
            .findings
            .iter()
            .filter_map(|finding| finding.product_id())
            .any(|id| id.as_str() == ENCRYPTION_MODULE);
        if encrypts {
            stops.push(Stop::Encryption);
        }
        return stops;
    }
    if journey.permission() == Permission::HandOver {
        let in_abdo = journey.group() == Some(Group::Abdo);
        let decides = matches!(journey.caretaker(), Some(Caretaker::Me | Caretaker::Owner));
        stops.push(if in_abdo && decides {
            Stop::Officer
        } else {
            Stop::SomeoneElse
        });
    }
    stops
}

/// The catalogue's name for the component that encrypts files of an organisation.
const ENCRYPTION_MODULE: &str = "encryption-module";

fn of_step(journey: &Journey, step: &Step) -> Vec<Stop> {
    let mut stops: Vec<Stop> = step
        .questions
        .iter()
        .filter(|question| {
            journey
                .answers
                .get(question)
                .is_some_and(|answer| question.effect(answer) == Some(Effect::Stops))
        })
        .filter_map(|question| of_question(*question))
        .collect();
    if let Some(Standing::Unresolved { verification }) = journey.standings.get(&step.id)
        && let CheckResult::Failed { because, .. } = &verification.result
    {
        stops.extend(of_reason(*because, &step.check));
    }
    stops
}

fn of_question(question: Question) -> Option<Stop> {
    match question {
        Question::Passwords => Some(Stop::Passwords),
        Question::Vaults => Some(Stop::Vaults),
        Question::ProtectionPassword => Some(Stop::ProtectionPassword),
        Question::Administrator => Some(Stop::Administrator),
        Question::Parent => Some(Stop::Parent),
        Question::Officer => Some(Stop::Officer),
        Question::Group
        | Question::Caretaker
        | Question::Replacement
        | Question::UsedFor
        | Question::MakerIn => None,
    }
}

fn of_reason(because: Because, check: &Check) -> Option<Stop> {
    match because {
        Because::RestartWaits => Some(Stop::RestartWaits),
        Because::InstallerBusy => Some(Stop::InstallerBusy),
        Because::OnBattery => Some(Stop::OnBattery),
        Because::BuiltInHeldOff => Some(Stop::BuiltInHeldOff),
        Because::NotProtected if *check == Check::ReplacementReady => Some(Stop::NoReplacement),
        Because::NotProtected
        | Because::StillInstalled
        | Because::StillPresent
        | Because::AnotherPresent
        | Because::NotRestarted
        | Because::StartUnknown
        | Because::CouldNotLook
        | Because::ProtectionUnknown
        | Because::MomentUnknown
        | Because::OnlyTold => None,
    }
}
