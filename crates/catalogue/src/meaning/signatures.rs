//! Signatures: their conditions, and the `never` lists of a product. This module may not know other
//! products.

use voorzorg_domain::catalogue::{Confidence, FactKind, Weight};

use super::{ProblemReport, is_id};
use crate::problem::{ProblemKind, Textual};
use crate::raw;

/// Shorter texts would match other words: "kl", "av".
const SHORTEST_FRAGMENT: usize = 3;

pub(super) fn signature(
    report: &mut ProblemReport,
    file: &str,
    key: &str,
    each: &raw::RawSignature,
) {
    basis(report, file, &format!("{key}.basis"), &each.basis);
    if each.all.is_empty() {
        report.add(file, format!("{key}.all"), ProblemKind::NoCondition);
    }
    if each.confidence == Confidence::Unconfirmed && each.weight == Weight::Conclusive {
        report.add(
            file,
            format!("{key}.weight"),
            ProblemKind::UnconfirmedConclusive,
        );
    }
    conditions(report, file, &format!("{key}.all"), &each.all);
    conditions(report, file, &format!("{key}.none"), &each.none);
}

/// Checks for `facts/NAME.md#heading` or a source id. Whether the source exists is checked with all
/// files.
pub(super) fn basis(report: &mut ProblemReport, file: &str, key: &str, text: &str) {
    report.not_empty(file, key, text, Textual::Basis);
    if !text.trim().is_empty() && !is_heading_of_facts(text) && !is_id(text) {
        let text = text.to_owned();
        report.add(file, key, ProblemKind::BadBasis { text });
    }
}

fn is_heading_of_facts(text: &str) -> bool {
    text.strip_prefix("facts/")
        .and_then(|rest| rest.split_once(".md#"))
        .is_some_and(|(page, heading)| is_id(page) && is_id(heading))
}

fn conditions(report: &mut ProblemReport, file: &str, key: &str, conditions: &[raw::RawCondition]) {
    let what = Textual::Matcher;
    for (index, one) in conditions.iter().enumerate() {
        let key = format!("{key}[{index}]");
        if let Some(text) = &one.equals {
            matched(report, file, &format!("{key}.equals"), text, what, false);
        }
        for (name, texts, fragment) in [
            ("one-of", &one.one_of, false),
            ("any-word", &one.any_word, true),
        ] {
            let Some(texts) = texts else { continue };
            let key = format!("{key}.{name}");
            if texts.is_empty() {
                report.add(file, key.as_str(), ProblemKind::EmptyText { what });
            }
            for (index, text) in texts.iter().enumerate() {
                let key = format!("{key}[{index}]");
                matched(report, file, &key, text, what, fragment);
            }
        }
        for (name, text) in [
            ("starts-with", &one.starts_with),
            ("whole-word", &one.whole_word),
            ("then-version", &one.then_version),
            ("path-below", &one.path_below),
        ] {
            if let Some(text) = text {
                matched(report, file, &format!("{key}.{name}"), text, what, true);
            }
        }
    }
}

/// Checks the `never` lists: one per kind of fact, and only for kinds that a signature tests.
pub(super) fn never(report: &mut ProblemReport, file: &str, product: &raw::ProductFile) {
    let mut kinds: Vec<FactKind> = Vec::new();
    for (index, list) in product.never.iter().enumerate() {
        let key = format!("never[{index}]");
        if kinds.contains(&list.fact) {
            report.add(file, format!("{key}.fact"), ProblemKind::RepeatedNever);
        }
        kinds.push(list.fact);
        if !product.signature.iter().any(|each| each.fact == list.fact) {
            report.add(
                file,
                format!("{key}.fact"),
                ProblemKind::NeverWithoutSignature,
            );
        }
        if list.any.is_empty() {
            report.add(file, format!("{key}.any"), ProblemKind::NoCondition);
        }
        conditions(report, file, &format!("{key}.any"), &list.any);
    }
}

/// Checks a text to match: not empty, and when it is matched within other text (`fragment`), not so
/// short that it would match other words.
pub(super) fn matched(
    report: &mut ProblemReport,
    file: &str,
    key: &str,
    text: &str,
    what: Textual,
    fragment: bool,
) {
    let length = text.chars().filter(|ch| ch.is_alphanumeric()).count();
    if length == 0 {
        report.add(file, key, ProblemKind::EmptyText { what });
    } else if fragment && length < SHORTEST_FRAGMENT {
        report.add(
            file,
            key,
            ProblemKind::ShortFragment {
                text: text.to_owned(),
            },
        );
    }
}
