//! `voorzorg guide`: the whole journey in a terminal, where the person types numbers. It draws the
//! guide's views and submits intents; it may not decide anything.

use std::collections::BTreeMap;
use std::io::Write;

use tokio::sync::watch;
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::terminal::{self, Page};
use voorzorg_guide::view::{Intent, ScreenId, View};
use voorzorg_guide::{Failure, Frontend, Guide, Setup};
use voorzorg_machine::{Folders, Origin};
use voorzorg_watch::Target;

use crate::runtime;
use crate::streams::{eprint_line, print_text};

/// Leads through the journey until the person stops or the input ends.
pub(crate) fn lead(
    target: &Target,
    folders: Folders,
    locale: Locale,
    page: Page,
) -> Result<u8, Failure> {
    let folder = target.folder(&folders);
    let machine = target.machine(&folder)?;
    let origin = machine.origin();
    let setup = Setup {
        machine,
        documents: folders.documents,
        data: folder,
        locale: Some(locale),
        zone: Zone::here(),
        clock: voorzorg_machine::now,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        frontend: Frontend::default(),
    };
    runtime()?.block_on(async {
        let guide = voorzorg_guide::start(setup)?;
        converse(&guide, origin, page).await
    })
}

async fn converse(guide: &Guide, origin: Origin, page: Page) -> Result<u8, Failure> {
    let mut views = guide.views();
    loop {
        let view = settled(&mut views).await;
        print_text(&terminal::draw(&view, page))?;
        let buttons = terminal::intents(&view);
        eprint_line(&terminal::quit(view.locale));
        let Some(number) = ask(&view, buttons.len()).await else {
            eprint_line(&terminal::bye(view.locale, origin));
            return Ok(0);
        };
        let Some(button) = number.checked_sub(1).and_then(|index| buttons.get(index)) else {
            eprint_line(&terminal::choose(view.locale, buttons.len()));
            continue;
        };
        let Some(intent) = fill_in(&view, &button.intent).await else {
            eprint_line(&terminal::bye(view.locale, origin));
            return Ok(0);
        };
        if let Err(error) = guide.submit(intent).await {
            eprint_line(&format!("{} {}", error.message, error.hint));
        }
    }
}

/// Waits for a view that offers something to choose, after the scan or action in flight.
async fn settled(views: &mut watch::Receiver<View>) -> View {
    let still_busy = |view: &View| {
        view.screen.id == ScreenId::Check
            || (view.screen.id == ScreenId::Step
                && view.screen.primary.is_none()
                && view.screen.others.is_empty())
    };
    loop {
        let view = views.borrow_and_update().clone();
        if !still_busy(&view) || views.changed().await.is_err() {
            return view;
        }
    }
}

/// Asks for each field of a form; `None` if the input ends.
async fn fill_in(view: &View, intent: &Intent) -> Option<Intent> {
    let fields = terminal::fields(view, intent);
    if fields.is_empty() {
        return Some(intent.clone());
    }
    eprint_line(&terminal::leave_empty(view.locale));
    let mut typed = BTreeMap::new();
    for field in fields {
        if !field.choices.is_empty() {
            eprint_line(&terminal::choose_label(view.locale, None, &field.choices));
        }
        let text = read_line(format!("{}: ", field.label)).await?;
        typed.insert(field.id.clone(), text.trim().to_owned());
    }
    Some(terminal::filled(intent, typed))
}

/// Reads one number; `None` if the person quits or the input ends. Anything else counts as 0.
async fn ask(view: &View, count: usize) -> Option<usize> {
    let line = read_line(format!("{} > ", terminal::choose(view.locale, count))).await?;
    match line.trim() {
        "q" | "Q" => None,
        number => Some(number.parse().unwrap_or(0)),
    }
}

/// Reads one line; `None` if the input ends.
async fn read_line(prompt: String) -> Option<String> {
    let line = tokio::task::spawn_blocking(move || {
        let mut out = std::io::stderr().lock();
        let _ = write!(out, "{prompt}").and_then(|()| out.flush());
        let mut line = String::new();
        match std::io::stdin().read_line(&mut line) {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(line),
        }
    });
    line.await.ok().flatten()
}
