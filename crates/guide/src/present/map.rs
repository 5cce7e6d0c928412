//! The stages of the plan. A stage is done when a scan saw it or the person said so, and never
//! because a later one is reached.

use voorzorg_domain::catalogue::StepKind;
use voorzorg_domain::journey::{Journey, StepStatus};
use voorzorg_domain::planning::{Plan, Step};
use voorzorg_domain::report::report;

use super::view_context::ViewContext;
use crate::msg::{self, keyed};
use crate::view::{Intent, MapState, MapStep, MapStop};

/// The stages before the last one, which is the check of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Prepare,
    Remove,
    Restart,
    Protect,
}

impl Stage {
    const ALL: [Stage; 4] = [
        Stage::Prepare,
        Stage::Remove,
        Stage::Restart,
        Stage::Protect,
    ];

    fn of(kind: StepKind) -> Stage {
        match kind {
            StepKind::Prepare | StepKind::Replace => Stage::Prepare,
            StepKind::Remove => Stage::Remove,
            StepKind::Restart => Stage::Restart,
            StepKind::Protect => Stage::Protect,
        }
    }

    /// As in the ids of the messages.
    fn key(self) -> &'static str {
        match self {
            Stage::Prepare => "prepare",
            Stage::Remove => "remove",
            Stage::Restart => "restart",
            Stage::Protect => "protect",
        }
    }
}

/// The stages, empty without a plan.
pub(super) fn map(ctx: &ViewContext<'_>) -> Vec<MapStop> {
    let Some(plan) = ctx.journey.plan.as_deref() else {
        return Vec::new();
    };
    let mut stops: Vec<MapStop> = Stage::ALL
        .into_iter()
        .filter_map(|stage| {
            let steps = plan.steps.iter();
            let steps: Vec<&Step> = steps.filter(|step| Stage::of(step.kind) == stage).collect();
            (!steps.is_empty()).then(|| stop(ctx, plan, stage, &steps))
        })
        .collect();
    let last = if !ctx.journey.is_over() {
        MapState::Ahead
    } else if report(ctx.journal).is_gone() {
        MapState::Done
    } else {
        MapState::Open
    };
    stops.push(labelled(ctx, "check", last, Vec::new()));
    stops
}

fn stop(ctx: &ViewContext<'_>, plan: &Plan, stage: Stage, steps: &[&Step]) -> MapStop {
    let states: Vec<MapState> = steps
        .iter()
        .map(|step| state_of(ctx.journey, step))
        .collect();
    let is = |state: MapState| states.contains(&state);
    let state = if is(MapState::Here) {
        MapState::Here
    } else if is(MapState::Open) {
        MapState::Open
    } else if is(MapState::Ahead) {
        MapState::Ahead
    } else {
        MapState::Done
    };
    let inner = if state == MapState::Here && steps.len() > 1 {
        let steps = steps.iter().zip(states);
        steps
            .map(|(step, state)| map_step(ctx, plan, step, state))
            .collect()
    } else {
        Vec::new()
    };
    labelled(ctx, stage.key(), state, inner)
}

fn state_of(journey: &Journey, step: &Step) -> MapState {
    let is_current = journey
        .current_step()
        .is_some_and(|current| current.id == step.id);
    match journey.step_status.get(&step.id) {
        Some(
            StepStatus::Verified { .. }
            | StepStatus::SelfReported { .. }
            | StepStatus::Skipped { .. },
        ) => MapState::Done,
        Some(StepStatus::NotEstablished { .. }) => MapState::Open,
        Some(StepStatus::Unresolved { .. }) | None if journey.is_over() => MapState::Open,
        Some(StepStatus::Unresolved { .. }) | None if is_current => MapState::Here,
        Some(StepStatus::Unresolved { .. }) | None => MapState::Ahead,
    }
}

fn map_step(ctx: &ViewContext<'_>, plan: &Plan, step: &Step, state: MapState) -> MapStep {
    MapStep {
        label: ctx.t(&keyed::step(&plan.recipe.0, step.id.as_str(), "title")),
        state,
        state_label: ctx.t(&msg::map_state(key(state))),
        change: ctx.journey.may_reopen(&step.id).then(|| {
            let step = step.id.0.clone();
            ctx.button(&msg::button_change(), Intent::ReopenStep { step })
        }),
    }
}

fn labelled(ctx: &ViewContext<'_>, stage: &str, state: MapState, steps: Vec<MapStep>) -> MapStop {
    MapStop {
        label: ctx.t(&msg::map_stop(stage)),
        state,
        state_label: ctx.t(&msg::map_state(key(state))),
        steps,
    }
}

fn key(state: MapState) -> &'static str {
    match state {
        MapState::Done => "done",
        MapState::Here => "here",
        MapState::Ahead => "ahead",
        MapState::Open => "open",
    }
}
