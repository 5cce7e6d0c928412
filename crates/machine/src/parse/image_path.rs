//! The image path of a Windows service or driver, in the many ways it may be written.
//!
//! It may not know which files exist, only what the text says.

/// The file that an `ImagePath` names, without arguments; `windows` is the Windows folder.
pub(crate) fn read(text: &str, windows: &str) -> Option<String> {
    let text = text.trim();
    let file = match text.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().unwrap_or(""),
        None => without_arguments(text),
    };
    let path = full_path(file.trim(), windows);
    (!path.trim().is_empty()).then_some(path)
}

/// An unquoted path ends after its first `.exe` or `.sys`; without one, at the first switch.
fn without_arguments(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    let end = [".exe", ".sys", ".dll"]
        .iter()
        .filter_map(|extension| {
            lower
                .match_indices(extension)
                .map(|(at, found)| at + found.len())
                .find(|&end| {
                    lower
                        .get(end..)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
                })
        })
        .min();
    let end = end
        .or_else(|| text.find(" -"))
        .or_else(|| text.find(" /"))
        .unwrap_or(text.len());
    text.get(..end).unwrap_or(text)
}

/// Expands the kernel's spellings of a path, such as `\SystemRoot`, to a path with a drive.
fn full_path(file: &str, windows: &str) -> String {
    let file = strip_prefix(file, r"\??\")
        .or_else(|| strip_prefix(file, r"\\?\"))
        .unwrap_or(file);
    for root in [r"\SystemRoot\", r"%SystemRoot%\", r"%windir%\"] {
        if let Some(rest) = strip_prefix(file, root) {
            return format!(r"{windows}\{rest}");
        }
    }
    if strip_prefix(file, r"system32\").is_some() || strip_prefix(file, r"syswow64\").is_some() {
        return format!(r"{windows}\{file}");
    }
    file.to_owned()
}

fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let start = text.get(..prefix.len())?;
    start
        .eq_ignore_ascii_case(prefix)
        .then(|| text.get(prefix.len()..))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_names_the_same_file() {
        for (text, file) in [
            (
                r#""C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.21\avp.exe" -r"#,
                r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.21\avp.exe",
            ),
            (
                r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.21\avp.exe -r",
                r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.21\avp.exe",
            ),
            (
                r"\SystemRoot\System32\drivers\klif.sys",
                r"C:\Windows\System32\drivers\klif.sys",
            ),
            (
                r"system32\DRIVERS\K4W-21-25\klhk.sys",
                r"C:\Windows\system32\DRIVERS\K4W-21-25\klhk.sys",
            ),
            (
                r"\??\C:\ProgramData\Kaspersky Lab\klids.sys",
                r"C:\ProgramData\Kaspersky Lab\klids.sys",
            ),
            (
                r"%SystemRoot%\system32\svchost.exe -k netsvcs",
                r"C:\Windows\system32\svchost.exe",
            ),
            (
                r"C:\tools\name.executable\x.exe /a",
                r"C:\tools\name.executable\x.exe",
            ),
            (r"C:\tools\plain -k", r"C:\tools\plain"),
        ] {
            assert_eq!(read(text, r"C:\Windows").as_deref(), Some(file), "{text}");
        }
        assert_eq!(read("  ", r"C:\Windows"), None);
        assert_eq!(read("\"\"", r"C:\Windows"), None);
        assert_eq!(read(r"\??\", r"C:\Windows"), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_survived(text in ".{0,100}") {
            read(&text, r"C:\Windows");
        }
    }
}
