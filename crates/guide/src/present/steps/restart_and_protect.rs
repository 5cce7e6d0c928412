//! After the removal: the restart, and the protection that comes in its place. While nothing protects
//! the computer, the page says so, as far as a scan saw it.

use voorzorg_domain::action::ActionOutcome;
use voorzorg_domain::assessment::ProtectionState;
use voorzorg_domain::catalogue::{Alternative, Supply};
use voorzorg_domain::journey::Question;
use voorzorg_domain::origin::Origin;
use voorzorg_domain::replacement::{Recognition, recognise};

use super::StepPage;
use super::replacement::{named, on_a_server, page_of};
use crate::msg;
use crate::view::{Block, Intent, PictureName, Screen, Tone};

pub(super) fn restart(page: &StepPage<'_>) -> Screen {
    let ctx = page.ctx;
    let mut blocks = page.scan_outcome();
    // The uninstaller said that it starts the computer again by itself.
    let restarts_itself = |outcome: &ActionOutcome| {
        matches!(
            outcome,
            ActionOutcome::Started {
                exit_code: Some(1641)
            }
        )
    };
    if ctx.journey.outcomes.values().any(restarts_itself) {
        blocks.push(ctx.notice(Tone::Attention, &msg::exit_code("1641")));
    }
    blocks.push(ctx.text(&msg::restart_now(page.system())));
    let pretend = (ctx.origin == Origin::Practice)
        .then(|| ctx.button(&msg::button_pretend_restart(), Intent::PretendRestart));
    let check = page.check(&msg::button_check_restart());
    let print = ctx.button(&msg::button_save_next_steps(), Intent::SaveNextSteps);
    let come_back = |on: bool, label: msg::Msg| ctx.button(&label, Intent::ComeBack { on });
    let mut others = Vec::new();
    // After a restart the app looks by itself, so pressing "look" is never what is due here.
    let primary = match ctx.come_back {
        Some(false) => {
            others.extend(pretend);
            Some(come_back(true, msg::button_come_back()))
        }
        Some(true) => {
            others.push(come_back(false, msg::button_come_back_not()));
            pretend
        }
        None => {
            others.extend(pretend);
            None
        }
    };
    let primary = match primary {
        Some(primary) => {
            others.push(print);
            primary
        }
        None => print,
    };
    others.push(check);
    others.push(page.later());
    let mut details = Vec::new();
    if ctx.come_back == Some(true) {
        details.push(ctx.notice(Tone::Done, &msg::restart_comes_back()));
    }
    details.extend(page.body());
    details.push(Block::Picture {
        name: PictureName::Restart,
        description: ctx.t(&msg::picture("restart")),
    });
    details.extend(page.still_seen());
    Screen {
        blocks,
        primary: Some(primary),
        others,
        details,
        ..page.empty(page.own("title"))
    }
}

pub(super) fn protect(page: &StepPage<'_>) -> Screen {
    let ctx = page.ctx;
    let chosen = ctx.journey.answers.get(&Question::Replacement);
    let chosen = chosen.and_then(|id| named(ctx, id));
    let latest = ctx.journey.latest.as_deref();
    let recognised = chosen
        .zip(latest)
        .map(|(chosen, (snapshot, assessment))| recognise(chosen, snapshot, assessment));
    let is_off =
        latest.is_some_and(|(_, assessment)| assessment.protection.state == ProtectionState::Off);
    let mut blocks = Vec::new();
    if is_off {
        blocks.push(ctx.notice(Tone::Attention, &msg::protect_nothing_now()));
    } else {
        blocks.extend(page.scan_outcome());
    }
    let mut others = Vec::new();
    let name = chosen.map_or("", |chosen| chosen.name.as_str());
    let is_separate = chosen.is_some_and(|chosen| chosen.supply == Supply::Separate);
    let (heading, primary) = match (chosen, recognised) {
        (Some(_), Some(Recognition::On)) => {
            blocks.push(ctx.text(&msg::protect_nothing_to_do()));
            (
                msg::protect_on_heading(name),
                page.check(&msg::button_go_on()),
            )
        }
        (Some(chosen), _) if is_separate => {
            blocks.push(install(page, chosen, recognised));
            others.push(page.check(&msg::button_installed(name)));
            (msg::protect_install_heading(name), page_of(ctx, chosen))
        }
        (Some(_), _) => {
            blocks.push(ctx.text(&msg::protect_switch_on(name)));
            (
                msg::protect_check_heading(name),
                page.check(&msg::button_check()),
            )
        }
        (None, _) => {
            blocks.extend(page.body());
            (page.own("title"), page.check(&msg::button_check()))
        }
    };
    blocks.extend(on_a_server(ctx));
    if page.step.action.is_some() {
        others.push(page.begin(&page.own("action")));
    }
    if page.unresolved().is_some() {
        others.push(page.confirm(&msg::button_told_protected()));
    }
    Screen {
        blocks,
        primary: Some(primary),
        others,
        details: Vec::from_iter(page.still_seen()),
        ..page.empty(heading)
    }
}

/// What to do to install the product that was chosen, and what was seen of it.
fn install(page: &StepPage<'_>, chosen: &Alternative, recognised: Option<Recognition>) -> Block {
    let ctx = page.ctx;
    let name = chosen.name.as_str();
    let mut items = vec![
        ctx.t(&msg::protect_install_open()),
        ctx.t(&msg::protect_install_return(name)),
    ];
    if let Some(recognised @ (Recognition::Here | Recognition::Off)) = recognised {
        items.push(ctx.t(&msg::recognition(recognised.id(), name)));
    }
    Block::List {
        items,
        ordered: true,
    }
}
