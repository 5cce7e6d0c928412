//! Products, signatures, the net, recipes and alternatives. It may not know claims.

use std::collections::{BTreeMap, BTreeSet};

use voorzorg_domain::snapshot;

use super::signatures::{matched, never, signature};
use super::{Report, is_id};
use crate::load::{FORMAT, Files};
use crate::problem::{ProblemKind, Referent, Textual};
use crate::raw;

pub(super) fn check(files: &Files, whole: bool, report: &mut Report) {
    if let Some(file) = &files.catalogue {
        catalogue(file, report);
    }
    products(files, report);
    recipes(files, report);
    alternatives(&files.alternatives, report);
    shared_signatures(&files.products, report);
    if whole {
        references(files, report);
    }
}

fn catalogue(file: &raw::CatalogueFile, report: &mut Report) {
    let name = "catalogue.toml";
    if file.format != FORMAT {
        let (found, known) = (u64::from(file.format), FORMAT);
        report.add(name, "format", ProblemKind::NewerFormat { found, known });
    }
    report.not_empty(name, "version", &file.version, Textual::Version);
    report.date(name, "dated", &file.dated, true);
    let raw::Net {
        vendor_words,
        folders,
        registry_keys,
        services,
        versioned_services,
        service_words,
        processes,
        packages,
        identifiers,
        teams,
        mention_words,
    } = &file.net;
    for (key, texts, fragment) in [
        ("vendor-words", vendor_words, true),
        ("folders", folders, true),
        ("registry-keys", registry_keys, false),
        ("services", services, false),
        ("versioned-services", versioned_services, true),
        ("service-words", service_words, true),
        ("processes", processes, false),
        ("packages", packages, false),
        ("identifiers", identifiers, true),
        ("teams", teams, false),
        ("mention-words", mention_words, true),
    ] {
        for (index, text) in texts.iter().enumerate() {
            matched(
                report,
                name,
                &format!("net.{key}[{index}]"),
                text,
                Textual::Net,
                fragment,
            );
        }
    }
}

fn products(files: &Files, report: &mut Report) {
    let mut ids = BTreeSet::new();
    for (file, product) in &files.products {
        report.file_id(file, &product.id);
        report.unique(&mut ids, file, "id", &product.id);
        if product.signature.is_empty() {
            report.add(file, "signature", ProblemKind::NoSignature);
        }
        let mut signatures = BTreeSet::new();
        for each in &product.signature {
            let key = format!("signature.{}", each.id);
            report.id(file, &format!("{key}.id"), &each.id);
            report.unique(&mut signatures, file, &format!("{key}.id"), &each.id);
            signature(report, file, &key, each);
        }
        never(report, file, product);
        antivirus(report, file, product);
        needless_reason(report, file, product);
    }
}

/// An antivirus product needs, on every system it claims, a conclusive signature, and a recipe or a
/// reason for having none. One with nothing confirmed is recognised by its name only and needs
/// neither; a managed one needs no recipe, since its administrator removes it.
fn antivirus(report: &mut Report, file: &str, product: &raw::ProductFile) {
    let unconfirmed = product
        .signature
        .iter()
        .all(|each| each.confidence == raw::Confidence::Unconfirmed);
    if product.kind != raw::ProductKind::Antivirus || unconfirmed {
        return;
    }
    let recipes = product.recipes.iter().map(|each| each.system);
    let signatures = product.signature.iter().map(|each| each.system);
    let systems: BTreeMap<&str, raw::System> = recipes
        .chain(signatures)
        .map(|system| (system_id(system), system))
        .collect();
    for (id, system) in systems {
        let system_id = || id.to_owned();
        let has_recipe = product.recipes.iter().any(|each| each.system == system);
        if !product.managed && product.no_recipe.is_none() && !has_recipe {
            report.add(
                file,
                "recipes",
                ProblemKind::NoRecipe {
                    system: system_id(),
                },
            );
        }
        let conclusive =
            |each: &raw::Signature| each.system == system && each.weight == raw::Weight::Conclusive;
        if !product.signature.iter().any(conclusive) {
            let kind = ProblemKind::NoConclusiveSignature {
                system: system_id(),
            };
            report.add(file, "signature", kind);
        }
    }
}

/// A reason for having no recipe stands only where a recipe would be asked for and is missing.
fn needless_reason(report: &mut Report, file: &str, product: &raw::ProductFile) {
    let missing = product.signature.iter().any(|signature| {
        let mut recipes = product.recipes.iter();
        !recipes.any(|each| each.system == signature.system)
    });
    let asked = product.kind == raw::ProductKind::Antivirus && !product.managed && missing;
    if product.no_recipe.is_some() && !asked {
        report.add(file, "no-recipe", ProblemKind::NeedlessReason);
    }
}

/// Two products that the same fact proves cannot be told apart.
fn shared_signatures(products: &[(String, raw::ProductFile)], report: &mut Report) {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for (file, product) in products {
        for each in &product.signature {
            if each.weight != raw::Weight::Conclusive {
                continue;
            }
            let name = format!("{}/{}", product.id, each.id);
            let looks_for = looks_for(each, &product.never);
            match seen.get(&looks_for) {
                Some(other) => report.add(
                    file,
                    format!("signature.{}", each.id),
                    ProblemKind::SharedSignature {
                        other: other.clone(),
                    },
                ),
                None => {
                    seen.insert(looks_for, name);
                }
            }
        }
    }
}

/// What a signature looks for, however its conditions are ordered or cased.
fn looks_for(each: &raw::Signature, never: &[raw::Never]) -> String {
    fn side<'a>(conditions: impl Iterator<Item = &'a raw::Condition>) -> Vec<String> {
        let mut texts: Vec<String> = conditions
            .map(|one| format!("{one:?}").to_lowercase())
            .collect();
        texts.sort();
        texts.dedup();
        texts
    }
    let never = never
        .iter()
        .filter(|list| list.fact == each.fact)
        .flat_map(|list| &list.any);
    format!(
        "{:?} {:?} {:?} {:?}",
        each.system,
        each.fact,
        side(each.all.iter()),
        side(each.none.iter().chain(never))
    )
}

fn recipes(files: &Files, report: &mut Report) {
    let mut ids = BTreeSet::new();
    for (file, recipe) in &files.recipes {
        report.file_id(file, &recipe.id);
        report.unique(&mut ids, file, "id", &recipe.id);
        if recipe.step.is_empty() {
            report.add(file, "step", ProblemKind::NoSteps);
        }
        let mut steps = BTreeSet::new();
        for step in &recipe.step {
            let key = format!("step.{}", step.id);
            report.id(file, &format!("{key}.id"), &step.id);
            report.unique(&mut steps, file, &format!("{key}.id"), &step.id);
            let means = match step.action {
                Some(raw::StepAction::StartUninstaller) => {
                    recipe.msi_verb.is_some() || !recipe.program_folders.is_empty()
                }
                Some(raw::StepAction::ShowRemovalCommand) => !recipe.packages.is_empty(),
                Some(raw::StepAction::OpenSecurityPage | raw::StepAction::OpenProgramList)
                | None => true,
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
                raw::StepCheck::Answered => asks,
                // The filters of the alternatives stand beside the choice itself.
                raw::StepCheck::ReplacementReady => true,
                raw::StepCheck::Told
                | raw::StepCheck::GoodMoment
                | raw::StepCheck::Removed
                | raw::StepCheck::Gone
                | raw::StepCheck::RestartedAndGone
                | raw::StepCheck::Protected => !asks,
            };
            if !fits {
                let key = format!("{key}.questions");
                report.add(file, key, ProblemKind::QuestionsWithoutCheck);
            }
            if recipe.hand_over && (step.action.is_some() || step.check != raw::StepCheck::Told) {
                let key = format!("{key}.action");
                report.add(file, key, ProblemKind::HandOverWithAction);
            }
        }
        let place = |kind| recipe.step.iter().position(|step| step.kind == kind);
        if let Some(removal) = place(raw::StepKind::Remove)
            && leaves_a_hole(files, recipe)
            && place(raw::StepKind::Replace).is_none_or(|replacement| replacement > removal)
        {
            report.add(file, "step", ProblemKind::RemovalBeforeReplacement);
        }
        for (key, texts) in [
            ("program-folders", &recipe.program_folders),
            ("packages", &recipe.packages),
        ] {
            for (index, text) in texts.iter().enumerate() {
                matched(
                    report,
                    file,
                    &format!("{key}[{index}]"),
                    text,
                    Textual::Matcher,
                    true,
                );
            }
        }
    }
}

/// Whether the recipe removes what protects the computer. One that nothing refers to may.
fn leaves_a_hole(files: &Files, recipe: &raw::RecipeFile) -> bool {
    let mut users = files
        .products
        .iter()
        .filter(|(_, product)| product.recipes.iter().any(|each| each.recipe == recipe.id))
        .peekable();
    !recipe.hand_over
        && (users.peek().is_none()
            || users.any(|(_, product)| product.kind == raw::ProductKind::Antivirus))
}

fn alternatives(alternatives: &[(String, raw::AlternativeFile)], report: &mut Report) {
    let mut ids = BTreeSet::new();
    for (file, alternative) in alternatives {
        report.file_id(file, &alternative.id);
        report.unique(&mut ids, file, "id", &alternative.id);
        report.not_empty(file, "name", &alternative.name, Textual::Name);
        for system in &alternative.real_time {
            if !alternative.systems.contains(system) {
                let system = system_id(*system).to_owned();
                report.add(file, "real-time", ProblemKind::RealTimeElsewhere { system });
            }
        }
        for (key, texts) in [
            ("security-center-names", &alternative.security_center_names),
            ("packages", &alternative.packages),
        ] {
            for (index, text) in texts.iter().enumerate() {
                matched(
                    report,
                    file,
                    &format!("{key}[{index}]"),
                    text,
                    Textual::Matcher,
                    true,
                );
            }
        }
    }
}

fn references(files: &Files, report: &mut Report) {
    let sources: BTreeSet<&str> = files
        .sources
        .iter()
        .flat_map(|file| &file.source)
        .map(|each| each.id.as_str())
        .collect();
    for (file, product) in &files.products {
        for (index, source) in product.sources.iter().enumerate() {
            if !sources.contains(source.as_str()) {
                let (what, id) = (Referent::Source, source.clone());
                let kind = ProblemKind::UnknownReference { what, id };
                report.add(file, format!("sources[{index}]"), kind);
            }
        }
        for each in &product.signature {
            let basis = each.basis.as_str();
            if is_id(basis) && !sources.contains(basis) {
                let (what, id) = (Referent::Source, basis.to_owned());
                let kind = ProblemKind::UnknownReference { what, id };
                report.add(file, format!("signature.{}.basis", each.id), kind);
            }
        }
        for (index, each) in product.recipes.iter().enumerate() {
            let key = format!("recipes[{index}].recipe");
            match files
                .recipes
                .iter()
                .find(|(_, recipe)| recipe.id == each.recipe)
            {
                None => {
                    let (what, id) = (Referent::Recipe, each.recipe.clone());
                    report.add(file, key, ProblemKind::UnknownReference { what, id });
                }
                Some((_, recipe)) if recipe.system != each.system => {
                    let system = system_id(recipe.system).to_owned();
                    let recipe = each.recipe.clone();
                    report.add(
                        file,
                        key,
                        ProblemKind::RecipeForOtherSystem { recipe, system },
                    );
                }
                Some((_, recipe)) if recipe.hand_over != product.managed => {
                    let recipe = each.recipe.clone();
                    report.add(file, key, ProblemKind::RecipeForOtherHands { recipe });
                }
                Some(_) => {}
            }
        }
    }
    for (file, alternative) in &files.alternatives {
        if !sources.contains(alternative.page.as_str()) {
            let (what, id) = (Referent::Source, alternative.page.clone());
            report.add(file, "page", ProblemKind::UnknownReference { what, id });
        }
    }
}

fn system_id(system: raw::System) -> &'static str {
    snapshot::System::from(system).id()
}
