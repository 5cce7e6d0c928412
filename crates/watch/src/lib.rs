//! Keeping watch: one look, held against what the last one saw. It may not draw a window, and writes
//! nothing but its own memory.

use std::path::Path;

use voorzorg_domain::assessment::assess;
use voorzorg_domain::scope::Scope;
use voorzorg_domain::watching::{FORMAT, JourneyNow, Matter, Memory, watch};
use voorzorg_guide::{Failure, shipped_catalogue};
use voorzorg_machine::Machine;
use voorzorg_machine::journal::{Contents, JournalFile, Why};

/// The name of the memory file.
pub const MEMORY: &str = "watch.json";

/// Looks once at `machine` and says what changed since the last time; remembers what it saw in
/// `folder`.
///
/// A damaged memory is set aside and counts as a first look: silence.
///
/// # Errors
/// Another watch holds the memory, or it cannot be read or written.
pub async fn look_once(machine: &Machine, folder: &Path) -> Result<Vec<Matter>, Failure> {
    let catalogue = shipped_catalogue()?;
    let (file, contents) = JournalFile::open(folder, MEMORY, FORMAT)?;
    let before: Option<Memory> = match contents {
        Contents::Fresh | Contents::SetAside { .. } => None,
        Contents::Text(text) => match serde_json::from_str(&text) {
            Ok(memory) => Some(memory),
            Err(_) => {
                file.set_aside(Why::Damaged)?;
                None
            }
        },
    };
    let now = voorzorg_machine::now();
    let snapshot = machine
        .capture(&Scope::from(catalogue), now, |_probe| {})
        .await;
    let seen = assess(&snapshot, catalogue);
    let watched = watch(before.as_ref(), &seen, &JourneyNow::default(), now);
    if Some(&watched.memory) != before.as_ref() {
        let text = serde_json::to_string(&watched.memory)
            .map_err(|error| Failure::new("not-written", MEMORY, error.to_string()))?;
        file.write(&text)?;
    }
    Ok(watched.changes)
}
