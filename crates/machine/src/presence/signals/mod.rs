//! Signals that something on the machine changed, such as a new package or a new service, where the
//! system gives them cheaply. They mean that a scan is worthwhile. It may not know what changed.
//! Where there are no signals, the next scheduled scan finds the change.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

use std::path::{Path, PathBuf};

use tokio::sync::mpsc;
use voorzorg_domain::snapshot::System;

#[cfg(target_os = "linux")]
use self::linux as system;
#[cfg(target_os = "macos")]
use self::macos as system;
#[cfg(windows)]
use self::windows as system;
use crate::local::Local;
use crate::machine::Machine;

/// The folders in which something appears when a program is installed on Linux: package databases,
/// units, and the folders of the vendor's programs.
const LINUX: &[&str] = &[
    "/var/lib/dpkg",
    "/var/lib/rpm",
    "/usr/lib/sysimage/rpm",
    "/usr/share/rpm",
    "/var/lib/pacman/local",
    "/etc/systemd/system",
    "/usr/lib/systemd/system",
    "/lib/systemd/system",
    "/etc/init.d",
    "/opt",
    "/opt/kaspersky",
];

/// The folders in which something appears when a program is installed on macOS.
const MACOS: &[&str] = &[
    "/Applications",
    "/Library/LaunchAgents",
    "/Library/LaunchDaemons",
    "/Library/SystemExtensions",
    "/private/var/db/receipts",
];

/// A stream of signals; dropping it ends them.
#[derive(Debug)]
pub struct Signals {
    changes: mpsc::Receiver<()>,
    _source: Option<system::Source>,
}

impl Signals {
    /// The signals of `machine`, and of changes in the folders `also`.
    #[must_use]
    pub fn of(machine: &Machine, also: &[PathBuf]) -> Signals {
        // Signals carry no data, so one that waits is as good as ten.
        let (sender, changes) = mpsc::channel(1);
        let source = system::Source::begin(&folders(machine, also), is_live(machine), sender);
        Signals {
            changes,
            _source: source,
        }
    }

    /// Whether this machine gives any signals.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self._source.is_some()
    }

    /// Waits for the next signal; for ever where there are none. It is cancel safe: no signal is
    /// lost when the future is dropped.
    pub async fn next(&mut self) {
        if self.changes.recv().await.is_none() {
            std::future::pending::<()>().await;
        }
    }
}

fn is_live(machine: &Machine) -> bool {
    matches!(machine, Machine::Local(Local { sysroot: None, .. }))
}

fn folders(machine: &Machine, also: &[PathBuf]) -> Vec<PathBuf> {
    let mut folders = also.to_vec();
    if let Machine::Local(local) = machine {
        let ours = match local.system {
            System::Linux => LINUX,
            System::Macos => MACOS,
            System::Windows => &[],
        };
        let root = local.sysroot.as_ref().map_or_else(
            || PathBuf::from("/"),
            |sysroot| sysroot.root().to_path_buf(),
        );
        folders.extend(
            ours.iter()
                .map(|folder| root.join(folder.trim_start_matches('/'))),
        );
    }
    folders
}

/// Whether a file changes without anything being installed: lock files, and the shared-memory file
/// of an SQLite database.
#[cfg_attr(
    all(windows, not(test)),
    expect(dead_code, reason = "the registry has no such files")
)]
fn is_noise(name: &Path) -> bool {
    let name = name.to_string_lossy();
    name.ends_with("lock") || name.ends_with("lock-frontend") || name.ends_with("-shm")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_no_change() {
        for noise in ["lock", "lock-frontend", ".rpm.lock", "rpmdb.sqlite-shm"] {
            assert!(is_noise(Path::new(noise)), "{noise}");
        }
        for change in [
            "status",
            "rpmdb.sqlite",
            "kesl.service",
            "kaspersky",
            "status-new",
        ] {
            assert!(!is_noise(Path::new(change)), "{change}");
        }
    }
}
