use voorzorg_domain::journey::Recorded;
use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::{Snapshot, Timestamp};

use super::*;
use crate::sealed_file::{HASH_LENGTH, PAGE_HASH, SEAL};
use crate::shipped::{shipped_catalogue, shipped_detector};

/// The version of this app.
const OURS: &str = env!("CARGO_PKG_VERSION");
const INSTALLED: &str =
    include_str!("../../../../tests/fixtures/machines/windows/home-active/snapshot.json");

fn catalogue() -> &'static Catalogue {
    shipped_catalogue().unwrap()
}

/// A report about one scan, which ran when the clocks of Amsterdam showed summer time, and was written
/// down in winter.
fn made(origin: Origin, app_version: &str) -> ReportFile {
    let mut snapshot: Snapshot = serde_json::from_str(INSTALLED).unwrap();
    snapshot.taken_at = Timestamp(1_792_828_800);
    let assessment = shipped_detector().unwrap().assess(&snapshot);
    let journal = Journal {
        format: 1,
        app_version: app_version.to_owned(),
        catalogue_version: catalogue().version.clone(),
        origin,
        events: vec![Recorded {
            at: Timestamp(1_793_001_600),
            event: Event::Scanned {
                snapshot: Box::new(snapshot),
                assessment: Box::new(assessment),
            },
        }],
    };
    let zone = Zone::of_offsets(&[
        UtcOffset {
            from: Timestamp(1_792_828_800),
            seconds: 7200,
        },
        UtcOffset {
            from: Timestamp(1_792_890_000),
            seconds: 3600,
        },
    ]);
    ReportFile::new(&journal, Locale::En, &zone)
}

fn checked(text: &str) -> DamageCheck {
    check_damage(text, catalogue())
}

/// The page with another hash for what it holds now.
fn hashed_anew(page: &str) -> String {
    let (before, rest) = page.split_once(PAGE_HASH).unwrap();
    let blank = format!("{before}{PAGE_HASH}{}", &rest[HASH_LENGTH..]);
    blank.replacen(PAGE_HASH, &format!("{PAGE_HASH}{}", hash(&blank)), 1)
}

#[test]
fn a_report_of_any_version_is_undamaged_as_it_was_made() {
    for (version, made_again) in [(OURS, true), ("0.0.9", false)] {
        let file = made(Origin::Live, version);
        for text in [file.json(), file.html(catalogue())] {
            assert_eq!(checked(&text), DamageCheck::Undamaged { made_again });
        }
    }
    let mut other = catalogue().clone();
    "2018.5.1".clone_into(&mut other.version);
    let page = made(Origin::Live, OURS).html(catalogue());
    let made_again = false;
    assert_eq!(
        check_damage(&page, &other),
        DamageCheck::Undamaged { made_again },
        "another catalogue may say it otherwise"
    );
}

#[test]
fn no_word_of_the_page_can_change_unseen_whatever_version_made_it() {
    for version in [OURS, "0.0.9"] {
        let page = made(Origin::Live, version).html(catalogue());
        let (head, rest) = page.split_once("<main>").unwrap();
        let (main, tail) = rest.split_once("</main>").unwrap();
        let mut changed = 0;
        for (at, letter) in main.char_indices().filter(|(_, ch)| ch.is_alphabetic()) {
            if at % 5 != 0 {
                continue;
            }
            let (before, after) = (&main[..at], &main[at + letter.len_utf8()..]);
            let other = format!("{head}<main>{before}¿{after}</main>{tail}");
            assert_eq!(checked(&other), DamageCheck::Changed, "{version}: {before}");
            changed += 1;
        }
        assert!(changed > 50, "{changed}");
        let replaced = format!("{head}<main>KASPERSKY IS GONE</main>{tail}");
        assert_eq!(checked(&replaced), DamageCheck::Changed, "{version}");
    }
}

#[test]
fn a_changed_value_in_the_data_is_found_whatever_version_made_it() {
    for version in [OURS, "0.0.9"] {
        let file = made(Origin::Live, version);
        for text in [file.json(), file.html(catalogue())] {
            for (from, to) in [
                ("\"finished\": false", "\"finished\": true"),
                ("\"antivirus-found\"", "\"not-found\""),
                ("1793001600", "1793001601"),
                ("\"seconds\": 7200", "\"seconds\": 3600"),
                ("\"report\": {", "\"more\": 1, \"report\": {"),
            ] {
                let other = text.replacen(from, to, 1);
                assert_ne!(other, text, "{from}");
                assert_eq!(checked(&other), DamageCheck::Changed, "{version}: {from}");
            }
        }
    }
}

#[test]
fn a_page_without_a_hash_is_never_called_undamaged() {
    for (version, expected) in [
        (OURS, DamageCheck::Changed),
        ("0.0.9", DamageCheck::PageUnchecked),
    ] {
        let page = made(Origin::Live, version).html(catalogue());
        let at = page.find(PAGE_HASH).unwrap();
        let end = at + PAGE_HASH.len() + HASH_LENGTH + "\">".len();
        let without = format!("{}{}", &page[..at], &page[end..]);
        assert_eq!(checked(&without), expected, "{version}");
        let damaged = without.replacen("\"finished\": false", "\"finished\": true", 1);
        assert_eq!(checked(&damaged), DamageCheck::Changed, "{version}");
    }
}

#[test]
fn a_page_that_this_version_would_not_make_from_the_data_is_refused_with_a_right_hash_too() {
    let page = made(Origin::Live, OURS).html(catalogue());
    let other = hashed_anew(&page.replacen("<h1>", "<h1>Not ", 1));
    assert_eq!(hashed_anew(&page), page);
    assert_eq!(checked(&other), DamageCheck::Changed);
}

#[test]
fn a_report_of_another_version_may_hold_what_this_version_does_not_know() {
    let mut file = made(Origin::Live, "0.0.9");
    file.seal = String::new();
    let json = file
        .json()
        .replacen("\"finished\": false", "\"new\": 1,\n    \"finished\": 7", 1);
    let json = json.replacen(SEAL, &format!("{SEAL}{}", hash(&json)), 1);
    let made_again = false;
    assert_eq!(checked(&json), DamageCheck::Undamaged { made_again });
}

#[test]
fn what_is_not_about_this_computer_is_refused_before_anything_else() {
    for (origin, refused) in [
        (Origin::Root, DamageCheck::Root),
        (Origin::Practice, DamageCheck::Practice),
    ] {
        for version in [OURS, "0.0.9"] {
            let file = made(origin, version);
            for text in [file.json(), file.html(catalogue())] {
                assert_eq!(checked(&text), refused);
                let damaged = text.replacen("\"finished\": false", "\"finished\": true", 1);
                assert_eq!(checked(&damaged), refused);
            }
        }
    }
    let json = made(Origin::Live, OURS).json();
    let unknown = json.replace("\"origin\": \"live\"", "\"origin\": \"moon\"");
    assert_ne!(unknown, json);
    assert_eq!(checked(&unknown), DamageCheck::Changed);
}

#[test]
fn each_time_in_a_report_is_shown_with_the_offset_of_its_own_moment() {
    let file = made(Origin::Live, OURS);
    assert_eq!(file.utc_offsets.len(), 2, "{:?}", file.utc_offsets);
    let page = file.html(catalogue());
    assert!(page.contains("24 October 2026 at 10:00"), "{page}");
}
