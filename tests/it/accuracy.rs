//! How many computers are judged right, by where they come from: `docs/accuracy.md`.
//!
//! `VOORZORG_REGENERATE=1 cargo test -p acceptance --test it accuracy` writes the page anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::sync::LazyLock;

use acceptance::{catalogue, detector, folder, machines};
use serde::Deserialize;
use voorzorg_domain::assessment::{Assessment, Verdict};
use voorzorg_domain::catalogue::ProductId;
use voorzorg_domain::snapshot::{
    Fact, MachinePath, Package, PackageManager, PackageState, Snapshot, System, Unit,
};

/// A file of machines of one system and one origin.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    origin: Origin,
    system: System,
    machine: Vec<Machine>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Origin {
    Captured,
    PublicNotes,
    MadeUp,
}

impl Origin {
    fn words(self) -> &'static str {
        match self {
            Origin::Captured => "captured",
            Origin::PublicNotes => "public notes",
            Origin::MadeUp => "made up",
        }
    }
}

/// One machine: what is known of it, and what is right to say.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Machine {
    name: String,
    source: String,
    note: String,
    /// The product that it is about, `look-alike`, or `-`.
    family: String,
    right: Right,
    /// Why it is not judged right, for a machine that is not.
    why: Option<String>,
    /// Names of running drivers in the folder of Windows.
    #[serde(default)]
    drivers: Vec<String>,
    /// Names of installed packages of dpkg.
    #[serde(default)]
    packages: Vec<String>,
    /// Names of units in the system's folder.
    #[serde(default)]
    units: Vec<String>,
    #[serde(default)]
    facts: Vec<Fact>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Right {
    verdicts: Vec<String>,
    /// The products that are here, in the ids of the catalogue.
    here: BTreeSet<String>,
    /// Products that may be told as here beside them.
    #[serde(default)]
    may: BTreeSet<String>,
}

impl Machine {
    fn snapshot(&self, system: System) -> Snapshot {
        let drivers = self.drivers.iter().map(|name| machines::driver(name, true));
        let packages = self.packages.iter().map(|name| {
            Fact::Package(Package {
                manager: PackageManager::Dpkg,
                name: name.clone(),
                version: None,
                vendor: None,
                state: PackageState::Installed,
            })
        });
        let units = self.units.iter().map(|name| {
            Fact::Unit(Unit {
                name: name.clone(),
                path: MachinePath(format!("/usr/lib/systemd/system/{name}")),
                program: None,
                program_exists: None,
            })
        });
        let all = drivers.chain(packages).chain(units);
        machines::having(system, all.chain(self.facts.iter().cloned()))
    }

    fn outcome(&self, assessment: &Assessment) -> Outcome {
        let told = told(assessment);
        let verdict = assessment.verdict;
        let is_allowed = |id: &String| self.right.here.contains(id) || self.right.may.contains(id);
        if self.right.verdicts.iter().any(|id| id == verdict.id())
            && self.right.here.is_subset(&told)
            && told.iter().all(is_allowed)
        {
            Outcome::Right
        } else if verdict == Verdict::Inconclusive && told.iter().all(is_allowed) {
            Outcome::Cautious
        } else {
            Outcome::Wrong
        }
    }
}

/// The products that are told as here, without doubt.
fn told(assessment: &Assessment) -> BTreeSet<String> {
    let findings = assessment.findings.iter();
    findings
        .filter(|finding| finding.state.is_here() && finding.is_sure())
        .filter_map(|finding| finding.product_id())
        .map(|id| id.as_str().to_owned())
        .collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// What is here is told, and nothing else.
    Right,
    /// Nothing false is told; the verdict is that it could not be established.
    Cautious,
    /// Something false is told, or something that is here is passed over.
    Wrong,
}

/// A machine that was judged.
struct Judged {
    origin: Origin,
    system: System,
    family: String,
    name: String,
    outcome: Outcome,
    /// What was said of it, for a machine that was not judged right.
    said: String,
    why: Option<String>,
}

fn read(place: &str) -> Vec<Judged> {
    let mut paths: Vec<_> = fs::read_dir(folder("fixtures").join(place))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let mut judged = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let file: File =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for machine in file.machine {
            assert!(!machine.source.is_empty() && !machine.note.is_empty());
            for id in machine.right.here.iter().chain(&machine.right.may) {
                let is_known = catalogue().products.iter().any(|one| one.id.as_str() == id);
                assert!(is_known, "{}: {id}", machine.name);
            }
            let assessment = detector().assess(&machine.snapshot(file.system));
            let findings = assessment.findings.iter().map(|finding| {
                let id = finding.product_id().map_or("not placed", ProductId::as_str);
                format!("{id} ({})", finding.state.id())
            });
            let said = findings.collect::<Vec<_>>().join(", ");
            judged.push(Judged {
                origin: file.origin,
                system: file.system,
                outcome: machine.outcome(&assessment),
                said: format!("{}: {said}", assessment.verdict.id()),
                family: machine.family,
                name: machine.name,
                why: machine.why,
            });
        }
    }
    judged
}

/// Every machine of every origin, judged once.
static ALL: LazyLock<Vec<Judged>> = LazyLock::new(all);

fn all() -> Vec<Judged> {
    let mut all = read("captured");
    all.extend(read("public-notes"));
    for case in crate::machines::cases() {
        all.push(Judged {
            origin: match case.about.provenance.as_str() {
                "captured" => Origin::Captured,
                "synthesised" => Origin::MadeUp,
                other => panic!("{}: {other}", case.name),
            },
            system: case.snapshot.host.system,
            outcome: if case.is_as_described() {
                Outcome::Right
            } else {
                Outcome::Wrong
            },
            family: case.about.family,
            name: case.name,
            said: String::new(),
            why: None,
        });
    }
    all
}

/// The cells of one row: machines, right, cautious, wrong.
fn counts<'a>(machines: impl Iterator<Item = &'a Judged>) -> String {
    let outcomes: Vec<Outcome> = machines.map(|one| one.outcome).collect();
    let of = |wanted: Outcome| outcomes.iter().filter(|one| **one == wanted).count();
    format!(
        "{} | {} | {} | {}",
        outcomes.len(),
        of(Outcome::Right),
        of(Outcome::Cautious),
        of(Outcome::Wrong)
    )
}

fn page() -> String {
    let all: &[Judged] = &ALL;
    let catalogue = catalogue();
    let mut page = format!(
        "# Accuracy\n\n\
        How often the program is right, by the computers in `tests/fixtures/`. A test writes this page and \
        fails when it is stale; do not edit it.\n\n\
        - Catalogue: version {}, dated {}.\n\
        - Made again by: `VOORZORG_REGENERATE=1 cargo test -p acceptance --test it accuracy`\n\n\
        ## What it is worth\n\n\
        {}\n\n\
        ## By origin\n\n\
        | Origin | System | Computers | Right | Cautious | Wrong |\n|---|---|---|---|---|---|\n",
        catalogue.version, catalogue.dated, WORTH
    );
    let mut rows: BTreeMap<(Origin, &str), Vec<&Judged>> = BTreeMap::new();
    let mut families: BTreeMap<(&str, &str, Origin), Vec<&Judged>> = BTreeMap::new();
    for one in all {
        let system = one.system.id();
        rows.entry((one.origin, system)).or_default().push(one);
        families
            .entry((&one.family, system, one.origin))
            .or_default()
            .push(one);
    }
    for ((origin, system), machines) in rows {
        let cells = counts(machines.into_iter());
        _ = writeln!(page, "| {} | {system} | {cells} |", origin.words());
    }
    page.push_str(
        "\n## Not judged right\n\n| Computer | Judged | Said | Why |\n|---|---|---|---|\n",
    );
    for one in all.iter().filter(|one| one.outcome != Outcome::Right) {
        let judged = match one.outcome {
            Outcome::Cautious => "cautious",
            Outcome::Right | Outcome::Wrong => "wrong",
        };
        let why = one.why.as_deref().unwrap_or_default();
        _ = writeln!(page, "| {} | {judged} | {} | {why} |", one.name, one.said);
    }
    let (alarms, names, could_be) = crate::other_software::tally();
    _ = write!(
        page,
        "\n## Names of other software\n\n\
        `tests/fixtures/other-software.toml` holds {names} names from public lists, chosen to be hard. Each is \
        tried alone in every place that can bear it: list of programs, services, drivers, processes, packages, \
        units, applications and folders.\n\n\
        - False alarms: {alarms}.\n\
        - Names that would weigh as \"could not look\" where their file cannot be read, because they could be the \
        vendor's: {could_be}. `tests/it/other_software.rs` names each.\n\n\
        ## By family\n\n\
        A look-alike only resembles the vendor's software. `-` is a computer that is about no single product.\n\n\
        | Family | System | Origin | Computers | Right | Cautious | Wrong |\n|---|---|---|---|---|---|---|\n",
    );
    for ((family, system, origin), machines) in families {
        let cells = counts(machines.into_iter());
        _ = writeln!(
            page,
            "| {family} | {system} | {} | {cells} |",
            origin.words()
        );
    }
    page
}

/// What the figures mean.
const WORTH: &str = "\
- *Captured*: read on real systems by this program. All of them are Debian without the vendor's software, so \
they show only that nothing is raised there. No computer with the vendor's software was ever captured.\n\
- *Public notes*: made by hand from what somebody published about a computer or a product. What the note does \
not show is missing, and what was said to be right was written before the program judged it. Few, and chosen to \
be hard: worth more than made-up ones, and no share of the computers that people have.\n\
- *Made up*: written from documentation, together with the catalogue. They agree with themselves, and are here \
so that a change which breaks one is noticed. A table of them full of \"right\" says nothing about a real \
computer.\n\n\
*Right* is the verdict and every product that is here, and no other. *Cautious* is \"could not look\" or \"cannot \
place\" where something sure was right, without anything false. Everything else is *wrong*.";

#[test]
fn the_page_on_accuracy_says_what_the_tests_show() {
    let path = folder("../docs/accuracy.md");
    let page = page();
    if std::env::var_os("VOORZORG_REGENERATE").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page,
        "docs/accuracy.md is stale: run cargo xtask generate"
    );
}

#[test]
fn a_machine_that_is_not_judged_right_says_why() {
    for one in ALL.iter() {
        assert_eq!(
            one.why.is_some(),
            one.outcome != Outcome::Right,
            "{}: {:?}, {}",
            one.name,
            one.outcome,
            one.said
        );
    }
}

#[test]
fn what_was_not_established_is_cautious_and_what_was_passed_over_is_wrong() {
    let machine = |verdict: &str, here: &[&str]| Machine {
        name: String::new(),
        source: String::new(),
        note: String::new(),
        family: "-".to_owned(),
        right: Right {
            verdicts: vec![verdict.to_owned()],
            here: here.iter().map(|&id| id.to_owned()).collect(),
            may: BTreeSet::new(),
        },
        why: None,
        drivers: Vec::new(),
        packages: Vec::new(),
        units: Vec::new(),
        facts: Vec::new(),
    };
    let assess = |snapshot: &Snapshot| detector().assess(snapshot);
    let home = assess(&machines::home_suite());
    let own = machine("antivirus-found", &["kaspersky-home-windows"]);
    assert_eq!(own.outcome(&home), Outcome::Right);
    assert_eq!(machine("not-found", &[]).outcome(&home), Outcome::Wrong);
    let clean = assess(&machines::clean(System::Windows));
    assert_eq!(own.outcome(&clean), Outcome::Wrong);
    let unknown = machines::entry("Kaspersky Quantum Shield", "AO Kaspersky Lab");
    let unplaced = assess(&machines::having(System::Windows, [unknown]));
    assert_eq!(own.outcome(&unplaced), Outcome::Cautious);
}
