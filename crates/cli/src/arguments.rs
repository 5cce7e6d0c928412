//! Parses the command line of `voorzorg`. It holds no sentence for people: help and errors come from
//! the guide, in the person's language (I8).

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap_complete::Shell;
use voorzorg_domain::catalogue::Group;
use voorzorg_domain::overview::LONGEST_AGE_DAYS;
use voorzorg_domain::snapshot::System;
use voorzorg_guide::dates::{read_day, read_moment};
use voorzorg_guide::locale::Locale;
use voorzorg_guide::terminal::{Extent, InputError};
use voorzorg_guide::{ExportForm, LONGEST_FIELD, NewRound, TooLong, Typed, TypedFields, read_code};
use voorzorg_machine::Existing;
use voorzorg_watch::Target;

use crate::export::AskedExport;
use crate::grammar::command;
use crate::officer::AskedPage;
use crate::overview::{AskedOverview, OutputForm};
use crate::result::{Asked, AskedRound};

/// The form of a report or a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileForm {
    Html,
    Json,
}

/// A parsed command with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CliCommand {
    Help,
    Version,
    Scan {
        target: Target,
        json: bool,
    },
    Explain {
        group: Option<Group>,
        extent: Extent,
    },
    Guide {
        target: Target,
    },
    Report {
        target: Target,
        form: FileForm,
        out: Option<PathBuf>,
        verify: Option<PathBuf>,
    },
    Result(Box<Asked>),
    VerifyResult {
        file: PathBuf,
    },
    Round(Box<NewRound>),
    Overview(Box<AskedOverview>),
    Officer(AskedPage),
    Export(AskedExport),
    Capture {
        target: Target,
        out: Option<PathBuf>,
        existing: Existing,
    },
    Watch {
        target: Target,
        once: bool,
    },
    CatalogueCheck {
        dir: Option<PathBuf>,
    },
    CatalogueList,
    Completions {
        shell: Shell,
    },
    Manual,
}

/// A parsed command line: the command and the language from `--lang`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cli {
    pub(crate) command: CliCommand,
    pub(crate) locale: Option<Locale>,
}

/// A command line that cannot be parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UsageError {
    pub(crate) why: InputError,
    pub(crate) locale: Option<Locale>,
}

/// Parses the command line, with the program's name first.
///
/// # Errors
/// What is wrong, with the language from `--lang` even if the rest cannot be parsed.
pub(crate) fn parse(
    typed: impl IntoIterator<Item = std::ffi::OsString>,
) -> Result<Cli, UsageError> {
    let typed: Vec<_> = typed.into_iter().collect();
    let language = typed
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
    let matches = command(language.unwrap_or_default())
        .try_get_matches_from(&typed)
        .map_err(|error| UsageError {
            why: why(&error, &typed),
            locale: language,
        })?;
    let usage = |why| UsageError {
        why,
        locale: language,
    };
    let command = if matches.get_flag("help") {
        CliCommand::Help
    } else if matches.get_flag("version") {
        CliCommand::Version
    } else {
        match matches.subcommand() {
            Some((_, sub)) if sub.get_flag("help") => CliCommand::Help,
            Some(("scan", sub)) => CliCommand::Scan {
                target: target(sub),
                json: sub.get_flag("json"),
            },
            Some(("explain", sub)) => CliCommand::Explain {
                group: group(sub),
                extent: if sub.get_flag("all") {
                    Extent::All
                } else {
                    Extent::Short
                },
            },
            Some(("guide", sub)) => CliCommand::Guide {
                target: target(sub),
            },
            Some(("report", sub)) => CliCommand::Report {
                target: target(sub),
                form: form(sub),
                out: sub.get_one("out").cloned(),
                verify: sub.get_one("verify").cloned(),
            },
            Some(("result", sub)) => match sub.get_one::<PathBuf>("verify") {
                Some(file) => CliCommand::VerifyResult { file: file.clone() },
                None => CliCommand::Result(Box::new(Asked {
                    target: target(sub),
                    typed: typed_fields(sub).map_err(usage)?,
                    form: form(sub),
                    out: sub.get_one("out").cloned(),
                    existing: existing(sub),
                    round: asked_round(sub).map_err(usage)?,
                })),
            },
            Some(("round", sub)) => CliCommand::Round(Box::new(new_round(sub).map_err(usage)?)),
            Some(("overview", sub)) => {
                CliCommand::Overview(Box::new(asked_overview(sub).map_err(usage)?))
            }
            Some(("officer", sub)) => {
                let out = sub.get_one::<PathBuf>("out").cloned();
                let form = sub.get_one::<String>("overview-format");
                CliCommand::Officer(AskedPage {
                    // What is saved is a page, unless it is said otherwise.
                    is_html: form.map_or(out.is_some(), |form| form == "html"),
                    is_general: sub.get_flag("without-hashes"),
                    out,
                    existing: existing(sub),
                })
            }
            Some(("export", sub)) => {
                let form = word(sub, "export-form").and_then(ExportForm::from_id);
                match form {
                    Some(form) => CliCommand::Export(AskedExport {
                        form,
                        out: sub.get_one("out").cloned(),
                        existing: existing(sub),
                    }),
                    // Cannot happen: the argument is required, and its values are those of the forms.
                    None => CliCommand::Help,
                }
            }
            Some(("capture", sub)) => CliCommand::Capture {
                target: target(sub),
                out: sub.get_one("out").cloned(),
                existing: existing(sub),
            },
            Some(("watch", sub)) => CliCommand::Watch {
                target: target(sub),
                once: sub.get_flag("once"),
            },
            Some(("catalogue", sub)) => match sub.get_one::<String>("action").map(String::as_str) {
                Some("list") => CliCommand::CatalogueList,
                Some(_) | None => CliCommand::CatalogueCheck {
                    dir: sub.get_one("dir").cloned(),
                },
            },
            Some(("completions", sub)) => match sub.get_one::<Shell>("shell") {
                Some(shell) => CliCommand::Completions { shell: *shell },
                // Cannot happen: the argument is required.
                None => CliCommand::Help,
            },
            Some(("man", _)) => CliCommand::Manual,
            Some((_, _)) | None => CliCommand::Help,
        }
    };
    Ok(Cli {
        command,
        locale: language,
    })
}

fn form(matches: &ArgMatches) -> FileForm {
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => FileForm::Json,
        Some(_) | None => FileForm::Html,
    }
}

fn existing(matches: &ArgMatches) -> Existing {
    if matches.get_flag("overwrite") {
        Existing::Replace
    } else {
        Existing::Keep
    }
}

/// What was typed to say whose computer it is.
fn typed_fields(matches: &ArgMatches) -> Result<Typed, InputError> {
    let text = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    let fields = TypedFields {
        label: text("label"),
        name: text("name"),
        organisation: text("organisation"),
        ..TypedFields::default()
    };
    fields.checked().map_err(too_long)
}

fn too_long(error: TooLong) -> InputError {
    InputError::TooLong {
        word: error.beginning,
        most: LONGEST_FIELD,
    }
}

/// The text of an option.
fn word<'a>(matches: &'a ArgMatches, name: &str) -> Option<&'a str> {
    matches.get_one::<String>(name).map(String::as_str)
}

fn asked_round(matches: &ArgMatches) -> Result<AskedRound, InputError> {
    if let Some(file) = matches.get_one::<PathBuf>("round") {
        return Ok(AskedRound::File(file.clone()));
    }
    match word(matches, "round-code") {
        Some(typed) => match read_code(typed) {
            Some(code) => Ok(AskedRound::Code(code)),
            None => Err(InputError::Code {
                word: typed.to_owned(),
            }),
        },
        None => Ok(AskedRound::None),
    }
}

fn new_round(matches: &ArgMatches) -> Result<NewRound, InputError> {
    let until = match word(matches, "until") {
        Some(typed) => Some(read_day(typed).ok_or_else(|| InputError::Day {
            word: typed.to_owned(),
        })?),
        None => None,
    };
    let fields = TypedFields {
        organisation: word(matches, "organisation").unwrap_or_default().to_owned(),
        ..TypedFields::default()
    };
    Ok(NewRound {
        folder: matches.get_one("folder").cloned().unwrap_or_default(),
        organisation: fields.checked().map_err(too_long)?.organisation,
        list: matches.get_one("list").cloned(),
        until: until.map(|day| day.to_string()),
    })
}

fn asked_overview(matches: &ArgMatches) -> Result<AskedOverview, InputError> {
    let max_age = match word(matches, "max-age") {
        Some(typed) => match typed.parse() {
            Ok(days) if (1..=LONGEST_AGE_DAYS).contains(&days) => Some(days),
            Ok(_) | Err(_) => {
                return Err(InputError::Days {
                    word: typed.to_owned(),
                    most: LONGEST_AGE_DAYS,
                });
            }
        },
        None => None,
    };
    let at = match word(matches, "at") {
        Some(typed) => Some(read_moment(typed).ok_or_else(|| InputError::Moment {
            word: typed.to_owned(),
        })?),
        None => None,
    };
    Ok(AskedOverview {
        folder: matches.get_one("folder").cloned().unwrap_or_default(),
        list: matches.get_one("list").cloned(),
        max_age,
        form: match word(matches, "overview-format") {
            Some("html") => OutputForm::Html,
            Some("csv") => OutputForm::Csv,
            Some("json") => OutputForm::Json,
            Some(_) | None => OutputForm::Text,
        },
        out: matches.get_one("out").cloned(),
        at,
    })
}

fn target(matches: &ArgMatches) -> Target {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let system = match matches.get_one::<String>("system").map(String::as_str) {
        Some("macos") => System::Macos,
        Some(_) | None => System::Linux,
    };
    match (path("root"), path("snapshot"), path("replay")) {
        (Some(root), _, _) => Target::Root { root, system },
        (None, Some(file), _) => Target::Snapshot(file),
        (None, None, Some(dir)) => Target::Replay(dir),
        (None, None, None) => Target::Here,
    }
}

fn group(matches: &ArgMatches) -> Option<Group> {
    Group::from_id(matches.get_one::<String>("group")?)
}

/// What is wrong, without a sentence: the guide formats it.
fn why(error: &clap::Error, typed: &[OsString]) -> InputError {
    let context = |kind: ContextKind| match error.get(kind) {
        // "--system <system>": without the placeholder.
        Some(ContextValue::String(text)) => vec![
            text.split(' ')
                .filter(|word| !word.starts_with(['<', '[']))
                .collect::<Vec<_>>()
                .join(" "),
        ],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(_) | None => Vec::new(),
    };
    let subject = [ContextKind::InvalidSubcommand, ContextKind::InvalidArg]
        .into_iter()
        .flat_map(context);
    let value = context(ContextKind::InvalidValue);
    let joined = |words: Vec<String>| {
        let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
        words.join(" ")
    };
    let possible = context(ContextKind::ValidValue);
    let kind = error.kind();
    if kind == ErrorKind::MissingRequiredArgument {
        let what = error.get(ContextKind::InvalidArg);
        let what = match what {
            Some(ContextValue::Strings(words)) => words.join(" "),
            Some(_) | None => String::new(),
        };
        InputError::Missing {
            what: what.replace(['<', '>'], ""),
        }
    } else if kind == ErrorKind::ArgumentConflict {
        let words = subject.chain(context(ContextKind::PriorArg)).collect();
        InputError::Together {
            words: joined(words),
        }
    } else if kind == ErrorKind::InvalidValue && value.iter().all(String::is_empty) {
        // An option at the end of the line, without its value.
        InputError::Missing {
            what: joined(
                subject
                    .chain(possible.first().map(|_| possible.join("|")))
                    .collect(),
            ),
        }
    } else {
        let word = joined(subject.chain(value).collect());
        // clap gives no context for an argument that is not Unicode.
        let word = if word.is_empty() {
            let broken = typed.iter().find(|word| word.to_str().is_none());
            broken.map_or_else(String::new, |word| word.to_string_lossy().into_owned())
        } else {
            word
        };
        if possible.is_empty() {
            InputError::Unknown { word }
        } else {
            InputError::Value { word, possible }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: &str) -> Result<Cli, UsageError> {
        parse(words.split(' ').map(Into::into))
    }

    #[test]
    fn the_language_is_known_even_when_the_rest_is_not_understood() {
        let error = typed("voorzorg scan --bogus --lang nl").unwrap_err();
        assert_eq!(error.locale, Some(Locale::Nl));
        let word = "--bogus".to_owned();
        assert_eq!(error.why, InputError::Unknown { word });
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        let why = |words: &str| typed(words).unwrap_err().why;
        let possible = ["nl", "en"].map(str::to_owned).to_vec();
        let word = "--lang de".to_owned();
        assert_eq!(
            why("voorzorg scan --lang de"),
            InputError::Value { word, possible }
        );
        let what = "--lang nl|en".to_owned();
        assert_eq!(why("voorzorg scan --lang"), InputError::Missing { what });
        let what = "--out".to_owned();
        assert_eq!(why("voorzorg capture --out"), InputError::Missing { what });
        let words = "--snapshot --replay".to_owned();
        assert_eq!(
            why("voorzorg scan --snapshot x --replay y"),
            InputError::Together { words }
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
                .command,
            CliCommand::Scan {
                target: Target::Root {
                    root: "/x".into(),
                    system: System::Macos
                },
                json: false
            }
        );
    }
}
