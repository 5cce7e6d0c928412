//! Formats the sentences of the product in both languages, with Fluent. It may not know when a
//! sentence is used.

use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::locale::Locale;
use crate::msg::{Msg, Value};
use crate::visible::{visible, visible_lines};

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

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
            nl: bundle("nl", FILES.iter().map(|(_, nl, _)| *nl)),
            en: bundle("en", FILES.iter().map(|(_, _, en)| *en)),
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
        // None is left out: `build.rs` refuses what does not parse.
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
