//! Performs one action on this computer. What it starts shows its own window; that it was started
//! proves nothing (I3).
//!
//! It may not know why it is asked to, and it deletes and elevates nothing (I5, I6).

#[cfg(windows)]
mod windows;

use voorzorg_domain::action::{
    Action, ActionOutcome, StartRefusal, SystemPage, UninstallerRejection,
};
use voorzorg_domain::snapshot::System;

use crate::local::Local;
use crate::open::open_target;

pub(crate) fn perform(local: &Local, action: &Action) -> ActionOutcome {
    let is_here = local.sysroot.is_none();
    match action {
        // The screen shows the command; there is nothing to do here.
        Action::ShowRemovalCommand { .. } => ActionOutcome::Opened,
        // A sysroot is only read.
        Action::StartUninstaller { .. } | Action::OpenSystemPage { .. } if !is_here => {
            failed("not on this machine")
        }
        Action::StartUninstaller { .. } => start_uninstaller(action),
        Action::OpenSystemPage { page } => match page_address(local.system, *page) {
            Some(address) => opened(address),
            None => failed("this system has no such page"),
        },
        Action::OpenSource { .. } => failed("a source is opened by its address"),
    }
}

/// Opens the system's list of apps, because the registered command was rejected.
#[cfg_attr(
    not(windows),
    expect(dead_code, reason = "only Windows has registered texts")
)]
fn open_apps_instead(reason: UninstallerRejection) -> ActionOutcome {
    match page_address(System::Windows, SystemPage::InstalledApps).map(open_target) {
        Some(Ok(())) => ActionOutcome::OpenedAppsInstead { reason },
        Some(Err(error)) => failed(&error.to_string()),
        None => failed("this system has no such page"),
    }
}

fn page_address(system: System, page: SystemPage) -> Option<&'static str> {
    match (system, page) {
        (System::Windows, SystemPage::InstalledApps) => Some("ms-settings:appsfeatures"),
        (System::Windows, SystemPage::Security) => Some("windowsdefender:"),
        (System::Macos, SystemPage::InstalledApps) => Some("/Applications"),
        (System::Macos, SystemPage::Security) => {
            Some("x-apple.systempreferences:com.apple.preference.security")
        }
        (System::Linux, SystemPage::InstalledApps | SystemPage::Security) => None,
    }
}

fn opened(address: &str) -> ActionOutcome {
    match open_target(address) {
        Ok(()) => ActionOutcome::Opened,
        Err(error) => failed(&error.to_string()),
    }
}

fn failed(detail: &str) -> ActionOutcome {
    ActionOutcome::Failed {
        detail: detail.to_owned(),
    }
}

/// What came of a start: the exit code, if it is known by now, or the number of the error by which
/// Windows names why it started nothing (`winerror.h`).
#[cfg_attr(
    not(any(windows, test)),
    expect(
        dead_code,
        reason = "only Windows starts uninstallers; the tests run everywhere"
    )
)]
fn outcome(start: impl FnOnce() -> Result<Option<i64>, u32>) -> ActionOutcome {
    let error = match start() {
        Ok(exit_code) => return ActionOutcome::Started { exit_code },
        Err(error) => error,
    };
    let reason = match error {
        // ERROR_CANCELLED
        1223 => StartRefusal::Declined,
        // ERROR_ELEVATION_REQUIRED
        740 => StartRefusal::NeedsAdministrator,
        // ERROR_ACCESS_DENIED
        5 => StartRefusal::Denied,
        // ERROR_ACCESS_DISABLED_BY_POLICY
        1260 => StartRefusal::Policy,
        error => return failed(&format!("Windows error {error}")),
    };
    ActionOutcome::NotStarted { reason }
}

#[cfg(windows)]
fn start_uninstaller(action: &Action) -> ActionOutcome {
    windows::start_uninstaller(action)
}

#[cfg(not(windows))]
fn start_uninstaller(_: &Action) -> ActionOutcome {
    ActionOutcome::OpenedAppsInstead {
        reason: UninstallerRejection::NotOnThisSystem,
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use voorzorg_domain::action::SystemPage;

    use super::*;
    use crate::machine::Machine;

    #[test]
    fn nothing_is_done_on_a_folder_that_stands_for_a_machine() {
        let folder = tempfile::tempdir().unwrap();
        let machine = Machine::root(PathBuf::from(folder.path()), System::Macos).unwrap();
        let action = Action::OpenSystemPage {
            page: SystemPage::InstalledApps,
        };
        assert!(matches!(
            machine.perform(&action),
            ActionOutcome::Failed { .. }
        ));
        let action = Action::ShowRemovalCommand {
            command: "x".into(),
        };
        assert_eq!(
            machine.perform(&action),
            ActionOutcome::Opened,
            "a text to show is no deed"
        );
    }

    #[test]
    fn what_windows_says_instead_of_starting_is_said_in_words() {
        let refused = |reason| ActionOutcome::NotStarted { reason };
        for (error, expected) in [
            (1223, refused(StartRefusal::Declined)),
            (740, refused(StartRefusal::NeedsAdministrator)),
            (5, refused(StartRefusal::Denied)),
            (1260, refused(StartRefusal::Policy)),
            (2, failed("Windows error 2")),
        ] {
            assert_eq!(outcome(|| Err(error)), expected, "{error}");
        }
        for exit_code in [None, Some(0), Some(1602)] {
            let started = ActionOutcome::Started { exit_code };
            assert_eq!(outcome(|| Ok(exit_code)), started);
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_linux_machine_has_no_registered_uninstallers() {
        let action = Action::StartUninstaller {
            scope: voorzorg_domain::snapshot::UninstallScope::Machine64,
            key: "x".into(),
            command: None,
            verb: voorzorg_domain::catalogue::MsiVerb::Remove,
            folders: Vec::new(),
        };
        let refused = ActionOutcome::OpenedAppsInstead {
            reason: UninstallerRejection::NotOnThisSystem,
        };
        assert_eq!(Machine::local().perform(&action), refused);
    }
}
