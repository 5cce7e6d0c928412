//! Saves the window's position and size, and restores them at the next start. A position that no
//! screen shows any more is ignored, and so is a file that cannot be read.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tauri::{PhysicalPosition, PhysicalSize, Runtime, WebviewWindow, WindowEvent};
use voorzorg_machine::{Existing, read_text, save_as};

const FILE: &str = "window.json";
const FORMAT: u16 = 1;
/// In bytes. The file has about a hundred.
const SIZE_LIMIT: u64 = 64 * 1024;
/// A window that has not moved for this long is saved.
const STILL: Duration = Duration::from_millis(600);
/// Physical pixels of the window, in each direction, that must be on a screen so that it can be
/// dragged.
const VISIBLE: i64 = 120;

/// Position and size of the window, in physical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct WindowPlacement {
    format: u16,
    x: i32,
    y: i32,
    width: u32,
    height: u32,
    maximized: bool,
}

impl WindowPlacement {
    fn read(folder: &Path) -> Option<WindowPlacement> {
        let text = read_text(&folder.join(FILE), SIZE_LIMIT).ok()?;
        let place: WindowPlacement = serde_json::from_str(&text).ok()?;
        (place.format == FORMAT && place.width > 0 && place.height > 0).then_some(place)
    }

    fn write(self, folder: &Path) {
        let saved = serde_json::to_string(&self)
            .map(|text| save_as(&folder.join(FILE), &text, Existing::Replace));
        if !matches!(saved, Ok(Ok(_))) {
            tracing::info!("where the window stood was not kept");
        }
    }

    /// Whether enough of it is visible on `screen`, given as left, top, width and height.
    fn is_on(self, screen: (i32, i32, u32, u32)) -> bool {
        let shared = |from: i32, long: u32, other: i32, as_long: u32| {
            let end = i64::from(from) + i64::from(long);
            let other_end = i64::from(other) + i64::from(as_long);
            end.min(other_end) - i64::from(from).max(i64::from(other))
        };
        let (left, top, width, height) = screen;
        shared(self.x, self.width, left, width) >= VISIBLE
            && shared(self.y, self.height, top, height) >= VISIBLE
            // The title bar must not be above the screen.
            && i64::from(self.y) >= i64::from(top) - 8
    }
}

/// Restores the saved position, and saves a new one whenever the window has stopped moving.
pub(crate) fn remember<R: Runtime>(window: &WebviewWindow<R>, folder: PathBuf) {
    if let Some(place) = WindowPlacement::read(&folder) {
        restore(window, place);
    }
    let of = window.clone();
    let moves = Arc::new(AtomicU64::new(0));
    window.on_window_event(move |event| {
        if !matches!(event, WindowEvent::Moved(_) | WindowEvent::Resized(_)) {
            return;
        }
        let (of, folder, moves) = (of.clone(), folder.clone(), Arc::clone(&moves));
        let number = moves.fetch_add(1, Ordering::Relaxed) + 1;
        tauri::async_runtime::spawn(async move {
            tokio::time::sleep(STILL).await;
            // A later event has come: debounce.
            if moves.load(Ordering::Relaxed) == number
                && let Some(place) = now(&of)
            {
                place.write(&folder);
            }
        });
    });
}

fn restore<R: Runtime>(window: &WebviewWindow<R>, place: WindowPlacement) {
    let size = window.set_size(PhysicalSize::new(place.width, place.height));
    let monitors = window.available_monitors().unwrap_or_default();
    let visible = monitors.iter().any(|screen| {
        let (at, size) = (screen.position(), screen.size());
        place.is_on((at.x, at.y, size.width, size.height))
    });
    let position = if visible {
        window.set_position(PhysicalPosition::new(place.x, place.y))
    } else {
        Ok(())
    };
    let maximized = if place.maximized {
        window.maximize()
    } else {
        Ok(())
    };
    if let Err(error) = size.and(position).and(maximized) {
        tracing::info!(%error, "the window does not stand where it stood");
    }
}

/// The present position; `None` while minimised, when some systems report a meaningless one.
fn now<R: Runtime>(window: &WebviewWindow<R>) -> Option<WindowPlacement> {
    if window.is_minimized().unwrap_or(false) {
        return None;
    }
    let (at, size) = (window.outer_position().ok()?, window.inner_size().ok()?);
    Some(WindowPlacement {
        format: FORMAT,
        x: at.x,
        y: at.y,
        width: size.width,
        height: size.height,
        maximized: window.is_maximized().unwrap_or(false),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const PLACE: WindowPlacement = WindowPlacement {
        format: FORMAT,
        x: 100,
        y: 50,
        width: 1000,
        height: 760,
        maximized: false,
    };
    const SCREEN: (i32, i32, u32, u32) = (0, 0, 1920, 1080);

    #[test]
    fn a_place_is_kept_and_one_that_cannot_be_read_is_none() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(WindowPlacement::read(folder.path()), None);
        PLACE.write(folder.path());
        assert_eq!(WindowPlacement::read(folder.path()), Some(PLACE));
        for damaged in ["", "{", "{\"format\":2}"] {
            fs::write(folder.path().join(FILE), damaged).unwrap();
            assert_eq!(WindowPlacement::read(folder.path()), None, "{damaged}");
        }
        let empty = WindowPlacement { width: 0, ..PLACE };
        empty.write(folder.path());
        assert_eq!(WindowPlacement::read(folder.path()), None);
    }

    #[test]
    fn a_place_on_a_screen_that_is_gone_is_not_gone_to() {
        assert!(PLACE.is_on(SCREEN));
        let at = |x, y| WindowPlacement { x, y, ..PLACE }.is_on(SCREEN);
        assert!(at(1700, 50) && at(-800, 900));
        assert!(!at(1920, 50), "on a second screen that was unplugged");
        assert!(!at(-990, 50) && !at(100, 1070));
        assert!(!at(100, -200), "its bar is above the screen");
        assert!(!at(i32::MAX, i32::MAX) && !at(i32::MIN, i32::MIN));
    }
}
