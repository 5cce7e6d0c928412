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
type Answer = Result<Option<Maker>, Gap>;

impl Makers {
    /// The list of one scan, which begins now.
    pub(crate) fn new() -> Makers {
        Makers {
            until: Instant::now() + TIME,
            known: Arc::default(),
        }
    }

    /// Who made the file at `path`; `None` when it does not say. What could not be read is added to
    /// `reading`: a gap when it `could_be_vendors` by its name, else a note.
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
        answer.unwrap_or_else(|gap| {
            reading.add_unread(gap, could_be_vendors);
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
        let answer = read.map_err(|error| sysroot::gap(&error, path));
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(path.to_owned(), answer.clone());
        Some(answer)
    }
}
