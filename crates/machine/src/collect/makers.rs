//! Who made the programs of this computer: each file is opened once in a scan, however many sources name
//! it, and all of them within a time limit.

use std::collections::BTreeMap;
use std::fs::File;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use voorzorg_domain::snapshot::{Gap, Maker, Reading};

use crate::collect::sysroot;
use crate::parse::program;

/// For all files of a scan together. An ordinary computer needs less than a second; a virus scanner that
/// looks at every file first can make it more.
const TIME: Duration = Duration::from_secs(10);

/// Who made which file, as far as it was asked in this scan. A clone is the same list.
#[derive(Debug, Clone)]
pub(crate) struct Makers {
    until: Instant,
    known: Arc<Mutex<BTreeMap<String, Answer>>>,
}

/// What a file says of its maker, or why it could not be read.
type Answer = Result<Option<Maker>, Unread>;

/// A file that could not be read.
#[derive(Debug, Clone)]
struct Unread {
    gap: Gap,
    /// There is no such file, so it hides nothing: tools load a driver and remove its file.
    is_absent: bool,
}

impl Makers {
    /// The list of one scan, which begins now.
    pub(crate) fn new() -> Makers {
        Makers {
            until: Instant::now() + TIME,
            known: Arc::default(),
        }
    }

    /// Who made the file at `path`; `None` when it does not say. What could not be read is added to
    /// `reading`: a gap when it is there and `could_be_vendors` by its name, else a note.
    pub(crate) fn maker_of(
        &self,
        path: &str,
        could_be_vendors: bool,
        reading: &mut Reading,
    ) -> Option<Maker> {
        let Some(answer) = self.answer(path) else {
            // What was not opened may be anybody's.
            if !reading.gaps.contains(&Gap::TIMED_OUT) {
                reading.gaps.push(Gap::TIMED_OUT);
            }
            return None;
        };
        answer.unwrap_or_else(|unread| {
            reading.add_unread(unread.gap, could_be_vendors && !unread.is_absent);
            None
        })
    }

    /// `None` when the time is over.
    fn answer(&self, path: &str) -> Option<Answer> {
        // Two sources that ask for the same file at once both read it: harmless, and seldom.
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answer) = known.get(path) {
            return Some(answer.clone());
        }
        drop(known);
        if Instant::now() > self.until {
            return None;
        }
        let read = File::open(path).and_then(program::maker);
        let answer = read.map_err(|error| Unread {
            gap: sysroot::gap(&error, path),
            is_absent: sysroot::is_absent(&error),
        });
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(path.to_owned(), answer.clone());
        Some(answer)
    }
}

#[cfg(test)]
mod tests {
    use voorzorg_domain::snapshot::Probe;

    use super::*;

    fn asked(makers: &Makers, path: &str, could_be_vendors: bool) -> (Option<Maker>, Reading) {
        let mut reading = Reading::complete(Probe::Services, Vec::new());
        let maker = makers.maker_of(path, could_be_vendors, &mut reading);
        (maker, reading)
    }

    #[test]
    fn a_file_that_is_not_there_hides_nothing_and_one_that_cannot_be_read_may() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        let makers = Makers::new();
        for could_be in [false, true] {
            let (maker, reading) = asked(&makers, &at("gone.sys"), could_be);
            assert_eq!(
                (maker, reading.gaps.len(), reading.notes.len()),
                (None, 0, 1)
            );
            // A folder cannot be read as a file.
            let (maker, reading) = asked(&makers, &at("."), could_be);
            let gaps = usize::from(could_be);
            assert_eq!(
                (maker, reading.gaps.len(), reading.notes.len()),
                (None, gaps, 1 - gaps)
            );
        }
    }

    #[test]
    fn what_is_not_opened_in_time_is_one_gap_whoever_made_it() {
        let makers = Makers {
            until: Instant::now() - Duration::from_secs(1),
            known: Arc::default(),
        };
        let mut reading = Reading::complete(Probe::Services, Vec::new());
        for path in ["/a", "/b"] {
            assert_eq!(makers.maker_of(path, false, &mut reading), None);
        }
        assert_eq!(reading.gaps, [Gap::TIMED_OUT]);
        assert_eq!(reading.notes, []);
    }
}
