//! About the product: what it is, what it never does, how to know that it is real. It may not know
//! the machine.

use super::scene::Scene;
use crate::dates;
use crate::msg;
use crate::view::{Block, FactRow, Place, Press, Screen, ScreenId};

/// The licence of the product, by its SPDX name.
const LICENCE: &str = "EUPL-1.2";

pub(super) fn screen(scene: &Scene<'_>) -> Screen {
    let row = |name: &msg::Msg, value: String| FactRow {
        name: scene.say(name),
        value,
        standing: None,
    };
    let never = [
        msg::about_never_delete(),
        msg::about_never_elevate(),
        msg::about_never_network(),
        msg::about_never_official(),
    ];
    let mut blocks = vec![
        scene.text(&msg::about_what()),
        scene.heading(&msg::about_never_summary()),
        Block::List {
            items: never.iter().map(|msg| scene.say(msg)).collect(),
            ordered: false,
        },
        Block::More {
            summary: scene.say(&msg::about_real_summary()),
            blocks: vec![scene.text(&msg::about_real_body())],
        },
        Block::More {
            summary: scene.say(&msg::about_blocked_summary()),
            blocks: vec![scene.text(&msg::about_blocked_body())],
        },
        Block::Facts {
            rows: vec![
                row(
                    &msg::about_version(),
                    scene.say(&msg::report_version_line(
                        scene.app_version,
                        scene.catalogue.version.as_str(),
                    )),
                ),
                row(
                    &msg::about_knowledge(),
                    dates::dated(scene.texts, scene.locale, &scene.catalogue.dated),
                ),
                row(&msg::about_licence(), LICENCE.to_owned()),
            ],
        },
    ];
    if !scene.beside.third_party.is_empty() {
        blocks.push(Block::More {
            summary: scene.say(&msg::about_third_party()),
            blocks: vec![Block::List {
                items: scene
                    .beside
                    .third_party
                    .lines()
                    .map(str::to_owned)
                    .collect(),
                ordered: false,
            }],
        });
    }
    if let Some(folder) = scene.beside.folder {
        blocks.push(Block::More {
            summary: scene.say(&msg::about_files()),
            blocks: vec![scene.text(&msg::about_files_body(folder.display().to_string()))],
        });
    }
    blocks.push(scene.text(&msg::about_start_over_body()));
    Screen {
        id: ScreenId::About,
        place: "about".to_owned(),
        heading: scene.say(&msg::about_heading()),
        blocks,
        primary: Some(scene.go(&msg::door_journey(), Place::Journey)),
        others: vec![scene.button(&msg::about_start_over(), Press::StartOver)],
        back: None,
    }
}
