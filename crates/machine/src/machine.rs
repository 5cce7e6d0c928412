//! The one abstraction over a computer, real or recorded (ADR 2).
//!
//! It may not know how anything is read or performed, only which module does it.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use voorzorg_domain::action::{Action, ActionOutcome};
pub use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::{Boot, Probe, Snapshot, System, Timestamp};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::sysroot::Sysroot;
use crate::error::MachineError;
use crate::local::Local;
use crate::replay::{Replay, ScenarioError};
use crate::{collect, perform, scan};

/// A computer that can be scanned.
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

    /// A sysroot: a folder that is read as if it were the root of a machine of `system`.
    ///
    /// # Errors
    /// The folder cannot be used, or `system` is one of which no sysroot can be read.
    pub fn root(root: PathBuf, system: System) -> Result<Machine, MachineError> {
        match system {
            System::Windows => return Err(MachineError::NoSysrootOf { system }),
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
        Ok(Machine::Local(Local::new(system, Some(Sysroot::new(real)))))
    }

    /// One recorded snapshot.
    ///
    /// # Errors
    /// The file cannot be read, is damaged, or has a newer format.
    pub fn snapshot(file: &Path) -> Result<Machine, MachineError> {
        Replay::of_snapshot(file).map(Machine::Replay)
    }

    /// A recorded scenario. Its position is stored in `state_dir`, so that an app that was closed
    /// goes on where it was.
    ///
    /// # Errors
    /// A file of the scenario or its position cannot be used, or the scenario is not valid.
    pub fn replay(dir: &Path, state_dir: &Path) -> Result<Machine, ScenarioError> {
        Replay::of_scenario(dir, state_dir).map(Machine::Replay)
    }

    #[must_use]
    pub fn origin(&self) -> Origin {
        match self {
            Machine::Local(Local { sysroot: None, .. }) => Origin::Live,
            Machine::Local(Local {
                sysroot: Some(_), ..
            }) => Origin::Root,
            Machine::Replay(_) => Origin::Practice,
        }
    }

    #[must_use]
    pub fn system(&self) -> System {
        match self {
            Machine::Local(local) => local.system,
            Machine::Replay(replay) => replay.system(),
        }
    }

    /// Whether the position in a scenario was damaged, so that practice begins anew.
    #[must_use]
    pub fn started_anew(&self) -> bool {
        match self {
            Machine::Local(_) => false,
            Machine::Replay(replay) => replay.started_anew(),
        }
    }

    /// The probes that a scan reads, in the order in which they are shown.
    #[must_use]
    pub fn sources(&self, filter: &VendorFilter) -> Vec<Probe> {
        let mut sources = match self {
            Machine::Local(local) => collect::jobs(local.system, local.sysroot.as_ref(), filter)
                .into_iter()
                .map(|(probe, _)| probe)
                .collect(),
            Machine::Replay(replay) => replay.sources(),
        };
        sources.sort_unstable();
        sources
    }

    /// Scans the machine. It cannot fail: what could not be read is a gap in the snapshot.
    ///
    /// `progress` is called once for each probe, when its reading is complete.
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

    /// Identifies this boot of the machine; unknown when that does not answer in a few seconds.
    #[must_use]
    pub fn boot(&self) -> Boot {
        match self {
            Machine::Local(local) => scan::boot(local),
            Machine::Replay(replay) => replay.boot(),
        }
    }

    /// Performs one action. Blocks for a few seconds at most. The outcome never verifies a step
    /// (I3).
    #[must_use]
    pub fn perform(&self, action: &Action) -> ActionOutcome {
        match self {
            Machine::Local(local) => perform::perform(local, action),
            Machine::Replay(replay) => replay.perform(action),
        }
    }

    /// Simulates a restart of a practice machine.
    ///
    /// # Errors
    /// This is a real machine, where a simulated restart would be a false proof (I3), or the
    /// position could not be stored.
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
