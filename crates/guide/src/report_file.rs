//! The report as a file: JSON for programs, HTML for people, and the damage check of both.
//!
//! Both carry a hash of their own text, so that the whole file can be checked whatever version made it.
//! The HTML embeds the JSON and is made from it alone: a report of this version is also made again and
//! compared. Neither can prove who made a file.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::journey::{Event, Journal, Journey};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::report::{Report, report};

use crate::dates::{UtcOffset, Zone};
use crate::locale::Locale;
use crate::msg;
use crate::present::{Localization, report_blocks};
use crate::texts::Texts;
use crate::view::Block;
use crate::visible::visible_json;

/// The version of the report format that this code writes.
const FORMAT: u16 = 1;
const OPENING: &str = r#"<script type="application/json" id="voorzorg-report">"#;
const CLOSING: &str = "</script>";
/// What stands before the hash of the JSON. A string in JSON holds no line break, so it stands there
/// once.
const SEAL: &str = "\n  \"seal\": \"";
/// What stands before the hash of the page. Neither text nor JSON of the page holds a `<`, so it stands
/// there once.
const PAGE_HASH: &str = r#"<meta name="voorzorg-page-hash" content=""#;
/// The length of a hash in hexadecimal digits.
const HASH_LENGTH: usize = 64;

/// The JSON of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportFile {
    pub format: u16,
    /// The language of the HTML.
    pub locale: Locale,
    /// The time zone of the HTML: the offsets at the times of the report, oldest first. They say less
    /// about where somebody lives than the name of a time zone would.
    pub utc_offsets: Vec<UtcOffset>,
    pub report: Report,
    pub journal: Journal,
    /// One hash per event: SHA-256 of the hash before it and the event.
    pub chain: Vec<String>,
    /// SHA-256 of the first and the last snapshot.
    pub snapshots: Vec<String>,
    /// SHA-256 of the text of the JSON with nothing in this place.
    pub seal: String,
}

/// The result of the damage check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DamageCheck {
    /// The whole file is as it was made.
    Undamaged {
        /// Whether this version also made it again from its journal, and got the same. A report of
        /// another version is only compared with its hashes.
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
    /// Not a report.
    NoReport,
}

impl ReportFile {
    /// The report of `journal`, with its hashes.
    #[must_use]
    pub fn new(journal: &Journal, locale: Locale, zone: &Zone) -> ReportFile {
        let times = journal.events.iter().flat_map(|recorded| {
            let scanned = if let Event::Scanned { snapshot, .. } = &recorded.event {
                Some(snapshot.taken_at)
            } else {
                None
            };
            [recorded.at].into_iter().chain(scanned)
        });
        let journey = Journey::from_events(&journal.events);
        let snapshots = [&journey.first, &journey.latest]
            .into_iter()
            .flatten()
            .map(|scan| hash(&text(&scan.0)))
            .collect();
        let mut chain: Vec<String> = Vec::new();
        for event in &journal.events {
            let before = chain.last().map_or("", String::as_str).to_owned();
            chain.push(hash(&format!("{before}{}", text(event))));
        }
        let mut file = ReportFile {
            format: FORMAT,
            locale,
            utc_offsets: zone.offsets(times),
            report: report(journal),
            journal: journal.clone(),
            chain,
            snapshots,
            seal: String::new(),
        };
        file.seal = hash(&file.json());
        file
    }

    /// The report as JSON.
    #[must_use]
    pub fn json(&self) -> String {
        let mut json = visible_json(&serde_json::to_string_pretty(self).unwrap_or_default());
        json.push('\n');
        // A "<" could end the script element of the page early, and both hold the same text.
        json.replace('<', "\\u003c")
    }

    /// The report as a page that prints well on A4.
    #[must_use]
    pub fn html(&self, catalogue: &Catalogue) -> String {
        let zone = Zone::of_offsets(&self.utc_offsets);
        let l10n = Localization {
            texts: Texts::shipped(),
            locale: self.locale,
            zone: &zone,
            catalogue,
        };
        let title = l10n.t(&msg::report_heading());
        let disclaimer = l10n.t(&msg::disclaimer());
        let app = l10n.t(&msg::app_name());
        let page = html! {
            (DOCTYPE)
            html lang=(self.locale.tag()) {
                head {
                    meta charset="utf-8";
                    (PreEscaped(PAGE_HASH)) (PreEscaped("\">"))
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (app) " · " (title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    header { p { strong { (app) } " · " (disclaimer) } }
                    main {
                        h1 { (title) }
                        @for block in report_blocks(&l10n, &self.report) { (draw(&block)) }
                    }
                    (PreEscaped(OPENING)) (PreEscaped(self.json())) (PreEscaped(CLOSING))
                }
            }
        };
        let page = page.into_string();
        let with_hash = format!("{PAGE_HASH}{}", hash(&page));
        page.replacen(PAGE_HASH, &with_hash, 1)
    }
}

/// Checks a report file, JSON or HTML, for accidental changes.
#[must_use]
pub fn check_damage(file: &str, catalogue: &Catalogue) -> DamageCheck {
    let is_html = file.trim_start().starts_with("<!DOCTYPE");
    let json = if is_html { embedded(file) } else { Some(file) };
    let Some(json) = json else {
        return DamageCheck::NoReport;
    };
    let Ok(value) = serde_json::from_str::<serde_json::Value>(json) else {
        return DamageCheck::NoReport;
    };
    match value.get("format").and_then(serde_json::Value::as_u64) {
        Some(format) if format > u64::from(FORMAT) => return DamageCheck::Newer,
        Some(_) if value.get("seal").is_some() => {}
        Some(_) | None => return DamageCheck::NoReport,
    }
    match (origin(&value["journal"]), origin(&value["report"])) {
        (Some(Origin::Live), Some(Origin::Live)) => {}
        (Some(Origin::Root), _) | (_, Some(Origin::Root)) => return DamageCheck::Root,
        (Some(Origin::Practice), _) | (_, Some(Origin::Practice)) => return DamageCheck::Practice,
        (None, _) | (_, None) => return DamageCheck::Changed,
    }
    let page = is_html.then(|| is_as_hashed(file, PAGE_HASH));
    if is_as_hashed(json, SEAL) != Some(true) || page == Some(Some(false)) {
        return DamageCheck::Changed;
    }
    if !is_of_this_version(&value, catalogue) {
        return match page {
            Some(None) => DamageCheck::PageUnchecked,
            Some(Some(_)) | None => DamageCheck::Undamaged { made_again: false },
        };
    }
    let Ok(read) = serde_json::from_str::<ReportFile>(json) else {
        return DamageCheck::Changed;
    };
    let zone = Zone::of_offsets(&read.utc_offsets);
    let again = ReportFile::new(&read.journal, read.locale, &zone);
    let text = if is_html {
        again.html(catalogue)
    } else {
        again.json()
    };
    if text == file {
        DamageCheck::Undamaged { made_again: true }
    } else {
        DamageCheck::Changed
    }
}

fn origin(part: &serde_json::Value) -> Option<Origin> {
    part.get("origin")?.as_str().and_then(Origin::from_id)
}

/// Whether this version, with this catalogue, would make the same text from the same journal.
fn is_of_this_version(file: &serde_json::Value, catalogue: &Catalogue) -> bool {
    let journal = &file["journal"];
    journal["app_version"] == env!("CARGO_PKG_VERSION")
        && journal["catalogue_version"] == catalogue.version.as_str()
}

/// Whether `text` has the hash that stands in it after `mark`, computed with nothing in its place;
/// `None` if there is no hash.
fn is_as_hashed(text: &str, mark: &str) -> Option<bool> {
    let (before, rest) = text.split_once(mark)?;
    let (stated, after) = rest.split_at_checked(HASH_LENGTH)?;
    Some(stated == hash(&format!("{before}{mark}{after}")))
}

fn embedded(file: &str) -> Option<&str> {
    let (_, rest) = file.split_once(OPENING)?;
    rest.split_once(CLOSING).map(|(json, _)| json)
}

fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// SHA-256 in hexadecimal digits.
fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

const STYLE: &str = "\
@page{size:A4;margin:18mm}\
body{font:12pt/1.5 Georgia,serif;color:#222;max-width:44rem;margin:2rem auto;padding:0 1rem}\
h1{font-size:1.8rem}h2{font-size:1.2rem;margin-top:2rem;break-after:avoid}\
header{border-bottom:1px solid #999;font-size:.9rem}\
dl{display:grid;grid-template-columns:minmax(10rem,2fr) 3fr;gap:.3rem 1rem}\
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}\
.notice{border-left:4px solid #8a5a00;padding:.3rem .8rem;break-inside:avoid}";

fn draw(block: &Block) -> Markup {
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
        Block::Claims { items } => html! {
            ul { @for item in items { li { (item.text) " (" (item.source) ")" } } }
        },
        Block::Choice { .. }
        | Block::Progress { .. }
        | Block::Link { .. }
        | Block::Picture { .. } => {
            html! {}
        }
    }
}

#[cfg(test)]
mod tests;
