//! What may stand only behind a fence, or nowhere: code for one system, elevating, markup from text, the host of the
//! window. What has a path that clippy can resolve, deleting and the network, stands in `clippy.toml`.

use super::code::{Rust, Text, script};
use super::tree::Tree;
use super::{Complaint, at};

/// Where code may differ between systems (I10), or be unsafe: nobody else may lift what the workspace denies.
const SYSTEM_PLACES: &[&str] = &[
    "crates/machine/src/account.rs",
    "crates/machine/src/collect/mod.rs",
    "crates/machine/src/collect/windows",
    "crates/machine/src/perform",
    "crates/machine/src/journal/whole.rs",
    "crates/machine/src/presence",
    "src-tauri/src/app_id.rs",
];

/// Words that would start a program with more rights or without its own window.
const ELEVATING: &[&str] = &[
    "runas",
    "sudo",
    "pkexec",
    "doas",
    "requireAdministrator",
    "highestAvailable",
    "/qn",
    "/quiet",
    "/S",
];

const MARKUP: &[&str] = &[
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
    "DOMParser",
];

pub(super) fn system(tree: &Tree) -> Vec<Complaint> {
    let has =
        |names: &[String], words: &[&str]| names.iter().any(|name| words.contains(&name.as_str()));
    let about_system = [
        "target_os",
        "target_family",
        "windows",
        "unix",
        "unsafe_code",
    ];
    // The attribute that suppresses the console window must stand in the main file.
    let console = |path: &str, names: &[String]| {
        path.ends_with("src/main.rs") && has(names, &["windows_subsystem"])
    };
    let mut complaints = Vec::new();
    let places = production(tree).filter(|(path, _)| !within(path, SYSTEM_PLACES));
    for (path, text) in places {
        for (line, names) in Rust::of(text).conditions {
            // That only one system uses what all of them have makes no difference.
            if has(&names, &about_system) && !has(&names, &["dead_code"]) && !console(path, &names)
            {
                let what = "code for one system, or unsafe, outside its fence (I10)";
                complaints.push(at(path, line, what));
            }
        }
    }
    complaints
}

/// I5 and I6: what is started asks for rights itself, and shows its own window. Words to copy are made in the domain.
pub(super) fn elevation(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let places =
        production(tree).filter(|(path, _)| within(path, &["crates/machine/", "src-tauri/"]));
    for (path, text) in places {
        for Text { line, text, .. } in Rust::of(text).texts {
            if ELEVATING.contains(&text.as_str()) {
                let what =
                    format!("{text:?}: nothing is started with more rights or in silence (I5, I6)");
                complaints.push(at(path, line, what));
            }
        }
    }
    complaints
}

pub(super) fn markup(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (path, line, code) in scripts(tree) {
        for word in MARKUP.iter().filter(|word| code.contains(**word)) {
            complaints.push(at(path, line, format!("{word}: text must stay text")));
        }
    }
    complaints
}

pub(super) fn window(tree: &Tree) -> Vec<Complaint> {
    scripts(tree)
        .filter(|(path, _, code)| code.contains("__TAURI") && !path.starts_with("ui/app/backend/"))
        .map(|(path, line, _)| at(path, line, "only ui/app/backend/ knows its host"))
        .collect()
}

fn within(path: &str, places: &[&str]) -> bool {
    places.iter().any(|place| path.starts_with(place))
}

/// The Rust code of the product.
pub(super) fn production(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    let for_tests = |path: &str| {
        path.ends_with("/tests.rs") || path.contains("/src/tests/") || path.starts_with("tests/")
    };
    tree.texts("", ".rs")
        .filter(move |(path, _)| path.contains("/src/") && !for_tests(path))
}

/// The scripts of the window line by line, without comments.
fn scripts(tree: &Tree) -> impl Iterator<Item = (&str, usize, String)> {
    tree.texts("ui/app/", ".js").flat_map(|(path, text)| {
        let lines: Vec<String> = script(text).lines().map(str::to_owned).collect();
        lines
            .into_iter()
            .enumerate()
            .map(move |(index, line)| (path, index + 1, line))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(rule: fn(&Tree) -> Vec<Complaint>, path: &str, text: &str) -> Vec<usize> {
        rule(&Tree::of(&[(path, text)]))
            .into_iter()
            .map(|complaint| complaint.line)
            .collect()
    }

    #[test]
    fn code_for_one_system_stays_behind_its_fence() {
        let bad = "//! Doc.\n\n#[cfg(windows)]\nfn a() {}\nfn b() { if cfg!(target_os = \"linux\") {} }\n";
        assert_eq!(places(system, "crates/guide/src/lib.rs", bad), [3, 5]);
        assert_eq!(places(system, "crates/machine/src/capture.rs", bad), [3, 5]);
        assert_eq!(
            places(
                system,
                "crates/machine/src/collect/windows/services.rs",
                bad
            ),
            [0; 0]
        );
        assert_eq!(places(system, "crates/machine/src/perform.rs", bad), [0; 0]);
        assert_eq!(places(system, "src-tauri/build.rs", bad), [0; 0]);
    }

    #[test]
    fn words_and_tests_about_a_system_are_no_code_for_it() {
        let good = "//! On windows cfg(windows).\nfn a() { say(\"cfg(unix)\") }\n\n#[cfg(test)]\nmod tests { #[cfg(unix)] fn b() {} }\n";
        assert_eq!(places(system, "crates/guide/src/lib.rs", good), [0; 0]);
        let main = "#![cfg_attr(windows, windows_subsystem = \"windows\")]\n";
        assert_eq!(places(system, "crates/watch/src/main.rs", main), [0; 0]);
        assert_eq!(places(system, "crates/watch/src/lib.rs", main), [1]);
    }

    #[test]
    fn unsafe_code_stays_behind_its_fence() {
        let text = "#![forbid(unsafe_code)]\n#![expect(unsafe_code)]\n// unsafe_code\n";
        assert_eq!(places(system, "crates/guide/src/lib.rs", text), [2]);
        let place = "crates/machine/src/presence/lock.rs";
        assert_eq!(places(system, place, text), [0; 0]);
    }

    #[test]
    fn the_domain_repeats_what_is_forbidden_of_std() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let forbidden = |file: &str, list: &str| -> Vec<String> {
            let text = std::fs::read_to_string(root.join(file)).unwrap();
            let table: toml::Table = text.parse().unwrap();
            let entries = table[list].as_array().unwrap().iter();
            entries
                .map(|entry| entry["path"].as_str().unwrap().to_owned())
                .collect()
        };
        for list in ["disallowed-methods", "disallowed-types"] {
            let domain = forbidden("crates/domain/clippy.toml", list);
            for path in forbidden("clippy.toml", list) {
                assert!(
                    !path.starts_with("std::") || domain.contains(&path),
                    "{path}"
                );
            }
        }
    }

    #[test]
    fn nothing_is_elevated() {
        let path = "crates/machine/src/perform/mod.rs";
        let text = "fn c() { start(\"runas\", \"/qn\") }\n";
        assert_eq!(places(elevation, path, text), [1, 1]);
        let tests = format!("//! Doc.\n\n#[cfg(test)]\nmod tests {{\n{text}}}\n");
        assert_eq!(places(elevation, path, &tests), [0; 0]);
    }

    #[test]
    fn text_never_becomes_markup() {
        let text =
            "// innerHTML\nnode.innerHTML = value;\nnode['outerHTML'] = value;\nevaluate(1);\n";
        assert_eq!(places(markup, "ui/app/dom.js", text), [2, 3]);
        assert_eq!(places(markup, "ui/test/dom.test.js", text), [0; 0]);
    }

    #[test]
    fn only_the_backend_knows_its_host() {
        let text = "const host = window.__TAURI__;\n";
        assert_eq!(places(window, "ui/app/main.js", text), [1]);
        assert_eq!(places(window, "ui/app/backend/tauri.js", text), [0; 0]);
    }
}
