//! Detects what is installed on this computer: programs, libraries, Rust targets. Changes nothing.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How to detect a need. It asks for the thing itself and not for a package, so that it works on every Linux
/// distribution, however the thing was installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Probe {
    /// A program on the `PATH`.
    Program(&'static str),
    /// A program on the `PATH` that runs: a wrapper script may be there without what it starts.
    Answers(&'static str, &'static str),
    /// A library with headers, by its pkg-config name.
    Library(&'static str),
}

impl Probe {
    pub(crate) fn is_there(self) -> bool {
        match self {
            Self::Program(name) => find(name).is_some(),
            Self::Answers(name, word) => succeeds(name, &[word]),
            Self::Library(name) => succeeds("pkg-config", &["--exists", name]),
        }
    }
}

pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|candidate| candidate.is_file())
}

pub(crate) fn succeeds(program: &str, words: &[&str]) -> bool {
    Command::new(program)
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The standard output of a program, if it succeeds.
pub(crate) fn answer(program: &str, words: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(words)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether the standard library for this target is installed, by rustup or by hand.
pub(crate) fn has_target(target: &str) -> bool {
    let Some(sysroot) = answer("rustc", &["--print", "sysroot"]) else {
        return false;
    };
    let folder = Path::new(&sysroot)
        .join("lib/rustlib")
        .join(target)
        .join("lib");
    std::fs::read_dir(folder).is_ok_and(|mut files| {
        files.any(|file| {
            file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_there_is_not_found() {
        assert!(!Probe::Program("voorzorg-no-such-program").is_there());
        assert!(!Probe::Answers("voorzorg-no-such-program", "--version").is_there());
        assert!(!Probe::Library("voorzorg-no-such-library").is_there());
        assert!(!has_target("voorzorg-no-such-target"));
    }

    #[test]
    fn what_is_there_is_found() {
        assert!(Probe::Program("cargo").is_there());
        assert!(Probe::Answers("cargo", "--version").is_there());
        assert!(!Probe::Answers("cargo", "--voorzorg-no-such-option").is_there());
    }
}
