//! The manual as roff, for `man`. It may not know what the manual says.

use roff::{Roff, bold, roman};
use voorzorg_guide::terminal::{HelpPart, HelpSection};

/// The page in roff, in ASCII only.
pub(crate) fn page(name: &str, version: &str, date: &str, sections: &[HelpSection]) -> String {
    let mut page = Roff::new();
    let source = format!("{name} {version}");
    page.control("TH", [&*name.to_uppercase(), "1", date, &source]);
    for section in sections {
        page.control("SH", [section.heading.as_str()]);
        for (index, part) in section.parts.iter().enumerate() {
            match part {
                HelpPart::Text(text) => {
                    if index > 0 {
                        page.control("PP", []);
                    }
                    page.text([roman(text)]);
                }
                HelpPart::Entry { form, text } => {
                    page.control("TP", []);
                    page.text([bold(form)]);
                    page.text([roman(text)]);
                }
            }
        }
    }
    in_ascii(&page.to_roff())
}

/// Escapes non-ASCII characters, since `man` cannot know the encoding of a page.
fn in_ascii(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    for ch in page.chars() {
        if ch.is_ascii() {
            out.push(ch);
        } else {
            out.push_str(&format!("\\[u{:04X}]", u32::from(ch)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_holds_its_parts_and_only_plain_letters() {
        let sections = [HelpSection {
            heading: "OPTIES".to_owned(),
            parts: vec![
                HelpPart::Entry {
                    form: "--out BESTAND".to_owned(),
                    text: "één bestand".to_owned(),
                },
                HelpPart::Text(".dot".to_owned()),
            ],
        }];
        assert_eq!(
            page("voorzorg", "0.1.0", "2026-11-01", &sections),
            ".TH VOORZORG 1 2026-11-01 \"voorzorg 0.1.0\"\n\
             .SH OPTIES\n.TP\n\\fB\\-\\-out BESTAND\\fR\n\\[u00E9]\\[u00E9]n bestand\n\
             .PP\n\\&.dot\n"
        );
    }
}
