//! The two languages of the product. It may not hold any sentence.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language of the product.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, Default,
)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Dutch.
    Nl,
    /// English.
    #[default]
    En,
}

impl Locale {
    /// Both, in the order in which they are offered.
    pub const ALL: [Locale; 2] = [Locale::Nl, Locale::En];

    /// The language tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Locale::Nl => "nl",
            Locale::En => "en",
        }
    }

    /// The first language of ours in a system's list of preferred language tags, else English.
    pub fn from_wishes<'a>(tags: impl IntoIterator<Item = &'a str>) -> Locale {
        tags.into_iter()
            .find_map(|tag| match tag.split(['-', '_', '.']).next() {
                Some(language) if language.eq_ignore_ascii_case("nl") => Some(Locale::Nl),
                Some(language) if language.eq_ignore_ascii_case("en") => Some(Locale::En),
                Some(_) | None => None,
            })
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_wish_we_can_meet_wins() {
        assert_eq!(Locale::from_wishes(["nl_NL.UTF-8"]), Locale::Nl);
        assert_eq!(Locale::from_wishes(["de-DE", "nl-BE", "en"]), Locale::Nl);
        assert_eq!(Locale::from_wishes(["fr"]), Locale::En);
        assert_eq!(Locale::from_wishes(["C"]), Locale::En);
    }
}
