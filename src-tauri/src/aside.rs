//! A notice for a person who is elsewhere: what they waited for has come, and the window is not in
//! front. It says what the screen says, and its click brings the window forward. It may not know
//! what any of it means.

use std::path::PathBuf;

use tauri::{AppHandle, Runtime};
use tokio::sync::watch;
use voorzorg_guide::texts::Texts;
use voorzorg_guide::view::{ScreenId, View};
use voorzorg_guide::watchkeeping::waits_for_you;
use voorzorg_machine::Folders;
use voorzorg_machine::presence::icon;
use voorzorg_machine::presence::notices::{Event, Notice, Notices};

use crate::window;

/// Watches the views until there are no more.
pub(crate) async fn follow<R: Runtime>(app: AppHandle<R>, mut views: watch::Receiver<View>) {
    let mut before = views.borrow_and_update().clone();
    // Who never had the window before them is not called back to it.
    let mut was_in_front = false;
    // Made when first needed: most people never look away.
    let mut notices: Option<Notices> = None;
    loop {
        tokio::select! {
            changed = views.changed() => {
                if changed.is_err() {
                    return;
                }
                let view = views.borrow_and_update().clone();
                let in_front = window::is_in_front(&app);
                if let Some(notice) = news(&before, &view).filter(|_| was_in_front && !in_front) {
                    let ready = match notices.take() {
                        Some(ready) => ready,
                        None => Notices::ready(our_icon()).await,
                    };
                    let ready = notices.insert(ready);
                    let became = ready.show(&notice).await;
                    tracing::info!(?became, "a notice for who is elsewhere");
                }
                was_in_front |= in_front;
                before = view;
            }
            event = next(&mut notices) => match event {
                Event::Chosen { .. } => window::show(&app),
                Event::SessionEnded => notices = None,
            },
        }
    }
}

fn our_icon() -> Option<PathBuf> {
    icon(&Folders::find().ok()?.data)
}

async fn next(notices: &mut Option<Notices>) -> Event {
    match notices {
        Some(notices) => notices.next().await,
        None => std::future::pending().await,
    }
}

/// What to tell of a change of views: something that went on has ended, and a person is waited for.
/// Nobody presses in a window that is not in front, so a step that is left there was seen to be done.
fn news(before: &View, now: &View) -> Option<Notice> {
    let left = before.screen.id == ScreenId::Step && before.screen.place != now.screen.place;
    if is_going_on(now) || !(is_going_on(before) || left) {
        return None;
    }
    let title = match &now.practice {
        Some(mark) => format!("{mark} {}", now.screen.heading),
        None => now.screen.heading.clone(),
    };
    Some(waits_for_you(Texts::shipped(), now.locale, title))
}

/// A look or an action is going on: there is nothing to press.
fn is_going_on(view: &View) -> bool {
    match view.screen.id {
        ScreenId::Check => true,
        ScreenId::Step => view.screen.primary.is_none() && view.screen.others.is_empty(),
        ScreenId::Result
        | ScreenId::DeviceAdmin
        | ScreenId::Explain
        | ScreenId::WrapUp
        | ScreenId::Report
        | ScreenId::About
        | ScreenId::HandOver
        | ScreenId::Damaged
        | ScreenId::Letters
        | ScreenId::History
        | ScreenId::Practice
        | ScreenId::Settings => false,
    }
}

#[cfg(test)]
mod tests {
    use voorzorg_guide::Failure;
    use voorzorg_guide::failure_view;
    use voorzorg_guide::locale::Locale;
    use voorzorg_guide::view::{Button, Intent};

    use super::*;

    fn view(id: ScreenId) -> View {
        let mut view = failure_view(&Failure::new("locked", "", ""), Locale::Nl);
        view.screen.id = id;
        view
    }

    #[test]
    fn what_a_person_waited_for_is_told_and_what_they_pressed_is_not() {
        let (scanning, result) = (view(ScreenId::Check), view(ScreenId::Result));
        let notice = news(&scanning, &result).unwrap();
        assert_eq!(notice.title, result.screen.heading);
        assert!(!notice.body.is_empty());
        assert_eq!(news(&result, &scanning), None);
        assert_eq!(news(&scanning, &scanning), None);
        assert_eq!(news(&result, &view(ScreenId::About)), None);
    }

    #[test]
    fn a_step_that_was_seen_to_be_done_by_itself_is_told() {
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
        practice.practice = Some("Oefening.".to_owned());
        let notice = news(&view(ScreenId::Check), &practice).unwrap();
        assert!(notice.title.starts_with("Oefening. "), "{}", notice.title);
    }
}
