//! Acceptance tests of the invariants and decisions. One rule per test.
#![forbid(unsafe_code)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test that cannot go on says so and stops"
)]

mod accuracy;
mod bad_input;
mod cli;
mod conversation;
mod detection;
mod explanation;
#[cfg(unix)]
mod exports;
mod facts;
mod going_back;
mod golden;
mod ids;
mod journeys;
#[cfg(unix)]
mod keyboard;
mod letters;
mod localisation;
mod machines;
mod makers;
mod manual;
mod organisation;
mod origins;
mod other_software;
mod plain_language;
mod results;
mod scenarios;
mod schemas;
mod several_computers;
mod steering;
mod step_status;
mod systems;
mod trees;
mod waiting;
mod watching;
