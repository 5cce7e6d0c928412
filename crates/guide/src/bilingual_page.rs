//! A page for whoever it may reach: everything in both languages, one after the other. It may not know what
//! the page says.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::texts::Texts;

/// The page with this title, and with `section` below it in each language.
pub(crate) fn bilingual_page(
    title: &Msg,
    style: &str,
    section: impl Fn(Locale) -> Markup,
) -> String {
    let t = |locale, msg: &Msg| Texts::shipped().t(locale, msg);
    html! {
        (DOCTYPE)
        html lang=(Locale::Nl.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (t(Locale::Nl, title)) }
                style { (PreEscaped(style)) }
            }
            body {
                @for locale in Locale::ALL {
                    section lang=(locale.tag()) {
                        header {
                            p { strong { (t(locale, &msg::app_name())) } " · " (t(locale, &msg::disclaimer())) }
                        }
                        h1 { (t(locale, title)) }
                        (section(locale))
                    }
                }
            }
        }
    }
    .into_string()
}
