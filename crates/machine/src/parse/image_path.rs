//! The image path of a Windows service or driver, in the many ways it may be written.
//!
//! It may not know which files exist, only what the text says.

/// The folders that an `ImagePath` may name by a variable.
#[derive(Debug, Clone)]
pub(crate) struct SystemFolders {
    /// The Windows folder.
    pub(crate) windows: String,
    /// Variables of the system, without their marks, with the folder of each.
    pub(crate) variables: Vec<(&'static str, String)>,
}

/// The file that an `ImagePath` names, without arguments.
pub(crate) fn read(text: &str, folders: &SystemFolders) -> Option<String> {
    let text = text.trim();
    let file = match text.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().unwrap_or(""),
        None => without_arguments(text),
    };
    let path = full_path(file.trim(), folders);
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
fn full_path(file: &str, folders: &SystemFolders) -> String {
    let windows = &folders.windows;
    let file = strip_prefix(file, r"\??\")
        .or_else(|| strip_prefix(file, r"\\?\"))
        .unwrap_or(file);
    for root in [r"\SystemRoot\", r"%SystemRoot%\", r"%windir%\"] {
        if let Some(rest) = strip_prefix(file, root) {
            return format!(r"{windows}\{rest}");
        }
    }
    for (variable, folder) in &folders.variables {
        if let Some(rest) = strip_prefix(file, &format!(r"%{variable}%\")) {
            return format!(r"{folder}\{rest}");
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

    fn folders() -> SystemFolders {
        SystemFolders {
            windows: r"C:\Windows".to_owned(),
            variables: vec![
                ("ProgramFiles", r"D:\Programs".to_owned()),
                ("ProgramFiles(x86)", r"D:\Programs (x86)".to_owned()),
                ("ProgramData", r"C:\ProgramData".to_owned()),
            ],
        }
    }

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
            (
                r#""%ProgramFiles(x86)%\Kaspersky Lab\avp.exe" -r"#,
                r"D:\Programs (x86)\Kaspersky Lab\avp.exe",
            ),
            (
                r"%programfiles%\Kaspersky Lab\avp.exe -r",
                r"D:\Programs\Kaspersky Lab\avp.exe",
            ),
            (
                r"\??\%ProgramData%\Kaspersky Lab\klids.sys",
                r"C:\ProgramData\Kaspersky Lab\klids.sys",
            ),
            (r"%Other%\x.exe", r"%Other%\x.exe"),
        ] {
            assert_eq!(read(text, &folders()).as_deref(), Some(file), "{text}");
        }
        assert_eq!(read("  ", &folders()), None);
        assert_eq!(read("\"\"", &folders()), None);
        assert_eq!(read(r"\??\", &folders()), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_survived(text in ".{0,100}") {
            read(&text, &folders());
        }
    }
}
