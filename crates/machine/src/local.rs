//! This computer, or a tree of files that stands for one, with the sources that are still being read.
//!
//! It may not know how anything is read or done.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use voorzorg_domain::snapshot::{Probe, System};

use crate::collect::sysroot::Sysroot;

/// This computer, or a tree of files that stands for one.
#[derive(Debug)]
pub struct Local {
    pub(crate) system: System,
    /// The tree that is read instead of this computer.
    pub(crate) sysroot: Option<Sysroot>,
    pub(crate) in_flight: InFlightReads,
}

impl Local {
    pub(crate) fn new(system: System, sysroot: Option<Sysroot>) -> Local {
        Local {
            system,
            sysroot,
            in_flight: InFlightReads::default(),
        }
    }
}

/// Sources that did not answer in time and may still be at it: never two at once of one kind.
#[derive(Debug, Clone, Default)]
pub(crate) struct InFlightReads(Arc<Mutex<BTreeSet<Probe>>>);

impl InFlightReads {
    /// A turn to read this source; nothing while an earlier one goes on.
    pub(crate) fn begin(&self, probe: Probe) -> Option<InFlightGuard> {
        let is_free = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(probe);
        // Not `then_some`: a turn that is made and dropped would end the earlier one.
        is_free.then(|| InFlightGuard {
            in_flight: self.clone(),
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
pub(crate) struct InFlightGuard {
    in_flight: InFlightReads,
    probe: Probe,
}

impl Drop for InFlightGuard {
    fn drop(&mut self) {
        self.in_flight.end(self.probe);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_that_is_refused_does_not_end_the_one_that_goes_on() {
        let in_flight = InFlightReads::default();
        let first = in_flight.begin(Probe::Rpm);
        assert!(first.is_some());
        assert!(in_flight.begin(Probe::Rpm).is_none());
        assert!(in_flight.begin(Probe::Rpm).is_none());
        assert!(in_flight.begin(Probe::Dpkg).is_some());
        drop(first);
        assert!(in_flight.begin(Probe::Rpm).is_some());
    }
}
