//! Which account owns a file or folder, and for whom this process was started. It may not know what the
//! files are.
//!
//! Only Unix lets a process write as another account into a person's home. Elsewhere everything counts
//! as the person's own.
#![forbid(unsafe_code)]

#[cfg(not(unix))]
pub(crate) use self::elsewhere::{belongs_to_another, is_ours, owned_by_another, runs_for_another};
#[cfg(unix)]
pub(crate) use self::unix::{
    belongs_to_another, is_ours, owned_by_another, require_own, runs_for_another,
};

#[cfg(unix)]
mod unix {
    use std::ffi::OsString;
    use std::fs::Metadata;
    use std::os::unix::fs::MetadataExt;
    use std::path::{Path, PathBuf};

    use crate::error::MachineError;

    const ROOT: u32 = 0;
    /// What `sudo` and `pkexec` say about who called them.
    const CALLERS: [&str; 2] = ["SUDO_UID", "PKEXEC_UID"];

    fn account() -> u32 {
        rustix::process::geteuid().as_raw()
    }

    /// Whether the account of this process owns a file.
    pub(crate) fn is_ours(metadata: &Metadata) -> bool {
        metadata.uid() == account()
    }

    /// Whether root would write at `path` in a folder of another account.
    pub(crate) fn belongs_to_another(path: &Path) -> bool {
        account() == ROOT && nearest(path).is_some_and(|(_, metadata)| metadata.uid() != ROOT)
    }

    /// Refuses to write as root at `path` when that is in a folder of another account.
    ///
    /// # Errors
    /// It is.
    pub(crate) fn require_own(path: &Path) -> Result<(), MachineError> {
        if belongs_to_another(path) {
            return Err(MachineError::AnotherAccount {
                path: path.to_path_buf(),
            });
        }
        Ok(())
    }

    /// Whether somebody with an account of their own has this process run as root.
    pub(crate) fn runs_for_another() -> bool {
        is_for_another(account(), CALLERS.into_iter().find_map(std::env::var_os))
    }

    pub(super) fn is_for_another(account: u32, caller: Option<OsString>) -> bool {
        account == ROOT && caller.is_some_and(|caller| !caller.is_empty() && caller != "0")
    }

    /// What stands in the way of a `path` that is denied, when another account owns it: the path
    /// itself, or the highest folder above it in the person's home. Elsewhere, a folder of another
    /// account is nothing special.
    pub(crate) fn owned_by_another(path: &Path) -> Option<PathBuf> {
        let (place, metadata) = nearest(path)?;
        let home = std::env::home_dir();
        let in_home = |place: &Path| {
            home.as_deref()
                .is_some_and(|home| place.starts_with(home) && place != home)
        };
        if is_ours(&metadata) || !(in_home(place) || place == path) {
            return None;
        }
        let highest = place
            .ancestors()
            .take_while(|above| {
                in_home(above) && above.metadata().is_ok_and(|metadata| !is_ours(&metadata))
            })
            .last();
        Some(highest.unwrap_or(place).to_path_buf())
    }

    /// The path itself, or else the nearest folder above it that can be looked at.
    fn nearest(path: &Path) -> Option<(&Path, Metadata)> {
        path.ancestors()
            .find_map(|place| Some((place, place.metadata().ok()?)))
    }
}

#[cfg(not(unix))]
mod elsewhere {
    use std::fs::Metadata;
    use std::path::{Path, PathBuf};

    pub(crate) fn is_ours(_: &Metadata) -> bool {
        true
    }

    pub(crate) fn belongs_to_another(_: &Path) -> bool {
        false
    }

    pub(crate) fn runs_for_another() -> bool {
        false
    }

    pub(crate) fn owned_by_another(_: &Path) -> Option<PathBuf> {
        None
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::unix::is_for_another;

    #[test]
    fn only_root_can_run_for_somebody_else() {
        let caller = |caller: &str| Some(caller.into());
        assert!(is_for_another(0, caller("1000")));
        for (account, caller) in [
            (0, None),
            (0, caller("0")),
            (0, caller("")),
            (1000, caller("1000")),
        ] {
            assert!(
                !is_for_another(account, caller.clone()),
                "{account} {caller:?}"
            );
        }
    }
}
