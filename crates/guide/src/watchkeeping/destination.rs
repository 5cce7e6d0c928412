//! Where the window opens, as the value of its option `--at`: the watch writes it, the window parses it.

use voorzorg_domain::watching::Alert;

use crate::view::{Intent, Place};

/// Where the window opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// At the result of a new scan.
    ScanSummary,
    /// At a page, without changing anything.
    At(Place),
}

const LOOK: &str = "look";

impl Destination {
    /// Where an alert leads: an unfinished journey to itself, any change to a new scan.
    #[must_use]
    pub fn of(alert: &Alert) -> Destination {
        match alert {
            Alert::Unfinished { .. } => Destination::At(Place::Journey),
            Alert::Returned { .. }
            | Alert::ProtectionOff
            | Alert::Present { .. }
            | Alert::AnotherPart { .. }
            | Alert::VersionChanged { .. }
            | Alert::CouldNotLook => Destination::ScanSummary,
        }
    }

    /// The value of `--at`.
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

    /// Parses a value of `--at`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Destination> {
        if word == LOOK {
            return Some(Destination::ScanSummary);
        }
        let word = serde_json::Value::String(word.to_owned());
        serde_json::from_value(word).ok().map(Destination::At)
    }

    /// The intents that lead there, in order. If one is rejected, such as a scan while another is in
    /// flight, the next still applies.
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
