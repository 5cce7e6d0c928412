//! What no scan reads, by choice or for lack of rights. Limits are always stated and never counted as
//! gaps, so that they block no verdict. This module may not know findings.

use crate::id_enum;
use crate::snapshot::System;

id_enum! {
    /// Something on a computer that no scan reads.
    pub enum Limit {
        /// Per-user installations of people who are not signed in.
        UnloadedProfiles = "unloaded-profiles",
        /// Home folders of other people, which this process may not open.
        OtherHomes = "other-homes",
        /// Other systems on the same computer: virtual machines, containers, other disks, copies.
        OtherSystems = "other-systems",
    }
}

impl Limit {
    /// The limits of every scan on `system`.
    #[must_use]
    pub fn of(system: System) -> &'static [Limit] {
        match system {
            System::Windows => &[Limit::UnloadedProfiles, Limit::OtherSystems],
            System::Macos => &[Limit::OtherHomes, Limit::OtherSystems],
            System::Linux => &[Limit::OtherSystems],
        }
    }
}
