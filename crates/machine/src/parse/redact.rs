//! Home folders are written as `~`, so that no name of a person ever enters a snapshot.
//!
//! It may not know which files exist: a text is enough.

use voorzorg_domain::snapshot::MachinePath;

/// A path as it may be kept.
pub(crate) fn path(text: &str) -> MachinePath {
    MachinePath(self::text(text))
}

/// Any text that may hold paths, as it may be kept.
pub(crate) fn text(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = None;
    while let Some(letter) = rest.chars().next() {
        let may_begin = before.is_none_or(|before: char| !is_part_of_name(before));
        match home_length(rest).filter(|_| may_begin) {
            Some(length) => {
                kept.push('~');
                before = Some('~');
                rest = rest.get(length..).unwrap_or("");
            }
            None => {
                kept.push(letter);
                before = Some(letter);
                rest = rest.get(letter.len_utf8()..).unwrap_or("");
            }
        }
    }
    kept
}

/// Letters that would make what follows a part of a longer path: `/srv/home/x` is nobody's home.
fn is_part_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | '~' | ')')
}

/// The length of the home folder that `text` begins with, in bytes.
fn home_length(text: &str) -> Option<usize> {
    windows_home(text).or_else(|| unix_home(text))
}

/// `C:\Users\name`, with either slash, on any drive.
fn windows_home(text: &str) -> Option<usize> {
    let mut letters = text.chars();
    let is_drive = letters.next()?.is_ascii_alphabetic() && letters.next()? == ':';
    let slash = letters.next()?;
    if !is_drive || !is_slash(slash) {
        return None;
    }
    ["Users", "Documents and Settings"]
        .iter()
        .find_map(|folder| {
            let name = after_folder(text.get(3..)?, folder)?;
            let length = name_length(name, is_slash);
            let everybodys = ["Public", "Default", "All Users", "Default User"];
            let name_only = name.get(..length)?;
            (length > 0
                && !everybodys
                    .iter()
                    .any(|other| other.eq_ignore_ascii_case(name_only)))
            .then(|| text.len() - name.len() + length)
        })
}

fn unix_home(text: &str) -> Option<usize> {
    if let Some(rest) = text.strip_prefix("/root")
        && rest
            .chars()
            .next()
            .is_none_or(|next| !is_part_of_name(next))
    {
        return Some("/root".len());
    }
    ["/home/", "/var/home/", "/export/home/", "/Users/"]
        .iter()
        .find_map(|folder| {
            let name = text.strip_prefix(folder)?;
            let length = name_length(name, |letter| letter == '/');
            let name_only = name.get(..length)?;
            (length > 0 && !(*folder == "/Users/" && name_only == "Shared"))
                .then(|| folder.len() + length)
        })
}

/// What follows `folder` and a slash at the beginning of `text`.
fn after_folder<'a>(text: &'a str, folder: &str) -> Option<&'a str> {
    let start = text.get(..folder.len())?;
    let rest = text.get(folder.len()..)?;
    (start.eq_ignore_ascii_case(folder) && rest.starts_with(is_slash)).then(|| &rest[1..])
}

/// How long the name of a person is: names may hold spaces, but no slash and no quote.
fn name_length(text: &str, is_slash: impl Fn(char) -> bool) -> usize {
    text.find(|letter: char| is_slash(letter) || matches!(letter, '"' | ';' | '|' | '\0' | '\n'))
        .unwrap_or(text.len())
}

fn is_slash(letter: char) -> bool {
    letter == '\\' || letter == '/'
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_home_folder_is_written_without_the_name() {
        for (from, kept) in [
            (
                r"C:\Users\jan\AppData\Local\kpm.exe",
                r"~\AppData\Local\kpm.exe",
            ),
            (r"d:\users\Jan de Vries\x.exe", r"~\x.exe"),
            (r"C:/Users/jan/x.exe", "~/x.exe"),
            (r"C:\Users\jan", "~"),
            (r"\??\C:\Users\jan\x.sys", r"\??\~\x.sys"),
            (r"\\?\C:\Users\jan\x.sys", r"\\?\~\x.sys"),
            (r"C:\Documents and Settings\jan\x", r"~\x"),
            (
                r#""C:\Users\jan\a.exe" /log "C:\Users\jan\b.log""#,
                r#""~\a.exe" /log "~\b.log""#,
            ),
            ("/home/jan/x", "~/x"),
            ("/home/jan", "~"),
            ("/var/home/jan/x", "~/x"),
            ("/Users/jan/Library/x", "~/Library/x"),
            ("/root/x", "~/x"),
            ("/root", "~"),
            ("file:///home/jan/x", "file://~/x"),
            ("--log=/home/jan/x", "--log=~/x"),
            ("/home/łukasz/x", "~/x"),
        ] {
            assert_eq!(text(from), kept, "{from}");
        }
    }

    #[test]
    fn what_is_nobodys_home_is_left_as_it_is() {
        for kept in [
            r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.21\avp.exe",
            r"C:\Users\Public\x.exe",
            "/Users/Shared/x",
            "/opt/kaspersky/kesl/bin/kesl",
            "/srv/home/jan/x",
            "/rootfs/x",
            "/home",
            "/homes/x/y",
            "",
        ] {
            assert_eq!(text(kept), kept);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_name_survives(name in "[a-zA-Z][a-z0-9 ]{2,12}[a-z]", rest in "[a-z]{0,4}") {
            let name = format!("Q{name}");
            for whole in [
                format!(r"C:\Users\{name}\{rest}"),
                format!("/home/{name}/{rest}"),
                format!("/Users/{name}/{rest}"),
            ] {
                proptest::prop_assert!(!text(&whole).contains(&name), "{}", whole);
            }
        }

        #[test]
        fn any_text_is_survived(any in ".{0,200}") {
            text(&any);
        }
    }
}
