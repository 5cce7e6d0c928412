//! Property lists of macOS, binary or XML. It may not know what they stand for.

use std::io::Cursor;

use plist::{Dictionary, Value};

/// The dictionary that a property list is; `None` when it is damaged or something else.
pub(crate) fn read(bytes: &[u8]) -> Option<Dictionary> {
    Value::from_reader(Cursor::new(bytes))
        .ok()?
        .into_dictionary()
}

/// A text in a dictionary.
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
}
