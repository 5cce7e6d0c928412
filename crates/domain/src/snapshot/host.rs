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
}

/// Reported start times of one boot may differ this much: clocks are corrected while running.
const BOOT_TOLERANCE_SECONDS: i64 = 120;

impl Boot {
    /// Whether `self` and `other` are the same boot; `None` when neither id nor start time can be
    /// compared.
    #[must_use]
    pub fn same_as(&self, other: &Boot) -> Option<bool> {
        if let (Some(ours), Some(theirs)) = (&self.id, &other.id) {
            return Some(ours == theirs);
        }
        let (ours, theirs) = (self.started_at?, other.started_at?);
        Some(ours.seconds_since(theirs).abs() <= BOOT_TOLERANCE_SECONDS)
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
}
