//! Who may depend on whom, what no program of ours may reach, and where packages come from.

use std::collections::BTreeSet;

use serde_json::Value;

use super::code::{line_of, regex};
use super::tree::Tree;
use super::{Complaint, at};

/// A crate of ours, and the others that it may name. Dependencies point one way: the domain knows nobody.
const ARROWS: &[&str] = &[
    "domain",
    "testkit domain",
    "catalogue domain",
    "machine domain",
    "guide catalogue domain machine",
    "watch catalogue domain guide machine",
    // `voorzorg watch --once` is the watch in a terminal.
    "cli catalogue domain guide machine watch",
    "app catalogue domain guide machine",
];
const OURS: &str = "voorzorg-";

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
        let arrows = ARROWS.iter().map(|names| names.split(' '));
        let own = arrows
            .map(|names| names.map(|name| format!("{OURS}{name}")))
            .find_map(|mut names| (names.next()? == from).then(|| names.collect::<Vec<_>>()));
        for dependency in list(member, "dependencies") {
            let to = word(dependency, "name");
            let for_tests = word(dependency, "kind") == "dev";
            let is_kit_for_tests = to == TESTKIT && for_tests && from != DOMAIN;
            let against = members.contains(to)
                && from != to
                && !is_kit_for_tests
                && own
                    .as_ref()
                    .is_some_and(|own| !own.iter().any(|name| name == to));
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
                let what = format!("{from} may not ask {to} for {feature}");
                complaints.push(at(&path, 0, what));
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
        let manifest = format!("/x/crates/{name}/Cargo.toml");
        json!({ "name": name, "manifest_path": manifest, "dependencies": dependencies })
    }

    fn complaints(name: &str, dependency: Value) -> Vec<String> {
        let ours = [DOMAIN, "voorzorg-catalogue", TESTKIT].into_iter();
        let others = ours.filter(|other| *other != name);
        let others = others.map(|other| member(other, &[]));
        let members = others.chain([member(name, &[dependency])]).collect();
        let complaints = arrows(&Tree {
            members,
            ..Tree::default()
        });
        complaints.into_iter().map(|found| found.what).collect()
    }

    #[test]
    fn dependencies_point_one_way_and_the_domain_knows_nobody() {
        for (from, dependency, fits) in [
            (DOMAIN, "serde normal", true),
            (DOMAIN, "proptest dev", true),
            (DOMAIN, "tokio normal", false),
            (DOMAIN, "schemars optional", true),
            (DOMAIN, "schemars normal", false),
            (DOMAIN, "voorzorg-testkit dev", false),
            ("voorzorg-machine", "voorzorg-domain normal", true),
            ("voorzorg-machine", "voorzorg-catalogue dev", false),
            ("voorzorg-machine", "voorzorg-testkit dev", true),
            ("voorzorg-machine", "voorzorg-testkit normal", false),
            (WINDOW, "tauri normal", true),
            ("voorzorg-watch", "tauri-plugin-x normal", false),
        ] {
            let (to, kind) = dependency.split_once(' ').unwrap();
            let to = json!({ "name": to, "kind": kind, "optional": kind == "optional" });
            assert_eq!(
                complaints(from, to).is_empty(),
                fits,
                "{from} > {dependency}"
            );
        }
        let said = complaints(DOMAIN, json!({ "name": "tokio" }));
        assert_eq!(said, ["voorzorg-domain may not depend on tokio"]);
    }

    #[test]
    fn nobody_asks_for_the_network_of_windows() {
        let features = ["Win32_Security", "Win32_Networking_WinSock"];
        let windows = json!({ "name": "windows", "features": features });
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
