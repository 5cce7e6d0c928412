//! The scripts in sh, over folders that stand for Linux and macOS computers.

use std::fs;
use std::path::Path;
use std::process::Command;

use voorzorg_domain::snapshot::{Fact, PackageManager, Probe, Snapshot, System};
use voorzorg_guide::ExportForm;

use super::{Answer, Line, dpkg_status, exported, has_gap};
use crate::machines::cases;
use crate::trees::{self, Computer};

/// What a run of a script said and how it ended.
pub(super) struct Ran {
    pub(super) said: String,
    pub(super) code: i32,
}

pub(super) fn run(script: &Path, words: &[&str]) -> Ran {
    let output = Command::new("sh")
        .arg(script)
        .args(words)
        .output()
        .unwrap_or_else(|error| panic!("sh: {error}"));
    Ran {
        said: String::from_utf8(output.stdout).unwrap(),
        code: output.status.code().unwrap(),
    }
}

/// Writes the look script below `folder`.
pub(super) fn look_script(folder: &Path) -> std::path::PathBuf {
    let script = folder.join("look.sh");
    fs::write(&script, exported(ExportForm::Script, "voorzorg-look.sh")).unwrap();
    script
}

/// What the script says of `root`.
pub(super) fn answer(script: &Path, root: &Path, system: System) -> Answer {
    let root = root.to_str().unwrap();
    let ran = run(script, &["json", "--root", root, "--system", system.id()]);
    assert_eq!(ran.code, 0);
    let json: serde_json::Value = serde_json::from_str(&ran.said).unwrap();
    Answer::read(json["answer"].as_str().unwrap())
}

/// The same, asked in every form.
pub(super) fn answer_in_every_form(script: &Path, root: &Path, system: System) -> Answer {
    let root = root.to_str().unwrap();
    let say = |form: &str| run(script, &[form, "--root", root, "--system", system.id()]);
    let word = say("word");
    let answer = Answer::read(word.said.trim());
    assert_eq!(word.code, 0);
    let codes = match answer {
        Answer::Nothing => (0, 0, 7),
        Answer::Found => (2, 10, 8),
        Answer::CouldNotLook => (3, 20, 9),
    };
    assert_eq!(say("nagios").code, codes.0);
    assert_eq!(say("exit").code, codes.1);
    assert_eq!(say("exit=7,8,9").code, codes.2);
    let json: serde_json::Value = serde_json::from_str(&say("json").said).unwrap();
    assert_eq!(json["answer"], answer.word());
    answer
}

/// What the discovery of Intune says. It has no words for another root, so its first lines are given one;
/// nothing else of it is changed.
fn discovered(folder: &Path, root: &Path) -> Answer {
    discovered_by(folder, root).0
}

/// The same, with who says so: `voorzorg` or `script`.
pub(super) fn discovered_by(folder: &Path, root: &Path) -> (Answer, String) {
    let text = exported(ExportForm::Intune, "intune-discovery.sh");
    let here = "root='' system=''";
    assert!(text.contains(here));
    let there = format!("root='{}' system=linux", root.display());
    let text = text
        .replace(here, &there)
        .replace("/usr/bin/voorzorg", "\"$root\"/usr/bin/voorzorg");
    let script = folder.join("discovery.sh");
    fs::write(&script, text).unwrap();
    let ran = run(&script, &[]);
    assert_eq!(ran.code, 0);
    let json: serde_json::Value = serde_json::from_str(&ran.said).unwrap();
    let answer = Answer::read(json["VoorzorgAnswer"].as_str().unwrap());
    let looked = if answer == Answer::CouldNotLook {
        "no"
    } else {
        "yes"
    };
    assert_eq!(json["VoorzorgLooked"], looked);
    (answer, json["VoorzorgBy"].as_str().unwrap().to_owned())
}

pub(super) fn lines() -> Vec<Line> {
    let scratch = tempfile::tempdir().unwrap();
    let script = look_script(scratch.path());
    let mut lines = Vec::new();
    let mut add = |machine: String, system, verdict: &str, computer: &Computer, excuse| {
        let root = tempfile::tempdir().unwrap();
        computer.write(root.path());
        let mut line = |form, answer| {
            lines.push(Line {
                form,
                machine: machine.clone(),
                system,
                verdict: verdict.to_owned(),
                answer,
                excuse,
            });
        };
        line("script sh", answer(&script, root.path(), system));
        if system == System::Linux {
            line("intune sh", discovered(scratch.path(), root.path()));
        }
    };
    for system in [System::Linux, System::Macos] {
        for case in trees::cases(system) {
            let machine = format!("{}: {}", system.id(), case.what);
            add(machine, system, case.verdict, &case.computer, None);
        }
    }
    for case in cases() {
        let system = case.snapshot.host.system;
        if system == System::Windows {
            continue;
        }
        let verdict = case.assessment.verdict.id();
        add(
            case.name.clone(),
            system,
            verdict,
            &computer(&case.snapshot),
            // A folder runs nothing, and keeps no receipts for this script.
            None,
        );
    }
    lines
}

fn below(path: &str) -> String {
    path.trim_start_matches('/').to_owned()
}

/// The machine of a snapshot as files, with what every machine of its kind has. What could not be read there
/// is not there: root may read everything, so rights say nothing in a test.
pub(super) fn computer(snapshot: &Snapshot) -> Computer {
    match snapshot.host.system {
        System::Linux => linux(snapshot),
        System::Macos => macos(snapshot),
        System::Windows => panic!("no folder stands for Windows"),
    }
}

pub(super) fn paragraph(name: &str, status: &str, maintainer: &str) -> String {
    format!(
        "Package: {name}\nStatus: {status}\nMaintainer: {maintainer}\nArchitecture: amd64\n\
         Version: 1.0\nDescription: something\n more of it\n\n"
    )
}

fn linux(snapshot: &Snapshot) -> Computer {
    let is_arch = snapshot.host.os.contains("Arch");
    let is_rpm = snapshot.host.os.contains("Fedora");
    let mut list = paragraph("dpkg", "install ok installed", "Debian <d@example.org>");
    let mut computer = Computer::default().folder("usr").folder("opt");
    if !has_gap(snapshot, Probe::Folders) {
        computer = computer.text("etc/passwd", "");
    }
    if !has_gap(snapshot, Probe::Units) {
        computer = computer.text("usr/lib/systemd/system/ssh.service", "");
    }
    for (_, fact) in snapshot.facts() {
        computer = match fact {
            Fact::Package(package) => match package.manager {
                PackageManager::Dpkg => {
                    let status = dpkg_status(package.state);
                    let vendor = package.vendor.clone().unwrap_or_default();
                    list += &paragraph(&package.name, status, &vendor);
                    computer
                }
                PackageManager::Pacman => {
                    let name = &package.name;
                    computer.text(&format!("var/lib/pacman/local/{name}-1.0-1/desc"), "")
                }
                // Only rpm can write its database; the suite for Linux does.
                PackageManager::Rpm => computer,
            },
            Fact::Unit(unit) => computer.text(&below(&unit.path.0), ""),
            Fact::Folder(folder) if folder.has_programs => {
                computer.program(&format!("{}/bin/program", below(&folder.path.0)))
            }
            _ => computer,
        };
    }
    if is_arch {
        computer.text("var/lib/pacman/local/pacman-6.0-1/desc", "")
    } else if is_rpm {
        computer.text("var/lib/rpm/rpmdb.sqlite", "no database")
    } else if has_gap(snapshot, Probe::Dpkg) {
        computer.text("var/lib/dpkg/status", "")
    } else {
        computer.text("var/lib/dpkg/status", list)
    }
}

fn macos(snapshot: &Snapshot) -> Computer {
    let plist = |identifier: &str| {
        format!("<key>CFBundleIdentifier</key>\n<string>{identifier}</string>\n")
    };
    let mut computer = Computer::default();
    if !has_gap(snapshot, Probe::Applications) {
        let path = "System/Applications/Notes.app/Contents/Info.plist";
        computer = computer.text(path, plist("com.apple.Notes"));
    }
    if !has_gap(snapshot, Probe::LaunchItems) {
        let path = "System/Library/LaunchDaemons/com.apple.example.plist";
        computer = computer.text(path, "").folder("Library");
    }
    let mut extensions = String::new();
    for (_, fact) in snapshot.facts() {
        computer = match fact {
            Fact::AppBundle(app) => {
                let path = format!("{}/Contents/Info.plist", below(&app.path.0));
                let text = app.identifier.as_deref().map(plist).unwrap_or_default();
                computer.text(&path, text)
            }
            Fact::LaunchItem(item) => computer.text(&below(&item.path.0), ""),
            Fact::SystemExtension(extension) => {
                extensions += &format!("<string>{}</string>\n", extension.identifier);
                computer
            }
            Fact::Folder(folder) if folder.has_programs => {
                computer.program(&format!("{}/bin/program", below(&folder.path.0)))
            }
            _ => computer,
        };
    }
    if has_gap(snapshot, Probe::SystemExtensions) {
        // It is there, and empty: not read.
        return computer.text("Library/SystemExtensions/db.plist", "");
    }
    if extensions.is_empty() {
        return computer;
    }
    computer.text("Library/SystemExtensions/db.plist", extensions)
}
