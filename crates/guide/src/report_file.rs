//! The report as a file: JSON for programs, HTML for people, and the damage check of both.
//!
//! The HTML embeds the JSON and is made from it alone: the check makes it again and compares, so that
//! any accidental change is found. It cannot prove who made a file.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::journey::{Journal, Journey};
use voorzorg_domain::report::{Report, report};
use voorzorg_domain::snapshot::Timestamp;

use crate::dates::Zone;
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

/// The JSON of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportFile {
    pub format: u16,
    /// The language of the HTML.
    pub locale: Locale,
    /// The time zone of the HTML, in seconds east of Greenwich.
    pub utc_offset: i32,
    pub report: Report,
    pub journal: Journal,
    /// One hash per event: SHA-256 of the hash before it and the event.
    pub chain: Vec<String>,
    /// SHA-256 of the first and the last snapshot.
    pub snapshots: Vec<String>,
    /// SHA-256 of all of the above.
    pub seal: String,
}

/// The result of the damage check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DamageCheck {
    Undamaged,
    Changed,
    /// From practice mode: not checked, since it says nothing about a real machine (ADR 24).
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
        let last = journal
            .events
            .last()
            .map_or(Timestamp(0), |recorded| recorded.at);
        let journey = Journey::from_events(&journal.events);
        let snapshots = [&journey.first, &journey.latest]
            .into_iter()
            .flatten()
            .map(|scan| hash(&[&text(&scan.0)]))
            .collect();
        let mut chain: Vec<String> = Vec::new();
        for event in &journal.events {
            let before = chain.last().map_or("", String::as_str).to_owned();
            chain.push(hash(&[&before, &text(event)]));
        }
        let mut file = ReportFile {
            format: FORMAT,
            locale,
            utc_offset: zone.offset(last),
            report: report(journal),
            journal: journal.clone(),
            chain,
            snapshots,
            seal: String::new(),
        };
        file.seal = hash(&[&text(&file)]);
        file
    }

    /// The report as JSON.
    #[must_use]
    pub fn json(&self) -> String {
        let mut json = visible_json(&serde_json::to_string_pretty(self).unwrap_or_default());
        json.push('\n');
        json
    }

    /// The report as a page that prints well on A4.
    #[must_use]
    pub fn html(&self, catalogue: &Catalogue) -> String {
        let zone = Zone::fixed(self.utc_offset);
        let l10n = Localization {
            texts: Texts::shipped(),
            locale: self.locale,
            zone: &zone,
            catalogue,
        };
        let title = l10n.t(&msg::report_heading());
        let disclaimer = l10n.t(&msg::disclaimer());
        let app = l10n.t(&msg::app_name());
        // A "<" could end the script element early, so it is escaped.
        let embedded = self.json().replace('<', "\\u003c");
        let page = html! {
            (DOCTYPE)
            html lang=(self.locale.tag()) {
                head {
                    meta charset="utf-8";
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
                    (PreEscaped(OPENING)) (PreEscaped(embedded)) (PreEscaped(CLOSING))
                }
            }
        };
        page.into_string()
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
    let Ok(read) = serde_json::from_str::<ReportFile>(json) else {
        return DamageCheck::Changed;
    };
    if read.journal.practice || read.report.practice {
        return DamageCheck::Practice;
    }
    let anew = ReportFile::new(&read.journal, read.locale, &Zone::fixed(read.utc_offset));
    let same_text = if is_html {
        anew.html(catalogue) == file
    } else {
        anew.json() == file
    };
    if read == anew && (same_text || made_by_another_version(&read, catalogue, is_html)) {
        DamageCheck::Undamaged
    } else {
        DamageCheck::Changed
    }
}

/// Whether another version made the HTML. Its text may then differ, so only the data is compared.
fn made_by_another_version(read: &ReportFile, catalogue: &Catalogue, is_html: bool) -> bool {
    is_html
        && (read.journal.catalogue_version != catalogue.version
            || read.journal.app_version != env!("CARGO_PKG_VERSION"))
}

fn embedded(file: &str) -> Option<&str> {
    let (_, rest) = file.split_once(OPENING)?;
    rest.split_once(CLOSING).map(|(json, _)| json)
}

fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn hash(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher
        .finalize()
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
