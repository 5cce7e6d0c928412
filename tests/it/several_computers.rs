//! Several computers in the window: the same overview as in a terminal, and what is said when a folder, a
//! list or a round cannot be used.

use std::fs;
use std::path::Path;

use acceptance::guided::Guided;
use acceptance::terminal::Terminal;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{
    Block, ErrorCode, Intent, OverviewForm, Place, TableRow, View, WireError,
};
use voorzorg_guide::{OverviewFields, RoundFields, TypedFields};

use crate::organisation::made;

/// The moment at which the clock of [`Guided`] stands.
const AT: &str = "2026-11-23T08:59:36+00:00";

fn shown(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

/// A folder with results of three computers, and a list of four.
fn folder_and_list() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    for (label, name, number) in [
        ("PC-01", "linux/clean", 1),
        ("PC-02", "windows/home-active", 2),
        ("<b>PC-03</b>", "linux/kesl-leftovers", 3),
    ] {
        let file = made(label, name, (number, number), 9, &[]);
        fs::write(folder.path().join(format!("{number}.json")), file.json()).unwrap();
    }
    let list = folder.path().join("list.txt");
    fs::write(&list, "PC-01\nPC-02\n<b>PC-03</b>\nPC-04;;reminded\n").unwrap();
    (folder, shown(&list))
}

fn gather(guided: &mut Guided, folder: &str, list: &str) -> Result<View, WireError> {
    guided.view();
    let typed = OverviewFields {
        folder: folder.to_owned(),
        list: list.to_owned(),
    };
    guided.try_press(Intent::MakeOverview { typed })
}

fn table(view: &View) -> &[TableRow] {
    let tables = view.screen.blocks.iter().find_map(|block| match block {
        Block::Table { rows, .. } => Some(rows),
        _ => None,
    });
    tables.unwrap()
}

#[test]
fn the_window_shows_and_saves_what_the_terminal_does() {
    let (folder, list) = folder_and_list();
    for locale in Locale::ALL {
        let mut guided = Guided::replay("nothing-found", locale);
        // As Windows copies a path.
        let quoted = format!(" \"{}\" ", shown(folder.path()));
        let view = gather(&mut guided, &quoted, &list).unwrap();
        let rows = table(&view);
        let labels: Vec<&str> = rows.iter().map(|row| row.cells[0].text.as_str()).collect();
        assert_eq!(labels, ["PC-02", "PC-04", "<b>PC-03</b>", "PC-01"]);
        let open: Vec<bool> = rows.iter().map(|row| row.is_open).collect();
        assert_eq!(open, [true, true, true, false]);
        assert_eq!(
            rows[1].cells[3].text, "reminded",
            "what was written in the list"
        );
        let ranks = rows.iter().map(|row| row.cells[1].sort.as_deref());
        assert!(ranks.is_sorted(), "sorted by urgency at first");

        for (form, extension) in [
            (OverviewForm::Page, "html"),
            (OverviewForm::Table, "csv"),
            (OverviewForm::Data, "json"),
        ] {
            let view = guided.submit(Intent::SaveOverview { form });
            let remark = view.screen.remark.unwrap();
            let path = remark.text.split(": ").nth(1).unwrap().to_owned();
            assert!(path.ends_with(extension), "{path}");
            let terminal = Terminal::new(guided.folder.path()).run(&[
                "overview",
                &shown(folder.path()),
                "--list",
                &list,
                "--at",
                AT,
                "--lang",
                locale.tag(),
                "--format",
                extension,
            ]);
            // Only the version of the program differs, which a test sets.
            let version = env!("CARGO_PKG_VERSION");
            let saved = fs::read_to_string(path).unwrap().replace("0.0.0", version);
            // The terminal of the tests ends its lines as a terminal does.
            assert_eq!(terminal.out, saved.replace("\r\n", "\n"), "{extension}");
        }
        let view = guided.view();
        let others = view.screen.others.iter().map(|button| &button.intent);
        assert!(others.clone().any(|intent| *intent == Intent::OpenOverview));

        let other = match locale {
            Locale::Nl => Locale::En,
            Locale::En => Locale::Nl,
        };
        let heading = view.screen.heading.clone();
        let turned = guided.submit(Intent::SetLanguage { locale: other });
        assert_ne!(turned.screen.heading, heading);
        assert_eq!(table(&turned).len(), 4);
        let closed = guided.submit(Intent::CloseOverview);
        assert_eq!(closed.screen.place, "organisation");
    }
}

#[test]
fn a_folder_or_list_that_cannot_be_used_is_said_and_the_page_stays() {
    let (folder, list) = folder_and_list();
    let here = shown(folder.path());
    let nowhere = shown(&folder.path().join("nowhere"));
    let image = folder.path().join("image.png");
    fs::write(&image, [0x89, b'P', b'N', b'G', 0, 0, 1, 2]).unwrap();
    let empty = folder.path().join("empty.csv");
    fs::write(&empty, "\n\n").unwrap();
    let mut guided = Guided::replay("nothing-found", Locale::En);
    guided.view();
    guided.submit(Intent::Go {
        place: Place::Organisation,
    });
    for (folder, list, said) in [
        ("", "", "Which folder is it?"),
        ("\"\"", "", "Which folder is it?"),
        (&nowhere, "", "does not exist"),
        (&list, "", "folder"),
        (&here, &nowhere, "does not exist"),
        (&here, &shown(&empty), "no computer in this list"),
    ] {
        let error = gather(&mut guided, folder, list).unwrap_err();
        let text = format!("{} {}", error.message, error.hint);
        assert!(text.contains(said), "{folder} {list}: {text}");
        assert_eq!(guided.view().screen.place, "organisation");
    }
    for intent in [
        Intent::SaveOverview {
            form: OverviewForm::Page,
        },
        Intent::OpenOverview,
    ] {
        let error = guided.try_press(intent).unwrap_err();
        assert_eq!(error.code, ErrorCode::NotNow);
    }
}

#[test]
fn a_round_is_begun_once_in_a_folder_and_only_with_a_day_that_is_one() {
    let (_kept, list) = folder_and_list();
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("Results here");
    let mut guided = Guided::replay("nothing-found", Locale::En);
    guided.view();
    let mut begin = |typed: RoundFields| guided.try_press(Intent::BeginRound { typed });
    let typed = RoundFields {
        folder: shown(&folder),
        organisation: "Bakker <b>".to_owned(),
        list,
        until: "soon".to_owned(),
    };
    let error = begin(typed.clone()).unwrap_err();
    assert!(error.message.contains("soon"), "{error:?}");
    assert!(!folder.exists(), "nothing is made");
    let too_long = RoundFields {
        organisation: "x".repeat(81),
        until: String::new(),
        ..typed.clone()
    };
    assert!(begin(too_long).is_err());
    let right = RoundFields {
        until: "31-12-2026".to_owned(),
        ..typed
    };
    let view = begin(right.clone()).unwrap();
    assert!(view.screen.remark.unwrap().text.contains("Results here"));
    let round = fs::read_to_string(folder.join("Voorzorg round.json")).unwrap();
    assert!(round.contains("\"until\": \"2026-12-31\""), "{round}");
    assert!(round.contains("PC-04"), "{round}");
    let error = begin(right).unwrap_err();
    assert!(error.message.contains("Voorzorg round"), "{error:?}");
    assert_eq!(
        fs::read_dir(&folder).unwrap().count(),
        2,
        "nothing is added"
    );
}

#[test]
fn a_name_that_is_not_on_the_list_of_the_round_is_asked_for_again() {
    let (_kept, list) = folder_and_list();
    let home = tempfile::tempdir().unwrap();
    let mut guided = Guided::replay("nothing-found", Locale::Nl);
    guided.view();
    let typed = RoundFields {
        folder: shown(home.path()),
        list,
        ..RoundFields::default()
    };
    guided.submit(Intent::BeginRound { typed });
    let round = shown(&home.path().join("Voorzorg ronde.json"));
    let save = |guided: &mut Guided, label: &str, round: &str| {
        let typed = TypedFields {
            label: label.to_owned(),
            round: round.to_owned(),
            ..TypedFields::default()
        };
        guided.try_press(Intent::SaveResult { typed })
    };
    let choices = |view: View| {
        let forms = view
            .screen
            .blocks
            .into_iter()
            .filter_map(|block| match block {
                Block::Form { fields, .. } => Some(fields),
                _ => None,
            });
        let label = forms.flatten().find(|field| field.id == "label");
        label.unwrap().choices
    };
    let place = Place::SaveResult;
    assert!(choices(guided.submit(Intent::Go { place })).is_empty());
    for label in ["", "PC-05"] {
        let error = save(&mut guided, label, &round).unwrap_err();
        assert_eq!(error.message.contains("PC-05"), !label.is_empty());
        assert!(error.message.ends_with("uit de lijst."), "{error:?}");
        assert_eq!(choices(guided.view())[..2], ["PC-01", "PC-02"]);
    }
    assert!(
        choices(guided.submit(Intent::Go { place })).is_empty(),
        "whoever comes back types anything"
    );
    assert!(save(&mut guided, "PC-01", "/nowhere/round.json").is_err());
    let folder = shown(home.path());
    assert!(save(&mut guided, "PC-01", &folder).is_err(), "a folder");
    let saved = save(&mut guided, " pc-01", &format!("\"{round}\"")).unwrap();
    assert_eq!(saved.screen.place, "result-saved");
    let name = saved.screen.all_blocks().find_map(|block| match block {
        Block::Exact { text, .. } => Some(text.clone()),
        _ => None,
    });
    assert!(name.unwrap().contains("PC-01"), "as it stands on the list");
}

#[test]
fn the_page_for_the_security_officer_is_one_from_the_window_and_the_terminal() {
    let mut guided = Guided::replay("nothing-found", Locale::Nl);
    guided.view();
    let view = guided.submit(Intent::SaveOfficerPage);
    let remark = view.screen.remark.unwrap().text;
    let path = remark.split(": ").nth(1).unwrap();
    let page = fs::read_to_string(path).unwrap();
    for said in ["Wat het nooit doet", "What it never does", "rpm (Linux)"] {
        assert!(page.contains(said), "{said}");
    }
    assert!(!page.contains("http"), "nothing from outside");
    let home = tempfile::tempdir().unwrap();
    let terminal = Terminal::new(home.path());
    let saved = home.path().join("officer.html");
    let ran = terminal.run(&["officer", "--out", saved.to_str().unwrap(), "--lang", "en"]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    let saved = fs::read_to_string(saved).unwrap();
    let without = |page: &str| -> Vec<String> {
        let rows = page.split("<dt").filter(|row| !row.contains("SHA-256"));
        rows.map(|row| row.replace("0.0.0", env!("CARGO_PKG_VERSION")))
            .collect()
    };
    // The programs of a test stand in another folder than those of the window.
    let heads = without(&page).first().cloned();
    assert_eq!(heads, without(&saved).first().cloned());
    let text = terminal.run(&["officer", "--lang", "en"]);
    assert!(text.out.contains("SHA-256"), "{}", text.out);
    let general = terminal.run(&["officer", "--without-hashes", "--lang", "en"]);
    assert!(!general.out.contains("SHA-256"), "{}", general.out);
}

#[test]
fn the_page_for_the_security_officer_names_each_source_that_is_read() {
    let home = tempfile::tempdir().unwrap();
    let page = Terminal::new(home.path()).run(&["officer", "--without-hashes", "--lang", "en"]);
    let words: Vec<&str> = page.out.split_whitespace().collect();
    let page = words.join(" ");
    for source in [
        "Microsoft Defender",
        "Changes waiting for a restart",
        "What programs leave behind",
        "Battery and other installations",
        "Package list (pacman)",
    ] {
        assert!(page.contains(source), "{source}: {page}");
    }
}

#[test]
fn every_file_that_is_kept_is_on_the_page_for_the_security_officer() {
    let home = tempfile::tempdir().unwrap();
    let terminal = Terminal::new(home.path());
    let shared = home.path().join("shared");
    let _ = terminal.run(&["round", "new", shared.to_str().unwrap()]);
    let _ = terminal.run(&["result", "--out", shared.to_str().unwrap()]);
    let _ = terminal.run(&["watch", "--once"]);
    let page = terminal.run(&["officer", "--without-hashes"]).out;
    let mut kept = Vec::new();
    let mut folders = vec![home.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && path != shared {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == "json") {
                kept.push(path.file_name().unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    assert!(kept.contains(&"results.json".to_owned()), "{kept:?}");
    assert!(kept.contains(&"organisations.json".to_owned()), "{kept:?}");
    for name in kept {
        assert!(page.contains(&name), "{name}: {page}");
    }
}
