//! macOS: Notification Center, under the name and the icon of the bundle that the program is in. A
//! click opens that bundle, which is the window. macOS itself holds notifications back while a
//! Focus is on.

use std::path::PathBuf;

use mac_usernotifications::{AuthorizationStatus, Notification as SystemNotification};
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::{LIMIT, NoService, Notification, NotificationEvent, Shown};

#[derive(Debug)]
pub(super) struct Backend {
    number: u32,
    /// Keeps the channel open, so that `Notifier::next` waits instead of ending.
    _events: mpsc::Sender<NotificationEvent>,
}

impl Backend {
    #[expect(clippy::unused_async, reason = "other systems wait here")]
    pub(super) async fn ready(
        _icon: Option<PathBuf>,
        events: mpsc::Sender<NotificationEvent>,
    ) -> Backend {
        Backend {
            number: 0,
            _events: events,
        }
    }

    pub(super) async fn show(&mut self, notice: &Notification) -> Shown {
        if let Err(why) = find().await {
            return Shown::Not(why);
        }
        let notification = SystemNotification::new()
            .title(&notice.title)
            .message(&notice.body);
        match timeout(LIMIT, notification.send()).await {
            Ok(Ok(_)) => {
                self.number += 1;
                Shown::Shown(self.number)
            }
            Ok(Err(_)) => Shown::Not(NoService::Refused),
            Err(_) => Shown::Perhaps,
        }
    }
}

/// Whether the person allows our notifications, or was never asked. It asks nobody.
pub(super) async fn find() -> Result<(), NoService> {
    match timeout(LIMIT, mac_usernotifications::get_notification_settings()).await {
        Ok(Ok(settings)) => match settings.authorization_status {
            AuthorizationStatus::Denied => Err(NoService::Refused),
            AuthorizationStatus::NotDetermined
            | AuthorizationStatus::Authorized
            | AuthorizationStatus::Provisional
            | AuthorizationStatus::Ephemeral
            | AuthorizationStatus::Unknown => Ok(()),
        },
        // The program is not in a bundle.
        Ok(Err(_)) => Err(NoService::Missing),
        Err(_) => Err(NoService::Silent),
    }
}

/// Lets macOS ask the person whether we may send notifications. It asks once and for ever, so this
/// is called only when the person has asked for them; the answer is read by [`find`].
pub(super) fn ask() {
    tokio::spawn(mac_usernotifications::request_auth());
}
