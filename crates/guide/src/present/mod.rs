//! The one place where codes become sentences: turns the state of a journey into a [`View`].
//!
//! It reads no clock and no machine. Window, terminal and report draw what it makes, so they cannot
//! disagree.

mod about;
mod blockers;
mod check;
mod computer_result;
mod explain;
mod history;
mod letters;
mod localization;
mod look_letter;
mod names;
mod next_steps;
mod practice;
mod questions;
mod replacements;
mod report;
mod result;
mod save_result;
mod settings;
mod step_question;
mod steps;
mod view_context;

use voorzorg_domain::catalogue::StepKind;
use voorzorg_domain::journey::{InFlight, Permission};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::planning::Step;

pub(crate) use computer_result::{computer_result_blocks, computer_result_heading, plain_text};
pub(crate) use explain::explain_blocks;
pub(crate) use letters::{LETTERS, letter_mark};
pub(crate) use localization::Localization;
use localization::notice;
pub(crate) use next_steps::next_steps;
pub(crate) use report::report_blocks;
pub(crate) use result::{heading as result_heading, result_blocks};
pub(crate) use save_result::SavedResult;
pub(crate) use view_context::{AppContext, ViewContext};

use crate::failure::Failure;
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::texts::Texts;
use crate::view::{
    Button, Frame, LanguageChoice, MapState, MapStop, Place, Screen, ScreenId, TextSize, Tone, View,
};

/// Turns a context into what a frontend shows.
pub(crate) fn present(ctx: &ViewContext<'_>) -> View {
    let mut screen = screen(ctx);
    if let Some((tone, remark)) = ctx.remark {
        screen.blocks.insert(0, ctx.notice(*tone, remark));
    }
    let announcement = match ctx.remark {
        Some((_, remark)) => ctx.t(remark),
        None => screen.heading.clone(),
    };
    View {
        revision: ctx.revision,
        locale: ctx.locale,
        frame: Frame {
            nav: nav(ctx),
            text_size: ctx.app.text_size.unwrap_or_default(),
            ..frame(ctx.texts, ctx.locale, &screen.heading)
        },
        banner: origin_banner(ctx.origin).map(|banner| ctx.t(&banner)),
        map: map(ctx),
        screen,
        announcement,
    }
}

fn screen(ctx: &ViewContext<'_>) -> Screen {
    let first_scan_pending = matches!(ctx.journey.in_flight, InFlight::Scanning { step: None, .. })
        || ctx.journey.latest.is_none();
    match ctx.place {
        Place::Explain => explain::screen(ctx),
        Place::About => about::screen(ctx),
        Place::Settings => settings::screen(ctx),
        Place::Practice => practice::screen(ctx),
        Place::History => history::screen(ctx),
        Place::Journey
        | Place::Result
        | Place::Questions
        | Place::Report
        | Place::Letters
        | Place::SaveResult
            if first_scan_pending =>
        {
            check::screen(ctx)
        }
        Place::Letters => letters::screen(ctx),
        Place::SaveResult => save_result::screen(ctx),
        Place::Report => report::screen(ctx),
        Place::Result => result::screen(ctx),
        Place::Questions => questions::screen(ctx),
        Place::Journey => match ctx.journey.current_step() {
            _ if ctx.journey.is_over() => report::wrap_up(ctx),
            Some(step) if someone_else_decides(ctx, step) => questions::screen(ctx),
            Some(step) => steps::screen(ctx, step),
            None => result::screen(ctx),
        },
    }
}

/// Says on every screen and page that it is not about this computer.
fn origin_banner(origin: Origin) -> Option<Msg> {
    match origin {
        Origin::Live => None,
        Origin::Root => Some(msg::scan_origin_root()),
        Origin::Practice => Some(msg::practice_banner()),
    }
}

/// Whether somebody else decides about what is still to be removed, by the answers or by the latest
/// scan, although a plan was made.
fn someone_else_decides(ctx: &ViewContext<'_>, step: &Step) -> bool {
    let is_ahead = match step.kind {
        StepKind::Prepare | StepKind::Replace | StepKind::Remove => true,
        StepKind::Restart | StepKind::Protect => false,
    };
    is_ahead
        && (ctx.journey.is_managed(ctx.catalogue)
            || ctx.journey.permission(ctx.catalogue) != Permission::Granted)
}

/// The buttons that lead to other pages.
fn nav(ctx: &ViewContext<'_>) -> Vec<Button> {
    let practises = ctx.app.can_practise && ctx.origin != Origin::Practice;
    [
        (msg::nav_journey(), Place::Journey),
        (msg::nav_explain(), Place::Explain),
        (msg::nav_report(), Place::Report),
        (msg::nav_letters(), Place::Letters),
        (msg::nav_history(), Place::History),
        (msg::nav_practice(), Place::Practice),
        (msg::nav_settings(), Place::Settings),
        (msg::nav_about(), Place::About),
    ]
    .into_iter()
    .filter(|(_, to)| *to != Place::Practice || practises)
    // A page outside the journey has its own button back to the journey.
    .filter(|(_, to)| *to != ctx.place && !(*to == Place::Journey && ctx.place != Place::Result))
    .map(|(msg, to)| ctx.go(&msg, to))
    .collect()
}

/// What is around every screen, without navigation.
pub(crate) fn frame(texts: &Texts, locale: Locale, screen: &str) -> Frame {
    let t = |msg: &Msg| texts.t(locale, msg);
    Frame {
        app_name: t(&msg::app_name()),
        window_title: t(&msg::window_title(screen)),
        promise: t(&msg::promise()),
        disclaimer: t(&msg::disclaimer()),
        map_label: t(&msg::map_label()),
        language_label: t(&msg::language_label()),
        languages: Locale::ALL
            .map(|other| LanguageChoice {
                locale: other,
                name: texts.t(locale, &msg::language(other.tag())),
                current: other == locale,
            })
            .to_vec(),
        nav_label: t(&msg::nav_label()),
        nav: Vec::new(),
        skip_link: t(&msg::skip_link()),
        copy_label: t(&msg::copy()),
        copied_label: t(&msg::copied()),
        busy_label: t(&msg::busy()),
        text_size: TextSize::default(),
    }
}

/// The stages of the journey, with the current one marked.
fn map(ctx: &ViewContext<'_>) -> Vec<MapStop> {
    let here = current_stage(ctx);
    ["check", "prepare", "remove", "restart", "done"]
        .iter()
        .enumerate()
        .map(|(index, key)| {
            let (state, state_key) = match index.cmp(&here) {
                std::cmp::Ordering::Less => (MapState::Done, "done"),
                std::cmp::Ordering::Equal => (MapState::Here, "here"),
                std::cmp::Ordering::Greater => (MapState::Ahead, "ahead"),
            };
            MapStop {
                label: ctx.t(&msg::map_stop(key)),
                state,
                state_label: ctx.t(&msg::map_state(state_key)),
            }
        })
        .collect()
}

fn current_stage(ctx: &ViewContext<'_>) -> usize {
    let journey = ctx.journey;
    match (
        journey
            .current_step()
            .filter(|_| !journey.ended)
            .map(|step| step.kind),
        journey.is_over(),
    ) {
        (Some(StepKind::Prepare | StepKind::Replace), _) => 1,
        (Some(StepKind::Remove), _) => 2,
        (Some(StepKind::Restart), _) => 3,
        (Some(StepKind::Protect), _) | (None, true) => 4,
        (None, false) => {
            let asked = !journey.answers.is_empty()
                && ctx.place == Place::Questions
                && journey.permission(ctx.catalogue) != Permission::Ask;
            usize::from(asked || ctx.place == Place::Questions)
        }
    }
}

/// The page for when no view can be shown, in each language, with the path of the log.
#[must_use]
pub fn breakdowns(log: &std::path::Path) -> Vec<crate::view::Breakdown> {
    let (texts, log) = (Texts::shipped(), log.display().to_string());
    let page = |locale| crate::view::Breakdown {
        locale,
        heading: texts.t(locale, &msg::fallback_heading()),
        text: texts.t(locale, &msg::error_stopped_hint(log.clone())),
    };
    Locale::ALL.map(page).into()
}

/// A view that says that Voorzorg could not start, and what to do.
#[must_use]
pub fn failure_view(failure: &Failure, locale: Locale) -> View {
    let texts = Texts::shipped();
    let heading = failure.message(texts, locale);
    View {
        revision: 1,
        locale,
        frame: frame(texts, locale, &heading),
        banner: None,
        map: Vec::new(),
        announcement: heading.clone(),
        screen: Screen {
            id: ScreenId::Damaged,
            place: "failure".to_owned(),
            heading,
            blocks: vec![notice(
                texts,
                locale,
                Tone::Attention,
                failure.hint(texts, locale),
            )],
            primary: None,
            others: Vec::new(),
            back: None,
        },
    }
}
