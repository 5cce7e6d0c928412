//! Whole machines on disk: what each must lead to, and that every product has one to show it.
//!
//! Each case says where it comes from. None is a capture of a real machine unless it says so.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use acceptance::{catalogue, detector, folder};
use serde::Deserialize;
use voorzorg_domain::assessment::Assessment;
use voorzorg_domain::catalogue::Weight;
use voorzorg_domain::detection::Presence;
use voorzorg_domain::snapshot::{Snapshot, System};

/// `about.toml` of a case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct About {
    pub(crate) provenance: String,
    source: String,
    /// The product that the case is about, `look-alike`, or `-`.
    pub(crate) family: String,
    /// For a look-alike: the families that it could be taken for.
    #[serde(default)]
    resembles: Vec<String>,
    verdict: String,
    findings: Vec<Found>,
}

/// What is found: a product of the catalogue, or `-` for what no signature explains.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
struct Found {
    product: String,
    state: Presence,
    kind: String,
}

pub(crate) struct Case {
    /// `windows/home-active`.
    pub(crate) name: String,
    pub(crate) about: About,
    pub(crate) snapshot: Snapshot,
    pub(crate) assessment: Assessment,
}

impl Case {
    fn found(&self) -> Vec<Found> {
        let mut found: Vec<Found> = self
            .assessment
            .findings
            .iter()
            .map(|finding| Found {
                product: finding
                    .product_id()
                    .map_or("-", |id| id.as_str())
                    .to_owned(),
                state: finding.state,
                kind: finding.kind_id().to_owned(),
            })
            .collect();
        found.sort();
        found
    }

    /// Whether it leads to exactly what its description says.
    pub(crate) fn is_as_described(&self) -> bool {
        let mut expected = self.about.findings.clone();
        expected.sort();
        self.assessment.verdict.id() == self.about.verdict && self.found() == expected
    }

    /// The state of what the case is about.
    fn state(&self) -> &'static str {
        let own = self.assessment.findings.iter().find(|finding| {
            finding.product_id().map_or("-", |id| id.as_str()) == self.about.family
        });
        own.map_or("-", |finding| finding.state.id())
    }
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for system in System::ALL {
        let place = folder("fixtures/machines").join(system.id());
        let mut folders: Vec<PathBuf> = fs::read_dir(&place)
            .unwrap_or_else(|error| panic!("{}: {error}", place.display()))
            .map(|entry| entry.unwrap().path())
            .collect();
        folders.sort();
        for case in folders {
            let read = |file: &str| {
                let path = case.join(file);
                fs::read_to_string(&path)
                    .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
            };
            let name = format!(
                "{}/{}",
                system.id(),
                case.file_name().unwrap().to_string_lossy()
            );
            let about: About = toml::from_str(&read("about.toml"))
                .unwrap_or_else(|error| panic!("{name}: {error}"));
            let snapshot: Snapshot = serde_json::from_str(&read("snapshot.json"))
                .unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(snapshot.host.system, system, "{name}");
            let assessment = detector().assess(&snapshot);
            cases.push(Case {
                name,
                about,
                snapshot,
                assessment,
            });
        }
    }
    cases
}

#[test]
fn each_machine_leads_to_its_verdict_and_findings() {
    let mut wrong = Vec::new();
    let mut table: BTreeMap<(String, &str, &str), Vec<String>> = BTreeMap::new();
    for case in cases() {
        let about = &case.about;
        assert!(!about.source.trim().is_empty(), "{}", case.name);
        let verdict = case.assessment.verdict;
        let code = match about.verdict.as_str() {
            "antivirus-found" | "managed" => 10,
            "companion-only" | "leftovers-only" => 11,
            "inconclusive" => 20,
            "not-found" => 0,
            other => panic!("{}: no such verdict: {other}", case.name),
        };
        if verdict.exit_code() != code || !case.is_as_described() {
            wrong.push(format!(
                "{}: {} {:#?}",
                case.name,
                verdict.id(),
                case.assessment.findings
            ));
        }
        table
            .entry((
                about.family.clone(),
                case.snapshot.host.system.id(),
                case.state(),
            ))
            .or_default()
            .push(format!("{} | {}", verdict.id(), about.provenance));
    }
    println!("family | system | state | verdict | provenance | machines");
    for ((family, system, state), lines) in table {
        let kinds: BTreeSet<&String> = lines.iter().collect();
        for line in kinds {
            let machines = lines.iter().filter(|other| *other == line).count();
            println!("{family} | {system} | {state} | {line} | {machines}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_product_has_a_machine_that_has_it_on_every_system_it_claims() {
    let cases = cases();
    let mut missing = Vec::new();
    for product in &catalogue().products {
        let systems: BTreeSet<System> = product.signatures.iter().map(|one| one.system).collect();
        for system in systems {
            let shown =
                cases.iter().any(|case| {
                    case.snapshot.host.system == system
                        && case.about.family == product.id.as_str()
                        && case.about.findings.iter().any(|found| {
                            found.product == product.id.as_str() && found.state.is_here()
                        })
                });
            if !shown {
                missing.push(format!("{} on {}", product.id.as_str(), system.id()));
            }
        }
    }
    assert!(missing.is_empty(), "no machine for {missing:?}");
}

/// The systems on which nothing is known to stay of a product, as its file says.
fn no_remains(product: &str) -> Vec<System> {
    #[derive(Deserialize)]
    #[serde(rename_all = "kebab-case")]
    struct File {
        #[serde(default)]
        no_remains: Vec<System>,
    }
    let path = folder("../catalogue/products").join(format!("{product}.toml"));
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str::<File>(&text).unwrap().no_remains
}

#[test]
fn each_family_has_a_machine_with_it_one_with_its_remains_and_one_that_only_looks_like_it() {
    let cases = cases();
    let mut missing = Vec::new();
    println!("family | system | here | remains | look-alike");
    for product in &catalogue().products {
        let id = product.id.as_str();
        let no_remains = no_remains(id);
        let systems: BTreeSet<System> = product.signatures.iter().map(|one| one.system).collect();
        for system in systems {
            let named = |wanted: &dyn Fn(&Case) -> bool| -> Vec<String> {
                let cases = cases.iter();
                cases
                    .filter(|case| case.snapshot.host.system == system && wanted(case))
                    .map(|case| {
                        let name = case.name.rsplit('/').next().unwrap_or_default();
                        format!("{name} ({})", case.about.provenance)
                    })
                    .collect()
            };
            let own = |case: &Case, wanted: &dyn Fn(Presence) -> bool| {
                let mut found = case.about.findings.iter();
                case.about.family == id
                    && found.any(|found| found.product == id && wanted(found.state))
            };
            let here = named(&|case| own(case, &Presence::is_here));
            let remains = named(&|case| own(case, &|state| state == Presence::Leftovers));
            let like = named(&|case| case.about.resembles.iter().any(|family| family == id));
            let excused = no_remains.contains(&system);
            assert!(
                !excused || remains.is_empty(),
                "{id} on {}: no-remains, but a machine has them",
                system.id()
            );
            let shown = |names: &[String]| names.join(", ");
            println!(
                "{id} | {} | {} | {} | {}",
                system.id(),
                shown(&here),
                if excused {
                    "none is known".to_owned()
                } else {
                    shown(&remains)
                },
                shown(&like)
            );
            for (cell, is_empty) in [
                ("here", here.is_empty()),
                ("remains", remains.is_empty() && !excused),
                ("look-alike", like.is_empty()),
            ] {
                if is_empty {
                    missing.push(format!("{id} on {}: {cell}", system.id()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no machine for {missing:#?}");
}

#[test]
fn what_resembles_a_family_has_none_of_it() {
    for case in cases() {
        for family in &case.about.resembles {
            let products = &catalogue().products;
            let is_known = products.iter().any(|one| one.id.as_str() == family);
            assert!(is_known, "{}: {family}", case.name);
            let found = case.found().into_iter();
            let here = found.filter(|found| found.product == *family && found.state.is_here());
            assert_eq!(here.count(), 0, "{}: {family}", case.name);
        }
    }
}

#[test]
fn each_case_is_about_a_product_of_the_catalogue_a_look_alike_or_neither() {
    for case in cases() {
        let family = case.about.family.as_str();
        let known = catalogue()
            .products
            .iter()
            .any(|product| product.id.as_str() == family);
        assert!(
            known || family == "look-alike" || family == "-",
            "{}: {family}",
            case.name
        );
        if family == "look-alike" {
            let products = case
                .assessment
                .findings
                .iter()
                .filter_map(|one| one.product_id());
            assert_eq!(products.count(), 0, "{}", case.name);
        }
    }
}

#[test]
fn no_machine_has_a_product_that_its_description_does_not_name() {
    for case in cases() {
        for finding in &case.assessment.findings {
            let Some(id) = finding.product_id() else {
                continue;
            };
            let named = case.about.findings.iter();
            assert!(
                named.clone().any(|found| found.product == id.as_str()),
                "{} has {}",
                case.name,
                id.as_str()
            );
        }
    }
}

/// A machine on which each family is here and sure, alone; the one with most proof, since signs that
/// families share go to the one that has more.
fn one_of_each_family(cases: &[Case]) -> BTreeMap<(System, &str), &Case> {
    let mut families: BTreeMap<_, (usize, &Case)> = BTreeMap::new();
    for case in cases {
        if let [finding] = case.assessment.findings.as_slice()
            && finding.is_sure()
            && finding.state.is_here()
        {
            let proof = finding
                .evidence
                .iter()
                .filter(|one| one.weight == Weight::Conclusive)
                .count();
            let best = families
                .entry((case.snapshot.host.system, case.about.family.as_str()))
                .or_insert((proof, case));
            if proof > best.0 {
                *best = (proof, case);
            }
        }
    }
    families
        .into_iter()
        .map(|(family, (_, case))| (family, case))
        .collect()
}

#[test]
fn two_families_on_one_machine_are_both_found_and_make_no_third() {
    let cases = cases();
    let families = one_of_each_family(&cases);
    let mut pairs = 0;
    for ((system, one), first) in &families {
        for ((other_system, other), second) in &families {
            if system != other_system || one >= other {
                continue;
            }
            let mut both = first.snapshot.clone();
            for reading in &second.snapshot.readings {
                match both
                    .readings
                    .iter_mut()
                    .find(|own| own.probe == reading.probe)
                {
                    Some(own) => own.facts.extend(reading.facts.iter().cloned()),
                    None => both.readings.push(reading.clone()),
                }
            }
            let assessment = detector().assess(&both.in_order());
            let found: BTreeSet<&str> = assessment
                .findings
                .iter()
                .map(|finding| finding.product_id().map_or("-", |id| id.as_str()))
                .collect();
            assert_eq!(
                found,
                BTreeSet::from([*one, *other]),
                "{:#?}",
                assessment.findings
            );
            pairs += 1;
        }
    }
    assert!(pairs > 40, "only {pairs} pairs");
}

#[test]
fn a_machine_on_disk_holds_nothing_that_a_scan_would_not_write() {
    for case in cases() {
        let text = serde_json::to_string(&case.snapshot).unwrap();
        let again: Snapshot = serde_json::from_str(&text).unwrap();
        assert_eq!(again, case.snapshot, "{}", case.name);
        assert!(
            !text.contains(r"C:\\Users\\") && !text.contains("/Users/") && !text.contains("/home/"),
            "{} holds the folder of a person",
            case.name
        );
    }
}
