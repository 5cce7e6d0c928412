//! Signals that something on the machine changed, where the system gives them cheaply: a package
//! was installed, a service was registered. They say that a scan is worthwhile, never what changed.
//! Where there is none, the next scan notices.

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

/// The folders in which something appears when a program is installed on Linux: package lists, units,
/// and where the vendor's programs stand.
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

/// The same on macOS.
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
    /// The signals of `machine`, and of what stands in the folders `also`.
    #[must_use]
    pub fn of(machine: &Machine, also: &[PathBuf]) -> Signals {
        // One waiting signal says as much as ten.
        let (sender, changes) = mpsc::channel(1);
        let source = system::Source::begin(&folders(machine, also), is_live(machine), sender);
        Signals {
            changes,
            _source: source,
        }
    }

    /// Whether there is anything to wait for.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self._source.is_some()
    }

    /// Waits for the next signal; for ever where there is none. Nothing is lost when the wait is
    /// given up.
    pub async fn next(&mut self) {
        if self.changes.recv().await.is_none() {
            std::future::pending::<()>().await;
        }
    }
}

fn is_live(machine: &Machine) -> bool {
    matches!(machine, Machine::Local(Local { tree: None, .. }))
}

fn folders(machine: &Machine, also: &[PathBuf]) -> Vec<PathBuf> {
    let mut folders = also.to_vec();
    if let Machine::Local(local) = machine {
        let ours = match local.system {
            System::Linux => LINUX,
            System::Macos => MACOS,
            System::Windows => &[],
        };
        let root = local
            .tree
            .as_ref()
            .map_or_else(|| PathBuf::from("/"), |tree| tree.root().to_path_buf());
        folders.extend(
            ours.iter()
                .map(|folder| root.join(folder.trim_start_matches('/'))),
        );
    }
    folders
}

/// Files that change without anything being installed: locks, and what a database keeps beside it.
#[cfg_attr(windows, expect(dead_code, reason = "the registry has no such files"))]
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
