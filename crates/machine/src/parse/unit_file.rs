//! systemd units and init scripts: only what they start. It may not know which files exist.

/// The words of the first command that a service starts; the first word is the program.
pub(crate) fn command(text: &str) -> Vec<String> {
    let joined = text.replace("\\\r\n", " ").replace("\\\n", " ");
    let mut in_service = false;
    let mut found = Vec::new();
    for line in joined.lines().map(str::trim) {
        if line.starts_with('[') {
            in_service = line == "[Service]";
            continue;
        }
        let Some((name, value)) = line.split_once('=') else {
            continue;
        };
        if !in_service || name.trim_end() != "ExecStart" {
            continue;
        }
        let value = value.trim();
        if value.is_empty() {
            // An empty value clears the earlier ones.
            found.clear();
        } else if found.is_empty() {
            found = words(value.trim_start_matches(['-', '@', ':', '+', '!', '|']));
        }
    }
    found
}

/// Everything in a script that looks like a path: it begins with a slash and ends at a character
/// that separates words in a shell.
pub(crate) fn places(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .flat_map(|line| line.split(is_between_places))
        .filter(|word| word.starts_with('/') && word.len() > 1)
}

fn is_between_places(ch: char) -> bool {
    ch.is_whitespace() || "\"'`=:;,()[]{}<>|&$*?\\".contains(ch)
}

/// Splits a command into words and removes quotes, as systemd does.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quote = None;
    let mut begun = false;
    for ch in text.chars() {
        match (quote, ch) {
            (Some(open), ch) if ch == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(ch);
                begun = true;
            }
            (None, ch) if ch.is_whitespace() => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            (Some(_) | None, ch) => {
                word.push(ch);
                begun = true;
            }
        }
    }
    if begun {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_what_a_service_starts() {
        for (line, program) in [
            (
                "ExecStart=/opt/kaspersky/kesl/libexec/launcher start",
                "/opt/kaspersky/kesl/libexec/launcher",
            ),
            ("ExecStart=-@!/opt/a/b c", "/opt/a/b"),
            ("ExecStart=\"/opt/with space/b\" c", "/opt/with space/b"),
            ("ExecStart = /opt/a/b", "/opt/a/b"),
            ("ExecStart=\\\n  /opt/a/b", "/opt/a/b"),
            (
                "ExecStart=/usr/bin/first\nExecStart=\nExecStart=/opt/a/b",
                "/opt/a/b",
            ),
            ("ExecStart=/opt/a/b\nExecStart=/opt/c/d", "/opt/a/b"),
        ] {
            let words = command(&format!(
                "[Unit]\nDescription=x\n[Service]\nType=forking\n{line}\n"
            ));
            assert_eq!(words.first().map(String::as_str), Some(program), "{line}");
        }
    }

    #[test]
    fn places_in_a_script_are_whole_and_comments_are_not_read() {
        let script = "#!/bin/sh\n# see /opt/kaspersky/doc\nDIR='/opt/a b'\n\
            [ -x \"/opt/c/d\" ] && PATH=/usr/bin:/opt/e $DIR/f; exec /opt/g/h;\n";
        let found: Vec<&str> = places(script).collect();
        assert_eq!(
            found,
            ["/opt/a", "/opt/c/d", "/usr/bin", "/opt/e", "/opt/g/h"]
        );
    }

    #[test]
    fn what_starts_nothing_has_no_program() {
        for text in [
            "",
            "[Service]\nExecStop=/opt/a/b\n",
            "[Unit]\nExecStart=/opt/a/b\n",
            "[Service]\n#ExecStart=/opt/a/b\n",
            "[Service]\nExecStart=\n",
        ] {
            assert!(command(text).is_empty(), "{text}");
        }
    }
}
