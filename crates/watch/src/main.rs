#![cfg_attr(windows, windows_subsystem = "windows")]
//! `voorzorg-watch`: looks once at this computer and says what changed, for a scheduler. It has no
//! console window and no web view.

use std::io::Write;
use std::process::ExitCode;

use voorzorg_guide::{Failure, system_locale, terminal};
use voorzorg_machine::{Folders, Machine};

fn main() -> ExitCode {
    let locale = system_locale();
    match watch() {
        Ok(changes) => {
            let text = terminal::changes(locale, &changes);
            // Nobody may be listening; then there is nobody to tell.
            let _ = std::io::stdout().lock().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(failure) => {
            let _ = writeln!(
                std::io::stderr().lock(),
                "{}",
                terminal::failed(locale, &failure)
            );
            ExitCode::FAILURE
        }
    }
}

fn watch() -> Result<Vec<voorzorg_domain::watching::Matter>, Failure> {
    let folders =
        Folders::find().map_err(|error| Failure::new(error.code(), "", error.to_string()))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .map_err(|error| Failure::new("no-room", "", error.to_string()))?;
    runtime.block_on(voorzorg_watch::look_once(&Machine::local(), &folders.data))
}
