//! The one window: opening it, bringing it to the front, and sending it each newer view.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use tauri::{AppHandle, Emitter, Manager, Runtime, Url, WebviewWindowBuilder};
use tokio::sync::watch;
use voorzorg_guide::view::{Breakdown, View};

use crate::window_place;

/// The label of the window; `capabilities/main.json` names it too.
const WINDOW: &str = "main";
/// The event with a newer view.
const EVENT: &str = "view";

/// Whether the page has asked for its first view.
static ANSWERED: AtomicBool = AtomicBool::new(false);

/// Remembers that the page has answered.
pub(crate) fn has_answered() {
    ANSWERED.store(true, Ordering::Relaxed);
}

/// Whether the window is still empty: its page never asked for a view, as when the web view cannot
/// draw.
pub(crate) fn is_empty() -> bool {
    !ANSWERED.load(Ordering::Relaxed)
}

/// Opens the window as `tauri.conf.json` describes it.
pub(crate) fn open<R: Runtime>(
    app: &AppHandle<R>,
    breakdowns: &[Breakdown],
    place: Option<PathBuf>,
) -> tauri::Result<()> {
    let config = app
        .config()
        .app
        .windows
        .iter()
        .find(|window| window.label == WINDOW);
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    let words = serde_json::to_string(breakdowns)?;
    let window = WebviewWindowBuilder::from_config(app, config)?
        .initialization_script(format!("window.__VOORZORG_BREAKDOWNS__={words};"))
        .on_navigation(is_ours)
        // Shown only once it is in position, so that it does not jump.
        .visible(false)
        .build()?;
    if let Some(folder) = place {
        window_place::remember(&window, folder);
    }
    window.show()
}

/// Whether the window has the focus. If the system does not say, it counts as focused.
pub(crate) fn is_in_front<R: Runtime>(app: &AppHandle<R>) -> bool {
    app.get_webview_window(WINDOW)
        .is_some_and(|window| window.is_focused().unwrap_or(true))
}

/// Brings the window to the front, for a second start.
pub(crate) fn show<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(WINDOW) else {
        return;
    };
    if let Err(error) = window
        .unminimize()
        .and_then(|()| window.show())
        .and_then(|()| window.set_focus())
    {
        tracing::warn!(%error, "the window could not be brought to the front");
    }
}

/// Sends each newer view to the window until there are no more.
pub(crate) async fn follow<R: Runtime>(app: AppHandle<R>, mut views: watch::Receiver<View>) {
    loop {
        let view = views.borrow_and_update().clone();
        if let Some(window) = app.get_webview_window(WINDOW) {
            let sent = window
                .set_title(&view.frame.window_title)
                .and_then(|()| window.emit(EVENT, view));
            if let Err(error) = sent {
                tracing::warn!(%error, "the window did not hear of a view");
            }
        }
        if views.changed().await.is_err() {
            tracing::warn!("no more views will come");
            return;
        }
    }
}

/// Whether a navigation stays within the app's own pages. External pages open in the browser.
fn is_ours(url: &Url) -> bool {
    matches!(
        (url.scheme(), url.host_str()),
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_on_its_own_pages() {
        let ours = |url: &str| is_ours(&url.parse().unwrap());
        assert!(ours("tauri://localhost/index.html"));
        assert!(ours("http://tauri.localhost/"));
        assert!(!ours("https://example.nl/"));
        assert!(!ours("http://tauri.localhost.example.nl/"));
        assert!(!ours("file:///etc/passwd"));
        assert!(!ours("data:text/html,x"));
    }
}
