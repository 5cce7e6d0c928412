//! An overview in finished sentences, from which page, table, text and window are drawn.

use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::overview::{Decision, HandedIn, Row, RowRemark, RowState};
use voorzorg_domain::snapshot::{Gap, Timestamp};

use super::{ListOrigin, OverviewFile};
use crate::dates::{dated, months_too_old, utc_offset_text};
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::present::{Localization, main_finding, name, shortened};
use crate::texts::Texts;
use crate::visible::visible;

/// How many labels stand in a sentence.
const LABELS: usize = 12;
/// How many places that could not be read are named for a computer.
const PLACES: usize = 5;

/// How urgent a row is, as its mark and its colour show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Urgency {
    Found,
    Unknown,
    Other,
    Nothing,
    /// Retired and silent.
    Apart,
}

impl Urgency {
    pub(crate) fn id(self) -> &'static str {
        match self {
            Urgency::Found => "found",
            Urgency::Unknown => "unknown",
            Urgency::Other => "other",
            Urgency::Nothing => "nothing",
            Urgency::Apart => "apart",
        }
    }

    /// Its place among the others, the most urgent first.
    pub(crate) fn rank(self) -> u8 {
        self as u8
    }

    fn of(row: &Row) -> Urgency {
        match (row.counts, row.state.exit_code()) {
            (false, _) => Urgency::Apart,
            (true, 10) => Urgency::Found,
            (true, 20) => Urgency::Unknown,
            (true, 11) => Urgency::Other,
            (true, _) => Urgency::Nothing,
        }
    }
}

/// One computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SheetRow {
    pub(crate) urgency: Urgency,
    pub(crate) label: String,
    pub(crate) state: String,
    /// When the result that counts was made; empty without one.
    pub(crate) seen: String,
    pub(crate) seen_at: Option<Timestamp>,
    pub(crate) remarks: Vec<String>,
    pub(crate) decision: String,
    pub(crate) follow_up: String,
    pub(crate) by: String,
    /// The places that could not be read.
    pub(crate) places: Vec<String>,
    /// Each result of this computer, newest first, if there are several.
    pub(crate) history: Vec<String>,
    pub(crate) files: Vec<String>,
}

/// What there is to do about the rows in one state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NextStep {
    pub(crate) what: String,
    pub(crate) labels: String,
}

/// The whole overview in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) title: String,
    pub(crate) heading: String,
    /// What it is about and what it is worth.
    pub(crate) lead: Vec<String>,
    pub(crate) next: Vec<NextStep>,
    /// A message to those of whom nothing was heard.
    pub(crate) reminder: Option<String>,
    pub(crate) rows: Vec<SheetRow>,
    /// What was not counted or not read.
    pub(crate) left_out: Vec<String>,
    /// What an overview cannot show, and how long to keep it.
    pub(crate) limits: Vec<String>,
    pub(crate) version: String,
}

/// Says what an overview holds.
pub(crate) fn sheet(file: &OverviewFile, locale: Locale, catalogue: &Catalogue) -> Sheet {
    let zone = file.zone();
    let l10n = Localization {
        texts: Texts::shipped(),
        locale,
        zone: &zone,
        catalogue,
    };
    let writer = Writer { file, l10n: &l10n };
    Sheet {
        title: l10n.t(&msg::overview_title()),
        heading: writer.heading(),
        lead: writer.lead(),
        next: writer.next(),
        reminder: writer.reminder(),
        rows: file
            .overview
            .rows
            .iter()
            .map(|row| writer.row(row))
            .collect(),
        left_out: writer.left_out(),
        limits: [msg::overview_limit(), msg::overview_keep()]
            .iter()
            .map(|msg| l10n.t(msg))
            .collect(),
        version: l10n.t(&msg::report_version_line(
            file.app_version.as_str(),
            file.catalogue_version.as_str(),
        )),
    }
}

struct Writer<'a> {
    file: &'a OverviewFile,
    l10n: &'a Localization<'a>,
}

impl Writer<'_> {
    fn t(&self, msg: &Msg) -> String {
        self.l10n.t(msg)
    }

    fn count(&self, urgency: Urgency) -> usize {
        let rows = self.file.overview.rows.iter();
        rows.filter(|row| Urgency::of(row) == urgency).count()
    }

    fn heading(&self) -> String {
        let rows = self.file.overview.rows.len();
        self.t(&match self.file.exit_code() {
            10 => msg::overview_heading_found(self.count(Urgency::Found)),
            0 => msg::overview_heading_clean(rows - self.count(Urgency::Apart)),
            11 => msg::overview_heading_other(self.count(Urgency::Other)),
            _ if self.file.list.is_none() => msg::overview_heading_no_list(rows),
            _ => msg::overview_heading_open(self.count(Urgency::Unknown)),
        })
    }

    fn lead(&self) -> Vec<String> {
        let file = self.file;
        let mut lead = Vec::new();
        if file.exit_code() == 0 {
            lead.push(msg::overview_clean(i64::from(file.question.max_age)));
        }
        if let Some((_, round)) = &file.round {
            let organisation = round
                .organisation
                .as_deref()
                .map(visible)
                .unwrap_or_default();
            let until = round
                .until
                .as_deref()
                .map(|day| dated(self.l10n.texts, self.l10n.locale, day));
            if !organisation.is_empty() {
                lead.push(msg::overview_organisation(organisation));
            }
            if let Some(until) = until {
                lead.push(msg::overview_until(until));
            }
        }
        lead.push(match &file.list {
            None => msg::overview_no_list(),
            Some(list) => {
                let count = list.computers.entries().len();
                match &list.origin {
                    ListOrigin::Round => msg::overview_list_of_round(count),
                    ListOrigin::File(named) => msg::overview_list(named.name.as_str(), count),
                }
            }
        });
        if file.rounds > 1 {
            lead.push(msg::overview_several_rounds(file.rounds));
        }
        if let Some(months) = months_too_old(&self.l10n.catalogue.dated, file.question.at) {
            lead.push(msg::knowledge_old(months));
        }
        lead.push(msg::overview_counts(
            self.count(Urgency::Found),
            self.count(Urgency::Unknown),
            self.count(Urgency::Other),
            self.count(Urgency::Nothing),
        ));
        let offset = utc_offset_text(file.question.utc_offset);
        lead.push(msg::overview_at(self.l10n.date(file.question.at), offset));
        lead.iter().map(|msg| self.t(msg)).collect()
    }

    /// One step for each state that asks for something, the most urgent first.
    fn next(&self) -> Vec<NextStep> {
        let rows = &self.file.overview.rows;
        RowState::ALL
            .into_iter()
            .filter(|state| !matches!(state, RowState::Gone | RowState::NotFound))
            .filter_map(|state| {
                let in_state = rows.iter().filter(|row| row.counts && row.state == state);
                let labels: Vec<String> = in_state.map(|row| self.label(row)).collect();
                (!labels.is_empty()).then(|| NextStep {
                    what: self.t(&msg::row_next(state.id())),
                    labels: self.some(&labels, LABELS),
                })
            })
            .collect()
    }

    /// The first of many, with the number of the others.
    fn some(&self, all: &[String], most: usize) -> String {
        let shown = all.get(..most).unwrap_or(all).join(", ");
        match all.len().checked_sub(most).filter(|more| *more > 0) {
            Some(more) => self.t(&msg::overview_and_more(shown, more)),
            None => shown,
        }
    }

    fn reminder(&self) -> Option<String> {
        self.file.overview.silent().next()?;
        let until = self.file.round.as_ref().and_then(|(_, round)| {
            let until = round.until.as_deref()?;
            Some(dated(self.l10n.texts, self.l10n.locale, until))
        });
        Some(self.t(&match until {
            Some(until) => msg::overview_reminder_until(until),
            None => msg::overview_reminder(),
        }))
    }

    fn label(&self, row: &Row) -> String {
        match &row.label {
            Some(label) => shortened(label),
            None => {
                let file = row
                    .files
                    .first()
                    .and_then(|file| self.file.overview.files.get(*file));
                self.t(&msg::overview_without_label(shortened(
                    file.map_or("", String::as_str),
                )))
            }
        }
    }

    fn row(&self, row: &Row) -> SheetRow {
        let answer = row
            .answer
            .and_then(|place| self.file.overview.results.get(place));
        let entry = self.file.entry(row);
        let cell = |text: Option<&String>| text.map(|text| shortened(text)).unwrap_or_default();
        SheetRow {
            urgency: Urgency::of(row),
            label: self.label(row),
            state: self.state(row.state, answer),
            seen: answer
                .map(|answer| self.l10n.date(answer.result.at))
                .unwrap_or_default(),
            seen_at: answer.map(|answer| answer.result.at),
            remarks: self.remarks(row),
            decision: cell(entry.and_then(|entry| entry.decision.as_ref().map(|(_, words)| words))),
            follow_up: cell(entry.and_then(|entry| entry.follow_up.as_ref())),
            by: cell(entry.and_then(|entry| entry.by.as_ref())),
            places: answer.map(|answer| self.places(answer)).unwrap_or_default(),
            history: self.history(row),
            files: row
                .files
                .iter()
                .filter_map(|file| self.file.overview.files.get(*file).cloned())
                .collect(),
        }
    }

    fn state(&self, state: RowState, answer: Option<&HandedIn>) -> String {
        let product = answer
            .and_then(|answer| main_finding(&answer.result.assessment))
            .map(|finding| name(self.l10n, finding));
        self.t(&msg::row_state(state.id(), product.unwrap_or_default()))
    }

    fn remarks(&self, row: &Row) -> Vec<String> {
        let mut said: Vec<String> = row
            .also
            .iter()
            .map(|state| self.t(&msg::row_also(state.id())))
            .collect();
        said.extend(
            row.remarks
                .iter()
                .map(|remark| self.t(&self.remark(remark))),
        );
        if let Some(Decision::SameAs { label }) = self
            .file
            .entry(row)
            .and_then(|entry| entry.decision.as_ref().map(|(decision, _)| decision))
            && row.state == RowState::NotHeardOf
        {
            said.push(self.t(&msg::remark_same_as(shortened(label))));
        }
        said
    }

    fn remark(&self, remark: &RowRemark) -> Msg {
        match remark {
            RowRemark::OldCatalogue { version } => msg::remark_old_catalogue(shortened(version)),
            RowRemark::NotOnList { near: None } => msg::remark_not_on_list(),
            RowRemark::NotOnList { near: Some(label) } => msg::remark_near(shortened(label)),
            RowRemark::OtherLabel { label } => msg::remark_other_label(shortened(label)),
            RowRemark::LabelTwice => msg::remark_label_twice(),
            RowRemark::OtherRound => msg::remark_other_round(),
            RowRemark::OtherOrganisation => msg::remark_other_organisation(),
            RowRemark::NoRound => msg::remark_no_round(),
            RowRemark::SameDevice => msg::remark_same_device(),
            RowRemark::SameInstallation => msg::remark_same_installation(),
            RowRemark::CouldNotLookSince { at } => msg::remark_could_not_look(self.l10n.date(*at)),
            RowRemark::SeveralFiles { count } => msg::remark_several_files(*count),
            RowRemark::DecisionNotFollowed => msg::remark_decision_not_followed(),
            RowRemark::DecisionNotUnderstood => msg::remark_decision_not_understood(),
            RowRemark::RetiredButReports => msg::remark_retired_but_reports(),
            RowRemark::NoLongerAccepted => msg::remark_no_longer_accepted(),
            RowRemark::Flawed { flaw } => msg::remark_flaw(flaw.id()),
        }
    }

    /// Where nobody could look, with the reason of the first gap of each source.
    fn places(&self, answer: &HandedIn) -> Vec<String> {
        let coverage = &answer.result.assessment.coverage;
        let mut places: Vec<String> = coverage
            .blocking()
            .map(|covered| {
                let source = self.t(&msg::probe(covered.probe.id()));
                let place = covered.gaps.iter().find_map(|gap: &Gap| gap.place.as_ref());
                match place {
                    Some(place) => format!("{source} ({})", shortened(&place.0)),
                    None => source,
                }
            })
            .collect();
        if !coverage.knows_packages() {
            places.push(self.t(&msg::overview_no_packages()));
        }
        let more = places.len().saturating_sub(PLACES);
        places.truncate(PLACES);
        if more > 0 {
            places.push(self.t(&msg::gap_more(more)));
        }
        places
    }

    fn history(&self, row: &Row) -> Vec<String> {
        if row.history.len() < 2 {
            return Vec::new();
        }
        let results = row.history.iter();
        results
            .filter_map(|place| self.file.overview.results.get(*place))
            .map(|result| {
                let state = self.state(result.result.state.into(), Some(result));
                format!("{}: {state}", self.l10n.date(result.result.at))
            })
            .collect()
    }

    fn left_out(&self) -> Vec<String> {
        let file = self.file;
        let passed = file.passed;
        let counted = file.overview.not_counted;
        let mut said = Vec::new();
        for (count, msg) in [
            (counted.practice, msg::left_out_practice as fn(usize) -> Msg),
            (counted.folder, msg::left_out_folder),
            (passed.links, msg::left_out_links),
            (passed.not_regular, msg::left_out_not_regular),
            (passed.folders, msg::left_out_folders),
            (passed.others, msg::left_out_others),
            (passed.unlisted, msg::left_out_unlisted),
        ] {
            if count > 0 {
                said.push(self.t(&msg(count)));
            }
        }
        if let Some(doubles) = file.list.as_ref().map(|list| &list.computers.doubles)
            && !doubles.is_empty()
        {
            let labels: Vec<String> = doubles.iter().map(|label| shortened(label)).collect();
            said.push(self.t(&msg::overview_doubles(self.some(&labels, LABELS))));
        }
        said
    }
}
