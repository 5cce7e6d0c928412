//! One step of the plan: what it is for, what exactly will happen, and what a scan said. It may not
//! decide when a step is done.

mod preparation;
mod question;
mod removal;
mod replacement;
mod restart_and_protect;

use voorzorg_domain::action::ActionOutcome;
use voorzorg_domain::blockers::{Blocker, blockers as found_blockers};
use voorzorg_domain::catalogue::{Check, StepKind};
use voorzorg_domain::journey::{InFlight, StepStatus};
use voorzorg_domain::planning::{Plan, Step};
use voorzorg_domain::verification::{CheckResult, FailureReason, Verification};

use super::localization::notice;
use super::result::evidence_item;
use super::view_context::ViewContext;
use super::{check, standing};
use crate::msg::{self, Msg, keyed};
use crate::view::{Block, Button, Intent, Place, Screen, ScreenId, Tone};

pub(super) fn screen(ctx: &ViewContext<'_>, step: &Step) -> Screen {
    let Some(plan) = ctx.journey.plan.as_deref() else {
        return check::screen(ctx);
    };
    let page = StepPage { ctx, plan, step };
    let mut screen = match &ctx.journey.in_flight {
        InFlight::Scanning {
            step: Some(id),
            begin,
        } if *id == step.id => page.looking(*begin),
        InFlight::Acting { step: id, .. } if *id == step.id => removal::open(&page),
        InFlight::Scanning { .. } | InFlight::Acting { .. } | InFlight::Nothing => page.at_rest(),
    };
    screen.back = screen.back.or_else(|| Some(page.back()));
    screen
}

/// What the pages of all kinds of step are made from.
struct StepPage<'a> {
    ctx: &'a ViewContext<'a>,
    plan: &'a Plan,
    step: &'a Step,
}

impl StepPage<'_> {
    fn at_rest(&self) -> Screen {
        let mut screen = match self.step.check {
            Check::Answered => question::screen(self),
            Check::Told | Check::GoodMoment => preparation::screen(self),
            Check::ReplacementReady => replacement::screen(self),
            Check::Removed | Check::Gone => removal::screen(self),
            Check::RestartedAndGone => restart_and_protect::restart(self),
            Check::Protected => restart_and_protect::protect(self),
        };
        screen.others.extend(self.ways_out());
        screen.details.extend(self.careful());
        screen.details.extend(self.trouble());
        screen
    }

    /// The page while a scan for this step is in flight.
    fn looking(&self, begin: bool) -> Screen {
        let looking = if begin {
            msg::step_looking_first()
        } else {
            msg::step_looking()
        };
        // The heading stays, so that nothing but the news is read aloud.
        let page = self.at_rest();
        Screen {
            blocks: vec![self.ctx.text(&looking)],
            ..Screen::new(page.id, page.place, page.heading)
        }
    }

    /// A page of this step with nothing on it but its heading.
    fn empty(&self, heading: Msg) -> Screen {
        let place = format!("step-{}", self.step.id.as_str());
        Screen::new(ScreenId::Step, place, self.ctx.t(&heading))
    }

    /// The recipe's own text for this step: `title`, `body`, `careful`, `wrong`, `action` or `told`.
    fn own(&self, part: &str) -> Msg {
        keyed::step(&self.plan.recipe.0, self.step.id.as_str(), part)
    }

    /// The recipe's text about the step, where it has one.
    fn body(&self) -> Option<Block> {
        let body = self.own("body");
        self.ctx.has(&body).then(|| self.ctx.text(&body))
    }

    fn product(&self) -> String {
        standing::product(self.ctx, self.plan)
    }

    /// The id of the system that the plan is for, where what to press and what is there differs.
    fn system(&self) -> &'static str {
        self.ctx.system_of(Some(self.plan.recipe.as_str()))
    }

    fn id(&self) -> String {
        self.step.id.0.clone()
    }

    fn begin(&self, label: &Msg) -> Button {
        let step = self.id();
        self.ctx.button(label, Intent::BeginStep { step })
    }

    fn check(&self, label: &Msg) -> Button {
        let step = self.id();
        self.ctx.button(label, Intent::CheckStep { step })
    }

    fn confirm(&self, label: &Msg) -> Button {
        let step = self.id();
        self.ctx.button(label, Intent::ConfirmStep { step })
    }

    fn later(&self) -> Button {
        self.ctx.go(&msg::button_decide_later(), Place::Paused)
    }

    /// The previous step, as long as it may be changed; else the result.
    fn back(&self) -> Button {
        let steps = self.plan.steps.iter();
        let previous = steps.take_while(|step| step.id != self.step.id).last();
        match previous.filter(|step| self.ctx.journey.may_reopen(&step.id)) {
            Some(step) => {
                let title = keyed::step(&self.plan.recipe.0, step.id.as_str(), "title");
                let title = self.ctx.t(&title);
                let step = step.id.0.clone();
                self.ctx
                    .button(&msg::button_back_to(title), Intent::ReopenStep { step })
            }
            None => self.ctx.go(&msg::button_back_to_result(), Place::Result),
        }
    }

    fn outcome(&self) -> Option<&ActionOutcome> {
        self.ctx.journey.outcomes.get(&self.step.id)
    }

    /// Whether the action was tried: it ended somehow, or was cut off.
    fn was_tried(&self) -> bool {
        self.outcome().is_some() || self.ctx.journey.interrupted.contains(&self.step.id)
    }

    /// The check of the latest scan, when it did not verify the step.
    fn unresolved(&self) -> Option<&Verification> {
        match self.ctx.journey.step_status.get(&self.step.id)? {
            StepStatus::Unresolved { verification } => Some(verification),
            StepStatus::Verified { .. }
            | StepStatus::SelfReported { .. }
            | StepStatus::Skipped { .. }
            | StepStatus::NotEstablished { .. } => None,
        }
    }

    /// Why the latest scan did not verify the step.
    fn reason(&self) -> Option<FailureReason> {
        match &self.unresolved()?.result {
            CheckResult::Failed { reason, .. } | CheckResult::Undetermined { reason, .. } => {
                Some(*reason)
            }
            CheckResult::Passed => None,
        }
    }

    fn blockers(&self) -> Vec<Blocker> {
        found_blockers(self.ctx.journey, self.ctx.catalogue)
    }

    /// Why the latest scan did not verify the step, with its date, and that the action was cut off.
    /// Nothing where a blocker says it already.
    fn scan_outcome(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if self.ctx.journey.interrupted.contains(&self.step.id) {
            blocks.push(self.ctx.notice(Tone::Attention, &msg::step_interrupted()));
        }
        if !self.blockers().is_empty() {
            return blocks;
        }
        if let (Some(verification), Some(reason)) = (self.unresolved(), self.reason()) {
            let why = self.ctx.t(&msg::reason(reason.id(), self.system()));
            let date = self.ctx.date(verification.looked_at);
            let looked = self.ctx.t(&msg::step_unresolved_at(date));
            let text = format!("{why} {looked}");
            let (texts, locale) = (self.ctx.texts, self.ctx.locale);
            blocks.push(notice(texts, locale, Tone::Attention, text));
        }
        blocks
    }

    /// What the latest scan still saw, or could not read.
    fn still_seen(&self) -> Option<Block> {
        let items: Vec<String> = match &self.unresolved()?.result {
            CheckResult::Failed { evidence, .. } => evidence
                .iter()
                .map(|evidence| evidence_item(self.ctx, evidence))
                .collect(),
            CheckResult::Undetermined { probes, places, .. } => {
                let probes = probes.iter();
                let probes = probes.map(|probe| self.ctx.t(&msg::probe(probe.id())));
                probes
                    .chain(places.iter().map(|place| place.0.clone()))
                    .collect()
            }
            CheckResult::Passed => Vec::new(),
        };
        let ordered = false;
        let list = (!items.is_empty()).then_some(Block::List { items, ordered })?;
        Some(self.ctx.more(&msg::step_seen(), vec![list]))
    }

    /// How to go on without the step being verified: to skip it, to leave it open, to stop here.
    fn ways_out(&self) -> Vec<Button> {
        let mut ways = Vec::new();
        if self.ctx.journey.left_open_by(self.step).is_some() {
            let step = self.id();
            let leave = Intent::LeaveStepOpen { step };
            ways.push(self.ctx.button(&msg::button_leave_open(), leave));
        }
        let may_end = match self.step.kind {
            StepKind::Remove | StepKind::Restart | StepKind::Protect => true,
            StepKind::Prepare | StepKind::Replace => false,
        };
        if may_end && self.unresolved().is_some() {
            ways.push(self.ctx.button(&msg::button_end_openly(), Intent::End));
        }
        if self.step.optional {
            let step = self.id();
            ways.push(
                self.ctx
                    .button(&msg::button_skip(), Intent::SkipStep { step }),
            );
        }
        ways
    }

    /// What can do harm when it is not known.
    fn careful(&self) -> Option<Block> {
        let careful = self.own("careful");
        self.ctx
            .has(&careful)
            .then(|| self.ctx.notice(Tone::Attention, &careful))
    }

    /// What to do when it does not go as described.
    fn trouble(&self) -> Option<Block> {
        let wrong = self.own("wrong");
        let has = self.ctx.has(&wrong);
        has.then(|| {
            let text = vec![self.ctx.text(&wrong)];
            self.ctx.more(&msg::step_trouble(), text)
        })
    }
}
