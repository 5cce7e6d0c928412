//! This computer or a sysroot, with the probes whose reads are still going on.
//!
//! It may not know how anything is read or done.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use voorzorg_domain::snapshot::{Probe, System};

use crate::collect::sysroot::Sysroot;

/// This computer, or a sysroot that is read instead of it.
#[derive(Debug)]
pub struct Local {
    pub(crate) system: System,
    /// The folder that is read instead of this computer.
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

/// What a thread of its own reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ReadSource {
    Probe(Probe),
    /// Which system the machine has.
    Host,
    /// Which boot of the machine this is.
    Boot,
}

impl ReadSource {
    /// The name of its thread.
    pub(crate) fn name(self) -> &'static str {
        match self {
            ReadSource::Probe(probe) => probe.id(),
            ReadSource::Host => "host",
            ReadSource::Boot => "boot",
        }
    }
}

/// The sources that are being read now, timed-out ones included, so that none is read twice at once.
#[derive(Debug, Clone, Default)]
pub(crate) struct InFlightReads(Arc<Mutex<BTreeSet<ReadSource>>>);

impl InFlightReads {
    /// Marks a source as being read; `None` while an earlier read of it goes on.
    pub(crate) fn begin(&self, source: ReadSource) -> Option<InFlightGuard> {
        let is_free = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(source);
        // Not `then_some`: it would create and drop a guard, which ends the mark of the earlier
        // read.
        is_free.then(|| InFlightGuard {
            in_flight: self.clone(),
            source,
        })
    }

    fn end(&self, source: ReadSource) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&source);
    }
}

/// Removes the mark of [`InFlightReads::begin`] when it is dropped, also after a panic.
pub(crate) struct InFlightGuard {
    in_flight: InFlightReads,
    source: ReadSource,
}

impl Drop for InFlightGuard {
    fn drop(&mut self) {
        self.in_flight.end(self.source);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_that_is_refused_does_not_end_the_one_that_goes_on() {
        let in_flight = InFlightReads::default();
        let first = in_flight.begin(ReadSource::Probe(Probe::Rpm));
        assert!(first.is_some());
        assert!(in_flight.begin(ReadSource::Probe(Probe::Rpm)).is_none());
        assert!(in_flight.begin(ReadSource::Probe(Probe::Rpm)).is_none());
        assert!(in_flight.begin(ReadSource::Boot).is_some());
        drop(first);
        assert!(in_flight.begin(ReadSource::Probe(Probe::Rpm)).is_some());
    }
}
