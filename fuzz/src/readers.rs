//! Targets that go beyond a parser: the parsed value is also judged, rendered and serialised again.

use std::sync::OnceLock;

use voorzorg_domain::assessment::{Assessment, Verdict};
use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::detection::Detector;
use voorzorg_domain::journey::{self, Journal, Journey, pending};
use voorzorg_domain::snapshot::{Snapshot, Timestamp};
use voorzorg_domain::watching::{self, Alert, JourneyNow, Memory, due, next_due, shown, watch};
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::terminal::{self, Page};
use voorzorg_guide::texts::Texts;
use voorzorg_guide::visible::{is_steering, visible_json};
use voorzorg_guide::watchkeeping::notice;
use voorzorg_guide::{
    DamageCheck, LONGEST_FIELD, ReportFile, Round, check_damage, check_result, read_code,
    read_list, scan_json,
};
use voorzorg_machine::{Origin, fuzzing};

/// Nothing that was read may steer the terminal or page in which it is shown.
fn assert_shown(text: &str) {
    let steers = text.chars().find(|ch| *ch != '\n' && is_steering(*ch));
    assert_eq!(steers, None, "a machine must not steer what shows it");
}

/// The catalogue that ships, with its filter; without it there is nothing to fuzz.
fn detector() -> &'static Detector<'static> {
    match voorzorg_catalogue::detector() {
        Ok(detector) => detector,
        Err(_) => std::process::abort(),
    }
}

fn shipped() -> &'static Catalogue {
    detector().catalogue()
}

pub(crate) fn snapshot(bytes: &[u8]) {
    let Some(snapshot) = fuzzing::snapshot(bytes) else {
        return;
    };
    let again = serde_json::to_string(&snapshot).unwrap_or_default();
    assert_eq!(
        fuzzing::snapshot(again.as_bytes()).as_ref(),
        Some(&snapshot)
    );
    judge(&snapshot);
    let captured = visible_json(&again);
    assert_shown(&captured);
    assert_eq!(
        fuzzing::snapshot(captured.as_bytes()).as_ref(),
        Some(&snapshot)
    );
}

/// Judges any snapshot, and renders the result in both languages and as JSON.
fn judge(snapshot: &Snapshot) {
    let catalogue = shipped();
    let ordered = snapshot.clone().in_order();
    let assessment = detector().assess(&ordered);
    let blocked =
        assessment.coverage.blocking().count() > 0 || !assessment.coverage.knows_packages();
    let claims_absence = match assessment.verdict {
        Verdict::NotFound | Verdict::CompanionOnly | Verdict::LeftoversOnly => true,
        Verdict::AntivirusFound | Verdict::Managed | Verdict::Inconclusive => false,
    };
    assert!(!(blocked && claims_absence), "absence without coverage");
    for locale in Locale::ALL {
        let zone = Zone::fixed(3600);
        let text = terminal::scan(
            &ordered,
            &assessment,
            catalogue,
            locale,
            &zone,
            Page::plain(),
        );
        assert_shown(&text);
    }
    let json = scan_json(&ordered, &assessment, catalogue, Origin::Practice, "0");
    assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
    assert_shown(&json);
    if let Some(before) = clean() {
        let now = ordered.taken_at;
        let memory = watch(None, before, "", &JourneyNow::default(), now).memory;
        let watched = watch(Some(&memory), &assessment, "", &JourneyNow::default(), now);
        tell(&watched.changes, &watched.memory, now);
    }
}

/// What a watch says in a terminal and in a notification.
fn tell(changes: &[Alert], memory: &Memory, now: Timestamp) {
    let reminder = due(memory, &JourneyNow::default(), now);
    for locale in Locale::ALL {
        let text = terminal::changes(locale, changes);
        assert_shown(&text);
        assert_eq!(text.lines().count(), changes.len(), "one line each");
        if let Some(reminder) = &reminder {
            let notice = notice(Texts::shipped(), locale, reminder, Origin::Live, true);
            assert_shown(&notice.title);
            assert_shown(&notice.body);
        }
    }
}

pub(crate) fn journal(bytes: &[u8]) {
    let Some(text) = fuzzing::journal(bytes, journey::FORMAT) else {
        return;
    };
    let Ok(journal) = serde_json::from_str::<Journal>(&text) else {
        return;
    };
    let journey = Journey::from_events(&journal.events);
    let _ = pending(&journey);
    let file = ReportFile::new(&journal, Locale::Nl, &Zone::fixed(0));
    let catalogue = shipped();
    for made in [file.json(), file.html(catalogue)] {
        let checked = check_damage(&made, catalogue);
        let expected = match journal.origin {
            Origin::Live => matches!(checked, DamageCheck::Undamaged { .. }),
            Origin::Root => checked == DamageCheck::Root,
            Origin::Practice => checked == DamageCheck::Practice,
        };
        assert!(expected, "{:?}: {checked:?}", journal.origin);
        assert_shown(&made);
    }
}

pub(crate) fn memory(bytes: &[u8]) {
    let Some(text) = fuzzing::journal(bytes, watching::FORMAT) else {
        return;
    };
    let Ok(memory) = serde_json::from_str::<Memory>(&text) else {
        return;
    };
    let now = Timestamp(1_795_000_000);
    if let Some(assessment) = clean() {
        let watched = watch(Some(&memory), assessment, "", &JourneyNow::default(), now);
        let _ = next_due(&watched.memory);
        tell(&watched.changes, &memory, now);
        if let Some(notice) = due(&memory, &JourneyNow::default(), now) {
            let memory = shown(&memory, &notice, now);
            assert!(
                due(&memory, &JourneyNow::default(), now).is_none(),
                "said twice"
            );
        }
    }
}

/// What is judged of a computer on which there is nothing.
fn clean() -> Option<&'static Assessment> {
    static ASSESSMENT: OnceLock<Option<Assessment>> = OnceLock::new();
    ASSESSMENT
        .get_or_init(|| Some(detector().assess(&fuzzing::snapshot(CLEAN)?)))
        .as_ref()
}

const CLEAN: &[u8] = include_bytes!("../../tests/fixtures/machines/linux/clean/snapshot.json");

pub(crate) fn scenario(bytes: &[u8]) {
    let _ = fuzzing::scenario(bytes);
}

pub(crate) fn report(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = check_damage(text, shipped());
        let _ = check_result(text, shipped());
    }
}

pub(crate) fn round(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Some(code) = read_code(text) {
        assert_eq!(read_code(&code.0), Some(code), "a code reads as itself");
    }
    let Ok(round) = Round::read(text) else {
        return;
    };
    for said in round.labels.iter().chain(&round.organisation) {
        assert_shown(said);
    }
    for label in &round.labels {
        assert!(
            round.listed(label).is_some(),
            "{label:?} is on its own list"
        );
    }
    let again = Round::read(&round.json());
    assert_eq!(again.map(|again| again.key()), Ok(round.key()));
}

pub(crate) fn computer_list(bytes: &[u8]) {
    let Ok(list) = read_list(bytes, &Zone::fixed(3600)) else {
        return;
    };
    assert!(!list.entries().is_empty(), "a list of nobody is none");
    for entry in list.entries() {
        assert!(!entry.label.is_empty(), "a computer has a label");
        assert!(entry.label.chars().count() <= LONGEST_FIELD);
        let words = entry.decision.iter().map(|(_, words)| words);
        for said in words
            .chain(&entry.follow_up)
            .chain(&entry.by)
            .chain([&entry.label])
        {
            assert_shown(said);
        }
    }
}

/// The first byte of the input selects the kind of catalogue file.
pub(crate) fn catalogue(bytes: &[u8]) {
    let names = [
        "catalogue.toml",
        "claims.toml",
        "sources.toml",
        "products/some.toml",
        "recipes/some.toml",
        "alternatives/some.toml",
    ];
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let name = names.get(usize::from(*first) % names.len());
    if let (Some(name), Ok(text)) = (name, std::str::from_utf8(rest)) {
        let loaded = voorzorg_catalogue::load(&[(*name, text)]);
        assert!(loaded.is_err(), "one file is no catalogue");
    }
}
