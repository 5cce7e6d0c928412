//! What the registry of a real computer may look like, imported by the real registry editor, with the
//! verdict for each.

use acceptance::terminal::is_asked_for;

use crate::package::{Built, CODE, FOLDER, List, entry, nothing, vendor_key};
use crate::prefix::Prefix;

const PUBLISHER: &str = "AO Kaspersky Lab";

struct State {
    what: &'static str,
    registry: String,
    /// A program that stands on the disk in this state.
    program: Option<&'static str>,
    verdict: &'static str,
    code: i32,
    /// Product and state of each finding, in the order of the answer.
    findings: &'static [(&'static str, &'static str)],
}

#[test]
fn each_state_of_the_registry_has_its_own_verdict() {
    if !is_asked_for("wine") {
        return;
    }
    let prefix = Prefix::new();
    let built = Built::new();
    println!("{:<46} {:<16} exit  findings", "registry", "verdict");
    let mut wrong = Vec::new();
    for state in states() {
        prefix.import(&nothing());
        let kept = prefix.drive_c().join("Program Files/Kaspersky Lab");
        if kept.exists() {
            std::fs::remove_dir_all(kept).unwrap();
        }
        prefix.import(&state.registry);
        if let Some(program) = state.program {
            prefix.place(program, built.stub());
        }
        let scan = prefix.scan(&["--json"]);
        let json = scan.json();
        let findings: Vec<(String, String)> = json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| {
                let text = |name: &str| finding[name].as_str().unwrap_or("-").to_owned();
                (text("product"), text("state"))
            })
            .collect();
        let verdict = json["verdict"].as_str().unwrap_or_default();
        let shown: Vec<String> = findings
            .iter()
            .map(|(product, state)| format!("{product} {state}"))
            .collect();
        println!(
            "{:<46} {verdict:<16} {:>4}  {}",
            state.what,
            scan.code.unwrap_or(-1),
            shown.join(", ")
        );
        let expected: Vec<(String, String)> = state
            .findings
            .iter()
            .map(|(product, state)| ((*product).to_owned(), (*state).to_owned()))
            .collect();
        if verdict != state.verdict || scan.code != Some(state.code) || findings != expected {
            wrong.push(format!("{}: {}", state.what, scan.all()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_program_that_only_bears_the_name_avp_is_no_antivirus() {
    if !is_asked_for("wine") {
        return;
    }
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

fn states() -> Vec<State> {
    const HOME: &str = "kaspersky-home-windows";
    let found = |what, registry| State {
        what,
        registry,
        program: None,
        verdict: "antivirus-found",
        code: 10,
        findings: &[(HOME, "installed")],
    };
    // One sign that is not confirmed: shown as recognised by its name only (R5).
    let by_name = |what, registry| State {
        verdict: "inconclusive",
        code: 20,
        ..found(what, registry)
    };
    let absent = |what, registry| State {
        what,
        registry,
        program: None,
        verdict: "not-found",
        code: 0,
        findings: &[],
    };
    let left = |what, registry| State {
        what,
        registry,
        program: None,
        verdict: "leftovers-only",
        code: 11,
        findings: &[(HOME, "leftovers")],
    };
    let program = format!(r"C:\{FOLDER}");
    let plain = app(List::Wide, CODE, "Kaspersky", PUBLISHER);
    let alias = format!("InstallWIX_{CODE}");
    let russian = "Антивирус Касперского";
    vec![
        absent("nothing", String::new()),
        found(
            "suite, 64-bit list",
            app(List::Wide, CODE, "Kaspersky Plus", PUBLISHER),
        ),
        found(
            "suite, 32-bit list",
            app(List::Narrow, CODE, "Kaspersky Free", PUBLISHER),
        ),
        found(
            "suite, this person's list",
            app(List::Person, CODE, "Kaspersky", PUBLISHER),
        ),
        found(
            "suite twice, as InstallWIX_ too",
            plain + &app(List::Wide, &alias, "Kaspersky", PUBLISHER),
        ),
        by_name(
            "Russian name, Latin publisher",
            app(List::Wide, CODE, russian, PUBLISHER),
        ),
        by_name(
            "Russian name and publisher",
            app(List::Wide, CODE, russian, "АО «Лаборатория Касперского»"),
        ),
        found(
            "Russian name, no publisher, in its folder",
            entry(
                List::Wide,
                CODE,
                &[("DisplayName", russian), ("InstallLocation", &program)],
            ),
        ),
        State {
            program: Some(r"Program Files\Kaspersky Lab\Kaspersky 21.21\avp.exe"),
            ..found(
                "no entry; vendor key with the program",
                key(List::Wide, &program),
            )
        },
        left("vendor key without a program", key(List::Wide, &program)),
        left(
            "vendor key without a program, 32-bit",
            key(List::Narrow, &program),
        ),
        left(
            "another maker's suite, Kaspersky's key left",
            app(
                List::Wide,
                CODE,
                "Bitdefender Total Security",
                "Bitdefender",
            ) + &key(List::Wide, &program),
        ),
        State {
            what: "agent alone, French name",
            registry: app(
                List::Narrow,
                CODE,
                "Agent d'administration de Kaspersky Security Center",
                PUBLISHER,
            ),
            program: None,
            verdict: "companion-only",
            code: 11,
            findings: &[("network-agent", "installed")],
        },
        State {
            what: "endpoint product",
            registry: app(
                List::Narrow,
                CODE,
                "Kaspersky Endpoint Security for Windows",
                PUBLISHER,
            ),
            program: None,
            verdict: "managed",
            code: 10,
            findings: &[("endpoint-security-windows", "installed")],
        },
        State {
            what: "Kaspersky's VPN alone",
            registry: app(List::Narrow, CODE, "Kaspersky VPN", PUBLISHER),
            program: None,
            verdict: "companion-only",
            code: 11,
            findings: &[("vpn", "installed")],
        },
        State {
            findings: &[("-", "mention-only")],
            ..absent(
                "another maker's tool that names it",
                app(List::Wide, "tool", "Uninstall Kaspersky", "Example Ltd"),
            )
        },
        absent(
            "a name that only looks alike",
            app(List::Wide, "kavita", "Kavita takes Avp", "Example Ltd"),
        ),
    ]
}

fn app(list: List, code: &str, name: &str, publisher: &str) -> String {
    entry(
        list,
        code,
        &[
            ("DisplayName", name),
            ("DisplayVersion", "21.21.7.384"),
            ("Publisher", publisher),
            ("UninstallString", &format!("MsiExec.exe /I{CODE}")),
        ],
    )
}

fn key(list: List, root: &str) -> String {
    vendor_key(
        list,
        "AVP21.21",
        &[("ProductName", "Kaspersky"), ("ProductRoot", root)],
    )
}
