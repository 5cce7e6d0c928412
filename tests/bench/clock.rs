//! Measures wall-clock time over rounds, and the peak memory of a program.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// How long one thing took, over all rounds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Timing {
    least: f64,
    middle: f64,
}

impl Timing {
    pub(crate) fn of(mut times: Vec<Duration>) -> Timing {
        times.sort();
        let seconds = |at: usize| times.get(at).map_or(0.0, Duration::as_secs_f64);
        Timing {
            least: seconds(0),
            middle: seconds(times.len() / 2),
        }
    }

    /// This time less `other`.
    pub(crate) fn without(&self, other: &Timing) -> Timing {
        Timing {
            least: (self.least - other.least).max(0.0),
            middle: (self.middle - other.middle).max(0.0),
        }
    }

    pub(crate) fn over(&self, other: &Timing) -> f64 {
        self.least / other.least
    }

    /// How many times as long the step from `few` to `many` took as the one from `fewer` to `few`.
    /// What each of the three takes anyway, or does beside the rest, counts in neither.
    pub(crate) fn growth([fewer, few, many]: [&Timing; 3]) -> f64 {
        many.without(few).over(&few.without(fewer))
    }

    pub(crate) fn least_ms(&self) -> f64 {
        self.least * 1_000.0
    }

    pub(crate) fn middle_ms(&self) -> f64 {
        self.middle * 1_000.0
    }
}

/// Does all of `works` in turn, again and again, so that a busy moment of the computer meets all of
/// them. The first round only warms up.
pub(crate) fn rounds<const N: usize>(
    count: usize,
    mut works: [&mut dyn FnMut() -> Result<()>; N],
) -> Result<[Timing; N]> {
    let mut times: [Vec<Duration>; N] = std::array::from_fn(|_| Vec::new());
    for round in 0..=count {
        for (work, times) in works.iter_mut().zip(&mut times) {
            let begin = Instant::now();
            work()?;
            if round > 0 {
                times.push(begin.elapsed());
            }
        }
    }
    Ok(times.map(Timing::of))
}

/// The most memory that a program had at once, in bytes, as the kernel of Linux counts it. It only
/// ever grows, so the last answer before the end is the one that counts.
pub(crate) fn memory(command: &mut Command) -> Result<u64> {
    let mut child = command.spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while child.try_wait()?.is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kibibytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
        let bytes = kibibytes.and_then(|text| text.trim().parse::<u64>().ok());
        most = most.max(bytes.unwrap_or(0) * 1_024);
    }
    (most > 0)
        .then_some(most)
        .context("this system does not say how much memory a program has")
}
