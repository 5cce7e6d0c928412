//! No person's name, e-mail address or licence key enters a snapshot, whatever they are; and the
//! same machine gives the same snapshot, in whichever order its files were created.

#![cfg(test)]

use std::path::Path;

use proptest::prelude::*;
use voorzorg_domain::snapshot::{Snapshot, System, Timestamp};
use voorzorg_machine::Machine;
use voorzorg_testkit::{files, filter};

fn scan(root: &Path, system: System) -> Snapshot {
    let machine = Machine::root(root.to_path_buf(), system).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    runtime.block_on(machine.scan(&filter(), Timestamp(7), |_| {}))
}

/// Files that contain a person's name, address and licence key wherever these can occur.
fn files(name: &str, key: &str) -> Vec<(String, String)> {
    let mail = format!("{name}@example.nl");
    let list = |program: &str| {
        format!(
            "<plist><dict><key>Label</key><string>com.kaspersky.kav</string>\
             <key>CFBundleIdentifier</key><string>com.kaspersky.kav</string>\
             <key>CFBundleName</key><string>Kaspersky {key} {mail}</string>\
             <key>PackageVersion</key><string>1 {key}</string>\
             <key>Program</key><string>{program}</string></dict></plist>"
        )
    };
    let unit =
        |program: &str| format!("[Service]\nExecStart={program} --licence {key} --mail {mail}\n");
    let home = format!("Users/{name}");
    let packages = format!(
        "Package: base-files\nStatus: install ok installed\nVersion: 12\n\n\
         Package: kesl\nStatus: install ok installed\nVersion: 12\nMaintainer: Kaspersky {mail} <{mail}>\n"
    );
    [
        (
            "System/Library/CoreServices/SystemVersion.plist".to_owned(),
            list(""),
        ),
        (
            "Applications/Kaspersky.app/Contents/Info.plist".to_owned(),
            list(""),
        ),
        (
            format!("{home}/Applications/Kaspersky.app/Contents/Info.plist"),
            list(""),
        ),
        (
            format!("{home}/Library/LaunchAgents/com.kaspersky.kav.plist"),
            list(&format!("/{home}/Library/Kaspersky Lab/kav")),
        ),
        (
            format!("{home}/Library/LaunchAgents/com.kaspersky.damaged.plist"),
            "x".to_owned(),
        ),
        (
            format!("{home}/Library/Preferences/com.kaspersky.kav.plist"),
            "x".to_owned(),
        ),
        (
            "private/var/db/receipts/com.kaspersky.kav.core.plist".to_owned(),
            list(""),
        ),
        ("var/lib/dpkg/status".to_owned(), packages),
        (
            "etc/systemd/system/one.service".to_owned(),
            unit(&format!("/home/{name}/bin/run /opt/kaspersky/kesl/run")),
        ),
        (
            format!("etc/systemd/system/kesl@{name}.service"),
            unit(&format!("/opt/kaspersky/{mail}/run")),
        ),
        (
            "etc/systemd/system/kesl.service".to_owned(),
            unit(&format!("/home/{name}/kesl")),
        ),
        ("opt/kaspersky/kesl/run".to_owned(), "x".to_owned()),
    ]
    .into()
}

fn write(root: &Path, files: &[(String, String)]) {
    for (path, text) in files {
        files::write(root, path, text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_private_is_in_a_snapshot_and_order_does_not_matter(
        name in "q[a-z]{3,9}x",
        last in "( [A-Z][a-z]{2,6}y)?",
        key in "[0-9A-Z]{4}Q(-[0-9A-Z]{4}Q){3}",
    ) {
        let whole = format!("{name}{}", last.replace(' ', "."));
        let mut files = files(&whole, &key);
        let one = tempfile::tempdir().unwrap();
        write(one.path(), &files);
        files.reverse();
        let other = tempfile::tempdir().unwrap();
        write(other.path(), &files);
        for system in [System::Linux, System::Macos] {
            let snapshot = scan(one.path(), system);
            prop_assert!(snapshot.facts().count() >= 3, "{snapshot:?}");
            let text = serde_json::to_string(&snapshot).unwrap();
            for private in [&name, &key] {
                prop_assert!(!text.contains(private.as_str()), "{}: {}", private, text);
            }
            prop_assert_eq!(&snapshot, &scan(other.path(), system));
            prop_assert_eq!(&snapshot, &snapshot.clone().in_order());
        }
    }
}
