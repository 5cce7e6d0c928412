//! The JSON Schemas of the files, made from the raw types. It may not know any file on disk.

use schemars::JsonSchema;
use serde_json::Value;

use crate::raw::{
    AlternativeFile, CatalogueFile, ClaimsFile, ProductFile, RecipeFile, SourcesFile,
};

/// Every schema with the name of its file in `catalogue/schema/`.
#[must_use]
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("alternative.json", schema::<AlternativeFile>()),
        ("catalogue.json", schema::<CatalogueFile>()),
        ("claims.json", schema::<ClaimsFile>()),
        ("product.json", schema::<ProductFile>()),
        ("recipe.json", schema::<RecipeFile>()),
        ("sources.json", schema::<SourcesFile>()),
    ]
}

pub(crate) fn schema<T: JsonSchema>() -> Value {
    schemars::schema_for!(T).to_value()
}
