//! The typed model of what we know: products and their signatures, recipes, alternatives, sources
//! and claims.
//!
//! This module says what knowledge *is*, never where it is kept: it may not know TOML or any file.

use serde::{Deserialize, Serialize};

use crate::snapshot::System;

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as it stands in files.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }
    };
}

id_type!(
    /// A product in the catalogue; also the stem of its message ids and its fixtures.
    ProductId
);
id_type!(
    /// A signature, unique within the whole catalogue: `product/signature`.
    SignatureId
);
id_type!(
    /// A recipe: the ordered steps for one product family on one system.
    RecipeId
);
id_type!(
    /// A step within a recipe; also the stem of its message ids.
    StepId
);
id_type!(
    /// A source: a document or page with an address.
    SourceId
);
id_type!(
    /// A claim about the measure, such as `A06`.
    ClaimId
);
id_type!(
    /// An alternative protection.
    AlternativeId
);

/// What kind of software a product is (R26).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProductKind {
    Antivirus,
    Companion,
    Management,
    OnDemand,
}

impl ProductKind {
    /// The name used in files, messages and `scan --json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            ProductKind::Antivirus => "antivirus",
            ProductKind::Companion => "companion",
            ProductKind::Management => "management",
            ProductKind::OnDemand => "on-demand",
        }
    }
}

/// How a product relates to the precaution of 2018.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precaution {
    /// It is the kind of software that the precaution is about.
    Covered,
    /// The precaution says that it is not about this.
    NotCovered,
    /// The precaution does not name it.
    Grey,
}

impl Precaution {
    /// All of them.
    pub const ALL: [Precaution; 3] = [
        Precaution::Covered,
        Precaution::NotCovered,
        Precaution::Grey,
    ];

    /// The name used in files, messages and `scan --json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Precaution::Covered => "covered",
            Precaution::NotCovered => "not-covered",
            Precaution::Grey => "grey",
        }
    }
}

/// How much a piece of evidence carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Something was here once; never more than a leftover.
    Trace,
    /// Counts together with a second one from another source.
    Supporting,
    /// Enough by itself.
    Conclusive,
}

impl Weight {
    /// All of them.
    pub const ALL: [Weight; 3] = [Weight::Trace, Weight::Supporting, Weight::Conclusive];

    /// The name used in files, messages and `scan --json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Weight::Trace => "trace",
            Weight::Supporting => "supporting",
            Weight::Conclusive => "conclusive",
        }
    }
}

/// How sure the fact sheet is of the fact that a signature rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    High,
    Medium,
    Low,
    /// Background knowledge, not confirmed: supporting at the most (R5).
    Unconfirmed,
}

/// The kinds of fact that a signature can look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    UninstallEntry,
    VendorKey,
    Service,
    Driver,
    Process,
    SecurityProduct,
    AppBundle,
    LaunchItem,
    SystemExtension,
    Receipt,
    Package,
    Unit,
    Folder,
    PendingRestart,
    /// What stays behind; whatever the signature says, it never weighs more than a trace.
    Trace,
}

/// The fields of a fact that a condition can test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The visible name; for folders and pending changes the last part of the path.
    Name,
    /// The internal name: registry key, launch label, bundle or receipt identifier.
    Key,
    Publisher,
    Version,
    /// Where the thing is or what it starts.
    Path,
    Team,
}

impl Field {
    /// All of them, in order.
    pub const ALL: [Field; 6] = [
        Field::Name,
        Field::Key,
        Field::Publisher,
        Field::Version,
        Field::Path,
        Field::Team,
    ];
}

/// One test on one field. There are no regular expressions: what stands here can be read aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matcher {
    /// The whole text, without regard to case.
    Equals(String),
    /// One of these whole texts, without regard to case.
    OneOf(Vec<String>),
    /// Begins with this text, which must end at the end of a word.
    StartsWith(String),
    /// Contains this text as whole words.
    WholeWord(String),
    /// Contains one of these texts as whole words.
    AnyWord(Vec<String>),
    /// This text followed by a version and nothing else: `AVP` matches `AVP21.3`.
    ThenVersion(String),
    /// Lies below this folder (whole path parts).
    PathBelow(String),
}

/// One field with one test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    pub field: Field,
    pub matcher: Matcher,
}

/// One way in which a product shows itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub id: SignatureId,
    pub weight: Weight,
    pub system: System,
    pub fact: FactKind,
    /// All of these hold.
    pub all: Vec<Condition>,
    /// None of these holds: known look-alikes stay out.
    pub none: Vec<Condition>,
    pub confidence: Confidence,
    /// The row of the fact sheet that this rests on.
    pub row: String,
}

/// One product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    pub id: ProductId,
    pub kind: ProductKind,
    pub precaution: Precaution,
    /// Looked after centrally: explain and hand over, never remove (R7, R13).
    pub managed: bool,
    /// The recipe per system.
    pub recipes: Vec<(System, RecipeId)>,
    pub sources: Vec<SourceId>,
    pub signatures: Vec<Signature>,
}

/// What a collector keeps: wider than the signatures, but anchored (no fragments).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Net {
    /// The vendor's name in the scripts it is written in, matched as whole words.
    pub vendor_words: Vec<String>,
    /// Folders of the vendor's, as in [`Matcher::PathBelow`].
    pub folders: Vec<String>,
    /// Names of the vendor's registry key below `SOFTWARE`.
    pub registry_keys: Vec<String>,
    /// Whole names of services and drivers.
    pub services: Vec<String>,
    /// Names of services and drivers that a version follows.
    pub versioned_services: Vec<String>,
    /// Whole words within the names of services and drivers.
    pub service_words: Vec<String>,
    /// Whole names of processes that count wherever they run.
    pub processes: Vec<String>,
    /// Whole names of Linux packages, units and init scripts.
    pub packages: Vec<String>,
    /// Beginnings of reverse-domain identifiers, such as `com.kaspersky`.
    pub identifiers: Vec<String>,
    /// Apple team identifiers.
    pub teams: Vec<String>,
}

/// What happens in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// The person makes something ready and tells us.
    Prepare,
    /// A replacement is ready (R8).
    Replace,
    /// The product's own uninstaller does its work.
    Remove,
    /// The machine starts again.
    Restart,
    /// The replacement is switched on or installed.
    Protect,
}

/// What the app can do for the person in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecipeAction {
    /// Start the product's own uninstaller, or open the system's list of apps where that is refused.
    StartUninstaller,
    /// Show the exact command, to copy (R10).
    ShowRemovalCommand,
    /// Open the system's own security page.
    OpenSecurityPage,
}

/// When a step counts as done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecipeCheck {
    /// The person says so; never more than "told by you" (I4).
    Told,
    /// The replacement is ready: seen, or told by the person (R8).
    ReplacementReady,
    /// A later snapshot shows that the product is gone, or gone but for the restart.
    Removed,
    /// A later snapshot comes from a later start of the machine and shows that the product is gone.
    RestartedAndGone,
    /// A later snapshot shows that something protects this computer.
    Protected,
}

/// One step of a recipe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipeStep {
    pub id: StepId,
    pub kind: StepKind,
    pub action: Option<RecipeAction>,
    pub check: RecipeCheck,
    pub optional: bool,
    /// Whether the person can take the step back afterwards.
    pub undoable: bool,
}

/// Which verb Windows Installer is started with (R9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MsiVerb {
    /// `/X`: remove.
    Remove,
    /// `/I`: the product's own maintenance window, which also offers removal.
    Maintain,
}

/// The ordered steps for one product family on one system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipe {
    pub id: RecipeId,
    pub system: System,
    pub steps: Vec<RecipeStep>,
    /// The verb to start Windows Installer with, whatever verb the entry has registered.
    pub msi_verb: Option<MsiVerb>,
    /// Folders in which a registered uninstall program may stand.
    pub program_folders: Vec<String>,
    /// Packages in the order in which they are removed.
    pub packages: Vec<String>,
}

/// How an alternative comes to a computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Supply {
    /// Part of the system.
    BuiltIn,
    /// Bought or downloaded.
    Separate,
}

/// One other protection. Alphabetical, never ranked (R18).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    pub id: AlternativeId,
    /// The product's own name; names are not translated.
    pub name: String,
    pub supply: Supply,
    pub systems: Vec<System>,
    /// Whether it protects all the time on each of `systems`; only then can it be "ready" (R8).
    pub real_time: Vec<System>,
    pub page: SourceId,
    /// How Windows Security Center names it, as whole words (R18).
    pub security_center_names: Vec<String>,
    /// The real Linux packages it is recognised by (R18).
    pub packages: Vec<String>,
}

/// How an address was seen when the catalogue was made (R17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// The reader's own group (precaution-facts A05 to A10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// One statement about the measure; its sentence stands in `locales/` under its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub id: ClaimId,
    pub section: Section,
    /// The groups it is shown to; empty means all.
    pub groups: Vec<Group>,
    pub source: SourceId,
    /// Where in the source, as a code; the words stand in `locales/` as `place-<code>`.
    pub place: String,
    pub status: ClaimStatus,
    pub speaker: Speaker,
}

/// Everything we know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalogue {
    /// The version shown in the app and kept in every journal.
    pub version: String,
    /// The day up to which the facts were gathered, `2026-11-23`.
    pub dated: String,
    pub net: Net,
    pub products: Vec<Product>,
    pub recipes: Vec<Recipe>,
    pub alternatives: Vec<Alternative>,
    pub sources: Vec<Source>,
    pub claims: Vec<Claim>,
}

impl Catalogue {
    #[must_use]
    pub fn product(&self, id: &ProductId) -> Option<&Product> {
        self.products.iter().find(|product| product.id == *id)
    }

    #[must_use]
    pub fn recipe(&self, id: &RecipeId) -> Option<&Recipe> {
        self.recipes.iter().find(|recipe| recipe.id == *id)
    }

    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    #[must_use]
    pub fn alternative(&self, id: &AlternativeId) -> Option<&Alternative> {
        self.alternatives
            .iter()
            .find(|alternative| alternative.id == *id)
    }

    /// The recipe for `product` on `system`.
    #[must_use]
    pub fn recipe_for(&self, product: &ProductId, system: System) -> Option<&Recipe> {
        let product = self.product(product)?;
        let (_, id) = product.recipes.iter().find(|(of, _)| *of == system)?;
        self.recipe(id)
    }
}
