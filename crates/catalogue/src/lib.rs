//! What Voorzorg knows, read from TOML and validated.
//!
//! The folder `catalogue/` is turned into [`voorzorg_domain::catalogue::Catalogue`]. Two validators
//! look at it, one at structure and one at meaning; both report every problem with its file and key.
//! This crate may not know any machine, any sentence or any clock.

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
