//! The registered command of an uninstall entry. It is untrusted until it was parsed here.
//!
//! Two plain forms are accepted and nothing else. It may not know which files exist; that is
//! checked just before the start.

use voorzorg_domain::action::UninstallerRejection;
use voorzorg_domain::catalogue::MsiVerb;
use voorzorg_domain::snapshot::MachinePath;

/// In bytes. No plain command is longer.
const LENGTH_LIMIT: usize = 1_000;
const ARGUMENT_LIMIT: usize = 8;
/// The folders where only an administrator may write. The names are the same in every language of
/// Windows.
const PROGRAM_FOLDERS: [&str; 2] = ["program files", "program files (x86)"];
/// Words that would hide the vendor's window, its questions or its restart (I5), as a switch or as the
/// value of one.
const SILENT: [&str; 24] = [
    "q",
    "qn",
    "qb",
    "qr",
    "qf",
    "quiet",
    "s",
    "silent",
    "verysilent",
    "passive",
    "unattended",
    "suppressmsgboxes",
    "norestart",
    "hide",
    "noui",
    "nogui",
    "none",
    "hidden",
    "auto",
    "batch",
    "minimal",
    "noninteractive",
    "noprompt",
    "noconfirm",
];

/// What may be started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum UninstallCommand {
    /// Windows Installer, for one product. The verb is ours, not the entry's.
    Msi { verb: MsiVerb, product_code: String },
    /// A program in one of the vendor's folders.
    Program {
        path: String,
        arguments: Vec<String>,
    },
}

/// Parses a registered command.
///
/// # Errors
/// Why the command is rejected.
pub(crate) fn read(
    text: Option<&str>,
    verb: MsiVerb,
    folders: &[String],
) -> Result<UninstallCommand, UninstallerRejection> {
    let text = text
        .map(|text| text.trim_matches(' '))
        .filter(|text| !text.is_empty())
        .ok_or(UninstallerRejection::Missing)?;
    if text.len() > LENGTH_LIMIT || !text.chars().all(is_plain) {
        return Err(UninstallerRejection::NotPlain);
    }
    let (program, rest) = split_program(text).ok_or(UninstallerRejection::NotPlain)?;
    if is_windows_installer(program) {
        let product_code = one_product(rest).ok_or(UninstallerRejection::NotPlain)?;
        return Ok(UninstallCommand::Msi { verb, product_code });
    }
    if !is_plain_path(program) {
        return Err(UninstallerRejection::NotPlain);
    }
    let arguments = plain_arguments(rest).ok_or(UninstallerRejection::NotPlain)?;
    let path = MachinePath(program.to_owned());
    if !folders.iter().any(|folder| path.is_below(folder)) {
        return Err(UninstallerRejection::OutsideVendorFolder);
    }
    if !path
        .parts()
        .nth(1)
        .is_some_and(|part| PROGRAM_FOLDERS.contains(&part.as_str()))
    {
        return Err(UninstallerRejection::Replaceable);
    }
    Ok(UninstallCommand::Program {
        path: path.0,
        arguments,
    })
}

/// Whether a character may be in a command at all.
fn is_plain(ch: char) -> bool {
    ch.is_ascii_alphanumeric() || r#" \/:.,_-+=(){}""#.contains(ch)
}

/// Splits off the program from its arguments. Without quotes it ends at the first `.exe`.
fn split_program(text: &str) -> Option<(&str, &str)> {
    let (program, rest) = match text.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"')?,
        None => {
            let end = text.to_ascii_lowercase().find(".exe")? + ".exe".len();
            (text.get(..end)?, text.get(end..)?)
        }
    };
    let ends_cleanly = rest.is_empty() || rest.starts_with(' ');
    (ends_cleanly && !rest.contains('"') && !program.contains('"')).then_some((program, rest))
}

fn is_windows_installer(program: &str) -> bool {
    let program = program.to_ascii_lowercase();
    let program = match program.split_once(":\\") {
        Some((drive, path)) if drive.len() == 1 => path
            .strip_prefix("windows\\system32\\")
            .or_else(|| path.strip_prefix("windows\\syswow64\\")),
        Some(_) | None => Some(program.as_str()),
    };
    program == Some("msiexec.exe")
}

/// The product code in `/I{code}` or `/X{code}`, with or without a space in between; `None` when
/// there is anything else.
fn one_product(rest: &str) -> Option<String> {
    let rest = rest.trim();
    let code = ["/I", "/i", "/X", "/x"]
        .iter()
        .find_map(|verb| rest.strip_prefix(verb))?
        .trim();
    is_product_code(code).then(|| code.to_owned())
}

/// Whether `text` is a GUID in braces: `{8-4-4-4-12}` hexadecimal digits.
pub(crate) fn is_product_code(text: &str) -> bool {
    let Some(inner) = text
        .strip_prefix('{')
        .and_then(|text| text.strip_suffix('}'))
    else {
        return false;
    };
    let groups: Vec<&str> = inner.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups
            .iter()
            .all(|group| group.chars().all(|digit| digit.is_ascii_hexdigit()))
}

/// Whether `path` is a drive, plain folders without `..`, and a program.
fn is_plain_path(path: &str) -> bool {
    let mut parts = path.split('\\');
    let drive = parts.next().unwrap_or("");
    let is_drive = drive.len() == 2
        && drive.ends_with(':')
        && drive
            .chars()
            .all(|ch| ch == ':' || ch.is_ascii_alphabetic());
    let parts: Vec<&str> = parts.collect();
    is_drive
        && parts.len() > 1
        && parts.iter().all(|part| is_plain_part(part))
        && parts.last().is_some_and(|name| {
            name.len() > ".exe".len() && name.to_ascii_lowercase().ends_with(".exe")
        })
}

/// Whether a path part is plain. Windows drops spaces and dots at the end of a name, so a name that
/// has them means another file.
fn is_plain_part(part: &str) -> bool {
    !part.is_empty()
        && !part.starts_with(' ')
        && !part.ends_with([' ', '.'])
        && !part.contains("..")
        && part
            .chars()
            .all(|ch| ch.is_ascii_alphanumeric() || " ._-+()".contains(ch))
}

/// The arguments, when all are simple switches or words and none is silent.
fn plain_arguments(rest: &str) -> Option<Vec<String>> {
    let arguments: Vec<&str> = rest
        .split(' ')
        .filter(|argument| !argument.is_empty())
        .collect();
    (arguments.len() <= ARGUMENT_LIMIT
        && arguments.iter().all(|argument| is_plain_argument(argument)))
    .then(|| arguments.into_iter().map(str::to_owned).collect())
}

fn is_plain_argument(argument: &str) -> bool {
    let is_switch = argument.starts_with(['/', '-']);
    let word = argument.trim_start_matches(['/', '-']);
    let is_plain = word
        .chars()
        .all(|ch| ch.is_ascii_alphanumeric() || "_=.-".contains(ch));
    is_plain
        && word.starts_with(|first: char| first.is_ascii_alphanumeric())
        && !argument.starts_with("//")
        && !word.contains("..")
        // `NAME=value` would set an installer property.
        && (is_switch || !word.contains('='))
        && !is_silent(word)
}

/// Whether the name or the value of an argument asks for a silent run, however it is written:
/// `Quiet`, `--mode=unattended`, `/no-ui`, `-qb-`, `/silent1`.
fn is_silent(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let is_silent = |text: &str| {
        let text = text.trim_end_matches(|ch: char| ch.is_ascii_digit());
        SILENT.contains(&text)
    };
    word.split('=').any(|side| {
        let joined: String = side.chars().filter(char::is_ascii_alphanumeric).collect();
        let parts = || side.split(|ch: char| !ch.is_ascii_alphanumeric());
        is_silent(&joined) || parts().any(is_silent)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CODE: &str = "{27534751-4A40-48BD-B393-BC3BF28C876E}";
    const VENDOR: &str = r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.21";

    fn judge(text: &str) -> Result<UninstallCommand, UninstallerRejection> {
        read(Some(text), MsiVerb::Remove, &["Kaspersky Lab".to_owned()])
    }

    #[test]
    fn the_one_form_of_windows_installer_is_accepted_and_gets_our_verb() {
        let msi = UninstallCommand::Msi {
            verb: MsiVerb::Remove,
            product_code: CODE.to_owned(),
        };
        for text in [
            format!("MsiExec.exe /X{CODE}"),
            format!("MsiExec.exe /I{CODE}"),
            format!("msiexec.exe /x {CODE}"),
            format!("  MsiExec.exe  /I  {CODE}  "),
            format!("\"MsiExec.exe\" /X{CODE}"),
            format!(r"C:\Windows\System32\msiexec.exe /X{CODE}"),
            format!(r#""C:\WINDOWS\SysWOW64\MsiExec.exe" /X{CODE}"#),
        ] {
            assert_eq!(judge(&text), Ok(msi.clone()), "{text}");
        }
    }

    #[test]
    fn a_plain_program_of_the_vendors_is_accepted_with_plain_switches() {
        let program = |arguments: &[&str]| UninstallCommand::Program {
            path: format!(r"{VENDOR}\setup.exe"),
            arguments: arguments
                .iter()
                .map(|&argument| argument.to_owned())
                .collect(),
        };
        for (text, arguments) in [
            (format!(r#""{VENDOR}\setup.exe""#), &[][..]),
            (format!(r"{VENDOR}\setup.exe"), &[]),
            (format!(r#""{VENDOR}\setup.exe" /remove"#), &["/remove"]),
            (
                format!(r"{VENDOR}\setup.exe -uninstall --lang=nl"),
                &["-uninstall", "--lang=nl"],
            ),
            (
                format!(r#""{VENDOR}\setup.exe" uninstall 21.21"#),
                &["uninstall", "21.21"],
            ),
        ] {
            assert_eq!(judge(&text), Ok(program(arguments)), "{text}");
        }
    }

    #[test]
    fn hostile_texts_are_never_accepted() {
        let long = "A".repeat(32 * 1024);
        for text in [
            format!("MsiExec.exe /X{CODE} /qn"),
            format!("MsiExec.exe /qn /X{CODE}"),
            format!("MsiExec.exe /X{CODE} TRANSFORMS=evil.mst"),
            format!("MsiExec.exe /X{CODE} REBOOT=Force"),
            format!("MsiExec.exe /X{CODE}{CODE}"),
            format!("MsiExec.exe /X{CODE} /I{CODE}"),
            format!("MsiExec.exe /X{CODE}x"),
            format!("MsiExec.exe /X{CODE}&calc"),
            format!("MsiExec.exe/X{CODE}"),
            format!("MsiExec.exe /f{CODE}"),
            format!("MsiExec.exe /package{CODE}"),
            format!("MsiExec.exe -X{CODE}"),
            format!("MsiExec.exe\t/X{CODE}"),
            format!("MsiExec.exe /X{CODE}\0"),
            format!("MsiExec.exe /X{CODE}\n"),
            format!("\"MsiExec.exe /X{CODE}"),
            format!("\"MsiExec.exe\"\" /X{CODE}"),
            format!("msiexec /X{CODE}"),
            format!(r"C:\Users\x\msiexec.exe /X{CODE}"),
            format!(r"C:\Temp\Windows\System32\msiexec.exe /X{CODE}"),
            format!(r"\\server\share\msiexec.exe /X{CODE}"),
            format!("ＭsiExec.exe /X{CODE}"),
            format!("MsiExec.exe /X\u{202e}{CODE}"),
            format!("\u{feff}MsiExec.exe /X{CODE}"),
            "MsiExec.exe /X{27534751-4A40-48BD-B393-BC3BF28C876}".into(),
            "MsiExec.exe /X{27534751-4A40-48BD-B393-BC3BF28C876G}".into(),
            "MsiExec.exe /X27534751-4A40-48BD-B393-BC3BF28C876E".into(),
            r"MsiExec.exe /I http://example.org/evil.msi".into(),
            r"MsiExec.exe /I \\server\share\evil.msi".into(),
            "MsiExec.exe".into(),
            "cmd /c del".into(),
            r"C:\Windows\System32\cmd.exe /c calc".into(),
            "rundll32.exe evil.dll,Entry".into(),
            "mshta.exe http://example.org".into(),
            "powershell.exe -enc AAAA".into(),
            "wscript.exe evil.vbs".into(),
            "setup.exe".into(),
            r"Kaspersky Lab\setup.exe".into(),
            r"..\Kaspersky Lab\setup.exe".into(),
            r"\Program Files\Kaspersky Lab\setup.exe".into(),
            r"C:Program Files\Kaspersky Lab\setup.exe".into(),
            r"\\server\Program Files\Kaspersky Lab\setup.exe".into(),
            r"\\?\C:\Program Files\Kaspersky Lab\setup.exe".into(),
            r"\\.\C:\Program Files\Kaspersky Lab\setup.exe".into(),
            r"\??\C:\Program Files\Kaspersky Lab\setup.exe".into(),
            r"%ProgramFiles%\Kaspersky Lab\setup.exe".into(),
            r"C:/Program Files/Kaspersky Lab/setup.exe".into(),
            r"C:\Users\x\AppData\Local\Kaspersky Lab\setup.exe".into(),
            r"C:\ProgramData\Kaspersky Lab\setup.exe".into(),
            r"C:\Temp\Program Files\Kaspersky Lab\setup.exe".into(),
            r"C:\Kaspersky Lab\setup.exe".into(),
            r"C:\Program Files\Other\setup.exe".into(),
            r"C:\Program Files\Kaspersky Laboratory\setup.exe".into(),
            r"C:\Program Files\Kaspersky Lab\..\..\Users\x\setup.exe".into(),
            r"C:\Program Files\Kaspersky Lab\.\setup.exe".into(),
            r"C:\Program Files\Kaspersky Lab\\setup.exe".into(),
            r"C:\Program Files\Kaspersky Lab \setup.exe".into(),
            r"C:\Program Files\Kaspersky Lab.\setup.exe".into(),
            r"C:\Program Files\Kaspersky Lab\setup.exe:stream.exe".into(),
            r"C:\Program Files\Kaspersky Lab\setup.bat".into(),
            r"C:\Program Files\Kaspersky Lab\setup.exe.bat".into(),
            r"C:\Program Files\Kaspersky Lab\.exe".into(),
            r"C:\Program Files\Kaspersky Lab\setup.exe\evil.exe".into(),
            r"C:\Program Files\Kaspersky Lab\a.exe b\evil.exe".into(),
            "C:\\Program Files\\Kaspersky Lab\\setup\u{202e}exe.exe".into(),
            "C:\\Program Files\\Kaspersky\u{a0}Lab\\setup.exe".into(),
            r"C:\PROGRA~1\KASPER~1\setup.exe".into(),
            format!(r#""{VENDOR}\setup.exe" /quiet"#),
            format!(r#""{VENDOR}\setup.exe" /S"#),
            format!(r#""{VENDOR}\setup.exe" --silent"#),
            format!(r#""{VENDOR}\setup.exe" /qb-"#),
            format!(r#""{VENDOR}\setup.exe" -silent=1"#),
            format!(r#""{VENDOR}\setup.exe" --mode=unattended"#),
            format!(r#""{VENDOR}\setup.exe" --mode unattended"#),
            format!(r#""{VENDOR}\setup.exe" /ui=none"#),
            format!(r#""{VENDOR}\setup.exe" /ui=None-1"#),
            format!(r#""{VENDOR}\setup.exe" --no-ui"#),
            format!(r#""{VENDOR}\setup.exe" --un.attended"#),
            format!(r#""{VENDOR}\setup.exe" --run_silent"#),
            format!(r#""{VENDOR}\setup.exe" /a=b=QUIET"#),
            format!(r#""{VENDOR}\setup.exe" /silent2"#),
            format!(r#""{VENDOR}\setup.exe" -=x"#),
            format!(r#""{VENDOR}\setup.exe" REMOVE=ALL"#),
            format!(r#""{VENDOR}\setup.exe" //server/share"#),
            format!(r#""{VENDOR}\setup.exe" ../x"#),
            format!(r#""{VENDOR}\setup.exe" "C:\x""#),
            format!(r#""{VENDOR}\setup.exe"evil"#),
            format!(r#""{VENDOR}\setup.exe" {}"#, "/x ".repeat(9)),
            format!(r"C:\Program Files\Kaspersky Lab\{long}.exe"),
            long,
            "\"".into(),
            "\"\"".into(),
        ] {
            assert!(judge(&text).is_err(), "accepted: {text:.120}");
        }
    }

    #[test]
    fn each_refusal_says_why() {
        assert_eq!(
            read(None, MsiVerb::Remove, &[]),
            Err(UninstallerRejection::Missing)
        );
        assert_eq!(judge("   "), Err(UninstallerRejection::Missing));
        assert_eq!(
            judge("cmd.exe /c calc"),
            Err(UninstallerRejection::NotPlain)
        );
        let outside = judge(r"C:\Program Files\Other\setup.exe");
        assert_eq!(outside, Err(UninstallerRejection::OutsideVendorFolder));
        let replaceable = judge(r"C:\Users\x\Kaspersky Lab\setup.exe");
        assert_eq!(replaceable, Err(UninstallerRejection::Replaceable));
    }

    proptest! {
        #[test]
        fn no_letter_that_a_shell_knows_is_ever_accepted(
            before in ".{0,20}", bad in "[&|<>^%!;`$'*?\r\n\t\0]", after in ".{0,20}",
            at in 0..4_usize,
        ) {
            let shell = format!("{before}{bad}{after}");
            let text = match at {
                0 => format!("MsiExec.exe /X{CODE}{shell}."),
                1 => format!("MsiExec.exe {shell}/X{CODE}"),
                2 => format!(r#""{VENDOR}\setup.exe" /remove {shell}."#),
                _ => format!(r#""{VENDOR}\{shell}\setup.exe" /remove"#),
            };
            prop_assert!(judge(&text).is_err(), "{}", text);
        }

        #[test]
        fn whatever_is_accepted_holds_nothing_but_plain_letters(text in r#"["A-Za-z0-9 \\/:._=(){}-]{0,80}"#) {
            for text in [
                text.clone(),
                format!("MsiExec.exe /X{text}"),
                format!(r#""{VENDOR}\{text}.exe""#),
                format!(r#""{VENDOR}\setup.exe" {text}"#),
            ] {
                match judge(&text) {
                    Ok(UninstallCommand::Msi { product_code, .. }) => {
                        prop_assert!(is_product_code(&product_code));
                    }
                    Ok(UninstallCommand::Program { path, arguments }) => {
                        prop_assert!(path.starts_with(r"C:\Program Files (x86)\Kaspersky Lab\"));
                        prop_assert!(!path.contains("..") && !path.contains('"'));
                        prop_assert!(arguments.iter().all(|argument| !argument.contains(['\\', '"', ' '])));
                    }
                    Err(_) => {}
                }
            }
        }
    }
}
