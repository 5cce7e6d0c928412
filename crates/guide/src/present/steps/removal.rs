//! The removal: the page before what cannot be undone, the uninstaller while it is open, and what a
//! scan saw afterwards. It may not believe an exit code.

use voorzorg_domain::action::{Action, ActionOutcome};
use voorzorg_domain::catalogue::{MsiVerb, StepKind};
use voorzorg_domain::journey::StepStatus;
use voorzorg_domain::verification::FailureReason;

use super::super::{blockers, report};
use super::StepPage;
use crate::msg::{self, keyed};
use crate::view::{Block, Button, FactRow, Intent, Screen, Tone};
use crate::visible::visible;

pub(super) fn screen(page: &StepPage<'_>) -> Screen {
    if page.was_tried() {
        tried(page)
    } else {
        ready(page)
    }
}

/// Everything that was prepared, what cannot be undone, and how to stop.
fn ready(page: &StepPage<'_>) -> Screen {
    let ctx = page.ctx;
    let stopped = blockers::blocks(ctx);
    let is_stopped = !stopped.is_empty();
    let mut blocks = stopped;
    blocks.extend(page.scan_outcome());
    let starts = matches!(page.step.action, Some(Action::StartUninstaller { .. }));
    if !page.step.undoable {
        blocks.push(ctx.notice(Tone::Attention, &msg::step_not_undoable()));
    }
    let mut details = Vec::new();
    if starts {
        details.extend(page.body());
    } else if !is_stopped {
        blocks.extend(page.body());
    }
    let mut others = Vec::new();
    let primary = match &page.step.action {
        Some(Action::ShowRemovalCommand { .. }) => {
            blocks.push(ctx.text(&msg::step_command_first()));
            page.begin(&msg::button_show_command())
        }
        Some(
            Action::StartUninstaller { .. }
            | Action::OpenSystemPage { .. }
            | Action::OpenSource { .. },
        ) => page.begin(&page.own("action")),
        None => {
            if expects_an_action(page) {
                blocks.push(ctx.text(&msg::step_will_start_none(page.system())));
            }
            page.check(&msg::button_check())
        }
    };
    if let Some(Action::OpenSystemPage { .. } | Action::OpenSource { .. }) = &page.step.action {
        others.push(page.check(&msg::button_check()));
    }
    others.push(page.later());
    details.extend(prepared(page));
    details.extend(wizard(page));
    details.extend(exactly(page));
    details.extend(removal_page(page));
    details.extend(page.still_seen());
    Screen {
        blocks,
        primary: Some(primary),
        others,
        details,
        ..page.empty(msg::removal_ready_heading(page.product()))
    }
}

/// The uninstaller is being started, or is open.
pub(super) fn open(page: &StepPage<'_>) -> Screen {
    Screen {
        blocks: vec![page.ctx.text(&msg::removal_open_body(looks(page)))],
        details: wizard(page),
        ..page.empty(msg::removal_open_heading())
    }
}

/// What came of it, by the scan that followed; or what to do in the other window, as long as none has.
fn tried(page: &StepPage<'_>) -> Screen {
    let ctx = page.ctx;
    let is_still_here = page.reason() == Some(FailureReason::StillInstalled);
    let mut blocks = blockers::blocks(ctx);
    blocks.extend(page.scan_outcome());
    blocks.extend(happened(page, is_still_here));
    let mut details = Vec::from_iter(page.still_seen());
    let mut others = Vec::new();
    let again = || match &page.step.action {
        Some(Action::StartUninstaller { .. }) => Some(page.begin(&msg::button_begin_again())),
        Some(Action::OpenSystemPage { .. } | Action::OpenSource { .. }) => {
            Some(page.begin(&page.own("action")))
        }
        Some(Action::ShowRemovalCommand { .. }) | None => None,
    };
    let (primary, heading) = match &page.step.action {
        Some(Action::ShowRemovalCommand { command }) => {
            // It is shown when a scan for it has found nothing against it.
            if ctx.journey.was_begun(&page.step.id) {
                blocks.push(Block::Exact {
                    label: ctx.t(&msg::step_command()),
                    text: visible(command),
                });
            }
            (page.check(&msg::button_check_command()), page.own("title"))
        }
        Some(
            Action::StartUninstaller { .. }
            | Action::OpenSystemPage { .. }
            | Action::OpenSource { .. },
        )
        | None => {
            let check = page.check(&msg::button_check());
            let again = again().filter(|_| !is_open_still(page));
            details.extend(wizard(page));
            match again {
                // If a scan still saw it, another scan alone changes nothing.
                Some(again) if is_still_here => {
                    others.push(check);
                    (again, heading(page))
                }
                Some(again) => {
                    others.push(again);
                    (check, heading(page))
                }
                None => (check, heading(page)),
            }
        }
    };
    others.push(page.later());
    details.extend(exactly(page));
    details.extend(removal_page(page));
    Screen {
        blocks,
        primary: Some(primary),
        others,
        details,
        ..page.empty(heading)
    }
}

/// Whether the uninstaller was started and nothing has been seen since.
fn is_open_still(page: &StepPage<'_>) -> bool {
    matches!(page.outcome(), Some(ActionOutcome::Started { .. })) && page.unresolved().is_none()
}

fn heading(page: &StepPage<'_>) -> msg::Msg {
    let is_still_here = page.reason() == Some(FailureReason::StillInstalled);
    match page.outcome() {
        Some(ActionOutcome::Started { .. }) if is_open_still(page) => msg::removal_open_heading(),
        Some(ActionOutcome::Started {
            exit_code: Some(1602),
        }) if is_still_here => msg::removal_cancelled_heading(),
        Some(ActionOutcome::Started {
            exit_code: Some(1603),
        }) if is_still_here => msg::removal_failed_heading(),
        Some(_) | None if is_still_here => msg::removal_still_heading(page.product()),
        Some(_) | None => page.own("title"),
    }
}

/// What is known of the attempt, in words; its code stands in a fold. It never verifies the step (I3).
fn happened(page: &StepPage<'_>, is_still_here: bool) -> Vec<Block> {
    let ctx = page.ctx;
    let text = |msg: &msg::Msg| vec![ctx.text(msg)];
    match page.outcome() {
        Some(ActionOutcome::Started { exit_code: None }) if is_open_still(page) => {
            text(&msg::removal_open_body(looks(page)))
        }
        Some(ActionOutcome::Started { exit_code: None }) => {
            text(&msg::removal_window_open(looks(page)))
        }
        Some(ActionOutcome::Started {
            exit_code: Some(code),
        }) => {
            let mut blocks = Vec::new();
            let meaning = msg::exit_code(&code.to_string());
            if ctx.has(&meaning) {
                blocks.push(ctx.text(&meaning));
            } else if is_still_here {
                // Some uninstallers go on in a second program after the first has ended.
                blocks.push(ctx.text(&msg::removal_window_open(looks(page))));
            }
            let code = ctx.text(&msg::removal_code(*code));
            blocks.push(ctx.more(&msg::removal_details(), vec![code]));
            blocks
        }
        Some(ActionOutcome::OpenedAppsInstead { reason }) => {
            let reason = ctx.t(&msg::refused(reason.id()));
            text(&msg::performed_apps_instead(reason))
        }
        // The command stands below.
        Some(ActionOutcome::Opened) if shows_command(page) => Vec::new(),
        Some(ActionOutcome::Opened) => text(&msg::performed_opened()),
        Some(ActionOutcome::EntryGone) => text(&msg::performed_entry_gone()),
        Some(ActionOutcome::EntryChanged) => text(&msg::performed_entry_changed()),
        Some(ActionOutcome::NotStarted { reason }) => text(&msg::not_started(reason.id())),
        Some(ActionOutcome::Failed { detail }) => {
            vec![ctx.notice(Tone::Attention, &msg::performed_failed(detail))]
        }
        None => Vec::new(),
    }
}

fn shows_command(page: &StepPage<'_>) -> bool {
    matches!(page.step.action, Some(Action::ShowRemovalCommand { .. }))
}

/// Whether a scan follows by itself, as a key of messages.
fn looks(page: &StepPage<'_>) -> &'static str {
    if page.ctx.app.follows { "yes" } else { "no" }
}

/// Whether the recipe has an action of its own for this step.
fn expects_an_action(page: &StepPage<'_>) -> bool {
    let recipe = page.ctx.catalogue.recipe(&page.plan.recipe);
    let mut steps = recipe.into_iter().flat_map(|recipe| &recipe.steps);
    steps
        .find(|known| known.id == page.step.id)
        .is_some_and(|known| known.action.is_some())
}

/// Each step before this one, with how it is known and the way back to it.
fn prepared(page: &StepPage<'_>) -> Vec<Block> {
    let ctx = page.ctx;
    let steps = page.plan.steps.iter();
    let before = steps.take_while(|step| step.kind != StepKind::Remove);
    let rows: Vec<FactRow> = before
        .filter_map(|step| {
            let status = ctx.journey.step_status.get(&step.id)?;
            let said = match status {
                StepStatus::Verified { .. } => msg::step_status_short_verified(),
                StepStatus::SelfReported { .. } => msg::step_status_short_told(),
                StepStatus::Skipped { .. } => msg::step_status_short_skipped(),
                StepStatus::Unresolved { .. } => msg::step_status_unresolved(),
                StepStatus::NotEstablished { verification, .. } => {
                    let recipe = page.plan.recipe.as_str();
                    let places = report::places(ctx, recipe, verification);
                    msg::step_status_not_established(places)
                }
            };
            let title = keyed::step(&page.plan.recipe.0, step.id.as_str(), "title");
            let change = ctx.journey.may_reopen(&step.id).then(|| {
                let step = step.id.0.clone();
                ctx.button(&msg::button_change(), Intent::ReopenStep { step })
            });
            Some(FactRow {
                change,
                ..ctx.row(&title, ctx.t(&said))
            })
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        ctx.heading(&msg::removal_ready_rows()),
        Block::Facts { rows },
    ]
}

/// What the uninstaller may ask, and whether nobody has confirmed a part of it.
fn wizard(page: &StepPage<'_>) -> Vec<Block> {
    let ctx = page.ctx;
    let recipe = ctx.catalogue.recipe(&page.plan.recipe);
    let mut steps = recipe.into_iter().flat_map(|recipe| &recipe.steps);
    let known = steps.find(|known| known.id == page.step.id);
    let questions = known.map_or(&[][..], |known| known.wizard.as_slice());
    if questions.is_empty() {
        return Vec::new();
    }
    let items = questions
        .iter()
        .map(|question| ctx.t(&keyed::wizard(&question.id)))
        .collect();
    let mut differs = Vec::new();
    if questions.iter().any(|question| !question.confirmed) {
        differs.push(ctx.text(&msg::wizard_unconfirmed()));
    }
    differs.push(ctx.text(&msg::wizard_differs()));
    vec![
        ctx.heading(&msg::wizard_heading()),
        Block::List {
            items,
            ordered: false,
        },
        ctx.more(&msg::wizard_differs_summary(), differs),
    ]
}

/// The maker's own page about the removal, as a link.
fn removal_page(page: &StepPage<'_>) -> Option<Block> {
    let ctx = page.ctx;
    let source = ctx.catalogue.recipe(&page.plan.recipe)?.page.as_ref()?;
    let address = ctx.catalogue.source(source)?.address.clone()?;
    let title = ctx.t(&keyed::source(source.as_str()));
    let button: Button = ctx.button(
        &msg::removal_page_open(&title),
        Intent::OpenSource {
            source: source.0.clone(),
        },
    );
    Some(Block::Link { button, address })
}

/// The exact command that is started, in a fold: it means little to most people.
fn exactly(page: &StepPage<'_>) -> Option<Block> {
    let Some(Action::StartUninstaller {
        verb, key, command, ..
    }) = &page.step.action
    else {
        return None;
    };
    let ctx = page.ctx;
    let exact = Block::Exact {
        label: ctx.t(&msg::removal_command()),
        text: visible(&exact_form(*verb, key, command.as_deref())),
    };
    Some(ctx.more(&msg::removal_exactly(), vec![exact]))
}

/// The command line with which Windows Installer is started: our verb with the registered product
/// code (ADR 22).
fn exact_form(verb: MsiVerb, key: &str, command: Option<&str>) -> String {
    let registered = command.unwrap_or(key);
    let code = registered
        .find('{')
        .zip(registered.rfind('}'))
        .and_then(|(start, end)| registered.get(start..=end));
    match code {
        Some(code) if registered.to_lowercase().contains("msiexec") => {
            let verb = match verb {
                MsiVerb::Remove => "/X",
                MsiVerb::Maintain => "/I",
            };
            format!("msiexec.exe {verb}{code}")
        }
        Some(_) | None => registered.to_owned(),
    }
}
