//! The overview of many results, as a page, a table, data or text. The same folder, list and moment make
//! the same bytes, whoever makes it. It may not conclude anything: that is the domain's.

mod csv_table;
mod html_page;
mod json_data;
mod sheet;
mod text_lines;

use std::path::Path;

use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::overview::{ComputerList, Overview, OverviewQuery, USUAL_AGE_DAYS, overview};
use voorzorg_domain::snapshot::Timestamp;
use voorzorg_machine::Passed;

use crate::dates::Zone;
use crate::failure::Failure;
use crate::gathering::{NamedHash, NoList, ResultFolder, read_list, read_results};
use crate::round::Round;
use crate::sealed_file::hash_of;
use crate::visible::visible;

pub(crate) use self::sheet::{Sheet, SheetRow, Urgency, sheet};

/// What an overview is asked about.
#[derive(Debug, Clone)]
pub struct OverviewQuestion {
    pub at: Timestamp,
    /// The offset of the clock at that moment, in seconds east of Greenwich. All times are shown in it.
    pub utc_offset: i32,
    /// In days.
    pub max_age: u32,
}

impl OverviewQuestion {
    /// About this moment, with the usual age.
    #[must_use]
    pub fn now(at: Timestamp, zone: &Zone) -> OverviewQuestion {
        OverviewQuestion {
            at,
            utc_offset: zone.offset_at(at),
            max_age: USUAL_AGE_DAYS,
        }
    }

    /// The zone in which its times are shown.
    #[must_use]
    pub fn zone(&self) -> Zone {
        Zone::fixed(self.utc_offset)
    }
}

/// Where the list of computers comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ListOrigin {
    /// A file of its own.
    File(NamedHash),
    /// The list in the file of the round.
    Round,
}

/// A list of computers and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    pub(crate) origin: ListOrigin,
    pub(crate) computers: ComputerList,
}

impl List {
    /// The list in a file with this name and content. Its days end in `zone`.
    ///
    /// # Errors
    /// It is no list of computers.
    pub fn read(name: &str, bytes: &[u8], zone: &Zone) -> Result<List, NoList> {
        Ok(List {
            computers: read_list(bytes, zone)?,
            origin: ListOrigin::File(NamedHash {
                name: visible(name),
                sha256: Some(hash_of(bytes)),
            }),
        })
    }
}

impl List {
    /// Its labels, in their order.
    #[must_use]
    pub fn labels(&self) -> Vec<String> {
        let entries = self.computers.entries().iter();
        entries.map(|entry| entry.label.clone()).collect()
    }
}

/// An overview with everything that its forms show.
#[derive(Debug)]
pub struct OverviewFile {
    pub(crate) question: OverviewQuestion,
    pub(crate) overview: Overview,
    pub(crate) list: Option<List>,
    /// The round of the folder, if it holds one.
    pub(crate) round: Option<(NamedHash, Round)>,
    /// How many files of rounds there are. With more than one none is followed.
    pub(crate) rounds: usize,
    pub(crate) hashes: Vec<NamedHash>,
    pub(crate) passed: Passed,
    pub(crate) app_version: String,
    pub(crate) catalogue_version: String,
}

impl OverviewFile {
    /// Puts the results in `folder` together.
    ///
    /// # Errors
    /// The folder cannot be listed.
    pub fn read(
        folder: &Path,
        list: Option<List>,
        question: OverviewQuestion,
        app_version: &str,
        catalogue: &Catalogue,
    ) -> Result<OverviewFile, Failure> {
        let ResultFolder {
            inputs,
            hashes,
            mut rounds,
            passed,
        } = read_results(folder)?;
        let count = rounds.len();
        // Anybody can put a second one there, with a shorter list.
        let round = rounds.pop().filter(|_| count == 1);
        let list = list.or_else(|| {
            let (_, round) = round.as_ref()?;
            Some(List {
                computers: labels(&round.labels)?,
                origin: ListOrigin::Round,
            })
        });
        let key = round.as_ref().map(|(_, round)| round.key());
        let asked = OverviewQuery {
            at: question.at,
            max_age_days: question.max_age,
            list: list.as_ref().map(|list| &list.computers),
            round: key.as_ref(),
            catalogue_version: &catalogue.version,
            is_partial: passed.unlisted > 0,
        };
        Ok(OverviewFile {
            overview: overview(inputs, asked),
            question,
            list,
            round,
            rounds: count,
            hashes,
            passed,
            app_version: app_version.to_owned(),
            catalogue_version: catalogue.version.clone(),
        })
    }

    /// The exit code that stands for the whole.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        self.overview.exit_code()
    }

    pub(crate) fn zone(&self) -> Zone {
        self.question.zone()
    }

    /// The line of the list about a row.
    pub(crate) fn entry(
        &self,
        row: &voorzorg_domain::overview::Row,
    ) -> Option<&voorzorg_domain::overview::ListEntry> {
        let list = self.list.as_ref().filter(|_| row.is_listed)?;
        list.computers.entry(row.label.as_deref()?)
    }
}

fn labels(labels: &[String]) -> Option<ComputerList> {
    ComputerList::new(
        labels
            .iter()
            .map(|label| voorzorg_domain::overview::ListEntry {
                label: label.clone(),
                decision: None,
                follow_up: None,
                by: None,
            }),
    )
}
