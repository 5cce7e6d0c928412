//! What cannot be read, one thing after another: it never makes a computer look cleaner, and what is
//! somebody else's changes nothing.
//!
//! Root may read everything, so each test runs once more as an account that may not.

use std::collections::BTreeSet;
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::{catalogue, detector};
use voorzorg_domain::assessment::Verdict;
use voorzorg_domain::snapshot::{Fact, Gap, Probe, Snapshot, System, Timestamp};
use voorzorg_domain::vendor_filter::VendorFilter;
use voorzorg_machine::Machine;
use voorzorg_testkit::files::{copy, fixture};

use super::{Computer, linux, macos};

/// An account that owns nothing.
const NOBODY: u32 = 65_534;
/// Where that account finds the fixtures: it may not reach the folder of the sources.
const FIXTURES: &str = "VOORZORG_TEST_FIXTURES";

/// Runs `body` as an ordinary account, with the folder of the shipped trees.
fn without_rights(test: &str, body: impl FnOnce(&Path)) {
    if !rustix::process::geteuid().is_root() {
        let trees = std::env::var_os(FIXTURES).map_or_else(|| fixture("trees"), PathBuf::from);
        return body(&trees);
    }
    let folder = tempfile::tempdir().unwrap();
    let (program, trees) = (folder.path().join("tests"), folder.path().join("trees"));
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    copy(&fixture("trees"), &trees);
    fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
    chown(folder.path(), Some(NOBODY), Some(NOBODY)).unwrap();
    let output = Command::new(program)
        .args(["--exact", &format!("trees::unread::{test}"), "--nocapture"])
        .current_dir(folder.path())
        .env("HOME", folder.path())
        .env("TMPDIR", folder.path())
        .env(FIXTURES, trees)
        .uid(NOBODY)
        .gid(NOBODY)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}\n{errors}");
    assert!(
        told.contains("1 passed"),
        "no test is called {test}: {told}"
    );
}

fn scan(root: &Path, system: System) -> Snapshot {
    let machine = Machine::root(root.to_path_buf(), system).unwrap();
    let filter = VendorFilter::from(catalogue());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    runtime.block_on(machine.scan(&filter, Timestamp(7), |_| {}))
}

fn verdict(snapshot: &Snapshot) -> Verdict {
    detector().assess(snapshot).verdict
}

/// The gaps but for those of sources that the computer does not have.
fn gaps(snapshot: &Snapshot) -> Vec<&Gap> {
    let gaps = snapshot.readings.iter().flat_map(|reading| &reading.gaps);
    gaps.filter(|gap| **gap != Gap::UNSUPPORTED).collect()
}

fn notes(snapshot: &Snapshot) -> Vec<&Gap> {
    let readings = snapshot.readings.iter();
    readings.flat_map(|reading| &reading.notes).collect()
}

/// How clean a verdict calls a computer; `None` when it claims nothing.
fn cleanness(verdict: Verdict) -> Option<u8> {
    match verdict {
        Verdict::AntivirusFound | Verdict::Managed => Some(0),
        Verdict::CompanionOnly => Some(1),
        Verdict::LeftoversOnly => Some(2),
        Verdict::NotFound => Some(3),
        Verdict::Inconclusive => None,
    }
}

/// Every file and folder below `folder`.
fn all_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.is_symlink() {
            found.extend(all_below(&path));
        }
        found.push(path);
    }
    found.sort();
    found
}

/// Something that is wrong with one file or folder until it is dropped.
struct Failure<'a> {
    path: &'a Path,
    mode: u32,
    bytes: Option<Vec<u8>>,
}

impl<'a> Failure<'a> {
    fn closed(path: &'a Path) -> Failure<'a> {
        Failure::of_mode(path, 0o000)
    }

    fn of_mode(path: &'a Path, new: u32) -> Failure<'a> {
        let mode = path.metadata().unwrap().permissions().mode();
        fs::set_permissions(path, Permissions::from_mode(new)).unwrap();
        Failure {
            path,
            mode,
            bytes: None,
        }
    }

    /// The ways in which `path` can be closed: a file keeps that it is a program; a folder can be
    /// closed altogether, be listed and not entered, or be entered and not listed.
    fn modes(path: &Path) -> Vec<u32> {
        if path.is_dir() {
            vec![0o000, 0o444, 0o111]
        } else {
            vec![path.metadata().unwrap().permissions().mode() & 0o111]
        }
    }

    fn damaged(path: &'a Path, damage: impl FnOnce(&[u8]) -> Vec<u8>) -> Failure<'a> {
        let mode = path.metadata().unwrap().permissions().mode();
        let bytes = fs::read(path).unwrap();
        fs::write(path, damage(&bytes)).unwrap();
        Failure {
            path,
            mode,
            bytes: Some(bytes),
        }
    }
}

impl Drop for Failure<'_> {
    fn drop(&mut self) {
        fs::set_permissions(self.path, Permissions::from_mode(self.mode)).unwrap();
        if let Some(bytes) = &self.bytes {
            fs::write(self.path, bytes).unwrap();
        }
    }
}

const TREES: [(&str, System); 4] = [
    ("debian-clean", System::Linux),
    ("debian-kesl", System::Linux),
    ("macos-clean", System::Macos),
    ("macos-home", System::Macos),
];

/// Calls `each` with a copy of every shipped tree that may be changed, and what is in it.
fn each_tree(trees: &Path, each: impl Fn(&Path, System, &[PathBuf])) {
    for (name, system) in TREES {
        let root = tempfile::tempdir().unwrap();
        copy(&trees.join(name), root.path());
        each(root.path(), system, &all_below(root.path()));
    }
}

/// The probes with their facts, without those about the moment.
fn facts(snapshot: &Snapshot) -> BTreeSet<(Probe, Fact)> {
    let facts = snapshot.facts().map(|(probe, fact)| (probe, fact.clone()));
    facts
        .filter(|(probe, _)| *probe != Probe::Circumstances)
        .collect()
}

#[test]
fn whatever_is_closed_never_makes_a_computer_look_cleaner() {
    without_rights(
        "whatever_is_closed_never_makes_a_computer_look_cleaner",
        |trees| {
            each_tree(trees, |root, system, paths| {
                let before = scan(root, system);
                let closed = |path: &PathBuf| {
                    let modes = Failure::modes(path).into_iter();
                    modes.map(|mode| (path.clone(), mode)).collect::<Vec<_>>()
                };
                for (path, mode) in paths.iter().flat_map(closed) {
                    let failure = Failure::of_mode(&path, mode);
                    let after = scan(root, system);
                    drop(failure);
                    let what = format!("{} {mode:o}", path.display());
                    let (was, is) = (cleanness(verdict(&before)), cleanness(verdict(&after)));
                    assert!(is <= was, "{what}: {after:#?}");
                    // What was seen before and is not now, is told.
                    let is_told = !gaps(&after).is_empty() || !notes(&after).is_empty();
                    let lost = &facts(&before) - &facts(&after);
                    assert!(is_told || lost.is_empty(), "{what}: {lost:?}");
                }
            });
        },
    );
}

/// What a file holds after damage to it.
type Damage = fn(&[u8]) -> Vec<u8>;

#[test]
fn whatever_is_damaged_never_makes_a_computer_look_cleaner() {
    let garbage: Damage = |_| b"\0\xff\xfe garbage \x80\0\n".repeat(9);
    let half: Damage = |bytes| bytes.iter().copied().take(bytes.len() / 2).collect();
    let damages: [Damage; 2] = [garbage, half];
    each_tree(&fixture("trees"), |root, system, paths| {
        let before = cleanness(verdict(&scan(root, system)));
        for path in paths.iter().filter(|path| path.is_file()) {
            for damage in damages {
                let failure = Failure::damaged(path, damage);
                let after = scan(root, system);
                drop(failure);
                let is = cleanness(verdict(&after));
                let is_told = !gaps(&after).is_empty() || !notes(&after).is_empty();
                assert!(is <= before || is_told, "{}: {after:#?}", path.display());
            }
        }
    });
}

fn clean(system: System) -> Computer {
    match system {
        System::Macos => macos::clean(),
        System::Linux | System::Windows => linux::clean(),
    }
}

/// A clean computer with `path` closed; `is_folder` says what stands there.
fn with_closed(system: System, path: &str, is_folder: bool) -> Snapshot {
    let computer = if is_folder {
        clean(system).folder(path)
    } else {
        clean(system).text(path, "x")
    };
    let root = tempfile::tempdir().unwrap();
    computer.write(root.path());
    let place = root.path().join(path);
    let failure = Failure::closed(&place);
    let snapshot = scan(root.path(), system);
    drop(failure);
    snapshot
}

/// Things of others that real computers keep closed, and whether each is a folder.
const FOREIGN: [(System, &str, bool); 22] = [
    (
        System::Linux,
        "run/systemd/system/netplan-ovs-cleanup.service",
        false,
    ),
    (
        System::Linux,
        "usr/lib/systemd/system/auditd.service",
        false,
    ),
    (System::Linux, "usr/lib/systemd/system/sssd.service", false),
    (System::Linux, "etc/systemd/system/dwagent.service", false),
    (System::Linux, "etc/systemd/system/klipper.service", false),
    (
        System::Linux,
        "etc/systemd/system/rhcd.service.d/proxy.conf",
        false,
    ),
    (System::Linux, "etc/systemd/system/rhcd.service.d", true),
    (
        System::Linux,
        "etc/systemd/system/multi-user.target.wants",
        true,
    ),
    (System::Linux, "etc/init.d/oracle-xe", false),
    (System::Linux, "usr/lib/systemd/system-sleep/nvidia", false),
    (System::Linux, "var/lib/dpkg/status.d/openssl", false),
    (
        System::Macos,
        "Library/LaunchAgents/com.google.keystone.agent.plist",
        false,
    ),
    (
        System::Macos,
        "Library/LaunchDaemons/homebrew.mxcl.dnsmasq.plist",
        false,
    ),
    (System::Macos, "Applications/Chrome Apps.localized", true),
    (
        System::Macos,
        "Applications/Affinity Photo.app/Contents/Info.plist",
        false,
    ),
    (System::Macos, "Applications/Old.app", true),
    (
        System::Macos,
        "Library/Extensions/HighPointRR.kext/Contents/Info.plist",
        false,
    ),
    (
        System::Macos,
        "Users/other/Applications/Chrome Apps.localized",
        true,
    ),
    (System::Macos, "Users/other/Applications", true),
    (System::Macos, "Users/other/Library/LaunchAgents", true),
    (
        System::Macos,
        "Users/other/Library/LaunchAgents/org.example.plist",
        false,
    ),
    (System::Macos, "Users/other/Library/Preferences", true),
];

#[test]
fn one_closed_thing_of_somebody_elses_changes_nothing_and_is_noted() {
    without_rights(
        "one_closed_thing_of_somebody_elses_changes_nothing_and_is_noted",
        |_| {
            for (system, path, is_folder) in FOREIGN {
                let snapshot = with_closed(system, path, is_folder);
                assert_eq!(verdict(&snapshot), Verdict::NotFound, "{path}");
                assert_eq!(gaps(&snapshot), Vec::<&Gap>::new(), "{path}");
                let notes = notes(&snapshot);
                assert_eq!(notes.len(), 1, "{path}: {notes:?}");
                assert!(notes[0].place.is_some(), "{path}: {notes:?}");
            }
        },
    );
}

/// Things that could be the vendor's by their names or places.
const PERHAPS: [(System, &str, bool); 18] = [
    (
        System::Linux,
        "etc/systemd/system/klnagent64.service",
        false,
    ),
    (
        System::Linux,
        "usr/lib/systemd/system/kliam_srv.service",
        false,
    ),
    (
        System::Linux,
        "usr/lib/systemd/system/kesl-supervisor.service",
        false,
    ),
    (System::Linux, "etc/systemd/system/kesl.service.d", true),
    (
        System::Linux,
        "etc/systemd/system/kesl.service.d/x.conf",
        false,
    ),
    (
        System::Linux,
        "etc/systemd/system/x.service.d/kaspersky.conf",
        false,
    ),
    (System::Linux, "etc/init.d/klnagent64", false),
    (System::Linux, "opt/kaspersky", true),
    (System::Linux, "opt/kaspersky/kesl", true),
    (System::Linux, "opt/kaspersky/kesl/libexec", true),
    (System::Linux, "var/lib/dpkg/status.d/kesl", false),
    (System::Linux, "var/lib/dpkg/updates/0001", false),
    (
        System::Macos,
        "Library/LaunchDaemons/com.kaspersky.x.plist",
        false,
    ),
    (System::Macos, "Library/LaunchDaemons/klguard.plist", false),
    (
        System::Macos,
        "Users/other/Library/LaunchAgents/com.kaspersky.x.plist",
        false,
    ),
    (System::Macos, "Applications/Kaspersky.app", true),
    (
        System::Macos,
        "Library/Extensions/klif.kext/Contents/Info.plist",
        false,
    ),
    (
        System::Macos,
        "private/var/db/receipts/com.kaspersky.kav.plist",
        false,
    ),
];

#[test]
fn one_closed_thing_that_could_be_the_vendors_is_never_a_clean_answer() {
    without_rights(
        "one_closed_thing_that_could_be_the_vendors_is_never_a_clean_answer",
        |_| {
            for (system, path, is_folder) in PERHAPS {
                let snapshot = with_closed(system, path, is_folder);
                assert_ne!(verdict(&snapshot), Verdict::NotFound, "{path}");
                let found = detector().assess(&snapshot).findings.len();
                let gaps = gaps(&snapshot);
                assert!(found > 0 || !gaps.is_empty(), "{path}: {snapshot:#?}");
                assert!(gaps.iter().all(|gap| gap.place.is_some()), "{gaps:?}");
            }
        },
    );
}

/// A list or a folder as a whole hides everything in it, whoever made it.
#[test]
fn a_closed_list_as_a_whole_is_never_a_clean_answer() {
    without_rights("a_closed_list_as_a_whole_is_never_a_clean_answer", |_| {
        for (system, path) in [
            (System::Linux, "usr/lib/systemd/system"),
            (System::Linux, "var/lib/dpkg"),
            (System::Linux, "opt"),
            (System::Linux, "var/lib/rpm"),
            (System::Linux, "var/lib/pacman/local"),
            (System::Macos, "Applications"),
            (System::Macos, "Library/LaunchDaemons"),
            (System::Macos, "Library/SystemExtensions"),
            (System::Macos, "Library/Extensions"),
            (System::Macos, "private/var/db/receipts"),
            (System::Macos, "Users"),
        ] {
            let snapshot = with_closed(system, path, true);
            assert_eq!(verdict(&snapshot), Verdict::Inconclusive, "{path}");
            let gaps = gaps(&snapshot);
            assert!(!gaps.is_empty(), "{path}");
            assert!(gaps.iter().all(|gap| gap.place.is_some()), "{gaps:?}");
        }
    });
}

/// The product keeps folders that only root may read, and no removal takes them away.
#[test]
fn closed_data_of_a_removed_product_is_only_remains() {
    without_rights("closed_data_of_a_removed_product_is_only_remains", |_| {
        for path in [
            "var/opt/kaspersky/kesl/private",
            "var/opt/kaspersky/kesl",
            "var/opt/kaspersky",
            "etc/opt/kaspersky",
            "var/log/kaspersky",
        ] {
            let snapshot = with_closed(System::Linux, path, true);
            assert_eq!(verdict(&snapshot), Verdict::LeftoversOnly, "{path}");
            let gaps = gaps(&snapshot);
            assert!(gaps.iter().all(|gap| gap.in_remains), "{path}: {gaps:?}");
            let places = gaps.iter().filter_map(|gap| gap.place.as_ref());
            let places: Vec<&str> = places.map(|place| place.0.as_str()).collect();
            assert_eq!(places, [format!("/{path}")]);
        }
    });
}
