//! Many results in one overview, compared with hashing the same files and nothing else.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use acceptance::handed_in::write_results;
use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};
use voorzorg_domain::snapshot::Timestamp;

use crate::clock::{Timing, memory, rounds};
use crate::megabytes;
use crate::table::{Aim, Table};

/// Each of these takes longer than a scan, so there are fewer.
const ROUNDS: usize = 5;
/// Results before each: what the watch makes in a year and more. They make a result the size that it is by then.
const EARLIER: u128 = 70;

pub(crate) fn measure(program: &Path, folder: &Path, table: &mut Table) -> Result<()> {
    let make = |count: usize| -> Result<PathBuf> {
        let place = folder.join(format!("results-{count}"));
        fs::create_dir_all(&place)?;
        write_results(&place, count, EARLIER, Timestamp(1_795_000_000))?;
        Ok(place)
    };
    let (few, many, most) = (make(100)?, make(1_000)?, make(10_000)?);
    let size = fs::metadata(most.join("00001.json"))?.len();
    let [few, many, all, bare] = &rounds(
        ROUNDS,
        [
            &mut || put_together(program, &few),
            &mut || put_together(program, &many),
            &mut || put_together(program, &most),
            &mut || hash_barely(&most),
        ],
    )?;
    println!(
        "Results of {size} bytes in one overview: 100 {few}; 1,000 {many}; 10,000 {all}. SHA-256 of \
         the same 10,000 files, one after the other, by this program: {bare}."
    );
    let row = "results, 1,000 to 10,000 / 100 to 1,000";
    table.add(row, Timing::growth([few, many, all]), crate::TENFOLD, " x");
    let row = "10,000 results / hashing the same files";
    table.add(row, all.over(bare), Aim::None, " x");
    let peak = memory(&mut overview(program, &most))?;
    table.add(
        "most memory, 10,000 results",
        megabytes(peak),
        Aim::None,
        " MB",
    );
    Ok(())
}

fn overview(program: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .arg("overview")
        .arg(folder)
        .args(["--format", "html", "--at", "2026-11-29T12:00:00+01:00"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn put_together(program: &Path, folder: &Path) -> Result<()> {
    let status = overview(program, folder).status()?;
    ensure!(status.code() == Some(20), "no list: {status}");
    Ok(())
}

fn hash_barely(folder: &Path) -> Result<()> {
    for file in fs::read_dir(folder)? {
        black_box(Sha256::digest(fs::read(file?.path())?));
    }
    Ok(())
}
