//! Hands the knowledge of the catalogue over to the tools that others already run, as files that those read.
//! It may not know a computer: what the files find is found by those tools, and is narrower than a scan.
//!
//! Every form has three answers. A source that could not be read, or that lacks what must be there (its
//! *canary*), makes the answer "could not look", never "nothing".

mod fleet;
mod intune;
mod names;
mod osquery;
mod playbook;
mod script;

use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::id_enum;

use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::texts::Texts;

id_enum! {
    /// For which tool the files are.
    pub enum ExportForm {
        /// A playbook that runs this program on many machines.
        Ansible = "ansible",
        /// The custom compliance of Microsoft Intune.
        Intune = "intune",
        /// A pack of queries.
        Osquery = "osquery",
        /// Policies of Fleet, which runs osquery.
        Fleet = "fleet",
        /// A script for any tool that runs scripts elsewhere.
        Script = "script",
    }
}

/// One file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// The name, without a folder.
    pub name: &'static str,
    pub text: String,
}

/// What an export is made from.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    pub catalogue: &'a Catalogue,
    pub app_version: &'a str,
    /// The language of the first lines and of what the tools show people.
    pub locale: Locale,
}

/// Whether a file was tried with the tool that it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tried {
    /// With the tool itself.
    Really,
    /// On Linux itself; on folders that stand for a Mac.
    NotOnAMac,
    /// Its queries in SQLite, over tables with the columns of osquery.
    InSqlite,
    Never,
}

impl Export<'_> {
    /// The files for the tool `form`.
    #[must_use]
    pub fn files(&self, form: ExportForm) -> Vec<ExportFile> {
        match form {
            ExportForm::Ansible => playbook::files(self),
            ExportForm::Intune => intune::files(self),
            ExportForm::Osquery => osquery::files(self),
            ExportForm::Fleet => fleet::files(self),
            ExportForm::Script => script::files(self),
        }
    }

    fn t(&self, msg: &Msg) -> String {
        Texts::shipped().t(self.locale, msg)
    }

    /// What stands at the top of a file, one sentence each.
    fn first_lines(&self, tried: Tried, is_narrower: bool) -> Vec<String> {
        let made = msg::export_made(
            self.app_version,
            self.catalogue.version.as_str(),
            self.catalogue.dated.as_str(),
        );
        let mut lines = vec![];
        match tried {
            Tried::Really => {}
            Tried::NotOnAMac => lines.push(msg::export_untested_mac()),
            Tried::InSqlite => lines.push(msg::export_untested_osquery()),
            Tried::Never => lines.push(msg::export_untested()),
        }
        if is_narrower {
            lines.push(msg::export_narrower());
            lines.push(msg::export_left());
        }
        lines.push(msg::export_answers());
        lines.push(made);
        lines.iter().map(|line| self.t(line)).collect()
    }

    /// The first lines as comments that begin with `#`.
    fn comment(&self, tried: Tried, is_narrower: bool) -> String {
        let lines = self.first_lines(tried, is_narrower);
        let lines: Vec<String> = lines.iter().map(|line| format!("# {line}")).collect();
        lines.join("\n")
    }
}

/// `template` with each `@NAME@` replaced. A value may hold names itself, which come later in the list.
fn filled(template: &str, values: &[(&str, &str)]) -> String {
    values
        .iter()
        .fold(template.to_owned(), |text, (name, value)| {
            text.replace(&format!("@{name}@"), value)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped_catalogue;

    fn everything(locale: Locale) -> Vec<ExportFile> {
        let export = Export {
            catalogue: shipped_catalogue().unwrap(),
            app_version: "0.0.0",
            locale,
        };
        let forms = ExportForm::ALL.into_iter();
        forms.flat_map(|form| export.files(form)).collect()
    }

    #[test]
    fn every_file_is_filled_in_and_ends_with_a_new_line() {
        for locale in Locale::ALL {
            for file in everything(locale) {
                let text = &file.text;
                assert!(text.ends_with('\n'), "{}", file.name);
                let mut marks = text.split('@').skip(1);
                let open = marks.find(|part| {
                    part.len() > 3 && part.chars().all(|ch| ch.is_ascii_uppercase() || ch == '_')
                });
                assert_eq!(open, None, "{}", file.name);
            }
        }
    }

    #[test]
    fn every_file_but_the_rules_says_at_its_top_of_which_catalogue_it_is() {
        let catalogue = shipped_catalogue().unwrap();
        for locale in Locale::ALL {
            for file in everything(locale) {
                let top: Vec<&str> = file.text.lines().take(12).collect();
                let top = top.join("\n");
                let is_said = top.contains(catalogue.version.as_str())
                    && top.contains(catalogue.dated.as_str());
                // Intune refuses rules with anything beside the rules.
                assert_eq!(is_said, file.name != "intune-rules.json", "{}", file.name);
            }
        }
    }

    #[test]
    fn no_file_removes_or_asks_for_more_rights() {
        for file in everything(Locale::En) {
            let code = file.text.lines();
            let code = code.filter(|line| !line.trim_start().starts_with('#'));
            let code: Vec<String> = code.map(str::to_lowercase).collect();
            let code = code.join("\n");
            let is_part = |ch: char| !ch.is_ascii_alphanumeric() && !matches!(ch, '-' | '_');
            let words: Vec<&str> = code.split(is_part).collect();
            for word in [
                "win32_product",
                "remove-item",
                "rm",
                "rmdir",
                "del",
                "unlink",
                "sudo",
                "runas",
            ] {
                assert!(!words.contains(&word), "{}: {word}", file.name);
            }
            for part in ["become: true", "state: absent", " -delete"] {
                assert!(!code.contains(part), "{}: {part}", file.name);
            }
        }
    }
}
