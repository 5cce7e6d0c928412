//! The program of the window: reads its arguments and opens it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use voorzorg_app::arguments::{Arguments, USAGE};
use voorzorg_guide::visible::visible;

fn main() -> ExitCode {
    // Before anything has a thread.
    voorzorg_machine::presence::avoid_white_window();
    match Arguments::read(
        lexopt::Parser::from_env(),
        std::env::var_os("VOORZORG_REPLAY"),
    ) {
        Ok(arguments) => voorzorg_app::run(arguments),
        Err(error) => {
            // It repeats what was typed.
            let error = visible(&error.to_string());
            eprintln!("voorzorg-app: {error}\n{USAGE}");
            ExitCode::from(2)
        }
    }
}
