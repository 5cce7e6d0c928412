//! Types for the files whose form differs from the domain's types. Recipes, alternatives and claims are
//! parsed into the domain's types directly. This module validates nothing.

use schemars::JsonSchema;
use serde::Deserialize;
use voorzorg_domain::catalogue::{
    AddressSeen, Claim, Confidence, FactKind, Field, Group, Licensee, Precaution, ProductId,
    ProductKind, RecipeId, SourceId, Summary, Weight,
};
use voorzorg_domain::snapshot::System;

/// `catalogue.toml`: the version, and the names for the vendor filter.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct CatalogueFile {
    /// The version of the file format.
    pub format: u16,
    /// The version of the knowledge: year, month, number.
    pub version: String,
    /// The day up to which the facts were gathered.
    pub dated: String,
    /// Groups in which a security officer has to agree before anything is removed.
    pub officer_groups: Vec<Group>,
    pub vendor: RawVendorNames,
    /// Products of other makers that contain an engine of the vendor's, or did, or are said to.
    #[serde(default)]
    pub licensee: Vec<Licensee>,
    /// Samples that must be shown as unrecognised: they mention the vendor, and are no known product.
    #[serde(default)]
    pub unrecognised: Vec<Sample>,
    /// Samples that a scan must not keep: they are not the vendor's.
    #[serde(default)]
    pub unrelated: Vec<Sample>,
}

/// The names for the vendor filter that belong to no single product: wider than the signatures, but matched
/// as whole words, names or folders. The names of one product are in its own file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawVendorNames {
    /// The vendor's name in the scripts it is written in, matched as whole words.
    pub vendor_words: Vec<String>,
    /// The vendor's folders.
    pub folders: Vec<String>,
    /// Names of the vendor's registry key below SOFTWARE.
    pub registry_keys: Vec<String>,
    /// Whole words within the names of services and drivers.
    pub service_words: Vec<String>,
    /// Beginnings of reverse-domain identifiers.
    pub identifiers: Vec<String>,
    /// Apple team identifiers.
    pub teams: Vec<String>,
    /// Words that make a name only a mention, even when the vendor made the thing.
    pub mention_words: Vec<String>,
    /// Words that make a name that of a tool which manages a product: consoles, plug-ins, connectors.
    pub tool_words: Vec<String>,
    /// Folders in which removals leave settings and data.
    pub remains_folders: Vec<String>,
    /// Beginnings of words in names that could be the vendor's. Only for what cannot be read.
    pub name_stems: Vec<String>,
    /// Words in names that could be the vendor's, alone or before a number. Only for what cannot be read.
    pub short_names: Vec<String>,
    /// Beginnings of words that others use, although they begin like one of `name-stems`.
    pub foreign_names: Vec<String>,
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
    /// Managed centrally: explain and hand over, never remove.
    #[serde(default)]
    pub managed: bool,
    /// The recipe per system.
    #[serde(default)]
    pub recipes: Vec<RecipeFor>,
    /// Why an antivirus product that is not managed has no recipe on a system that it has signatures for.
    pub no_recipe: Option<NoRecipe>,
    /// What the facts in this file rest on.
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// Systems on which it is not known to leave anything behind; no fixture with leftovers is required.
    #[serde(default)]
    pub no_remains: Vec<System>,
    /// Names that only this vendor uses. They are added to the vendor filter.
    #[serde(default)]
    pub own_names: OwnNames,
    /// Samples that must be recognised as this product and no other. Each combination of texts is one fact.
    #[serde(default)]
    pub example: Vec<Sample>,
    /// Samples that only look like this product, and must never be recognised as it.
    #[serde(default)]
    pub look_alike: Vec<Sample>,
    /// Exclusions that apply to every signature for one kind of fact.
    #[serde(default)]
    pub never: Vec<Never>,
    #[serde(default)]
    pub signature: Vec<RawSignature>,
}

/// The names that one product adds to the vendor filter.
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

/// Look-alikes that every signature for one kind of fact excludes.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Never {
    pub fact: FactKind,
    /// A fact that meets one of these conditions is not evidence for this product.
    pub any: Vec<RawCondition>,
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
pub(crate) struct RawSignature {
    /// Unique within the product.
    pub id: String,
    pub weight: Weight,
    pub system: System,
    pub fact: FactKind,
    /// Conditions that must all be met.
    pub all: Vec<RawCondition>,
    /// Conditions of which none may be met: they exclude known look-alikes.
    #[serde(default)]
    pub none: Vec<RawCondition>,
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
pub(crate) struct RawCondition {
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
    /// Contains one of the words of this list of `catalogue.toml`.
    pub names: Option<Named>,
}

/// A list of words in `catalogue.toml` that stands for what they all say.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Named {
    /// `vendor-words`: the vendor's name.
    Vendor,
    /// `tool-words`: a tool that manages a product, and is not the product.
    Tools,
}

/// `sources.toml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct SourcesFile {
    #[serde(default)]
    pub source: Vec<RawSource>,
}

/// One document or page. Where it shows no publisher, date or address, the file says so.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawSource {
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
    /// The day on which the address was last checked.
    pub seen_on: String,
}

/// `claims.toml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ClaimsFile {
    #[serde(default)]
    pub claim: Vec<Claim>,
    #[serde(default)]
    pub summary: Vec<Summary>,
}
