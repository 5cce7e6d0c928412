//! Shows a notification through the service of the system, and receives what a person chooses in
//! it.
//!
//! Every call has a time limit: a service that is missing, slow or broken costs a few seconds and
//! is a return value. It may not know when a notification is due. Do Not Disturb, a full screen and
//! calls are checked where the system tells of them. Elsewhere the service itself holds the
//! notification back, or it cannot be known (see the document on supported platforms).

#[cfg(not(any(windows, target_os = "macos")))]
mod freedesktop;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(any(windows, test))]
mod toast;
#[cfg(windows)]
mod windows;

use std::path::PathBuf;
use std::time::Duration;

use tokio::sync::mpsc;
use voorzorg_domain::watching::NoService;

#[cfg(not(any(windows, target_os = "macos")))]
use self::freedesktop as system;
#[cfg(target_os = "macos")]
use self::macos as system;
#[cfg(windows)]
use self::windows as system;

/// How long one call to the service may take.
const LIMIT: Duration = Duration::from_secs(3);
/// How many unread events are kept. A person gives one answer at a time.
const ANSWERS: usize = 16;

/// A notification, as finished text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    pub title: String,
    pub body: String,
    /// The button that opens the window, where there is one. A click on the notification itself
    /// does the same.
    pub open: Option<NotificationButton>,
    /// The other buttons, in the order in which they are shown.
    pub buttons: Vec<NotificationButton>,
    /// What the system itself opens for a click, where it can: a [`link`](crate::presence::link). A
    /// notice can then still be answered when nobody waits for the answer any more.
    pub link: Option<String>,
}

/// One choice that a notification offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotificationButton {
    pub id: String,
    pub label: String,
}

/// How an attempt to show a notification ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The service accepted it. This id comes back in [`NotificationEvent::Chosen`].
    Shown(u32),
    /// The service did not answer in time. It may have been shown, and counts as shown.
    Perhaps,
    /// It was not sent, because of Do Not Disturb, a full screen or a presentation.
    NotNow,
    /// It was not shown, for this reason.
    Not(NoService),
}

/// What happens to notifications that were shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotificationEvent {
    /// A person chose a button; `token` lets a window come to the front.
    Chosen {
        /// The id from [`Shown::Shown`].
        notice: u32,
        button: String,
        token: Option<String>,
    },
    /// The desktop session is over.
    SessionEnded,
}

/// Our connection to the notification service.
#[derive(Debug)]
pub struct Notifier {
    service: system::Backend,
    events: mpsc::Receiver<NotificationEvent>,
}

impl Notifier {
    /// Prepares to show notifications with the icon in the file `icon`. It cannot fail: a service
    /// that is missing now may come later.
    pub async fn ready(icon: Option<PathBuf>) -> Notifier {
        let (sender, events) = mpsc::channel(ANSWERS);
        Notifier {
            service: system::Backend::ready(icon, sender).await,
            events,
        }
    }

    /// Shows a notification.
    pub async fn show(&mut self, notification: &Notification) -> Shown {
        self.service.show(notification).await
    }

    /// Waits for the next event. It is cancel safe: no event is lost when the future is dropped.
    pub async fn next(&mut self) -> NotificationEvent {
        match self.events.recv().await {
            Some(event) => event,
            // The backend is gone, so no event can come any more.
            None => std::future::pending().await,
        }
    }
}

/// Lets the system ask the person whether we may send notifications, where it does: macOS asks once,
/// and a "no" is for ever. Only for a person who has just asked for notifications.
///
/// On macOS it needs a running Tokio runtime.
pub fn ask_permission() {
    #[cfg(target_os = "macos")]
    system::ask();
}

/// Whether this session has a notification service. Nothing is shown, and nobody is asked.
///
/// # Errors
/// Why no notification can be shown.
pub async fn find_service() -> Result<(), NoService> {
    system::find().await
}
