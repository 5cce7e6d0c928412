//! Nobody reads of another system than their own.

use std::collections::BTreeSet;

use acceptance::catalogue;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use voorzorg_domain::snapshot::System;
use voorzorg_guide::texts::FILES;

/// Words of Windows, in both languages.
const WORDS: [&str; 8] = [
    "windows",
    "registry",
    "register",
    "driver",
    "stuurprogramma",
    "shut down",
    "afsluiten",
    "webview2",
];

/// What says a word of Windows on purpose: where each message starts, and why.
const ON_PURPOSE: [(&str, &str); 15] = [
    ("alternative-", "says for which systems a product is made"),
    ("source-", "the title of a page"),
    (
        "container-wsl",
        "the computer around it is a Windows computer",
    ),
    ("exit-code-", "codes of Windows Installer"),
    ("probe-services", "only a scan of Windows has it"),
    ("probe-security-center", "only a scan of Windows has it"),
    ("gap-starting", "Security Center is a part of Windows"),
    ("page-container-wsl", "it speaks of the computer around it"),
    ("page-gap-starting", "Security Center is a part of Windows"),
    (
        "page-gap-switched-off",
        "only Security Center and Defender can be switched off",
    ),
    ("gap-help-starting", "Security Center is a part of Windows"),
    (
        "gap-help-switched-off",
        "Security Center is a part of Windows",
    ),
    ("result-still-named", "Security Center is a part of Windows"),
    ("failure-no-web-view", "only the window of Windows needs it"),
    (
        "not-started-",
        "what Windows answers when a program is started",
    ),
];

/// The text of a message on `system`: of the variants by system the one that is meant, of all others
/// every one.
fn text(pattern: &Pattern<&str>, system: System, out: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.push_str(value),
            PatternElement::Placeable { expression } => {
                let Expression::Select { selector, variants } = expression else {
                    continue;
                };
                let is_by_system = matches!(selector, InlineExpression::VariableReference { id } if id.name == "system");
                let is_meant = |key: &fluent_syntax::ast::VariantKey<&str>| matches!(key, fluent_syntax::ast::VariantKey::Identifier { name } if *name == system.id());
                let has_own = variants.iter().any(|variant| is_meant(&variant.key));
                for variant in variants {
                    let reads =
                        !is_by_system || is_meant(&variant.key) || variant.default && !has_own;
                    if reads {
                        text(&variant.value, system, out);
                    }
                }
            }
        }
    }
}

/// The starts of all messages that only a computer of another system than `system` can show.
fn of_other_systems(system: System) -> BTreeSet<String> {
    let mut starts = BTreeSet::new();
    for recipe in catalogue()
        .recipes
        .iter()
        .filter(|recipe| recipe.system != system)
    {
        starts.insert(format!("step-{}-", recipe.id.as_str()));
        starts.insert(format!("note-{}-", recipe.id.as_str()));
        starts.extend(
            recipe
                .steps
                .iter()
                .flat_map(|step| &step.wizard)
                .map(|asked| format!("wizard-{}", asked.id)),
        );
    }
    for recipe in catalogue()
        .recipes
        .iter()
        .filter(|recipe| recipe.system == system)
    {
        for asked in recipe.steps.iter().flat_map(|step| &step.wizard) {
            starts.remove(&format!("wizard-{}", asked.id));
        }
    }
    for product in &catalogue().products {
        if product
            .signatures
            .iter()
            .all(|signature| signature.system != system)
        {
            starts.insert(format!("product-{}-", product.id.as_str()));
        }
    }
    starts
}

#[test]
fn no_mac_or_linux_computer_is_told_about_windows() {
    let mut wrong = Vec::new();
    for system in [System::Macos, System::Linux] {
        let others = of_other_systems(system);
        for &(file, nl, en) in FILES {
            for source in [nl, en] {
                for entry in fluent_syntax::parser::parse(source).unwrap().body {
                    let Entry::Message(message) = entry else {
                        continue;
                    };
                    let id = message.id.name;
                    let is_meant = ON_PURPOSE.iter().any(|(start, _)| id.starts_with(start))
                        || others.iter().any(|start| id.starts_with(start.as_str()));
                    let mut said = String::new();
                    text(&message.value.unwrap(), system, &mut said);
                    let said = said.to_lowercase();
                    for word in WORDS
                        .iter()
                        .filter(|word| !is_meant && said.contains(*word))
                    {
                        wrong.push(format!("{file} {id} on {}: {word}", system.id()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_exception_is_still_needed() {
    for (start, why) in ON_PURPOSE {
        let messages = FILES.iter().flat_map(|(_, nl, en)| [nl, en]);
        let mut says = messages
            .flat_map(|source| source.lines())
            .filter(|line| line.starts_with(start));
        let is_needed =
            says.any(|line| WORDS.iter().any(|word| line.to_lowercase().contains(word)));
        assert!(is_needed, "{start}: {why}");
    }
}

/// macOS asks once, and a "no" is for ever.
#[test]
fn macos_asks_about_notifications_only_when_a_person_switches_the_watch_on() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap();
    let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
    let backend = read("crates/machine/src/presence/notices/macos.rs");
    let (before, asks) = backend.split_once("pub(super) fn ask()").unwrap();
    assert!(!before.contains("request_auth"), "only `ask` may ask");
    assert_eq!(asks.matches("request_auth").count(), 1);

    let mut callers = Vec::new();
    let mut folders = vec![root.join("crates"), root.join("src-tauri/src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let calls = text.matches("ask_permission();").count();
                callers.extend(vec![path; calls]);
            }
        }
    }
    let settings = "crates/guide/src/watchkeeping/settings.rs";
    assert_eq!(callers, [root.join(settings)]);
    let text = read(settings);
    let (_, switch) = text
        .split_once("pub fn set_start_at_login(on: bool)")
        .unwrap();
    let switch = switch.split_once("\n}\n").unwrap().0;
    let asks = switch.split_once("if on {").unwrap().1;
    assert!(
        asks.contains("ask_permission();"),
        "only when it is switched on"
    );
}
