//! The typed model of what we know: products and their signatures, recipes, alternatives, sources
//! and claims.
//!
//! These are the types only: this module may not know TOML or files.

mod explanation;
mod recipe;

use serde::{Deserialize, Serialize};

pub use explanation::{AddressSeen, Claim, ClaimStatus, Group, Section, Source, Speaker, Summary};
pub use recipe::{
    Check, MsiVerb, Recipe, RecipeAction, RecipeNote, RecipeStep, StepKind, WizardQuestion,
};

use crate::id_enum;
use crate::snapshot::System;

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as written in files.
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
    /// A summary of claims, such as `reasons`.
    SummaryId
);
id_type!(
    /// An alternative protection.
    AlternativeId
);

id_enum! {
    /// What kind of software a product is, in the order in which findings are listed.
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub enum ProductKind {
        Antivirus = "antivirus",
        Management = "management",
        Companion = "companion",
        OnDemand = "on-demand",
    }
}

id_enum! {
    /// How a product relates to the precaution of 2018.
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub enum Precaution {
        /// It is the kind of software that the precaution is about.
        Covered = "covered",
        /// The precaution says that it is not about this.
        NotCovered = "not-covered",
        /// The precaution does not name it.
        Grey = "grey",
    }
}

id_enum! {
    /// How much a piece of evidence carries.
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub enum Weight {
        /// Something was installed once; never more than a leftover.
        Trace = "trace",
        /// Counts together with a second one from another source.
        Supporting = "supporting",
        /// Enough by itself.
        Conclusive = "conclusive",
    }
}

/// How sure the fact is that a signature rests on, in the words of `docs/facts/README.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    High,
    Medium,
    Low,
    /// Background knowledge, not confirmed: supporting at the most.
    Unconfirmed,
}

/// The kinds of fact that a signature can test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
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
    /// What a product leaves behind; whatever the signature says, it never weighs more than a trace.
    Trace,
}

id_enum! {
    /// The fields of a fact that a condition can test.
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub enum Field {
        /// The visible name; for folders and pending changes the last part of the path.
        Name = "name",
        /// The internal name: registry key, launch label, bundle or receipt identifier.
        Key = "key",
        Publisher = "publisher",
        Version = "version",
        /// Where the thing is or what it starts.
        Path = "path",
        Team = "team",
    }
}

/// One test on one text. There are no regular expressions, so that a reviewer who does not program
/// can read every test.
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
    /// Conditions that must all be met.
    pub all: Vec<Condition>,
    /// Conditions of which none may be met: they exclude known look-alikes.
    pub none: Vec<Condition>,
    pub confidence: Confidence,
    /// What this rests on: a heading below `docs/`, such as `facts/linux.md#kesl`, or the id of a source.
    pub basis: String,
}

/// One product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    pub id: ProductId,
    pub kind: ProductKind,
    pub precaution: Precaution,
    /// Managed centrally: its administrator decides, so explain and hand over, never remove.
    pub managed: bool,
    /// The recipe per system.
    pub recipes: Vec<(System, RecipeId)>,
    pub sources: Vec<SourceId>,
    pub signatures: Vec<Signature>,
}

/// The names by which the vendor filter attributes facts to the vendor: wider than the signatures, but
/// matched as whole words, names or folders.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VendorNames {
    /// The vendor's name in the scripts it is written in, matched as whole words.
    pub vendor_words: Vec<String>,
    /// The vendor's folders, as in [`Matcher::PathBelow`].
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
    /// Words that make a name only a mention, even when the vendor made the thing: names of removal
    /// tools and developer kits.
    pub mention_words: Vec<String>,
    /// Folders in which removals leave settings and data, and from which no program runs.
    pub remains_folders: Vec<String>,
    /// Beginnings of words in the names of things that cannot be read and could be the vendor's.
    pub name_stems: Vec<String>,
    /// Words in such names, alone or before a number.
    pub short_names: Vec<String>,
    /// Beginnings of words that begin like one of `name_stems` and are other makers'.
    pub foreign_names: Vec<String>,
}

/// How an alternative comes to a computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Supply {
    /// Part of the system.
    BuiltIn,
    /// Bought or downloaded.
    Separate,
}

id_enum! {
    /// For whom a protection is meant.
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub enum UsedFor {
        Home = "home",
        Organisation = "organisation",
    }
}

/// `alternatives/<id>.toml`: one other protection. Alphabetical, never ranked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Alternative {
    /// The name of this file without `.toml`.
    pub id: AlternativeId,
    /// The product's own name; names are not translated.
    pub name: String,
    pub supply: Supply,
    pub systems: Vec<System>,
    /// The systems of these on which it protects all the time; only there can it be "ready".
    pub real_time: Vec<System>,
    /// The source that is its own page.
    pub page: SourceId,
    /// How Windows Security Center names it, as whole words.
    #[serde(default)]
    pub security_center_names: Vec<String>,
    /// The Linux packages it is recognised by.
    #[serde(default)]
    pub packages: Vec<String>,
    /// For whom it was seen to be meant.
    #[serde(default)]
    pub used_for: Vec<UsedFor>,
    /// For whom it was seen not to be meant.
    #[serde(default)]
    pub not_for: Vec<UsedFor>,
    /// The maker's head office was seen to be in the European Union, and so its owner's.
    #[serde(default)]
    pub maker_in_eu: bool,
}

/// All knowledge of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalogue {
    /// The version, as shown in the app and recorded in every journal.
    pub version: String,
    /// The day up to which the facts were gathered, `2026-11-23`.
    pub dated: String,
    pub vendor: VendorNames,
    /// Groups in which a security officer has to agree before anything is removed.
    pub officer_groups: Vec<Group>,
    pub licensees: Vec<Licensee>,
    pub products: Vec<Product>,
    pub recipes: Vec<Recipe>,
    pub alternatives: Vec<Alternative>,
    pub sources: Vec<Source>,
    pub claims: Vec<Claim>,
    pub summaries: Vec<Summary>,
}

/// A product of another maker in which an engine of the vendor's is or was, or is said to be. It is named
/// where it is seen, and counts for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Licensee {
    /// Whole words, one of which is in the name of the product in a list of programs.
    pub names: Vec<String>,
    /// The product's own folders. What stands in one is the product's, whoever made it.
    #[serde(default)]
    pub folders: Vec<String>,
    /// Identifiers of its parts on macOS.
    #[serde(default)]
    pub identifiers: Vec<String>,
    /// What this rests on: a heading of the facts, as a link below `docs/`.
    pub basis: String,
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
    pub fn claim(&self, id: &ClaimId) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == *id)
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
