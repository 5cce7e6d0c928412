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
        /// Windows: the vendor's own registry key, in four locations.
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
        /// What products often leave behind: certificates, extensions, settings, caches, vaults.
        Traces = "traces",
        /// Battery, a running installer, a pending restart: whether this is a good moment to remove.
        Circumstances = "circumstances",
    }
}

impl Probe {
    /// The probes that must be read completely before absence may be concluded on `system` (I2).
    ///
    /// A probe that the system or the mode does not have answers [`Gap::Unsupported`]; any other gap
    /// in one of these makes the verdict inconclusive.
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

    /// Whether this is a package database. Each one that exists is required; a snapshot of an older
    /// version may lack one that was not read yet (ADR 13).
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

    /// Whether a machine can lack this source.
    ///
    /// The registry of Windows and the unit folders of Linux always exist: there, "unsupported"
    /// counts as a gap.
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
    /// The system denied access.
    Denied,
    /// This system or mode has no such source.
    Unsupported,
    /// A program that is needed to read it is not installed.
    ToolMissing,
    /// It did not answer within its time limit.
    TimedOut,
    /// It was read, but not in a form that we understand. The detail is technical and holds no
    /// personal data.
    Unreadable { detail: String },
}

impl Gap {
    /// The id used in files, messages and `scan --json`.
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
