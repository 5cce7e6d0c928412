//! What a package says to people, from `locales/*/package.ftl`: plain lines without variables.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// The sentences of one language, by their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words(BTreeMap<String, String>);

impl Words {
    /// Dutch and English, which must have the same names.
    pub(super) fn both(root: &Path) -> Result<(Words, Words)> {
        let read = |language: &str| {
            let file = root.join("locales").join(language).join("package.ftl");
            let text = fs::read_to_string(&file)
                .with_context(|| format!("could not read {}", file.display()))?;
            Ok::<Words, anyhow::Error>(Words::of(&text))
        };
        let (dutch, english) = (read("nl")?, read("en")?);
        ensure!(
            dutch.0.keys().eq(english.0.keys()),
            "locales/nl/package.ftl and locales/en/package.ftl have other names"
        );
        Ok((dutch, english))
    }

    fn of(text: &str) -> Words {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let pairs = lines.filter_map(|line| line.split_once(" = "));
        Words(
            pairs
                .map(|(name, words)| (name.to_owned(), words.to_owned()))
                .collect(),
        )
    }

    pub(super) fn say(&self, name: &str) -> Result<&str> {
        let said = self.0.get(name).map(String::as_str);
        said.with_context(|| format!("locales/*/package.ftl has no {name}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_with_a_name_are_read_and_remarks_are_not() {
        let words = Words::of("### remark = no\n\none = First.\ntwo = A = B\n");
        assert_eq!(words.say("one").unwrap(), "First.");
        assert_eq!(words.say("two").unwrap(), "A = B");
        assert!(words.say("### remark").is_err());
    }
}
