//! The window of Voorzorg: the only place that knows Tauri (I10).
//!
//! It carries intents to the guide and views to the web page. It does not know what an intent
//! means, and holds no text for people.
#![forbid(unsafe_code)]

mod app_id;
mod app_state;
pub mod arguments;
mod aside;
mod commands;
mod log;
mod one_window;
mod path_dialog;
mod practice;
mod window;
mod window_place;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use tauri::{Builder, Manager, Runtime};
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::texts::Texts;
use voorzorg_guide::view::Breakdown;
use voorzorg_guide::{Failure, FailureCode, Frontend, Setup, breakdowns, system_locale};
use voorzorg_machine::presence::notices::{Notification, Notifier};
use voorzorg_machine::presence::{NAME, show_message};
use voorzorg_machine::{Folders, FoldersError, Machine};

pub use crate::app_state::AppState;
use crate::arguments::Arguments;
use crate::one_window::OneWindow;

/// The third-party packages in the programs, with licences. `cargo xtask generate` writes the file.
const THIRD_PARTY: &str = include_str!("../third-party.txt");

/// Opens the window and returns when it is closed. The exit code is a failure if it could not be
/// opened.
#[must_use]
pub fn run(arguments: Arguments) -> ExitCode {
    let folders = match Folders::find() {
        // Opening a window writes into the home folder, which would then be closed to its owner.
        Err(error @ FoldersError::AnotherAccount { .. }) => {
            show_failure(&Failure::from(error), &Locale::ALL);
            return ExitCode::FAILURE;
        }
        folders => folders,
    };
    app_id::announce();
    let log = log::begin(folders.as_ref().ok().map(|folders| folders.log.as_path()));
    let language = arguments.locale.unwrap_or_else(system_locale);
    let mut builder = Builder::default();
    if arguments.replay.is_none() {
        // A practice window has a journal of its own and may be open beside the real one.
        builder = builder.plugin(OneWindow);
    }
    let log_path = log.display().to_string();
    // Asked before Tauri, which would tell it in English only, and first.
    if !is_web_view(tauri::webview_version().ok().as_deref()) {
        tracing::error!("there is no web view");
        let locale = arguments.locale.unwrap_or_else(system_locale);
        show_failure(
            &Failure::new(FailureCode::NoWebView, log_path, ""),
            &[locale],
        );
        return ExitCode::FAILURE;
    }
    // Only the real window's position is saved, not that of a practice window.
    let place = folders.as_ref().ok().filter(|_| arguments.replay.is_none());
    let place = place.map(|folders| folders.data.clone());
    let builder = build(builder, breakdowns(&log), place, move || {
        let (locale, at) = (arguments.locale, arguments.at);
        let state = AppState::take(
            folders
                .map_err(Failure::from)
                .and_then(|folders| setup(arguments, &folders)),
            locale,
        );
        if let Some(at) = at {
            state.arrive(at);
        }
        state
    });
    watch_for_an_empty_window(
        Failure::new(FailureCode::NoWindow, log_path.as_str(), ""),
        language,
    );
    // Without a display GTK panics instead of returning an error.
    let opened = catch_unwind(AssertUnwindSafe(|| builder.run(tauri::generate_context!())));
    let detail = match opened {
        Ok(Ok(())) => return ExitCode::SUCCESS,
        Ok(Err(error)) => error.to_string(),
        Err(_) => "panic".to_owned(),
    };
    tracing::error!(detail, "the window could not be opened");
    show_failure(
        &Failure::new(FailureCode::NoWindow, log_path, detail),
        &Locale::ALL,
    );
    ExitCode::FAILURE
}

/// How long a page may take before the window counts as empty. A busy computer needs some seconds.
const PATIENCE: Duration = Duration::from_secs(30);

/// Says on standard error and in a notice that the window stays empty, and how to go on without it.
fn watch_for_an_empty_window(failure: Failure, locale: Locale) {
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if !window::is_empty() {
            return;
        }
        tracing::error!("the page has not answered");
        let texts = Texts::shipped();
        let notice = Notification {
            title: failure.message(texts, locale),
            body: failure.hint(texts, locale),
            open: None,
            link: None,
            buttons: Vec::new(),
        };
        eprintln!("{}\n{}", notice.title, notice.body);
        tauri::async_runtime::block_on(async move {
            Notifier::ready(None).await.show(&notice).await;
        });
    });
}

/// Shows the failure in these languages: in a message box, or on standard error where there is none.
fn show_failure(failure: &Failure, locales: &[Locale]) {
    let texts = Texts::shipped();
    let messages = locales.iter().map(|&locale| {
        let (message, hint) = (failure.message(texts, locale), failure.hint(texts, locale));
        format!("{message}\n{hint}")
    });
    let text = messages.collect::<Vec<_>>().join("\n\n");
    if !show_message(NAME, &text) {
        eprintln!("{text}");
    }
}

/// Whether this version of a web view is one. Windows keeps zeros where it was taken away.
fn is_web_view(version: Option<&str>) -> bool {
    version.is_some_and(|version| version.chars().any(|letter| ('1'..='9').contains(&letter)))
}

/// The app on any Tauri runtime; tests use the mock runtime.
///
/// `breakdowns` are the pages for when no view can be shown. `place` is the folder for the window's
/// position, which is not saved without one. `state` is called once no other instance is running.
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
            gathers: true,
            practise: Some(practice::open),
            third_party: THIRD_PARTY,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_and_nothing_are_no_web_view() {
        for none in [None, Some(""), Some("0.0.0.0"), Some("null")] {
            assert!(!is_web_view(none), "{none:?}");
        }
        assert!(is_web_view(Some("131.0.2903.86")));
        assert!(is_web_view(Some("2.50.1")));
    }
}
