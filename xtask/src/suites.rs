//! The slow suites, which are test targets of the package `acceptance`: what each needs around it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::cargo::{built, cargo, target_folder};
use crate::command::{Background, start};
use crate::idle::measure;
use crate::package;
use crate::setup::{PACKAGES, SUITE_PACKAGES, WINDOWS, target_step};
use crate::steps::Run;

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

/// Everything that is tested on this system, always asked for together: cargo gives a package that several need the
/// features that all of them want, so parts that are built apart compile most of their packages again. The fuzz targets
/// are left out, since theirs would change the programs.
pub(crate) const WHOLE: &str = "--workspace --exclude voorzorg-fuzz";
pub(crate) const BUILD: &str = "build";
const FOR_WINE: &str = "build of the Windows program";

/// Builds the programs and every test, with the window.
pub(crate) fn build(run: &mut Run) {
    if !run.knows(BUILD) {
        run.step_after(&[PACKAGES], BUILD, |root| {
            start(&mut cargo(root, &format!("build {WHOLE} --bins --tests")))
        });
    }
}

pub(crate) fn dpkg(run: &mut Run) {
    suite(run, "suite: Linux packages", &[], |root| {
        start(&mut acceptance(root, &[], "linux"))
    });
}

/// On a session bus of its own.
pub(crate) fn presence_command(root: &Path) -> Result<Command> {
    Ok(acceptance(root, &["dbus-run-session", "--"], "presence"))
}

pub(crate) fn presence(run: &mut Run, begun: Option<Background>) {
    suite(run, "suite: keeping watch", &[], |root| match begun {
        Some(begun) => begun.end(),
        None => start(&mut presence_command(root)?),
    });
}

pub(crate) fn build_for_wine(run: &mut Run) {
    on_linux(
        run,
        FOR_WINE,
        &[&target_step(WINDOWS)],
        build_windows_programs,
    );
}

fn build_windows_programs(root: &Path) -> Result<()> {
    let words = format!("build -p voorzorg-cli -p voorzorg-watch --target {WINDOWS}");
    start(&mut cargo(root, &words))
}

pub(crate) fn wine_command(root: &Path) -> Result<Command> {
    let exe = built(root, WINDOWS, "debug", "voorzorg")?;
    let mut command = acceptance(root, &[], "wine");
    command.args(["--skip", INSTALLER]).env("VOORZORG_EXE", exe);
    Ok(command)
}

pub(crate) fn wine(run: &mut Run, begun: Option<Background>) {
    let name = "suite: Windows program under Wine";
    suite(run, name, &[FOR_WINE], |root| match begun {
        Some(begun) => begun.end(),
        None => start(&mut wine_command(root)?),
    });
}

pub(crate) fn webdriver(run: &mut Run) {
    suite(run, "suite: the window", &[], |root| {
        start(windowed(root, SCREEN)?.args(["--skip", FIGURES, "--skip", PICTURES, "--skip", AXE]))
    });
}

/// Checks every screen in every language, theme and text size with axe.
pub(crate) fn axe(run: &mut Run) {
    let name = "accessibility of every screen in every theme and size";
    suite(run, name, &[], |root| {
        start(windowed(root, SCREEN)?.arg(AXE).env("VOORZORG_ALL", "1"))
    });
}

pub(crate) fn gallery(run: &mut Run) {
    suite(run, "gallery", &[], |root| {
        // Long enough for the longest screen in one picture.
        let mut command = windowed(root, "-noreset -screen 0 1280x4096x24")?;
        start(
            command
                .arg(PICTURES)
                .env("VOORZORG_GALLERY", root.join("target/gallery")),
        )
    });
}

/// Makes the packages, installs each where it belongs, and takes it away again.
pub(crate) fn packages(run: &mut Run) {
    package::package(run);
    suite(run, "suite: packages", &[], |root| {
        let made = root.join("target/package");
        start(acceptance(root, &[], "packages").env("VOORZORG_PACKAGES", made))
    });
    let name = "suite: installer and package under Wine";
    suite(run, name, &[&target_step(WINDOWS)], |root| {
        build_windows_programs(root)?;
        let made = package::ForWindows::made(root)?;
        start(
            acceptance(root, &[], "wine")
                .arg(INSTALLER)
                .env("VOORZORG_EXE", built(root, WINDOWS, "debug", "voorzorg")?)
                .env("VOORZORG_SETUP", made.setup)
                .env("VOORZORG_MSI", made.package)
                .env("VOORZORG_MSI_EARLIER", made.earlier_package),
        )
    });
}

/// Measures start-up time, memory and size of the release build of the window.
pub(crate) fn figures(run: &mut Run) {
    suite(run, "figures of the window", &[], |root| {
        start(&mut cargo(root, "build --release -p voorzorg-app"))?;
        let window = built(root, "", "release", "voorzorg-app")?;
        start(
            windowed(root, SCREEN)?
                .arg(FIGURES)
                .env("VOORZORG_APP", window),
        )
    });
}

/// Measures the release build of the watcher while nothing happens.
pub(crate) fn idle(run: &mut Run, seconds: u64) {
    on_linux(run, "idle figures of the watcher", &[], |root| {
        start(&mut cargo(root, "build --release -p voorzorg-watch"))?;
        measure(&built(root, "", "release", "voorzorg-watch")?, seconds)
    });
}

/// The suite that drives the window, on a session bus and a screen of its own.
fn windowed(root: &Path, screen: &str) -> Result<Command> {
    let window = built(root, "", "debug", "voorzorg-app")?;
    let display = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", screen];
    let mut command = acceptance(root, &display, "webdriver");
    command.env("VOORZORG_APP", window);
    Ok(command)
}

/// A step of tests that needs what [`build`] makes.
fn suite(run: &mut Run, name: &str, needs: &[&str], work: impl FnOnce(&Path) -> Result<()>) {
    build(run);
    on_linux(run, name, &[needs, &[BUILD]].concat(), work);
}

fn on_linux(run: &mut Run, name: &str, needs: &[&str], work: impl FnOnce(&Path) -> Result<()>) {
    if std::env::consts::OS == "linux" {
        run.step_after(&[needs, &[SUITE_PACKAGES]].concat(), name, work);
    } else {
        run.not_on_this_system(name);
    }
}

/// The variable that tells tests where the programs stand. Without it they build them.
pub(crate) const PROGRAMS: &str = "VOORZORG_PROGRAMS";

/// The folder of the programs that [`build`] makes.
pub(crate) fn programs(root: &Path) -> Result<PathBuf> {
    Ok(target_folder(root)?.join("debug"))
}

/// Starts a suite beside the next steps; `None` where it cannot be, or something is wrong already.
pub(crate) fn begin(
    run: &Run,
    name: &str,
    command: fn(&Path) -> Result<Command>,
) -> Option<Background> {
    let can_be = std::env::consts::OS == "linux" && run.passed();
    can_be.then(|| beside(run, name, command(run.root()).ok()?))?
}

/// Starts this beside the next steps. What it says goes to a file until it is waited for.
pub(crate) fn beside(run: &Run, name: &str, mut command: Command) -> Option<Background> {
    let folder = run.root().join("target");
    std::fs::create_dir_all(&folder).ok()?;
    Background::start(&mut command, folder.join(format!("{name}.log"))).ok()
}

/// Runs one test target of the package `acceptance`, including ignored tests, one at a time and with their output.
pub(crate) fn acceptance(root: &Path, around: &[&str], target: &str) -> Command {
    let words =
        format!("test {WHOLE} --test {target} -- --include-ignored --nocapture --test-threads=1");
    let inner = cargo(root, &words);
    let mut command = Command::new("timeout");
    command
        .current_dir(root)
        .env(PROGRAMS, programs(root).unwrap_or_default())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suite_runs_what_is_ignored_otherwise_and_has_a_time_limit() {
        let command = acceptance(Path::new("."), &["xvfb-run", "-a"], "webdriver");
        let words = format!("{command:?}").replace('"', "");
        let begin = format!("timeout --kill-after=10 {SUITE_SECONDS} xvfb-run -a ");
        assert!(words.contains(&begin), "{words}");
        assert!(
            words.contains("--test webdriver -- --include-ignored"),
            "{words}"
        );
    }
}
