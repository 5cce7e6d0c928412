//! The texts of `voorzorg round` and `voorzorg overview`, and of a result for a round. It may not know
//! arguments or streams.

use super::messages::t;
use crate::dates::{Zone, date_time};
use crate::gathering::NoList;
use crate::installation::Made;
use crate::locale::Locale;
use crate::msg;
use crate::texts::Texts;

/// How many labels stand in a sentence.
const LABELS: usize = 40;

/// The files of a round are written.
#[must_use]
pub fn round_made(locale: Locale, folder: &str) -> String {
    format!(
        "{}\n{}\n",
        t(locale, &msg::round_made(folder)),
        t(locale, &msg::round_kept())
    )
}

/// The label is not on the list of the round.
#[must_use]
pub fn choose_label(locale: Locale, label: Option<&str>, labels: &[String]) -> String {
    let some = labels.get(..LABELS).unwrap_or(labels).join(", ");
    let some = match labels.len().saturating_sub(LABELS) {
        0 => some,
        more => t(locale, &msg::overview_and_more(some, more)),
    };
    let choose = t(locale, &msg::round_choose_label(some));
    match label {
        Some(label) => format!("{} {choose}", t(locale, &msg::round_not_on_list(label))),
        None => choose,
    }
}

/// The result replaces an earlier one of the round, which has another label.
#[must_use]
pub fn result_replaces(locale: Locale, earlier: &Made, zone: &Zone) -> String {
    let date = date_time(Texts::shipped(), locale, zone, earlier.at);
    t(locale, &earlier.replaced(date))
}

/// It could not be kept that the result was made.
#[must_use]
pub fn result_no_installation(locale: Locale) -> String {
    t(locale, &msg::result_no_installation())
}

/// Where the overview was saved.
#[must_use]
pub fn overview_saved(locale: Locale, path: &str) -> String {
    t(locale, &msg::overview_saved(path))
}

/// Where the page for the security officer was saved.
#[must_use]
pub fn officer_saved(locale: Locale, path: &str) -> String {
    t(locale, &msg::officer_saved(path))
}

/// Where a file of an export was saved.
#[must_use]
pub fn export_saved(locale: Locale, path: &str) -> String {
    t(locale, &msg::export_saved(path))
}

/// A file is no list of computers.
#[must_use]
pub fn no_list(locale: Locale, problem: NoList, path: &str) -> String {
    t(locale, &msg::list_problem(problem.id(), path))
}
