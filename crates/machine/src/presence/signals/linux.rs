//! Linux: inotify on a handful of folders, without a thread and without waking up for reads.
//!
//! However much happens, it wakes up once a second at most: it reads what is there, asks again for the
//! folders, and rests. The kernel keeps or merges what comes meanwhile.

use std::future::poll_fn;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use futures_core::Stream;
use inotify::{Event, EventMask, EventStream, Inotify, WatchMask, Watches};
use tokio::sync::mpsc;
use tokio::task::{JoinHandle, spawn_blocking};

use super::is_noise;

const BUFFER: usize = 4096;
/// The rest between two looks at what happened.
const REST: Duration = Duration::from_secs(1);
/// More than the queue of the kernel holds (`max_queued_events`).
const EVENTS_AT_ONCE: u32 = 100_000;

#[derive(Debug)]
pub(super) struct Source {
    reading: JoinHandle<()>,
}

impl Source {
    pub(super) fn begin(
        folders: &[PathBuf],
        _live: bool,
        changes: mpsc::Sender<()>,
    ) -> Option<Source> {
        let inotify = Inotify::init().ok()?;
        if watch(&mut inotify.watches(), folders) == 0 {
            return None;
        }
        let mut stream = inotify.into_event_stream(vec![0; BUFFER]).ok()?;
        let folders = folders.to_vec();
        let reading = tokio::spawn(async move {
            while let Some(changed) = next_batch(&mut stream).await {
                if changed {
                    match changes.try_send(()) {
                        Ok(()) | Err(mpsc::error::TrySendError::Full(())) => {}
                        Err(mpsc::error::TrySendError::Closed(())) => return,
                    }
                    // Folders that did not exist before may exist now. A folder may lie on a disk
                    // that does not answer.
                    let (mut watches, folders) = (stream.watches(), folders.clone());
                    let _ = spawn_blocking(move || watch(&mut watches, &folders)).await;
                }
                tokio::time::sleep(REST).await;
            }
        });
        Some(Source { reading })
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        self.reading.abort();
    }
}

/// Watches every folder that exists, and returns how many do. Watching a folder twice does no harm.
fn watch(watches: &mut Watches, folders: &[PathBuf]) -> usize {
    // Not when a file is closed that was open for writing: rpm opens its database so to read it.
    let what = WatchMask::CREATE
        | WatchMask::DELETE
        | WatchMask::MODIFY
        | WatchMask::MOVE
        | WatchMask::ONLYDIR;
    folders
        .iter()
        .filter(|folder| watches.add(folder, what).is_ok())
        .count()
}

/// Waits for an event and takes every other that is there: whether one of them is a change. `None` at
/// the end of the stream.
async fn next_batch<T: AsMut<[u8]> + AsRef<[u8]> + Unpin>(
    stream: &mut EventStream<T>,
) -> Option<bool> {
    let mut any = false;
    let mut changed = false;
    poll_fn(|context| {
        // A kernel that fails again and again must not keep us here.
        for _ in 0..EVENTS_AT_ONCE {
            match Pin::new(&mut *stream).poll_next(context) {
                Poll::Ready(Some(event)) => {
                    any = true;
                    changed |= event.is_ok_and(|event| is_change(&event));
                }
                Poll::Ready(None) => return Poll::Ready(any.then_some(changed)),
                Poll::Pending if any => return Poll::Ready(Some(changed)),
                Poll::Pending => return Poll::Pending,
            }
        }
        Poll::Ready(Some(changed))
    })
    .await
}

/// Whether an event is a change: not noise, and not the mere end of a watch (`IGNORED`), which
/// follows the removal of a watched folder.
fn is_change(event: &Event<std::ffi::OsString>) -> bool {
    let name = event.name.as_ref().map(Path::new);
    let written = event.mask.contains(EventMask::MODIFY);
    let noise = name.is_some_and(|name| is_noise(name) || (!written && is_journal(name)));
    !noise && !event.mask.contains(EventMask::IGNORED)
}

/// The journal of an `SQLite` database, which comes and goes with every reader. Only what is written to
/// it is a change.
fn is_journal(name: &Path) -> bool {
    let name = name.to_string_lossy();
    name.ends_with("-wal") || name.ends_with("-journal")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::timeout;
    use voorzorg_domain::snapshot::System;

    use super::super::Signals;
    use crate::machine::Machine;

    const SOON: Duration = Duration::from_secs(5);
    const QUIET: Duration = Duration::from_millis(300);

    #[tokio::test]
    async fn a_change_of_the_package_list_is_a_signal_and_reading_it_is_none() {
        let root = tempfile::tempdir().unwrap();
        let dpkg = root.path().join("var/lib/dpkg");
        std::fs::create_dir_all(&dpkg).unwrap();
        std::fs::create_dir_all(root.path().join("opt")).unwrap();
        std::fs::write(dpkg.join("status"), "").unwrap();
        let machine = Machine::root(root.path().to_path_buf(), System::Linux).unwrap();
        let mut signals = Signals::of(&machine, &[]);
        assert!(signals.is_there());

        std::fs::read(dpkg.join("status")).unwrap();
        std::fs::write(dpkg.join("lock"), "").unwrap();
        assert!(timeout(QUIET, signals.next()).await.is_err());

        std::fs::write(dpkg.join("status-new"), "x").unwrap();
        std::fs::rename(dpkg.join("status-new"), dpkg.join("status")).unwrap();
        timeout(SOON, signals.next()).await.unwrap();

        // A folder that came later is watched from then on.
        std::fs::create_dir(root.path().join("opt/kaspersky")).unwrap();
        timeout(SOON, signals.next()).await.unwrap();
        while timeout(QUIET, signals.next()).await.is_ok() {}
        std::fs::create_dir(root.path().join("opt/kaspersky/kesl")).unwrap();
        timeout(SOON, signals.next()).await.unwrap();
    }

    /// A machine with the folder of rpm, and signals of it.
    fn with_rpm(root: &std::path::Path) -> (std::path::PathBuf, Signals) {
        let rpm = root.join("var/lib/rpm");
        std::fs::create_dir_all(&rpm).unwrap();
        std::fs::write(rpm.join("rpmdb.sqlite"), "x").unwrap();
        let machine = Machine::root(root.to_path_buf(), System::Linux).unwrap();
        let signals = Signals::of(&machine, &[]);
        (rpm, signals)
    }

    #[tokio::test]
    async fn a_database_that_is_opened_for_writing_and_only_read_is_no_change() {
        let root = tempfile::tempdir().unwrap();
        let (rpm, mut signals) = with_rpm(root.path());
        for _ in 0..3 {
            // As SQLite does for a reader who may write.
            let open = |name: &str| {
                let mut options = std::fs::OpenOptions::new();
                options.read(true).write(true).create(true).truncate(false);
                options.open(rpm.join(name)).unwrap()
            };
            let files = ["rpmdb.sqlite", "rpmdb.sqlite-wal", "rpmdb.sqlite-shm"].map(open);
            drop(files);
            std::fs::remove_file(rpm.join("rpmdb.sqlite-wal")).unwrap();
            std::fs::remove_file(rpm.join("rpmdb.sqlite-shm")).unwrap();
        }
        assert!(timeout(QUIET, signals.next()).await.is_err());
        std::fs::write(rpm.join("rpmdb.sqlite-wal"), "a package").unwrap();
        timeout(SOON, signals.next()).await.unwrap();
    }

    #[tokio::test]
    async fn a_storm_gives_one_signal_a_second_and_none_after_it() {
        let root = tempfile::tempdir().unwrap();
        let (rpm, mut signals) = with_rpm(root.path());
        let begun = std::time::Instant::now();
        let storm = std::thread::spawn(move || {
            while begun.elapsed() < Duration::from_secs(3) {
                for name in 0..100 {
                    std::fs::write(rpm.join(name.to_string()), "x").unwrap();
                    std::fs::remove_file(rpm.join(name.to_string())).unwrap();
                }
            }
        });
        let mut count = 0;
        while timeout(Duration::from_secs(2), signals.next())
            .await
            .is_ok()
        {
            count += 1;
        }
        storm.join().unwrap();
        assert!((1..=6).contains(&count), "{count}");
        assert!(
            begun.elapsed() < Duration::from_secs(9),
            "it goes on and on"
        );
    }

    #[tokio::test]
    async fn a_machine_without_such_folders_gives_no_signals_and_no_trouble() {
        let root = tempfile::tempdir().unwrap();
        let machine = Machine::root(root.path().to_path_buf(), System::Linux).unwrap();
        let mut signals = Signals::of(&machine, &[]);
        assert!(!signals.is_there());
        assert!(timeout(QUIET, signals.next()).await.is_err());
    }
}
