//! Property lists of macOS, binary or XML. It may not know what they mean.

use std::io::Cursor;

use plist::stream::{Event, Reader};
use plist::{Dictionary, Value};

/// The depth of nesting, and the total number of parser events. Real property lists stay far below.
/// Without limits a small file could exhaust the stack, or, in the binary form, contain references
/// to itself that never end.
const DEPTH_LIMIT: usize = 64;
const EVENT_LIMIT: usize = 200_000;
const TEXT_LIMIT: usize = 16 * 1024 * 1024;

/// Parses a property list; `None` when it is damaged, exceeds a limit or is not a dictionary.
pub(crate) fn read(bytes: &[u8]) -> Option<Dictionary> {
    let mut events = Vec::new();
    let (mut depth, mut length) = (0_usize, 0_usize);
    for event in Reader::new(Cursor::new(bytes)) {
        let event = event.ok()?;
        if let Event::StartArray(_) | Event::StartDictionary(_) = event {
            depth += 1;
        } else if let Event::EndCollection = event {
            depth = depth.saturating_sub(1);
        } else if let Event::String(text) = &event {
            length = length.saturating_add(text.len());
        } else if let Event::Data(data) = &event {
            length = length.saturating_add(data.len());
        }
        if depth > DEPTH_LIMIT || events.len() >= EVENT_LIMIT || length > TEXT_LIMIT {
            return None;
        }
        events.push(Ok(event));
    }
    Value::from_events(events).ok()?.into_dictionary()
}

/// The string under `key`.
pub(crate) fn text(dictionary: &Dictionary, key: &str) -> Option<String> {
    dictionary
        .get(key)
        .and_then(Value::as_string)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read_and_damage_is_seen() {
        let xml = br#"<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>
            <key>CFBundleIdentifier</key><string>com.kaspersky.kav</string></dict></plist>"#;
        let dictionary = read(xml).unwrap();
        assert_eq!(
            text(&dictionary, "CFBundleIdentifier").as_deref(),
            Some("com.kaspersky.kav")
        );
        assert_eq!(text(&dictionary, "CFBundleName"), None);

        let mut binary = Vec::new();
        Value::Dictionary(dictionary)
            .to_writer_binary(&mut binary)
            .unwrap();
        let again = read(&binary).unwrap();
        assert_eq!(
            text(&again, "CFBundleIdentifier").as_deref(),
            Some("com.kaspersky.kav")
        );
        assert!(read(&binary[..binary.len() / 2]).is_none());
        assert!(read(b"").is_none());
        assert!(read(b"<plist><array/></plist>").is_none());
    }

    #[test]
    fn a_list_that_nests_without_end_is_damaged() {
        let nested = |depth: usize| {
            let (open, close) = ("<array>".repeat(depth), "</array>".repeat(depth));
            let list = format!("<plist><dict><key>x</key>{open}{close}</dict></plist>");
            read(list.as_bytes()).is_some()
        };
        assert!(nested(20));
        assert!(!nested(200));
        assert!(!nested(200_000));
    }

    /// Each object contains the next one twice: forty small objects make a million million values.
    #[test]
    fn a_binary_list_that_refers_to_itself_ends() {
        let mut bytes = b"bplist00".to_vec();
        let mut offsets = Vec::new();
        for object in 0..40_u8 {
            offsets.push(u8::try_from(bytes.len()).unwrap());
            bytes.extend([0xA2, object + 1, object + 1]);
        }
        offsets.push(u8::try_from(bytes.len()).unwrap());
        bytes.push(0x09);
        let table = u64::try_from(bytes.len()).unwrap();
        bytes.extend(&offsets);
        bytes.extend([0, 0, 0, 0, 0, 0, 1, 1]);
        bytes.extend(41_u64.to_be_bytes());
        bytes.extend(0_u64.to_be_bytes());
        bytes.extend(table.to_be_bytes());
        assert!(read(&bytes).is_none());
    }
}
