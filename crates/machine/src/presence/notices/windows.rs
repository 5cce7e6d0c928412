//! Windows: toasts, under our own name. Windows shows no toasts of a program that is not
//! registered, so the program registers its name and icon first.

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc as from_windows;
use std::time::Duration;

use tokio::sync::mpsc;
use windows::Data::Xml::Dom::XmlDocument;
use windows::Foundation::TypedEventHandler;
use windows::UI::Notifications::{
    NotificationSetting, ToastActivatedEventArgs, ToastNotification, ToastNotificationManager,
};
use windows::Win32::UI::Shell::{
    QUNS_BUSY, QUNS_NOT_PRESENT, QUNS_PRESENTATION_MODE, QUNS_QUIET_TIME,
    QUNS_RUNNING_D3D_FULL_SCREEN, SHQueryUserNotificationState,
};
use windows::core::{HSTRING, IInspectable, Interface, Ref, Result};
use windows_registry::CURRENT_USER;

use super::{LIMIT, NoService, Notification, NotificationEvent, Shown, toast};
use crate::presence::window::PROGRAM;
use crate::presence::{APPLICATION, NAME, beside_us};

/// How long Windows gets to say that it could not show a toast after all.
const FAILS_WITHIN: Duration = Duration::from_millis(700);
/// How many toasts are kept, so that Windows can tell what becomes of them.
const KEPT: usize = 16;

static NUMBER: AtomicU32 = AtomicU32::new(1);

#[derive(Debug)]
pub(super) struct Backend {
    events: mpsc::Sender<NotificationEvent>,
    shown: VecDeque<ToastNotification>,
}

impl Backend {
    #[expect(clippy::unused_async, reason = "other systems wait here")]
    pub(super) async fn ready(
        icon: Option<PathBuf>,
        events: mpsc::Sender<NotificationEvent>,
    ) -> Backend {
        introduce(icon.as_deref());
        Backend {
            events,
            shown: VecDeque::new(),
        }
    }

    pub(super) async fn show(&mut self, notice: &Notification) -> Shown {
        if is_no_moment() {
            return Shown::NotNow;
        }
        let (notice, events) = (notice.clone(), self.events.clone());
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let shown = within(move || {
            allowed()?;
            show(&notice, number, events).map_err(|_| NoService::Refused)?
        });
        match shown.await {
            None => Shown::Perhaps,
            Some(Err(why)) => Shown::Not(why),
            Some(Ok(toast)) => {
                if self.shown.len() >= KEPT {
                    self.shown.pop_front();
                }
                self.shown.push_back(toast);
                Shown::Shown(number)
            }
        }
    }
}

pub(super) async fn find() -> std::result::Result<(), NoService> {
    within(allowed).await.unwrap_or(Err(NoService::Silent))
}

/// Calls Windows on a thread of its own, so that the call cannot block us; `None` after a time-out.
async fn within<T: Send + 'static>(ask: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (sender, answer) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        // After the time-out there is no receiver any more.
        let _ = sender.send(ask());
    });
    tokio::time::timeout(LIMIT, answer).await.ok()?.ok()
}

/// Registers our name and icon for this person. It is written each time, since the icon may move.
fn introduce(icon: Option<&Path>) {
    let path = format!(r"Software\Classes\AppUserModelId\{APPLICATION}");
    let Ok(key) = CURRENT_USER.create(path) else {
        return;
    };
    // A failure shows later, when Windows refuses the toast.
    let _ = key.set_string("DisplayName", NAME);
    if let Some(icon) = icon {
        let _ = key.set_string("IconUri", icon.display().to_string());
    }
    if let Some(window) = beside_us(PROGRAM) {
        let _ = answer_links(&window);
    }
}

/// Registers, for this person, that links of ours open the window. What stands behind the name of the
/// option is one text, whatever a page puts into it; the window reads nothing after it.
fn answer_links(window: &Path) -> Result<()> {
    let path = format!(r"Software\Classes\{APPLICATION}");
    let key = CURRENT_USER.create(&path)?;
    key.set_string("", format!("URL:{NAME}"))?;
    key.set_string("URL Protocol", "")?;
    let command = format!("\"{}\" --notice \"%1\"", window.display());
    let key = CURRENT_USER.create(format!(r"{path}\shell\open\command"))?;
    key.set_string("", command)
}

/// Whether Windows would show a toast of ours.
fn allowed() -> std::result::Result<(), NoService> {
    let notifier = ToastNotificationManager::CreateToastNotifierWithId(&HSTRING::from(APPLICATION))
        .map_err(|_| NoService::Missing)?;
    match notifier.Setting() {
        Ok(NotificationSetting::Enabled) => Ok(()),
        Ok(_) => Err(NoService::Refused),
        // A program that never showed a toast has no setting yet.
        Err(_) => Ok(()),
    }
}

/// Shows a toast. `Ok(Err(..))` when Windows took it and then could not show it.
fn show(
    notice: &Notification,
    number: u32,
    events: mpsc::Sender<NotificationEvent>,
) -> Result<std::result::Result<ToastNotification, NoService>> {
    let document = XmlDocument::new()?;
    document.LoadXml(&HSTRING::from(toast::xml(notice)))?;
    let toast = ToastNotification::CreateToastNotification(&document)?;
    let open = notice.open.as_ref().map(|open| open.id.clone());
    toast.Activated(&TypedEventHandler::new(
        move |_, arguments: Ref<'_, IInspectable>| {
            let button = arguments
                .as_ref()
                .and_then(|arguments| arguments.cast::<ToastActivatedEventArgs>().ok())
                .and_then(|arguments| arguments.Arguments().ok())
                .map(|button| button.to_string())
                .filter(|button| !button.is_empty())
                .or_else(|| open.clone());
            if let Some(button) = button {
                let chosen = NotificationEvent::Chosen {
                    notice: number,
                    button,
                    token: None,
                };
                // A full queue means more answers than a person can give: drop this one.
                let _ = events.try_send(chosen);
            }
            Ok(())
        },
    ))?;
    let (failed, fails) = from_windows::channel();
    toast.Failed(&TypedEventHandler::new(move |_, _| {
        // Nobody waits any more when it comes late.
        let _ = failed.send(());
        Ok(())
    }))?;
    ToastNotificationManager::CreateToastNotifierWithId(&HSTRING::from(APPLICATION))?
        .Show(&toast)?;
    Ok(match fails.recv_timeout(FAILS_WITHIN) {
        Ok(()) => Err(NoService::Refused),
        Err(_) => Ok(toast),
    })
}

/// Whether Windows reports a full screen, a presentation, nobody at a locked screen, or quiet time after the first sign-in to
/// a new account. It does not report Focus and calls; then it keeps the toast in its list.
fn is_no_moment() -> bool {
    // SAFETY: the call takes no pointer, and returns a value.
    let state = unsafe { SHQueryUserNotificationState() };
    state.is_ok_and(|state| {
        [
            QUNS_BUSY,
            QUNS_RUNNING_D3D_FULL_SCREEN,
            QUNS_PRESENTATION_MODE,
            QUNS_QUIET_TIME,
            QUNS_NOT_PRESENT,
        ]
        .contains(&state)
    })
}
