//! Names of other software: none of them alone makes anything of the vendor's.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use acceptance::{detector, folder, machines};
use serde::Deserialize;
use voorzorg_domain::assessment::Verdict;
use voorzorg_domain::snapshot::{
    AppBundle, Fact, LaunchItem, MachinePath, PackageState, PendingRestart, Process, Receipt,
    SecurityState, Service, System,
};

/// `other-software.toml`: where the names come from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    group: Vec<Group>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    what: String,
    kind: String,
    source: String,
    seen: String,
    names: Vec<String>,
}

/// One name, and the publisher, company or title behind it.
struct Name {
    kind: String,
    name: String,
    other: Option<String>,
}

/// Every name of the file.
fn names() -> Vec<Name> {
    let text = std::fs::read_to_string(folder("fixtures/other-software.toml")).unwrap();
    let file: File = toml::from_str(&text).unwrap();
    let mut names = Vec::new();
    for group in file.group {
        assert!(
            ![&group.what, &group.source, &group.seen].contains(&&String::new()),
            "{}",
            group.what
        );
        names.extend(group.names.iter().map(|line| {
            let (name, other) = line
                .split_once(" | ")
                .map_or((line.as_str(), None), |(name, other)| (name, Some(other)));
            Name {
                kind: group.kind.clone(),
                name: name.to_owned(),
                other: other.map(str::to_owned),
            }
        }));
    }
    names
}

/// The name without the end by which a file shows what it is.
fn stem(name: &str) -> &str {
    name.strip_suffix(".exe").unwrap_or(name)
}

fn service(name: &str, title: Option<&str>, is_driver: bool, running: bool) -> Fact {
    let fact = if is_driver {
        machines::driver(name, running)
    } else {
        machines::service(
            name,
            &format!(r"C:\Program Files\Other\{name}.exe"),
            running,
        )
    };
    let Fact::Service(service) = fact else {
        return fact;
    };
    Fact::Service(Service {
        display_name: title.map(str::to_owned),
        ..service
    })
}

fn processes(name: &str, path: String) -> [Fact; 2] {
    [Some(MachinePath(path)), None].map(|path| {
        Fact::Process(Process {
            maker: None,
            name: name.to_owned(),
            path,
            deleted: false,
        })
    })
}

/// Everything on Windows that could bear this name.
fn on_windows(name: &Name) -> Vec<Fact> {
    let (own, other) = (stem(&name.name), name.other.as_deref());
    let mut facts = vec![
        machines::entry(own, other.unwrap_or_default()),
        machines::entry(own, ""),
        machines::security_product(own, SecurityState::On),
        machines::folder(&format!(r"C:\Program Files\{own}"), true),
        Fact::PendingRestart(PendingRestart {
            maker: None,
            path: MachinePath(format!(r"C:\Windows\System32\drivers\{own}.sys")),
        }),
    ];
    for running in [true, false] {
        facts.push(service(own, other, true, running));
        facts.push(service(own, other, false, running));
    }
    let program = format!("{own}.exe");
    facts.extend(processes(
        &program,
        format!(r"C:\Program Files\Other\{program}"),
    ));
    facts
}

fn on_linux(name: &Name) -> Vec<Fact> {
    let own = stem(&name.name);
    let mut facts = vec![
        machines::package(own, PackageState::Installed, "Debian"),
        machines::package(own, PackageState::ConfigFiles, ""),
        machines::unit(&format!("{own}.service"), &format!("/usr/bin/{own}"), true),
        machines::folder(&format!("/opt/{own}"), true),
    ];
    facts.extend(processes(own, format!("/usr/bin/{own}")));
    facts
}

fn on_macos(name: &Name) -> Vec<Fact> {
    let own = stem(&name.name);
    let path = MachinePath(format!("/Applications/{own}.app"));
    let identifier = format!("org.example.{own}");
    let mut facts: Vec<Fact> = [Some(identifier.clone()), None]
        .into_iter()
        .map(|identifier| {
            Fact::AppBundle(AppBundle {
                path: path.clone(),
                name: Some(own.to_owned()),
                identifier,
                version: None,
                team: None,
            })
        })
        .collect();
    facts.push(Fact::LaunchItem(LaunchItem {
        maker: None,
        label: identifier.clone(),
        path: MachinePath(format!("/Library/LaunchDaemons/{identifier}.plist")),
        program: Some(MachinePath(format!("{}/Contents/MacOS/{own}", path.0))),
        program_exists: Some(true),
    }));
    facts.push(Fact::Receipt(Receipt {
        identifier,
        version: None,
    }));
    facts.extend(processes(own, format!("{}/Contents/MacOS/{own}", path.0)));
    facts
}

/// What is said of this name alone, wherever it may stand; nothing when all is well.
fn alarms(name: &Name) -> Vec<String> {
    let all = [
        (System::Windows, on_windows(name)),
        (System::Linux, on_linux(name)),
        (System::Macos, on_macos(name)),
    ];
    let mut alarms = Vec::new();
    for (system, facts) in all {
        for fact in facts {
            let assessment = detector().assess(&machines::having(system, [fact.clone()]));
            if !assessment.findings.is_empty() || assessment.verdict != Verdict::NotFound {
                alarms.push(format!(
                    "{} ({}) on {}: {} by {fact:?}",
                    name.name,
                    name.kind,
                    system.id(),
                    assessment.verdict.id()
                ));
            }
        }
    }
    alarms
}

/// What is said of every name, tried once.
static ALARMS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| names().iter().map(alarms).collect());

/// How many names raise something, how many there are, and how many could be the vendor's.
pub(crate) fn tally() -> (usize, usize, usize) {
    let alarming = ALARMS.iter().filter(|alarms| !alarms.is_empty());
    (alarming.count(), ALARMS.len(), COULD_BE.len())
}

#[test]
fn no_name_of_other_software_alone_makes_a_finding() {
    assert!(ALARMS.len() > 1000, "only {} names", ALARMS.len());
    let alarms: Vec<String> = ALARMS.concat();
    assert!(alarms.is_empty(), "{}\n{}", alarms.len(), alarms.join("\n"));
}

/// Names of others that could be the vendor's, as far as a name alone tells. Each is one of the vendor's own
/// short names or bears its name, and can stand where its own parts stand.
const COULD_BE: &[&str] = &[
    // A tool to build images, and MinIO's key server.
    "kas",
    "kes",
    // ISC Kea; the vendor's Endpoint Agent has that short name.
    "kea",
    "kea-admin",
    "kea-common",
    "kea-ctrl-agent",
    "kea-dev",
    "kea-dhcp-ddns-server",
    "kea-dhcp4-server",
    "kea-dhcp6-server",
    "kea-doc",
    "python3-kea-connector",
    // Kata Containers; Anti Targeted Attack has that short name.
    "golang-github-kata-containers-govmm-dev",
    // `avp` begins names of the vendor's, whatever follows.
    "avp-cli",
    "librte-net-avp23",
    // A tool of the vendor's own researchers, and a client for one of its services.
    "klara",
    "kasperskytip",
];

#[test]
fn what_other_software_keeps_closed_is_a_note_unless_its_name_could_be_the_vendors() {
    let filter = detector().filter();
    let suspected: BTreeSet<String> = names()
        .into_iter()
        .map(|name| stem(&name.name).to_owned())
        .filter(|name| filter.could_be_named(name))
        .collect();
    let could_be: BTreeSet<String> = COULD_BE.iter().map(|&name| name.to_owned()).collect();
    assert_eq!(suspected, could_be);
}

#[test]
fn a_name_of_the_vendors_in_the_file_would_be_noticed() {
    for (kind, name) in [
        ("driver", "klif"),
        ("package", "kesl"),
        ("process", "avp.exe"),
    ] {
        let own = Name {
            kind: kind.to_owned(),
            name: name.to_owned(),
            other: None,
        };
        assert!(!alarms(&own).is_empty(), "{name}");
    }
}
