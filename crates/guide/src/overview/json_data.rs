//! The overview as data for programs: `docs/schema/overview.json`.

use serde::Serialize;
use voorzorg_domain::overview::{NotCounted, Row, RowRemark, RowState};
use voorzorg_domain::snapshot::Timestamp;

use super::{ListOrigin, OverviewFile};
use crate::dates::machine_readable;
use crate::gathering::NamedHash;
use crate::visible::visible_json;

/// The format of the data. Fields are added, never changed.
const FORMAT: u16 = 1;

#[derive(Serialize)]
struct Data<'a> {
    format: u16,
    app_version: &'a str,
    catalogue_version: &'a str,
    at: Option<String>,
    max_age_days: u32,
    exit_code: u8,
    /// Whether it is known which computers there are.
    has_list: bool,
    list: Option<ListData<'a>>,
    round: Option<RoundData<'a>>,
    rows: Vec<RowData<'a>>,
    not_counted: NotCounted,
    passed: PassedData,
    inputs: Vec<InputData<'a>>,
}

#[derive(Serialize)]
struct ListData<'a> {
    /// `None` for the list in the file of the round.
    file: Option<InputData<'a>>,
    computers: usize,
    doubles: &'a [String],
}

#[derive(Serialize)]
struct RoundData<'a> {
    file: InputData<'a>,
    organisation: Option<&'a str>,
    until: Option<&'a str>,
}

#[derive(Serialize)]
struct InputData<'a> {
    name: &'a str,
    sha256: Option<&'a str>,
}

#[derive(Serialize)]
struct PassedData {
    links: usize,
    not_regular: usize,
    folders: usize,
    others: usize,
    unlisted: usize,
}

#[derive(Serialize)]
struct RowData<'a> {
    label: Option<&'a str>,
    listed: bool,
    state: RowState,
    exit_code: u8,
    also: &'a [RowState],
    counts: bool,
    at: Option<String>,
    remarks: &'a [RowRemark],
    decision: Option<&'a str>,
    follow_up: Option<&'a str>,
    by: Option<&'a str>,
    findings: Vec<FindingData<'a>>,
    could_not_look: Vec<&'static str>,
    history: Vec<HistoryData<'a>>,
    files: Vec<&'a str>,
}

#[derive(Serialize)]
struct FindingData<'a> {
    name: &'a str,
    version: Option<&'a str>,
    kind: &'static str,
    state: &'static str,
}

#[derive(Serialize)]
struct HistoryData<'a> {
    at: Option<String>,
    state: RowState,
    label: Option<&'a str>,
}

impl OverviewFile {
    /// The overview as JSON.
    #[must_use]
    pub fn json(&self) -> String {
        let data = Data {
            format: FORMAT,
            app_version: &self.app_version,
            catalogue_version: &self.catalogue_version,
            at: machine_readable(self.question.at),
            max_age_days: self.question.max_age,
            exit_code: self.exit_code(),
            has_list: self.list.is_some(),
            list: self.list.as_ref().map(|list| ListData {
                file: match &list.origin {
                    ListOrigin::File(named) => Some(input(named)),
                    ListOrigin::Round => None,
                },
                computers: list.computers.entries().len(),
                doubles: &list.computers.doubles,
            }),
            round: self.round.as_ref().map(|(named, round)| RoundData {
                file: input(named),
                organisation: round.organisation.as_deref(),
                until: round.until.as_deref(),
            }),
            rows: self
                .overview
                .rows
                .iter()
                .map(|row| self.row_data(row))
                .collect(),
            not_counted: self.overview.not_counted,
            passed: PassedData {
                links: self.passed.links,
                not_regular: self.passed.not_regular,
                folders: self.passed.folders,
                others: self.passed.others,
                unlisted: self.passed.unlisted,
            },
            inputs: self.hashes.iter().map(input).collect(),
        };
        let mut json = visible_json(&serde_json::to_string_pretty(&data).unwrap_or_default());
        json.push('\n');
        json
    }

    fn row_data<'a>(&'a self, row: &'a Row) -> RowData<'a> {
        let results = &self.overview.results;
        let answer = row.answer.and_then(|place| results.get(place));
        let entry = self.entry(row);
        let decision = entry.and_then(|entry| entry.decision.as_ref());
        let time = |at: Timestamp| machine_readable(at);
        RowData {
            label: row.label.as_deref(),
            listed: row.is_listed,
            state: row.state,
            exit_code: row.state.exit_code(),
            also: &row.also,
            counts: row.counts,
            at: answer.and_then(|answer| time(answer.result.at)),
            remarks: &row.remarks,
            decision: decision.map(|(_, words)| words.as_str()),
            follow_up: entry.and_then(|entry| entry.follow_up.as_deref()),
            by: entry.and_then(|entry| entry.by.as_deref()),
            findings: answer
                .map(|answer| answer.result.assessment.findings.as_slice())
                .unwrap_or_default()
                .iter()
                .map(|finding| FindingData {
                    name: &finding.name,
                    version: finding.version.as_deref(),
                    kind: finding.kind_id(),
                    state: finding.state.id(),
                })
                .collect(),
            could_not_look: answer
                .map(|answer| {
                    let blocking = answer.result.assessment.coverage.blocking();
                    blocking.map(|covered| covered.probe.id()).collect()
                })
                .unwrap_or_default(),
            history: row
                .history
                .iter()
                .filter_map(|place| results.get(*place))
                .map(|result| HistoryData {
                    at: time(result.result.at),
                    state: result.result.state.into(),
                    label: result.who.label.as_deref(),
                })
                .collect(),
            files: row
                .files
                .iter()
                .filter_map(|file| self.overview.files.get(*file).map(String::as_str))
                .collect(),
        }
    }
}

fn input(named: &NamedHash) -> InputData<'_> {
    InputData {
        name: &named.name,
        sha256: named.sha256.as_deref(),
    }
}
