//! The files of a catalogue, read and each with its name. This module may not know where they come from,
//! nor judge what they say.

use voorzorg_domain::catalogue::{Alternative, Recipe};

use crate::raw::{CatalogueFile, ClaimsFile, ProductFile, SourcesFile};

/// The version of the file format that this code reads.
pub const FORMAT: u16 = 1;

/// Files that were read, each with its name.
#[derive(Debug, Default)]
pub(crate) struct Files {
    pub catalogue: Option<CatalogueFile>,
    pub products: Vec<(String, ProductFile)>,
    pub recipes: Vec<(String, Recipe)>,
    pub alternatives: Vec<(String, Alternative)>,
    pub sources: Option<SourcesFile>,
    pub claims: Option<ClaimsFile>,
}
