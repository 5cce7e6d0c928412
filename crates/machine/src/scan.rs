//! One scan of a machine: every probe in parallel, each with its own time limit.
//!
//! It may not know how a probe reads its source. Whatever happens to a probe, the scan itself ends.

use std::sync::mpsc;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::task::JoinSet;
use voorzorg_domain::snapshot::{Boot, FORMAT, Gap, Probe, Reading, Snapshot, Timestamp};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::{self, Job};
use crate::local::{InFlightReads, Local, ReadSource};
use crate::parse::redact;

/// How long one probe may take.
const LIMIT: Duration = Duration::from_secs(20);
/// How long the boot may take when it is asked for outside a scan, where somebody waits.
const BOOT_LIMIT: Duration = Duration::from_secs(5);
/// What is kept of one probe at most: facts, gaps, the bytes of one of them and of all facts together,
/// as JSON. A real computer stays far below each, and many scans at these limits fit in a journal.
const FACTS: usize = 2_000;
const GAPS: usize = 200;
const ONE: usize = 16 * 1024;
const ALL: usize = 256 * 1024;

/// Scans this computer or a sysroot.
pub(crate) async fn scan(
    local: &Local,
    filter: &VendorFilter,
    now: Timestamp,
    progress: impl Fn(Probe) + Send + Sync,
) -> Snapshot {
    let (system, sysroot) = (local.system, local.sysroot.clone());
    let jobs = collect::jobs(system, sysroot.as_ref(), filter);
    let readings = read_all(jobs, &local.in_flight, LIMIT, progress);
    // Files as well, so each has a thread and a limit like a probe.
    let of_host = sysroot.clone();
    let host = on_own_thread(ReadSource::Host, &local.in_flight, LIMIT, move || {
        collect::host::host(system, of_host.as_ref())
    });
    let boot = on_own_thread(ReadSource::Boot, &local.in_flight, LIMIT, move || {
        collect::host::boot(sysroot.as_ref())
    });
    let (readings, host, boot) = tokio::join!(readings, host, boot);
    Snapshot {
        format: FORMAT,
        taken_at: now,
        host: host.unwrap_or_else(|_| collect::host::unknown(system)),
        boot: boot.unwrap_or_default(),
        readings: readings
            .into_iter()
            .map(without_private)
            .map(bounded)
            .collect(),
    }
    .in_order()
}

/// Which boot of the machine this is; unknown when it did not answer in time. Blocks for a few
/// seconds at most.
pub(crate) fn boot(local: &Local) -> Boot {
    let sysroot = local.sysroot.clone();
    let (sender, receiver) = mpsc::channel();
    // Not among the reads of a scan: one that goes on now may not make this boot unknown.
    let started = start(ReadSource::Boot, move || {
        let _ = sender.send(collect::host::boot(sysroot.as_ref()));
    });
    match started {
        Ok(()) => receiver.recv_timeout(BOOT_LIMIT).unwrap_or_default(),
        Err(_) => Boot::default(),
    }
}

/// Redacts personal data in every text of a reading. Collectors redact too; this is the last check,
/// which no field can bypass.
fn without_private(reading: Reading) -> Reading {
    let mut gaps: Vec<Gap> = reading.gaps.into_iter().map(redact::gap).collect();
    let notes = reading.notes.into_iter().map(redact::gap).collect();
    let count = reading.facts.len();
    let facts: Vec<_> = reading.facts.iter().filter_map(redact::fact).collect();
    if facts.len() < count {
        gaps.push(Gap::unreadable(
            "something could not be kept without private data",
        ));
    }
    Reading {
        probe: reading.probe,
        facts,
        gaps,
        notes,
    }
}

/// Leaves out what is too much to keep, with a gap that says so: any program can make thousands of
/// folders or entries with long names.
fn bounded(mut reading: Reading) -> Reading {
    let count = |reading: &Reading| {
        let Reading {
            facts, gaps, notes, ..
        } = reading;
        facts.len() + gaps.len() + notes.len()
    };
    let before = count(&reading);
    let mut room = ALL;
    reading.facts.truncate(FACTS);
    reading.facts.retain(|fact| {
        let size = size(fact);
        let left = room.checked_sub(size).filter(|_| size <= ONE);
        room = left.unwrap_or(room);
        left.is_some()
    });
    for gaps in [&mut reading.gaps, &mut reading.notes] {
        gaps.truncate(GAPS);
        gaps.retain(|gap| size(gap) <= ONE);
    }
    if count(&reading) < before {
        reading.gaps.push(Gap::unreadable("too many to keep"));
    }
    reading
}

/// In bytes of JSON, as in a journal.
fn size(value: &impl serde::Serialize) -> usize {
    serde_json::to_string(value).map_or(usize::MAX, |text| text.len())
}

async fn read_all(
    jobs: Vec<(Probe, Job)>,
    in_flight: &InFlightReads,
    limit: Duration,
    progress: impl Fn(Probe) + Send + Sync,
) -> Vec<Reading> {
    let mut reads = JoinSet::new();
    for (probe, job) in jobs {
        reads.spawn(read_one(probe, job, in_flight.clone(), limit));
    }
    let mut readings = Vec::new();
    while let Some(read) = reads.join_next().await {
        // These tasks only wait, and none is cancelled, so they do not fail.
        if let Ok(reading) = read {
            progress(reading.probe);
            readings.push(reading);
        }
    }
    readings
}

/// Reads one probe on a thread of its own.
async fn read_one(probe: Probe, job: Job, in_flight: InFlightReads, limit: Duration) -> Reading {
    let read = on_own_thread(ReadSource::Probe(probe), &in_flight, limit, job).await;
    read.unwrap_or_else(|gap| Reading::gap(probe, gap))
}

/// Runs `job` on a thread of its own, so that a stuck read cannot keep the app from ending. The gap
/// says why there is no answer.
async fn on_own_thread<T: Send + 'static>(
    source: ReadSource,
    in_flight: &InFlightReads,
    limit: Duration,
    job: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Gap> {
    let guard = in_flight.begin(source).ok_or(Gap::TIMED_OUT)?;
    let (sender, receiver) = oneshot::channel();
    start(source, move || {
        let answer = job();
        // Before the answer is sent, so that its receiver can read this source again at once.
        drop(guard);
        // After a time-out there is no receiver any more.
        let _ = sender.send(answer);
    })?;
    match tokio::time::timeout(limit, receiver).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(_)) => {
            tracing::warn!(source = source.name(), "a collector stopped halfway");
            Err(Gap::unreadable("the collector stopped halfway"))
        }
        Err(_) => {
            tracing::warn!(source = source.name(), "a source did not answer in time");
            Err(Gap::TIMED_OUT)
        }
    }
}

/// Starts a thread that reads `source`.
fn start(source: ReadSource, job: impl FnOnce() + Send + 'static) -> Result<(), Gap> {
    let thread = std::thread::Builder::new().name(source.name().to_owned());
    match thread.spawn(job) {
        Ok(_) => Ok(()),
        Err(error) => Err(Gap::unreadable(error.kind().to_string())),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use voorzorg_domain::snapshot::{Fact, GapKind, Process};

    use super::*;

    fn job(job: impl FnOnce() -> Reading + Send + 'static) -> Job {
        Box::new(job)
    }

    const SHORT: Duration = Duration::from_millis(100);

    /// Which system it is stands in a file, and that file may be on a disk that does not answer.
    #[tokio::test]
    async fn a_host_that_does_not_answer_is_unknown_and_keeps_nobody_waiting() {
        let in_flight = InFlightReads::default();
        let (release, released) = mpsc::channel::<()>();
        let stuck = move || released.recv().is_ok();
        let read = on_own_thread(ReadSource::Host, &in_flight, SHORT, stuck).await;
        assert_eq!(read, Err(Gap::TIMED_OUT));
        let again = on_own_thread(ReadSource::Host, &in_flight, LIMIT, || true).await;
        assert_eq!(again, Err(Gap::TIMED_OUT), "one stuck thread is enough");
        let boot = on_own_thread(ReadSource::Boot, &in_flight, LIMIT, || true).await;
        assert_eq!(boot, Ok(true));
        drop(release);
    }

    #[tokio::test]
    async fn a_stuck_source_becomes_a_gap_and_is_not_asked_again_while_stuck() {
        let in_flight = InFlightReads::default();
        let (release, wait) = mpsc::channel::<()>();
        let stuck = job(move || {
            let _ = wait.recv();
            Reading::complete(Probe::Rpm, Vec::new())
        });
        let quick = job(|| Reading::complete(Probe::Dpkg, Vec::new()));
        let jobs = vec![(Probe::Rpm, stuck), (Probe::Dpkg, quick)];
        let mut readings = read_all(jobs, &in_flight, SHORT, |_| {}).await;
        readings.sort_by_key(|reading| reading.probe);
        assert_eq!(readings[0], Reading::complete(Probe::Dpkg, Vec::new()));
        assert_eq!(readings[1], Reading::gap(Probe::Rpm, Gap::TIMED_OUT));

        let again = job(|| Reading::complete(Probe::Rpm, Vec::new()));
        let readings = read_all(vec![(Probe::Rpm, again)], &in_flight, SHORT, |_| {}).await;
        assert_eq!(readings, [Reading::gap(Probe::Rpm, Gap::TIMED_OUT)]);
        drop(release);
    }

    #[tokio::test]
    async fn a_collector_that_panics_becomes_a_gap_and_may_be_asked_again() {
        let in_flight = InFlightReads::default();
        let broken = job(|| panic!("on purpose, in a test"));
        let readings = read_all(vec![(Probe::Units, broken)], &in_flight, LIMIT, |_| {}).await;
        assert!(
            matches!(&readings[0].gaps[..], [gap] if gap.kind == GapKind::Unreadable),
            "{readings:?}"
        );

        let whole = job(|| Reading::complete(Probe::Units, Vec::new()));
        let readings = read_all(vec![(Probe::Units, whole)], &in_flight, LIMIT, |_| {}).await;
        assert_eq!(readings, [Reading::complete(Probe::Units, Vec::new())]);
    }

    fn process(name: String) -> Fact {
        Fact::Process(Process {
            name,
            path: None,
            deleted: false,
            maker: None,
        })
    }

    #[test]
    fn what_is_too_much_to_keep_is_left_out_and_said() {
        let processes = |count: usize, length: usize| {
            let names = (0..count).map(|number| format!("{number:0length$}"));
            bounded(Reading::complete(
                Probe::Processes,
                names.map(process).collect(),
            ))
        };
        let few = processes(100, 10);
        assert_eq!((few.facts.len(), few.gaps.len()), (100, 0));
        for (count, length, kept) in [
            (40_000, 10, FACTS),
            (2, ONE, 0),
            (1_000, ONE / 2, 2 * ALL / ONE - 1),
        ] {
            let reading = processes(count, length);
            assert_eq!(reading.facts.len(), kept);
            assert_eq!(reading.gaps, [Gap::unreadable("too many to keep")]);
            assert!(size(&reading) < ALL + ONE);
        }
        let mut gaps = Reading::complete(Probe::Folders, Vec::new());
        gaps.gaps = vec![Gap::unreadable("x"); 40_000];
        let gaps = bounded(gaps);
        assert_eq!(gaps.gaps.len(), GAPS + 1);
        assert_eq!(gaps.gaps.last(), Some(&Gap::unreadable("too many to keep")));
    }

    #[tokio::test]
    async fn progress_is_told_once_for_each_source() {
        let reported = Mutex::new(Vec::new());
        let jobs = [Probe::Dpkg, Probe::Rpm, Probe::Units]
            .map(|probe| (probe, job(move || Reading::complete(probe, Vec::new()))));
        read_all(jobs.into(), &InFlightReads::default(), LIMIT, |probe| {
            reported.lock().unwrap().push(probe);
        })
        .await;
        let mut reported = reported.into_inner().unwrap();
        reported.sort();
        assert_eq!(reported, [Probe::Dpkg, Probe::Rpm, Probe::Units]);
    }
}
