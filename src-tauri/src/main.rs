//! The program of the window: reads its arguments and opens it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use voorzorg_app::arguments::{Arguments, USAGE};

fn main() -> ExitCode {
    match Arguments::read(
        lexopt::Parser::from_env(),
        std::env::var_os("VOORZORG_REPLAY"),
    ) {
        Ok(arguments) => voorzorg_app::run(arguments),
        Err(error) => {
            eprintln!("voorzorg-app: {error}\n{USAGE}");
            ExitCode::from(2)
        }
    }
}
