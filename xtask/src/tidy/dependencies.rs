//! Who may depend on whom, what no program of ours may reach, and where packages come from.

use std::collections::BTreeSet;

use serde_json::Value;

use super::code::{line_of, regex};
use super::tree::Tree;
use super::{Complaint, at};

/// Our own crates each crate may name. Dependencies point one way: the domain knows nobody.
const ARROWS: &[(&str, &str)] = &[
    ("voorzorg-domain", ""),
    (TESTKIT, "voorzorg-domain"),
    ("voorzorg-catalogue", "voorzorg-domain"),
    ("voorzorg-machine", "voorzorg-domain"),
    (
        "voorzorg-guide",
        "voorzorg-catalogue voorzorg-domain voorzorg-machine",
    ),
    (
        "voorzorg-watch",
        "voorzorg-catalogue voorzorg-domain voorzorg-guide voorzorg-machine",
    ),
    // `voorzorg watch --once` is the watch in a terminal.
    (
        "voorzorg-cli",
        "voorzorg-catalogue voorzorg-domain voorzorg-guide voorzorg-machine voorzorg-watch",
    ),
    (
        WINDOW,
        "voorzorg-catalogue voorzorg-domain voorzorg-guide voorzorg-machine",
    ),
];

/// What tests share: every crate but the domain may use it for its tests, and for nothing else.
const TESTKIT: &str = "voorzorg-testkit";
const DOMAIN: &str = "voorzorg-domain";
const WINDOW: &str = "voorzorg-app";

/// What the domain may use besides the standard library (I1): the last two only compute with text.
const DOMAIN_USES: &[&str] = &["serde", "strsim", "unicode-normalization"];
/// What it may use besides when somebody asks for it: a description of its types, which does nothing.
const DOMAIN_OFFERS: &[&str] = &["schemars"];

/// The web view, which only the window may reach.
const WEB_VIEW: &[&str] = &["tauri", "wry", "tao", "gtk", "webkit2gtk"];
/// Where everything that talks over a network is banned; a daily check holds it for what has no window.
const BANS: &str = "deny.toml";

/// I1, I7 and I10: the dependencies that each manifest names.
pub(super) fn arrows(tree: &Tree) -> Vec<Complaint> {
    let members: BTreeSet<&str> = tree
        .members
        .iter()
        .map(|member| word(member, "name"))
        .collect();
    let mut complaints = Vec::new();
    for member in &tree.members {
        let from = word(member, "name");
        let path = format!("{}/Cargo.toml", folder(member));
        let own = ARROWS.iter().find(|(name, _)| *name == from);
        for dependency in list(member, "dependencies") {
            let to = word(dependency, "name");
            let for_tests = word(dependency, "kind") == "dev";
            let is_kit_for_tests = to == TESTKIT && for_tests && from != DOMAIN;
            let against = members.contains(to)
                && from != to
                && !is_kit_for_tests
                && own.is_some_and(|(_, allowed)| !allowed.split(' ').any(|name| name == to));
            // Tests of the domain may use more; a crate of ours never, not even there.
            let is_pure = DOMAIN_USES.contains(&to)
                || dependency["optional"] == true && DOMAIN_OFFERS.contains(&to);
            let impure = from == DOMAIN && !for_tests && !is_pure;
            let window = (to == "tauri" || to.starts_with("tauri-")) && from != WINDOW;
            if against || impure || window {
                complaints.push(at(&path, 0, format!("{from} may not depend on {to}")));
            }
            // By the names that the bindings of Windows give to what talks over a network.
            let features = list(dependency, "features").filter_map(Value::as_str);
            for feature in
                features.filter(|name| name.contains("Networking") || name.contains("Web_Http"))
            {
                complaints.push(at(
                    &path,
                    0,
                    format!("{from} may not ask {to} for {feature}"),
                ));
            }
        }
    }
    complaints
}

/// I7: what the programs without a window are made of, on every system that is shipped to.
pub(super) fn out_of_reach(tree: &Tree) -> Vec<Complaint> {
    let bans = tree.toml(BANS);
    let bans = bans
        .get("bans")
        .and_then(|bans| bans.get("deny")?.as_array());
    let names = bans
        .into_iter()
        .flatten()
        .filter_map(|ban| ban.get("crate")?.as_str());
    let names: BTreeSet<&str> = names.chain(WEB_VIEW.iter().copied()).collect();
    let none = (names.len() == WEB_VIEW.len()).then(|| at(BANS, 0, "bans no package"));
    let reached = names.into_iter().filter(|name| tree.built.contains(*name));
    let reached = reached.map(|name| {
        let way = format!(
            "cargo tree --target all -e normal,build -p voorzorg-cli -p voorzorg-watch -i {name}"
        );
        at(
            "Cargo.lock",
            0,
            format!("a program without a window reaches {name}: `{way}` shows how"),
        )
    });
    none.into_iter().chain(reached).collect()
}

/// A lock file made behind a mirror names the mirror, which others cannot reach.
pub(super) fn registries(tree: &Tree) -> Vec<Complaint> {
    let source = regex(r#"(?m)^\s*"?(?:source|resolved)"?(?: =|:) "([^"]*)""#);
    let public = [
        "registry+https://github.com/rust-lang/crates.io-index",
        "https://registry.npmjs.org/",
    ];
    let mut complaints = Vec::new();
    for path in ["Cargo.lock", "ui/package-lock.json"] {
        for found in source.captures_iter(tree.text(path)) {
            if !public.iter().any(|public| found[1].starts_with(public)) {
                let line = line_of(tree.text(path), found.get_match().end());
                complaints.push(at(path, line, "fetched from a place that is not public"));
            }
        }
    }
    complaints
}

/// The folder of a member, from the root of the repository on: they all stand one or two folders deep.
pub(super) fn folder(member: &Value) -> String {
    let path = word(member, "manifest_path").replace('\\', "/");
    let folders: Vec<&str> = path.trim_end_matches("/Cargo.toml").split('/').collect();
    match folders.as_slice() {
        [.., "crates", last] => format!("crates/{last}"),
        [.., last] => (*last).to_owned(),
        [] => String::new(),
    }
}

pub(super) fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value[key].as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn member(name: &str, dependencies: &[Value]) -> Value {
        json!({ "name": name, "manifest_path": format!("/x/crates/{name}/Cargo.toml"), "dependencies": dependencies })
    }

    fn complaints(name: &str, dependency: Value) -> Vec<String> {
        let others = ["voorzorg-domain", "voorzorg-catalogue", TESTKIT].into_iter();
        let others = others
            .filter(|other| *other != name)
            .map(|other| member(other, &[]));
        let members = others.chain([member(name, &[dependency])]).collect();
        let tree = Tree {
            members,
            ..Tree::default()
        };
        arrows(&tree)
            .into_iter()
            .map(|complaint| complaint.what)
            .collect()
    }

    #[test]
    fn dependencies_point_one_way_and_the_domain_knows_nobody() {
        let no = |from: &str, to: &str| [format!("{from} may not depend on {to}")];
        let fine = [""; 0];
        for (from, to, fits) in [
            ("voorzorg-domain", json!({ "name": "serde" }), true),
            (
                "voorzorg-domain",
                json!({ "name": "proptest", "kind": "dev" }),
                true,
            ),
            ("voorzorg-domain", json!({ "name": "tokio" }), false),
            (
                "voorzorg-domain",
                json!({ "name": "schemars", "optional": true }),
                true,
            ),
            (
                "voorzorg-domain",
                json!({ "name": "schemars", "optional": false }),
                false,
            ),
            (
                "voorzorg-machine",
                json!({ "name": "voorzorg-domain" }),
                true,
            ),
            (
                "voorzorg-machine",
                json!({ "name": "voorzorg-catalogue", "kind": "dev" }),
                false,
            ),
            (
                "voorzorg-machine",
                json!({ "name": TESTKIT, "kind": "dev" }),
                true,
            ),
            ("voorzorg-machine", json!({ "name": TESTKIT }), false),
            (
                "voorzorg-domain",
                json!({ "name": TESTKIT, "kind": "dev" }),
                false,
            ),
            (WINDOW, json!({ "name": "tauri" }), true),
            ("voorzorg-watch", json!({ "name": "tauri-plugin-x" }), false),
        ] {
            let name = word(&to, "name").to_owned();
            match fits {
                true => assert_eq!(complaints(from, to), fine),
                false => assert_eq!(complaints(from, to), no(from, &name)),
            }
        }
    }

    #[test]
    fn nobody_asks_for_the_network_of_windows() {
        let windows = json!({ "name": "windows", "features": ["Win32_Security", "Win32_Networking_WinSock"] });
        let no = "voorzorg-machine may not ask windows for Win32_Networking_WinSock";
        assert_eq!(complaints("voorzorg-machine", windows), [no]);
    }

    #[test]
    fn no_program_without_a_window_reaches_what_is_banned() {
        let reached = |bans: &str, built: &str| {
            let built = BTreeSet::from([built.to_owned()]);
            let tree = Tree {
                built,
                ..Tree::of(&[(BANS, bans)])
            };
            out_of_reach(&tree)
                .into_iter()
                .map(|complaint| complaint.what)
                .collect::<String>()
        };
        let bans = "[bans]\ndeny = [{ crate = \"hyper\" }]\n";
        assert_eq!(reached(bans, "serde"), "");
        assert!(reached(bans, "hyper").contains("reaches hyper"));
        assert!(reached(bans, "tauri").contains("reaches tauri"));
        assert_eq!(reached("", "serde"), "bans no package");
    }

    #[test]
    fn a_lock_file_names_public_places_only() {
        let lock = "source = \"registry+https://github.com/rust-lang/crates.io-index\"\nsource = \"registry+https://mirror.example/\"\n";
        let npm = "{\n  \"resolved\": \"https://mirror.example/a.tgz\",\n  \"resolved\": \"https://registry.npmjs.org/b\"\n}";
        let tree = Tree::of(&[("Cargo.lock", lock), ("ui/package-lock.json", npm)]);
        let lines: Vec<usize> = registries(&tree)
            .into_iter()
            .map(|complaint| complaint.line)
            .collect();
        assert_eq!(lines, [2, 2]);
    }
}
