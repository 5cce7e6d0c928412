//! The progress of the scan in flight, source by source. It may not say what was found.

use voorzorg_domain::snapshot::Probe;

use super::view_context::ViewContext;
use crate::msg;
use crate::view::{Block, ProgressSource, Screen, ScreenId, SourceState};

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let probes = Probe::required(ctx.system);
    let read = probes
        .iter()
        .filter(|probe| ctx.read_probes.contains(probe))
        .count();
    let sources = probes
        .iter()
        .map(|probe| {
            let (state, label) = if ctx.read_probes.contains(probe) {
                (SourceState::Read, msg::coverage_result("read"))
            } else {
                (SourceState::Waiting, msg::source_waiting())
            };
            ProgressSource {
                label: ctx.t(&msg::probe(probe.id())),
                state,
                state_label: ctx.t(&label),
            }
        })
        .collect();
    Screen {
        blocks: vec![
            ctx.text(&msg::check_body()),
            Block::Progress {
                label: ctx.t(&msg::check_progress(read, probes.len())),
                sources,
            },
        ],
        ..Screen::new(ScreenId::Check, "check", ctx.t(&msg::check_heading()))
    }
}
