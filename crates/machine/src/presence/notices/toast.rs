//! The text of a toast, in the form that Windows reads. It may not know when one is due.

use super::Notification;

/// A toast for `notice`.
///
/// With a link the toast itself and its button "open" lead there through the system, also from its list
/// and when the watch has ended by then. The other buttons answer to the watch while it runs.
pub(super) fn xml(notice: &Notification) -> String {
    let link = notice.link.as_deref();
    let (launch, how) = match (link, &notice.open) {
        (Some(link), _) => (link, "protocol"),
        (None, Some(open)) => (open.id.as_str(), "foreground"),
        (None, None) => ("", "foreground"),
    };
    let action = |label: &str, id: &str, how: &str| {
        format!(
            r#"<action content="{}" arguments="{}" activationType="{how}"/>"#,
            escaped(label),
            escaped(id)
        )
    };
    let open = notice.open.iter();
    let mut actions: String = open.map(|open| action(&open.label, launch, how)).collect();
    for button in &notice.buttons {
        actions.push_str(&action(&button.label, &button.id, "foreground"));
    }
    format!(
        r#"<toast launch="{}" activationType="{how}" duration="long"><visual><binding template="ToastGeneric"><text>{}</text><text>{}</text></binding></visual><audio silent="true"/><actions>{actions}</actions></toast>"#,
        escaped(launch),
        escaped(&notice.title),
        escaped(&notice.body),
    )
}

/// As text and as the value of an attribute, without what XML has no place for.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presence::notices::NotificationButton;

    fn notice(title: &str, link: Option<&str>) -> Notification {
        let button = |id: &str| NotificationButton {
            id: id.to_owned(),
            label: format!("{id} <it>"),
        };
        Notification {
            title: title.to_owned(),
            body: "Body".to_owned(),
            open: Some(button("open")),
            buttons: vec![button("tomorrow")],
            link: link.map(str::to_owned),
        }
    }

    #[test]
    fn a_toast_with_a_link_can_be_answered_from_the_list() {
        let xml = xml(&notice("Title", Some("nl.voorzorg.app:look")));
        assert_eq!(
            xml.matches(r#""nl.voorzorg.app:look" activationType="protocol""#)
                .count(),
            2,
            "{xml}"
        );
        assert!(
            xml.contains(r#"arguments="tomorrow" activationType="foreground""#),
            "only the watch can take such an answer: {xml}"
        );
    }

    #[test]
    fn without_a_link_the_watch_is_told() {
        let xml = xml(&notice("Title", None));
        assert!(!xml.contains("protocol"), "{xml}");
        assert!(xml.contains(r#"launch="open""#), "{xml}");
    }

    proptest::proptest! {
        #[test]
        fn no_text_becomes_a_part_of_the_toast(title in ".{0,60}") {
            let plain = xml(&notice("", Some("nl.voorzorg.app:look")));
            let marks = |xml: &str| xml.matches(['<', '>', '"']).count();
            let xml = xml(&notice(&title, Some("nl.voorzorg.app:look")));
            assert_eq!(marks(&xml), marks(&plain), "{xml}");
        }
    }
}
