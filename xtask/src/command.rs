//! Finds other programs and starts them, and says in words what went wrong.

use std::fs::{self, File};
use std::io::{Write, stdout};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|candidate| candidate.is_file())
}

/// Starts a program, shows what it says, and fails when it fails.
pub(crate) fn start(command: &mut Command) -> Result<()> {
    let shown = show(command);
    println!("$ {shown}");
    let _ = stdout().flush();
    let status = command
        .status()
        .with_context(|| format!("could not start `{shown}`"))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(124) if command.get_program() == "timeout" => {
            bail!("`{shown}` took too long and was stopped")
        }
        Some(code) => bail!("`{shown}` ended with code {code}"),
        None => bail!("`{shown}` was stopped by a signal"),
    }
}

/// What a program writes to its standard output. What else it says is shown only when it fails.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let shown = show(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("could not start `{shown}`"))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let said = text(&output.stdout);
    let trouble = text(&output.stderr);
    ensure!(output.status.success(), "`{shown}` failed: {said}{trouble}");
    Ok(said)
}

/// Starts a program in silence.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    output(command).map(drop)
}

/// The standard output of a program, if it succeeds.
pub(crate) fn answer(program: &str, words: &[&str]) -> Option<String> {
    let said = output(Command::new(program).args(words)).ok()?;
    Some(said.trim().to_owned())
}

/// A program that runs beside the next steps. What it says is shown when it is waited for.
#[derive(Debug)]
pub(crate) struct Background {
    child: Child,
    shown: String,
    said: PathBuf,
}

impl Background {
    /// Starts `command`; what it says goes to the file `said`.
    pub(crate) fn start(command: &mut Command, said: PathBuf) -> Result<Self> {
        let shown = show(command);
        let file = File::create(&said).with_context(|| said.display().to_string())?;
        let child = command
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .spawn()
            .with_context(|| format!("could not start `{shown}`"))?;
        Ok(Self { child, shown, said })
    }

    /// Waits for its end, shows what it said, and fails when it failed.
    pub(crate) fn end(mut self) -> Result<()> {
        println!("$ {}", self.shown);
        let status = self.child.wait()?;
        print!("{}", fs::read_to_string(&self.said).unwrap_or_default());
        ensure!(status.success(), "`{}` ended with {status}", self.shown);
        Ok(())
    }
}

/// The command as a person would type it: cargo by its name, not by where it stands.
fn show(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<String> = words
        .map(|word| match word.to_string_lossy() {
            word if word.ends_with("/cargo") || word.ends_with("\\cargo.exe") => "cargo".to_owned(),
            word => word.into_owned(),
        })
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_found_and_answers() {
        assert!(find("cargo").is_some());
        assert!(answer("cargo", &["--version"]).is_some_and(|said| said.starts_with("cargo")));
        assert_eq!(find("voorzorg-no-such-program"), None);
        assert_eq!(answer("voorzorg-no-such-program", &[]), None);
        let wrong = run(Command::new("cargo").arg("--voorzorg-no-such-option"));
        let said = wrong.unwrap_err().to_string();
        assert!(said.contains("failed: error"), "{said}");
    }

    #[test]
    #[cfg(unix)]
    fn what_runs_in_the_background_is_waited_for_and_may_fail() {
        let said = std::env::temp_dir().join(format!("voorzorg-background-{}", std::process::id()));
        let ended = |word: &str| {
            let background = Background::start(&mut Command::new(word), said.clone());
            background.unwrap().end()
        };
        assert!(ended("true").is_ok());
        assert!(ended("false").is_err());
        assert!(Background::start(&mut Command::new("/no/such/program"), said.clone()).is_err());
        fs::remove_file(said).unwrap();
    }
}
