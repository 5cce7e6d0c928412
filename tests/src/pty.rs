//! Runs the command line on a pseudo-terminal, with input typed in advance. Does not assert anything.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::process::Stdio;

use rustix::fs::OFlags;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use crate::terminal::{Ran, Terminal, ended};

/// Which streams are a terminal, and how wide it is.
#[derive(Debug, Clone, Copy)]
pub struct Pty<'a> {
    /// The whole input; end of file follows.
    pub typed: Option<&'a str>,
    /// Whether data is shown on the terminal, or goes to a pipe.
    pub screen: bool,
    pub columns: u16,
}

impl Default for Pty<'_> {
    fn default() -> Self {
        Pty {
            typed: None,
            screen: true,
            columns: 80,
        }
    }
}

impl Pty<'_> {
    /// Runs the command line with the arguments `words`. Standard error is always the terminal.
    ///
    /// # Panics
    /// When there is no terminal to be had.
    #[must_use]
    #[expect(clippy::panic, reason = "a test cannot go on without it")]
    pub fn run(&self, terminal: &Terminal, words: &[&str]) -> Ran {
        let made = (Line::new(self.columns), Line::new(self.columns));
        let (Ok(mut talk), Ok(screen)) = made else {
            panic!("no terminal: {made:?}");
        };
        let mut command = terminal.command(words);
        command.env_remove("NO_COLOR").env("TERM", "xterm");
        for (name, value) in terminal.environment() {
            command.env(name, value);
        }
        command.stderr(talk.end());
        match self.typed {
            Some(typed) => {
                command.stdin(talk.end());
                // The terminal buffers it; the last character is end of file.
                if let Err(error) = talk.ours.write_all(format!("{typed}\u{4}").as_bytes()) {
                    panic!("nothing can be typed: {error}");
                }
            }
            None => {
                command.stdin(Stdio::null());
            }
        }
        if self.screen {
            command.stdout(screen.end());
        }
        let child = match command.spawn() {
            Ok(child) => child,
            Err(error) => panic!("{terminal:?} cannot be started: {error}"),
        };
        drop(command);
        let (talk, screen) = (talk.hear(), screen.hear());
        let mut ran = ended(child, words);
        ran.talk = talk.join().unwrap_or_default();
        let shown = screen.join().unwrap_or_default();
        if self.screen {
            ran.out = shown;
        }
        ran
    }
}

/// A pseudo-terminal: our end, and the program's end.
#[derive(Debug)]
struct Line {
    ours: File,
    theirs: File,
}

impl Line {
    fn new(columns: u16) -> std::io::Result<Line> {
        let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY)?;
        grantpt(&ours)?;
        unlockpt(&ours)?;
        let name = ptsname(&ours, Vec::new())?;
        let no_control = i32::try_from(OFlags::NOCTTY.bits()).unwrap_or_default();
        let theirs = OpenOptions::new()
            .read(true)
            .write(true)
            .custom_flags(no_control)
            .open(name.to_string_lossy().as_ref())?;
        let size = Winsize {
            ws_row: 50,
            ws_col: columns,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        tcsetwinsize(&theirs, size)?;
        Ok(Line {
            ours: File::from(ours),
            theirs,
        })
    }

    #[expect(clippy::panic, reason = "a test cannot go on without it")]
    fn end(&self) -> Stdio {
        match self.theirs.try_clone() {
            Ok(end) => end.into(),
            Err(error) => panic!("no end of a terminal: {error}"),
        }
    }

    /// Everything shown until the program closes its end.
    fn hear(self) -> std::thread::JoinHandle<String> {
        let Line { mut ours, theirs } = self;
        drop(theirs);
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            // Linux reports a closed terminal as an error (EIO).
            let _ = ours.read_to_end(&mut bytes);
            String::from_utf8_lossy(&bytes).replace("\r\n", "\n")
        })
    }
}
