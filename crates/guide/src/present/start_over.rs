//! The page that asks whether to start over, and says that it can be taken back.

use super::view_context::ViewContext;
use crate::msg;
use crate::view::{Intent, Place, Screen, ScreenId};

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    Screen {
        blocks: vec![ctx.text(&msg::start_over_body())],
        primary: Some(ctx.button(&msg::about_start_over(), Intent::StartOver)),
        others: vec![ctx.go(&msg::start_over_no(), Place::About)],
        ..Screen::new(
            ScreenId::StartOver,
            "start-over",
            ctx.t(&msg::start_over_heading()),
        )
    }
}
