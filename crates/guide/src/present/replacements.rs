//! What can protect the computer afterwards, and the questions that help to choose. It may rank
//! nothing (ADR 21).

use voorzorg_domain::catalogue::{AlternativeId, Supply};
use voorzorg_domain::journey::Question;
use voorzorg_domain::question::Unlisted;
use voorzorg_domain::replacement::{Offer, Recognition, offers, recognise};
use voorzorg_domain::snapshot::System;

use super::explain;
use super::step_question::step_question;
use super::view_context::ViewContext;
use crate::msg::{self, keyed};
use crate::view::{Block, Button, ChoiceOption, Intent, PictureName, Tone};

/// Claims that are shown with the alternatives: no advice on a product was given, and other makers
/// can pose the same threat.
pub(crate) const OFFER_CLAIMS: [&str; 2] = ["L02", "M21-M22"];

/// The alternatives to choose from: first what the computer has, then alphabetically.
pub(super) fn replacement(ctx: &ViewContext<'_>) -> Vec<Block> {
    let mut options: Vec<ChoiceOption> = offers(ctx.catalogue, ctx.journey, ctx.system)
        .iter()
        .map(|offer| offered(ctx, offer))
        .collect();
    let mut others = vec![Unlisted::Other];
    if ctx.system == System::Linux {
        others.push(Unlisted::None);
    }
    options.extend(others.into_iter().map(Unlisted::id).map(|id| {
        let hint = ctx.t(&msg::replacement_hint(id));
        option(ctx, id, ctx.t(&msg::replacement(id)), hint, None)
    }));
    let filters = [Question::UsedFor, Question::MakerIn]
        .iter()
        .flat_map(|question| step_question(ctx, *question))
        .collect();
    let mut blocks = vec![
        Block::Picture {
            name: PictureName::ReplacementFirst,
            description: ctx.t(&msg::picture("replacement-first")),
        },
        explain::statements(ctx, &OFFER_CLAIMS),
        Block::More {
            summary: ctx.t(&msg::replacement_filters()),
            blocks: filters,
        },
        Block::Choice {
            question: ctx.t(&msg::question(Question::Replacement.id())),
            hint: Some(ctx.t(&msg::replacement_order())),
            options,
        },
    ];
    match ctx.journey.chosen_supply(ctx.catalogue) {
        Some(Supply::Separate) => {
            blocks.push(ctx.notice(Tone::Attention, &msg::replacement_after()));
            blocks.push(ctx.text(&msg::replacement_in_hand()));
        }
        Some(Supply::BuiltIn) | None => {}
    }
    blocks.extend(on_a_server(ctx));
    blocks
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
            hint.push_str(&ctx.t(&msg::recognition(
                recognised.id(),
                alternative.name.as_str(),
            )));
        }
    }
    let page = ctx.button(
        &msg::replacement_page(alternative.name.as_str()),
        Intent::OpenSource {
            source: alternative.page.0.clone(),
        },
    );
    let name = ctx.t(&msg::plain_name(alternative.name.as_str()));
    option(ctx, alternative.id.as_str(), name, hint, Some(page))
}

fn option(
    ctx: &ViewContext<'_>,
    id: &str,
    label: String,
    hint: String,
    page: Option<Button>,
) -> ChoiceOption {
    let question = Question::Replacement;
    ChoiceOption {
        button: Button {
            label,
            intent: Intent::Answer {
                question: question.id().to_owned(),
                answer: id.to_owned(),
            },
        },
        chosen: ctx
            .journey
            .answers
            .get(&question)
            .is_some_and(|chosen| chosen == id),
        hint: Some(hint),
        page,
    }
}

/// Warns that on Windows Server the built-in protection does not switch itself on again.
fn on_a_server(ctx: &ViewContext<'_>) -> Option<Block> {
    let (snapshot, _) = ctx.journey.latest.as_deref()?;
    (ctx.system == System::Windows && snapshot.host.server)
        .then(|| ctx.notice(Tone::Attention, &msg::replacement_server()))
}

/// What the latest scan saw of the chosen alternative. For an `unresolved` step only a success is
/// shown here: the reason why it is unresolved is shown above.
pub(super) fn protect(ctx: &ViewContext<'_>, unresolved: bool) -> Vec<Block> {
    let mut blocks = Vec::from_iter(on_a_server(ctx));
    let chosen = ctx
        .journey
        .answers
        .get(&Question::Replacement)
        .and_then(|answer| ctx.catalogue.alternative(&AlternativeId(answer.clone())));
    if let (Some(chosen), Some((snapshot, assessment))) = (chosen, ctx.journey.latest.as_deref()) {
        let recognised = recognise(chosen, snapshot, assessment);
        if !unresolved || recognised == Recognition::On {
            blocks.push(ctx.text(&msg::recognition(recognised.id(), chosen.name.as_str())));
        }
    }
    blocks
}
