//! The computers of this suite: made up from public documentation and notes, none of them a
//! capture.

use crate::package::{CODE, FOLDER, List, entry, log, pending, registry_key, service, vendor_key};

const PUBLISHER: &str = "AO Kaspersky Lab";
const RUSSIAN_PUBLISHER: &str = "АО «Лаборатория Касперского»";
const LAB: &str = r"C:\Program Files (x86)\Kaspersky Lab";
const AGENT_CODE: &str = "{0F05E4E5-5A89-482C-9A62-47CC58643788}";
/// Types of services.
const PROGRAM: u32 = 0x10;
const DRIVER: u32 = 0x1;

const HOME: &str = "kaspersky-home-windows";
const ENDPOINT: &str = "endpoint-security-windows";
const AGENT: &str = "network-agent";

pub(super) struct State {
    pub(super) what: &'static str,
    pub(super) registry: String,
    /// Programs that stand on drive C in this state.
    pub(super) files: &'static [&'static str],
    pub(super) verdict: &'static str,
    /// Product and state of each finding, in the order of the answer.
    pub(super) findings: &'static [(&'static str, &'static str)],
}

impl State {
    pub(super) fn code(&self) -> i32 {
        match self.verdict {
            "antivirus-found" | "managed" => 10,
            "companion-only" | "leftovers-only" => 11,
            "not-found" => 0,
            _ => 20,
        }
    }

    fn with(self, files: &'static [&'static str]) -> State {
        State { files, ..self }
    }
}

pub(super) fn states() -> Vec<State> {
    let all = [
        home(),
        names(),
        business(),
        companions(),
        remains(),
        others(),
    ];
    all.into_iter().flatten().collect()
}

fn state(
    what: &'static str,
    registry: String,
    verdict: &'static str,
    findings: &'static [(&'static str, &'static str)],
) -> State {
    State {
        what,
        registry,
        files: &[],
        verdict,
        findings,
    }
}

fn found(what: &'static str, registry: String) -> State {
    state(what, registry, "antivirus-found", &[(HOME, "installed")])
}

fn left(what: &'static str, registry: String) -> State {
    state(what, registry, "leftovers-only", &[(HOME, "leftovers")])
}

fn absent(what: &'static str, registry: String) -> State {
    state(what, registry, "not-found", &[])
}

fn agent(what: &'static str, name: &str, publisher: &str) -> State {
    let registry = app(List::Narrow, AGENT_CODE, name, publisher);
    state(what, registry, "companion-only", &[(AGENT, "installed")])
}

fn endpoint(what: &'static str, registry: String) -> State {
    state(what, registry, "managed", &[(ENDPOINT, "installed")])
}

fn home() -> Vec<State> {
    let program = format!(r"C:\{FOLDER}");
    let next = format!(r"{LAB}\Kaspersky 22.3");
    let plain = app(List::Wide, CODE, "Kaspersky", PUBLISHER);
    let alias = format!("InstallWIX_{CODE}");
    let half = |key: &str, values: &[(&str, &str)]| entry(List::Narrow, key, values);
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
            "suite, the list of somebody else who is signed in",
            app(List::Other, CODE, "Kaspersky Standard", PUBLISHER),
        ),
        found(
            "suite in both lists of the machine",
            plain.clone() + &app(List::Narrow, CODE, "Kaspersky", PUBLISHER),
        ),
        found(
            "suite twice, as InstallWIX_ too",
            plain + &app(List::Wide, &alias, "Kaspersky", PUBLISHER),
        ),
        found(
            "InstallWIX_ has the name, the code the publisher",
            half(&alias, &[("DisplayName", "Kaspersky")])
                + &half(CODE, &[("Publisher", PUBLISHER)]),
        ),
        found(
            "the next version, in every source",
            app(List::Narrow, CODE, "Kaspersky 22.3", "Kaspersky")
                + &vendor_key(
                    List::Narrow,
                    "AVP22.3",
                    &[("ProductName", "Kaspersky"), ("ProductRoot", &next)],
                )
                + &service("AVP22.3", PROGRAM, &format!("\"{next}\\avp.exe\" -r"))
                + &service(
                    "KLIF.K4W-22-03",
                    DRIVER,
                    r"\SystemRoot\System32\drivers\K4W-22-03\klif.sys",
                ),
        )
        .with(&[r"Program Files (x86)\Kaspersky Lab\Kaspersky 22.3\avp.exe"]),
        found(
            "no entry; vendor key with the program",
            key(List::Wide, &program),
        )
        .with(&[r"Program Files\Kaspersky Lab\Kaspersky 21.21\avp.exe"]),
        found(
            "vendor key of another name, with the program",
            vendor_key(
                List::Narrow,
                "NEXT",
                &[
                    ("ProductName", "Kaspersky Premium"),
                    ("ProductRoot", r"C:\Guard"),
                ],
            ),
        )
        .with(&[r"Guard\avp.exe"]),
        found(
            "a service of another name starts the program",
            service(
                "Guard",
                PROGRAM,
                &format!("\"{LAB}\\Kaspersky 30.1\\avp.exe\" -r"),
            ),
        )
        .with(&[r"Program Files (x86)\Kaspersky Lab\Kaspersky 30.1\avp.exe"]),
        found(
            "unknown name, the product code of the vendor key",
            app(List::Narrow, CODE, "Kaspersky Shield", PUBLISHER)
                + &vendor_key(
                    List::Narrow,
                    "AVP23.1",
                    &[("ProductCode", CODE), ("ProductRoot", r"C:\Guard")],
                ),
        )
        .with(&[r"Guard\avp.exe"]),
        state(
            "entry gone, its program waits for the restart",
            pending(&[&format!(r"{LAB}\Kaspersky 22.3\avp.exe")]),
            "antivirus-found",
            &[(HOME, "removal-pending")],
        ),
        state(
            "entry gone, a driver waits for the restart",
            pending(&[r"C:\windows\system32\drivers\K4W-22-03\klif.sys"]),
            "inconclusive",
            &[(HOME, "removal-pending")],
        ),
    ]
}

fn names() -> Vec<State> {
    let russian = "Антивирус Касперского";
    let wide = |name, publisher| app(List::Wide, CODE, name, publisher);
    vec![
        found("Russian name, Latin publisher", wide(russian, PUBLISHER)),
        found(
            "Russian name and publisher",
            wide(russian, RUSSIAN_PUBLISHER),
        ),
        found(
            "Latin name, Russian publisher",
            wide("Kaspersky Total Security", RUSSIAN_PUBLISHER),
        ),
        found(
            "Russian name, no publisher, in its folder",
            entry(
                List::Wide,
                CODE,
                &[
                    ("DisplayName", russian),
                    ("InstallLocation", &format!(r"C:\{FOLDER}")),
                ],
            ),
        ),
        found(
            "Chinese name, Latin publisher",
            wide("卡巴斯基安全软件", "Kaspersky"),
        ),
        found(
            "German name",
            wide("Kaspersky Sicherheit 2027", "Kaspersky Lab"),
        ),
        // One sign that is not confirmed: shown as recognised by its name only.
        State {
            verdict: "inconclusive",
            ..found(
                "name without a publisher",
                entry(
                    List::Wide,
                    CODE,
                    &[("DisplayName", "Kaspersky Internet Security")],
                ),
            )
        },
        state(
            "a name of the vendor's that nobody knows",
            wide("Kaspersky Weather Station", PUBLISHER),
            "inconclusive",
            &[("-", "installed")],
        ),
    ]
}

fn business() -> Vec<State> {
    let narrow = |name, publisher| app(List::Narrow, CODE, name, publisher);
    let next = format!(r"{LAB}\KES.15.0.0");
    vec![
        agent(
            "agent alone, French name",
            "Agent d'administration de Kaspersky Security Center",
            PUBLISHER,
        ),
        agent(
            "agent alone, Dutch name",
            "Netwerkagent van Kaspersky Security Center",
            "Kaspersky",
        ),
        agent(
            "agent alone, Russian name and publisher",
            "Агент администрирования Kaspersky Security Center",
            RUSSIAN_PUBLISHER,
        ),
        endpoint(
            "endpoint product",
            narrow("Kaspersky Endpoint Security for Windows", PUBLISHER),
        ),
        endpoint(
            "endpoint product, Russian tail and publisher",
            narrow("Kaspersky Endpoint Security для Windows", RUSSIAN_PUBLISHER),
        ),
        endpoint(
            "the next endpoint product, by key and service only",
            vendor_key(List::Narrow, "KES", &[("ProductRoot", &next)])
                + &service("AVP.KES.22.1", PROGRAM, &format!("\"{next}\\avp.exe\" -r")),
        )
        .with(&[r"Program Files (x86)\Kaspersky Lab\KES.15.0.0\avp.exe"]),
        state(
            "endpoint product with its agent",
            narrow("Kaspersky Endpoint Security for Windows", PUBLISHER)
                + &app(
                    List::Narrow,
                    AGENT_CODE,
                    "Kaspersky Security Center Network Agent",
                    PUBLISHER,
                ),
            "managed",
            &[(ENDPOINT, "installed"), (AGENT, "installed")],
        ),
        state(
            "server product",
            narrow("Kaspersky Security 12 for Windows Server", PUBLISHER),
            "managed",
            &[("security-windows-server", "installed")],
        ),
        state(
            "endpoint agent by its service",
            service(
                "soyuz",
                PROGRAM,
                &format!("\"{LAB}\\Endpoint Agent\\soyuz.exe\""),
            ),
            "companion-only",
            &[("endpoint-agent", "installed")],
        )
        .with(&[r"Program Files (x86)\Kaspersky Lab\Endpoint Agent\soyuz.exe"]),
    ]
}

fn companions() -> Vec<State> {
    vec![
        state(
            "Kaspersky's VPN alone",
            app(List::Narrow, CODE, "Kaspersky VPN", PUBLISHER),
            "companion-only",
            &[("vpn", "installed")],
        ),
        state(
            "passwords, the list of somebody else",
            app(List::Other, "kpm", "Kaspersky Password Manager", PUBLISHER),
            "companion-only",
            &[("password-manager", "installed")],
        ),
    ]
}

fn remains() -> Vec<State> {
    let program = format!(r"C:\{FOLDER}");
    vec![
        left("vendor key without a program", key(List::Wide, &program)),
        left(
            "vendor key without a program, 32-bit",
            key(List::Narrow, &program),
        ),
        left(
            "service whose program is gone",
            service(
                "AVP21.3",
                PROGRAM,
                &format!("\"{LAB}\\Kaspersky 21.3\\avp.exe\" -r"),
            ),
        ),
        left(
            "driver that does not run",
            service("klif", DRIVER, r"\SystemRoot\System32\drivers\klif.sys"),
        ),
        state(
            "vendor key that no product is in",
            registry_key(r"HKEY_LOCAL_MACHINE\SOFTWARE\KasperskyLab", &[]),
            "leftovers-only",
            &[("-", "leftovers")],
        ),
        state(
            "channel of the event log, business product",
            log("Kaspersky Endpoint Security"),
            "leftovers-only",
            &[(ENDPOINT, "leftovers")],
        ),
        state(
            "channel of the event log, of nobody we know",
            log("Kaspersky Event Log"),
            "leftovers-only",
            &[("-", "leftovers")],
        ),
        left("data only", String::new()).with(&[r"ProgramData\Kaspersky Lab\AVP22.3\data.bin"]),
        state(
            "what a portable scanner put away",
            String::new(),
            "leftovers-only",
            &[("on-demand-scanner", "leftovers")],
        )
        .with(&[r"KVRT2020_Data\Quarantine\file.bin"]),
        left(
            "another maker's suite, Kaspersky's key left",
            app(
                List::Wide,
                CODE,
                "Bitdefender Total Security",
                "Bitdefender",
            ) + &key(List::Wide, &program),
        ),
    ]
}

fn others() -> Vec<State> {
    let mention = |what, name, publisher| State {
        findings: &[("-", "mention-only")],
        ..absent(what, app(List::Wide, "tool", name, publisher))
    };
    vec![
        mention(
            "another maker's tool that names it",
            "Uninstall Kaspersky",
            "Example Ltd",
        ),
        mention(
            "the vendor's own tool that removes",
            "Kaspersky Uninstall Tool",
            PUBLISHER,
        ),
        mention(
            "another maker's converter of passwords",
            "Kaspersky Password Manager to CSV",
            "Example Ltd",
        ),
        absent(
            "a name that only looks alike",
            app(List::Wide, "kavita", "Kavita takes Avp", "Example Ltd"),
        ),
        absent(
            "services whose names only look alike",
            service("avpnet", PROGRAM, r"C:\takes\avpnet.exe")
                + &service("KslD", DRIVER, r"\SystemRoot\System32\drivers\KslD.sys")
                + &service("soyuz", PROGRAM, r"C:\soyuz\soyuz.exe"),
        ),
        absent("what an earlier Windows had", String::new())
            .with(&[r"Windows.old\Program Files\Kaspersky Lab\Kaspersky 21.3\avp.exe"]),
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
