//! The knowledge of Voorzorg, read from TOML and validated.
//!
//! The folder `catalogue/` becomes a [`voorzorg_domain::catalogue::Catalogue`]. Two validators check
//! it, one its structure and one its meaning; both report every problem with its file and key. This
//! crate may not know machines, user-facing text or the time.
#![forbid(unsafe_code)]

mod embedded;
mod files;
mod folder;
mod load;
mod meaning;
mod problem;
mod raw;
mod samples;
mod schema;
mod structure;

pub use embedded::{EMBEDDED_FILES, detector, embedded};
pub use files::FORMAT;
pub use folder::read_folder;
pub use load::load;
pub use problem::{Expected, Problem, ProblemKind, Referent, Textual};
pub use schema::schemas;
