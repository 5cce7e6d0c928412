//! Runs a list of steps. A failure does not stop the next step; a table at the end says what each did and how long it
//! took.
//!
//! Does not know what a step does.

use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The outcome of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ending {
    Passed,
    Failed(String),
    /// Not done, and why. Never a pass.
    LeftOut(String),
}

#[derive(Debug)]
struct Record {
    name: String,
    ending: Ending,
    took: Duration,
}

#[derive(Debug)]
pub(crate) struct Run {
    root: PathBuf,
    /// On a build machine a missing tool is a failure, so that no check can vanish.
    strict: bool,
    records: Vec<Record>,
}

impl Run {
    pub(crate) fn begin() -> Result<Self> {
        let strict =
            std::env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"));
        Ok(Self::at(find_root()?, strict))
    }

    fn at(root: PathBuf, strict: bool) -> Self {
        Self {
            root,
            strict,
            records: Vec::new(),
        }
    }

    /// Whether this runs on a build machine, which is disposable and has nobody to ask.
    pub(crate) fn is_strict(&self) -> bool {
        self.strict
    }

    /// Whether this step was taken, and passed.
    pub(crate) fn has_passed(&self, name: &str) -> bool {
        let mut records = self.records.iter();
        records.any(|record| record.name == name && record.ending == Ending::Passed)
    }

    /// Whether this step was taken already.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.records.iter().any(|record| record.name == name)
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn step(&mut self, name: &str, work: impl FnOnce(&Path) -> Result<()>) {
        self.ending_of(name, |root| match work(root) {
            Ok(()) => Ending::Passed,
            Err(error) => Ending::Failed(format!("{error:#}")),
        });
    }

    /// Runs a step that may be left out: because it is not possible here, or because the person declined.
    pub(crate) fn optional_step(&mut self, name: &str, work: impl FnOnce(&Path) -> Result<Ending>) {
        let strict = self.strict;
        self.ending_of(name, |root| match work(root) {
            Ok(Ending::LeftOut(why)) if strict => Ending::Failed(why),
            Ok(ending) => ending,
            Err(error) => Ending::Failed(format!("{error:#}")),
        });
    }

    /// Runs a step that depends on earlier ones, and leaves it out if one of them did not pass.
    pub(crate) fn step_after(
        &mut self,
        earlier: &[&str],
        name: &str,
        work: impl FnOnce(&Path) -> Result<()>,
    ) {
        let blocker = earlier.iter().find(|needed| {
            self.records
                .iter()
                .any(|record| record.name == **needed && record.ending != Ending::Passed)
        });
        match blocker {
            Some(blocker) => self.left_out(name, format!("needs \"{blocker}\"")),
            None => self.step(name, work),
        }
    }

    /// A step that cannot be done here. On a build machine that is a failure.
    pub(crate) fn left_out(&mut self, name: &str, why: String) {
        self.optional_step(name, |_| Ok(Ending::LeftOut(why)));
    }

    /// A step that this operating system does not support. Not a failure on a build machine either.
    pub(crate) fn not_on_this_system(&mut self, name: &str) {
        let why = format!("not done on {}", std::env::consts::OS);
        self.ending_of(name, |_| Ending::LeftOut(why));
    }

    pub(crate) fn passed(&self) -> bool {
        self.records
            .iter()
            .all(|record| !matches!(record.ending, Ending::Failed(_)))
    }

    pub(crate) fn end(&self) -> ExitCode {
        print!("\n{}", self.table());
        if self.passed() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    fn ending_of(&mut self, name: &str, work: impl FnOnce(&Path) -> Ending) {
        println!("\n=== {}. {name}", self.records.len() + 1);
        let _ = stdout().flush();
        let begin = Instant::now();
        let ending = work(&self.root);
        let took = begin.elapsed();
        match &ending {
            Ending::Passed => println!("passed in {:.1} s", took.as_secs_f64()),
            Ending::Failed(why) => println!("FAILED after {:.1} s: {why}", took.as_secs_f64()),
            Ending::LeftOut(why) => println!("left out: {why}"),
        }
        self.records.push(Record {
            name: name.to_owned(),
            ending,
            took,
        });
    }

    fn table(&self) -> String {
        let (mut passed, mut failed, mut left_out) = (0, 0, 0);
        let mut text = String::from("  result    seconds  step\n");
        for Record { name, ending, took } in &self.records {
            let (word, count, why) = match ending {
                Ending::Passed => ("passed", &mut passed, ""),
                Ending::Failed(why) => ("FAILED", &mut failed, why.as_str()),
                Ending::LeftOut(why) => ("left out", &mut left_out, why.as_str()),
            };
            *count += 1;
            let why = why
                .lines()
                .next()
                .map_or(String::new(), |why| format!(": {why}"));
            text += &format!("  {word:8} {:8.1}  {name}{why}\n", took.as_secs_f64());
        }
        let total: Duration = self.records.iter().map(|record| record.took).sum();
        text += &format!("  together {:8.1}\n\n", total.as_secs_f64());
        if left_out > 0 {
            text += &format!("{left_out} left out: what they check is not shown by this run\n");
        }
        text + &format!("{passed} passed, {failed} failed\n")
    }
}

fn find_root() -> Result<PathBuf> {
    let here = std::env::current_dir().context("could not see the current folder")?;
    here.ancestors()
        .find(|folder| folder.join("xtask/Cargo.toml").is_file())
        .map(Path::to_path_buf)
        .context("start this inside the repository: no folder above this one holds xtask/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(strict: bool) -> Run {
        Run::at(PathBuf::from("."), strict)
    }

    fn last_line(run: &Run) -> String {
        run.table().lines().last().unwrap().to_owned()
    }

    #[test]
    fn a_failing_step_does_not_hide_the_next() {
        let mut run = run(false);
        run.step("first", |_| anyhow::bail!("broken"));
        run.step("second", |_| Ok(()));
        assert_eq!(last_line(&run), "1 passed, 1 failed");
        assert!(!run.passed());
    }

    #[test]
    fn a_step_left_out_is_no_pass() {
        let mut run = run(false);
        run.left_out("window", "no display".to_owned());
        assert_eq!(last_line(&run), "0 passed, 0 failed");
        assert!(
            run.table()
                .contains("left out      0.0  window: no display"),
            "{}",
            run.table()
        );
        assert!(run.table().contains("1 left out"));
    }

    #[test]
    fn on_a_build_machine_a_missing_tool_is_a_failure() {
        let mut run = run(true);
        run.left_out("window", "no display".to_owned());
        assert_eq!(last_line(&run), "0 passed, 1 failed");
    }

    #[test]
    fn a_step_is_not_started_when_what_it_needs_failed() {
        let mut run = run(false);
        run.step("packages", |_| anyhow::bail!("no network"));
        run.step_after(&["packages"], "window", |_| panic!("must not start"));
        run.step_after(&["other"], "text", |_| Ok(()));
        assert_eq!(last_line(&run), "1 passed, 1 failed");
        assert!(run.table().contains("window: needs \"packages\""));
    }
}
