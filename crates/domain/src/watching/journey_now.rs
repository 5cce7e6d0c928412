//! The state of the journey, as far as the watch needs it.

use std::collections::BTreeSet;

use super::machine_state::{concludes_absence, known_products_here};
use crate::catalogue::Check;
use crate::journey::{Event, Journal, Journey};
use crate::snapshot::{Boot, Timestamp};

/// For so many seconds after its last event, a journey counts as being under way in the window.
const UNDER_WAY: i64 = 2 * 3600;

/// A summary of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JourneyNow {
    /// There is a plan, and not every step of it is settled.
    pub unfinished: Option<Unfinished>,
    /// The time of the last event.
    pub last_event: Option<Timestamp>,
    /// The language that the person chose.
    pub language: Option<String>,
    /// The products, by catalogue id, that the person saw in the window or in a terminal and that no
    /// later scan there found gone.
    pub saw: BTreeSet<String>,
}

/// A journey that stopped halfway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    pub step: String,
    /// It waits for a restart, the machine has restarted, and the window has not scanned since.
    pub restarted: bool,
}

impl JourneyNow {
    /// Summarises `journal`; `boot` is the current boot of the machine.
    #[must_use]
    pub fn of(journal: &Journal, boot: &Boot) -> JourneyNow {
        let journey = Journey::from_events(&journal.events);
        let scanned_since = journey
            .latest
            .as_deref()
            .is_none_or(|(snapshot, _)| boot.same_as(&snapshot.boot) != Some(false));
        JourneyNow {
            unfinished: journey
                .current_step()
                .filter(|_| !journey.is_over())
                .map(|step| Unfinished {
                    step: step.id.as_str().to_owned(),
                    restarted: step.check == Check::RestartedAndGone && !scanned_since,
                }),
            last_event: journal.events.last().map(|recorded| recorded.at),
            language: journey.language,
            saw: saw(journal),
        }
    }

    /// Whether a person is working on the journey in the window, judged by the time of its last event.
    /// A last event in the far future, after the clock was set back, does not count.
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

fn saw(journal: &Journal) -> BTreeSet<String> {
    let mut saw = BTreeSet::new();
    for recorded in &journal.events {
        let Event::Scanned { assessment, .. } = &recorded.event else {
            continue;
        };
        if concludes_absence(assessment) {
            saw.clear();
        }
        let sure = known_products_here(assessment).filter(|finding| finding.is_sure());
        saw.extend(sure.filter_map(|finding| finding.product_id().map(|id| id.0.clone())));
    }
    saw
}
