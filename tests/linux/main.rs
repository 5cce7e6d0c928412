//! Real packages on Linux: built here, installed and removed with real dpkg and rpm in a scratch sysroot.
//!
//! Voorzorg only scans; the test, in the role of the person, runs the command that it shows.
#![forbid(unsafe_code)]
#![cfg(target_os = "linux")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test that cannot go on says so and stops"
)]

mod ansible;
mod homeless;
mod kill;
mod manual;
mod person;
mod rpm;
mod trace;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::terminal::{Led, Terminal, tool};

/// A sysroot of a small Debian, and a home folder for the person.
struct Machine {
    _scratch: tempfile::TempDir,
    root: PathBuf,
    home: PathBuf,
    packages: PathBuf,
}

impl Machine {
    fn new() -> Machine {
        let scratch = tempfile::tempdir().unwrap();
        let (root, home, packages) = (
            scratch.path().join("root"),
            scratch.path().join("home"),
            scratch.path().join("debs"),
        );
        for dir in [
            "var/lib/dpkg/info",
            "var/lib/dpkg/updates",
            "etc",
            "usr/lib/systemd/system",
        ] {
            fs::create_dir_all(root.join(dir)).unwrap();
        }
        fs::create_dir_all(&home).unwrap();
        fs::create_dir_all(&packages).unwrap();
        fs::write(
            root.join("etc/os-release"),
            "NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\n",
        )
        .unwrap();
        fs::write(root.join("var/lib/dpkg/status"), "").unwrap();
        let machine = Machine {
            _scratch: scratch,
            root,
            home,
            packages,
        };
        machine.restart("11111111-1111-4111-8111-111111111111");
        // A package of someone else's, as every real list has.
        machine.install(&machine.build(
            "hello",
            "Debian",
            &[("usr/bin/hello", "#!/bin/sh\n")],
            &[],
        ));
        machine
    }

    /// Builds a real package.
    fn build(
        &self,
        name: &str,
        maintainer: &str,
        files: &[(&str, &str)],
        settings: &[&str],
    ) -> PathBuf {
        let content = self.packages.join(name);
        fs::create_dir_all(content.join("DEBIAN")).unwrap();
        fs::write(
            content.join("DEBIAN/control"),
            format!(
                "Package: {name}\nVersion: 12.1.0-1508\nArchitecture: all\nMaintainer: {maintainer} <info@example.com>\nDescription: built by a test\n"
            ),
        )
        .unwrap();
        if !settings.is_empty() {
            let list: String = settings.iter().map(|path| format!("/{path}\n")).collect();
            fs::write(content.join("DEBIAN/conffiles"), list).unwrap();
        }
        for (path, text) in files {
            let file = content.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, text).unwrap();
            let mode = if settings.contains(path) {
                0o644
            } else {
                0o755
            };
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
        }
        let package = self.packages.join(format!("{name}.deb"));
        tool(
            "dpkg-dev",
            Command::new("dpkg-deb")
                .args(["--root-owner-group", "--build"])
                .arg(&content)
                .arg(&package),
        );
        package
    }

    fn dpkg(&self, words: &[&str], path: Option<&Path>) {
        let mut command = Command::new("dpkg");
        command
            .arg(format!("--root={}", self.root.display()))
            .args([
                "--force-not-root",
                "--force-script-chrootless",
                "--log=/dev/null",
            ])
            .args(words)
            .args(path);
        tool("dpkg", &mut command);
    }

    fn install(&self, package: &Path) {
        self.dpkg(&["--install"], Some(package));
    }

    fn remove(&self, name: &str) {
        self.dpkg(&["--remove", name], None);
    }

    /// Gives the sysroot another boot id, as a restart does; a scan reads it from there (ADR 24).
    fn restart(&self, id: &str) {
        let dir = self.root.join("proc/sys/kernel/random");
        fs::create_dir_all(&dir).unwrap();
        fs::write(dir.join("boot_id"), format!("{id}\n")).unwrap();
    }

    fn terminal(&self) -> Terminal {
        Terminal::new(&self.home)
    }

    fn scan(&self, words: &[&str]) -> acceptance::terminal::Ran {
        let root = self.root.display().to_string();
        let mut all = vec!["scan", "--root", &root, "--system", "linux"];
        all.extend(words);
        self.terminal().run(&all)
    }

    fn guide(&self, lang: &str) -> Led {
        let root = self.root.display().to_string();
        Led::new(
            self.terminal(),
            &["--root", &root, "--system", "linux", "--lang", lang],
        )
    }

    fn install_kesl(&self) {
        self.install(&self.build(
            "kesl",
            "Kaspersky",
            &[
                ("opt/kaspersky/kesl/bin/kesl-control", "#!/bin/sh\n"),
                ("opt/kaspersky/kesl/libexec/launcher", "#!/bin/sh\n"),
                (
                    "usr/lib/systemd/system/kesl.service",
                    "[Unit]\nDescription=kesl\n[Service]\nType=forking\nExecStart=/opt/kaspersky/kesl/libexec/launcher\n",
                ),
                ("etc/opt/kaspersky/kesl/settings.ini", "[x]\n"),
            ],
            &["etc/opt/kaspersky/kesl/settings.ini"],
        ));
        self.install(&self.build(
            "kesl-gui",
            "Kaspersky",
            &[("opt/kaspersky/kesl-gui/bin/kesl-gui", "#!/bin/sh\n")],
            &[],
        ));
    }
}

#[test]
#[ignore = "needs dpkg: cargo xtask dpkg"]
fn a_real_kesl_package_is_found_removed_by_the_person_and_seen_gone() {
    let machine = Machine::new();
    let clean = machine.scan(&["--json"]);
    assert_eq!(clean.code, Some(0), "{}", clean.all());
    assert_eq!(clean.json()["verdict"], "not-found");
    assert_eq!(clean.json()["origin"], "root");

    machine.install_kesl();
    let found = machine.scan(&["--json"]);
    assert_eq!(found.code, Some(10), "{}", found.all());
    assert_eq!(found.json()["findings"][0]["product"], "kesl");
    assert_eq!(found.json()["findings"][0]["version"], "12.1.0-1508");
    let dutch = machine.scan(&["--lang", "nl"]);
    assert!(dutch.out.contains("op deze computer"), "{}", dutch.all());
    println!("found: kesl 12.1.0-1508 by dpkg, unit and folder");

    let mut guide = machine.guide("en");
    guide.press("Continue");
    guide.press("For a vital organisation, such as energy, water or payments");
    guide.press("Continue");
    guide.press("I do, or nobody does");
    guide.press("Continue");
    let replacement = guide.press("Start preparing");
    assert!(
        replacement.contains("What will protect this computer afterwards?"),
        "{replacement}"
    );
    let chosen = guide.press("No antivirus software afterwards");
    assert!(
        chosen.contains("No antivirus software afterwards"),
        "{chosen}"
    );

    // Self-reported, ready, then the command to copy; Voorzorg itself runs nothing.
    let mut screen = guide.press("Continue without antivirus software");
    for _ in 0..8 {
        if screen.contains("apt-get remove") {
            break;
        }
        let choice = person::next(&screen).unwrap_or_else(|| panic!("{screen}"));
        screen = guide.press(choice);
    }
    assert!(
        screen.contains("sudo apt-get remove kesl-gui kesl"),
        "{screen}"
    );

    let not_yet = guide.press("I have run this, look now");
    assert!(not_yet.contains("It is still installed."), "{not_yet}");
    println!("looked before the removal: still installed, not believed");

    machine.remove("kesl-gui");
    machine.remove("kesl");
    let removed = guide.press("I have run this, look now");
    assert!(removed.contains("[Restart]"), "{removed}");

    let too_soon = guide.press("I have restarted, look now");
    assert!(too_soon.contains("has not restarted yet"), "{too_soon}");
    machine.restart("22222222-2222-4222-8222-222222222222");
    // The next start of Voorzorg notices the restart and scans.
    let done = guide.kill_and_open_again();
    assert!(done.contains("We no longer see"), "{done}");
    assert!(done.contains("checked by Voorzorg"), "{done}");
    assert!(done.contains("reported by you"), "{done}");
    println!("removed with dpkg, restarted, seen gone");

    let after = machine.scan(&["--json"]);
    assert_eq!(after.code, Some(11), "{}", after.all());
    assert_eq!(after.json()["verdict"], "leftovers-only");

    let saved = guide.press("Save the report");
    assert!(saved.contains("The report is saved"), "{saved}");
    let folders = fs::read_dir(machine.home.join("voorzorg/root")).unwrap();
    let report = folders
        .map(|folder| folder.unwrap().path().join("voorzorg-root-report.html"))
        .next()
        .unwrap();
    let html = fs::read_to_string(&report).unwrap();
    assert!(html.contains("Report about a folder."), "{html}");
    let words = [
        "report",
        "--verify",
        report.to_str().unwrap(),
        "--lang",
        "en",
    ];
    let checked = machine.terminal().run(&words);
    assert_eq!(checked.code, Some(1), "{}", checked.all());
    assert!(
        checked.all().contains("This is a report about a folder."),
        "{}",
        checked.all()
    );
    println!("report saved, marked, and refused as proof about this computer");
}

#[test]
#[ignore = "needs dpkg: cargo xtask dpkg"]
fn a_package_list_that_may_not_be_read_is_said_and_exits_20() {
    let machine = Machine::new();
    let status = machine.root.join("var/lib/dpkg/status");
    fs::remove_file(&status).unwrap();
    // A folder where a file should be can be read by nobody, root included.
    fs::create_dir(&status).unwrap();
    let scan = machine.scan(&["--lang", "en"]);
    assert_eq!(scan.code, Some(20), "{}", scan.all());
    assert!(scan.out.contains("We cannot be sure"), "{}", scan.all());
    assert!(
        scan.out.contains("Package list (dpkg): could not be read"),
        "{}",
        scan.all()
    );
    println!("unreadable package list: said so, exit 20");
}
