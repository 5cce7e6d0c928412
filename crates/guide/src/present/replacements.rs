//! What can protect the computer afterwards, and the questions that help to choose. It may rank
//! nothing (ADR 21).

use voorzorg_domain::catalogue::{AlternativeId, Supply};
use voorzorg_domain::journey::Question;
use voorzorg_domain::question::Unlisted;
use voorzorg_domain::replacement::{Offer, Recognition, offers, recognise};
use voorzorg_domain::snapshot::System;

use super::asked::asked;
use super::explain;
use super::scene::Scene;
use crate::msg::{self, keyed};
use crate::view::{Block, Button, ChoiceOption, PictureName, Press, Tone};

/// No advice on a product was given, and other makers can pose the same threat.
pub(crate) const BESIDE_EVERY_OFFER: [&str; 2] = ["L02", "M21-M22"];

/// What can protect the computer afterwards: first what it has, then by the alphabet.
pub(super) fn replacement(scene: &Scene<'_>) -> Vec<Block> {
    let mut options: Vec<ChoiceOption> = offers(scene.catalogue, scene.journey, scene.system)
        .iter()
        .map(|offer| offered(scene, offer))
        .collect();
    let mut others = vec![Unlisted::Other];
    if scene.system == System::Linux {
        others.push(Unlisted::None);
    }
    options.extend(others.into_iter().map(Unlisted::id).map(|id| {
        let hint = scene.say(&msg::replacement_hint(id));
        option(scene, id, scene.say(&msg::replacement(id)), hint, None)
    }));
    let filters = [Question::UsedFor, Question::MakerIn]
        .iter()
        .flat_map(|question| asked(scene, *question))
        .collect();
    let mut blocks = vec![
        Block::Picture {
            name: PictureName::ReplacementFirst,
            description: scene.say(&msg::picture("replacement-first")),
        },
        explain::statements(scene, &BESIDE_EVERY_OFFER),
        Block::More {
            summary: scene.say(&msg::replacement_filters()),
            blocks: filters,
        },
        Block::Choice {
            question: scene.say(&msg::question(Question::Replacement.id())),
            hint: Some(scene.say(&msg::replacement_order())),
            options,
        },
    ];
    match chosen_supply(scene) {
        Some(Supply::Separate) => {
            blocks.push(scene.notice(Tone::Attention, &msg::replacement_after()));
            blocks.push(scene.text(&msg::replacement_in_hand()));
        }
        Some(Supply::BuiltIn) | None => {}
    }
    blocks.extend(on_a_server(scene));
    blocks
}

/// One alternative, with what was seen of it in a source and on this computer.
fn offered(scene: &Scene<'_>, offer: &Offer<'_>) -> ChoiceOption {
    let alternative = offer.alternative;
    let mut hint = scene.say(&keyed::alternative_properties(alternative.id.as_str()));
    if offer.use_not_seen {
        hint = scene.say(&msg::replacement_use_not_seen(hint));
    }
    if let Some((snapshot, seen)) = scene.journey.latest.as_deref() {
        let recognised = recognise(alternative, snapshot, seen);
        if recognised != Recognition::NotSeen {
            hint.push(' ');
            hint.push_str(&scene.say(&msg::recognition(
                recognised.id(),
                alternative.name.as_str(),
            )));
        }
    }
    let page = scene.button(
        &msg::replacement_page(alternative.name.as_str()),
        Press::OpenSource {
            source: alternative.page.0.clone(),
        },
    );
    let name = scene.say(&msg::plain_name(alternative.name.as_str()));
    option(scene, alternative.id.as_str(), name, hint, Some(page))
}

fn option(
    scene: &Scene<'_>,
    id: &str,
    label: String,
    hint: String,
    page: Option<Button>,
) -> ChoiceOption {
    let question = Question::Replacement;
    ChoiceOption {
        button: Button {
            label,
            press: Press::Answer {
                question: question.id().to_owned(),
                answer: id.to_owned(),
            },
        },
        chosen: scene
            .journey
            .answers
            .get(&question)
            .is_some_and(|chosen| chosen == id),
        hint: Some(hint),
        page,
    }
}

/// On Windows Server the built-in protection does not come back by itself.
fn on_a_server(scene: &Scene<'_>) -> Option<Block> {
    let (snapshot, _) = scene.journey.latest.as_deref()?;
    (scene.system == System::Windows && snapshot.host.server)
        .then(|| scene.notice(Tone::Attention, &msg::replacement_server()))
}

/// How the chosen protection was seen by the last look; where that look could not settle it
/// (`unresolved`), that has been said.
pub(super) fn protect(scene: &Scene<'_>, unresolved: bool) -> Vec<Block> {
    let mut blocks = Vec::from_iter(on_a_server(scene));
    let chosen = scene
        .journey
        .answers
        .get(&Question::Replacement)
        .and_then(|answer| scene.catalogue.alternative(&AlternativeId(answer.clone())));
    if let (Some(chosen), Some((snapshot, seen))) = (chosen, scene.journey.latest.as_deref()) {
        let recognised = recognise(chosen, snapshot, seen);
        if !unresolved || recognised == Recognition::On {
            blocks.push(scene.text(&msg::recognition(recognised.id(), chosen.name.as_str())));
        }
    }
    blocks
}

/// How the chosen replacement comes to the computer; `None` when nothing, or no product, is chosen.
pub(super) fn chosen_supply(scene: &Scene<'_>) -> Option<Supply> {
    let answer = scene.journey.answers.get(&Question::Replacement)?;
    match Unlisted::from_id(answer) {
        Some(Unlisted::Other) => Some(Supply::Separate),
        Some(Unlisted::None) => None,
        None => scene
            .catalogue
            .alternative(&AlternativeId(answer.clone()))
            .map(|found| found.supply),
    }
}
