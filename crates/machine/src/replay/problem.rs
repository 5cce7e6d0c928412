//! What can be wrong with a scenario. It may not know how a scenario is read.

use std::path::PathBuf;

use crate::error::MachineError;

/// Why a scenario could not be used.
#[derive(Debug, thiserror::Error)]
pub enum ScenarioError {
    /// The folder of the scenario, its `scenario.toml` or the position file cannot be used.
    #[error(transparent)]
    File(#[from] MachineError),
    /// `scenario.toml` and the snapshots were read, but what they say together is wrong.
    #[error("{} has {} problem(s)", .path.display(), .problems.len())]
    Problems {
        path: PathBuf,
        problems: Vec<ScenarioProblem>,
    },
}

impl ScenarioError {
    /// The id of this problem.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            ScenarioError::File(error) => error.code(),
            ScenarioError::Problems { .. } => "scenario",
        }
    }
}

/// One thing that is wrong with a scenario. The texts are for authors of scenarios.
#[derive(Debug, thiserror::Error)]
pub enum ScenarioProblem {
    #[error("{file}: {source}")]
    Keyframe {
        file: String,
        source: Box<MachineError>,
    },
    #[error("rule {rule}: {name} leaves the folder of the scenario")]
    OutsideFolder { rule: usize, name: String },
    #[error("rule {rule}: exactly one of action and event is needed")]
    NotOneTrigger { rule: usize },
    #[error("rule {rule}: {name} is not {expected}")]
    WrongKind {
        rule: usize,
        name: String,
        expected: &'static str,
    },
    #[error("rule {rule}: no earlier picture is called {name}")]
    UnknownKeyframe { rule: usize, name: String },
    #[error("rule {rule}: never followed, since an earlier rule has the same picture and cause")]
    NeverFollowed { rule: usize },
    #[error("{file} is of another system than the start")]
    OtherSystem { file: String },
}

impl ScenarioProblem {
    /// The id of this problem.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            ScenarioProblem::Keyframe { .. } => "scenario-picture",
            ScenarioProblem::OutsideFolder { .. } => "scenario-outside-folder",
            ScenarioProblem::NotOneTrigger { .. } => "scenario-not-one-happening",
            ScenarioProblem::WrongKind { .. } => "scenario-wrong-kind",
            ScenarioProblem::UnknownKeyframe { .. } => "scenario-unknown-picture",
            ScenarioProblem::NeverFollowed { .. } => "scenario-never-followed",
            ScenarioProblem::OtherSystem { .. } => "scenario-other-system",
        }
    }
}
