//! The files whose text differs from the domain's own types. Recipes, alternatives and claims are
//! read as the domain has them. This module may not judge what a file says.

use schemars::JsonSchema;
use serde::Deserialize;
use voorzorg_domain::catalogue::{
    AddressSeen, Claim, Confidence, FactKind, Field, Precaution, ProductId, ProductKind, RecipeId,
    SourceId, Weight,
};
use voorzorg_domain::snapshot::System;

/// `catalogue.toml`: the version, and what a scan keeps.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct CatalogueFile {
    /// The version of the file format.
    pub format: u16,
    /// The version of the knowledge: year, month, number.
    pub version: String,
    /// The day up to which the facts were gathered.
    pub dated: String,
    pub net: Net,
    /// What must be shown as not recognised: it bears the name, and is no product that we know.
    #[serde(default)]
    pub unrecognised: Vec<Sample>,
    /// What must not be kept: it is not the vendor's.
    #[serde(default)]
    pub unrelated: Vec<Sample>,
}

/// What a scan keeps of the vendor's as a whole: wider than the signatures, but anchored. The names of one
/// product stand in its own file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Net {
    /// The vendor's name in the scripts it is written in, matched as whole words.
    pub vendor_words: Vec<String>,
    /// Folders of the vendor's.
    pub folders: Vec<String>,
    /// Names of the vendor's registry key below SOFTWARE.
    pub registry_keys: Vec<String>,
    /// Whole words within the names of services and drivers.
    pub service_words: Vec<String>,
    /// Beginnings of reverse-domain identifiers.
    pub identifiers: Vec<String>,
    /// Apple team identifiers.
    pub teams: Vec<String>,
    /// Words that make a name no more than a mention, whoever made what bears it.
    pub mention_words: Vec<String>,
}

/// `products/<id>.toml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ProductFile {
    /// The name of this file without `.toml`; also the stem of its message ids and fixtures.
    pub id: ProductId,
    pub kind: ProductKind,
    /// Whether the precaution of 2018 is about this kind of software.
    pub precaution: Precaution,
    /// Looked after centrally: explain and hand over, never remove.
    #[serde(default)]
    pub managed: bool,
    /// The recipe per system.
    #[serde(default)]
    pub recipes: Vec<RecipeFor>,
    /// Why an antivirus product that nobody else looks after has no recipe on a system it claims.
    pub no_recipe: Option<NoRecipe>,
    /// What the facts in this file rest on.
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// Systems on which nothing is known to stay behind of it; no fixture with its remains is asked for.
    #[serde(default)]
    pub no_remains: Vec<System>,
    /// Names that are this vendor's and no other's. They join what a scan keeps.
    #[serde(default)]
    pub own_names: OwnNames,
    /// What must be recognised as this product and no other. Each combination is a fact by itself.
    #[serde(default)]
    pub example: Vec<Sample>,
    /// What only looks like this product, and must never be recognised as it.
    #[serde(default)]
    pub look_alike: Vec<Sample>,
    /// What is never this product, for every signature of one kind of fact.
    #[serde(default)]
    pub never: Vec<Never>,
    #[serde(default)]
    pub signature: Vec<Signature>,
}

/// The names that one product adds to what a scan keeps.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct OwnNames {
    /// Whole names of services and drivers.
    pub services: Vec<String>,
    /// Names of services and drivers that a version follows.
    pub versioned_services: Vec<String>,
    /// Whole names of processes that count wherever they run.
    pub processes: Vec<String>,
    /// Whole names of Linux packages, units and init scripts.
    pub packages: Vec<String>,
}

/// Facts as a scan could find them: one for each combination of the texts. The fields mean what they
/// mean in a condition.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Sample {
    pub system: System,
    pub fact: FactKind,
    #[serde(default)]
    pub name: Vec<String>,
    #[serde(default)]
    pub key: Vec<String>,
    #[serde(default)]
    pub publisher: Vec<String>,
    #[serde(default)]
    pub version: Vec<String>,
    #[serde(default)]
    pub path: Vec<String>,
    #[serde(default)]
    pub team: Vec<String>,
}

impl Sample {
    /// The texts of each field.
    pub(crate) fn texts(&self) -> [(Field, &Vec<String>); 6] {
        [
            (Field::Name, &self.name),
            (Field::Key, &self.key),
            (Field::Publisher, &self.publisher),
            (Field::Version, &self.version),
            (Field::Path, &self.path),
            (Field::Team, &self.team),
        ]
    }
}

/// Why a product has no recipe: its steps have not been written, or how it is removed has not been
/// confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum NoRecipe {
    NotWritten,
    NotConfirmed,
}

/// Look-alikes that every signature of one kind of fact keeps out.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Never {
    pub fact: FactKind,
    /// A fact that passes one of these is not this product's.
    pub any: Vec<Condition>,
}

/// Which recipe removes a product on one system.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RecipeFor {
    pub system: System,
    pub recipe: RecipeId,
}

/// One way in which a product shows itself.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Signature {
    /// Unique within the product.
    pub id: String,
    pub weight: Weight,
    pub system: System,
    pub fact: FactKind,
    /// All of these hold.
    pub all: Vec<Condition>,
    /// None of these holds: known look-alikes stay out.
    #[serde(default)]
    pub none: Vec<Condition>,
    /// How sure the fact is; `unconfirmed` never weighs more than supporting.
    pub confidence: Confidence,
    /// What this rests on: a heading of the facts, as a link below `docs/`
    /// (`facts/linux.md#kesl`), or the id of a source.
    pub basis: String,
}

/// One field with exactly one test.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("minProperties" = 2, "maxProperties" = 2))]
pub(crate) struct Condition {
    pub field: Field,
    /// The whole text, without regard to case.
    pub equals: Option<String>,
    /// One of these whole texts, without regard to case.
    pub one_of: Option<Vec<String>>,
    /// Begins with these whole words.
    pub starts_with: Option<String>,
    /// Contains these whole words.
    pub whole_word: Option<String>,
    /// Contains one of these as whole words.
    pub any_word: Option<Vec<String>>,
    /// This text followed by a version and nothing else.
    pub then_version: Option<String>,
    /// Lies below this folder.
    pub path_below: Option<String>,
    /// Names this as a whole word, in any script of the net.
    pub names: Option<Named>,
}

/// Who can be named in every script that the net knows.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Named {
    Vendor,
}

/// `sources.toml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct SourcesFile {
    #[serde(default)]
    pub source: Vec<Source>,
}

/// One document or page. Where it shows no publisher, date or address, the file says so.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Source {
    pub id: SourceId,
    /// Who published it; a proper name.
    pub publisher: Option<String>,
    /// The document does not show who published it.
    #[serde(default)]
    pub no_publisher: bool,
    /// The date of the document: a day or a month.
    pub dated: Option<String>,
    /// The document shows no date.
    #[serde(default)]
    pub undated: bool,
    pub address: Option<String>,
    /// No address is known.
    #[serde(default)]
    pub no_address: bool,
    /// How the address was seen.
    pub seen: AddressSeen,
    /// The day on which it was last looked at.
    pub seen_on: String,
}

/// `claims.toml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ClaimsFile {
    #[serde(default)]
    pub claim: Vec<Claim>,
}
