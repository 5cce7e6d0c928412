//! The texts of `voorzorg result`. It may not know arguments or streams.

use super::messages::{failed, t};
use crate::failure::{Failure, FailureCode};
use crate::locale::Locale;
use crate::msg;
use crate::sealed_file::DamageCheck;

/// Where the result was saved.
#[must_use]
pub fn result_saved(locale: Locale, path: &str) -> String {
    t(locale, &msg::result_saved(path))
}

/// The journal is there and could not be read, so the result says nothing of a journey.
#[must_use]
pub fn result_no_progress(locale: Locale) -> String {
    t(locale, &msg::result_no_progress())
}

/// The answer of the damage check of a result, with its number when that was checked.
#[must_use]
pub fn result_check(locale: Locale, check: DamageCheck, number: &str, path: &str) -> String {
    let limit = msg::report_verified_limit;
    let number = || msg::result_check_number(number);
    let msgs = match check {
        DamageCheck::Undamaged { made_again } => {
            let how = if made_again {
                msg::result_verified_again()
            } else {
                msg::result_verified_hash()
            };
            vec![msg::result_verified(), how, number(), limit()]
        }
        DamageCheck::PageUnchecked => vec![msg::result_page_unchecked(), number(), limit()],
        DamageCheck::Root => vec![msg::result_root_refused()],
        DamageCheck::Changed => vec![msg::result_tampered()],
        DamageCheck::Practice => vec![msg::result_practice_refused()],
        DamageCheck::Newer => return failed(locale, &Failure::new(FailureCode::Newer, path, "")),
        DamageCheck::NoReport => {
            return failed(locale, &Failure::new(FailureCode::Damaged, path, ""));
        }
    };
    let sentences: Vec<String> = msgs.iter().map(|msg| t(locale, msg)).collect();
    sentences.join(" ")
}
