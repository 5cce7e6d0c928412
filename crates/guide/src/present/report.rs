//! The end of a journey and its report, for the screen and the file. It may not claim more than a
//! scan showed: "on this date we looked and did not see it".

use voorzorg_domain::catalogue::{AlternativeId, ProductId, ProductKind};
use voorzorg_domain::detection::Presence;
use voorzorg_domain::journey::StepStatus;
use voorzorg_domain::may_stay::stayed;
use voorzorg_domain::origin::Origin;
use voorzorg_domain::question::Unlisted;
use voorzorg_domain::report::{Report, ReportedScan, UnprotectedTime, report};
use voorzorg_domain::verification::{CheckResult, Verification};

use super::localization::Localization;
use super::view_context::ViewContext;
use super::{names, result, save_result, settings, standing};
use crate::dates;
use crate::msg::{self, keyed};
use crate::view::{Block, FactRow, Intent, Place, Screen, ScreenId, Tone};
use crate::visible::visible;

/// The screen on which a journey ends: everything was seen, or the person stopped before it was.
pub(super) fn wrap_up(ctx: &ViewContext<'_>) -> Screen {
    let report = report(ctx.journal);
    let product = report.product.as_deref().unwrap_or_default();
    let product = names::name_for_people(ctx, product, report.product_id.as_ref());
    let mut screen = match &report.after {
        Some(after) if report.is_gone() => gone(ctx, product, after),
        Some(_) | None => stopped(ctx, product),
    };
    let stayed = stayed_names(ctx);
    if !stayed.is_empty() {
        screen
            .blocks
            .push(ctx.text(&msg::wrapup_stayed(stayed.join(", "))));
    }
    if let Some((snapshot, assessment)) = ctx.journey.latest.as_deref() {
        let removals = result::other_removals(ctx, snapshot, assessment);
        if !removals.is_empty() {
            screen.details.push(ctx.text(&msg::wrapup_beside()));
        }
        screen.others.extend(removals);
    }
    screen.details.push(Block::Facts {
        rows: step_rows(ctx, &report, Dates::Once),
    });
    if protected_until_removal(ctx, &report) {
        let value = ctx.t(&unprotected_value(ctx, report.unprotected));
        screen.details.push(Block::Facts {
            rows: vec![ctx.row(&msg::report_unprotected(), value)],
        });
    }
    screen.details.extend(settings::watch_question(ctx));
    screen
}

/// The product is not seen any more.
fn gone(ctx: &ViewContext<'_>, product: String, after: &ReportedScan) -> Screen {
    let heading = ctx.t(&msg::wrapup_heading_gone(product.as_str()));
    let date = ctx.date(after.at);
    let mut blocks = vec![ctx.notice(Tone::Done, &msg::wrapup_gone(product, date))];
    let mut findings = after.assessment.findings.iter();
    if findings.any(|found| found.state == Presence::Leftovers) {
        blocks.push(ctx.text(&msg::wrapup_leftovers()));
    }
    Screen {
        details: vec![ctx.text(&msg::wrapup_renewal())],
        blocks,
        primary: Some(save_result::button(ctx)),
        others: vec![
            ctx.button(&msg::button_save_report(), Intent::SaveReport),
            ctx.go(&msg::button_letters(), Place::Letters),
            ctx.button(&msg::button_look_again(), Intent::Scan),
        ],
        ..Screen::new(ScreenId::WrapUp, "wrap-up", heading)
    }
}

/// The person stopped, or nobody could establish everything. While the product is there it may be what
/// protects the computer, so its licence is not to end yet.
fn stopped(ctx: &ViewContext<'_>, product: String) -> Screen {
    let mut blocks = Vec::new();
    if let Some((number, total, title)) = standing::current(ctx) {
        blocks.push(ctx.text(&msg::wrapup_stopped_at(number, total, title)));
    }
    let seen = standing::seen(ctx);
    let heading = if seen.is_some() {
        msg::wrapup_heading_still(product)
    } else {
        msg::wrapup_heading_open()
    };
    match &seen {
        Some(seen) => {
            blocks.push(ctx.text(seen));
            blocks.push(ctx.text(&msg::wrapup_licence_not_yet()));
        }
        None => blocks.push(ctx.text(&msg::wrapup_open())),
    }
    let again = if ctx.journey.ended {
        msg::button_go_on_here()
    } else {
        msg::button_look_again()
    };
    Screen {
        blocks,
        primary: Some(ctx.button(&again, Intent::Scan)),
        others: vec![
            ctx.button(&msg::button_save_report(), Intent::SaveReport),
            save_result::button(ctx),
            ctx.go(&msg::button_letters(), Place::Letters),
        ],
        ..Screen::new(ScreenId::WrapUp, "wrap-up", ctx.t(&heading))
    }
}

/// What was here before the removal, may stay, and is still here.
fn stayed_names(ctx: &ViewContext<'_>) -> Vec<String> {
    let Some((_, assessment)) = ctx.journey.latest.as_deref() else {
        return Vec::new();
    };
    let stayed = stayed(&ctx.journey.may_stay, assessment);
    stayed.map(|finding| names::name(ctx, finding)).collect()
}

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let report = report(ctx.journal);
    let empty = report.before.is_none();
    let mut blocks = Vec::new();
    if empty {
        blocks.push(ctx.text(&msg::report_empty()));
    } else {
        blocks.extend(report_blocks(ctx, &report));
    }
    Screen {
        blocks,
        primary: (!empty).then(|| ctx.button(&msg::button_save_report(), Intent::SaveReport)),
        back: Some(ctx.go(&msg::button_back(), Place::Journey)),
        ..Screen::new(ScreenId::Report, "report", ctx.t(&msg::nav_report()))
    }
}

/// The report as blocks: for the screen and for the file.
pub(crate) fn report_blocks(l10n: &Localization<'_>, report: &Report) -> Vec<Block> {
    let mut blocks = Vec::new();
    if report.removal_begun {
        blocks.push(l10n.text(&msg::report_lead()));
    }
    match report.origin {
        Origin::Live => {}
        Origin::Root => blocks.push(l10n.notice(Tone::Attention, &msg::report_root())),
        Origin::Practice => blocks.push(l10n.notice(Tone::Attention, &msg::report_practice())),
    }
    let (before, after) = if report.removal_begun {
        (&report.before, &report.after)
    } else {
        (&None, &None)
    };
    if let Some(scan) = before {
        blocks.push(l10n.heading(&msg::report_before()));
        blocks.extend(scan_blocks(l10n, scan));
    } else if let Some(scan) = report.after.as_ref().or(report.before.as_ref()) {
        blocks.extend(scan_blocks(l10n, scan));
    }
    if !report.steps.is_empty() {
        blocks.push(l10n.heading(&msg::report_steps()));
        blocks.push(Block::Facts {
            rows: step_rows(l10n, report, Dates::Each),
        });
    }
    if let Some(scan) = after {
        blocks.push(l10n.heading(&msg::report_after()));
        blocks.extend(scan_blocks(l10n, scan));
    }
    let mut rows = Vec::from_iter(replacement_row(l10n, report));
    if protected_until_removal(l10n, report) {
        let value = l10n.t(&page_unprotected_value(l10n, report.unprotected));
        rows.push(l10n.row(&msg::report_unprotected(), value));
    }
    let versions = msg::report_version_line(
        report.app_version.as_str(),
        report.catalogue_version.as_str(),
    );
    rows.push(l10n.row(&msg::report_versions(), l10n.t(&versions)));
    blocks.push(Block::Facts { rows });
    blocks.push(l10n.text(&msg::report_damage_check()));
    blocks.push(l10n.text(&msg::report_private()));
    blocks
}

fn scan_blocks(l10n: &Localization<'_>, scan: &ReportedScan) -> Vec<Block> {
    let assessment = &scan.assessment;
    let mut rows = vec![
        l10n.row(&msg::result_looked_on(), l10n.date(scan.at)),
        l10n.row(
            &msg::report_computer(),
            visible(&format!("{} {}", scan.host.os, scan.host.version)),
        ),
        l10n.row(
            &msg::result_state(),
            l10n.t(&msg::verdict_place(assessment.verdict.id())),
        ),
        l10n.row(
            &msg::result_protection(),
            l10n.t(&msg::page_protection(assessment.protection.state.id())),
        ),
    ];
    for finding in &assessment.findings {
        let kind = l10n.t(&msg::kind(finding.kind_id()));
        let state = l10n.t(&msg::presence(finding.state.id()));
        rows.push(FactRow::new(
            names::name(l10n, finding),
            format!("{kind}, {state}"),
        ));
    }
    let mut blocks = vec![Block::Facts { rows }];
    let gaps: Vec<String> = assessment
        .coverage
        .blocking()
        .map(|covered| l10n.t(&msg::probe(covered.probe.id())))
        .collect();
    let notes: usize = assessment
        .coverage
        .probes
        .iter()
        .map(|covered| covered.notes)
        .sum();
    if notes > 0 {
        blocks.push(l10n.text(&msg::report_notes(notes)));
    }
    if assessment.coverage.is_full() {
        blocks.push(l10n.text(&msg::report_looked_everywhere()));
    } else {
        blocks.push(l10n.text(&msg::report_could_not_look()));
        blocks.push(Block::List {
            items: gaps,
            ordered: false,
        });
    }
    blocks
}

/// Whether each step is shown with its own date, or one date above them is enough.
#[derive(Clone, Copy)]
enum Dates {
    Each,
    Once,
}

/// Each step with its status; *verified* and *self-reported* never read the same (I4).
fn step_rows(l10n: &Localization<'_>, report: &Report, dates: Dates) -> Vec<FactRow> {
    let recipe = report.recipe.as_deref().unwrap_or_default();
    report
        .steps
        .iter()
        .map(|step| {
            let status = match (&step.status, dates) {
                (Some(StepStatus::Verified { at }), Dates::Each) => {
                    msg::step_status_verified(l10n.date(*at))
                }
                (Some(StepStatus::SelfReported { at }), Dates::Each) => {
                    msg::step_status_told(l10n.date(*at))
                }
                (Some(StepStatus::Skipped { at }), Dates::Each) => {
                    msg::step_status_skipped(l10n.date(*at))
                }
                (Some(StepStatus::Verified { .. }), Dates::Once) => {
                    msg::step_status_short_verified()
                }
                (Some(StepStatus::SelfReported { .. }), Dates::Once) => {
                    msg::step_status_short_told()
                }
                (Some(StepStatus::Skipped { .. }), Dates::Once) => msg::step_status_short_skipped(),
                (Some(StepStatus::Unresolved { .. }), _) => msg::step_status_unresolved(),
                (Some(StepStatus::NotEstablished { verification, .. }), _) => {
                    msg::step_status_not_established(places(l10n, recipe, verification))
                }
                (None, _) => msg::step_status_open(),
            };
            let title = keyed::step(recipe, step.step.as_str(), "title");
            l10n.row(&title, l10n.t(&status))
        })
        .collect()
}

/// What hid the result of a check, in a few words.
pub(super) fn places(l10n: &Localization<'_>, recipe: &str, verification: &Verification) -> String {
    let CheckResult::Undetermined {
        reason,
        probes,
        places,
    } = &verification.result
    else {
        return String::new();
    };
    let names: Vec<String> = if places.is_empty() {
        let probes = probes.iter();
        probes
            .map(|probe| l10n.t(&msg::probe(probe.id())))
            .collect()
    } else {
        places.iter().map(|place| place.0.clone()).collect()
    };
    if names.is_empty() {
        l10n.t(&msg::reason(reason.id(), l10n.system_of(Some(recipe))))
    } else {
        l10n.t(&msg::places_not_read(names.join(", ")))
    }
}

/// What the person chose to protect the computer afterwards, and that the person chose it.
fn replacement_row(l10n: &Localization<'_>, report: &Report) -> Option<FactRow> {
    let chosen = report.replacement.as_deref()?;
    let name = match Unlisted::from_id(chosen) {
        Some(unlisted) => l10n.t(&msg::replacement_reported(unlisted.id())),
        None => {
            let alternative = l10n
                .catalogue
                .alternative(&AlternativeId(chosen.to_owned()));
            alternative.map_or_else(|| visible(chosen), |found| found.name.clone())
        }
    };
    let chosen = l10n.t(&msg::report_replacement_chosen(name));
    Some(l10n.row(&msg::report_replacement(), chosen))
}

/// Whether there is a time without protection to tell of: the removal of something that protects has
/// begun.
fn protected_until_removal(l10n: &Localization<'_>, report: &Report) -> bool {
    let product = report.product_id.as_ref();
    report.removal_begun && product.is_none_or(|id| protects(l10n, id))
}

/// Whether a product protects a computer all the time. What is not in the catalogue may.
pub(super) fn protects(l10n: &Localization<'_>, product: &ProductId) -> bool {
    let product = l10n.catalogue.product(product);
    product.is_none_or(|product| product.kind == ProductKind::Antivirus)
}

/// The same in a file, which is read later and by others.
pub(super) fn page_unprotected_value(
    l10n: &Localization<'_>,
    unprotected: UnprotectedTime,
) -> msg::Msg {
    match unprotected {
        UnprotectedTime::NotSeen => msg::page_unprotected_not_seen(),
        UnprotectedTime::AtMost { seconds } => {
            msg::unprotected_at_most(l10n.t(&dates::duration(seconds)))
        }
        UnprotectedTime::StillOff { seconds } => {
            msg::page_unprotected_still_off(l10n.t(&dates::duration(seconds)))
        }
        UnprotectedTime::Unknown => msg::page_unprotected_unknown(),
    }
}

fn unprotected_value(l10n: &Localization<'_>, unprotected: UnprotectedTime) -> msg::Msg {
    match unprotected {
        UnprotectedTime::NotSeen => msg::unprotected_not_seen(),
        UnprotectedTime::AtMost { seconds } => {
            msg::unprotected_at_most(l10n.t(&dates::duration(seconds)))
        }
        UnprotectedTime::StillOff { seconds } => {
            msg::unprotected_still_off(l10n.t(&dates::duration(seconds)))
        }
        UnprotectedTime::Unknown => msg::unprotected_unknown(),
    }
}
