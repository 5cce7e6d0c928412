//! Products with their signatures and samples, and the names for the vendor filter. This module may not
//! know claims.

use std::collections::{BTreeMap, BTreeSet};

use voorzorg_domain::catalogue::{Confidence, ProductKind, Weight};
use voorzorg_domain::snapshot::System;

use super::signatures::{basis, matched, never, signature};
use super::{ProblemReport, is_id, removal};
use crate::files::{FORMAT, Files};
use crate::problem::{ProblemKind, Referent, Textual};
use crate::raw;

pub(super) fn check(files: &Files, whole: bool, report: &mut ProblemReport) {
    if let Some(file) = &files.catalogue {
        catalogue(file, report);
    }
    products(files, report);
    removal::recipes(files, report);
    removal::alternatives(&files.alternatives, report);
    shared_signatures(&files.products, report);
    if whole {
        references(files, report);
    }
}

fn catalogue(file: &raw::CatalogueFile, report: &mut ProblemReport) {
    let name = "catalogue.toml";
    if file.format != FORMAT {
        let (found, known) = (u64::from(file.format), FORMAT);
        report.add(name, "format", ProblemKind::NewerFormat { found, known });
    }
    report.not_empty(name, "version", &file.version, Textual::Version);
    report.date(name, "dated", &file.dated, true);
    for (index, licensee) in file.licensee.iter().enumerate() {
        let key = |field: &str| format!("licensee[{index}].{field}");
        basis(report, name, &key("basis"), &licensee.basis);
        for (field, texts, fragment) in [
            ("names", &licensee.names, true),
            ("folders", &licensee.folders, true),
            ("identifiers", &licensee.identifiers, false),
        ] {
            for text in texts {
                matched(report, name, &key(field), text, Textual::Matcher, fragment);
            }
        }
    }
    let raw::RawVendorNames {
        vendor_words,
        folders,
        registry_keys,
        service_words,
        identifiers,
        teams,
        mention_words,
        tool_words,
        remains_folders,
        name_stems,
        short_names,
        foreign_names,
    } = &file.vendor;
    for (key, texts, fragment) in [
        ("vendor-words", vendor_words, true),
        ("folders", folders, true),
        ("registry-keys", registry_keys, false),
        ("service-words", service_words, true),
        ("identifiers", identifiers, true),
        ("teams", teams, false),
        ("mention-words", mention_words, true),
        ("tool-words", tool_words, true),
        ("remains-folders", remains_folders, true),
        ("name-stems", name_stems, false),
        ("short-names", short_names, false),
        ("foreign-names", foreign_names, false),
    ] {
        kept(report, name, &format!("vendor.{key}"), texts, fragment);
    }
    samples(report, name, "unrecognised", &file.unrecognised);
    samples(report, name, "unrelated", &file.unrelated);
}

/// Checks that every sample has a text: without one, its fact has nothing to match.
fn samples(report: &mut ProblemReport, file: &str, key: &str, samples: &[raw::Sample]) {
    for (index, sample) in samples.iter().enumerate() {
        let key = format!("{key}[{index}]");
        let texts: Vec<&String> = sample
            .texts()
            .into_iter()
            .flat_map(|(_, texts)| texts)
            .collect();
        if texts.is_empty() || texts.iter().any(|text| text.trim().is_empty()) {
            let what = Textual::Sample;
            report.add(file, key, ProblemKind::EmptyText { what });
        }
    }
}

fn own_names(report: &mut ProblemReport, file: &str, own: &raw::OwnNames) {
    let raw::OwnNames {
        services,
        versioned_services,
        processes,
        packages,
    } = own;
    for (key, texts, fragment) in [
        ("services", services, false),
        ("versioned-services", versioned_services, true),
        ("processes", processes, false),
        ("packages", packages, false),
    ] {
        kept(report, file, &format!("own-names.{key}"), texts, fragment);
    }
}

fn kept(report: &mut ProblemReport, file: &str, key: &str, texts: &[String], fragment: bool) {
    for (index, text) in texts.iter().enumerate() {
        let key = format!("{key}[{index}]");
        matched(report, file, &key, text, Textual::Vendor, fragment);
    }
}

fn products(files: &Files, report: &mut ProblemReport) {
    let mut ids = BTreeSet::new();
    for (file, product) in &files.products {
        report.file_id(file, product.id.as_str());
        report.unique(&mut ids, file, "id", product.id.as_str());
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
        own_names(report, file, &product.own_names);
        samples(report, file, "example", &product.example);
        samples(report, file, "look-alike", &product.look_alike);
        for system in &product.no_remains {
            if !product.signature.iter().any(|each| each.system == *system) {
                let system = system.id().to_owned();
                report.add(file, "no-remains", ProblemKind::NotOnSystem { system });
            }
        }
        never(report, file, product);
        antivirus(report, file, product);
        needless_reason(report, file, product);
    }
}

/// An antivirus product needs, on every system that it has signatures or a recipe for, a conclusive
/// signature, and a recipe or `no-recipe`. One without confirmed signatures is recognised only by name
/// and needs neither; a managed one needs no recipe, since its administrator removes it.
fn antivirus(report: &mut ProblemReport, file: &str, product: &raw::ProductFile) {
    let unconfirmed = product
        .signature
        .iter()
        .all(|each| each.confidence == Confidence::Unconfirmed);
    if product.kind != ProductKind::Antivirus || unconfirmed {
        return;
    }
    let recipes = product.recipes.iter().map(|each| each.system);
    let signatures = product.signature.iter().map(|each| each.system);
    let systems: BTreeSet<System> = recipes.chain(signatures).collect();
    for system in systems {
        let has_recipe = product.recipes.iter().any(|each| each.system == system);
        if !product.managed && product.no_recipe.is_none() && !has_recipe {
            report.add(
                file,
                "recipes",
                ProblemKind::NoRecipe {
                    system: system.id().to_owned(),
                },
            );
        }
        let conclusive =
            |each: &raw::RawSignature| each.system == system && each.weight == Weight::Conclusive;
        if !product.signature.iter().any(conclusive) {
            let kind = ProblemKind::NoConclusiveSignature {
                system: system.id().to_owned(),
            };
            report.add(file, "signature", kind);
        }
    }
}

/// `no-recipe` may be set only where a recipe is required and missing.
fn needless_reason(report: &mut ProblemReport, file: &str, product: &raw::ProductFile) {
    let missing = product.signature.iter().any(|signature| {
        let mut recipes = product.recipes.iter();
        !recipes.any(|each| each.system == signature.system)
    });
    let asked = product.kind == ProductKind::Antivirus && !product.managed && missing;
    if product.no_recipe.is_some() && !asked {
        report.add(file, "no-recipe", ProblemKind::NeedlessReason);
    }
}

/// Conclusive signatures with the same conditions: their products could not be distinguished.
fn shared_signatures(products: &[(String, raw::ProductFile)], report: &mut ProblemReport) {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for (file, product) in products {
        for each in &product.signature {
            if each.weight != Weight::Conclusive {
                continue;
            }
            let name = format!("{}/{}", product.id.as_str(), each.id);
            let conditions = conditions_key(each, &product.never);
            match known.get(&conditions) {
                Some(other) => report.add(
                    file,
                    format!("signature.{}", each.id),
                    ProblemKind::SharedSignature {
                        other: other.clone(),
                    },
                ),
                None => {
                    known.insert(conditions, name);
                }
            }
        }
    }
}

/// The conditions of a signature as one text, without regard to order and case.
fn conditions_key(each: &raw::RawSignature, never: &[raw::Never]) -> String {
    fn side<'a>(conditions: impl Iterator<Item = &'a raw::RawCondition>) -> Vec<String> {
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

fn references(files: &Files, report: &mut ProblemReport) {
    let sources: BTreeSet<&str> = files
        .sources
        .iter()
        .flat_map(|file| &file.source)
        .map(|each| each.id.as_str())
        .collect();
    for (file, recipe) in &files.recipes {
        if let Some(page) = recipe.page.as_ref()
            && !sources.contains(page.as_str())
        {
            let (what, id) = (Referent::Source, page.0.clone());
            report.add(file, "page", ProblemKind::UnknownReference { what, id });
        }
    }
    for (file, product) in &files.products {
        for (index, source) in product.sources.iter().enumerate() {
            if !sources.contains(source.as_str()) {
                let (what, id) = (Referent::Source, source.0.clone());
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
                    let (what, id) = (Referent::Recipe, each.recipe.0.clone());
                    report.add(file, key, ProblemKind::UnknownReference { what, id });
                }
                Some((_, recipe)) if recipe.system != each.system => {
                    let system = recipe.system.id().to_owned();
                    let recipe = each.recipe.0.clone();
                    report.add(
                        file,
                        key,
                        ProblemKind::RecipeForOtherSystem { recipe, system },
                    );
                }
                Some((_, recipe)) if recipe.hand_over != product.managed => {
                    let recipe = each.recipe.0.clone();
                    report.add(file, key, ProblemKind::RecipeForOtherHands { recipe });
                }
                Some(_) => {}
            }
        }
    }
    for (file, alternative) in &files.alternatives {
        if !sources.contains(alternative.page.as_str()) {
            let (what, id) = (Referent::Source, alternative.page.0.clone());
            report.add(file, "page", ProblemKind::UnknownReference { what, id });
        }
    }
}
