//! The overview as one page without anything from outside: conclusion, what to do next, the table, what
//! could not be read, and the hash of each file.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use voorzorg_domain::catalogue::Catalogue;

use super::sheet::{Sheet, SheetRow, sheet};
use super::{ListOrigin, OverviewFile};
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::texts::Texts;

impl OverviewFile {
    /// The overview as a page.
    #[must_use]
    pub fn html(&self, locale: Locale, catalogue: &Catalogue) -> String {
        let sheet = sheet(self, locale, catalogue);
        let t = |msg: &Msg| Texts::shipped().t(locale, msg);
        html! {
            (DOCTYPE)
            html lang=(locale.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (sheet.title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    header {
                        p { strong { (t(&msg::app_name())) } " · " (t(&msg::disclaimer())) }
                        p { strong { (t(&msg::page_internal())) } }
                    }
                    main {
                        p.kind { (sheet.title) }
                        h1 { (sheet.heading) }
                        @for line in &sheet.lead { p dir="auto" { (line) } }
                        (next(&sheet, &t))
                        h2 { (t(&msg::overview_table())) }
                        (table(&sheet, &t))
                        (details(&sheet, &t))
                        @if !sheet.left_out.is_empty() {
                            h2 { (t(&msg::overview_left_out())) }
                            ul { @for line in &sheet.left_out { li dir="auto" { (line) } } }
                        }
                        (self.inputs(&t))
                        h2 { (t(&msg::overview_limits())) }
                        @for line in &sheet.limits { p { (line) } }
                    }
                    footer { p { (sheet.version) } }
                }
            }
        }
        .into_string()
    }

    fn inputs(&self, t: &dyn Fn(&Msg) -> String) -> Markup {
        let list = self.list.as_ref().and_then(|list| match &list.origin {
            ListOrigin::File(named) => Some(named),
            ListOrigin::Round => None,
        });
        let round = self.round.as_ref().map(|(named, _)| named);
        html! {
            h2 { (t(&msg::overview_inputs(self.hashes.len()))) }
            table.hashes {
                @for named in list.into_iter().chain(round).chain(&self.hashes) {
                    tr {
                        th scope="row" dir="auto" { (named.name) }
                        td { code {
                            @match &named.sha256 {
                                Some(hash) => (hash),
                                None => (t(&msg::remark_flaw("unreadable"))),
                            }
                        } }
                    }
                }
            }
        }
    }
}

fn next(sheet: &Sheet, t: &dyn Fn(&Msg) -> String) -> Markup {
    html! {
        @if !sheet.next.is_empty() {
            h2 { (t(&msg::overview_next())) }
            ul { @for step in &sheet.next {
                li { (step.what) " " b dir="auto" { (step.labels) } }
            } }
        }
        @if let Some(reminder) = &sheet.reminder {
            h3 { (t(&msg::overview_reminder_title())) }
            pre { (reminder) }
        }
    }
}

fn table(sheet: &Sheet, t: &dyn Fn(&Msg) -> String) -> Markup {
    // Columns that nobody filled in would only take room.
    let has = |cell: fn(&SheetRow) -> &String| sheet.rows.iter().any(|row| !cell(row).is_empty());
    let decided = has(|row| &row.decision) || has(|row| &row.follow_up) || has(|row| &row.by);
    html! {
        @if sheet.rows.is_empty() {
            p { (t(&msg::overview_empty())) }
        } @else {
            table.computers {
                thead { tr {
                    th scope="col" { (t(&msg::column_computer())) }
                    th scope="col" { (t(&msg::column_state())) }
                    th scope="col" { (t(&msg::column_seen())) }
                    @if decided {
                        th scope="col" { (t(&msg::column_decision())) }
                        th scope="col" { (t(&msg::column_follow_up())) }
                        th scope="col" { (t(&msg::column_by())) }
                    }
                } }
                tbody { @for row in &sheet.rows {
                    tr class=(row.urgency.id()) {
                        th scope="row" dir="auto" { (row.label) }
                        td {
                            span.mark { (t(&msg::urgency(row.urgency.id()))) } " "
                            span dir="auto" { (row.state) }
                            @for remark in &row.remarks { p.small dir="auto" { (remark) } }
                        }
                        td { (row.seen) }
                        @if decided {
                            td dir="auto" { (row.decision) }
                            td dir="auto" { (row.follow_up) }
                            td dir="auto" { (row.by) }
                        }
                    }
                } }
            }
        }
    }
}

/// What could not be read on each computer, and its line of time.
fn details(sheet: &Sheet, t: &dyn Fn(&Msg) -> String) -> Markup {
    let rows = || sheet.rows.iter();
    html! {
        @if rows().any(|row| !row.places.is_empty()) {
            h2 { (t(&msg::overview_places())) }
            dl { @for row in rows().filter(|row| !row.places.is_empty()) {
                dt dir="auto" { (row.label) }
                dd dir="auto" { (row.places.join("; ")) }
            } }
        }
        @if rows().any(|row| !row.history.is_empty()) {
            h2 { (t(&msg::overview_history())) }
            dl { @for row in rows().filter(|row| !row.history.is_empty()) {
                dt dir="auto" { (row.label) }
                dd { @for line in &row.history { p dir="auto" { (line) } } }
            } }
        }
    }
}

const STYLE: &str = "\
@page{size:A4;margin:14mm 16mm}\
:root{color-scheme:light dark}\
body{font:10.5pt/1.4 system-ui,sans-serif;background:Canvas;color:CanvasText;max-width:60rem;\
margin:1.5rem auto;padding:0 1rem}\
h1{font-size:1.6rem;line-height:1.2;margin:.1rem 0 .7rem}\
h2{font-size:1.05rem;margin:1.1rem 0 .3rem;break-after:avoid}h3{font-size:1rem;margin:.8rem 0 .2rem}\
p,ul{margin:.35rem 0}ul{padding-left:1.2rem}.kind{margin:.6rem 0 0}.small,footer{font-size:.85rem}\
.small{margin:.1rem 0}\
header{border-bottom:1px solid;display:flex;flex-wrap:wrap;justify-content:space-between;\
gap:0 1rem;font-size:.85rem}footer{border-top:1px solid;margin-top:.9rem}\
table{border-collapse:collapse;width:100%}thead{display:table-header-group}tr{break-inside:avoid}\
th,td{text-align:start;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid;\
overflow-wrap:anywhere}th[scope=row]{font-weight:600}\
.mark{font-weight:600;border:1px solid;padding:0 .3rem}.found .mark{border-width:3px}\
.nothing .mark,.apart .mark{border-style:dotted}\
.hashes{font-size:.8rem}.hashes td,.hashes th{padding:.1rem .5rem}\
dl{display:grid;grid-template-columns:minmax(8rem,1fr) 4fr;gap:.15rem 1rem;margin:.35rem 0}\
dt{font-weight:600;overflow-wrap:anywhere}dd{margin:0;overflow-wrap:anywhere}dd p{margin:0}\
pre{white-space:pre-wrap;font:inherit;border:1px solid;padding:.5rem .8rem;break-inside:avoid}\
@media print{:root{color-scheme:light}body{font-size:9.5pt;margin:0;padding:0;max-width:none}}";
