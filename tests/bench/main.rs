//! How long a scan takes and how much memory it needs, as ratios from one run: `cargo xtask bench`.
//!
//! It prints and never fails for being slow: computers differ, and are busy now and then. Everything
//! is measured on the program as it ships.
#![forbid(unsafe_code)]

mod clock;
mod overview;
mod recorded;
mod table;
mod tree;
#[cfg(unix)]
mod windows;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::clock::{Timing, memory, rounds};
use crate::recorded::Kind;
use crate::table::{Aim, Table};
use crate::tree::Machine;

/// How often everything is measured; the shortest time counts, and the middle one is shown too.
const ROUNDS: usize = 15;
/// Ten times the input may take this many times as long and still count as linear.
const TENFOLD: Aim = Aim::AtMost(12.0);
const FIVEFOLD: Aim = Aim::AtMost(6.0);

fn main() -> Result<()> {
    let program = std::env::var_os("VOORZORG_CLI").map(PathBuf::from);
    let program = program.context("VOORZORG_CLI names no program: run cargo xtask bench")?;
    let folder = tempfile::tempdir()?;
    let mut table = Table::default();
    whole_scan(&program, folder.path(), &mut table)?;
    packages(&program, folder.path(), &mut table)?;
    recordings(&program, folder.path(), &mut table)?;
    overview::measure(&program, folder.path(), &mut table)?;
    #[cfg(unix)]
    windows::measure(&mut table)?;
    let size = fs::metadata(&program)?.len();
    table.add(
        "size of the program, stripped",
        megabytes(size),
        Aim::None,
        " MB",
    );
    println!("\n{table}");
    Ok(())
}

/// A whole scan of a typical machine, compared with reading the same files and nothing else.
fn whole_scan(program: &Path, folder: &Path, table: &mut Table) -> Result<()> {
    let empty = tree::make(&folder.join("empty"), Machine::EMPTY)?;
    let usual = tree::make(&folder.join("usual"), Machine::USUAL)?;
    let [start, whole, bare] = rounds(
        ROUNDS,
        [
            &mut || scan_root(program, &empty),
            &mut || scan_root(program, &usual),
            &mut || tree::read_barely(&usual),
        ],
    )?;
    println!(
        "One look at {}: {whole}.\n\
         Of that, start and end, with nothing to read: {start}.\n\
         Bare reading: every folder listed and every file read that the look reads, one after the \
         other, into 64 KiB that are used again, by this program: {bare}.",
        Machine::USUAL
    );
    let row = "a look, from the start of the process to its end";
    table.add(row, whole.least_ms(), Aim::Below(100.0), " ms");
    table.add(
        "the same / bare reading",
        whole.over(&bare),
        Aim::None,
        " x",
    );
    table.add(
        "start and end, with nothing to read",
        start.least_ms(),
        Aim::None,
        " ms",
    );
    Ok(())
}

fn packages(program: &Path, folder: &Path, table: &mut Table) -> Result<()> {
    let make = |packages| {
        let place = folder.join(format!("packages-{packages}"));
        tree::make(&place, Machine { packages, units: 0 })
    };
    let (few, many, most) = (make(1_000)?, make(10_000)?, make(100_000)?);
    let times = rounds(
        ROUNDS,
        [
            &mut || scan_root(program, &few),
            &mut || scan_root(program, &many),
            &mut || scan_root(program, &most),
            &mut || tree::read_barely(&most),
        ],
    )?;
    let [few, many, all, bare] = &times;
    println!(
        "Packages of dpkg, the whole look: 1,000 {few}; 10,000 {many}; 100,000 {all}. Bare reading \
         of the last: {bare}."
    );
    let row = "packages, 10,000 to 100,000 / 1,000 to 10,000";
    table.add(row, Timing::growth([few, many, all]), TENFOLD, " x");
    table.add(
        "100,000 packages / bare reading",
        all.over(bare),
        Aim::None,
        " x",
    );
    let peak = memory(&mut scan(program, &root(&most)))?;
    let row = "most memory, 100,000 packages";
    table.add(row, megabytes(peak), Aim::Below(30.0), " MB");
    Ok(())
}

fn recordings(program: &Path, folder: &Path, table: &mut Table) -> Result<()> {
    for (kind, name, [fewer, few, many], aim) in [
        (Kind::Processes, "processes", [100, 1_000, 10_000], TENFOLD),
        (
            Kind::UninstallEntries,
            "uninstall entries",
            [200, 1_000, 5_000],
            FIVEFOLD,
        ),
    ] {
        let write = |count| recorded::write(folder, kind, count);
        let files = [write(fewer)?, write(few)?, write(many)?];
        let [one, other, most] = rounds(
            ROUNDS,
            [
                &mut || scan_file(program, &files[0]),
                &mut || scan_file(program, &files[1]),
                &mut || scan_file(program, &files[2]),
            ],
        )?;
        println!(
            "Recorded {name}, one in twenty the vendor's: {fewer} {one}; {few} {other}; {many} {most}."
        );
        let row = format!("{name}, {few} to {many} / {fewer} to {few}");
        table.add(&row, Timing::growth([&one, &other, &most]), aim, " x");
        let peak = memory(&mut scan(program, &["--snapshot".into(), files[2].clone()]))?;
        let row = format!("most memory, {many} recorded {name}");
        table.add(&row, megabytes(peak), Aim::Below(30.0), " MB");
    }
    Ok(())
}

fn root(tree: &Path) -> [PathBuf; 4] {
    [
        "--root".into(),
        tree.into(),
        "--system".into(),
        "linux".into(),
    ]
}

fn scan(program: &Path, words: &[PathBuf]) -> Command {
    let mut command = Command::new(program);
    command
        .args(["scan", "--lang", "en"])
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn scan_root(program: &Path, tree: &Path) -> Result<()> {
    scanned(&mut scan(program, &root(tree)))
}

fn scan_file(program: &Path, file: &Path) -> Result<()> {
    scanned(&mut scan(program, &["--snapshot".into(), file.into()]))
}

/// Runs a scan, which must end with one of its documented exit codes.
fn scanned(command: &mut Command) -> Result<()> {
    let status = command.status()?;
    let is_scan = matches!(status.code(), Some(0 | 10 | 11 | 20));
    anyhow::ensure!(is_scan, "{command:?} ended with {status}");
    Ok(())
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}

/// The shortest of several times, and the middle one.
impl std::fmt::Display for Timing {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "{:.1} ms ({:.1})",
            self.least_ms(),
            self.middle_ms()
        )
    }
}
