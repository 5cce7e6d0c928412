//! What is not about this computer says so on every screen and in every file, and never mixes with what
//! is.

use std::fs;
use std::path::Path;

use acceptance::find;
use acceptance::folder;
use acceptance::guided::Guided;
use acceptance::patience::Patient;
use acceptance::terminal::{Led, Terminal};
use serde_json::{Value, json};
use voorzorg_domain::journey::{Event, Journal, Recorded};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::{System, Timestamp};
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Block, Intent, Place, View};
use voorzorg_guide::{Frontend, JOURNAL, ReportFile, Setup, start};
use voorzorg_machine::Machine;

const PLACES: [Place; 15] = [
    Place::Journey,
    Place::Result,
    Place::Questions,
    Place::Explain,
    Place::Report,
    Place::Letters,
    Place::About,
    Place::History,
    Place::Practice,
    Place::Settings,
    Place::SaveResult,
    Place::Organisation,
    Place::Round,
    Place::Paused,
    Place::StartOver,
];

/// What says it, by locale: on a screen, in a letter, in a report.
fn marks(origin: Origin, locale: Locale) -> [&'static str; 3] {
    match (origin, locale) {
        (Origin::Root, Locale::En) => [
            "This is about the folder you named, not about this computer.",
            "Please note: this letter is about a folder that was checked,",
            "Report about a folder.",
        ],
        (Origin::Root, Locale::Nl) => [
            "Dit gaat over de map die je noemde, niet over deze computer.",
            "Let op: deze brief gaat over een map die is bekeken,",
            "Verslag over een map.",
        ],
        (Origin::Practice, Locale::En) => [
            "Practice. This is an example, not your own computer.",
            "Practice. This letter is about an example,",
            "Practice report.",
        ],
        (Origin::Practice, Locale::Nl) => [
            "Oefening. Dit is een voorbeeld, niet je eigen computer.",
            "Oefening. Deze brief gaat over een voorbeeld,",
            "Verslag van een oefening.",
        ],
        (Origin::Live, _) => panic!("nothing is said of this computer"),
    }
}

fn guided(origin: Origin, locale: Locale) -> Guided {
    match origin {
        Origin::Root => Guided::tree(folder("fixtures/trees/debian-kesl"), locale),
        Origin::Practice => Guided::replay("kesl-removed", locale),
        Origin::Live => panic!("no test scans the computer that it runs on"),
    }
}

fn letters(blocks: &[Block]) -> Vec<(String, String)> {
    blocks
        .iter()
        .flat_map(|block| match block {
            Block::Letter { letter, text, .. } => vec![(letter.clone(), text.clone())],
            Block::More { blocks, .. } => letters(blocks),
            _ => Vec::new(),
        })
        .collect()
}

#[test]
fn each_screen_and_each_file_about_something_else_than_this_computer_says_so() {
    for origin in [Origin::Root, Origin::Practice] {
        for locale in Locale::ALL {
            let [banner, letter_mark, report_mark] = marks(origin, locale);
            let mut guided = guided(origin, locale);
            guided.answer("group", "vital");
            for place in PLACES {
                let view = guided.submit(Intent::Go { place });
                assert_eq!(view.banner.as_deref(), Some(banner), "{place:?}");
            }
            guided.answer("device-admin", "me");
            let planned = guided.submit(Intent::Prepare);
            assert!(planned.screen.place.starts_with("step-"), "{planned:?}");
            let view = guided.submit(Intent::Go {
                place: Place::Letters,
            });
            let letters = letters(&view.screen.blocks);
            assert!(letters.len() > 1, "{letters:?}");
            for (letter, text) in &letters {
                assert!(text.starts_with(letter_mark), "{letter}: {text}");
            }
            let folder = guided.folder.path().to_owned();
            let read = |name: &str| {
                let name = format!("voorzorg-{}-{name}", origin.id());
                fs::read_to_string(folder.join(name)).unwrap()
            };
            for (letter, text) in &letters {
                for text in [text.as_str(), "Only my own words"] {
                    guided.submit(Intent::SaveLetter {
                        letter: letter.clone(),
                        text: text.to_owned(),
                    });
                }
                let first = read(&format!("letter-{letter}.txt"));
                assert_eq!(&first, text, "said once");
                let second = read(&format!("letter-{letter}-2.txt"));
                assert!(second.starts_with(letter_mark), "{second}");
                assert!(second.ends_with("\n\nOnly my own words"), "{second}");
            }
            guided.submit(Intent::SaveReport);
            let html = read("report.html");
            assert!(html.contains(report_mark), "{html}");
            guided.submit(Intent::SaveNextSteps);
            let page = read("next-steps.html");
            assert!(page.contains(banner), "{page}");
            let unmarked = fs::read_dir(&folder)
                .unwrap()
                .map(|file| file.unwrap().file_name().into_string().unwrap())
                .filter(|name| name.starts_with("voorzorg-"))
                .find(|name| !name.starts_with(&format!("voorzorg-{}-", origin.id())));
            assert_eq!(unmarked, None);
        }
    }
}

#[test]
fn what_is_not_about_this_computer_is_never_saved_among_the_letters_of_this_computer() {
    let tree = folder("fixtures/trees/debian-kesl");
    let scenario = folder("fixtures/scenarios/kesl-removed");
    let words: [&[&str]; 2] = [
        &["--root", tree.to_str().unwrap(), "--system", "linux"],
        &["--replay", scenario.to_str().unwrap()],
    ];
    for (words, origin) in words.into_iter().zip([Origin::Root, Origin::Practice]) {
        let home = tempfile::tempdir().unwrap();
        let documents = home.path().join("Documents");
        fs::create_dir(&documents).unwrap();
        let words = [words, &["--lang", "en"]].concat();
        let mut guide = Led::new(Terminal::new(home.path()), &words);
        let [banner, ..] = marks(origin, Locale::En);
        guide.press("Report");
        let saved = guide.press("Save the report");
        assert!(saved.contains("The report is saved:"), "{saved}");
        guide.quit();
        let among_real = fs::read_dir(&documents).unwrap().count();
        assert_eq!(among_real, 0, "{origin:?}");
        let own = home.path().join("voorzorg").join(origin.id());
        let report = format!("voorzorg-{}-report.html", origin.id());
        assert!(find(&own, &report).is_some(), "{}", own.display());
        let shown = Terminal::new(home.path()).run(&[&["guide"], &words[..]].concat());
        assert!(
            shown.out.contains(&format!("*** {banner} ***")),
            "{}",
            shown.all()
        );
        let real = home.path().join("voorzorg").join(JOURNAL);
        assert!(!real.exists(), "the real journal is never touched");
    }
}

fn journal(origin: Origin, app_version: &str) -> Journal {
    Journal {
        format: 1,
        app_version: app_version.to_owned(),
        catalogue_version: acceptance::catalogue().version.clone(),
        origin,
        events: vec![Recorded {
            at: Timestamp(1_795_424_376),
            event: Event::LanguageChosen {
                tag: "en".to_owned(),
            },
        }],
    }
}

#[test]
fn a_journey_about_something_else_is_kept_and_never_gone_on_with() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let _entered = runtime.enter();
    for written in Origin::ALL {
        for now in Origin::ALL {
            let data = tempfile::tempdir().unwrap();
            let text = serde_json::to_string(&journal(written, "0")).unwrap();
            fs::write(data.path().join(JOURNAL), &text).unwrap();
            let view = started(now, data.path());
            let kept = fs::read_dir(data.path())
                .unwrap()
                .map(|file| file.unwrap().path())
                .find(|path| path.to_string_lossy().ends_with("-other-origin.json"));
            let present = fs::read_to_string(data.path().join(JOURNAL)).unwrap();
            let present: Journal = serde_json::from_str(&present).unwrap();
            assert_eq!(present.origin, now);
            if written == now {
                assert_eq!(kept, None);
                assert_eq!(present.events[0], journal(written, "0").events[0]);
                continue;
            }
            let kept = kept.expect("what was there is kept");
            assert_eq!(fs::read_to_string(&kept).unwrap(), text);
            let text = &view.screen.remark.as_ref().expect("it is said").text;
            let about = match written {
                Origin::Live => "about this computer itself",
                Origin::Root => "about a folder you named",
                Origin::Practice => "from practice",
            };
            assert!(text.contains(about), "{text}");
            let name = kept.file_name().unwrap().to_str().unwrap();
            assert!(text.contains(name), "{text}");
            let begun = present
                .events
                .iter()
                .any(|recorded| matches!(recorded.event, Event::LanguageChosen { .. }));
            assert!(!begun, "nothing of the other journey goes on");
        }
    }
    runtime.shutdown_background();
}

/// The first view of a guide that starts in `data`.
fn started(origin: Origin, data: &Path) -> View {
    let machine = match origin {
        Origin::Live => Machine::local(),
        Origin::Root => Machine::root(folder("fixtures/trees/debian-kesl"), System::Linux).unwrap(),
        Origin::Practice => {
            Machine::replay(&folder("fixtures/scenarios/kesl-removed"), data).unwrap()
        }
    };
    let setup = Setup {
        machine,
        data: data.to_owned(),
        documents: data.to_owned(),
        locale: Some(Locale::En),
        zone: Zone::utc(),
        clock: || Timestamp(1_795_424_376),
        app_version: "0".to_owned(),
        frontend: Frontend::default(),
    };
    start(setup).unwrap().view()
}

#[test]
fn the_check_of_a_report_says_what_was_checked_and_what_was_not() {
    let ours = env!("CARGO_PKG_VERSION");
    let whole = "intact: nothing in it has changed";
    let again = "every word was the same";
    let hashes = "Another version of Voorzorg made it";
    let no_proof = "It does not show who made the file";
    let folder = "This is a report about a folder.";
    let practice = "This is a practice report.";
    let cases = [
        (Origin::Live, ours, 0, vec![whole, again, no_proof], hashes),
        (
            Origin::Live,
            "0.0.9",
            0,
            vec![whole, hashes, no_proof],
            again,
        ),
        (Origin::Root, ours, 1, vec![folder], whole),
        (Origin::Practice, "0.0.9", 1, vec![practice], whole),
    ];
    for (origin, version, code, said, unsaid) in cases {
        for format in ["html", "json"] {
            let home = tempfile::tempdir().unwrap();
            let out = home.path().join("report");
            let out = out.to_str().unwrap();
            let data = home.path().join("voorzorg");
            fs::create_dir(&data).unwrap();
            let text = serde_json::to_string(&journal(origin, version)).unwrap();
            fs::write(data.join(JOURNAL), text).unwrap();
            let terminal = Terminal::new(home.path());
            let made = terminal.run(&["report", "--format", format, "--out", out]);
            assert_eq!(made.code, Some(0), "{}", made.all());
            let checked = terminal.run(&["report", "--verify", out, "--lang", "en"]);
            assert_eq!(checked.code, Some(code), "{}", checked.all());
            for part in &said {
                assert!(checked.talk.contains(part), "{part}: {}", checked.all());
            }
            assert!(!checked.talk.contains(unsaid), "{}", checked.all());
        }
    }
}

#[test]
fn a_page_that_carries_no_checksum_is_refused_and_its_data_are_told_apart() {
    let home = tempfile::tempdir().unwrap();
    let file = ReportFile::new(&journal(Origin::Live, "0.0.9"), Locale::En, &Zone::utc());
    let page = file.html(acceptance::catalogue());
    let (before, rest) = page
        .split_once("<meta name=\"voorzorg-page-hash\"")
        .unwrap();
    let (_, after) = rest.split_once('>').unwrap();
    let path = home.path().join("old.html");
    fs::write(&path, format!("{before}{after}")).unwrap();
    let words = ["report", "--verify", path.to_str().unwrap(), "--lang", "en"];
    let checked = Terminal::new(home.path()).run(&words);
    assert_eq!(checked.code, Some(1), "{}", checked.all());
    for part in ["The data in this report is intact.", "could not be checked"] {
        assert!(checked.talk.contains(part), "{}", checked.all());
    }
}

#[test]
fn the_report_of_a_folder_says_in_its_data_what_it_is_about() {
    let mut guided = guided(Origin::Root, Locale::En);
    Patient::default().walk(&mut guided, |_, _| {});
    guided.submit(Intent::SaveReport);
    let html = guided.folder.path().join("voorzorg-root-report.html");
    let html = fs::read_to_string(html).unwrap();
    let (_, rest) = html.split_once("id=\"voorzorg-report\">").unwrap();
    let (data, _) = rest.split_once("</script>").unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    for part in ["journal", "report"] {
        assert_eq!(data[part]["origin"], json!("root"), "{part}");
    }
}
