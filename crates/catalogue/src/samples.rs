//! Checks the samples of the catalogue against what detection finds. A sample is one fact on an otherwise
//! empty computer; whole computers are in `tests/fixtures/machines/`.

use std::collections::BTreeMap;
use std::mem;

use voorzorg_domain::catalogue::{Catalogue, FactKind, Field, ProductId};
use voorzorg_domain::detection::Detector;
use voorzorg_domain::snapshot::{
    AppBundle, Fact, Folder, Host, LaunchItem, MachinePath, Maker, Package, PackageManager,
    PackageState, PendingRestart, Probe, Process, Reading, Receipt, SecurityProduct, SecurityState,
    Service, ServiceKind, Snapshot, SystemExtension, Timestamp, Trace, TraceKind, UninstallEntry,
    UninstallScope, Unit, VendorKey,
};

use crate::files::Files;
use crate::problem::{Problem, ProblemKind};
use crate::raw::Sample;

/// A sample with its file, its key and what detection must find.
#[derive(Debug)]
pub(crate) struct PlacedSample {
    file: String,
    key: String,
    sample: Sample,
    expected: Expectation,
}

#[derive(Debug)]
enum Expectation {
    Is(ProductId),
    IsNot(ProductId),
    Unrecognised,
    Unrelated,
}

/// Moves the samples out of the files.
pub(crate) fn take(files: &mut Files) -> Vec<PlacedSample> {
    let mut placed = Vec::new();
    let mut add =
        |file: &str, key: &str, samples: &mut Vec<Sample>, expected: &dyn Fn() -> Expectation| {
            placed.extend(
                mem::take(samples)
                    .into_iter()
                    .enumerate()
                    .map(|(index, sample)| PlacedSample {
                        file: file.to_owned(),
                        key: format!("{key}[{index}]"),
                        sample,
                        expected: expected(),
                    }),
            );
        };
    for (file, product) in &mut files.products {
        let id = &product.id;
        add(file, "example", &mut product.example, &|| {
            Expectation::Is(id.clone())
        });
        add(file, "look-alike", &mut product.look_alike, &|| {
            Expectation::IsNot(id.clone())
        });
    }
    if let Some(file) = &mut files.catalogue {
        let name = "catalogue.toml";
        add(name, "unrecognised", &mut file.unrecognised, &|| {
            Expectation::Unrecognised
        });
        add(name, "unrelated", &mut file.unrelated, &|| {
            Expectation::Unrelated
        });
    }
    placed
}

/// A problem for each sample whose detection is not as expected.
pub(crate) fn problems(samples: &[PlacedSample], catalogue: &Catalogue) -> Vec<Problem> {
    let detector = Detector::from(catalogue);
    let mut problems = Vec::new();
    for PlacedSample {
        file,
        key,
        sample,
        expected,
    } in samples
    {
        for texts in combinations(sample) {
            let found = found(&detector, sample, &texts);
            let text = texts.values().copied().collect::<Vec<_>>().join(" | ");
            let listed = match found.as_slice() {
                [] => NOTHING.to_owned(),
                found => found.join(", "),
            };
            let kind = match expected {
                Expectation::Is(id) if found != [id.as_str()] => ProblemKind::ExampleMissed {
                    text,
                    found: listed,
                },
                Expectation::IsNot(id) if found.iter().any(|one| one == id.as_str()) => {
                    ProblemKind::LookAlikeTaken { text }
                }
                Expectation::Unrecognised if found != [UNRECOGNISED] => {
                    ProblemKind::NotUnrecognised {
                        text,
                        found: listed,
                    }
                }
                Expectation::Unrelated if !found.is_empty() => ProblemKind::NotUnrelated {
                    text,
                    found: listed,
                },
                Expectation::Is(_)
                | Expectation::IsNot(_)
                | Expectation::Unrecognised
                | Expectation::Unrelated => continue,
            };
            problems.push(Problem::new(file, key, kind));
        }
    }
    problems
}

/// In the list of what was found: a fact that is kept without a signature, and one that is not kept.
const UNRECOGNISED: &str = "unrecognised";
const NOTHING: &str = "none";

fn found(detector: &Detector<'_>, sample: &Sample, texts: &SampleTexts<'_>) -> Vec<String> {
    let (probe, fact) = fact(sample.fact, texts);
    let snapshot = Snapshot {
        format: 1,
        taken_at: Timestamp(0),
        host: Host::of(sample.system),
        boot: Default::default(),
        readings: vec![Reading::complete(probe, vec![fact])],
    };
    let findings = detector.detect(&snapshot);
    let ids = findings.iter().map(|finding| finding.product_id());
    ids.map(|id| id.map_or(UNRECOGNISED, ProductId::as_str).to_owned())
        .collect()
}

/// The texts of one fact.
type SampleTexts<'a> = BTreeMap<Field, &'a str>;

fn combinations(sample: &Sample) -> Vec<SampleTexts<'_>> {
    let mut all = vec![SampleTexts::new()];
    for (field, values) in sample.texts() {
        if values.is_empty() {
            continue;
        }
        let mut longer = Vec::new();
        for texts in &all {
            for value in values {
                let mut texts = texts.clone();
                texts.insert(field, value.as_str());
                longer.push(texts);
            }
        }
        all = longer;
    }
    all
}

/// The fact that a scan would find. Fields without a text in the sample are as on a computer where the
/// product runs, or missing.
fn fact(kind: FactKind, texts: &SampleTexts<'_>) -> (Probe, Fact) {
    let text = |field| texts.get(&field).map(|text| (*text).to_owned());
    let path = || text(Field::Path).map(MachinePath);
    let name = || text(Field::Name).unwrap_or_default();
    let key = || text(Field::Key).unwrap_or_default();
    let maker = || {
        let maker = Maker {
            company: text(Field::Publisher),
            version: text(Field::Version),
            team: text(Field::Team),
            ..Maker::default()
        };
        Some(maker).filter(|maker| *maker != Maker::default())
    };
    match kind {
        FactKind::UninstallEntry => {
            let entry = UninstallEntry {
                scope: UninstallScope::Machine32,
                key: text(Field::Key)
                    .unwrap_or_else(|| "{00000000-0000-0000-0000-000000000001}".to_owned()),
                name: name(),
                version: text(Field::Version),
                publisher: text(Field::Publisher),
                location: path(),
                command: None,
                msi: true,
                hidden: false,
            };
            (Probe::UninstallMachine32, Fact::UninstallEntry(entry))
        }
        FactKind::VendorKey => {
            let key = VendorKey {
                key: key(),
                name: text(Field::Name),
                version: text(Field::Version),
                product_code: None,
                root: path(),
                program_exists: Some(true),
                password_protected: None,
            };
            (Probe::VendorKey, Fact::VendorKey(key))
        }
        FactKind::Service | FactKind::Driver => {
            let service = Service {
                name: key(),
                display_name: text(Field::Name),
                kind: if kind == FactKind::Driver {
                    ServiceKind::Driver
                } else {
                    ServiceKind::Program
                },
                image: path(),
                running: Some(true),
                program_exists: Some(true),
                leaving: false,
                maker: maker(),
            };
            (Probe::Services, Fact::Service(service))
        }
        FactKind::Process => {
            let process = Process {
                name: name(),
                path: path(),
                deleted: false,
                maker: maker(),
            };
            (Probe::Processes, Fact::Process(process))
        }
        FactKind::SecurityProduct => {
            let product = SecurityProduct {
                name: name(),
                state: SecurityState::On,
                up_to_date: None,
            };
            (Probe::SecurityCenter, Fact::SecurityProduct(product))
        }
        FactKind::AppBundle => {
            let app = AppBundle {
                path: path()
                    .unwrap_or_else(|| MachinePath(format!("/Applications/{}.app", name()))),
                name: text(Field::Name),
                identifier: text(Field::Key),
                version: text(Field::Version),
                team: text(Field::Team),
            };
            (Probe::Applications, Fact::AppBundle(app))
        }
        FactKind::LaunchItem => {
            let item = LaunchItem {
                label: key(),
                path: MachinePath(format!("/Library/LaunchDaemons/{}.plist", key())),
                program: path(),
                program_exists: Some(true),
                maker: maker(),
            };
            (Probe::LaunchItems, Fact::LaunchItem(item))
        }
        FactKind::SystemExtension => {
            let extension = SystemExtension {
                identifier: key(),
                team: text(Field::Team),
                state: "activated_enabled".to_owned(),
            };
            (Probe::SystemExtensions, Fact::SystemExtension(extension))
        }
        FactKind::Receipt => {
            let receipt = Receipt {
                identifier: key(),
                version: text(Field::Version),
            };
            (Probe::Receipts, Fact::Receipt(receipt))
        }
        FactKind::Package => {
            let package = Package {
                manager: PackageManager::Dpkg,
                name: name(),
                version: text(Field::Version),
                vendor: text(Field::Publisher),
                state: PackageState::Installed,
            };
            (Probe::Dpkg, Fact::Package(package))
        }
        FactKind::Unit => {
            let unit = Unit {
                name: name(),
                path: MachinePath(format!("/usr/lib/systemd/system/{}", name())),
                program: path(),
                program_exists: Some(true),
            };
            (Probe::Units, Fact::Unit(unit))
        }
        FactKind::Folder => {
            let folder = Folder {
                path: path().unwrap_or_else(|| MachinePath(name())),
                has_programs: true,
            };
            (Probe::Folders, Fact::Folder(folder))
        }
        FactKind::PendingRestart => {
            let pending = PendingRestart {
                path: path().unwrap_or_else(|| MachinePath(name())),
                maker: maker(),
            };
            (Probe::PendingRestart, Fact::PendingRestart(pending))
        }
        FactKind::Trace => {
            let trace = Trace {
                // The only kind that the filter attributes by name, by identifier and by path.
                kind: TraceKind::Log,
                name: name(),
                path: path(),
            };
            (Probe::Traces, Fact::Trace(trace))
        }
    }
}
