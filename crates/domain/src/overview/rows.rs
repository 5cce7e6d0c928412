//! From files to rows.

use std::collections::{BTreeMap, BTreeSet};

use super::lineage::{self, ResultLine};
use super::list::{ComputerList, Decision};
use super::{
    Content, DAY, FOUND, HandedIn, InputFile, LONGEST_AGE_DAYS, NotCounted, Overview,
    OverviewQuery, Row, RowRemark, RowState,
};
use crate::computer_result::ComputerState;
use crate::organisation::{ResultId, folded_label};
use crate::origin::Origin;

/// Puts the files together.
#[must_use]
pub fn overview(inputs: Vec<InputFile>, question: OverviewQuery<'_>) -> Overview {
    let Sorted {
        results,
        files_of,
        unread,
        not_counted,
        files,
    } = sort(inputs);
    let builder = RowBuilder {
        results: &results,
        question,
    };
    let lines = lineage::lines(&results);
    let shared = lineage::shared(&results, &lines);
    let mut drafts: Vec<Draft> = lines
        .into_iter()
        .zip(&shared.installation)
        .map(|(line, is_copied)| builder.draft(line, *is_copied))
        .collect();
    builder.join_devices(&mut drafts, &shared.devices);
    builder.follow_decisions(&mut drafts);
    let mut rows: Vec<Row> = drafts
        .iter()
        .filter(|draft| !draft.is_folded)
        .map(|draft| builder.row(draft, &files_of))
        .collect();
    rows.extend(unread.into_iter().map(|unread| builder.unread_row(unread)));
    rows.extend(builder.silent(&rows));
    mark_labels(&mut rows);
    rows.sort_by_cached_key(|row| builder.order(row));
    if let Some(list) = question.list {
        suggest_labels(&mut rows, list);
    }
    Overview {
        rows,
        results,
        files,
        not_counted,
        has_list: question.list.is_some(),
        is_partial: question.is_partial,
    }
}

/// A file that holds no result that can be read.
struct UnreadResult {
    file: usize,
    state: RowState,
    label: Option<String>,
    remarks: Vec<RowRemark>,
}

struct Sorted {
    results: Vec<HandedIn>,
    /// The files of each result.
    files_of: Vec<Vec<usize>>,
    unread: Vec<UnreadResult>,
    not_counted: NotCounted,
    files: Vec<String>,
}

/// Tells results from what is none, and counts the same result once.
fn sort(inputs: Vec<InputFile>) -> Sorted {
    let mut sorted = Sorted {
        results: Vec::new(),
        files_of: Vec::new(),
        unread: Vec::new(),
        not_counted: NotCounted::default(),
        files: Vec::new(),
    };
    let mut known: BTreeMap<ResultId, usize> = BTreeMap::new();
    for (file, InputFile { name, content }) in inputs.into_iter().enumerate() {
        sorted.files.push(name);
        let mut unread = |state, label, remarks| {
            sorted.unread.push(UnreadResult {
                file,
                state,
                label,
                remarks,
            });
        };
        match content {
            Content::Damaged { label, flaw } => {
                unread(RowState::Damaged, label, vec![RowRemark::Flawed { flaw }]);
            }
            Content::Newer { label } => unread(RowState::Newer, label, Vec::new()),
            Content::Result(result) => match result.result.origin {
                Origin::Practice => sorted.not_counted.practice += 1,
                Origin::Root => sorted.not_counted.folder += 1,
                Origin::Live => match known.get(&result.id) {
                    Some(place) => {
                        if let Some(files) = sorted.files_of.get_mut(*place) {
                            files.push(file);
                        }
                    }
                    None => {
                        known.insert(result.id.clone(), sorted.results.len());
                        sorted.results.push(*result);
                        sorted.files_of.push(vec![file]);
                    }
                },
            },
        }
    }
    sorted
}

/// A row while it is made.
struct Draft {
    line: ResultLine,
    is_copied: bool,
    shares_device: bool,
    /// Another installation of the same computer reports as well.
    is_contested: bool,
    /// It is part of the history of another row.
    is_folded: bool,
    is_decision_unfit: bool,
}

struct RowBuilder<'a> {
    results: &'a [HandedIn],
    question: OverviewQuery<'a>,
}

impl RowBuilder<'_> {
    fn draft(&self, line: ResultLine, is_copied: bool) -> Draft {
        Draft {
            line,
            is_copied,
            shares_device: false,
            is_contested: false,
            is_folded: false,
            is_decision_unfit: false,
        }
    }

    fn label(&self, line: &ResultLine) -> Option<&str> {
        self.results.get(line.newest())?.who.label.as_deref()
    }

    fn decision(&self, line: &ResultLine) -> Option<&Decision> {
        let entry = self.question.list?.entry(self.label(line)?)?;
        entry.decision.as_ref().map(|(decision, _)| decision)
    }

    /// Whether every result of `older` was made before the first one of `newer`.
    fn is_silent_since(&self, older: &ResultLine, newer: &ResultLine) -> bool {
        lineage::last(self.results, older) < lineage::first(self.results, newer)
    }

    /// Two installations on one computer are two rows, until the older is silent and a person says that
    /// the computer was set up anew.
    fn join_devices(&self, drafts: &mut [Draft], devices: &[Vec<usize>]) {
        for places in devices {
            for place in places {
                if let Some(draft) = drafts.get_mut(*place) {
                    draft.shares_device = true;
                }
            }
            for pair in places.windows(2) {
                let &[older, newer] = pair else { continue };
                self.join(drafts, older, newer);
            }
        }
    }

    fn join(&self, drafts: &mut [Draft], older: usize, newer: usize) {
        let (Some(one), Some(other)) = (drafts.get(older), drafts.get(newer)) else {
            return;
        };
        let is_silent = self.is_silent_since(&one.line, &other.line);
        let is_said = [&one.line, &other.line]
            .iter()
            .any(|line| self.decision(line) == Some(&Decision::SetUpAnew));
        if is_silent && is_said {
            fold(drafts, older, newer);
            return;
        }
        for place in [older, newer] {
            if let Some(draft) = drafts.get_mut(place) {
                draft.is_contested |= !is_silent;
                draft.is_decision_unfit |= is_said;
            }
        }
    }

    /// Follows what people decided about two labels of one computer.
    fn follow_decisions(&self, drafts: &mut [Draft]) {
        for older in 0..drafts.len() {
            let Some(draft) = drafts.get(older).filter(|draft| !draft.is_folded) else {
                continue;
            };
            let Some(Decision::SameAs { label }) = self.decision(&draft.line) else {
                continue;
            };
            let wanted = folded_label(label);
            let has_label = |draft: &Draft| {
                let label = self.label(&draft.line);
                !draft.is_folded && label.is_some_and(|label| folded_label(label) == wanted)
            };
            let mut others = (0..drafts.len())
                .filter(|place| *place != older && drafts.get(*place).is_some_and(has_label));
            // With two rows of that label it is not said which is meant.
            let newer = match (others.next(), others.next()) {
                (Some(newer), None) => newer,
                (Some(_) | None, _) => {
                    if let Some(draft) = drafts.get_mut(older) {
                        draft.is_decision_unfit = true;
                    }
                    continue;
                }
            };
            let is_silent = match (drafts.get(older), drafts.get(newer)) {
                (Some(one), Some(other)) => self.is_silent_since(&one.line, &other.line),
                (_, _) => false,
            };
            if is_silent {
                fold(drafts, older, newer);
            } else if let Some(draft) = drafts.get_mut(older) {
                draft.is_decision_unfit = true;
            }
        }
    }

    /// The places of a line's results whose clock can be believed.
    fn trusted(&self, line: &ResultLine) -> BTreeSet<usize> {
        let time = |place: &usize| self.results.get(*place).map(|result| result.result.at);
        let mut trusted = BTreeSet::new();
        for (nth, place) in line.results.iter().enumerate() {
            let before = line.results.get(nth + 1..).unwrap_or_default();
            let at = time(place);
            let is_after_all = before.iter().all(|earlier| time(earlier) <= at);
            if at <= Some(self.question.at) && is_after_all {
                trusted.insert(*place);
            }
        }
        trusted
    }

    /// Whether a result names another one as made before it.
    fn follows(&self, place: usize, earlier: usize) -> bool {
        let named = self.results.get(place).map(|it| &it.identity.predecessors);
        let id = self.results.get(earlier).map(|it| &it.id);
        named.zip(id).is_some_and(|(named, id)| named.contains(id))
    }

    /// The state that the results of a line give, and the one it rests on.
    fn standing(&self, line: &ResultLine, trusted: &BTreeSet<usize>) -> (RowState, usize) {
        let state = |place: usize| self.results.get(place).map(|result| result.result.state);
        // What was seen is only taken back by a result that itself says it came later: whoever follows
        // both may name them in any order, or name two computers as one.
        let displaces = |nth: usize, place: usize| {
            let before = line.results.get(nth + 1..).unwrap_or_default();
            trusted.contains(&place)
                && state(place).is_some_and(is_complete_absence)
                && before.iter().all(|earlier| {
                    let is_said = line.joined.contains(earlier) && !line.joined.contains(&place);
                    is_said || self.follows(place, *earlier)
                })
        };
        let mut places = line.results.iter().copied().enumerate();
        let until = places.position(|(nth, place)| displaces(nth, place));
        // Whatever was seen since then, or ever.
        let since = line.results.get(..until.unwrap_or(line.results.len()));
        let since = since.unwrap_or_default();
        let seen = |wanted: fn(ComputerState) -> bool| {
            since
                .iter()
                .copied()
                .find(|place| state(*place).is_some_and(wanted))
        };
        if let Some(place) = seen(|state| state.exit_code() == FOUND)
            && let Some(found) = state(place)
        {
            return (found.into(), place);
        }
        if let Some(place) = seen(|state| state == ComputerState::Unrecognised) {
            return (RowState::Unrecognised, place);
        }
        if let Some(place) = until.and_then(|nth| line.results.get(nth).copied())
            && let Some(absent) = state(place)
        {
            return (absent.into(), place);
        }
        match line.results.iter().find(|place| trusted.contains(place)) {
            Some(place) => (RowState::CouldNotLook, *place),
            None => (RowState::ClockDoubtful, line.newest()),
        }
    }

    fn row(&self, draft: &Draft, files_of: &[Vec<usize>]) -> Row {
        let line = &draft.line;
        let trusted = self.trusted(line);
        let (standing, answer) = self.standing(line, &trusted);
        let mut holds = BTreeSet::from([standing]);
        if draft.line.is_forked {
            holds.insert(RowState::PerhapsCopy);
        }
        if draft.is_contested {
            holds.insert(RowState::SetUpAnew);
        }
        if trusted.len() < line.results.len() {
            holds.insert(RowState::ClockDoubtful);
        }
        if self.is_too_old(answer) {
            holds.insert(RowState::TooOld);
        }
        let label = self.label(line).map(str::to_owned);
        let entry = label
            .as_deref()
            .and_then(|label| self.question.list?.entry(label));
        let mut row = Row {
            label: entry.map(|entry| entry.label.clone()).or(label),
            is_listed: entry.is_some(),
            state: standing,
            also: Vec::new(),
            counts: true,
            answer: Some(answer),
            history: line.results.clone(),
            remarks: Vec::new(),
            files: line
                .results
                .iter()
                .filter_map(|place| files_of.get(*place))
                .flatten()
                .copied()
                .collect(),
        };
        // The sets are in order of precedence.
        let mut holds = holds.into_iter();
        row.state = holds.next().unwrap_or(standing);
        row.also = holds.collect();
        row.remarks = self.remarks(draft, &row, &trusted);
        if let Some(Decision::Retired) = self.decision(line) {
            if row.also.contains(&RowState::TooOld) || row.state == RowState::TooOld {
                row.counts = false;
            } else {
                row.remarks.push(RowRemark::RetiredButReports);
            }
        }
        row
    }

    fn is_too_old(&self, place: usize) -> bool {
        let days = self.question.max_age_days.min(LONGEST_AGE_DAYS);
        self.results.get(place).is_some_and(|result| {
            let age = self.question.at.0.saturating_sub(result.result.at.0);
            age > i64::from(days) * DAY
        })
    }

    fn remarks(&self, draft: &Draft, row: &Row, trusted: &BTreeSet<usize>) -> Vec<RowRemark> {
        let mut remarks = Vec::new();
        let Some(answer) = row.answer.and_then(|place| self.results.get(place)) else {
            return remarks;
        };
        if self.question.list.is_some() && !row.is_listed {
            remarks.push(RowRemark::NotOnList { near: None });
        }
        let mut said = BTreeSet::from([row.label.as_deref().map(folded_label)]);
        for place in &draft.line.results {
            let label = self
                .results
                .get(*place)
                .and_then(|result| result.who.label.clone());
            if let Some(label) = label
                && said.insert(Some(folded_label(&label)))
            {
                remarks.push(RowRemark::OtherLabel { label });
            }
        }
        remarks.extend(self.round_remark(answer));
        if draft.shares_device {
            remarks.push(RowRemark::SameDevice);
        }
        if draft.is_copied {
            remarks.push(RowRemark::SameInstallation);
        }
        let newer = draft
            .line
            .results
            .iter()
            .take_while(|place| Some(**place) != row.answer);
        let mut newer = newer.filter(|place| trusted.contains(place));
        if let Some(since) = newer.next().and_then(|place| self.results.get(*place))
            && since.result.state == ComputerState::CouldNotLook
        {
            let at = since.result.at;
            remarks.push(RowRemark::CouldNotLookSince { at });
        }
        if row.files.len() > row.history.len() {
            let count = row.files.len();
            remarks.push(RowRemark::SeveralFiles { count });
        }
        let version = &answer.result.catalogue_version;
        if is_older(version, self.question.catalogue_version) {
            let version = version.clone();
            remarks.push(RowRemark::OldCatalogue { version });
        }
        if draft.is_decision_unfit {
            remarks.push(RowRemark::DecisionNotFollowed);
        }
        match self.decision(&draft.line) {
            Some(Decision::Other) => remarks.push(RowRemark::DecisionNotUnderstood),
            Some(Decision::AcceptedUntil { until }) if *until < self.question.at => {
                remarks.push(RowRemark::NoLongerAccepted);
            }
            Some(
                Decision::SameAs { .. }
                | Decision::SetUpAnew
                | Decision::Retired
                | Decision::AcceptedUntil { .. },
            )
            | None => {}
        }
        remarks
    }

    fn round_remark(&self, result: &HandedIn) -> Option<RowRemark> {
        let round = self.question.round?;
        let identity = &result.identity;
        match (identity.organisation, identity.round, &identity.code) {
            (Some(organisation), _, _) if organisation != round.organisation => {
                Some(RowRemark::OtherOrganisation)
            }
            (_, Some(made_for), _) => (made_for != round.round).then_some(RowRemark::OtherRound),
            (_, None, Some(code)) => (*code != round.code).then_some(RowRemark::OtherRound),
            (_, None, None) => Some(RowRemark::NoRound),
        }
    }

    fn unread_row(&self, unread: UnreadResult) -> Row {
        let UnreadResult {
            file,
            state,
            label,
            remarks,
        } = unread;
        let entry = label
            .as_deref()
            .and_then(|label| self.question.list?.entry(label));
        Row {
            label: entry.map(|entry| entry.label.clone()).or(label),
            is_listed: entry.is_some(),
            state,
            also: Vec::new(),
            counts: true,
            answer: None,
            history: Vec::new(),
            remarks,
            files: vec![file],
        }
    }

    /// A row for each computer on the list of which nothing was heard for this round.
    fn silent(&self, rows: &[Row]) -> Vec<Row> {
        let Some(list) = self.question.list else {
            return Vec::new();
        };
        let is_elsewhere = |remark: &RowRemark| {
            matches!(remark, RowRemark::OtherRound | RowRemark::OtherOrganisation)
        };
        let heard: BTreeSet<usize> = rows
            .iter()
            .filter(|row| row.is_listed && !row.remarks.iter().any(is_elsewhere))
            .filter_map(|row| list.place(row.label.as_deref()?))
            .collect();
        let joined = self.joined_labels(list, rows);
        let entries = list.entries().iter().enumerate();
        entries
            .filter(|(place, _)| !heard.contains(place) && !joined.contains(place))
            .map(|(_, entry)| {
                let decision = entry.decision.as_ref().map(|(decision, _)| decision);
                Row {
                    label: Some(entry.label.clone()),
                    is_listed: true,
                    state: RowState::NotHeardOf,
                    also: Vec::new(),
                    counts: decision != Some(&Decision::Retired),
                    answer: None,
                    history: Vec::new(),
                    remarks: match decision {
                        Some(Decision::Other) => vec![RowRemark::DecisionNotUnderstood],
                        Some(_) | None => Vec::new(),
                    },
                    files: Vec::new(),
                }
            })
            .collect()
    }

    /// The lines of the list whose computer stands under another label, by decision, and whose results
    /// are in the history of that row; or that never handed in under the old label.
    fn joined_labels(&self, list: &ComputerList, rows: &[Row]) -> BTreeSet<usize> {
        let entries = list.entries().iter().enumerate();
        entries
            .filter(|(_, entry)| match &entry.decision {
                Some((Decision::SameAs { label }, _)) => {
                    let wanted = folded_label(label);
                    list.place(label).is_some()
                        && folded_label(&entry.label) != wanted
                        && rows.iter().any(|row| {
                            row.is_listed
                                && row.label.as_deref().map(folded_label).as_ref() == Some(&wanted)
                        })
                }
                Some(_) | None => false,
            })
            .map(|(place, _)| place)
            .collect()
    }

    /// The most urgent first; then by the list, and then by label.
    fn order(&self, row: &Row) -> (u8, RowState, usize, Option<String>, Vec<usize>) {
        let urgency = match (row.counts, row.state.exit_code()) {
            (false, _) => 4,
            (true, FOUND) => 0,
            (true, super::NOT_KNOWN) => 1,
            (true, super::OTHER) => 2,
            (true, _) => 3,
        };
        let place = row
            .label
            .as_deref()
            .and_then(|label| self.question.list?.place(label));
        let label = row.label.as_deref().map(folded_label);
        (
            urgency,
            row.state,
            place.unwrap_or(usize::MAX),
            label,
            row.files.clone(),
        )
    }
}

/// Makes the results of one row the earlier ones of another.
fn fold(drafts: &mut [Draft], older: usize, newer: usize) {
    let Some(results) = drafts.get_mut(older).map(|draft| {
        draft.is_folded = true;
        draft.line.results.clone()
    }) else {
        return;
    };
    if let Some(draft) = drafts.get_mut(newer) {
        draft.line.joined.extend(&results);
        draft.line.results.extend(results);
    }
}

/// Whether a scan looked everywhere that an antivirus can be, and there was none.
fn is_complete_absence(state: ComputerState) -> bool {
    match state {
        ComputerState::VaultLeft
        | ComputerState::CompanionOnly
        | ComputerState::LeftoversOnly
        | ComputerState::Gone
        | ComputerState::NotFound => true,
        ComputerState::AntivirusFound
        | ComputerState::Managed
        | ComputerState::BeingReplaced
        | ComputerState::Unrecognised
        | ComputerState::CouldNotLook => false,
    }
}

/// Marks rows that have the label of another row.
fn mark_labels(rows: &mut [Row]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows.iter() {
        if let Some(label) = &row.label {
            *counts.entry(folded_label(label)).or_default() += 1;
        }
    }
    for row in rows {
        let label = row.label.as_deref().map(folded_label);
        if label.is_some_and(|label| counts.get(&label).is_some_and(|count| *count > 1)) {
            row.remarks.push(RowRemark::LabelTwice);
        }
    }
}

/// How many labels that are not on the list get a suggestion: each is compared with the whole list.
const SUGGESTIONS: usize = 100;

/// Suggests a label of the list for labels that are not on it.
fn suggest_labels(rows: &mut [Row], list: &ComputerList) {
    let mut left = SUGGESTIONS;
    for row in rows {
        for remark in &mut row.remarks {
            if let (RowRemark::NotOnList { near }, Some(label)) = (remark, &row.label)
                && left > 0
            {
                *near = list.nearest(label).map(str::to_owned);
                left -= 1;
            }
        }
    }
}

/// Whether a version of the data, such as `2026.11.3`, comes before another. What is no version is not
/// called old.
fn is_older(version: &str, than: &str) -> bool {
    let numbers = |text: &str| -> Option<Vec<u32>> {
        text.split('.').map(|part| part.parse().ok()).collect()
    };
    match (numbers(version), numbers(than)) {
        (Some(version), Some(than)) => version < than,
        (_, _) => false,
    }
}
