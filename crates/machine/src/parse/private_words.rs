//! Redacts words that identify a person or a purchase: e-mail addresses, licence keys and Windows
//! account identifiers (SIDs). Each is replaced by `~`; of an
//! address the domain stays.
//!
//! It may not know what a text is about, and leaves home folders in paths to `redact`.

use std::borrow::Cow;

/// Prefixes of the SIDs of local and domain accounts, and of accounts in Microsoft Entra ID.
const ACCOUNTS: [&str; 2] = ["S-1-5-21-", "S-1-12-1-"];
/// A word with an `@` that ends in this is an instance of a systemd unit, not an address. The
/// instance may be a person's name.
const UNIT: &str = ".service";
/// Licence keys have four groups of five letters or digits.
const KEY_WORDS: usize = 4;
const KEY_LETTERS: usize = 5;

/// The text with such words redacted.
pub(crate) fn without(text: &str) -> String {
    if !may_hold_one(text) {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(is_between).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        kept.push_str(&kept_of(word));
        let between = after.chars().next();
        kept.extend(between);
        rest = after
            .get(between.map_or(0, char::len_utf8)..)
            .unwrap_or_default();
    }
    kept
}

/// A cheap check: every address, key and SID contains one of these.
fn may_hold_one(text: &str) -> bool {
    text.contains(['@', '-'])
}

fn is_between(ch: char) -> bool {
    ch.is_whitespace()
        || matches!(
            ch,
            '/' | '\\' | '"' | '\'' | '<' | '>' | '(' | ')' | ',' | ';' | '='
        )
}

fn kept_of(word: &str) -> Cow<'_, str> {
    if !may_hold_one(word) {
        return word.into();
    }
    if let Some((before, after)) = word.rsplit_once('@')
        && !before.is_empty()
    {
        return match after.strip_suffix(UNIT) {
            Some(_) => format!("{before}@~{UNIT}").into(),
            // The domain of an organisation tells who made something, and not which person wrote.
            None if after.contains('.') => format!("~@{after}").into(),
            None => word.into(),
        };
    }
    let is_account = ACCOUNTS.iter().any(|account| starts_with(word, account));
    if is_account || is_licence_key(word) {
        "~".into()
    } else {
        word.into()
    }
}

fn starts_with(word: &str, start: &str) -> bool {
    word.get(..start.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn is_licence_key(word: &str) -> bool {
    let word = word.trim_matches(['.', ':', '[', ']', '{', '}']);
    let is_part =
        |part: &str| part.len() == KEY_LETTERS && part.chars().all(|ch| ch.is_ascii_alphanumeric());
    word.split('-').count() == KEY_WORDS && word.split('-').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn addresses_keys_and_accounts_are_left_out() {
        for (from, kept) in [
            ("Kaspersky <jan@example.nl>", "Kaspersky <~@example.nl>"),
            (
                "mail mailto:jan.de.vries@example.co.uk now",
                "mail ~@example.co.uk now",
            ),
            (
                "Kaspersky Plus (ABCDE-12345-FGHIJ-67890)",
                "Kaspersky Plus (~)",
            ),
            (r"\$Recycle.Bin\S-1-5-21-1-2-3-1001\x", r"\$Recycle.Bin\~\x"),
            (
                "/etc/systemd/system/kesl@jan.service",
                "/etc/systemd/system/kesl@~.service",
            ),
        ] {
            assert_eq!(without(from), kept, "{from}");
        }
    }

    #[test]
    fn what_tells_nobody_is_left_as_it_is() {
        for kept in [
            "Kaspersky Endpoint Security для Windows",
            "{27534751-4A40-48BD-B393-BC3BF28C876E}",
            "InstallWIX_{27534751-4A40-48BD-B393-BC3BF28C876E}",
            "MsiExec.exe /I{27534751-4A40-48BD-B393-BC3BF28C876E}",
            "12.1.0-1508",
            "@scope",
            "S-1-5-18",
            "",
        ] {
            assert_eq!(without(kept), kept);
        }
    }
}
