//! The page for whoever does not decide about this computer: whom to ask, with the letter to send. It
//! may not decide who that is.

use voorzorg_domain::blockers::{Blocker, blockers as found_blockers};
use voorzorg_domain::journey::{DeviceAdmin, Question};

use super::questions;
use super::result::main_name;
use super::view_context::ViewContext;
use super::{blockers, letters, settings};
use crate::msg;
use crate::view::{Button, Intent, Screen, ScreenId, Tone};

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let found = found_blockers(ctx.journey, ctx.catalogue);
    let asks_officer = found.contains(&Blocker::Officer);
    let who = ctx.journey.device_admin().unwrap_or(DeviceAdmin::Unknown);
    let mut blocks = Vec::new();
    if found.contains(&Blocker::Encryption) {
        blocks.extend(blockers::reason(ctx, Blocker::Encryption));
    }
    blocks.push(ctx.text(&msg::handover_not_you()));
    let (heading, letter) = if asks_officer {
        blocks.push(ctx.text(&msg::handover_officer()));
        (msg::handover_officer_heading(), letters::officer(ctx))
    } else {
        blocks.push(ctx.text(&msg::handover(who.id())));
        (msg::handover_heading(who.id()), letters::hand_over(ctx))
    };
    blocks.extend(letter.map(letters::as_main));

    let latest = ctx.journey.latest.as_deref();
    let mut details = vec![
        ctx.heading(&msg::handover_after_heading()),
        ctx.text(&msg::handover_after()),
    ];
    if questions::is_managed(ctx)
        && let Some((_, assessment)) = latest
    {
        let why = msg::handover_managed(main_name(ctx, assessment));
        details.push(ctx.notice(Tone::Calm, &why));
    }
    // Every blocker is shown with whether the computer is protected now (ADR 15).
    details.extend(blockers::protected_now(ctx));
    details.push(questions::answered(ctx));
    details.extend(settings::watch_question(ctx));
    Screen {
        blocks,
        others: vec![ctx.button(&msg::button_look_again(), Intent::Scan)],
        details,
        back: Some(back(ctx)),
        ..Screen::new(ScreenId::HandOver, "hand-over", ctx.t(&heading))
    }
}

fn back(ctx: &ViewContext<'_>) -> Button {
    let question = questions::last(ctx).unwrap_or(Question::Group);
    questions::back_to(ctx, question)
}
