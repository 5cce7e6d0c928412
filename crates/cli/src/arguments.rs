//! What can be typed after `voorzorg` (F2). It holds no sentence: help and errors are said by the
//! guide, in the person's language.

use std::path::PathBuf;

use clap::builder::{EnumValueParser, PossibleValuesParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use clap_complete::Shell;
use voorzorg_domain::catalogue::Group;
use voorzorg_domain::snapshot::System;
use voorzorg_guide::locale::Locale;

/// Where a look comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Looked {
    Here,
    Root { root: PathBuf, system: System },
    Snapshot(PathBuf),
    Replay(PathBuf),
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Html,
    Json,
}

/// What the person asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wish {
    Help,
    Version,
    Scan {
        looked: Looked,
        json: bool,
    },
    Explain {
        group: Option<Group>,
    },
    Guide {
        looked: Looked,
    },
    Report {
        looked: Looked,
        form: Form,
        out: Option<PathBuf>,
        verify: Option<PathBuf>,
    },
    Capture {
        looked: Looked,
        out: Option<PathBuf>,
    },
    WatchOnce {
        looked: Looked,
    },
    CatalogueCheck {
        dir: Option<PathBuf>,
    },
    CatalogueList,
    Completions {
        shell: Shell,
    },
}

/// A wish with the language it is asked in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) wish: Wish,
    pub(crate) locale: Option<Locale>,
}

/// What was typed cannot be understood; the detail quotes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misunderstood {
    pub(crate) detail: String,
    pub(crate) locale: Option<Locale>,
}

/// The forms of the commands, for the help page: form and message key.
pub(crate) const COMMANDS: [(&str, &str); 9] = [
    ("scan [--json]", "scan"),
    ("explain [--group GROUP]", "explain"),
    ("guide", "guide"),
    ("report [--format F] [--out FILE]", "report"),
    ("capture [--out FILE]", "capture"),
    ("watch --once", "watch"),
    ("catalogue [check|list]", "catalogue"),
    ("completions SHELL", "completions"),
    ("help", "help"),
];

/// The options, for the help page: form and message key.
pub(crate) const OPTIONS: [(&str, &str); 15] = [
    ("--root DIR", "root"),
    ("--system linux|macos", "system"),
    ("--snapshot FILE", "snapshot"),
    ("--replay DIR", "replay"),
    ("--json", "json"),
    ("--lang nl|en", "lang"),
    ("--group GROUP", "group"),
    ("--format html|json", "format"),
    ("--out FILE", "out"),
    ("--verify FILE", "verify"),
    ("--once", "once"),
    ("check|list", "action"),
    ("SHELL", "shell"),
    ("-h, --help", "help"),
    ("-V, --version", "version"),
];

/// The whole command line.
pub(crate) fn command() -> Command {
    let json = || Arg::new("json").long("json").action(ArgAction::SetTrue);
    let out = || {
        Arg::new("out")
            .long("out")
            .value_parser(value_parser!(PathBuf))
    };
    Command::new("voorzorg")
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(
            Arg::new("help")
                .long("help")
                .short('h')
                .action(ArgAction::SetTrue)
                .global(true),
        )
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::SetTrue),
        )
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_parser(PossibleValuesParser::new(["nl", "en"]))
                .global(true),
        )
        .subcommand(looking(Command::new("scan")).arg(json()))
        .subcommand(
            Command::new("explain").arg(
                Arg::new("group")
                    .long("group")
                    .value_parser(PossibleValuesParser::new(Group::ALL.map(Group::id))),
            ),
        )
        .subcommand(looking(Command::new("guide")))
        .subcommand(
            looking(Command::new("report"))
                .arg(
                    Arg::new("format")
                        .long("format")
                        .value_parser(PossibleValuesParser::new(["html", "json"])),
                )
                .arg(out())
                .arg(
                    Arg::new("verify")
                        .long("verify")
                        .value_parser(value_parser!(PathBuf)),
                ),
        )
        .subcommand(looking(Command::new("capture")).arg(out()))
        .subcommand(
            looking(Command::new("watch")).arg(
                Arg::new("once")
                    .long("once")
                    .action(ArgAction::SetTrue)
                    .required(true),
            ),
        )
        .subcommand(
            Command::new("catalogue")
                .arg(Arg::new("action").value_parser(PossibleValuesParser::new(["check", "list"])))
                .arg(Arg::new("dir").value_parser(value_parser!(PathBuf))),
        )
        .subcommand(
            Command::new("completions").arg(
                Arg::new("shell")
                    .required(true)
                    .value_parser(EnumValueParser::<Shell>::new()),
            ),
        )
        .subcommand(Command::new("help"))
}

/// Adds the options that say where to look.
fn looking(command: Command) -> Command {
    let path = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_parser(value_parser!(PathBuf))
    };
    command
        .arg(
            path("root")
                .requires("system")
                .conflicts_with_all(["snapshot", "replay"]),
        )
        .arg(
            Arg::new("system")
                .long("system")
                .requires("root")
                .value_parser(PossibleValuesParser::new(["linux", "macos"])),
        )
        .arg(path("snapshot").conflicts_with("replay"))
        .arg(path("replay"))
}

/// Understands what was typed.
pub(crate) fn understand(
    typed: impl IntoIterator<Item = std::ffi::OsString>,
) -> Result<Asked, Misunderstood> {
    let typed: Vec<_> = typed.into_iter().collect();
    let asked_language = typed
        .iter()
        .zip(typed.iter().skip(1))
        .find(|(option, _)| *option == "--lang")
        .map(|(_, tag)| tag.to_string_lossy().into_owned())
        .or_else(|| {
            typed.iter().find_map(|word| {
                word.to_string_lossy()
                    .strip_prefix("--lang=")
                    .map(str::to_owned)
            })
        })
        .filter(|tag| matches!(tag.as_str(), "nl" | "en"))
        .map(|tag| Locale::from_wishes([tag.as_str()]));
    let matches = command()
        .try_get_matches_from(typed)
        .map_err(|error| Misunderstood {
            detail: detail(&error),
            locale: asked_language,
        })?;
    let misunderstood = |detail: &str| Misunderstood {
        detail: detail.to_owned(),
        locale: asked_language,
    };
    let wish = if matches.get_flag("help") {
        Wish::Help
    } else if matches.get_flag("version") {
        Wish::Version
    } else {
        match matches.subcommand() {
            Some((_, sub)) if sub.get_flag("help") => Wish::Help,
            Some(("scan", sub)) => Wish::Scan {
                looked: looked(sub),
                json: sub.get_flag("json"),
            },
            Some(("explain", sub)) => Wish::Explain { group: group(sub) },
            Some(("guide", sub)) => Wish::Guide {
                looked: looked(sub),
            },
            Some(("report", sub)) => Wish::Report {
                looked: looked(sub),
                form: match sub.get_one::<String>("format").map(String::as_str) {
                    Some("json") => Form::Json,
                    Some(_) | None => Form::Html,
                },
                out: sub.get_one("out").cloned(),
                verify: sub.get_one("verify").cloned(),
            },
            Some(("capture", sub)) => Wish::Capture {
                looked: looked(sub),
                out: sub.get_one("out").cloned(),
            },
            Some(("watch", sub)) => Wish::WatchOnce {
                looked: looked(sub),
            },
            Some(("catalogue", sub)) => match sub.get_one::<String>("action").map(String::as_str) {
                Some("list") => Wish::CatalogueList,
                Some(_) | None => Wish::CatalogueCheck {
                    dir: sub.get_one("dir").cloned(),
                },
            },
            Some(("completions", sub)) => match sub.get_one::<Shell>("shell") {
                Some(shell) => Wish::Completions { shell: *shell },
                None => return Err(misunderstood("completions")),
            },
            Some((_, _)) | None => Wish::Help,
        }
    };
    Ok(Asked {
        wish,
        locale: asked_language,
    })
}

fn looked(matches: &ArgMatches) -> Looked {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let system = match matches.get_one::<String>("system").map(String::as_str) {
        Some("macos") => System::Macos,
        Some(_) | None => System::Linux,
    };
    match (path("root"), path("snapshot"), path("replay")) {
        (Some(root), _, _) => Looked::Root { root, system },
        (None, Some(file), _) => Looked::Snapshot(file),
        (None, None, Some(dir)) => Looked::Replay(dir),
        (None, None, None) => Looked::Here,
    }
}

fn group(matches: &ArgMatches) -> Option<Group> {
    let id = matches.get_one::<String>("group")?;
    Group::ALL.into_iter().find(|group| group.id() == id)
}

/// Quotes what was not understood; the sentence around it is said elsewhere.
fn detail(error: &clap::Error) -> String {
    let context = |kind: ContextKind| match error.get(kind) {
        // "--system <system>": only what a person types.
        Some(ContextValue::String(text)) => Some(
            text.split(' ')
                .filter(|word| !word.starts_with('<'))
                .collect::<Vec<_>>()
                .join(" "),
        ),
        Some(ContextValue::Strings(texts)) => Some(texts.join(" ")),
        Some(_) | None => None,
    };
    let subject = [ContextKind::InvalidSubcommand, ContextKind::InvalidArg]
        .into_iter()
        .find_map(context)
        .unwrap_or_default();
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    let other = if error.kind() == ErrorKind::ArgumentConflict {
        context(ContextKind::PriorArg).unwrap_or_default()
    } else {
        String::new()
    };
    [subject, value, other]
        .iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: &str) -> Result<Asked, Misunderstood> {
        understand(words.split(' ').map(Into::into))
    }

    #[test]
    fn the_command_line_is_sound() {
        command().debug_assert();
    }

    #[test]
    fn the_language_is_known_even_when_the_rest_is_not_understood() {
        let misunderstood = typed("voorzorg scan --bogus --lang nl").unwrap_err();
        assert_eq!(misunderstood.locale, Some(Locale::Nl));
        assert!(
            misunderstood.detail.contains("--bogus"),
            "{misunderstood:?}"
        );
    }

    #[test]
    fn a_root_needs_its_system_and_excludes_other_places() {
        assert!(typed("voorzorg scan --root /x").is_err());
        assert!(typed("voorzorg scan --root /x --system linux --replay y").is_err());
        assert!(typed("voorzorg scan --root /x --system windows").is_err());
        assert_eq!(
            typed("voorzorg scan --root /x --system macos")
                .unwrap()
                .wish,
            Wish::Scan {
                looked: Looked::Root {
                    root: "/x".into(),
                    system: System::Macos
                },
                json: false
            }
        );
    }
}
