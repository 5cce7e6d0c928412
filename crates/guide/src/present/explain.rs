//! The explanation of the precaution, built from claims: each with its speaker and its source (I9).
//! It may not add a sentence of its own about the measure.

use voorzorg_domain::catalogue::{Catalogue, Claim, Group, Section};

use super::questions::reading_choice;
use super::view_context::ViewContext;
use crate::dates;
use crate::locale::Locale;
use crate::msg::{self, keyed};
use crate::texts::Texts;
use crate::view::{Block, Button, ClaimItem, Intent, Place, Screen, ScreenId};

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let group = ctx.reading_as.or_else(|| ctx.journey.group());
    let mut blocks = vec![ctx.text(&msg::explain_lead()), reading_choice(ctx, group)];
    blocks.extend(explain_blocks(ctx.texts, ctx.locale, ctx.catalogue, group));
    Screen {
        blocks,
        back: Some(ctx.go(&msg::button_back(), Place::Journey)),
        ..Screen::new(ScreenId::Explain, "explain", ctx.t(&msg::explain_heading()))
    }
}

/// The claims for `group`; without a group, those for everyone.
fn for_group(
    catalogue: &Catalogue,
    section: Section,
    group: Option<Group>,
) -> impl Iterator<Item = &Claim> {
    catalogue.claims.iter().filter(move |claim| {
        claim.section == section
            && (claim.groups.is_empty() || group.is_some_and(|group| claim.groups.contains(&group)))
    })
}

/// The explanation as blocks. Kaspersky's answer is shown wherever the reasons are, and is collapsed
/// only where they are.
pub(crate) fn explain_blocks(
    texts: &Texts,
    locale: Locale,
    catalogue: &Catalogue,
    group: Option<Group>,
) -> Vec<Block> {
    let t = |msg: &msg::Msg| texts.t(locale, msg);
    let mut blocks = Vec::new();
    if group.is_none() {
        blocks.push(Block::Text {
            text: t(&msg::explain_choose()),
        });
    }
    for section in Section::ALL {
        let items: Vec<ClaimItem> = for_group(catalogue, section, group)
            .map(|claim| item(texts, locale, catalogue, claim))
            .collect();
        if items.is_empty() {
            continue;
        }
        let heading = t(&msg::section(section.id()));
        match section {
            Section::ForYou
            | Section::Decision
            | Section::Reasons
            | Section::Caveats
            | Section::Kaspersky => {
                blocks.push(Block::Heading { text: heading });
                blocks.push(Block::Claims { items });
            }
            Section::Analysis | Section::NotKnown | Section::Later | Section::Elsewhere => {
                blocks.push(Block::More {
                    summary: heading,
                    blocks: vec![Block::Claims { items }],
                });
            }
        }
    }
    blocks.push(Block::More {
        summary: t(&msg::licensees_summary()),
        blocks: vec![Block::Text {
            text: t(&msg::licensees()),
        }],
    });
    blocks.push(Block::Text {
        text: t(&msg::knowledge_date(dates::dated(
            texts,
            locale,
            &catalogue.dated,
        ))),
    });
    blocks.push(Block::Text {
        text: t(&msg::explain_closing()),
    });
    blocks
}

/// Some claims by their ids, for another screen; an unknown id is left out.
pub(super) fn statements(ctx: &ViewContext<'_>, ids: &[&str]) -> Block {
    let known = ids.iter().filter_map(|id| {
        let claim = ctx
            .catalogue
            .claims
            .iter()
            .find(|claim| claim.id.0 == *id)?;
        // Only the explanation links to the sources: on this screen the choice is what matters.
        let item = item(ctx.texts, ctx.locale, ctx.catalogue, claim);
        Some(ClaimItem { open: None, ..item })
    });
    Block::Claims {
        items: known.collect(),
    }
}

fn item(texts: &Texts, locale: Locale, catalogue: &Catalogue, claim: &Claim) -> ClaimItem {
    let t = |msg: &msg::Msg| texts.t(locale, msg);
    let title = t(&keyed::source(claim.source.as_str()));
    let source = catalogue.source(&claim.source);
    let publisher = source
        .map(|source| source.publisher.clone())
        .filter(|publisher| !publisher.is_empty())
        .unwrap_or_else(|| t(&msg::source_publisher_not_shown()));
    let place = t(&keyed::place(&claim.place));
    let line = match source.and_then(|source| source.dated.as_deref()) {
        Some(date) => {
            let date = dates::dated(texts, locale, date);
            msg::source_line(&title, publisher, date, place)
        }
        None => msg::source_line_undated(&title, publisher, place),
    };
    let open = source
        .and_then(|source| source.address.as_ref())
        .map(|_| Button {
            label: t(&msg::source_open(&title)),
            intent: Intent::OpenSource {
                source: claim.source.0.clone(),
            },
        });
    ClaimItem {
        id: claim.id.0.clone(),
        text: t(&keyed::claim(claim.id.as_str())),
        status: t(&msg::claim_standing(
            t(&msg::speaker(claim.speaker.id())),
            t(&msg::claim_status(claim.status.id())),
        )),
        source: t(&line),
        open,
    }
}
