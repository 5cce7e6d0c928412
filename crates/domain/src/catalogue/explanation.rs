//! Where statements about the precaution come from, who says them and to whom they are told. It may not
//! know their words.

use serde::{Deserialize, Serialize};

use super::{ClaimId, SourceId};

/// How an address was seen when the catalogue was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AddressSeen {
    /// The page was seen under this address.
    Page,
    /// The address stood in another document; the page itself was not seen.
    Cited,
    /// Remembered or derived: check before a release.
    Remembered,
}

/// Where a claim comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: SourceId,
    /// A proper name; empty for a document that does not show who published it.
    pub publisher: String,
    /// The date of the document: `2018-05-15`, `2018-05`, or `None` when it shows none.
    pub dated: Option<String>,
    /// `None` for a document that has no address we know.
    pub address: Option<String>,
    pub seen: AddressSeen,
    /// When the address was last looked at, `2026-11-23`.
    pub seen_on: String,
}

/// What the document does with a claim (I9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ClaimStatus {
    /// It stands there.
    Stated,
    /// It was made unreadable; we do not know what it says.
    Withheld,
    /// It is not in the document.
    NotStated,
    /// We read it so; it does not stand there in those words.
    OurReading,
}

impl ClaimStatus {
    /// All of them.
    pub const ALL: [ClaimStatus; 4] = [
        ClaimStatus::Stated,
        ClaimStatus::Withheld,
        ClaimStatus::NotStated,
        ClaimStatus::OurReading,
    ];

    /// The name used in files and messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            ClaimStatus::Stated => "stated",
            ClaimStatus::Withheld => "withheld",
            ClaimStatus::NotStated => "not-stated",
            ClaimStatus::OurReading => "our-reading",
        }
    }
}

/// Who says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Speaker {
    /// The cabinet, through the minister.
    Minister,
    /// The Dutch intelligence and security services, cited by the minister.
    Services,
    /// Kaspersky.
    Kaspersky,
    /// The memo, whose author is not shown.
    Memo,
    /// The analysis of the NCTV, as summarised in the memo.
    Analysis,
    /// A later letter or answer to parliament.
    Parliament,
    /// The press.
    Press,
    /// Voorzorg itself: a gap that we state, or our own reading.
    Voorzorg,
}

impl Speaker {
    /// All of them.
    pub const ALL: [Speaker; 8] = [
        Speaker::Minister,
        Speaker::Services,
        Speaker::Kaspersky,
        Speaker::Memo,
        Speaker::Analysis,
        Speaker::Parliament,
        Speaker::Press,
        Speaker::Voorzorg,
    ];

    /// The name used in files and messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Speaker::Minister => "minister",
            Speaker::Services => "services",
            Speaker::Kaspersky => "kaspersky",
            Speaker::Memo => "memo",
            Speaker::Analysis => "analysis",
            Speaker::Parliament => "parliament",
            Speaker::Press => "press",
            Speaker::Voorzorg => "voorzorg",
        }
    }
}

/// The reader's own group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    Government,
    Vital,
    Abdo,
    Other,
}

impl Group {
    /// All groups, in the order in which they are offered.
    pub const ALL: [Group; 4] = [Group::Government, Group::Vital, Group::Abdo, Group::Other];

    /// The name used in files, messages and on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Group::Government => "government",
            Group::Vital => "vital",
            Group::Abdo => "abdo",
            Group::Other => "other",
        }
    }
}

/// The part of the explanation in which a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// What was decided, and for whom.
    Decision,
    /// What it means for one group; see [`Claim::groups`].
    ForYou,
    /// The reasons that the minister gave.
    Reasons,
    /// What the minister and the analysis add: what is not known or not certain.
    Caveats,
    /// What Kaspersky answers.
    Kaspersky,
    /// The analysis of the NCTV.
    Analysis,
    /// What is withheld or not in the documents.
    NotKnown,
    /// What happened later.
    Later,
}

impl Section {
    /// All sections in the order in which they are read.
    pub const ALL: [Section; 8] = [
        Section::ForYou,
        Section::Decision,
        Section::Reasons,
        Section::Caveats,
        Section::Kaspersky,
        Section::Analysis,
        Section::NotKnown,
        Section::Later,
    ];

    /// The name used in files and messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Section::Decision => "decision",
            Section::ForYou => "for-you",
            Section::Reasons => "reasons",
            Section::Caveats => "caveats",
            Section::Kaspersky => "kaspersky",
            Section::Analysis => "analysis",
            Section::NotKnown => "not-known",
            Section::Later => "later",
        }
    }
}

/// One statement about the measure; its sentence stands in `locales/` as `claim-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Claim {
    pub id: ClaimId,
    pub section: Section,
    /// The groups it is shown to; none means all.
    #[serde(default)]
    pub groups: Vec<Group>,
    pub source: SourceId,
    /// Where in the source, as a code; the words stand in `locales/` as `place-<place>`.
    pub place: String,
    pub status: ClaimStatus,
    pub speaker: Speaker,
}
