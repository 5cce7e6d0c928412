//! One window at a time: a second start passes its arguments to the first and exits.
//!
//! The plug-in ends the second start without a word once anything has answered, so it is used only when
//! that is a window of ours. Otherwise the window opens, and the lock of the journal speaks if needed.
//!
//! The single-instance plug-in fails if the first instance exits while it is being notified. Then no
//! other instance is left, so it is retried.

use std::error::Error;
use std::ffi::OsStr;
use std::time::Duration;

use serde_json::Value;
use tauri::plugin::Plugin;
use tauri::{AppHandle, Manager, Runtime};
use voorzorg_machine::presence::may_hand_over;

use crate::app_state::AppState;
use crate::arguments::Arguments;
use crate::window;

/// How often to try, and how long to wait in between for the other instance to exit.
const TRIES: usize = 10;
const PAUSE: Duration = Duration::from_millis(200);

/// Lets the app continue only when no other instance is running.
pub(crate) struct OneWindow;

impl<R: Runtime> Plugin<R> for OneWindow {
    fn name(&self) -> &'static str {
        "one-window"
    }

    fn initialize(&mut self, app: &AppHandle<R>, config: Value) -> Result<(), Box<dyn Error>> {
        let program = std::env::current_exe()
            .ok()
            .and_then(|path| path.file_name().map(OsStr::to_owned))
            .unwrap_or_default();
        let identifier = &app.config().identifier;
        if !tauri::async_runtime::block_on(may_hand_over(identifier, &program)) {
            tracing::warn!("another program has the name of the window, which opens anyway");
            return Ok(());
        }
        for _ in 0..TRIES {
            match tauri_plugin_single_instance::init(arrive).initialize(app, config.clone()) {
                Ok(()) => return Ok(()),
                Err(error) => {
                    tracing::warn!(%error, "the other window closed while it was told");
                    std::thread::sleep(PAUSE);
                }
            }
        }
        // Should two instances run after all, the lock of the journal stops the second, with a message.
        Ok(())
    }
}

/// Runs in the first instance: the program was started again, with these arguments.
fn arrive<R: Runtime>(app: &AppHandle<R>, words: Vec<String>, _folder: String) {
    window::show(app);
    let asked = Arguments::read(lexopt::Parser::from_iter(words), None);
    if let Ok(Arguments { at: Some(at), .. }) = asked
        && let Some(state) = app.try_state::<AppState>()
    {
        state.arrive(at);
    }
}
