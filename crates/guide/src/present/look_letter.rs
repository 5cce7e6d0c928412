//! The letter that asks somebody to look along, when a scan could not tell: it names exactly what could
//! not be read or placed, and what helps there.

use voorzorg_domain::assessment::{Assessment, Verdict};
use voorzorg_domain::detection::Finding;
use voorzorg_domain::snapshot::Snapshot;

use super::letters::asks_officer;
use super::localization::Localization;
use super::names::name;
use super::result::{Reader, unread};
use super::view_context::ViewContext;
use crate::msg::{self, Msg, Value};
use crate::view::Block;
use crate::visible::visible;

/// The letter, when the latest scan could not tell.
pub(super) fn text(ctx: &ViewContext<'_>) -> Option<Msg> {
    let (snapshot, assessment) = ctx.journey.latest.as_deref()?;
    (assessment.verdict == Verdict::Inconclusive).then(|| {
        let host = format!("{} {}", snapshot.host.os, snapshot.host.version);
        let (date, system) = (ctx.date(snapshot.taken_at), host.trim().to_owned());
        let places = Value::Lines(places(ctx, snapshot, assessment));
        // Who else hears of it is the officer's to say.
        if asks_officer(ctx) {
            msg::letter_look_officer(date, system, places)
        } else {
            msg::letter_look(date, system, places)
        }
    })
}

/// What could not be read, with what helps, and what could not be placed; each value visible by itself.
fn places(l10n: &Localization<'_>, snapshot: &Snapshot, assessment: &Assessment) -> String {
    let mut parts = Vec::new();
    let is_unsure = |finding: &&Finding| finding.state.is_here() && !finding.is_sure();
    let unplaced: Vec<String> = assessment
        .findings
        .iter()
        .filter(is_unsure)
        .map(|finding| name(l10n, finding))
        .collect();
    if assessment.coverage.blocking().next().is_some() {
        let mut part = vec![l10n.t(&msg::letter_look_unread())];
        for block in unread(l10n, snapshot, assessment, Reader::Other) {
            if let Block::List { items, .. } = &block {
                part.extend(items.iter().map(|item| format!("- {}", visible(item))));
            }
            if let Block::Text { text } = block {
                part.push(text);
            }
        }
        parts.push(part.join("\n"));
    } else if !assessment.coverage.knows_packages() {
        parts.push(l10n.t(&msg::coverage_no_packages()));
    }
    if !unplaced.is_empty() {
        let mut part = vec![l10n.t(&msg::letter_look_unplaced())];
        part.extend(unplaced.iter().map(|name| format!("- {name}")));
        parts.push(part.join("\n"));
    }
    parts.join("\n\n")
}
