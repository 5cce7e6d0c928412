//! One window for this computer: a second start hands over to the first and ends.
//!
//! What finds the first gives up when that one closes while it is being told. Then there is none any
//! more, so it is looked for once more.

use std::error::Error;
use std::time::Duration;

use serde_json::Value;
use tauri::plugin::Plugin;
use tauri::{AppHandle, Manager, Runtime};

use crate::app_state::AppState;
use crate::arguments::Arguments;
use crate::window;

/// How often it is looked for once more, and how long the one that closes is given to be gone.
const TRIES: usize = 10;
const PAUSE: Duration = Duration::from_millis(200);

/// Lets the app go on only where no other window is open.
pub(crate) struct OneWindow;

impl<R: Runtime> Plugin<R> for OneWindow {
    fn name(&self) -> &'static str {
        "one-window"
    }

    fn initialize(&mut self, app: &AppHandle<R>, config: Value) -> Result<(), Box<dyn Error>> {
        for _ in 0..TRIES {
            match tauri_plugin_single_instance::init(arrive).initialize(app, config.clone()) {
                Ok(()) => return Ok(()),
                Err(error) => {
                    tracing::warn!(%error, "the other window closed while it was told");
                    std::thread::sleep(PAUSE);
                }
            }
        }
        // The lock of the journal still keeps two apart, and says so in words of its own.
        Ok(())
    }
}

/// In the first: somebody started it a second time, with these words.
fn arrive<R: Runtime>(app: &AppHandle<R>, words: Vec<String>, _folder: String) {
    window::show(app);
    let asked = Arguments::read(lexopt::Parser::from_iter(words), None);
    if let Ok(Arguments { at: Some(at), .. }) = asked
        && let Some(state) = app.try_state::<AppState>()
    {
        state.arrive(at);
    }
}
