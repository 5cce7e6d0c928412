//! The memory file of the watch. It is locked only while it is changed, so that the watch, the window
//! and a terminal can each change it; the journal is only read (ADR 14).

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tokio::sync::{mpsc, oneshot};
use tokio::task::{JoinHandle, spawn_blocking};
use voorzorg_domain::journey::{self, Journal};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::Boot;
use voorzorg_domain::watching::{FORMAT, JourneyNow, Memory};
use voorzorg_machine::journal::{Contents, JournalError, JournalFile, Why, read_only};

use crate::failure::{Failure, FailureCode};
use crate::settings::JOURNAL;

/// The name of the memory file.
pub const MEMORY: &str = "watch.json";

/// How long to wait for another process that has the file locked, which normally takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(5);

/// Reads the memory of `folder` without changing it. A damaged file counts as none. It blocks.
///
/// # Errors
/// It is of a newer version, or may not be read.
pub fn remembered(folder: &Path) -> Result<Option<Memory>, Failure> {
    match read_only(folder, MEMORY, FORMAT) {
        Ok(text) => Ok(text.and_then(|text| serde_json::from_str(&text).ok())),
        Err(JournalError::Damaged { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

type Change = Box<dyn FnOnce(&Path) + Send>;

/// Changes the memory of a folder. A change may wait for the disk and for another process that has the
/// file locked, so it runs on a blocking thread; changes are made one by one, in the order of the calls.
#[derive(Debug)]
pub struct MemoryFile {
    changes: mpsc::UnboundedSender<Change>,
    task: JoinHandle<()>,
}

impl MemoryFile {
    /// The memory of `folder`, changed on the current Tokio runtime.
    #[must_use]
    pub fn of(folder: PathBuf) -> MemoryFile {
        let (changes, mut queue) = mpsc::unbounded_channel::<Change>();
        let task = tokio::spawn(async move {
            while let Some(change) = queue.recv().await {
                let folder = folder.clone();
                // A failure reaches the caller through its own channel.
                let _ = spawn_blocking(move || change(&folder)).await;
            }
        });
        MemoryFile { changes, task }
    }

    /// Queues a change at once; it is made even if the returned future is dropped. `change` takes the
    /// memory before, and returns the memory after and a value for the caller. A damaged file is
    /// quarantined and counts as none; an unchanged memory is not written.
    ///
    /// # Errors
    /// It is of a newer version, stays locked for seconds, or cannot be read or written.
    pub fn change<T, C>(&self, change: C) -> impl Future<Output = Result<T, Failure>> + use<T, C>
    where
        T: Send + 'static,
        C: FnOnce(Option<&Memory>) -> (Memory, T) + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let queued = self.changes.send(Box::new(move |folder| {
            // The caller may have dropped the future.
            let _ = reply.send(remember(folder, change));
        }));
        async move {
            let lost = |detail: String| Failure::new(FailureCode::NotWritten, MEMORY, detail);
            queued.map_err(|error| lost(error.to_string()))?;
            answer.await.map_err(|error| lost(error.to_string()))?
        }
    }

    /// Waits until every queued change has been made.
    pub async fn finish(self) {
        drop(self.changes);
        // The task ends by itself; if the runtime is gone, there is nothing left to wait for.
        let _ = self.task.await;
    }
}

fn remember<T>(
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
            .map_err(|error| Failure::new(FailureCode::NotWritten, MEMORY, error.to_string()))?;
        file.write(&text)?;
    }
    Ok(answer)
}

fn open(folder: &Path) -> Result<(JournalFile, Contents), Failure> {
    let begun = Instant::now();
    loop {
        match JournalFile::open(folder, MEMORY, FORMAT) {
            // Opening has waited a moment for the lock already, so there is no pause here.
            Err(JournalError::Locked { .. }) if begun.elapsed() < PATIENCE => {}
            opened => return Ok(opened?),
        }
    }
}

/// What the journal in `folder` says about the journey; the default if it cannot be read, or is about
/// something else than `origin`. It blocks for as long as reading a large
/// journal takes.
#[must_use]
pub fn journey_now(folder: &Path, origin: Origin, boot: &Boot) -> JourneyNow {
    read_only(folder, JOURNAL, journey::FORMAT)
        .ok()
        .flatten()
        .and_then(|text| serde_json::from_str::<Journal>(&text).ok())
        .filter(|journal| journal.origin == origin)
        .map(|journal| JourneyNow::of(&journal, boot))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use voorzorg_domain::journey::{Event, Recorded};
    use voorzorg_domain::snapshot::Timestamp;

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
        assert_eq!(
            remembered(folder.path()).unwrap_err().code(),
            FailureCode::Newer
        );
        assert_eq!(
            remember(folder.path(), count).unwrap_err().code(),
            FailureCode::Newer
        );
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
                        memory.spoke = Some(Timestamp(number + 1));
                        (memory, ())
                    })
                    .unwrap();
                });
            }
        });
        let memory = remembered(folder.path()).unwrap().unwrap();
        assert_eq!(memory.spoke.map(|at| at.0), Some(8));
    }

    #[tokio::test]
    async fn changes_are_made_in_the_order_in_which_they_were_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let held = JournalFile::open(folder.path(), MEMORY, FORMAT).unwrap();
        let file = MemoryFile::of(folder.path().to_owned());
        for number in 0..8 {
            // Nobody waits for these.
            drop(file.change(move |before| {
                let mut memory = before.cloned().unwrap_or_default();
                let at = memory.spoke.map_or(0, |at| at.0);
                memory.spoke = Some(Timestamp(at * 10 + number));
                (memory, ())
            }));
        }
        assert_eq!(remembered(folder.path()).unwrap(), None, "it is held");
        drop(held);
        file.finish().await;
        let memory = remembered(folder.path()).unwrap().unwrap();
        assert_eq!(memory.spoke, Some(Timestamp(1_234_567)));
    }

    #[test]
    fn a_journal_about_something_else_says_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let journal = |origin| Journal {
            format: journey::FORMAT,
            app_version: String::new(),
            catalogue_version: String::new(),
            origin,
            events: vec![Recorded {
                at: Timestamp(0),
                event: Event::LanguageChosen {
                    tag: "nl".to_owned(),
                },
            }],
        };
        for origin in Origin::ALL {
            let text = serde_json::to_string(&journal(origin)).unwrap();
            fs::write(folder.path().join(JOURNAL), text).unwrap();
            let now = journey_now(folder.path(), Origin::Live, &Boot::default());
            assert_eq!(now.language.is_some(), origin == Origin::Live, "{origin:?}");
        }
    }

    #[test]
    fn a_journal_that_is_missing_or_damaged_says_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let nothing = JourneyNow::default();
        assert_eq!(
            journey_now(folder.path(), Origin::Live, &Boot::default()),
            nothing
        );
        fs::write(folder.path().join(JOURNAL), "{").unwrap();
        assert_eq!(
            journey_now(folder.path(), Origin::Live, &Boot::default()),
            nothing
        );
        assert_eq!(
            fs::read_to_string(folder.path().join(JOURNAL)).unwrap(),
            "{",
            "it is read, never set aside"
        );
    }
}
