//! What prevents a person from going on to the removal. The locales have a reason and a next step for
//! the id of each blocker (ADR 15). This module may not know user-facing text, and cannot lift a
//! blocker.

use crate::assessment::Verdict;
use crate::catalogue::{Catalogue, Check, StepKind};
use crate::id_enum;
use crate::journey::{Journey, Permission, StepStatus};
use crate::planning::Step;
use crate::question::{AnswerEffect, Question};
use crate::verification::{CheckResult, FailureReason};

id_enum! {
    /// Why the journey cannot go on now.
    pub enum Blocker {
        /// The product is managed from one place.
        Managed = "managed",
        /// Files or disks may be encrypted by the product.
        Encryption = "encryption",
        /// The security officer of an ABDO company has not agreed.
        Officer = "officer",
        /// Someone else is the device admin, or nobody knows who is.
        SomeoneElse = "someone-else",
        /// The passwords have not been moved.
        Passwords = "passwords",
        /// The person keeps no passwords there, and a vault was seen.
        VaultSeen = "vault-seen",
        /// The contents of a vault or a backup have not been copied.
        Vaults = "vaults",
        /// The password that protects the removal is not known.
        ProtectionPassword = "protection-password",
        /// The person does not know whether a password protects the removal.
        ProtectionUnsure = "protection-unsure",
        /// The person set no such password, and the product's settings say that there is one.
        ProtectionSeen = "protection-seen",
        /// Nobody is available who may remove programs.
        Administrator = "administrator",
        /// The parent who set it up has not agreed.
        Parent = "parent",
        /// The replacement is not ready.
        NoReplacement = "no-replacement",
        /// The built-in protection is missing or kept off by a policy.
        BuiltInHeldOff = "built-in-held-off",
        /// The computer waits for a restart.
        RestartWaits = "restart-waits",
        /// Something else is being installed.
        InstallerBusy = "installer-busy",
        /// A laptop runs on its battery.
        OnBattery = "on-battery",
    }
}

/// The blockers of the current step, or of making a plan when there is none; the most important
/// first.
#[must_use]
pub fn blockers(journey: &Journey, catalogue: &Catalogue) -> Vec<Blocker> {
    match journey.current_step() {
        Some(step) => of_step(journey, step, catalogue),
        None => before_the_plan(journey, catalogue),
    }
}

fn before_the_plan(journey: &Journey, catalogue: &Catalogue) -> Vec<Blocker> {
    let mut blockers = Vec::new();
    if let Some((_, assessment)) = journey.latest.as_deref()
        && assessment.verdict == Verdict::Managed
    {
        blockers.push(Blocker::Managed);
        let encrypts = assessment
            .findings
            .iter()
            .filter_map(|finding| finding.product_id())
            .any(|id| id.as_str() == ENCRYPTION_MODULE);
        if encrypts {
            blockers.push(Blocker::Encryption);
        }
        // Where an officer decides, nobody else is asked before the officer has agreed.
        blockers
            .extend(of_permission(journey, catalogue).filter(|found| *found == Blocker::Officer));
        return blockers;
    }
    blockers.extend(of_permission(journey, catalogue));
    blockers
}

fn of_permission(journey: &Journey, catalogue: &Catalogue) -> Option<Blocker> {
    match journey.permission(catalogue) {
        Permission::HandOver
            if journey.needs_officer(catalogue) && !journey.is_settled(Question::Officer) =>
        {
            Some(Blocker::Officer)
        }
        Permission::HandOver => Some(Blocker::SomeoneElse),
        Permission::Ask | Permission::Granted => None,
    }
}

/// The catalogue id of the product that encrypts files of an organisation.
const ENCRYPTION_MODULE: &str = "encryption-module";

fn of_step(journey: &Journey, step: &Step, catalogue: &Catalogue) -> Vec<Blocker> {
    // Whoever decides now decides about what was planned too.
    let removal_is_ahead = step.kind != StepKind::Restart && step.kind != StepKind::Protect;
    if removal_is_ahead && journey.is_managed(catalogue) {
        return vec![Blocker::Managed];
    }
    if removal_is_ahead && let Some(blocker) = of_permission(journey, catalogue) {
        return vec![blocker];
    }
    let mut blockers: Vec<Blocker> = step
        .questions
        .iter()
        .filter_map(|question| of_answer(journey, *question))
        .collect();
    if let Some(StepStatus::Unresolved { verification }) = journey.step_status.get(&step.id)
        && let CheckResult::Failed { reason, .. } = &verification.result
    {
        blockers.extend(of_reason(*reason, &step.check));
    }
    blockers
}

/// What the answer to `question` blocks, if it does.
#[must_use]
pub fn of_answer(journey: &Journey, question: Question) -> Option<Blocker> {
    if journey.effect(question) != Some(AnswerEffect::Stops) {
        return None;
    }
    let is_contradicted = journey.is_contradicted(question);
    let is_unsure = journey
        .answers
        .get(&question)
        .is_some_and(|answer| answer == "unsure");
    match question {
        Question::Passwords if is_contradicted => Some(Blocker::VaultSeen),
        Question::Passwords => Some(Blocker::Passwords),
        Question::Vaults => Some(Blocker::Vaults),
        Question::ProtectionPassword if is_contradicted => Some(Blocker::ProtectionSeen),
        // That there is one was seen: only which one it is has to be found out.
        Question::ProtectionPassword if is_unsure && !journey.is_seen(question) => {
            Some(Blocker::ProtectionUnsure)
        }
        Question::ProtectionPassword => Some(Blocker::ProtectionPassword),
        Question::Administrator => Some(Blocker::Administrator),
        Question::Parent => Some(Blocker::Parent),
        Question::Officer => Some(Blocker::Officer),
        Question::Group
        | Question::DeviceAdmin
        | Question::Replacement
        | Question::UsedFor
        | Question::MakerIn => None,
    }
}

fn of_reason(reason: FailureReason, check: &Check) -> Option<Blocker> {
    match reason {
        FailureReason::RestartWaits => Some(Blocker::RestartWaits),
        FailureReason::InstallerBusy => Some(Blocker::InstallerBusy),
        FailureReason::OnBattery => Some(Blocker::OnBattery),
        FailureReason::BuiltInHeldOff => Some(Blocker::BuiltInHeldOff),
        FailureReason::NotProtected if *check == Check::ReplacementReady => {
            Some(Blocker::NoReplacement)
        }
        FailureReason::NotProtected
        | FailureReason::StillInstalled
        | FailureReason::StillPresent
        | FailureReason::AnotherPresent
        | FailureReason::NotRestarted
        | FailureReason::StartUnknown
        | FailureReason::CouldNotScan
        | FailureReason::ProtectionUnknown
        | FailureReason::MomentUnknown
        | FailureReason::OnlyTold
        | FailureReason::PlanChanged => None,
    }
}
