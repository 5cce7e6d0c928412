//! Which machine was scanned, when, and in which boot.

use serde::{Deserialize, Serialize};

use crate::id_enum;

/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Seconds from `earlier` to `self`; negative when the clock was set back in between.
    #[must_use]
    pub fn seconds_since(self, earlier: Timestamp) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

id_enum! {
    /// The family of operating system that was scanned (not the one this code runs on).
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub enum System {
        Windows = "windows",
        Macos = "macos",
        Linux = "linux",
    }
}

/// The machine that was scanned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Host {
    pub system: System,
    /// The name the system gives itself, such as "Debian GNU/Linux".
    pub os: String,
    pub version: String,
    /// A server edition: Windows Server has no Security Center and does not switch Defender back on.
    pub server: bool,
    /// What a Linux system says it is and is like, in lower case and closest first: the `ID` and then
    /// the `ID_LIKE` of its `os-release` file. Empty on other systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub family: Vec<String>,
    /// How its own files are changed, where that is not done in place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<SystemImage>,
    /// The container that was read instead of a whole computer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container: Option<Container>,
}

impl Host {
    /// A computer of `system` of which nothing else is known.
    #[must_use]
    pub fn of(system: System) -> Host {
        Host {
            system,
            os: String::new(),
            version: String::new(),
            server: false,
            family: Vec::new(),
            image: None,
            container: None,
        }
    }
}

id_enum! {
    /// How a Linux system is changed whose own files nobody writes to while it runs. A change takes
    /// effect at the next start.
    pub enum SystemImage {
        /// ostree: Fedora Silverblue, Kinoite, CoreOS and their like, and bootc.
        Ostree = "ostree",
        /// transactional-update: openSUSE MicroOS, Aeon, Kalpa, SUSE Linux Micro.
        Transactional = "transactional",
    }
}

id_enum! {
    /// What a scan ran in, when it saw less than a whole computer.
    pub enum Container {
        /// A terminal of a desktop (toolbox, distrobox, Flatpak) that shows the computer around it
        /// below `/run/host`.
        Mounted = "mounted",
        /// A terminal of a desktop that shows nothing of the computer around it: a snap.
        Snap = "snap",
        /// The Windows Subsystem for Linux: the computer around it is a Windows computer.
        Wsl = "wsl",
        /// The Linux of ChromeOS.
        Crostini = "crostini",
        /// Any other, such as a server image or a build machine.
        Other = "other",
    }
}

impl Container {
    /// Whether somebody who runs a scan in it means the computer around it.
    #[must_use]
    pub fn stands_for_its_computer(self) -> bool {
        match self {
            Container::Mounted | Container::Snap | Container::Wsl | Container::Crostini => true,
            Container::Other => false,
        }
    }

    /// Where the computer around it is mounted.
    #[must_use]
    pub fn outside(self) -> Option<&'static str> {
        match self {
            Container::Mounted => Some("/run/host"),
            Container::Snap | Container::Wsl | Container::Crostini | Container::Other => None,
        }
    }
}

/// Identifies one boot of the machine.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Boot {
    /// The kernel's own id of this boot, where it has one (Linux `boot_id`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// When the machine started, as the system reports it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<Timestamp>,
    /// For how many seconds it has been running, by a clock that nobody can set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uptime: Option<i64>,
}

/// Reported start times of one boot may differ this much: clocks are corrected while running.
const BOOT_TOLERANCE_SECONDS: i64 = 120;

impl Boot {
    /// Whether `self` is still the boot that was `earlier`; `None` when that cannot be told.
    ///
    /// The id decides, where there is one. Without it the start times are compared. They are
    /// calculated from the clock, so a clock that was set looks like a restart; the uptime is the
    /// second witness: it only ever falls by a restart. When it has not fallen although the start
    /// times differ, the machine may have been restarted long ago or its clock may have been set.
    #[must_use]
    pub fn same_as(&self, earlier: &Boot) -> Option<bool> {
        if let (Some(ours), Some(theirs)) = (&self.id, &earlier.id) {
            return Some(ours == theirs);
        }
        if let (Some(ours), Some(theirs)) = (self.uptime, earlier.uptime)
            && ours < theirs
        {
            return Some(false);
        }
        let (ours, theirs) = (self.started_at?, earlier.started_at?);
        let is_same = ours.seconds_since(theirs).saturating_abs() <= BOOT_TOLERANCE_SECONDS;
        let has_witness = self.uptime.is_some() && earlier.uptime.is_some();
        match (is_same, has_witness) {
            (true, _) => Some(true),
            (false, false) => Some(false),
            (false, true) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_boot_id_decides_and_the_start_time_helps_where_there_is_none() {
        let boot = |id: Option<&str>, at: Option<i64>| Boot {
            id: id.map(str::to_owned),
            started_at: at.map(Timestamp),
            uptime: None,
        };
        assert_eq!(
            boot(Some("a"), Some(1)).same_as(&boot(Some("a"), Some(9_000))),
            Some(true)
        );
        assert_eq!(
            boot(Some("a"), Some(1)).same_as(&boot(Some("b"), Some(1))),
            Some(false)
        );
        assert_eq!(
            boot(None, Some(1_000)).same_as(&boot(None, Some(1_060))),
            Some(true)
        );
        assert_eq!(
            boot(None, Some(1_000)).same_as(&boot(None, Some(5_000))),
            Some(false)
        );
        assert_eq!(boot(None, None).same_as(&boot(Some("a"), None)), None);
    }

    #[test]
    fn a_clock_that_was_set_is_no_restart() {
        let boot = |started_at: i64, uptime: i64| Boot {
            id: None,
            started_at: Some(Timestamp(started_at)),
            uptime: Some(uptime),
        };
        let before = boot(1_000_000, 5_000);
        // Ten minutes later, and the clock was set by a day.
        for set in [-86_400, 86_400] {
            assert_eq!(boot(1_000_000 + set, 5_600).same_as(&before), None);
        }
        assert_eq!(boot(1_000_000, 5_600).same_as(&before), Some(true));
        assert_eq!(boot(1_009_000, 60).same_as(&before), Some(false));
        // Restarted at once, and the start times are close together.
        assert_eq!(
            boot(1_000_060, 30).same_as(&boot(1_000_000, 50)),
            Some(false)
        );
    }
}
