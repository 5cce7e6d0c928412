//! The numbers of the organisations for which rounds were begun here, so that a computer has the same
//! number in each round of one organisation.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use voorzorg_domain::organisation::{OrganisationId, folded_label};
use voorzorg_machine::journal::{Contents, JournalFile, Why};
use voorzorg_machine::random_number;

use crate::failure::{Failure, FailureCode};

/// The name of the file, in the data folder.
pub(crate) const ORGANISATIONS: &str = "organisations.json";
const FORMAT: u16 = 1;

/// The file. A persisted format: fields are added, never changed.
#[derive(Serialize, Deserialize)]
struct Organisations {
    format: u16,
    /// By their names as labels are compared; the empty name is the organisation that needs none.
    numbers: BTreeMap<String, OrganisationId>,
}

/// The number of the organisation with this name. It is made at its first round.
///
/// # Errors
/// The file cannot be read or written, or the system gives no random numbers.
pub(crate) fn organisation_number(
    folder: &Path,
    name: Option<&str>,
) -> Result<OrganisationId, Failure> {
    let (file, contents) = JournalFile::open(folder, ORGANISATIONS, FORMAT)?;
    let known = match contents {
        Contents::Text(text) => match serde_json::from_str::<Organisations>(&text) {
            Ok(known) => Some(known),
            Err(_) => {
                file.set_aside(Why::Damaged)?;
                None
            }
        },
        Contents::Fresh | Contents::SetAside { .. } => None,
    };
    let mut known = known.unwrap_or(Organisations {
        format: FORMAT,
        numbers: BTreeMap::new(),
    });
    let name = folded_label(name.unwrap_or_default());
    if let Some(number) = known.numbers.get(&name) {
        return Ok(*number);
    }
    let number = OrganisationId(random_number().map_err(|error| Failure::no_room(&error))?);
    known.numbers.insert(name, number);
    let text = serde_json::to_string_pretty(&known)
        .map_err(|error| Failure::new(FailureCode::NotWritten, ORGANISATIONS, error.to_string()))?;
    file.write(&text)?;
    Ok(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organisation_keeps_its_number_from_round_to_round() {
        let folder = tempfile::tempdir().unwrap();
        let number = |name| organisation_number(folder.path(), name).unwrap();
        let bakker = number(Some("Bakker BV"));
        assert_eq!(number(Some(" bakker  bv")), bakker);
        let own = number(None);
        assert_ne!(own, bakker);
        assert_ne!(number(Some("Slager BV")), bakker);
        assert_eq!(number(None), own);
        std::fs::write(folder.path().join(ORGANISATIONS), "{").unwrap();
        assert_ne!(number(Some("Bakker BV")), bakker, "kept aside");
    }
}
