//! Waits with a person while a vendor's own uninstaller works: when the system says that something
//! changed, a look that nobody sees is held against the step. Only when that look shows that the
//! step is done does the journey go on, by that same look (I3); anything else stays as it was. It
//! may not start anything.

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

/// A wizard changes many things one after the other; this long nothing else may have changed.
const QUIET: Duration = Duration::from_secs(2);
/// As long as a wizard keeps changing things, there is a look this often.
const LONGEST: Duration = Duration::from_secs(15);

/// Tells the owner each time that something changed and it is quiet again.
pub(super) fn follow_changes(machine: &Machine, inputs: &mpsc::WeakSender<Input>) {
    // A recorded machine changes by what is pressed, and tells so itself.
    if machine.origin() == Origin::Replay {
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
    /// The step at which the person waits for the vendor's uninstaller.
    fn waits_at(&self) -> Option<StepId> {
        let step = self.journey.current_step()?;
        let waits = step.kind == StepKind::Remove && !self.busy && !self.journey.is_over();
        waits.then(|| step.id.clone())
    }

    /// Something changed: looks without showing it, one look at a time.
    pub(super) fn scan_in_background(&mut self) {
        if self.background_scan_running || self.waits_at().is_none() {
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

    /// Goes on where that look shows that the step is done. Says whether it did.
    pub(super) fn apply_background_scan(&mut self, snapshot: Snapshot) -> bool {
        self.background_scan_running = false;
        let Some(step) = self.waits_at() else {
            return false;
        };
        let at = (self.clock)();
        let Some(events) = self.done_by(&step, snapshot, at) else {
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

    /// What happens when `snapshot` is held against the step, if it is done by it.
    fn done_by(&self, step: &StepId, snapshot: Snapshot, at: Timestamp) -> Option<Vec<Event>> {
        let asked = Event::ScanRequested {
            step: Some(step.clone()),
        };
        let recorded = |event: &Event| Recorded {
            at,
            event: event.clone(),
        };
        let scanning: Journey = journey::evolve(self.journey.clone(), &recorded(&asked));
        let scanned = Command::Scanned(Box::new(snapshot));
        let events = journey::decide(&scanning, scanned, self.detector).ok()?;
        let is_done = events.iter().any(|event| {
            matches!(event, Event::StepChecked { step: checked, verification }
                if checked == step && matches!(verification.result, CheckResult::Passed))
        });
        is_done.then(|| std::iter::once(asked).chain(events).collect())
    }
}
