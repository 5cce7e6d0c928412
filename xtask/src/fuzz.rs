//! Fuzzes every parser with libFuzzer, on stable Rust and without cargo-fuzz: these are the flags that cargo-fuzz
//! would pass.
//!
//! Does not know the targets; the program in `fuzz/` lists them.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, bail, ensure};

use crate::cargo::{built, cargo, target_folder};
use crate::command::{answer, output, start};
use crate::setup::PACKAGES;
use crate::steps::Run;

/// Coverage counters at every edge, and traces of comparisons.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";
/// A target that needs longer than ten seconds for one input hangs.
const LIMITS: &str = "-timeout=10 -rss_limit_mb=512 -max_len=16384 -print_final_stats=1";
/// Instead of a target: lists them.
const NAMES: &str = "names";

/// How long, and how thorough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// The same input every time, and soon over.
    Short,
    /// So many seconds for each reader, going on from what was found before.
    Long(u32),
}

impl Effort {
    fn seconds(self) -> u32 {
        match self {
            Self::Short => 1,
            Self::Long(seconds) => seconds,
        }
    }

    /// An unoptimised build takes half the time, which is most of a short run.
    fn profile(self) -> (&'static str, &'static str) {
        match self {
            Self::Short => ("dev", "debug"),
            Self::Long(_) => ("fuzz", "fuzz"),
        }
    }
}

pub(crate) fn fuzz(run: &mut Run, effort: Effort) {
    let name = format!("hostile input, {} s for each reader", effort.seconds());
    if std::env::consts::OS != "linux" {
        run.not_on_this_system(&name);
        return;
    }
    run.step_after(&[PACKAGES], &name, |root| {
        let program = build(root, effort)?;
        let readers = readers(root, &program)?;
        // Where the fuzzer keeps what it finds.
        let folder = target_folder(root)?.join("hostile-input");
        fs::create_dir_all(&folder)?;
        let failed = run_all(root, &program, &folder, &readers, effort);
        ensure!(failed.is_empty(), "{}", failed.join("\n"));
        println!("{} readers survived", readers.len());
        Ok(())
    });
}

fn build(root: &Path, effort: Effort) -> Result<PathBuf> {
    let host = answer("rustc", &["--print", "host-tuple"]).context("rustc names no host")?;
    let (profile, place) = effort.profile();
    // With an explicit target, RUSTFLAGS do not apply to build scripts and macros.
    let words =
        format!("build -p voorzorg-fuzz --features libfuzzer --profile {profile} --target {host}");
    start(cargo(root, &words).env("RUSTFLAGS", FLAGS))?;
    built(root, &host, place, "voorzorg-fuzz")
}

/// The targets. Each must have a folder of seeds, and each folder a target.
fn readers(root: &Path, program: &Path) -> Result<Vec<String>> {
    let said = output(Command::new(program).env("VOORZORG_FUZZ", NAMES))?;
    let readers: BTreeSet<String> = said.lines().map(str::to_owned).collect();
    ensure!(!readers.is_empty(), "the fuzzer names no reader");
    let mut seeds = BTreeSet::new();
    for entry in fs::read_dir(root.join("fuzz/corpus"))? {
        seeds.insert(entry?.file_name().to_string_lossy().into_owned());
    }
    let odd: Vec<&String> = readers.symmetric_difference(&seeds).collect();
    ensure!(
        odd.is_empty(),
        "a reader without seeds, or seeds without a reader: {odd:?}"
    );
    Ok(readers.into_iter().collect())
}

/// Runs them all, as many at once as there are processors, and says what failed.
fn run_all(
    root: &Path,
    program: &Path,
    folder: &Path,
    readers: &[String],
    effort: Effort,
) -> Vec<String> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut failed = Vec::new();
        while let Some(reader) = readers.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Err(error) = run_one(root, program, folder, reader, effort) {
                failed.push(format!("{reader}: {error:#}"));
            }
        }
        failed
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let failed = workers.into_iter().map(thread::ScopedJoinHandle::join);
        failed
            .flat_map(|failed| failed.unwrap_or_else(|_| vec!["a worker panicked".to_owned()]))
            .collect()
    })
}

fn run_one(root: &Path, program: &Path, folder: &Path, reader: &str, effort: Effort) -> Result<()> {
    let found = folder.join(reader);
    if effort == Effort::Short && found.exists() {
        fs::remove_dir_all(&found)?;
    }
    fs::create_dir_all(&found)?;
    let log = folder.join(format!("{reader}.log"));
    let mut command = Command::new("timeout");
    command
        .arg("--kill-after=5")
        .arg((effort.seconds() + 60).to_string())
        .arg(program)
        .args(words(reader, folder, effort))
        .args([&found, &root.join("fuzz/corpus").join(reader)])
        .env("VOORZORG_FUZZ", reader)
        .env("RUST_BACKTRACE", "0")
        .stderr(File::create(&log)?);
    let status = command.status().context("`timeout` does not start")?;
    if status.success() {
        return Ok(());
    }
    let said = fs::read_to_string(&log).unwrap_or_default();
    bail!("{}\nall of it: {}", trouble(&said), log.display())
}

fn words(reader: &str, folder: &Path, effort: Effort) -> Vec<OsString> {
    let mut words: Vec<OsString> = LIMITS.split(' ').map(OsString::from).collect();
    words.push(format!("-max_total_time={}", effort.seconds()).into());
    let mut prefix = OsString::from("-artifact_prefix=");
    prefix.push(folder.join(format!("{reader}-")));
    words.push(prefix);
    if effort == Effort::Short {
        words.push("-seed=1".into());
    }
    words
}

/// The lines of a log that say what went wrong, and with which input.
fn trouble(said: &str) -> String {
    let mut lines = said.lines();
    let mut trouble = Vec::new();
    while let Some(line) = lines.next() {
        if line.contains("panicked at") {
            trouble.push(line);
            trouble.extend(lines.next());
        } else if line.contains("ERROR: libFuzzer") || line.contains("Test unit written to") {
            trouble.push(line);
        }
    }
    if trouble.is_empty() {
        trouble.extend(said.lines().last());
    }
    trouble.join("\n")
}

/// Seconds for each reader in the check before a release.
pub(crate) const BEFORE_A_RELEASE: u32 = 30;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_run_is_the_same_every_time() {
        let seed = |effort| {
            let words = words("dpkg", Path::new("x"), effort);
            words.iter().any(|word| word == "-seed=1")
        };
        assert!(seed(Effort::Short));
        assert!(!seed(Effort::Long(60)));
    }

    #[test]
    fn what_went_wrong_is_told_without_the_rest() {
        let said = "INFO: Seed: 1\n#2 INITED\nthread 'x' panicked at a.rs:1:1:\nassertion failed\n\
            stack backtrace:\n==1== ERROR: libFuzzer: deadly signal\nMS: 1\n\
            artifact_prefix='t'; Test unit written to t-crash-1\nBase64: AA==\n";
        assert_eq!(
            trouble(said),
            "thread 'x' panicked at a.rs:1:1:\nassertion failed\n\
             ==1== ERROR: libFuzzer: deadly signal\n\
             artifact_prefix='t'; Test unit written to t-crash-1"
        );
        assert_eq!(trouble("one\ntwo\n"), "two");
    }
}
