//! The end of a journey and its report, on the screen and in the file alike. It may not claim more
//! than a scan showed: "on this date we looked and did not see it".

use voorzorg_domain::detection::Presence;
use voorzorg_domain::journey::Standing;
use voorzorg_domain::report::{Report, ReportedLook, Unprotected, report};

use super::context::Context;
use super::scene::Scene;
use super::{names, result, settings};
use crate::dates;
use crate::msg::{self, keyed};
use crate::view::{Block, FactRow, Place, Press, Screen, ScreenId, Tone};

/// The screen on which a journey ends.
pub(super) fn wrap_up(scene: &Scene<'_>) -> Screen {
    let told = report(scene.journal);
    let product = told.product.as_deref().unwrap_or_default();
    let product = names::name_for_people(scene, product, told.product_id.as_ref());
    let mut blocks = Vec::new();
    let heading = match (&told.after, told.is_gone()) {
        (Some(after), true) => {
            let date = scene.date(after.at);
            blocks.push(scene.notice(Tone::Done, &msg::wrapup_gone(product.as_str(), date)));
            if after
                .assessment
                .findings
                .iter()
                .any(|found| found.state == Presence::Leftovers)
            {
                blocks.push(scene.text(&msg::wrapup_leftovers()));
            }
            msg::wrapup_heading_gone(product.as_str())
        }
        (Some(_) | None, _) => {
            blocks.push(scene.text(&msg::wrapup_open()));
            msg::wrapup_heading_open()
        }
    };
    blocks.push(Block::Facts {
        rows: step_rows(scene, &told, Dates::Once),
    });
    blocks.push(Block::Facts {
        rows: vec![unprotected_row(scene, &told)],
    });
    blocks.push(scene.text(&msg::wrapup_renewal()));
    blocks.extend(settings::watch_question(scene));
    let mut others = vec![
        scene.go(&msg::press_see_report(), Place::Report),
        scene.go(&msg::press_letters(), Place::Letters),
        scene.button(&msg::press_look_again(), Press::Scan),
    ];
    if let Some((snapshot, seen)) = scene.journey.latest.as_deref() {
        let beside = result::beside_removals(scene, snapshot, seen);
        if !beside.is_empty() {
            blocks.push(scene.text(&msg::wrapup_beside()));
        }
        others.extend(beside);
    }
    Screen {
        id: ScreenId::WrapUp,
        place: "wrap-up".to_owned(),
        heading: scene.say(&heading),
        blocks,
        primary: Some(scene.button(&msg::press_save_report(), Press::SaveReport)),
        others,
        back: None,
    }
}

pub(super) fn screen(scene: &Scene<'_>) -> Screen {
    let told = report(scene.journal);
    let empty = told.before.is_none();
    let mut blocks = Vec::new();
    if empty {
        blocks.push(scene.text(&msg::report_empty()));
    } else {
        blocks.extend(report_blocks(scene, &told));
    }
    Screen {
        id: ScreenId::Report,
        place: "report".to_owned(),
        heading: scene.say(&msg::report_heading()),
        blocks,
        primary: (!empty).then(|| scene.button(&msg::press_save_report(), Press::SaveReport)),
        others: vec![scene.go(&msg::door_journey(), Place::Journey)],
        back: None,
    }
}

/// The report as blocks: for the screen and for the file.
pub(crate) fn report_blocks(context: &Context<'_>, told: &Report) -> Vec<Block> {
    let mut blocks = vec![context.text(&msg::report_lead())];
    if told.practice {
        blocks.push(context.notice(Tone::Attention, &msg::report_practice()));
    }
    if let Some(look) = &told.before {
        blocks.push(context.heading(&msg::report_before()));
        blocks.extend(look_blocks(context, look));
    }
    if !told.steps.is_empty() {
        blocks.push(context.heading(&msg::report_steps()));
        blocks.push(Block::Facts {
            rows: step_rows(context, told, Dates::Each),
        });
    }
    if let Some(look) = &told.after {
        blocks.push(context.heading(&msg::report_after()));
        blocks.extend(look_blocks(context, look));
    }
    let mut rows = vec![unprotected_row(context, told)];
    rows.push(FactRow {
        name: context.say(&msg::report_versions()),
        value: context.say(&msg::report_version_line(
            told.app_version.as_str(),
            told.catalogue_version.as_str(),
        )),
        standing: None,
    });
    blocks.push(Block::Facts { rows });
    blocks.push(context.text(&msg::report_damage_check()));
    blocks.push(context.text(&msg::report_private()));
    blocks
}

fn look_blocks(context: &Context<'_>, look: &ReportedLook) -> Vec<Block> {
    let row = |name: &msg::Msg, value: String| FactRow {
        name: context.say(name),
        value,
        standing: None,
    };
    let seen = &look.assessment;
    let mut rows = vec![
        row(&msg::result_looked_on(), context.date(look.at)),
        row(
            &msg::report_computer(),
            format!("{} {}", look.host.os, look.host.version),
        ),
        row(
            &msg::result_state(),
            context.say(&msg::verdict_place(seen.verdict.id())),
        ),
        row(
            &msg::result_protection(),
            context.say(&msg::protection(seen.protection.state.id())),
        ),
    ];
    for finding in &seen.findings {
        let kind = context.say(&msg::kind(finding.kind_id()));
        let state = context.say(&msg::presence(finding.state.id()));
        rows.push(FactRow {
            name: names::name(context, finding),
            value: format!("{kind}, {state}"),
            standing: None,
        });
    }
    let mut blocks = vec![Block::Facts { rows }];
    let gaps: Vec<String> = seen
        .coverage
        .blocking()
        .map(|covered| context.say(&msg::probe(covered.probe.id())))
        .collect();
    if seen.coverage.is_full() {
        blocks.push(context.text(&msg::report_looked_everywhere()));
    } else {
        blocks.push(context.text(&msg::report_could_not_look()));
        blocks.push(Block::List {
            items: gaps,
            ordered: false,
        });
    }
    blocks
}

/// Whether each step tells its date, or one date above them is enough.
#[derive(Clone, Copy)]
enum Dates {
    Each,
    Once,
}

/// Each step with how it stands; *seen* and *told* never read the same (I4).
fn step_rows(context: &Context<'_>, told: &Report, dates: Dates) -> Vec<FactRow> {
    let recipe = told.recipe.as_deref().unwrap_or_default();
    told.steps
        .iter()
        .map(|step| {
            let standing = match (&step.standing, dates) {
                (Some(Standing::Verified { at }), Dates::Each) => {
                    msg::standing_verified(context.date(*at))
                }
                (Some(Standing::Told { at }), Dates::Each) => msg::standing_told(context.date(*at)),
                (Some(Standing::Skipped { at }), Dates::Each) => {
                    msg::standing_skipped(context.date(*at))
                }
                (Some(Standing::Verified { .. }), Dates::Once) => msg::standing_short_verified(),
                (Some(Standing::Told { .. }), Dates::Once) => msg::standing_short_told(),
                (Some(Standing::Skipped { .. }), Dates::Once) => msg::standing_short_skipped(),
                (Some(Standing::Unresolved { .. }), _) => msg::standing_unresolved(),
                (None, _) => msg::standing_open(),
            };
            FactRow {
                name: context.say(&keyed::step(recipe, step.step.as_str(), "title")),
                value: context.say(&standing),
                standing: None,
            }
        })
        .collect()
}

fn unprotected_row(context: &Context<'_>, told: &Report) -> FactRow {
    let value = match told.unprotected {
        Unprotected::NotSeen => msg::unprotected_not_seen(),
        Unprotected::AtMost { seconds } => {
            msg::unprotected_at_most(context.say(&dates::duration(seconds)))
        }
        Unprotected::StillOff { seconds } => {
            msg::unprotected_still_off(context.say(&dates::duration(seconds)))
        }
        Unprotected::Unknown => msg::unprotected_unknown(),
    };
    FactRow {
        name: context.say(&msg::report_unprotected()),
        value: context.say(&value),
        standing: None,
    }
}
