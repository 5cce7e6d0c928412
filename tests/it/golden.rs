//! Golden views: every screen of a journey, as the window gets it in Dutch. They are the input of the window's own
//! tests, so the contract is held from both ends. Beside them the same screens as text, in both languages.
//!
//! `VOORZORG_REGENERATE=1 cargo test -p acceptance --test it golden` writes them anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use acceptance::folder;
use acceptance::guided::Guided;
use serde_json::Value;
use voorzorg_guide::TypedFields;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::terminal::{Page, draw};
use voorzorg_guide::view::{Intent, Place, View};

/// Leads the shipped example from the first scan to the report, and collects the view of every place.
fn views_of(locale: Locale) -> BTreeMap<String, View> {
    let mut kept = BTreeMap::new();
    let mut guided = Guided::replay_undated("home-to-defender", locale);
    let of_the_test = serde_json::to_string(guided.folder.path()).unwrap();
    let of_the_test = of_the_test.trim_matches('"').to_owned();
    let mut keep = |name: &str, view: View| {
        let view = View {
            revision: 0,
            ..view
        };
        // The folder of the test is another one each time.
        let text = serde_json::to_string(&view).unwrap();
        let text = text.replace(&of_the_test, "/home/somebody/voorzorg");
        kept.insert(name.to_owned(), serde_json::from_str(&text).unwrap());
    };
    keep("01-result", guided.view());
    keep(
        "01-save-result",
        guided.submit(Intent::Go {
            place: Place::SaveResult,
        }),
    );
    let typed = TypedFields {
        label: "PC-03".to_owned(),
        ..TypedFields::default()
    };
    keep(
        "01-save-result-saved",
        guided.submit(Intent::SaveResult { typed }),
    );
    keep(
        "02-explain-nobody",
        guided.submit(Intent::Go {
            place: Place::Explain,
        }),
    );
    guided.submit(Intent::Go {
        place: Place::Journey,
    });
    keep("04-question-group", guided.questions());
    keep(
        "04-question-group-answered",
        guided.answer("group", "vital"),
    );
    keep(
        "03-explain-vital",
        guided.submit(Intent::Go {
            place: Place::Explain,
        }),
    );
    keep("05-question-device-admin", guided.questions());
    guided.answer("device-admin", "department");
    keep("05-hand-over", guided.questions());
    guided.answer("device-admin", "me");
    keep("06-before-you-begin", guided.questions());
    guided.submit(Intent::Prepare);
    keep("07-step-passwords", guided.view());
    keep(
        "07-step-passwords-stopped",
        guided.answer("passwords", "not-yet"),
    );
    keep(
        "07-paused",
        guided.submit(Intent::Go {
            place: Place::Paused,
        }),
    );
    guided.submit(Intent::Go {
        place: Place::Journey,
    });
    keep(
        "07-step-passwords-answered",
        guided.answer("passwords", "none"),
    );
    guided.press_primary();
    let mut number = 8;
    for _ in 0..20 {
        let view = guided.view();
        let place = view.screen.place.clone();
        if place == "wrap-up" {
            break;
        }
        keep(&format!("{number:02}-{place}"), view);
        number += 1;
        match place.as_str() {
            "step-passwords-vaults" => {
                guided.answer("vaults", "none");
            }
            "step-ready" => {
                guided.answer("protection-password", "none");
            }
            "step-ready-administrator" => {
                guided.answer("administrator", "yes");
            }
            "step-replacement" => {
                guided.answer("replacement", "other");
                keep(
                    &format!("{number:02}-{place}-which"),
                    guided.press_primary(),
                );
                guided.submit(Intent::Go {
                    place: Place::Journey,
                });
                keep(
                    &format!("{number:02}-{place}-chosen"),
                    guided.answer("replacement", "microsoft-defender"),
                );
                number += 1;
            }
            "step-remove" => {
                keep(
                    &format!("{number:02}-{place}-started"),
                    guided.press_primary(),
                );
                number += 1;
            }
            "step-restart" => {
                guided.press_primary();
                keep(&format!("{number:02}-{place}-comes-back"), guided.view());
                guided.submit(Intent::CheckStep {
                    step: "restart".to_owned(),
                });
                keep(&format!("{number:02}-{place}-not-yet"), guided.view());
                number += 1;
                guided.submit(Intent::PretendRestart);
                continue;
            }
            _ => {}
        }
        guided.press_primary();
    }
    keep(&format!("{number:02}-wrap-up"), guided.view());
    keep(
        &format!("{:02}-report", number + 1),
        guided.submit(Intent::Go {
            place: Place::Report,
        }),
    );
    keep(
        &format!("{:02}-letters", number + 2),
        guided.submit(Intent::Go {
            place: Place::Letters,
        }),
    );
    keep(
        &format!("{:02}-about", number + 3),
        guided.submit(Intent::Go {
            place: Place::About,
        }),
    );
    for (after, (name, place)) in [
        ("history", Place::History),
        ("practice", Place::Practice),
        ("settings", Place::Settings),
        ("start-over", Place::StartOver),
    ]
    .into_iter()
    .enumerate()
    {
        let name = format!("{:02}-{name}", number + 4 + after);
        keep(&name, guided.submit(Intent::Go { place }));
    }
    kept
}

/// What is kept: the view in Dutch as the window gets it, and the screen in both languages as a terminal draws it,
/// for people who review a change.
fn kept_files() -> BTreeMap<PathBuf, String> {
    let (views, screens) = (folder("golden/views"), folder("golden/screens"));
    let mut files = BTreeMap::new();
    for locale in Locale::ALL {
        for (name, view) in views_of(locale) {
            let screen = screens.join(format!("{}-{name}.txt", locale.tag()));
            files.insert(screen, draw(&view, Page::plain()));
            if locale == Locale::Nl {
                let text = serde_json::to_string_pretty(&view).unwrap();
                files.insert(views.join(format!("{name}.json")), text + "\n");
            }
        }
    }
    files
}

#[test]
fn the_golden_views_and_screens_are_what_the_guide_shows() {
    let files = kept_files();
    let there = || {
        let folders = [folder("golden/views"), folder("golden/screens")];
        let entries = folders
            .into_iter()
            .flat_map(|folder| fs::read_dir(folder).unwrap());
        entries.map(|file| file.unwrap().path())
    };
    if std::env::var_os("VOORZORG_REGENERATE").is_some() {
        there().for_each(|file| fs::remove_file(file).unwrap());
        for (file, text) in &files {
            fs::write(file, text).unwrap();
        }
    }
    for (file, text) in &files {
        let kept = fs::read_to_string(file).unwrap_or_default();
        if let Some(difference) = first_difference(&kept, text) {
            panic!("{}: {difference}; run cargo xtask generate", file.display());
        }
    }
    let stray: Vec<PathBuf> = there().filter(|file| !files.contains_key(file)).collect();
    assert_eq!(stray, Vec::<PathBuf>::new(), "no journey shows these");
}

#[test]
fn a_view_differs_between_the_languages_in_its_texts_only() {
    let mut english = views_of(Locale::En);
    for (name, view) in views_of(Locale::Nl) {
        let english = english
            .remove(&name)
            .unwrap_or_else(|| panic!("{name}: Dutch only"));
        let shape = |view: &View| serde_json::to_string_pretty(&without_texts(view)).unwrap();
        let difference = first_difference(&shape(&view), &shape(&english));
        assert_eq!(difference, None, "{name}");
    }
    assert!(english.is_empty(), "English only: {:?}", english.keys());
}

/// The shape of a view: what is of one language is taken out, and intents, places and states stay.
fn without_texts(view: &View) -> Value {
    fn walk(value: Value, key: &str) -> Value {
        const STAYS: [&str; 7] = ["kind", "command", "place", "id", "state", "tone", "step"];
        match value {
            Value::String(text) if !STAYS.contains(&key) && !text.is_empty() => Value::Bool(true),
            Value::Array(all) => all.into_iter().map(|one| walk(one, key)).collect(),
            Value::Object(all) => {
                let walked = all.into_iter().map(|(key, one)| {
                    let one = walk(one, &key);
                    (key, one)
                });
                Value::Object(walked.collect())
            }
            other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other,
        }
    }
    walk(serde_json::to_value((&view.screen, &view.map)).unwrap(), "")
}

/// The first line that is not the same, since a whole view is too long to compare by eye.
fn first_difference(kept: &str, shown: &str) -> Option<String> {
    if kept == shown {
        return None;
    }
    let differing = kept
        .lines()
        .zip(shown.lines())
        .enumerate()
        .find(|(_, (a, b))| a != b);
    Some(match differing {
        Some((number, (kept, shown))) => {
            format!(
                "line {}: kept {}, shown {}",
                number + 1,
                kept.trim(),
                shown.trim()
            )
        }
        None => format!(
            "{} lines kept, {} shown",
            kept.lines().count(),
            shown.lines().count()
        ),
    })
}
