//! Messages to send, filled in with what is known. They give no reasons, which would need both sides,
//! claim no right that a contract may not give, and name nobody. It may not send anything.

use voorzorg_domain::catalogue::{Group, ProductKind};
use voorzorg_domain::detection::Finding;
use voorzorg_domain::journey::Caretaker;
use voorzorg_domain::stops::Stop;

use super::names::name;
use super::result::main_finding;
use super::scene::Scene;
use crate::msg::{self, Msg, keyed};
use crate::view::{Block, Place, Screen, ScreenId};

/// The letters there are, by the names that the messages and the saved files have.
pub(crate) const LETTERS: [&str; 5] =
    ["hand-over", "officer", "help", "end-contract", "colleagues"];

/// All letters that fit this computer and these answers.
pub(super) fn screen(scene: &Scene<'_>) -> Screen {
    let mut blocks = Vec::new();
    let letters = fitting(scene);
    if letters.is_empty() {
        blocks.push(scene.text(&msg::letters_none()));
    } else {
        blocks.push(scene.text(&msg::letters_lead()));
        blocks.extend(letters.into_iter().map(|(id, letter)| Block::More {
            summary: scene.say(&msg::letter_title(id)),
            blocks: vec![letter],
        }));
    }
    Screen {
        id: ScreenId::Letters,
        place: "letters".to_owned(),
        heading: scene.say(&msg::letters_heading()),
        blocks,
        primary: None,
        others: vec![scene.go(&msg::door_journey(), Place::Journey)],
        back: None,
    }
}

fn fitting(scene: &Scene<'_>) -> Vec<(&'static str, Block)> {
    let mut letters = Vec::new();
    let mut add = |id: &'static str, letter: Option<Block>| {
        letters.extend(letter.map(|letter| (id, letter)));
    };
    if product(scene).is_none() {
        return letters;
    }
    add("hand-over", hand_over(scene));
    if scene.journey.group() == Some(Group::Abdo) {
        add("officer", officer(scene));
    }
    add("colleagues", colleagues(scene));
    add("end-contract", end_contract(scene));
    letters
}

/// To whoever looks after the computer: the answer to "who" chooses the words.
pub(super) fn hand_over(scene: &Scene<'_>) -> Option<Block> {
    let who = scene.journey.caretaker().unwrap_or(Caretaker::Unknown);
    let product = product(scene)?;
    let mut text = scene.say(&msg::letter_to(who.id(), date(scene), product));
    let steps = steps_of_others(scene);
    if !steps.is_empty() {
        let steps: String = steps
            .iter()
            .enumerate()
            .map(|(index, step)| format!("{}. {step}\n", index + 1))
            .collect();
        text.push_str("\n\n");
        text.push_str(&scene.say(&msg::letter_steps(steps.trim_end())));
    }
    Some(letter(scene, "hand-over", text))
}

/// To the security officer of an ABDO company.
pub(super) fn officer(scene: &Scene<'_>) -> Option<Block> {
    say(
        scene,
        "officer",
        msg::letter_officer(date(scene), product(scene)?),
    )
}

/// To whoever can help at this stop.
pub(super) fn help(scene: &Scene<'_>, stop: Stop) -> Option<Block> {
    let reason = scene.say(&msg::stop_reason(stop.id()));
    let text = msg::letter_help(date(scene), product(scene)?, reason);
    say(scene, "help", text)
}

fn colleagues(scene: &Scene<'_>) -> Option<Block> {
    say(scene, "colleagues", msg::letter_colleagues(product(scene)?))
}

fn end_contract(scene: &Scene<'_>) -> Option<Block> {
    let text = msg::letter_end_contract(date(scene), product(scene)?);
    say(scene, "end-contract", text)
}

/// What whoever looks after the computer does, in order: a title and a sentence each.
pub(super) fn steps_of_others(scene: &Scene<'_>) -> Vec<String> {
    let Some((snapshot, seen)) = scene.journey.latest.as_deref() else {
        return Vec::new();
    };
    let recipe = main_finding(seen)
        .into_iter()
        .chain(seen.findings.iter().filter(|finding| is_managed(finding)))
        .filter_map(Finding::product_id)
        .filter_map(|id| scene.catalogue.recipe_for(id, snapshot.host.system))
        .find(|recipe| recipe.hand_over);
    let Some(recipe) = recipe else {
        return Vec::new();
    };
    recipe
        .steps
        .iter()
        .map(|step| {
            let part = |part| scene.say(&keyed::step(&recipe.id.0, step.id.as_str(), part));
            format!("{}: {}", part("title"), part("body"))
        })
        .collect()
}

fn is_managed(finding: &Finding) -> bool {
    finding.state.is_here() && (finding.managed || finding.is(ProductKind::Management))
}

/// The name of the antivirus that the journey is about, or else of what the first look found.
fn product(scene: &Scene<'_>) -> Option<String> {
    let (_, first) = scene.journey.first.as_deref()?;
    if let Some(plan) = &scene.journey.plan {
        return Some(plan.name.clone());
    }
    let latest = scene.journey.latest.as_deref().map(|(_, seen)| seen);
    latest
        .and_then(main_finding)
        .or_else(|| main_finding(first))
        .map(|finding| name(scene, finding))
}

fn date(scene: &Scene<'_>) -> String {
    let at = scene
        .journey
        .latest
        .as_deref()
        .map(|(snapshot, _)| snapshot.taken_at);
    at.map(|at| scene.date(at)).unwrap_or_default()
}

fn say(scene: &Scene<'_>, id: &str, text: Msg) -> Option<Block> {
    Some(letter(scene, id, scene.say(&text)))
}

fn letter(scene: &Scene<'_>, id: &str, text: String) -> Block {
    Block::Letter {
        letter: id.to_owned(),
        label: scene.say(&msg::letter_title(id)),
        text,
        hint: scene.say(&msg::letter_hint()),
        save_label: scene.say(&msg::press_save_letter()),
    }
}
