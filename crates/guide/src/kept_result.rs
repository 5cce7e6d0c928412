//! The result that the watch keeps up to date in the folder of a round. It is off until the person asks for
//! it, and ends with the round. It may not wait for a folder: whoever calls it does so on a thread of its
//! own.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use voorzorg_domain::assessment::Assessment;
use voorzorg_domain::computer_result::progress;
use voorzorg_domain::detection::Detector;
use voorzorg_domain::journey::{self, Journal};
use voorzorg_domain::organisation::Identity;
use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::{Snapshot, Timestamp};
use voorzorg_machine::journal::{Contents, JournalFile, Why, read_only};
use voorzorg_machine::{read_text, replace_plain_file};

use crate::dates::{Zone, end_of_day, read_day};
use crate::failure::{Failure, FailureCode};
use crate::installation::{ForRound, make_result};
use crate::locale::Locale;
use crate::result_file::{self, ResultFile, ResultParts};
use crate::round::Round;
use crate::sealed_file::{hash_of, json_of};
use crate::settings::JOURNAL;
use crate::typed::Typed;

/// The name of the file, in the data folder.
pub(crate) const KEPT: &str = "kept-result.json";
const FORMAT: u16 = 1;
/// In seconds. A result is put there anew after this time, so that it does not become too old.
const WEEK: i64 = 7 * 24 * 60 * 60;
/// In seconds. After a failure it is not tried again sooner: each attempt makes a result.
const PAUSE: i64 = 6 * 60 * 60;
/// In bytes. What stands in the place of our file is not read further.
const LIMIT: u64 = 16 * 1024 * 1024;

/// The file. A persisted format: fields are added, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeptResult {
    format: u16,
    pub(crate) on: bool,
    /// The folder of the round.
    pub(crate) folder: PathBuf,
    round: Round,
    typed: Typed,
    locale: Locale,
    /// When it last went well.
    pub(crate) last: Option<Timestamp>,
    /// A hash of what was said then.
    said: Option<String>,
    /// When it was last tried, and the code of what went wrong, if anything did.
    tried: Option<Timestamp>,
    pub(crate) failed: Option<FailureCode>,
}

/// What is kept up to date, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Keeping {
    pub(crate) folder: PathBuf,
    pub(crate) round: Round,
    pub(crate) typed: Typed,
}

impl KeptResult {
    /// What is kept with this data folder; `None` without anything, or when it cannot be read.
    pub(crate) fn read(data: &Path) -> Option<KeptResult> {
        let text = read_only(data, KEPT, FORMAT).ok()??;
        serde_json::from_str(&text).ok()
    }

    /// Begins to keep a result up to date.
    ///
    /// # Errors
    /// It cannot be written down.
    pub(crate) fn begin(data: &Path, keeping: Keeping, locale: Locale) -> Result<(), Failure> {
        let Keeping {
            folder,
            round,
            typed,
        } = keeping;
        let kept = KeptResult {
            format: FORMAT,
            on: true,
            folder,
            round,
            typed,
            locale,
            last: None,
            said: None,
            tried: None,
            failed: None,
        };
        change(data, |_| Some(kept))
    }

    /// Ends it. The file in the folder of the round stays as it is.
    ///
    /// # Errors
    /// It cannot be written down.
    pub(crate) fn stop(data: &Path) -> Result<(), Failure> {
        change(data, |kept| Some(KeptResult { on: false, ..kept? }))
    }

    /// Whether this is kept for the same round and folder.
    pub(crate) fn is_for(&self, keeping: &Keeping) -> bool {
        self.on && self.round.round_id == keeping.round.round_id && self.folder == keeping.folder
    }

    fn has_ended(&self, zone: &Zone, now: Timestamp) -> bool {
        let until = self.round.until.as_deref().and_then(read_day);
        let end = until.and_then(|day| end_of_day(day, zone));
        end.is_some_and(|end| now > end)
    }

    fn is_due(&self, said: &str, zone: &Zone, now: Timestamp) -> bool {
        // A clock that was set back makes it due rather than never.
        let within = |at: Option<Timestamp>, time: i64| {
            at.is_some_and(|at| (0..time).contains(&now.seconds_since(at)))
        };
        let has_failed_just_now = self.failed.is_some() && within(self.tried, PAUSE);
        let is_said = self.said.as_deref() == Some(said) && within(self.last, WEEK);
        self.on && !self.has_ended(zone, now) && !has_failed_just_now && !is_said
    }
}

/// Changes the file; `None` writes nothing.
fn change(
    data: &Path,
    change: impl FnOnce(Option<KeptResult>) -> Option<KeptResult>,
) -> Result<(), Failure> {
    let (file, contents) = JournalFile::open(data, KEPT, FORMAT)?;
    let before = match contents {
        Contents::Text(text) => match serde_json::from_str(&text) {
            Ok(kept) => Some(kept),
            Err(_) => {
                file.set_aside(Why::Damaged)?;
                None
            }
        },
        Contents::Fresh | Contents::SetAside { .. } => None,
    };
    let Some(after) = change(before) else {
        return Ok(());
    };
    let text = serde_json::to_string_pretty(&after)
        .map_err(|error| Failure::new(FailureCode::NotWritten, KEPT, error.to_string()))?;
    Ok(file.write(&text)?)
}

/// Puts a result of `snapshot` in the folder of the round, if one is kept with the data folder `data` and it
/// is due. It may wait for that folder as long as the system lets it.
pub fn keep_result_up_to_date(
    data: &Path,
    snapshot: Snapshot,
    detector: &Detector<'_>,
    app_version: &str,
    zone: &Zone,
    now: Timestamp,
) {
    let Some(kept) = KeptResult::read(data) else {
        return;
    };
    let said = hash_of_answer(&detector.assess(&snapshot));
    if !kept.is_due(&said, zone, now) {
        return;
    }
    let parts = ResultParts {
        typed: kept.typed.clone(),
        identity: Identity::default(),
        app_version: app_version.to_owned(),
        origin: Origin::Live,
        snapshot,
        progress: journal(data).as_ref().and_then(progress),
    };
    let done = put(data, &kept, parts, detector, zone);
    // The person may have stopped it meanwhile. What cannot be noted is tried again after the next scan.
    let _ = change(data, |current| {
        let current = current?;
        let tried = Some(now);
        Some(match done {
            Ok(()) => KeptResult {
                last: Some(now),
                said: Some(said),
                failed: None,
                tried,
                ..current
            },
            Err(failure) => KeptResult {
                failed: Some(failure.code()),
                tried,
                ..current
            },
        })
    });
}

fn put(
    data: &Path,
    kept: &KeptResult,
    parts: ResultParts,
    detector: &Detector<'_>,
    zone: &Zone,
) -> Result<(), Failure> {
    let folder = kept.folder.as_path();
    // Before a result is made: each that is made lengthens the chain.
    let found = folder
        .symlink_metadata()
        .map_err(|error| Failure::of_file(folder, &error))?;
    if !found.is_dir() {
        let path = folder.display().to_string();
        return Err(Failure::new(FailureCode::NotAFolder, path, ""));
    }
    let round = ForRound::File(Box::new(kept.round.clone()));
    let made = make_result(Some(data), &round, parts, detector, kept.locale, zone);
    let file = made.file;
    let path = folder.join(format!("{}.html", name(&file)));
    if path.symlink_metadata().is_ok() && !is_ours(&path, &file) {
        return Err(Failure::new(
            FailureCode::InTheWay,
            path.display().to_string(),
            "",
        ));
    }
    Ok(replace_plain_file(&path, &file.html(detector.catalogue()))?)
}

/// The name of the file, the same for each result of this installation under this label.
fn name(file: &ResultFile) -> String {
    let id = file.identity.installation.map(|id| id.to_string());
    let id: String = id.unwrap_or_default().chars().take(8).collect();
    format!("{} {id}", file.undated_stem()).trim().to_owned()
}

/// Whether the file at `path` is a result of the same installation.
fn is_ours(path: &Path, file: &ResultFile) -> bool {
    let is_link = path
        .symlink_metadata()
        .is_ok_and(|found| found.is_symlink());
    let Ok(text) = read_text(path, LIMIT) else {
        return false;
    };
    let there = json_of(&text, result_file::ID)
        .and_then(|(json, _)| serde_json::from_str::<ResultFile>(json).ok());
    !is_link
        && file.identity.installation.is_some()
        && there.is_some_and(|there| there.identity.installation == file.identity.installation)
}

/// The journey on this computer, if it can be read.
fn journal(data: &Path) -> Option<Journal> {
    let text = read_only(data, JOURNAL, journey::FORMAT).ok()??;
    let journal: Journal = serde_json::from_str(&text).ok()?;
    (journal.origin == Origin::Live).then_some(journal)
}

/// A hash of the answer and of what could not be read, whatever the moment.
fn hash_of_answer(assessment: &Assessment) -> String {
    hash_of(&serde_json::to_vec(assessment).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use voorzorg_domain::organisation::{OrganisationId, RoundId};

    use super::*;
    use crate::shipped::shipped_detector;

    const NOW: Timestamp = Timestamp(1_795_000_000);
    const DAY: i64 = 86_400;

    struct Both {
        data: tempfile::TempDir,
        folder: tempfile::TempDir,
    }

    fn snapshot(name: &str) -> Snapshot {
        let file = format!("../../tests/fixtures/machines/{name}/snapshot.json");
        serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
    }

    impl Both {
        fn new(until: Option<&str>) -> Both {
            let both = Both {
                data: tempfile::tempdir().unwrap(),
                folder: tempfile::tempdir().unwrap(),
            };
            let mut round = Round::new(OrganisationId(1), RoundId(2), None, NOW);
            round.until = until.map(str::to_owned);
            let keeping = Keeping {
                folder: both.folder.path().to_owned(),
                round,
                typed: Typed {
                    label: Some("PC-01".to_owned()),
                    ..Typed::default()
                },
            };
            KeptResult::begin(both.data.path(), keeping, Locale::En).unwrap();
            both
        }

        fn look(&self, machine: &str, days: i64) {
            let now = Timestamp(NOW.0 + days * DAY);
            let mut snapshot = snapshot(machine);
            snapshot.taken_at = now;
            let detector = shipped_detector().unwrap();
            keep_result_up_to_date(self.data.path(), snapshot, detector, "0", &Zone::utc(), now);
        }

        fn files(&self) -> Vec<PathBuf> {
            let files = fs::read_dir(self.folder.path()).unwrap();
            files.map(|file| file.unwrap().path()).collect()
        }

        /// When the only result in the folder was made, in days.
        fn made(&self) -> i64 {
            let files = self.files();
            assert_eq!(files.len(), 1, "{files:?}");
            let text = fs::read_to_string(&files[0]).unwrap();
            let (json, _) = json_of(&text, result_file::ID).unwrap();
            let file: ResultFile = serde_json::from_str(json).unwrap();
            (file.result.at.0 - NOW.0) / DAY
        }

        fn kept(&self) -> KeptResult {
            KeptResult::read(self.data.path()).unwrap()
        }
    }

    #[test]
    fn a_result_is_put_there_anew_when_the_answer_changes_and_each_week() {
        let both = Both::new(None);
        both.look("linux/clean", 0);
        assert_eq!(both.made(), 0);
        both.look("linux/clean", 3);
        assert_eq!(both.made(), 0, "the same answer");
        both.look("linux/kesl-leftovers", 4);
        assert_eq!(both.made(), 4, "another answer, in the same file");
        both.look("linux/kesl-leftovers", 10);
        assert_eq!(both.made(), 4);
        both.look("linux/kesl-leftovers", 11);
        assert_eq!(both.made(), 11, "a week later");
        both.look("linux/kesl-leftovers", -400);
        assert_eq!(both.made(), -400, "a clock that was set back stops nothing");
        assert_eq!(both.kept().failed, None);
    }

    #[test]
    fn it_ends_with_the_round_and_when_the_person_says_so() {
        let both = Both::new(Some("2026-11-20"));
        both.look("linux/clean", 30);
        assert_eq!(both.files(), Vec::<PathBuf>::new(), "the round is over");
        both.look("linux/clean", 1);
        assert_eq!(both.made(), 1);
        KeptResult::stop(both.data.path()).unwrap();
        both.look("linux/kesl-leftovers", 2);
        assert_eq!(both.made(), 1);
    }

    #[test]
    fn nothing_of_anybody_else_is_ever_replaced() {
        let both = Both::new(None);
        both.look("linux/clean", 0);
        let ours = both.files().pop().unwrap();
        let text = fs::read_to_string(&ours).unwrap();
        for other in [
            "",
            "another file",
            &text.replace("\"installation\": \"", "\"installation\": \"f"),
        ] {
            fs::write(&ours, other).unwrap();
            both.look("linux/kesl-leftovers", 1);
            assert_eq!(fs::read_to_string(&ours).unwrap(), other, "it stays");
            assert_eq!(both.kept().failed, Some(FailureCode::InTheWay));
            both.look("linux/clean", 2);
        }
        fs::write(&ours, &text).unwrap();
        both.look("linux/kesl-leftovers", 3);
        assert_eq!(both.made(), 3);
        assert_eq!(both.kept().failed, None);
    }

    #[test]
    fn a_folder_that_is_away_makes_no_result_and_is_tried_again_later() {
        let both = Both::new(None);
        let aside = both.folder.path().with_extension("aside");
        fs::rename(both.folder.path(), &aside).unwrap();
        both.look("linux/clean", 0);
        assert_eq!(both.kept().failed, Some(FailureCode::Missing));
        assert!(!both.data.path().join("results.json").exists(), "no result");
        fs::rename(&aside, both.folder.path()).unwrap();
        both.look("linux/clean", 0);
        assert_eq!(both.files(), Vec::<PathBuf>::new(), "too soon");
        both.look("linux/clean", 1);
        assert_eq!(both.made(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_a_link() {
        let both = Both::new(None);
        both.look("linux/clean", 0);
        let ours = both.files().pop().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let target = elsewhere.path().join("target.html");
        fs::rename(&ours, &target).unwrap();
        let before = fs::read_to_string(&target).unwrap();
        std::os::unix::fs::symlink(&target, &ours).unwrap();
        both.look("linux/kesl-leftovers", 1);
        assert_eq!(fs::read_to_string(&target).unwrap(), before);
        assert_eq!(both.kept().failed, Some(FailureCode::InTheWay));
        // Nor through a folder that is one.
        let link = elsewhere.path().join("link");
        std::os::unix::fs::symlink(both.folder.path(), &link).unwrap();
        change(both.data.path(), |kept| {
            Some(KeptResult {
                folder: link.clone(),
                ..kept?
            })
        })
        .unwrap();
        both.look("linux/kesl-leftovers", 2);
        assert_eq!(both.kept().failed, Some(FailureCode::NotAFolder));
    }
}
