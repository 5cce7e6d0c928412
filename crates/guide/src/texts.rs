//! Formats the sentences of the product in both languages, with Fluent. It may not know when a
//! sentence is used.

use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::locale::Locale;
use crate::msg::{Msg, Value};
use crate::visible::{visible, visible_lines};

/// The message files in the order in which they are read: name, Dutch text, English text.
pub const FILES: [(&str, &str, &str); 9] = [
    (
        "main.ftl",
        include_str!("../../../locales/nl/main.ftl"),
        include_str!("../../../locales/en/main.ftl"),
    ),
    (
        "journey.ftl",
        include_str!("../../../locales/nl/journey.ftl"),
        include_str!("../../../locales/en/journey.ftl"),
    ),
    (
        "result.ftl",
        include_str!("../../../locales/nl/result.ftl"),
        include_str!("../../../locales/en/result.ftl"),
    ),
    (
        "overview.ftl",
        include_str!("../../../locales/nl/overview.ftl"),
        include_str!("../../../locales/en/overview.ftl"),
    ),
    (
        "export.ftl",
        include_str!("../../../locales/nl/export.ftl"),
        include_str!("../../../locales/en/export.ftl"),
    ),
    (
        "watch.ftl",
        include_str!("../../../locales/nl/watch.ftl"),
        include_str!("../../../locales/en/watch.ftl"),
    ),
    (
        "catalogue.ftl",
        include_str!("../../../locales/nl/catalogue.ftl"),
        include_str!("../../../locales/en/catalogue.ftl"),
    ),
    (
        "check.ftl",
        include_str!("../../../locales/nl/check.ftl"),
        include_str!("../../../locales/en/check.ftl"),
    ),
    (
        "claims.ftl",
        include_str!("../../../locales/nl/claims.ftl"),
        include_str!("../../../locales/en/claims.ftl"),
    ),
];

/// The parsed messages of both languages.
pub struct Texts {
    nl: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Texts")
    }
}

impl Texts {
    /// The messages that are built into the product, parsed once.
    #[must_use]
    pub fn shipped() -> &'static Texts {
        static TEXTS: OnceLock<Texts> = OnceLock::new();
        TEXTS.get_or_init(|| Texts {
            nl: bundle("nl", FILES.map(|(_, nl, _)| nl)),
            en: bundle("en", FILES.map(|(_, _, en)| en)),
        })
    }

    /// Formats a sentence in `locale`.
    ///
    /// A sentence that is missing shows as its id; a test makes sure that none is. Values are made
    /// visible ([`visible`]), since names from a machine are not trusted.
    #[must_use]
    pub fn t(&self, locale: Locale, msg: &Msg) -> String {
        let bundle = match locale {
            Locale::Nl => &self.nl,
            Locale::En => &self.en,
        };
        let Some(pattern) = bundle
            .get_message(&msg.id)
            .and_then(|message| message.value())
        else {
            return visible(&msg.id);
        };
        let args: FluentArgs<'_> = msg
            .args
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Value::Text(text) => FluentValue::from(visible(text)),
                    Value::Lines(text) => FluentValue::from(visible_lines(text)),
                    Value::Number(number) => FluentValue::from(*number),
                };
                (*name, value)
            })
            .collect();
        let mut errors = Vec::new();
        bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned()
    }

    /// Whether `locale` has a sentence with this id.
    #[must_use]
    pub fn has(&self, locale: Locale, msg: &Msg) -> bool {
        match locale {
            Locale::Nl => self.nl.has_message(&msg.id),
            Locale::En => self.en.has_message(&msg.id),
        }
    }
}

fn bundle(
    tag: &str,
    texts: impl IntoIterator<Item = &'static str>,
) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Both languages run left to right: isolation marks would only damage copied text (see the ADR).
    bundle.set_use_isolating(false);
    for text in texts {
        // Messages that do not parse are left out here; a test refuses them.
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::msg;

    #[test]
    fn a_name_from_the_machine_cannot_steer_the_sentence_around_it() {
        let name = "a\u{202e}b\u{61c}c\u{1b}[2J\n\u{9b}1m";
        let said = Texts::shipped().t(Locale::En, &msg::plain_name(name));
        assert_eq!(said, "a\u{fffd}b\u{fffd}c\u{fffd}[2J\u{fffd}\u{fffd}1m");
    }
}
