//! The report as a file: JSON for programs, HTML for people, and the damage check of both.

use maud::html;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::journey::{Event, Journal, Journey};
use voorzorg_domain::report::{Report, report};

use crate::dates::{UtcOffset, Zone};
use crate::locale::Locale;
use crate::msg;
use crate::present::{Localization, report_blocks};
use crate::sealed_file::{self, DamageCheck, PageFrame, SealedForm, draw, hash};
use crate::texts::Texts;

/// The version of the report format that this code writes.
const FORMAT: u16 = 1;
/// The id of the element of the page that holds the JSON.
const ID: &str = "voorzorg-report";

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
        sealed_file::json(self)
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
        let title = l10n.t(&msg::nav_report());
        let disclaimer = l10n.t(&msg::disclaimer());
        let app = l10n.t(&msg::app_name());
        let body = html! {
            header { p { strong { (app) } " · " (disclaimer) } }
            main {
                h1 { (title) }
                @for block in report_blocks(&l10n, &self.report) { (draw(&block)) }
            }
        };
        let frame = PageFrame {
            id: ID,
            locale: self.locale,
            title: &format!("{app} · {title}"),
            style: STYLE,
        };
        sealed_file::page(&frame, &body, &self.json())
    }
}

/// Checks a report file, JSON or HTML, for accidental changes.
#[must_use]
pub fn check_damage(file: &str, catalogue: &Catalogue) -> DamageCheck {
    let make_again = |json: &str, as_page: bool| {
        let read: ReportFile = serde_json::from_str(json).ok()?;
        let zone = Zone::of_offsets(&read.utc_offsets);
        let again = ReportFile::new(&read.journal, read.locale, &zone);
        Some(if as_page {
            again.html(catalogue)
        } else {
            again.json()
        })
    };
    let is_of_this_version = |file: &Value| {
        let journal = &file["journal"];
        journal["app_version"] == env!("CARGO_PKG_VERSION")
            && journal["catalogue_version"] == catalogue.version.as_str()
    };
    let form = SealedForm {
        id: ID,
        newest: FORMAT,
        origins: |file| vec![&file["journal"]["origin"], &file["report"]["origin"]],
        is_of_this_version: &is_of_this_version,
        make_again: &make_again,
    };
    sealed_file::check(file, &form)
}

fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

const STYLE: &str = "\
@page{size:A4;margin:18mm}\
body{font:12pt/1.5 Georgia,serif;color:#222;max-width:44rem;margin:2rem auto;padding:0 1rem}\
h1{font-size:1.8rem}h2{font-size:1.2rem;margin-top:2rem;break-after:avoid}\
header{border-bottom:1px solid #999;font-size:.9rem}\
dl{display:grid;grid-template-columns:minmax(10rem,2fr) 3fr;gap:.3rem 1rem}\
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}\
.notice{border-left:4px solid #8a5a00;padding:.3rem .8rem;break-inside:avoid}";

#[cfg(test)]
mod tests;
