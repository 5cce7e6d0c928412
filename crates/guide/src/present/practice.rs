//! Which example to practise with. Practice itself happens elsewhere, in a window of its own (ADR 17).

use super::scene::Scene;
use crate::msg;
use crate::settings::EXAMPLES;
use crate::view::{Block, ChoiceOption, Place, Press, Screen, ScreenId};

pub(super) fn screen(scene: &Scene<'_>) -> Screen {
    let options = EXAMPLES.map(|example| ChoiceOption {
        button: scene.button(
            &msg::example_title(example),
            Press::Practise {
                example: example.to_owned(),
            },
        ),
        chosen: false,
        hint: Some(scene.say(&msg::example_about(example))),
        page: None,
    });
    Screen {
        id: ScreenId::Practice,
        place: "practice".to_owned(),
        heading: scene.say(&msg::practice_heading()),
        blocks: vec![
            scene.text(&msg::practice_body()),
            Block::Choice {
                question: scene.say(&msg::practice_question()),
                hint: Some(scene.say(&msg::practice_origin())),
                options: options.into(),
            },
        ],
        primary: Some(scene.go(&msg::door_journey(), Place::Journey)),
        others: Vec::new(),
        back: None,
    }
}
