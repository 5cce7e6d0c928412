//! The result of one computer as a file: JSON for programs, one A4 for people, and its damage check.
//!
//! It holds the snapshot that it rests on, so that whoever has the file can come to the same verdict.

use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::computer_result::{ComputerResult, Progress};
use voorzorg_domain::detection::Detector;
use voorzorg_domain::journey::StepStatus;
use voorzorg_domain::organisation::Identity;
use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::{Snapshot, Timestamp};

use crate::dates::{UtcOffset, Zone, file_date};
use crate::locale::Locale;
use crate::msg;
use crate::present::{Localization, computer_result_blocks, computer_result_heading, plain_text};
use crate::sealed_file::{self, DamageCheck, PageFrame, SealedForm, draw, hash};
use crate::texts::Texts;
use crate::typed::Typed;

/// The version of the result format that this code writes.
const FORMAT: u16 = 1;
/// The id of the element of the page that holds the JSON.
pub(crate) const ID: &str = "voorzorg-result";
/// How many digits of the seal the page shows.
const SHOWN_DIGITS: usize = 16;

/// The JSON of a result. A persisted format: fields are added, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultFile {
    pub format: u16,
    /// The language of the page.
    pub locale: Locale,
    /// The time zone of the page: the offsets at the times of the result, oldest first.
    pub utc_offsets: Vec<UtcOffset>,
    /// What a person typed; nothing else names a computer, a person or an organisation.
    pub typed: Typed,
    /// By which results of one computer are told from those of another.
    pub identity: Identity,
    pub result: ComputerResult,
    /// What was seen.
    pub snapshot: Snapshot,
    /// SHA-256 of the text of the JSON with nothing in this place.
    pub seal: String,
}

/// What a result is made from.
#[derive(Debug, Clone)]
pub struct ResultParts {
    pub typed: Typed,
    pub identity: Identity,
    pub app_version: String,
    pub origin: Origin,
    pub snapshot: Snapshot,
    pub progress: Option<Progress>,
}

impl ResultFile {
    /// The result of the snapshot by `detector`, with its seal.
    #[must_use]
    pub fn new(
        parts: ResultParts,
        detector: &Detector<'_>,
        locale: Locale,
        zone: &Zone,
    ) -> ResultFile {
        let ResultParts {
            typed,
            identity,
            app_version,
            origin,
            snapshot,
            progress,
        } = parts;
        let result = ComputerResult::new(
            (&app_version, &detector.catalogue().version),
            origin,
            &snapshot,
            detector.assess(&snapshot),
            progress,
        );
        let mut file = ResultFile {
            format: FORMAT,
            locale,
            utc_offsets: zone.offsets(moments(&result)),
            typed,
            identity,
            result,
            snapshot,
            seal: String::new(),
        };
        file.seal = hash(&file.json());
        file
    }

    /// The result as JSON.
    #[must_use]
    pub fn json(&self) -> String {
        sealed_file::json(self)
    }

    /// The number on the page by which paper and file can be compared: the beginning of the seal, in
    /// groups of four.
    #[must_use]
    pub fn check_number(&self) -> String {
        check_number(&self.seal)
    }

    /// The name of its file without the extension, in the language of its page: what it is, the label if
    /// there is one, and the date.
    #[must_use]
    pub fn file_stem(&self) -> String {
        let zone = Zone::of_offsets(&self.utc_offsets);
        let parts = [Some(self.undated_stem()), file_date(&zone, self.result.at)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// The same without the date.
    pub(crate) fn undated_stem(&self) -> String {
        let base = msg::result_file_name(self.result.origin.id());
        let base = Texts::shipped().t(self.locale, &base);
        let parts = [Some(base), self.typed.label_in_file_name()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// The result as text for a mail. A mail cannot carry the file by itself, so it says its name.
    #[must_use]
    pub fn mail(&self, catalogue: &Catalogue, file_name: &str) -> String {
        let zone = Zone::of_offsets(&self.utc_offsets);
        let l10n = self.localization(&zone, catalogue);
        let mut out = format!("{}\n\n", computer_result_heading(&l10n, &self.result));
        for (label, value) in self.who() {
            if let Some(value) = value {
                out.push_str(&format!("{}: {value}\n", l10n.t(&label)));
            }
        }
        out.push('\n');
        let blocks = computer_result_blocks(&l10n, &self.result, &self.snapshot);
        out.push_str(&plain_text(&blocks));
        out.push_str(&format!(
            "{}\n{}: {}\n",
            l10n.t(&msg::result_mail_file(file_name)),
            l10n.t(&msg::page_check_number()),
            self.check_number()
        ));
        // No label leaves an empty line too many.
        out.replace("\n\n\n", "\n\n")
    }

    /// The result as a page of one A4.
    #[must_use]
    pub fn html(&self, catalogue: &Catalogue) -> String {
        let zone = Zone::of_offsets(&self.utc_offsets);
        let l10n = self.localization(&zone, catalogue);
        let kind = l10n.t(&msg::page_kind());
        let heading = computer_result_heading(&l10n, &self.result);
        let body = html! {
            header {
                p { strong { (l10n.t(&msg::app_name())) } " · " (l10n.t(&msg::disclaimer())) }
                p { strong { (l10n.t(&msg::page_internal())) } }
            }
            main {
                p.kind { (kind) }
                h1 dir="auto" { (heading) }
                (self.who_drawn(&l10n))
                @for block in computer_result_blocks(&l10n, &self.result, &self.snapshot) {
                    (draw(&block))
                }
            }
            footer {
                p { (l10n.t(&msg::page_private())) }
                p {
                    (l10n.t(&msg::page_check_number())) ": " code { (self.check_number()) } " · "
                    (l10n.t(&msg::report_version_line(
                        self.result.app_version.as_str(),
                        self.result.catalogue_version.as_str(),
                    )))
                }
                p { (l10n.t(&msg::page_check_how())) }
                p.sign { span { (l10n.t(&msg::page_date())) } span { (l10n.t(&msg::page_signature())) } }
            }
        };
        let frame = PageFrame {
            id: ID,
            locale: self.locale,
            title: &format!("{heading} · {}", self.file_stem()),
            style: STYLE,
        };
        sealed_file::page(&frame, &body, &self.json())
    }

    fn localization<'a>(&self, zone: &'a Zone, catalogue: &'a Catalogue) -> Localization<'a> {
        Localization {
            texts: Texts::shipped(),
            locale: self.locale,
            zone,
            catalogue,
        }
    }

    fn who(&self) -> [(msg::Msg, Option<&str>); 3] {
        let Typed {
            label,
            name,
            organisation,
        } = &self.typed;
        [
            (msg::page_label(), label.as_deref()),
            (msg::page_organisation(), organisation.as_deref()),
            (msg::page_name(), name.as_deref()),
        ]
    }

    /// What was typed, and a line to write on for what was not.
    fn who_drawn(&self, l10n: &Localization<'_>) -> Markup {
        html! {
            dl.who { @for (label, value) in self.who() {
                dt { (l10n.t(&label)) }
                @match value {
                    Some(value) => { dd dir="auto" { (value) } }
                    None => { dd.line {} }
                }
            } }
            p.small { (l10n.t(&msg::page_typed())) }
        }
    }
}

fn check_number(seal: &str) -> String {
    let digits: Vec<char> = seal.chars().take(SHOWN_DIGITS).collect();
    let groups: Vec<String> = digits
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

/// Every moment that the page shows.
fn moments(result: &ComputerResult) -> Vec<Timestamp> {
    let mut moments = vec![result.at];
    if let Some(progress) = &result.progress {
        moments.extend(progress.removal.as_ref().map(|removal| removal.before_at));
        moments.extend(progress.steps.iter().filter_map(|step| match &step.status {
            Some(
                StepStatus::Verified { at }
                | StepStatus::SelfReported { at }
                | StepStatus::Skipped { at }
                | StepStatus::NotEstablished { at, .. },
            ) => Some(*at),
            Some(StepStatus::Unresolved { .. }) | None => None,
        }));
    }
    moments
}

/// Checks the file of a result, JSON or page, for accidental changes.
#[must_use]
pub fn check_result(file: &str, catalogue: &Catalogue) -> DamageCheck {
    let make_again = |json: &str, as_page: bool| {
        let read: ResultFile = serde_json::from_str(json).ok()?;
        let zone = Zone::of_offsets(&read.utc_offsets);
        let parts = ResultParts {
            typed: read.typed,
            identity: read.identity,
            app_version: read.result.app_version,
            origin: read.result.origin,
            snapshot: read.snapshot,
            progress: read.result.progress,
        };
        let again = ResultFile::new(parts, &Detector::from(catalogue), read.locale, &zone);
        Some(if as_page {
            again.html(catalogue)
        } else {
            again.json()
        })
    };
    let is_of_this_version = |file: &Value| {
        let result = &file["result"];
        result["app_version"] == env!("CARGO_PKG_VERSION")
            && result["catalogue_version"] == catalogue.version.as_str()
    };
    let form = SealedForm {
        id: ID,
        newest: FORMAT,
        origins: |file| vec![&file["result"]["origin"]],
        is_of_this_version: &is_of_this_version,
        make_again: &make_again,
    };
    sealed_file::check(file, &form)
}

/// Checks only the hashes of the file of a result: it is not made again, which takes much longer.
pub(crate) fn check_hashes(file: &str) -> DamageCheck {
    let form = SealedForm {
        id: ID,
        newest: FORMAT,
        origins: |file| vec![&file["result"]["origin"]],
        is_of_this_version: &|_| false,
        make_again: &|_, _| None,
    };
    sealed_file::check(file, &form)
}

/// The check number of a file that is the file of a result, as it is stated there; `None` if it is
/// something else.
#[must_use]
pub fn stated_check_number(file: &str) -> Option<String> {
    let (json, _) = sealed_file::json_of(file, ID)?;
    let value: Value = serde_json::from_str(json).ok()?;
    value.get("result")?;
    let seal = value.get("seal")?.as_str()?;
    Some(check_number(seal))
}

const STYLE: &str = "\
@page{size:A4;margin:14mm 16mm}\
:root{color-scheme:light dark}\
body{font:10.5pt/1.4 system-ui,sans-serif;background:Canvas;color:CanvasText;max-width:46rem;\
margin:1.5rem auto;padding:0 1rem}\
h1{font-size:1.6rem;line-height:1.2;margin:.1rem 0 .7rem;overflow-wrap:anywhere}\
h2{font-size:1.05rem;margin:.9rem 0 .3rem;break-after:avoid}\
p,ul,ol{margin:.35rem 0}ul,ol{padding-left:1.2rem}\
.kind{margin:.6rem 0 0}.small,footer{font-size:.85rem}\
header{border-bottom:1px solid;display:flex;flex-wrap:wrap;justify-content:space-between;\
gap:0 1rem;font-size:.85rem}\
dl{display:grid;grid-template-columns:minmax(9rem,1fr) 2.4fr;gap:.15rem 1rem;margin:.35rem 0}\
dt{font-weight:600;overflow-wrap:anywhere}dd{margin:0;overflow-wrap:anywhere}\
.who{gap:.35rem 1rem}.line{border-bottom:1px solid;min-height:1.5rem}\
.notice{border:2px solid;padding:.3rem .8rem;break-inside:avoid}\
li{overflow-wrap:anywhere}\
footer{border-top:1px solid;margin-top:.9rem;break-inside:avoid}\
.sign{display:grid;grid-template-columns:1fr 2fr;gap:1.5rem;margin-top:2.6rem}\
.sign span{border-top:1px solid;padding-top:.2rem}\
@media print{:root{color-scheme:light}body{font-size:9.5pt;line-height:1.3;margin:0;padding:0;max-width:none}}";

#[cfg(test)]
mod tests;
