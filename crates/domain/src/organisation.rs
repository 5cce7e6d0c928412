//! The numbers by which results of one organisation are told apart and put together. All of them are
//! personal data. This module may not know how a number is made.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A text that is no number of the wanted kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotANumber;

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a number in hexadecimal digits")
    }
}

/// Declares numbers of 128 bits that are written as 32 hexadecimal digits.
macro_rules! numbers {
    ($($(#[$about:meta])* $name:ident;)+) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(into = "String", try_from = "String")]
        pub struct $name(pub u128);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:032x}", self.0)
            }
        }

        impl From<$name> for String {
            fn from(number: $name) -> String {
                number.to_string()
            }
        }

        impl FromStr for $name {
            type Err = NotANumber;

            fn from_str(text: &str) -> Result<$name, NotANumber> {
                if !is_hex(text, 32) {
                    return Err(NotANumber);
                }
                u128::from_str_radix(text, 16).map($name).map_err(|_| NotANumber)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotANumber;

            fn try_from(text: String) -> Result<$name, NotANumber> {
                text.parse()
            }
        }
    )+};
}

numbers! {
    /// An organisation, from its first round on. Random.
    OrganisationId;
    /// One gathering of results. Random.
    RoundId;
    /// A computer, for one organisation: a keyed hash of the number that its system has for it.
    DeviceId;
    /// The data folder of one person on one computer. Random.
    InstallationId;
}

/// The identity of one result: the seal of its data, 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ResultId(String);

impl ResultId {
    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<ResultId> for String {
    fn from(id: ResultId) -> String {
        id.0
    }
}

impl TryFrom<String> for ResultId {
    type Error = NotANumber;

    fn try_from(text: String) -> Result<ResultId, NotANumber> {
        if is_hex(&text, 64) {
            Ok(ResultId(text))
        } else {
            Err(NotANumber)
        }
    }
}

/// Whether `text` is `length` lower-case hexadecimal digits: one number has one form.
fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length
        && text
            .bytes()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

/// The short code of a round, for people who have only its printed page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RoundCode(pub String);

/// By what a round is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundKey {
    pub organisation: OrganisationId,
    pub round: RoundId,
    pub code: RoundCode,
}

/// The longest chain of predecessors that a result names. With one a week it reaches back two years.
pub const LONGEST_CHAIN: usize = 100;

/// Which computer a result is about, for whom it was made, and which results it follows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    pub organisation: Option<OrganisationId>,
    pub round: Option<RoundId>,
    /// What was typed by somebody without the file of the round.
    pub code: Option<RoundCode>,
    /// `None` without a round, or where the system has no number for the computer.
    pub device: Option<DeviceId>,
    /// `None` if it could not be kept.
    pub installation: Option<InstallationId>,
    /// The results that this installation made before, newest first, at most [`LONGEST_CHAIN`].
    pub predecessors: Vec<ResultId>,
}

/// A label as it is compared: in one case, with single spaces, and with each letter in one form.
#[must_use]
pub fn folded_label(label: &str) -> String {
    use unicode_normalization::UnicodeNormalization;

    let words: Vec<&str> = label.split_whitespace().collect();
    words.join(" ").to_lowercase().nfkc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_form() {
        let number = DeviceId(0xab);
        let text = "000000000000000000000000000000ab";
        assert_eq!(number.to_string(), text);
        assert_eq!(text.parse(), Ok(number));
        for wrong in ["", "ab", &text.to_uppercase(), &format!("+{}", &text[1..])] {
            assert_eq!(wrong.parse::<DeviceId>(), Err(NotANumber), "{wrong}");
        }
        let json = serde_json::to_string(&number).unwrap();
        assert_eq!(json, format!("\"{text}\""));
        assert_eq!(serde_json::from_str::<DeviceId>(&json).unwrap(), number);
        assert!(serde_json::from_str::<ResultId>("\"../x\"").is_err());
    }

    #[test]
    fn labels_are_the_same_whatever_their_case_spaces_or_form() {
        for (one, other) in [
            ("PC-03", " pc-03 "),
            ("Balie  links", "balie\u{a0}links"),
            ("Café", "cafe\u{301}"),
            ("ＰＣ１", "pc1"),
        ] {
            assert_eq!(folded_label(one), folded_label(other), "{one}");
        }
        assert_ne!(folded_label("PC-03"), folded_label("PC 03"));
        assert_ne!(folded_label("PC-03"), folded_label("PC-3"));
    }
}
