//! Mutation testing of the code that promises rest on: small faults are put into it one by one, and a test has to
//! find each. It takes hours, so it is no part of any check; it is done in parts, and goes on where it stopped.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::cargo::cargo;
use crate::steps::{Run, start};

/// The code under test, below `crates/domain/src`.
const FILES: [&str; 8] = [
    "journey/decide.rs",
    "journey/gate.rs",
    "journey/mod.rs",
    "verification.rs",
    "may_stay.rs",
    "report.rs",
    "assessment.rs",
    "watching/*.rs",
];
/// The tests that tell random stories. They are left out: a named case has to find each fault, so that it says what
/// is wrong, and a story that broke would be shrunk for minutes.
const RANDOM: [&str; 2] = ["every_rule_holds", "watching::tests::lives"];
/// Each part takes some ten minutes.
const PARTS: usize = 16;
/// A mutant that makes the tests hang is ended after this many seconds, and counts as found.
const TIMEOUT: &str = "120";

/// Tests every part that has not been tested since the folder `target/mutants` was last removed.
pub(crate) fn test(run: &mut Run) {
    for part in 0..PARTS {
        run.step(
            &format!("mutants, part {} of {PARTS}", part + 1),
            move |root| one_part(root, part),
        );
    }
    run.step("mutants that no test found", summary);
}

fn one_part(root: &Path, part: usize) -> Result<()> {
    let folder = root.join("target/mutants").join(part.to_string());
    let done = folder.join("done");
    if done.is_file() {
        println!("done before");
        return Ok(());
    }
    let mut command = cargo(root, &["mutants", "--package", "voorzorg-domain"]);
    for tests in ["voorzorg-domain", "voorzorg-catalogue"] {
        command.arg("--test-package").arg(tests);
    }
    for file in FILES {
        command
            .arg("--file")
            .arg(format!("crates/domain/src/{file}"));
    }
    command
        .args(["--shard", &format!("{part}/{PARTS}"), "--timeout", TIMEOUT])
        .args(["--no-shuffle", "--baseline", "skip", "--colors", "never"])
        .arg("--output")
        .arg(&folder)
        // For cargo, and then for the tests.
        .args(["--", "--lib", "--tests", "--"]);
    for test in RANDOM {
        command.args(["--skip", test]);
    }
    // It fails when a mutant was missed, which the summary tells.
    let ended = command
        .status()
        .context("cargo-mutants; `cargo install cargo-mutants` brings it")?;
    let has_result = folder.join("mutants.out/outcomes.json").is_file();
    if ended.code().is_some_and(|code| [0, 2, 3].contains(&code)) && has_result {
        fs::write(done, "")?;
        return Ok(());
    }
    start(&mut command)
}

/// Prints the mutants that no test found, and how many of all they are.
fn summary(root: &Path) -> Result<()> {
    let (mut found, mut missed) = (0, Vec::new());
    for part in 0..PARTS {
        let folder = root
            .join("target/mutants")
            .join(part.to_string())
            .join("mutants.out");
        let lines = |name: &str| -> Vec<String> {
            let text = fs::read_to_string(folder.join(name)).unwrap_or_default();
            text.lines().map(str::to_owned).collect()
        };
        found += lines("caught.txt").len() + lines("timeout.txt").len();
        missed.extend(lines("missed.txt"));
    }
    for mutant in &missed {
        println!("{mutant}");
    }
    println!(
        "{} of {} mutants were not found",
        missed.len(),
        found + missed.len()
    );
    Ok(())
}
