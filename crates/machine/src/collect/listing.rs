//! What a system gave of a list. A list can fail halfway, and what was given before that still
//! counts: what was seen needs nothing else.

use voorzorg_domain::snapshot::Gap;

/// The entries that a system gave of one list, and the gap when there may be more.
#[derive(Debug)]
#[must_use]
pub(crate) struct Listing<T> {
    pub(super) entries: Vec<T>,
    pub(super) gap: Option<Gap>,
}

impl<T> Listing<T> {
    pub(crate) fn new(entries: Vec<T>, gap: Option<Gap>) -> Listing<T> {
        Listing { entries, gap }
    }

    /// A list of which nothing was given.
    pub(crate) fn failed(gap: Gap) -> Listing<T> {
        Listing::new(Vec::new(), Some(gap))
    }

    /// What was given. `unread` gets the gap when that may not be everything.
    pub(crate) fn given(self, unread: impl FnOnce(Gap)) -> Vec<T> {
        if let Some(gap) = self.gap {
            unread(gap);
        }
        self.entries
    }

    /// Everything, for who concludes something from what is not in the list.
    ///
    /// # Errors
    /// The gap, when there may be more.
    pub(crate) fn whole(self) -> Result<Vec<T>, Gap> {
        match self.gap {
            Some(gap) => Err(gap),
            None => Ok(self.entries),
        }
    }

    /// Those of the entries that `keeps` says yes to.
    pub(crate) fn filter(mut self, keeps: impl FnMut(&T) -> bool) -> Listing<T> {
        self.entries.retain(keeps);
        self
    }
}
