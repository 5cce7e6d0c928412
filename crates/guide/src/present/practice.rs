//! The choice of an example to practise with. Practice itself runs in a window of its own (ADR 17).

use super::view_context::ViewContext;
use crate::msg;
use crate::settings::EXAMPLES;
use crate::view::{Block, ButtonItem, Intent, Place, Screen, ScreenId};

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let items = EXAMPLES.map(|example| ButtonItem {
        button: ctx.button(
            &msg::example_title(example),
            Intent::Practise {
                example: example.to_owned(),
            },
        ),
        hint: Some(ctx.t(&msg::example_about(example))),
    });
    Screen {
        blocks: vec![
            ctx.text(&msg::practice_body()),
            Block::Buttons {
                label: ctx.t(&msg::practice_question()),
                hint: Some(ctx.t(&msg::practice_origin())),
                items: items.into(),
            },
        ],
        back: Some(ctx.go(&msg::button_back(), Place::Journey)),
        ..Screen::new(ScreenId::Practice, "practice", ctx.t(&msg::nav_practice()))
    }
}
