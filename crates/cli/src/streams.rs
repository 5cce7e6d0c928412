//! Standard output for results, standard error for messages and questions, and what each of them can
//! show. It may not know what is written.

use std::io::{IsTerminal, Write};

use terminal_size::{Width, terminal_size_of};
use voorzorg_guide::terminal::{Page, Paint};
use voorzorg_guide::{Failure, FailureCode};

/// Writes a result to standard output. A closed pipe (`| head`) is not a failure.
///
/// # Errors
/// Standard output cannot be written for another reason.
pub(crate) fn print_text(text: &str) -> Result<u8, Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::new(FailureCode::NoOutput, "", error.to_string()))
        }
        Ok(()) | Err(_) => Ok(0),
    }
}

/// Writes a message to standard error. A failure is ignored, since there is nowhere to report it.
pub(crate) fn eprint_line(text: &str) {
    let mut out = std::io::stderr().lock();
    let _ = writeln!(out, "{text}");
}

/// Asks a question on standard error and reads one line. `None` if the input has ended.
pub(crate) fn ask(question: &str) -> Option<String> {
    let mut out = std::io::stderr().lock();
    let _ = write!(out, "{question} ").and_then(|()| out.flush());
    let mut line = String::new();
    match std::io::stdin().read_line(&mut line) {
        // The person did not end the line of the question.
        Ok(0) | Err(_) => {
            let _ = writeln!(out);
            None
        }
        Ok(_) => Some(line),
    }
}

/// Whether standard input is a terminal, so that a question can be answered.
pub(crate) fn is_interactive() -> bool {
    std::io::stdin().is_terminal()
}

/// Whether standard error is a terminal.
pub(crate) fn is_stderr_terminal() -> bool {
    std::io::stderr().is_terminal()
}

/// The width of standard error in characters; `None` if a line there cannot be overwritten.
pub(crate) fn stderr_width() -> Option<usize> {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if dumb || !is_stderr_terminal() {
        return None;
    }
    Some(terminal_size_of(std::io::stderr()).map_or(80, |(Width(columns), _)| columns.into()))
}

/// How results are drawn: colour and width of standard output.
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

/// Colour only on a terminal that can show it, unless an environment variable says otherwise.
fn paint(is_terminal: bool) -> Paint {
    let forced = anstyle_query::clicolor_force()
        && std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    let wanted = forced
        || (is_terminal
            && anstyle_query::term_supports_color()
            && anstyle_query::clicolor() != Some(false));
    // Older consoles of Windows need a mode for colours.
    let obeyed = || !is_terminal || anstyle_query::windows::enable_ansi_colors() != Some(false);
    if wanted && !anstyle_query::no_color() && obeyed() {
        Paint::Colour
    } else {
        Paint::Plain
    }
}
