//! What no scan reads, by choice or because nobody may: always stated as a limit, never counted as
//! a gap, so that it blocks no verdict. It may not know what was found.

use crate::id_enum;
use crate::snapshot::System;

id_enum! {
    /// Something on a computer that is not looked at.
    pub enum Limit {
        /// What somebody who is not signed in installed for themselves alone.
        UnloadedProfiles = "unloaded-profiles",
        /// Homes of other people that may not be opened.
        OtherHomes = "other-homes",
        /// Other systems on the same computer: virtual machines, containers, other disks, copies.
        OtherSystems = "other-systems",
    }
}

impl Limit {
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
