//! Makes release builds and runs the benchmark in `tests/bench/` on them.
//!
//! Not part of the check: timings of a busy computer prove nothing.

use std::path::PathBuf;

use crate::cargo::{built, cargo, has_target};
use crate::command::{find, start};
use crate::setup::WINDOWS;
use crate::steps::Run;

const BUILD: &str = "release build of the command line";
const BUILD_WINDOWS: &str = "release build for Windows";
/// What the measurements under Wine need.
const TOOLS: [&str; 3] = ["wine", "Xvfb", "x86_64-w64-mingw32-gcc"];

pub(crate) fn measure(run: &mut Run) {
    run.step(BUILD, |root| {
        start(&mut cargo(root, "build --release -p voorzorg-cli"))
    });
    let exe = build_for_windows(run);
    run.step_after(&[BUILD], "measurements", |root| {
        let mut command = cargo(root, "bench -p acceptance --bench speed");
        command.env("VOORZORG_CLI", built(root, "", "release", "voorzorg")?);
        match exe {
            Some(exe) => command.env("VOORZORG_EXE", exe),
            None => command.env_remove("VOORZORG_EXE"),
        };
        start(&mut command)
    });
}

/// The program for Windows, where it can be built and run under Wine.
fn build_for_windows(run: &mut Run) -> Option<PathBuf> {
    let missing = TOOLS.into_iter().find(|tool| find(tool).is_none());
    let missing = missing.or_else(|| (!has_target(WINDOWS)).then_some(WINDOWS));
    if let Some(missing) = missing {
        run.left_out(BUILD_WINDOWS, format!("{missing} is missing"));
        return None;
    }
    let mut exe = None;
    run.step(BUILD_WINDOWS, |root| {
        let words = format!("build --release -p voorzorg-cli --target {WINDOWS}");
        start(&mut cargo(root, &words))?;
        exe = Some(built(root, WINDOWS, "release", "voorzorg")?);
        Ok(())
    });
    exe
}
