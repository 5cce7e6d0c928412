//! The help page, the manual page and the descriptions in shell completions, all made from one
//! grammar. It may not parse arguments.

use super::draw::{Page, wrapped};
use super::messages::t;
use crate::locale::Locale;
use crate::msg;
use crate::visible::visible;

/// All commands and options, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grammar {
    pub commands: Vec<HelpCommand>,
    pub options: Vec<HelpChoice>,
}

/// One command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpCommand {
    /// Its name, which is also the key of its description.
    pub name: String,
    /// Its own arguments, without those that choose the target: ` [--json]`.
    pub form: String,
    /// The arguments that choose the target of a scan; empty if the command takes none.
    pub scanning: String,
}

/// One option, or one value of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpChoice {
    /// The key of its description.
    pub key: String,
    /// How it is typed: `--out FILE`.
    pub form: String,
}

/// A placeholder for a value that the person fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placeholder {
    File,
    Folder,
    Group,
    Shell,
    Text,
    Code,
    Date,
    Days,
    Time,
}

/// A section of the manual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpSection {
    pub heading: String,
    pub parts: Vec<HelpPart>,
}

/// One paragraph of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HelpPart {
    Text(String),
    /// A command, option or the like, with its description.
    Entry {
        form: String,
        text: String,
    },
}

/// The description of a command.
#[must_use]
pub fn command_text(locale: Locale, name: &str) -> String {
    t(locale, &msg::help_command(name))
}

/// The description of an option.
#[must_use]
pub fn option_text(locale: Locale, key: &str) -> String {
    t(locale, &msg::help_option(key))
}

/// The placeholder in words, such as `FILE`.
#[must_use]
pub fn placeholder(locale: Locale, placeholder: Placeholder) -> String {
    let key = match placeholder {
        Placeholder::File => "file",
        Placeholder::Folder => "folder",
        Placeholder::Group => "group",
        Placeholder::Shell => "shell",
        Placeholder::Text => "text",
        Placeholder::Code => "code",
        Placeholder::Date => "date",
        Placeholder::Days => "days",
        Placeholder::Time => "time",
    };
    t(locale, &msg::help_value(key))
}

/// The exit codes of `scan`; the other commands use some of them (ADR 25).
const CODES: [&str; 6] = ["0", "10", "11", "20", "1", "2"];

/// The help page.
#[must_use]
pub fn help(locale: Locale, grammar: &Grammar, page: Page) -> String {
    let mut out = wrapped(page, &t(locale, &msg::help_about()), 0, 0);
    let usage = format!(
        "{}: {}",
        t(locale, &msg::help_usage()),
        t(locale, &msg::help_form())
    );
    out.push_str(&format!("\n{}", wrapped(page, &usage, 0, 2)));
    let commands: Vec<(String, String)> = grammar
        .commands
        .iter()
        .map(|command| {
            (
                format!("{}{}", command.name, command.form),
                command_text(locale, &command.name),
            )
        })
        .collect();
    let options: Vec<(String, String)> = grammar
        .options
        .iter()
        .map(|option| (option.form.clone(), option_text(locale, &option.key)))
        .collect();
    let codes: Vec<(String, String)> = CODES
        .map(|code| (code.to_owned(), t(locale, &msg::help_code(code))))
        .into();
    for (heading, rows) in [
        (msg::help_commands(), commands),
        (msg::help_options(), options),
        (msg::help_codes(), codes),
    ] {
        out.push_str(&format!("\n{}\n", t(locale, &heading)));
        out.push_str(&table(page, &rows));
    }
    out.push_str(&format!(
        "\n{}",
        wrapped(page, &target_options(locale, grammar), 0, 0)
    ));
    out
}

/// A table of two columns; below each other if there is no room.
fn table(page: Page, rows: &[(String, String)]) -> String {
    const MOST: usize = 34;
    let column = rows
        .iter()
        .map(|(form, _)| form.chars().count())
        .filter(|length| *length <= MOST)
        .max()
        .unwrap_or(0);
    let mut out = String::new();
    for (form, text) in rows {
        let form = visible(form);
        let fits = form.chars().count() <= column && page.is_wide();
        if fits {
            // Padded by hand, since wrapping joins spaces.
            let text = wrapped(page, text, column + 4, column + 4);
            let rest = text.get(column + 4..).unwrap_or_default();
            out.push_str(&format!("  {form:<column$}  {rest}"));
        } else {
            let indent = if page.is_wide() { column + 4 } else { 6 };
            out.push_str(&wrapped(page, &form, 2, 4));
            out.push_str(&wrapped(page, text, indent, indent));
        }
    }
    out
}

/// Which commands take the options that choose the target.
fn target_options(locale: Locale, grammar: &Grammar) -> String {
    let names: Vec<&str> = grammar
        .commands
        .iter()
        .filter(|command| !command.scanning.is_empty())
        .map(|command| command.name.as_str())
        .collect();
    t(locale, &msg::help_where(names.join(", ")))
}

/// The sections of the manual page.
#[must_use]
pub fn manual(locale: Locale, grammar: &Grammar) -> Vec<HelpSection> {
    let entry = |form: &str, text: String| HelpPart::Entry {
        form: form.to_owned(),
        text,
    };
    let commands = grammar.commands.iter().map(|command| {
        let form = format!("{}{}{}", command.name, command.form, command.scanning);
        entry(&form, command_text(locale, &command.name))
    });
    let options = grammar
        .options
        .iter()
        .map(|option| entry(&option.form, option_text(locale, &option.key)));
    let codes = CODES.map(|code| entry(code, t(locale, &msg::help_code(code))));
    let variables = [
        ("LC_ALL, LC_MESSAGES, LANG", "language"),
        ("NO_COLOR, CLICOLOR, CLICOLOR_FORCE", "colour"),
        ("VOORZORG_DATA", "data"),
    ]
    .map(|(form, key)| entry(form, t(locale, &msg::man_variable(key))));
    let files = [
        "~/.local/share/nl.voorzorg.app/journal.json",
        "~/Library/Application Support/nl.voorzorg.app/journal.json",
    ]
    .into_iter()
    .zip(["linux", "macos"])
    .map(|(form, key)| entry(form, t(locale, &msg::man_file(key))));
    let section = |key: &str, parts: Vec<HelpPart>| HelpSection {
        heading: t(locale, &msg::man_section(key)),
        parts,
    };
    let text = |msg: msg::Msg| HelpPart::Text(t(locale, &msg));
    let mut scanning = vec![text(msg::help_about()), text(msg::promise())];
    scanning.push(text(msg::disclaimer()));
    let mut all_options: Vec<HelpPart> = options.collect();
    all_options.push(HelpPart::Text(target_options(locale, grammar)));
    vec![
        section("name", vec![text(msg::man_name())]),
        section("form", vec![text(msg::help_form())]),
        section("about", scanning),
        section("commands", commands.collect()),
        section("options", all_options),
        section("codes", codes.into()),
        section("variables", variables.into()),
        section("files", files.collect()),
    ]
}
