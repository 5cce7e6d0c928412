//! The parsed files of a catalogue, each with its name. This module may not know where they come from,
//! nor validate them.

use voorzorg_domain::catalogue::{Alternative, Recipe};

use crate::raw::{CatalogueFile, ClaimsFile, ProductFile, SourcesFile};

/// The version of the file format that this code reads.
pub const FORMAT: u16 = 1;

/// Parsed files. Those that exist many times come with their name within the catalogue.
#[derive(Debug, Default)]
pub(crate) struct Files {
    pub catalogue: Option<CatalogueFile>,
    pub products: Vec<(String, ProductFile)>,
    pub recipes: Vec<(String, Recipe)>,
    pub alternatives: Vec<(String, Alternative)>,
    pub sources: Option<SourcesFile>,
    pub claims: Option<ClaimsFile>,
}
