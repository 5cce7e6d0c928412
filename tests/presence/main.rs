//! The real watcher on a real session bus: what it shows, what a click does, and that it survives any
//! behaviour of the notification service.
#![forbid(unsafe_code)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test that cannot go on says so and stops"
)]

#[cfg(all(test, target_os = "linux"))]
mod bus;
#[cfg(all(test, target_os = "linux"))]
mod change;
#[cfg(all(test, target_os = "linux"))]
mod daemon;
#[cfg(all(test, target_os = "linux"))]
mod first_window;
#[cfg(all(test, target_os = "linux"))]
mod held;
#[cfg(all(test, target_os = "linux"))]
mod month;
#[cfg(all(test, target_os = "linux"))]
mod notices;
#[cfg(all(test, target_os = "linux"))]
mod trouble;
#[cfg(all(test, target_os = "linux"))]
mod watcher;
