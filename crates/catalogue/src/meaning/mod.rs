//! The second validator: is what the files say consistent? It may not validate structure.
//!
//! Checks within one file always run; checks between files only when all files could be read, since
//! otherwise they would report unreadable files as missing.

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
    let mut report = ProblemReport::default();
    knowledge::check(files, whole, &mut report);
    explanation::check(files, whole, &mut report);
    report.problems
}

/// Collects problems.
#[derive(Debug, Default)]
struct ProblemReport {
    problems: Vec<Problem>,
}

impl ProblemReport {
    fn add(&mut self, file: &str, key: impl Into<String>, kind: ProblemKind) {
        self.problems.push(Problem::new(file, key, kind));
    }

    /// Checks an id: lower-case letters, digits and single hyphens, beginning with a letter.
    fn id(&mut self, file: &str, key: &str, id: &str) {
        if !is_id(id) {
            self.add(file, key, ProblemKind::BadId { id: id.to_owned() });
        }
    }

    /// Checks the id of a file, which must also be the name of the file.
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

    fn unique<'a>(&mut self, known: &mut BTreeSet<&'a str>, file: &str, key: &str, id: &'a str) {
        if !known.insert(id) {
            self.add(file, key, ProblemKind::DuplicateId { id: id.to_owned() });
        }
    }

    fn not_empty(&mut self, file: &str, key: &str, text: &str, what: Textual) {
        if text.trim().is_empty() {
            self.add(file, key, ProblemKind::EmptyText { what });
        }
    }

    /// Checks a date: a day, or also a month when `day` is false.
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
                    .all(|ch| ch.is_ascii_lowercase() || ch.is_ascii_digit())
        })
}

/// `2018-05-15`, or also `2018-05` when `day` is false.
fn is_date(text: &str, day: bool) -> bool {
    let is_day = |text: &str| {
        let parsed: Result<Date, _> = text.parse();
        parsed.is_ok_and(|date| date.to_string() == text)
    };
    is_day(text) || (!day && is_day(&format!("{text}-01")))
}
