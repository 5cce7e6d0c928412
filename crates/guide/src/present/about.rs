//! About the product: what it is, what it never does, how to check that it is genuine. It may not
//! know the machine.

use super::view_context::ViewContext;
use crate::dates;
use crate::msg;
use crate::view::{Block, Intent, Place, Screen, ScreenId};

/// The licence of the product, by its SPDX name.
const LICENCE: &str = "EUPL-1.2";

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let latest = ctx.journey.latest.as_deref();
    let system = latest.map_or("", |(snapshot, _)| snapshot.host.system.id());
    let never = [
        msg::about_never_delete(),
        msg::about_never_elevate(),
        msg::about_never_network(),
        msg::about_never_official(),
    ];
    let mut blocks = vec![
        ctx.text(&msg::about_what()),
        ctx.heading(&msg::about_never_summary()),
        Block::List {
            items: never.iter().map(|msg| ctx.t(msg)).collect(),
            ordered: false,
        },
        Block::More {
            summary: ctx.t(&msg::licensees_summary()),
            blocks: vec![ctx.text(&msg::licensees())],
        },
        Block::More {
            summary: ctx.t(&msg::about_real_summary()),
            blocks: vec![ctx.text(&msg::about_real_body())],
        },
        Block::More {
            summary: ctx.t(&msg::about_blocked_summary()),
            blocks: vec![ctx.text(&msg::about_blocked_body(system))],
        },
        Block::Facts {
            rows: vec![
                ctx.row(
                    &msg::about_version(),
                    ctx.t(&msg::report_version_line(
                        ctx.app_version,
                        ctx.catalogue.version.as_str(),
                    )),
                ),
                ctx.row(
                    &msg::about_knowledge(),
                    dates::dated(ctx.texts, ctx.locale, &ctx.catalogue.dated),
                ),
                ctx.row(&msg::about_licence(), LICENCE.to_owned()),
            ],
        },
    ];
    if !ctx.app.third_party.is_empty() {
        blocks.push(Block::More {
            summary: ctx.t(&msg::about_third_party()),
            blocks: vec![Block::List {
                items: ctx.app.third_party.lines().map(str::to_owned).collect(),
                ordered: false,
            }],
        });
    }
    if let Some(folder) = ctx.app.data_folder {
        blocks.push(Block::More {
            summary: ctx.t(&msg::about_files()),
            blocks: vec![ctx.text(&msg::about_files_body(folder.display().to_string()))],
        });
    }
    Screen {
        blocks,
        others: vec![
            ctx.go(&msg::about_start_over(), Place::StartOver),
            ctx.button(&msg::button_save_officer(), Intent::SaveOfficerPage),
        ],
        back: Some(ctx.go(&msg::button_back(), Place::Journey)),
        ..Screen::new(ScreenId::About, "about", ctx.t(&msg::nav_about()))
    }
}
