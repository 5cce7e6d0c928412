//! From files to the typed catalogue: sorts the files by kind, runs both validators, and converts. This
//! module may not know where the files come from.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use voorzorg_domain::catalogue::{
    Alternative, Catalogue, Condition, Matcher, Product, ProductId, Recipe, Signature, SignatureId,
    Source, VendorNames,
};

use crate::files::{FORMAT, Files};
use crate::meaning;
use crate::problem::{Problem, ProblemKind};
use crate::raw;
use crate::samples;
use crate::schema::Described;
use crate::structure::{read, read_known, table};

/// The files that every catalogue must have.
const SINGLE: [&str; 3] = ["catalogue.toml", "claims.toml", "sources.toml"];

/// Reads and validates a catalogue from its files, given as name and text.
///
/// Names are relative to the folder of the catalogue, with `/`.
///
/// # Errors
/// Every problem that was found, sorted by file.
pub fn load<N: AsRef<str>, T: AsRef<str>>(files: &[(N, T)]) -> Result<Catalogue, Vec<Problem>> {
    let named: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_ref(), text.as_ref()))
        .collect();
    // A newer format is reported alone: all other problems would only follow from it.
    if let Some(problem) = newer(&named) {
        return Err(vec![problem]);
    }
    let mut problems = Vec::new();
    let mut files = sort(&named, Checking::Schema, &mut problems);
    let whole = problems.is_empty();
    problems.extend(meaning::problems(&files, whole));
    if problems.is_empty() {
        let samples = samples::take(&mut files);
        let catalogue = convert(files);
        problems = samples::problems(&samples, &catalogue);
        if problems.is_empty() {
            return Ok(catalogue);
        }
    }
    problems.sort();
    problems.dedup();
    Err(problems)
}

/// Parses a catalogue that is known to be valid, without running the validators.
///
/// # Errors
/// Every file that cannot be parsed.
pub(crate) fn load_known(files: &[(&str, &str)]) -> Result<Catalogue, Vec<Problem>> {
    let mut problems = Vec::new();
    let files = sort(files, Checking::ParseOnly, &mut problems);
    if problems.is_empty() {
        Ok(convert(files))
    } else {
        Err(problems)
    }
}

/// How thoroughly a file is checked while it is parsed.
#[derive(Debug, Clone, Copy)]
enum Checking {
    /// Against its schema, so that every fault is found.
    Schema,
    /// Only by the parser: the file is known to be valid.
    ParseOnly,
}

fn newer(files: &[(&str, &str)]) -> Option<Problem> {
    let (name, text) = files.iter().find(|(name, _)| *name == "catalogue.toml")?;
    let found = table(name, text).ok()?.get("format")?.as_integer()?;
    let found = u64::try_from(found)
        .ok()
        .filter(|found| *found > u64::from(FORMAT))?;
    Some(Problem::new(
        name,
        "format",
        ProblemKind::NewerFormat {
            found,
            known: FORMAT,
        },
    ))
}

fn sort(named: &[(&str, &str)], checking: Checking, problems: &mut Vec<Problem>) -> Files {
    let mut files = Files::default();
    let mut names = BTreeSet::new();
    for (name, text) in named {
        if !names.insert(*name) {
            problems.push(Problem::new(name, "", ProblemKind::RepeatedFile));
            continue;
        }
        match (*name, name.split_once('/')) {
            ("catalogue.toml", _) => files.catalogue = keep(name, text, checking, problems),
            ("sources.toml", _) => files.sources = keep(name, text, checking, problems),
            ("claims.toml", _) => files.claims = keep(name, text, checking, problems),
            (_, Some(("products", _))) => add(&mut files.products, name, text, checking, problems),
            (_, Some(("recipes", _))) => add(&mut files.recipes, name, text, checking, problems),
            (_, Some(("alternatives", _))) => {
                add(&mut files.alternatives, name, text, checking, problems);
            }
            _ => problems.push(Problem::new(name, "", ProblemKind::UnexpectedFile)),
        }
    }
    for name in SINGLE {
        if !names.contains(name) {
            problems.push(Problem::new(name, "", ProblemKind::MissingFile));
        }
    }
    files
}

fn keep<T: DeserializeOwned + Described>(
    name: &str,
    text: &str,
    checking: Checking,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let file = match checking {
        Checking::Schema => read(name, text),
        Checking::ParseOnly => read_known(name, text),
    };
    file.map_err(|found| problems.extend(found)).ok()
}

fn add<T: DeserializeOwned + Described>(
    files: &mut Vec<(String, T)>,
    name: &str,
    text: &str,
    checking: Checking,
    problems: &mut Vec<Problem>,
) {
    files.extend(keep(name, text, checking, problems).map(|file| (name.to_owned(), file)));
}

fn convert(files: Files) -> Catalogue {
    let own_names = files.products.iter().map(|(_, file)| &file.own_names);
    let (version, dated, officer_groups, licensees, words, vendor) = match files.catalogue {
        Some(file) => (
            file.version,
            file.dated,
            file.officer_groups,
            file.licensee,
            Words {
                vendor: file.vendor.vendor_words.clone(),
                tools: file.vendor.tool_words.clone(),
            },
            vendor(file.vendor, own_names),
        ),
        None => Default::default(),
    };
    let mut products: Vec<Product> = files
        .products
        .into_iter()
        .map(|(_, file)| product(file, &words))
        .collect();
    let mut recipes: Vec<Recipe> = files.recipes.into_iter().map(|(_, file)| file).collect();
    let mut alternatives: Vec<Alternative> = files
        .alternatives
        .into_iter()
        .map(|(_, file)| file)
        .collect();
    products.sort_by(|one, other| one.id.cmp(&other.id));
    recipes.sort_by(|one, other| one.id.cmp(&other.id));
    // In alphabetical order without regard to case, never ranked.
    alternatives.sort_by_key(|alternative| alternative.name.to_lowercase());
    let (claims, summaries) = files
        .claims
        .map(|file| (file.claim, file.summary))
        .unwrap_or_default();
    Catalogue {
        version,
        dated,
        vendor,
        officer_groups,
        licensees,
        products,
        recipes,
        alternatives,
        sources: files
            .sources
            .into_iter()
            .flat_map(|file| file.source)
            .map(source)
            .collect(),
        claims,
        summaries,
    }
}

/// The names of the vendor as a whole, joined with the names of each product.
fn vendor<'a>(
    vendor: raw::RawVendorNames,
    own: impl Iterator<Item = &'a raw::OwnNames> + Clone,
) -> VendorNames {
    let joined = |names: fn(&raw::OwnNames) -> &Vec<String>| {
        let names: BTreeSet<&String> = own.clone().flat_map(names).collect();
        names.into_iter().cloned().collect()
    };
    VendorNames {
        vendor_words: vendor.vendor_words,
        folders: vendor.folders,
        registry_keys: vendor.registry_keys,
        services: joined(|own| &own.services),
        versioned_services: joined(|own| &own.versioned_services),
        service_words: vendor.service_words,
        processes: joined(|own| &own.processes),
        packages: joined(|own| &own.packages),
        identifiers: vendor.identifiers,
        teams: vendor.teams,
        mention_words: vendor.mention_words,
        remains_folders: vendor.remains_folders,
        name_stems: vendor.name_stems,
        short_names: vendor.short_names,
        foreign_names: vendor.foreign_names,
    }
}

/// The lists of words that a condition can ask for by name.
#[derive(Default)]
struct Words {
    vendor: Vec<String>,
    tools: Vec<String>,
}

fn product(file: raw::ProductFile, words: &Words) -> Product {
    let signatures = file
        .signature
        .into_iter()
        .map(|each| signature(&file.id, each, &file.never, words))
        .collect();
    Product {
        id: file.id,
        kind: file.kind,
        precaution: file.precaution,
        managed: file.managed,
        recipes: file
            .recipes
            .into_iter()
            .map(|each| (each.system, each.recipe))
            .collect(),
        sources: file.sources,
        signatures,
    }
}

fn signature(
    product: &ProductId,
    each: raw::RawSignature,
    never: &[raw::Never],
    words: &Words,
) -> Signature {
    let condition = |each| condition(each, words);
    // A `never` list of the product applies to each of its signatures for that kind of fact.
    let never = never
        .iter()
        .filter(|list| list.fact == each.fact)
        .flat_map(|list| list.any.iter().cloned());
    let none = each.none.into_iter().chain(never);
    Signature {
        id: SignatureId(format!("{}/{}", product.as_str(), each.id)),
        weight: each.weight,
        system: each.system,
        fact: each.fact,
        all: each.all.into_iter().filter_map(condition).collect(),
        none: none.filter_map(condition).collect(),
        confidence: each.confidence,
        basis: each.basis,
    }
}

fn condition(each: raw::RawCondition, words: &Words) -> Option<Condition> {
    let matcher = None
        .or(each.equals.map(Matcher::Equals))
        .or(each.one_of.map(Matcher::OneOf))
        .or(each.starts_with.map(Matcher::StartsWith))
        .or(each.whole_word.map(Matcher::WholeWord))
        .or(each.any_word.map(Matcher::AnyWord))
        .or(each.then_version.map(Matcher::ThenVersion))
        .or(each.path_below.map(Matcher::PathBelow))
        .or(each.names.map(|named| {
            let words = match named {
                raw::Named::Vendor => &words.vendor,
                raw::Named::Tools => &words.tools,
            };
            Matcher::AnyWord(words.clone())
        }))?;
    Some(Condition {
        field: each.field,
        matcher,
    })
}

fn source(each: raw::RawSource) -> Source {
    Source {
        id: each.id,
        publisher: each.publisher.unwrap_or_default(),
        dated: each.dated,
        address: each.address,
        seen: each.seen,
        seen_on: each.seen_on,
    }
}
