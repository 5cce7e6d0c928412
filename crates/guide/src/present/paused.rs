//! The page for whoever stops for now: where they are, what has and has not changed, and how to go on.

use super::settings;
use super::standing;
use super::view_context::ViewContext;
use crate::msg;
use crate::view::{Intent, Place, Screen, ScreenId, Tone};

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let mut blocks = Vec::new();
    if let Some((number, total, title)) = standing::current(ctx) {
        blocks.push(ctx.text(&msg::paused_at(number, total, title)));
    }
    if ctx.journey.has_removal_begun() {
        blocks.push(ctx.notice(Tone::Attention, &msg::paused_begun()));
    } else {
        blocks.push(ctx.text(&msg::paused_unchanged()));
    }
    blocks.extend(standing::seen(ctx).map(|seen| ctx.text(&seen)));
    blocks.push(ctx.text(&msg::paused_close()));
    let mut others = Vec::new();
    if ctx.journey.plan.is_some() {
        others.push(ctx.button(&msg::button_save_next_steps(), Intent::SaveNextSteps));
    }
    Screen {
        blocks,
        primary: Some(ctx.go(&msg::button_go_on_here(), Place::Journey)),
        others,
        details: Vec::from_iter(settings::watch_question(ctx)),
        ..Screen::new(ScreenId::Paused, "paused", ctx.t(&msg::paused_heading()))
    }
}
