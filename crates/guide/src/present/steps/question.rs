//! One question of a step, with what the latest scan saw about it, and what the answer stops. It may
//! not judge an answer.

use voorzorg_domain::blockers::{Blocker, of_answer};
use voorzorg_domain::catalogue::{Check, Matcher};
use voorzorg_domain::journey::Question;
use voorzorg_domain::question::{NONE, NONE_AFTER_ALL};

use super::super::{blockers, questions};
use super::StepPage;
use crate::msg::{self, Msg, keyed};
use crate::view::{Block, ButtonItem, ChoiceOption, Intent, Screen, ScreenId, Tone};

pub(super) fn screen(page: &StepPage<'_>) -> Screen {
    let ctx = page.ctx;
    let all = &page.step.questions;
    let open = || all.iter().position(|one| !ctx.journey.is_settled(*one));
    let asked = ctx
        .asked
        .and_then(|asked| all.iter().position(|one| *one == asked));
    let at = asked.or_else(open).unwrap_or(0);
    let Some(question) = all.get(at).copied() else {
        return page.empty(page.own("title"));
    };

    let mut blocks = Vec::new();
    blocks.extend(seen(question, page).map(|seen| ctx.notice(Tone::Attention, &seen)));
    blocks.push(choice(page, question));
    blocks.extend(stopped(page, question));
    let mut details = Vec::new();
    if at == 0 {
        details.extend(page.body());
    }
    if at + 1 == all.len() {
        details.extend(notes(page));
    }
    // The rest is told whichever of the questions is open.
    let next = all.get(at + 1).copied();
    let first_open = open().and_then(|at| all.get(at).copied());
    let primary = ctx
        .journey
        .is_settled(question)
        .then(|| match next.or(first_open) {
            Some(next) => questions::ask(ctx, next, &msg::button_go_on()),
            None => page.confirm(&msg::button_go_on()),
        });
    let before = at.checked_sub(1).and_then(|before| all.get(before));
    let place = match at {
        0 => format!("step-{}", page.step.id.as_str()),
        _ => format!("step-{}-{}", page.step.id.as_str(), question.id()),
    };
    Screen {
        blocks,
        primary,
        others: vec![page.later()],
        details,
        back: before.map(|before| questions::back_to(ctx, *before)),
        ..Screen::new(ScreenId::Step, place, ctx.t(&msg::question(question.id())))
    }
}

/// A question with its answers. The answer after being told what was seen stands below, beside what was
/// seen.
pub(super) fn choice(page: &StepPage<'_>, question: Question) -> Block {
    let ctx = page.ctx;
    let given = ctx.journey.answers.get(&question).map(String::as_str);
    let answers = question.answers().iter();
    let options: Vec<ChoiceOption> = answers
        .filter(|(id, _)| *id != NONE_AFTER_ALL)
        .map(|(id, _)| {
            let option = questions::option(ctx, question, id, None);
            let is_none_still = *id == NONE && given == Some(NONE_AFTER_ALL);
            ChoiceOption {
                chosen: option.chosen || is_none_still,
                ..option
            }
        })
        .collect();
    let hint = (question == Question::ProtectionPassword).then(msg::protection_password_hint);
    Block::Choice {
        question: ctx.t(&msg::question(question.id())),
        hint: hint.map(|hint| ctx.t(&hint)),
        columns: Vec::new(),
        options,
    }
}

/// What the latest scan saw that matters for the answer.
fn seen(question: Question, page: &StepPage<'_>) -> Option<Msg> {
    let is_seen = page.ctx.journey.is_seen(question);
    match question {
        Question::Passwords => is_seen.then(msg::seen_vault),
        Question::ProtectionPassword => is_seen.then(msg::seen_protection_password),
        Question::Group
        | Question::DeviceAdmin
        | Question::Officer
        | Question::Replacement
        | Question::Vaults
        | Question::Administrator
        | Question::Parent
        | Question::UsedFor
        | Question::MakerIn => None,
    }
}

/// What the answer stops, why, and what helps. Below the answers, so that it moves none of them.
fn stopped(page: &StepPage<'_>, question: Question) -> Vec<Block> {
    let ctx = page.ctx;
    let found = page.blockers();
    // Who decides about the computer is said before anything about an answer.
    let of_answer = of_answer(ctx.journey, question);
    let Some(blocker) = of_answer.filter(|blocker| found.contains(blocker)) else {
        return Vec::new();
    };
    let mut blocks = blockers::reason(ctx, blocker);
    if blocker == Blocker::Passwords {
        let heading = msg::howto_passwords_heading();
        blocks.push(how_to(page, &heading, msg::howto_passwords));
    } else if blocker == Blocker::ProtectionUnsure {
        let heading = msg::howto_protection_heading();
        blocks.push(how_to(page, &heading, msg::howto_protection));
    } else if blocker == Blocker::VaultSeen {
        blocks.push(asked_again(page, question, "not-yet"));
    } else if blocker == Blocker::ProtectionSeen {
        blocks.push(asked_again(page, question, "unknown"));
    }
    blocks.extend(blockers::protected_now(ctx));
    blocks.extend(blockers::letter(ctx));
    blocks
}

/// The same question again, now that the person knows what was seen.
fn asked_again(page: &StepPage<'_>, question: Question, yes: &str) -> Block {
    let ctx = page.ctx;
    let item = |answer: &str| ButtonItem {
        button: ctx.button(
            &questions::label(question, answer),
            Intent::Answer {
                question: question.id().to_owned(),
                answer: answer.to_owned(),
            },
        ),
        hint: None,
    };
    Block::Buttons {
        label: ctx.t(&msg::question(question.id())),
        hint: None,
        items: vec![item(yes), item(NONE_AFTER_ALL)],
    }
}

fn how_to(page: &StepPage<'_>, heading: &Msg, step: fn(&str) -> Msg) -> Block {
    let ctx = page.ctx;
    let steps = ["1", "2", "3"].map(|number| ctx.t(&step(number)));
    let list = Block::List {
        items: steps.into(),
        ordered: true,
    };
    ctx.more(heading, vec![list, ctx.text(&msg::howto_names_differ())])
}

/// The recipe's notes on a product of this name, at the last questions before the removal.
fn notes(page: &StepPage<'_>) -> Vec<Block> {
    let ctx = page.ctx;
    let mut steps = page.plan.steps.iter();
    let last = steps.rfind(|step| step.check == Check::Answered);
    let is_last = last.is_some_and(|last| last.id == page.step.id);
    let Some(recipe) = ctx.catalogue.recipe(&page.plan.recipe).filter(|_| is_last) else {
        return Vec::new();
    };
    recipe
        .notes
        .iter()
        .filter(|note| Matcher::WholeWord(note.whole_word.clone()).matches(&page.plan.name))
        .map(|note| ctx.notice(Tone::Calm, &keyed::note(&recipe.id.0, &note.id)))
        .collect()
}
