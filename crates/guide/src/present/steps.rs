//! One step: what it is for, what exactly will happen, and what a scan said. It may not decide when a
//! step is done.

use voorzorg_domain::action::{Action, ActionOutcome};
use voorzorg_domain::blockers::{Blocker, blockers as found_blockers};
use voorzorg_domain::catalogue::{Check, Matcher, MsiVerb, StepKind, Supply};
use voorzorg_domain::journey::{InFlight, Question, StepStatus};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::planning::{Plan, Step};
use voorzorg_domain::verification::{CheckResult, FailureReason, Verification};

use super::localization::notice;
use super::replacements::{protect, replacement};
use super::result::evidence_item;
use super::step_question::step_question;
use super::view_context::ViewContext;
use super::{blockers, check};
use crate::msg::{self, Msg, keyed};
use crate::view::{Block, Button, Intent, PictureName, Place, Screen, ScreenId, Tone};
use crate::visible::visible;

pub(super) fn screen(ctx: &ViewContext<'_>, step: &Step) -> Screen {
    let Some(plan) = ctx.journey.plan.as_deref() else {
        return check::screen(ctx);
    };
    let number = plan
        .steps
        .iter()
        .position(|other| other.id == step.id)
        .unwrap_or(0)
        + 1;
    let scanning = matches!(
        &ctx.journey.in_flight,
        InFlight::Scanning { step: Some(id), .. } if *id == step.id
    );
    let acting =
        matches!(&ctx.journey.in_flight, InFlight::Acting { step: id, .. } if *id == step.id);

    let begins = matches!(
        &ctx.journey.in_flight,
        InFlight::Scanning { begin: true, .. }
    );

    let mut blocks = vec![ctx.text(&msg::step_count(number, plan.steps.len()))];
    blocks.extend(blockers::blocks(ctx));
    blocks.extend(scan_outcome(ctx, step));
    blocks.extend(action_outcome(ctx, step));
    // Once the uninstaller was started, only show what happens now, not what will be started.
    let started = matches!(
        ctx.journey.outcomes.get(&step.id),
        Some(ActionOutcome::Started { .. })
    );
    if started {
        // "Wait", until a scan or the exit code of the uninstaller has said more.
        let ended = matches!(
            ctx.journey.outcomes.get(&step.id),
            Some(ActionOutcome::Started { exit_code: Some(_) })
        );
        if !ended && !is_unresolved(ctx, step) {
            blocks.push(ctx.text(&msg::step_wait()));
        }
        blocks.extend(wizard(ctx, plan, step));
    } else {
        // A blocker already says what to do first.
        if found_blockers(ctx.journey, ctx.catalogue).is_empty() {
            blocks.extend(recipe_text(ctx, plan, step));
        }
        // A restart cannot be undone either, but takes nothing away.
        if step.kind == StepKind::Remove && !step.undoable {
            blocks.push(ctx.notice(Tone::Attention, &msg::step_not_undoable()));
        }
        blocks.extend(notes(ctx, plan, step));
        blocks.extend(kind_blocks(ctx, plan, step));
    }
    if scanning {
        let looking = if begins {
            msg::step_looking_first()
        } else {
            msg::step_looking()
        };
        blocks.push(ctx.text(&looking));
    }
    if acting {
        blocks.push(ctx.text(&msg::step_wait()));
    }
    let wrong = keyed::step(&plan.recipe.0, step.id.as_str(), "wrong");
    if ctx.has(&wrong) {
        blocks.push(Block::More {
            summary: ctx.t(&msg::step_wrong()),
            blocks: vec![ctx.text(&wrong)],
        });
    }

    let (primary, others) = if scanning || acting {
        (None, Vec::new())
    } else {
        intents(ctx, plan, step)
    };
    Screen {
        id: ScreenId::Step,
        place: format!("step-{}", step.id.as_str()),
        heading: ctx.t(&keyed::step(&plan.recipe.0, step.id.as_str(), "title")),
        blocks,
        primary,
        others,
        back: Some(ctx.go(&msg::button_back_to_result(), Place::Result)),
    }
}

/// Whether the latest scan said that the step is not done, or could not tell.
fn is_unresolved(ctx: &ViewContext<'_>, step: &Step) -> bool {
    matches!(
        ctx.journey.step_status.get(&step.id),
        Some(StepStatus::Unresolved { .. })
    )
}

/// The recipe's text about the step.
fn recipe_text(ctx: &ViewContext<'_>, plan: &Plan, step: &Step) -> Option<Block> {
    let body = keyed::step(&plan.recipe.0, step.id.as_str(), "body");
    ctx.has(&body).then(|| ctx.text(&body))
}

/// Why the latest scan did not verify this step, and whether the action was interrupted.
fn scan_outcome(ctx: &ViewContext<'_>, step: &Step) -> Vec<Block> {
    let mut blocks = Vec::new();
    if ctx.journey.interrupted.contains(&step.id) {
        blocks.push(ctx.notice(Tone::Attention, &msg::step_interrupted()));
    }
    let Some(StepStatus::Unresolved { verification }) = ctx.journey.step_status.get(&step.id)
    else {
        return blocks;
    };
    let Some((reason, evidence)) = reason(ctx, verification) else {
        return blocks;
    };
    // A blocker already says why, and what to do.
    if !found_blockers(ctx.journey, ctx.catalogue).is_empty() {
        return blocks;
    }
    let mut text = ctx.t(&msg::reason(reason.id(), system(ctx)));
    text.push(' ');
    text.push_str(&ctx.t(&msg::step_unresolved_at(ctx.date(verification.looked_at))));
    blocks.push(notice(ctx.texts, ctx.locale, Tone::Attention, text));
    if !evidence.is_empty() {
        blocks.push(Block::More {
            summary: ctx.t(&msg::step_seen()),
            blocks: vec![Block::List {
                items: evidence,
                ordered: false,
            }],
        });
    }
    blocks
}

/// Why the step is not verified, and what the scan saw or could not read.
fn reason(
    ctx: &ViewContext<'_>,
    verification: &Verification,
) -> Option<(FailureReason, Vec<String>)> {
    match &verification.result {
        CheckResult::Failed { reason, evidence } => {
            let items = evidence
                .iter()
                .map(|evidence| evidence_item(ctx, evidence))
                .collect();
            Some((*reason, items))
        }
        CheckResult::Undetermined {
            reason,
            probes,
            places,
        } => {
            let probes = probes.iter().map(|probe| ctx.t(&msg::probe(probe.id())));
            let places = places.iter().map(|place| place.0.clone());
            Some((*reason, probes.chain(places).collect()))
        }
        CheckResult::Passed => None,
    }
}

/// The id of the system that the plan is for, where what to press and what is there differs.
fn system(ctx: &ViewContext<'_>) -> &'static str {
    let plan = ctx.journey.plan.as_ref();
    ctx.system_of(plan.map(|plan| plan.recipe.as_str()))
}

/// How the action of this step ended. It never verifies the step (I3).
fn action_outcome(ctx: &ViewContext<'_>, step: &Step) -> Vec<Block> {
    let Some(outcome) = ctx.journey.outcomes.get(&step.id) else {
        return Vec::new();
    };
    let mut blocks = Vec::new();
    let mut calm = |msg: &Msg| blocks.push(ctx.notice(Tone::Calm, msg));
    match outcome {
        ActionOutcome::Started { exit_code: None } => calm(&msg::performed_started()),
        ActionOutcome::Started {
            exit_code: Some(code),
        } => {
            calm(&msg::performed_ended(*code));
            let meaning = msg::exit_code(&code.to_string());
            if ctx.has(&meaning) {
                calm(&meaning);
            }
        }
        ActionOutcome::OpenedAppsInstead { reason } => {
            let reason = ctx.t(&msg::refused(reason.id()));
            calm(&msg::performed_apps_instead(reason));
        }
        // The command stands below.
        ActionOutcome::Opened if shows_command(step) => {}
        ActionOutcome::Opened => calm(&msg::performed_opened()),
        ActionOutcome::EntryGone => calm(&msg::performed_entry_gone()),
        ActionOutcome::EntryChanged => calm(&msg::performed_entry_changed()),
        ActionOutcome::NotStarted { reason } => calm(&msg::not_started(reason.id())),
        ActionOutcome::Failed { detail } => {
            blocks.push(ctx.notice(Tone::Attention, &msg::performed_failed(detail)));
        }
    }
    blocks
}

/// The blocks for this kind of step.
fn kind_blocks(ctx: &ViewContext<'_>, plan: &Plan, step: &Step) -> Vec<Block> {
    match step.kind {
        StepKind::Replace => replacement(ctx),
        StepKind::Remove => exact(ctx, plan, step)
            .into_iter()
            .chain(removal_page(ctx, plan))
            .collect(),
        StepKind::Restart => vec![
            Block::Picture {
                name: PictureName::Restart,
                description: ctx.t(&msg::picture("restart")),
            },
            ctx.text(&msg::restart_return(system(ctx))),
        ]
        .into_iter()
        .chain(
            ctx.come_back
                .filter(|on| *on)
                .map(|_| ctx.notice(Tone::Calm, &msg::restart_comes_back())),
        )
        .collect(),
        StepKind::Prepare => step
            .questions
            .iter()
            .flat_map(|question| step_question(ctx, *question))
            .collect(),
        StepKind::Protect => protect(ctx, is_unresolved(ctx, step)),
    }
}

/// The recipe's notes on a product of this name, at the last questions before the removal.
fn notes(ctx: &ViewContext<'_>, plan: &Plan, step: &Step) -> Vec<Block> {
    let last = plan
        .steps
        .iter()
        .rfind(|step| step.check == Check::Answered)
        .is_some_and(|last| last.id == step.id);
    let Some(recipe) = ctx.catalogue.recipe(&plan.recipe).filter(|_| last) else {
        return Vec::new();
    };
    recipe
        .notes
        .iter()
        .filter(|note| Matcher::WholeWord(note.whole_word.clone()).matches(&plan.name))
        .map(|note| ctx.notice(Tone::Calm, &keyed::note(&recipe.id.0, &note.id)))
        .collect()
}

/// What the uninstaller may ask, and whether nobody has confirmed a part of it.
fn wizard(ctx: &ViewContext<'_>, plan: &Plan, step: &Step) -> Vec<Block> {
    let known = ctx
        .catalogue
        .recipe(&plan.recipe)
        .and_then(|recipe| recipe.steps.iter().find(|known| known.id == step.id));
    let questions = known.map_or(&[][..], |known| known.wizard.as_slice());
    if questions.is_empty() {
        return Vec::new();
    }
    let items = questions
        .iter()
        .map(|question| ctx.t(&keyed::wizard(&question.id)))
        .collect();
    let mut differs = Vec::new();
    if questions.iter().any(|question| !question.confirmed) {
        differs.push(ctx.text(&msg::wizard_unconfirmed()));
    }
    differs.push(ctx.text(&msg::wizard_differs()));
    vec![
        ctx.heading(&msg::wizard_heading()),
        Block::List {
            items,
            ordered: false,
        },
        Block::More {
            summary: ctx.t(&msg::wizard_differs_summary()),
            blocks: differs,
        },
    ]
}

/// The maker's own page about the removal, as a link.
fn removal_page(ctx: &ViewContext<'_>, plan: &Plan) -> Option<Block> {
    let page = ctx.catalogue.recipe(&plan.recipe)?.page.as_ref()?;
    let address = ctx.catalogue.source(page)?.address.clone()?;
    let title = ctx.t(&keyed::source(page.as_str()));
    let intent = Intent::OpenSource {
        source: page.0.clone(),
    };
    Some(Block::Link {
        button: ctx.button(&msg::source_open(&title), intent),
        address,
    })
}

/// The exact command that will be started, or that the person types.
fn exact(ctx: &ViewContext<'_>, plan: &Plan, step: &Step) -> Vec<Block> {
    // If the app does not start the uninstaller, its questions are shown before the removal.
    let wizard_beforehand = || {
        let own = step.action.as_ref().is_none_or(|action| {
            matches!(
                action,
                Action::OpenSystemPage { .. } | Action::OpenSource { .. }
            )
        });
        if own {
            wizard(ctx, plan, step)
        } else {
            Vec::new()
        }
    };
    match &step.action {
        Some(Action::StartUninstaller {
            verb, key, command, ..
        }) => vec![Block::Exact {
            label: ctx.t(&msg::step_will_start()),
            text: visible(&exact_form(*verb, key, command.as_deref())),
        }],
        // It is shown when a scan for it has found nothing against it.
        Some(Action::ShowRemovalCommand { command }) if ctx.journey.was_begun(&step.id) => {
            vec![Block::Exact {
                label: ctx.t(&msg::step_command()),
                text: visible(command),
            }]
        }
        Some(Action::ShowRemovalCommand { .. }) => {
            vec![ctx.text(&msg::step_command_first())]
        }
        Some(Action::OpenSystemPage { .. } | Action::OpenSource { .. }) => wizard_beforehand(),
        None => {
            // The recipe has an uninstaller, but none is registered on this computer.
            let expected = ctx
                .catalogue
                .recipe(&plan.recipe)
                .and_then(|recipe| recipe.steps.iter().find(|known| known.id == step.id))
                .is_some_and(|known| known.action.is_some());
            let mut blocks = wizard_beforehand();
            if expected {
                blocks.insert(0, ctx.text(&msg::step_will_start_none(system(ctx))));
            }
            blocks
        }
    }
}

/// The command line with which Windows Installer is started: our verb with the registered product
/// code (ADR 22).
fn exact_form(verb: MsiVerb, key: &str, command: Option<&str>) -> String {
    let registered = command.unwrap_or(key);
    let code = registered
        .find('{')
        .zip(registered.rfind('}'))
        .and_then(|(start, end)| registered.get(start..=end));
    match code {
        Some(code) if registered.to_lowercase().contains("msiexec") => {
            let verb = match verb {
                MsiVerb::Remove => "/X",
                MsiVerb::Maintain => "/I",
            };
            format!("msiexec.exe {verb}{code}")
        }
        Some(_) | None => registered.to_owned(),
    }
}

fn shows_command(step: &Step) -> bool {
    matches!(step.action, Some(Action::ShowRemovalCommand { .. }))
}

fn still_installed(ctx: &ViewContext<'_>, step: &Step) -> bool {
    matches!(
        ctx.journey.step_status.get(&step.id),
        Some(StepStatus::Unresolved { verification })
            if matches!(
                verification.result,
                CheckResult::Failed { reason: FailureReason::StillInstalled, .. }
            )
    )
}

fn blocked_by(ctx: &ViewContext<'_>, blocker: Blocker) -> bool {
    found_blockers(ctx.journey, ctx.catalogue).contains(&blocker)
}

fn intents(ctx: &ViewContext<'_>, plan: &Plan, step: &Step) -> (Option<Button>, Vec<Button>) {
    let id = || step.id.0.clone();
    let check = |msg: &Msg| ctx.button(msg, Intent::CheckStep { step: id() });
    let self_report = |msg: &Msg| ctx.button(msg, Intent::ConfirmStep { step: id() });
    let later = ctx.go(&msg::button_decide_later(), Place::Result);
    let mut others = Vec::new();
    let primary = match step.check {
        Check::Told => {
            let own = keyed::step(&plan.recipe.0, step.id.as_str(), "told");
            let label = if ctx.has(&own) {
                own
            } else {
                msg::button_told_ready()
            };
            Some(self_report(&label))
        }
        Check::Answered => {
            others.push(later);
            step.questions
                .iter()
                .all(|question| ctx.journey.is_settled(*question))
                .then(|| self_report(&msg::button_go_on()))
        }
        Check::GoodMoment => {
            if ctx.origin == Origin::Practice && blocked_by(ctx, Blocker::RestartWaits) {
                others.push(ctx.button(&msg::button_pretend_restart(), Intent::PretendRestart));
            }
            others.push(later);
            let unverified = matches!(
                ctx.journey.step_status.get(&step.id),
                Some(StepStatus::Unresolved { verification })
                    if matches!(verification.result, CheckResult::Undetermined { .. })
            );
            if unverified {
                others.insert(0, check(&msg::button_check_moment()));
                Some(self_report(&msg::button_told_moment()))
            } else {
                Some(check(&msg::button_check_moment()))
            }
        }
        Check::ReplacementReady => {
            others.push(later);
            match (
                ctx.journey.answers.contains_key(&Question::Replacement),
                ctx.journey.chosen_supply(ctx.catalogue),
            ) {
                (false, _) => None,
                (true, Some(Supply::BuiltIn)) => {
                    if ctx.journey.undetermined(&step.id).is_some() {
                        others.insert(0, self_report(&msg::button_told_ready()));
                    }
                    Some(check(&msg::button_check_ready()))
                }
                (true, Some(Supply::Separate)) => Some(self_report(&msg::button_told_ready())),
                (true, None) => Some(self_report(&msg::button_told_none())),
            }
        }
        Check::Removed | Check::Gone => {
            let tried = ctx.journey.outcomes.contains_key(&step.id)
                || ctx.journey.interrupted.contains(&step.id);
            match (&step.action, tried) {
                (Some(Action::StartUninstaller { .. }), false) => {
                    others.push(later);
                    let own = keyed::step(&plan.recipe.0, step.id.as_str(), "action");
                    Some(ctx.button(&own, Intent::BeginStep { step: id() }))
                }
                (Some(Action::StartUninstaller { .. }), true) => {
                    let again =
                        ctx.button(&msg::button_begin_again(), Intent::BeginStep { step: id() });
                    let scan = check(&msg::button_check());
                    // If a scan still saw it, another scan alone changes nothing: offer the removal first.
                    let (first, second) = if still_installed(ctx, step) {
                        (again, scan)
                    } else {
                        (scan, again)
                    };
                    others.push(second);
                    Some(first)
                }
                (Some(Action::ShowRemovalCommand { .. }), false) => {
                    others.push(later);
                    Some(ctx.button(
                        &msg::button_show_command(),
                        Intent::BeginStep { step: id() },
                    ))
                }
                (Some(Action::ShowRemovalCommand { .. }), true) => {
                    others.push(later);
                    Some(check(&msg::button_check_command()))
                }
                (Some(Action::OpenSystemPage { .. } | Action::OpenSource { .. }), false) => {
                    others.push(check(&msg::button_check()));
                    others.push(later);
                    let own = keyed::step(&plan.recipe.0, step.id.as_str(), "action");
                    Some(ctx.button(&own, Intent::BeginStep { step: id() }))
                }
                (Some(Action::OpenSystemPage { .. } | Action::OpenSource { .. }), true) => {
                    let own = keyed::step(&plan.recipe.0, step.id.as_str(), "action");
                    let again = ctx.button(&own, Intent::BeginStep { step: id() });
                    let scan = check(&msg::button_check());
                    let (first, second) = if still_installed(ctx, step) {
                        (again, scan)
                    } else {
                        (scan, again)
                    };
                    others.push(second);
                    others.push(later);
                    Some(first)
                }
                (None, _) => {
                    others.push(later);
                    Some(check(&msg::button_check()))
                }
            }
        }
        Check::RestartedAndGone => {
            if ctx.origin == Origin::Practice {
                others.push(ctx.button(&msg::button_pretend_restart(), Intent::PretendRestart));
            }
            others.push(ctx.button(&msg::button_save_next_steps(), Intent::SaveNextSteps));
            others.extend(ctx.come_back.map(|on| {
                let label = if on {
                    msg::button_come_back_not()
                } else {
                    msg::button_come_back()
                };
                ctx.button(&label, Intent::ComeBack { on: !on })
            }));
            Some(check(&msg::button_check_restart()))
        }
        Check::Protected => {
            if step.action.is_some() {
                let own = keyed::step(&plan.recipe.0, step.id.as_str(), "action");
                others.push(ctx.button(&own, Intent::BeginStep { step: id() }));
            }
            let unverified = matches!(
                ctx.journey.step_status.get(&step.id),
                Some(StepStatus::Unresolved { .. })
            );
            if unverified {
                others.push(self_report(&msg::button_told_protected()));
            }
            Some(check(&msg::button_check()))
        }
    };
    // If a scan did not verify the step, the person may end here, with the step reported as open.
    let unresolved = matches!(
        ctx.journey.step_status.get(&step.id),
        Some(StepStatus::Unresolved { .. })
    );
    if unresolved
        && matches!(
            step.kind,
            StepKind::Remove | StepKind::Restart | StepKind::Protect
        )
    {
        others.push(ctx.button(&msg::button_end_openly(), Intent::End));
    }
    if ctx.journey.left_open_by(step).is_some() {
        let leave = Intent::LeaveStepOpen { step: id() };
        others.insert(0, ctx.button(&msg::button_leave_open(), leave));
    }
    if step.optional {
        others.push(ctx.button(&msg::button_skip(), Intent::SkipStep { step: id() }));
    }
    (primary, others)
}
