use std::fs;

use tempfile::TempDir;
use voorzorg_domain::computer_result::ComputerState;
use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::Snapshot;

use super::*;
use crate::dates::Zone;
use crate::result_file::{ResultFile, ResultParts};
use crate::shipped::{shipped_catalogue, shipped_detector};
use crate::typed::TypedFields;

const FOUND: &str =
    include_str!("../../../../tests/fixtures/machines/windows/home-active/snapshot.json");

fn made(label: &str, origin: Origin) -> ResultFile {
    let fields = TypedFields {
        label: label.to_owned(),
        ..TypedFields::default()
    };
    let snapshot: Snapshot = serde_json::from_str(FOUND).unwrap();
    let parts = ResultParts {
        typed: fields.checked().unwrap(),
        identity: Identity::default(),
        app_version: "0.1.0".to_owned(),
        origin,
        snapshot,
        progress: None,
    };
    ResultFile::new(parts, shipped_detector().unwrap(), Locale::Nl, &Zone::utc())
}

fn read(files: &[(&str, &[u8])]) -> ResultFolder {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    read_results(folder.path()).unwrap()
}

/// What one file says.
fn one(name: &str, bytes: &[u8]) -> Option<Content> {
    let mut folder = read(&[(name, bytes)]);
    assert_eq!(folder.inputs.len() + folder.passed.others, 1);
    folder.inputs.pop().map(|input| input.content)
}

#[test]
fn page_and_data_say_the_same() {
    let file = made("PC-03", Origin::Live);
    let page = file.html(shipped_catalogue().unwrap());
    let json = file.json();
    let with_mark = format!("\u{feff}{json}");
    for (name, text) in [
        ("a.html", &page),
        ("b.HTM", &page),
        ("c.json", &json),
        ("d.json", &with_mark),
    ] {
        let Some(Content::Result(result)) = one(name, text.as_bytes()) else {
            panic!("{name}");
        };
        assert_eq!(result.id.as_str(), file.seal);
        assert_eq!(result.who.label.as_deref(), Some("PC-03"));
        assert_eq!(result.result.state, ComputerState::AntivirusFound);
        assert!(
            result
                .result
                .assessment
                .findings
                .iter()
                .all(|found| found.evidence.is_empty())
        );
    }
}

#[test]
fn whatever_was_done_to_a_result_it_is_damaged_and_never_another_result() {
    let file = made("PC-03", Origin::Live);
    let page = file.html(shipped_catalogue().unwrap());
    let json = file.json();
    let label = || Some("PC-03".to_owned());
    let damaged = |label, flaw| Some(Content::Damaged { label, flaw });
    let changed_state = json.replace("antivirus-found", "not-found");
    let seal = |text: &str| {
        let blank = text.replace(&file.seal, "");
        blank.replace(
            "\"seal\": \"\"",
            &format!("\"seal\": \"{}\"", sealed_file::hash(&blank)),
        )
    };
    for (name, text, expected) in [
        (
            "page.html",
            page.replace("PC-03</dd>", "PC-04</dd>"),
            damaged(label(), Flaw::Changed),
        ),
        (
            "data.html",
            page.replace("\"PC-03\"", "\"PC-04\""),
            damaged(Some("PC-04".to_owned()), Flaw::Changed),
        ),
        (
            "state.json",
            changed_state.clone(),
            damaged(label(), Flaw::Changed),
        ),
        // With a right seal the state does not fit the verdict.
        (
            "sealed.json",
            seal(&json.replacen("antivirus-found", "not-found", 1)),
            damaged(label(), Flaw::Changed),
        ),
        (
            "half.json",
            json[..json.len() / 2].to_owned(),
            damaged(None, Flaw::CutOff),
        ),
        (
            "half.html",
            page[..page.len() / 2].to_owned(),
            damaged(None, Flaw::CutOff),
        ),
        (
            "lines.json",
            json.replace('\n', "\r\n"),
            damaged(label(), Flaw::Changed),
        ),
        (
            "newer.json",
            json.replacen("\"format\": 1", "\"format\": 2", 1),
            Some(Content::Newer { label: label() }),
        ),
    ] {
        assert_eq!(one(name, text.as_bytes()), expected, "{name}");
    }
    let mut broken = json.into_bytes();
    let middle = broken.len() / 3;
    broken[middle] = 0xff;
    let content = one("broken.json", &broken);
    assert!(
        matches!(content, Some(Content::Damaged { .. })),
        "{content:?}"
    );
}

#[test]
fn what_is_no_result_is_counted_and_hides_nothing() {
    let report = "<!DOCTYPE html><html><meta name=\"voorzorg-page-hash\" content=\"x\"></html>";
    let files: [(&str, &[u8]); 7] = [
        ("a.json", b"{}"),
        ("b.json", b"[1, 2]"),
        ("c.html", b"<!DOCTYPE html><p>other</p>"),
        ("d.html", report.as_bytes()),
        ("e.json", b""),
        ("f.json", b"\xff\xfe\x00"),
        ("g.txt", b"notes"),
    ];
    let folder = read(&files);
    assert_eq!(folder.inputs, []);
    assert_eq!(folder.passed.others, 7);
}

#[test]
fn a_file_that_is_too_large_or_closed_is_a_row() {
    let large = vec![b' '; usize::try_from(LIMITS.size).unwrap() + 1];
    let expected = Content::Damaged {
        label: None,
        flaw: Flaw::TooLarge,
    };
    assert_eq!(one("a.json", &large), Some(expected));
}

#[test]
fn practice_and_folders_are_known_as_such() {
    for origin in [Origin::Practice, Origin::Root] {
        let content = one("a.json", made("PC-03", origin).json().as_bytes());
        let Some(Content::Result(result)) = content else {
            panic!("{content:?}");
        };
        assert_eq!(result.result.origin, origin);
    }
}

#[test]
fn rounds_are_found_by_what_they_say() {
    let round = Round::new(
        voorzorg_domain::organisation::OrganisationId(1),
        voorzorg_domain::organisation::RoundId(2),
        None,
        voorzorg_domain::snapshot::Timestamp(0),
    );
    let folder = read(&[("whatever.json", round.json().as_bytes())]);
    assert_eq!(folder.rounds.len(), 1);
    assert_eq!(folder.rounds[0].1, round);
    assert_eq!(folder.inputs, []);
}

#[test]
fn a_name_of_a_file_or_a_computer_steers_nothing() {
    let json = made("PC\u{202e}-03", Origin::Live).json();
    let folder = read(&[("a\u{202e}b.json", json.as_bytes())]);
    assert_eq!(folder.inputs[0].name, "a\u{fffd}b.json");
    let Content::Result(result) = &folder.inputs[0].content else {
        panic!("{folder:?}");
    };
    assert_eq!(result.who.label.as_deref(), Some("PC\u{fffd}-03"));
}
