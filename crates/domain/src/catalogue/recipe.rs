//! How a product family is removed: ordered steps, each with what the app can do and when it counts as
//! done. This module may not know any machine.

use serde::{Deserialize, Serialize};

use super::{RecipeId, SourceId, StepId};
use crate::question::Question;
use crate::snapshot::System;

/// What happens in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// The person prepares something and confirms it.
    Prepare,
    /// A replacement is ready.
    Replace,
    /// The product's own uninstaller does its work.
    Remove,
    /// The machine starts again.
    Restart,
    /// The replacement is switched on or installed.
    Protect,
}

/// What the app can do for the person in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RecipeAction {
    /// Start the product's own uninstaller, or open the system's list of apps where that is refused.
    StartUninstaller,
    /// Show the exact command, to copy (ADR 10).
    ShowRemovalCommand,
    /// Open the system's own security page.
    OpenSecurityPage,
    /// Open the place where the system lists its programs.
    OpenProgramList,
}

/// When a step counts as done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// The person confirms it: self-reported, never verified (I4).
    Told,
    /// Every question of the step has an answer that lets the journey go on.
    Answered,
    /// The replacement is ready: verified by a scan, or self-reported.
    ReplacementReady,
    /// A scan shows that nothing speaks against removing something now.
    GoodMoment,
    /// A later snapshot shows that the product is gone, or gone but for the restart.
    Removed,
    /// A later snapshot shows that the product is gone; it needs no restart.
    Gone,
    /// A later snapshot comes from a later start of the machine and shows that the product is gone.
    RestartedAndGone,
    /// A later snapshot shows that something protects this computer.
    Protected,
}

/// One step of a recipe.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RecipeStep {
    /// Unique within the recipe; also the stem of its message ids.
    pub id: StepId,
    pub kind: StepKind,
    /// What the app can do for the person.
    pub action: Option<RecipeAction>,
    /// When the step counts as done.
    pub check: Check,
    /// What the person is asked in this step.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// What the product's own uninstaller is expected to ask.
    #[serde(default)]
    pub wizard: Vec<WizardQuestion>,
    /// Whether the step has a warning, `careful`, that is never folded away.
    #[serde(default)]
    pub careful: bool,
    #[serde(default)]
    pub optional: bool,
    /// Whether the person can take the step back afterwards.
    pub undoable: bool,
}

/// Which verb Windows Installer is started with. The recipe says it, not the entry: a registered
/// `/I` can end with code 0 and remove nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MsiVerb {
    /// `/X`: remove.
    Remove,
    /// `/I`: the product's own maintenance window, which also offers removal.
    Maintain,
}

/// `recipes/<id>.toml`: the ordered steps for one product family on one system.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Recipe {
    /// The name of this file without `.toml`.
    pub id: RecipeId,
    pub system: System,
    /// Its steps are for the device admin: shown as information, never carried out here (ADR 15).
    #[serde(default)]
    pub hand_over: bool,
    #[serde(default, rename = "step")]
    pub steps: Vec<RecipeStep>,
    /// The verb to start Windows Installer with, whatever verb the entry has registered.
    pub msi_verb: Option<MsiVerb>,
    /// Folders in which a registered uninstall program may stand.
    #[serde(default)]
    pub program_folders: Vec<String>,
    /// The maker's own page about the removal, shown with it as a link.
    pub page: Option<SourceId>,
    /// Packages in the order in which they are removed.
    #[serde(default)]
    pub packages: Vec<String>,
    /// Notes that are shown when the name of the product found contains a word.
    #[serde(default, rename = "note")]
    pub notes: Vec<RecipeNote>,
}

/// Something that the product's own uninstaller asks. Its message is `wizard-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WizardQuestion {
    pub id: String,
    /// Confirmed by a source; otherwise the app says that nobody has confirmed it.
    pub confirmed: bool,
}

/// A note that is shown when the name of the product found contains a word.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RecipeNote {
    /// Unique within the recipe; its message is `note-<recipe>-<id>`.
    pub id: String,
    /// Whole words of the product's name as found.
    pub whole_word: String,
}
