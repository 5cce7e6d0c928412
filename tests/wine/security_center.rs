//! What Security Center says, by a library that stands in for it, beside each state of its service.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use acceptance::terminal::{Ran, tool};

use crate::package::Built;
use crate::prefix::Prefix;

/// `WSCProductList`.
const CLASS: &str = "{17072F7B-9ABE-4A74-A261-1EB76B55107A}";

/// A computer whose Security Center is ours.
fn computer() -> Prefix {
    let prefix = Prefix::new();
    let library = prefix.drive_c().join("wsc.dll");
    tool(
        "mingw-w64",
        Command::new("x86_64-w64-mingw32-gcc")
            .args(["-shared", "-O2", "-s", "-o"])
            .arg(&library)
            .arg(acceptance::folder("wine/wsc.c"))
            .args(["-lole32", "-loleaut32", "-luuid"]),
    );
    prefix.import(&format!(
        "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes\\CLSID\\{CLASS}\\InprocServer32]\r\n\
         @=\"C:\\\\wsc.dll\"\r\n\"ThreadingModel\"=\"Both\"\r\n"
    ));
    prefix
}

/// Looks while Security Center answers so, one answer for each time that it is asked.
fn look(prefix: &Prefix, answers: &[&str]) -> Ran {
    fs::write(prefix.drive_c().join("wsc.txt"), answers.join("\r\n")).unwrap();
    prefix.scan(&["--json"])
}

/// How far Security Center was read, and why not.
fn coverage(ran: &Ran) -> (String, String) {
    let json = ran.json();
    let probes = json["coverage"].as_array().unwrap().clone();
    let probe = probes
        .iter()
        .find(|one| one["probe"] == "security-center")
        .unwrap();
    let text = |name: &str| probe[name].as_str().unwrap_or("-").to_owned();
    (text("result"), text("gap"))
}

fn service(prefix: &Prefix, verb: &str, words: &[&str]) {
    let mut all = vec!["sc", verb, "wscsvc"];
    all.extend(words);
    assert_eq!(prefix.run(&all), Some(0), "{all:?}");
}

/// A service that runs until it is stopped: that of the home suite does.
fn program(prefix: &Prefix) -> PathBuf {
    let built = Built::new();
    prefix.place("wscsvc.exe", &built.folder().join("avp.exe"));
    prefix.drive_c().join("wscsvc.exe")
}

#[test]
#[ignore = "needs Wine and MinGW: cargo xtask wine"]
fn what_security_center_says_counts_by_the_state_of_its_service() {
    let prefix = computer();
    assert!(program(&prefix).is_file());
    let row = |what: &str, answers: &[&str], verdict: &str, result: &str, gap: &str| {
        let ran = look(&prefix, answers);
        let json = ran.json();
        println!("{what:<44} {} {:?}", json["verdict"], coverage(&ran));
        assert_eq!(json["verdict"], verdict, "{what}: {}", ran.all());
        let expected = (result.to_owned(), gap.to_owned());
        assert_eq!(coverage(&ran), expected, "{what}: {}", ran.all());
        ran
    };
    let defender = "list Windows Defender=0";

    row("no service, a list", &[defender], "not-found", "read", "-");
    row(
        "no service, nothing",
        &["list"],
        "not-found",
        "unsupported",
        "switched-off",
    );

    service(
        &prefix,
        "create",
        &["binPath=", r"C:\wscsvc.exe", "start=", "auto"],
    );
    let starting = ("inconclusive", "gap", "starting");
    for (what, answer) in [("nothing", "list"), ("an error", "fail 800706ba")] {
        let what = format!("not started yet, {what}");
        row(&what, &[answer], starting.0, starting.1, starting.2);
    }
    row(
        "not started yet, then a list",
        &["list", "fail 1", defender],
        "not-found",
        "read",
        "-",
    );

    service(&prefix, "delete", &[]);
    service(
        &prefix,
        "create",
        &["binPath=", r"C:\wscsvc.exe", "start=", "disabled"],
    );
    for answer in ["list", "fail 80070422"] {
        let what = format!("switched off, {answer}");
        row(&what, &[answer], "not-found", "unsupported", "switched-off");
    }

    service(&prefix, "delete", &[]);
    service(
        &prefix,
        "create",
        &["binPath=", r"C:\wscsvc.exe", "start=", "auto"],
    );
    service(&prefix, "start", &[]);
    let nothing = row(
        "running, twice nothing",
        &["list"],
        "not-found",
        "read",
        "-",
    );
    assert_eq!(
        nothing.json()["protection"]["state"],
        "off",
        "{}",
        nothing.all()
    );
    row(
        "running, S_FALSE",
        &["fail 1"],
        "inconclusive",
        "gap",
        "unreadable",
    );
    row(
        "running, an error",
        &["fail 800706ba"],
        "inconclusive",
        "gap",
        "unreadable",
    );
    row(
        "running, too slow",
        &["slow 25"],
        "inconclusive",
        "gap",
        "timed-out",
    );
    row(
        "running, an error at first",
        &["fail 800706ba", defender],
        "not-found",
        "read",
        "-",
    );

    // Public notes of a computer on which an older version left its entry.
    let stale = "list Kaspersky=1;Windows Defender=0";
    row(
        "an entry that is off",
        &[stale],
        "leftovers-only",
        "read",
        "-",
    );
    let named = "list Kaspersky=0;Kaspersky=1;Windows Defender=1";
    let named = row(
        "only its name is on",
        &[named],
        "leftovers-only",
        "read",
        "-",
    );
    assert_ne!(named.json()["protection"]["state"], "on", "{}", named.all());
}
