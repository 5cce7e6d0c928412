//! Voorzorg in a terminal. Results go to standard output, messages to standard error; every sentence
//! comes from the guide. It may not know what a fact means.
#![forbid(unsafe_code)]

mod arguments;
mod capture;
mod conversation;
mod export;
mod grammar;
mod manual_page;
mod officer;
mod overview;
mod progress;
mod result;
mod round;
mod streams;

use std::collections::BTreeSet;
use std::io::Stderr;
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tempfile::TempDir;
use voorzorg_catalogue::EMBEDDED_FILES;
use voorzorg_domain::assessment::Assessment;
use voorzorg_domain::journey::{self, Journal};
use voorzorg_domain::snapshot::Snapshot;
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::terminal;
use voorzorg_guide::visible::visible_json;
use voorzorg_guide::{
    DamageCheck, Failure, FailureCode, JOURNAL, ReportFile, check_damage, scan_json,
    shipped_catalogue, shipped_detector, system_locale,
};
use voorzorg_machine::presence::Watch;
use voorzorg_machine::{Existing, Folders, Machine};
use voorzorg_watch::scheduler::Schedule;
use voorzorg_watch::{Target, WatchConfig};

use crate::arguments::{Cli, CliCommand, FileForm};
use crate::grammar::PROGRAM;
use crate::progress::{ProgressLine, accompany};
use crate::streams::{eprint_line, is_stderr_terminal, page, print_text, stderr_width};

/// Exit code for wrong usage (ADR 25).
const USAGE: u8 = 2;
/// Exit code for any other failure (ADR 25).
const FAILED: u8 = 1;
/// The largest report or result that is read, in bytes.
const SIZE_LIMIT: u64 = 64 * 1024 * 1024;

fn main() -> ExitCode {
    let Cli { command, locale } = match arguments::parse(std::env::args_os()) {
        Ok(cli) => cli,
        Err(error) => {
            let locale = error.locale.unwrap_or_else(system_locale);
            eprint_line(&terminal::usage(locale, &error.why));
            return ExitCode::from(USAGE);
        }
    };
    let explicit = locale;
    let locale = explicit.unwrap_or_else(system_locale);
    match carry_out(command, explicit, locale) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            eprint_line(&terminal::failed(locale, &failure));
            ExitCode::from(FAILED)
        }
    }
}

fn carry_out(command: CliCommand, explicit: Option<Locale>, locale: Locale) -> Result<u8, Failure> {
    match command {
        CliCommand::Help => print_text(&terminal::help(locale, &grammar::grammar(locale), page())),
        CliCommand::Version => {
            let catalogue = shipped_catalogue()?;
            print_text(&format!(
                "voorzorg {} ({})\n",
                env!("CARGO_PKG_VERSION"),
                catalogue.version
            ))
        }
        CliCommand::Scan { target, json } => scan(&target, json, locale),
        CliCommand::Explain { group, extent } => print_text(&terminal::explain(
            shipped_catalogue()?,
            group,
            extent,
            locale,
            page(),
        )),
        CliCommand::Guide { target } => conversation::lead(&target, folders()?, locale, page()),
        CliCommand::Report {
            verify: Some(file), ..
        } => verify(&file, locale),
        CliCommand::Report {
            target,
            form,
            out,
            verify: None,
        } => report(&target, form, out.as_deref(), locale),
        CliCommand::Result(asked) => result::write(*asked, locale),
        CliCommand::VerifyResult { file } => verify(&file, locale),
        CliCommand::Round(asked) => round::begin(&asked, locale),
        CliCommand::Export(asked) => export::write(&asked, locale),
        CliCommand::Officer(asked) => officer::write(&asked, locale),
        CliCommand::Overview(asked) => overview::write(&asked, locale),
        CliCommand::Capture {
            target,
            out,
            existing,
        } => capture(&target, out.as_deref(), existing, locale),
        CliCommand::Watch { target, once: true } => watch_once(&target, locale),
        CliCommand::Watch {
            target,
            once: false,
        } => watch(target, explicit, locale),
        CliCommand::CatalogueCheck { dir } => check_catalogue(dir.as_deref(), locale),
        CliCommand::CatalogueList => list_catalogue(locale),
        CliCommand::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut grammar::command(locale), PROGRAM, &mut script);
            print_text(&String::from_utf8_lossy(&script))
        }
        CliCommand::Manual => print_text(&manual_page::page(
            PROGRAM,
            env!("CARGO_PKG_VERSION"),
            &shipped_catalogue()?.dated,
            &terminal::manual(locale, &grammar::grammar(locale)),
        )),
    }
}

fn scan(target: &Target, json: bool, locale: Locale) -> Result<u8, Failure> {
    let catalogue = shipped_catalogue()?;
    let (machine, _passing) = open_for_one_scan(target)?;
    let origin = machine.origin();
    if !json && is_stderr_terminal() {
        eprint_line(&terminal::scanning(locale));
    }
    let line = if json { None } else { progress_line() };
    let (snapshot, assessment) = run_scan(&machine, line, locale)?;
    if json {
        print_text(&scan_json(
            &snapshot,
            &assessment,
            catalogue,
            origin,
            env!("CARGO_PKG_VERSION"),
        ))?;
    } else {
        if let Some(remark) = terminal::origin(locale, origin) {
            eprint_line(&remark);
        }
        print_text(&terminal::scan(
            &snapshot,
            &assessment,
            catalogue,
            locale,
            &Zone::here(),
            page(),
        ))?;
    }
    Ok(assessment.verdict.exit_code())
}

fn run_scan(
    machine: &Machine,
    line: Option<ProgressLine<Stderr>>,
    locale: Locale,
) -> Result<(Snapshot, Assessment), Failure> {
    let detector = shipped_detector()?;
    let sources = machine.sources(detector.filter());
    let answered = Mutex::new(BTreeSet::new());
    let answered = || answered.lock().unwrap_or_else(PoisonError::into_inner);
    let progress = |probe| {
        answered().insert(probe);
    };
    let said = || {
        let answered = answered();
        let open = sources.iter().find(|probe| !answered.contains(*probe))?;
        Some(terminal::waiting(
            locale,
            answered.len(),
            sources.len(),
            *open,
        ))
    };
    let scan = machine.scan(detector.filter(), voorzorg_machine::now(), progress);
    let snapshot = runtime()?.block_on(accompany(scan, line, said));
    let assessment = detector.assess(&snapshot);
    Ok((snapshot, assessment))
}

/// The line that shows the progress of a scan, if standard error is a terminal.
fn progress_line() -> Option<ProgressLine<Stderr>> {
    stderr_width().map(|width| ProgressLine::new(std::io::stderr(), width))
}

fn report(
    target: &Target,
    form: FileForm,
    out: Option<&Path>,
    locale: Locale,
) -> Result<u8, Failure> {
    let catalogue = shipped_catalogue()?;
    let folder = target.folder(&folders()?);
    let text = voorzorg_machine::journal::read_only(&folder, JOURNAL, journey::FORMAT)?;
    let journal = text.and_then(|text| serde_json::from_str::<Journal>(&text).ok());
    let Some(journal) = journal.filter(|journal| !journal.events.is_empty()) else {
        eprint_line(&terminal::nothing_to_report(locale));
        return Ok(FAILED);
    };
    let file = ReportFile::new(&journal, locale, &Zone::here());
    let text = match form {
        FileForm::Html => file.html(catalogue),
        FileForm::Json => file.json(),
    };
    match out {
        None => print_text(&text),
        Some(path) => {
            // Replacing is safe: the report can be made again from the journal at any time.
            voorzorg_machine::save_as(path, &text, Existing::Replace)?;
            eprint_line(&terminal::report_saved(locale, &path.display().to_string()));
            Ok(0)
        }
    }
}

fn verify(path: &Path, locale: Locale) -> Result<u8, Failure> {
    // Either command checks either kind of file.
    let (text, is_result) = result::read(path)?;
    if is_result {
        return result::verify(path, &text, locale);
    }
    let result = check_damage(&text, shipped_catalogue()?);
    eprint_line(&terminal::damage_check(
        locale,
        result,
        &path.display().to_string(),
    ));
    Ok(match result {
        DamageCheck::Undamaged { .. } => 0,
        DamageCheck::PageUnchecked
        | DamageCheck::Changed
        | DamageCheck::Root
        | DamageCheck::Practice
        | DamageCheck::Newer
        | DamageCheck::NoReport => FAILED,
    })
}

fn capture(
    target: &Target,
    out: Option<&Path>,
    existing: Existing,
    locale: Locale,
) -> Result<u8, Failure> {
    let existing = capture::prepare(out, existing)?;
    let (machine, _passing) = open_for_one_scan(target)?;
    let (snapshot, _) = run_scan(&machine, progress_line(), locale)?;
    let text = serde_json::to_string_pretty(&snapshot)
        .map_err(|error| Failure::new(FailureCode::Damaged, "snapshot", error.to_string()))?;
    let mut text = visible_json(&text);
    text.push('\n');
    capture::review(&text, out, existing, locale)
}

fn watch_once(target: &Target, locale: Locale) -> Result<u8, Failure> {
    let folder = target.folder(&folders()?);
    let machine = target.machine(&folder)?;
    let looked = runtime()?.block_on(voorzorg_watch::look_once(&machine, &folder))?;
    if !looked.saw_everything {
        eprint_line(&terminal::absence_open(locale));
    }
    print_text(&terminal::changes(locale, &looked.changes))
}

/// Keeps watch until it is stopped, and prints each change when a scan finds it.
fn watch(target: Target, explicit: Option<Locale>, locale: Locale) -> Result<u8, Failure> {
    // Before anything is said: the watch itself would only fail later.
    let folder = target.folder(&folders()?);
    if Watch::CAN_TAKE_OVER {
        let watch = Watch::beside_us()?;
        eprint_line(&terminal::watching(locale));
        return Err(watch.take_over(&target.words(explicit)).into());
    }
    let keep = WatchConfig {
        folder,
        target,
        locale: explicit,
        schedule: Schedule {
            // Started by hand, so the first scan comes at once.
            first: Duration::ZERO,
            ..Schedule::default()
        },
        clock: voorzorg_machine::now,
    };
    eprint_line(&terminal::watching(locale));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::no_room(&error))?;
    let watched = runtime.block_on(voorzorg_watch::run(keep, |changes| {
        // A closed pipe does not end the watch: the notifications go on.
        let _ = print_text(changes);
    }));
    // A probe that hangs must not keep the process from ending.
    runtime.shutdown_background();
    watched.map(|()| 0)
}

fn check_catalogue(dir: Option<&Path>, locale: Locale) -> Result<u8, Failure> {
    let result = match dir {
        None => voorzorg_catalogue::load(EMBEDDED_FILES),
        Some(dir) => {
            is_folder(dir)?;
            voorzorg_catalogue::read_folder(dir)
        }
    };
    match result {
        Ok(catalogue) => print_text(&format!(
            "{}\n{}\n",
            terminal::catalogue_fine(locale, &catalogue),
            terminal::catalogue_share(locale, &catalogue)
        )),
        Err(problems) => {
            eprint_line(&terminal::catalogue_problems(locale, problems.len()));
            for problem in problems {
                eprint_line(&format!(
                    "  {}",
                    terminal::catalogue_problem(locale, &problem)
                ));
            }
            Ok(FAILED)
        }
    }
}

fn is_folder(dir: &Path) -> Result<(), Failure> {
    let path = || dir.display().to_string();
    match dir.read_dir() {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => {
            Err(Failure::new(FailureCode::NotAFolder, path(), ""))
        }
        Err(error) => Err(Failure::of_file(dir, &error)),
    }
}

fn list_catalogue(locale: Locale) -> Result<u8, Failure> {
    let mut out = String::new();
    for product in &shipped_catalogue()?.products {
        out.push_str(&terminal::catalogue_product(locale, product));
        out.push('\n');
    }
    print_text(&out)
}

/// Opens the machine for one scan that is part of no journey: the position in a replay is kept in a
/// temporary folder, which is removed when the command ends. Other targets need no folder.
fn open_for_one_scan(target: &Target) -> Result<(Machine, Option<TempDir>), Failure> {
    match target {
        Target::Replay(dir) => {
            let folder = tempfile::tempdir()
                .map_err(|error| Failure::of_file(&std::env::temp_dir(), &error))?;
            Ok((Machine::replay(dir, folder.path())?, Some(folder)))
        }
        Target::Here | Target::Root { .. } | Target::Snapshot(_) => {
            Ok((target.machine(Path::new(""))?, None))
        }
    }
}

/// This person's folders.
fn folders() -> Result<Folders, Failure> {
    Ok(Folders::find()?)
}

fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    // Scans run on threads of their own; this runtime only waits for them.
    tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .map_err(|error| Failure::no_room(&error))
}
