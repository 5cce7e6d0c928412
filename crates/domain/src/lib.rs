//! The pure core: what was found on a machine, what it means and what comes next.
//!
//! This crate does no input or output: no clock, file, environment, process, thread or network
//! (I1). The same input always gives the same output. Its `clippy.toml` enforces it.
#![forbid(unsafe_code)]

pub mod action;
pub mod assessment;
pub mod blockers;
pub mod catalogue;
pub mod computer_result;
pub mod detection;
pub mod fact_view;
mod ids;
pub mod journey;
pub mod limit;
mod matching;
pub mod may_stay;
pub mod organisation;
pub mod origin;
pub mod overview;
pub mod planning;
pub mod question;
pub mod replacement;
pub mod report;
pub mod snapshot;
pub mod vendor_filter;
pub mod verification;
pub mod watching;
