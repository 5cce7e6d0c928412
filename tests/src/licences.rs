//! What a package says of the parts of others.

use std::fs;
use std::path::Path;

/// The parts that are listed in a folder of documents and have no text there.
///
/// # Panics
/// When the list or the texts are not in the folder.
#[must_use]
#[expect(
    clippy::panic,
    reason = "a package without them is not what was asked for"
)]
pub fn parts_without_a_text(documents: &Path) -> Vec<String> {
    let read = |name: &str| {
        fs::read_to_string(documents.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let (list, texts) = (read("third-party.txt"), read("third-party-licences.txt"));
    let parts = list.lines().filter_map(|line| line.rsplit_once(": "));
    parts
        .map(|(part, _)| part.to_owned())
        .filter(|part| {
            !texts
                .lines()
                .any(|line| line == part || line.starts_with(&format!("{part} (")))
        })
        .collect()
}
