//! Keeping watch: scans now and then, compares each scan with the memory, and shows a notification
//! when the domain says so. It may not draw a window, decides nothing itself, and writes nothing but
//! its own memory.
#![forbid(unsafe_code)]

pub mod scheduler;
mod target;
mod watcher;

use std::path::Path;

use tokio::task::spawn_blocking;
use voorzorg_domain::assessment::Assessment;
use voorzorg_domain::snapshot::{Snapshot, Timestamp};
use voorzorg_domain::watching::{Alert, JourneyNow, watch};
use voorzorg_guide::watchkeeping::{MemoryFile, journey_now};
use voorzorg_guide::{Failure, FailureCode, shipped_detector};
use voorzorg_machine::Machine;

pub use self::target::Target;
pub use self::watcher::{WatchConfig, run};

/// What one scan for a terminal showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnceOutcome {
    /// What changed since the last scan, each change once.
    pub changes: Vec<Alert>,
    /// Whether everything was read in which a product would show itself. Otherwise what was not seen
    /// may still be there.
    pub saw_everything: bool,
}

/// Scans `machine` once and compares with the last scan. The memory in `folder` is updated.
///
/// It shows no notification and counts no reminder as shown, so a watch that is also running still
/// shows its reminders. An unfinished journey is not reported: a script that calls this every hour
/// would report it every hour.
///
/// A damaged memory is quarantined; the scan then counts as the first one, which reports no change.
///
/// # Errors
/// The memory cannot be read or written.
pub async fn look_once(machine: &Machine, folder: &Path) -> Result<OnceOutcome, Failure> {
    let now = voorzorg_machine::now();
    let Scanned {
        assessment,
        journey,
        catalogue,
        ..
    } = scan(machine, folder, now).await?;
    let saw_everything = assessment.coverage.is_full_beside_remains();
    let remembered = MemoryFile::of(folder.to_owned()).change(move |before| {
        // Alerts about an unfinished journey belong to a running watch: keep them as they are.
        let left = before.map(|before| before.open.clone()).unwrap_or_default();
        let journey = JourneyNow {
            saw: journey.saw,
            ..JourneyNow::default()
        };
        let watched = watch(before, &assessment, catalogue, &journey, now);
        let mut memory = watched.memory;
        memory.open.extend(
            left.into_iter()
                .filter(|open| matches!(open.alert, Alert::Unfinished { .. })),
        );
        memory.open.sort();
        (memory, watched.changes)
    });
    Ok(OnceOutcome {
        changes: remembered.await?,
        saw_everything,
    })
}

/// One scan, and what the journal says beside it.
struct Scanned {
    snapshot: Snapshot,
    assessment: Assessment,
    journey: JourneyNow,
    /// The version of the catalogue by which it was judged.
    catalogue: &'static str,
}

async fn scan(machine: &Machine, folder: &Path, now: Timestamp) -> Result<Scanned, Failure> {
    let detector = shipped_detector()?;
    let snapshot = machine.scan(detector.filter(), now, |_probe| {}).await;
    let (folder, origin) = (folder.to_owned(), machine.origin());
    let (snapshot, assessment, journey) = aside(move || {
        let assessment = detector.assess(&snapshot);
        let journey = journey_now(&folder, origin, &snapshot.boot);
        (snapshot, assessment, journey)
    })
    .await?;
    Ok(Scanned {
        snapshot,
        assessment,
        journey,
        catalogue: &detector.catalogue().version,
    })
}

/// Does work that may wait for a disk, or take long, on a thread of its own, so that it cannot hold up
/// an answer or the end of the session.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    spawn_blocking(work)
        .await
        .map_err(|error| Failure::new(FailureCode::NoRoom, "", error.to_string()))
}
