//! Names that mean harm: markup, marks that turn the direction, ten thousand letters.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::look;
use crate::person::Person;

const MARKUP: &str =
    "Kaspersky Plus <img src=x onerror=\"window.__hit=1\"><script>window.__hit=2</script>";
const TURNED: &str = "Kaspersky Plus \u{202e}exe.tcetorp";

#[test]
#[ignore = "needs WebKitWebDriver and a display: cargo xtask webdriver"]
fn hostile_names_are_shown_as_text_and_break_nothing() {
    let long = format!("Kaspersky Plus {}", "x".repeat(10_000));
    for (name, what) in [
        (MARKUP, "markup"),
        (TURNED, "turned"),
        (long.as_str(), "long"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let scenario = folder.path().join("hostile");
        write_scenario(&scenario, name);
        let person = Person::with(folder, scenario);
        let window = person.open("en");
        look::check(&window, what);
        window.open_all_parts();

        // A mark that turns the direction is replaced by one that is seen.
        let begin: String = name.chars().take(200).collect();
        let begin = begin.replace('\u{202e}', "\u{fffd}");
        let shown = window.session.script(
            "return {
                text: document.querySelector('main').textContent.includes(arguments[0]),
                hit: window.__hit ?? null,
                turning: /[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/.test(document.title + document.body.textContent),
                made: document.querySelectorAll('img, script:not([src=\"main.js\"]), iframe, object').length,
            }",
            &json!([begin]),
        );
        let right = json!({ "text": true, "hit": null, "turning": false, "made": 0 });
        assert_eq!(
            shown,
            right,
            "{what}: {}",
            window.text().chars().take(3000).collect::<String>()
        );

        window.session.resize(360, 640);
        let narrow = "return innerWidth === 360";
        window.wait_for("a narrow window", narrow, &Value::Null);
        look::check(&window, what);
        look::picture(&window, &format!("hostile-{what}"));
        window.session.close();
        println!("{what}: shown as text, nothing run, nothing wider than 360 px");
    }
}

/// The machine of the shipped example, with `name` for everything that has a name of its own, and
/// with one more program that nobody knows.
fn write_scenario(folder: &Path, name: &str) {
    let example = acceptance::folder("fixtures/scenarios/home-to-defender/01-installed.json");
    let mut snapshot: Value = serde_json::from_str(&fs::read_to_string(example).unwrap()).unwrap();
    let mut changed = 0;
    for reading in snapshot["readings"].as_array_mut().unwrap() {
        for fact in reading["facts"].as_array_mut().unwrap() {
            let field = match fact["fact"].as_str() {
                Some("uninstall-entry" | "security-product") => "name",
                Some("service") => "display_name",
                _ => continue,
            };
            fact[field] = json!(name);
            changed += 1;
        }
    }
    assert!(changed >= 4, "the example has changed: {changed}");
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("01.json"), snapshot.to_string()).unwrap();
    fs::write(
        folder.join("scenario.toml"),
        "format = 1\nstart = \"01.json\"\n",
    )
    .unwrap();
}
