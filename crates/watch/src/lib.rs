//! Keeping watch: scans now and then, compares each scan with the memory, and shows a notification
//! when the domain says so. It may not draw a window, decides nothing itself, and writes nothing but
//! its own memory.

pub mod scheduler;
mod target;
mod watcher;

use std::path::Path;

use voorzorg_domain::assessment::Assessment;
use voorzorg_domain::snapshot::{Snapshot, Timestamp};
use voorzorg_domain::watching::{Alert, JourneyNow, watch};
use voorzorg_guide::watchkeeping::MemoryFile;
use voorzorg_guide::{Failure, shipped_detector};
use voorzorg_machine::Machine;

pub use self::target::Target;
pub use self::watcher::{WatchConfig, run};

/// Scans `machine` once and returns what changed since the last scan, each change once. The memory in
/// `folder` is updated.
///
/// It shows no notification and counts no reminder as shown, so a watch that is also running still
/// shows its reminders. An unfinished journey is not reported: a script that calls this every hour
/// would report it every hour.
///
/// A damaged memory is quarantined; the scan then counts as the first one, which reports nothing.
///
/// # Errors
/// The memory cannot be read or written.
pub async fn look_once(machine: &Machine, folder: &Path) -> Result<Vec<Alert>, Failure> {
    let now = voorzorg_machine::now();
    let (_, assessment) = scan(machine, now).await?;
    let remembered = MemoryFile::of(folder.to_owned()).change(move |before| {
        // Alerts about an unfinished journey belong to a running watch: keep them as they are.
        let left = before.map(|before| before.open.clone()).unwrap_or_default();
        let watched = watch(before, &assessment, &JourneyNow::default(), now);
        let mut memory = watched.memory;
        memory.open.extend(
            left.into_iter()
                .filter(|open| matches!(open.alert, Alert::Unfinished { .. })),
        );
        memory.open.sort();
        (memory, watched.changes)
    });
    remembered.await
}

async fn scan(machine: &Machine, now: Timestamp) -> Result<(Snapshot, Assessment), Failure> {
    let detector = shipped_detector()?;
    let snapshot = machine.scan(detector.filter(), now, |_probe| {}).await;
    let assessment = detector.assess(&snapshot);
    Ok((snapshot, assessment))
}
