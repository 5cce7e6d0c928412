//! The memory of the watch on the disk. It is held only while it is changed, so that the watch, the
//! window and a terminal can each change it; the journal is read and never held (R23).

use std::path::Path;
use std::time::Duration;

use voorzorg_domain::journey::{self, Journal};
use voorzorg_domain::snapshot::Boot;
use voorzorg_domain::watching::{FORMAT, JourneyNow, Memory};
use voorzorg_machine::journal::{Contents, JournalError, JournalFile, Why, read_only};

use crate::failure::Failure;
use crate::settings::JOURNAL;

/// The name of the memory file.
pub const MEMORY: &str = "watch.json";

/// Another one holds the memory for the blink of an eye; this is waited for.
const ATTEMPTS: u32 = 40;
const PAUSE: Duration = Duration::from_millis(50);

/// What is remembered in `folder`, for who only wants to know. What is damaged is nothing.
///
/// # Errors
/// It is newer than this version, or may not be read.
pub fn remembered(folder: &Path) -> Result<Option<Memory>, Failure> {
    match read_only(folder, MEMORY, FORMAT) {
        Ok(text) => Ok(text.and_then(|text| serde_json::from_str(&text).ok())),
        Err(JournalError::Damaged { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Changes what is remembered in `folder`, and says what `change` says beside it. A memory that is
/// damaged is set aside and counts as none; what did not change is not written.
///
/// # Errors
/// It is newer than this version, somebody holds it for seconds, or it cannot be read or written.
pub fn remember<T>(
    folder: &Path,
    change: impl FnOnce(Option<&Memory>) -> (Memory, T),
) -> Result<T, Failure> {
    let (file, contents) = open(folder)?;
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
    let (after, answer) = change(before.as_ref());
    if Some(&after) != before.as_ref() {
        let text = serde_json::to_string(&after)
            .map_err(|error| Failure::new("not-written", MEMORY, error.to_string()))?;
        file.write(&text)?;
    }
    Ok(answer)
}

fn open(folder: &Path) -> Result<(JournalFile, Contents), Failure> {
    for _ in 1..ATTEMPTS {
        match JournalFile::open(folder, MEMORY, FORMAT) {
            Err(JournalError::Locked { .. }) => std::thread::sleep(PAUSE),
            opened => return Ok(opened?),
        }
    }
    Ok(JournalFile::open(folder, MEMORY, FORMAT)?)
}

/// Where the journey stands, by the journal in `folder`. One that cannot be read says nothing.
#[must_use]
pub fn journey_now(folder: &Path, boot: &Boot) -> JourneyNow {
    read_only(folder, JOURNAL, journey::FORMAT)
        .ok()
        .flatten()
        .and_then(|text| serde_json::from_str::<Journal>(&text).ok())
        .map(|journal| JourneyNow::of(&journal, boot))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn count(memory: Option<&Memory>) -> (Memory, bool) {
        (Memory::default(), memory.is_some())
    }

    #[test]
    fn a_damaged_memory_is_set_aside_and_a_newer_one_is_left_alone() {
        for damaged in ["", "{", "[1]", "{\"format\":1,\"never\":3}"] {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join(MEMORY), damaged).unwrap();
            assert_eq!(remembered(folder.path()).unwrap(), None);
            assert!(!remember(folder.path(), count).unwrap());
            assert!(remember(folder.path(), count).unwrap());
            let names = fs::read_dir(folder.path()).unwrap();
            let aside = names
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .find(|name| name.contains("damaged"))
                .unwrap();
            assert_eq!(
                fs::read_to_string(folder.path().join(aside)).unwrap(),
                damaged
            );
        }
        let folder = tempfile::tempdir().unwrap();
        let newer = "{\"format\":99}";
        fs::write(folder.path().join(MEMORY), newer).unwrap();
        assert_eq!(remembered(folder.path()).unwrap_err().code(), "newer");
        assert_eq!(remember(folder.path(), count).unwrap_err().code(), "newer");
        assert_eq!(
            fs::read_to_string(folder.path().join(MEMORY)).unwrap(),
            newer
        );
    }

    #[test]
    fn two_who_change_the_memory_wait_for_each_other() {
        let folder = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    remember(folder.path(), |before| {
                        let mut memory = before.cloned().unwrap_or_default();
                        let number = memory.spoke.map_or(0, |at| at.0);
                        memory.spoke = Some(voorzorg_domain::snapshot::Timestamp(number + 1));
                        (memory, ())
                    })
                    .unwrap();
                });
            }
        });
        let memory = remembered(folder.path()).unwrap().unwrap();
        assert_eq!(memory.spoke.map(|at| at.0), Some(8));
    }

    #[test]
    fn a_journal_that_is_missing_or_damaged_says_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let nothing = JourneyNow::default();
        assert_eq!(journey_now(folder.path(), &Boot::default()), nothing);
        fs::write(folder.path().join(JOURNAL), "{").unwrap();
        assert_eq!(journey_now(folder.path(), &Boot::default()), nothing);
        assert_eq!(
            fs::read_to_string(folder.path().join(JOURNAL)).unwrap(),
            "{",
            "it is read, never set aside"
        );
    }
}
