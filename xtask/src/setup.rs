//! Makes a fresh machine ready: says what is missing and why, asks, then installs it with the tool of the system.
//!
//! Where nobody can be asked, as on a build machine, it goes on. Uses `sudo` only to install, and only where the system
//! has it; else it shows the command. Removes nothing that is there, and asks before it renews something.

use std::io::{BufRead, IsTerminal, Write, stdin, stdout};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::cargo::has_target;
use crate::command::{answer, find, output, start};
use crate::needs::{
    Distribution, Need, PACKAGING, SUITES, WINDOW, distribution, install_words, renewed,
};
use crate::steps::{Ending, Run};

pub(crate) const PACKAGES: &str = "system packages for the window";
pub(crate) const SUITE_PACKAGES: &str = "system packages for the suites";
pub(crate) const PACKAGING_PACKAGES: &str = "system packages for packaging";
pub(crate) const RUST_PARTS: &str = "format and lint tools";
pub(crate) const WINDOWS: &str = "x86_64-pc-windows-gnu";
pub(crate) const MACOS: &str = "aarch64-apple-darwin";

pub(crate) fn everything(run: &mut Run) {
    packages_for_suites(run);
    rust_parts(run);
    for name in [WINDOWS, MACOS] {
        target(run, name);
    }
}

pub(crate) fn for_the_window(run: &mut Run) {
    packages(run, PACKAGES, WINDOW);
}

pub(crate) fn packages_for_suites(run: &mut Run) {
    for_the_window(run);
    packages(run, SUITE_PACKAGES, SUITES);
}

pub(crate) fn packages_for_packaging(run: &mut Run) {
    packages_for_suites(run);
    packages(run, PACKAGING_PACKAGES, PACKAGING);
}

/// The name of the step that makes a Rust target ready.
pub(crate) fn target_step(name: &str) -> String {
    format!("Rust target {name}")
}

/// Whether somebody can be asked: a person at a terminal, never a build machine.
pub(crate) fn asks(run: &Run) -> bool {
    !run.is_strict() && stdin().is_terminal() && stdout().is_terminal()
}

/// Whether something may be installed. Where nobody can be asked, it may.
pub(crate) fn agreed(asks: bool, question: &str) -> bool {
    consents(asks, question, &mut stdin().lock())
}

fn consents(asks: bool, question: &str, answers: &mut impl BufRead) -> bool {
    if !asks {
        return true;
    }
    print!("{question} [Y/n] ");
    let _ = stdout().flush();
    let mut line = String::new();
    // Whoever closes the input has not agreed.
    answers.read_line(&mut line).is_ok_and(|read| read > 0)
        && matches!(line.trim().to_lowercase().as_str(), "" | "y" | "yes")
}

fn packages(run: &mut Run, step: &str, needs: &'static str) {
    if run.knows(step) {
        return;
    }
    let asks = asks(run);
    run.optional_step(step, |_| {
        let elsewhere = match std::env::consts::OS {
            "linux" => return install(&Need::all(needs), asks),
            "windows" => {
                "Windows needs no package: Rust brought the linker, and Windows 10 and 11 bring WebView2."
            }
            "macos" => {
                "macOS needs only Apple's command line tools; if linking fails, run: xcode-select --install"
            }
            _ => "This system is not known here; the window needs what Tauri 2 asks for on it.",
        };
        println!("{elsewhere}");
        Ok(Ending::Passed)
    });
}

fn install(needs: &[Need], asks: bool) -> Result<Ending> {
    let missing = missing(needs);
    if missing.is_empty() {
        println!("Nothing to install: all {} are there.", needs.len());
        return Ok(Ending::Passed);
    }
    println!("Not on this computer yet:");
    for need in &missing {
        println!("  {:20} {}", need.what, need.why);
    }
    let os_release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let Some(distribution) = distribution(&os_release) else {
        let why = "only Debian, Ubuntu and Fedora are known here: please install the above with your own package tool";
        return Ok(Ending::LeftOut(why.to_owned()));
    };
    let root = answer("id", &["-u"]).as_deref() == Some("0");
    let words = install_words(distribution, &missing);
    let by_hand = format!("{}{}", if root { "" } else { "sudo " }, words.join(" "));
    if !root && find("sudo").is_none() {
        let why = format!(
            "there is no sudo here: please run as root: {}",
            words.join(" ")
        );
        return Ok(Ending::LeftOut(why));
    }
    println!("They come with: {by_hand}");
    println!(
        "{}",
        match distribution {
            Distribution::Debian => "Nothing that is there is removed for them.",
            Distribution::Fedora =>
                "Nothing that is there is removed for them; dnf may renew what they need.",
        }
    );
    if !agreed(asks, "Install them now?") {
        return Ok(Ending::LeftOut(format!("by hand: {by_hand}")));
    }
    if distribution == Distribution::Debian {
        if let Err(error) = start(&mut as_root(root, &["apt-get", "update"])) {
            println!(
                "The list of packages could not be renewed ({error:#}); trying with the one that is there."
            );
        }
        let mut simulation = Command::new(words[0]);
        simulation
            .arg("--simulate")
            .args(&words[1..])
            .env("LC_ALL", "C");
        let renewed = renewed(&output(&mut simulation).context("apt cannot install them")?);
        if !renewed.is_empty() {
            println!("They fit only a newer {}.", renewed.join(", "));
            if !agreed(asks, "Renew that too?") {
                let why = format!("bring the system up to date; then, by hand: {by_hand}");
                return Ok(Ending::LeftOut(why));
            }
        }
    }
    start(&mut as_root(root, &words))?;
    let still: Vec<&str> = self::missing(needs).iter().map(|need| need.what).collect();
    ensure!(
        still.is_empty(),
        "still missing after installing: {}",
        still.join(", ")
    );
    Ok(Ending::Passed)
}

fn missing(needs: &[Need]) -> Vec<Need> {
    needs
        .iter()
        .filter(|need| !need.is_there())
        .copied()
        .collect()
}

fn as_root(root: bool, words: &[&str]) -> Command {
    // dpkg asks nothing then, and keeps settings that somebody changed.
    let around = ["sudo", "env", "DEBIAN_FRONTEND=noninteractive"];
    let mut all = around[usize::from(root)..].iter().chain(words);
    let mut command = Command::new(all.next().copied().unwrap_or_default());
    command.args(all);
    command
}

fn rust_parts(run: &mut Run) {
    let asks = asks(run);
    run.optional_step(RUST_PARTS, |root| {
        for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
            if answer("cargo", &[command, "--version"]).is_some() {
                println!("{component} is there.");
                continue;
            }
            ensure!(
                find("rustup").is_some(),
                "{component} is missing and there is no rustup: please install it the way Rust was installed"
            );
            if let Some(why) = not_fetched(root, asks, &["component", "add", component])? {
                return Ok(Ending::LeftOut(why));
            }
        }
        Ok(Ending::Passed)
    });
}

pub(crate) fn target(run: &mut Run, name: &str) {
    let asks = asks(run);
    run.optional_step(&target_step(name), |root| {
        if has_target(name) {
            println!("{name} is there.");
            return Ok(Ending::Passed);
        }
        if find("rustup").is_none() {
            let why = "it is missing and there is no rustup to fetch it";
            return Ok(Ending::LeftOut(why.to_owned()));
        }
        println!("The Rust target {name} is missing: the code for that system is checked with it.");
        match not_fetched(root, asks, &["target", "add", name]) {
            Ok(None) => {}
            Ok(Some(why)) => return Ok(Ending::LeftOut(why)),
            Err(error) => {
                let why = format!("rustup could not fetch it ({error:#})");
                return Ok(Ending::LeftOut(why));
            }
        }
        ensure!(
            has_target(name),
            "rustup says it is there, rustc does not see it"
        );
        Ok(Ending::Passed)
    });
}

/// Lets rustup fetch a part of Rust, or says how to do it by hand where somebody does not want that.
fn not_fetched(root: &Path, asks: bool, words: &[&str]) -> Result<Option<String>> {
    let by_hand = format!("rustup {}", words.join(" "));
    if !agreed(asks, &format!("Fetch it now with `{by_hand}`?")) {
        return Ok(Some(format!("by hand: {by_hand}")));
    }
    start(Command::new("rustup").current_dir(root).args(words))?;
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(line: &str) -> bool {
        consents(true, "Install them now?", &mut line.as_bytes())
    }

    #[test]
    fn a_person_is_asked_and_only_yes_or_enter_installs() {
        assert!(says("\n") && says("y\n") && says("Yes\n"));
        assert!(!says("n\n") && !says("no\n") && !says("what?\n"));
        assert!(!says(""), "the input was closed");
    }

    #[test]
    fn where_nobody_can_be_asked_it_goes_on() {
        let mut nothing = &b"n\n"[..];
        assert!(consents(false, "Install them now?", &mut nothing));
        assert_eq!(nothing.len(), 2, "nothing was read");
    }

    #[test]
    fn work_is_done_with_the_oldest_rust_that_is_promised() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let read = |file: &str| std::fs::read_to_string(root.join(file)).unwrap();
        let toolchain: toml::Table = read("rust-toolchain.toml").parse().unwrap();
        let channel = toolchain["toolchain"]["channel"].as_str().unwrap();
        assert_eq!(channel, concat!(env!("CARGO_PKG_RUST_VERSION"), ".0"));
        assert!(read(".github/workflows/check.yml").contains(&format!("[\"{channel}\", stable]")));
    }

    #[test]
    fn as_root_goes_through_sudo_only_when_needed() {
        let shown = |root| format!("{:?}", as_root(root, &["apt-get", "update"])).replace('"', "");
        let words = "env DEBIAN_FRONTEND=noninteractive apt-get update";
        assert_eq!(shown(true), words);
        assert_eq!(shown(false), format!("sudo {words}"));
    }
}
