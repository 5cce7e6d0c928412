//! One step at a time: what it is for, what will happen exactly, and what a look said. It may not
//! decide when a step is done.

use voorzorg_domain::action::{Action, Performance};
use voorzorg_domain::catalogue::{Check, Matcher, MsiVerb, StepKind, Supply};
use voorzorg_domain::journey::{Doing, Question, Standing};
use voorzorg_domain::planning::{Plan, Step};
use voorzorg_domain::stops::{Stop, stops as found_stops};
use voorzorg_domain::verification::{Because, CheckResult, Verification};

use super::asked::asked;
use super::context::notice;
use super::replacements::{chosen_supply, protect, replacement};
use super::result::evidence_item;
use super::scene::Scene;
use super::{check, stops};
use crate::msg::{self, Msg, keyed};
use crate::view::{Block, Button, PictureName, Place, Press, Screen, ScreenId, Tone};

pub(super) fn screen(scene: &Scene<'_>, step: &Step) -> Screen {
    let Some(plan) = scene.journey.plan.as_deref() else {
        return check::screen(scene);
    };
    let number = plan
        .steps
        .iter()
        .position(|other| other.id == step.id)
        .unwrap_or(0)
        + 1;
    let looking =
        matches!(&scene.journey.doing, Doing::Looking { step: Some(id) } if *id == step.id);
    let acting = matches!(&scene.journey.doing, Doing::Acting { step: id, .. } if *id == step.id);

    let mut blocks = vec![scene.text(&msg::step_count(number, plan.steps.len()))];
    blocks.extend(stops::blocks(scene));
    blocks.extend(what_a_look_said(scene, step));
    blocks.extend(how_it_went(scene, step));
    // Once it was started, what will be started is history: what happens now is said above.
    let started = matches!(
        scene.journey.performances.get(&step.id),
        Some(Performance::Started { .. })
    );
    if started {
        // Until a look, or the uninstaller itself, has said something.
        let ended = matches!(
            scene.journey.performances.get(&step.id),
            Some(Performance::Started { exit_code: Some(_) })
        );
        if !ended && !is_unresolved(scene, step) {
            blocks.push(scene.text(&msg::step_wait()));
        }
        blocks.extend(wizard(scene, plan, step));
    } else {
        // A stop has said what to do first.
        if found_stops(scene.journey).is_empty() {
            blocks.extend(told(scene, plan, step));
        }
        blocks.extend(notes(scene, plan, step));
        blocks.extend(particular(scene, plan, step));
    }
    if looking {
        blocks.push(scene.text(&msg::step_looking()));
    }
    if acting {
        blocks.push(scene.text(&msg::step_wait()));
    }
    let wrong = keyed::step(&plan.recipe.0, step.id.as_str(), "wrong");
    if scene.has(&wrong) {
        let mut more = vec![scene.text(&wrong)];
        if !step.undoable {
            more.push(scene.text(&msg::step_not_undoable()));
        }
        blocks.push(Block::More {
            summary: scene.say(&msg::step_wrong()),
            blocks: more,
        });
    }

    let (primary, others) = if looking || acting {
        (None, Vec::new())
    } else {
        presses(scene, plan, step)
    };
    Screen {
        id: ScreenId::Step,
        place: format!("step-{}", step.id.as_str()),
        heading: scene.say(&keyed::step(&plan.recipe.0, step.id.as_str(), "title")),
        blocks,
        primary,
        others,
        back: Some(scene.go(&msg::press_back_to_result(), Place::Result)),
    }
}

/// Whether the last look said that it is not done, or could not tell.
fn is_unresolved(scene: &Scene<'_>, step: &Step) -> bool {
    matches!(
        scene.journey.standings.get(&step.id),
        Some(Standing::Unresolved { .. })
    )
}

/// What the recipe tells about the step.
fn told(scene: &Scene<'_>, plan: &Plan, step: &Step) -> Option<Block> {
    let body = keyed::step(&plan.recipe.0, step.id.as_str(), "body");
    scene.has(&body).then(|| scene.text(&body))
}

/// What the last look said about this step, when it was not yet done.
fn what_a_look_said(scene: &Scene<'_>, step: &Step) -> Vec<Block> {
    let mut blocks = Vec::new();
    if scene.journey.interrupted.contains(&step.id) {
        blocks.push(scene.notice(Tone::Attention, &msg::step_interrupted()));
    }
    let Some(Standing::Unresolved { verification }) = scene.journey.standings.get(&step.id) else {
        return blocks;
    };
    let Some((because, evidence)) = reason(scene, verification) else {
        return blocks;
    };
    // A stop has said why, with what to do.
    if !found_stops(scene.journey).is_empty() {
        return blocks;
    }
    let mut text = scene.say(&msg::because(because.id()));
    text.push(' ');
    text.push_str(&scene.say(&msg::step_unresolved_at(scene.date(verification.looked_at))));
    blocks.push(notice(scene.texts, scene.locale, Tone::Attention, text));
    if !evidence.is_empty() {
        blocks.push(Block::More {
            summary: scene.say(&msg::step_seen()),
            blocks: vec![Block::List {
                items: evidence,
                ordered: false,
            }],
        });
    }
    blocks
}

/// Why the step is not done, and what the look saw or could not read.
fn reason(scene: &Scene<'_>, verification: &Verification) -> Option<(Because, Vec<String>)> {
    match &verification.result {
        CheckResult::Failed { because, evidence } => {
            let items = evidence
                .iter()
                .map(|evidence| evidence_item(scene, evidence))
                .collect();
            Some((*because, items))
        }
        CheckResult::Undetermined { because, probes } => {
            let items = probes
                .iter()
                .map(|probe| scene.say(&msg::probe(probe.id())))
                .collect();
            Some((*because, items))
        }
        CheckResult::Passed => None,
    }
}

/// How the action of this step ended, which proves nothing (I3).
fn how_it_went(scene: &Scene<'_>, step: &Step) -> Vec<Block> {
    let Some(performance) = scene.journey.performances.get(&step.id) else {
        return Vec::new();
    };
    let mut blocks = Vec::new();
    let mut calm = |msg: &Msg| blocks.push(scene.notice(Tone::Calm, msg));
    match performance {
        Performance::Started { exit_code: None } => calm(&msg::performed_started()),
        Performance::Started {
            exit_code: Some(code),
        } => {
            calm(&msg::performed_ended(*code));
            let meaning = msg::exit_code(&code.to_string());
            if scene.has(&meaning) {
                calm(&meaning);
            }
        }
        Performance::OpenedAppsInstead { because } => {
            let reason = scene.say(&msg::refused(because.id()));
            calm(&msg::performed_apps_instead(reason));
        }
        Performance::Opened => calm(&msg::performed_opened()),
        Performance::EntryGone => calm(&msg::performed_entry_gone()),
        Performance::EntryChanged => calm(&msg::performed_entry_changed()),
        Performance::Failed { detail } => {
            blocks.push(scene.notice(Tone::Attention, &msg::performed_failed(detail)));
        }
    }
    blocks
}

/// What belongs to this kind of step only.
fn particular(scene: &Scene<'_>, plan: &Plan, step: &Step) -> Vec<Block> {
    match step.kind {
        StepKind::Replace => replacement(scene),
        StepKind::Remove => exact(scene, plan, step),
        StepKind::Restart => vec![
            Block::Picture {
                name: PictureName::Restart,
                description: scene.say(&msg::picture("restart")),
            },
            scene.text(&msg::restart_return()),
        ]
        .into_iter()
        .chain(
            scene
                .come_back
                .filter(|on| *on)
                .map(|_| scene.notice(Tone::Calm, &msg::restart_comes_back())),
        )
        .collect(),
        StepKind::Prepare => step
            .questions
            .iter()
            .flat_map(|question| asked(scene, *question))
            .collect(),
        StepKind::Protect => protect(scene, is_unresolved(scene, step)),
    }
}

/// What is added for a product of this name, at the last questions before the removal.
fn notes(scene: &Scene<'_>, plan: &Plan, step: &Step) -> Vec<Block> {
    let last = plan
        .steps
        .iter()
        .rfind(|step| step.check == Check::Answered)
        .is_some_and(|last| last.id == step.id);
    let Some(recipe) = scene.catalogue.recipe(&plan.recipe).filter(|_| last) else {
        return Vec::new();
    };
    recipe
        .notes
        .iter()
        .filter(|note| Matcher::WholeWord(note.whole_word.clone()).matches(&plan.name))
        .map(|note| scene.notice(Tone::Calm, &keyed::note(&recipe.id.0, &note.id)))
        .collect()
}

/// What the uninstaller asks, beside the waiting person; what nobody has confirmed says so.
fn wizard(scene: &Scene<'_>, plan: &Plan, step: &Step) -> Vec<Block> {
    let known = scene
        .catalogue
        .recipe(&plan.recipe)
        .and_then(|recipe| recipe.steps.iter().find(|known| known.id == step.id));
    let items: Vec<String> = known
        .iter()
        .flat_map(|known| &known.wizard)
        .map(|question| {
            let text = scene.say(&keyed::wizard(&question.id));
            if question.confirmed {
                text
            } else {
                scene.say(&msg::wizard_unconfirmed(text))
            }
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![
        scene.heading(&msg::wizard_heading()),
        Block::List {
            items,
            ordered: false,
        },
        Block::More {
            summary: scene.say(&msg::wizard_differs_summary()),
            blocks: vec![scene.text(&msg::wizard_differs())],
        },
    ]
}

/// What will be started or typed, in its exact form.
fn exact(scene: &Scene<'_>, plan: &Plan, step: &Step) -> Vec<Block> {
    // On systems without a registered uninstaller the questions stand before the removal.
    let beforehand = || {
        let own = step.action.as_ref().is_none_or(|action| {
            matches!(
                action,
                Action::OpenSystemPage { .. } | Action::OpenSource { .. }
            )
        });
        if own {
            wizard(scene, plan, step)
        } else {
            Vec::new()
        }
    };
    match &step.action {
        Some(Action::StartUninstaller {
            verb, key, command, ..
        }) => vec![Block::Exact {
            label: scene.say(&msg::step_will_start()),
            text: exact_form(*verb, key, command.as_deref()),
        }],
        Some(Action::ShowRemovalCommand { command }) => vec![Block::Exact {
            label: scene.say(&msg::step_command()),
            text: command.clone(),
        }],
        Some(Action::OpenSystemPage { .. } | Action::OpenSource { .. }) => beforehand(),
        None => {
            // The recipe starts one, and this computer has registered none.
            let expected = scene
                .catalogue
                .recipe(&plan.recipe)
                .and_then(|recipe| recipe.steps.iter().find(|known| known.id == step.id))
                .is_some_and(|known| known.action.is_some());
            let mut blocks = beforehand();
            if expected {
                blocks.insert(0, scene.text(&msg::step_will_start_none()));
            }
            blocks
        }
    }
}

/// The form in which Windows Installer is started: our verb with the product code of the registered
/// text (ADR 22).
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

fn still_installed(scene: &Scene<'_>, step: &Step) -> bool {
    matches!(
        scene.journey.standings.get(&step.id),
        Some(Standing::Unresolved { verification })
            if matches!(
                verification.result,
                CheckResult::Failed { because: Because::StillInstalled, .. }
            )
    )
}

fn stopped_by(scene: &Scene<'_>, stop: Stop) -> bool {
    found_stops(scene.journey).contains(&stop)
}

fn presses(scene: &Scene<'_>, plan: &Plan, step: &Step) -> (Option<Button>, Vec<Button>) {
    let id = || step.id.0.clone();
    let check = |msg: &Msg| scene.button(msg, Press::CheckStep { step: id() });
    let tell = |msg: &Msg| scene.button(msg, Press::TellStep { step: id() });
    let later = scene.go(&msg::press_decide_later(), Place::Result);
    let mut others = Vec::new();
    let primary = match step.check {
        Check::Told => {
            let own = keyed::step(&plan.recipe.0, step.id.as_str(), "told");
            let label = if scene.has(&own) {
                own
            } else {
                msg::press_told_ready()
            };
            Some(tell(&label))
        }
        Check::Answered => {
            others.push(later);
            step.questions
                .iter()
                .all(|question| scene.journey.is_settled(*question))
                .then(|| tell(&msg::press_go_on()))
        }
        Check::GoodMoment => {
            if scene.practice && stopped_by(scene, Stop::RestartWaits) {
                others.push(scene.button(&msg::press_pretend_restart(), Press::PretendRestart));
            }
            others.push(later);
            let unseen = matches!(
                scene.journey.standings.get(&step.id),
                Some(Standing::Unresolved { verification })
                    if matches!(verification.result, CheckResult::Undetermined { .. })
            );
            if unseen {
                others.insert(0, check(&msg::press_check_moment()));
                Some(tell(&msg::press_told_moment()))
            } else {
                Some(check(&msg::press_check_moment()))
            }
        }
        Check::ReplacementReady => {
            others.push(later);
            match (
                scene.journey.answers.contains_key(&Question::Replacement),
                chosen_supply(scene),
            ) {
                (false, _) => None,
                (true, Some(Supply::BuiltIn)) => Some(check(&msg::press_check_ready())),
                (true, Some(Supply::Separate)) => Some(tell(&msg::press_told_ready())),
                (true, None) => Some(tell(&msg::press_told_none())),
            }
        }
        Check::Removed | Check::Gone => {
            let tried = scene.journey.performances.contains_key(&step.id)
                || scene.journey.interrupted.contains(&step.id);
            match (&step.action, tried) {
                (Some(Action::StartUninstaller { .. }), false) => {
                    others.push(later);
                    let own = keyed::step(&plan.recipe.0, step.id.as_str(), "action");
                    Some(scene.button(&own, Press::BeginStep { step: id() }))
                }
                (Some(Action::StartUninstaller { .. }), true) => {
                    let again =
                        scene.button(&msg::press_begin_again(), Press::BeginStep { step: id() });
                    let look = check(&msg::press_check());
                    // A look that still saw it has been taken: another one alone changes nothing.
                    let (first, second) = if still_installed(scene, step) {
                        (again, look)
                    } else {
                        (look, again)
                    };
                    others.push(second);
                    Some(first)
                }
                (Some(Action::ShowRemovalCommand { .. }), _) => {
                    others.push(later);
                    Some(check(&msg::press_check_command()))
                }
                (Some(Action::OpenSystemPage { .. } | Action::OpenSource { .. }), false) => {
                    others.push(check(&msg::press_check()));
                    others.push(later);
                    let own = keyed::step(&plan.recipe.0, step.id.as_str(), "action");
                    Some(scene.button(&own, Press::BeginStep { step: id() }))
                }
                (Some(Action::OpenSystemPage { .. } | Action::OpenSource { .. }), true) => {
                    let own = keyed::step(&plan.recipe.0, step.id.as_str(), "action");
                    let again = scene.button(&own, Press::BeginStep { step: id() });
                    let look = check(&msg::press_check());
                    let (first, second) = if still_installed(scene, step) {
                        (again, look)
                    } else {
                        (look, again)
                    };
                    others.push(second);
                    others.push(later);
                    Some(first)
                }
                (None, _) => {
                    others.push(later);
                    Some(check(&msg::press_check()))
                }
            }
        }
        Check::RestartedAndGone => {
            if scene.practice {
                others.push(scene.button(&msg::press_pretend_restart(), Press::PretendRestart));
            }
            others.push(scene.button(&msg::press_save_next_steps(), Press::SaveNextSteps));
            others.extend(scene.come_back.map(|on| {
                let label = if on {
                    msg::press_come_back_not()
                } else {
                    msg::press_come_back()
                };
                scene.button(&label, Press::ComeBack { on: !on })
            }));
            Some(check(&msg::press_check_restart()))
        }
        Check::Protected => {
            if step.action.is_some() {
                let own = keyed::step(&plan.recipe.0, step.id.as_str(), "action");
                others.push(scene.button(&own, Press::BeginStep { step: id() }));
            }
            let unseen = matches!(
                scene.journey.standings.get(&step.id),
                Some(Standing::Unresolved { .. })
            );
            if unseen {
                others.push(tell(&msg::press_told_protected()));
            }
            Some(check(&msg::press_check()))
        }
    };
    // Where a look has said that it is not done, the person may leave it so, openly.
    let unresolved = matches!(
        scene.journey.standings.get(&step.id),
        Some(Standing::Unresolved { .. })
    );
    if unresolved
        && matches!(
            step.kind,
            StepKind::Remove | StepKind::Restart | StepKind::Protect
        )
    {
        others.push(scene.button(&msg::press_end_openly(), Press::EndOpenly));
    }
    if step.optional {
        others.push(scene.button(&msg::press_skip(), Press::SkipStep { step: id() }));
    }
    (primary, others)
}
