//! The result of a scan: what was found, what it is, what could not be read. It may not conclude
//! anything: the verdict comes from the domain.

use std::collections::BTreeSet;

use voorzorg_domain::assessment::{Assessment, CoverageResult, ProtectionState, Verdict};
use voorzorg_domain::catalogue::{Group, ProductKind};
use voorzorg_domain::detection::{Finding, Presence};
use voorzorg_domain::journey::Permission;
use voorzorg_domain::limit::Limit;
use voorzorg_domain::planning::removable_beside;
use voorzorg_domain::snapshot::{Container, Gap, GapKind, MachinePath, Probe, Snapshot};

use super::localization::Localization;
use super::names::{name, shortened};
use super::view_context::ViewContext;
use super::{check, save_result, settings};
use crate::dates::months_too_old;
use crate::msg::{self, keyed};
use crate::view::{Block, Button, FactRow, Intent, Place, Screen, ScreenId, Tone};

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let Some((snapshot, assessment)) = ctx.journey.latest.as_deref() else {
        return check::screen(ctx);
    };
    let mut blocks = conclusion(ctx, snapshot, assessment);
    let mut details = proof(ctx, snapshot, assessment);
    if assessment.verdict == Verdict::AntivirusFound && ctx.journey.group() == Some(Group::Other) {
        blocks.push(ctx.notice(Tone::Calm, &msg::result_private()));
    }
    let explain = ctx.go(&msg::explain_heading(), Place::Explain);
    let again = ctx.button(&msg::button_look_again(), Intent::Scan);
    let save = save_result::button(ctx);
    let is_going_on = ctx.journey.plan.is_some() && !ctx.journey.is_over();
    let (primary, mut others) = match assessment.verdict {
        Verdict::AntivirusFound if is_going_on => (
            ctx.go(&msg::button_go_on_here(), Place::Journey),
            vec![explain, again, save],
        ),
        Verdict::AntivirusFound if !has_recipe(ctx, snapshot, assessment) => {
            blocks.push(no_recipe(ctx, assessment));
            (explain, vec![save, again])
        }
        // First a restart and a scan; a plan is only needed for what is left after that.
        Verdict::AntivirusFound if waits_for_restart(assessment) => {
            (again, vec![explain, toward_a_plan(ctx), save])
        }
        Verdict::AntivirusFound => (toward_a_plan(ctx), vec![explain, again, save]),
        Verdict::Managed => (
            ctx.go(&msg::button_hand_over(), Place::Questions),
            vec![save, explain, again],
        ),
        Verdict::CompanionOnly if only_managed(assessment) => (
            ctx.go(&msg::button_hand_over(), Place::Questions),
            vec![save, explain, again],
        ),
        Verdict::CompanionOnly | Verdict::LeftoversOnly | Verdict::NotFound => {
            (save, vec![explain, again])
        }
        Verdict::Inconclusive => (
            ctx.go(&msg::button_ask_to_look(), Place::Letters),
            vec![save, explain, again],
        ),
    };
    others.extend(other_removals(ctx, snapshot, assessment));
    if ctx.app.can_undo_start_over {
        others.push(ctx.button(&msg::button_undo_start_over(), Intent::UndoStartOver));
    }
    details.extend(settings::watch_question(ctx));
    Screen {
        blocks,
        primary: Some(primary),
        others,
        details,
        ..Screen::new(ScreenId::Result, "result", heading(ctx, assessment))
    }
}

/// The button towards a plan: first the questions that decide whether the person may make one.
fn toward_a_plan(ctx: &ViewContext<'_>) -> Button {
    ctx.go(&msg::button_next_questions(), Place::Questions)
}

/// Whether the main finding is managed by someone else.
pub(super) fn only_managed(assessment: &Assessment) -> bool {
    main_finding(assessment)
        .is_some_and(|finding| finding.managed || finding.is(ProductKind::Management))
}

/// A button for each other product of the vendor that can be removed by itself, which the precaution
/// never asks for. None while there is an antivirus: that goes first.
pub(super) fn other_removals(
    ctx: &ViewContext<'_>,
    snapshot: &Snapshot,
    assessment: &Assessment,
) -> Vec<Button> {
    let granted = match ctx.journey.permission(ctx.catalogue) {
        Permission::Granted => true,
        Permission::Ask | Permission::HandOver => false,
    };
    if assessment.verdict == Verdict::AntivirusFound {
        return Vec::new();
    }
    removable_beside(snapshot, assessment, ctx.catalogue)
        .map(|finding| {
            let label = msg::button_remove_too(name(ctx, finding));
            let product = finding.product_id().map(|id| id.0.clone());
            match product {
                Some(product) if granted => ctx.button(&label, Intent::PrepareFor { product }),
                // First the questions, since here too the person may not be the one who decides.
                Some(_) | None => ctx.go(&label, Place::Questions),
            }
        })
        .collect()
}

fn has_recipe(ctx: &ViewContext<'_>, snapshot: &Snapshot, assessment: &Assessment) -> bool {
    main_finding(assessment)
        .and_then(Finding::product_id)
        .is_some_and(|id| ctx.catalogue.recipe_for(id, snapshot.host.system).is_some())
}

fn no_recipe(l10n: &Localization<'_>, assessment: &Assessment) -> Block {
    l10n.notice(
        Tone::Attention,
        &msg::result_no_recipe(main_name(l10n, assessment)),
    )
}

/// The finding that the verdict is about.
pub(crate) fn main_finding(assessment: &Assessment) -> Option<&Finding> {
    let of_kind = |kinds: &[ProductKind]| {
        assessment.findings.iter().find(|finding| {
            finding.kind().is_some_and(|kind| kinds.contains(&kind))
                && finding.state.is_here()
                && finding.is_sure()
        })
    };
    match assessment.verdict {
        Verdict::AntivirusFound | Verdict::Managed => of_kind(&[ProductKind::Antivirus]),
        Verdict::CompanionOnly => of_kind(&[
            ProductKind::Companion,
            ProductKind::Management,
            ProductKind::OnDemand,
        ]),
        Verdict::LeftoversOnly => assessment
            .findings
            .iter()
            .find(|finding| finding.state == Presence::Leftovers),
        Verdict::NotFound | Verdict::Inconclusive => None,
    }
}

/// The name of the finding that the verdict is about; empty if there is none.
pub(super) fn main_name(l10n: &Localization<'_>, assessment: &Assessment) -> String {
    main_finding(assessment).map_or_else(String::new, |finding| name(l10n, finding))
}

/// The verdict in one line.
pub(crate) fn heading(l10n: &Localization<'_>, assessment: &Assessment) -> String {
    let name = main_name(l10n, assessment);
    l10n.t(&if waits_for_restart(assessment) {
        msg::removal_pending_heading(name)
    } else if has_on_demand_scanner(assessment) {
        msg::on_demand_only_heading(name)
    } else {
        msg::verdict_heading(assessment.verdict.id(), name)
    })
}

/// The meaning of the verdict, in a few sentences.
fn body(l10n: &Localization<'_>, snapshot: &Snapshot, assessment: &Assessment) -> String {
    let could_read =
        assessment.coverage.blocking().count() == 0 && assessment.coverage.knows_packages();
    l10n.t(&match assessment.verdict {
        Verdict::AntivirusFound if waits_for_restart(assessment) => {
            msg::removal_pending_body(snapshot.host.system.id())
        }
        Verdict::CompanionOnly if has_on_demand_scanner(assessment) => msg::on_demand_only_body(),
        Verdict::LeftoversOnly if snapshot.has_vault() => msg::leftovers_vault(),
        Verdict::Inconclusive if could_read => msg::inconclusive_unsure(),
        Verdict::Inconclusive if assessment.findings.is_empty() => msg::inconclusive_gaps(),
        Verdict::AntivirusFound
        | Verdict::Managed
        | Verdict::CompanionOnly
        | Verdict::LeftoversOnly
        | Verdict::NotFound
        | Verdict::Inconclusive => {
            msg::verdict_body(assessment.verdict.id(), main_name(l10n, assessment))
        }
    })
}

/// Whether the removal of the antivirus only waits for a restart.
fn waits_for_restart(assessment: &Assessment) -> bool {
    assessment.verdict == Verdict::AntivirusFound
        && main_finding(assessment).is_some_and(|finding| finding.state == Presence::RemovalPending)
}

/// Whether a scanner for one use is all there is of an antivirus: of that the precaution says nothing.
fn has_on_demand_scanner(assessment: &Assessment) -> bool {
    assessment.verdict == Verdict::CompanionOnly
        && assessment.findings.iter().any(|finding| {
            finding.is(ProductKind::OnDemand) && finding.state.is_here() && finding.is_sure()
        })
}

/// The result of one scan as blocks, for the terminal and the report.
pub(crate) fn result_blocks(
    l10n: &Localization<'_>,
    snapshot: &Snapshot,
    assessment: &Assessment,
) -> Vec<Block> {
    let mut blocks = conclusion(l10n, snapshot, assessment);
    blocks.extend(proof(l10n, snapshot, assessment));
    blocks
}

/// What the scan means and what there is to do, before anything is proved.
fn conclusion(l10n: &Localization<'_>, snapshot: &Snapshot, assessment: &Assessment) -> Vec<Block> {
    let container = snapshot.host.container;
    let container = container.map(|it| l10n.notice(Tone::Attention, &msg::container(it.id())));
    let mut blocks: Vec<Block> = container.into_iter().collect();
    blocks.push(Block::Text {
        text: body(l10n, snapshot, assessment),
    });
    blocks.extend(what_to_do(l10n, snapshot, assessment));
    let blocking = assessment.coverage.blocking().count();
    if blocking > 0 {
        blocks.push(l10n.notice(Tone::Attention, &msg::result_gaps(blocking)));
        blocks.extend(unread(l10n, snapshot, assessment, Reader::Person));
    }
    let unplaced = assessment
        .findings
        .iter()
        .any(|finding| finding.kind().is_none() && finding.state.is_here());
    if assessment.verdict == Verdict::Inconclusive && unplaced {
        blocks.push(l10n.notice(Tone::Attention, &msg::result_unplaced()));
    }
    if !assessment.coverage.knows_packages() {
        blocks.push(l10n.notice(Tone::Attention, &msg::coverage_no_packages()));
    }
    if let Some(months) = months_too_old(&l10n.catalogue.dated, snapshot.taken_at) {
        blocks.push(l10n.notice(Tone::Attention, &msg::knowledge_old(months)));
    }
    blocks
}

/// What was found, what it is, and how that is known.
fn proof(l10n: &Localization<'_>, snapshot: &Snapshot, assessment: &Assessment) -> Vec<Block> {
    let mut blocks = Vec::new();
    let main = main_finding(assessment);
    blocks.push(Block::Facts {
        rows: facts(l10n, snapshot, assessment, main),
    });
    let rest: Vec<&Finding> = assessment
        .findings
        .iter()
        .filter(|finding| Some(*finding) != main)
        .collect();
    if !rest.is_empty() {
        let heading = match main {
            Some(_) => msg::result_also_here(),
            None => msg::result_here(),
        };
        blocks.push(l10n.heading(&heading));
        let rows = rest
            .iter()
            .map(|finding| other_finding_row(l10n, finding))
            .collect();
        blocks.push(Block::Facts { rows });
    }
    let beside = removable_beside(snapshot, assessment, l10n.catalogue)
        .next()
        .is_some();
    if beside && !has_on_demand_scanner(assessment) {
        blocks.push(l10n.text(&msg::result_beside()));
    }
    for name in &assessment.licensees {
        blocks.push(l10n.text(&msg::result_licensee(name)));
    }
    let is_named = |finding: &Finding| {
        let mut evidence = finding.evidence.iter();
        finding.state == Presence::Leftovers
            && evidence.any(|one| one.probe == Probe::SecurityCenter)
    };
    for finding in assessment.findings.iter().filter(|one| is_named(one)) {
        blocks.push(l10n.text(&msg::result_still_named(finding.name.as_str())));
    }
    if assessment.verdict == Verdict::LeftoversOnly {
        blocks.push(Block::More {
            summary: l10n.t(&msg::result_leftovers_summary()),
            blocks: vec![l10n.text(&msg::result_leftovers_why(snapshot.host.system.id()))],
        });
    }
    if assessment.verdict == Verdict::Inconclusive {
        blocks.push(Block::More {
            summary: l10n.t(&msg::result_unsure_summary()),
            blocks: vec![l10n.text(&msg::result_unsure_body())],
        });
    }
    if !assessment.findings.is_empty() {
        blocks.push(Block::More {
            summary: l10n.t(&msg::result_evidence()),
            blocks: evidence(l10n, assessment),
        });
    }
    blocks.push(Block::More {
        summary: l10n.t(&msg::result_coverage()),
        blocks: vec![coverage(l10n, snapshot, assessment)],
    });
    blocks
}

/// After a verdict that asks for nothing: what there still is to do. "Nothing" is only said when
/// nothing else needs the person.
fn what_to_do(l10n: &Localization<'_>, snapshot: &Snapshot, assessment: &Assessment) -> Vec<Block> {
    match assessment.verdict {
        Verdict::NotFound | Verdict::LeftoversOnly => {}
        Verdict::AntivirusFound
        | Verdict::Managed
        | Verdict::CompanionOnly
        | Verdict::Inconclusive => return Vec::new(),
    }
    let mut blocks = Vec::new();
    if assessment.protection.state == ProtectionState::Off {
        blocks.push(l10n.notice(Tone::Attention, &msg::result_nothing_protects()));
    }
    if snapshot.has_vault() {
        blocks.push(l10n.notice(Tone::Attention, &msg::result_vault()));
    }
    if blocks.is_empty() {
        blocks.push(l10n.text(&msg::result_nothing_to_do()));
    }
    blocks
}

fn facts(
    l10n: &Localization<'_>,
    snapshot: &Snapshot,
    assessment: &Assessment,
    main: Option<&Finding>,
) -> Vec<FactRow> {
    let mut rows = Vec::new();
    let mut row = |name: &msg::Msg, value: String| {
        rows.push(l10n.row(name, value));
    };
    if let Some(finding) = main {
        let found = match &finding.version {
            Some(version) => l10n.t(&msg::result_name_version(name(l10n, finding), version)),
            None => name(l10n, finding),
        };
        row(&msg::result_name(), found);
        row(&msg::result_kind(), l10n.t(&msg::kind(finding.kind_id())));
        row(
            &msg::result_state(),
            l10n.t(&msg::presence(finding.state.id())),
        );
        // The precaution is about programs, not about what is left of one.
        if finding.state != Presence::Leftovers {
            row(
                &msg::result_precaution(),
                l10n.t(&msg::precaution(finding.precaution.id())),
            );
        }
    }
    row(&msg::result_protection(), protection(l10n, assessment));
    row(&msg::result_looked_on(), l10n.date(snapshot.taken_at));
    rows
}

/// Whether something protects this computer, and each protector that was seen.
fn protection(l10n: &Localization<'_>, assessment: &Assessment) -> String {
    let state = l10n.t(&msg::protection(assessment.protection.state.id()));
    let products = protectors(l10n, assessment);
    if products.is_empty() {
        state
    } else {
        l10n.t(&msg::protection_by(state, products.join("; ")))
    }
}

/// Each protector that was seen, with its state.
pub(super) fn protectors(l10n: &Localization<'_>, assessment: &Assessment) -> Vec<String> {
    assessment
        .protection
        .products
        .iter()
        .map(|product| {
            // A protector that is also a finding gets the same name in both places.
            let finding = assessment
                .findings
                .iter()
                .find(|one| one.name == product.name);
            let name = finding.map_or_else(|| shortened(&product.name), |one| name(l10n, one));
            let state = l10n.t(&msg::protector(product.state.id()));
            l10n.t(&msg::protector_line(name, state))
        })
        .collect()
}

/// A finding that the verdict is not about, in one line.
fn other_finding_row(l10n: &Localization<'_>, finding: &Finding) -> FactRow {
    let kind = l10n.t(&msg::kind(finding.kind_id()));
    let state = l10n.t(&msg::presence(finding.state.id()));
    let value = match finding.state {
        // A mention of the name is not a product, so it has no kind.
        Presence::MentionOnly => state,
        Presence::Active | Presence::Installed | Presence::RemovalPending | Presence::Leftovers => {
            format!("{kind}, {state}")
        }
    };
    let status = (finding.uncertain && finding.product_id().is_some())
        .then(|| l10n.t(&msg::result_uncertain()));
    FactRow {
        name: name(l10n, finding),
        value,
        status,
        change: None,
    }
}

fn evidence(l10n: &Localization<'_>, assessment: &Assessment) -> Vec<Block> {
    let mut blocks = Vec::new();
    for finding in &assessment.findings {
        blocks.push(Block::Heading {
            text: name(l10n, finding),
        });
        if let Some(id) = finding.product_id() {
            blocks.push(l10n.text(&keyed::product_what(id.as_str())));
        }
        blocks.push(Block::List {
            items: evidence_items(l10n, finding),
            ordered: false,
        });
    }
    blocks
}

pub(super) fn evidence_items(l10n: &Localization<'_>, finding: &Finding) -> Vec<String> {
    finding
        .evidence
        .iter()
        .map(|evidence| evidence_item(l10n, evidence))
        .collect()
}

pub(super) fn evidence_item(
    l10n: &Localization<'_>,
    evidence: &voorzorg_domain::detection::Evidence,
) -> String {
    l10n.t(&msg::evidence_line(
        l10n.t(&msg::probe(evidence.probe.id())),
        evidence.value.as_str(),
        l10n.t(&msg::weight(evidence.weight.id())),
    ))
}

/// How many places that could not be read are shown. More do not tell a person more.
const PLACES_LIMIT: usize = 12;

/// Who reads what could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// The person at the computer.
    Person,
    /// Somebody who gets a letter or a file about it.
    Other,
}

/// What could not be read: each place with the reason, and for each reason what helps.
pub(super) fn unread(
    l10n: &Localization<'_>,
    snapshot: &Snapshot,
    assessment: &Assessment,
    reader: Reader,
) -> Vec<Block> {
    let gaps = assessment.coverage.blocking().flat_map(|covered| {
        let gaps = covered.gaps.iter();
        gaps.filter(|gap| gap.kind != GapKind::Unsupported || covered.gaps.len() == 1)
            .map(|gap| (covered.probe, gap))
    });
    let gaps: Vec<(Probe, &Gap)> = gaps.collect();
    let items = gaps.iter().take(PLACES_LIMIT).map(|(probe, gap)| {
        let place = gap.place.as_ref();
        let place = place.map_or_else(|| l10n.t(&msg::probe(probe.id())), |place| place.0.clone());
        let reason = l10n.t(&msg::gap(gap.kind.id()));
        l10n.t(&msg::gap_line(place, reason))
    });
    let mut items: Vec<String> = items.collect();
    if gaps.len() > PLACES_LIMIT {
        items.push(l10n.t(&msg::gap_more(gaps.len() - PLACES_LIMIT)));
    }
    let kinds: BTreeSet<GapKind> = gaps.iter().map(|(_, gap)| gap.kind).collect();
    let system = snapshot.host.system.id();
    // Rights in a container open nothing of the computer around it; what does is said first.
    let container = snapshot.host.container;
    let is_around = container.is_some_and(Container::stands_for_its_computer);
    let help = kinds
        .iter()
        .filter(|kind| !(is_around && **kind == GapKind::Denied))
        .map(|kind| {
            l10n.text(&match reader {
                Reader::Person => msg::gap_help(kind.id(), system),
                Reader::Other => msg::page_gap(kind.id(), system),
            })
        });
    [Block::List {
        items,
        ordered: false,
    }]
    .into_iter()
    .chain(help)
    .collect()
}

fn coverage(l10n: &Localization<'_>, snapshot: &Snapshot, assessment: &Assessment) -> Block {
    let mut items: Vec<String> = assessment
        .coverage
        .probes
        .iter()
        .map(|covered| {
            let source = l10n.t(&msg::probe(covered.probe.id()));
            let is_off = |gap: &Gap| gap.kind == GapKind::SwitchedOff;
            if covered.result == CoverageResult::Unsupported && covered.gaps.iter().any(is_off) {
                return l10n.t(&msg::coverage_line_off(source));
            }
            let result = l10n.t(&msg::coverage_result(covered.result.id()));
            let reason = match covered.result {
                CoverageResult::Partial | CoverageResult::Gap => covered.gaps.first(),
                CoverageResult::Read | CoverageResult::Unsupported => None,
            };
            match reason {
                Some(gap) => {
                    let reason = l10n.t(&msg::gap(gap.kind.id()));
                    l10n.t(&msg::coverage_line_gap(source, result, reason))
                }
                None => l10n.t(&msg::coverage_line(source, result)),
            }
        })
        .collect();
    let notes = snapshot
        .readings
        .iter()
        .flat_map(|reading| &reading.notes)
        .filter_map(|note| Some((note.place.as_ref()?, note.kind)));
    let notes: Vec<(&MachinePath, GapKind)> = notes.collect();
    items.extend(notes.iter().take(PLACES_LIMIT).map(|(place, kind)| {
        let reason = l10n.t(&msg::gap(kind.id()));
        l10n.t(&msg::coverage_note(place.0.as_str(), reason))
    }));
    if notes.len() > PLACES_LIMIT {
        items.push(l10n.t(&msg::gap_more(notes.len() - PLACES_LIMIT)));
    }
    let limits = Limit::of(&snapshot.host).into_iter();
    items.extend(limits.map(|limit| l10n.t(&msg::limit(limit.id()))));
    Block::List {
        items,
        ordered: false,
    }
}
