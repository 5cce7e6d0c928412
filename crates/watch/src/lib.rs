//! Keeping watch: looking now and then, holding each look against what is remembered, and showing a
//! notice when the domain says so. It may not draw a window, decides nothing itself, and writes
//! nothing but its own memory.

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

/// Looks once at `machine` and says what changed since the last time, each change once; remembers
/// what it saw in `folder`.
///
/// It shows no notice, and so nothing on the ladder of the notices moves: a watch that runs as well
/// still tells what it would have told. It does not speak of the journey either: whoever starts it
/// anew every hour would hear of that every hour.
///
/// A damaged memory is set aside and counts as a first look: silence.
///
/// # Errors
/// The memory cannot be read or written.
pub async fn look_once(machine: &Machine, folder: &Path) -> Result<Vec<Alert>, Failure> {
    let now = voorzorg_machine::now();
    let (_, assessment) = look(machine, now).await?;
    let remembered = MemoryFile::of(folder.to_owned()).change(move |before| {
        // What the journey left open stays as a running watch left it.
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

async fn look(machine: &Machine, now: Timestamp) -> Result<(Snapshot, Assessment), Failure> {
    let detector = shipped_detector()?;
    let snapshot = machine.scan(detector.filter(), now, |_probe| {}).await;
    let assessment = detector.assess(&snapshot);
    Ok((snapshot, assessment))
}
