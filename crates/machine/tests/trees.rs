//! Whole scans of sysroots: the shipped ones and some that are made here.

#![cfg(test)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use voorzorg_domain::snapshot::{Fact, Gap, Probe, Snapshot, System, Timestamp};
use voorzorg_machine::{Machine, Origin};
use voorzorg_testkit::files::{fixture, write};
use voorzorg_testkit::filter;

fn shipped(name: &str) -> PathBuf {
    fixture("trees").join(name)
}

async fn scan(root: PathBuf, system: System) -> Snapshot {
    let machine = Machine::root(root, system).unwrap();
    assert_eq!(machine.origin(), Origin::Root);
    assert_eq!(machine.system(), system);
    machine.scan(&filter(), Timestamp(7), |_| {}).await
}

fn gaps(snapshot: &Snapshot) -> Vec<(Probe, Gap)> {
    let gaps = snapshot.readings.iter().flat_map(|reading| {
        reading
            .gaps
            .iter()
            .map(move |gap| (reading.probe, gap.clone()))
    });
    gaps.collect()
}

fn probes_with_facts(snapshot: &Snapshot) -> Vec<Probe> {
    let with_facts = snapshot
        .readings
        .iter()
        // Every machine has circumstances, whatever is installed on it.
        .filter(|reading| reading.probe != Probe::Circumstances && !reading.facts.is_empty());
    with_facts.map(|reading| reading.probe).collect()
}

/// The gaps of every Debian sysroot: it has no running programs and no other package managers.
fn usual_gaps() -> Vec<(Probe, Gap)> {
    vec![
        (Probe::Processes, Gap::UNSUPPORTED),
        (Probe::Rpm, Gap::UNSUPPORTED),
        (Probe::Pacman, Gap::UNSUPPORTED),
    ]
}

#[tokio::test]
async fn a_debian_tree_with_the_product_shows_it_in_every_source() {
    let snapshot = scan(shipped("debian-kesl"), System::Linux).await;
    assert_eq!(snapshot.taken_at, Timestamp(7));
    assert_eq!(snapshot.host.os, "Debian GNU/Linux");
    assert_eq!(
        snapshot.boot.id.as_deref(),
        Some("6c8f1c3e-2f5b-4f57-b8c7-3a1de5f0a911")
    );
    assert_eq!(gaps(&snapshot), usual_gaps());
    assert_eq!(
        probes_with_facts(&snapshot),
        [Probe::Dpkg, Probe::Units, Probe::Folders]
    );
    assert_eq!(
        snapshot,
        scan(shipped("debian-kesl"), System::Linux).await,
        "the same every time"
    );
}

#[tokio::test]
async fn a_clean_debian_tree_is_read_completely_and_shows_nothing() {
    let snapshot = scan(shipped("debian-clean"), System::Linux).await;
    assert_eq!(gaps(&snapshot), usual_gaps());
    assert_eq!(probes_with_facts(&snapshot), []);
    for probe in Probe::required(System::Linux) {
        assert!(
            snapshot
                .readings
                .iter()
                .any(|reading| reading.probe == *probe)
        );
    }
}

#[tokio::test]
async fn an_empty_folder_is_no_clean_machine() {
    for system in [System::Linux, System::Macos] {
        let folder = tempfile::tempdir().unwrap();
        let snapshot = scan(folder.path().to_path_buf(), system).await;
        let blocking = gaps(&snapshot)
            .into_iter()
            .any(|(_, gap)| gap != Gap::UNSUPPORTED);
        assert!(blocking, "{system:?}: {snapshot:?}");
    }
}

#[tokio::test]
async fn a_scan_reads_each_probe_of_its_system_and_no_other() {
    for system in [System::Linux, System::Macos] {
        let folder = tempfile::tempdir().unwrap();
        let snapshot = scan(folder.path().to_path_buf(), system).await;
        let read: BTreeSet<Probe> = snapshot.readings.iter().map(|one| one.probe).collect();
        assert_eq!(read, Probe::all_on(system).collect(), "{system:?}");
    }
}

#[tokio::test]
async fn progress_is_told_for_each_source() {
    let reported = Mutex::new(Vec::new());
    let machine = Machine::root(shipped("debian-clean"), System::Linux).unwrap();
    let snapshot = machine
        .scan(&filter(), Timestamp(7), |probe| {
            reported.lock().unwrap().push(probe);
        })
        .await;
    let mut reported = reported.into_inner().unwrap();
    reported.sort();
    let read: Vec<Probe> = snapshot
        .readings
        .iter()
        .map(|reading| reading.probe)
        .collect();
    assert_eq!(reported, read);
}

fn property_list(body: &str) -> String {
    format!("<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>{body}</dict></plist>")
}

fn text(key: &str, value: &str) -> String {
    format!("<key>{key}</key><string>{value}</string>")
}

/// The files of a made-up macOS machine.
fn macos(root: &Path) {
    let version = text("ProductName", "macOS") + &text("ProductVersion", "15.1");
    write(
        root,
        "System/Library/CoreServices/SystemVersion.plist",
        property_list(&version),
    );
    let safari = text("CFBundleIdentifier", "com.apple.Safari");
    write(
        root,
        "Applications/Safari.app/Contents/Info.plist",
        property_list(&safari),
    );
    write(
        root,
        "Library/LaunchDaemons/com.example.plist",
        property_list(&text("Label", "x")),
    );
    let extensions = "<key>extensions</key><array></array>";
    write(
        root,
        "Library/SystemExtensions/db.plist",
        property_list(extensions),
    );
    write(
        root,
        "private/var/db/receipts/com.apple.pkg.x.plist",
        property_list(""),
    );
    fs::create_dir_all(root.join("Users/jan/Library/LaunchAgents")).unwrap();
}

#[tokio::test]
async fn a_clean_mac_is_read_completely() {
    let folder = tempfile::tempdir().unwrap();
    macos(folder.path());
    let snapshot = scan(folder.path().to_path_buf(), System::Macos).await;
    assert_eq!(
        (snapshot.host.os.as_str(), snapshot.host.version.as_str()),
        ("macOS", "15.1")
    );
    assert_eq!(gaps(&snapshot), [(Probe::Processes, Gap::UNSUPPORTED)]);
    assert_eq!(probes_with_facts(&snapshot), []);
}

#[tokio::test]
async fn a_mac_with_the_product_shows_it_in_every_source_without_a_persons_name() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    macos(root);
    let app = text("CFBundleIdentifier", "com.kaspersky.kav")
        + &text("CFBundleName", "Kaspersky")
        + &text("CFBundleShortVersionString", "26.0");
    write(
        root,
        "Applications/Kaspersky.app/Contents/Info.plist",
        property_list(&app),
    );
    write(
        root,
        "Users/jan/Applications/Deeper/K.app/Contents/Info.plist",
        property_list(&app),
    );
    let program = "/Library/Application Support/Kaspersky Lab/KAV/Binaries/kav";
    let daemon = text("Label", "com.kaspersky.kav")
        + &format!("<key>ProgramArguments</key><array><string>{program}</string></array>");
    write(
        root,
        "Library/LaunchDaemons/com.kaspersky.kav.plist",
        property_list(&daemon),
    );
    write(root, program.trim_start_matches('/'), "x");
    let receipt =
        text("PackageIdentifier", "com.kaspersky.kav.core") + &text("PackageVersion", "1");
    write(
        root,
        "private/var/db/receipts/com.kaspersky.kav.core.plist",
        property_list(&receipt),
    );
    let extension = text("identifier", "com.kaspersky.kav.sysext")
        + &text("teamID", "2Y8XE5CQ94")
        + &text("state", "activated_enabled");
    let extensions = format!("<key>extensions</key><array><dict>{extension}</dict></array>");
    write(
        root,
        "Library/SystemExtensions/db.plist",
        property_list(&extensions),
    );

    let snapshot = scan(root.to_path_buf(), System::Macos).await;
    assert_eq!(gaps(&snapshot), [(Probe::Processes, Gap::UNSUPPORTED)]);
    assert_eq!(
        probes_with_facts(&snapshot),
        [
            Probe::Applications,
            Probe::LaunchItems,
            Probe::SystemExtensions,
            Probe::Receipts,
            Probe::Folders,
        ]
    );
    let mut apps = Vec::new();
    for (_, fact) in snapshot.facts() {
        if let Fact::AppBundle(app) = fact {
            apps.push(app.path.0.as_str());
        }
        if let Fact::LaunchItem(item) = fact {
            assert_eq!(item.program_exists, Some(true));
        }
    }
    assert_eq!(
        apps,
        ["/Applications/Kaspersky.app", "~/Applications/Deeper/K.app"]
    );
    let whole = serde_json::to_string(&snapshot).unwrap();
    assert!(!whole.contains("jan"), "{whole}");
}

#[tokio::test]
async fn a_damaged_property_list_is_a_gap_and_the_name_still_counts() {
    let folder = tempfile::tempdir().unwrap();
    macos(folder.path());
    write(
        folder.path(),
        "Applications/Kaspersky.app/Contents/Info.plist",
        "damaged",
    );
    write(
        folder.path(),
        "Library/SystemExtensions/db.plist",
        "damaged",
    );
    let snapshot = scan(folder.path().to_path_buf(), System::Macos).await;
    let with_gaps: Vec<Probe> = gaps(&snapshot)
        .into_iter()
        .map(|(probe, _)| probe)
        .collect();
    let expected = [
        Probe::Processes,
        Probe::Applications,
        Probe::SystemExtensions,
    ];
    assert_eq!(with_gaps, expected);
    assert_eq!(probes_with_facts(&snapshot), [Probe::Applications]);
}
