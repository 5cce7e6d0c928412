//! Many results put together: one row for each computer, and what they say as a whole.
//!
//! A hidden computer is the one thing that may not happen, so nothing is put together silently: results
//! are of one computer only if one of them names the other as its predecessor and the system has the same
//! number, or a person says so. This module may not know files or user-facing text.

mod lineage;
mod list;
mod rows;

use serde::Serialize;

use crate::computer_result::{ComputerResult, ComputerState};
use crate::id_enum;
use crate::organisation::{Identity, ResultId, RoundKey};
use crate::snapshot::Timestamp;

pub use self::list::{ComputerList, Decision, ListEntry};
pub use self::rows::overview;

id_enum! {
    /// How a computer stands, in order of precedence: where several hold, the first is its state.
    pub enum RowState {
        /// However old, until a newer complete scan of the same computer did not see it.
        AntivirusFound = "antivirus-found",
        Managed = "managed",
        BeingReplaced = "being-replaced",
        Unrecognised = "unrecognised",
        CouldNotLook = "could-not-look",
        /// Not a whole file, or page and data differ.
        Damaged = "damaged",
        /// Two results follow the same one, so two computers have one installation.
        PerhapsCopy = "perhaps-copy",
        /// Two installations report from one computer.
        SetUpAnew = "set-up-anew",
        /// Dated after the overview, or before the result that it follows. It displaces nothing.
        ClockDoubtful = "clock-doubtful",
        TooOld = "too-old",
        NotHeardOf = "not-heard-of",
        /// From a newer version of Voorzorg.
        Newer = "newer",
        VaultLeft = "vault-left",
        CompanionOnly = "companion-only",
        LeftoversOnly = "leftovers-only",
        Gone = "gone",
        NotFound = "not-found",
    }
}

impl RowState {
    /// The exit code that stands for it.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            RowState::AntivirusFound | RowState::Managed | RowState::BeingReplaced => FOUND,
            RowState::Unrecognised
            | RowState::CouldNotLook
            | RowState::Damaged
            | RowState::PerhapsCopy
            | RowState::SetUpAnew
            | RowState::ClockDoubtful
            | RowState::TooOld
            | RowState::NotHeardOf
            | RowState::Newer => NOT_KNOWN,
            RowState::VaultLeft | RowState::CompanionOnly | RowState::LeftoversOnly => OTHER,
            RowState::Gone | RowState::NotFound => NOTHING,
        }
    }
}

impl From<ComputerState> for RowState {
    fn from(state: ComputerState) -> RowState {
        match state {
            ComputerState::AntivirusFound => RowState::AntivirusFound,
            ComputerState::Managed => RowState::Managed,
            ComputerState::BeingReplaced => RowState::BeingReplaced,
            ComputerState::Unrecognised => RowState::Unrecognised,
            ComputerState::CouldNotLook => RowState::CouldNotLook,
            ComputerState::VaultLeft => RowState::VaultLeft,
            ComputerState::CompanionOnly => RowState::CompanionOnly,
            ComputerState::LeftoversOnly => RowState::LeftoversOnly,
            ComputerState::Gone => RowState::Gone,
            ComputerState::NotFound => RowState::NotFound,
        }
    }
}

const FOUND: u8 = 10;
const NOT_KNOWN: u8 = 20;
const OTHER: u8 = 11;
const NOTHING: u8 = 0;

/// In seconds.
const DAY: i64 = 24 * 60 * 60;
/// No result counts for longer, whatever is asked: half a year.
pub const LONGEST_AGE_DAYS: u32 = 183;
/// How long a result counts where nothing else is asked.
pub const USUAL_AGE_DAYS: u32 = 30;

/// What a person typed into a result.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Who {
    pub label: Option<String>,
    pub name: Option<String>,
    pub organisation: Option<String>,
}

/// One undamaged result as it was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedIn {
    pub id: ResultId,
    pub who: Who,
    pub identity: Identity,
    /// Without its evidence, which no overview shows.
    pub result: ComputerResult,
}

id_enum! {
    /// What is wrong with a file.
    pub enum Flaw {
        /// Its hashes do not fit its data or its page.
        Changed = "changed",
        /// Its data are not whole.
        CutOff = "cut-off",
        TooLarge = "too-large",
        /// The system did not let it be read.
        Unreadable = "unreadable",
    }
}

/// What one file that looks like a result holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    Result(Box<HandedIn>),
    /// With the label that it states.
    Damaged {
        label: Option<String>,
        flaw: Flaw,
    },
    /// From a newer version of Voorzorg, with the label that it states.
    Newer {
        label: Option<String>,
    },
}

/// One file that was handed in. Its name means nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFile {
    pub name: String,
    pub content: Content,
}

/// What an overview is asked about.
#[derive(Debug, Clone, Copy)]
pub struct OverviewQuery<'a> {
    /// The moment that it is about.
    pub at: Timestamp,
    /// How many days a result counts; never more than [`LONGEST_AGE_DAYS`].
    pub max_age_days: u32,
    pub list: Option<&'a ComputerList>,
    /// The round that the results were gathered for.
    pub round: Option<&'a RoundKey>,
    /// The version of the data that this Voorzorg has.
    pub catalogue_version: &'a str,
    /// Not every file could be listed.
    pub is_partial: bool,
}

/// What is worth knowing about a row beside its state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum RowRemark {
    /// Made with older data than this Voorzorg has.
    OldCatalogue { version: String },
    /// The label is not on the list. The nearest one is only a suggestion.
    NotOnList { near: Option<String> },
    /// An earlier result of this computer has another label.
    OtherLabel { label: String },
    /// Another row has the same label.
    LabelTwice,
    /// Made for another round. It does not count for a computer on the list.
    OtherRound,
    /// Made for another organisation. It does not count for a computer on the list.
    OtherOrganisation,
    /// Made without the round.
    NoRound,
    /// Another installation on the same computer handed in as well.
    SameDevice,
    /// The same installation handed in from another computer: a copied profile.
    SameInstallation,
    /// A newer scan could not look everywhere.
    CouldNotLookSince { at: Timestamp },
    /// The same result was handed in as several files.
    SeveralFiles { count: usize },
    /// The decision cannot be followed, since the earlier results are not the older ones.
    DecisionNotFollowed,
    /// The words of the decision say nothing that is known.
    DecisionNotUnderstood,
    /// Retired by decision, and it still hands in.
    RetiredButReports,
    /// What was found was accepted until a day that has passed.
    NoLongerAccepted,
    /// What is wrong with the file.
    Flawed { flaw: Flaw },
}

/// One computer, or one file or label that stands for one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// As it stands on the list, or else as it was typed.
    pub label: Option<String>,
    pub is_listed: bool,
    pub state: RowState,
    /// What else holds, by precedence.
    pub also: Vec<RowState>,
    /// Whether it counts for the whole; not if it is retired and silent.
    pub counts: bool,
    /// The place in [`Overview::results`] of the result that the state rests on.
    pub answer: Option<usize>,
    /// The places of every result of this computer, newest first.
    pub history: Vec<usize>,
    pub remarks: Vec<RowRemark>,
    /// The places in [`Overview::files`].
    pub files: Vec<usize>,
}

/// The files of results that count as no computer of the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct NotCounted {
    /// From practice.
    pub practice: usize,
    /// About a folder.
    pub folder: usize,
}

/// What many results say together.
#[derive(Debug, Clone)]
pub struct Overview {
    pub rows: Vec<Row>,
    pub results: Vec<HandedIn>,
    /// The names of the files, in the order in which they were given.
    pub files: Vec<String>,
    pub not_counted: NotCounted,
    pub has_list: bool,
    /// Not every file could be listed, so nobody knows what they say.
    pub is_partial: bool,
}

impl Overview {
    /// 10 if any row says 10, else 20, else 11, else 0. Without a list nobody knows who is missing: 20.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        let says = |code: u8| {
            let mut rows = self.rows.iter();
            rows.any(|row| row.counts && row.state.exit_code() == code)
        };
        if says(FOUND) {
            FOUND
        } else if !self.has_list || self.is_partial || says(NOT_KNOWN) {
            NOT_KNOWN
        } else if says(OTHER) {
            OTHER
        } else {
            NOTHING
        }
    }

    /// The rows of which nothing was heard.
    pub fn silent(&self) -> impl Iterator<Item = &Row> {
        self.rows
            .iter()
            .filter(|row| row.counts && row.state == RowState::NotHeardOf)
    }
}

#[cfg(test)]
mod tests;
