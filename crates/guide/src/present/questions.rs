//! The questions before a plan, and the hand-over when someone else decides (ADR 20). It may not decide
//! who may go on: the journey says so.

use voorzorg_domain::assessment::Verdict;
use voorzorg_domain::catalogue::Group;
use voorzorg_domain::journey::{Caretaker, Permission, Question};
use voorzorg_domain::stops::Stop;

use super::result::{beside_removals, main_name, only_managed};
use super::scene::Scene;
use super::{letters, stops};
use crate::msg::{self, Msg};
use crate::view::{Block, Button, ChoiceOption, Place, Press, Screen, ScreenId, Tone};

pub(super) fn screen(scene: &Scene<'_>) -> Screen {
    let managed = scene.journey.latest.as_deref().is_some_and(|(_, seen)| {
        seen.verdict == Verdict::Managed
            || (seen.verdict == Verdict::CompanionOnly && only_managed(seen))
    });
    let answered = scene.journey.permission();
    let group = scene.journey.group();
    let all_asked = scene.journey.caretaker().is_some() && group.is_some();
    let hand_over = (managed && all_asked) || answered == Permission::HandOver;
    let mut blocks = vec![];
    if !hand_over {
        blocks.push(scene.text(&msg::questions_body()));
    }
    blocks.push(group_choice(scene));
    if group == Some(Group::Other) {
        blocks.push(scene.notice(Tone::Calm, &msg::result_private()));
    }
    if group.is_some() {
        blocks.push(choice(
            scene,
            Question::Caretaker,
            Caretaker::ALL
                .map(|who| {
                    (
                        who.id(),
                        msg::caretaker(who.id()),
                        Some(msg::caretaker_hint(who.id())),
                    )
                })
                .to_vec(),
        ));
    }
    let asks_officer = group == Some(Group::Abdo)
        && matches!(
            scene.journey.caretaker(),
            Some(Caretaker::Me | Caretaker::Owner)
        );
    if asks_officer {
        blocks.push(choice(
            scene,
            Question::Officer,
            Question::Officer
                .answers()
                .iter()
                .map(|(id, _)| (*id, msg::officer(id), None))
                .collect(),
        ));
    }
    if hand_over {
        blocks.push(scene.heading(&msg::handover_heading()));
        blocks.extend(hand_over_blocks(scene, managed));
    }
    let mut presses = if answered == Permission::Granted && !managed {
        ways_on(scene)
    } else {
        Vec::new()
    };
    let primary = (!presses.is_empty()).then(|| presses.remove(0));
    Screen {
        id: if hand_over {
            ScreenId::HandOver
        } else {
            ScreenId::Caretaker
        },
        place: "questions".to_owned(),
        heading: scene.say(&msg::questions_heading()),
        blocks,
        primary,
        others: presses,
        back: Some(scene.go(&msg::press_back_to_result(), Place::Result)),
    }
}

/// What the person may begin: with the antivirus, or where there is none with each companion.
fn ways_on(scene: &Scene<'_>) -> Vec<Button> {
    match scene.journey.latest.as_deref() {
        Some((snapshot, seen)) if seen.verdict != Verdict::AntivirusFound => {
            beside_removals(scene, snapshot, seen)
        }
        Some(_) | None => vec![scene.button(&msg::press_prepare(), Press::Prepare)],
    }
}

fn hand_over_blocks(scene: &Scene<'_>, managed: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    let seen = scene.journey.latest.as_deref().map(|(_, seen)| seen);
    if managed && let Some(seen) = seen {
        blocks.push(scene.notice(Tone::Stop, &msg::handover_managed(main_name(scene, seen))));
    }
    let stops = voorzorg_domain::stops::stops(scene.journey);
    for stop in &stops {
        match stop {
            // Said above, with the name of the product.
            Stop::Managed => {}
            Stop::Officer => blocks.push(scene.text(&msg::handover_officer())),
            Stop::Encryption => blocks.extend(stops::reason(scene, *stop)),
            Stop::SomeoneElse
            | Stop::Passwords
            | Stop::Vaults
            | Stop::ProtectionPassword
            | Stop::Administrator
            | Stop::Parent
            | Stop::NoReplacement
            | Stop::BuiltInHeldOff
            | Stop::RestartWaits
            | Stop::InstallerBusy
            | Stop::OnBattery => {}
        }
    }
    if !stops.contains(&Stop::Officer)
        && let Some(who) = scene.journey.caretaker()
    {
        blocks.push(scene.text(&msg::handover(who.id())));
    }
    // Whether the person is protected now stands beside every stop (ADR 15).
    blocks.extend(stops::protected_now(scene));
    let letter = if stops.contains(&Stop::Officer) {
        letters::officer(scene)
    } else {
        letters::hand_over(scene)
    };
    blocks.extend(letter);
    let steps = letters::steps_of_others(scene);
    if !steps.is_empty() {
        blocks.push(Block::More {
            summary: scene.say(&msg::handover_steps_heading()),
            blocks: vec![Block::List {
                items: steps,
                ordered: true,
            }],
        });
    }
    blocks
}

/// The question for whom the computer is used; also on the explanation.
pub(super) fn group_choice(scene: &Scene<'_>) -> Block {
    choice(
        scene,
        Question::Group,
        Group::ALL
            .map(|group| (group.id(), msg::group(group.id()), None))
            .to_vec(),
    )
}

/// A question with its answers.
pub(super) fn choice(
    scene: &Scene<'_>,
    question: Question,
    options: Vec<(&str, Msg, Option<Msg>)>,
) -> Block {
    let chosen = scene.journey.answers.get(&question);
    Block::Choice {
        question: scene.say(&msg::question(question.id())),
        hint: None,
        options: options
            .into_iter()
            .map(|(id, label, hint)| ChoiceOption {
                button: answer(scene, question, id, &label),
                chosen: chosen.is_some_and(|chosen| chosen == id),
                hint: hint.map(|hint| scene.say(&hint)),
                page: None,
            })
            .collect(),
    }
}

fn answer(scene: &Scene<'_>, question: Question, id: &str, label: &Msg) -> Button {
    Button {
        label: scene.say(label),
        press: Press::Answer {
            question: question.id().to_owned(),
            answer: id.to_owned(),
        },
    }
}
