//! The one seam between Voorzorg and a computer: a real one, or a recorded one (ADR 2).
//!
//! It may not know how anything is read or done, only who does it.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use voorzorg_domain::action::{Action, ActionOutcome};
use voorzorg_domain::id_enum;
use voorzorg_domain::snapshot::{Boot, Probe, Snapshot, System, Timestamp};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::tree::Tree;
use crate::error::MachineError;
use crate::local::Local;
use crate::replay::{Replay, ScenarioError};
use crate::{collect, perform, scan};

id_enum! {
    /// Where the answers come from. A demonstration must not be able to pass as a clean result.
    pub enum Origin {
        /// This computer, now.
        Live = "live",
        /// A folder read as if it were the root of a machine.
        Root = "root",
        /// A recorded snapshot or scenario.
        Replay = "replay",
    }
}

/// A computer that can be looked at.
#[derive(Debug)]
pub enum Machine {
    Local(Local),
    Replay(Replay),
}

impl Machine {
    /// This computer.
    #[must_use]
    pub fn local() -> Machine {
        let system = match std::env::consts::OS {
            "windows" => System::Windows,
            "macos" => System::Macos,
            _ => System::Linux,
        };
        Machine::Local(Local::new(system, None))
    }

    /// A folder, read as if it were the root of a machine of `system`.
    pub fn root(root: PathBuf, system: System) -> Result<Machine, MachineError> {
        match system {
            System::Windows => return Err(MachineError::NoTreeOf { system }),
            System::Macos | System::Linux => {}
        }
        let metadata = root
            .metadata()
            .map_err(|error| MachineError::reading(&root, &error))?;
        if !metadata.is_dir() {
            return Err(MachineError::NotAFolder { path: root });
        }
        root.read_dir()
            .map_err(|error| MachineError::reading(&root, &error))?;
        let real = root
            .canonicalize()
            .map_err(|error| MachineError::reading(&root, &error))?;
        Ok(Machine::Local(Local::new(system, Some(Tree::new(real)))))
    }

    /// One recorded snapshot.
    pub fn snapshot(file: &Path) -> Result<Machine, MachineError> {
        Replay::of_snapshot(file).map(Machine::Replay)
    }

    /// A recorded scenario. Its position is kept in `state_dir`, so that an app that was stopped
    /// goes on where it was.
    pub fn replay(dir: &Path, state_dir: &Path) -> Result<Machine, ScenarioError> {
        Replay::of_scenario(dir, state_dir).map(Machine::Replay)
    }

    #[must_use]
    pub fn origin(&self) -> Origin {
        match self {
            Machine::Local(Local { tree: None, .. }) => Origin::Live,
            Machine::Local(Local { tree: Some(_), .. }) => Origin::Root,
            Machine::Replay(_) => Origin::Replay,
        }
    }

    #[must_use]
    pub fn system(&self) -> System {
        match self {
            Machine::Local(local) => local.system,
            Machine::Replay(replay) => replay.system(),
        }
    }

    /// The sources that a look asks, in the order in which they are told.
    #[must_use]
    pub fn sources(&self, filter: &VendorFilter) -> Vec<Probe> {
        let mut sources = match self {
            Machine::Local(local) => collect::jobs(local.system, local.tree.as_ref(), filter)
                .into_iter()
                .map(|(probe, _)| probe)
                .collect(),
            Machine::Replay(replay) => replay.sources(),
        };
        sources.sort_unstable();
        sources
    }

    /// Looks. It cannot fail: what could not be read is a gap in the snapshot.
    ///
    /// `progress` is called once for each probe, when its answer is in.
    pub async fn scan(
        &self,
        filter: &VendorFilter,
        now: Timestamp,
        progress: impl Fn(Probe) + Send + Sync,
    ) -> Snapshot {
        match self {
            Machine::Local(local) => scan::scan(local, filter, now, progress).await,
            Machine::Replay(replay) => replay.scan(now, progress),
        }
    }

    /// What tells this start of the machine from the next one.
    #[must_use]
    pub fn boot(&self) -> Boot {
        match self {
            Machine::Local(local) => collect::host::boot(local.tree.as_ref()),
            Machine::Replay(replay) => replay.boot(),
        }
    }

    /// Does one thing. Blocks for a few seconds at most; how it ended proves nothing (I3).
    #[must_use]
    pub fn perform(&self, action: &Action) -> ActionOutcome {
        match self {
            Machine::Local(local) => perform::perform(local, action),
            Machine::Replay(replay) => replay.perform(action),
        }
    }

    /// Pretends that a practice machine restarted. On a real one that would be a false proof (I3).
    pub fn pretend_restart(&self) -> Result<(), MachineError> {
        match self {
            Machine::Local(_) => Err(MachineError::NotPractice),
            Machine::Replay(replay) => replay.restart(),
        }
    }
}

/// The time now, by the clock of this computer.
#[must_use]
pub fn now() -> Timestamp {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok());
    Timestamp(seconds.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_must_be_a_folder_that_is_there() {
        let code = |result: Result<Machine, MachineError>| result.map_err(|error| error.code());
        let missing = Machine::root(PathBuf::from("/no/such/folder"), System::Linux);
        assert!(matches!(code(missing), Err("missing")));
        let file = tempfile::NamedTempFile::new().unwrap();
        let not_a_folder = Machine::root(file.path().to_path_buf(), System::Linux);
        assert!(matches!(code(not_a_folder), Err("not-a-folder")));
        let windows = Machine::root(std::env::temp_dir(), System::Windows);
        assert!(matches!(code(windows), Err("no-tree-of")));
    }

    #[test]
    fn a_real_machine_cannot_be_pretended_to_restart() {
        assert!(matches!(
            Machine::local().pretend_restart(),
            Err(MachineError::NotPractice)
        ));
    }
}
