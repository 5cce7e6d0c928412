//! Voorzorg in a terminal. Data goes to standard output, talk to standard error; every sentence
//! comes from the guide. It may not know what a fact means.

mod arguments;
mod conversation;

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use voorzorg_domain::assessment::Assessment;
use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::detection::Detector;
use voorzorg_domain::journey::{self, Journal};
use voorzorg_domain::snapshot::Snapshot;
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::terminal::{self, Paint};
use voorzorg_guide::{
    DamageCheck, Failure, JOURNAL, ReportFile, check_damage, scan_json, shipped_catalogue,
    system_locale,
};
use voorzorg_machine::{Folders, Machine, Origin};

use crate::arguments::{Asked, COMMANDS, Form, Looked, OPTIONS, Wish};

/// Wrong usage (F2).
const USAGE: u8 = 2;
/// Any other failure (F2).
const FAILED: u8 = 1;
/// No report, snapshot or catalogue of ours is larger.
const SIZE_LIMIT: u64 = 64 * 1024 * 1024;

fn main() -> ExitCode {
    let Asked { wish, locale } = match arguments::understand(std::env::args_os()) {
        Ok(asked) => asked,
        Err(misunderstood) => {
            let locale = misunderstood.locale.unwrap_or_else(system_locale);
            talk(&terminal::usage(locale, &misunderstood.detail));
            return ExitCode::from(USAGE);
        }
    };
    let locale = locale.unwrap_or_else(system_locale);
    match carry_out(wish, locale) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            talk(&terminal::failed(locale, &failure));
            ExitCode::from(FAILED)
        }
    }
}

fn carry_out(wish: Wish, locale: Locale) -> Result<u8, Failure> {
    match wish {
        Wish::Help => data(&terminal::help(locale, &COMMANDS, &OPTIONS)),
        Wish::Version => {
            let catalogue = shipped_catalogue()?;
            data(&format!(
                "voorzorg {} ({})\n",
                env!("CARGO_PKG_VERSION"),
                catalogue.version
            ))
        }
        Wish::Scan { looked, json } => scan(&looked, json, locale),
        Wish::Explain { group } => data(&terminal::explanation(
            shipped_catalogue()?,
            group,
            locale,
            paint(),
        )),
        Wish::Guide { looked } => {
            let position = conversation::folder(&looked)?;
            conversation::lead(machine(&looked, &position)?, &looked, locale, paint())
        }
        Wish::Report {
            verify: Some(file), ..
        } => verify(&file, locale),
        Wish::Report {
            looked,
            form,
            out,
            verify: None,
        } => report(&looked, form, out.as_deref(), locale),
        Wish::Capture { looked, out } => capture(&looked, out.as_deref(), locale),
        Wish::WatchOnce { looked } => watch_once(&looked, locale),
        Wish::CatalogueCheck { dir } => check_catalogue(dir.as_deref(), locale),
        Wish::CatalogueList => list_catalogue(locale),
        Wish::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut arguments::command(), "voorzorg", &mut script);
            data(&String::from_utf8_lossy(&script))
        }
    }
}

fn scan(looked: &Looked, json: bool, locale: Locale) -> Result<u8, Failure> {
    let catalogue = shipped_catalogue()?;
    let passing = passing_folder()?;
    let machine = machine(looked, passing.path())?;
    let origin = machine.origin();
    if !json && std::io::stderr().is_terminal() {
        talk(&terminal::scanning(locale));
    }
    let (snapshot, seen) = look(&machine, catalogue)?;
    if json {
        data(&scan_json(
            &snapshot,
            &seen,
            catalogue,
            origin,
            env!("CARGO_PKG_VERSION"),
        ))?;
    } else {
        if let Some(remark) = terminal::origin(locale, origin) {
            talk(&remark);
        }
        data(&terminal::scan(
            &snapshot,
            &seen,
            catalogue,
            locale,
            &Zone::here(),
            paint(),
        ))?;
    }
    Ok(seen.verdict.exit_code())
}

fn look(machine: &Machine, catalogue: &Catalogue) -> Result<(Snapshot, Assessment), Failure> {
    let detector = Detector::from(catalogue);
    let snapshot = runtime()?.block_on(machine.capture(
        detector.scope(),
        voorzorg_machine::now(),
        |_probe| {},
    ));
    let seen = detector.assess(&snapshot);
    Ok((snapshot, seen))
}

fn report(looked: &Looked, form: Form, out: Option<&Path>, locale: Locale) -> Result<u8, Failure> {
    let catalogue = shipped_catalogue()?;
    let folder = conversation::folder(looked)?;
    let text = voorzorg_machine::journal::read_only(&folder, JOURNAL, journey::FORMAT)?;
    let journal = text.and_then(|text| serde_json::from_str::<Journal>(&text).ok());
    let Some(journal) = journal.filter(|journal| !journal.events.is_empty()) else {
        talk(&terminal::nothing_to_report(locale));
        return Ok(FAILED);
    };
    let file = ReportFile::new(&journal, locale, &Zone::here());
    let text = match form {
        Form::Html => file.html(catalogue),
        Form::Json => file.json(),
    };
    match out {
        None => data(&text),
        Some(path) => {
            voorzorg_machine::save_as(path, &text)?;
            talk(&terminal::report_saved(locale, &path.display().to_string()));
            Ok(0)
        }
    }
}

fn verify(path: &Path, locale: Locale) -> Result<u8, Failure> {
    let text = read(path)?;
    let result = check_damage(&text, shipped_catalogue()?);
    talk(&terminal::damage_check(
        locale,
        result,
        &path.display().to_string(),
    ));
    Ok(match result {
        DamageCheck::Undamaged => 0,
        DamageCheck::Changed
        | DamageCheck::Practice
        | DamageCheck::Newer
        | DamageCheck::NoReport => FAILED,
    })
}

fn capture(looked: &Looked, out: Option<&Path>, locale: Locale) -> Result<u8, Failure> {
    let passing = passing_folder()?;
    let (snapshot, _) = look(&machine(looked, passing.path())?, shipped_catalogue()?)?;
    let mut text = serde_json::to_string_pretty(&snapshot)
        .map_err(|error| Failure::new("damaged", "snapshot", error.to_string()))?;
    text.push('\n');
    // Every line is shown before anything is saved (R20).
    talk(&terminal::capture_review(locale));
    data(&text)?;
    if let Some(path) = out {
        voorzorg_machine::save_as(path, &text)?;
        talk(&terminal::capture_saved(
            locale,
            &path.display().to_string(),
        ));
    }
    Ok(0)
}

fn watch_once(looked: &Looked, locale: Locale) -> Result<u8, Failure> {
    let folder = conversation::folder(looked)?;
    let machine = machine(looked, &folder)?;
    let changes = runtime()?.block_on(voorzorg_watch::look_once(&machine, &folder))?;
    data(&terminal::changes(locale, &changes))
}

fn check_catalogue(dir: Option<&Path>, locale: Locale) -> Result<u8, Failure> {
    let from_folder;
    let result = match dir {
        None => voorzorg_catalogue::embedded().map_err(<[_]>::to_vec),
        Some(dir) => {
            from_folder = voorzorg_catalogue::read_folder(dir);
            from_folder.as_ref().map_err(Clone::clone)
        }
    };
    match result {
        Ok(catalogue) => data(&format!(
            "{}\n{}\n",
            terminal::catalogue_fine(locale, catalogue),
            terminal::catalogue_share(locale, catalogue)
        )),
        Err(problems) => {
            talk(&terminal::catalogue_problems(locale, problems.len()));
            for problem in problems {
                talk(&format!("  {problem}"));
            }
            Ok(FAILED)
        }
    }
}

fn list_catalogue(locale: Locale) -> Result<u8, Failure> {
    let mut out = String::new();
    for product in &shipped_catalogue()?.products {
        out.push_str(&terminal::catalogue_product(locale, product));
        out.push('\n');
    }
    data(&out)
}

/// A folder that goes with the command: one look at a recording does not move a journey on.
fn passing_folder() -> Result<tempfile::TempDir, Failure> {
    tempfile::tempdir().map_err(|error| Failure::of_file(&std::env::temp_dir(), &error))
}

/// The machine to look at; a recording keeps its position in `position`.
fn machine(looked: &Looked, position: &Path) -> Result<Machine, Failure> {
    Ok(match looked {
        Looked::Here => Machine::local(),
        Looked::Root { root, system } => Machine::root(root.clone(), *system)?,
        Looked::Snapshot(file) => Machine::snapshot(file)?,
        Looked::Replay(dir) => Machine::replay(dir, position)?,
    })
}

/// This person's folders.
fn folders() -> Result<Folders, Failure> {
    Folders::find().map_err(|error| Failure::new("missing", "~", error.to_string()))
}

fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_time()
        .build()
        .map_err(|error| Failure::new("denied", "", error.to_string()))
}

fn read(path: &Path) -> Result<String, Failure> {
    let shown = || path.display().to_string();
    let size = std::fs::metadata(path)
        .map_err(|error| Failure::of_file(path, &error))?
        .len();
    if size > SIZE_LIMIT {
        return Err(Failure::new("too-large", shown(), ""));
    }
    let bytes = std::fs::read(path).map_err(|error| Failure::of_file(path, &error))?;
    String::from_utf8(bytes).map_err(|error| Failure::new("damaged", shown(), error.to_string()))
}

/// Writes data; a closed pipe (`| head`) is the reader's wish, not a failure.
fn data(text: &str) -> Result<u8, Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::new("not-written", "", error.to_string()))
        }
        Ok(()) | Err(_) => Ok(0),
    }
}

/// Says something beside the data; there is nobody to tell when that fails.
fn talk(text: &str) {
    let mut out = std::io::stderr().lock();
    let _ = writeln!(out, "{text}");
}

/// Colour only on a terminal that does not refuse it.
fn paint() -> Paint {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
        || std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    if std::io::stdout().is_terminal() && !refused {
        Paint::Colour
    } else {
        Paint::Plain
    }
}

/// Whether what was looked at is a recording.
fn is_practice(machine: &Machine) -> bool {
    machine.origin() == Origin::Replay
}
