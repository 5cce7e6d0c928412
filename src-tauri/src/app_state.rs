//! The state that Tauri manages for the window: a running guide, or the failure to start one.

use tokio::sync::watch;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::texts::Texts;
use voorzorg_guide::view::{ErrorCode, Intent, View, WireError};
use voorzorg_guide::watchkeeping::Destination;
use voorzorg_guide::{Failure, Guide, Setup, failure_view, start, system_locale};

/// What the commands of the window are sent to.
#[derive(Debug)]
pub enum AppState {
    Guided(Guide),
    /// The guide could not start. Its one screen says why, in either language.
    Stopped {
        failure: Failure,
        views: watch::Sender<View>,
    },
}

impl AppState {
    /// Starts the guide, or keeps the failure to show.
    ///
    /// `locale` is the language of the failure's screen; without one it is that of the system.
    pub fn take(setup: Result<Setup, Failure>, locale: Option<Locale>) -> AppState {
        let guide = tauri::async_runtime::block_on(async { setup.and_then(start) });
        match guide {
            Ok(guide) => AppState::Guided(guide),
            Err(failure) => {
                tracing::error!(code = failure.code().id(), "the guide could not start");
                let view = failure_view(&failure, locale.unwrap_or_else(system_locale));
                AppState::Stopped {
                    failure,
                    views: watch::Sender::new(view),
                }
            }
        }
    }

    pub(crate) fn view(&self) -> View {
        match self {
            AppState::Guided(guide) => guide.view(),
            AppState::Stopped { views, .. } => views.borrow().clone(),
        }
    }

    pub(crate) fn views(&self) -> watch::Receiver<View> {
        match self {
            AppState::Guided(guide) => guide.views(),
            AppState::Stopped { views, .. } => views.subscribe(),
        }
    }

    /// Opens the window at a destination, by submitting its intents one after the other.
    ///
    /// Returns at once. An intent that is rejected is only logged.
    pub fn arrive(&self, at: Destination) {
        let AppState::Guided(guide) = self else {
            return;
        };
        let guide = guide.clone();
        tauri::async_runtime::spawn(async move {
            for intent in at.intents() {
                if let Err(error) = guide.submit(intent).await {
                    tracing::info!(code = ?error.code, "not every press on the way was possible");
                }
            }
        });
    }

    pub(crate) async fn submit(&self, intent: Intent) -> Result<(), WireError> {
        match self {
            AppState::Guided(guide) => guide.submit(intent).await,
            AppState::Stopped { failure, views } => stopped(failure, views, intent),
        }
    }
}

/// Without a guide only the language can be changed.
fn stopped(
    failure: &Failure,
    views: &watch::Sender<View>,
    intent: Intent,
) -> Result<(), WireError> {
    if let Intent::SetLanguage { locale } = intent {
        views.send_modify(|view| {
            let revision = view.revision + 1;
            *view = View {
                revision,
                ..failure_view(failure, locale)
            };
        });
        return Ok(());
    }
    let (texts, locale) = (Texts::shipped(), views.borrow().locale);
    Err(WireError {
        code: ErrorCode::Other,
        message: failure.message(texts, locale),
        hint: failure.hint(texts, locale),
    })
}

#[cfg(test)]
mod tests {
    use voorzorg_guide::FailureCode;

    use super::*;

    fn state() -> AppState {
        AppState::take(
            Err(Failure::new(FailureCode::Locked, "journal.json", "")),
            Some(Locale::Nl),
        )
    }

    #[test]
    fn a_failed_start_is_a_screen_in_the_language_that_was_asked() {
        let view = state().view();
        assert_eq!(view.locale, Locale::Nl);
        assert!(!view.screen.heading.is_empty());
    }

    #[test]
    fn a_failed_start_can_be_read_in_the_other_language() {
        let state = state();
        let before = state.view();
        let intent = Intent::SetLanguage { locale: Locale::En };
        tauri::async_runtime::block_on(state.submit(intent)).unwrap();
        let after = state.view();
        assert_eq!(after.locale, Locale::En);
        assert!(after.revision > before.revision);
        assert_ne!(after.screen.heading, before.screen.heading);
    }

    #[test]
    fn any_other_intent_after_a_failed_start_says_why_not() {
        let state = state();
        let error = tauri::async_runtime::block_on(state.submit(Intent::Scan)).unwrap_err();
        assert_eq!(error.message, state.view().screen.heading);
        assert!(!error.hint.is_empty());
    }
}
