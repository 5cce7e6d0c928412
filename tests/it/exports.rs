//! What `voorzorg export` writes: the files run over made-up machines, beside Voorzorg's own verdict of the same
//! machine. A form may say that it could not look where Voorzorg knows; it never says "nothing" where
//! Voorzorg found something.

mod files;
mod folders;
mod tables;

use std::collections::BTreeMap;

use acceptance::catalogue;
use voorzorg_domain::snapshot::{Gap, GapKind, PackageState, Probe, Snapshot, System};
use voorzorg_guide::locale::Locale;
use voorzorg_guide::{Export, ExportForm};

/// What a form says of a machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    Found,
    Nothing,
    CouldNotLook,
}

impl Answer {
    fn read(word: &str) -> Answer {
        match word {
            "found" => Answer::Found,
            "nothing" => Answer::Nothing,
            "could-not-look" => Answer::CouldNotLook,
            other => panic!("no answer: {other:?}"),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Answer::Found => "found",
            Answer::Nothing => "nothing",
            Answer::CouldNotLook => "could-not-look",
        }
    }
}

/// One line of the table.
struct Line {
    form: &'static str,
    machine: String,
    system: System,
    verdict: String,
    answer: Answer,
    /// Why "nothing" is right here though Voorzorg is not sure: it says so of a source that the form does
    /// not read.
    excuse: Option<&'static str>,
}

impl Line {
    fn is_wrong(&self) -> bool {
        let is_found = ["antivirus-found", "managed", "companion-only"];
        let is_open = self.verdict == "inconclusive" && self.excuse.is_none();
        self.answer == Answer::Nothing && (is_found.contains(&self.verdict.as_str()) || is_open)
    }
}

/// The text of an exported file, as it is for people who read English.
fn exported(form: ExportForm, name: &str) -> String {
    let export = Export {
        catalogue: catalogue(),
        app_version: "0.0.0",
        locale: Locale::En,
    };
    let mut files = export.files(form).into_iter();
    let file = files.find(|file| file.name == name);
    file.unwrap_or_else(|| panic!("no {name}")).text
}

/// Whether a source could not be read as a whole or in part.
fn has_gap(snapshot: &Snapshot, probe: Probe) -> bool {
    let is_gap = |gap: &Gap| gap.kind != GapKind::Unsupported && gap.kind != GapKind::SwitchedOff;
    let mut readings = snapshot.readings.iter();
    readings.any(|reading| reading.probe == probe && reading.gaps.iter().any(is_gap))
}

/// How dpkg writes the state of a package.
fn dpkg_status(state: PackageState) -> &'static str {
    match state {
        PackageState::Installed => "install ok installed",
        PackageState::Incomplete => "install ok half-configured",
        PackageState::ConfigFiles => "deinstall ok config-files",
    }
}

#[test]
fn no_form_says_nothing_where_voorzorg_found() {
    let mut lines = folders::lines();
    lines.extend(tables::lines());
    println!("form | machine | Voorzorg | answer");
    for line in &lines {
        let mark = match line.excuse {
            _ if line.is_wrong() => " <== WRONG",
            Some(excuse) if line.answer == Answer::Nothing && line.verdict == "inconclusive" => {
                excuse
            }
            Some(_) | None => "",
        };
        println!(
            "{} | {} | {} | {}{mark}",
            line.form,
            line.machine,
            line.verdict,
            line.answer.word()
        );
    }
    let mut counts: BTreeMap<(&str, &str, &str, Answer), usize> = BTreeMap::new();
    for line in &lines {
        let key = (
            line.form,
            line.system.id(),
            line.verdict.as_str(),
            line.answer,
        );
        *counts.entry(key).or_default() += 1;
    }
    println!("\nform | system | Voorzorg | answer | machines");
    for ((form, system, verdict, answer), count) in &counts {
        println!(
            "{form} | {system} | {verdict} | {} | {count}",
            answer.word()
        );
    }
    let wrong: Vec<String> = lines
        .iter()
        .filter(|line| line.is_wrong())
        .map(|line| format!("{}: {} ({})", line.form, line.machine, line.verdict))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    // A form that always says the same would pass all of the above.
    for (form, systems) in [
        ("script sh", vec![System::Linux, System::Macos]),
        ("intune sh", vec![System::Linux]),
        ("osquery", System::ALL.into()),
        ("fleet", System::ALL.into()),
    ] {
        for system in systems {
            let says = |verdict: &str, answer: Answer| {
                let key = (form, system.id(), verdict, answer);
                assert!(counts.contains_key(&key), "{key:?} is in no line");
            };
            says("not-found", Answer::Nothing);
            says("antivirus-found", Answer::Found);
            // No Mac of the fixtures lacks a source that has a canary; a test of its own takes each away.
            if system != System::Macos {
                says("inconclusive", Answer::CouldNotLook);
            }
        }
    }
}
