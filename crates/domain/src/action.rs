//! What the app may do on a machine, and how that can end. Values only: doing it is the work of
//! `machine`, and that it was done proves nothing (I3).

use serde::{Deserialize, Serialize};

use crate::catalogue::{MsiVerb, SourceId};
use crate::id_enum;
use crate::snapshot::UninstallScope;

/// A page of the system's own settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SystemPage {
    /// The list of installed apps.
    InstalledApps,
    /// The page that shows which antivirus is on.
    Security,
}

/// One thing the app can do. Nothing here deletes, elevates or talks to a network (I5 to I7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "kebab-case")]
pub enum Action {
    /// Start the product's own registered uninstaller, in its own window (I5).
    StartUninstaller {
        scope: UninstallScope,
        /// The key of the uninstall entry; its text is read again just before.
        key: String,
        /// The text the person was shown; when the entry says something else by now, nothing is
        /// started.
        command: Option<String>,
        verb: MsiVerb,
        /// Folders of the vendor's in which an uninstall program may stand.
        folders: Vec<String>,
    },
    /// Show a command that the person runs (ADR 10).
    ShowRemovalCommand {
        command: String,
    },
    OpenSystemPage {
        page: SystemPage,
    },
    OpenSource {
        source: SourceId,
    },
}

/// How an attempt to act ended. It says what to tell the person next, never that a step is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum ActionOutcome {
    /// The uninstaller was started. `exit_code` is known only when it ended while we watched.
    Started {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        exit_code: Option<i64>,
    },
    /// The registered text was not accepted; the system's list of apps was opened instead.
    OpenedAppsInstead { reason: UninstallerRejection },
    /// What was asked for was opened or shown.
    Opened,
    /// The entry is no longer there.
    EntryGone,
    /// The entry says something else than what the person was shown.
    EntryChanged,
    /// The system could not start or open it. The detail is technical and never private.
    Failed { detail: String },
}

id_enum! {
    /// Why a registered uninstall text was not accepted.
    pub enum UninstallerRejection {
        /// There is no text.
        Missing = "missing",
        /// It is not one program with plain arguments, or not the one form of Windows Installer.
        NotPlain = "not-plain",
        /// The program is not in a folder of the vendor's.
        OutsideVendorFolder = "outside-vendor-folder",
        /// The program does not exist.
        ProgramMissing = "program-missing",
        /// An ordinary user may write where it stands, so it could have been replaced.
        Replaceable = "replaceable",
        /// This system has no uninstallers that can be started.
        NotOnThisSystem = "not-on-this-system",
    }
}
