//! A file that can be checked for accidental changes: JSON for programs, or a page for people that embeds
//! the same JSON.
//!
//! Both carry a hash of their own text, so that the whole file can be checked whatever version made it.
//! The page is made from the JSON alone: a file of this version is also made again and compared. Neither
//! can prove who made a file. This module may not know what a file says.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use voorzorg_domain::origin::Origin;

use crate::locale::Locale;
use crate::view::Block;
use crate::visible::visible_json;

const CLOSING: &str = "</script>";
/// What stands before the hash of the JSON. A string in JSON holds no line break, so it stands there
/// once.
pub(crate) const SEAL: &str = "\n  \"seal\": \"";
/// What stands before the hash of the page. Neither text nor JSON of the page holds a `<`, so it stands
/// there once.
pub(crate) const PAGE_HASH: &str = r#"<meta name="voorzorg-page-hash" content=""#;
/// The length of a hash in hexadecimal digits.
pub(crate) const HASH_LENGTH: usize = 64;

/// The result of the damage check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DamageCheck {
    /// The whole file is as it was made.
    Undamaged {
        /// Whether this version also made it again from its data, and got the same. A file of another
        /// version is only compared with its hashes.
        made_again: bool,
    },
    /// The data are as they were made. The page carries no hash, so its text was not checked.
    PageUnchecked,
    Changed,
    /// About a folder: not checked, since it says nothing about this or any other computer (ADR 24).
    Root,
    /// From practice: not checked, since it says nothing about a real computer (ADR 24).
    Practice,
    /// From a newer version of Voorzorg.
    Newer,
    /// Not a file of this kind.
    NoReport,
}

/// What the check has to know of one kind of file.
pub(crate) struct SealedForm<'a> {
    /// The id of the element of the page that holds the JSON.
    pub(crate) id: &'static str,
    /// The newest format that this version reads.
    pub(crate) newest: u16,
    /// Every place in the JSON that states the origin.
    pub(crate) origins: fn(&Value) -> Vec<&Value>,
    /// Whether this version, with this catalogue, would make the same text from the same data.
    pub(crate) is_of_this_version: &'a dyn Fn(&Value) -> bool,
    /// Makes the file again from its JSON, as a page if asked for; `None` if the JSON is not understood.
    pub(crate) make_again: &'a dyn Fn(&str, bool) -> Option<String>,
}

/// The JSON of `value`, made visible. It holds no `<`, which could end the element of the page early.
pub(crate) fn json(value: &impl Serialize) -> String {
    let mut json = visible_json(&serde_json::to_string_pretty(value).unwrap_or_default());
    json.push('\n');
    json.replace('<', "\\u003c")
}

/// What is drawn around the body of a page.
pub(crate) struct PageFrame<'a> {
    /// The id of the element that holds the JSON.
    pub(crate) id: &'a str,
    pub(crate) locale: Locale,
    pub(crate) title: &'a str,
    pub(crate) style: &'a str,
}

/// A page with `body` that embeds `json`, and with the hash of its whole text.
pub(crate) fn page(frame: &PageFrame<'_>, body: &Markup, json: &str) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(frame.locale.tag()) {
            head {
                meta charset="utf-8";
                (PreEscaped(PAGE_HASH)) (PreEscaped("\">"))
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (frame.title) }
                style { (PreEscaped(frame.style)) }
            }
            body {
                (body)
                (PreEscaped(opening(frame.id))) (PreEscaped(json)) (PreEscaped(CLOSING))
            }
        }
    };
    let page = page.into_string();
    let with_hash = format!("{PAGE_HASH}{}", hash(&page));
    page.replacen(PAGE_HASH, &with_hash, 1)
}

fn opening(id: &str) -> String {
    format!(r#"<script type="application/json" id="{id}">"#)
}

/// The JSON of a file, and whether the file is a page; `None` if it has none.
pub(crate) fn json_of<'a>(file: &'a str, id: &str) -> Option<(&'a str, bool)> {
    if !file.trim_start().starts_with("<!DOCTYPE") {
        return Some((file, false));
    }
    let (_, rest) = file.split_once(&opening(id))?;
    Some((rest.split_once(CLOSING)?.0, true))
}

/// Checks a file of this form for accidental changes.
pub(crate) fn check(file: &str, form: &SealedForm<'_>) -> DamageCheck {
    let Some((json, is_html)) = json_of(file, form.id) else {
        return DamageCheck::NoReport;
    };
    let Ok(value) = serde_json::from_str::<Value>(json) else {
        return DamageCheck::NoReport;
    };
    match value.get("format").and_then(Value::as_u64) {
        Some(format) if format > u64::from(form.newest) => return DamageCheck::Newer,
        Some(_) if value.get("seal").is_some() => {}
        Some(_) | None => return DamageCheck::NoReport,
    }
    let origins = (form.origins)(&value);
    let origins: Vec<Option<Origin>> = origins
        .into_iter()
        .map(|origin| origin.as_str().and_then(Origin::from_id))
        .collect();
    if origins.contains(&Some(Origin::Root)) {
        return DamageCheck::Root;
    }
    if origins.contains(&Some(Origin::Practice)) {
        return DamageCheck::Practice;
    }
    if origins.contains(&None) {
        return DamageCheck::Changed;
    }
    let page = is_html.then(|| is_as_hashed(file, PAGE_HASH));
    if is_as_hashed(json, SEAL) != Some(true) || page == Some(Some(false)) {
        return DamageCheck::Changed;
    }
    if !(form.is_of_this_version)(&value) {
        return match page {
            Some(None) => DamageCheck::PageUnchecked,
            Some(Some(_)) | None => DamageCheck::Undamaged { made_again: false },
        };
    }
    if (form.make_again)(json, is_html).as_deref() == Some(file) {
        DamageCheck::Undamaged { made_again: true }
    } else {
        DamageCheck::Changed
    }
}

/// Whether `text` has the hash that stands in it after `mark`, computed with nothing in its place;
/// `None` if there is no hash.
fn is_as_hashed(text: &str, mark: &str) -> Option<bool> {
    let (before, rest) = text.split_once(mark)?;
    let (stated, after) = rest.split_at_checked(HASH_LENGTH)?;
    Some(stated == hash(&format!("{before}{mark}{after}")))
}

/// SHA-256 of a text in hexadecimal digits.
pub(crate) fn hash(text: &str) -> String {
    hash_of(text.as_bytes())
}

/// SHA-256 in hexadecimal digits.
pub(crate) fn hash_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A block as it is printed: without what can be pressed.
pub(crate) fn draw(block: &Block) -> Markup {
    match block {
        Block::Text { text } => html! { p { (text) } },
        Block::Heading { text } => html! { h2 { (text) } },
        Block::Notice { label, text, .. } => html! { p.notice { strong { (label) ": " } (text) } },
        Block::List {
            items,
            ordered: false,
        } => {
            html! { ul { @for item in items { li dir="auto" { (item) } } } }
        }
        Block::List {
            items,
            ordered: true,
        } => html! { ol { @for item in items { li { (item) } } } },
        Block::Facts { rows } => html! {
            dl { @for row in rows {
                dt dir="auto" { (row.name) }
                dd dir="auto" { (row.value) @if let Some(status) = &row.status { " (" (status) ")" } }
            } }
        },
        Block::Exact { label, text } => html! { p { (label) ": " code { (text) } } },
        Block::Letter { label, text, .. } => html! {
            h2 { (label) }
            pre.ch { (text) }
        },
        Block::More { summary, blocks } => html! {
            h2 { (summary) }
            @for block in blocks { (draw(block)) }
        },
        Block::Claims { items, .. } => html! {
            ul { @for item in items {
                li { (item.text) @for note in &item.notes { " (" (note.source) ")" } }
            } }
        },
        Block::Choice { .. }
        | Block::Table { .. }
        | Block::Buttons { .. }
        | Block::Form { .. }
        | Block::Progress { .. }
        | Block::Link { .. }
        | Block::Picture { .. }
        | Block::Sources { .. } => {
            html! {}
        }
    }
}
