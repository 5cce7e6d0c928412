use voorzorg_domain::detection::Finding;
use voorzorg_domain::snapshot::{Gap, GapKind, Probe, Reading};

use super::*;
use crate::sealed_file::{HASH_LENGTH, PAGE_HASH};
use crate::shipped::{shipped_catalogue, shipped_detector};
use crate::typed::TypedFields;

/// The version of this app.
const OURS: &str = env!("CARGO_PKG_VERSION");
const INSTALLED: &str =
    include_str!("../../../../tests/fixtures/machines/windows/home-active/snapshot.json");

fn catalogue() -> &'static Catalogue {
    shipped_catalogue().unwrap()
}

fn typed(label: &str, name: &str, organisation: &str) -> Typed {
    let fields = TypedFields {
        label: label.to_owned(),
        name: name.to_owned(),
        organisation: organisation.to_owned(),
        ..TypedFields::default()
    };
    fields.checked().unwrap()
}

fn made_of(typed: Typed, origin: Origin, app_version: &str) -> ResultFile {
    let parts = ResultParts {
        typed,
        identity: Identity::default(),
        app_version: app_version.to_owned(),
        origin,
        snapshot: serde_json::from_str(INSTALLED).unwrap(),
        progress: None,
    };
    let detector = shipped_detector().unwrap();
    ResultFile::new(parts, detector, Locale::En, &Zone::fixed(3600))
}

fn made(origin: Origin, app_version: &str) -> ResultFile {
    made_of(
        typed("PC-03", "A. de Vries", "Bakker BV"),
        origin,
        app_version,
    )
}

fn checked(text: &str) -> DamageCheck {
    check_result(text, catalogue())
}

fn hashed_anew(page: &str) -> String {
    let (before, rest) = page.split_once(PAGE_HASH).unwrap();
    let blank = format!("{before}{PAGE_HASH}{}", &rest[HASH_LENGTH..]);
    blank.replacen(PAGE_HASH, &format!("{PAGE_HASH}{}", hash(&blank)), 1)
}

#[test]
fn a_page_names_each_source_that_was_not_read_once_whether_it_weighs_or_not() {
    for (probe, name) in [
        (Probe::Defender, "Microsoft Defender"),
        (Probe::Services, "Services and drivers"),
    ] {
        let mut snapshot: Snapshot = serde_json::from_str(INSTALLED).unwrap();
        for reading in &mut snapshot.readings {
            if reading.probe == probe {
                *reading = Reading::gap(probe, Gap::of(GapKind::Unreadable));
            }
        }
        let parts = ResultParts {
            typed: typed("", "", ""),
            identity: Identity::default(),
            app_version: OURS.to_owned(),
            origin: Origin::Live,
            snapshot,
            progress: None,
        };
        let detector = shipped_detector().unwrap();
        let file = ResultFile::new(parts, detector, Locale::En, &Zone::fixed(3600));
        let page = file.html(catalogue());
        let (_, where_looked) = page.split_once("Where Voorzorg looked").unwrap();
        let (text, _) = where_looked.split_once("</main>").unwrap();
        assert_eq!(text.matches("Not checked, or not completely").count(), 1);
        assert_eq!(text.matches(name).count(), 1, "{text}");
    }
}

#[test]
fn a_result_of_any_version_is_undamaged_as_it_was_made() {
    for (version, made_again) in [(OURS, true), ("0.0.9", false)] {
        let file = made(Origin::Live, version);
        for text in [file.json(), file.html(catalogue())] {
            assert_eq!(checked(&text), DamageCheck::Undamaged { made_again });
            assert_eq!(stated_check_number(&text), Some(file.check_number()));
        }
    }
}

#[test]
fn no_word_of_the_page_and_no_value_of_the_data_can_change_unseen() {
    for version in [OURS, "0.0.9"] {
        let file = made(Origin::Live, version);
        let page = file.html(catalogue());
        let start = page.find("<main>").unwrap();
        let end = page.find("<script").unwrap();
        let mut changed = 0;
        for (at, letter) in page.char_indices().filter(|(_, ch)| ch.is_alphanumeric()) {
            if at < start || at > end || at % 7 != 0 {
                continue;
            }
            let other = format!("{}¿{}", &page[..at], &page[at + letter.len_utf8()..]);
            assert_eq!(checked(&other), DamageCheck::Changed, "{version} at {at}");
            changed += 1;
        }
        assert!(changed > 50, "{changed}");
        for text in [file.json(), page] {
            for (from, to) in [
                ("\"antivirus-found\"", "\"not-found\""),
                ("\"label\": \"PC-03\"", "\"label\": \"PC-04\""),
                ("\"organisation\": \"Bakker BV\"", "\"organisation\": null"),
                ("1795000000", "1795000001"),
            ] {
                let other = text.replacen(from, to, 1);
                assert_ne!(other, text, "{from}");
                assert_eq!(checked(&other), DamageCheck::Changed, "{version}: {from}");
            }
        }
    }
}

#[test]
fn a_page_that_the_snapshot_does_not_bear_out_is_refused_with_right_hashes_too() {
    let mut file = made(Origin::Live, OURS);
    file.result.assessment.findings.clear();
    file.seal = String::new();
    file.seal = hash(&file.json());
    for text in [file.json(), file.html(catalogue())] {
        assert_eq!(checked(&text), DamageCheck::Changed);
    }
    let page = made(Origin::Live, OURS).html(catalogue());
    let other = hashed_anew(&page.replacen("software seen", "software not seen", 1));
    assert_ne!(other, page);
    assert_eq!(checked(&other), DamageCheck::Changed);
}

#[test]
fn what_is_not_about_this_computer_says_so_and_is_refused() {
    for (origin, refused, mark) in [
        (Origin::Root, DamageCheck::Root, "about a folder"),
        (Origin::Practice, DamageCheck::Practice, "about an example"),
    ] {
        let file = made(origin, OURS);
        for text in [file.json(), file.html(catalogue())] {
            assert_eq!(checked(&text), refused);
        }
        assert!(file.html(catalogue()).contains(mark));
        assert!(file.mail(catalogue(), "x.html").contains(mark));
        let pretended = file.json().replacen(
            &format!("\"origin\": \"{}\"", origin.id()),
            "\"origin\": \"live\"",
            1,
        );
        assert_eq!(checked(&pretended), DamageCheck::Changed);
    }
}

#[test]
fn whatever_is_no_result_is_never_called_undamaged() {
    let json = made(Origin::Live, OURS).json();
    for (text, expected) in [
        (String::new(), DamageCheck::NoReport),
        ("{}".to_owned(), DamageCheck::NoReport),
        ("[1, 2]".to_owned(), DamageCheck::NoReport),
        ("<!DOCTYPE html><p>x".to_owned(), DamageCheck::NoReport),
        (json[..json.len() / 2].to_owned(), DamageCheck::NoReport),
        (
            "{\"format\": 9, \"result\": {}}".to_owned(),
            DamageCheck::Newer,
        ),
        (
            "{\"format\": 1, \"seal\": \"\", \"result\": []}".to_owned(),
            DamageCheck::Changed,
        ),
        (json.replace('\n', "\r\n"), DamageCheck::Changed),
        (format!("{json} "), DamageCheck::Changed),
    ] {
        assert_eq!(checked(&text), expected, "{}", &text[..text.len().min(40)]);
    }
}

#[test]
fn nothing_that_was_typed_becomes_markup_or_steers() {
    let hostile = typed(
        "</script><script>alert(1)</script>",
        "\u{202e}sdrawkcab\u{1b}[2J",
        "<img src=x onerror=alert(1)>&\"'",
    );
    let file = made_of(hostile, Origin::Live, OURS);
    let page = file.html(catalogue());
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    assert!(!page.contains("<img"));
    for text in [file.json(), page, file.mail(catalogue(), "x.html")] {
        let steers = |ch: char| ch != '\n' && crate::visible::is_steering(ch);
        assert!(!text.contains(steers));
    }
    assert_eq!(
        checked(&file.html(catalogue())),
        DamageCheck::Undamaged { made_again: true }
    );
    let stem = file.file_stem();
    assert!(
        !stem.contains(['/', '\\', '<', '>', ':', '"', '\u{202e}']),
        "{stem}"
    );
}

#[test]
fn a_file_is_named_in_the_language_of_the_person_with_label_and_date() {
    let mut file = made(Origin::Live, OURS);
    assert_eq!(file.file_stem(), "Kaspersky check PC-03 2026-11-18");
    file.locale = Locale::Nl;
    assert_eq!(file.file_stem(), "Kaspersky-controle PC-03 2026-11-18");
    file.typed = Typed::default();
    assert_eq!(file.file_stem(), "Kaspersky-controle 2026-11-18");
    file.result.origin = Origin::Practice;
    assert_eq!(file.file_stem(), "Oefening Kaspersky-controle 2026-11-18");
}

#[test]
fn a_page_of_a_machine_with_thousands_of_findings_stays_one_page() {
    let mut file = made(Origin::Live, OURS);
    let one = file.result.assessment.findings[0].clone();
    let version = |number: u32| Some(number.to_string());
    file.result.assessment.findings = (0..10_000)
        .map(|number| Finding {
            version: version(number),
            ..one.clone()
        })
        .collect();
    let page = file.html(catalogue());
    let (main, _) = page.split_once("<script").unwrap();
    assert!(main.contains("more"), "what is left out is counted");
    assert!(main.len() < 20_000, "{}", main.len());
}
