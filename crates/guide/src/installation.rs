//! What this installation of Voorzorg knows of the results that it made: its own number, and their chain.
//! It may not know what a result says.

use std::path::Path;

use serde::{Deserialize, Serialize};
use voorzorg_domain::detection::Detector;
use voorzorg_domain::organisation::{
    Identity, InstallationId, LONGEST_CHAIN, OrganisationId, ResultId, RoundCode, RoundId,
    folded_label,
};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::Timestamp;
use voorzorg_machine::journal::{Contents, JournalFile, Why, read_only};
use voorzorg_machine::{device_id, random_number};

use crate::dates::Zone;
use crate::failure::{Failure, FailureCode};
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::present::shortened;
use crate::result_file::{ResultFile, ResultParts};
use crate::round::Round;

/// The name of the file, in the data folder.
pub(crate) const RESULTS: &str = "results.json";
const FORMAT: u16 = 1;

/// One result that was made here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    pub id: ResultId,
    pub at: Timestamp,
    pub label: Option<String>,
    pub round: Option<RoundId>,
    pub code: Option<RoundCode>,
}

/// The file. A persisted format: fields are added, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Chain {
    format: u16,
    installation: InstallationId,
    /// Newest first.
    made: Vec<Made>,
}

/// For which round a result is made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ForRound {
    #[default]
    None,
    /// By the file of the round.
    File(Box<Round>),
    /// By the code on its printed page.
    Code(RoundCode),
}

impl ForRound {
    fn organisation(&self) -> Option<OrganisationId> {
        match self {
            ForRound::File(round) => Some(round.organisation_id),
            ForRound::Code(_) | ForRound::None => None,
        }
    }

    fn round(&self) -> Option<RoundId> {
        match self {
            ForRound::File(round) => Some(round.round_id),
            ForRound::Code(_) | ForRound::None => None,
        }
    }

    fn code(&self) -> Option<RoundCode> {
        match self {
            ForRound::Code(code) => Some(code.clone()),
            ForRound::File(_) | ForRound::None => None,
        }
    }
}

/// The chain of this installation, locked until the value is dropped.
#[derive(Debug)]
pub struct Installation {
    file: JournalFile,
    chain: Chain,
}

impl Installation {
    /// Opens the chain in the data folder, and begins one where there is none. A damaged file is kept
    /// aside; a new number is taken, so that no two chains get mixed up.
    ///
    /// # Errors
    /// Another process has it locked, it is of a newer version, or it cannot be read or written.
    pub fn open(folder: &Path) -> Result<Installation, Failure> {
        let (file, contents) = JournalFile::open(folder, RESULTS, FORMAT)?;
        let chain = match contents {
            Contents::Text(text) => match serde_json::from_str(&text) {
                Ok(chain) => Some(chain),
                Err(_) => {
                    file.set_aside(Why::Damaged)?;
                    None
                }
            },
            Contents::Fresh | Contents::SetAside { .. } => None,
        };
        let chain = match chain {
            Some(chain) => chain,
            None => Chain {
                format: FORMAT,
                installation: InstallationId(
                    random_number().map_err(|error| Failure::no_room(&error))?,
                ),
                made: Vec::new(),
            },
        };
        Ok(Installation { file, chain })
    }

    /// What the next result of this installation is.
    #[must_use]
    pub fn identity(&self, round: &ForRound) -> Identity {
        Identity {
            installation: Some(self.chain.installation),
            predecessors: self.chain.made.iter().map(|made| made.id.clone()).collect(),
            ..without_installation(round)
        }
    }

    /// Keeps that a result was made. This comes before the result is saved: a number that nobody ever
    /// sees does no harm, while one that is not kept makes two results follow the same one.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn keep(&mut self, made: Made) -> Result<(), Failure> {
        self.chain.made.retain(|earlier| earlier.id != made.id);
        self.chain.made.insert(0, made);
        self.chain.made.truncate(LONGEST_CHAIN);
        let text = serde_json::to_string_pretty(&self.chain)
            .map_err(|error| Failure::new(FailureCode::NotWritten, RESULTS, error.to_string()))?;
        Ok(self.file.write(&text)?)
    }

    /// The newest result that was made for this round under another label, which the next one replaces.
    #[must_use]
    pub fn replaced(&self, round: &ForRound, label: Option<&str>) -> Option<&Made> {
        let made = self.chain.made.iter().find(|made| {
            (made.round.is_some() || made.code.is_some())
                && made.round == round.round()
                && made.code == round.code()
        })?;
        let folded = |label: Option<&str>| label.map(folded_label);
        (folded(made.label.as_deref()) != folded(label)).then_some(made)
    }
}

/// The newest result that was made by the installation with this data folder.
pub(crate) fn last_made(folder: &Path) -> Option<Made> {
    let text = read_only(folder, RESULTS, FORMAT).ok()??;
    let chain: Chain = serde_json::from_str(&text).ok()?;
    chain.made.into_iter().next()
}

impl Made {
    /// What is kept of a result.
    #[must_use]
    pub fn new(id: ResultId, at: Timestamp, label: Option<String>, round: &ForRound) -> Made {
        Made {
            id,
            at,
            label,
            round: round.round(),
            code: round.code(),
        }
    }

    /// That a new result replaces this one, which was made on `date`.
    pub(crate) fn replaced(&self, date: String) -> Msg {
        match &self.label {
            Some(label) => msg::result_replaces(shortened(label), date),
            None => msg::result_replaces_unnamed(date),
        }
    }
}

/// A result that was just made.
#[derive(Debug)]
pub struct NewResult {
    pub file: ResultFile,
    /// The earlier result of this round that it replaces, since it has another label.
    pub replaces: Option<Made>,
    /// Whether it is known here that it was made; always of practice and folders, where nothing is kept.
    pub is_kept: bool,
}

/// Makes a result that follows the earlier ones of this installation, whose data are in `folder`. Where
/// that cannot be kept the result is made all the same: it says that it follows none.
#[must_use]
pub fn make_result(
    folder: Option<&Path>,
    round: &ForRound,
    parts: ResultParts,
    detector: &Detector<'_>,
    locale: Locale,
    zone: &Zone,
) -> NewResult {
    let make = |identity| {
        let parts = ResultParts {
            identity,
            ..parts.clone()
        };
        ResultFile::new(parts, detector, locale, zone)
    };
    if parts.origin != Origin::Live {
        return NewResult {
            file: make(Identity::default()),
            replaces: None,
            is_kept: true,
        };
    }
    let label = parts.typed.label.clone();
    let kept = folder.and_then(|folder| {
        let mut installation = Installation::open(folder).ok()?;
        let replaces = installation.replaced(round, label.as_deref()).cloned();
        let file = make(installation.identity(round));
        let id = ResultId::try_from(file.seal.clone()).ok()?;
        let made = Made::new(id, file.result.at, label.clone(), round);
        installation.keep(made).ok()?;
        Some((file, replaces))
    });
    match kept {
        Some((file, replaces)) => NewResult {
            file,
            replaces,
            is_kept: true,
        },
        None => NewResult {
            file: make(without_installation(round)),
            replaces: None,
            is_kept: false,
        },
    }
}

/// The identity of a result whose installation cannot be kept: then it follows none.
#[must_use]
fn without_installation(round: &ForRound) -> Identity {
    Identity {
        organisation: round.organisation(),
        round: round.round(),
        code: round.code(),
        device: round.organisation().and_then(device_id),
        installation: None,
        predecessors: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn id(number: u32) -> ResultId {
        format!("{number:064x}").try_into().unwrap()
    }

    fn made(number: u32, label: &str, round: &ForRound) -> Made {
        let at = Timestamp(i64::from(number));
        Made::new(id(number), at, Some(label.to_owned()), round)
    }

    fn round(number: u128) -> ForRound {
        ForRound::File(Box::new(Round::new(
            OrganisationId(1),
            RoundId(number),
            None,
            Timestamp(0),
        )))
    }

    #[test]
    fn each_result_follows_all_that_were_made_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut installation = Installation::open(folder.path()).unwrap();
        let first = installation.identity(&round(1));
        assert_eq!(first.predecessors, []);
        installation.keep(made(1, "a", &round(1))).unwrap();
        drop(installation);
        let mut again = Installation::open(folder.path()).unwrap();
        let second = again.identity(&round(1));
        assert_eq!(second.installation, first.installation);
        assert_eq!(second.predecessors, [id(1)]);
        for number in 2..=200 {
            again.keep(made(number, "a", &round(1))).unwrap();
        }
        let long = again.identity(&ForRound::None);
        assert_eq!(long.predecessors.len(), LONGEST_CHAIN);
        assert_eq!(long.predecessors[0], id(200));
    }

    #[test]
    fn two_programs_never_follow_the_same_result() {
        let folder = tempfile::tempdir().unwrap();
        let one = Installation::open(folder.path()).unwrap();
        let other = Installation::open(folder.path()).unwrap_err();
        assert_eq!(other.code(), FailureCode::Locked);
        drop(one);
        assert!(Installation::open(folder.path()).is_ok());
    }

    #[test]
    fn a_damaged_chain_is_kept_aside_and_begins_with_another_number() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = Installation::open(folder.path()).unwrap();
        let number = first.identity(&ForRound::None).installation;
        first.keep(made(1, "a", &ForRound::None)).unwrap();
        drop(first);
        for text in ["{", "{\"format\": 1}"] {
            fs::write(folder.path().join(RESULTS), text).unwrap();
            let again = Installation::open(folder.path()).unwrap();
            let identity = again.identity(&ForRound::None);
            assert_ne!(identity.installation, number);
            assert_eq!(identity.predecessors, []);
        }
    }

    #[test]
    fn a_result_under_another_label_replaces_the_earlier_one_of_its_round_only() {
        let folder = tempfile::tempdir().unwrap();
        let mut installation = Installation::open(folder.path()).unwrap();
        installation.keep(made(1, "PC-04", &round(1))).unwrap();
        let replaced = |round: &ForRound, label| {
            let made = installation.replaced(round, label);
            made.and_then(|made| made.label.clone())
        };
        assert_eq!(replaced(&round(1), Some("PC-03")).as_deref(), Some("PC-04"));
        assert_eq!(replaced(&round(1), None).as_deref(), Some("PC-04"));
        assert_eq!(replaced(&round(1), Some("pc-04 ")), None);
        assert_eq!(replaced(&round(2), Some("PC-03")), None);
        assert_eq!(replaced(&ForRound::None, Some("PC-03")), None);
    }
}
