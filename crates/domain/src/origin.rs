//! Where what was seen comes from. It may not know how a machine is read.

use crate::id_enum;

id_enum! {
    /// What a scan, a journal and a report are about. Nothing about a folder or an example may pass
    /// for a result of this computer (ADR 24).
    pub enum Origin {
        /// This computer, when it was scanned.
        Live = "live",
        /// A folder that was named, read as if it were the root of a machine.
        Root = "root",
        /// A recorded snapshot or scenario, to practise with.
        Practice = "practice",
    }
}
