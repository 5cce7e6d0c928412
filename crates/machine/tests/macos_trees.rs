//! macOS sysroots: the shipped ones, and what can be wrong with one.

#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};

use voorzorg_domain::snapshot::{
    AppBundle, Fact, Gap, LaunchItem, MachinePath, Probe, Snapshot, System, Timestamp, TraceKind,
};
use voorzorg_machine::Machine;
use voorzorg_testkit::files::{copy, fixture, write};
use voorzorg_testkit::filter;

async fn scan(root: &Path) -> Snapshot {
    let machine = Machine::root(root.to_path_buf(), System::Macos).unwrap();
    machine.scan(&filter(), Timestamp(7), |_| {}).await
}

fn shipped(name: &str) -> PathBuf {
    fixture("trees").join(name)
}

/// A copy of a shipped sysroot that a test may change.
fn copy_of(name: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&shipped(name), folder.path());
    folder
}

/// The gaps, without the one that every sysroot has: it has no running programs.
fn gaps(snapshot: &Snapshot) -> Vec<(Probe, Gap)> {
    let mut gaps = Vec::new();
    for reading in &snapshot.readings {
        for gap in &reading.gaps {
            if *gap != Gap::UNSUPPORTED {
                gaps.push((reading.probe, gap.clone()));
            }
        }
    }
    gaps
}

/// The probes with notes, one for each note.
fn notes(snapshot: &Snapshot) -> Vec<Probe> {
    let readings = snapshot.readings.iter();
    readings
        .flat_map(|reading| reading.notes.iter().map(|_| reading.probe))
        .collect()
}

fn probes_with_gaps(snapshot: &Snapshot) -> Vec<Probe> {
    let mut probes: Vec<Probe> = gaps(snapshot).iter().map(|(probe, _)| *probe).collect();
    probes.dedup();
    probes
}

fn apps(snapshot: &Snapshot) -> Vec<&AppBundle> {
    let facts = snapshot.facts();
    facts
        .filter_map(|(_, fact)| {
            if let Fact::AppBundle(app) = fact {
                Some(app)
            } else {
                None
            }
        })
        .collect()
}

fn launch_items(snapshot: &Snapshot) -> Vec<&LaunchItem> {
    let facts = snapshot.facts();
    facts
        .filter_map(|(_, fact)| {
            if let Fact::LaunchItem(item) = fact {
                Some(item)
            } else {
                None
            }
        })
        .collect()
}

fn property_list(pairs: &[(&str, &str)]) -> String {
    let body: String = pairs
        .iter()
        .map(|(key, value)| format!("<key>{key}</key><string>{value}</string>"))
        .collect();
    format!("<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>{body}</dict></plist>")
}

#[tokio::test]
async fn the_home_product_shows_in_every_source_with_its_team_and_what_it_leaves() {
    let snapshot = scan(&shipped("macos-home")).await;
    assert_eq!(gaps(&snapshot), []);
    let found: Vec<_> = apps(&snapshot)
        .iter()
        .map(|app| {
            (
                app.path.0.as_str(),
                app.identifier.as_deref(),
                app.team.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [(
            "/Applications/Kaspersky.app",
            Some("com.kaspersky.kav"),
            Some("2Y8XE5CQ94")
        )]
    );
    let found: Vec<_> = launch_items(&snapshot)
        .iter()
        .map(|item| (item.label.as_str(), item.program_exists))
        .collect();
    assert_eq!(
        found,
        [
            ("com.kaspersky.kav", Some(true)),
            ("com.kaspersky.kav.gui", Some(true)),
            ("com.kaspersky.sysextctrld", Some(false)),
        ],
        "an item whose program is gone is told apart"
    );
    let mut traces = Vec::new();
    let mut folders = Vec::new();
    for (_, fact) in snapshot.facts() {
        if let Fact::Trace(trace) = fact {
            traces.push((trace.kind, trace.path.clone().unwrap().0));
        }
        if let Fact::Folder(folder) = fact {
            folders.push((folder.path.0.as_str(), folder.has_programs));
        }
    }
    assert_eq!(
        folders,
        [("/Library/Application Support/Kaspersky Lab/KAV", true)]
    );
    assert_eq!(
        traces,
        [
            (
                TraceKind::Preferences,
                "~/Library/Preferences/com.kaspersky.kav.plist".to_owned()
            ),
            (
                TraceKind::Cache,
                "/Library/Caches/com.kaspersky.kav".to_owned()
            ),
            (TraceKind::Log, "/Library/Logs/Kaspersky Lab".to_owned()),
        ]
    );
    let receipts = snapshot
        .facts()
        .filter(|(probe, _)| *probe == Probe::Receipts);
    assert_eq!(receipts.count(), 3);
    assert!(
        !serde_json::to_string(&snapshot)
            .unwrap()
            .contains("someone")
    );
}

#[tokio::test]
async fn what_only_bears_the_name_is_not_on_this_system() {
    let snapshot = scan(&shipped("macos-clean")).await;
    assert_eq!(gaps(&snapshot), []);
    assert_eq!(snapshot.facts().count(), 0, "{snapshot:?}");
}

#[tokio::test]
async fn a_part_of_a_machine_is_no_clean_machine() {
    let (version, receipts) = ("System", "private");
    let rows: [(&[&str], &[Probe]); 6] = [
        (&["Applications"], &[Probe::Applications]),
        (&["Library"], &[Probe::LaunchItems]),
        // A whole Mac may lack these.
        (&[version], &[]),
        (&[receipts], &[]),
        (&[version, receipts], &[]),
        // Neither a version nor an app: this can be any folder.
        (
            &["Applications", version, receipts],
            &[Probe::Applications, Probe::Receipts],
        ),
    ];
    for (lost, expected) in rows {
        let sysroot = copy_of("macos-clean");
        for folder in lost {
            #[expect(clippy::disallowed_methods, reason = "a copy that this test made")]
            fs::remove_dir_all(sysroot.path().join(folder)).unwrap();
        }
        let snapshot = scan(sysroot.path()).await;
        assert_eq!(probes_with_gaps(&snapshot), expected, "without {lost:?}");
    }
}

#[tokio::test]
async fn a_damaged_or_huge_list_is_a_gap_and_the_rest_is_still_told() {
    let huge = format!("<plist><dict><key>x</key><string>{}", "x".repeat(9 << 20));
    let deep = format!(
        "<plist>{}{}</plist>",
        "<array>".repeat(200_000),
        "</array>".repeat(200_000)
    );
    let both = [Probe::Applications, Probe::LaunchItems];
    for bytes in [
        b"damaged".to_vec(),
        b"bplist00".to_vec(),
        huge.into_bytes(),
        deep.into_bytes(),
    ] {
        for (app, item, could_be_vendors) in [("Other", "x", false), ("klguard", "klguard", true)] {
            let sysroot = copy_of("macos-home");
            let app = format!("Applications/{app}.app/Contents/Info.plist");
            write(sysroot.path(), &app, &bytes);
            let item = format!("Library/LaunchDaemons/{item}.plist");
            write(sysroot.path(), &item, &bytes);
            let snapshot = scan(sysroot.path()).await;
            let (with_gaps, with_notes) = (probes_with_gaps(&snapshot), notes(&snapshot));
            if could_be_vendors {
                assert_eq!((&with_gaps[..], &with_notes[..]), (&both[..], &[][..]));
            } else {
                assert_eq!((&with_gaps[..], &with_notes[..]), (&[][..], &both[..]));
            }
            assert_eq!(apps(&snapshot).len(), 1);
            assert_eq!(launch_items(&snapshot).len(), 3);
        }
    }
}

/// What cannot be parsed can still be searched for the vendor's name.
#[tokio::test]
async fn a_damaged_list_that_names_the_vendor_is_a_gap_whatever_it_is_called() {
    let sysroot = copy_of("macos-clean");
    let damaged =
        "<plist><dict><key>Program</key><string>/Library/Application Support/Kaspersky Lab/x";
    write(sysroot.path(), "Library/LaunchDaemons/x.plist", damaged);
    let snapshot = scan(sysroot.path()).await;
    assert_eq!(probes_with_gaps(&snapshot), [Probe::LaunchItems]);
}

/// People and tools make an empty list to keep an updater away.
#[tokio::test]
async fn an_empty_list_is_an_item_without_anything_in_it() {
    let sysroot = copy_of("macos-clean");
    for path in [
        "Users/someone/Library/LaunchAgents/com.google.keystone.agent.plist",
        "Library/LaunchAgents/com.adobe.ccxprocess.plist",
        "Applications/Half.app/Contents/Info.plist",
    ] {
        write(sysroot.path(), path, "");
    }
    let snapshot = scan(sysroot.path()).await;
    assert_eq!((gaps(&snapshot), notes(&snapshot)), (vec![], vec![]));
    write(
        sysroot.path(),
        "Library/LaunchAgents/com.kaspersky.kav.plist",
        "",
    );
    let snapshot = scan(sysroot.path()).await;
    assert_eq!(launch_items(&snapshot).len(), 1, "its name still counts");
}

/// A list of system extensions of which one has no name: it may be anybody's.
#[tokio::test]
async fn an_extension_without_an_identifier_is_a_gap() {
    let sysroot = copy_of("macos-clean");
    let list = "<plist><dict><key>extensions</key><array><dict><key>state</key>\
                <string>activated_enabled</string></dict></array></dict></plist>";
    write(sysroot.path(), "Library/SystemExtensions/db.plist", list);
    let snapshot = scan(sysroot.path()).await;
    assert_eq!(probes_with_gaps(&snapshot), [Probe::SystemExtensions]);
}

#[tokio::test]
async fn a_localised_name_wins_and_a_nested_folder_is_looked_in() {
    let sysroot = copy_of("macos-clean");
    let list = property_list(&[
        ("CFBundleIdentifier", "com.kaspersky.kav"),
        ("CFBundleName", "kav_app"),
        ("CFBundleDisplayName", "Kaspersky Beveiliging"),
        ("CFBundleVersion", "21"),
    ]);
    write(
        sysroot.path(),
        "Applications/Beveiliging/K.app/Contents/Info.plist",
        &list,
    );
    write(
        sysroot.path(),
        "Applications/A/B/C/D/Deep.app/Contents/Info.plist",
        &list,
    );
    let snapshot = scan(sysroot.path()).await;
    assert_eq!((gaps(&snapshot), notes(&snapshot)), (vec![], vec![]));
    let apps = apps(&snapshot);
    let paths: Vec<&str> = apps.iter().map(|app| app.path.0.as_str()).collect();
    assert_eq!(
        paths,
        [
            "/Applications/A/B/C/D/Deep.app",
            "/Applications/Beveiliging/K.app"
        ]
    );
    assert_eq!(apps[0].name.as_deref(), Some("Kaspersky Beveiliging"));
    assert_eq!(apps[0].version.as_deref(), Some("21"));
}

#[tokio::test]
async fn what_is_deeper_than_we_look_is_told() {
    for (folder, could_be_vendors) in [("Maker", false), ("klsuite", true)] {
        let sysroot = copy_of("macos-clean");
        let deep = format!("Applications/Maker/1/2/3/4/5/{folder}/7/K.app/Contents/Info.plist");
        write(sysroot.path(), &deep, "");
        let snapshot = scan(sysroot.path()).await;
        let told = (probes_with_gaps(&snapshot), notes(&snapshot));
        let apps = vec![Probe::Applications];
        let expected = if could_be_vendors {
            (apps, vec![])
        } else {
            (vec![], apps)
        };
        assert_eq!(told, expected, "{folder}");
    }
}

#[tokio::test]
async fn an_interpreter_that_starts_the_vendors_file_is_told_by_that_file() {
    let sysroot = copy_of("macos-clean");
    let file = "/Library/Application Support/Kaspersky Lab/KAV/run.sh";
    let list = format!(
        "<plist><dict><key>Label</key><string>x.y</string><key>ProgramArguments</key>\
         <array><string>/bin/sh</string><string>{file}</string></array></dict></plist>"
    );
    write(sysroot.path(), "Library/LaunchDaemons/x.y.plist", list);
    let snapshot = scan(sysroot.path()).await;
    let items = launch_items(&snapshot);
    assert_eq!(items.len(), 1, "{snapshot:?}");
    assert_eq!(items[0].program, Some(MachinePath(file.into())));
    assert_eq!(items[0].program_exists, Some(false));
}
