//! The questions before a plan, one a page, and what they lead to (ADR 20). It may not decide who may
//! go on: [`Permission`] does.

use voorzorg_domain::assessment::Verdict;
use voorzorg_domain::catalogue::Group;
use voorzorg_domain::journey::{DeviceAdmin, Permission, Question};

use super::result::only_managed;
use super::view_context::ViewContext;
use super::{before, hand_over};
use crate::msg::{self, Msg};
use crate::view::{Block, Button, ChoiceOption, FactRow, Intent, Place, Screen, ScreenId, Tone};

/// The question that the person asked to see, else the first one without an answer, else what the
/// answers lead to.
pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let order = order(ctx);
    let asked = ctx.asked.filter(|asked| order.contains(asked));
    let open = || {
        let mut questions = order.iter();
        let is_open = |question: &&Question| !ctx.journey.answers.contains_key(question);
        questions.find(is_open).copied()
    };
    match asked.or_else(open) {
        Some(question) => page(ctx, question),
        None if is_managed(ctx) || ctx.journey.permission(ctx.catalogue) != Permission::Granted => {
            hand_over::screen(ctx)
        }
        None => before::screen(ctx),
    }
}

/// The questions that are asked with the answers so far, in order. Where an officer decides, nobody
/// else is asked about before the officer has agreed.
pub(super) fn order(ctx: &ViewContext<'_>) -> Vec<Question> {
    let mut order = vec![Question::Group];
    if ctx.journey.group().is_none() {
        return order;
    }
    if ctx.journey.needs_officer(ctx.catalogue) {
        order.push(Question::Officer);
        if !ctx.journey.is_settled(Question::Officer) {
            return order;
        }
    }
    order.push(Question::DeviceAdmin);
    order
}

/// The last question before what the answers lead to.
pub(super) fn last(ctx: &ViewContext<'_>) -> Option<Question> {
    order(ctx).pop()
}

fn page(ctx: &ViewContext<'_>, question: Question) -> Screen {
    let answer = ctx.journey.answers.get(&question);
    let mut blocks = vec![choice(ctx, question)];
    if question == Question::Group && ctx.journey.group() == Some(Group::Other) {
        blocks.push(ctx.notice(Tone::Calm, &msg::result_private()));
    }
    let mut before = order(ctx).into_iter();
    let before = before
        .by_ref()
        .take_while(|other| *other != question)
        .last();
    Screen {
        blocks,
        primary: answer.map(|_| ctx.go(&msg::button_go_on(), Place::Questions)),
        others: vec![ctx.go(&msg::button_decide_later(), Place::Paused)],
        back: Some(match before {
            Some(before) => back_to(ctx, before),
            None => ctx.go(&msg::button_back_to_result(), Place::Result),
        }),
        ..Screen::new(
            ScreenId::Question,
            format!("question-{}", question.id()),
            ctx.t(&msg::question(question.id())),
        )
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

/// The button that shows a question again, to change its answer.
pub(super) fn change(ctx: &ViewContext<'_>, question: Question) -> Button {
    ask(ctx, question, &msg::button_change())
}

/// The same button as the way back.
pub(super) fn back_to(ctx: &ViewContext<'_>, question: Question) -> Button {
    ask(ctx, question, &msg::button_back())
}

pub(super) fn ask(ctx: &ViewContext<'_>, question: Question, label: &Msg) -> Button {
    let question = question.id().to_owned();
    ctx.button(label, Intent::Ask { question })
}

/// What was answered before the plan, each with the way back to its question.
pub(super) fn answered(ctx: &ViewContext<'_>) -> Block {
    let rows = order(ctx)
        .into_iter()
        .filter_map(|question| {
            let answer = ctx.journey.answers.get(&question)?;
            let label = label(question, answer);
            Some(FactRow {
                change: Some(change(ctx, question)),
                ..ctx.row(&msg::question(question.id()), ctx.t(&label))
            })
        })
        .collect();
    Block::Facts { rows }
}

/// The words of an answer whose ids are fixed in the domain.
pub(super) fn label(question: Question, answer: &str) -> Msg {
    match question {
        Question::Group => msg::group(answer),
        Question::DeviceAdmin => msg::device_admin(answer),
        Question::Officer => msg::officer(answer),
        Question::Passwords => msg::passwords(answer),
        Question::Vaults => msg::vaults(answer),
        Question::ProtectionPassword => msg::protection_password(answer),
        Question::Administrator => msg::administrator(answer),
        Question::Parent => msg::parent(answer),
        Question::UsedFor => msg::used_for(answer),
        Question::MakerIn => msg::maker_in(answer),
        // Its answers are the ids of the catalogue.
        Question::Replacement => msg::plain_name(answer),
    }
}

/// A question before the plan, with its answers.
fn choice(ctx: &ViewContext<'_>, question: Question) -> Block {
    let hint = (question == Question::Group).then(|| ctx.t(&msg::questions_stay()));
    let options = match question {
        Question::Group => Group::ALL
            .map(|group| option(ctx, question, group.id(), group_hint(ctx, group)))
            .to_vec(),
        Question::DeviceAdmin => DeviceAdmin::ALL
            .map(|who| {
                let hint = msg::device_admin_hint(who.id());
                option(ctx, question, who.id(), Some(hint))
            })
            .to_vec(),
        Question::Officer
        | Question::Replacement
        | Question::Passwords
        | Question::Vaults
        | Question::ProtectionPassword
        | Question::Administrator
        | Question::Parent
        | Question::UsedFor
        | Question::MakerIn => question
            .answers()
            .iter()
            .map(|(id, _)| option(ctx, question, id, None))
            .collect(),
    };
    Block::Choice {
        question: ctx.t(&msg::question(question.id())),
        hint,
        columns: Vec::new(),
        options,
    }
}

/// One answer, marked if it is the one that was given.
pub(super) fn option(
    ctx: &ViewContext<'_>,
    question: Question,
    answer: &str,
    hint: Option<Msg>,
) -> ChoiceOption {
    let intent = Intent::Answer {
        question: question.id().to_owned(),
        answer: answer.to_owned(),
    };
    let given = ctx.journey.answers.get(&question);
    ChoiceOption {
        button: ctx.button(&label(question, answer), intent),
        chosen: given.is_some_and(|given| given == answer),
        hint: hint.map(|hint| ctx.t(&hint)),
        cells: Vec::new(),
        page: None,
    }
}

/// What the name of a group means, where people may not know it.
fn group_hint(ctx: &ViewContext<'_>, group: Group) -> Option<Msg> {
    Some(msg::group_hint(group.id())).filter(|hint| ctx.has(hint))
}

/// The groups to read about; choosing one answers no question.
pub(super) fn reading_choice(ctx: &ViewContext<'_>, reading: Option<Group>) -> Block {
    let options = Group::ALL.into_iter().map(|group| ChoiceOption {
        button: ctx.button(
            &msg::group(group.id()),
            Intent::ReadAs {
                group: group.id().to_owned(),
            },
        ),
        chosen: reading == Some(group),
        hint: group_hint(ctx, group).map(|hint| ctx.t(&hint)),
        cells: Vec::new(),
        page: None,
    });
    Block::Choice {
        question: ctx.t(&msg::question(Question::Group.id())),
        hint: None,
        columns: Vec::new(),
        options: options.collect(),
    }
}
