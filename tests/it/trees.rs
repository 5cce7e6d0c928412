//! Whole computers as sysroots, written file by file and read as `scan --root` reads them. Each is made
//! up from public documentation and notes; none is a capture.
#![cfg(unix)]

mod linux;
mod macos;
mod unread;

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use acceptance::{catalogue, detector};
use voorzorg_domain::assessment::Assessment;
use voorzorg_domain::snapshot::{System, Timestamp};
use voorzorg_domain::vendor_filter::VendorFilter;
use voorzorg_machine::Machine;

/// What stands at a place.
#[derive(Debug, Clone)]
pub(crate) enum Thing {
    Text(String),
    /// It may be run.
    Program,
    Folder,
    Link(String),
}

/// A computer: its places, in the order in which they are made.
#[derive(Debug, Clone, Default)]
pub(crate) struct Computer(Vec<(String, Thing)>);

impl Computer {
    pub(crate) fn text(self, path: &str, text: impl Into<String>) -> Computer {
        self.with(path, Thing::Text(text.into()))
    }

    pub(crate) fn program(self, path: &str) -> Computer {
        self.with(path, Thing::Program)
    }

    pub(crate) fn folder(self, path: &str) -> Computer {
        self.with(path, Thing::Folder)
    }

    fn link(self, path: &str, target: &str) -> Computer {
        self.with(path, Thing::Link(target.to_owned()))
    }

    pub(crate) fn with(mut self, path: &str, thing: Thing) -> Computer {
        self.0.push((path.to_owned(), thing));
        self
    }

    /// Without `path` and everything below it.
    fn without(mut self, path: &str) -> Computer {
        self.0
            .retain(|(place, _)| !Path::new(place).starts_with(path));
        self
    }

    /// All of it moved below `folder`, as an image of a computer stands on the disk of another.
    fn below(self, folder: &str) -> Computer {
        let places = self.0.into_iter();
        Computer(
            places
                .map(|(path, thing)| (format!("{folder}/{path}"), thing))
                .collect(),
        )
    }

    fn and(mut self, other: Computer) -> Computer {
        self.0.extend(other.0);
        self
    }

    pub(crate) fn write(&self, root: &Path) {
        for (path, thing) in &self.0 {
            let place = root.join(path);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            match thing {
                Thing::Text(text) => fs::write(&place, text).unwrap(),
                Thing::Program => {
                    fs::write(&place, "x").unwrap();
                    fs::set_permissions(&place, fs::Permissions::from_mode(0o755)).unwrap();
                }
                Thing::Folder => fs::create_dir_all(&place).unwrap(),
                Thing::Link(target) => symlink(target, &place).unwrap(),
            }
        }
    }
}

pub(crate) struct Case {
    pub(crate) what: &'static str,
    pub(crate) computer: Computer,
    pub(crate) verdict: &'static str,
    /// Product, or `-` for what no signature explains, and state; in the order of the answer.
    findings: &'static [(&'static str, &'static str)],
}

pub(crate) fn case(
    what: &'static str,
    computer: Computer,
    verdict: &'static str,
    findings: &'static [(&'static str, &'static str)],
) -> Case {
    Case {
        what,
        computer,
        verdict,
        findings,
    }
}

/// All computers of `system`; there is none of Windows.
pub(crate) fn cases(system: System) -> Vec<Case> {
    match system {
        System::Linux => linux::cases(),
        System::Macos => macos::cases(),
        System::Windows => Vec::new(),
    }
}

async fn scan(root: &Path, system: System) -> Assessment {
    let machine = Machine::root(root.to_path_buf(), system).unwrap();
    let filter = VendorFilter::from(catalogue());
    let snapshot = machine.scan(&filter, Timestamp(7), |_| {}).await;
    detector().assess(&snapshot)
}

async fn check(system: System, cases: Vec<Case>) {
    println!("{:<56} {:<16} findings", "computer", "verdict");
    let mut wrong = Vec::new();
    for case in cases {
        let root = tempfile::tempdir().unwrap();
        case.computer.write(root.path());
        let assessment = scan(root.path(), system).await;
        let findings: Vec<(&str, &str)> = assessment
            .findings
            .iter()
            .map(|finding| {
                let product = finding.product_id().map_or("-", |id| id.as_str());
                (product, finding.state.id())
            })
            .collect();
        println!(
            "{:<56} {:<16} {findings:?}",
            case.what,
            assessment.verdict.id()
        );
        if assessment.verdict.id() != case.verdict || findings != case.findings {
            wrong.push(format!("{}: {assessment:#?}", case.what));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn each_linux_folder_has_its_own_verdict() {
    check(System::Linux, linux::cases()).await;
}

#[tokio::test]
async fn each_macos_folder_has_its_own_verdict() {
    check(System::Macos, macos::cases()).await;
}
