//! The sources of facts, and why one could not be read. It may not know what a fact means.

use serde::{Deserialize, Serialize};

use super::{MachinePath, System};
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
    /// A probe that the system or the mode does not have answers [`Gap::UNSUPPORTED`]; any other gap
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

    /// Every probe of a computer with `system`, whether or not absence depends on it.
    pub fn all_on(system: System) -> impl Iterator<Item = Probe> {
        Probe::ALL
            .into_iter()
            .filter(move |probe| probe.systems().contains(&system))
    }

    fn systems(self) -> &'static [System] {
        match self {
            Probe::UninstallMachine64
            | Probe::UninstallMachine32
            | Probe::UninstallPerson
            | Probe::VendorKey
            | Probe::Services
            | Probe::SecurityCenter
            | Probe::Defender
            | Probe::PendingRestart => &[System::Windows],
            Probe::Applications
            | Probe::LaunchItems
            | Probe::SystemExtensions
            | Probe::Receipts => &[System::Macos],
            Probe::Dpkg | Probe::Rpm | Probe::Pacman | Probe::Units => &[System::Linux],
            Probe::Processes | Probe::Folders => &System::ALL,
            Probe::Traces => &[System::Windows, System::Macos],
            Probe::Circumstances => &[System::Windows, System::Linux],
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

id_enum! {
    /// Why a source, or a part of it, could not be read.
    pub enum GapKind {
        /// The system denied access.
        Denied = "denied",
        /// This system or mode has no such source.
        Unsupported = "unsupported",
        /// A program that is needed to read it is not installed.
        ToolMissing = "tool-missing",
        /// It did not answer within its time limit.
        TimedOut = "timed-out",
        /// It was read, but not in a form that we understand, or not whole.
        Unreadable = "unreadable",
        /// The system starts what answers for it by itself, and that does not run yet.
        Starting = "starting",
        /// What answers for it was switched off or taken away, so there is nothing to read. That is no
        /// gap in what was looked at, but it is said.
        SwitchedOff = "switched-off",
    }
}

/// What could not be read, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    #[serde(rename = "gap")]
    pub kind: GapKind,
    /// The file, folder or registry key; `None` when it is the source as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<MachinePath>,
    /// What was wrong, in technical words. It holds no personal data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// It lies inside a folder or key in which products leave their settings and data, so it could
    /// only show more remains (ADR 30).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_remains: bool,
}

impl Gap {
    /// This system or mode has no such source.
    pub const UNSUPPORTED: Gap = Gap::of(GapKind::Unsupported);
    /// The source did not answer within its time limit.
    pub const TIMED_OUT: Gap = Gap::of(GapKind::TimedOut);

    /// The source as a whole.
    #[must_use]
    pub const fn of(kind: GapKind) -> Gap {
        Gap {
            kind,
            place: None,
            detail: None,
            in_remains: false,
        }
    }

    /// The source as a whole was not in a form that we understand.
    #[must_use]
    pub fn unreadable(detail: impl Into<String>) -> Gap {
        Gap {
            detail: Some(detail.into()),
            ..Gap::of(GapKind::Unreadable)
        }
    }

    /// The same at `place`.
    #[must_use]
    pub fn at(self, place: MachinePath) -> Gap {
        Gap {
            place: Some(place),
            ..self
        }
    }

    /// The same inside a place for remains.
    #[must_use]
    pub fn in_remains(self) -> Gap {
        Gap {
            in_remains: true,
            ..self
        }
    }

    /// Whether this machine simply lacks the source: it has none, or it was switched off.
    #[must_use]
    pub fn is_lack(&self) -> bool {
        self.place.is_none()
            && match self.kind {
                GapKind::Unsupported | GapKind::SwitchedOff => true,
                GapKind::Denied
                | GapKind::ToolMissing
                | GapKind::TimedOut
                | GapKind::Unreadable
                | GapKind::Starting => false,
            }
    }

    /// Whether looking again in a few minutes can help.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        match self.kind {
            GapKind::TimedOut | GapKind::Starting => true,
            GapKind::Denied
            | GapKind::Unsupported
            | GapKind::ToolMissing
            | GapKind::Unreadable
            | GapKind::SwitchedOff => false,
        }
    }
}
