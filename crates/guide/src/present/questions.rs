//! The questions before a plan, and the hand-over when someone else decides (ADR 20). It may not
//! decide who may go on: [`Permission`] does.

use voorzorg_domain::assessment::Verdict;
use voorzorg_domain::blockers::{Blocker, blockers as found_blockers};
use voorzorg_domain::catalogue::Group;
use voorzorg_domain::journey::{DeviceAdmin, Permission, Question};

use super::result::{main_name, only_managed, other_removals};
use super::view_context::ViewContext;
use super::{blockers, letters};
use crate::msg::{self, Msg};
use crate::view::{Block, Button, ChoiceOption, Intent, Place, Screen, ScreenId, Tone};

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let managed = is_managed(ctx);
    let answered = ctx.journey.permission(ctx.catalogue);
    let group = ctx.journey.group();
    let needs_officer = ctx.journey.needs_officer(ctx.catalogue);
    let all_asked = answered != Permission::Ask;
    let hand_over = (managed && all_asked) || answered == Permission::HandOver;
    let mut blocks = vec![];
    if !hand_over {
        blocks.push(ctx.text(&msg::questions_body()));
    }
    blocks.push(group_choice(ctx));
    if group == Some(Group::Other) {
        blocks.push(ctx.notice(Tone::Calm, &msg::result_private()));
    }
    // Where an officer decides, the officer is asked before anything else.
    if needs_officer {
        blocks.push(choice(
            ctx,
            Question::Officer,
            Question::Officer
                .answers()
                .iter()
                .map(|(id, _)| (*id, msg::officer(id), None))
                .collect(),
        ));
    }
    if group.is_some() && (!needs_officer || ctx.journey.is_settled(Question::Officer)) {
        blocks.push(choice(
            ctx,
            Question::DeviceAdmin,
            DeviceAdmin::ALL
                .map(|who| {
                    (
                        who.id(),
                        msg::device_admin(who.id()),
                        Some(msg::device_admin_hint(who.id())),
                    )
                })
                .to_vec(),
        ));
    }
    if hand_over {
        blocks.push(ctx.heading(&msg::result_unsure_summary()));
        blocks.extend(hand_over_blocks(ctx, managed));
    }
    let mut intents = if answered == Permission::Granted && !managed {
        plan_buttons(ctx)
    } else {
        Vec::new()
    };
    let primary = (!intents.is_empty()).then(|| intents.remove(0));
    // A plan that was made waits until a new scan finds otherwise.
    if ctx.journey.plan.is_some() {
        intents.push(ctx.button(&msg::button_look_again(), Intent::Scan));
    }
    Screen {
        id: if hand_over {
            ScreenId::HandOver
        } else {
            ScreenId::DeviceAdmin
        },
        place: "questions".to_owned(),
        heading: ctx.t(&if hand_over {
            msg::handover_heading()
        } else {
            msg::questions_heading()
        }),
        blocks,
        primary,
        others: intents,
        back: Some(ctx.go(&msg::button_back_to_result(), Place::Result)),
    }
}

/// Whether what was found is usually managed by someone else.
pub(super) fn is_managed(ctx: &ViewContext<'_>) -> bool {
    let latest = ctx.journey.latest.as_deref();
    let managed = latest.is_some_and(|(_, assessment)| {
        assessment.verdict == Verdict::Managed
            || (assessment.verdict == Verdict::CompanionOnly && only_managed(assessment))
    });
    managed || ctx.journey.is_managed(ctx.catalogue)
}

/// The buttons that start a plan: for the antivirus, or if there is none for each other product.
fn plan_buttons(ctx: &ViewContext<'_>) -> Vec<Button> {
    match ctx.journey.latest.as_deref() {
        Some((snapshot, assessment)) if assessment.verdict != Verdict::AntivirusFound => {
            other_removals(ctx, snapshot, assessment)
        }
        Some(_) | None => vec![ctx.button(&msg::button_prepare(), Intent::Prepare)],
    }
}

fn hand_over_blocks(ctx: &ViewContext<'_>, managed: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    let assessment = ctx
        .journey
        .latest
        .as_deref()
        .map(|(_, assessment)| assessment);
    if managed && let Some(assessment) = assessment {
        blocks.push(ctx.notice(
            Tone::Stop,
            &msg::handover_managed(main_name(ctx, assessment)),
        ));
    }
    let blockers = found_blockers(ctx.journey, ctx.catalogue);
    for blocker in &blockers {
        match blocker {
            // Shown above, with the name of the product.
            Blocker::Managed => {}
            Blocker::Officer => blocks.push(ctx.text(&msg::handover_officer())),
            Blocker::Encryption => blocks.extend(blockers::reason(ctx, *blocker)),
            Blocker::SomeoneElse
            | Blocker::Passwords
            | Blocker::Vaults
            | Blocker::ProtectionPassword
            | Blocker::Administrator
            | Blocker::Parent
            | Blocker::NoReplacement
            | Blocker::BuiltInHeldOff
            | Blocker::RestartWaits
            | Blocker::InstallerBusy
            | Blocker::OnBattery => {}
        }
    }
    if !blockers.contains(&Blocker::Officer)
        && let Some(who) = ctx.journey.device_admin()
    {
        blocks.push(ctx.text(&msg::handover(who.id())));
    }
    // Every blocker is shown with whether the computer is protected now (ADR 15).
    blocks.extend(blockers::protected_now(ctx));
    let letter = if blockers.contains(&Blocker::Officer) {
        letters::officer(ctx)
    } else {
        letters::hand_over(ctx)
    };
    blocks.extend(letter);
    let steps = letters::steps_of_others(ctx);
    if !steps.is_empty() {
        blocks.push(Block::More {
            summary: ctx.t(&msg::handover_steps_heading()),
            blocks: vec![Block::List {
                items: steps,
                ordered: true,
            }],
        });
    }
    blocks
}

/// The question which group the computer is used for.
fn group_choice(ctx: &ViewContext<'_>) -> Block {
    choice(
        ctx,
        Question::Group,
        Group::ALL
            .map(|group| (group.id(), msg::group(group.id()), group_hint(ctx, group)))
            .to_vec(),
    )
}

/// What the name of a group means, where people may not know it.
fn group_hint(ctx: &ViewContext<'_>, group: Group) -> Option<Msg> {
    Some(msg::group_hint(group.id())).filter(|hint| ctx.has(hint))
}

/// The same choice for reading only: it answers no question.
pub(super) fn reading_choice(ctx: &ViewContext<'_>, reading: Option<Group>) -> Block {
    Block::Choice {
        question: ctx.t(&msg::question(Question::Group.id())),
        hint: None,
        options: Group::ALL
            .into_iter()
            .map(|group| ChoiceOption {
                button: ctx.button(
                    &msg::group(group.id()),
                    Intent::ReadAs {
                        group: group.id().to_owned(),
                    },
                ),
                chosen: reading == Some(group),
                hint: group_hint(ctx, group).map(|hint| ctx.t(&hint)),
                page: None,
            })
            .collect(),
    }
}

/// A question with its answers.
pub(super) fn choice(
    ctx: &ViewContext<'_>,
    question: Question,
    options: Vec<(&str, Msg, Option<Msg>)>,
) -> Block {
    let chosen = ctx.journey.answers.get(&question);
    Block::Choice {
        question: ctx.t(&msg::question(question.id())),
        hint: None,
        options: options
            .into_iter()
            .map(|(id, label, hint)| ChoiceOption {
                button: answer(ctx, question, id, &label),
                chosen: chosen.is_some_and(|chosen| chosen == id),
                hint: hint.map(|hint| ctx.t(&hint)),
                page: None,
            })
            .collect(),
    }
}

fn answer(ctx: &ViewContext<'_>, question: Question, id: &str, label: &Msg) -> Button {
    Button {
        label: ctx.t(label),
        intent: Intent::Answer {
            question: question.id().to_owned(),
            answer: id.to_owned(),
        },
    }
}
