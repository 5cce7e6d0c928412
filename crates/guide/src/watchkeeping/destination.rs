//! Where the window opens, as a word on its command line: what the watch says is what the window
//! understands.

use voorzorg_domain::watching::Alert;

use crate::view::{Intent, Place};

/// Where the window opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// At what is found by a look that is taken now.
    ScanSummary,
    /// At a place that changes nothing.
    At(Place),
}

const LOOK: &str = "look";

impl Destination {
    /// Where a matter leads: the journey goes on where it was, and what changed is worth a new look.
    #[must_use]
    pub fn of(alert: &Alert) -> Destination {
        match alert {
            Alert::Unfinished { .. } => Destination::At(Place::Journey),
            Alert::Returned { .. }
            | Alert::ProtectionOff
            | Alert::AnotherPart { .. }
            | Alert::VersionChanged { .. } => Destination::ScanSummary,
        }
    }

    /// The word for it after `--at`.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Destination::ScanSummary => LOOK.to_owned(),
            Destination::At(place) => serde_json::to_value(place)
                .ok()
                .and_then(|word| word.as_str().map(str::to_owned))
                .unwrap_or_default(),
        }
    }

    /// The destination of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Destination> {
        if word == LOOK {
            return Some(Destination::ScanSummary);
        }
        let word = serde_json::Value::String(word.to_owned());
        serde_json::from_value(word).ok().map(Destination::At)
    }

    /// The presses that lead there. One that is refused, such as a look while a look is going on,
    /// keeps nobody from the next.
    #[must_use]
    pub fn intents(self) -> Vec<Intent> {
        match self {
            Destination::ScanSummary => vec![
                Intent::Scan,
                Intent::Go {
                    place: Place::Result,
                },
            ],
            Destination::At(place) => vec![Intent::Go { place }],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_the_watch_says_is_understood() {
        let unfinished = Alert::Unfinished {
            step: "remove".to_owned(),
            restarted: false,
            unprotected: false,
        };
        for alert in [unfinished, Alert::ProtectionOff] {
            let destination = Destination::of(&alert);
            assert_eq!(
                Destination::from_word(&destination.word()),
                Some(destination)
            );
        }
        assert_eq!(Destination::ScanSummary.word(), "look");
        assert_eq!(Destination::At(Place::Journey).word(), "journey");
        for wrong in ["", "Look", "nowhere", "\"journey\""] {
            assert_eq!(Destination::from_word(wrong), None, "{wrong}");
        }
    }
}
