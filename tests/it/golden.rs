//! Golden views: every screen of a journey, as the window gets it. They are the input of the
//! window's own tests, so the contract is held from both ends.
//!
//! `VOORZORG_REGENERATE=1 cargo test -p acceptance --test it golden` writes them anew.

use std::collections::BTreeMap;
use std::path::Path;

use acceptance::guided::Guided;
use voorzorg_guide::TypedFields;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Intent, Place, View};

/// Leads the shipped example from the first scan to the report, and collects the view of every place.
fn views(locale: Locale) -> BTreeMap<String, View> {
    let mut kept = BTreeMap::new();
    let mut guided = Guided::replay_undated("home-to-defender", locale);
    let folder = serde_json::to_string(guided.folder.path()).unwrap();
    let folder = folder.trim_matches('"').to_owned();
    let mut keep = |name: &str, view: View| {
        let view = View {
            revision: 0,
            ..view
        };
        // The folder of the test is another one each time.
        let text = serde_json::to_string(&view).unwrap();
        let text = text.replace(&folder, "/home/somebody/voorzorg");
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

fn check(locale: Locale) {
    let folder = acceptance::folder("golden/views");
    let regenerate = std::env::var_os("VOORZORG_REGENERATE").is_some();
    if regenerate {
        std::fs::create_dir_all(&folder).unwrap();
        for file in std::fs::read_dir(&folder).unwrap() {
            let path = file.unwrap().path();
            if path
                .to_string_lossy()
                .contains(&format!("{}-", locale.tag()))
            {
                std::fs::remove_file(path).unwrap();
            }
        }
    }
    let mut names = Vec::new();
    for (name, view) in views(locale) {
        let file = folder.join(format!("{}-{name}.json", locale.tag()));
        let mut text = serde_json::to_string_pretty(&view).unwrap();
        text.push('\n');
        if regenerate {
            std::fs::write(&file, &text).unwrap();
        }
        if let Some(difference) = first_difference(&read(&file), &text) {
            panic!("{}: {difference}; run cargo xtask generate", file.display());
        }
        names.push(file);
    }
    let stray = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            name.starts_with(&format!("{}-", locale.tag())) && !names.contains(path)
        })
        .count();
    assert_eq!(stray, 0, "golden views that no journey shows");
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

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_default()
}

#[test]
fn the_golden_views_in_dutch_are_what_the_guide_shows() {
    check(Locale::Nl);
}

#[test]
fn the_golden_views_in_english_are_what_the_guide_shows() {
    check(Locale::En);
}
