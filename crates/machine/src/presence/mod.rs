//! Being there without a window: change signals, notices, start at login, and one watch per person.
//!
//! It may not know when something is told, nor a sentence: it is given finished texts. What it
//! cannot do is an answer, never an error that stops the watch.

mod ending;
pub mod login;
mod message;
pub mod notices;
mod running;
pub mod signals;
mod window;

use std::path::{Path, PathBuf};

pub use self::ending::asked_to_end;
pub use self::message::show_message;
pub use self::running::{Running, is_running};
pub use self::window::{Watch, Window, open_practice, start_watch};

/// The application id: of the desktop entry, the bundle and the notices of Windows.
pub const APPLICATION: &str = "nl.voorzorg.app";
/// The name that a system shows beside a notice. A name has no translation.
pub const NAME: &str = "Voorzorg";
/// The program that keeps watch, without what the system puts behind its name.
pub const WATCHER: &str = "voorzorg-watch";

const ICON: &[u8] = include_bytes!("../../../../src-tauri/icons/128x128.png");
const ICON_FILE: &str = "icon.png";

/// The icon as a file in `folder`, for a system that wants to be given one. Nothing when it cannot
/// be written: a notice without an icon is still a notice.
#[must_use]
pub fn icon(folder: &Path) -> Option<PathBuf> {
    let path = folder.join(ICON_FILE);
    if std::fs::read(&path).is_ok_and(|bytes| bytes == ICON) {
        return Some(path);
    }
    std::fs::create_dir_all(folder).ok()?;
    crate::journal::write_whole(&path, ICON).ok()?;
    Some(path)
}

/// The program `name` of ours that stands beside the one that runs.
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
