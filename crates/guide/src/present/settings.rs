//! The settings: language, size of the text, the watch, reminders. The autostart entry is shown as the
//! system has it, not as it was last written.

use voorzorg_domain::origin::Origin;

use super::view_context::ViewContext;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::view::{
    Block, Button, ButtonItem, ChoiceOption, Intent, Place, Screen, ScreenId, TextSize, Tone,
};
use crate::watchkeeping::{ReminderIntent, Watchkeeping};

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let mut blocks = vec![languages(ctx)];
    blocks.extend(ctx.app.text_size.map(|size| text_sizes(ctx, size)));
    if ctx.origin == Origin::Practice {
        blocks.push(ctx.notice(Tone::Calm, &msg::settings_practice()));
    } else if let Some(watch) = ctx.app.watch {
        blocks.extend(keeping_watch(ctx, watch));
        blocks.extend(kept_result(ctx));
    }
    Screen {
        blocks,
        back: Some(ctx.go(&msg::button_back(), Place::Journey)),
        ..Screen::new(ScreenId::Settings, "settings", ctx.t(&msg::nav_settings()))
    }
}

fn languages(ctx: &ViewContext<'_>) -> Block {
    let options = Locale::ALL.map(|locale| {
        let intent = Intent::SetLanguage { locale };
        option(
            ctx,
            &msg::language(locale.tag()),
            locale == ctx.locale,
            intent,
        )
    });
    choice(ctx, &msg::language_label(), options.into())
}

fn text_sizes(ctx: &ViewContext<'_>, chosen: TextSize) -> Block {
    let options = TextSize::ALL.map(|size| {
        let intent = Intent::SetTextSize { size };
        let label = msg::text_size(usize::from(size.hundredths()));
        option(ctx, &label, size == chosen, intent)
    });
    choice(ctx, &msg::text_size_label(), options.into())
}

/// The question whether to keep watch, as long as it has not been answered.
pub(super) fn watch_question(ctx: &ViewContext<'_>) -> Option<Block> {
    let unanswered = ctx.app.asks_to_watch && ctx.origin == Origin::Live;
    ctx.app.watch.filter(|_| unanswered).map(|watch| {
        let item = |label: &String, on: bool| ButtonItem {
            button: watch_button(label, on),
            hint: None,
        };
        Block::Buttons {
            label: watch.question.clone(),
            hint: Some(watch.question_hint.clone()),
            items: vec![item(&watch.yes, true), item(&watch.no, false)],
        }
    })
}

fn watch_button(label: &str, on: bool) -> Button {
    Button {
        label: label.to_owned(),
        intent: Intent::StartAtLogin { on },
    }
}

fn keeping_watch(ctx: &ViewContext<'_>, watch: &Watchkeeping) -> Vec<Block> {
    let text = |text: &String| Block::Text { text: text.clone() };
    let answer = |label: &String, on: bool| ChoiceOption {
        button: watch_button(label, on),
        chosen: watch.starts == on,
        hint: None,
        cells: Vec::new(),
        page: None,
    };
    let mut blocks = vec![
        Block::Choice {
            question: watch.question.clone(),
            hint: Some(watch.question_hint.clone()),
            columns: Vec::new(),
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
    ];
    blocks.extend(watch.old.iter().map(text));
    if let Some(blind) = &watch.blind {
        blocks.push(text(&blind.text));
        blocks.push(Block::List {
            items: blind.places.clone(),
            ordered: false,
        });
    }
    blocks.extend([
        Block::More {
            summary: ctx.t(&msg::settings_watch_about()),
            blocks: vec![text(&watch.about)],
        },
        ctx.heading(&msg::settings_reminders()),
    ]);
    if watch.reminders.is_empty() {
        blocks.push(text(&watch.reminders_none));
    }
    blocks.extend(watch.reminders.iter().map(|reminder| Block::Buttons {
        label: reminder.what.clone(),
        hint: Some(reminder.when.clone()),
        items: vec![ButtonItem {
            button: Button {
                label: reminder.press_label.clone(),
                intent: Intent::Remind {
                    key: reminder.key.0.clone(),
                    on: reminder.intent == ReminderIntent::Again,
                },
            },
            hint: None,
        }],
    }));
    blocks
}

/// What the watch keeps up to date in the folder of a round, when it last went well, and how to end it.
pub(super) fn kept_result(ctx: &ViewContext<'_>) -> Vec<Block> {
    let Some(kept) = ctx.app.kept.filter(|kept| kept.on) else {
        return Vec::new();
    };
    let path = kept.folder.display().to_string();
    let mut said = vec![
        msg::kept_result_on(path.as_str()),
        match kept.last {
            Some(at) => msg::kept_result_last(ctx.date(at)),
            None => msg::kept_result_not_yet(),
        },
    ];
    if let Some(code) = kept.failed {
        let failure = Failure::new(code, path.as_str(), "");
        said.push(msg::kept_result_failed(
            failure.message(ctx.texts, ctx.locale),
        ));
    }
    let hint: Vec<String> = said.iter().map(|msg| ctx.t(msg)).collect();
    vec![Block::Buttons {
        label: ctx.t(&msg::kept_result_heading()),
        hint: Some(hint.join(" ")),
        items: vec![ButtonItem {
            button: ctx.button(
                &msg::button_keep_result_not(),
                Intent::KeepResult { on: false },
            ),
            hint: None,
        }],
    }]
}

fn choice(ctx: &ViewContext<'_>, question: &Msg, options: Vec<ChoiceOption>) -> Block {
    Block::Choice {
        question: ctx.t(question),
        hint: None,
        columns: Vec::new(),
        options,
    }
}

fn option(ctx: &ViewContext<'_>, label: &Msg, chosen: bool, intent: Intent) -> ChoiceOption {
    ChoiceOption {
        button: ctx.button(label, intent),
        chosen,
        hint: None,
        cells: Vec::new(),
        page: None,
    }
}
