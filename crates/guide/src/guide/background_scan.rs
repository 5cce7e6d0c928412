//! Silent background scans while a person works through the vendor's own uninstaller. After a change
//! signal of the system a scan checks the removal step. If it verifies the step, the scan is recorded
//! and the journey goes on (I3); otherwise it is dropped. It may not start an action.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use voorzorg_domain::catalogue::{StepId, StepKind};
use voorzorg_domain::journey::{self, Command, Event, Journey, Recorded};
use voorzorg_domain::snapshot::{Snapshot, Timestamp};
use voorzorg_domain::verification::CheckResult;
use voorzorg_machine::presence::signals::Signals;
use voorzorg_machine::{Machine, Origin};

use super::{Input, Owner};

/// How long no other change may arrive before a scan: an uninstaller makes many changes in a row.
const QUIET: Duration = Duration::from_secs(2);
/// The longest wait for such quiet, while changes keep arriving.
const LONGEST: Duration = Duration::from_secs(15);

/// Sends [`Input::ChangeDetected`] after each series of change signals.
pub(super) fn follow_changes(machine: &Machine, inputs: &mpsc::WeakSender<Input>) {
    // A replay changes only by the person's own intents.
    if machine.origin() == Origin::Practice {
        return;
    }
    let mut signals = Signals::of(machine, &[]);
    if !signals.is_there() {
        return;
    }
    let inputs = inputs.clone();
    tokio::spawn(async move {
        loop {
            signals.next().await;
            let longest = tokio::time::sleep(LONGEST);
            tokio::pin!(longest);
            loop {
                tokio::select! {
                    () = &mut longest => break,
                    () = tokio::time::sleep(QUIET) => break,
                    () = signals.next() => {}
                }
            }
            let Some(inputs) = inputs.upgrade() else {
                return;
            };
            if inputs.send(Input::ChangeDetected).await.is_err() {
                return;
            }
        }
    });
}

impl Owner {
    /// The removal step, if the journey is at one and nothing is in flight.
    fn removal_step(&self) -> Option<StepId> {
        let step = self.journey.current_step()?;
        let waits = step.kind == StepKind::Remove && !self.busy && !self.journey.is_over();
        waits.then(|| step.id.clone())
    }

    /// Starts a scan that no view shows; one at a time, and only at a removal step.
    pub(super) fn scan_in_background(&mut self) {
        if self.background_scan_running || self.removal_step().is_none() {
            return;
        }
        let Some(inputs) = self.inputs.upgrade() else {
            return;
        };
        self.background_scan_running = true;
        let (machine, filter) = (Arc::clone(&self.machine), self.detector.filter());
        let now = (self.clock)();
        tokio::spawn(async move {
            let snapshot = machine.scan(filter, now, |_| {}).await;
            let _ = inputs
                .send(Input::BackgroundScanned(Box::new(snapshot)))
                .await;
        });
    }

    /// Records the scan if it verifies the step. Returns whether it did.
    pub(super) fn apply_background_scan(&mut self, snapshot: Snapshot) -> bool {
        self.background_scan_running = false;
        let Some(step) = self.removal_step() else {
            return false;
        };
        let at = (self.clock)();
        let Some(events) = self.events_if_verified(&step, snapshot, at) else {
            return false;
        };
        match self.record(events) {
            Ok(()) => true,
            Err(failure) => {
                tracing::warn!(%failure, "a removal was seen and not written down; the person can look");
                false
            }
        }
    }

    /// The events of a scan for this step, or `None` if `snapshot` does not verify it.
    fn events_if_verified(
        &self,
        step: &StepId,
        snapshot: Snapshot,
        at: Timestamp,
    ) -> Option<Vec<Event>> {
        let requested = Event::ScanRequested {
            step: Some(step.clone()),
            begin: false,
        };
        let recorded = |event: &Event| Recorded {
            at,
            event: event.clone(),
        };
        let scanning: Journey = journey::evolve(self.journey.clone(), &recorded(&requested));
        let scanned = Command::Scanned(Box::new(snapshot));
        let events = journey::decide(&scanning, scanned, self.detector).ok()?;
        let is_done = events.iter().any(|event| {
            matches!(event, Event::StepChecked { step: checked, verification }
                if checked == step && matches!(verification.result, CheckResult::Passed))
        });
        is_done.then(|| std::iter::once(requested).chain(events).collect())
    }
}
