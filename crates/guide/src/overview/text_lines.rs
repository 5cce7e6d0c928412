//! The overview in a terminal.

use voorzorg_domain::catalogue::Catalogue;

use super::OverviewFile;
use super::sheet::{SheetRow, sheet};
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::terminal::{Page, blocks_text};
use crate::texts::Texts;
use crate::view::Block;

impl OverviewFile {
    /// The overview as text.
    #[must_use]
    pub fn text(&self, locale: Locale, catalogue: &Catalogue, page: Page) -> String {
        let sheet = sheet(self, locale, catalogue);
        let t = |msg: &Msg| Texts::shipped().t(locale, msg);
        let heading = |text: String| Block::Heading { text };
        let list = |items: Vec<String>| Block::List {
            items,
            ordered: false,
        };
        let mut blocks = vec![heading(sheet.heading), list(sheet.lead)];
        if !sheet.next.is_empty() {
            blocks.push(heading(t(&msg::overview_next())));
            let steps = sheet.next.iter();
            blocks.push(list(
                steps
                    .map(|step| format!("{} {}", step.what, step.labels))
                    .collect(),
            ));
        }
        blocks.push(heading(t(&msg::overview_table())));
        blocks.push(if sheet.rows.is_empty() {
            let text = t(&msg::overview_empty());
            Block::Text { text }
        } else {
            list(sheet.rows.iter().map(|row| line(row, &t)).collect())
        });
        if !sheet.left_out.is_empty() {
            blocks.push(heading(t(&msg::overview_left_out())));
            blocks.push(list(sheet.left_out));
        }
        if let Some(reminder) = sheet.reminder {
            blocks.push(Block::Exact {
                label: t(&msg::overview_reminder_title()),
                text: reminder,
            });
        }
        blocks.push(list(sheet.limits));
        blocks_text(&blocks, page)
    }
}

fn line(row: &SheetRow, t: &dyn Fn(&Msg) -> String) -> String {
    let mark = t(&msg::urgency(row.urgency.id()));
    let mut said = vec![format!("{}: [{mark}] {}", row.label, row.state)];
    if !row.seen.is_empty() {
        said.push(format!("({})", row.seen));
    }
    said.extend(row.remarks.iter().cloned());
    if !row.places.is_empty() {
        said.push(t(&msg::overview_row_places(row.places.join("; "))));
    }
    for (label, cell) in [
        (msg::column_decision(), &row.decision),
        (msg::column_follow_up(), &row.follow_up),
        (msg::column_by(), &row.by),
    ] {
        if !cell.is_empty() {
            said.push(format!("{}: {cell}.", t(&label)));
        }
    }
    said.join(" ")
}
