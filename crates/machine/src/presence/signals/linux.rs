//! Linux: inotify on a handful of folders, without a thread and without waking up for reads.

use std::future::poll_fn;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use futures_core::Stream;
use inotify::{Event, EventMask, EventStream, Inotify, WatchMask, Watches};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::is_noise;

const BUFFER: usize = 4096;

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
            while let Some(event) = next(&mut stream).await {
                if event.is_ok_and(|event| is_change(&event)) {
                    // Folders that did not exist before may exist now.
                    watch(&mut stream.watches(), &folders);
                    match changes.try_send(()) {
                        Ok(()) | Err(mpsc::error::TrySendError::Full(())) => {}
                        Err(mpsc::error::TrySendError::Closed(())) => return,
                    }
                }
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
    let what = WatchMask::CREATE
        | WatchMask::DELETE
        | WatchMask::CLOSE_WRITE
        | WatchMask::MOVE
        | WatchMask::ONLYDIR;
    folders
        .iter()
        .filter(|folder| watches.add(folder, what).is_ok())
        .count()
}

async fn next<T: AsMut<[u8]> + AsRef<[u8]> + Unpin>(
    stream: &mut EventStream<T>,
) -> Option<std::io::Result<Event<std::ffi::OsString>>> {
    poll_fn(|context| Pin::new(&mut *stream).poll_next(context)).await
}

/// Whether an event is a change: not noise, and not the mere end of a watch (`IGNORED`), which
/// follows the removal of a watched folder.
fn is_change(event: &Event<std::ffi::OsString>) -> bool {
    let noise = event
        .name
        .as_ref()
        .is_some_and(|name| is_noise(Path::new(name)));
    !noise && !event.mask.contains(EventMask::IGNORED)
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

    #[tokio::test]
    async fn a_machine_without_such_folders_gives_no_signals_and_no_trouble() {
        let root = tempfile::tempdir().unwrap();
        let machine = Machine::root(root.path().to_path_buf(), System::Linux).unwrap();
        let mut signals = Signals::of(&machine, &[]);
        assert!(!signals.is_there());
        assert!(timeout(QUIET, signals.next()).await.is_err());
    }
}
