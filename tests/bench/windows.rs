//! The real Windows program under Wine, over lists of apps of several lengths.

use std::ops::Range;

use anyhow::{Result, ensure};

use crate::FIVEFOLD;
use crate::clock::{Timing, rounds};
use crate::table::Table;

#[path = "../wine/prefix.rs"]
#[expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    dead_code,
    reason = "the computer that the tests make; without it there is nothing to measure"
)]
mod prefix;

use self::prefix::Prefix;

const ROW: &str = "under Wine, 1,000 to 5,000 / 200 to 1,000";
/// Wine takes long to start, so there are fewer rounds.
const ROUNDS: usize = 5;
const LIST: &str = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall";

pub(crate) fn measure(table: &mut Table) -> Result<()> {
    if std::env::var_os("VOORZORG_EXE").is_none() {
        table.left_out(ROW, "no Wine here, or no program built for Windows");
        return Ok(());
    }
    let prefix = Prefix::new();
    prefix.import(&entries(0..200));
    let fewer = scans(&prefix)?;
    prefix.import(&entries(200..1_000));
    let few = scans(&prefix)?;
    prefix.import(&entries(1_000..5_000));
    let many = scans(&prefix)?;
    println!(
        "The list of apps under Wine, one in twenty the vendor's, {ROUNDS} rounds: 200 entries \
         {fewer}; 1,000 {few}; 5,000 {many}."
    );
    table.add(ROW, Timing::growth([&fewer, &few, &many]), FIVEFOLD, " x");
    Ok(())
}

fn scans(prefix: &Prefix) -> Result<Timing> {
    let mut scan = || {
        let ran = prefix.scan(&["--json"]);
        ensure!(ran.code == Some(10), "{}", ran.all());
        Ok(())
    };
    let [timing] = rounds(ROUNDS, [&mut scan])?;
    Ok(timing)
}

/// A text for the registry editor.
fn entries(numbers: Range<usize>) -> String {
    numbers
        .map(|number| {
            let (name, maker) = if number.is_multiple_of(20) {
                ("Kaspersky Standard", "AO Kaspersky Lab")
            } else {
                ("Example Program", "Example Company")
            };
            format!(
                "[{LIST}\\Example {number}]\r\n\
                 \"DisplayName\"=\"{name} {number}\"\r\n\
                 \"DisplayVersion\"=\"21.{number}\"\r\n\
                 \"Publisher\"=\"{maker}\"\r\n\
                 \"InstallLocation\"=\"C:\\\\Program Files\\\\Example {number}\"\r\n\
                 \"UninstallString\"=\"C:\\\\Program Files\\\\Example {number}\\\\remove.exe\"\r\n\r\n"
            )
        })
        .collect()
}
