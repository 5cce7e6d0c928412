//! The `os-release` file of Linux. It may not know where the file is.

use std::collections::BTreeMap;

/// The assignments in an `os-release` file.
pub(crate) fn read(text: &str) -> BTreeMap<String, String> {
    text.lines()
        .filter_map(|line| line.trim().split_once('='))
        .filter(|(name, _)| !name.starts_with('#'))
        .map(|(name, value)| (name.to_owned(), unquote(value)))
        .collect()
}

/// Unquotes a value as a shell would, without running one.
fn unquote(value: &str) -> String {
    let value = value.trim();
    let inner = ['"', '\'']
        .iter()
        .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote))
        .unwrap_or(value);
    let mut plain = String::new();
    let mut chars = inner.chars();
    while let Some(ch) = chars.next() {
        match ch {
            '\\' => plain.extend(chars.next()),
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_with_and_without_quotes() {
        let values = read(
            "# a comment\nNAME=\"Debian GNU/Linux\"\nID=debian\nVERSION_ID='12'\n\
             PRETTY_NAME=\"A \\\"quoted\\\" name\"\nbroken line\n",
        );
        assert_eq!(values["NAME"], "Debian GNU/Linux");
        assert_eq!(values["ID"], "debian");
        assert_eq!(values["VERSION_ID"], "12");
        assert_eq!(values["PRETTY_NAME"], "A \"quoted\" name");
        assert_eq!(values.len(), 4);
        assert!(read("").is_empty());
    }
}
