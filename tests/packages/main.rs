//! Installs the real packages: the `.deb` in a fresh Debian made for the test, where the programs are
//! started, upgraded, removed and purged; the `.rpm` as far as its tools allow here.
//!
//! `cargo xtask packages` makes the packages and starts this. It needs root and Debian's mirror.
#![forbid(unsafe_code)]
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of this is a test; what fails here fails the test"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use acceptance::licences::parts_without_a_text;

/// The Debian that the packages are made for.
const SUITE: &str = "bookworm";
/// Paths that change there without anything being installed.
const NOISE: &[&str] = &[
    "var/log",
    "var/cache",
    "var/lib/dpkg",
    "var/lib/apt",
    "tmp",
    "run",
    "proc",
    "dev",
    "sys",
];

/// A fresh Debian in a folder of its own.
struct Fresh {
    folder: tempfile::TempDir,
}

impl Fresh {
    fn new() -> Fresh {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root");
        let made = Command::new("mmdebstrap")
            .args(["--variant=minbase", "--quiet", SUITE])
            .arg(&root)
            .output()
            .unwrap_or_else(|error| {
                panic!("mmdebstrap cannot be started ({error}): run cargo xtask setup")
            });
        told("mmdebstrap", &made);
        fs::copy("/etc/resolv.conf", root.join("etc/resolv.conf")).unwrap();
        let fresh = Fresh { folder };
        fresh.run("apt-get update -q");
        fresh.run("useradd -m somebody");
        fresh
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("root")
    }

    /// Runs a line of shell as root of that Debian; its mounts end with it.
    fn run(&self, line: &str) -> String {
        let inside = "mount --bind /proc \"$0/proc\" && mount --bind /dev \"$0/dev\" && mount -t tmpfs shm \"$0/dev/shm\" && exec chroot \"$0\" sh -c \"$1\"";
        let answer = Command::new("unshare")
            .args([
                "--mount",
                "--propagation",
                "private",
                "--",
                "sh",
                "-c",
                inside,
            ])
            .arg(self.root())
            .arg(line)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .output()
            .unwrap();
        told(line, &answer);
        String::from_utf8_lossy(&answer.stdout).into_owned()
    }

    fn as_somebody(&self, line: &str) -> String {
        self.run(&format!("su somebody -c '{line}'"))
    }

    fn install(&self, package: &Path, more: &str) {
        let name = package.file_name().unwrap().to_string_lossy();
        fs::copy(package, self.root().join("tmp").join(&*name)).unwrap();
        self.run(&format!(
            "apt-get install -y --no-install-recommends --allow-downgrades /tmp/{name} {more}"
        ));
    }

    /// Every file but what changes anyway.
    fn files(&self) -> BTreeSet<PathBuf> {
        let root = self.root();
        let mut files = BTreeSet::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let below = path.strip_prefix(&root).unwrap().to_path_buf();
                if NOISE.iter().any(|noise| below.starts_with(noise)) {
                    continue;
                }
                if path.is_dir() && !path.is_symlink() {
                    folders.push(path);
                }
                files.insert(below);
            }
        }
        files
    }
}

fn told(what: &str, answer: &Output) {
    assert!(
        answer.status.success(),
        "{what}: {}{}",
        String::from_utf8_lossy(&answer.stdout),
        String::from_utf8_lossy(&answer.stderr)
    );
}

/// The package with this suffix.
fn package(end: &str) -> PathBuf {
    package_of("", end)
}

/// The package whose file name begins with `start` and ends with `end`.
fn package_of(start: &str, end: &str) -> PathBuf {
    let folder = std::env::var_os("VOORZORG_PACKAGES").map(PathBuf::from);
    let folder = folder
        .unwrap_or_else(|| panic!("VOORZORG_PACKAGES names no folder: run cargo xtask packages"));
    let files = fs::read_dir(folder).unwrap();
    files
        .map(|file| file.unwrap().path())
        .find(|file| {
            let name = file.file_name().unwrap().to_string_lossy();
            name.starts_with(start) && name.ends_with(end)
        })
        .unwrap_or_else(|| panic!("there is no {end}: run cargo xtask package"))
}

/// The same package with a lower version.
fn earlier(package: &Path, work: &Path) -> PathBuf {
    let tree = work.join("earlier");
    told(
        "dpkg-deb",
        &Command::new("dpkg-deb")
            .arg("-R")
            .arg(package)
            .arg(&tree)
            .output()
            .unwrap(),
    );
    let control = tree.join("DEBIAN/control");
    let text = fs::read_to_string(&control).unwrap();
    let text: Vec<String> = text
        .lines()
        .map(|line| {
            if line.starts_with("Version: ") {
                "Version: 0.0.1".to_owned()
            } else {
                line.to_owned()
            }
        })
        .collect();
    fs::write(&control, text.join("\n") + "\n").unwrap();
    let earlier = work.join("voorzorg_0.0.1.deb");
    told(
        "dpkg-deb",
        &Command::new("dpkg-deb")
            .args(["--root-owner-group", "-Znone", "--build"])
            .arg(tree)
            .arg(&earlier)
            .output()
            .unwrap(),
    );
    earlier
}

#[test]
#[ignore = "needs root, packages and Debian's mirror: cargo xtask packages"]
fn the_deb_is_installed_works_is_upgraded_and_goes_without_a_trace() {
    let deb = package(".deb");
    let judged = Command::new("lintian").arg(&deb).output().unwrap();
    let judged = String::from_utf8_lossy(&judged.stdout).into_owned();
    assert!(
        !judged.lines().any(|line| line.starts_with("E:")),
        "{judged}"
    );
    println!("lintian: no error; {judged}");

    let fresh = Fresh::new();
    let work = tempfile::tempdir().unwrap();
    // What the window needs, and a screen for it, come with the first; they stay.
    fresh.install(
        &earlier(&deb, work.path()),
        "xvfb xauth dbus dbus-x11 at-spi2-core fonts-dejavu-core",
    );
    fresh.run("apt-mark manual $(apt-mark showauto) > /dev/null");
    let scan = fresh.as_somebody("voorzorg scan --json");
    assert!(
        scan.contains("\"verdict\": \"not-found\"") && scan.contains("\"origin\": \"live\""),
        "{scan}"
    );
    println!("a fresh {SUITE}: installed with apt, looked at, nothing found");
    for program in ["voorzorg", "voorzorg-app", "voorzorg-watch"] {
        let program = fresh.root().join("usr/bin").join(program);
        let bytes = fs::read(&program).unwrap();
        let name = b"VOORZORG_OPEN_LOG";
        assert!(
            !bytes.windows(name.len()).any(|part| part == name),
            "{} could say that it opened what it did not",
            program.display()
        );
    }

    // The window, to a verdict.
    let data = "/home/somebody/.local/share/nl.voorzorg.app";
    let window = format!(
        "cd; timeout 60 dbus-run-session -- xvfb-run -a voorzorg-app > app.log 2>&1 & window=$!; seen=1; \
         for second in $(seq 60); do sleep 1; grep -q scanned {data}/journal.json 2> /dev/null && seen=0 && break; done; \
         kill $window; wait $window; [ $seen = 0 ] || cat app.log >&2; exit $seen"
    );
    fresh.as_somebody(&window);
    let journal = fresh
        .root()
        .join(data.trim_start_matches('/'))
        .join("journal.json");
    let before = fs::read_to_string(&journal).unwrap();
    println!("the window came to a verdict");

    fresh.install(&deb, "");
    assert_eq!(
        fs::read_to_string(&journal).unwrap(),
        before,
        "an upgrade touches nobody's journal"
    );
    let report = fresh.as_somebody("cd; voorzorg report --out report.html --lang en && voorzorg report --verify report.html --lang en");
    println!("upgraded: the journal is kept and read: {}", report.trim());

    fresh.run("apt-get purge -y voorzorg");
    let without = fresh.files();
    fresh.install(&deb, "");
    let with: Vec<PathBuf> = fresh.files().difference(&without).cloned().collect();
    assert!(
        with.iter().any(|file| file.ends_with("bin/voorzorg-watch")),
        "{with:?}"
    );
    let documents = fresh.root().join("usr/share/doc/voorzorg");
    assert_eq!(parts_without_a_text(&documents), Vec::<String>::new());
    fresh.run("apt-get remove -y voorzorg");
    let removed: Vec<PathBuf> = fresh.files().difference(&without).cloned().collect();
    fresh.run("dpkg --purge voorzorg");
    let purged: Vec<PathBuf> = fresh.files().difference(&without).cloned().collect();
    assert_eq!((removed, purged), (Vec::new(), Vec::new()), "left behind");
    let kept = fresh.root().join("home/somebody/report.html");
    assert!(kept.is_file(), "what a person saved stays");
    println!(
        "{} files and folders came, and all of them went",
        with.len()
    );
}

/// An empty package with a name that the catalogue knows.
fn lookalike(work: &Path) -> PathBuf {
    let tree = work.join("kesl/DEBIAN");
    fs::create_dir_all(&tree).unwrap();
    let control = "Package: kesl\nVersion: 12.1.0-1508\nArchitecture: amd64\nMaintainer: Kaspersky Lab <support@example.org>\nDescription: made for a test\n";
    fs::write(tree.join("control"), control).unwrap();
    let made = work.join("kesl_12.1.0.deb");
    told(
        "dpkg-deb",
        &Command::new("dpkg-deb")
            .args(["--root-owner-group", "--build"])
            .arg(work.join("kesl"))
            .arg(&made)
            .output()
            .unwrap(),
    );
    made
}

#[test]
#[ignore = "needs root, packages and Debian's mirror: cargo xtask packages"]
fn from_a_fresh_install_to_the_first_notification() {
    let fresh = Fresh::new();
    let work = tempfile::tempdir().unwrap();
    fresh.install(
        &package(".deb"),
        "xvfb xauth dbus dbus-x11 dunst libnotify-bin fonts-dejavu-core",
    );
    fs::copy(lookalike(work.path()), fresh.root().join("tmp/kesl.deb")).unwrap();
    // In a desktop session the installed watch runs, while root installs a package.
    let session = "
        touch dunstrc
        dunst -print -conf ~/dunstrc > ~/shown 2> ~/dunst.log &
        sleep 2
        voorzorg-watch --delay 0 --lang nl > ~/watch.log 2>&1 &
        for second in $(seq 60); do
            sleep 1
            test -e ~/.local/share/nl.voorzorg.app/watch.json && break
        done
        sleep 3
        touch /tmp/now
        for second in $(seq 90); do
            sleep 1
            grep -q summary ~/shown && break
        done
        cat ~/shown ~/dunst.log ~/watch.log
        kill $(jobs -p)
    ";
    fs::write(fresh.root().join("tmp/session"), session).unwrap();
    let said = fresh.run(
        "(while ! test -e /tmp/now; do sleep 1; done; dpkg -i /tmp/kesl.deb > /tmp/dpkg.log 2>&1) & \
         su somebody -c 'cd; LANG=C.UTF-8 xvfb-run -a dbus-run-session bash /tmp/session' 2> /dev/null",
    );
    assert!(
        said.contains("kesl") || said.contains("Kaspersky Endpoint Security"),
        "{said}"
    );
    assert!(said.contains("staat op deze computer"), "{said}");
    assert!(
        said.contains("Voorzorg") && said.contains("Er is geen haast."),
        "{said}"
    );
    println!("fresh Debian, package, watch, dpkg: the first notice has come");
}

#[test]
#[ignore = "needs root, packages and Debian's mirror: cargo xtask packages"]
fn the_rpm_is_whole_and_is_installed_and_removed_in_a_folder() {
    let rpms = [
        package_of("voorzorg-window-", ".rpm"),
        package_of("voorzorg-0", ".rpm"),
    ];
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("root");
    fs::create_dir_all(&root).unwrap();
    let with = |words: &[&str]| {
        let mut command = Command::new("rpm");
        command
            .arg("--root")
            .arg(&root)
            .args(["--dbpath", "/var/lib/rpm"])
            .args(words);
        command
    };
    told(
        "rpm -K",
        &Command::new("rpm")
            .args(["-K", "--nosignature"])
            .args(&rpms)
            .output()
            .unwrap(),
    );
    told("rpm --initdb", &with(&["--initdb"]).output().unwrap());
    // Only what it depends on is not in that folder.
    told(
        "rpm -i",
        &with(&["-i", "--nodeps", "--noscripts"])
            .args(&rpms)
            .output()
            .unwrap(),
    );
    for program in ["voorzorg", "voorzorg-app", "voorzorg-watch"] {
        assert!(root.join("usr/bin").join(program).is_file(), "{program}");
    }
    let documents = root.join("usr/share/doc/voorzorg");
    assert_eq!(parts_without_a_text(&documents), Vec::<String>::new());
    told(
        "rpm -V",
        &with(&["-V", "--nodeps", "voorzorg", "voorzorg-window"])
            .output()
            .unwrap(),
    );
    let said = Command::new(root.join("usr/bin/voorzorg"))
        .arg("--version")
        .output()
        .unwrap();
    told("voorzorg --version", &said);
    told(
        "rpm -e",
        &with(&["-e", "--nodeps", "voorzorg", "voorzorg-window"])
            .output()
            .unwrap(),
    );
    let left = Command::new("find")
        .arg(root.join("usr"))
        .args(["-type", "f"])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&left.stdout), "", "left behind");
    println!("the rpm: whole, installed, verified, started, removed");
}
