//! Parses what was typed after `voorzorg`. It holds no sentence for people: help and errors come from
//! the guide, in the person's language (I8).

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap_complete::Shell;
use voorzorg_domain::catalogue::Group;
use voorzorg_domain::snapshot::System;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::terminal::Misunderstood;
use voorzorg_machine::Existing;
use voorzorg_watch::Place;

use crate::grammar::command;

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
        place: Place,
        json: bool,
    },
    Explain {
        group: Option<Group>,
    },
    Guide {
        place: Place,
    },
    Report {
        place: Place,
        form: Form,
        out: Option<PathBuf>,
        verify: Option<PathBuf>,
    },
    Capture {
        place: Place,
        out: Option<PathBuf>,
        existing: Existing,
    },
    Watch {
        place: Place,
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

/// A wish with the language it is asked in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) wish: Wish,
    pub(crate) locale: Option<Locale>,
}

/// What was typed cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unclear {
    pub(crate) why: Misunderstood,
    pub(crate) locale: Option<Locale>,
}

/// Understands what was typed.
pub(crate) fn understand(
    typed: impl IntoIterator<Item = std::ffi::OsString>,
) -> Result<Asked, Unclear> {
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
    let matches = command(asked_language.unwrap_or_default())
        .try_get_matches_from(&typed)
        .map_err(|error| Unclear {
            why: why(&error, &typed),
            locale: asked_language,
        })?;
    let wish = if matches.get_flag("help") {
        Wish::Help
    } else if matches.get_flag("version") {
        Wish::Version
    } else {
        match matches.subcommand() {
            Some((_, sub)) if sub.get_flag("help") => Wish::Help,
            Some(("scan", sub)) => Wish::Scan {
                place: place(sub),
                json: sub.get_flag("json"),
            },
            Some(("explain", sub)) => Wish::Explain { group: group(sub) },
            Some(("guide", sub)) => Wish::Guide { place: place(sub) },
            Some(("report", sub)) => Wish::Report {
                place: place(sub),
                form: match sub.get_one::<String>("format").map(String::as_str) {
                    Some("json") => Form::Json,
                    Some(_) | None => Form::Html,
                },
                out: sub.get_one("out").cloned(),
                verify: sub.get_one("verify").cloned(),
            },
            Some(("capture", sub)) => Wish::Capture {
                place: place(sub),
                out: sub.get_one("out").cloned(),
                existing: if sub.get_flag("overwrite") {
                    Existing::Replace
                } else {
                    Existing::Keep
                },
            },
            Some(("watch", sub)) => Wish::Watch {
                place: place(sub),
                once: sub.get_flag("once"),
            },
            Some(("catalogue", sub)) => match sub.get_one::<String>("action").map(String::as_str) {
                Some("list") => Wish::CatalogueList,
                Some(_) | None => Wish::CatalogueCheck {
                    dir: sub.get_one("dir").cloned(),
                },
            },
            Some(("completions", sub)) => match sub.get_one::<Shell>("shell") {
                Some(shell) => Wish::Completions { shell: *shell },
                // It is required, so it is there.
                None => Wish::Help,
            },
            Some(("man", _)) => Wish::Manual,
            Some((_, _)) | None => Wish::Help,
        }
    };
    Ok(Asked {
        wish,
        locale: asked_language,
    })
}

fn place(matches: &ArgMatches) -> Place {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let system = match matches.get_one::<String>("system").map(String::as_str) {
        Some("macos") => System::Macos,
        Some(_) | None => System::Linux,
    };
    match (path("root"), path("snapshot"), path("replay")) {
        (Some(root), _, _) => Place::Root { root, system },
        (None, Some(file), _) => Place::Snapshot(file),
        (None, None, Some(dir)) => Place::Replay(dir),
        (None, None, None) => Place::Here,
    }
}

fn group(matches: &ArgMatches) -> Option<Group> {
    Group::from_id(matches.get_one::<String>("group")?)
}

/// What was not understood; the sentence around it is said elsewhere.
fn why(error: &clap::Error, typed: &[OsString]) -> Misunderstood {
    let context = |kind: ContextKind| match error.get(kind) {
        // "--system <system>": only what a person types.
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
        Misunderstood::Missing {
            what: what.replace(['<', '>'], ""),
        }
    } else if kind == ErrorKind::ArgumentConflict {
        let words = subject.chain(context(ContextKind::PriorArg)).collect();
        Misunderstood::Together {
            words: joined(words),
        }
    } else if kind == ErrorKind::InvalidValue && value.iter().all(String::is_empty) {
        // An option that ends the line, without what belongs after it.
        Misunderstood::Missing {
            what: joined(
                subject
                    .chain(possible.first().map(|_| possible.join("|")))
                    .collect(),
            ),
        }
    } else {
        let word = joined(subject.chain(value).collect());
        // A word that is not even text stands in no context.
        let word = if word.is_empty() {
            let broken = typed.iter().find(|word| word.to_str().is_none());
            broken.map_or_else(String::new, |word| word.to_string_lossy().into_owned())
        } else {
            word
        };
        if possible.is_empty() {
            Misunderstood::Unknown { word }
        } else {
            Misunderstood::Value { word, possible }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: &str) -> Result<Asked, Unclear> {
        understand(words.split(' ').map(Into::into))
    }

    #[test]
    fn the_language_is_known_even_when_the_rest_is_not_understood() {
        let unclear = typed("voorzorg scan --bogus --lang nl").unwrap_err();
        assert_eq!(unclear.locale, Some(Locale::Nl));
        let word = "--bogus".to_owned();
        assert_eq!(unclear.why, Misunderstood::Unknown { word });
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        let why = |words: &str| typed(words).unwrap_err().why;
        let possible = ["nl", "en"].map(str::to_owned).to_vec();
        let word = "--lang de".to_owned();
        assert_eq!(
            why("voorzorg scan --lang de"),
            Misunderstood::Value { word, possible }
        );
        let what = "--lang nl|en".to_owned();
        assert_eq!(why("voorzorg scan --lang"), Misunderstood::Missing { what });
        let what = "--out".to_owned();
        assert_eq!(
            why("voorzorg capture --out"),
            Misunderstood::Missing { what }
        );
        let words = "--snapshot --replay".to_owned();
        assert_eq!(
            why("voorzorg scan --snapshot x --replay y"),
            Misunderstood::Together { words }
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
                place: Place::Root {
                    root: "/x".into(),
                    system: System::Macos
                },
                json: false
            }
        );
    }
}
