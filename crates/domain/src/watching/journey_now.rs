//! Where the journey stands, as far as the watch has to know. It may not know how it is led.

use crate::catalogue::Check;
use crate::journey::{Journal, Journey};
use crate::snapshot::{Boot, Timestamp};

/// So long after its last event a journey counts as being under way in the window.
const UNDER_WAY: i64 = 2 * 3600;

/// What the journal says of the journey, in short.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JourneyNow {
    /// There is a plan, and not every step of it is settled.
    pub unfinished: Option<Unfinished>,
    /// When something last happened.
    pub last_event: Option<Timestamp>,
    /// The language that the person chose.
    pub language: Option<String>,
}

/// A journey that stopped halfway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    pub step: String,
    /// It waits for a restart, the machine has restarted, and the window has not looked since.
    pub restarted: bool,
}

impl JourneyNow {
    /// What `journal` says, in the start of the machine that is `boot`.
    #[must_use]
    pub fn of(journal: &Journal, boot: &Boot) -> JourneyNow {
        let journey = Journey::from_events(&journal.events);
        let looked_since = journey
            .latest
            .as_deref()
            .is_none_or(|(snapshot, _)| boot.same_as(&snapshot.boot) != Some(false));
        JourneyNow {
            unfinished: journey
                .current_step()
                .filter(|_| !journey.is_over())
                .map(|step| Unfinished {
                    step: step.id.as_str().to_owned(),
                    restarted: step.check == Check::RestartedAndGone && !looked_since,
                }),
            last_event: journal.events.last().map(|recorded| recorded.at),
            language: journey.language,
        }
    }

    /// Whether somebody is at it in the window. A clock that was set far away says nothing.
    #[must_use]
    pub fn is_under_way(&self, now: Timestamp) -> bool {
        let restarted = self
            .unfinished
            .as_ref()
            .is_some_and(|unfinished| unfinished.restarted);
        !restarted
            && self
                .last_event
                .is_some_and(|at| now.seconds_since(at).saturating_abs() < UNDER_WAY)
    }
}
