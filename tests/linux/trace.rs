//! The system calls of a whole journey, recorded by `strace`: no connection, nothing deleted outside the
//! app's own folders, no shell, and no program started with text from the machine.

use std::fs;
use std::path::Path;

use acceptance::terminal::{Led, Terminal, cli};

use crate::Machine;
use crate::person::lead;

#[test]
#[ignore = "needs strace: cargo xtask dpkg"]
fn a_whole_journey_opens_no_connection_deletes_nothing_of_others_and_starts_no_shell() {
    let machine = Machine::new();
    machine.install_kesl();
    let log = machine.home.join("trace.txt");
    let terminal = traced(&machine, &log);
    let root = machine.root.display().to_string();
    let mut guide = Led::new(
        terminal,
        &["--root", &root, "--system", "linux", "--lang", "en"],
    );
    let mut starts = 0;
    let end = lead(&mut guide, |choice| match choice {
        "I have run this, look now" => {
            machine.remove("kesl-gui");
            machine.remove("kesl");
        }
        "I have restarted, look now" => {
            starts += 1;
            machine.restart(&format!("33333333-3333-4333-8333-33333333333{starts}"));
        }
        _ => {}
    });
    assert!(end.is_some(), "it ended on the way");
    let saved = guide.press("Save the report");
    assert!(saved.contains("The report is saved"), "{saved}");
    guide.quit();
    hold(&machine, &log, "a whole journey");

    // The computer of the test itself, with whatever package tools it has.
    let log = machine.home.join("live.txt");
    let live = traced(&machine, &log).run(&["scan", "--json"]);
    assert!(
        matches!(live.code, Some(0 | 10 | 11 | 20)),
        "{}",
        live.all()
    );
    assert_eq!(live.json()["origin"], "live");
    hold(&machine, &log, "a look at this computer");
}

fn traced(machine: &Machine, log: &Path) -> Terminal {
    let words = [
        "strace",
        "--follow-forks",
        "--seccomp-bpf",
        "--quiet=all",
        "--string-limit=400",
        "--trace=openat,rename,mkdir,socket,connect,unlink,unlinkat,rmdir,execve,execveat",
        "--output",
    ];
    let mut program: Vec<std::ffi::OsString> = words.iter().map(Into::into).collect();
    program.push(log.into());
    program.push(cli().into());
    Terminal::of(program, &machine.home)
}

fn hold(machine: &Machine, log: &Path, what: &str) {
    let root = machine.root.display().to_string();
    let text = fs::read_to_string(log).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let calls = |name: &str| -> Vec<&&str> {
        lines
            .iter()
            .filter(|line| {
                line.split_once(' ')
                    .is_some_and(|(_, call)| call.trim_start().starts_with(name))
            })
            .collect()
    };
    let read = |path: &str| calls("openat(").iter().any(|line| line.contains(path));
    assert!(
        read("var/lib/dpkg/status"),
        "the threads that look were not traced: {text}"
    );
    for line in calls("socket(").iter().chain(&calls("connect(")) {
        assert!(!line.contains("AF_INET"), "a connection: {line}");
    }
    // Only the program itself and rpm, by name and with fixed arguments.
    for line in calls("execve(") {
        let program = line.split('"').nth(1).unwrap_or_default();
        let name = Path::new(program).file_name().unwrap_or_default();
        assert!(
            program == cli().to_string_lossy() || name == "rpm",
            "started: {line}"
        );
        assert!(
            !line.contains("kesl"),
            "with a text from the machine: {line}"
        );
    }
    let own = [
        machine.home.display().to_string(),
        std::env::temp_dir().join(".tmp").display().to_string(),
        std::env::temp_dir().join("voorzorg").display().to_string(),
    ];
    let is_ours = |path: &str| {
        own.iter().any(|own| path.starts_with(own.as_str())) && !path.starts_with(&root)
    };
    let path = |line: &str| line.split('"').nth(1).unwrap_or_default().to_owned();
    for line in calls("unlink").iter().chain(&calls("rmdir(")) {
        assert!(is_ours(&path(line)), "deleted: {line}");
    }
    for line in calls("rename(").iter().chain(&calls("mkdir(")) {
        assert!(is_ours(&path(line)), "changed: {line}");
    }
    let writes = |line: &str| line.contains("O_WRONLY") || line.contains("O_RDWR");
    for line in calls("openat(").iter().filter(|line| writes(line)) {
        let path = path(line);
        assert!(is_ours(&path) || path == "/dev/null", "written to: {line}");
    }
    println!(
        "{what}: {} calls traced, no connection, no shell, {} programs started, {} of our own files put away",
        lines.len(),
        calls("execve(").len(),
        calls("unlink").len()
    );
}
