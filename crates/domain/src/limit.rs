//! What no scan reads, by choice or because nobody may: always stated as a limit, never counted as
//! a gap, so that it blocks no verdict. It may not know what was found.

use crate::snapshot::System;

/// Something on a computer that is not looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Limit {
    /// What somebody who is not signed in installed for themselves alone.
    UnloadedProfiles,
    /// Homes of other people that may not be opened.
    OtherHomes,
    /// Other systems on the same computer: virtual machines, containers, other disks, copies.
    OtherSystems,
}

impl Limit {
    /// All of them.
    pub const ALL: [Limit; 3] = [
        Limit::UnloadedProfiles,
        Limit::OtherHomes,
        Limit::OtherSystems,
    ];

    /// The name used in files, messages and `scan --json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Limit::UnloadedProfiles => "unloaded-profiles",
            Limit::OtherHomes => "other-homes",
            Limit::OtherSystems => "other-systems",
        }
    }

    /// Those of every look at a computer of `system`.
    #[must_use]
    pub fn of(system: System) -> &'static [Limit] {
        match system {
            System::Windows => &[Limit::UnloadedProfiles, Limit::OtherSystems],
            System::Macos => &[Limit::OtherHomes, Limit::OtherSystems],
            System::Linux => &[Limit::OtherSystems],
        }
    }
}
