//! Saves the window's position and size, and restores them at the next start. A position that no
//! screen shows any more is ignored, and so is a file that cannot be read.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
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

/// What a desktop adds to the size that a window asks for. On Wayland it is the frame that the window
/// draws itself, which would make the window grow at each start.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Added {
    /// The window has not come to rest since it asked for this size.
    Unknown {
        asked: (u32, u32),
    },
    /// It asked for no size, or this much was added.
    #[default]
    Nothing,
    Pixels {
        width: u32,
        height: u32,
    },
}

/// The most that counts as a frame and not as a size of the person's own, in physical pixels.
const FRAME: u32 = 240;

impl Added {
    /// What was added, once the window has come to rest at `size`.
    fn settled(self, size: (u32, u32)) -> Added {
        let Added::Unknown { asked } = self else {
            return self;
        };
        match (size.0.checked_sub(asked.0), size.1.checked_sub(asked.1)) {
            (Some(width), Some(height)) if width <= FRAME && height <= FRAME => {
                Added::Pixels { width, height }
            }
            _ => Added::Nothing,
        }
    }

    /// The size to ask for at the next start, for a window that rests at `size`.
    fn without(self, size: (u32, u32)) -> (u32, u32) {
        match self {
            Added::Pixels { width, height } => (
                size.0.saturating_sub(width).max(1),
                size.1.saturating_sub(height).max(1),
            ),
            Added::Unknown { .. } | Added::Nothing => size,
        }
    }
}

/// Restores the saved position, and saves a new one whenever the window has stopped moving.
pub(crate) fn remember<R: Runtime>(window: &WebviewWindow<R>, folder: PathBuf) {
    let added = match WindowPlacement::read(&folder) {
        Some(place) => {
            restore(window, place);
            Added::Unknown {
                asked: (place.width, place.height),
            }
        }
        None => Added::Nothing,
    };
    let added = Arc::new(Mutex::new(added));
    let of = window.clone();
    let moves = Arc::new(AtomicU64::new(0));
    window.on_window_event(move |event| {
        if !matches!(event, WindowEvent::Moved(_) | WindowEvent::Resized(_)) {
            return;
        }
        let (of, folder, moves) = (of.clone(), folder.clone(), Arc::clone(&moves));
        let added = Arc::clone(&added);
        let number = moves.fetch_add(1, Ordering::Relaxed) + 1;
        tauri::async_runtime::spawn(async move {
            tokio::time::sleep(STILL).await;
            // A later event has come: debounce.
            if moves.load(Ordering::Relaxed) == number
                && let Some(mut place) = now(&of)
            {
                if !place.maximized {
                    let size = (place.width, place.height);
                    let mut added = added.lock().unwrap_or_else(PoisonError::into_inner);
                    *added = added.settled(size);
                    (place.width, place.height) = added.without(size);
                }
                place.write(&folder);
            }
        });
    });
}

fn restore<R: Runtime>(window: &WebviewWindow<R>, place: WindowPlacement) {
    let monitors = window.available_monitors().unwrap_or_default();
    let screens = monitors
        .iter()
        .map(|screen| (screen.size().width, screen.size().height));
    let (width, height) = fitting((place.width, place.height), screens);
    let size = window.set_size(PhysicalSize::new(width, height));
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

/// The size, no wider and no higher than the widest and the highest screen.
fn fitting(size: (u32, u32), screens: impl Iterator<Item = (u32, u32)>) -> (u32, u32) {
    let most = screens.reduce(|one, other| (one.0.max(other.0), one.1.max(other.1)));
    most.map_or(size, |most| (size.0.min(most.0), size.1.min(most.1)))
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
    fn a_window_does_not_grow_by_its_frame_at_each_start() {
        let frame = (52, 89);
        let mut saved = (1000, 760);
        for start in 1..=5 {
            let rests_at = (saved.0 + frame.0, saved.1 + frame.1);
            let added = Added::Unknown { asked: saved }.settled(rests_at);
            saved = added.without(rests_at);
            assert_eq!(saved, (1000, 760), "start {start}");
            // The person makes it wider, and the frame stays what it was.
            let wider = (rests_at.0 + 300, rests_at.1);
            assert_eq!(added.settled(wider).without(wider), (1300, 760));
        }
    }

    #[test]
    fn a_size_of_the_persons_own_is_kept() {
        let added = |size| Added::Unknown { asked: (1000, 760) }.settled(size);
        assert_eq!(added((1000, 760)).without((1000, 760)), (1000, 760));
        assert_eq!(added((1400, 760)).without((1400, 760)), (1400, 760));
        assert_eq!(added((800, 600)).without((800, 600)), (800, 600));
        assert_eq!(
            Added::Nothing.settled((900, 700)).without((900, 700)),
            (900, 700)
        );
    }

    #[test]
    fn a_window_is_no_larger_than_the_screens() {
        let screens = [(1920, 1080), (1280, 1024)];
        assert_eq!(fitting((5000, 3000), screens.into_iter()), (1920, 1080));
        assert_eq!(fitting((1000, 760), screens.into_iter()), (1000, 760));
        assert_eq!(fitting((1000, 760), [].into_iter()), (1000, 760));
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
