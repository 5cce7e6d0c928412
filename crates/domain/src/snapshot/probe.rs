//! The sources of facts, and why one could not be read. It may not know what a fact means.

use serde::{Deserialize, Serialize};

use super::System;
use crate::id_enum;

id_enum! {
    /// One source of facts. Each is read on its own and fails on its own.
    pub enum Probe {
        /// Windows: uninstall entries of the machine, 64-bit view.
        UninstallMachine64 = "uninstall-machine-64",
        /// Windows: uninstall entries of the machine, 32-bit view.
        UninstallMachine32 = "uninstall-machine-32",
        /// Windows: uninstall entries of the person who is signed in.
        UninstallPerson = "uninstall-person",
        /// Windows: the vendor's own registry key, four places.
        VendorKey = "vendor-key",
        /// Windows: services and drivers.
        Services = "services",
        /// Windows: the products that Windows Security Center lists.
        SecurityCenter = "security-center",
        /// Windows: Microsoft Defender's own state and the policies that keep it off.
        Defender = "defender",
        /// Windows: files that will be removed or renamed at the next start.
        PendingRestart = "pending-restart",
        /// Programs that are running now.
        Processes = "processes",
        /// macOS: application bundles.
        Applications = "applications",
        /// macOS: launch daemons and agents.
        LaunchItems = "launch-items",
        /// macOS: system extensions.
        SystemExtensions = "system-extensions",
        /// macOS: receipts of installed packages.
        Receipts = "receipts",
        /// Linux: the dpkg database.
        Dpkg = "dpkg",
        /// Linux: the rpm database.
        Rpm = "rpm",
        /// Linux: the pacman database.
        Pacman = "pacman",
        /// Linux: systemd units and init scripts on disk.
        Units = "units",
        /// Program and data folders of the vendor.
        Folders = "folders",
        /// What often stays behind: a certificate, an extension, settings, caches, a vault.
        Traces = "traces",
        /// Battery, other installations and a restart that waits: no product, only the moment.
        Circumstances = "circumstances",
    }
}

impl Probe {
    /// The probes whose answer a claim of absence needs on `system`.
    ///
    /// A probe that the system or the mode does not have says so with [`Gap::Unsupported`]; every
    /// other gap in one of these blocks the claim.
    #[must_use]
    pub fn required(system: System) -> &'static [Probe] {
        match system {
            System::Windows => &[
                Probe::UninstallMachine64,
                Probe::UninstallMachine32,
                Probe::UninstallPerson,
                Probe::VendorKey,
                Probe::Services,
                Probe::SecurityCenter,
                Probe::Processes,
            ],
            System::Macos => &[
                Probe::Applications,
                Probe::LaunchItems,
                Probe::SystemExtensions,
                Probe::Receipts,
                Probe::Processes,
            ],
            System::Linux => &[
                Probe::Dpkg,
                Probe::Rpm,
                Probe::Units,
                Probe::Folders,
                Probe::Processes,
            ],
        }
    }

    /// Whether this is a list of the packages of a machine. Each that exists is required; a snapshot
    /// taken before we read that list lacks it (ADR 13).
    #[must_use]
    pub fn lists_packages(self) -> bool {
        match self {
            Probe::Dpkg | Probe::Rpm | Probe::Pacman => true,
            Probe::UninstallMachine64
            | Probe::UninstallMachine32
            | Probe::UninstallPerson
            | Probe::VendorKey
            | Probe::Services
            | Probe::SecurityCenter
            | Probe::Defender
            | Probe::PendingRestart
            | Probe::Processes
            | Probe::Applications
            | Probe::LaunchItems
            | Probe::SystemExtensions
            | Probe::Receipts
            | Probe::Units
            | Probe::Folders
            | Probe::Traces
            | Probe::Circumstances => false,
        }
    }

    /// Whether a machine of `system` may honestly answer "I do not have this".
    ///
    /// The registry of Windows and the unit folders of Linux always exist: for those, "unsupported"
    /// is no excuse.
    #[must_use]
    pub fn may_be_unsupported(self) -> bool {
        match self {
            Probe::SecurityCenter
            | Probe::Defender
            | Probe::PendingRestart
            | Probe::Processes
            | Probe::SystemExtensions
            | Probe::Dpkg
            | Probe::Rpm
            | Probe::Pacman
            | Probe::Traces
            | Probe::Circumstances => true,
            Probe::UninstallMachine64
            | Probe::UninstallMachine32
            | Probe::UninstallPerson
            | Probe::VendorKey
            | Probe::Services
            | Probe::Applications
            | Probe::LaunchItems
            | Probe::Receipts
            | Probe::Units
            | Probe::Folders => false,
        }
    }
}

/// Why a source, or a part of it, could not be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "gap", rename_all = "kebab-case")]
pub enum Gap {
    /// The system refused.
    Denied,
    /// This system or mode has no such source.
    Unsupported,
    /// A program that is needed to read it is not there.
    ToolMissing,
    /// It did not answer within its time limit.
    TimedOut,
    /// It answered, but not in a form we understand. The detail is technical and never private.
    Unreadable { detail: String },
}

impl Gap {
    /// The name used in files, messages and `scan --json`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Gap::Denied => "denied",
            Gap::Unsupported => "unsupported",
            Gap::ToolMissing => "tool-missing",
            Gap::TimedOut => "timed-out",
            Gap::Unreadable { .. } => "unreadable",
        }
    }
}
