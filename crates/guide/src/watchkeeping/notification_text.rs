//! The text of a notification. It gives no reasons for the precaution, since those would need both
//! sides, and never urges anyone to hurry.

use voorzorg_domain::watching::{Alert, Reminder, ReminderAnswer};
use voorzorg_machine::Origin;
use voorzorg_machine::presence::link;
use voorzorg_machine::presence::notices::{self, NotificationButton};

use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::texts::Texts;
use crate::watchkeeping::Destination;

/// A reminder as a notification. `window` says whether it can open the window.
#[must_use]
pub fn notice(
    texts: &Texts,
    locale: Locale,
    notice: &Reminder,
    origin: Origin,
    window: bool,
) -> notices::Notification {
    let t = |msg: &Msg| texts.t(locale, msg);
    let (title, body) = title_and_body(&notice.alert);
    let title = match origin {
        Origin::Live => t(&title),
        Origin::Root => t(&msg::notice_root(t(&title))),
        Origin::Practice => t(&msg::notice_practice(t(&title))),
    };
    let mut body = vec![t(&body)];
    if !notice.also.is_empty() {
        body.push(t(&msg::notice_also(notice.also.len())));
    }
    if notice.last {
        body.push(t(&msg::notice_last()));
    }
    match origin {
        Origin::Live => {}
        Origin::Root => body.push(t(&msg::scan_origin_root())),
        Origin::Practice => body.push(t(&msg::scan_origin_replay())),
    }
    let button = |answer| button(texts, locale, answer);
    notices::Notification {
        title,
        body: body.join(" "),
        open: window.then(|| button(ReminderAnswer::Open)),
        buttons: notice
            .answers
            .iter()
            .filter(|answer| **answer != ReminderAnswer::Open)
            .map(|answer| button(*answer))
            .collect(),
        // Of this computer only: the link leads to the ordinary window.
        link: (window && origin == Origin::Live)
            .then(|| link(&Destination::of(&notice.alert).word())),
    }
}

/// A notification from a window in the background: what it shows, and that it waits for the person.
#[must_use]
pub fn waits_for_you(texts: &Texts, locale: Locale, title: String) -> notices::Notification {
    notices::Notification {
        title,
        body: texts.t(locale, &msg::notice_waits()),
        open: Some(button(texts, locale, ReminderAnswer::Open)),
        buttons: Vec::new(),
        link: None,
    }
}

fn button(texts: &Texts, locale: Locale, answer: ReminderAnswer) -> NotificationButton {
    NotificationButton {
        id: answer.id().to_owned(),
        label: texts.t(locale, &msg::answer(answer.id())),
    }
}

fn title_and_body(alert: &Alert) -> (Msg, Msg) {
    match alert {
        Alert::Returned { name, again, .. } => {
            let title = if *again {
                msg::notice_returned_title(name)
            } else {
                msg::notice_arrived_title(name)
            };
            (title, msg::notice_returned_body())
        }
        Alert::ProtectionOff => (
            msg::notice_protection_off_title(),
            msg::notice_protection_off_body(),
        ),
        Alert::Unfinished {
            restarted: true, ..
        } => (msg::notice_restarted_title(), msg::notice_restarted_body()),
        Alert::Unfinished {
            restarted: false,
            unprotected,
            ..
        } => {
            let body = if *unprotected {
                msg::notice_unprotected_body()
            } else {
                msg::notice_unfinished_body()
            };
            (msg::notice_unfinished_title(), body)
        }
        Alert::Present { name, .. } => {
            (msg::notice_arrived_title(name), msg::notice_present_body())
        }
        Alert::CouldNotLook => (
            msg::notice_could_not_look_title(),
            msg::notice_could_not_look_body(),
        ),
        Alert::AnotherPart { name, .. } => (
            msg::notice_another_part_title(),
            msg::notice_another_part_body(name),
        ),
        Alert::VersionChanged { name, from, to, .. } => (
            msg::notice_version_changed_title(name),
            msg::notice_version_changed_body(from, to),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alerts() -> Vec<Alert> {
        let (product, name) = ("kesl".to_owned(), "kesl".to_owned());
        let returned = |again| Alert::Returned {
            product: product.clone(),
            name: name.clone(),
            again,
        };
        let unfinished = |restarted, unprotected| Alert::Unfinished {
            step: "remove".to_owned(),
            restarted,
            unprotected,
        };
        vec![
            returned(true),
            returned(false),
            Alert::ProtectionOff,
            unfinished(true, false),
            unfinished(false, true),
            unfinished(false, false),
            Alert::Present {
                product: product.clone(),
                name: name.clone(),
            },
            Alert::CouldNotLook,
            Alert::AnotherPart {
                product: product.clone(),
                name: name.clone(),
            },
            Alert::VersionChanged {
                product: product.clone(),
                name: name.clone(),
                from: "1".to_owned(),
                to: "2".to_owned(),
            },
        ]
    }

    fn of(alert: Alert) -> Reminder {
        Reminder {
            alert,
            also: Vec::new(),
            last: false,
            news: false,
            answers: ReminderAnswer::ALL.to_vec(),
        }
    }

    #[test]
    fn each_matter_is_told_apart_in_both_languages() {
        let texts = Texts::shipped();
        for locale in Locale::ALL {
            let mut said: Vec<(String, String)> = alerts()
                .into_iter()
                .map(|alert| notice(texts, locale, &of(alert), Origin::Live, true))
                .map(|notice| (notice.title, notice.body))
                .collect();
            let count = said.len();
            said.sort();
            said.dedup();
            assert_eq!(said.len(), count, "{said:?}");
        }
    }

    #[test]
    fn a_notice_presses_nobody() {
        // Words that a notification of ours never has, in either language.
        let pressing = [
            "urgent",
            "immediately",
            "at once",
            "now!",
            "warning",
            "danger",
            "risk",
            "must",
            "direct ",
            "meteen",
            "onmiddellijk",
            "waarschuwing",
            "gevaar",
            "risico",
            "moet",
            "!",
        ];
        let texts = Texts::shipped();
        for locale in Locale::ALL {
            for alert in alerts() {
                let said = notice(texts, locale, &of(alert), Origin::Live, true);
                let all = format!("{} {}", said.title, said.body).to_lowercase();
                for word in pressing {
                    assert!(!all.contains(word), "{word:?} in {all:?}");
                }
                assert!(said.title.chars().count() <= 60, "{}", said.title);
                assert!(said.body.chars().count() <= 180, "{}", said.body);
            }
        }
    }

    #[test]
    fn practice_is_marked_and_a_window_that_is_not_there_is_not_offered() {
        let texts = Texts::shipped();
        let all = of(Alert::ProtectionOff);
        let practice = notice(texts, Locale::Nl, &all, Origin::Practice, false);
        assert!(practice.title.starts_with("Oefening: "), "{practice:?}");
        assert_eq!(practice.open, None);
        let ids: Vec<&str> = practice
            .buttons
            .iter()
            .map(|button| button.id.as_str())
            .collect();
        assert_eq!(ids, ["tomorrow", "next-week", "never"]);
        for id in ids {
            assert_eq!(
                ReminderAnswer::from_id(id).map(ReminderAnswer::id),
                Some(id)
            );
        }
        assert_eq!(ReminderAnswer::from_id("default"), None);
    }
}
