//! macOS: the notification centre, under the name and the icon of the bundle that we stand in. A
//! click opens that bundle, which is the window; macOS holds notices back by itself while a focus
//! is on.

use std::path::PathBuf;

use mac_usernotifications::Notification as SystemNotification;
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::{LIMIT, NoService, Notification, NotificationEvent, Shown};

#[derive(Debug)]
pub(super) struct Backend {
    number: u32,
    /// Kept, so that whoever waits for an answer waits and does not end.
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
            Ok(Err(_)) => Shown::Not(NoService::UninstallerRejection),
            Err(_) => Shown::Perhaps,
        }
    }
}

/// Whether the person allows notices of ours; macOS asks them the first time.
pub(super) async fn find() -> Result<(), NoService> {
    match timeout(LIMIT, mac_usernotifications::request_auth()).await {
        Ok(Ok(true)) => Ok(()),
        Ok(Ok(false)) => Err(NoService::UninstallerRejection),
        // Not in a bundle.
        Ok(Err(_)) => Err(NoService::Missing),
        // The question of the system is still open.
        Err(_) => Err(NoService::Silent),
    }
}
