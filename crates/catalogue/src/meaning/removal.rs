//! Recipes and alternatives. This module may not know signatures.

use std::collections::BTreeSet;

use voorzorg_domain::catalogue::{
    Alternative, Check, ProductKind, Recipe, RecipeAction, RecipeStep, StepKind,
};
use voorzorg_domain::snapshot::System;

use super::ProblemReport;
use super::signatures::matched;
use crate::files::Files;
use crate::problem::{ProblemKind, Textual};

pub(super) fn recipes(files: &Files, report: &mut ProblemReport) {
    let mut ids = BTreeSet::new();
    for (file, recipe) in &files.recipes {
        report.file_id(file, recipe.id.as_str());
        report.unique(&mut ids, file, "id", recipe.id.as_str());
        if recipe.steps.is_empty() {
            report.add(file, "step", ProblemKind::NoSteps);
        }
        let mut steps = BTreeSet::new();
        for step in &recipe.steps {
            let id = step.id.as_str();
            let key = format!("step.{id}");
            report.id(file, &format!("{key}.id"), id);
            report.unique(&mut steps, file, &format!("{key}.id"), id);
            let means = match step.action {
                Some(RecipeAction::StartUninstaller) => {
                    recipe.msi_verb.is_some() || !recipe.program_folders.is_empty()
                }
                Some(RecipeAction::ShowRemovalCommand) => !recipe.packages.is_empty(),
                Some(RecipeAction::OpenSecurityPage | RecipeAction::OpenProgramList) | None => true,
            };
            if !means {
                report.add(
                    file,
                    format!("{key}.action"),
                    ProblemKind::ActionWithoutMeans,
                );
            }
            let asks = !step.questions.is_empty();
            let fits = match step.check {
                Check::Answered => asks,
                // This step may have the questions that filter the alternatives.
                Check::ReplacementReady => true,
                Check::Told
                | Check::GoodMoment
                | Check::Removed
                | Check::Gone
                | Check::RestartedAndGone
                | Check::Protected => !asks,
            };
            if !fits {
                let key = format!("{key}.questions");
                report.add(file, key, ProblemKind::QuestionsWithoutCheck);
            }
            // Whoever is led through a removal gets something to press or to type.
            if !leads_somewhere(recipe, step) {
                report.add(
                    file,
                    format!("{key}.action"),
                    ProblemKind::RemovalLeadsNowhere,
                );
            }
            if recipe.hand_over && (step.action.is_some() || step.check != Check::Told) {
                let key = format!("{key}.action");
                report.add(file, key, ProblemKind::HandOverWithAction);
            }
        }
        let place = |kind| recipe.steps.iter().position(|step| step.kind == kind);
        if let Some(removal) = place(StepKind::Remove)
            && removes_protection(files, recipe)
            && place(StepKind::Replace).is_none_or(|replacement| replacement > removal)
        {
            report.add(file, "step", ProblemKind::RemovalBeforeReplacement);
        }
        for (key, texts) in [
            ("program-folders", &recipe.program_folders),
            ("packages", &recipe.packages),
        ] {
            all_matched(report, file, key, texts);
        }
    }
}

/// Whether a person who is led through this step gets further by it. A folder of applications holds
/// an uninstaller on Windows only, so elsewhere a page of the maker's says where that is.
fn leads_somewhere(recipe: &Recipe, step: &RecipeStep) -> bool {
    let is_led = step.kind == StepKind::Remove && !recipe.hand_over;
    let has_means = match step.action {
        Some(RecipeAction::StartUninstaller | RecipeAction::ShowRemovalCommand) => true,
        Some(RecipeAction::OpenProgramList) => recipe.system == System::Windows,
        // What was only copied has nothing to start: the person deletes a file.
        Some(RecipeAction::OpenSecurityPage) | None => step.check == Check::Gone,
    };
    !is_led || has_means || recipe.page.is_some()
}

/// Checks the texts of a list that are matched on a machine.
fn all_matched(report: &mut ProblemReport, file: &str, key: &str, texts: &[String]) {
    for (index, text) in texts.iter().enumerate() {
        let key = format!("{key}[{index}]");
        matched(report, file, &key, text, Textual::Matcher, true);
    }
}

/// Whether the recipe may remove the protection of the computer: when an antivirus uses it, or no
/// product does yet.
fn removes_protection(files: &Files, recipe: &Recipe) -> bool {
    let mut users = files
        .products
        .iter()
        .filter(|(_, product)| product.recipes.iter().any(|each| each.recipe == recipe.id))
        .peekable();
    !recipe.hand_over
        && (users.peek().is_none()
            || users.any(|(_, product)| product.kind == ProductKind::Antivirus))
}

pub(super) fn alternatives(alternatives: &[(String, Alternative)], report: &mut ProblemReport) {
    let mut ids = BTreeSet::new();
    for (file, alternative) in alternatives {
        report.file_id(file, alternative.id.as_str());
        report.unique(&mut ids, file, "id", alternative.id.as_str());
        report.not_empty(file, "name", &alternative.name, Textual::Name);
        for system in &alternative.real_time {
            if !alternative.systems.contains(system) {
                let system = system.id().to_owned();
                report.add(file, "real-time", ProblemKind::RealTimeElsewhere { system });
            }
        }
        for (key, texts) in [
            ("security-center-names", &alternative.security_center_names),
            ("packages", &alternative.packages),
        ] {
            all_matched(report, file, key, texts);
        }
    }
}
