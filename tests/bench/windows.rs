//! The real Windows program under Wine, over lists of apps of several lengths.

use std::ops::Range;
use std::path::Path;

use anyhow::{Result, ensure};

use crate::FIVEFOLD;
use crate::clock::{Timing, rounds};
use crate::table::{Aim, Table};

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
const OPENED: &str = "under Wine, 450 services, files opened / not opened";
/// As many drivers and services as a full computer has.
const SERVICES: usize = 450;
/// A program of usual size that Wine brings.
const PROGRAM: &str = "/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/notepad.exe";
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
    files(table)
}

/// What it costs to open the file of each service: a computer whose services name files that are there,
/// and one whose services name nothing that can be opened.
fn files(table: &mut Table) -> Result<()> {
    let (without, with) = (Prefix::new(), Prefix::new());
    without.import(&services(""));
    with.import(&services(r"C:\\many\\"));
    for number in 0..SERVICES {
        with.place(&format!(r"many\{number}.exe"), Path::new(PROGRAM));
    }
    let scan = |prefix: &Prefix| {
        let ran = prefix.scan(&["--json"]);
        ensure!(ran.code == Some(0), "{}", ran.all());
        Ok(())
    };
    let (mut one, mut other) = (|| scan(&without), || scan(&with));
    let [closed, opened] = rounds(ROUNDS, [&mut one, &mut other])?;
    println!(
        "{SERVICES} services under Wine, {ROUNDS} rounds: none of their files opened {closed}; each \
         opened and read {opened}."
    );
    table.add(OPENED, opened.over(&closed), Aim::AtMost(2.0), " x");
    Ok(())
}

/// Services for the registry editor, whose programs stand in `folder`.
fn services(folder: &str) -> String {
    (0..SERVICES)
        .map(|number| {
            format!(
                "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Example {number}]\r\n\
                 \"Type\"=dword:10\r\n\
                 \"ImagePath\"=\"{folder}{number}.exe\"\r\n\r\n"
            )
        })
        .collect()
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
