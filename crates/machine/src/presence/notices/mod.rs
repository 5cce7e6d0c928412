//! Showing a notice through the service that the system has for it, and hearing what a person says
//! to it.
//!
//! Every call has a limit: a service that is missing, slow or broken costs a few seconds and is an
//! answer. It may not know when a notice is due. Do Not Disturb, a full screen and calls are asked
//! for where the system tells; elsewhere the service keeps the notice back by itself, or nobody can
//! know (see the document on supported platforms).

#[cfg(not(any(windows, target_os = "macos")))]
mod freedesktop;
#[cfg(target_os = "macos")]
mod macos;
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

/// How long one question to the service may take.
const LIMIT: Duration = Duration::from_secs(3);
/// So many answers can wait; a person gives one.
const ANSWERS: usize = 16;

/// A notice, as finished text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub title: String,
    pub body: String,
    /// What opens the window, where it can be opened: a click on the notice itself does the same.
    pub open: Option<Button>,
    /// What else a person may say, in this order.
    pub buttons: Vec<Button>,
}

/// One thing that a person may say to a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    pub id: String,
    pub label: String,
}

/// What became of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The service took it; its number comes back with what a person says.
    Shown(u32),
    /// The service did not answer in time: it may have been shown, and counts as shown.
    Perhaps,
    /// Now is no moment: Do Not Disturb, a full screen, a presentation.
    NotNow,
    /// It was not shown.
    Not(NoService),
}

/// What happens to notices that were shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A person chose something; `token` lets a window come to the front.
    Chosen {
        notice: u32,
        button: String,
        token: Option<String>,
    },
    /// The session of the desktop is over.
    SessionEnded,
}

/// Our side of the service.
#[derive(Debug)]
pub struct Notices {
    service: system::Service,
    events: mpsc::Receiver<Event>,
}

impl Notices {
    /// Makes ready to show notices with the icon in the file `icon`. It cannot fail: a service that
    /// is missing now may come later.
    pub async fn ready(icon: Option<PathBuf>) -> Notices {
        let (sender, events) = mpsc::channel(ANSWERS);
        Notices {
            service: system::Service::ready(icon, sender).await,
            events,
        }
    }

    /// Shows a notice.
    pub async fn show(&mut self, notice: &Notice) -> Shown {
        self.service.show(notice).await
    }

    /// Waits for what happens next to a notice. Nothing is lost when the wait is given up.
    pub async fn next(&mut self) -> Event {
        match self.events.recv().await {
            Some(event) => event,
            // Nobody can say anything any more.
            None => std::future::pending().await,
        }
    }
}

/// Whether this session has a service for notices, without showing one.
///
/// # Errors
/// Why no notice can be shown.
pub async fn find_service() -> Result<(), NoService> {
    system::find().await
}
