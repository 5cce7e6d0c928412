//! Saving the result of this computer: what to fill in first, and what can be done with it afterwards. It
//! may not know where a file is saved.

use std::path::{Path, PathBuf};

use voorzorg_domain::assessment::Verdict;

use super::names::shortened;
use super::view_context::ViewContext;
use super::{check, settings};
use crate::installation::Made;
use crate::kept_result::Keeping;
use crate::msg;
use crate::result_file::ResultFile;
use crate::typed::{LONGEST_FIELD, TypedFields};
use crate::view::{
    Block, Button, ButtonItem, FormField, Intent, PathKind, Place, Screen, ScreenId, Tone,
};

/// The result that was saved last.
#[derive(Debug)]
pub(crate) struct SavedResult {
    pub(crate) path: PathBuf,
    pub(crate) file: ResultFile,
    /// The earlier result of this round that it replaces.
    pub(crate) replaces: Option<Made>,
    /// Whether it is known here that it was made.
    pub(crate) is_kept: bool,
    /// What the watch can keep up to date; `None` where it was made for no round with a folder.
    pub(crate) keeping: Option<Keeping>,
}

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let Some((_, assessment)) = ctx.journey.latest.as_deref() else {
        return check::screen(ctx);
    };
    match ctx.saved_result {
        Some(saved) => saved_screen(ctx, saved, assessment.verdict),
        None => form_screen(ctx),
    }
}

/// The button that leads to the fields.
pub(super) fn button(ctx: &ViewContext<'_>) -> Button {
    ctx.go(&msg::button_save_result(), Place::SaveResult)
}

fn back(ctx: &ViewContext<'_>) -> Option<Button> {
    Some(if ctx.journey.is_over() {
        ctx.go(&msg::button_back(), Place::Journey)
    } else {
        ctx.go(&msg::button_back_to_result(), Place::Result)
    })
}

fn form_screen(ctx: &ViewContext<'_>) -> Screen {
    let choices = ctx.labels_of_round.to_vec();
    let hint = msg::save_result_label_hint();
    let hint = choices.is_empty().then_some(&hint);
    let label = ctx.field("label", LONGEST_FIELD, &msg::save_result_label(), hint);
    let fields = vec![
        FormField { choices, ..label },
        ctx.field("name", LONGEST_FIELD, &msg::save_result_name(), None),
        ctx.field(
            "organisation",
            LONGEST_FIELD,
            &msg::save_result_organisation(),
            None,
        ),
        ctx.path_field(
            "round",
            PathKind::File,
            &msg::save_result_round(),
            &msg::save_result_round_hint(),
        ),
    ];
    let typed = TypedFields::default();
    let mut blocks = vec![ctx.text(&msg::save_result_lead())];
    if let Some(made) = ctx.app.last_made {
        let date = ctx.date(made.at);
        blocks.push(ctx.text(&match &made.label {
            Some(label) => msg::result_handed_in_as(shortened(label), date),
            None => msg::result_handed_in_unnamed(date),
        }));
    }
    blocks.push(Block::Form {
        fields,
        button: ctx.button(&msg::save_result_press(), Intent::SaveResult { typed }),
    });
    Screen {
        blocks,
        back: back(ctx),
        ..Screen::new(
            ScreenId::SaveResult,
            "save-result",
            ctx.t(&msg::button_save_result()),
        )
    }
}

fn saved_screen(ctx: &ViewContext<'_>, saved: &SavedResult, verdict: Verdict) -> Screen {
    let path = shown(&saved.path);
    let mut blocks = vec![
        ctx.notice(Tone::Done, &msg::result_saved(path)),
        ctx.text(&msg::result_saved_yours()),
    ];
    if let Some(earlier) = &saved.replaces {
        let date = ctx.date(earlier.at);
        blocks.push(ctx.text(&earlier.replaced(date)));
    }
    if !saved.is_kept {
        blocks.push(ctx.notice(Tone::Attention, &msg::result_no_installation()));
    }
    let nothing_to_do = match verdict {
        Verdict::NotFound | Verdict::LeftoversOnly | Verdict::CompanionOnly => true,
        Verdict::AntivirusFound | Verdict::Managed | Verdict::Inconclusive => false,
    };
    if nothing_to_do {
        blocks.push(ctx.text(&msg::result_saved_done()));
    }
    let mut details = vec![Block::Exact {
        label: ctx.t(&msg::result_mail()),
        text: saved.file.mail(ctx.catalogue, &file_name(&saved.path)),
    }];
    match &saved.keeping {
        Some(keeping) if ctx.app.kept.is_some_and(|kept| kept.is_for(keeping)) => {
            details.extend(settings::kept_result(ctx));
        }
        Some(keeping) => details.push(keep_question(ctx, keeping)),
        None => details.extend(settings::watch_question(ctx)),
    }
    Screen {
        blocks,
        primary: Some(ctx.button(&msg::button_open_result(), Intent::OpenResult)),
        others: vec![
            ctx.button(&msg::button_show_result(), Intent::ShowResult),
            ctx.go(&msg::button_save_again(), Place::SaveResult),
        ],
        details,
        back: back(ctx),
        ..Screen::new(
            ScreenId::SaveResult,
            "result-saved",
            ctx.t(&msg::result_saved_heading()),
        )
    }
}

/// Whether the watch may keep it up to date. Nothing is kept without a yes.
fn keep_question(ctx: &ViewContext<'_>, keeping: &Keeping) -> Block {
    Block::Buttons {
        label: ctx.t(&msg::keep_result_question()),
        hint: Some(ctx.t(&msg::keep_result_hint(shown(&keeping.folder)))),
        items: vec![ButtonItem {
            button: ctx.button(&msg::button_keep_result(), Intent::KeepResult { on: true }),
            hint: None,
        }],
    }
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
