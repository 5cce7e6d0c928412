//! The watcher of Windows: its entry in the list of programs that start at sign-in, its name for
//! notifications, and changes of the registry. Wine 8 shows no notifications, which is a gap.

use std::fs;
use std::process::Child;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::package::{List, entry, undone};
use crate::prefix::{Prefix, watcher};

const RUN: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run";
const APPROVED: &str =
    r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run";
const IDENTITY: &str = r"HKCU\Software\Classes\AppUserModelId\nl.voorzorg.app";
const NAME: &str = "nl.voorzorg.app";
/// Far below the hours between two scheduled scans.
const PATIENCE: Duration = Duration::from_secs(90);

fn has_value(prefix: &Prefix, key: &str, value: &str) -> bool {
    prefix.run(&["reg", "query", key, "/v", value]) == Some(0)
}

#[test]
#[ignore = "needs Wine and MinGW: cargo xtask wine"]
fn start_at_sign_in_is_what_windows_has_and_goes_without_a_trace() {
    let prefix = Prefix::new();
    let watcher = prefix.watcher("person");
    let at_login = |option: &str| {
        let ran = watcher.run(&["--at-login", option, "--lang", "en"]);
        assert_eq!(ran.code, Some(0), "{}", ran.all());
        ran.out.trim().to_owned()
    };
    let (off, on) = (
        "Voorzorg does not start when you sign in.",
        "Voorzorg starts keeping watch when you sign in.",
    );
    assert_eq!(at_login("say"), off);
    assert!(!has_value(&prefix, RUN, NAME));
    assert_eq!(at_login("on"), on);
    assert!(has_value(&prefix, RUN, NAME));
    // Task Manager writes this when a person switches a program off there.
    prefix.import(&format!(
        "[{APPROVED}]\r\n\"{NAME}\"=hex:03,00,00,00,00,00,00,00,00,00,00,00\r\n\r\n"
    ));
    assert!(at_login("say").contains("switched off there"));
    assert_eq!(at_login("on"), on, "asked again, it is on again");
    assert_eq!(at_login("off"), off);
    assert!(!has_value(&prefix, RUN, NAME));
    assert!(!has_value(&prefix, APPROVED, NAME));
    println!("start at sign-in: set, held off by Windows, set again, and gone");
}

/// A watcher that is left running, ended with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
#[ignore = "needs Wine and MinGW: cargo xtask wine"]
fn the_registry_tells_of_a_change_and_a_system_without_notices_is_a_gap() {
    let prefix = Prefix::new();
    let exe = watcher();
    let _running =
        Running(prefix.leave_running(&[exe.to_str().unwrap(), "--delay", "0", "--lang", "en"]));
    wait_for(&prefix, "a first look", |memory| memory["seen"].is_object());
    for value in ["DisplayName", "IconUri"] {
        assert!(has_value(&prefix, IDENTITY, value), "{value}");
    }
    println!("Windows knows our name and icon before any notice");

    let kaspersky = entry(
        List::Wide,
        "{5E2F0A52-8A0C-4F4F-8B5B-0B9F2C7D1E11}",
        &[
            ("DisplayName", "Kaspersky"),
            ("DisplayVersion", "21.21.7.384"),
            ("Publisher", "AO Kaspersky Lab"),
        ],
    );
    let begin = Instant::now();
    prefix.import(&kaspersky);
    let memory = wait_for(&prefix, "the change", |memory| {
        memory["open"][0]["alert"]["alert"] == "returned" && memory["notifications_off"].is_object()
    });
    println!(
        "an entry in the list of apps: noticed after {:.1} s",
        begin.elapsed().as_secs_f64()
    );
    assert_eq!(memory["open"][0]["shown"], 0, "not shown, so not counted");
    prefix.import(&undone(&kaspersky));
    wait_for(&prefix, "its end", |memory| {
        memory["open"] == Value::Array(Vec::new())
    });
    println!("the entry is gone: nothing is left to tell");
}

/// The memory, once the condition holds for it. The watcher that Wine started writes it where Windows has it.
fn wait_for(prefix: &Prefix, what: &str, wished: impl Fn(&Value) -> bool) -> Value {
    let begin = Instant::now();
    loop {
        let users = fs::read_dir(prefix.drive_c().join("users")).unwrap();
        let memory = users
            .map(|user| user.unwrap().path().join("AppData/Local").join(NAME))
            .find_map(|folder| fs::read_to_string(folder.join("watch.json")).ok())
            .and_then(|text| serde_json::from_str(&text).ok());
        if let Some(memory) = memory.filter(|memory| wished(memory)) {
            return memory;
        }
        assert!(begin.elapsed() < PATIENCE, "{what} did not come");
        std::thread::sleep(Duration::from_millis(100));
    }
}
