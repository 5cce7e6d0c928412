//! Real packages of rpm: built here with rpmbuild, installed and removed with real rpm in a scratch
//! sysroot. Its database has the sqlite format, the only one that Debian's rpm can write.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::terminal::{Ran, Terminal, tool};

const DATABASE: &str = "var/lib/rpm";

/// A sysroot of a small system with rpm.
struct Machine {
    _scratch: tempfile::TempDir,
    root: PathBuf,
    home: PathBuf,
    work: PathBuf,
}

impl Machine {
    fn new() -> Machine {
        let scratch = tempfile::tempdir().unwrap();
        let dir = |name: &str| scratch.path().join(name);
        let machine = Machine {
            root: dir("root"),
            home: dir("home"),
            work: dir("work"),
            _scratch: scratch,
        };
        for dir in ["etc", "usr/lib/systemd/system", DATABASE] {
            fs::create_dir_all(machine.root.join(dir)).unwrap();
        }
        fs::create_dir_all(&machine.home).unwrap();
        machine.write(
            "etc/os-release",
            "NAME=\"Fedora Linux\"\nVERSION_ID=\"41\"\n",
        );
        machine.write(
            "proc/sys/kernel/random/boot_id",
            "11111111-1111-4111-8111-111111111111\n",
        );
        // A package of someone else's, as every real list has.
        machine.install(&machine.build("hello", "Fedora Project", &[("/usr/bin/hello", "x")]));
        machine
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Builds a real package.
    fn build(&self, name: &str, vendor: &str, files: &[(&str, &str)]) -> PathBuf {
        let top = self.work.join(name);
        let content = top.join("content");
        let mut list = String::new();
        for (path, text) in files {
            let file = content.join(path.trim_start_matches('/'));
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, text).unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
            list += &format!("{path}\n");
        }
        let spec = top.join("package.spec");
        fs::write(
            &spec,
            format!(
                "Name: {name}\nVersion: 12.1.0\nRelease: 1508\nSummary: built by a test\nVendor: {vendor}\n\
                 License: none\nBuildArch: noarch\nAutoReqProv: no\n%description\nbuilt by a test\n\
                 %install\nmkdir -p %{{buildroot}}\ncp -a {}/. %{{buildroot}}/\n%files\n{list}",
                content.display()
            ),
        )
        .unwrap();
        tool(
            "rpm",
            Command::new("rpmbuild")
                .args(["-bb", "--quiet", "--nodeps"])
                .args(["--define", &format!("_topdir {}", top.display())])
                .args(["--define", "__os_install_post %{nil}"])
                .arg(&spec),
        );
        top.join(format!("RPMS/noarch/{name}-12.1.0-1508.noarch.rpm"))
    }

    /// Runs rpm on the sysroot. rpm needs root for `--root`; anyone else is root in a user namespace.
    fn rpm(&self, words: &[&str], path: Option<&Path>) {
        let is_root = tool("coreutils", Command::new("id").arg("-u")).trim() == "0";
        let mut command = Command::new(if is_root { "rpm" } else { "unshare" });
        if !is_root {
            command.args(["--map-root-user", "rpm"]);
        }
        command
            .args(["--root", &self.root.display().to_string()])
            .args(["--dbpath", &format!("/{DATABASE}")])
            .args(words)
            .args(path);
        tool("rpm", &mut command);
    }

    fn install(&self, package: &Path) {
        self.rpm(&["--install", "--nodeps", "--nosignature"], Some(package));
    }

    fn install_kesl(&self) {
        self.install(&self.build(
            "kesl",
            "Kaspersky",
            &[
                ("/opt/kaspersky/kesl/bin/kesl-control", "#!/bin/sh\n"),
                ("/opt/kaspersky/kesl/libexec/launcher", "#!/bin/sh\n"),
                (
                    "/usr/lib/systemd/system/kesl.service",
                    "[Service]\nExecStart=/opt/kaspersky/kesl/libexec/launcher\n",
                ),
            ],
        ));
    }

    fn scan(&self) -> Ran {
        let root = self.root.display().to_string();
        Terminal::new(&self.home).run(&["scan", "--root", &root, "--system", "linux", "--json"])
    }

    /// Every file of the database, by its bytes and the moment it was last changed.
    fn database(&self) -> BTreeMap<String, (Vec<u8>, std::time::SystemTime)> {
        let entries = fs::read_dir(self.root.join(DATABASE)).unwrap();
        entries
            .map(|entry| {
                let entry = entry.unwrap();
                let changed = entry.metadata().unwrap().modified().unwrap();
                let name = entry.file_name().into_string().unwrap();
                (name, (fs::read(entry.path()).unwrap(), changed))
            })
            .collect()
    }
}

fn probe(ran: &Ran, id: &str) -> serde_json::Value {
    let coverage = ran.json()["coverage"].clone();
    let probes = coverage.as_array().unwrap().iter();
    let mut probes = probes.filter(|probe| probe["probe"] == id);
    probes.next().unwrap().clone()
}

#[test]
#[ignore = "needs rpm: cargo xtask dpkg"]
fn a_real_rpm_package_is_found_and_seen_gone_and_its_database_is_left_alone() {
    let machine = Machine::new();
    let clean = machine.scan();
    assert_eq!(clean.code, Some(0), "{}", clean.all());
    assert_eq!(probe(&clean, "rpm")["result"], "read");

    machine.install_kesl();
    let before = machine.database();
    let found = machine.scan();
    assert_eq!(found.code, Some(10), "{}", found.all());
    assert_eq!(found.json()["findings"][0]["product"], "kesl");
    assert_eq!(found.json()["findings"][0]["version"], "12.1.0-1508");
    assert!(before == machine.database(), "a scan only reads");

    // Files that the product wrote at run time do not belong to the package and stay.
    machine.write("var/opt/kaspersky/kesl/common/kesl.ini", "[x]\n");
    machine.rpm(&["--erase", "kesl"], None);
    let gone = machine.scan();
    assert_eq!(gone.code, Some(11), "{}", gone.all());
    assert_eq!(gone.json()["verdict"], "leftovers-only");
    fs::remove_dir_all(machine.root.join("var/opt")).unwrap();
    fs::remove_dir_all(machine.root.join("opt")).unwrap();
    assert_eq!(machine.scan().code, Some(0), "nothing is left");
    println!("kesl installed, found, removed with rpm, seen gone; database unchanged");
}

/// A disk that was moved: the files of the database stand elsewhere, and its journal beside them.
#[test]
#[ignore = "needs rpm: cargo xtask dpkg"]
fn a_database_behind_links_is_read_where_it_stands() {
    let machine = Machine::new();
    machine.install_kesl();
    let database = machine.root.join(DATABASE);
    let elsewhere = machine.root.join("srv/rpm");
    fs::create_dir_all(&elsewhere).unwrap();
    for entry in fs::read_dir(&database).unwrap() {
        let entry = entry.unwrap();
        fs::rename(entry.path(), elsewhere.join(entry.file_name())).unwrap();
    }
    let link = database.join("rpmdb.sqlite");
    std::os::unix::fs::symlink("/srv/rpm/rpmdb.sqlite", &link).unwrap();
    // Without packages in the other list, this one alone decides.
    fs::create_dir_all(machine.root.join("var/lib/dpkg")).unwrap();
    machine.write(
        "var/lib/dpkg/status",
        "Package: base-files\nStatus: install ok installed\nVersion: 12\n\n",
    );
    fs::remove_dir_all(machine.root.join("opt")).unwrap();
    fs::remove_dir_all(machine.root.join("usr")).unwrap();
    let found = machine.scan();
    assert_eq!(found.code, Some(10), "{}", found.all());
    assert_eq!(found.json()["findings"][0]["product"], "kesl");

    fs::rename(&elsewhere, machine.root.join("srv/gone")).unwrap();
    let nowhere = machine.scan();
    assert_eq!(nowhere.code, Some(20), "{}", nowhere.all());
    assert_eq!(probe(&nowhere, "rpm")["result"], "gap");
}

#[test]
#[ignore = "needs rpm: cargo xtask dpkg"]
fn a_damaged_rpm_database_is_said_and_exits_20() {
    for (what, damage) in [
        (
            "cut off",
            (|bytes: &mut Vec<u8>| bytes.truncate(bytes.len() / 3)) as fn(&mut Vec<u8>),
        ),
        ("written over", |bytes| {
            let from = bytes.len() / 8;
            bytes[from..].fill(0x5A);
        }),
        ("emptied", Vec::clear),
    ] {
        let machine = Machine::new();
        machine.rpm(&["--erase", "hello"], None);
        let file = machine.root.join(DATABASE).join("rpmdb.sqlite");
        for beside in ["rpmdb.sqlite-wal", "rpmdb.sqlite-shm"] {
            let _ = fs::remove_file(machine.root.join(DATABASE).join(beside));
        }
        let mut bytes = fs::read(&file).unwrap();
        damage(&mut bytes);
        fs::write(&file, bytes).unwrap();
        let scan = machine.scan();
        assert_eq!(scan.code, Some(20), "{what}: {}", scan.all());
        assert_eq!(probe(&scan, "rpm")["result"], "gap", "{what}");
        println!("database {what}: said so, exit 20");
    }
}

#[test]
#[ignore = "needs rpm: cargo xtask dpkg"]
fn with_both_package_managers_each_is_read() {
    let machine = Machine::new();
    let base = "Package: base-files\nStatus: install ok installed\nVersion: 12\n\n";
    machine.write("var/lib/dpkg/status", base);
    let clean = machine.scan();
    assert_eq!(clean.code, Some(0), "{}", clean.all());
    for id in ["dpkg", "rpm"] {
        assert_eq!(probe(&clean, id)["result"], "read", "{id}");
    }
    machine.install_kesl();
    let found = machine.scan();
    assert_eq!(found.code, Some(10), "{}", found.all());
    machine.rpm(&["--erase", "kesl"], None);
    let kesl = "Package: kesl\nStatus: install ok installed\nVersion: 12.1.0-1508\n\n";
    machine.write("var/lib/dpkg/status", &format!("{base}{kesl}"));
    let found = machine.scan();
    assert_eq!(found.code, Some(10), "{}", found.all());
    println!("dpkg and rpm side by side: both read, either one enough");
}

#[test]
#[ignore = "needs rpm: cargo xtask dpkg"]
fn the_exported_script_reads_a_real_rpm_database_and_needs_rpm_in_it() {
    let machine = Machine::new();
    machine.write("etc/passwd", "");
    machine.write("usr/lib/systemd/system/ssh.service", "[Service]\n");
    let out = machine.work.join("export");
    let terminal = Terminal::new(&machine.home);
    let saved = terminal.run(&["export", "script", "--out", out.to_str().unwrap()]);
    assert_eq!(saved.code, Some(0), "{}", saved.all());
    let look = || {
        let mut command = Command::new("sh");
        command
            .arg(out.join("voorzorg-look.sh"))
            .args(["word", "--system", "linux", "--root"])
            .arg(&machine.root);
        tool("dash", &mut command).trim().to_owned()
    };
    // A list of rpm without rpm itself was not read as it is.
    assert_eq!(look(), "could-not-look");
    machine.install(&machine.build("rpm", "Fedora Project", &[("/usr/bin/rpm", "x")]));
    assert_eq!(look(), "nothing");
    machine.install(&machine.build("other", "AO Kaspersky Lab", &[("/usr/bin/other", "x")]));
    assert_eq!(look(), "found");
    machine.rpm(&["--erase", "other"], None);
    assert_eq!(look(), "nothing");
    machine.install_kesl();
    // rpm itself touches the two files that SQLite works with; the list stays as it is.
    let list = machine.root.join(DATABASE).join("rpmdb.sqlite");
    let before = fs::read(&list).unwrap();
    assert_eq!(look(), "found");
    assert!(before == fs::read(&list).unwrap(), "the script only reads");
}
