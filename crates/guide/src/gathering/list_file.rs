//! The list of computers as people keep it: a text with a label a line, or a table from a spreadsheet with
//! decisions beside them. It may not know results.

use csv::{ReaderBuilder, Trim};
use voorzorg_domain::id_enum;
use voorzorg_domain::overview::{ComputerList, Decision, ListEntry};

use crate::dates::{Zone, end_of_day, read_day};
use crate::typed::LONGEST_FIELD;
use crate::visible::visible;

/// What the first cell of a first line says when it is a heading and not a computer.
const HEADINGS: [&str; 12] = [
    "label",
    "labels",
    "computer",
    "computers",
    "computernaam",
    "computer name",
    "naam",
    "name",
    "apparaat",
    "device",
    "hostname",
    "werkplek",
];
/// More lines than any organisation of ours has computers. What comes after is not read, and then there
/// is no list.
const MOST_LINES: usize = 100_000;

id_enum! {
    /// Why a file is no list.
    pub enum NoList {
        /// No line has a label.
        Empty = "empty",
        TooMany = "too-many",
        /// A label is longer than [`LONGEST_FIELD`], so this is some other file.
        Other = "other",
    }
}

/// Reads a list. Days in it end in `zone`.
///
/// # Errors
/// It is no list of computers.
pub fn read_list(bytes: &[u8], zone: &Zone) -> Result<ComputerList, NoList> {
    let text = decoded(bytes);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut entries = Vec::new();
    for (nth, record) in reader.records().enumerate() {
        if nth >= MOST_LINES {
            return Err(NoList::TooMany);
        }
        let record = record.map_err(|_| NoList::Other)?;
        let cell = |column: usize| {
            let words: Vec<&str> = record.get(column)?.split_whitespace().collect();
            Some(visible(&words.join(" "))).filter(|cell| !cell.is_empty())
        };
        let Some(label) = cell(0) else { continue };
        if label.chars().count() > LONGEST_FIELD {
            return Err(NoList::Other);
        }
        if nth == 0 && HEADINGS.contains(&label.to_lowercase().as_str()) {
            continue;
        }
        entries.push(ListEntry {
            label,
            decision: cell(1).map(|words| (decision(&words, zone), words)),
            follow_up: cell(2),
            by: cell(3),
        });
    }
    ComputerList::new(entries).ok_or(NoList::Empty)
}

/// What was decided, in either language.
fn decision(words: &str, zone: &Zone) -> Decision {
    let lower = words.to_lowercase();
    let after = |beginnings: &[&str]| {
        let mut beginnings = beginnings.iter();
        let beginning = beginnings.find(|beginning| lower.starts_with(**beginning))?;
        // Of the words as they were written: lower case can have another length.
        let rest: String = words.chars().skip(beginning.chars().count()).collect();
        let rest = rest.trim_matches([' ', ':', '"', '\'']).to_owned();
        (!rest.is_empty()).then_some(rest)
    };
    if let Some(label) = after(&["same as ", "same as:", "zelfde als ", "zelfde als:"]) {
        return Decision::SameAs { label };
    }
    if let Some(day) = after(&[
        "accepted until ",
        "geaccepteerd tot en met ",
        "geaccepteerd tot ",
    ]) && let Some(until) = read_day(&day).and_then(|day| end_of_day(day, zone))
    {
        return Decision::AcceptedUntil { until };
    }
    match lower.as_str() {
        "set up anew" | "reinstalled" | "opnieuw ingericht" | "opnieuw geïnstalleerd" => {
            Decision::SetUpAnew
        }
        "retired" | "afgevoerd" | "buiten gebruik" => Decision::Retired,
        _ => Decision::Other,
    }
}

/// What stands between the cells. A spreadsheet in Dutch writes semicolons.
fn delimiter(text: &str) -> u8 {
    let first = |delimiter: char| text.lines().take(100).any(|line| line.contains(delimiter));
    if first(';') {
        b';'
    } else if first('\t') {
        b'\t'
    } else {
        b','
    }
}

/// The text of a file in one of the encodings that Windows, macOS and Linux write.
fn decoded(bytes: &[u8]) -> String {
    // The byte order mark tells UTF-8 and UTF-16.
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned(),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(bytes: &[u8]) -> Vec<String> {
        let list = read_list(bytes, &Zone::utc()).unwrap();
        list.entries()
            .iter()
            .map(|entry| entry.label.clone())
            .collect()
    }

    #[test]
    fn a_list_is_read_however_it_was_saved() {
        let expected = ["PC-01", "Café", "Balie; links"];
        let table = "Label;Besluit\r\nPC-01;\r\n\r\n Café ;\r\n\"Balie; links\";\r\n";
        assert_eq!(labels(table.as_bytes()), expected);
        assert_eq!(labels(format!("\u{feff}{table}").as_bytes()), expected);
        let utf16: Vec<u8> = format!("\u{feff}{table}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(labels(&utf16), expected);
        let windows = encoding_rs::WINDOWS_1252.encode(table).0.into_owned();
        assert_eq!(labels(&windows), expected);
        assert_eq!(
            labels(b"PC-01\nPC-02\n\n  \nPC-03"),
            ["PC-01", "PC-02", "PC-03"]
        );
        assert_eq!(labels(b"computer,decision\nPC-01,retired\n"), ["PC-01"]);
        assert_eq!(
            labels(b"PC\t01\nPC\t02"),
            ["PC"],
            "a second line of one label is a double"
        );
    }

    #[test]
    fn decisions_are_understood_in_both_languages() {
        let zone = Zone::fixed(3600);
        for (words, expected) in [
            (
                "same as PC-02",
                Decision::SameAs {
                    label: "PC-02".to_owned(),
                },
            ),
            (
                "Zelfde als: \"PC-02\"",
                Decision::SameAs {
                    label: "PC-02".to_owned(),
                },
            ),
            ("set up anew", Decision::SetUpAnew),
            ("Opnieuw ingericht", Decision::SetUpAnew),
            ("RETIRED", Decision::Retired),
            ("afgevoerd", Decision::Retired),
            ("accepted until 2026-12-31", until()),
            ("geaccepteerd tot 31-12-2026", until()),
            ("geaccepteerd tot en met 31-12-2026", until()),
            ("accepted until soon", Decision::Other),
            ("same as", Decision::Other),
            ("don't know", Decision::Other),
        ] {
            assert_eq!(decision(words, &zone), expected, "{words}");
        }
    }

    /// The end of 31 December 2026, an hour east of Greenwich.
    fn until() -> Decision {
        Decision::AcceptedUntil {
            until: voorzorg_domain::snapshot::Timestamp(1_798_757_999),
        }
    }

    #[test]
    fn every_column_is_kept_and_doubles_are_told() {
        let list = "a;retired;taken away;J. Bakker\nA ;;\nb\n";
        let list = read_list(list.as_bytes(), &Zone::utc()).unwrap();
        let entry = list.entry("a").unwrap();
        assert_eq!(
            entry.decision,
            Some((Decision::Retired, "retired".to_owned()))
        );
        assert_eq!(entry.follow_up.as_deref(), Some("taken away"));
        assert_eq!(entry.by.as_deref(), Some("J. Bakker"));
        assert_eq!(
            (list.entries().len(), list.doubles.as_slice()),
            (2, &["A".to_owned()][..])
        );
    }

    #[test]
    fn what_is_no_list_is_never_an_empty_list() {
        let long = "x".repeat(10_000);
        for (text, expected) in [
            ("", NoList::Empty),
            ("\n;;\n \n", NoList::Empty),
            ("label\n", NoList::Empty),
            (&long, NoList::Other),
        ] {
            assert_eq!(read_list(text.as_bytes(), &Zone::utc()), Err(expected));
        }
        let many = "a\n".repeat(MOST_LINES + 1);
        assert_eq!(
            read_list(many.as_bytes(), &Zone::utc()),
            Err(NoList::TooMany)
        );
    }

    #[test]
    fn no_label_steers_what_it_stands_in() {
        assert_eq!(labels("a\u{202e}b\n".as_bytes()), ["a\u{fffd}b"]);
    }
}
