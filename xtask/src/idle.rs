//! Measures the idle watcher: memory, processor time and wake-ups.
//!
//! Starts the release build on a session bus and in folders of its own, and reads `/proc`.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

/// The aims: below 15 MB resident, and below a tenth of a per cent of one processor.
const RESIDENT_KB: u64 = 15 * 1024;
const CPU_PER_MILLE: f64 = 1.0;
/// The watcher compares clocks every five minutes; none of its timers is faster.
const WAKES_PER_MINUTE: f64 = 1.0;
/// Seconds after which the first scan is over.
const FIRST_LOOK: Duration = Duration::from_secs(60);

/// One reading of the counters in `/proc`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counted {
    resident_kb: u64,
    threads: u64,
    /// Hundredths of a second.
    ticks: u64,
    wakes: u64,
}

/// Measures for `seconds`, prints the figures, and fails above the aims.
pub(crate) fn measure(watcher: &Path, seconds: u64) -> Result<()> {
    let folder = std::env::temp_dir().join(format!("voorzorg-idle-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let measured = measure_in(watcher, &folder, seconds);
    fs::remove_dir_all(&folder)?;
    measured
}

fn measure_in(watcher: &Path, folder: &Path, seconds: u64) -> Result<()> {
    let mut bus = Command::new("dbus-daemon")
        .args(["--session", "--nofork", "--print-address=1"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("could not start dbus-daemon")?;
    let mut address = String::new();
    let said = bus.stdout.take().context("dbus-daemon says nothing")?;
    BufReader::new(said).read_line(&mut address)?;
    let _bus = Ends(bus);
    let data = folder.join("data");
    let process = Command::new(watcher)
        .args(["--delay", "0"])
        .env("HOME", folder)
        .env("VOORZORG_DATA", &data)
        .env("DBUS_SESSION_BUS_ADDRESS", address.trim())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .context("could not start the watcher")?;
    let mut watcher = Ends(process);
    let begin = Instant::now();
    while !data.join("watch.json").is_file() {
        ensure!(begin.elapsed() < FIRST_LOOK, "the first look did not end");
        ensure!(watcher.0.try_wait()?.is_none(), "the watcher has ended");
        sleep(Duration::from_millis(200));
    }
    // The processes that the scan started have ended by then.
    sleep(Duration::from_secs(5));
    let before = counted(watcher.0.id())?;
    sleep(Duration::from_secs(seconds));
    ensure!(watcher.0.try_wait()?.is_none(), "the watcher has ended");
    let after = counted(watcher.0.id())?;
    let (cpu, wakes) = rates(before, after, seconds);
    println!("over {seconds} s without anything to do, after a first look:");
    println!("  resident    {:.1} MB", after.resident_kb as f64 / 1024.0);
    println!("  threads     {}", after.threads);
    println!("  processor   {cpu:.3} per mille of one");
    println!("  woken       {wakes:.2} times a minute");
    if after.resident_kb >= RESIDENT_KB || cpu >= CPU_PER_MILLE || wakes > WAKES_PER_MINUTE {
        bail!("more than the aim: 15 MB, one per mille, once a minute");
    }
    Ok(())
}

/// Processor time in parts of a thousand, and wakes a minute.
fn rates(before: Counted, after: Counted, seconds: u64) -> (f64, f64) {
    let seconds = seconds.max(1) as f64;
    let ticks = after.ticks.saturating_sub(before.ticks) as f64;
    let wakes = after.wakes.saturating_sub(before.wakes) as f64;
    (ticks / 100.0 / seconds * 1000.0, wakes / seconds * 60.0)
}

fn counted(process: u32) -> Result<Counted> {
    let folder = format!("/proc/{process}");
    let read = |name: &str| {
        fs::read_to_string(format!("{folder}/{name}")).with_context(|| format!("{folder}/{name}"))
    };
    let mut wakes = 0;
    for task in fs::read_dir(format!("{folder}/task"))? {
        let status = fs::read_to_string(task?.path().join("status"))?;
        wakes += number(&status, "voluntary_ctxt_switches:");
    }
    let status = read("status")?;
    Ok(Counted {
        resident_kb: number(&status, "VmRSS:"),
        threads: number(&status, "Threads:"),
        ticks: ticks(&read("stat")?),
        wakes,
    })
}

fn number(status: &str, name: &str) -> u64 {
    status
        .lines()
        .find_map(|line| line.strip_prefix(name))
        .and_then(|rest| rest.split_whitespace().next())
        .and_then(|number| number.parse().ok())
        .unwrap_or_default()
}

/// Fields 14 and 15; the name before them may hold spaces and brackets.
fn ticks(stat: &str) -> u64 {
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|field| field.parse::<u64>().ok())
        .sum()
}

/// A process that ends with us.
struct Ends(Child);

impl Drop for Ends {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_linux_counts_is_read() {
        let status = "Name:\tx\nVmRSS:\t    6736 kB\nThreads:\t1\nvoluntary_ctxt_switches:\t29\nnonvoluntary_ctxt_switches:\t7\n";
        assert_eq!(number(status, "VmRSS:"), 6736);
        assert_eq!(number(status, "voluntary_ctxt_switches:"), 29);
        assert_eq!(number(status, "VmSwap:"), 0);
        let stat = "42 (a (b) c) S 1 42 42 0 -1 4194560 1500 0 0 0 12 3 0 0 20 0 1 0 100";
        assert_eq!(ticks(stat), 15);
    }

    #[test]
    fn rates_are_per_second_and_per_minute() {
        let counted = |ticks, wakes| Counted {
            ticks,
            wakes,
            ..Counted::default()
        };
        assert_eq!(rates(counted(0, 0), counted(60, 20), 600), (1.0, 2.0));
    }
}
