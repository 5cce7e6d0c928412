//! The result of a look: what was found, what it is, what could not be read. It may not conclude
//! anything: the verdict comes from the domain.

use voorzorg_domain::assessment::{Assessment, CoverageResult, Verdict};
use voorzorg_domain::catalogue::{Group, ProductKind};
use voorzorg_domain::detection::{Finding, Presence};
use voorzorg_domain::journey::Permission;
use voorzorg_domain::limit::Limit;
use voorzorg_domain::planning::removable_beside;
use voorzorg_domain::snapshot::Snapshot;

use super::localization::Localization;
use super::names::{name, shortened};
use super::view_context::ViewContext;
use super::{check, settings};
use crate::msg::{self, keyed};
use crate::view::{Block, Button, FactRow, Intent, Place, Screen, ScreenId, Tone};

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let Some((snapshot, seen)) = ctx.journey.latest.as_deref() else {
        return check::screen(ctx);
    };
    let mut blocks = result_blocks(ctx, snapshot, seen);
    if seen.verdict == Verdict::AntivirusFound && ctx.journey.group() == Some(Group::Other) {
        blocks.insert(1, ctx.notice(Tone::Calm, &msg::result_private()));
    }
    let explain = ctx.go(&msg::press_explain(), Place::Explain);
    let again = ctx.button(&msg::press_look_again(), Intent::Scan);
    let (primary, others) = match seen.verdict {
        Verdict::AntivirusFound if ctx.journey.plan.is_some() => (
            ctx.go(&msg::door_journey(), Place::Journey),
            vec![explain, again],
        ),
        Verdict::AntivirusFound if !has_recipe(ctx, snapshot, seen) => {
            blocks.insert(1, no_recipe(ctx, seen));
            (explain, vec![again])
        }
        // What is left to do is a restart and a look; a plan is for what stays after that.
        Verdict::AntivirusFound if waits_for_restart(seen) => {
            (again, vec![explain, toward_a_plan(ctx)])
        }
        Verdict::AntivirusFound => (toward_a_plan(ctx), vec![explain, again]),
        Verdict::Managed => (
            ctx.go(&msg::press_hand_over(), Place::Questions),
            vec![explain, again],
        ),
        Verdict::CompanionOnly if only_managed(seen) => (
            ctx.go(&msg::press_hand_over(), Place::Questions),
            vec![explain, again],
        ),
        Verdict::CompanionOnly
        | Verdict::LeftoversOnly
        | Verdict::NotFound
        | Verdict::Inconclusive => (again, vec![explain]),
    };
    let mut others = others;
    others.extend(beside_removals(ctx, snapshot, seen));
    blocks.extend(settings::watch_question(ctx));
    Screen {
        id: ScreenId::Result,
        place: "result".to_owned(),
        heading: heading(ctx, seen),
        blocks,
        primary: Some(primary),
        others,
        back: None,
    }
}

/// What leads to a plan: first the questions that decide whether there may be one.
fn toward_a_plan(ctx: &ViewContext<'_>) -> Button {
    match ctx.journey.permission() {
        Permission::Granted => ctx.button(&msg::press_prepare(), Intent::Prepare),
        Permission::Ask | Permission::HandOver => {
            ctx.go(&msg::press_next_questions(), Place::Questions)
        }
    }
}

/// Whether what is here is looked after by someone else.
pub(super) fn only_managed(seen: &Assessment) -> bool {
    main_finding(seen).is_some_and(|finding| finding.managed || finding.is(ProductKind::Management))
}

/// A press for each companion that can be removed by itself; never needed for the precaution. While an
/// antivirus is here, and no journey about it has ended, the antivirus goes first.
pub(super) fn beside_removals(
    ctx: &ViewContext<'_>,
    snapshot: &Snapshot,
    seen: &Assessment,
) -> Vec<Button> {
    let granted = match ctx.journey.permission() {
        Permission::Granted => true,
        Permission::Ask | Permission::HandOver => false,
    };
    if seen.verdict == Verdict::AntivirusFound {
        return Vec::new();
    }
    removable_beside(snapshot, seen, ctx.catalogue)
        .map(|finding| {
            let label = msg::press_remove_too(name(ctx, finding));
            let product = finding.product_id().map(|id| id.0.clone());
            match product {
                Some(product) if granted => ctx.button(&label, Intent::PrepareFor { product }),
                // First the questions: whose computer it is decides here too.
                Some(_) | None => ctx.go(&label, Place::Questions),
            }
        })
        .collect()
}

fn has_recipe(ctx: &ViewContext<'_>, snapshot: &Snapshot, seen: &Assessment) -> bool {
    main_finding(seen)
        .and_then(Finding::product_id)
        .is_some_and(|id| ctx.catalogue.recipe_for(id, snapshot.host.system).is_some())
}

fn no_recipe(l10n: &Localization<'_>, seen: &Assessment) -> Block {
    l10n.notice(
        Tone::Attention,
        &msg::result_no_recipe(main_name(l10n, seen)),
    )
}

/// The finding that the verdict is about.
pub(super) fn main_finding(seen: &Assessment) -> Option<&Finding> {
    let of_kind = |kinds: &[ProductKind]| {
        seen.findings.iter().find(|finding| {
            finding.kind().is_some_and(|kind| kinds.contains(&kind))
                && finding.state.is_here()
                && finding.is_sure()
        })
    };
    match seen.verdict {
        Verdict::AntivirusFound | Verdict::Managed => of_kind(&[ProductKind::Antivirus]),
        Verdict::CompanionOnly => of_kind(&[
            ProductKind::Companion,
            ProductKind::Management,
            ProductKind::OnDemand,
        ]),
        Verdict::LeftoversOnly => seen
            .findings
            .iter()
            .find(|finding| finding.state == Presence::Leftovers),
        Verdict::NotFound | Verdict::Inconclusive => None,
    }
}

/// The name of what the verdict is about: as found, else as the catalogue calls it.
pub(super) fn main_name(l10n: &Localization<'_>, seen: &Assessment) -> String {
    main_finding(seen).map_or_else(String::new, |finding| name(l10n, finding))
}

/// What the verdict says, in one line.
pub(crate) fn heading(l10n: &Localization<'_>, seen: &Assessment) -> String {
    let name = main_name(l10n, seen);
    l10n.say(&if waits_for_restart(seen) {
        msg::removal_pending_heading(name)
    } else {
        msg::verdict_heading(seen.verdict.id(), name)
    })
}

/// What the verdict means, in a few sentences.
fn body(l10n: &Localization<'_>, seen: &Assessment) -> String {
    let could_look = seen.coverage.blocking().count() == 0 && seen.coverage.knows_packages();
    l10n.say(&match seen.verdict {
        Verdict::AntivirusFound if waits_for_restart(seen) => msg::removal_pending_body(),
        Verdict::Inconclusive if could_look => msg::inconclusive_unsure(),
        Verdict::Inconclusive if seen.findings.is_empty() => msg::inconclusive_gaps(),
        Verdict::AntivirusFound
        | Verdict::Managed
        | Verdict::CompanionOnly
        | Verdict::LeftoversOnly
        | Verdict::NotFound
        | Verdict::Inconclusive => msg::verdict_body(seen.verdict.id(), main_name(l10n, seen)),
    })
}

/// Whether all that is left of the antivirus waits for a restart.
fn waits_for_restart(seen: &Assessment) -> bool {
    seen.verdict == Verdict::AntivirusFound
        && main_finding(seen).is_some_and(|finding| finding.state == Presence::RemovalPending)
}

/// What one look said, as blocks: for the screen, the terminal and the report.
pub(crate) fn result_blocks(
    l10n: &Localization<'_>,
    snapshot: &Snapshot,
    seen: &Assessment,
) -> Vec<Block> {
    let mut blocks = vec![Block::Text {
        text: body(l10n, seen),
    }];
    let blocking = seen.coverage.blocking().count();
    if blocking > 0 {
        blocks.push(l10n.notice(Tone::Attention, &msg::result_gaps(blocking)));
    }
    let unplaced = seen
        .findings
        .iter()
        .any(|finding| finding.kind().is_none() && finding.state.is_here());
    if seen.verdict == Verdict::Inconclusive && unplaced {
        blocks.push(l10n.notice(Tone::Attention, &msg::result_unplaced()));
    }
    if !seen.coverage.knows_packages() {
        blocks.push(l10n.notice(Tone::Attention, &msg::coverage_no_packages()));
    }
    let main = main_finding(seen);
    blocks.push(Block::Facts {
        rows: facts(l10n, snapshot, seen, main),
    });
    let rest: Vec<&Finding> = seen
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
        let rows = rest.iter().map(|finding| beside(l10n, finding)).collect();
        blocks.push(Block::Facts { rows });
    }
    if removable_beside(snapshot, seen, l10n.catalogue)
        .next()
        .is_some()
    {
        blocks.push(l10n.text(&msg::result_beside()));
    }
    if seen.verdict == Verdict::LeftoversOnly {
        blocks.push(Block::More {
            summary: l10n.say(&msg::result_leftovers_summary()),
            blocks: vec![l10n.text(&msg::result_leftovers_why())],
        });
    }
    if seen.verdict == Verdict::Inconclusive {
        blocks.push(Block::More {
            summary: l10n.say(&msg::result_unsure_summary()),
            blocks: vec![l10n.text(&msg::result_unsure_body())],
        });
    }
    if !seen.findings.is_empty() {
        blocks.push(Block::More {
            summary: l10n.say(&msg::result_evidence()),
            blocks: evidence(l10n, seen),
        });
    }
    blocks.push(Block::More {
        summary: l10n.say(&msg::result_coverage()),
        blocks: vec![coverage(l10n, snapshot, seen)],
    });
    blocks
}

fn facts(
    l10n: &Localization<'_>,
    snapshot: &Snapshot,
    seen: &Assessment,
    main: Option<&Finding>,
) -> Vec<FactRow> {
    let mut rows = Vec::new();
    let mut row = |name: &msg::Msg, value: String| {
        rows.push(FactRow {
            name: l10n.say(name),
            value,
            status: None,
        });
    };
    if let Some(finding) = main {
        let found = match &finding.version {
            Some(version) => l10n.say(&msg::result_name_version(name(l10n, finding), version)),
            None => name(l10n, finding),
        };
        row(&msg::result_name(), found);
        row(&msg::result_kind(), l10n.say(&msg::kind(finding.kind_id())));
        row(
            &msg::result_state(),
            l10n.say(&msg::presence(finding.state.id())),
        );
        row(
            &msg::result_precaution(),
            l10n.say(&msg::precaution(finding.precaution.id())),
        );
    }
    row(&msg::result_protection(), protection(l10n, seen));
    row(&msg::result_looked_on(), l10n.date(snapshot.taken_at));
    rows
}

/// Whether something protects this computer, and each protector that was seen.
fn protection(l10n: &Localization<'_>, seen: &Assessment) -> String {
    let state = l10n.say(&msg::protection(seen.protection.state.id()));
    let products: Vec<String> = seen
        .protection
        .products
        .iter()
        .map(|product| {
            // A protector that is one of the findings is called the same here as there.
            let finding = seen.findings.iter().find(|one| one.name == product.name);
            let name = finding.map_or_else(|| shortened(&product.name), |one| name(l10n, one));
            let state = l10n.say(&msg::protector(product.state.id()));
            l10n.say(&msg::protector_line(name, state))
        })
        .collect();
    if products.is_empty() {
        state
    } else {
        l10n.say(&msg::protection_by(state, products.join("; ")))
    }
}

/// One more thing that is here, in one line.
fn beside(l10n: &Localization<'_>, finding: &Finding) -> FactRow {
    let kind = l10n.say(&msg::kind(finding.kind_id()));
    let state = l10n.say(&msg::presence(finding.state.id()));
    let value = match finding.state {
        // What only bears the name is no kind of product.
        Presence::MentionOnly => state,
        Presence::Active | Presence::Installed | Presence::RemovalPending | Presence::Leftovers => {
            format!("{kind}, {state}")
        }
    };
    let status = (finding.uncertain && finding.product_id().is_some())
        .then(|| l10n.say(&msg::result_uncertain()));
    FactRow {
        name: name(l10n, finding),
        value,
        status,
    }
}

fn evidence(l10n: &Localization<'_>, seen: &Assessment) -> Vec<Block> {
    let mut blocks = Vec::new();
    for finding in &seen.findings {
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
    l10n.say(&msg::evidence_line(
        l10n.say(&msg::probe(evidence.probe.id())),
        evidence.value.as_str(),
        l10n.say(&msg::weight(evidence.weight.id())),
    ))
}

fn coverage(l10n: &Localization<'_>, snapshot: &Snapshot, seen: &Assessment) -> Block {
    let mut items: Vec<String> = seen
        .coverage
        .probes
        .iter()
        .map(|covered| {
            let source = l10n.say(&msg::probe(covered.probe.id()));
            let result = l10n.say(&msg::coverage_result(covered.result.id()));
            let reason = match covered.result {
                CoverageResult::Partial | CoverageResult::Gap => covered.gaps.first(),
                CoverageResult::Read | CoverageResult::Unsupported => None,
            };
            match reason {
                Some(gap) => {
                    let reason = l10n.say(&msg::gap(gap.id()));
                    l10n.say(&msg::coverage_line_gap(source, result, reason))
                }
                None => l10n.say(&msg::coverage_line(source, result)),
            }
        })
        .collect();
    let limits = Limit::of(snapshot.host.system).iter();
    items.extend(limits.map(|limit| l10n.say(&msg::limit(limit.id()))));
    Block::List {
        items,
        ordered: false,
    }
}
