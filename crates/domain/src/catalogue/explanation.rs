//! Statements about the precaution: their source, their speaker and the groups they are shown to. The
//! sentences are in `locales/`.

use serde::{Deserialize, Serialize};

use super::{ClaimId, SourceId, SummaryId};
use crate::id_enum;

/// How an address was seen when the catalogue was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AddressSeen {
    /// The address was opened in a browser, and showed the page.
    Opened,
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
    /// A proper name; empty when the document does not show who published it.
    pub publisher: String,
    /// The date of the document: `2018-05-15`, `2018-05`, or `None` when it shows none.
    pub dated: Option<String>,
    /// `None` for a document that has no address we know.
    pub address: Option<String>,
    pub seen: AddressSeen,
    /// The day on which the address was last checked, `2026-11-23`.
    pub seen_on: String,
}

id_enum! {
    /// What the document does with a claim (I9).
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub enum ClaimStatus {
        /// It stands there.
        Stated = "stated",
        /// It was made unreadable; we do not know what it says.
        Withheld = "withheld",
        /// The document that we have breaks off there.
        CutOff = "cut-off",
        /// It is not in the document.
        NotStated = "not-stated",
        /// We read it so; it does not stand there in those words.
        OurReading = "our-reading",
    }
}

id_enum! {
    /// Who says it.
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub enum Speaker {
        /// The cabinet, through the minister.
        Minister = "minister",
        /// The Dutch intelligence and security services, cited by the minister.
        Services = "services",
        /// Kaspersky.
        Kaspersky = "kaspersky",
        /// The memo, whose author is not shown.
        Memo = "memo",
        /// The analysis of the NCTV, as summarised in the memo.
        Analysis = "analysis",
        /// A later letter or answer to parliament.
        Parliament = "parliament",
        /// A court in the Netherlands.
        Court = "court",
        /// A government of another country.
        Abroad = "abroad",
        /// The press.
        Press = "press",
        /// Voorzorg itself: a gap that we state, or our own reading.
        Voorzorg = "voorzorg",
    }
}

id_enum! {
    /// The reader's own group (claims A05 to A10), in the order in which they are offered.
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub enum Group {
        Government = "government",
        Vital = "vital",
        /// A company that falls under the ABDO, the security requirements of Defence.
        Abdo = "abdo",
        /// A company that falls under the ABRO, those of the whole central government since 2026.
        Abro = "abro",
        Other = "other",
    }
}

id_enum! {
    /// The part of the explanation in which a claim stands, in the order in which they are read.
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub enum Section {
        /// What it means for one group; see [`Claim::groups`].
        ForYou = "for-you",
        /// What was decided, and for whom.
        Decision = "decision",
        /// The reasons that the minister gave.
        Reasons = "reasons",
        /// What the minister and the analysis add: what is not known or not certain.
        Caveats = "caveats",
        /// What Kaspersky answers.
        Kaspersky = "kaspersky",
        /// The analysis of the NCTV.
        Analysis = "analysis",
        /// What is withheld or not in the documents.
        NotKnown = "not-known",
        /// What happened later, in the Netherlands and at Kaspersky.
        Later = "later",
        /// What other countries did: their rules, not Dutch ones.
        Elsewhere = "elsewhere",
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

/// What stands first in the explanation: a few sentences that join claims, and say no more than they do.
/// The text stands in `locales/` as `summary-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Summary {
    pub id: SummaryId,
    /// The groups it is shown to; none means all.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// The claims it joins, and so its sources.
    pub claims: Vec<ClaimId>,
}
