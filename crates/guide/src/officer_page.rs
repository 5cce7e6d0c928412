//! The page for the security officer of an organisation: what this program reads, writes, starts and never
//! does, and what a result is worth. Made from the lists of the code where there are some. It may not know
//! a computer, and names no path of one.

use maud::html;
use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::snapshot::{Probe, System};
use voorzorg_machine::{ProgramFile, READING_TOOLS};

use crate::bilingual_page::bilingual_page;
use crate::dates::Zone;
use crate::installation::RESULTS;
use crate::kept_result::KEPT;
use crate::locale::Locale;
use crate::msg;
use crate::present::Localization;
use crate::round::ORGANISATIONS;
use crate::sealed_file::draw;
use crate::settings::{JOURNAL, SETTINGS};
use crate::terminal::{Page, blocks_text};
use crate::texts::Texts;
use crate::view::{Block, FactRow};
use crate::watchkeeping::MEMORY;

/// The log of the window, which stands beside the others.
const LOG: &str = "voorzorg.log";

/// What the page is made from.
#[derive(Debug, Clone, Copy)]
pub struct OfficerPage<'a> {
    pub catalogue: &'a Catalogue,
    pub app_version: &'a str,
    /// The files of this copy; without any, the page is about every copy of this version.
    pub programs: &'a [ProgramFile],
}

impl OfficerPage<'_> {
    /// The page in both languages, since nobody knows which one an officer reads.
    #[must_use]
    pub fn html(&self) -> String {
        bilingual_page(&msg::officer_title(), STYLE, |locale| {
            html! { @for block in &self.blocks(locale) { (draw(block)) } }
        })
    }

    /// The page as text.
    #[must_use]
    pub fn text(&self, locale: Locale, page: Page) -> String {
        let heading = Texts::shipped().t(locale, &msg::officer_title());
        let mut blocks = vec![Block::Heading { text: heading }];
        blocks.extend(self.blocks(locale));
        blocks_text(&blocks, page)
    }

    fn blocks(&self, locale: Locale) -> Vec<Block> {
        let zone = Zone::utc();
        let l10n = Localization {
            texts: Texts::shipped(),
            locale,
            zone: &zone,
            catalogue: self.catalogue,
        };
        let mut blocks = vec![
            l10n.text(&msg::officer_lead()),
            l10n.heading(&msg::officer_reads()),
            l10n.text(&msg::officer_reads_body()),
            Block::Facts {
                rows: System::ALL.map(|system| sources(&l10n, system)).into(),
            },
            l10n.heading(&msg::officer_writes()),
            l10n.text(&msg::officer_writes_body()),
            Block::Facts { rows: files(&l10n) },
            l10n.text(&msg::officer_writes_other()),
            l10n.heading(&msg::officer_starts()),
            l10n.list(&[
                msg::officer_starts_uninstaller(),
                msg::officer_starts_pages(),
                msg::officer_starts_browser(self.addresses()),
                msg::officer_starts_tools(READING_TOOLS.join(", ")),
            ]),
            l10n.heading(&msg::officer_never()),
            l10n.list(&[
                msg::about_never_delete(),
                msg::about_never_elevate(),
                msg::about_never_network(),
                msg::about_never_official(),
            ]),
        ];
        blocks.extend(self.copy(&l10n));
        blocks.extend([
            l10n.heading(&msg::officer_parts()),
            l10n.text(&msg::officer_parts_body()),
            l10n.heading(&msg::officer_change()),
            l10n.list(&[
                msg::officer_change_program(),
                msg::officer_change_data(),
                msg::officer_change_round(),
            ]),
            l10n.heading(&msg::officer_worth()),
            l10n.list(&[
                msg::officer_worth_moment(),
                msg::officer_worth_check(),
                msg::officer_worth_hidden(),
                msg::officer_worth_names(),
                msg::officer_worth_engine(),
            ]),
            l10n.text(&msg::report_version_line(
                self.app_version,
                self.catalogue.version.as_str(),
            )),
        ]);
        blocks
    }

    /// How many different addresses the program can hand to a browser.
    fn addresses(&self) -> usize {
        let sources = self.catalogue.sources.iter();
        let addresses = sources.filter_map(|source| source.address.as_deref());
        addresses.collect::<std::collections::BTreeSet<_>>().len()
    }

    fn copy(&self, l10n: &Localization<'_>) -> Vec<Block> {
        if self.programs.is_empty() {
            return Vec::new();
        }
        let rows = self.programs.iter().map(|program| {
            let hash = match &program.sha256 {
                Some(hash) => format!("SHA-256 {hash}"),
                None => l10n.t(&msg::officer_copy_unreadable()),
            };
            FactRow::new(program.name.clone(), hash)
        });
        vec![
            l10n.heading(&msg::officer_copy()),
            l10n.text(&msg::officer_copy_body()),
            Block::Facts {
                rows: rows.collect(),
            },
        ]
    }
}

/// What is read on a system.
fn sources(l10n: &Localization<'_>, system: System) -> FactRow {
    let names: Vec<String> = Probe::all_on(system)
        .map(|probe| l10n.t(&msg::probe(probe.id())))
        .collect();
    let name = match system {
        System::Windows => "Windows",
        System::Macos => "macOS",
        System::Linux => "Linux",
    };
    FactRow::new(name.to_owned(), names.join("; "))
}

/// Every file that is kept in the data folder, with what is in it.
fn files(l10n: &Localization<'_>) -> Vec<FactRow> {
    let files = [
        (JOURNAL, "journal"),
        (SETTINGS, "settings"),
        (MEMORY, "watch"),
        (RESULTS, "results"),
        (ORGANISATIONS, "organisations"),
        (KEPT, "kept"),
        (LOG, "log"),
    ];
    let row =
        |(name, id): (&str, &str)| FactRow::new(name.to_owned(), l10n.t(&msg::officer_file(id)));
    files.map(row).into()
}

const STYLE: &str = "\
@page{size:A4;margin:14mm 16mm}\
:root{color-scheme:light dark}\
body{font:10.5pt/1.4 system-ui,sans-serif;background:Canvas;color:CanvasText;max-width:48rem;\
margin:1.5rem auto;padding:0 1rem}section+section{margin-top:3rem;break-before:page}\
h1{font-size:1.6rem;line-height:1.2;margin:.4rem 0 .7rem}\
h2{font-size:1.05rem;margin:1.1rem 0 .3rem;break-after:avoid}p,ul{margin:.35rem 0}\
ul{padding-left:1.2rem}header{border-bottom:1px solid;font-size:.85rem}\
dl{display:grid;grid-template-columns:minmax(9rem,1fr) 3fr;gap:.15rem 1rem;margin:.35rem 0}\
dt{font-weight:600;overflow-wrap:anywhere}dd{margin:0;overflow-wrap:anywhere}\
@media print{:root{color-scheme:light}body{font-size:9.5pt;margin:0;padding:0;max-width:none}}";
