//! Where Voorzorg meets the operating system: scanning, performing actions, storing the journal
//! (I10).
//!
//! This crate may not know what a fact means, nor a sentence for people: it gives facts and gaps,
//! and errors as codes with a path. Nothing in it deletes, elevates or uses a network (I5 to I7).
#![cfg_attr(
    test,
    allow(
        clippy::disallowed_methods,
        reason = "a test removes what it made itself"
    )
)]

mod account;
mod collect;
mod device;
mod error;
mod folders;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod gathered;
pub mod journal;
mod local;
mod machine;
mod open;
mod parse;
mod perform;
pub mod presence;
mod program_files;
mod replay;
mod save;
mod scan;
mod text_file;

pub use crate::device::{device_id, random_number};
pub use crate::error::MachineError;
pub use crate::folders::{Folders, FoldersError};
pub use crate::gathered::{Gathered, Limits, Passed, gather};
pub use crate::local::Local;
pub use crate::machine::{Machine, Origin, now};
pub use crate::open::{open_address, open_file, open_folder_of};
pub use crate::program_files::{ProgramFile, READING_TOOLS, program_files};
pub use crate::replay::{Replay, ScenarioError, ScenarioProblem};
pub use crate::save::{
    Existing, check_place, lay_out, replace_plain_file, save_as, save_new, save_together,
};
pub use crate::text_file::{read_file, read_text};
