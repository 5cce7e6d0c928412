//! Makes characters visible that would otherwise steer a terminal, a page or the order of a line.
//!
//! A name, version or path of a machine may hold anything. It may not know where a text comes from.

use std::fmt::Write;

/// Whether a character steers instead of being shown: control characters, line and paragraph
/// separators, bidirectional and other invisible formatting controls, and tag characters.
///
/// The joiners U+200C and U+200D are not among them: names in several scripts need them.
#[must_use]
pub fn is_steering(ch: char) -> bool {
    ch.is_control()
        || matches!(
            ch,
            '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// The text with U+FFFD for each steering character, line breaks included.
#[must_use]
pub fn visible(text: &str) -> String {
    text.replace(is_steering, "\u{fffd}")
}

/// As [`visible`], for a text of several lines: line breaks stay.
#[must_use]
pub fn visible_lines(text: &str) -> String {
    text.replace(|ch| ch != '\n' && is_steering(ch), "\u{fffd}")
}

/// JSON that means the same, with each steering character as an escape. JSON itself escapes only what
/// is below U+0020, while terminals also obey U+0080 to U+009F.
#[must_use]
pub fn visible_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for ch in json.chars() {
        // A line break is between two tokens: inside a string it is escaped already.
        if ch == '\n' || !is_steering(ch) {
            out.push(ch);
            continue;
        }
        for unit in ch.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEERING: &str = "\0\t\r\u{1b}\u{7f}\u{85}\u{9b}\u{9d}\u{61c}\u{200b}\u{200e}\u{200f}\
        \u{2028}\u{2029}\u{202a}\u{202e}\u{2060}\u{2066}\u{2069}\u{feff}\u{e0001}\u{e007f}";

    #[test]
    fn whatever_steers_becomes_visible_and_nothing_else_changes() {
        let shown = visible(STEERING);
        assert_eq!(shown, "\u{fffd}".repeat(STEERING.chars().count()));
        let names = "Kaspersky Über €5 — Вирус 日本 نام\u{200c}ها 👩\u{200d}💻";
        assert_eq!(visible(names), names);
        assert_eq!(visible("a\nb"), "a\u{fffd}b");
        assert_eq!(visible_lines("a\n\u{9b}b"), "a\n\u{fffd}b");
    }

    #[test]
    fn json_keeps_its_meaning_when_it_is_made_visible() {
        let value = serde_json::json!({ STEERING: [STEERING, "plain é\n"] });
        for json in [
            serde_json::to_string(&value).unwrap(),
            serde_json::to_string_pretty(&value).unwrap(),
        ] {
            let shown = visible_json(&json);
            assert!(!shown.chars().any(|ch| ch != '\n' && is_steering(ch)));
            assert_eq!(
                serde_json::from_str::<serde_json::Value>(&shown).unwrap(),
                value
            );
        }
    }
}
