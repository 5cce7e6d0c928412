//! What a person can set: language, size of the text, keeping watch, reminders. What the system has is
//! shown as the system has it, not as it was last written.

use super::scene::Scene;
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::view::{Block, Button, ChoiceOption, Place, Press, Screen, ScreenId, TextSize, Tone};
use crate::watchkeeping::{ReminderPress, Watchkeeping};

pub(super) fn screen(scene: &Scene<'_>) -> Screen {
    let mut blocks = vec![languages(scene)];
    blocks.extend(scene.beside.text_size.map(|size| text_sizes(scene, size)));
    if scene.practice {
        blocks.push(scene.notice(Tone::Calm, &msg::settings_practice()));
    } else if let Some(watch) = scene.beside.watch {
        blocks.extend(keeping_watch(scene, watch));
    }
    Screen {
        id: ScreenId::Settings,
        place: "settings".to_owned(),
        heading: scene.say(&msg::settings_heading()),
        blocks,
        primary: Some(scene.go(&msg::door_journey(), Place::Journey)),
        others: Vec::new(),
        back: None,
    }
}

fn languages(scene: &Scene<'_>) -> Block {
    let options = Locale::ALL.map(|locale| {
        let press = Press::SetLanguage { locale };
        option(
            scene,
            &msg::language(locale.tag()),
            locale == scene.locale,
            press,
        )
    });
    choice(scene, &msg::language_label(), options.into())
}

fn text_sizes(scene: &Scene<'_>, chosen: TextSize) -> Block {
    let options = TextSize::ALL.map(|size| {
        let press = Press::SetTextSize { size };
        let label = msg::text_size(usize::from(size.hundredths()));
        option(scene, &label, size == chosen, press)
    });
    choice(scene, &msg::text_size_label(), options.into())
}

/// The question whether to keep watch, until it has been answered.
pub(super) fn watch_question(scene: &Scene<'_>) -> Option<Block> {
    let asked = scene.beside.asks_to_watch && !scene.practice;
    scene.beside.watch.filter(|_| asked).map(|watch| {
        let answer = |label: &String, on: bool| watch_answer(label, on, false);
        Block::Choice {
            question: watch.question.clone(),
            hint: Some(watch.question_hint.clone()),
            options: vec![answer(&watch.yes, true), answer(&watch.no, false)],
        }
    })
}

fn watch_answer(label: &str, on: bool, chosen: bool) -> ChoiceOption {
    ChoiceOption {
        button: Button {
            label: label.to_owned(),
            press: Press::StartAtLogin { on },
        },
        chosen,
        hint: None,
        page: None,
    }
}

fn keeping_watch(scene: &Scene<'_>, watch: &Watchkeeping) -> Vec<Block> {
    let text = |text: &String| Block::Text { text: text.clone() };
    let answer = |label: &String, on: bool| watch_answer(label, on, watch.starts == on);
    let mut blocks = vec![
        Block::Choice {
            question: watch.question.clone(),
            hint: Some(watch.question_hint.clone()),
            options: vec![answer(&watch.yes, true), answer(&watch.no, false)],
        },
        Block::List {
            items: vec![
                watch.starts_text.clone(),
                watch.running_text.clone(),
                watch.notices_text.clone(),
            ],
            ordered: false,
        },
        Block::More {
            summary: scene.say(&msg::settings_watch_about()),
            blocks: vec![text(&watch.about)],
        },
        scene.heading(&msg::settings_reminders()),
    ];
    if watch.reminders.is_empty() {
        blocks.push(text(&watch.reminders_none));
    }
    blocks.extend(watch.reminders.iter().map(|reminder| Block::Choice {
        question: reminder.what.clone(),
        hint: Some(reminder.when.clone()),
        options: vec![ChoiceOption {
            button: Button {
                label: reminder.press_label.clone(),
                press: Press::Remind {
                    subject: reminder.subject.0.clone(),
                    on: reminder.press == ReminderPress::Again,
                },
            },
            chosen: false,
            hint: None,
            page: None,
        }],
    }));
    blocks
}

fn choice(scene: &Scene<'_>, question: &Msg, options: Vec<ChoiceOption>) -> Block {
    Block::Choice {
        question: scene.say(question),
        hint: None,
        options,
    }
}

fn option(scene: &Scene<'_>, label: &Msg, chosen: bool, press: Press) -> ChoiceOption {
    ChoiceOption {
        button: scene.button(label, press),
        chosen,
        hint: None,
        page: None,
    }
}
