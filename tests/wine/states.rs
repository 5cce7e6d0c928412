//! What the registry of a real computer may look like, imported by the real registry editor, with the
//! verdict for each; services that the real service manager made.

mod list;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use acceptance::terminal::Ran;

use self::list::states;
use crate::package::{Built, nothing, undone};
use crate::prefix::Prefix;

#[test]
#[ignore = "needs Wine and MinGW: cargo xtask wine"]
fn each_state_of_the_registry_has_its_own_verdict() {
    let prefix = Prefix::new();
    let built = Built::new();
    println!("{:<52} {:<16} exit  findings", "registry", "verdict");
    let mut wrong = Vec::new();
    let mut before = String::new();
    for state in states() {
        prefix.import(&(before + &nothing() + &state.registry));
        let placed = place(&prefix, &built, state.files);
        let scan = prefix.scan(&["--json"]);
        for path in placed {
            fs::remove_dir_all(&path)
                .or_else(|_| fs::remove_file(&path))
                .unwrap();
        }
        let verdict = scan.json()["verdict"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let findings = findings(&scan);
        let shown: Vec<String> = findings
            .iter()
            .map(|(product, state)| format!("{product} {state}"))
            .collect();
        println!(
            "{:<52} {verdict:<16} {:>4}  {}",
            state.what,
            scan.code.unwrap_or(-1),
            shown.join(", ")
        );
        let expected: Vec<(String, String)> = state
            .findings
            .iter()
            .map(|(product, state)| ((*product).to_owned(), (*state).to_owned()))
            .collect();
        if verdict != state.verdict || scan.code != Some(state.code()) || findings != expected {
            wrong.push(format!("{}: {}", state.what, scan.all()));
        }
        before = undone(&state.registry);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_state_is_about_something_else() {
    let names: BTreeSet<&str> = states().iter().map(|state| state.what).collect();
    assert_eq!(names.len(), states().len());
    let registries: BTreeSet<(String, &[&str])> = states()
        .into_iter()
        .map(|state| (state.registry, state.files))
        .collect();
    assert_eq!(registries.len(), names.len());
}

#[test]
#[ignore = "needs Wine and MinGW: cargo xtask wine"]
fn a_program_that_only_bears_the_name_avp_is_no_antivirus() {
    let prefix = Prefix::new();
    prefix.place(r"users\Public\avp.exe", Built::new().stub());
    let mut rogue = prefix.leave_running(&[r"C:\users\Public\avp.exe", "stay"]);
    let mut seen = prefix.scan(&["--json"]);
    for _ in 0..20 {
        if seen.out.contains("avp.exe") {
            break;
        }
        seen = prefix.scan(&["--json"]);
    }
    let _ = rogue.kill();
    let _ = rogue.wait();
    assert!(seen.out.contains("avp.exe"), "{}", seen.all());
    assert_eq!(seen.code, Some(20), "{}", seen.all());
    assert_eq!(seen.json()["verdict"], "inconclusive", "{}", seen.all());
    println!("avp.exe outside Kaspersky's folder: shown, not placed, exit 20");
}

/// The names are in no list, and the vendor's name is on a program of somebody else's.
#[test]
#[ignore = "needs Wine and MinGW: cargo xtask wine"]
fn who_made_a_file_counts_before_what_it_is_called() {
    let prefix = Prefix::new();
    let built = Built::new();
    let create = |name: &str, kind: &str, image: &str| {
        let words = ["sc", "create", name, "type=", kind, "binPath=", image];
        assert_eq!(prefix.run(&words), Some(0), "sc create {name}");
    };
    // A service that is not started, with a name of the vendor's and of no one.
    for (name, company, verdict) in [
        ("avpsus", "Jansen BV", "not-found"),
        ("shieldsvc", "AO Kaspersky Lab", "inconclusive"),
    ] {
        prefix.place(r"tools\x.exe", &built.made_by(company, "stub.c", &[]));
        create(name, "own", r"C:\tools\x.exe");
        let seen = prefix.scan(&["--json"]);
        assert_eq!(seen.json()["verdict"], verdict, "{name}: {}", seen.all());
        assert_eq!(prefix.run(&["sc", "delete", name]), Some(0));
    }

    prefix.place(r"tools\avp.exe", &built.made_by("Jansen BV", "stub.c", &[]));
    let mut running = prefix.leave_running(&[r"C:\tools\avp.exe", "stay"]);
    let ran = (0..50).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        prefix.is_there(r"tools\avp.exe.ran")
    });
    let seen = prefix.scan(&["--json"]);
    let _ = running.kill();
    let _ = running.wait();
    assert!(ran, "it never ran");
    assert_eq!(seen.json()["verdict"], "not-found", "{}", seen.all());

    // Drivers stay until the end, so the vendor's comes last.
    let driver = [
        "-nostdlib",
        "-shared",
        "-Wl,--subsystem,native",
        "-Wl,-e,DriverEntry",
    ];
    for (name, company, verdict) in [
        ("otherflt", "Jansen BV", "not-found"),
        ("shieldflt", "AO Kaspersky Lab", "inconclusive"),
    ] {
        let path = format!(r"windows\system32\drivers\{name}.sys");
        prefix.place(&path, &built.made_by(company, "driver.c", &driver));
        create(name, "kernel", &format!(r"C:\{path}"));
        assert_eq!(prefix.run(&["sc", "start", name]), Some(0), "{name}");
        let seen = prefix.scan(&["--json"]);
        assert_eq!(seen.json()["verdict"], verdict, "{name}: {}", seen.all());
    }
}

#[test]
#[ignore = "needs Wine and MinGW: cargo xtask wine"]
fn what_the_service_manager_made_is_seen_and_seen_gone() {
    let prefix = Prefix::new();
    let built = Built::new();
    let program = r"Program Files\Kaspersky Lab\Kaspersky 22.3\avp.exe";
    prefix.place(program, built.stub());
    let start = format!("\"C:\\{program}\" -r");
    let create = |name: &str, kind: &str, image: &str| {
        let words = ["sc", "create", name, "type=", kind, "binPath=", image];
        assert_eq!(prefix.run(&words), Some(0), "sc create {name}");
    };
    let delete = |name: &str| assert_eq!(prefix.run(&["sc", "delete", name]), Some(0), "{name}");

    create("pranavp21", "own", r"C:\windows\system32\notepad.exe");
    let other = prefix.scan(&["--json"]);
    assert!(!other.out.contains("pranavp21"), "{}", other.all());
    delete("pranavp21");

    create("AVP22.3", "own", &start);
    create(
        "klif.K4W-22-03",
        "kernel",
        r"C:\windows\system32\drivers\K4W-22-03\klif.sys",
    );
    let seen = prefix.scan(&["--json"]);
    assert_eq!(seen.code, Some(10), "{}", seen.all());
    let expected = [("kaspersky-home-windows".to_owned(), "installed".to_owned())];
    assert_eq!(findings(&seen), expected, "{}", seen.all());
    for name in ["AVP22.3", "klif.K4W-22-03"] {
        assert!(seen.out.contains(name), "{name}: {}", seen.all());
    }
    println!("sc create AVP22.3 and klif.K4W-22-03: one antivirus, installed");

    delete("AVP22.3");
    fs::remove_dir_all(prefix.drive_c().join("Program Files/Kaspersky Lab")).unwrap();
    let left = prefix.scan(&["--json"]);
    assert_eq!(left.json()["verdict"], "leftovers-only", "{}", left.all());
    println!("sc delete AVP22.3: a driver that does not run is left, exit 11");
    delete("klif.K4W-22-03");
    let gone = prefix.scan(&["--json"]);
    assert_eq!(gone.json()["verdict"], "not-found", "{}", gone.all());
}

/// Puts a program where each of `files` says, and tells what is to be taken away afterwards.
fn place(prefix: &Prefix, built: &Built, files: &[&str]) -> BTreeSet<PathBuf> {
    let mut placed = BTreeSet::new();
    for file in files {
        let mut top = prefix.drive_c();
        for part in file.split('\\') {
            top.push(part);
            if placed.contains(&top) || !top.exists() {
                break;
            }
        }
        prefix.place(file, built.stub());
        placed.insert(top);
    }
    placed
}

fn findings(scan: &Ran) -> Vec<(String, String)> {
    let json = scan.json();
    let findings = json["findings"].as_array().unwrap();
    let text =
        |finding: &serde_json::Value, name: &str| finding[name].as_str().unwrap_or("-").to_owned();
    findings
        .iter()
        .map(|finding| (text(finding, "product"), text(finding, "state")))
        .collect()
}
