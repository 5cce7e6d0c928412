//! The window of Voorzorg: the only place that knows Tauri (I10).
//!
//! It carries presses to the guide and views to the web page. It may not know what a press means,
//! and holds no sentence of its own.

mod app_state;
pub mod arguments;
mod aside;
mod commands;
mod log;
mod one_window;
mod practice;
mod window;
mod window_place;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

use tauri::{Builder, Manager, Runtime};
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::texts::Texts;
use voorzorg_guide::view::Breakdown;
use voorzorg_guide::{Failure, Frontend, Setup, breakdowns};
use voorzorg_machine::presence::{NAME, show_message};
use voorzorg_machine::{Folders, Machine};

pub use crate::app_state::AppState;
use crate::arguments::Arguments;
use crate::one_window::OneWindow;

include!("command_names.rs");

/// What the window is made of beside our own code: `cargo xtask generate` writes it.
const THIRD_PARTY: &str = include_str!("../third-party.txt");

/// Opens the window and stays until it is closed.
#[must_use]
pub fn run(arguments: Arguments) -> ExitCode {
    let folders = Folders::find();
    let log = log::begin(folders.as_ref().ok().map(|folders| folders.log.as_path()));
    let mut builder = Builder::default();
    if arguments.replay.is_none() {
        // Practice has a journal of its own and may stand beside the real thing.
        builder = builder.plugin(OneWindow);
    }
    let log_path = log.display().to_string();
    // Practice windows come and go; the place of the real one is what a person is used to.
    let place = folders.as_ref().ok().filter(|_| arguments.replay.is_none());
    let place = place.map(|folders| folders.data.clone());
    let builder = build(builder, breakdowns(&log), place, move || {
        let (locale, at) = (arguments.locale, arguments.at);
        let folders = folders.map_err(|error| Failure::new(error.code(), "", error.to_string()));
        let state = AppState::take(
            folders.and_then(|folders| setup(arguments, &folders)),
            locale,
        );
        if let Some(at) = at {
            state.arrive(at);
        }
        state
    });
    // Without a display the toolkit of Linux panics instead of saying so.
    let opened = catch_unwind(AssertUnwindSafe(|| builder.run(tauri::generate_context!())));
    let detail = match opened {
        Ok(Ok(())) => return ExitCode::SUCCESS,
        Ok(Err(error)) => error.to_string(),
        Err(_) => "panic".to_owned(),
    };
    tracing::error!(detail, "the window could not be opened");
    tell(&Failure::new("no-window", log_path, detail));
    ExitCode::FAILURE
}

/// Says in both languages why there is no window, as the system can.
fn tell(failure: &Failure) {
    let texts = Texts::shipped();
    let said = Locale::ALL.map(|locale| {
        let (message, hint) = (failure.message(texts, locale), failure.hint(texts, locale));
        format!("{message}\n{hint}")
    });
    let text = said.join("\n\n");
    if !show_message(NAME, &text) {
        eprintln!("{text}");
    }
}

/// The window on any runtime, which opens where it stood if there is a folder to remember that in.
/// `state` is taken once no other window turned out to be open.
pub fn build<R: Runtime>(
    builder: Builder<R>,
    breakdowns: Vec<Breakdown>,
    place: Option<PathBuf>,
    state: impl FnOnce() -> AppState + Send + 'static,
) -> Builder<R> {
    builder
        .invoke_handler(commands::handler())
        .setup(move |app| {
            let state = state();
            let views = state.views();
            app.manage(state);
            window::open(app.handle(), &breakdowns, place)?;
            tauri::async_runtime::spawn(window::follow(app.handle().clone(), views.clone()));
            tauri::async_runtime::spawn(aside::follow(app.handle().clone(), views));
            Ok(())
        })
}

fn setup(arguments: Arguments, folders: &Folders) -> Result<Setup, Failure> {
    let (machine, data) = match arguments.replay {
        Some(scenario) => {
            let data = folders.practice(&scenario);
            (Machine::replay(&scenario, &data)?, data)
        }
        None => (Machine::local(), folders.data.clone()),
    };
    Ok(Setup {
        machine,
        data,
        documents: folders.documents.clone(),
        locale: arguments.locale,
        zone: Zone::here(),
        clock: voorzorg_machine::now,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        frontend: Frontend {
            follows: true,
            text_size: true,
            practise: Some(practice::open),
            third_party: THIRD_PARTY,
        },
    })
}
