//! Windows: toasts, under our own name. Windows shows no toasts of a program that is not
//! registered, so the program registers its name and icon first.

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use tauri_winrt_notification::{Duration, Toast};
use tokio::sync::mpsc;
use windows::UI::Notifications::{NotificationSetting, ToastNotificationManager};
use windows::Win32::UI::Shell::{
    QUNS_BUSY, QUNS_PRESENTATION_MODE, QUNS_QUIET_TIME, QUNS_RUNNING_D3D_FULL_SCREEN,
    SHQueryUserNotificationState,
};
use windows::core::HSTRING;
use windows_registry::CURRENT_USER;

use super::{LIMIT, NoService, Notification, NotificationEvent, Shown};
use crate::presence::{APPLICATION, NAME};

static NUMBER: AtomicU32 = AtomicU32::new(1);

#[derive(Debug)]
pub(super) struct Backend {
    events: mpsc::Sender<NotificationEvent>,
}

impl Backend {
    #[expect(clippy::unused_async, reason = "other systems wait here")]
    pub(super) async fn ready(
        icon: Option<PathBuf>,
        events: mpsc::Sender<NotificationEvent>,
    ) -> Backend {
        introduce(icon.as_deref());
        Backend { events }
    }

    pub(super) async fn show(&mut self, notice: &Notification) -> Shown {
        if is_no_moment() {
            return Shown::NotNow;
        }
        let (notice, events) = (notice.clone(), self.events.clone());
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        within(move || match allowed() {
            Ok(()) => toast(&notice, number, events),
            Err(why) => Shown::Not(why),
        })
        .await
        .unwrap_or(Shown::Perhaps)
    }
}

pub(super) async fn find() -> Result<(), NoService> {
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
}

/// Whether Windows would show a toast of ours.
fn allowed() -> Result<(), NoService> {
    let notifier = ToastNotificationManager::CreateToastNotifierWithId(&HSTRING::from(APPLICATION))
        .map_err(|_| NoService::Missing)?;
    match notifier.Setting() {
        Ok(NotificationSetting::Enabled) => Ok(()),
        Ok(_) => Err(NoService::Refused),
        // A program that never showed a toast has no setting yet.
        Err(_) => Ok(()),
    }
}

fn toast(notice: &Notification, number: u32, events: mpsc::Sender<NotificationEvent>) -> Shown {
    let open = notice.open.as_ref().map(|open| open.id.clone());
    let mut toast = Toast::new(APPLICATION)
        .title(&notice.title)
        .text1(&notice.body)
        .sound(None)
        .duration(Duration::Short);
    for button in notice.open.iter().chain(&notice.buttons) {
        toast = toast.add_button(&button.label, &button.id);
    }
    let toast = toast.on_activated(move |button| {
        if let Some(button) = button.or_else(|| open.clone()) {
            let chosen = NotificationEvent::Chosen {
                notice: number,
                button,
                token: None,
            };
            // A full queue means more answers than a person can give: drop this one.
            let _ = events.try_send(chosen);
        }
        Ok(())
    });
    match toast.show() {
        Ok(()) => Shown::Shown(number),
        Err(_) => Shown::Not(NoService::Refused),
    }
}

/// Whether Windows reports a full screen, a presentation, or quiet time after the first sign-in to
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
        ]
        .contains(&state)
    })
}
