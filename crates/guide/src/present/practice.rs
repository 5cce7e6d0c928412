//! The choice of an example to practise with. Practice itself runs in a window of its own (ADR 17).

use super::view_context::ViewContext;
use crate::msg;
use crate::settings::EXAMPLES;
use crate::view::{Block, ChoiceOption, Intent, Place, Screen, ScreenId};

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let options = EXAMPLES.map(|example| ChoiceOption {
        button: ctx.button(
            &msg::example_title(example),
            Intent::Practise {
                example: example.to_owned(),
            },
        ),
        chosen: false,
        hint: Some(ctx.t(&msg::example_about(example))),
        page: None,
    });
    Screen {
        id: ScreenId::Practice,
        place: "practice".to_owned(),
        heading: ctx.t(&msg::practice_heading()),
        blocks: vec![
            ctx.text(&msg::practice_body()),
            Block::Choice {
                question: ctx.t(&msg::practice_question()),
                hint: Some(ctx.t(&msg::practice_origin())),
                options: options.into(),
            },
        ],
        primary: Some(ctx.go(&msg::nav_journey(), Place::Journey)),
        others: Vec::new(),
        back: None,
    }
}
