//! The progress line of a slow scan, on a terminal only; it is erased at the end. It may not know what
//! is scanned.

use std::io::Write;
use std::time::Duration;

use tokio::time::{Instant, MissedTickBehavior, interval_at};

/// How long a scan may take before the line appears.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the line is updated.
const PACE: Duration = Duration::from_millis(250);

/// A line of a terminal that is overwritten in place.
#[derive(Debug)]
pub(crate) struct ProgressLine<W: Write> {
    out: W,
    /// How many characters fit.
    width: usize,
    shown: String,
}

impl<W: Write> ProgressLine<W> {
    pub(crate) fn new(out: W, width: usize) -> ProgressLine<W> {
        ProgressLine {
            out,
            width,
            shown: String::new(),
        }
    }

    fn show(&mut self, text: &str) {
        // The last column stays free: a character there makes some terminals begin a new line.
        let room = self.width.saturating_sub(1);
        let text: String = text.chars().take(room).collect();
        if text != self.shown {
            self.wipe();
            self.write(&text);
            self.shown = text;
        }
    }

    /// Overwrites the line with spaces, which works on every terminal.
    fn wipe(&mut self) {
        let spaces = " ".repeat(self.shown.chars().count());
        if !spaces.is_empty() {
            self.write(&format!("\r{spaces}\r"));
        }
        self.shown.clear();
    }

    fn write(&mut self, text: &str) {
        // If the terminal is gone, nobody needs the line.
        let _ = self
            .out
            .write_all(text.as_bytes())
            .and_then(|()| self.out.flush());
    }
}

/// Waits for `scan`; if that takes long, shows `said` on `line` until it is done.
pub(crate) async fn accompany<T, W: Write>(
    scan: impl Future<Output = T>,
    line: Option<ProgressLine<W>>,
    said: impl Fn() -> Option<String>,
) -> T {
    let Some(mut line) = line else {
        return scan.await;
    };
    let mut pace = interval_at(Instant::now() + PATIENCE, PACE);
    pace.set_missed_tick_behavior(MissedTickBehavior::Skip);
    tokio::pin!(scan);
    loop {
        tokio::select! {
            biased;
            result = &mut scan => {
                line.wipe();
                return result;
            }
            _ = pace.tick() => {
                if let Some(text) = said() {
                    line.show(&text);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// What a terminal shows after `text`: one line, of which the cursor may go back to the start.
    fn shown(text: &str) -> String {
        let mut line: Vec<char> = Vec::new();
        let mut column = 0;
        for ch in text.chars() {
            if ch == '\r' {
                column = 0;
            } else {
                line.resize(line.len().max(column + 1), ' ');
                line[column] = ch;
                column += 1;
            }
        }
        line.into_iter().collect::<String>().trim_end().to_owned()
    }

    async fn output_of(seconds: u64, width: usize) -> (String, usize) {
        let mut out = Vec::new();
        let asked = Cell::new(0);
        let said = || {
            asked.set(asked.get() + 1);
            Some(format!("{} of 7 places read, waiting for ë", asked.get()))
        };
        let scan = tokio::time::sleep(Duration::from_secs(seconds));
        accompany(scan, Some(ProgressLine::new(&mut out, width)), said).await;
        (String::from_utf8(out).unwrap(), asked.get())
    }

    #[tokio::test(start_paused = true)]
    async fn a_quick_look_says_nothing() {
        assert_eq!(output_of(0, 80).await, (String::new(), 0));
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_look_is_told_and_then_wiped() {
        let (text, asked) = output_of(3, 80).await;
        assert!(asked > 5, "{asked}");
        assert!(
            text.starts_with("1 of 7 places read, waiting for ë\r"),
            "{text:?}"
        );
        assert!(!text.contains('\n') && !text.contains('\u{1b}'), "{text:?}");
        assert_eq!(shown(&text), "");
    }

    #[tokio::test(start_paused = true)]
    async fn the_line_never_fills_the_last_column() {
        let (text, _) = output_of(3, 12).await;
        assert!(
            text.split('\r').all(|part| part.chars().count() < 12),
            "{text:?}"
        );
        assert_eq!(shown(&text), "");
    }

    #[tokio::test(start_paused = true)]
    async fn what_has_not_changed_is_not_written_again() {
        let mut out = Vec::new();
        let scan = tokio::time::sleep(Duration::from_secs(9));
        let line = ProgressLine::new(&mut out, 80);
        accompany(scan, Some(line), || Some("same".to_owned())).await;
        assert_eq!(String::from_utf8(out).unwrap(), "same\r    \r");
    }

    #[tokio::test(start_paused = true)]
    async fn without_a_terminal_there_is_no_line() {
        let line: Option<ProgressLine<Vec<u8>>> = None;
        let scan = tokio::time::sleep(Duration::from_secs(9));
        accompany(scan, line, || panic!("nobody sees it")).await;
    }
}
