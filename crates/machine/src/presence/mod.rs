//! What the watch needs of the system: change signals, notifications, autostart entries, and a lock
//! for one watch per person.
//!
//! It may not know when a notification is due, nor a sentence: it is given finished texts. What the
//! system cannot do is a return value, never an error that ends the watch.

mod ending;
mod first_window;
mod link;
pub mod login;
mod message;
pub mod notices;
mod renderer;
mod running;
pub mod signals;
mod window;

use std::path::{Path, PathBuf};

use crate::text_file::read_file;

pub use self::ending::asked_to_end;
pub use self::first_window::may_hand_over;
pub use self::link::{link, place_of};
pub use self::message::show_message;
pub use self::renderer::avoid_white_window;
pub use self::running::{Running, is_running};
pub use self::window::{Watch, Window, open_practice, start_watch};

/// The application id: of the desktop entry, the macOS bundle and the notifications of Windows.
pub const APPLICATION: &str = "nl.voorzorg.app";
/// The name that a system shows with a notification. It is never translated.
pub const NAME: &str = "Voorzorg";
/// The file name of the watch, without the extension that executables have on Windows.
pub const WATCHER: &str = "voorzorg-watch";

const ICON: &[u8] = include_bytes!("../../../../src-tauri/icons/128x128.png");
const ICON_FILE: &str = "icon.png";

/// Writes the icon to a file in `folder`, for systems that need a file, and returns its path.
/// `None` when it cannot be written: a notification works without an icon.
#[must_use]
pub fn icon(folder: &Path) -> Option<PathBuf> {
    let path = folder.join(ICON_FILE);
    if read_file(&path, ICON.len() as u64).is_ok_and(|bytes| bytes == ICON) {
        return Some(path);
    }
    std::fs::create_dir_all(folder).ok()?;
    crate::journal::write_whole(&path, ICON).ok()?;
    Some(path)
}

/// The program `name` of ours in the folder of the running program.
fn beside_us(name: &str) -> Option<PathBuf> {
    let ours = std::env::current_exe().ok()?;
    let program = ours
        .parent()?
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    program.is_file().then_some(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icon_is_written_once_and_mended_when_it_is_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let path = icon(&folder.path().join("new")).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), ICON);
        std::fs::write(&path, b"half").unwrap();
        icon(&folder.path().join("new")).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), ICON);
        let file = tempfile::NamedTempFile::new().unwrap();
        assert_eq!(icon(file.path()), None);
    }
}
