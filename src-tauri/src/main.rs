//! The program of the window: reads its arguments and opens it.
#![forbid(unsafe_code)]
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use voorzorg_app::arguments::{Arguments, USAGE};
use voorzorg_guide::visible::visible;
use voorzorg_machine::presence::{NAME, show_message};

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
            let text = format!("voorzorg-app: {error}\n{USAGE}");
            // On Windows there is no terminal to read it in.
            if !show_message(NAME, &text) {
                eprintln!("{text}");
            }
            ExitCode::from(2)
        }
    }
}
