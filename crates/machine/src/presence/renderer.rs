//! How WebKitGTK draws on this computer. It may not know what is drawn.

#[cfg(any(target_os = "linux", test))]
use std::path::Path;

/// The file that the driver of NVIDIA makes while it is loaded.
#[cfg(target_os = "linux")]
const NVIDIA: &str = "/proc/driver/nvidia/version";
/// What turns off the way of drawing by which, with that driver, a window stays white or ends (as in
/// tauri-apps/tauri#7910).
#[cfg(target_os = "linux")]
const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts this program anew with a setting of WebKitGTK's, where its window would stay white. It
/// returns where that is not needed, was decided by the person, or did not work.
///
/// Anew, because a variable may only be set before a program has threads.
pub fn avoid_white_window() {
    #[cfg(target_os = "linux")]
    if needs_plain_renderer(Path::new(NVIDIA), std::env::var_os(VARIABLE).is_some())
        && let Ok(program) = std::env::current_exe()
    {
        use std::os::unix::process::CommandExt;

        let mut again = std::process::Command::new(program);
        let error = again
            .args(std::env::args_os().skip(1))
            .env(VARIABLE, "1")
            .exec();
        tracing::warn!(%error, "the window may stay white");
    }
}

/// Whether the variable must be set: the driver is loaded, and nobody has set it to anything.
#[cfg(any(target_os = "linux", test))]
fn needs_plain_renderer(driver: &Path, is_set: bool) -> bool {
    !is_set && driver.exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_loaded_driver_and_nobodys_own_choice_change_how_a_window_is_drawn() {
        let root = tempfile::tempdir().unwrap();
        let driver = root.path().join("version");
        assert!(!needs_plain_renderer(&driver, false));
        std::fs::write(&driver, "NVRM version: NVIDIA UNIX x86_64\n").unwrap();
        assert!(needs_plain_renderer(&driver, false));
        assert!(
            !needs_plain_renderer(&driver, true),
            "the person decides, and no second time"
        );
    }
}
