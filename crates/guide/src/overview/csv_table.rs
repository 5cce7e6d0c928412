//! The overview as a table for spreadsheets: with semicolons and a byte order mark, as Excel in Dutch
//! reads it.

use csv::WriterBuilder;
use voorzorg_domain::catalogue::Catalogue;

use super::OverviewFile;
use super::sheet::{SheetRow, sheet};
use crate::locale::Locale;
use crate::msg;
use crate::texts::Texts;

impl OverviewFile {
    /// The overview as CSV.
    #[must_use]
    pub fn csv(&self, locale: Locale, catalogue: &Catalogue) -> String {
        let sheet = sheet(self, locale, catalogue);
        let header = [
            msg::column_computer(),
            msg::column_code(),
            msg::column_state(),
            msg::column_seen(),
            msg::column_remarks(),
            msg::column_places(),
            msg::column_decision(),
            msg::column_follow_up(),
            msg::column_by(),
            msg::column_files(),
        ];
        let mut writer = WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        let texts = Texts::shipped();
        // Writing to memory cannot fail.
        let _ = writer.write_record(header.iter().map(|msg| texts.t(locale, msg)));
        for (row, of) in sheet.rows.iter().zip(&self.overview.rows) {
            let code = of.state.exit_code().to_string();
            let SheetRow {
                label,
                state,
                seen,
                remarks,
                decision,
                follow_up,
                by,
                places,
                files,
                urgency: _,
                history: _,
                seen_at: _,
            } = row;
            let cells = [
                label,
                &code,
                state,
                seen,
                &remarks.join(" "),
                &places.join("; "),
                decision,
                follow_up,
                by,
                &files.join(", "),
            ];
            let _ = writer.write_record(cells.map(|cell| harmless(cell)));
        }
        let bytes = writer.into_inner().unwrap_or_default();
        format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
    }
}

/// A cell that no spreadsheet takes for a formula (OWASP, CSV injection).
fn harmless(cell: &str) -> String {
    let begins_formula = cell
        .trim_start()
        .starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if begins_formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", " =cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "＝1"] {
            assert!(harmless(cell).starts_with('\''), "{cell}");
        }
        for cell in ["", "PC-03", "a=b", "1"] {
            assert_eq!(harmless(cell), cell);
        }
    }
}
