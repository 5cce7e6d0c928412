//! How the files are written and refused, and each source without its canary.

use std::fs;

use acceptance::terminal::Terminal;
use rusqlite::params;
use voorzorg_domain::snapshot::{
    Fact, Package, PackageManager, PackageState, Probe, System, UninstallEntry, UninstallScope,
};
use voorzorg_testkit::machines::{clean, having};

use super::folders::{
    answer, answer_in_every_form, computer, discovered_by, look_script, paragraph, run,
};
use super::{Answer, tables};

#[test]
fn files_are_shown_saved_and_never_written_over_unasked() {
    let home = tempfile::tempdir().unwrap();
    let terminal = Terminal::new(home.path());
    let out = home.path().join("new/export");
    let out = out.to_str().unwrap();
    for (form, names) in [
        ("ansible", vec!["voorzorg-playbook.yml"]),
        (
            "intune",
            vec![
                "intune-discovery.ps1",
                "intune-discovery.sh",
                "intune-rules.json",
            ],
        ),
        ("osquery", vec!["voorzorg-pack.json"]),
        ("fleet", vec!["voorzorg-policies.yml"]),
        ("script", vec!["voorzorg-look.sh", "voorzorg-look.ps1"]),
    ] {
        let shown = terminal.run(&["export", form, "--lang", "nl"]);
        assert_eq!(shown.code, Some(0), "{}", shown.all());
        let saved = terminal.run(&["export", form, "--out", out, "--lang", "nl"]);
        assert_eq!(saved.code, Some(0), "{}", saved.all());
        for name in &names {
            let text = fs::read_to_string(format!("{out}/{name}")).unwrap();
            assert!(shown.out.contains(&text), "{name}");
            assert!(shown.out.contains(&format!("==> {name} <==")), "{name}");
        }
        let last = format!("{out}/{}", names[names.len() - 1]);
        let first = format!("{out}/{}", names[0]);
        fs::write(&last, "mine").unwrap();
        if names.len() > 1 {
            fs::rename(&first, format!("{first}.away")).unwrap();
        }
        let refused = terminal.run(&["export", form, "--out", out]);
        assert_eq!(refused.code, Some(1), "{}", refused.all());
        assert_eq!(fs::read_to_string(&last).unwrap(), "mine");
        // Not half of them either.
        assert_eq!(fs::exists(&first).unwrap(), names.len() == 1);
        let replaced = terminal.run(&["export", form, "--out", out, "--overwrite"]);
        assert_eq!(replaced.code, Some(0), "{}", replaced.all());
        assert_ne!(fs::read_to_string(&last).unwrap(), "mine");
    }
    assert_eq!(terminal.run(&["export"]).code, Some(2));
    assert_eq!(terminal.run(&["export", "puppet"]).code, Some(2));
}

#[test]
fn a_script_that_is_asked_wrongly_did_not_look() {
    let scratch = tempfile::tempdir().unwrap();
    let script = look_script(scratch.path());
    for words in [
        ["exit=0,1,0"].as_slice(),
        &["exit=0,0,1"],
        &["exit=0,1,300"],
        &["exit=0,,1"],
        &["clean"],
        &["word", "--root", "/nowhere/at/all"],
        &["word", "--system", "templeos"],
    ] {
        let ran = run(&script, words);
        assert_eq!(ran.said.trim(), "could-not-look", "{words:?}");
    }
    assert_ne!(run(&script, &["exit", "--system", "templeos"]).code, 0);
    assert_eq!(run(&script, &["nagios", "--system", "templeos"]).code, 3);
}

#[test]
fn a_folder_without_the_canary_of_a_source_was_not_looked_at() {
    let scratch = tempfile::tempdir().unwrap();
    let script = look_script(scratch.path());
    let say = |system, change: &dyn Fn(&std::path::Path)| {
        let root = tempfile::tempdir().unwrap();
        computer(&clean(system)).write(root.path());
        change(root.path());
        answer(&script, root.path(), system)
    };
    let without = |path: &'static str| {
        move |root: &std::path::Path| {
            let path = root.join(path);
            if path.is_dir() {
                fs::remove_dir_all(path).unwrap();
            } else {
                fs::remove_file(path).unwrap();
            }
        }
    };
    let status = |text: String| {
        move |root: &std::path::Path| {
            fs::write(root.join("var/lib/dpkg/status"), &text).unwrap();
        }
    };
    let installed = "install ok installed";
    let dpkg = paragraph("dpkg", installed, "");
    assert_eq!(say(System::Linux, &|_| {}), Answer::Nothing);
    assert_eq!(say(System::Macos, &|_| {}), Answer::Nothing);
    for (what, said) in [
        (
            "status",
            say(System::Linux, &without("var/lib/dpkg/status")),
        ),
        ("dpkg", say(System::Linux, &without("var/lib/dpkg"))),
        ("units", say(System::Linux, &without("usr/lib/systemd"))),
        ("root", say(System::Linux, &without("etc"))),
        ("empty", say(System::Linux, &status(String::new()))),
        (
            "others only",
            say(System::Linux, &status(paragraph("bash", installed, ""))),
        ),
        (
            "dpkg removed",
            say(
                System::Linux,
                &status(paragraph("dpkg", "deinstall ok config-files", "")),
            ),
        ),
        (
            "cut",
            say(System::Linux, &status(format!("{dpkg}Package: k"))),
        ),
        (
            "cut in the description",
            say(
                System::Linux,
                &status(format!("{dpkg}Package: a\nStatus: {installed}\n")),
            ),
        ),
        (
            "zeros",
            say(System::Linux, &status(format!("{dpkg}\0\0\0\0\n"))),
        ),
        (
            "rpm",
            say(System::Linux, &|root| {
                fs::create_dir_all(root.join("var/lib/rpm")).unwrap();
                fs::write(root.join("var/lib/rpm/Packages"), "damaged").unwrap();
            }),
        ),
        (
            "pacman",
            say(System::Linux, &|root| {
                fs::create_dir_all(root.join("var/lib/pacman/local/bash-1-1")).unwrap();
            }),
        ),
        ("apps", say(System::Macos, &without("System/Applications"))),
        (
            "launch items",
            say(System::Macos, &without("System/Library")),
        ),
        ("extensions", say(System::Macos, &without("Library"))),
    ] {
        assert_eq!(said, Answer::CouldNotLook, "{what}");
    }
}

#[test]
fn every_form_of_the_script_gives_the_same_answer() {
    let scratch = tempfile::tempdir().unwrap();
    let script = look_script(scratch.path());
    let kesl = dpkg("kesl", PackageState::Installed, None);
    for (machine, has_list, wanted) in [
        (clean(System::Linux), true, Answer::Nothing),
        (having(System::Linux, [kesl]), true, Answer::Found),
        (clean(System::Linux), false, Answer::CouldNotLook),
    ] {
        let root = tempfile::tempdir().unwrap();
        computer(&machine).write(root.path());
        if !has_list {
            fs::remove_file(root.path().join("var/lib/dpkg/status")).unwrap();
        }
        let said = answer_in_every_form(&script, root.path(), System::Linux);
        assert_eq!(said, wanted);
    }
}

#[test]
fn where_voorzorg_is_installed_its_answer_counts() {
    let scratch = tempfile::tempdir().unwrap();
    for (code, wanted, by) in [
        (0, Answer::Nothing, "voorzorg"),
        (10, Answer::Found, "voorzorg"),
        (11, Answer::Found, "voorzorg"),
        (20, Answer::CouldNotLook, "voorzorg"),
        (1, Answer::CouldNotLook, "voorzorg"),
        // Killed, and then not started at all: only the second leaves it to the script.
        (137, Answer::CouldNotLook, "voorzorg"),
        (127, Answer::Nothing, "script"),
    ] {
        let root = tempfile::tempdir().unwrap();
        let machine = computer(&clean(System::Linux)).program("usr/bin/voorzorg");
        machine.write(root.path());
        let program = format!("#!/bin/sh\n[ \"$1\" = scan ] || exit 9\nexit {code}\n");
        fs::write(root.path().join("usr/bin/voorzorg"), program).unwrap();
        let said = discovered_by(scratch.path(), root.path());
        assert_eq!(said, (wanted, by.to_owned()), "{code}");
    }
}

fn dpkg(name: &str, state: PackageState, vendor: Option<&str>) -> Fact {
    Fact::Package(Package {
        manager: PackageManager::Dpkg,
        name: name.to_owned(),
        version: None,
        vendor: vendor.map(str::to_owned),
        state,
    })
}

#[test]
fn a_removed_package_with_its_settings_left_is_not_installed() {
    let scratch = tempfile::tempdir().unwrap();
    let script = look_script(scratch.path());
    for (state, wanted) in [
        (PackageState::ConfigFiles, Answer::Nothing),
        (PackageState::Incomplete, Answer::Found),
        (PackageState::Installed, Answer::Found),
    ] {
        let machine = having(System::Linux, [dpkg("kesl", state, Some("Kaspersky"))]);
        let root = tempfile::tempdir().unwrap();
        computer(&machine).write(root.path());
        assert_eq!(answer(&script, root.path(), System::Linux), wanted);
        let tables = tables::tables(&machine);
        assert_eq!(
            tables::answer(&tables, &tables::of_pack(System::Linux)),
            wanted
        );
    }
}

#[test]
fn words_have_borders_on_both_sides() {
    let scratch = tempfile::tempdir().unwrap();
    let script = look_script(scratch.path());
    for (maintainer, wanted) in [
        ("Kaspersky Lab", Answer::Found),
        ("AO KASPERSKY", Answer::Found),
        ("(kaspersky)", Answer::Found),
        ("KasperskyShield", Answer::Nothing),
        ("NotKaspersky", Answer::Nothing),
        ("kaspersky2", Answer::Nothing),
    ] {
        let package = dpkg("something", PackageState::Installed, Some(maintainer));
        let machine = having(System::Linux, [package]);
        let root = tempfile::tempdir().unwrap();
        computer(&machine).write(root.path());
        let said = answer(&script, root.path(), System::Linux);
        assert_eq!(said, wanted, "sh: {maintainer}");
        let tables = tables::tables(&machine);
        let said = tables::answer(&tables, &tables::of_pack(System::Linux));
        assert_eq!(said, wanted, "SQL: {maintainer}");
    }
    for (name, wanted) in [
        ("Лаборатория КАСПЕРСКОГО", Answer::Found),
        ("X卡巴斯基安全软件", Answer::Found),
        ("kes", Answer::Nothing),
        ("Kasperskyish", Answer::Nothing),
    ] {
        let entry = Fact::UninstallEntry(UninstallEntry {
            scope: UninstallScope::Machine64,
            key: "key".to_owned(),
            name: name.to_owned(),
            version: None,
            publisher: None,
            location: None,
            command: None,
            msi: false,
            hidden: false,
        });
        let tables = tables::tables(&having(System::Windows, [entry]));
        let said = tables::answer(&tables, &tables::of_pack(System::Windows));
        assert_eq!(said, wanted, "SQL: {name}");
    }
}

#[test]
fn a_table_without_its_canary_was_not_looked_at() {
    for (system, canaries) in [
        (
            System::Windows,
            [
                "programs",
                "registry",
                "services",
                "processes",
                "windows_security_products",
            ]
            .as_slice(),
        ),
        (System::Macos, &["apps", "launchd", "processes"]),
        (
            System::Linux,
            &[
                "os_version",
                "kernel_info",
                "deb_packages",
                "systemd_units",
                "file",
                "processes",
            ],
        ),
    ] {
        let mut machine = clean(system);
        // A Debian has no list of rpm.
        machine.readings.retain(|one| one.probe != Probe::Rpm);
        let queries = tables::of_pack(system);
        let whole = tables::tables(&machine);
        assert_eq!(tables::answer(&whole, &queries), Answer::Nothing);
        for table in canaries {
            let tables = tables::tables(&machine);
            let words = format!("DELETE FROM {table}");
            tables.execute(&words, params![]).unwrap();
            let said = tables::answer(&tables, &queries);
            assert_eq!(said, Answer::CouldNotLook, "{}: {table}", system.id());
        }
    }
}
