//! Blockers in words: the reason, the next step, who can help, and whether the computer is protected
//! now (ADR 15). It may not decide what a blocker is.

use voorzorg_domain::blockers::{Blocker, blockers as found_blockers};

use super::letters;
use super::view_context::ViewContext;
use crate::msg;
use crate::view::{Block, Tone};

/// Everything that blocks the current step.
pub(super) fn blocks(ctx: &ViewContext<'_>) -> Vec<Block> {
    let found = found_blockers(ctx.journey, ctx.catalogue);
    let mut blocks: Vec<Block> = found
        .iter()
        .flat_map(|blocker| reason(ctx, *blocker))
        .collect();
    if !found.is_empty() {
        blocks.extend(protected_now(ctx));
        blocks.extend(letter(ctx));
    }
    blocks
}

/// The letter to whoever can help with everything that blocks the current step.
pub(super) fn letter(ctx: &ViewContext<'_>) -> Option<Block> {
    letters::about(ctx, &found_blockers(ctx.journey, ctx.catalogue))
}

/// The reason of a blocker, and what to do.
pub(super) fn reason(ctx: &ViewContext<'_>, blocker: Blocker) -> Vec<Block> {
    vec![
        ctx.notice(Tone::Stop, &msg::blocker_reason(blocker.id())),
        ctx.text(&msg::blocker_next(blocker.id())),
    ]
}

/// Whether something protects the computer while the person waits.
pub(super) fn protected_now(ctx: &ViewContext<'_>) -> Option<Block> {
    let (_, assessment) = ctx.journey.latest.as_deref()?;
    let protection = ctx.t(&msg::protection(assessment.protection.state.id()));
    Some(ctx.text(&msg::blocker_protection(protection)))
}
