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

/// Parses a property list; `None` when it is damaged, exceeds a limit or is not a dictionary. What
/// macOS itself takes, and common slips of those who write lists by hand, are read as they were
/// meant.
pub(crate) fn read(bytes: &[u8]) -> Option<Dictionary> {
    read_strictly(bytes).or_else(|| {
        let is_binary = bytes.starts_with(b"bplist");
        let text = (!is_binary).then(|| mended(&decode(bytes)))?;
        read_strictly(text.as_bytes())
    })
}

fn read_strictly(bytes: &[u8]) -> Option<Dictionary> {
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

/// The text of a list that is not binary: UTF-16 with or without its mark, or else UTF-8. Letters of
/// an old encoding are replaced; identifiers and paths have none.
pub(crate) fn decode(bytes: &[u8]) -> String {
    let pairs = |of: fn([u8; 2]) -> u16| -> Vec<u16> {
        let pairs = bytes.as_chunks::<2>().0.iter();
        pairs.map(|pair| of(*pair)).collect()
    };
    match bytes {
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => String::from_utf16_lossy(&pairs(u16::from_le_bytes)),
        [0xFE, 0xFF, ..] | [0, b'<', ..] => String::from_utf16_lossy(&pairs(u16::from_be_bytes)),
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The XML of a list without what a parser refuses and nobody meant: the mark and declaration of
/// another encoding, what follows the end, an `&` that begins nothing, a number that is empty.
fn mended(text: &str) -> String {
    const END: &str = "</plist>";
    let start = text.find("<plist").unwrap_or(0);
    let end = text.rfind(END).map_or(text.len(), |end| end + END.len());
    let text = text.get(start..end).unwrap_or_default();
    let mut whole = String::with_capacity(text.len());
    let mut pieces = text.split('&');
    whole.extend(pieces.next());
    for piece in pieces {
        whole.push_str(if begins_reference(piece) {
            "&"
        } else {
            "&amp;"
        });
        whole.push_str(piece);
    }
    for kind in ["integer", "real"] {
        for empty in [
            format!("<{kind}/>"),
            format!("<{kind} />"),
            format!("<{kind}></{kind}>"),
        ] {
            whole = whole.replace(&empty, &format!("<{kind}>0</{kind}>"));
        }
    }
    whole
}

/// Whether what follows an `&` makes it a reference, such as `amp;` or `#38;`.
fn begins_reference(piece: &str) -> bool {
    let Some((name, _)) = piece.split_once(';') else {
        return false;
    };
    let number = name.strip_prefix('#');
    number.is_some_and(|number| number.starts_with(|ch: char| ch.is_ascii_alphanumeric()))
        || ["amp", "lt", "gt", "quot", "apos"].contains(&name)
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

    /// What stands on real Macs, and reads there.
    #[test]
    fn an_odd_list_is_read_as_it_was_meant() {
        let list = |more: &str| {
            format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><plist version=\"1.0\"><dict>\
                 <key>Label</key><string>com.kaspersky.kav</string>{more}\
                 <key>Program</key><string>/opt/run</string></dict></plist>"
            )
        };
        let plain = list("");
        let utf16 = |of: fn(u16) -> [u8; 2], mark: &[u8], encoding: &str| {
            let text = plain.replace("UTF-8", encoding);
            let units = text.encode_utf16().flat_map(of);
            mark.iter().copied().chain(units).collect::<Vec<u8>>()
        };
        let old_letters = list("<key>X</key><string>caf~</string>");
        let old_letters = old_letters.into_bytes().into_iter();
        let old_letters = old_letters.map(|byte| if byte == b'~' { 0x8e } else { byte });
        let rows: [(&str, Vec<u8>); 13] = [
            ("plain", plain.clone().into_bytes()),
            ("a mark before it", format!("\u{feff}{plain}").into_bytes()),
            ("a line before it", format!("\n{plain}").into_bytes()),
            ("zeros after it", format!("{plain}\0\0\0").into_bytes()),
            ("text after it", format!("{plain}\ntrailing").into_bytes()),
            ("UTF-16", utf16(u16::to_le_bytes, b"\xff\xfe", "UTF-16")),
            (
                "UTF-16, the other way",
                utf16(u16::to_be_bytes, b"\xfe\xff", "UTF-16"),
            ),
            (
                "UTF-16 without a mark",
                utf16(u16::to_le_bytes, b"", "UTF-16LE"),
            ),
            ("letters of MacRoman", old_letters.collect()),
            (
                "an ampersand",
                list("<key>X</key><string>a & b &amp; c &#38; d&e;</string>").into_bytes(),
            ),
            (
                "an empty number",
                list("<key>X</key><integer/>").into_bytes(),
            ),
            (
                "another empty number",
                list("<key>X</key><integer></integer>").into_bytes(),
            ),
            (
                "no version of XML",
                plain
                    .replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")
                    .into_bytes(),
            ),
        ];
        for (what, bytes) in rows {
            let read = read(&bytes).unwrap_or_else(|| panic!("{what}"));
            let found = |key: &str| text(&read, key);
            assert_eq!(
                found("Label").as_deref(),
                Some("com.kaspersky.kav"),
                "{what}"
            );
            assert_eq!(found("Program").as_deref(), Some("/opt/run"), "{what}");
        }
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
