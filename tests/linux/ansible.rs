//! The exported playbook with a real Ansible, and the exported scripts, on made-up machines that are each
//! entered with chroot: so Voorzorg takes them for whole computers. Ansible's own way in is ssh; a small
//! program in its place changes the root instead, and refuses for one machine.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use acceptance::terminal::{Terminal, cli};
use serde_json::Value;

/// Whoever works on the machines; not root.
const PERSON: u32 = 1000;
const REFUSES: &str = "refuses";
/// The folder of a machine, the label in the inventory, and what is known of it afterwards.
const MACHINES: [(&str, &str, &str); 3] = [
    ("clean", "Front desk", "not-found"),
    ("product", "Laptop of Noor", "antivirus-found"),
    ("unreadable", "Server", "could-not-look"),
];
/// Plays ssh: the last word is the command, the one before it the machine.
const ENTER: &str = r#"#!/bin/sh
host='' command=''
for word; do host=$command command=$word; done
if [ "$host" = refuses ]; then echo refused >&2; exit 255; fi
exec chroot $AS "$MACHINES/$host" /usr/bin/env -i HOME=/home/person LC_ALL=C.UTF-8 PATH=/usr/bin:/bin \
    /bin/sh -c "$command"
"#;
/// What every machine shares with this one, only as long as the command runs.
const SHARE: &str = r#"set -e
for machine in clean product unreadable; do
    mount --bind /usr "$MACHINES/$machine/usr"
    # Some tools are links into it.
    if [ -d /etc/alternatives ]; then mount --bind /etc/alternatives "$MACHINES/$machine/etc/alternatives"; fi
    mount --rbind /dev "$MACHINES/$machine/dev"
    mount --rbind /proc "$MACHINES/$machine/proc"
done
exec "$@"
"#;

struct Machines {
    scratch: tempfile::TempDir,
}

impl Machines {
    fn new() -> Machines {
        let scratch = tempfile::tempdir().unwrap();
        // The person of the machines has to come through.
        fs::set_permissions(scratch.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let machines = Machines { scratch };
        for (at, (name, _, _)) in MACHINES.iter().enumerate() {
            machines.make(name, at);
        }
        machines.write("product/opt/kaspersky/kesl/libexec/kesl", "x");
        let status = machines.path("product/var/lib/dpkg/status");
        let list = fs::read_to_string(&status).unwrap() + &paragraph("kesl");
        fs::write(status, list).unwrap();
        machines.write("unreadable/var/lib/dpkg/status", "");
        machines.write("enter", ENTER);
        let enter = machines.path("enter");
        fs::set_permissions(enter, fs::Permissions::from_mode(0o755)).unwrap();
        machines
    }

    fn path(&self, name: &str) -> PathBuf {
        self.scratch.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A Debian of its own, but for its programs.
    fn make(&self, name: &str, at: usize) {
        for dir in [
            "usr",
            "dev",
            "proc",
            "tmp",
            "opt",
            "etc/alternatives",
            "home/person",
            "root",
        ] {
            fs::create_dir_all(self.path(name).join(dir)).unwrap();
        }
        for dir in ["bin", "sbin", "lib", "lib64"] {
            symlink(format!("usr/{dir}"), self.path(name).join(dir)).unwrap();
        }
        let file = |path: &str, text: &str| self.write(&format!("{name}/{path}"), text);
        file(
            "etc/os-release",
            "NAME=\"Debian GNU/Linux\"\nID=debian\nVERSION_ID=\"12\"\n",
        );
        file("etc/machine-id", &format!("{:032x}\n", at + 0xabc_def));
        file(
            "etc/passwd",
            "root:x:0:0::/root:/bin/sh\nperson:x:1000:1000::/home/person:/bin/sh\n",
        );
        file(
            "etc/systemd/system/notes.service",
            "[Service]\nExecStart=/usr/bin/true\n",
        );
        file(
            "var/lib/dpkg/status",
            &(paragraph("bash") + &paragraph("dpkg")),
        );
        let tmp = self.path(name).join("tmp");
        fs::set_permissions(tmp, fs::Permissions::from_mode(0o1777)).unwrap();
        if rustix::process::geteuid().is_root() {
            let home = self.path(name).join("home/person");
            chown(home, Some(PERSON), Some(PERSON)).unwrap();
        }
    }

    /// Runs `words` where the machines are whole.
    fn run(&self, words: &[&str]) -> Output {
        let is_root = rustix::process::geteuid().is_root();
        let mut command = Command::new("unshare");
        if !is_root {
            command.arg("--map-root-user");
        }
        command
            .args(["--mount", "sh", "-c", SHARE, "share"])
            .args(words)
            .current_dir(self.scratch.path())
            .env("MACHINES", self.scratch.path())
            .env("AS", if is_root { "--userspec=1000:1000" } else { "" })
            .env("HOME", self.scratch.path())
            .env("LC_ALL", "C.UTF-8")
            .env("ANSIBLE_SSH_EXECUTABLE", self.path("enter"))
            .env("ANSIBLE_SSH_TRANSFER_METHOD", "piped")
            .env("ANSIBLE_SSH_ARGS", "")
            .env("ANSIBLE_PYTHON_INTERPRETER", "/usr/bin/python3")
            .env("ANSIBLE_NOCOLOR", "1");
        match command.output() {
            Ok(output) => output,
            Err(error) => panic!("unshare: {error}"),
        }
    }

    /// Runs `command` on a machine.
    fn on(&self, machine: &str, command: &str) -> (String, i32) {
        let output = self.run(&[self.path("enter").to_str().unwrap(), machine, command]);
        let said = String::from_utf8(output.stdout).unwrap();
        (said.trim().to_owned(), output.status.code().unwrap())
    }
}

fn paragraph(name: &str) -> String {
    format!(
        "Package: {name}\nStatus: install ok installed\nMaintainer: Somebody <s@example.org>\n\
         Architecture: amd64\nVersion: 1.0\nDescription: something\n\n"
    )
}

fn export(form: &str, out: &Path) {
    let home = tempfile::tempdir().unwrap();
    let words = ["export", form, "--out", out.to_str().unwrap()];
    let ran = Terminal::new(home.path()).run(&words);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
}

#[test]
#[ignore = "needs ansible-core, and root or user namespaces: cargo xtask dpkg"]
fn a_playbook_gathers_the_result_of_every_machine_and_hides_none() {
    let found = Command::new("ansible-playbook").arg("--version").output();
    assert!(
        found.is_ok_and(|output| output.status.success()),
        "ansible-playbook is missing: apt-get install ansible-core"
    );
    let machines = Machines::new();
    export("ansible", machines.scratch.path());
    let mut inventory = String::new();
    for (name, label, _) in MACHINES {
        inventory += &format!("{name}.example ansible_host={name} voorzorg_label='{label}'\n");
    }
    inventory += &format!("{REFUSES}.example ansible_host={REFUSES}\n");
    machines.write("inventory", &inventory);
    // A round, by which two results of one machine are one row.
    let home = tempfile::tempdir().unwrap();
    let terminal = Terminal::new(home.path());
    let (results, list) = (machines.path("results"), machines.path("results-list.txt"));
    let begun = terminal.run(&["round", "new", results.to_str().unwrap()]);
    assert_eq!(begun.code, Some(0), "{}", begun.all());
    let of_round = |path: &PathBuf| path.extension().is_some_and(|word| word == "json");
    let files = || {
        fs::read_dir(&results)
            .unwrap()
            .map(|entry| entry.unwrap().path())
    };
    let round = files().find(of_round).unwrap();
    let before = files().count();
    let program = format!(
        "voorzorg_program={} voorzorg_round='{}'",
        cli().display(),
        round.display()
    );
    let words = [
        "ansible-playbook",
        "-i",
        "inventory",
        "voorzorg-playbook.yml",
        "-e",
        &program,
    ];
    for _ in 0..2 {
        let output = machines.run(&words);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        println!("{said}{}", String::from_utf8_lossy(&output.stderr));
        // Ansible's own code for a machine that cannot be reached.
        assert_eq!(output.status.code(), Some(4), "{said}");
    }
    // The second run replaced nothing.
    assert_eq!(files().count(), before + 2 * MACHINES.len());

    let overview = |form: &str| {
        terminal.run(&[
            "overview",
            results.to_str().unwrap(),
            "--list",
            list.to_str().unwrap(),
            "--format",
            form,
            "--lang",
            "en",
        ])
    };
    let shown = overview("text");
    println!("{}", shown.out);
    assert_eq!(shown.code, Some(10), "{}", shown.all());
    let whole = overview("json").json();
    let rows: Vec<(&str, &str)> = whole["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row: &Value| {
            (
                row["label"].as_str().unwrap_or_default(),
                row["state"].as_str().unwrap_or_default(),
            )
        })
        .collect();
    for (_, label, state) in MACHINES {
        assert!(rows.contains(&(label, state)), "{label}: {rows:?}");
    }
    let silent = format!("{REFUSES}.example");
    assert!(
        rows.contains(&(silent.as_str(), "not-heard-of")),
        "{rows:?}"
    );
    assert_eq!(rows.len(), MACHINES.len() + 1, "{rows:?}");
}

#[test]
#[ignore = "needs root or user namespaces: cargo xtask dpkg"]
fn the_scripts_say_on_a_whole_machine_what_voorzorg_says_there() {
    let machines = Machines::new();
    let out = tempfile::tempdir().unwrap();
    export("script", out.path());
    export("intune", out.path());
    println!("form | machine | answer | ends with");
    for (name, word, nagios, exit) in [
        ("clean", "nothing", 0, 0),
        ("product", "found", 2, 10),
        ("unreadable", "could-not-look", 3, 20),
    ] {
        for file in ["voorzorg-look.sh", "intune-discovery.sh"] {
            let text = fs::read_to_string(out.path().join(file)).unwrap();
            machines.write(&format!("{name}/tmp/{file}"), &text);
        }
        // What Voorzorg itself says, as the same person.
        fs::copy(cli(), machines.path(&format!("{name}/tmp/voorzorg"))).unwrap();
        let (_, own) = machines.on(name, "/tmp/voorzorg scan");
        assert_eq!(own, exit, "{name}");
        for (form, starts, code) in [
            ("word", word.to_owned(), 0),
            ("exit", word.to_owned(), exit),
            ("json", format!("{{\"answer\":\"{word}\""), 0),
            ("nagios", String::new(), nagios),
        ] {
            let (said, ended) = machines.on(name, &format!("sh /tmp/voorzorg-look.sh {form}"));
            println!("sh {form} | {name} | {said} | {ended}");
            assert!(said.starts_with(&starts), "{name}: {said}");
            assert_eq!(ended, code, "{name}: {said}");
        }
        let (said, ended) = machines.on(name, "sh /tmp/intune-discovery.sh");
        println!("intune sh | {name} | {said} | {ended}");
        let json: Value = serde_json::from_str(&said).unwrap();
        assert_eq!(json["VoorzorgAnswer"], word, "{said}");
        assert_eq!(ended, 0);
    }
}
