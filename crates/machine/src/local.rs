//! This computer, or a tree of files that stands for one, with the sources that are still being read.
//!
//! It may not know how anything is read or done.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use voorzorg_domain::snapshot::{Probe, System};

use crate::collect::tree::Tree;

/// This computer, or a tree of files that stands for one.
#[derive(Debug)]
pub struct Local {
    pub(crate) system: System,
    /// The tree that is read instead of this computer.
    pub(crate) tree: Option<Tree>,
    pub(crate) outstanding: Outstanding,
}

impl Local {
    pub(crate) fn new(system: System, tree: Option<Tree>) -> Local {
        Local {
            system,
            tree,
            outstanding: Outstanding::default(),
        }
    }
}

/// Sources that did not answer in time and may still be at it: never two at once of one kind.
#[derive(Debug, Clone, Default)]
pub(crate) struct Outstanding(Arc<Mutex<BTreeSet<Probe>>>);

impl Outstanding {
    /// A turn to read this source; nothing while an earlier one goes on.
    pub(crate) fn begin(&self, probe: Probe) -> Option<Turn> {
        let is_free = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(probe);
        // Not `then_some`: a turn that is made and dropped would end the earlier one.
        is_free.then(|| Turn {
            outstanding: self.clone(),
            probe,
        })
    }

    fn end(&self, probe: Probe) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&probe);
    }
}

/// Ends a read however it ended, by a panic too.
pub(crate) struct Turn {
    outstanding: Outstanding,
    probe: Probe,
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.outstanding.end(self.probe);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_that_is_refused_does_not_end_the_one_that_goes_on() {
        let outstanding = Outstanding::default();
        let first = outstanding.begin(Probe::Rpm);
        assert!(first.is_some());
        assert!(outstanding.begin(Probe::Rpm).is_none());
        assert!(outstanding.begin(Probe::Rpm).is_none());
        assert!(outstanding.begin(Probe::Dpkg).is_some());
        drop(first);
        assert!(outstanding.begin(Probe::Rpm).is_some());
    }
}
