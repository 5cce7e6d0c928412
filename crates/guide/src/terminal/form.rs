//! Filling in a form in a terminal, a line for each field. It may not read a line.

use std::collections::BTreeMap;

use serde_json::Value;

use super::messages::t;
use crate::locale::Locale;
use crate::msg;
use crate::view::{Block, FormField, Intent, View};

/// The fields whose texts this intent hands over; none if it belongs to no form.
#[must_use]
pub fn fields<'a>(view: &'a View, intent: &Intent) -> &'a [FormField] {
    let forms = view.screen.all_blocks().find_map(|block| {
        if let Block::Form { fields, button } = block {
            (button.intent == *intent).then_some(fields.as_slice())
        } else {
            None
        }
    });
    forms.unwrap_or_default()
}

/// The intent with what was typed, by the ids of its fields.
#[must_use]
pub fn filled(intent: &Intent, typed: BTreeMap<String, String>) -> Intent {
    let filled = || {
        let mut value = serde_json::to_value(intent).ok()?;
        let fields = value.get_mut("typed")?.as_object_mut()?;
        fields.extend(
            typed
                .into_iter()
                .map(|(id, text)| (id, Value::String(text))),
        );
        serde_json::from_value(value).ok()
    };
    filled().unwrap_or_else(|| intent.clone())
}

/// Shown before the first field.
#[must_use]
pub fn leave_empty(locale: Locale) -> String {
    t(locale, &msg::terminal_leave_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typed::TypedFields;

    #[test]
    fn what_is_typed_goes_into_the_intent_of_its_form_and_into_no_other() {
        let intent = Intent::SaveResult {
            typed: TypedFields::default(),
        };
        let typed = BTreeMap::from([("label".to_owned(), "PC-03 \"x\"".to_owned())]);
        let Intent::SaveResult { typed: fields } = filled(&intent, typed.clone()) else {
            panic!("another intent");
        };
        assert_eq!(fields.label, "PC-03 \"x\"");
        assert_eq!(fields.name, "");
        assert_eq!(filled(&Intent::Scan, typed), Intent::Scan);
    }
}
