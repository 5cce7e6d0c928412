//! What no scan reads, by choice or for lack of rights. Limits are always stated and never counted as
//! gaps, so that they block no verdict. This module may not know findings.

use crate::id_enum;
use crate::snapshot::{Host, System};

id_enum! {
    /// Something on a computer that no scan reads.
    pub enum Limit {
        /// Per-user installations of people who are not signed in.
        UnloadedProfiles = "unloaded-profiles",
        /// Home folders of other people, which this process may not open.
        OtherHomes = "other-homes",
        /// Other systems on the same computer: virtual machines, containers, other disks, copies.
        OtherSystems = "other-systems",
        /// The computer around the container that was read.
        AroundContainer = "around-container",
    }
}

impl Limit {
    /// The limits of every scan of `host`.
    #[must_use]
    pub fn of(host: &Host) -> Vec<Limit> {
        let of_system = match host.system {
            System::Windows => Some(Limit::UnloadedProfiles),
            System::Macos => Some(Limit::OtherHomes),
            System::Linux => None,
        };
        let around = host.container.map(|_| Limit::AroundContainer);
        of_system
            .into_iter()
            .chain([Limit::OtherSystems])
            .chain(around)
            .collect()
    }
}
