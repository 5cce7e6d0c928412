//! The questions of a step, with what the latest scan saw about them. It may not judge an answer.

use voorzorg_domain::journey::Question;
use voorzorg_domain::snapshot::Fact;

use super::questions::choice;
use super::view_context::ViewContext;
use crate::msg::{self, Msg};
use crate::view::{Block, Tone};

/// A question of this step, with what the latest scan saw about it.
pub(super) fn step_question(ctx: &ViewContext<'_>, question: Question) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(seen) = warning_for(ctx, question) {
        blocks.push(ctx.notice(Tone::Attention, &seen));
    }
    let options = question
        .answers()
        .iter()
        .map(|(id, _)| (*id, answer_label(question, id), None))
        .collect();
    blocks.push(choice(ctx, question, options));
    blocks
}

/// The label of an answer whose id is fixed in the domain.
fn answer_label(question: Question, id: &str) -> Msg {
    match question {
        Question::Passwords => msg::passwords(id),
        Question::Vaults => msg::vaults(id),
        Question::ProtectionPassword => msg::protection_password(id),
        Question::Administrator => msg::administrator(id),
        Question::Parent => msg::parent(id),
        Question::UsedFor => msg::used_for(id),
        Question::MakerIn => msg::maker_in(id),
        Question::Officer => msg::officer(id),
        // The answers to these are not fixed in the domain, and no step asks them this way.
        Question::Group | Question::DeviceAdmin | Question::Replacement => msg::plain_name(id),
    }
}

/// What the latest scan saw that matters for the answer.
fn warning_for(ctx: &ViewContext<'_>, question: Question) -> Option<Msg> {
    let (snapshot, _) = ctx.journey.latest.as_deref()?;
    let saw = |wanted: fn(&Fact) -> bool| snapshot.facts().any(|(_, fact)| wanted(fact));
    match question {
        Question::Passwords => snapshot.has_vault().then(msg::seen_vault),
        Question::ProtectionPassword => {
            saw(|fact| matches!(fact, Fact::VendorKey(key) if key.password_protected == Some(true)))
                .then(msg::seen_protection_password)
        }
        Question::Group
        | Question::DeviceAdmin
        | Question::Officer
        | Question::Replacement
        | Question::Vaults
        | Question::Administrator
        | Question::Parent
        | Question::UsedFor
        | Question::MakerIn => None,
    }
}
