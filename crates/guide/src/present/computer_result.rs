//! The result of one computer as blocks, for its page and for a mail: no less than the screen says, and
//! no more. It is read by somebody else than the person at the computer. It may not conclude anything.

use voorzorg_domain::assessment::{CoverageResult, ProbeCoverage};
use voorzorg_domain::computer_result::{ComputerResult, Progress};
use voorzorg_domain::detection::{Finding, Presence};
use voorzorg_domain::journey::StepStatus;
use voorzorg_domain::origin::Origin;
use voorzorg_domain::report::ReportedStep;
use voorzorg_domain::snapshot::Snapshot;

use super::localization::Localization;
use super::names::{name, name_for_people};
use super::report::{page_unprotected_value, places, protects};
use super::result::{Reader, main_finding, protectors, unread};
use crate::msg::{self, Msg, keyed};
use crate::view::{Block, FactRow, Tone};
use crate::visible::visible;

/// How many findings a page lists; the data hold all of them.
const FINDINGS_LIMIT: usize = 10;

/// The state of the computer in one line.
pub(crate) fn computer_result_heading(l10n: &Localization<'_>, result: &ComputerResult) -> String {
    let product = main_finding(&result.assessment).map(|finding| name(l10n, finding));
    l10n.t(&msg::page_heading(
        result.state.id(),
        product.unwrap_or_default(),
    ))
}

/// What the result says, from the conclusion to what it is not.
pub(crate) fn computer_result_blocks(
    l10n: &Localization<'_>,
    result: &ComputerResult,
    snapshot: &Snapshot,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    match result.origin {
        Origin::Live => {}
        Origin::Root => blocks.push(l10n.notice(Tone::Attention, &msg::page_origin_root())),
        Origin::Practice => blocks.push(l10n.notice(Tone::Attention, &msg::page_origin_practice())),
    }
    if let Some(container) = result.host.container {
        blocks.push(l10n.notice(Tone::Attention, &msg::page_container(container.id())));
    }
    blocks.push(conclusion(l10n, result));
    let findings = findings(l10n, result);
    if !findings.is_empty() {
        blocks.push(l10n.heading(&msg::page_findings()));
        blocks.push(Block::Facts { rows: findings });
    }
    blocks.push(Block::Facts {
        rows: vec![protection(l10n, result)],
    });
    blocks.push(l10n.heading(&msg::page_where()));
    blocks.extend(coverage(l10n, result, snapshot));
    if let Some(progress) = &result.progress {
        blocks.extend(replacing(l10n, progress));
    }
    blocks.push(l10n.text(&msg::page_no_certificate()));
    blocks
}

fn conclusion(l10n: &Localization<'_>, result: &ComputerResult) -> Block {
    let system = visible(&format!("{} {}", result.host.os, result.host.version));
    let product = main_finding(&result.assessment).map(|finding| name(l10n, finding));
    let mut said = vec![
        msg::page_looked(
            result.origin.id(),
            l10n.date(result.at),
            system.trim().to_owned(),
        ),
        msg::page_conclusion(result.state.id(), product.unwrap_or_default()),
    ];
    if result.assessment.coverage.is_full() {
        said.push(msg::page_looked_everywhere());
    } else if !result.assessment.coverage.knows_packages() {
        said.push(msg::coverage_no_packages());
    }
    let said: Vec<String> = said.iter().map(|msg| l10n.t(msg)).collect();
    Block::Text {
        text: said.join(" "),
    }
}

fn row(l10n: &Localization<'_>, label: &Msg, value: String) -> FactRow {
    l10n.row(label, value)
}

/// Each finding in a line, the one that the verdict is about first.
fn findings(l10n: &Localization<'_>, result: &ComputerResult) -> Vec<FactRow> {
    let findings = &result.assessment.findings;
    let main = main_finding(&result.assessment);
    let mut rows = Vec::new();
    if let Some(main) = main {
        rows.push(finding_row(l10n, main));
        let precaution = l10n.t(&msg::precaution(main.precaution.id()));
        rows.push(row(l10n, &msg::result_precaution(), precaution));
    }
    let others: Vec<&Finding> = findings
        .iter()
        .filter(|finding| Some(*finding) != main)
        .collect();
    let shown = others.iter().take(FINDINGS_LIMIT);
    rows.extend(shown.map(|finding| finding_row(l10n, finding)));
    if others.len() > FINDINGS_LIMIT {
        let more = l10n.t(&msg::gap_more(others.len() - FINDINGS_LIMIT));
        rows.push(row(l10n, &msg::page_findings(), more));
    }
    rows
}

fn finding_row(l10n: &Localization<'_>, finding: &Finding) -> FactRow {
    let kind = l10n.t(&msg::kind(finding.kind_id()));
    let state = l10n.t(&msg::presence(finding.state.id()));
    let product = name(l10n, finding);
    FactRow {
        name: match &finding.version {
            Some(version) => l10n.t(&msg::result_name_version(
                product,
                super::names::shortened(version),
            )),
            None => product,
        },
        value: match finding.state {
            Presence::MentionOnly => state,
            Presence::Active
            | Presence::Installed
            | Presence::RemovalPending
            | Presence::Leftovers => format!("{kind}, {state}"),
        },
        status: (finding.uncertain && finding.product_id().is_some())
            .then(|| l10n.t(&msg::result_uncertain())),
        change: None,
    }
}

fn protection(l10n: &Localization<'_>, result: &ComputerResult) -> FactRow {
    let protection = &result.assessment.protection;
    let state = l10n.t(&msg::page_protection(protection.state.id()));
    let products = protectors(l10n, &result.assessment);
    let value = if products.is_empty() {
        state
    } else {
        l10n.t(&msg::protection_by(state, products.join("; ")))
    };
    row(l10n, &msg::page_protection_label(), value)
}

fn coverage(l10n: &Localization<'_>, result: &ComputerResult, snapshot: &Snapshot) -> Vec<Block> {
    let probes = &result.assessment.coverage.probes;
    let named = |wanted: fn(&ProbeCoverage) -> bool| -> Vec<String> {
        probes
            .iter()
            .filter(|covered| wanted(covered))
            .map(|covered| l10n.t(&msg::probe(covered.probe.id())))
            .collect()
    };
    let read = named(|covered| covered.result == CoverageResult::Read);
    let mut rows = vec![row(l10n, &msg::page_read(read.len()), read.join("; "))];
    let not_here = named(|covered| covered.result == CoverageResult::Unsupported);
    if !not_here.is_empty() {
        rows.push(row(l10n, &msg::page_not_here(), not_here.join("; ")));
    }
    // What is required stands below, with its places.
    let not_read = named(|covered| match covered.result {
        CoverageResult::Gap | CoverageResult::Partial => !covered.required,
        CoverageResult::Read | CoverageResult::Unsupported => false,
    });
    if !not_read.is_empty() {
        rows.push(row(l10n, &msg::page_not_read(), not_read.join("; ")));
    }
    let mut blocks = vec![Block::Facts { rows }];
    if result.assessment.coverage.blocking().next().is_some() {
        blocks.push(Block::Text {
            text: format!("{}:", l10n.t(&msg::page_not_read())),
        });
        blocks.extend(unread(l10n, snapshot, &result.assessment, Reader::Other));
    }
    let notes: usize = probes.iter().map(|covered| covered.notes).sum();
    if notes > 0 {
        blocks.push(l10n.text(&msg::report_notes(notes)));
    }
    let limits = result.limits.iter();
    blocks.push(Block::List {
        items: limits
            .map(|limit| l10n.t(&msg::limit(limit.id())))
            .collect(),
        ordered: false,
    });
    blocks
}

/// The state of the journey. Before and after are only told of once a removal has begun.
fn replacing(l10n: &Localization<'_>, progress: &Progress) -> Vec<Block> {
    let product = name_for_people(l10n, &progress.product, Some(&progress.product_id));
    let mut rows = Vec::new();
    if let Some(removal) = &progress.removal {
        let verdict = l10n.t(&msg::verdict_place(removal.before.id()));
        let date = l10n.date(removal.before_at);
        let line = l10n.t(&msg::page_before_line(verdict, date));
        rows.push(row(l10n, &msg::page_before(), line));
    }
    rows.extend(progress.steps.iter().map(|step| {
        let title = keyed::step(&progress.recipe, step.step.as_str(), "title");
        row(l10n, &title, step_status(l10n, &progress.recipe, step))
    }));
    if let Some(removal) = &progress.removal
        && protects(l10n, &progress.product_id)
    {
        let value = l10n.t(&page_unprotected_value(l10n, removal.unprotected));
        rows.push(row(l10n, &msg::report_unprotected(), value));
    }
    vec![
        l10n.heading(&msg::page_steps(product)),
        Block::Facts { rows },
    ]
}

/// *Seen* and *told* never read the same (I4).
fn step_status(l10n: &Localization<'_>, recipe: &str, step: &ReportedStep) -> String {
    l10n.t(&match &step.status {
        Some(StepStatus::Verified { at }) => msg::step_status_verified(l10n.date(*at)),
        Some(StepStatus::SelfReported { at }) => msg::page_step_told(l10n.date(*at)),
        Some(StepStatus::Skipped { at }) => msg::step_status_skipped(l10n.date(*at)),
        Some(StepStatus::Unresolved { .. }) => msg::step_status_unresolved(),
        Some(StepStatus::NotEstablished { verification, .. }) => {
            msg::step_status_not_established(places(l10n, recipe, verification))
        }
        None => msg::step_status_open(),
    })
}

/// Blocks as plain text, one line for each thing said, for a mail.
pub(crate) fn plain_text(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Text { text } => out.push_str(&format!("{text}\n\n")),
            Block::Heading { text } => out.push_str(&format!("{text}\n")),
            Block::Notice { label, text, .. } => out.push_str(&format!("{label}: {text}\n\n")),
            Block::List { items, .. } => {
                for item in items {
                    out.push_str(&format!("- {item}\n"));
                }
                out.push('\n');
            }
            Block::Facts { rows } => {
                for FactRow {
                    name,
                    value,
                    status,
                    change: _,
                } in rows
                {
                    let status = status.iter().map(|status| format!(" ({status})"));
                    let status: String = status.collect();
                    out.push_str(&format!("{name}: {value}{status}\n"));
                }
                out.push('\n');
            }
            Block::More { blocks, .. } => out.push_str(&plain_text(blocks)),
            Block::Choice { .. }
            | Block::Table { .. }
            | Block::Buttons { .. }
            | Block::Form { .. }
            | Block::Progress { .. }
            | Block::Claims { .. }
            | Block::Exact { .. }
            | Block::Letter { .. }
            | Block::Link { .. }
            | Block::Picture { .. }
            | Block::Sources { .. } => {}
        }
    }
    out
}
