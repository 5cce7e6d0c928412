//! A step that the person reports, and whether this is a good moment.

use voorzorg_domain::blockers::Blocker;
use voorzorg_domain::catalogue::Check;
use voorzorg_domain::origin::Origin;

use super::super::blockers;
use super::StepPage;
use crate::msg;
use crate::view::{Intent, Screen};

pub(super) fn screen(page: &StepPage<'_>) -> Screen {
    let ctx = page.ctx;
    let stopped = blockers::blocks(ctx);
    let is_stopped = !stopped.is_empty();
    let mut blocks = stopped;
    blocks.extend(page.scan_outcome());
    let mut details = Vec::new();
    if page.step.check == Check::Told {
        blocks.extend(page.body());
    } else if !is_stopped {
        details.extend(page.body());
    }
    let mut others = Vec::new();
    let primary = if page.step.check == Check::Told {
        let own = page.own("told");
        let label = if ctx.has(&own) {
            own
        } else {
            msg::button_told_ready()
        };
        page.confirm(&label)
    } else {
        let waits = page.blockers().contains(&Blocker::RestartWaits);
        if ctx.origin == Origin::Practice && waits {
            others.push(ctx.button(&msg::button_pretend_restart(), Intent::PretendRestart));
        }
        if ctx.journey.undetermined(&page.step.id).is_some() {
            others.push(page.check(&msg::button_check_moment()));
            page.confirm(&msg::button_told_moment())
        } else {
            page.check(&msg::button_check_moment())
        }
    };
    others.push(page.later());
    Screen {
        blocks,
        primary: Some(primary),
        others,
        details,
        ..page.empty(page.own("title"))
    }
}
