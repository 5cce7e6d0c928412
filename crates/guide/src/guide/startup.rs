//! Starts the task that owns the journey: opens the journal, resumes what was begun, and asks for the first scan.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::{mpsc, watch};
use voorzorg_domain::detection::Detector;
use voorzorg_domain::journey::{self, Command, Event, Journal, Journey};
use voorzorg_domain::snapshot::Timestamp;
use voorzorg_machine::journal::{Contents, JournalFile, Why};
use voorzorg_machine::presence::login::{self, StartAtLogin};
use voorzorg_machine::{Machine, Origin};

use super::{Guide, Owner, background_scan};
use crate::dates::Zone;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::msg;
use crate::present::RemarkMsg;
use crate::settings::{Frontend, JOURNAL, Settings};
use crate::shipped::shipped_detector;
use crate::view::{Place, Tone};
use crate::watchkeeping::MemoryFile;

/// What a guide needs to start.
#[derive(Debug)]
pub struct Setup {
    pub machine: Machine,
    /// The folder of the journal; whatever is not this computer has a folder of its own (ADR 24).
    pub data: PathBuf,
    /// Where reports and letters about this computer are saved. What is about a folder or an example
    /// is saved in `data`, so that it never lies among the real ones.
    pub documents: PathBuf,
    /// The language given on the command line; otherwise the journal's, otherwise the system's.
    pub locale: Option<Locale>,
    pub zone: Zone,
    /// The clock; a parameter, so that a test can fix the time.
    pub clock: fn() -> Timestamp,
    pub app_version: String,
    /// What the frontend can do besides showing views.
    pub frontend: Frontend,
}

/// Starts the owner task on the current Tokio runtime, and the first scan if there was none yet.
///
/// # Errors
/// The journal is in use, newer than this version, or cannot be read or written.
pub fn start(setup: Setup) -> Result<Guide, Failure> {
    start_knowing(shipped_detector()?, setup)
}

/// As [`start`], with another catalogue than the shipped one, for tests.
///
/// # Errors
/// As [`start`].
pub fn start_knowing(detector: &'static Detector<'static>, setup: Setup) -> Result<Guide, Failure> {
    let catalogue = detector.catalogue();
    let (file, contents) = JournalFile::open(&setup.data, JOURNAL, journey::FORMAT)?;
    let origin = setup.machine.origin();
    let fresh = Journal {
        format: journey::FORMAT,
        app_version: setup.app_version.clone(),
        catalogue_version: catalogue.version.clone(),
        origin,
        events: Vec::new(),
    };
    let anew = setup.machine.started_anew();
    let (journal, remark) = opened(&file, contents, fresh, anew)?;
    let journey = Journey::from_events(&journal.events);
    // The autostart entry for after a restart is for one start only: take it away.
    if origin == Origin::Live && login::come_back() == Some(StartAtLogin::On) {
        let _ = login::set_come_back(false);
    }
    let locale = setup
        .locale
        .or_else(|| {
            journey
                .language
                .as_deref()
                .map(|tag| Locale::from_wishes([tag]))
        })
        .unwrap_or_else(system_locale);
    let (inputs, receiver) = mpsc::channel(64);
    let mut owner = Owner {
        machine: Arc::new(setup.machine),
        detector,
        file,
        journal,
        journey,
        settings: Settings::read(&setup.data),
        memory: MemoryFile::of(setup.data.clone()),
        documents: match origin {
            Origin::Live => setup.documents,
            Origin::Root | Origin::Practice => setup.data.clone(),
        },
        data: setup.data,
        frontend: setup.frontend,
        watch: None,
        come_back: None,
        archived_journals: Vec::new(),
        saved_result: None,
        labels_of_round: Vec::new(),
        overview: None,
        last_made: None,
        kept: None,
        zone: setup.zone,
        clock: setup.clock,
        app_version: setup.app_version,
        locale,
        place: Place::Journey,
        asked: None,
        before_new_start: None,
        welcome_from: None,
        looks_again: false,
        reading_as: None,
        read_probes: Vec::new(),
        remark,
        revision: 0,
        busy: false,
        background_scan_running: false,
        inputs: inputs.downgrade(),
    };
    owner.welcome_from = owner.last_time();
    owner.refresh_context();
    if owner.frontend.follows {
        background_scan::follow_changes(&owner.machine, &owner.inputs);
    }
    let resumed = journey::decide(
        &owner.journey,
        Command::Resume(owner.machine.boot()),
        owner.detector,
    )
    .unwrap_or_default();
    owner.record(resumed)?;
    if owner.journey.latest.is_none() && journey::pending(&owner.journey).is_none() {
        owner.record(vec![Event::ScanRequested {
            step: None,
            begin: false,
        }])?;
    }
    owner.refresh_come_back();
    let (sender, views) = watch::channel(owner.view());
    tokio::spawn(owner.run(receiver, sender));
    Ok(Guide { inputs, views })
}

/// The journal to go on with, and what the person is told when it is not the one that was there.
fn opened(
    file: &JournalFile,
    contents: Contents,
    fresh: Journal,
    anew: bool,
) -> Result<(Journal, Option<RemarkMsg>), Failure> {
    let begins_anew = || RemarkMsg::of_page(Tone::Attention, msg::practice_anew());
    let opened = match contents {
        Contents::Fresh => (fresh, anew.then(begins_anew)),
        // The journey of before would not fit a scenario that begins anew.
        Contents::Text(_) if anew => {
            file.set_aside(Why::Closed)?;
            (fresh, Some(begins_anew()))
        }
        Contents::SetAside { path, .. } => (fresh, Some(quarantine_remark(&path))),
        Contents::Text(text) => match serde_json::from_str::<Journal>(&text) {
            Ok(journal) if journal.origin == fresh.origin => (journal, None),
            Ok(other) => {
                let path = file.set_aside(Why::OtherOrigin)?;
                let msg = msg::journal_other_origin(other.origin.id(), file_name(&path));
                (fresh, Some(RemarkMsg::of_page(Tone::Attention, msg)))
            }
            Err(_) => {
                let path = file.set_aside(Why::Damaged)?;
                (fresh, Some(quarantine_remark(&path)))
            }
        },
    };
    Ok(opened)
}

/// The language that the system prefers.
#[must_use]
pub fn system_locale() -> Locale {
    let tags: Vec<String> = sys_locale::get_locales().collect();
    Locale::from_wishes(tags.iter().map(String::as_str))
}

fn quarantine_remark(path: &Path) -> RemarkMsg {
    RemarkMsg::of_page(Tone::Attention, msg::journal_set_aside(file_name(path)))
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
