//! The texts that only the command line has. It may not know arguments or streams.

use voorzorg_catalogue::Problem;
use voorzorg_domain::assessment::Assessment;
use voorzorg_domain::catalogue::{Catalogue, Confidence, Group, Product};
use voorzorg_domain::snapshot::{Probe, Snapshot};
use voorzorg_domain::watching::Alert;
use voorzorg_machine::Origin;

use super::draw::{Page, blocks_text, bold};
use crate::dates::Zone;
use crate::failure::{Failure, FailureCode};
use crate::locale::Locale;
use crate::msg::{self, Msg, keyed};
use crate::present::{Localization, explanation, result_blocks, result_heading};
use crate::sealed_file::DamageCheck;
use crate::texts::Texts;
use crate::view::Block;
use crate::visible::visible;

pub(super) fn t(locale: Locale, msg: &Msg) -> String {
    Texts::shipped().t(locale, msg)
}

fn heading(page: Page, text: &str) -> String {
    format!("{}\n", bold(page, text, 0))
}

/// The result of one scan, for `voorzorg scan`.
#[must_use]
pub fn scan(
    snapshot: &Snapshot,
    assessment: &Assessment,
    catalogue: &Catalogue,
    locale: Locale,
    zone: &Zone,
    page: Page,
) -> String {
    let l10n = Localization {
        texts: Texts::shipped(),
        locale,
        zone,
        catalogue,
    };
    let mut out = heading(page, &result_heading(&l10n, assessment));
    out.push_str(&blocks_text(
        &result_blocks(&l10n, snapshot, assessment),
        page,
    ));
    out
}

/// How much of the explanation is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What stands first, the subjects, and the sources of what is shown.
    Short,
    /// Every statement and every source.
    All,
}

/// The explanation for one group, or for everyone.
#[must_use]
pub fn explain(
    catalogue: &Catalogue,
    group: Option<Group>,
    extent: Extent,
    locale: Locale,
    page: Page,
) -> String {
    let whole = explanation(Texts::shipped(), locale, catalogue, group);
    let mut blocks = vec![whole.summary];
    blocks.extend(whole.for_you);
    match extent {
        Extent::Short => {
            blocks.push(Block::Heading {
                text: t(locale, &msg::explain_chapters()),
            });
            let titles: Vec<String> = whole
                .chapters
                .into_iter()
                .map(|chapter| chapter.title)
                .collect();
            blocks.push(Block::Text {
                text: titles.join(" · "),
            });
            blocks.push(whole.first_sources.into());
        }
        Extent::All => {
            blocks.extend(whole.chapters.into_iter().map(Block::from));
            blocks.push(whole.sources.into());
            blocks.extend(whole.end);
        }
    }
    let mut hints = Vec::new();
    if extent == Extent::Short {
        hints.push(t(locale, &msg::explain_all()));
    }
    if group.is_none() {
        hints.extend(Group::ALL.map(|group| {
            let name = t(locale, &msg::group(group.id()));
            format!("--group {}: {name}", group.id())
        }));
    }
    blocks.push(list(hints.into_iter()));
    let text = blocks_text(&blocks, page);
    let heading = heading(page, &t(locale, &msg::explain_heading()));
    format!("{heading}{}\n", text.trim_end())
}

fn list(items: impl Iterator<Item = String>) -> Block {
    Block::List {
        items: items.collect(),
        ordered: false,
    }
}

/// Shown when a scan starts.
#[must_use]
pub fn scanning(locale: Locale) -> String {
    t(locale, &msg::scan_talk())
}

/// The progress of a slow scan: how many probes were read, and the first that was not.
#[must_use]
pub fn waiting(locale: Locale, done: usize, total: usize, waiting_for: Probe) -> String {
    let source = t(locale, &msg::probe(waiting_for.id()));
    t(locale, &msg::scan_waiting(done, total, source))
}

/// Says what was scanned, if it was not this computer.
#[must_use]
pub fn origin(locale: Locale, origin: Origin) -> Option<String> {
    match origin {
        Origin::Live => None,
        Origin::Root => Some(t(locale, &msg::scan_origin_root())),
        Origin::Practice => Some(t(locale, &msg::scan_origin_replay())),
    }
}

/// Asks for one of `count` numbers.
#[must_use]
pub fn choose(locale: Locale, count: usize) -> String {
    t(locale, &msg::terminal_choose_range(count))
}

/// How to stop.
#[must_use]
pub fn quit(locale: Locale) -> String {
    t(locale, &msg::terminal_quit())
}

/// Shown at the end of `voorzorg guide`. About anything but this computer, its options are needed again.
#[must_use]
pub fn bye(locale: Locale, origin: Origin) -> String {
    t(
        locale,
        &match origin {
            Origin::Live => msg::terminal_bye(),
            Origin::Root | Origin::Practice => msg::terminal_bye_same(),
        },
    )
}

/// A failure with what to do, on one line.
#[must_use]
pub fn failed(locale: Locale, failure: &Failure) -> String {
    let texts = Texts::shipped();
    with_hint(
        locale,
        failure.message(texts, locale),
        failure.hint(texts, locale),
    )
}

/// What is wrong with what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputError {
    /// An unknown argument.
    Unknown { word: String },
    /// A value that is not one of the possible ones.
    Value { word: String, possible: Vec<String> },
    /// A required argument or value is missing.
    Missing { what: String },
    /// A value with more characters than are accepted.
    TooLong { word: String, most: usize },
    /// Arguments that cannot be used together.
    Together { words: String },
    /// No code of a round.
    Code { word: String },
    /// No date.
    Day { word: String },
    /// No moment with its offset.
    Moment { word: String },
    /// No number of days from 1 to `most`.
    Days { word: String, most: u32 },
}

/// Wrong usage, with what to do.
#[must_use]
pub fn usage(locale: Locale, input_error: &InputError) -> String {
    let msg = match input_error {
        InputError::Unknown { word } => msg::usage_error(word),
        InputError::Value { word, possible } => msg::usage_value(word, possible.join(", ")),
        InputError::Missing { what } => msg::usage_missing(what),
        InputError::TooLong { word, most } => msg::usage_too_long(word, *most),
        InputError::Together { words } => msg::usage_together(words),
        InputError::Code { word } => msg::usage_code(word),
        InputError::Day { word } => msg::usage_day(word),
        InputError::Moment { word } => msg::usage_moment(word),
        InputError::Days { word, most } => msg::usage_days(word, i64::from(*most)),
    };
    with_hint(locale, t(locale, &msg), t(locale, &msg::usage_hint()))
}

fn with_hint(locale: Locale, message: String, hint: String) -> String {
    t(locale, &msg::failed_with(message, hint))
}

/// There is no journey to report on.
#[must_use]
pub fn nothing_to_report(locale: Locale) -> String {
    with_hint(
        locale,
        t(locale, &msg::report_nothing()),
        t(locale, &msg::report_nothing_hint()),
    )
}

/// Where the report was saved.
#[must_use]
pub fn report_saved(locale: Locale, path: &str) -> String {
    t(locale, &msg::report_saved(path))
}

/// The result of the damage check of a report.
#[must_use]
pub fn damage_check(locale: Locale, result: DamageCheck, path: &str) -> String {
    let limit = msg::report_verified_limit();
    match result {
        DamageCheck::Undamaged { made_again } => {
            let how = if made_again {
                msg::report_verified_again()
            } else {
                msg::report_verified_hash()
            };
            together(locale, [msg::report_verified(), how, limit])
        }
        DamageCheck::PageUnchecked => together(locale, [msg::report_page_unchecked(), limit]),
        DamageCheck::Root => t(locale, &msg::report_root_refused()),
        DamageCheck::Changed => t(locale, &msg::report_tampered()),
        DamageCheck::Practice => t(locale, &msg::report_practice_refused()),
        DamageCheck::Newer => failed(locale, &Failure::new(FailureCode::Newer, path, "")),
        DamageCheck::NoReport => failed(locale, &Failure::new(FailureCode::Damaged, path, "")),
    }
}

fn together(locale: Locale, msgs: impl IntoIterator<Item = Msg>) -> String {
    let sentences: Vec<String> = msgs.into_iter().map(|msg| t(locale, &msg)).collect();
    sentences.join(" ")
}

/// Shown when `voorzorg watch` starts.
#[must_use]
pub fn watching(locale: Locale) -> String {
    t(locale, &msg::watch_talk())
}

/// The alerts since the last scan, one line each; empty if there are none.
#[must_use]
pub fn changes(locale: Locale, changes: &[Alert]) -> String {
    changes
        .iter()
        .map(|change| format!("{}\n", t(locale, &change_line(change))))
        .collect()
}

fn change_line(change: &Alert) -> Msg {
    match change {
        Alert::Returned {
            name, again: true, ..
        } => msg::watch_returned(name),
        Alert::Returned {
            name, again: false, ..
        } => msg::watch_arrived(name),
        Alert::AnotherPart { name, .. } => msg::watch_another_part(name),
        Alert::VersionChanged { name, from, to, .. } => msg::watch_version_changed(name, from, to),
        Alert::ProtectionOff => msg::watch_protection_off(),
        Alert::Unfinished { .. } => msg::watch_unfinished(),
        Alert::Present { name, .. } => msg::watch_present(name),
        Alert::CouldNotLook => msg::watch_could_not_look(),
    }
}

/// Shown after a scan that could not conclude that something is gone.
#[must_use]
pub fn absence_open(locale: Locale) -> String {
    t(locale, &msg::watch_absence_open())
}

/// The introduction above a snapshot that is shown for review.
#[must_use]
pub fn capture_review(locale: Locale) -> String {
    t(locale, &msg::capture_review())
}

/// How to save the snapshot that was shown.
#[must_use]
pub fn capture_how(locale: Locale) -> String {
    t(locale, &msg::capture_how())
}

/// Asks whether the snapshot may be saved, or may replace an existing file.
#[must_use]
pub fn capture_question(locale: Locale, path: &str, replaces: bool) -> String {
    let msg = if replaces {
        msg::capture_replace(path)
    } else {
        msg::capture_save(path)
    };
    t(locale, &msg)
}

/// Whether an answer is a yes, in either language. Anything else is a no.
#[must_use]
pub fn is_yes(answer: &str) -> bool {
    let answer = answer.trim().to_lowercase();
    ["j", "ja", "y", "yes"].contains(&answer.as_str())
}

/// Nothing was saved, since nobody said yes.
#[must_use]
pub fn capture_not_saved(locale: Locale) -> String {
    t(locale, &msg::capture_not_saved())
}

/// Where the snapshot was saved.
#[must_use]
pub fn capture_saved(locale: Locale, path: &str) -> String {
    t(locale, &msg::capture_saved(path))
}

/// The catalogue has no problems.
#[must_use]
pub fn catalogue_fine(locale: Locale, catalogue: &Catalogue) -> String {
    t(
        locale,
        &msg::catalogue_fine(
            catalogue.products.len(),
            catalogue.sources.len(),
            catalogue.claims.len(),
        ),
    )
}

/// The catalogue has problems; the list follows.
#[must_use]
pub fn catalogue_problems(locale: Locale, count: usize) -> String {
    t(locale, &msg::catalogue_problems(count))
}

/// One problem of a catalogue: where it is, and what to do.
#[must_use]
pub fn catalogue_problem(locale: Locale, problem: &Problem) -> String {
    let said = t(locale, &msg::problem(&problem.kind));
    let (file, key) = (visible(&problem.file), visible(&problem.key));
    if key.is_empty() {
        format!("{file}: {said}")
    } else {
        format!("{file}: {key}: {said}")
    }
}

/// How many signatures rest on unconfirmed facts, which may support and never conclude.
#[must_use]
pub fn catalogue_share(locale: Locale, catalogue: &Catalogue) -> String {
    let signatures = || {
        catalogue
            .products
            .iter()
            .flat_map(|product| &product.signatures)
    };
    let unconfirmed = signatures()
        .filter(|signature| signature.confidence == Confidence::Unconfirmed)
        .count();
    t(
        locale,
        &msg::catalogue_share(unconfirmed, signatures().count()),
    )
}

/// One product in one line.
#[must_use]
pub fn catalogue_product(locale: Locale, product: &Product) -> String {
    t(
        locale,
        &msg::catalogue_product_line(
            product.id.as_str(),
            t(locale, &keyed::product_name(product.id.as_str())),
            t(locale, &msg::kind(product.kind.id())),
        ),
    )
}
