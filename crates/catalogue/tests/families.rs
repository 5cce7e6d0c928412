//! Each name, package and folder belongs to one family, and to no other.
//!
//! The facts are written by hand after what is documented; none was captured.

#![expect(clippy::expect_used, reason = "the helpers of tests fail like tests")]

use voorzorg_catalogue::{detector, embedded};
use voorzorg_domain::catalogue::{Confidence, FactKind, ProductId, Weight};
use voorzorg_domain::snapshot::{AppBundle, Fact, MachinePath, PackageState, System};
use voorzorg_testkit::machines;

const LAB: &str = r"C:\Program Files (x86)\Kaspersky Lab";
const TEAM: &str = "2Y8XE5CQ94";

/// Every documented name of a Windows product, with its family.
const WINDOWS: &[(&str, &[&str])] = &[
    (
        "kaspersky-home-windows",
        &[
            "Kaspersky",
            "Kaspersky 21.25",
            "Kaspersky Anti-Virus 2021",
            "Kaspersky PURE 3.0",
            "Kaspersky Small Office Security",
            "Kaspersky Premium",
            "Kaspersky Plus 22.1",
            "Антивирус Касперского",
            "Антивирус Касперского 2027",
            "Kaspersky Безопасность",
            "Kaspersky Sécurité",
            "卡巴斯基安全软件",
            "カスペルスキー インターネット セキュリティ",
        ],
    ),
    (
        "endpoint-security-windows",
        &[
            "Kaspersky Endpoint Security for Windows",
            "Kaspersky Endpoint Security 10 для Windows",
            "Kaspersky Endpoint Security voor Windows",
            "Kaspersky Endpoint Security 15 pour Windows",
            "Endpoint Security 15",
            "卡巴斯基终端安全 Windows版",
            "Kaspersky Anti-Virus 6.0 for Windows Workstations",
            "Kaspersky Anti-Virus 6.0 for Windows Servers",
            "Kaspersky Anti-Virus 6.0 for Windows File Servers",
            "Kaspersky Anti-Virus SOS",
            "Kaspersky Security for Virtualization 5.2 Light Agent",
        ],
    ),
    (
        "security-windows-server",
        &[
            "Kaspersky Security for Windows Server",
            "Kaspersky Security 11 for Windows Server",
            "Kaspersky Anti-Virus 8.0 for Windows Servers Enterprise Edition",
            "Kaspersky Embedded Systems Security",
        ],
    ),
    ("kics", &["Kaspersky Industrial CyberSecurity for Nodes"]),
    ("endpoint-agent", &["Kaspersky Endpoint Agent"]),
    (
        "network-agent",
        &[
            "Kaspersky Security Center Network Agent",
            "Kaspersky Network Agent",
            "Agent d'administration de Kaspersky Security Center",
            "Netwerkagent van Kaspersky Security Center",
            "Kaspersky-netwerkagent",
            "Administrationsagent von Kaspersky Security Center",
            "Агент администрирования Kaspersky Security Center",
            "Agente de red de Kaspersky Security Center",
            "卡巴斯基安全中心网络代理",
        ],
    ),
    (
        "security-center",
        &[
            "Kaspersky Security Center 14",
            "Kaspersky Security Center Administration Console",
            "Console d'administration Kaspersky Security Center",
            "Kaspersky Endpoint Security 8 Console Plug-in",
        ],
    ),
    ("encryption-module", &["Kaspersky AES Encryption Module"]),
    (
        "vpn",
        &[
            "Kaspersky VPN",
            "Kaspersky VPN 5.21",
            "Kaspersky VPN Secure Connection",
            "Kaspersky Secure Connection",
        ],
    ),
    ("password-manager", &["Kaspersky Password Manager 25.3"]),
    ("safe-kids", &["Kaspersky Safe Kids 23.0"]),
    ("software-updater", &["Kaspersky Software Updater"]),
    (
        "on-demand-scanner",
        &[
            "Kaspersky Virus Removal Tool",
            "Kaspersky TDSSKiller",
            "Kaspersky Security Scan",
        ],
    ),
];

fn found(system: System, fact: Fact) -> Vec<String> {
    detector()
        .expect("the shipped catalogue")
        .detect(&machines::having(system, [fact]))
        .iter()
        .map(|finding| {
            let id = finding.product_id();
            id.map_or("?", ProductId::as_str).to_owned()
        })
        .collect()
}

fn entry(name: &str, publisher: &str) -> Vec<String> {
    found(System::Windows, machines::entry(name, publisher))
}

fn app(name: &str, identifier: Option<&str>, team: Option<&str>) -> Vec<String> {
    let fact = Fact::AppBundle(AppBundle {
        path: MachinePath(format!("/Applications/{name}.app")),
        name: None,
        identifier: identifier.map(str::to_owned),
        version: None,
        team: team.map(str::to_owned),
    });
    found(System::Macos, fact)
}

fn package(name: &str) -> Vec<String> {
    let fact = machines::package(name, PackageState::Installed, "");
    found(System::Linux, fact)
}

#[test]
fn each_name_on_windows_belongs_to_one_family() {
    for (family, names) in WINDOWS {
        for name in *names {
            assert_eq!(entry(name, "AO Kaspersky Lab"), [*family], "{name}");
            assert_eq!(entry(&name.to_uppercase(), "KASPERSKY"), [*family]);
            let publisher = "АО «Лаборатория Касперского»";
            assert_eq!(entry(name, publisher), [*family], "{name}");
        }
    }
}

#[test]
fn a_name_of_the_vendors_by_another_maker_is_no_product() {
    for name in [
        "Kaspersky Uninstall Tool",
        "Uninstall Kaspersky Endpoint Security",
        "Kaspersky Password Manager to CSV",
        "Kaspersky Log Parser",
        "Parallels Internet Security Powered by Kaspersky",
        "KasperskyOS Community Edition SDK",
    ] {
        let found = entry(name, "Somebody");
        assert!(found.iter().all(|id| id == "?"), "{name}: {found:?}");
    }
}

#[test]
fn a_name_of_the_vendors_of_which_no_word_is_known_belongs_to_no_family() {
    for name in [
        "Kaspersky Weather Station",
        "Kaspersky Who Calls",
        "Kaspersky Thin Client",
        "Kaspersky Anti-Ransomware Tool for Business",
        "Kaspersky Fraud Prevention",
    ] {
        assert_eq!(entry(name, "Kaspersky"), ["?"], "{name}");
    }
}

#[test]
fn other_makers_products_of_the_same_kind_are_nothing() {
    for name in [
        "Security for Windows Servers",
        "Endpoint Security",
        "Endpoint Agent",
        "Network Agent",
        "Total Security",
        "Password Manager",
        "Secure Connection",
    ] {
        assert_eq!(entry(name, "Somebody"), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_folder_below_the_vendors_belongs_to_one_family() {
    for (folder, family) in [
        ("Kaspersky 21.25", "kaspersky-home-windows"),
        ("Kaspersky Total Security 21.2", "kaspersky-home-windows"),
        ("KES.14.0.0", "endpoint-security-windows"),
        (
            "Kaspersky Endpoint Security for Windows",
            "endpoint-security-windows",
        ),
        (
            "Kaspersky Security for Windows Server",
            "security-windows-server",
        ),
        ("Endpoint Agent", "endpoint-agent"),
        ("NetworkAgent", "network-agent"),
        ("Kaspersky VPN 5.21", "vpn"),
        ("Kaspersky Password Manager 25.3", "password-manager"),
        ("Kaspersky Safe Kids 23.0", "safe-kids"),
    ] {
        let fact = machines::folder(&format!(r"{LAB}\{folder}"), true);
        let found = found(System::Windows, fact);
        assert_eq!(found, [family], "{folder}");
    }
}

#[test]
fn on_macos_the_name_of_the_app_tells_home_from_endpoint() {
    let shared = Some("com.kaspersky.kav");
    for name in [
        "Kaspersky",
        "Kaspersky Anti-Virus For Mac",
        "Kaspersky Internet Security for Mac",
    ] {
        assert_eq!(app(name, shared, Some(TEAM)), ["kaspersky-home-macos"]);
        assert_eq!(app(name, None, Some(TEAM)), ["kaspersky-home-macos"]);
    }
    let name = "Kaspersky Endpoint Security";
    assert_eq!(app(name, shared, None), ["endpoint-security-macos"]);
    assert_eq!(app(name, None, Some(TEAM)), ["endpoint-security-macos"]);
}

#[test]
fn on_macos_companions_are_themselves_and_stand_ins_are_nothing() {
    for (name, family) in [
        ("Kaspersky VPN", "vpn"),
        ("Kaspersky Password Manager", "password-manager"),
        ("Kaspersky Safe Kids", "safe-kids"),
    ] {
        assert_eq!(app(name, None, Some(TEAM)), [family]);
    }
    let stand_in = Some("com.parallels.winapp.0123");
    for name in [
        "Kaspersky Internet Security",
        "Parallels Internet Security Powered by Kaspersky",
    ] {
        assert_eq!(app(name, stand_in, None), ["?"], "{name}");
    }
    let browser = Some("com.kasperskyshield.browser");
    assert_eq!(
        app("KasperskyShieldBrowser", browser, None),
        Vec::<String>::new()
    );
}

#[test]
fn each_package_on_linux_belongs_to_one_family() {
    for (name, family) in [
        ("kesl", "kesl"),
        ("kesl-astra", "kesl"),
        ("kfl", "kfl"),
        ("kess", "kess"),
        ("kics", "kics"),
        ("klms", "klms"),
        ("kav4fs", "anti-virus-linux-old"),
        ("kav4ws", "anti-virus-linux-old"),
        ("klnagent64", "network-agent"),
    ] {
        assert_eq!(package(name), [family], "{name}");
    }
    for name in ["kavita", "kessler", "klog", "kflow", "kubernetes-kics2"] {
        assert_eq!(package(name), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_product_that_nobody_confirmed_has_supporting_signatures_only() {
    let catalogue = embedded().expect("the shipped catalogue");
    for product in &catalogue.products {
        for signature in &product.signatures {
            let unconfirmed = signature.confidence == Confidence::Unconfirmed;
            assert!(
                !unconfirmed || signature.weight < Weight::Conclusive,
                "{}",
                signature.id.as_str()
            );
        }
    }
}

#[test]
fn what_removal_tools_are_called_is_kept_out_of_every_name_rule() {
    let catalogue = embedded().expect("the shipped catalogue");
    for product in &catalogue.products {
        let by_name = product.signatures.iter().filter(|signature| {
            signature.fact == FactKind::UninstallEntry && signature.weight == Weight::Conclusive
        });
        for signature in by_name {
            // Virus Removal Tool is a product of the vendor's own.
            let own = product.id.as_str() == "on-demand-scanner";
            let out = |text: &str| signature.none.iter().any(|one| one.matcher.matches(text));
            assert!(
                own || (out("Uninstall Tool") && out("Remover")),
                "{}",
                signature.id.as_str()
            );
        }
    }
}
