//! The system's own dialog for choosing a file or a folder. Nothing is read here: what was chosen goes into a
//! field, as if it had been typed.

use std::pin::Pin;

use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::oneshot;
use voorzorg_guide::view::PathKind;

type Pending = Pin<Box<dyn Future<Output = Option<FileHandle>> + Send>>;

/// The path that was chosen. `None` if none was, or if it is not Unicode and so cannot stand in a field.
pub(crate) async fn choose<R: Runtime>(app: AppHandle<R>, kind: PathKind) -> Option<String> {
    let (sender, chosen) = oneshot::channel();
    let window = app.get_webview_window("main");
    // macOS allows a dialog on the main thread only, where it must not be waited for.
    app.run_on_main_thread(move || {
        let mut dialog = AsyncFileDialog::new();
        if let Some(window) = &window {
            dialog = dialog.set_parent(window);
        }
        let pending: Pending = match kind {
            PathKind::File => Box::pin(dialog.pick_file()),
            PathKind::Folder => Box::pin(dialog.pick_folder()),
        };
        // If the window was closed there is nobody left to tell.
        let _ = sender.send(pending);
    })
    .ok()?;
    let chosen = chosen.await.ok()?.await?;
    chosen.path().to_str().map(str::to_owned)
}
