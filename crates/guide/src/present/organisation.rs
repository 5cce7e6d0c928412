//! Several computers: which folder to read results from, how to begin a round, and the overview that was
//! made. It may not read a folder, and concludes nothing.

use std::path::PathBuf;

use super::view_context::ViewContext;
use crate::msg::{self, Msg};
use crate::overview::{OverviewFile, Sheet, SheetRow, Urgency, sheet};
use crate::typed::{LONGEST_FIELD, OverviewFields, RoundFields};
use crate::view::{
    Block, FormField, Intent, OverviewForm, PathKind, Place, Screen, ScreenId, TableCell, TableRow,
    Tone,
};

/// The overview that was made last.
#[derive(Debug)]
pub(crate) struct MadeOverview {
    pub(crate) file: OverviewFile,
    /// The folder that was read.
    pub(crate) folder: PathBuf,
    /// Where its page was saved.
    pub(crate) page: Option<PathBuf>,
}

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    match ctx.overview {
        Some(made) => overview_screen(ctx, made),
        None => folder_screen(ctx),
    }
}

fn folder_screen(ctx: &ViewContext<'_>) -> Screen {
    let fields = vec![
        ctx.path_field(
            "folder",
            PathKind::Folder,
            &msg::organisation_folder(),
            &msg::organisation_folder_hint(),
        ),
        list_field(ctx),
    ];
    let typed = OverviewFields::default();
    Screen {
        blocks: vec![
            ctx.text(&msg::organisation_lead()),
            Block::Form {
                fields,
                button: ctx.button(&msg::button_make_overview(), Intent::MakeOverview { typed }),
            },
        ],
        others: vec![ctx.go(&msg::round_heading(), Place::Round)],
        back: Some(ctx.go(&msg::button_back(), Place::Journey)),
        ..Screen::new(
            ScreenId::Organisation,
            "organisation",
            ctx.t(&msg::nav_organisation()),
        )
    }
}

/// How a round is begun.
pub(super) fn round_screen(ctx: &ViewContext<'_>) -> Screen {
    let fields = vec![
        ctx.path_field(
            "folder",
            PathKind::Folder,
            &msg::round_folder(),
            &msg::round_folder_hint(),
        ),
        ctx.field(
            "organisation",
            LONGEST_FIELD,
            &msg::save_result_organisation(),
            None,
        ),
        list_field(ctx),
        ctx.field(
            "until",
            LONGEST_FIELD,
            &msg::round_until(),
            Some(&msg::round_until_hint()),
        ),
    ];
    let typed = RoundFields::default();
    Screen {
        blocks: vec![
            ctx.text(&msg::round_lead()),
            Block::Form {
                fields,
                button: ctx.button(&msg::button_begin_round(), Intent::BeginRound { typed }),
            },
        ],
        back: Some(ctx.go(&msg::button_back(), Place::Organisation)),
        ..Screen::new(
            ScreenId::Organisation,
            "round",
            ctx.t(&msg::round_heading()),
        )
    }
}

fn list_field(ctx: &ViewContext<'_>) -> FormField {
    ctx.path_field(
        "list",
        PathKind::File,
        &msg::organisation_list(),
        &msg::organisation_list_hint(),
    )
}

fn overview_screen(ctx: &ViewContext<'_>, made: &MadeOverview) -> Screen {
    let sheet = sheet(&made.file, ctx.locale, ctx.catalogue);
    let Sheet {
        title: _,
        heading,
        lead,
        next,
        reminder,
        rows,
        left_out,
        limits,
        version: _,
    } = sheet;
    let list = |items: Vec<String>| Block::List {
        items,
        ordered: false,
    };
    let mut blocks = vec![list(lead)];
    if !next.is_empty() {
        blocks.push(ctx.heading(&msg::overview_next()));
        let steps = next.iter();
        blocks.push(list(
            steps
                .map(|step| format!("{} {}", step.what, step.labels))
                .collect(),
        ));
    }
    blocks.push(if rows.is_empty() {
        ctx.text(&msg::overview_empty())
    } else {
        table(ctx, &rows)
    });
    if let Some(reminder) = reminder {
        blocks.push(Block::Exact {
            label: ctx.t(&msg::overview_reminder_title()),
            text: reminder,
        });
    }
    let mut details = Vec::new();
    if !left_out.is_empty() {
        details.push(ctx.more(&msg::overview_left_out(), vec![list(left_out)]));
    }
    let limits = limits.into_iter().map(|text| Block::Text { text });
    details.push(ctx.more(&msg::overview_limits(), limits.collect()));
    details.push(ctx.text(&msg::overview_folder(made.folder.display().to_string())));
    let save = |form: OverviewForm, label: &Msg| ctx.button(label, Intent::SaveOverview { form });
    let mut others = vec![
        save(OverviewForm::Table, &msg::button_save_overview_table()),
        save(OverviewForm::Data, &msg::button_save_overview_data()),
    ];
    if made.page.is_some() {
        others.insert(
            0,
            ctx.button(&msg::button_open_overview(), Intent::OpenOverview),
        );
    }
    Screen {
        blocks,
        primary: Some(save(OverviewForm::Page, &msg::button_save_overview_page())),
        others,
        details,
        back: Some(ctx.button(&msg::button_other_folder(), Intent::CloseOverview)),
        ..Screen::new(ScreenId::Organisation, "overview", heading)
    }
}

fn table(ctx: &ViewContext<'_>, rows: &[SheetRow]) -> Block {
    // Columns that nobody filled in would only take room.
    let has = |cell: fn(&SheetRow) -> &String| rows.iter().any(|row| !cell(row).is_empty());
    type Column = (Msg, fn(&SheetRow) -> &String);
    let decided: [Column; 3] = [
        (msg::column_decision(), |row| &row.decision),
        (msg::column_follow_up(), |row| &row.follow_up),
        (msg::column_by(), |row| &row.by),
    ];
    let decided: Vec<Column> = decided.into_iter().filter(|(_, cell)| has(*cell)).collect();
    let mut columns = vec![
        ctx.t(&msg::column_computer()),
        ctx.t(&msg::column_state()),
        ctx.t(&msg::column_seen()),
    ];
    columns.extend(decided.iter().map(|(label, _)| ctx.t(label)));
    let rows = rows.iter().map(|row| {
        let plain = |text: &String| TableCell {
            text: text.clone(),
            sort: None,
        };
        let mut cells = vec![
            plain(&row.label),
            TableCell {
                text: row.state.clone(),
                // By urgency first, as the rows stand at first.
                sort: Some(format!("{} {}", row.urgency.rank(), row.state)),
            },
            TableCell {
                text: row.seen.clone(),
                sort: Some(
                    row.seen_at
                        .map_or(String::new(), |at| format!("{:012}", at.0)),
                ),
            },
        ];
        cells.extend(decided.iter().map(|(_, cell)| plain(cell(row))));
        let mut details = row.remarks.clone();
        if !row.places.is_empty() {
            details.push(ctx.t(&msg::overview_row_places(row.places.join("; "))));
        }
        if !row.history.is_empty() {
            details.push(format!("{}:", ctx.t(&msg::overview_history())));
            details.extend(row.history.iter().cloned());
        }
        TableRow {
            is_open: matches!(
                row.urgency,
                Urgency::Found | Urgency::Unknown | Urgency::Other
            ),
            tone: tone(row.urgency),
            mark: ctx.t(&msg::urgency(row.urgency.id())),
            cells,
            details,
        }
    });
    Block::Table {
        label: ctx.t(&msg::overview_table()),
        columns,
        rows: rows.collect(),
        search_label: ctx.t(&msg::overview_search()),
        open_only_label: ctx.t(&msg::overview_open_only()),
        details_label: ctx.t(&msg::overview_row_details()),
        none_label: ctx.t(&msg::overview_none_left()),
    }
}

fn tone(urgency: Urgency) -> Tone {
    match urgency {
        Urgency::Found => Tone::Stop,
        Urgency::Unknown => Tone::Attention,
        Urgency::Other | Urgency::Apart => Tone::Calm,
        Urgency::Nothing => Tone::Done,
    }
}
