//! Redacts personal data: home folders are replaced by `~`, so that no person's name enters a
//! snapshot.
//!
//! It may not know which files exist: it judges the text alone. In doubt it removes too much.

use serde_json::Value;
use voorzorg_domain::snapshot::{Fact, Gap, MachinePath};

use crate::parse::private_words;

/// Folders directly below a drive that contain one folder for each person.
const HOMES: [&str; 6] = [
    "Users",
    "Documents and Settings",
    "DOCUME~1",
    "Profiles",
    "Home",
    "Homes",
];
/// The folders in there that belong to nobody in particular.
const EVERYBODYS: [&str; 4] = ["Public", "Default", "All Users", "Default User"];
/// Words in the name of a network share that contains one folder for each person.
const SHARES_OF_HOMES: [&str; 5] = ["profile", "home", "user", "personal", "redirect"];

/// A fact with every text in it redacted, whichever field it is in. `None` when that fails; then
/// the fact must not be kept.
pub(crate) fn fact(fact: &Fact) -> Option<Fact> {
    let mut value = serde_json::to_value(fact).ok()?;
    each_text(&mut value);
    // By way of JSON text, as snapshots are parsed: deserialising from a `Value` as well would make
    // the program larger.
    serde_json::from_str(&value.to_string()).ok()
}

/// A gap with its place and its detail redacted.
pub(crate) fn gap(gap: Gap) -> Gap {
    Gap {
        place: gap.place.map(|place| path(&place.0)),
        detail: gap.detail.map(|detail| text(&detail)),
        ..gap
    }
}

fn each_text(value: &mut Value) {
    if let Value::String(string) = value {
        *string = text(string);
    } else if let Value::Array(values) = value {
        values.iter_mut().for_each(each_text);
    } else if let Value::Object(fields) = value {
        fields.values_mut().for_each(each_text);
    }
}

/// A redacted path.
pub(crate) fn path(text: &str) -> MachinePath {
    MachinePath(self::text(text))
}

/// Any text, with paths or without, redacted.
pub(crate) fn text(text: &str) -> String {
    private_words::without(&without_homes(text))
}

fn without_homes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    let mut before: Option<char> = None;
    while let Some(ch) = rest.chars().next() {
        let may_begin = before.is_none_or(|before| !is_part_of_name(before));
        // In a row of slashes only the first is tried, which keeps this linear.
        let may_be_inside = before.is_none_or(|before| !is_slash(before));
        let (copied, home) = if let Some(home) = home_length(rest).filter(|_| may_begin) {
            (0, home)
        } else if may_be_inside && let Some((folder, name)) = home_inside(rest) {
            (folder, name)
        } else {
            kept.push(ch);
            before = Some(ch);
            rest = rest.get(ch.len_utf8()..).unwrap_or("");
            continue;
        };
        kept.push_str(rest.get(..copied).unwrap_or(""));
        kept.push('~');
        // After a home folder another path may begin at once, as after a name that ends in a space.
        before = None;
        rest = rest.get(copied + home..).unwrap_or("");
    }
    kept
}

/// Characters after which a slash continues a longer path: `/srv/home/x` is nobody's home.
fn is_part_of_name(ch: char) -> bool {
    ch.is_alphanumeric() || matches!(ch, '.' | '_' | '-' | '~' | ')')
}

/// The length of the home folder that `text` begins with, in bytes.
fn home_length(text: &str) -> Option<usize> {
    windows_home(text)
        .or_else(|| share(text))
        .or_else(|| unix_home(text))
}

/// `C:\Users\name`, with either slash, once or more, on any drive.
fn windows_home(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let is_drive = chars.next()?.is_ascii_alphabetic() && chars.next()? == ':';
    let path = text.get(2..).filter(|_| is_drive)?;
    let (_, name) = HOMES.iter().find_map(|home| after_folder(path, home))?;
    let length = persons_name_length(name)?;
    Some(text.len() - name.len() + length)
}

/// A folder of homes further down in a path, as on the disk of an older system: the offset and the
/// length of the person's name, in bytes.
fn home_inside(text: &str) -> Option<(usize, usize)> {
    let homes = ["Users", "Documents and Settings"];
    let (before, name) = homes.iter().find_map(|home| after_folder(text, home))?;
    let everybodys = name.starts_with("Shared") || name.starts_with('~');
    let length = persons_name_length(name).filter(|_| !everybodys)?;
    Some((before, length))
}

/// The length of `\\server\share` at the beginning of `text`, in bytes, and of the person's folder
/// when the share contains homes. Server names identify an organisation, and shares are often named
/// after a person.
fn share(text: &str) -> Option<usize> {
    let path = text
        .strip_prefix(r"\\?\UNC\")
        .or_else(|| text.strip_prefix(r"\\"))?;
    let server = name_length(path, is_slash);
    // `.`, `:` and `?` mean a device path such as `\\?\C:`, not a server.
    if server == 0 || path.get(..server)? == "." || path.get(..server)?.contains([':', '?']) {
        return None;
    }
    let rest = after_slashes(path.get(server..)?)?;
    let length = name_length(rest, is_slash);
    let share = rest.get(..length)?.to_lowercase();
    if share.contains([':', '?']) {
        return None;
    }
    let end = text.len() - rest.len() + length;
    let path = text.get(end..).filter(|_| length > 0)?;
    // A folder of homes may be directly below the share, or the share is one itself.
    let inside = HOMES.iter().find_map(|home| {
        let (before, name) = after_folder(path, home)?;
        Some(before + persons_name_length(name)?)
    });
    let is_of_homes = SHARES_OF_HOMES.iter().any(|word| share.contains(word));
    let inside = inside.or_else(|| {
        let below = after_slashes(path).filter(|_| is_of_homes)?;
        Some(path.len() - below.len() + name_length(below, is_slash))
    });
    Some(end + inside.unwrap_or(0))
}

fn persons_name_length(text: &str) -> Option<usize> {
    let length = name_length(text, is_slash);
    let name = text.get(..length)?;
    let is_everybodys = EVERYBODYS
        .iter()
        .any(|other| other.eq_ignore_ascii_case(name));
    (length > 0 && !is_everybodys).then_some(length)
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
            let length = name_length(name, |ch| ch == '/');
            let name_only = name.get(..length)?;
            let is_persons = length > 0 && !(*folder == "/Users/" && name_only == "Shared");
            // Some organisations have a folder in between: `/home/example.org/name`.
            let below = name.get(length..).and_then(|rest| rest.strip_prefix('/'));
            let more = below.map_or(0, |below| name_length(below, |ch| ch == '/'));
            let is_domain =
                |name: &str| name.contains('.') && !name.contains(|ch: char| ch.is_whitespace());
            let is_between = is_domain(name_only)
                && below.is_some_and(|below| {
                    below.get(more..).is_some_and(|rest| rest.starts_with('/'))
                });
            let length = if is_between {
                length + 1 + more
            } else {
                length
            };
            is_persons.then(|| folder.len() + length)
        })
}

/// When `text` begins with slashes, `folder` and slashes: the offset of what follows, and that
/// text.
fn after_folder<'a>(text: &'a str, folder: &str) -> Option<(usize, &'a str)> {
    let path = after_slashes(text)?;
    let start = path.get(..folder.len())?;
    let rest = after_slashes(path.get(folder.len()..)?)?;
    start
        .eq_ignore_ascii_case(folder)
        .then(|| (text.len() - rest.len(), rest))
}

/// What follows one or more slashes; `None` when `text` does not begin with one.
fn after_slashes(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(is_slash);
    (rest.len() < text.len()).then_some(rest)
}

/// The length of a name at the beginning of `text`, in bytes. A name may contain spaces, but no
/// slash, quote or separator.
fn name_length(text: &str, is_slash: impl Fn(char) -> bool) -> usize {
    text.find(|ch: char| is_slash(ch) || matches!(ch, '"' | ';' | '|' | '\0' | '\n'))
        .unwrap_or(text.len())
}

fn is_slash(ch: char) -> bool {
    ch == '\\' || ch == '/'
}

#[cfg(test)]
mod tests {
    use super::*;

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
            (r"C:\Users\JANDE~1\AppData\x", r"~\AppData\x"),
            (r"C:\DOCUME~1\JANDE~1\x", r"~\x"),
            (r"C:\\Users\\jan\\x", r"~\\x"),
            (r"D:\Profiles\jan\x", r"~\x"),
            (r"C:\Windows.old\Users\jan\x", r"C:\Windows.old\Users\~\x"),
            ("/Volumes/Old/Users/jan/x", "/Volumes/Old/Users/~/x"),
            (r"\\server\profiles$\jan\x", r"~\x"),
            (r"\\server.example.nl\jan$\x", r"~\x"),
            (r"\\?\UNC\server\users\jan\x", r"~\x"),
            (r"\\server\data\Homes\jan\x", r"~\x"),
            (r"\\server\users\home\jan\x", r"~\x"),
            (r"\\server\data/home/jan/x", r"~/x"),
            (r"\\server\data\Users\Public\x", r"~\Users\Public\x"),
            (
                r"\\server\apps\Kaspersky Lab\avp.exe",
                r"~\Kaspersky Lab\avp.exe",
            ),
            ("/home/example.org/jan/x/y", "~/x/y"),
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

    #[test]
    fn a_long_row_of_slashes_is_no_long_work() {
        for slash in ["/", "\\", "/\\"] {
            let row = slash.repeat(200_000);
            assert_eq!(text(&row).len(), row.len());
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
                format!(r"\\server\Profiles\{name}\{rest}"),
                format!(r"\\{name}\{name}$\{rest}"),
                format!(r"E:\old\Users\{name}\{rest}"),
                format!("/home/example.org/{name}/{rest}"),
            ] {
                proptest::prop_assert!(!text(&whole).contains(&name), "{}", whole);
                proptest::prop_assert_eq!(text(&text(&whole)), text(&whole));
            }
        }

        #[test]
        fn any_text_is_survived(any in r#"([\\/@.~:]|Users|home|[a-zC]|.){0,60}"#) {
            text(&text(&any));
        }
    }
}
