//! What each command of the check does, step by step.
//!
//! The tests themselves live with the code and in `tests/`; here they are only called.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, ensure};

use crate::cargo::{built, cargo};
use crate::command::{Background, answer, find, output, start};
use crate::fuzz::{self, Effort};
use crate::setup::{self, MACOS, PACKAGES, RUST_PARTS, WINDOWS, target_step};
use crate::steps::{Ending, Run};
use crate::suites;
use crate::third_party;
use crate::tidy as rules;

/// Everything but the window: the part that needs no system package and is linted for every system.
const CORE: &str = "-p voorzorg-domain -p voorzorg-catalogue -p voorzorg-machine -p voorzorg-guide -p voorzorg-watch -p voorzorg-cli";

pub(crate) fn open_window(run: &mut Run, arguments: &[OsString]) -> ExitCode {
    setup::for_the_window(run);
    cargo_step(
        run,
        &[PACKAGES],
        "build the window",
        "build -p voorzorg-app",
    );
    let ready = run.end();
    if !run.passed() {
        return ready;
    }
    let opened = built(run.root(), "", "debug", "voorzorg-app")
        .and_then(|window| start(Command::new(window).current_dir(run.root()).args(arguments)));
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

pub(crate) fn test(run: &mut Run) {
    setup::everything(run);
    cargo_step(run, &[RUST_PARTS], "format", "fmt --all --check");
    tidy(run);
    // Node needs little of the processor, and nothing that the compiler makes.
    let scripts = begin_scripts(run);
    // The window brings most of the code of others, which would be compiled twice: it is linted by `prove`.
    let lint = "clippy --workspace --exclude voorzorg-app --all-targets -- -D warnings";
    cargo_step(run, &[PACKAGES, RUST_PARTS], "lint", lint);
    suites::build(run);
    suites::build_for_wine(run);
    // Wine and the watch wait more than they work, so other steps are taken beside them.
    let in_wine = suites::begin(run, "wine", suites::wine_command);
    if run.has_passed(suites::BUILD) {
        run.step("tests", |root| {
            let words = format!("test {} --no-fail-fast", suites::WHOLE);
            start(cargo(root, &words).env(suites::PROGRAMS, suites::programs(root)?))
        });
    } else {
        cargo_step(run, &[], "tests without the window", "test --no-fail-fast");
    }
    end_scripts(run, scripts);
    let watching = suites::begin(run, "presence", suites::presence_command);
    run.step("documentation", |root| {
        start(cargo(root, "doc --no-deps").env("RUSTDOCFLAGS", "-D warnings"))
    });
    suites::dpkg(run);
    suites::wine(run, in_wine);
    suites::webdriver(run);
    suites::presence(run, watching);
}

pub(crate) fn prove(run: &mut Run) {
    setup::packages_for_packaging(run);
    test(run);
    let lint = "clippy -p voorzorg-app --all-targets -- -D warnings";
    cargo_step(run, &[PACKAGES, RUST_PARTS], "lint of the window", lint);
    targets(run);
    run.step("property tests with many more cases", |root| {
        let words = "test -p voorzorg-domain -p voorzorg-catalogue -p voorzorg-machine";
        start(cargo(root, words).env("PROPTEST_CASES", "8192"))
    });
    run.step(
        "every point at which an example or the program may be cut off",
        |root| {
            let words = format!("test {} --test it every_prefix", suites::WHOLE);
            let programs = suites::programs(root)?;
            start(
                cargo(root, &words)
                    .env(suites::PROGRAMS, programs)
                    .env("VOORZORG_ALL", "1"),
            )?;
            start(suites::acceptance(root, &[], "linux").env("VOORZORG_ALL", "1"))
        },
    );
    fuzz::fuzz(run, Effort::Long(fuzz::BEFORE_A_RELEASE));
    let build = "build --release -p voorzorg-cli";
    cargo_step(run, &[], "release build of the command line", build);
    suites::axe(run);
    suites::gallery(run);
    suites::figures(run);
    suites::packages(run);
    suites::idle(run, 600);
    deny(run);
}

pub(crate) fn tidy(run: &mut Run) {
    run.step("tidy", rules::check);
    run.step("licences of others", third_party::check);
}

/// Lints the code for Windows and macOS.
pub(crate) fn targets(run: &mut Run) {
    for name in [WINDOWS, MACOS] {
        setup::target(run, name);
    }
    for name in [WINDOWS, MACOS] {
        let words = format!("clippy --target {name} {CORE} --all-targets -- -D warnings");
        let needs = [&target_step(name), RUST_PARTS];
        cargo_step(run, &needs, &format!("lint for {name}"), &words);
    }
}

/// Regenerates committed files: the tests that compare them write them instead when this variable is set.
pub(crate) fn generate(run: &mut Run) {
    run.step("licences of others", third_party::write);
    run.step("schema of the catalogue", |root| {
        let words = "run -q -p voorzorg-catalogue --example write_schema";
        start(&mut cargo(root, words))
    });
    run.step("generate", |root| {
        let words = "test -p voorzorg-catalogue -p voorzorg-guide -p acceptance";
        start(cargo(root, words).env("VOORZORG_REGENERATE", "1"))?;
        start(
            Command::new("git")
                .current_dir(root)
                .args(["status", "--short"]),
        )
    });
}

/// A step that is one call of cargo.
fn cargo_step(run: &mut Run, needs: &[&str], name: &str, words: &str) {
    run.step_after(needs, name, |root| start(&mut cargo(root, words)));
}

const SCRIPTS: &str = "tests of the window's own scripts";

/// Starts `cargo xtask scripts` beside the next steps; `None` where it cannot be.
fn begin_scripts(run: &Run) -> Option<Background> {
    find("node").and(find("npm"))?;
    let mut command = Command::new(std::env::current_exe().ok()?);
    command.current_dir(run.root()).arg("scripts");
    suites::beside(run, "scripts", command)
}

fn end_scripts(run: &mut Run, begun: Option<Background>) {
    match begun {
        Some(begun) => run.step(SCRIPTS, |_| begun.end()),
        None => scripts(run),
    }
}

pub(crate) fn scripts(run: &mut Run) {
    let step = SCRIPTS;
    if find("node").is_none() || find("npm").is_none() {
        run.left_out(
            step,
            "Node.js or npm is missing; `cargo xtask setup` installs them".to_owned(),
        );
        return;
    }
    run.step(step, |root| {
        let version = answer("node", &["--version"]).context("`node --version` did not answer")?;
        ensure!(
            major(&version).is_some_and(|major| major >= 18),
            "Node.js {version} is too old: 18 or newer is needed"
        );
        let ui = root.join("ui");
        if !tools_are_current(&ui) {
            start(&mut npm(&ui, &["ci", "--no-audit", "--no-fund"]))?;
        }
        start(&mut npm(&ui, &["run", "lint"]))?;
        start(&mut npm(&ui, &["run", "types"]))?;
        start(&mut npm(&ui, &["test"]))
    });
}

/// npm keeps its own copy of the lock file. If that is older than ours, ours has changed since the last install.
fn tools_are_current(ui: &Path) -> bool {
    let changed = |file: &str| {
        std::fs::metadata(ui.join(file))
            .and_then(|file| file.modified())
            .ok()
    };
    match (
        changed("node_modules/.package-lock.json"),
        changed("package-lock.json"),
    ) {
        (Some(installed), Some(asked)) => installed >= asked,
        _ => false,
    }
}

fn major(version: &str) -> Option<u32> {
    version
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

fn npm(folder: &Path, words: &[&str]) -> Command {
    // On Windows npm is a script, which only the shell there can start.
    let mut command = if std::env::consts::OS == "windows" {
        let mut shell = Command::new("cmd");
        shell.args(["/c", "npm"]);
        shell
    } else {
        Command::new("npm")
    };
    command.current_dir(folder).args(words);
    command
}

fn deny(run: &mut Run) {
    let asks = setup::asks(run);
    let step = "licences, sources and bans of dependencies";
    run.optional_step(step, |root| {
        if find("cargo-deny").is_none() {
            println!("cargo-deny is missing; building it takes some minutes.");
            if !setup::agreed(asks, "Build and install it now?") {
                let why = "by hand: cargo install --locked cargo-deny";
                return Ok(Ending::LeftOut(why.to_owned()));
            }
            start(&mut cargo(root, "install --quiet --locked cargo-deny"))?;
        }
        start(&mut cargo(root, "deny check bans licenses sources"))?;
        Ok(Ending::Passed)
    });
    run.step_after(&[step], "known advisories of dependencies", |root| {
        match output(&mut cargo(root, "deny check advisories")) {
            // The list stands on the internet, which a build machine need not reach.
            Err(error)
                if error
                    .to_string()
                    .contains("failed to fetch advisory database") =>
            {
                println!("NOT looked at: the list of advisories cannot be reached from here.");
                Ok(())
            }
            looked => looked.map(drop),
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v18.19.0"), Some(18));
        assert_eq!(major("20.1"), Some(20));
        assert_eq!(major("node"), None);
    }
}
