//! The report of a journey: what was found before, what was done and by whom, and what was found
//! after, with the gaps. This module may not know user-facing text or file formats.

use serde::{Deserialize, Serialize};

use crate::assessment::{Assessment, ProtectionState, Verdict};
use crate::catalogue::{ProductId, StepId};
use crate::journey::{Journal, Journey, Question, ScanSummary, StepStatus};
use crate::origin::Origin;
use crate::snapshot::{Host, Timestamp};

/// One scan in the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedScan {
    pub at: Timestamp,
    pub host: Host,
    pub assessment: Assessment,
}

/// One step in the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedStep {
    pub step: StepId,
    /// `None` when the journey did not get that far.
    pub status: Option<StepStatus>,
}

/// The time without protection, as far as the scans can bound it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "unprotected", rename_all = "kebab-case")]
pub enum UnprotectedTime {
    /// Every scan found the machine protected.
    NotSeen,
    /// At most this long together: the seconds from each last scan with protection to the next one
    /// with it.
    AtMost { seconds: i64 },
    /// It still is: the last scan found no protection. The same seconds, up to that scan.
    StillOff { seconds: i64 },
    /// The scans cannot bound it: the first ones found none, one could not determine it, or the clock
    /// went back in between.
    Unknown,
}

/// The report of one journey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub app_version: String,
    pub catalogue_version: String,
    /// What it is about; only a live report says something about a computer.
    pub origin: Origin,
    pub product: Option<String>,
    /// The id of the product in the catalogue.
    pub product_id: Option<ProductId>,
    pub recipe: Option<String>,
    /// Whether a removal has begun. Until then nothing is before or after anything, and there is no time
    /// without protection to tell of.
    pub removal_begun: bool,
    pub before: Option<ReportedScan>,
    pub after: Option<ReportedScan>,
    pub steps: Vec<ReportedStep>,
    pub unprotected: UnprotectedTime,
    /// What the person chose as the replacement: the id of an alternative, or of an answer outside the
    /// list. It says what was chosen, not that it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replacement: Option<String>,
    pub finished: bool,
}

/// Folds a journal into its report.
#[must_use]
pub fn report(journal: &Journal) -> Report {
    let journey = Journey::from_events(&journal.events);
    let reported = |scan: &Option<Box<(crate::snapshot::Snapshot, Assessment)>>| {
        scan.as_deref().map(|(snapshot, assessment)| ReportedScan {
            at: snapshot.taken_at,
            host: snapshot.host.clone(),
            assessment: assessment.clone(),
        })
    };
    Report {
        app_version: journal.app_version.clone(),
        catalogue_version: journal.catalogue_version.clone(),
        origin: journal.origin,
        product: journey.plan.as_ref().map(|plan| plan.name.clone()),
        product_id: journey.plan.as_ref().map(|plan| plan.product.clone()),
        recipe: journey.plan.as_ref().map(|plan| plan.recipe.0.clone()),
        removal_begun: journey.has_removal_begun(),
        before: reported(&journey.first),
        after: if journey.scans.len() > 1 {
            reported(&journey.latest)
        } else {
            None
        },
        steps: journey
            .plan
            .iter()
            .flat_map(|plan| &plan.steps)
            .map(|step| ReportedStep {
                step: step.id.clone(),
                status: journey.step_status.get(&step.id).cloned(),
            })
            .collect(),
        unprotected: unprotected(&journey.scans),
        replacement: journey.answers.get(&Question::Replacement).cloned(),
        finished: journey.is_finished(),
    }
}

/// How long the machine was without protection, over all the times that a scan found none.
#[must_use]
pub fn unprotected(scans: &[ScanSummary]) -> UnprotectedTime {
    let mut seconds = 0_i64;
    let mut found_none = false;
    let mut runs = scans
        .chunk_by(|one, next| is_protected(one) == is_protected(next))
        .peekable();
    let mut before: Option<&ScanSummary> = None;
    while let Some(run) = runs.next() {
        let next = runs.peek().and_then(|next| next.first());
        if !run.iter().any(is_protected) {
            let is_seen = run
                .iter()
                .any(|scan| scan.protection == ProtectionState::Off);
            let last = run.last().map(|scan| scan.protection);
            let (Some(from), true) = (before, is_seen) else {
                return UnprotectedTime::Unknown;
            };
            let times = [from].into_iter().chain(run).chain(next);
            let Some(span) = span(times.map(|scan| scan.at)) else {
                return UnprotectedTime::Unknown;
            };
            seconds = seconds.saturating_add(span);
            found_none = true;
            if next.is_none() {
                return match last {
                    Some(ProtectionState::Off) => UnprotectedTime::StillOff { seconds },
                    Some(ProtectionState::On | ProtectionState::Unknown) | None => {
                        UnprotectedTime::Unknown
                    }
                };
            }
        }
        before = run.last();
    }
    match (scans, found_none) {
        ([], _) => UnprotectedTime::Unknown,
        (_, false) => UnprotectedTime::NotSeen,
        (_, true) => UnprotectedTime::AtMost { seconds },
    }
}

fn is_protected(scan: &ScanSummary) -> bool {
    scan.protection == ProtectionState::On
}

/// The seconds from the first time to the last; `None` when the clock went back in between.
fn span(times: impl Iterator<Item = Timestamp>) -> Option<i64> {
    let times: Vec<Timestamp> = times.collect();
    let (first, last) = (times.first()?, times.last()?);
    times.is_sorted().then(|| last.seconds_since(*first))
}

impl Report {
    /// Whether a later scan found the product of the journey gone.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        let is_open =
            |step: &ReportedStep| matches!(step.status, Some(StepStatus::NotEstablished { .. }));
        self.finished
            && !self.steps.iter().any(is_open)
            && self.after.as_ref().is_some_and(|scan| {
                scan.assessment.verdict != Verdict::Inconclusive
                    && !scan.assessment.findings.iter().any(|finding| {
                        finding.state.is_here() && finding.product_id() == self.product_id.as_ref()
                    })
            })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Scans ten seconds apart: `+` found protection, `-` found none, `?` could not determine it; `<`
    /// sets the clock back by an hour.
    fn scans(story: &str) -> Vec<ScanSummary> {
        let mut now = 1_000_000;
        let mut scans = Vec::new();
        for ch in story.chars() {
            now += 10;
            let protection = match ch {
                '+' => ProtectionState::On,
                '-' => ProtectionState::Off,
                '?' => ProtectionState::Unknown,
                _ => {
                    now -= 3_600;
                    continue;
                }
            };
            scans.push(ScanSummary {
                at: Timestamp(now),
                verdict: Verdict::NotFound,
                protection,
            });
        }
        scans
    }

    fn told(story: &str) -> UnprotectedTime {
        unprotected(&scans(story))
    }

    #[test]
    fn all_gaps_are_told_and_one_that_goes_on_is() {
        use UnprotectedTime::{AtMost, NotSeen, StillOff, Unknown};
        for (story, expected) in [
            ("", Unknown),
            ("+", NotSeen),
            ("++++", NotSeen),
            ("+-+", AtMost { seconds: 20 }),
            ("+--+", AtMost { seconds: 30 }),
            ("+-+-+", AtMost { seconds: 40 }),
            ("+-+-", StillOff { seconds: 30 }),
            ("+--", StillOff { seconds: 20 }),
            ("+?-+", AtMost { seconds: 30 }),
            // Nobody saw whether it was off.
            ("+?+", Unknown),
            ("+-+?+", Unknown),
            ("+-?", Unknown),
            // Nobody saw when it began.
            ("-+", Unknown),
            ("-", Unknown),
            // The clock went back in a gap, and then in none.
            ("+-<+", Unknown),
            ("+<-+", Unknown),
            ("+<+", NotSeen),
            ("+-+<+", AtMost { seconds: 20 }),
        ] {
            assert_eq!(told(story), expected, "{story}");
        }
    }

    proptest! {
        #[test]
        fn a_time_that_is_told_covers_every_scan_that_found_none(story in "[+?<-]{0,20}") {
            let scans = scans(&story);
            let is_off = |scan: &ScanSummary| scan.protection == ProtectionState::Off;
            let (any_off, last_off) = (scans.iter().any(is_off), scans.last().is_some_and(is_off));
            let covered: i64 = scans
                .windows(2)
                .filter(|pair| pair.iter().any(|scan| scan.protection != ProtectionState::On))
                .map(|pair| pair[1].at.seconds_since(pair[0].at))
                .sum();
            match unprotected(&scans) {
                UnprotectedTime::NotSeen => prop_assert!(!any_off),
                UnprotectedTime::AtMost { seconds } => {
                    prop_assert!(!last_off);
                    prop_assert_eq!(seconds, covered);
                }
                UnprotectedTime::StillOff { seconds } => {
                    prop_assert!(last_off);
                    prop_assert_eq!(seconds, covered);
                }
                UnprotectedTime::Unknown => {}
            }
        }
    }
}
