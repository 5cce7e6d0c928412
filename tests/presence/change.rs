//! A real change: while the watcher runs on a scratch sysroot, real `dpkg` installs a real package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use acceptance::terminal::tool;

use crate::bus::Bus;
use crate::daemon::{Daemon, Manner};
use crate::watcher::{Person, SOON};

/// A change is debounced for seconds; this is far below the time between two scheduled scans.
const WITHIN_SECONDS: Duration = Duration::from_secs(30);

struct Root {
    root: PathBuf,
    package: PathBuf,
}

impl Root {
    fn new(person: &Person) -> Root {
        let root = person.folder.path().join("root");
        for dir in [
            "var/lib/dpkg/info",
            "var/lib/dpkg/updates",
            "etc",
            "opt",
            "usr/lib/systemd/system",
        ] {
            fs::create_dir_all(root.join(dir)).unwrap();
        }
        fs::write(
            root.join("etc/os-release"),
            "NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\n",
        )
        .unwrap();
        fs::write(root.join("var/lib/dpkg/status"), "").unwrap();
        let mut machine = Root {
            root,
            package: PathBuf::new(),
        };
        // A package of someone else's, as every real list has.
        machine.install(&build(person, "hello", "Debian", "usr/bin/hello"));
        machine.package = build(
            person,
            "kesl",
            "Kaspersky",
            "opt/kaspersky/kesl/bin/kesl-control",
        );
        machine
    }

    fn install(&self, package: &Path) {
        self.dpkg(&["--install"], Some(package));
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
}

fn build(person: &Person, name: &str, maintainer: &str, file: &str) -> PathBuf {
    let content = person.folder.path().join("debs").join(name);
    let file = content.join(file);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::create_dir_all(content.join("DEBIAN")).unwrap();
    fs::write(&file, "#!/bin/sh\n").unwrap();
    fs::write(
        content.join("DEBIAN/control"),
        format!(
            "Package: {name}\nVersion: 12.1.0-1508\nArchitecture: all\nMaintainer: {maintainer} <info@example.com>\nDescription: built by a test\n"
        ),
    )
    .unwrap();
    let package = content.with_extension("deb");
    tool(
        "dpkg-dev",
        Command::new("dpkg-deb")
            .args(["--root-owner-group", "--build"])
            .arg(&content)
            .arg(&package),
    );
    package
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_package_that_is_put_in_is_told_within_seconds_and_its_removal_is_not() {
    let (bus, person) = (Bus::new(), Person::new());
    let daemon = Daemon::on(&bus, Manner::Kind);
    let machine = Root::new(&person);
    let root = machine.root.display().to_string();
    let words = ["--root", &root, "--system", "linux", "--lang", "nl"];
    let _watcher = person.start(Some(&bus), &words);
    person.remembers("the clean root", |memory| memory.seen.is_some());
    // Long enough for the first scan to end.
    daemon.is_silent(Duration::from_secs(2));

    let begin = Instant::now();
    machine.install(&machine.package);
    let notice = daemon.next(SOON);
    let took = begin.elapsed();
    assert_eq!(notice.title, "Map: kesl staat op deze computer");
    assert_eq!(notice.keys(), ["tomorrow", "next-week", "never"]);
    assert!(took < WITHIN_SECONDS, "{took:?}");
    println!(
        "installed with dpkg: told after {:.1} s",
        took.as_secs_f64()
    );

    machine.dpkg(&["--purge", "kesl"], None);
    let memory = person.remembers("the removal", |memory| memory.open.is_empty());
    let kesl = memory.seen.unwrap().products.remove("kesl").unwrap();
    assert!(kesl.absence.unwrap().concluded);
    daemon.is_silent(Duration::from_secs(2));
    println!("removed with dpkg: silence");
}
