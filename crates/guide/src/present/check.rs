//! The look that is going on, source by source. It may not say what was found.

use voorzorg_domain::snapshot::Probe;

use super::scene::Scene;
use crate::msg;
use crate::view::{Block, ProgressSource, Screen, ScreenId, SourceState};

pub(super) fn screen(scene: &Scene<'_>) -> Screen {
    let probes = Probe::required(scene.system);
    let read = probes
        .iter()
        .filter(|probe| scene.seen.contains(probe))
        .count();
    let sources = probes
        .iter()
        .map(|probe| {
            let (state, label) = if scene.seen.contains(probe) {
                (SourceState::Read, msg::coverage_result("read"))
            } else {
                (SourceState::Waiting, msg::source_waiting())
            };
            ProgressSource {
                label: scene.say(&msg::probe(probe.id())),
                state,
                state_label: scene.say(&label),
            }
        })
        .collect();
    Screen {
        id: ScreenId::Check,
        place: "check".to_owned(),
        heading: scene.say(&msg::check_heading()),
        blocks: vec![
            scene.text(&msg::check_body()),
            Block::Progress {
                label: scene.say(&msg::check_progress(read, probes.len())),
                sources,
            },
        ],
        primary: None,
        others: Vec::new(),
        back: None,
    }
}
