//! A recorded machine: one snapshot, or a scenario of snapshots linked by what happens.
//!
//! It may not know what a snapshot means. The current snapshot only changes by a rule of the
//! scenario, and a simulated restart always gives another boot.

mod problem;
mod scenario;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use voorzorg_domain::action::{Action, ActionOutcome, UninstallerRejection};
use voorzorg_domain::snapshot::{Boot, Probe, Snapshot, System, Timestamp};

pub use self::problem::{ScenarioError, ScenarioProblem};
use self::scenario::{Keyframe, Outcome, Scenario, Trigger};
use crate::error::MachineError;
use crate::journal::write_whole;
use crate::parse::uninstall_command;
use crate::text_file::read_text;

/// The format of the position file.
const FORMAT: u16 = 1;
const POSITION_FILE: &str = "practice.json";
/// How much later, in seconds, the machine boots after a simulated restart that no rule describes.
const RESTART_SECONDS: i64 = 3_600;

/// Entry points for the module `fuzzing`.
#[cfg(feature = "fuzzing")]
pub(crate) mod entry_points {
    use std::path::Path;

    use voorzorg_domain::snapshot::Snapshot;

    use super::scenario;

    pub(crate) fn snapshot(text: &str) -> Option<Snapshot> {
        scenario::snapshot_of(Path::new(""), text).ok()
    }

    pub(crate) fn is_list(text: &str) -> bool {
        scenario::is_list(text)
    }
}

/// A recorded machine at its current position in the scenario.
#[derive(Debug)]
pub struct Replay {
    scenario: Box<Scenario>,
    /// The file that stores the position; `None` for a single snapshot.
    position_file: Option<PathBuf>,
    position: Mutex<Position>,
    /// The stored position was damaged, so the scenario begins anew.
    started_anew: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Position {
    format: u16,
    /// The version of the scenario that this position belongs to.
    scenario: String,
    keyframe: String,
    /// The current frame has been scanned.
    scanned: bool,
    /// The number of simulated restarts that no rule describes, since the last one that a rule
    /// does.
    restarts: u32,
}

impl Replay {
    pub(crate) fn of_snapshot(file: &Path) -> Result<Replay, MachineError> {
        let scenario = Box::new(Scenario::of_snapshot(file)?);
        let position = Position::at_start(&scenario);
        Ok(Replay {
            scenario,
            position_file: None,
            position: Mutex::new(position),
            started_anew: false,
        })
    }

    pub(crate) fn of_scenario(dir: &Path, state_dir: &Path) -> Result<Replay, ScenarioError> {
        let scenario = Box::new(Scenario::load(dir)?);
        let file = state_dir.join(POSITION_FILE);
        let (position, started_anew) = match Position::load(&file, &scenario) {
            Ok(position) => (position, false),
            // It is only practice, and the position is written again at the next step.
            Err(
                error @ (MachineError::Damaged { .. }
                | MachineError::Empty { .. }
                | MachineError::TooLarge { .. }),
            ) => {
                tracing::warn!(code = error.code(), "a scenario begins anew");
                (Position::at_start(&scenario), true)
            }
            Err(error) => return Err(error.into()),
        };
        std::fs::create_dir_all(state_dir)
            .map_err(|error| MachineError::writing(state_dir, &error))?;
        Ok(Replay {
            scenario,
            position_file: Some(file),
            position: Mutex::new(position),
            started_anew,
        })
    }

    pub(crate) fn started_anew(&self) -> bool {
        self.started_anew
    }

    pub(crate) fn system(&self) -> System {
        self.keyframe(&self.position()).snapshot.host.system
    }

    pub(crate) fn sources(&self) -> Vec<Probe> {
        let position = self.position();
        let readings = &self.keyframe(&position).snapshot.readings;
        readings.iter().map(|reading| reading.probe).collect()
    }

    /// The current snapshot. A scenario goes on in time, so its snapshots are stamped with `now`; a
    /// single snapshot keeps its recorded time. The boot is as recorded.
    pub(crate) fn scan(&self, now: Timestamp, progress: impl Fn(Probe)) -> Snapshot {
        let mut position = self.position();
        if position.scanned {
            // A second scan of the same frame: the scenario may let something happen outside the
            // app in between.
            let _ = self.go_on(&mut position, Trigger::Scan);
        }
        position.scanned = true;
        if let Err(error) = self.save(&position) {
            tracing::warn!(
                code = error.code(),
                "the position in the scenario was not kept"
            );
        }
        let keyframe = self.keyframe(&position);
        let mut snapshot = keyframe.snapshot.clone();
        if self.position_file.is_some() {
            snapshot.taken_at = now;
        }
        snapshot.boot = position.boot(&keyframe.snapshot.boot);
        let snapshot = snapshot.in_order();
        for reading in &snapshot.readings {
            progress(reading.probe);
        }
        snapshot
    }

    pub(crate) fn boot(&self) -> Boot {
        let position = self.position();
        position.boot(&self.keyframe(&position).snapshot.boot)
    }

    pub(crate) fn perform(&self, action: &Action) -> ActionOutcome {
        let mut position = self.position();
        if let Err(instead) = self.allows(&position, action) {
            return instead;
        }
        let outcome = self.go_on(&mut position, Trigger::of(action));
        if let Err(error) = self.save(&position) {
            return ActionOutcome::Failed {
                detail: error.code().to_owned(),
            };
        }
        match outcome.flatten() {
            Some(outcome) => outcome.into(),
            None => match action {
                Action::StartUninstaller { .. } => ActionOutcome::Started { exit_code: None },
                Action::ShowRemovalCommand { .. }
                | Action::OpenSystemPage { .. }
                | Action::OpenSource { .. } => ActionOutcome::Opened,
            },
        }
    }

    pub(crate) fn restart(&self) -> Result<(), MachineError> {
        let mut position = self.position();
        if self.go_on(&mut position, Trigger::Restart).is_some() {
            position.restarts = 0;
        } else {
            position.restarts = position.restarts.saturating_add(1);
        }
        self.save(&position)
    }

    /// Checks an action against the recorded machine, as a real machine would; the error is the
    /// outcome when it is not allowed.
    fn allows(&self, position: &Position, action: &Action) -> Result<(), ActionOutcome> {
        let Action::StartUninstaller {
            scope,
            key,
            command,
            verb,
            folders,
        } = action
        else {
            return Ok(());
        };
        let snapshot = &self.keyframe(position).snapshot;
        match snapshot.host.system {
            System::Windows => {}
            System::Macos | System::Linux => {
                return Err(ActionOutcome::OpenedAppsInstead {
                    reason: UninstallerRejection::NotOnThisSystem,
                });
            }
        }
        let Some(entry) = snapshot.uninstall_entry(*scope, key) else {
            return Err(ActionOutcome::EntryGone);
        };
        if entry.command != *command {
            return Err(ActionOutcome::EntryChanged);
        }
        uninstall_command::read(entry.command.as_deref(), *verb, folders)
            .map(drop)
            .map_err(|reason| ActionOutcome::OpenedAppsInstead { reason })
    }

    /// Follows the rule for `trigger`; `None` when there is none. The inner option is the outcome
    /// that the rule sets for an action, if it sets one.
    fn go_on(&self, position: &mut Position, trigger: Trigger) -> Option<Option<Outcome>> {
        let rule = self.scenario.rule(&position.keyframe, trigger)?;
        if position.keyframe != rule.then {
            position.scanned = false;
        }
        position.keyframe.clone_from(&rule.then);
        Some(rule.outcome)
    }

    fn position(&self) -> MutexGuard<'_, Position> {
        self.position.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The frame at `position`. A position only ever names a frame that was loaded; the start frame
    /// is the fallback.
    fn keyframe(&self, position: &Position) -> &Keyframe {
        self.scenario
            .keyframes
            .get(&position.keyframe)
            .unwrap_or(&self.scenario.start)
    }

    fn save(&self, position: &Position) -> Result<(), MachineError> {
        let Some(file) = &self.position_file else {
            return Ok(());
        };
        let text =
            serde_json::to_string_pretty(position).map_err(|error| MachineError::Unwritable {
                path: file.clone(),
                detail: error.to_string(),
            })?;
        write_whole(file, &text).map_err(|error| MachineError::writing(file, &error))
    }
}

impl Position {
    fn at_start(scenario: &Scenario) -> Position {
        Position {
            format: FORMAT,
            scenario: scenario.version.clone(),
            keyframe: scenario.start_name.clone(),
            scanned: false,
            restarts: 0,
        }
    }

    /// Loads the stored position; gives the start when there is none or when the scenario has
    /// changed.
    ///
    /// # Errors
    /// The file is damaged, has a newer format, or could not be read.
    fn load(file: &Path, scenario: &Scenario) -> Result<Position, MachineError> {
        let text = match read_text(file, scenario::TEXT_LIMIT) {
            Ok(text) => text,
            Err(MachineError::Missing { .. }) => return Ok(Position::at_start(scenario)),
            Err(error) => return Err(error),
        };
        scenario::check_format(file, &text, FORMAT)?;
        let kept = serde_json::from_str::<Position>(&text).ok().filter(|kept| {
            kept.scenario == scenario.version && scenario.keyframes.contains_key(&kept.keyframe)
        });
        Ok(kept.unwrap_or_else(|| Position::at_start(scenario)))
    }

    /// The recorded boot, or a later one when restarts were simulated since.
    fn boot(&self, recorded: &Boot) -> Boot {
        if self.restarts == 0 {
            return recorded.clone();
        }
        let later = RESTART_SECONDS.saturating_mul(i64::from(self.restarts));
        Boot {
            id: recorded
                .id
                .as_ref()
                .map(|id| format!("{id}-restart-{}", self.restarts)),
            started_at: recorded
                .started_at
                .map(|at| Timestamp(at.0.saturating_add(later))),
            // A restarted machine has just begun to run.
            uptime: recorded.uptime.map(|_| 0),
        }
    }
}

#[cfg(test)]
mod tests;
