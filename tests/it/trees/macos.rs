//! Mac computers.

use super::{Case, Computer, case};

const SUPPORT: &str = "Library/Application Support/Kaspersky Lab";
const HOME: &str = "kaspersky-home-macos";
const ENDPOINT: &str = "endpoint-security-macos";
const AGENT: &str = "network-agent";
const RECEIPTS: &str = "private/var/db/receipts";
const EXTENSIONS: &str = "Library/SystemExtensions/db.plist";

fn list(body: &str) -> String {
    format!("<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>{body}</dict></plist>")
}

fn text(key: &str, value: &str) -> String {
    format!("<key>{key}</key><string>{value}</string>")
}

/// A Mac without anything of the vendor's.
fn mac() -> Computer {
    let version = text("ProductName", "macOS") + &text("ProductVersion", "15.1");
    Computer::default()
        .text(
            "System/Library/CoreServices/SystemVersion.plist",
            list(&version),
        )
        .text(
            "Library/LaunchDaemons/org.example.plist",
            list(&text("Label", "org.example")),
        )
        .text(&format!("{RECEIPTS}/org.example.plist"), list(""))
        .text(EXTENSIONS, list("<key>extensions</key><array></array>"))
        .folder("Users/someone/Documents")
        .and(app("Applications/Notes.app", "org.example.notes", "Notes"))
}

fn app(path: &str, identifier: &str, name: &str) -> Computer {
    let body = text("CFBundleIdentifier", identifier) + &text("CFBundleName", name);
    Computer::default().text(&format!("{path}/Contents/Info.plist"), list(&body))
}

fn kav(path: &str) -> Computer {
    app(path, "com.kaspersky.kav", "Kaspersky")
}

fn daemon(label: &str, program: &str) -> Computer {
    let arguments = format!("<key>ProgramArguments</key><array><string>{program}</string></array>");
    Computer::default().text(
        &format!("Library/LaunchDaemons/{label}.plist"),
        list(&(text("Label", label) + &arguments)),
    )
}

fn home_daemon() -> Computer {
    daemon("com.kaspersky.kav", &format!("/{SUPPORT}/KAV/Binaries/kav"))
}

fn programs() -> Computer {
    // A copy of a disk often does not keep what may be run.
    Computer::default().text(&format!("{SUPPORT}/KAV/Binaries/kav"), "x")
}

fn agent() -> Computer {
    let program = format!("{SUPPORT}/klnagent/Binaries/klnagent");
    daemon("com.kaspersky.klnagent", &format!("/{program}")).program(&program)
}

fn extension(state: &str) -> Computer {
    let body = text("identifier", "com.kaspersky.kav.sysext")
        + &text("teamID", "2Y8XE5CQ94")
        + &text("state", state);
    let body = format!("<key>extensions</key><array><dict>{body}</dict></array>");
    Computer::default().text(EXTENSIONS, list(&body))
}

/// A Mac with one system extension of the vendor's.
fn with_extension(identifier: &str, state: &str) -> Computer {
    let body =
        text("identifier", identifier) + &text("teamID", "2Y8XE5CQ94") + &text("state", state);
    mac().without("Library/SystemExtensions").text(
        EXTENSIONS,
        list(&format!(
            "<key>extensions</key><array><dict>{body}</dict></array>"
        )),
    )
}

fn receipt(identifier: &str) -> Computer {
    let body = text("PackageIdentifier", identifier);
    Computer::default().text(&format!("{RECEIPTS}/{identifier}.plist"), list(&body))
}

/// A computer without anything of the vendor's.
pub(super) fn clean() -> Computer {
    mac()
}

pub(super) fn cases() -> Vec<Case> {
    [home(), others(), remains(), look_alikes()]
        .into_iter()
        .flatten()
        .collect()
}

fn home() -> Vec<Case> {
    let found: &[_] = &[(HOME, "installed")];
    let named = |name: &str| {
        mac().and(app(
            &format!("Applications/{name}.app"),
            "com.kaspersky.next",
            name,
        ))
    };
    vec![
        case("nothing at all", Computer::default(), "inconclusive", &[]),
        case("a clean Mac", mac(), "not-found", &[]),
        case(
            "a clean Mac of before extensions",
            mac().without("Library/SystemExtensions"),
            "not-found",
            &[],
        ),
        case(
            "a Mac without its folder of apps",
            mac().without("Applications"),
            "inconclusive",
            &[],
        ),
        case(
            "the app",
            mac().and(kav("Applications/Kaspersky.app")),
            "antivirus-found",
            found,
        ),
        case(
            "the app under another name",
            mac().and(app("Applications/Guard.app", "com.kaspersky.kav", "Guard")),
            "antivirus-found",
            found,
        ),
        case(
            "the app in a folder of its own",
            mac().and(kav("Applications/Beveiliging/Kaspersky.app")),
            "antivirus-found",
            found,
        ),
        case(
            "the app in a home",
            mac().and(kav("Users/someone/Applications/Kaspersky.app")),
            "antivirus-found",
            found,
        ),
        case(
            "the app behind a link",
            mac()
                .and(kav("opt/Kaspersky.app"))
                .link("Applications/Kaspersky.app", "/opt/Kaspersky.app"),
            "antivirus-found",
            found,
        ),
        case(
            "a known name under a new identifier",
            named("Kaspersky Internet Security"),
            "antivirus-found",
            found,
        ),
        case(
            "a new plan under a new identifier",
            named("Kaspersky Premium"),
            "antivirus-found",
            found,
        ),
        case(
            "a name that nobody knows",
            named("Kaspersky Weather"),
            "inconclusive",
            &[("-", "installed")],
        ),
        case(
            "no app; its daemon with the program",
            mac().and(programs()).and(home_daemon()),
            "antivirus-found",
            found,
        ),
        case(
            "no app; its extension is on",
            mac()
                .without("Library/SystemExtensions")
                .and(extension("activated_enabled")),
            "antivirus-found",
            &[(HOME, "active")],
        ),
        case(
            "no app; its extension waits for the restart",
            mac()
                .without("Library/SystemExtensions")
                .and(extension("terminated_waiting_to_uninstall_on_reboot")),
            "antivirus-found",
            &[(HOME, "removal-pending")],
        ),
        case(
            "a list of the app that is damaged",
            mac().text(
                "Applications/Kaspersky.app/Contents/Info.plist",
                "<plist><dict",
            ),
            "inconclusive",
            &[(HOME, "installed")],
        ),
    ]
}

fn others() -> Vec<Case> {
    let vpn = || {
        app(
            "Applications/Kaspersky VPN.app",
            "com.kaspersky.vpn",
            "Kaspersky VPN",
        )
    };
    let endpoint = || {
        app(
            "Applications/Kaspersky Endpoint Security.app",
            "com.kaspersky.kav",
            "Kaspersky Endpoint Security",
        )
    };
    vec![
        case(
            "the endpoint product",
            mac().and(endpoint()).and(programs()).and(home_daemon()),
            "managed",
            &[(ENDPOINT, "installed")],
        ),
        case(
            "the endpoint product under a new identifier",
            mac().and(app(
                "Applications/KES.app",
                "com.kaspersky.kes",
                "Kaspersky Endpoint Security for Mac",
            )),
            "managed",
            &[(ENDPOINT, "installed")],
        ),
        case(
            "the endpoint product with its agent and extension",
            mac()
                .without("Library/SystemExtensions")
                .and(endpoint())
                .and(programs())
                .and(home_daemon())
                .and(agent())
                .and(extension("activated_enabled")),
            "managed",
            &[(ENDPOINT, "active"), (AGENT, "installed")],
        ),
        case(
            "the home product with an agent",
            mac().and(kav("Applications/Kaspersky.app")).and(agent()),
            "managed",
            &[(HOME, "installed"), (AGENT, "installed")],
        ),
        case(
            "the agent alone",
            mac().and(agent()),
            "companion-only",
            &[(AGENT, "installed")],
        ),
        case(
            "the VPN alone",
            mac().and(vpn()),
            "companion-only",
            &[("vpn", "installed")],
        ),
        case(
            "the scanner of the App Store",
            mac().and(app(
                "Applications/Kaspersky Virus Scanner.app",
                "com.kaspersky.virusscanner",
                "Kaspersky Virus Scanner",
            )),
            "companion-only",
            &[("on-demand-scanner", "installed")],
        ),
        case(
            "the VPN with its extension",
            with_extension("com.kaspersky.vpn.tunnel", "activated_enabled").and(vpn()),
            "companion-only",
            &[("vpn", "active")],
        ),
        case(
            "the VPN with a helper and a receipt",
            mac()
                .and(vpn())
                .and(daemon("com.kaspersky.vpn.helper", "/opt/helper"))
                .and(receipt("com.kaspersky.vpn.pkg")),
            "companion-only",
            &[("vpn", "installed")],
        ),
        case(
            "the VPN with everything, beside the product",
            with_extension("com.kaspersky.vpn.tunnel", "activated_enabled")
                .and(vpn())
                .and(daemon("com.kaspersky.vpn.helper", "/opt/helper"))
                .and(kav("Applications/Kaspersky.app")),
            "antivirus-found",
            &[(HOME, "installed"), ("vpn", "active")],
        ),
        case(
            "the VPN beside a part of an app that is not here",
            with_extension("com.kaspersky.vpnguard.tunnel", "activated_enabled").and(vpn()),
            "inconclusive",
            &[("vpn", "installed"), ("-", "active")],
        ),
        case(
            "the VPN beside the product",
            mac().and(kav("Applications/Kaspersky.app")).and(vpn()),
            "antivirus-found",
            &[(HOME, "installed"), ("vpn", "installed")],
        ),
        case(
            "passwords, made for iPhone",
            mac().text(
                "Applications/KPM.app/Wrapper/KPM.app/Info.plist",
                list(&text("CFBundleIdentifier", "com.kaspersky.passwordmanager")),
            ),
            "companion-only",
            &[("password-manager", "installed")],
        ),
    ]
}

fn remains() -> Vec<Case> {
    let left: &[_] = &[(HOME, "leftovers")];
    vec![
        case(
            "a daemon whose program is gone",
            mac().and(home_daemon()),
            "leftovers-only",
            left,
        ),
        case(
            "receipts only",
            mac().and(receipt("com.kaspersky.kav.core")),
            "leftovers-only",
            left,
        ),
        case(
            "a receipt of the agent",
            mac().and(receipt("com.kaspersky.klnagent.core")),
            "leftovers-only",
            &[(AGENT, "leftovers")],
        ),
        case(
            "settings in a home",
            mac().text(
                "Users/someone/Library/Preferences/com.kaspersky.kav.plist",
                list(""),
            ),
            "leftovers-only",
            left,
        ),
        case(
            "programs that nothing starts",
            mac().and(programs()),
            "inconclusive",
            &[(HOME, "installed")],
        ),
        case(
            "an extension of the kernel that nothing uses",
            mac().without("Library/SystemExtensions").and(app(
                "Library/Extensions/klif.kext",
                "com.kaspersky.kext.klif",
                "klif",
            )),
            "inconclusive",
            &[(HOME, "installed")],
        ),
        case(
            "an empty folder of the vendor's",
            mac().folder(SUPPORT),
            "leftovers-only",
            &[("-", "leftovers")],
        ),
    ]
}

fn look_alikes() -> Vec<Case> {
    let of_windows =
        "Users/someone/Applications/{0a1b2c3d-1111-2222-3333-444455556666} Applications.localized";
    let mention: &[_] = &[("-", "mention-only")];
    vec![
        case(
            "what Parallels shows of a Windows inside",
            mac().and(app(
                &format!("{of_windows}/Kaspersky.app"),
                "com.parallels.winapp.1",
                "Kaspersky Internet Security",
            )),
            "not-found",
            &[],
        ),
        case(
            "a tool that removes",
            mac().and(app(
                "Applications/Kaspersky Uninstaller.app",
                "com.kaspersky.remove",
                "Kaspersky Uninstaller",
            )),
            "not-found",
            mention,
        ),
        case(
            "another maker's reader",
            mac().and(app(
                "Applications/Kaspersky Daily.app",
                "org.example.daily",
                "Kaspersky Daily",
            )),
            "not-found",
            mention,
        ),
        case(
            "another maker's browser",
            mac().and(app(
                "Applications/KasperskyShieldBrowser.app",
                "com.shield",
                "KasperskyShieldBrowser",
            )),
            "not-found",
            &[],
        ),
        case(
            "thrown away, but still in the bin",
            mac().and(kav("Users/someone/.Trash/Kaspersky.app")),
            "not-found",
            &[],
        ),
        case(
            "on another disk",
            mac().and(kav("Volumes/Old/Applications/Kaspersky.app")),
            "not-found",
            &[],
        ),
        case(
            "the copy of a phone",
            mac().text(
                "Users/someone/Library/Application Support/MobileSync/Backup/1/Info.plist",
                list(&text("x", "com.kaspersky.safekids")),
            ),
            "not-found",
            &[],
        ),
        case(
            "what waits in Downloads",
            mac().and(app(
                "Users/someone/Downloads/Kaspersky Downloader.app",
                "com.kaspersky.kav.downloader",
                "Kaspersky",
            )),
            "not-found",
            &[],
        ),
    ]
}
