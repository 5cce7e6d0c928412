//! From an assessment to a plan: which steps, in which order, with which action and which check.
//!
//! The plan follows the catalogue's recipe; the machine contributes only the uninstall entry and the
//! names of installed packages. This module may not know user-facing text, and starts nothing.

mod removal_command;

use serde::{Deserialize, Serialize};

use self::removal_command::removal_command;
use crate::action::{Action, SystemPage};
use crate::assessment::{Assessment, Verdict};
use crate::catalogue::{
    Catalogue, Check, MsiVerb, ProductId, ProductKind, Recipe, RecipeAction, RecipeId, StepId,
    StepKind,
};
use crate::detection::{Finding, ProductMatch};
use crate::may_stay::MayStay;
use crate::question::Question;
use crate::snapshot::{Boot, Fact, Snapshot, System, UninstallEntry, UninstallScope};
use crate::verification::Baseline;

/// One step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: StepId,
    pub kind: StepKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    pub check: Check,
    /// What the person is asked in this step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    pub optional: bool,
    pub undoable: bool,
}

/// What to do on one machine about one product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub product: ProductId,
    /// The product's name as found.
    pub name: String,
    /// What kind of product it is.
    pub kind: ProductKind,
    pub recipe: RecipeId,
    pub catalogue_version: String,
    /// The boot of the machine in which the plan was made.
    pub boot: Boot,
    pub steps: Vec<Step>,
}

impl Plan {
    #[must_use]
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }

    /// What a later scan is compared with: `may_stay` was here before, and the product was last seen
    /// installed in the boot `installed_in`.
    #[must_use]
    pub fn baseline<'a>(&'a self, may_stay: &'a [MayStay], installed_in: &'a Boot) -> Baseline<'a> {
        Baseline {
            product: &self.product,
            may_stay,
            planned_in: &self.boot,
            installed_in,
        }
    }
}

/// Why there is no plan. For each the person is shown how to go on (ADR 15).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoPlan {
    /// None of the vendor's products that could be removed is here.
    NothingToRemove,
    /// Someone else manages it: hand over to them.
    Managed,
    /// The catalogue has no recipe for this product on this system.
    NoRecipe,
}

/// Makes the plan for `product`, or for the antivirus that `assessment` found.
///
/// # Errors
/// Says why there is no plan.
pub fn plan(
    snapshot: &Snapshot,
    assessment: &Assessment,
    catalogue: &Catalogue,
    product: Option<&ProductId>,
) -> Result<Plan, NoPlan> {
    // A managed installation is handed over as a whole, including its companions.
    if assessment.verdict == Verdict::Managed {
        return Err(NoPlan::Managed);
    }
    let target = target(assessment, product).ok_or(NoPlan::NothingToRemove)?;
    let ProductMatch::Known { kind, product } = &target.product else {
        return Err(NoPlan::NothingToRemove);
    };
    if target.managed || *kind == ProductKind::Management {
        return Err(NoPlan::Managed);
    }
    let recipe = catalogue
        .recipe_for(product, snapshot.host.system)
        .ok_or(NoPlan::NoRecipe)?;
    if recipe.hand_over {
        return Err(NoPlan::Managed);
    }
    Ok(Plan {
        product: product.clone(),
        name: target.name.clone(),
        kind: *kind,
        recipe: recipe.id.clone(),
        catalogue_version: catalogue.version.clone(),
        boot: snapshot.boot.clone(),
        steps: recipe
            .steps
            .iter()
            .map(|step| Step {
                id: step.id.clone(),
                kind: step.kind,
                action: step
                    .action
                    .and_then(|action| action_for(action, snapshot, target, recipe)),
                check: step.check,
                questions: step.questions.clone(),
                optional: step.optional,
                undoable: step.undoable,
            })
            .collect(),
    })
}

/// The finding to remove: the requested product, else the antivirus.
fn target<'a>(assessment: &'a Assessment, product: Option<&ProductId>) -> Option<&'a Finding> {
    assessment.findings.iter().find(|finding| {
        is_removable(finding)
            && match product {
                Some(product) => finding.product_id() == Some(product),
                None => finding.is(ProductKind::Antivirus),
            }
    })
}

/// All findings other than an antivirus for which a plan can be made.
pub fn removable_beside<'a>(
    snapshot: &'a Snapshot,
    assessment: &'a Assessment,
    catalogue: &'a Catalogue,
) -> impl Iterator<Item = &'a Finding> {
    assessment.findings.iter().filter(move |finding| {
        !finding.is(ProductKind::Antivirus)
            && plan(snapshot, assessment, catalogue, finding.product_id()).is_ok()
            && finding.product_id().is_some()
    })
}

fn is_removable(finding: &Finding) -> bool {
    finding.state.is_here() && finding.is_sure()
}

fn action_for(
    action: RecipeAction,
    snapshot: &Snapshot,
    target: &Finding,
    recipe: &Recipe,
) -> Option<Action> {
    match action {
        RecipeAction::StartUninstaller => {
            let entry = uninstall_entry(snapshot, target)?;
            Some(Action::StartUninstaller {
                scope: entry.scope,
                key: entry.key.clone(),
                command: entry.command.clone(),
                verb: recipe.msi_verb.unwrap_or(MsiVerb::Remove),
                folders: recipe.program_folders.clone(),
            })
        }
        RecipeAction::ShowRemovalCommand => removal_command(snapshot, target, recipe)
            .map(|command| Action::ShowRemovalCommand { command }),
        RecipeAction::OpenSecurityPage => match snapshot.host.system {
            System::Windows => Some(Action::OpenSystemPage {
                page: SystemPage::Security,
            }),
            System::Macos | System::Linux => None,
        },
        RecipeAction::OpenProgramList => match snapshot.host.system {
            System::Windows | System::Macos => Some(Action::OpenSystemPage {
                page: SystemPage::InstalledApps,
            }),
            System::Linux => None,
        },
    }
}

/// The uninstall entry that is evidence for the finding; a visible one before a hidden one.
///
/// Only machine-wide entries: any program that runs as a user can write that user's entries, so a
/// command from there is never started.
fn uninstall_entry<'a>(snapshot: &'a Snapshot, target: &Finding) -> Option<&'a UninstallEntry> {
    let mut entries: Vec<&UninstallEntry> = snapshot
        .facts()
        .filter_map(|(probe, fact)| {
            let Fact::UninstallEntry(entry) = fact else {
                return None;
            };
            let shows_it = target
                .evidence
                .iter()
                .any(|evidence| evidence.probe == probe && evidence.value == entry.name);
            (entry.scope != UninstallScope::Person && shows_it).then_some(entry)
        })
        .collect();
    entries.sort_by_key(|entry| (entry.hidden, entry.command.is_none(), entry.scope));
    entries.first().copied()
}
