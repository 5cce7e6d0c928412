//! The second validator: does what the files say hold together? It may not judge structure.
//!
//! Checks within one file always run; checks between files only when all files could be read, since
//! otherwise they would report what is merely unreadable as missing.

mod explanation;
mod knowledge;
mod removal;
mod signatures;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::files::Files;
use crate::problem::{Problem, ProblemKind, Textual};

/// Every problem of meaning. `whole` says whether every file could be read.
pub(crate) fn problems(files: &Files, whole: bool) -> Vec<Problem> {
    let mut report = Report::default();
    knowledge::check(files, whole, &mut report);
    explanation::check(files, whole, &mut report);
    report.problems
}

/// Gathers problems.
#[derive(Debug, Default)]
struct Report {
    problems: Vec<Problem>,
}

impl Report {
    fn add(&mut self, file: &str, key: impl Into<String>, kind: ProblemKind) {
        self.problems.push(Problem::new(file, key, kind));
    }

    /// An id of ours: small letters, digits and single hyphens, beginning with a letter.
    fn id(&mut self, file: &str, key: &str, id: &str) {
        if !is_id(id) {
            self.add(file, key, ProblemKind::BadId { id: id.to_owned() });
        }
    }

    /// The id of a file that is named after it.
    fn file_id(&mut self, file: &str, id: &str) {
        self.id(file, "id", id);
        let stem = file
            .rsplit('/')
            .next()
            .and_then(|name| name.strip_suffix(".toml"));
        if stem != Some(id) {
            self.add(
                file,
                "id",
                ProblemKind::IdIsNotFileName { id: id.to_owned() },
            );
        }
    }

    fn unique<'a>(&mut self, seen: &mut BTreeSet<&'a str>, file: &str, key: &str, id: &'a str) {
        if !seen.insert(id) {
            self.add(file, key, ProblemKind::DuplicateId { id: id.to_owned() });
        }
    }

    fn not_empty(&mut self, file: &str, key: &str, text: &str, what: Textual) {
        if text.trim().is_empty() {
            self.add(file, key, ProblemKind::EmptyText { what });
        }
    }

    /// A day, or a month where `day` is not asked for.
    fn date(&mut self, file: &str, key: &str, text: &str, day: bool) {
        if !is_date(text, day) {
            self.add(
                file,
                key,
                ProblemKind::BadDate {
                    text: text.to_owned(),
                },
            );
        }
    }
}

fn is_id(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.split('-').all(|part| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit())
        })
}

/// `2018-05-15`, and `2018-05` where a day is not asked for.
fn is_date(text: &str, day: bool) -> bool {
    let is_day = |text: &str| {
        let parsed: Result<Date, _> = text.parse();
        parsed.is_ok_and(|date| date.to_string() == text)
    };
    is_day(text) || (!day && is_day(&format!("{text}-01")))
}
