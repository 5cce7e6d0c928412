//! What can protect the computer afterwards: first what it has, another product or nothing, and then
//! which product. It may rank nothing (ADR 21).

use voorzorg_domain::catalogue::{Alternative, AlternativeId, Supply, UsedFor};
use voorzorg_domain::journey::Question;
use voorzorg_domain::question::Unlisted;
use voorzorg_domain::replacement::{Offer, Recognition, offers, recognise};
use voorzorg_domain::snapshot::System;

use super::super::view_context::ViewContext;
use super::super::{blockers, explain, questions};
use super::{StepPage, question};
use crate::msg::{self, Msg, keyed};
use crate::view::{Block, Button, ChoiceOption, Intent, Place, Screen, ScreenId, Tone};

/// Claims that are shown with the alternatives: no advice on a product was given, and other makers
/// can pose the same threat.
const OFFER_CLAIMS: [&str; 2] = ["L02", "M21-M22"];

const QUESTION: Question = Question::Replacement;

pub(super) fn screen(page: &StepPage<'_>) -> Screen {
    let chosen = page.ctx.journey.answers.get(&QUESTION);
    let is_separate = page.ctx.journey.chosen_supply(page.ctx.catalogue) == Some(Supply::Separate);
    // Which product is only asked of whoever chose another one.
    if page.ctx.asked == Some(QUESTION) && is_separate {
        which_product(page)
    } else {
        what_kind(page, chosen.map(String::as_str), is_separate)
    }
}

/// What the computer has, another product, or nothing.
fn what_kind(page: &StepPage<'_>, chosen: Option<&str>, is_separate: bool) -> Screen {
    let ctx = page.ctx;
    let all = offers(ctx.catalogue, ctx.journey, ctx.system);
    let built_in = |offer: &&Offer<'_>| offer.alternative.supply == Supply::BuiltIn;
    let mut options: Vec<ChoiceOption> = all
        .iter()
        .filter(built_in)
        .map(|offer| offered(ctx, offer))
        .collect();
    let listed = chosen.filter(|_| is_separate).and_then(|id| named(ctx, id));
    options.push(ChoiceOption {
        chosen: is_separate,
        hint: Some(ctx.t(&match listed {
            Some(listed) => msg::replacement_chosen_hint(listed.name.as_str()),
            None => msg::replacement_hint(Unlisted::Other.id()),
        })),
        ..unlisted(ctx, Unlisted::Other, msg::replacement(Unlisted::Other.id()))
    });
    if ctx.system == System::Linux {
        let none = Unlisted::None;
        options.push(ChoiceOption {
            hint: Some(ctx.t(&msg::replacement_hint(none.id()))),
            ..unlisted(ctx, none, msg::replacement(none.id()))
        });
    }
    let mut blocks = vec![Block::Choice {
        question: ctx.t(&msg::question(QUESTION.id())),
        hint: None,
        columns: Vec::new(),
        options,
    }];
    let stopped = blockers::blocks(ctx);
    let is_stopped = !stopped.is_empty();
    blocks.extend(stopped);
    if !is_stopped {
        blocks.extend(page.scan_outcome());
    }
    blocks.extend(on_a_server(ctx));

    let mut others = Vec::new();
    let primary = match (chosen, ctx.journey.chosen_supply(ctx.catalogue)) {
        (None, _) => None,
        (Some(_), Some(Supply::BuiltIn)) => {
            if ctx.journey.undetermined(&page.step.id).is_some() {
                others.push(page.confirm(&msg::button_told_ready()));
            }
            Some(page.check(&msg::button_check_ready()))
        }
        (Some(_), Some(Supply::Separate)) => {
            Some(questions::ask(ctx, QUESTION, &msg::button_go_on()))
        }
        (Some(_), None) => Some(page.confirm(&msg::button_told_none())),
    };
    others.push(page.later());
    Screen {
        blocks,
        primary,
        others,
        details: Vec::from_iter(page.body())
            .into_iter()
            .chain([no_advice(ctx)])
            .collect(),
        ..page.empty(msg::question(QUESTION.id()))
    }
}

/// The products that can be had, as a table with one answer a row.
fn which_product(page: &StepPage<'_>) -> Screen {
    let ctx = page.ctx;
    let separate = |offer: &&Offer<'_>| offer.alternative.supply == Supply::Separate;
    let all = offers(ctx.catalogue, ctx.journey, ctx.system);
    let mut options: Vec<ChoiceOption> = all
        .iter()
        .filter(separate)
        .map(|offer| offered(ctx, offer))
        .collect();
    let elsewhere = unlisted(ctx, Unlisted::Other, msg::replacement_elsewhere());
    let hint = Some(ctx.t(&msg::replacement_elsewhere_hint()));
    options.push(ChoiceOption { hint, ..elsewhere });
    let filters =
        [Question::UsedFor, Question::MakerIn].map(|filter| question::choice(page, filter));
    let columns = [
        msg::replacement_column_name(),
        msg::replacement_column_maker(),
        msg::replacement_column_use(),
    ];
    let heading = msg::replacement_listed_heading();
    Screen {
        blocks: vec![
            ctx.more(&msg::replacement_filters(), filters.into()),
            Block::Choice {
                question: ctx.t(&heading),
                hint: Some(ctx.t(&msg::replacement_order())),
                columns: columns.iter().map(|column| ctx.t(column)).collect(),
                options,
            },
            ctx.notice(Tone::Attention, &msg::replacement_after()),
            ctx.text(&msg::replacement_in_hand()),
        ],
        primary: Some(page.confirm(&msg::button_told_ready())),
        others: vec![page.later()],
        details: vec![no_advice(ctx)],
        back: Some(ctx.go(&msg::button_back(), Place::Journey)),
        ..Screen::new(
            ScreenId::Step,
            format!("step-{}-which", page.step.id.as_str()),
            ctx.t(&heading),
        )
    }
}

/// What the government said of a replacement, with its sources.
fn no_advice(ctx: &ViewContext<'_>) -> Block {
    let claims = explain::statements(ctx, &OFFER_CLAIMS);
    ctx.more(&msg::replacement_no_advice(), claims)
}

/// One alternative, with what a source says of it and what the latest scan saw of it.
fn offered(ctx: &ViewContext<'_>, offer: &Offer<'_>) -> ChoiceOption {
    let alternative = offer.alternative;
    let mut hint = ctx.t(&keyed::alternative_properties(alternative.id.as_str()));
    if offer.use_not_seen {
        hint = ctx.t(&msg::replacement_use_not_seen(hint));
    }
    if let Some((snapshot, assessment)) = ctx.journey.latest.as_deref() {
        let recognised = recognise(alternative, snapshot, assessment);
        if recognised != Recognition::NotSeen {
            hint.push(' ');
            let name = alternative.name.as_str();
            hint.push_str(&ctx.t(&msg::recognition(recognised.id(), name)));
        }
    }
    let name = alternative.name.as_str();
    ChoiceOption {
        hint: Some(hint),
        cells: cells(ctx, alternative),
        page: Some(page_of(ctx, alternative)),
        ..questions::option(ctx, QUESTION, alternative.id.as_str(), None)
    }
    .labelled(ctx.t(&msg::plain_name(name)))
}

impl ChoiceOption {
    fn labelled(mut self, label: String) -> ChoiceOption {
        self.button.label = label;
        self
    }
}

/// Where the maker is and for whom it is meant, as far as a source says so.
fn cells(ctx: &ViewContext<'_>, alternative: &Alternative) -> Vec<String> {
    let maker = if alternative.maker_in_eu {
        msg::maker_in_eu_seen()
    } else {
        msg::maker_in_eu_not_seen()
    };
    let meant_for = |used_for: UsedFor| alternative.used_for.contains(&used_for);
    let used_for = match (meant_for(UsedFor::Home), meant_for(UsedFor::Organisation)) {
        (true, true) => msg::used_for_seen("both"),
        (true, false) => msg::used_for_seen(UsedFor::Home.id()),
        (false, true) => msg::used_for_seen(UsedFor::Organisation.id()),
        (false, false) => msg::use_not_seen(),
    };
    vec![ctx.t(&maker), ctx.t(&used_for)]
}

fn unlisted(ctx: &ViewContext<'_>, which: Unlisted, label: Msg) -> ChoiceOption {
    questions::option(ctx, QUESTION, which.id(), None).labelled(ctx.t(&label))
}

/// The alternative of the catalogue with this id.
pub(super) fn named<'a>(ctx: &'a ViewContext<'_>, id: &str) -> Option<&'a Alternative> {
    ctx.catalogue.alternative(&AlternativeId(id.to_owned()))
}

/// Opens the product's own page.
pub(super) fn page_of(ctx: &ViewContext<'_>, alternative: &Alternative) -> Button {
    ctx.button(
        &msg::replacement_page(alternative.name.as_str()),
        Intent::OpenSource {
            source: alternative.page.0.clone(),
        },
    )
}

/// Warns that on Windows Server the built-in protection does not switch itself on again.
pub(super) fn on_a_server(ctx: &ViewContext<'_>) -> Option<Block> {
    let (snapshot, _) = ctx.journey.latest.as_deref()?;
    (ctx.system == System::Windows && snapshot.host.server)
        .then(|| ctx.notice(Tone::Attention, &msg::replacement_server()))
}
