//! Who may depend on whom, and what no program of ours may reach.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Complaint;
use super::tree::Tree;

/// Our own crates each crate may name. Dependencies point one way: the domain knows nobody.
const ARROWS: &[(&str, &[&str])] = &[
    ("voorzorg-domain", &[]),
    (TESTKIT, &["voorzorg-domain"]),
    ("voorzorg-catalogue", &["voorzorg-domain"]),
    ("voorzorg-machine", &["voorzorg-domain"]),
    (
        "voorzorg-guide",
        &["voorzorg-catalogue", "voorzorg-domain", "voorzorg-machine"],
    ),
    (
        "voorzorg-watch",
        &[
            "voorzorg-catalogue",
            "voorzorg-domain",
            "voorzorg-guide",
            "voorzorg-machine",
        ],
    ),
    (
        "voorzorg-cli",
        &[
            "voorzorg-catalogue",
            "voorzorg-domain",
            "voorzorg-guide",
            "voorzorg-machine",
            // `voorzorg watch --once` is the watch in a terminal.
            "voorzorg-watch",
        ],
    ),
    (
        "voorzorg-app",
        &[
            "voorzorg-catalogue",
            "voorzorg-domain",
            "voorzorg-guide",
            "voorzorg-machine",
        ],
    ),
];

/// What tests share: every crate but the domain may use it for its tests, and for nothing else.
const TESTKIT: &str = "voorzorg-testkit";

/// What the domain may use besides the standard library (I1): the last two only compute with text.
const DOMAIN_USES: &[&str] = &["serde", "strsim", "unicode-normalization"];

/// What it may use besides when somebody asks for it: a description of its types, which does nothing.
const DOMAIN_OFFERS: &[&str] = &["schemars"];

const WINDOW: &str = "voorzorg-app";

/// Not to be reached from any program but the window: the web view, and everything that talks over a network (I7).
const OUT_OF_REACH: &[&str] = &[
    "tauri",
    "wry",
    "tao",
    "gtk",
    "webkit2gtk",
    "reqwest",
    "hyper",
    "ureq",
    "curl",
    "isahc",
    "attohttpc",
    "h2",
    "rustls",
    "native-tls",
    "openssl",
    "openssl-sys",
    "tungstenite",
];

/// Packages of the workspace that nobody is given.
const NOT_SHIPPED: &[&str] = &["acceptance", "xtask", TESTKIT, WINDOW];

/// I1 and I10: the dependencies that each manifest names.
pub(super) fn arrows(metadata: &Value) -> Vec<Complaint> {
    let members: BTreeSet<&str> = packages(metadata).map(name).collect();
    let mut complaints = Vec::new();
    for package in packages(metadata) {
        let from = name(package);
        let path = manifest(package);
        for dependency in listed(package) {
            let (to, kind) = (name(dependency), kind(dependency));
            let own = ARROWS.iter().find(|(crate_name, _)| *crate_name == from);
            let for_tests = to == TESTKIT && kind == "dev" && from != "voorzorg-domain";
            let against = members.contains(to)
                && !for_tests
                && own.is_some_and(|(_, allowed)| !allowed.contains(&to) && from != to);
            // Tests of the domain may use more; a crate of ours never, not even there.
            let offered = dependency["optional"] == true && DOMAIN_OFFERS.contains(&to);
            let impure = from == "voorzorg-domain"
                && kind != "dev"
                && !DOMAIN_USES.contains(&to)
                && !offered;
            let window = (to == "tauri" || to.starts_with("tauri-")) && from != WINDOW;
            for feature in online(dependency) {
                let what = format!("{from} may not ask {to} for {feature}");
                complaints.push(Complaint::new("dependency-arrows", &path, 0, what));
            }
            if against || impure || window {
                complaints.push(Complaint::new(
                    "dependency-arrows",
                    &path,
                    0,
                    format!("{from} may not depend on {to}"),
                ));
            }
        }
    }
    complaints
}

/// I7: the parts of a package that talk over a network, by the names that the bindings of Windows give them.
fn online(dependency: &Value) -> impl Iterator<Item = &str> {
    let features = dependency["features"].as_array().into_iter().flatten();
    let names = features.filter_map(Value::as_str);
    names.filter(|name| name.contains("Networking") || name.contains("Web_Http"))
}

/// I7: what the lock file says each shipped crate reaches, on whatever system. Dependencies of our own tests do not count.
pub(super) fn out_of_reach(metadata: &Value, tree: &Tree) -> Vec<Complaint> {
    let lock: toml::Table = match tree.text("Cargo.lock").unwrap_or_default().parse() {
        Ok(lock) => lock,
        Err(error) => {
            return vec![Complaint::new(
                "network-reach",
                "Cargo.lock",
                0,
                error.to_string(),
            )];
        }
    };
    let mut graph: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in lock
        .get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
    {
        let to = package
            .get("dependencies")
            .and_then(toml::Value::as_array)
            .into_iter()
            .flatten();
        // "name" or "name version": which of two versions makes no difference here.
        let to = to.filter_map(|to| to.as_str()?.split(' ').next());
        if let Some(from) = package.get("name").and_then(toml::Value::as_str) {
            graph.entry(from).or_default().extend(to);
        }
    }
    for package in packages(metadata) {
        let named = dependencies(package)
            .filter(|(_, kind)| *kind != "dev")
            .map(|(to, _)| to);
        graph.insert(name(package), named.collect());
    }
    let mut complaints = Vec::new();
    for package in packages(metadata).filter(|package| !NOT_SHIPPED.contains(&name(package))) {
        for way in ways_out(&graph, name(package)) {
            let what = format!("reaches what it may not: {}", way.join(" > "));
            complaints.push(Complaint::new("network-reach", &manifest(package), 0, what));
        }
    }
    complaints
}

/// The shortest way to each package that is out of reach.
fn ways_out<'a>(graph: &BTreeMap<&'a str, BTreeSet<&'a str>>, from: &'a str) -> Vec<Vec<&'a str>> {
    let mut seen = BTreeSet::from([from]);
    let mut ways = vec![vec![from]];
    let mut at = 0;
    let mut out = Vec::new();
    while at < ways.len() {
        let way = ways[at].clone();
        at += 1;
        let end = way[way.len() - 1];
        for next in graph.get(end).into_iter().flatten() {
            if seen.insert(next) {
                let longer: Vec<&str> = way.iter().copied().chain([*next]).collect();
                if OUT_OF_REACH.contains(next) {
                    out.push(longer);
                } else {
                    ways.push(longer);
                }
            }
        }
    }
    out
}

pub(super) fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}

pub(super) fn name(package: &Value) -> &str {
    package["name"].as_str().unwrap_or_default()
}

/// The manifest, from the root of the repository on.
fn manifest(package: &Value) -> String {
    format!("{}/Cargo.toml", folder(package))
}

/// The folder of a member, from the root of the repository on: they all stand one or two folders deep.
pub(super) fn folder(package: &Value) -> String {
    let path = package["manifest_path"]
        .as_str()
        .unwrap_or_default()
        .replace('\\', "/");
    let folders: Vec<&str> = path.trim_end_matches("/Cargo.toml").split('/').collect();
    match folders.as_slice() {
        [.., "crates", last] => format!("crates/{last}"),
        [.., last] => (*last).to_owned(),
        [] => String::new(),
    }
}

fn dependencies(package: &Value) -> impl Iterator<Item = (&str, &str)> {
    listed(package).map(|dependency| (name(dependency), kind(dependency)))
}

fn listed(package: &Value) -> impl Iterator<Item = &Value> {
    package["dependencies"].as_array().into_iter().flatten()
}

fn kind(dependency: &Value) -> &str {
    dependency["kind"].as_str().unwrap_or("normal")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn package(name: &str, dependencies: &[(&str, Option<&str>)]) -> Value {
        let dependencies: Vec<Value> = dependencies
            .iter()
            .map(|(name, kind)| json!({ "name": name, "kind": kind }))
            .collect();
        json!({ "name": name, "manifest_path": format!("/x/crates/{name}/Cargo.toml"), "dependencies": dependencies })
    }

    fn complaints(packages: Vec<Value>) -> Vec<String> {
        arrows(&json!({ "packages": packages }))
            .into_iter()
            .map(|complaint| complaint.what)
            .collect()
    }

    #[test]
    fn the_domain_uses_serde_and_nothing_else() {
        let domain = package(
            "voorzorg-domain",
            &[("serde", None), ("tokio", None), ("proptest", Some("dev"))],
        );
        assert_eq!(
            complaints(vec![domain]),
            ["voorzorg-domain may not depend on tokio"]
        );
    }

    #[test]
    fn the_domain_describes_its_types_only_where_asked() {
        let with = |optional| {
            let mut domain = package("voorzorg-domain", &[("schemars", None)]);
            domain["dependencies"][0]["optional"] = json!(optional);
            complaints(vec![domain])
        };
        assert_eq!(with(true), [""; 0]);
        assert_eq!(with(false), ["voorzorg-domain may not depend on schemars"]);
    }

    #[test]
    fn dependencies_point_one_way() {
        let machine = package(
            "voorzorg-machine",
            &[
                ("voorzorg-domain", None),
                ("voorzorg-catalogue", Some("dev")),
            ],
        );
        let others = [
            package("voorzorg-domain", &[]),
            package("voorzorg-catalogue", &[]),
        ];
        let all = [machine].into_iter().chain(others).collect();
        assert_eq!(
            complaints(all),
            ["voorzorg-machine may not depend on voorzorg-catalogue"]
        );
    }

    #[test]
    fn the_testkit_is_for_tests_and_not_for_those_of_the_domain() {
        let kit = || package(TESTKIT, &[("voorzorg-domain", None)]);
        let uses = |name, kind| {
            complaints(vec![
                kit(),
                package(name, &[(TESTKIT, kind)]),
                package("voorzorg-domain", &[]),
            ])
        };
        assert!(uses("voorzorg-machine", Some("dev")).is_empty());
        let complaint = ["voorzorg-machine may not depend on voorzorg-testkit"];
        assert_eq!(uses("voorzorg-machine", None), complaint);
        let complaint = ["voorzorg-domain may not depend on voorzorg-testkit"];
        assert_eq!(uses("voorzorg-domain", Some("dev")), complaint);
    }

    #[test]
    fn nobody_asks_for_the_network_of_windows() {
        let mut machine = package("voorzorg-machine", &[("windows", None)]);
        machine["dependencies"][0]["features"] = json!(["Win32_Networking_WinSock"]);
        assert_eq!(
            complaints(vec![machine]),
            ["voorzorg-machine may not ask windows for Win32_Networking_WinSock"]
        );
    }

    #[test]
    fn only_the_window_knows_tauri() {
        let all = vec![
            package("voorzorg-app", &[("tauri", None)]),
            package("voorzorg-watch", &[("tauri-plugin-x", None)]),
        ];
        assert_eq!(
            complaints(all),
            ["voorzorg-watch may not depend on tauri-plugin-x"]
        );
    }

    #[test]
    fn no_shipped_program_but_the_window_reaches_a_network_client() {
        let lock = "[[package]]\nname = \"a\"\ndependencies = [\"b 1.0.0\"]\n[[package]]\nname = \"b\"\ndependencies = [\"hyper\"]\n";
        let tree = Tree::of(&[("Cargo.lock", lock)]);
        let reach = |name: &str, kind| {
            out_of_reach(
                &json!({ "packages": [package(name, &[("a", kind)])] }),
                &tree,
            )
        };
        assert_eq!(
            reach("voorzorg-cli", None)[0].what,
            "reaches what it may not: voorzorg-cli > a > b > hyper"
        );
        assert_eq!(reach("voorzorg-cli", Some("dev")), []);
        assert_eq!(reach("voorzorg-app", None), []);
        assert_eq!(reach("acceptance", None), []);
    }
}
