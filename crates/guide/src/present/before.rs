//! What a person needs and what will happen, before a plan is made. It may not name a time that nobody
//! measured.

use voorzorg_domain::assessment::Verdict;
use voorzorg_domain::catalogue::{Group, RecipeAction, StepKind};
use voorzorg_domain::planning::removable_beside;
use voorzorg_domain::snapshot::System;

use super::names::name;
use super::questions;
use super::result::{main_finding, other_removals};
use super::view_context::ViewContext;
use crate::msg::{self, Msg};
use crate::view::{Block, Button, Intent, Place, Screen, ScreenId, Tone};

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let group = ctx.journey.group();
    let is_private = group == Some(Group::Other);
    let mut blocks = Vec::new();
    if is_private {
        blocks.push(ctx.notice(Tone::Calm, &msg::result_private()));
    }
    blocks.extend(lead(ctx));
    let mut plans = plans(ctx).into_iter();
    let primary = plans.next();
    let mut others: Vec<Button> = plans.collect();
    if is_private {
        others.push(ctx.go(&msg::button_do_nothing(), Place::Paused));
    } else {
        others.push(ctx.go(&msg::button_decide_later(), Place::Paused));
    }
    // A plan that was made waits until a new scan finds otherwise.
    if ctx.journey.plan.is_some() {
        others.push(ctx.button(&msg::button_look_again(), Intent::Scan));
    }
    let nothing = ctx.text(&msg::before_nothing(group_key(group)));
    let details = vec![
        ctx.heading(&msg::before_needs()),
        ctx.list(&needs(ctx.system)),
        ctx.more(&msg::before_nothing_summary(), vec![nothing]),
        ctx.heading(&msg::before_answers()),
        questions::answered(ctx),
    ];
    Screen {
        blocks,
        primary,
        others,
        details,
        back: questions::last(ctx).map(|question| questions::back_to(ctx, question)),
        ..Screen::new(
            ScreenId::BeforeYouBegin,
            "before-you-begin",
            ctx.t(&msg::before_heading()),
        )
    }
}

/// What will happen, by the steps that there are for the first product that can be removed.
fn lead(ctx: &ViewContext<'_>) -> Option<Block> {
    let (snapshot, assessment) = ctx.journey.latest.as_deref()?;
    let finding = match assessment.verdict {
        Verdict::AntivirusFound => main_finding(assessment)?,
        Verdict::Managed
        | Verdict::CompanionOnly
        | Verdict::LeftoversOnly
        | Verdict::NotFound
        | Verdict::Inconclusive => removable_beside(snapshot, assessment, ctx.catalogue).next()?,
    };
    let recipe = ctx
        .catalogue
        .recipe_for(finding.product_id()?, snapshot.host.system)?;
    let mut said = Vec::new();
    if recipe
        .steps
        .iter()
        .any(|step| step.kind == StepKind::Prepare)
    {
        said.push(msg::before_lead_ready());
    }
    let mut actions = recipe.steps.iter().filter_map(|step| step.action);
    let how = actions.find_map(|action| match action {
        RecipeAction::ShowRemovalCommand => Some("command"),
        RecipeAction::StartUninstaller => Some("uninstaller"),
        RecipeAction::OpenSecurityPage | RecipeAction::OpenProgramList => None,
    });
    said.push(msg::before_lead_remove(
        how.unwrap_or("self"),
        name(ctx, finding),
    ));
    if recipe
        .steps
        .iter()
        .any(|step| step.kind == StepKind::Restart)
    {
        said.push(msg::before_lead_restart(snapshot.host.system.id()));
    }
    let said: Vec<String> = said.iter().map(|msg| ctx.t(msg)).collect();
    Some(Block::Text {
        text: said.join(" "),
    })
}

/// Whom the sentence about doing nothing is for.
fn group_key(group: Option<Group>) -> &'static str {
    match group {
        Some(Group::Government) => "government",
        Some(Group::Other) => "other",
        Some(Group::Abro) => "abro",
        Some(Group::Vital | Group::Abdo) | None => "advised",
    }
}

/// What to have at hand; what does not exist on a system is left out.
fn needs(system: System) -> Vec<Msg> {
    let mut needs = vec![
        msg::before_need_time(),
        msg::before_need_power(),
        msg::before_need_rights(),
    ];
    match system {
        System::Windows => {
            needs.push(msg::before_need_password());
            needs.push(msg::before_need_licence());
        }
        System::Macos => needs.push(msg::before_need_licence()),
        System::Linux => {}
    }
    needs
}

/// The buttons that make a plan: for the antivirus, or if there is none for each other product.
fn plans(ctx: &ViewContext<'_>) -> Vec<Button> {
    match ctx.journey.latest.as_deref() {
        Some((snapshot, assessment)) if assessment.verdict != Verdict::AntivirusFound => {
            other_removals(ctx, snapshot, assessment)
        }
        Some(_) | None => vec![ctx.button(&msg::button_prepare(), Intent::Prepare)],
    }
}
