//! What stands in the way, said with a reason, a next step, who can help, and whether the computer is
//! protected now (ADR 15). It may not decide what a stop is.

use voorzorg_domain::stops::{Stop, stops};

use super::letters;
use super::scene::Scene;
use crate::msg;
use crate::view::{Block, Tone};

/// Everything that stops the step at hand.
pub(super) fn blocks(scene: &Scene<'_>) -> Vec<Block> {
    let found = stops(scene.journey);
    let mut blocks: Vec<Block> = found.iter().flat_map(|stop| reason(scene, *stop)).collect();
    if let Some(first) = found.first() {
        blocks.extend(protected_now(scene));
        blocks.extend(letters::help(scene, *first).map(|letter| Block::More {
            summary: scene.say(&msg::letter_title("help")),
            blocks: vec![letter],
        }));
    }
    blocks
}

/// Why it stops, and what to do then.
pub(super) fn reason(scene: &Scene<'_>, stop: Stop) -> Vec<Block> {
    vec![
        scene.notice(Tone::Stop, &msg::stop_reason(stop.id())),
        scene.text(&msg::stop_next(stop.id())),
    ]
}

/// Whether something protects the computer while the person waits.
pub(super) fn protected_now(scene: &Scene<'_>) -> Option<Block> {
    let (_, seen) = scene.journey.latest.as_deref()?;
    let protection = scene.say(&msg::protection(seen.protection.state.id()));
    Some(scene.text(&msg::stop_protection(protection)))
}
