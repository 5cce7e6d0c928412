//! The catalogue that is built into the product, and the detector made from it.

use voorzorg_catalogue::Problem;
use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::detection::Detector;

use crate::failure::{Failure, FailureCode};

/// The catalogue that the product ships.
///
/// # Errors
/// It cannot be read. A test makes sure that this never happens in a release.
pub fn shipped_catalogue() -> Result<&'static Catalogue, Failure> {
    voorzorg_catalogue::embedded().map_err(unreadable)
}

/// The detector for the shipped catalogue, made once.
///
/// # Errors
/// As [`shipped_catalogue`].
pub fn shipped_detector() -> Result<&'static Detector<'static>, Failure> {
    voorzorg_catalogue::detector().map_err(unreadable)
}

fn unreadable(problems: &[Problem]) -> Failure {
    let first = problems
        .first()
        .map(ToString::to_string)
        .unwrap_or_default();
    Failure::new(FailureCode::Catalogue, "catalogue", first)
}
