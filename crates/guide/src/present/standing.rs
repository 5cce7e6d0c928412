//! Where a journey stands, in sentences that several pages need: which step it is, and what the latest
//! scan saw of the product. It may not say "still here" without the date of that scan.

use voorzorg_domain::assessment::ProtectorState;
use voorzorg_domain::planning::Plan;
use voorzorg_domain::verification::is_installed;

use super::names::{name, name_for_people};
use super::result::main_finding;
use super::view_context::ViewContext;
use crate::msg::{self, Msg, keyed};

/// The number of the current step, the number of steps, and its title.
pub(crate) fn current(ctx: &ViewContext<'_>) -> Option<(usize, usize, String)> {
    let plan = ctx.journey.plan.as_deref()?;
    let step = ctx.journey.current_step()?;
    let at = plan.steps.iter().position(|other| other.id == step.id)?;
    let title = ctx.t(&keyed::step(&plan.recipe.0, step.id.as_str(), "title"));
    Some((at + 1, plan.steps.len(), title))
}

/// The name of the product that the plan is about.
pub(super) fn product(ctx: &ViewContext<'_>, plan: &Plan) -> String {
    name_for_people(ctx, &plan.name, Some(&plan.product))
}

/// What the latest scan saw of the product of the plan, or of the main finding: that it was still
/// here, and whether it was on. `None` when it did not see it.
pub(super) fn seen(ctx: &ViewContext<'_>) -> Option<Msg> {
    let (snapshot, assessment) = ctx.journey.latest.as_deref()?;
    let (product, found) = match ctx.journey.plan.as_deref() {
        Some(plan) => {
            if !is_installed(&plan.product, assessment) {
                return None;
            }
            let mut findings = assessment.findings.iter();
            let finding = findings.find(|one| one.product_id() == Some(&plan.product))?;
            (product(ctx, plan), finding)
        }
        None => {
            let finding = main_finding(assessment).filter(|found| found.state.is_here())?;
            (name(ctx, finding), finding)
        }
    };
    let date = ctx.date(snapshot.taken_at);
    let mut protectors = assessment.protection.products.iter();
    let state = protectors
        .find(|protector| protector.vendor && protector.name == found.name)
        .map(|protector| protector.state);
    Some(match state {
        Some(ProtectorState::On | ProtectorState::Outdated) => msg::seen_protecting(date, product),
        Some(ProtectorState::Off) => msg::seen_not_protecting(date, product),
        Some(ProtectorState::Unknown) | None => msg::seen_on(date, product),
    })
}
