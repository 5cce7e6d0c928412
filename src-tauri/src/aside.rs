//! Shows a notification when a scan or an action ends while the window is in the background.
//!
//! Its title is the heading of the new screen, and a click brings the window to the front. Does not
//! know what a screen means.

use std::path::PathBuf;

use tauri::{AppHandle, Runtime};
use tokio::sync::watch;
use voorzorg_guide::texts::Texts;
use voorzorg_guide::view::{ScreenId, View};
use voorzorg_guide::watchkeeping::waits_for_you;
use voorzorg_machine::Folders;
use voorzorg_machine::presence::icon;
use voorzorg_machine::presence::notices::{Notification, NotificationEvent, Notifier};

use crate::window;

/// Follows the views until the guide ends.
pub(crate) async fn follow<R: Runtime>(app: AppHandle<R>, mut views: watch::Receiver<View>) {
    let mut before = views.borrow_and_update().clone();
    // A window that was never in front, such as one that was started minimised, shows none.
    let mut was_in_front = false;
    // Connected at the first notification only: most runs show none.
    let mut notifier: Option<Notifier> = None;
    loop {
        tokio::select! {
            changed = views.changed() => {
                if changed.is_err() {
                    return;
                }
                let view = views.borrow_and_update().clone();
                let in_front = window::is_in_front(&app);
                if let Some(notification) = news(&before, &view).filter(|_| was_in_front && !in_front) {
                    let ready = match notifier.take() {
                        Some(ready) => ready,
                        None => Notifier::ready(our_icon()).await,
                    };
                    let ready = notifier.insert(ready);
                    let outcome = ready.show(&notification).await;
                    tracing::info!(became = ?outcome, "a notice for who is elsewhere");
                }
                was_in_front |= in_front;
                before = view;
            }
            event = next(&mut notifier) => match event {
                NotificationEvent::Chosen { .. } => window::show(&app),
                NotificationEvent::SessionEnded => notifier = None,
            },
        }
    }
}

fn our_icon() -> Option<PathBuf> {
    icon(&Folders::find().ok()?.data)
}

async fn next(notifier: &mut Option<Notifier>) -> NotificationEvent {
    match notifier {
        Some(notifier) => notifier.next().await,
        None => std::future::pending().await,
    }
}

/// The notification for a change of views: a scan or an action has ended, and the screen waits for
/// the person. It also counts when the screen leaves a step: nobody presses a button in a window in
/// the background, so a background scan must have verified that step.
fn news(before: &View, now: &View) -> Option<Notification> {
    let left = before.screen.id == ScreenId::Step && before.screen.place != now.screen.place;
    if is_going_on(now) || !(is_going_on(before) || left) {
        return None;
    }
    let title = match &now.banner {
        Some(mark) => format!("{mark} {}", now.screen.heading),
        None => now.screen.heading.clone(),
    };
    Some(waits_for_you(Texts::shipped(), now.locale, title))
}

/// Whether a scan or an action is in flight: such a screen has no buttons.
fn is_going_on(view: &View) -> bool {
    match view.screen.id {
        ScreenId::Check => true,
        ScreenId::Step => view.screen.primary.is_none() && view.screen.others.is_empty(),
        ScreenId::Result
        | ScreenId::Question
        | ScreenId::BeforeYouBegin
        | ScreenId::Paused
        | ScreenId::StartOver
        | ScreenId::Explain
        | ScreenId::WrapUp
        | ScreenId::Report
        | ScreenId::About
        | ScreenId::HandOver
        | ScreenId::Damaged
        | ScreenId::Letters
        | ScreenId::History
        | ScreenId::Practice
        | ScreenId::SaveResult
        | ScreenId::Organisation
        | ScreenId::Settings => false,
    }
}

#[cfg(test)]
mod tests {
    use voorzorg_guide::failure_view;
    use voorzorg_guide::locale::Locale;
    use voorzorg_guide::view::{Button, Intent};
    use voorzorg_guide::{Failure, FailureCode};

    use super::*;

    fn view(id: ScreenId) -> View {
        let mut view = failure_view(&Failure::new(FailureCode::Locked, "", ""), Locale::Nl);
        view.screen.id = id;
        view
    }

    #[test]
    fn the_end_of_a_scan_is_notified_and_a_change_by_a_button_is_not() {
        let (scanning, result) = (view(ScreenId::Check), view(ScreenId::Result));
        let notification = news(&scanning, &result).unwrap();
        assert_eq!(notification.title, result.screen.heading);
        assert!(!notification.body.is_empty());
        assert_eq!(news(&result, &scanning), None);
        assert_eq!(news(&scanning, &scanning), None);
        assert_eq!(news(&result, &view(ScreenId::About)), None);
    }

    #[test]
    fn a_step_that_a_background_scan_verified_is_notified() {
        let step = |place: &str, going_on: bool| {
            let mut view = view(ScreenId::Step);
            view.screen.place = place.to_owned();
            let button = Button {
                label: "x".to_owned(),
                intent: Intent::Scan,
            };
            view.screen.primary = (!going_on).then_some(button);
            view
        };
        let (remove, restart) = (step("step-remove", false), step("step-restart", false));
        assert!(news(&remove, &restart).is_some());
        assert_eq!(news(&remove, &remove), None);
        assert_eq!(news(&remove, &step("step-restart", true)), None);
    }

    #[test]
    fn practice_is_marked_here_too() {
        let mut practice = view(ScreenId::Result);
        practice.banner = Some("Oefening.".to_owned());
        let notification = news(&view(ScreenId::Check), &practice).unwrap();
        assert!(
            notification.title.starts_with("Oefening. "),
            "{}",
            notification.title
        );
    }
}
