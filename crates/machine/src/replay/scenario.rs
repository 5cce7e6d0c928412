//! The files of a scenario: read with a size limit and checked as a whole, so that every problem is
//! reported at once. It may not know the current position in the scenario.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use voorzorg_domain::action::{Action, ActionOutcome, UninstallerRejection};
use voorzorg_domain::snapshot::{self, Snapshot};

use super::problem::{ScenarioError, ScenarioProblem};
use crate::error::MachineError;
use crate::text_file::read_text;

const SCENARIO_FILE: &str = "scenario.toml";
/// The newest format of `scenario.toml` that this code reads.
const FORMAT: u16 = 1;
pub(super) const TEXT_LIMIT: u64 = 1024 * 1024;
pub(super) const SNAPSHOT_LIMIT: u64 = 64 * 1024 * 1024;

/// A scenario with all its frames loaded.
#[derive(Debug)]
pub(super) struct Scenario {
    pub(super) start_name: String,
    pub(super) start: Keyframe,
    pub(super) keyframes: BTreeMap<String, Keyframe>,
    rules: Vec<Transition>,
    /// A digest of all its files. A stored position of another version is ignored.
    pub(super) version: String,
}

#[derive(Debug, Clone)]
pub(super) struct Keyframe {
    pub(super) snapshot: Snapshot,
}

#[derive(Debug)]
pub(super) struct Transition {
    from: String,
    trigger: Trigger,
    pub(super) then: String,
    pub(super) outcome: Option<Outcome>,
}

/// What can move a scenario to its next frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Trigger {
    StartUninstaller,
    ShowRemovalCommand,
    OpenSystemPage,
    OpenSource,
    /// The machine was restarted, for real or simulated.
    Restart,
    /// A frame that was scanned before is scanned again: something happened outside the app.
    #[serde(alias = "look")]
    Scan,
}

impl Trigger {
    pub(super) fn of(action: &Action) -> Trigger {
        match action {
            Action::StartUninstaller { .. } => Trigger::StartUninstaller,
            Action::ShowRemovalCommand { .. } => Trigger::ShowRemovalCommand,
            Action::OpenSystemPage { .. } => Trigger::OpenSystemPage,
            Action::OpenSource { .. } => Trigger::OpenSource,
        }
    }

    fn is_event(self) -> bool {
        match self {
            Trigger::Restart | Trigger::Scan => true,
            Trigger::StartUninstaller
            | Trigger::ShowRemovalCommand
            | Trigger::OpenSystemPage
            | Trigger::OpenSource => false,
        }
    }
}

/// How an action ends when the scenario overrides its usual outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(tag = "result", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum Outcome {
    Started {
        #[serde(default, rename = "exit-code")]
        exit_code: Option<i64>,
    },
    Opened,
    OpenedAppsInstead {
        reason: UninstallerRejection,
    },
    EntryGone,
    EntryChanged,
    Failed,
}

impl From<Outcome> for ActionOutcome {
    fn from(outcome: Outcome) -> ActionOutcome {
        match outcome {
            Outcome::Started { exit_code } => ActionOutcome::Started { exit_code },
            Outcome::Opened => ActionOutcome::Opened,
            Outcome::OpenedAppsInstead { reason } => ActionOutcome::OpenedAppsInstead { reason },
            Outcome::EntryGone => ActionOutcome::EntryGone,
            Outcome::EntryChanged => ActionOutcome::EntryChanged,
            Outcome::Failed => ActionOutcome::Failed {
                detail: "as the scenario says".to_owned(),
            },
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScenarioFile {
    /// Checked by `parse` before the whole is read. When absent, the first format is meant.
    #[serde(rename = "format")]
    _format: Option<u64>,
    start: String,
    #[serde(default)]
    when: Vec<RuleFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    action: Option<Trigger>,
    event: Option<Trigger>,
    /// When absent, the rule starts at the frame where the rule above it ends.
    from: Option<String>,
    then: String,
    outcome: Option<Outcome>,
}

impl Scenario {
    pub(super) fn of_snapshot(file: &Path) -> Result<Scenario, MachineError> {
        let (snapshot, _) = read_snapshot(file)?;
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let start = Keyframe { snapshot };
        Ok(Scenario {
            keyframes: BTreeMap::from([(name.clone(), start.clone())]),
            start_name: name,
            start,
            rules: Vec::new(),
            version: String::new(),
        })
    }

    pub(super) fn load(dir: &Path) -> Result<Scenario, ScenarioError> {
        let metadata = dir
            .metadata()
            .map_err(|error| MachineError::reading(dir, &error))?;
        if !metadata.is_dir() {
            return Err(ScenarioError::File(MachineError::NotAFolder {
                path: dir.to_path_buf(),
            }));
        }
        let path = dir.join(SCENARIO_FILE);
        let text = read_text(&path, TEXT_LIMIT)?;
        let file = parse(&path, &text)?;
        let mut problems = Vec::new();
        let mut digest = Sha256::new();
        digest.update(text.as_bytes());

        let rules = link(&file, &mut problems);
        let names: BTreeSet<&String> = std::iter::once(&file.start)
            .chain(rules.iter().map(|rule| &rule.then))
            .collect();
        let mut keyframes = BTreeMap::new();
        for name in names.into_iter().filter(|name| stays_inside(name)) {
            match read_snapshot(&dir.join(name)) {
                Ok((snapshot, bytes)) => {
                    digest.update(bytes.as_bytes());
                    keyframes.insert(name.clone(), Keyframe { snapshot });
                }
                Err(source) => problems.push(ScenarioProblem::Keyframe {
                    file: name.clone(),
                    source: Box::new(source),
                }),
            }
        }
        let start = keyframes.get(&file.start).cloned();
        if let Some(start) = &start {
            let others = keyframes.iter().filter(|(_, keyframe)| {
                keyframe.snapshot.host.system != start.snapshot.host.system
            });
            problems.extend(
                others.map(|(name, _)| ScenarioProblem::OtherSystem { file: name.clone() }),
            );
        }
        match start {
            Some(start) if problems.is_empty() => Ok(Scenario {
                start_name: file.start,
                start,
                keyframes,
                rules,
                version: format!("{:x}", digest.finalize()),
            }),
            Some(_) | None => Err(ScenarioError::Problems { path, problems }),
        }
    }

    /// The rule for `trigger` at the frame named `keyframe`.
    pub(super) fn rule(&self, keyframe: &str, trigger: Trigger) -> Option<&Transition> {
        self.rules
            .iter()
            .find(|rule| rule.from == keyframe && rule.trigger == trigger)
    }
}

/// Whether `text` is a valid `scenario.toml`. The snapshots that it names are not read.
#[cfg(feature = "fuzzing")]
pub(super) fn is_list(text: &str) -> bool {
    parse(Path::new(SCENARIO_FILE), text).is_ok_and(|file| {
        let mut problems = Vec::new();
        let rules = link(&file, &mut problems);
        problems.is_empty() && rules.len() == file.when.len()
    })
}

fn parse(path: &Path, text: &str) -> Result<ScenarioFile, MachineError> {
    #[derive(Deserialize)]
    struct FormatHead {
        format: Option<u64>,
    }
    let damaged = |error: &toml::de::Error| MachineError::Damaged {
        path: path.to_path_buf(),
        detail: error.message().to_owned(),
    };
    let head: FormatHead = toml::from_str(text).map_err(|error| damaged(&error))?;
    match head.format {
        Some(format) if format > u64::from(FORMAT) => Err(MachineError::NewerFormat {
            path: path.to_path_buf(),
            format,
            newest: FORMAT,
        }),
        Some(_) | None => toml::from_str(text).map_err(|error| damaged(&error)),
    }
}

/// The rules of the file, with every `from` filled in. What is wrong is added to `problems`.
fn link(file: &ScenarioFile, problems: &mut Vec<ScenarioProblem>) -> Vec<Transition> {
    if !stays_inside(&file.start) {
        problems.push(ScenarioProblem::OutsideFolder {
            rule: 0,
            name: file.start.clone(),
        });
    }
    let mut known = BTreeSet::from([file.start.clone()]);
    let mut rules: Vec<Transition> = Vec::new();
    for (index, rule) in file.when.iter().enumerate() {
        let number = index + 1;
        let previous = rules.last().map_or(&file.start, |rule| &rule.then);
        let from = rule.from.as_ref().unwrap_or(previous).clone();
        for name in [&rule.then, &from] {
            if !stays_inside(name) {
                problems.push(ScenarioProblem::OutsideFolder {
                    rule: number,
                    name: name.clone(),
                });
            }
        }
        if !known.contains(&from) {
            problems.push(ScenarioProblem::UnknownKeyframe {
                rule: number,
                name: from.clone(),
            });
        }
        let trigger = match (rule.action, rule.event) {
            (Some(trigger), None) | (None, Some(trigger)) => trigger,
            (None, None) | (Some(_), Some(_)) => {
                problems.push(ScenarioProblem::NotOneTrigger { rule: number });
                continue;
            }
        };
        if trigger.is_event() != rule.event.is_some() {
            let expected = if rule.event.is_some() {
                "an event"
            } else {
                "an action"
            };
            let name = format!("{trigger:?}");
            problems.push(ScenarioProblem::WrongKind {
                rule: number,
                name,
                expected,
            });
        }
        if rules
            .iter()
            .any(|earlier| earlier.from == from && earlier.trigger == trigger)
        {
            problems.push(ScenarioProblem::NeverFollowed { rule: number });
        }
        known.insert(rule.then.clone());
        rules.push(Transition {
            from,
            trigger,
            then: rule.then.clone(),
            outcome: rule.outcome,
        });
    }
    rules
}

/// Whether `name` is one plain file name: no folder, no `..`, no drive.
fn stays_inside(name: &str) -> bool {
    let mut components = Path::new(name).components();
    matches!(
        (components.next(), components.next()),
        (Some(Component::Normal(_)), None)
    ) && !name.contains(['/', '\\', ':'])
}

fn read_snapshot(path: &Path) -> Result<(Snapshot, String), MachineError> {
    let text = read_text(path, SNAPSHOT_LIMIT)?;
    let snapshot = snapshot_of(path, &text)?;
    Ok((snapshot, text))
}

pub(super) fn snapshot_of(path: &Path, text: &str) -> Result<Snapshot, MachineError> {
    check_format(path, text, snapshot::FORMAT)?;
    let damaged = |detail: String| MachineError::Damaged {
        path: path.to_path_buf(),
        detail,
    };
    let snapshot: Snapshot =
        serde_json::from_str(text).map_err(|error| damaged(error.to_string()))?;
    let mut probes = BTreeSet::new();
    for reading in &snapshot.readings {
        if !probes.insert(reading.probe) {
            return Err(damaged(format!("{} was read twice", reading.probe.id())));
        }
    }
    Ok(snapshot)
}

/// Refuses a newer format, or a text without a format, before the rest is read.
pub(super) fn check_format(path: &Path, text: &str, newest: u16) -> Result<(), MachineError> {
    #[derive(Deserialize)]
    struct FormatHead {
        format: u64,
    }
    let damaged = |detail: String| MachineError::Damaged {
        path: path.to_path_buf(),
        detail,
    };
    // serde would accept a JSON array as the fields of `FormatHead` in their order.
    if !text.trim_start().starts_with('{') {
        return Err(damaged("not a JSON object".to_owned()));
    }
    let head: FormatHead =
        serde_json::from_str(text).map_err(|error| damaged(error.to_string()))?;
    if head.format > u64::from(newest) {
        let path = path.to_path_buf();
        return Err(MachineError::NewerFormat {
            path,
            format: head.format,
            newest,
        });
    }
    if head.format == 0 {
        return Err(damaged("format 0 never was".to_owned()));
    }
    Ok(())
}
