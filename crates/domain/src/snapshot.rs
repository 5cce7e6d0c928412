//! What was seen on a machine at one moment: facts, and gaps where we could not look.
//!
//! A [`Snapshot`] is at once the result of a look, the fixture of a test, the proof in a report and
//! the body of a bug report. It is a persisted format: versioned, and every released version stays
//! readable (I11). This module knows nothing of products: it may not say what a fact *means*.

use serde::{Deserialize, Serialize};

/// The version of the snapshot format that this code writes.
pub const FORMAT: u16 = 1;

/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Seconds from `earlier` to `self`; negative when the clock was set back in between.
    #[must_use]
    pub fn seconds_since(self, earlier: Timestamp) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// The family of operating system that was looked at (not the one this code runs on).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    Windows,
    Macos,
    Linux,
}

impl System {
    /// All of them.
    pub const ALL: [System; 3] = [System::Windows, System::Macos, System::Linux];

    /// The name used in files and on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            System::Windows => "windows",
            System::Macos => "macos",
            System::Linux => "linux",
        }
    }
}

/// The machine that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Host {
    pub system: System,
    /// The name the system gives itself, such as "Debian GNU/Linux".
    pub os: String,
    pub version: String,
    /// A server edition: Windows Server has no Security Center and does not switch Defender back on.
    pub server: bool,
}

/// What tells one start of the machine from the next.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Boot {
    /// The kernel's own identity of this start, where it has one (Linux `boot_id`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// When the machine started, as the system reports it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<Timestamp>,
}

/// Start times of the same start may differ this much, since clocks are corrected while running.
const BOOT_TOLERANCE_SECONDS: i64 = 120;

impl Boot {
    /// Whether `self` and `other` are the same start; `None` when that cannot be told.
    #[must_use]
    pub fn same_as(&self, other: &Boot) -> Option<bool> {
        if let (Some(ours), Some(theirs)) = (&self.id, &other.id) {
            return Some(ours == theirs);
        }
        let (ours, theirs) = (self.started_at?, other.started_at?);
        Some(ours.seconds_since(theirs).abs() <= BOOT_TOLERANCE_SECONDS)
    }
}

/// One source of facts. Each is read on its own and fails on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Probe {
    /// Windows: uninstall entries of the machine, 64-bit view.
    #[serde(rename = "uninstall-machine-64")]
    UninstallMachine64,
    /// Windows: uninstall entries of the machine, 32-bit view.
    #[serde(rename = "uninstall-machine-32")]
    UninstallMachine32,
    /// Windows: uninstall entries of the person who is signed in.
    UninstallPerson,
    /// Windows: the vendor's own registry key, four places.
    VendorKey,
    /// Windows: services and drivers.
    Services,
    /// Windows: the products that Windows Security Center lists.
    SecurityCenter,
    /// Windows: Microsoft Defender's own state and the policies that keep it off.
    Defender,
    /// Windows: files that will be removed or renamed at the next start.
    PendingRestart,
    /// Programs that are running now.
    Processes,
    /// macOS: application bundles.
    Applications,
    /// macOS: launch daemons and agents.
    LaunchItems,
    /// macOS: system extensions.
    SystemExtensions,
    /// macOS: receipts of installed packages.
    Receipts,
    /// Linux: the dpkg database.
    Dpkg,
    /// Linux: the rpm database.
    Rpm,
    /// Linux: systemd units and init scripts on disk.
    Units,
    /// Program and data folders of the vendor.
    Folders,
}

impl Probe {
    /// All of them.
    pub const ALL: [Probe; 17] = [
        Probe::UninstallMachine64,
        Probe::UninstallMachine32,
        Probe::UninstallPerson,
        Probe::VendorKey,
        Probe::Services,
        Probe::SecurityCenter,
        Probe::Defender,
        Probe::PendingRestart,
        Probe::Processes,
        Probe::Applications,
        Probe::LaunchItems,
        Probe::SystemExtensions,
        Probe::Receipts,
        Probe::Dpkg,
        Probe::Rpm,
        Probe::Units,
        Probe::Folders,
    ];

    /// The name used in files, messages and `scan --json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Probe::UninstallMachine64 => "uninstall-machine-64",
            Probe::UninstallMachine32 => "uninstall-machine-32",
            Probe::UninstallPerson => "uninstall-person",
            Probe::VendorKey => "vendor-key",
            Probe::Services => "services",
            Probe::SecurityCenter => "security-center",
            Probe::Defender => "defender",
            Probe::PendingRestart => "pending-restart",
            Probe::Processes => "processes",
            Probe::Applications => "applications",
            Probe::LaunchItems => "launch-items",
            Probe::SystemExtensions => "system-extensions",
            Probe::Receipts => "receipts",
            Probe::Dpkg => "dpkg",
            Probe::Rpm => "rpm",
            Probe::Units => "units",
            Probe::Folders => "folders",
        }
    }

    /// The probes whose answer a claim of absence needs on `system` (R2).
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

    /// Whether a machine of `system` may honestly answer "I do not have this" (R2).
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
            | Probe::Rpm => true,
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

/// What one source answered: facts and gaps side by side, never one or the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    pub probe: Probe,
    #[serde(default)]
    pub facts: Vec<Fact>,
    #[serde(default)]
    pub gaps: Vec<Gap>,
}

impl Reading {
    /// A reading that was complete.
    #[must_use]
    pub fn complete(probe: Probe, mut facts: Vec<Fact>) -> Reading {
        facts.sort();
        facts.dedup();
        Reading {
            probe,
            facts,
            gaps: Vec::new(),
        }
    }

    /// A reading that answered nothing but a gap.
    #[must_use]
    pub fn gap(probe: Probe, gap: Gap) -> Reading {
        Reading {
            probe,
            facts: Vec::new(),
            gaps: vec![gap],
        }
    }
}

/// A path on the machine that was looked at, as text.
///
/// Not a `PathBuf`: a Windows path must mean the same when a Linux test reads it. Home directories
/// are written as `~` at the moment of capture.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MachinePath(pub String);

impl MachinePath {
    /// The parts of the path, in lower case, whichever slash was used.
    pub fn parts(&self) -> impl DoubleEndedIterator<Item = String> + '_ {
        self.0
            .split(['/', '\\'])
            .filter(|part| !part.is_empty() && *part != ".")
            .map(str::to_lowercase)
    }

    /// Whether the path lies below a folder whose parts are `folder`, anywhere in the path.
    ///
    /// Whole parts are compared, so `Kaspersky Lab` does not contain `Kaspersky Laboratory`.
    #[must_use]
    pub fn is_below(&self, folder: &str) -> bool {
        let wanted: Vec<String> = MachinePath(folder.to_owned()).parts().collect();
        let parts: Vec<String> = self.parts().collect();
        if wanted.is_empty() || parts.len() <= wanted.len() || parts.iter().any(|part| part == "..")
        {
            return false;
        }
        if folder.starts_with('/') {
            return self.0.starts_with('/') && parts.starts_with(&wanted);
        }
        parts[..parts.len() - 1]
            .windows(wanted.len())
            .any(|window| window == wanted)
    }

    /// The last part of the path, as written.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.0
            .rsplit(['/', '\\'])
            .find(|part| !part.is_empty())
            .unwrap_or("")
    }
}

/// Which list of uninstall entries an entry stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UninstallScope {
    #[serde(rename = "machine-64")]
    Machine64,
    #[serde(rename = "machine-32")]
    Machine32,
    Person,
}

/// One entry of the list that Windows shows as "installed apps".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UninstallEntry {
    pub scope: UninstallScope,
    /// The name of the registry key: a product code, `InstallWIX_{code}`, or a plain name.
    pub key: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<MachinePath>,
    /// The registered uninstall text, exactly as it stands there. Hostile until parsed (R9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// Installed by Windows Installer.
    #[serde(default)]
    pub msi: bool,
    /// Hidden from the person's list of apps.
    #[serde(default)]
    pub hidden: bool,
}

/// One product below the vendor's own registry key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VendorKey {
    /// The last part of the key, such as `AVP21.21`.
    pub key: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product_code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root: Option<MachinePath>,
    /// Whether the product's program stands in `root`; `None` when that could not be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program_exists: Option<bool>,
    /// Whether a password guards removal; `None` when nothing says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_protected: Option<bool>,
}

/// Whether an entry of the service list is a program or a driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceKind {
    Program,
    Driver,
}

/// One registered service or driver of Windows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    pub kind: ServiceKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<MachinePath>,
    /// `None` when the state could not be asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running: Option<bool>,
}

/// One running program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Process {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<MachinePath>,
    /// It runs from a file that is no longer on the disk: removed, but not yet restarted.
    #[serde(default)]
    pub deleted: bool,
}

/// How a security product describes its own state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SecurityState {
    On,
    Off,
    Snoozed,
    Expired,
    Unknown,
}

/// One antivirus product in the list of Windows Security Center.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecurityProduct {
    pub name: String,
    pub state: SecurityState,
    /// `None` when it does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to_date: Option<bool>,
}

/// What could be seen of Microsoft Defender Antivirus.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Defender {
    /// Its service is registered and its program exists.
    pub present: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running: Option<bool>,
    /// A policy keeps it off (`DisableAntiSpyware`).
    pub held_off: bool,
}

/// One application bundle of macOS.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppBundle {
    pub path: MachinePath,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
}

/// One launch daemon or agent of macOS.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaunchItem {
    pub label: String,
    pub path: MachinePath,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<MachinePath>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program_exists: Option<bool>,
}

/// One system extension of macOS.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemExtension {
    pub identifier: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// The state as macOS writes it, such as `activated_enabled`.
    pub state: String,
}

/// One package receipt of macOS.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    pub identifier: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// Which package database a package stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PackageManager {
    Dpkg,
    Rpm,
}

/// How far a package is installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PackageState {
    /// Fully installed.
    Installed,
    /// Some of it is on the disk, but the last installation or removal did not finish.
    Incomplete,
    /// Removed, only settings files are left.
    ConfigFiles,
}

/// One installed package of Linux.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Package {
    pub manager: PackageManager,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// dpkg's maintainer or rpm's vendor, without an e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor: Option<String>,
    pub state: PackageState,
}

/// One systemd unit or init script on disk.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    pub name: String,
    pub path: MachinePath,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<MachinePath>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program_exists: Option<bool>,
}

/// One folder of the vendor's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Folder {
    pub path: MachinePath,
    /// It holds something that can be run.
    pub has_programs: bool,
}

/// A change that the system carries out at its next start.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PendingRestart {
    /// The file that will be removed or replaced, when it is the vendor's.
    pub path: MachinePath,
}

/// One thing that was seen. Every variant exists on every platform, so that any machine can be
/// read, replayed and tested anywhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "kebab-case")]
pub enum Fact {
    UninstallEntry(UninstallEntry),
    VendorKey(VendorKey),
    Service(Service),
    Process(Process),
    SecurityProduct(SecurityProduct),
    Defender(Defender),
    AppBundle(AppBundle),
    LaunchItem(LaunchItem),
    SystemExtension(SystemExtension),
    Receipt(Receipt),
    Package(Package),
    Unit(Unit),
    Folder(Folder),
    PendingRestart(PendingRestart),
}

/// Everything that was seen on one machine at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    pub format: u16,
    pub taken_at: Timestamp,
    pub host: Host,
    #[serde(default)]
    pub boot: Boot,
    pub readings: Vec<Reading>,
}

impl Snapshot {
    /// Puts readings and facts into their one order, so that equal machines give equal snapshots.
    #[must_use]
    pub fn in_order(mut self) -> Snapshot {
        self.readings.sort_by_key(|reading| reading.probe);
        for reading in &mut self.readings {
            reading.facts.sort();
            reading.facts.dedup();
            reading.gaps.sort();
            reading.gaps.dedup();
        }
        self
    }

    /// All facts with the probe that saw them.
    pub fn facts(&self) -> impl Iterator<Item = (Probe, &Fact)> {
        self.readings
            .iter()
            .flat_map(|reading| reading.facts.iter().map(move |fact| (reading.probe, fact)))
    }

    /// The uninstall entry in `scope` under `key`, if it stands there now.
    #[must_use]
    pub fn uninstall_entry(&self, scope: UninstallScope, key: &str) -> Option<&UninstallEntry> {
        self.facts().find_map(|(_, fact)| match fact {
            Fact::UninstallEntry(entry) if entry.scope == scope && entry.key == key => Some(entry),
            Fact::UninstallEntry(_)
            | Fact::VendorKey(_)
            | Fact::Service(_)
            | Fact::Process(_)
            | Fact::SecurityProduct(_)
            | Fact::Defender(_)
            | Fact::AppBundle(_)
            | Fact::LaunchItem(_)
            | Fact::SystemExtension(_)
            | Fact::Receipt(_)
            | Fact::Package(_)
            | Fact::Unit(_)
            | Fact::Folder(_)
            | Fact::PendingRestart(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_below_a_folder_only_by_whole_parts() {
        let below = |path: &str, folder: &str| MachinePath(path.to_owned()).is_below(folder);
        assert!(below(
            r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.3\avp.exe",
            "Kaspersky Lab"
        ));
        assert!(below(
            "/opt/kaspersky/kesl/bin/kesl-control",
            "/opt/kaspersky"
        ));
        assert!(!below(r"C:\Kaspersky Laboratory\avp.exe", "Kaspersky Lab"));
        assert!(!below("/home/x/opt/kaspersky/kesl", "/opt/kaspersky"));
        assert!(
            !below("/opt/kaspersky", "/opt/kaspersky"),
            "the folder is not below itself"
        );
        assert!(!below("/opt/kaspersky/../evil/kesl", "/opt/kaspersky"));
        assert!(
            !below(r"C:\Users\x\Kaspersky Lab", "Kaspersky Lab"),
            "a file of that name is no folder"
        );
    }

    #[test]
    fn the_boot_id_decides_and_the_start_time_helps_where_there_is_none() {
        let boot = |id: Option<&str>, at: Option<i64>| Boot {
            id: id.map(str::to_owned),
            started_at: at.map(Timestamp),
        };
        assert_eq!(
            boot(Some("a"), Some(1)).same_as(&boot(Some("a"), Some(9_000))),
            Some(true)
        );
        assert_eq!(
            boot(Some("a"), Some(1)).same_as(&boot(Some("b"), Some(1))),
            Some(false)
        );
        assert_eq!(
            boot(None, Some(1_000)).same_as(&boot(None, Some(1_060))),
            Some(true)
        );
        assert_eq!(
            boot(None, Some(1_000)).same_as(&boot(None, Some(5_000))),
            Some(false)
        );
        assert_eq!(boot(None, None).same_as(&boot(Some("a"), None)), None);
    }
}
