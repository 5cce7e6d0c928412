//! macOS: FSEvents on a handful of folders.

use std::path::{Path, PathBuf};

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc;

use super::is_noise;

#[derive(Debug)]
pub(super) struct Source {
    _watcher: RecommendedWatcher,
}

impl Source {
    pub(super) fn begin(
        folders: &[PathBuf],
        _live: bool,
        changes: mpsc::Sender<()>,
    ) -> Option<Source> {
        let mut watcher =
            notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
                if event.is_ok_and(|event| is_change(&event)) {
                    // When the channel is full, a signal is waiting already.
                    let _ = changes.try_send(());
                }
            })
            .ok()?;
        let mut count = 0;
        for folder in folders {
            if watcher.watch(folder, RecursiveMode::NonRecursive).is_ok() {
                count += 1;
            }
        }
        (count > 0).then_some(Source { _watcher: watcher })
    }
}

fn is_change(event: &notify::Event) -> bool {
    let of_interest = match event.kind {
        EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) => true,
        EventKind::Any | EventKind::Access(_) | EventKind::Other => false,
    };
    of_interest
        && event
            .paths
            .iter()
            .filter_map(|path| path.file_name())
            .any(|name| !is_noise(Path::new(name)))
}
