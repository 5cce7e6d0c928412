//! What each command of the check does, step by step.
//!
//! The tests themselves live with the code and in `tests/`; here they are only called.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};

use crate::cargo::{built, cargo, program};
use crate::fuzz::{self, Effort};
use crate::idle::measure;
use crate::machine::{answer, find};
use crate::package;
use crate::setup::{self, MACOS, PACKAGES, RUST_PARTS, SUITE_PACKAGES, WINDOWS, target_step};
use crate::steps::{Background, Ending, Run, start};
use crate::third_party;
use crate::tidy as rules;

/// Everything but the window: the part that needs no system package and is linted for every system.
const CORE: &[&str] = &[
    "voorzorg-domain",
    "voorzorg-catalogue",
    "voorzorg-machine",
    "voorzorg-guide",
    "voorzorg-watch",
    "voorzorg-cli",
];

/// The Xvfb options of the suites that need a display. Without `-noreset` the server resets when the last window
/// closes, and a window that opens at that moment fails to connect.
const SCREEN: &str = "-noreset -screen 0 1280x1024x24";

/// Tests of the suites `webdriver` and `wine` that need more than their suite has, and have a step of their own.
const FIGURES: &str = "figures_of_the_window_that_is_shipped";
/// In every theme and size; the walk of every day has it in one.
const AXE: &str = "axe_finds_no_fault";
const PICTURES: &str = "every_screen_as_a_picture";
const INSTALLER: &str = "installer::";

/// Longer than any suite should take: a window that hangs must not block the check for hours.
const SUITE_SECONDS: &str = "900";

pub(crate) fn open_window(mut run: Run, arguments: &[OsString]) -> ExitCode {
    setup::for_the_window(&mut run);
    run.step_after(&[PACKAGES], "build the window", |root| {
        start(&mut cargo(root, &["build", "-p", "voorzorg-app"]))
    });
    let ready = run.end();
    if !run.passed() {
        return ready;
    }
    let opened = program(run.root(), None, &executable("voorzorg-app"))
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
    run.step_after(&[RUST_PARTS], "format", |root| {
        start(&mut cargo(root, &["fmt", "--all", "--check"]))
    });
    tidy(run);
    // Node needs little of the processor, and nothing that the compiler makes.
    let scripts = begin_scripts(run);
    run.step_after(&[PACKAGES, RUST_PARTS], "lint", |root| {
        start(&mut cargo(
            root,
            &[
                "clippy",
                "--workspace",
                // The window brings most of the code of others, which would be compiled twice.
                "--exclude",
                "voorzorg-app",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ],
        ))
    });
    run.step("tests", |root| {
        start(&mut cargo(root, &["test", "--no-fail-fast"]))
    });
    end_scripts(run, scripts);
    build_for_wine(run);
    // Wine and the watch wait more than they work, so other steps are taken beside them.
    let in_wine = begin_wine(run);
    run.step_after(&[PACKAGES], "tests of the window", |root| {
        start(&mut cargo(root, &["test", "-p", "voorzorg-app"]))
    });
    end_wine(run, in_wine);
    let watching = begin_presence(run);
    run.step("documentation", |root| {
        start(cargo(root, &["doc", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
    });
    run_dpkg(run);
    run_webdriver(run);
    end_presence(run, watching);
}

pub(crate) fn prove(run: &mut Run) {
    setup::packages_for_packaging(run);
    test(run);
    run.step_after(&[PACKAGES, RUST_PARTS], "lint of the window", |root| {
        let words = [
            "clippy",
            "-p",
            "voorzorg-app",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ];
        start(&mut cargo(root, &words))
    });
    for name in [WINDOWS, MACOS] {
        setup::target(run, name);
    }
    lint_targets(run);
    run.step("property tests with many more cases", |root| {
        start(
            cargo(
                root,
                &[
                    "test",
                    "-p",
                    "voorzorg-domain",
                    "-p",
                    "voorzorg-catalogue",
                    "-p",
                    "voorzorg-machine",
                ],
            )
            .env("PROPTEST_CASES", "8192"),
        )
    });
    run.step(
        "every point at which an example or the program may be cut off",
        |root| {
            let words = ["test", "-p", "acceptance", "--test", "it", "every_prefix"];
            start(cargo(root, &words).env("VOORZORG_ALL", "1"))?;
            start(acceptance(root, &[], "linux").env("VOORZORG_ALL", "1"))
        },
    );
    fuzz::fuzz(run, Effort::Long(fuzz::BEFORE_A_RELEASE));
    run.step("release build of the command line", |root| {
        start(&mut cargo(
            root,
            &["build", "--release", "-p", "voorzorg-cli"],
        ))
    });
    run_axe(run);
    run_gallery(run);
    run_figures(run);
    run_packages(run);
    idle(run, 600);
    deny(run);
}

pub(crate) fn tidy(run: &mut Run) {
    run.step("tidy", rules::check);
    run.step("licences of others", third_party::check);
}

pub(crate) fn targets(run: &mut Run) {
    for name in [WINDOWS, MACOS] {
        setup::target(run, name);
    }
    lint_targets(run);
}

pub(crate) fn hostile_input(run: &mut Run, effort: Effort) {
    setup::packages_for_suites(run);
    fuzz::fuzz(run, effort);
}

pub(crate) fn dpkg(run: &mut Run) {
    setup::packages_for_suites(run);
    run_dpkg(run);
}

pub(crate) fn presence(run: &mut Run) {
    setup::packages_for_suites(run);
    run_presence(run);
}

/// Measures the release build of the watcher while nothing happens.
pub(crate) fn idle(run: &mut Run, seconds: u64) {
    suite(run, "idle figures of the watcher", &[PACKAGES], |root| {
        start(&mut cargo(
            root,
            &["build", "--release", "-p", "voorzorg-watch"],
        ))?;
        measure(&built(root, None, "release", "voorzorg-watch")?, seconds)
    });
}

pub(crate) fn wine(run: &mut Run) {
    setup::packages_for_suites(run);
    setup::target(run, WINDOWS);
    run_wine(run);
}

pub(crate) fn webdriver(run: &mut Run) {
    setup::packages_for_suites(run);
    run_webdriver(run);
}

pub(crate) fn gallery(run: &mut Run) {
    setup::packages_for_suites(run);
    run_gallery(run);
}

pub(crate) fn figures(run: &mut Run) {
    setup::packages_for_suites(run);
    run_figures(run);
}

pub(crate) fn packages(run: &mut Run) {
    setup::packages_for_packaging(run);
    setup::target(run, WINDOWS);
    run_packages(run);
}

/// Regenerates committed files: the tests that compare them write them instead when this variable is set.
pub(crate) fn generate(run: &mut Run) {
    run.step("licences of others", third_party::write);
    run.step("generate", |root| {
        let words = [
            "test",
            "-p",
            "voorzorg-catalogue",
            "-p",
            "voorzorg-guide",
            "-p",
            "acceptance",
        ];
        start(cargo(root, &words).env("VOORZORG_REGENERATE", "1"))?;
        start(
            Command::new("git")
                .current_dir(root)
                .args(["status", "--short"]),
        )
    });
}

fn lint_targets(run: &mut Run) {
    for name in [WINDOWS, MACOS] {
        run.step_after(
            &[&target_step(name), RUST_PARTS],
            &format!("lint for {name}"),
            |root| {
                let mut command = cargo(root, &["clippy", "--target", name]);
                for package in CORE {
                    command.args(["-p", package]);
                }
                start(command.args(["--", "-D", "warnings"]))
            },
        );
    }
}

const SCRIPTS: &str = "tests of the window's own scripts";

/// Starts `cargo xtask scripts` beside the next steps; `None` where it cannot be.
fn begin_scripts(run: &Run) -> Option<Background> {
    find("node").and(find("npm"))?;
    let said = said_by(run.root(), "scripts")?;
    let mut command = Command::new(std::env::current_exe().ok()?);
    Background::start(command.current_dir(run.root()).arg("scripts"), said).ok()
}

fn end_scripts(run: &mut Run, begun: Option<Background>) {
    match begun {
        Some(begun) => run.step(SCRIPTS, |_| begun.end()),
        None => scripts(run),
    }
}

/// The file for what a step says that runs in the background.
fn said_by(root: &Path, name: &str) -> Option<PathBuf> {
    let folder = root.join("target");
    std::fs::create_dir_all(&folder).ok()?;
    Some(folder.join(format!("{name}.log")))
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

fn run_dpkg(run: &mut Run) {
    suite(run, "suite: Linux packages", &[PACKAGES], |root| {
        start(&mut acceptance(root, &[], "linux"))
    });
}

/// On a session bus of its own.
fn run_presence(run: &mut Run) {
    end_presence(run, None);
}

fn presence_command(root: &Path) -> Command {
    acceptance(root, &["dbus-run-session", "--"], "presence")
}

/// Starts the suite beside the next steps; `None` where it cannot be.
fn begin_presence(run: &Run) -> Option<Background> {
    if std::env::consts::OS != "linux" || !run.passed() {
        return None;
    }
    let said = said_by(run.root(), "presence")?;
    Background::start(&mut presence_command(run.root()), said).ok()
}

fn end_presence(run: &mut Run, begun: Option<Background>) {
    suite(
        run,
        "suite: keeping watch",
        &[PACKAGES],
        |root| match begun {
            Some(begun) => begun.end(),
            None => start(&mut presence_command(root)),
        },
    );
}

fn run_wine(run: &mut Run) {
    build_for_wine(run);
    end_wine(run, None);
}

const FOR_WINE: &str = "build of the Windows program";

fn build_for_wine(run: &mut Run) {
    let needs = [PACKAGES, &target_step(WINDOWS)];
    suite(run, FOR_WINE, &needs, build_windows_programs);
}

fn build_windows_programs(root: &Path) -> Result<()> {
    start(&mut cargo(
        root,
        &[
            "build",
            "-p",
            "voorzorg-cli",
            "-p",
            "voorzorg-watch",
            "--target",
            WINDOWS,
        ],
    ))
}

fn wine_command(root: &Path) -> Result<Command> {
    let exe = program(root, Some(WINDOWS), "voorzorg.exe")?;
    let mut command = acceptance(root, &[], "wine");
    command.args(["--skip", INSTALLER]).env("VOORZORG_EXE", exe);
    Ok(command)
}

/// Starts the suite beside the next steps; `None` where it cannot be.
fn begin_wine(run: &Run) -> Option<Background> {
    if std::env::consts::OS != "linux" || !run.passed() {
        return None;
    }
    let said = said_by(run.root(), "wine")?;
    Background::start(&mut wine_command(run.root()).ok()?, said).ok()
}

fn end_wine(run: &mut Run, begun: Option<Background>) {
    let name = "suite: Windows program under Wine";
    suite(run, name, &[PACKAGES, FOR_WINE], |root| match begun {
        Some(begun) => begun.end(),
        None => start(&mut wine_command(root)?),
    });
}

fn run_webdriver(run: &mut Run) {
    suite(run, "suite: the window", &[PACKAGES], |root| {
        start(windowed(root, SCREEN)?.args(["--skip", FIGURES, "--skip", PICTURES, "--skip", AXE]))
    });
}

/// Checks every screen in every language, theme and text size with axe.
fn run_axe(run: &mut Run) {
    let name = "accessibility of every screen in every theme and size";
    suite(run, name, &[PACKAGES], |root| {
        start(windowed(root, SCREEN)?.arg(AXE).env("VOORZORG_ALL", "1"))
    });
}

fn run_gallery(run: &mut Run) {
    suite(run, "gallery", &[PACKAGES], |root| {
        let folder = root.join("target/gallery");
        // Long enough for the longest screen in one picture.
        start(
            windowed(root, "-noreset -screen 0 1280x4096x24")?
                .arg(PICTURES)
                .env("VOORZORG_GALLERY", folder),
        )
    });
}

/// Makes the packages, installs each where it belongs, and takes it away again.
fn run_packages(run: &mut Run) {
    package::package(run);
    suite(run, "suite: packages", &[PACKAGES], |root| {
        start(
            acceptance(root, &[], "packages").env("VOORZORG_PACKAGES", root.join("target/package")),
        )
    });
    suite(
        run,
        "suite: installer and package under Wine",
        &[PACKAGES, &target_step(WINDOWS)],
        |root| {
            build_windows_programs(root)?;
            let exe = program(root, Some(WINDOWS), "voorzorg.exe")?;
            let made = package::ForWindows::made(root)?;
            start(
                acceptance(root, &[], "wine")
                    .arg(INSTALLER)
                    .env("VOORZORG_EXE", exe)
                    .env("VOORZORG_SETUP", made.setup)
                    .env("VOORZORG_MSI", made.package)
                    .env("VOORZORG_MSI_EARLIER", made.earlier_package),
            )
        },
    );
}

/// Measures start-up time, memory and size of the release build of the window.
fn run_figures(run: &mut Run) {
    suite(run, "figures of the window", &[PACKAGES], |root| {
        start(&mut cargo(
            root,
            &["build", "--release", "-p", "voorzorg-app"],
        ))?;
        let window = built(root, None, "release", "voorzorg-app")?;
        start(
            windowed(root, SCREEN)?
                .arg(FIGURES)
                .env("VOORZORG_APP", window),
        )
    });
}

/// The suite that drives the window, on a session bus and a screen of its own.
fn windowed(root: &Path, screen: &str) -> Result<Command> {
    start(&mut cargo(root, &["build", "-p", "voorzorg-app"]))?;
    let window = program(root, None, "voorzorg-app")?;
    let display = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", screen];
    let mut command = acceptance(root, &display, "webdriver");
    command.env("VOORZORG_APP", window);
    Ok(command)
}

fn suite(run: &mut Run, name: &str, needs: &[&str], work: impl FnOnce(&Path) -> Result<()>) {
    if std::env::consts::OS == "linux" {
        run.step_after(&[needs, &[SUITE_PACKAGES]].concat(), name, work);
    } else {
        run.not_on_this_system(name);
    }
}

/// Runs one test target of the package `acceptance`, including ignored tests, one at a time and with their output.
fn acceptance(root: &Path, around: &[&str], target: &str) -> Command {
    let inner = cargo(
        root,
        &[
            "test",
            "-p",
            "acceptance",
            "--test",
            target,
            "--",
            "--include-ignored",
            "--nocapture",
            "--test-threads=1",
        ],
    );
    let mut command = Command::new("timeout");
    command
        .current_dir(root)
        .args(["--kill-after=10", SUITE_SECONDS])
        .args(around);
    command.arg(inner.get_program()).args(inner.get_args());
    for (name, value) in inner.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
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
            start(&mut cargo(
                root,
                &["install", "--quiet", "--locked", "cargo-deny"],
            ))?;
        }
        start(&mut cargo(
            root,
            &["deny", "check", "bans", "licenses", "sources"],
        ))?;
        Ok(Ending::Passed)
    });
    run.step_after(&[step], "known advisories of dependencies", |root| {
        let answer = cargo(root, &["deny", "check", "advisories"])
            .output()
            .context("could not start cargo deny")?;
        let said = String::from_utf8_lossy(&answer.stderr).into_owned();
        if answer.status.success() {
            return Ok(());
        }
        // The list stands on the internet, which a build machine need not reach.
        if said.contains("failed to fetch advisory database") {
            println!("NOT looked at: the list of advisories cannot be reached from here.");
            return Ok(());
        }
        anyhow::bail!("{said}")
    });
}

fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
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

    #[test]
    fn a_suite_runs_what_is_ignored_otherwise_and_has_a_time_limit() {
        let command = acceptance(Path::new("."), &["xvfb-run", "-a"], "webdriver");
        let words: Vec<String> = command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned())
            .collect();
        assert_eq!(command.get_program(), "timeout");
        assert_eq!(
            &words[..4],
            ["--kill-after=10", SUITE_SECONDS, "xvfb-run", "-a"]
        );
        assert!(
            words.windows(2).any(|pair| pair == ["--test", "webdriver"]),
            "{words:?}"
        );
        assert!(words.contains(&"--include-ignored".to_owned()), "{words:?}");
    }
}
