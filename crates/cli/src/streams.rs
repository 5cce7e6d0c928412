//! Where data and talk go, and what the place they go to can show. It may not know what is said.

use std::io::{IsTerminal, Write};

use terminal_size::{Width, terminal_size_of};
use voorzorg_guide::Failure;
use voorzorg_guide::terminal::{Page, Paint};

/// Writes data; a closed pipe (`| head`) is the reader's wish, not a failure.
pub(crate) fn print_text(text: &str) -> Result<u8, Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::new("no-output", "", error.to_string()))
        }
        Ok(()) | Err(_) => Ok(0),
    }
}

/// Says something beside the data; there is nobody to tell when that fails.
pub(crate) fn eprint_line(text: &str) {
    let mut out = std::io::stderr().lock();
    let _ = writeln!(out, "{text}");
}

/// Asks something; the answer is typed on the same line. `None` when there is none.
pub(crate) fn ask(question: &str) -> Option<String> {
    let mut out = std::io::stderr().lock();
    let _ = write!(out, "{question} ").and_then(|()| out.flush());
    let mut line = String::new();
    match std::io::stdin().read_line(&mut line) {
        // The line that the person did not end is ours to end.
        Ok(0) | Err(_) => {
            let _ = writeln!(out);
            None
        }
        Ok(_) => Some(line),
    }
}

/// Whether somebody sits at the keyboard.
pub(crate) fn is_interactive() -> bool {
    std::io::stdin().is_terminal()
}

/// Whether somebody sees what is said beside the data.
pub(crate) fn is_stderr_terminal() -> bool {
    std::io::stderr().is_terminal()
}

/// How many characters fit on a line of what is said, where a line can be wiped and written anew.
pub(crate) fn stderr_width() -> Option<usize> {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if dumb || !is_stderr_terminal() {
        return None;
    }
    Some(terminal_size_of(std::io::stderr()).map_or(80, |(Width(columns), _)| columns.into()))
}

/// What data is drawn on.
pub(crate) fn page() -> Page {
    let out = std::io::stdout();
    let columns = if out.is_terminal() {
        terminal_size_of(&out)
            .map(|(Width(columns), _)| columns.into())
            .filter(|columns| *columns > 0)
    } else {
        None
    };
    Page::new(paint(out.is_terminal()), columns)
}

/// Colour only on a terminal that can show it, unless the person says otherwise.
fn paint(is_terminal: bool) -> Paint {
    let forced = anstyle_query::clicolor_force()
        && std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    let wanted = forced
        || (is_terminal
            && anstyle_query::term_supports_color()
            && anstyle_query::clicolor() != Some(false));
    // Older windows of Windows obey colours only when asked to.
    let obeyed = || !is_terminal || anstyle_query::windows::enable_ansi_colors() != Some(false);
    if wanted && !anstyle_query::no_color() && obeyed() {
        Paint::Colour
    } else {
        Paint::Plain
    }
}
