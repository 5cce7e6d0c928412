//! A local log file of limited size, which also records panics. Facts about the machine are logged
//! at `DEBUG` or below only, and nothing is sent anywhere.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use voorzorg_guide::visible::visible;

/// Bytes in one file at most. One earlier file is kept.
const LIMIT: u64 = 512 * 1024;
const NAME: &str = "voorzorg.log";
const EARLIER: &str = "voorzorg.1.log";

/// Starts logging to a file in `folder` and returns its path. Where that cannot be written, the
/// program runs without a log.
pub(crate) fn begin(folder: Option<&Path>) -> PathBuf {
    let path = folder.unwrap_or(Path::new("")).join(NAME);
    if let Some(Ok(log)) = folder.map(Limited::open) {
        let subscriber = tracing_subscriber::fmt()
            .with_ansi(false)
            .with_max_level(tracing::Level::INFO)
            .with_writer(Mutex::new(log))
            .finish();
        // Fails only for a second log in one process, which only tests have; the first stays.
        let _ = tracing::subscriber::set_global_default(subscriber);
        log_panics();
    }
    path
}

fn log_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::error!(place, "panic");
        before(panic);
    }));
}

/// A file that ignores writes above its limit, and shows the characters that would steer a terminal in
/// which it is read.
#[derive(Debug)]
struct Limited {
    file: File,
    room: u64,
}

impl Limited {
    fn open(folder: &Path) -> io::Result<Limited> {
        fs::create_dir_all(folder)?;
        let path = folder.join(NAME);
        let mut length = match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_file() => metadata.len(),
            // Opening a pipe would block until somebody reads from it.
            Ok(_) => return Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => 0,
        };
        if length >= LIMIT / 2 {
            fs::rename(&path, folder.join(EARLIER))?;
            length = 0;
        }
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        Ok(Limited {
            file,
            room: LIMIT - length,
        })
    }
}

impl Write for Limited {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        // Each write is one whole line; a line break inside it would begin a line of its own.
        let text = String::from_utf8_lossy(line);
        let text = match text.strip_suffix('\n') {
            Some(text) => visible(text) + "\n",
            None => visible(&text),
        };
        // A line that does not fit is dropped whole, not truncated.
        if let Some(room) = self.room.checked_sub(text.len() as u64) {
            self.file.write_all(text.as_bytes())?;
            self.room = room;
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_never_grows_past_its_limit() {
        let folder = tempfile::tempdir().unwrap();
        let line = [b'x'; 1000];
        for _ in 0..3 {
            let mut log = Limited::open(folder.path()).unwrap();
            for _ in 0..1000 {
                log.write_all(&line).unwrap();
            }
        }
        for name in [NAME, EARLIER] {
            let length = fs::metadata(folder.path().join(name)).unwrap().len();
            assert!(length <= LIMIT, "{name}: {length}");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_line_of_the_log_cannot_steer_a_terminal_or_pass_for_two() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Limited::open(folder.path()).unwrap();
        log.write_all("a\u{1b}[2J\nb\u{9b}\u{202e}c\n".as_bytes())
            .unwrap();
        let text = fs::read_to_string(folder.path().join(NAME)).unwrap();
        assert_eq!(text, "a\u{fffd}[2J\u{fffd}b\u{fffd}\u{fffd}c\n");
    }

    #[test]
    fn a_log_is_written_to_an_ordinary_file_only() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(NAME)).unwrap();
        assert!(Limited::open(folder.path()).is_err());
        #[cfg(unix)]
        {
            let folder = tempfile::tempdir().unwrap();
            let link = folder.path().join(NAME);
            std::os::unix::fs::symlink("/dev/null", link).unwrap();
            assert!(Limited::open(folder.path()).is_err());
        }
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_no_reason_to_stop() {
        let file = tempfile::NamedTempFile::new().unwrap();
        assert_eq!(begin(Some(file.path())), file.path().join(NAME));
        assert_eq!(begin(None), Path::new(NAME));
    }
}
