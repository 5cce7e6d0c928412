//! Lists as real computers have them: changing while they are read, with values of a kind
//! that nobody expects, and with things of others that always wait for a restart.

use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;

use crate::package::{CODE, List, entry, pending};
use crate::prefix::Prefix;

const PUBLISHER: &str = "AO Kaspersky Lab";

#[test]
#[ignore = "needs Wine and MinGW: cargo xtask wine"]
fn keys_that_come_and_go_while_they_are_read_hide_no_neighbour() {
    let prefix = Prefix::new();
    let values = [("DisplayName", "Kaspersky"), ("Publisher", PUBLISHER)];
    prefix.import(&entry(List::Wide, "M suite", &values));
    let ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        // Also when an assertion fails, or the scope would wait for ever.
        let _end = SetOnDrop(&ended);
        scope.spawn(|| {
            while !ended.load(Ordering::Relaxed) {
                let come: String = (0..40)
                    .map(|one| entry(List::Wide, &format!("A{one}"), &[("DisplayName", "A")]))
                    .collect();
                prefix.import_from("come.reg", &come);
                prefix.import_from("go.reg", &come.replace('[', "[-"));
            }
        });
        for _ in 0..6 {
            let scan = prefix.scan(&["--json"]);
            let json = scan.json();
            let read = coverage(&json, "uninstall-machine-64");
            assert!(scan.out.contains("Kaspersky"), "lost: {}", scan.all());
            println!("while keys come and go: {}, {read}", json["verdict"]);
        }
    });
}

struct SetOnDrop<'a>(&'a AtomicBool);

impl Drop for SetOnDrop<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
#[ignore = "needs Wine and MinGW: cargo xtask wine"]
fn values_of_another_kind_are_read_or_make_a_gap_that_names_them() {
    let list = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall";
    // As UTF-16: "Kaspersky" after half of a pair, without an end, and with something behind its end.
    let half = text_bytes("Kaspersky").replacen("4b,00", "00,d8,4b,00", 1);
    let behind = text_bytes("Kaspersky\0rest");
    for (what, kind, bytes) in [
        ("half of a pair", 1, half.as_str()),
        ("no end", 1, text_bytes("Kaspersky").as_str()),
        ("something behind the end", 1, behind.as_str()),
        ("to be filled in", 2, text_bytes("Kaspersky").as_str()),
        ("several", 7, text_bytes("Kaspersky\0Other\0\0").as_str()),
    ] {
        let prefix = Prefix::new();
        prefix.import(&format!(
            "[{list}\\{CODE}]\r\n\"DisplayName\"=hex({kind}):{bytes}\r\n\"Publisher\"=\"{PUBLISHER}\"\r\n\r\n"
        ));
        let scan = prefix.scan(&["--json"]);
        // With half of a pair before it the name is another one, and cannot be placed.
        let expected = if what == "half of a pair" { 20 } else { 10 };
        assert_eq!(scan.code, Some(expected), "{what}: {}", scan.all());
        assert!(scan.out.contains("Kaspersky"), "{what}: {}", scan.all());
        println!("{what}: found");
    }
    // A name that is no text: the code alone could be anybody's.
    let prefix = Prefix::new();
    prefix.import(&format!(
        "[{list}\\{CODE}]\r\n\"DisplayName\"=dword:00000001\r\n\r\n"
    ));
    let scan = prefix.scan(&["--lang", "en"]);
    assert_eq!(scan.code, Some(20), "{}", scan.all());
    assert!(
        scan.out.contains("27534751"),
        "it is not named: {}",
        scan.all()
    );
    println!("a number for a name: a gap that names the key");
}

#[test]
#[ignore = "needs Wine and MinGW: cargo xtask wine"]
fn what_waits_for_a_restart_at_others_is_no_reason_to_restart_first() {
    for (file, stops) in [
        (
            r"C:\users\x\AppData\Local\Temp\chrome_url_fetcher_1\x.crx",
            false,
        ),
        (
            r"C:\Program Files (x86)\Microsoft\EdgeUpdate\1.3\old",
            false,
        ),
        (r"C:\windows\system32\drivers\other.sys", true),
        (
            r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.21\avp.exe",
            true,
        ),
    ] {
        let prefix = Prefix::new();
        prefix.import(&pending(&[file]));
        let captured = prefix.terminal("person").run(&["capture"]);
        let snapshot: Value = serde_json::from_str(&captured.out).unwrap();
        let waits = snapshot["readings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|reading| reading["probe"] == "circumstances")
            .flat_map(|reading| reading["facts"].as_array().unwrap().clone())
            .find_map(|fact| fact["restart_waits"].as_bool());
        assert_eq!(waits, Some(stops), "{file}: {}", captured.all());
        println!("waits for a restart: {stops:<5} {file}");
    }
}

fn coverage(json: &Value, probe: &str) -> String {
    let probes = json["coverage"].as_array().unwrap();
    let found = probes.iter().find(|one| one["probe"] == probe).unwrap();
    found["result"].to_string()
}

/// Text as the registry editor writes bytes.
fn text_bytes(text: &str) -> String {
    let bytes: Vec<String> = text
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    bytes.join(",")
}
