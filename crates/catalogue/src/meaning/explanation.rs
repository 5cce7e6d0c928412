//! Sources and claims: every statement has a source (I9), and the reasons for the measure never
//! stand without the vendor's answer. This module may not know products.

use std::collections::BTreeSet;

use voorzorg_domain::catalogue::{Claim, Group, Section, Summary};

use super::{ProblemReport, is_id};
use crate::files::Files;
use crate::problem::{ProblemKind, Referent, Textual};
use crate::raw;

const SOURCES: &str = "sources.toml";
const CLAIMS: &str = "claims.toml";

pub(super) fn check(files: &Files, whole: bool, report: &mut ProblemReport) {
    if let Some(file) = &files.sources {
        sources(file, report);
    }
    if let Some(file) = &files.claims {
        claims(file, report);
        fairness(&file.claim, report);
        summaries(file, report);
        if whole {
            references(files, &file.claim, report);
        }
    }
}

fn sources(file: &raw::SourcesFile, report: &mut ProblemReport) {
    let mut ids = BTreeSet::new();
    for source in &file.source {
        let key = |name: &str| format!("source.{}.{name}", source.id.as_str());
        report.id(SOURCES, &key("id"), source.id.as_str());
        report.unique(&mut ids, SOURCES, &key("id"), source.id.as_str());
        for (value, none, has, says_none) in [
            (
                "publisher",
                "no-publisher",
                source.publisher.is_some(),
                source.no_publisher,
            ),
            ("dated", "undated", source.dated.is_some(), source.undated),
            (
                "address",
                "no-address",
                source.address.is_some(),
                source.no_address,
            ),
        ] {
            if has == says_none {
                let (value_name, none) = (value.to_owned(), none.to_owned());
                let kind = ProblemKind::NeitherOrBoth {
                    value: value_name,
                    none,
                };
                report.add(SOURCES, key(value), kind);
            }
        }
        if let Some(publisher) = &source.publisher {
            report.not_empty(SOURCES, &key("publisher"), publisher, Textual::Publisher);
        }
        if let Some(dated) = &source.dated {
            report.date(SOURCES, &key("dated"), dated, false);
        }
        report.date(SOURCES, &key("seen-on"), &source.seen_on, true);
        if let Some(address) = source
            .address
            .as_ref()
            .filter(|address| !is_address(address))
        {
            let text = address.clone();
            report.add(SOURCES, key("address"), ProblemKind::BadAddress { text });
        }
    }
}

/// Only an https address, without characters that could end a quoted or angle-bracketed address.
fn is_address(text: &str) -> bool {
    let plain = |ch: char| ch.is_ascii_graphic() && !matches!(ch, '"' | '\'' | '<' | '>' | '`');
    text.strip_prefix("https://")
        .is_some_and(|rest| rest.contains('.') && rest.chars().all(plain))
}

fn claims(file: &raw::ClaimsFile, report: &mut ProblemReport) {
    let mut ids = BTreeSet::new();
    for claim in &file.claim {
        let key = |name: &str| format!("claim.{}.{name}", claim.id.as_str());
        if !is_claim_id(claim.id.as_str()) {
            report.add(
                CLAIMS,
                key("id"),
                ProblemKind::BadId {
                    id: claim.id.0.clone(),
                },
            );
        }
        report.unique(&mut ids, CLAIMS, &key("id"), claim.id.as_str());
        if claim.place.trim().is_empty() {
            report.add(
                CLAIMS,
                key("place"),
                ProblemKind::EmptyText {
                    what: Textual::Place,
                },
            );
        } else if !is_id(&claim.place) {
            report.add(
                CLAIMS,
                key("place"),
                ProblemKind::BadId {
                    id: claim.place.clone(),
                },
            );
        }
    }
}

/// Letters, digits and hyphens, beginning with a letter: the id becomes part of a message id.
fn is_claim_id(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_alphabetic())
        && id.chars().all(|ch| ch.is_ascii_alphanumeric() || ch == '-')
}

fn references(files: &Files, claims: &[Claim], report: &mut ProblemReport) {
    let sources: BTreeSet<&str> = files
        .sources
        .iter()
        .flat_map(|file| &file.source)
        .map(|each| each.id.as_str())
        .collect();
    for claim in claims {
        if !sources.contains(claim.source.as_str()) {
            let (what, id) = (Referent::Source, claim.source.0.clone());
            let key = format!("claim.{}.source", claim.id.as_str());
            report.add(CLAIMS, key, ProblemKind::UnknownReference { what, id });
        }
    }
}

/// Checks that the explanation gives both sides and has something for every group.
fn fairness(claims: &[Claim], report: &mut ProblemReport) {
    let has = |section| claims.iter().any(|claim| claim.section == section);
    if has(Section::Reasons) && !has(Section::Kaspersky) {
        report.add(CLAIMS, "claim", ProblemKind::ReasonsWithoutAnswer);
    }
    if !has(Section::Caveats) {
        report.add(CLAIMS, "claim", ProblemKind::NoCaveat);
    }
    for group in Group::ALL {
        let answers =
            |claim: &Claim| claim.section == Section::ForYou && claim.groups.contains(&group);
        if !claims.iter().any(answers) {
            let group = group.id().to_owned();
            report.add(CLAIMS, "claim", ProblemKind::GroupWithoutAnswer { group });
        }
    }
}

/// Checks that each summary joins claims that its readers can read in full, and that the summaries are as
/// fair as the claims.
fn summaries(file: &raw::ClaimsFile, report: &mut ProblemReport) {
    let mut ids = BTreeSet::new();
    for summary in &file.summary {
        let key = |name: &str| format!("summary.{}.{name}", summary.id.as_str());
        report.id(CLAIMS, &key("id"), summary.id.as_str());
        report.unique(&mut ids, CLAIMS, &key("id"), summary.id.as_str());
        if summary.claims.is_empty() {
            report.add(CLAIMS, key("claims"), ProblemKind::SummaryOfNothing);
        }
        for id in &summary.claims {
            match file.claim.iter().find(|claim| claim.id == *id) {
                Some(claim) if !is_read_by_all(claim, summary) => {
                    let claim = id.0.clone();
                    report.add(
                        CLAIMS,
                        key("claims"),
                        ProblemKind::SummaryOfOthers { claim },
                    );
                }
                Some(_) => {}
                None => {
                    let (what, id) = (Referent::Claim, id.0.clone());
                    report.add(
                        CLAIMS,
                        key("claims"),
                        ProblemKind::UnknownReference { what, id },
                    );
                }
            }
        }
    }
    summarised_fairly(file, report);
}

/// Whether everybody who reads the summary finds the claim in the explanation. Without a group, all claims
/// are shown.
fn is_read_by_all(claim: &Claim, summary: &Summary) -> bool {
    claim.groups.is_empty()
        || summary.groups.is_empty()
        || summary
            .groups
            .iter()
            .all(|group| claim.groups.contains(group))
}

/// Who has the reasons in sight also has the answer to them and what is not certain, and every group is
/// told something about itself.
fn summarised_fairly(file: &raw::ClaimsFile, report: &mut ProblemReport) {
    let joined = |section: Section| {
        file.summary
            .iter()
            .filter(|each| each.groups.is_empty())
            .any(|summary| {
                file.claim
                    .iter()
                    .any(|claim| claim.section == section && summary.claims.contains(&claim.id))
            })
    };
    if joined(Section::Reasons) && !joined(Section::Kaspersky) {
        report.add(CLAIMS, "summary", ProblemKind::ReasonsWithoutAnswer);
    }
    if joined(Section::Reasons) && !joined(Section::Caveats) {
        report.add(CLAIMS, "summary", ProblemKind::NoCaveat);
    }
    for group in Group::ALL {
        if !file.summary.iter().any(|each| each.groups.contains(&group)) {
            let group = group.id().to_owned();
            report.add(CLAIMS, "summary", ProblemKind::GroupWithoutAnswer { group });
        }
    }
}
