//! The events of the journal, newest first: what each scan saw, what was begun, what was
//! self-reported. It may not add anything to what the journal says.

use voorzorg_domain::journey::{Event, Journey, Recorded};
use voorzorg_domain::planning::Plan;
use voorzorg_domain::verification::CheckResult;

use super::result;
use super::view_context::ViewContext;
use crate::msg::{self, keyed};
use crate::view::{Block, FactRow, Place, Screen, ScreenId};
use crate::visible::visible;

/// The most lines that are shown; older ones are in the report.
const MOST: usize = 100;

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let mut rows = rows(ctx);
    rows.reverse();
    let left_out = rows.len().saturating_sub(MOST);
    rows.truncate(MOST);
    let mut blocks = vec![ctx.text(&if rows.is_empty() {
        msg::history_empty()
    } else {
        msg::history_body()
    })];
    if !rows.is_empty() {
        blocks.push(Block::Facts { rows });
    }
    if left_out > 0 {
        blocks.push(ctx.text(&msg::history_left_out(left_out)));
    }
    if !ctx.app.archived_journals.is_empty() {
        blocks.push(Block::More {
            summary: ctx.t(&msg::history_aside()),
            blocks: vec![
                ctx.text(&msg::history_aside_body()),
                Block::List {
                    items: ctx
                        .app
                        .archived_journals
                        .iter()
                        .map(|name| visible(name))
                        .collect(),
                    ordered: false,
                },
            ],
        });
    }
    Screen {
        blocks,
        others: vec![ctx.go(&msg::nav_report(), Place::Report)],
        back: Some(ctx.go(&msg::button_back(), Place::Journey)),
        ..Screen::new(ScreenId::History, "history", ctx.t(&msg::nav_history()))
    }
}

/// One line for each event that has one, oldest first.
fn rows(ctx: &ViewContext<'_>) -> Vec<FactRow> {
    let mut journey = Journey::default();
    let mut rows = Vec::new();
    for recorded in &ctx.journal.events {
        if let Some(value) = line(ctx, &journey, recorded) {
            rows.push(FactRow::new(ctx.date(recorded.at), value));
        }
        journey = voorzorg_domain::journey::evolve(journey, recorded);
    }
    rows
}

fn line(ctx: &ViewContext<'_>, before: &Journey, recorded: &Recorded) -> Option<String> {
    let title = |step: &str| {
        let recipe = before
            .plan
            .as_deref()
            .map_or("", |plan: &Plan| &plan.recipe.0);
        ctx.t(&keyed::step(recipe, step, "title"))
    };
    let said = match &recorded.event {
        Event::Scanned { assessment, .. } => {
            let verdict = ctx.t(&msg::verdict_place(assessment.verdict.id()));
            let name = result::main_name(ctx, assessment);
            if name.is_empty() {
                msg::history_looked(verdict)
            } else {
                msg::history_looked_name(verdict, name)
            }
        }
        Event::StepBegun { step, .. } => msg::history_begun(title(step.as_str())),
        Event::StepChecked { step, verification } => match verification.result {
            CheckResult::Passed => msg::history_seen(title(step.as_str())),
            CheckResult::Failed { .. } | CheckResult::Undetermined { .. } => return None,
        },
        Event::StepConfirmed { step } => msg::history_told(title(step.as_str())),
        Event::StepReopened { step } => msg::history_reopened(title(step.as_str())),
        Event::StepSkipped { step } => msg::history_skipped(title(step.as_str())),
        Event::StepLeftOpen { step, .. } => msg::history_left_open(title(step.as_str())),
        Event::Interrupted { step } => msg::history_interrupted(title(step.as_str())),
        Event::Planned { .. } => msg::history_planned(),
        Event::Ended => msg::history_ended(),
        Event::ScanRequested { .. }
        | Event::Answered { .. }
        | Event::ActionEnded { .. }
        | Event::Replanned { .. }
        | Event::LanguageChosen { .. } => return None,
    };
    Some(ctx.t(&said))
}
