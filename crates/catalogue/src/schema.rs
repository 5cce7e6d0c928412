//! The JSON Schemas of the catalogue files: generated from the Rust types, and embedded from
//! `catalogue/schema/` without their descriptions. A test ensures that both are the same.

use std::sync::OnceLock;

use serde_json::Value;

use voorzorg_domain::catalogue::{Alternative, Recipe};

use crate::raw::{CatalogueFile, ClaimsFile, ProductFile, SourcesFile};

/// A kind of file that has a schema.
pub(crate) trait Described {
    /// Its embedded schema, parsed once. Generating it would take longer than reading all files.
    fn schema() -> &'static Value;
}

macro_rules! described {
    ($($file:ident = $name:literal),+ $(,)?) => {
        $(
            impl Described for $file {
                fn schema() -> &'static Value {
                    static SCHEMA: OnceLock<Value> = OnceLock::new();
                    SCHEMA.get_or_init(|| shipped(include_str!(concat!(
                        env!("OUT_DIR"),
                        "/",
                        $name
                    ))))
                }
            }
        )+

        /// Every generated schema with the name of its file in `catalogue/schema/`.
        #[must_use]
        pub fn schemas() -> Vec<(&'static str, Value)> {
            vec![$(($name, schemars::schema_for!($file).to_value())),+]
        }
    };
}

described!(
    Alternative = "alternative.json",
    CatalogueFile = "catalogue.json",
    ClaimsFile = "claims.json",
    ProductFile = "product.json",
    Recipe = "recipe.json",
    SourcesFile = "sources.json",
);

/// A test ensures that each embedded schema can be parsed.
fn shipped(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}
