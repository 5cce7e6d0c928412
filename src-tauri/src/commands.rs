//! What the web page may ask of Rust: the current view, an intent, and the path of a file or folder.
#![expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands every argument over by value"
)]

use tauri::ipc::Invoke;
use tauri::{AppHandle, Runtime, State};
use voorzorg_guide::view::{Intent, PathKind, View, WireError};

use crate::{AppState, path_dialog, window};

/// Dispatches every call from the web page.
pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![view, submit, choose_path]
}

#[tauri::command]
fn view(state: State<'_, AppState>) -> View {
    window::has_answered();
    state.view()
}

/// Carries out an intent, and answers with the view that it led to.
#[tauri::command]
async fn submit(state: State<'_, AppState>, intent: Intent) -> Result<View, WireError> {
    state.submit(intent).await?;
    Ok(state.view())
}

/// Lets the person choose a file or a folder in the dialog of the system. `None` if they chose nothing.
#[tauri::command]
async fn choose_path<R: Runtime>(app: AppHandle<R>, kind: PathKind) -> Option<String> {
    path_dialog::choose(app, kind).await
}
