//! Every kind of fact that a probe can find on a machine. It may not say what one means.

use serde::{Deserialize, Serialize};

use super::MachinePath;

/// Which registry list an uninstall entry is in.
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
    /// The registered uninstall command, verbatim. Untrusted until parsed.
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
    /// Whether the product's program exists in `root`; `None` when that could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program_exists: Option<bool>,
    /// Whether a password protects the removal; `None` when the key does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_protected: Option<bool>,
}

/// Who made a program, by what its file and its system say. Nothing of it is verified: a file may say
/// anything of itself, so all of it together is one sign.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Maker {
    /// `CompanyName` in the version information of a Windows file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// `ProductName` there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// `ProductVersion` there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// `OriginalFilename` there: the name that the maker gave the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_name: Option<String>,
    /// The organisation whose certificate is in the signature of a Windows file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<String>,
    /// The team in the code signature of a macOS program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// The package that the file belongs to (Linux).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package: Option<String>,
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
    /// `None` when the state could not be queried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running: Option<bool>,
    /// Whether its image file exists; `None` when that could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program_exists: Option<bool>,
    /// Marked for deletion: Windows removes it at its next start.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub leaving: bool,
    /// Who made its file; `None` when that was not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<Maker>,
}

/// One running program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Process {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<MachinePath>,
    /// Its file is no longer on the disk: the product was removed, the machine not yet restarted.
    #[serde(default)]
    pub deleted: bool,
    /// Who made its file; `None` when that was not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<Maker>,
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
    /// Whether its virus definitions are recent; `None` when the product does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to_date: Option<bool>,
}

/// What could be read of Microsoft Defender Antivirus.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Defender {
    /// Its service is registered and its program exists.
    pub present: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running: Option<bool>,
    /// A policy keeps it, or its real-time protection, off or passive.
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
    /// Who made its file; `None` when that was not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<Maker>,
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

/// Which package database a package is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PackageManager {
    Dpkg,
    Rpm,
    Pacman,
}

/// How far a package is installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PackageState {
    /// Fully installed.
    Installed,
    /// Some of it is on the disk, but the last installation or removal did not finish.
    Incomplete,
    /// Removed, only configuration files are left.
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
    /// dpkg's maintainer, rpm's vendor or pacman's URL, without an e-mail address.
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

/// One of the vendor's folders.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Folder {
    pub path: MachinePath,
    /// It contains executable files.
    pub has_programs: bool,
}

/// A file operation that the system carries out at its next start.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PendingRestart {
    /// The file that will be removed or replaced.
    pub path: MachinePath,
    /// Who made its file; `None` when that was not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<Maker>,
}

/// Whether this is a good moment to remove something. Each field is `None` when the system does not
/// say.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Circumstances {
    /// It runs on its battery; `false` for a computer without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_battery: Option<bool>,
    /// Something else is being installed or removed right now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub installer_busy: Option<bool>,
    /// The system waits for a restart, whatever the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restart_waits: Option<bool>,
}

/// What kind of thing a product leaves behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TraceKind {
    /// A certificate that the whole machine trusts.
    RootCertificate,
    /// An extension of a browser.
    BrowserExtension,
    /// The database of a password manager.
    Vault,
    /// Settings of a user or of the machine.
    Preferences,
    Cache,
    /// A log file or an event log channel.
    Log,
}

/// Something that often outlives its product: never proof that the product is installed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trace {
    pub kind: TraceKind,
    /// The subject of a certificate, the identifier of an extension, or the name of a file.
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<MachinePath>,
}

/// One thing that a probe found. Every variant exists on every platform, so that the snapshot of any
/// machine can be read, replayed and tested anywhere.
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
    Trace(Trace),
    Circumstances(Circumstances),
}
