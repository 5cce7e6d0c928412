//! The one place where codes become sentences: turns the state of a journey into a [`View`].
//!
//! It reads no clock and no machine. Window, terminal and report draw what it makes, so they cannot
//! disagree.

mod about;
mod before;
mod blockers;
mod check;
mod computer_result;
mod explain;
mod hand_over;
mod history;
mod letters;
mod localization;
mod look_letter;
mod map;
mod names;
mod next_steps;
mod organisation;
mod paused;
mod practice;
mod questions;
mod report;
mod result;
mod save_result;
mod settings;
mod standing;
mod start_over;
mod steps;
mod view_context;

use voorzorg_domain::catalogue::StepKind;
use voorzorg_domain::journey::{InFlight, Permission};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::planning::Step;

pub(crate) use computer_result::{computer_result_blocks, computer_result_heading, plain_text};
pub(crate) use explain::explanation;
pub(crate) use letters::{LETTERS, letter_mark};
pub(crate) use localization::Localization;
use localization::notice;
pub(crate) use names::{name, shortened};
pub(crate) use next_steps::next_steps;
pub(crate) use organisation::MadeOverview;
pub(crate) use report::report_blocks;
pub(crate) use result::{heading as result_heading, main_finding, result_blocks};
pub(crate) use save_result::SavedResult;
pub(crate) use standing::current as current_step;
pub(crate) use view_context::{AppContext, RemarkMsg, ViewContext};

use crate::failure::Failure;
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::texts::Texts;
use crate::view::{
    Block, Frame, LanguageChoice, NavLink, Place, Remark, Screen, ScreenId, TextSize, Tone, View,
};

/// Turns a context into what a frontend shows.
pub(crate) fn present(ctx: &ViewContext<'_>) -> View {
    let mut screen = screen(ctx);
    screen.remark = ctx.remark.map(|remark| Remark {
        tone: remark.tone,
        label: ctx.t(&msg::tone(remark.tone.id())),
        text: ctx.t(&remark.msg),
        beside: remark.beside.clone(),
    });
    // The heading of a new page gets the focus, and is read for that.
    let announcement = match &screen.remark {
        Some(remark) => remark.text.clone(),
        None => what_goes_on(ctx, &screen).unwrap_or_else(|| screen.heading.clone()),
    };
    View {
        revision: ctx.revision,
        locale: ctx.locale,
        frame: Frame {
            nav: nav(ctx, screen.id),
            text_size: ctx.app.text_size.unwrap_or_default(),
            ..frame(ctx.texts, ctx.locale, &screen.heading)
        },
        banner: origin_banner(ctx.origin).map(|banner| ctx.t(&banner)),
        map: map::map(ctx),
        screen,
        announcement,
    }
}

/// What a step is waiting for, while a scan or an action of it is in flight.
fn what_goes_on(ctx: &ViewContext<'_>, screen: &Screen) -> Option<String> {
    let is_going_on = match ctx.journey.in_flight {
        InFlight::Scanning { step: Some(_), .. } | InFlight::Acting { .. } => {
            screen.id == ScreenId::Step
        }
        InFlight::Scanning { step: None, .. } | InFlight::Nothing => false,
    };
    screen
        .blocks
        .first()
        .filter(|_| is_going_on)
        .and_then(|block| {
            if let Block::Text { text } = block {
                Some(text.clone())
            } else {
                None
            }
        })
}

fn screen(ctx: &ViewContext<'_>) -> Screen {
    let first_scan_pending = matches!(ctx.journey.in_flight, InFlight::Scanning { step: None, .. })
        || ctx.journey.latest.is_none();
    match ctx.place {
        Place::Explain => explain::screen(ctx),
        Place::About => about::screen(ctx),
        Place::StartOver => start_over::screen(ctx),
        Place::Settings => settings::screen(ctx),
        Place::Practice => practice::screen(ctx),
        Place::History => history::screen(ctx),
        Place::Organisation => organisation::screen(ctx),
        Place::Round => organisation::round_screen(ctx),
        Place::Journey
        | Place::Result
        | Place::Questions
        | Place::Paused
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
        Place::Paused => paused::screen(ctx),
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

/// The pages that can be reached from everywhere, with the present one marked. They never change their
/// place, so that a second click at one spot opens no other page.
fn nav(ctx: &ViewContext<'_>, shown: ScreenId) -> Vec<NavLink> {
    let practises = ctx.app.can_practise && ctx.origin != Origin::Practice;
    let pages = [
        (msg::nav_here(), Place::Journey, None),
        (
            msg::explain_heading(),
            Place::Explain,
            Some(ScreenId::Explain),
        ),
        (msg::nav_report(), Place::Report, Some(ScreenId::Report)),
        (msg::nav_letters(), Place::Letters, Some(ScreenId::Letters)),
        (
            msg::nav_organisation(),
            Place::Organisation,
            Some(ScreenId::Organisation),
        ),
        (msg::nav_history(), Place::History, Some(ScreenId::History)),
        (
            msg::nav_practice(),
            Place::Practice,
            Some(ScreenId::Practice),
        ),
        (
            msg::nav_settings(),
            Place::Settings,
            Some(ScreenId::Settings),
        ),
        (msg::nav_about(), Place::About, Some(ScreenId::About)),
    ];
    let is_beside = pages.iter().any(|(_, _, page)| *page == Some(shown));
    pages
        .into_iter()
        .filter(|(_, to, _)| *to != Place::Practice || practises)
        .filter(|(_, to, _)| *to != Place::Organisation || ctx.app.gathers)
        .map(|(msg, to, page)| NavLink {
            // Whatever has no link of its own is about this computer.
            current: page.map_or(!is_beside, |page| page == shown),
            button: ctx.go(&msg, to),
        })
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
            blocks: vec![notice(
                texts,
                locale,
                Tone::Attention,
                failure.hint(texts, locale),
            )],
            ..Screen::new(ScreenId::Damaged, "failure", heading)
        },
    }
}
