//! Makes a fresh machine ready: says what is missing and why, then installs it with the tool of the system.
//!
//! Uses `sudo` only for that one command, and only where the system has it; else it shows the command.

use std::path::Path;

use anyhow::{Result, bail};

use crate::machine::{answer, find, has_target, succeeds};
use crate::needs::{Distribution, Need, PACKAGING, SUITES, WINDOW, distribution, install_words};
use crate::steps::{Run, start};

pub(crate) const PACKAGES: &str = "system packages";
pub(crate) const RUST_PARTS: &str = "format and lint tools";
pub(crate) const WINDOWS: &str = "x86_64-pc-windows-gnu";
pub(crate) const MACOS: &str = "aarch64-apple-darwin";

pub(crate) fn everything(run: &mut Run) {
    packages_for_suites(run);
    run.step(RUST_PARTS, |_| rust_parts());
    for name in [WINDOWS, MACOS] {
        target(run, name);
    }
}

pub(crate) fn for_the_window(run: &mut Run) {
    packages(run, &[WINDOW]);
}

pub(crate) fn packages_for_packaging(run: &mut Run) {
    packages(run, &[WINDOW, SUITES, PACKAGING]);
}

pub(crate) fn packages_for_suites(run: &mut Run) {
    packages(run, &[WINDOW, SUITES]);
}

/// The name of the step that makes a Rust target ready.
pub(crate) fn target_step(name: &str) -> String {
    format!("Rust target {name}")
}

fn packages(run: &mut Run, groups: &[&[Need]]) {
    if std::env::consts::OS != "linux" {
        run.step(PACKAGES, |_| {
            println!("{}", elsewhere(std::env::consts::OS));
            Ok(())
        });
        return;
    }
    run.step(PACKAGES, |_| install(groups));
}

fn elsewhere(system: &str) -> &'static str {
    match system {
        "windows" => {
            "Windows needs no package: Rust brought the linker, and Windows 10 and 11 bring WebView2."
        }
        "macos" => {
            "macOS needs only Apple's command line tools; if linking fails, run: xcode-select --install"
        }
        _ => "This system is not known here; the window needs what Tauri 2 asks for on it.",
    }
}

fn install(groups: &[&[Need]]) -> Result<()> {
    let missing = missing(groups);
    if missing.is_empty() {
        println!(
            "Nothing to install: all {} are there.",
            groups.iter().map(|group| group.len()).sum::<usize>()
        );
        return Ok(());
    }
    println!("Not on this computer yet:");
    for need in &missing {
        println!("  {:20} {}", need.what, need.why);
    }
    let os_release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let Some(distribution) = distribution(&os_release) else {
        bail!(
            "only Debian, Ubuntu and Fedora are known here: please install the above with your own package tool"
        );
    };
    let root = answer("id", &["-u"]).as_deref() == Some("0");
    let words = install_words(distribution, &missing);
    if !root && find("sudo").is_none() {
        bail!(
            "there is no sudo here: please run as root: {}",
            words.join(" ")
        );
    }
    println!(
        "Installing them now with {}. Nothing else on the system is changed.",
        words[0]
    );
    if distribution == Distribution::Debian
        && let Err(error) = start(&mut as_root(root, &["apt-get", "update"]))
    {
        println!(
            "The list of packages could not be renewed ({error:#}); trying with the one that is there."
        );
    }
    start(&mut as_root(root, &words))?;
    let still: Vec<&str> = self::missing(groups).iter().map(|need| need.what).collect();
    if still.is_empty() {
        Ok(())
    } else {
        bail!("still missing after installing: {}", still.join(", "))
    }
}

fn missing<'a>(groups: &[&'a [Need]]) -> Vec<&'a Need> {
    groups
        .iter()
        .flat_map(|group| group.iter())
        .filter(|need| !need.probe.is_there())
        .collect()
}

fn as_root(root: bool, words: &[&str]) -> std::process::Command {
    let (program, rest) = if root {
        ("env", words)
    } else {
        ("sudo", words)
    };
    let mut command = std::process::Command::new(program);
    if !root {
        command.arg("env");
    }
    // dpkg asks nothing then, and keeps settings that somebody changed.
    command.arg("DEBIAN_FRONTEND=noninteractive").args(rest);
    command
}

fn rust_parts() -> Result<()> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if succeeds("cargo", &[command, "--version"]) {
            println!("{component} is there.");
        } else if find("rustup").is_some() {
            start(std::process::Command::new("rustup").args(["component", "add", component]))?;
        } else {
            bail!(
                "{component} is missing and there is no rustup: please install it the way Rust was installed"
            );
        }
    }
    Ok(())
}

pub(crate) fn target(run: &mut Run, name: &str) {
    let step = target_step(name);
    if has_target(name) {
        run.step(&step, |_| {
            println!("{name} is there.");
            Ok(())
        });
    } else if find("rustup").is_none() {
        run.left_out(
            &step,
            "it is missing and there is no rustup to fetch it".to_owned(),
        );
    } else if let Err(error) = fetch_target(run.root(), name) {
        run.left_out(&step, format!("rustup could not fetch it ({error:#})"));
    } else {
        run.step(&step, |_| {
            if has_target(name) {
                Ok(())
            } else {
                bail!("rustup says it is there, rustc does not see it")
            }
        });
    }
}

fn fetch_target(root: &Path, name: &str) -> Result<()> {
    println!("\nThe Rust target {name} is missing; rustup fetches it now.");
    start(
        std::process::Command::new("rustup")
            .current_dir(root)
            .args(["target", "add", name]),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_root_goes_through_sudo_only_when_needed() {
        let words = |root| -> Vec<String> {
            let command = as_root(root, &["apt-get", "update"]);
            std::iter::once(command.get_program())
                .chain(command.get_args())
                .map(|word| word.to_string_lossy().into_owned())
                .collect()
        };
        assert_eq!(
            words(true),
            ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "update"]
        );
        assert_eq!(
            words(false),
            [
                "sudo",
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "update"
            ]
        );
    }
}
