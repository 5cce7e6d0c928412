//! Formats and parses the desktop entry that starts a program at sign-in, as freedesktop.org
//! specifies it. It reads and writes no files.

use std::path::{Path, PathBuf};

use super::LoginEntry;

/// The entry that starts `program`. `TryExec` makes the desktop ignore the entry once the program
/// is gone.
pub(super) fn write(name: &str, icon: &str, program: &Path) -> String {
    let program = program.to_string_lossy();
    format!(
        "[Desktop Entry]\nType=Application\nVersion=1.0\nName={name}\nIcon={icon}\nTryExec={}\nExec={}\nTerminal=false\nX-GNOME-Autostart-enabled=true\n",
        escaped(&program),
        escaped(&quoted(&program)),
    )
}

/// Parses an entry that `write` made; `None` when it starts nothing.
pub(super) fn read(text: &str) -> Option<LoginEntry> {
    let mut inside = false;
    let mut exec = None;
    let mut held_off = false;
    for line in text.lines().map(str::trim) {
        if line.starts_with('[') {
            inside = line == "[Desktop Entry]";
        } else if inside && let Some((key, value)) = line.split_once('=') {
            let value = value.trim();
            match key.trim() {
                "Exec" => exec = Some(first_word(&unescaped(value))),
                "Hidden" => held_off |= value.eq_ignore_ascii_case("true"),
                "X-GNOME-Autostart-enabled" => held_off |= value.eq_ignore_ascii_case("false"),
                _ => {}
            }
        }
    }
    let program = PathBuf::from(exec.filter(|program| !program.is_empty())?);
    Some(LoginEntry { program, held_off })
}

/// One argument of `Exec` in quotes, escaped as the specification requires. A percent sign is
/// doubled, since it would begin a field code.
fn quoted(argument: &str) -> String {
    let mut quoted = String::from("\"");
    for ch in argument.chars() {
        if matches!(ch, '"' | '`' | '$' | '\\') {
            quoted.push('\\');
        }
        if ch == '%' {
            quoted.push('%');
        }
        quoted.push(ch);
    }
    quoted.push('"');
    quoted
}

/// Escapes a value as the file format requires for every string. This comes on top of the quoting
/// in `Exec`.
fn escaped(value: &str) -> String {
    value
        .replace('\\', r"\\")
        .replace('\n', r"\n")
        .replace('\r', r"\r")
        .replace('\t', r"\t")
}

fn unescaped(value: &str) -> String {
    let mut chars = value.chars();
    let mut text = String::new();
    while let Some(ch) = chars.next() {
        if ch != '\\' {
            text.push(ch);
            continue;
        }
        match chars.next() {
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('t') => text.push('\t'),
            Some('s') => text.push(' '),
            Some('\\') => text.push('\\'),
            Some(other) => text.extend(['\\', other]),
            None => text.push('\\'),
        }
    }
    text
}

fn first_word(command: &str) -> String {
    let mut chars = command.chars().peekable();
    let in_quotes = chars.next_if_eq(&'"').is_some();
    let mut word = String::new();
    while let Some(ch) = chars.next() {
        match ch {
            '"' if in_quotes => break,
            ' ' if !in_quotes => break,
            '\\' if in_quotes => word.extend(chars.next()),
            '%' => {
                chars.next_if_eq(&'%');
                word.push('%');
            }
            ch => word.push(ch),
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_entry_says_what_is_started_and_under_which_name() {
        let text = write(
            "Voorzorg",
            "nl.voorzorg.app",
            Path::new("/usr/bin/voorzorg-watch"),
        );
        assert!(text.starts_with("[Desktop Entry]\nType=Application\n"));
        assert!(text.contains("\nExec=\"/usr/bin/voorzorg-watch\"\n"));
        assert!(text.contains("\nTryExec=/usr/bin/voorzorg-watch\n"));
        let entry = read(&text).unwrap();
        assert_eq!(entry.program, Path::new("/usr/bin/voorzorg-watch"));
        assert!(!entry.held_off);
    }

    #[test]
    fn an_entry_that_a_desktop_switched_off_is_held_off() {
        let text = write("V", "v", Path::new("/v"));
        let off = text.replace("enabled=true", "enabled=false");
        assert!(read(&off).unwrap().held_off);
        assert!(read(&format!("{text}Hidden=true\n")).unwrap().held_off);
        let elsewhere = format!("{text}[Desktop Action x]\nHidden=true\n");
        assert!(!read(&elsewhere).unwrap().held_off);
    }

    #[test]
    fn what_starts_nothing_is_no_entry() {
        assert_eq!(read(""), None);
        assert_eq!(read("[Desktop Entry]\nName=Voorzorg\nExec=\n"), None);
        assert_eq!(read("Exec=/bin/x\n"), None);
    }

    proptest! {
        #[test]
        fn any_path_is_read_back_as_it_was_written(path in "/[^\u{0}]{1,40}") {
            let text = write("V", "v", Path::new(&path));
            prop_assert_eq!(read(&text).map(|entry| entry.program), Some(PathBuf::from(path)));
        }
    }
}
