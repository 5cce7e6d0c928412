//! What the app may do on a machine, and how that can end. Values only: the crate `machine` carries
//! actions out, and an outcome never proves that a step is done (I3).

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
        /// The key of the uninstall entry; its command is read again just before the start.
        key: String,
        /// The command the person was shown; when the entry has another one by now, nothing is
        /// started.
        command: Option<String>,
        verb: MsiVerb,
        /// The vendor's folders in which an uninstall program may be.
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
    /// The registered command was rejected; the system's list of apps was opened instead.
    OpenedAppsInstead { reason: UninstallerRejection },
    /// The page was opened, or the command was shown.
    Opened,
    /// The uninstall entry no longer exists.
    EntryGone,
    /// The uninstall entry has another command than the person was shown.
    EntryChanged,
    /// The system did not start it, and said why. Nothing was changed.
    NotStarted { reason: StartRefusal },
    /// The system could not start or open it. The detail is technical and holds no personal data.
    Failed { detail: String },
}

id_enum! {
    /// Why the system did not start an uninstaller.
    pub enum StartRefusal {
        /// The person said no when the system asked for their consent.
        Declined = "declined",
        /// It needs an administrator, and the system did not ask for one.
        NeedsAdministrator = "needs-administrator",
        /// This account may not start it.
        Denied = "denied",
        /// A policy of this computer forbids it.
        Policy = "policy",
    }
}

id_enum! {
    /// Why a registered uninstall command was rejected.
    pub enum UninstallerRejection {
        /// The entry has no command.
        Missing = "missing",
        /// It is neither one program with plain arguments nor `MsiExec` with a product code.
        NotPlain = "not-plain",
        /// The program is not in one of the vendor's folders.
        OutsideVendorFolder = "outside-vendor-folder",
        /// The program does not exist.
        ProgramMissing = "program-missing",
        /// A user without administrator rights may write there, so it could have been replaced.
        Replaceable = "replaceable",
        /// This system has no uninstallers that can be started.
        NotOnThisSystem = "not-on-this-system",
    }
}
