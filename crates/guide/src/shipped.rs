//! What the product ships to look with: its catalogue, and the same prepared for looks.

use voorzorg_catalogue::Problem;
use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::detection::Detector;

use crate::failure::Failure;

/// The catalogue that the product ships.
///
/// # Errors
/// It cannot be read; a release never has that, a test sees to it.
pub fn shipped_catalogue() -> Result<&'static Catalogue, Failure> {
    voorzorg_catalogue::embedded().map_err(unreadable)
}

/// The same, prepared for looks once and for all of them.
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
    Failure::new("catalogue", "catalogue", first)
}
