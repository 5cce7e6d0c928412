//! The commands and options of `voorzorg`, defined once: the parser, the help page, the manual and the
//! completions are all made from them. It may not know what a command does.

use std::path::PathBuf;

use clap::builder::{EnumValueParser, PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};
use clap_complete::Shell;
use voorzorg_domain::catalogue::Group;
use voorzorg_guide::ExportForm;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::terminal::{self, Grammar, HelpChoice, HelpCommand, Placeholder};

/// The name of the program.
pub(crate) const PROGRAM: &str = "voorzorg";
/// The ids of the options that choose the target.
const TARGET_OPTIONS: [&str; 4] = ["root", "system", "snapshot", "replay"];

/// The whole command line, with descriptions in `locale` for shell completions.
pub(crate) fn command(locale: Locale) -> Command {
    let json = || Arg::new("json").long("json").action(ArgAction::SetTrue);
    let out = || file("out");
    let overwrite = || {
        Arg::new("overwrite")
            .long("overwrite")
            .requires("out")
            .action(ArgAction::SetTrue)
    };
    let whole = Command::new(PROGRAM)
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
                .value_parser(PossibleValuesParser::new(Locale::ALL.map(Locale::tag)))
                .global(true),
        )
        .subcommand(scanning(Command::new("scan").arg(json())))
        .subcommand(
            Command::new("explain")
                .arg(
                    Arg::new("group")
                        .long("group")
                        .value_parser(PossibleValuesParser::new(Group::ALL.map(Group::id))),
                )
                .arg(Arg::new("all").long("all").action(ArgAction::SetTrue)),
        )
        .subcommand(scanning(Command::new("guide")))
        .subcommand(scanning(
            Command::new("report")
                .arg(
                    Arg::new("format")
                        .long("format")
                        .value_parser(PossibleValuesParser::new(["html", "json"])),
                )
                .arg(out())
                .arg(file("verify")),
        ))
        .subcommand(scanning(
            Command::new("result")
                .arg(text("label"))
                .arg(text("name"))
                .arg(text("organisation"))
                .arg(file("round").conflicts_with("round-code"))
                .arg(text("round-code"))
                .arg(
                    Arg::new("format")
                        .long("format")
                        .value_parser(PossibleValuesParser::new(["html", "json"])),
                )
                .arg(out())
                .arg(overwrite())
                .arg(file("verify").conflicts_with_all([
                    "label",
                    "name",
                    "organisation",
                    "round",
                    "round-code",
                    "format",
                    "out",
                ])),
        ))
        .subcommand(
            Command::new("round")
                .arg(
                    Arg::new("new")
                        .required(true)
                        .value_parser(PossibleValuesParser::new(["new"])),
                )
                .arg(gathering_folder())
                .arg(text("organisation"))
                .arg(file("list"))
                .arg(text("until")),
        )
        .subcommand(
            Command::new("overview")
                .arg(gathering_folder())
                .arg(file("list"))
                .arg(text("max-age"))
                .arg(
                    Arg::new("overview-format")
                        .long("format")
                        .value_parser(PossibleValuesParser::new(["text", "html", "csv", "json"])),
                )
                .arg(out())
                .arg(text("at")),
        )
        .subcommand(
            Command::new("officer")
                .arg(
                    Arg::new("without-hashes")
                        .long("without-hashes")
                        .action(ArgAction::SetTrue),
                )
                .arg(
                    Arg::new("overview-format")
                        .long("format")
                        .value_parser(PossibleValuesParser::new(["text", "html"])),
                )
                .arg(out())
                .arg(overwrite()),
        )
        .subcommand(
            Command::new("export")
                .arg(Arg::new("export-form").required(true).value_parser(
                    PossibleValuesParser::new(ExportForm::ALL.map(ExportForm::id)),
                ))
                .arg(folder("out"))
                .arg(overwrite()),
        )
        .subcommand(scanning(
            Command::new("capture").arg(out()).arg(overwrite()),
        ))
        .subcommand(scanning(
            Command::new("watch").arg(Arg::new("once").long("once").action(ArgAction::SetTrue)),
        ))
        .subcommand(
            Command::new("catalogue")
                .arg(Arg::new("action").value_parser(PossibleValuesParser::new(["check", "list"])))
                .arg(
                    Arg::new("dir")
                        .value_parser(value_parser!(PathBuf))
                        .value_hint(ValueHint::DirPath),
                ),
        )
        .subcommand(
            Command::new("completions").arg(
                Arg::new("shell")
                    .required(true)
                    .value_parser(EnumValueParser::<Shell>::new()),
            ),
        )
        .subcommand(Command::new("man"))
        .subcommand(Command::new("help"));
    explained(whole, locale)
}

fn file(name: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_parser(value_parser!(PathBuf))
        .value_hint(ValueHint::FilePath)
}

/// An option whose value is any text.
fn text(name: &'static str) -> Arg {
    Arg::new(name).long(name).value_hint(ValueHint::Other)
}

/// The folder that results are handed in to.
fn gathering_folder() -> Arg {
    Arg::new("folder")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .value_hint(ValueHint::DirPath)
}

fn folder(name: &'static str) -> Arg {
    file(name).value_hint(ValueHint::DirPath)
}

/// Adds the options that choose the target.
fn scanning(command: Command) -> Command {
    command
        .arg(
            folder("root")
                .requires("system")
                .conflicts_with_all(["snapshot", "replay"]),
        )
        .arg(
            Arg::new("system")
                .long("system")
                .requires("root")
                .value_parser(PossibleValuesParser::new(["linux", "macos"])),
        )
        .arg(file("snapshot").conflicts_with("replay"))
        .arg(folder("replay"))
}

/// Adds the descriptions of all commands and options.
fn explained(command: Command, locale: Locale) -> Command {
    let explain = |arg: Arg| {
        let text = terminal::option_text(locale, arg.get_id().as_str());
        arg.help(text)
    };
    command.mut_args(explain).mut_subcommands(|sub| {
        let text = terminal::command_text(locale, sub.get_name());
        sub.about(text).mut_args(explain)
    })
}

/// The command line as data, for the help page and the manual.
pub(crate) fn grammar(locale: Locale) -> Grammar {
    let whole = command(locale);
    let mut options: Vec<HelpChoice> = Vec::new();
    let mut add = |arg: &Arg| {
        let key = arg.get_id().to_string();
        if options.iter().all(|known| known.key != key) {
            let form = form(arg, locale);
            options.push(HelpChoice { key, form });
        }
    };
    let scanning: Vec<&Arg> = whole
        .get_subcommands()
        .flat_map(Command::get_arguments)
        .filter(|arg| is_looking(arg))
        .collect();
    scanning.into_iter().for_each(&mut add);
    whole
        .get_subcommands()
        .flat_map(Command::get_arguments)
        .for_each(&mut add);
    whole.get_arguments().for_each(&mut add);
    let commands = whole
        .get_subcommands()
        .map(|sub| {
            let forms = |scanning: bool| {
                sub.get_arguments()
                    .filter(|arg| is_looking(arg) == scanning)
                    .map(|arg| bracketed(arg, locale))
                    .collect()
            };
            HelpCommand {
                name: sub.get_name().to_owned(),
                form: forms(false),
                scanning: forms(true),
            }
        })
        .collect();
    Grammar { commands, options }
}

fn is_looking(arg: &Arg) -> bool {
    TARGET_OPTIONS.contains(&arg.get_id().as_str())
}

/// ` [--out FILE]`, or without the brackets if the option is required.
fn bracketed(arg: &Arg, locale: Locale) -> String {
    let form = form(arg, locale);
    if arg.is_required_set() {
        format!(" {form}")
    } else {
        format!(" [{form}]")
    }
}

/// An option as it is typed: `-h, --help`, `--lang nl|en`, `--out FILE`.
fn form(arg: &Arg, locale: Locale) -> String {
    let short = arg.get_short().map(|ch| format!("-{ch}"));
    let long = arg.get_long().map(|word| format!("--{word}"));
    let name: Vec<String> = short.into_iter().chain(long).collect();
    let name = name.join(", ");
    if !arg.get_action().takes_values() {
        return name;
    }
    let value = match arg.get_id().as_str() {
        // The possible values are in the description; here they would be too long.
        "group" => terminal::placeholder(locale, Placeholder::Group),
        "shell" => terminal::placeholder(locale, Placeholder::Shell),
        "round-code" => terminal::placeholder(locale, Placeholder::Code),
        "until" => terminal::placeholder(locale, Placeholder::Date),
        "max-age" => terminal::placeholder(locale, Placeholder::Days),
        "at" => terminal::placeholder(locale, Placeholder::Time),
        _ => {
            let possible = arg.get_possible_values();
            let possible: Vec<&str> = possible.iter().map(PossibleValue::get_name).collect();
            if !possible.is_empty() {
                possible.join("|")
            } else if arg.get_value_hint() == ValueHint::DirPath {
                terminal::placeholder(locale, Placeholder::Folder)
            } else if arg.get_value_hint() == ValueHint::Other {
                terminal::placeholder(locale, Placeholder::Text)
            } else {
                terminal::placeholder(locale, Placeholder::File)
            }
        }
    };
    if name.is_empty() {
        value
    } else {
        format!("{name} {value}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        for locale in Locale::ALL {
            command(locale).debug_assert();
        }
    }

    #[test]
    fn every_command_and_option_is_in_the_grammar_once() {
        let grammar = grammar(Locale::En);
        let names: Vec<&str> = grammar
            .commands
            .iter()
            .map(|command| command.name.as_str())
            .collect();
        let whole = command(Locale::En);
        let subcommands: Vec<&str> = whole.get_subcommands().map(Command::get_name).collect();
        assert_eq!(names, subcommands);
        let mut keys: Vec<&str> = grammar
            .options
            .iter()
            .map(|option| option.key.as_str())
            .collect();
        keys.sort_unstable();
        let count = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), count);
        let capture = &grammar.commands[9];
        assert_eq!(capture.form, " [--out FILE] [--overwrite]");
        assert!(
            capture.scanning.starts_with(" [--root FOLDER]"),
            "{capture:?}"
        );
    }
}
